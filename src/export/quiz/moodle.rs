//! Questions in Moodle's own XML: everything that GIFT has, and hints.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::gift::{category_path, percent};
use super::{Answer, Asked, Near, Question, Quiz, WHOLE};

type Xml = Writer<Vec<u8>>;

/// The whole file.
///
/// # Errors
/// None in practice: it is written into memory.
pub fn moodle_xml(quiz: &Quiz) -> io::Result<String> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("quiz").write_inner_content(|xml| {
        for category in &quiz.categories {
            let path = [&quiz.title, &category.name].map(|name| category_path(name)).join("/");
            element(xml, "question", &[("type", "category")], |xml| {
                element(xml, "category", &[], |xml| text(xml, &format!("$course$/top/{path}")))
            })?;
            for question in &category.questions {
                self::question(xml, question)?;
            }
        }
        Ok(())
    })?;
    String::from_utf8(xml.into_inner()).map_err(io::Error::other)
}

fn question(xml: &mut Xml, question: &Question) -> io::Result<()> {
    let kind = match &question.asked {
        Asked::Choice { .. } => "multichoice",
        Asked::Matching { .. } => "matching",
        Asked::Number(_) => "numerical",
    };
    element(xml, "question", &[("type", kind)], |xml| {
        element(xml, "name", &[], |xml| text(xml, &question.name))?;
        html(xml, "questiontext", &question.stem)?;
        html(xml, "generalfeedback", &question.feedback)?;
        value(xml, "defaultgrade", "1")?;
        value(xml, "penalty", "0.3333333")?;
        value(xml, "hidden", "0")?;
        value(xml, "idnumber", question.id.as_str())?;
        match &question.asked {
            Asked::Choice { several, shuffle, options } => {
                value(xml, "single", if *several { "false" } else { "true" })?;
                value(xml, "shuffleanswers", if *shuffle { "true" } else { "false" })?;
                value(xml, "answernumbering", "abc")?;
                options.iter().try_for_each(|option| self::option(xml, option))?;
            }
            Asked::Matching { shuffle, pairs } => {
                value(xml, "shuffleanswers", if *shuffle { "true" } else { "false" })?;
                for (item, place) in pairs {
                    element(xml, "subquestion", &[("format", "html")], |xml| {
                        text(xml, item)?;
                        element(xml, "answer", &[], |xml| text(xml, place))
                    })?;
                }
            }
            Asked::Number(numbers) => {
                numbers.iter().try_for_each(|near| number(xml, near))?;
                // The number alone is asked for: the unit stands in the question.
                value(xml, "unitgradingtype", "0")?;
                value(xml, "unitpenalty", "0.1")?;
                value(xml, "showunits", "3")?;
                value(xml, "unitsleft", "0")?;
            }
        }
        question.hints.iter().try_for_each(|hint| html(xml, "hint", hint))
    })
}

fn option(xml: &mut Xml, option: &Answer) -> io::Result<()> {
    let worth = percent(option.worth);
    element(xml, "answer", &[("fraction", &worth), ("format", "html")], |xml| {
        text(xml, &option.text)?;
        html(xml, "feedback", &option.feedback)
    })
}

fn number(xml: &mut Xml, near: &Near) -> io::Result<()> {
    let worth = percent(if near.is_right { WHOLE } else { 0 });
    element(xml, "answer", &[("fraction", &worth), ("format", "moodle_auto_format")], |xml| {
        text(xml, &near.value.to_string())?;
        html(xml, "feedback", &near.feedback)?;
        value(xml, "tolerance", &near.tolerance.to_string())
    })
}

fn element(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    inner: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_inner_content(inner)?;
    Ok(())
}

/// A text of HTML, in an element of its own.
fn html(xml: &mut Xml, name: &str, inner: &str) -> io::Result<()> {
    element(xml, name, &[("format", "html")], |xml| text(xml, inner))
}

fn text(xml: &mut Xml, text: &str) -> io::Result<()> {
    value(xml, "text", text)
}

fn value(xml: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    // XML has no place for two of these, and a line has one end.
    let value = value.replace(['\u{fffe}', '\u{ffff}', '\r'], "");
    xml.create_element(name).write_text_content(BytesText::new(&value))?;
    Ok(())
}
