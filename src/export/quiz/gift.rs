//! Questions in GIFT, the text format that Moodle and others import.
//!
//! What has a meaning in GIFT is escaped in every text, and a line end is written as `\n`: no text
//! can end a question, open another one or be taken for a comment.

use std::fmt::Write;

use super::{Answer, Asked, Near, Question, Quiz, WHOLE};

/// The whole file. GIFT has no hints: see [`Quiz::without_hints`].
pub fn gift(quiz: &Quiz) -> String {
    let mut out = String::new();
    for category in &quiz.categories {
        let path = format!("{}/{}", category_name(&quiz.title), category_name(&category.name));
        let _ = writeln!(out, "$CATEGORY: $course$/top/{path}\n");
        for question in &category.questions {
            let _ = writeln!(out, "{}", self::question(question));
        }
    }
    out
}

fn question(question: &Question) -> String {
    let mut out = String::new();
    // Read by Moodle as the question's own number; a comment for everybody else.
    if question.id.is_well_formed() {
        let _ = writeln!(out, "// [id:{}]", question.id);
    }
    let _ = write!(out, "::{}::{}", escaped(&question.name), html(&question.stem));
    match &question.asked {
        Asked::Choice { several, options, .. } => {
            out.push_str("{\n");
            for option in options {
                let _ = writeln!(out, "{}", self::option(option, *several));
            }
        }
        Asked::Matching { pairs, .. } => {
            out.push_str("{\n");
            for (item, place) in pairs {
                let _ = writeln!(out, "={} -> {}", html(item), escaped(place));
            }
        }
        Asked::Number(numbers) => {
            out.push_str("{#\n");
            for near in numbers {
                let _ = writeln!(out, "{}", number(near));
            }
        }
    }
    if !question.feedback.is_empty() {
        let _ = writeln!(out, "####{}", html(&question.feedback));
    }
    out.push_str("}\n");
    out
}

fn option(option: &Answer, several: bool) -> String {
    let sign = match (several, option.worth) {
        (false, WHOLE) => "=".to_owned(),
        (false, _) => "~".to_owned(),
        (true, worth) => format!("~%{}%", percent(worth)),
    };
    format!("{sign}{}{}", html(&option.text), feedback(&option.feedback))
}

fn number(near: &Near) -> String {
    let worth = if near.is_right { 100 } else { 0 };
    format!("=%{worth}%{}:{}{}", near.value, near.tolerance, feedback(&near.feedback))
}

fn feedback(feedback: &str) -> String {
    if feedback.is_empty() { String::new() } else { format!("#{}", html(feedback)) }
}

/// A text of HTML, said to be so: one that begins with a bracket is not taken for a format.
fn html(text: &str) -> String {
    format!("[html]{}", escaped(text))
}

/// A text in which nothing is GIFT.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '~' | '=' | '#' | '{' | '}' | ':' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            _ => out.push(c),
        }
    }
    out
}

/// A worth as a percentage with at most five decimals.
pub(super) fn percent(worth: i64) -> String {
    let (sign, size) = (if worth < 0 { "-" } else { "" }, worth.unsigned_abs());
    let written = format!("{sign}{}.{:05}", size / 100_000, size % 100_000);
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A name in a path of categories: a slash is doubled, and none stands at an end, where it would
/// run into the next one.
pub(super) fn category_path(name: &str) -> String {
    let start = if name.starts_with('/') { " " } else { "" };
    let end = if name.ends_with('/') { " " } else { "" };
    format!("{start}{}{end}", name.replace('/', "//"))
}

/// The same in a line of GIFT, where readers undo escapes of the backslash and of nothing else.
fn category_name(name: &str) -> String {
    category_path(name).replace('\\', "\\\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_have_five_decimals_and_no_more_than_they_need() {
        let told: Vec<String> = [WHOLE, WHOLE / 3 + 1, -WHOLE / 3, WHOLE / 8, 0].map(percent).into();
        assert_eq!(told, ["100", "33.33334", "-33.33333", "12.5", "0"]);
    }

    #[test]
    fn a_slash_stays_in_its_name() {
        assert_eq!(category_path("a/b"), "a//b");
        assert_eq!(category_path("/a/"), " //a// ");
    }
}
