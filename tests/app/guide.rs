//! What is printed before a class: whole, true to the module, and without answers where there must be none.

use std::collections::BTreeSet;

use biaiscope::activity::Exercise;
use biaiscope::content::{Module, Origin, load_manifest, load_module};
use biaiscope::face::html::{Edition, guide, handout};
use biaiscope::page::{Block, Prose, markdown};
use biaiscope::text::{Lang, Text, Words};

fn module() -> Module {
    let origin = Origin::Embedded;
    load_module(&origin, load_manifest(&origin).unwrap()).unwrap()
}

fn edition(start: Option<u32>) -> Edition {
    Edition { start, hash: "0123456789abcdef".to_owned(), has_appendices: true }
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(start.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// What the document says, without its marks.
fn said(html: &str) -> String {
    let body = html.split_once("<main>").unwrap().1;
    let text: String = body.split('<').filter_map(|piece| Some(piece.split_once('>')?.1)).collect();
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    plain(&text)
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{a0}', '\u{202f}'], " ")
}

/// The running text of a Markdown text, without source marks: the first stretch that has none.
fn stretch(text: &Text, lang: Lang) -> String {
    let prose = |prose: &Prose| prose.first().map(|run| run.text.clone());
    let blocks = markdown::blocks(text.get(lang), lang, &[]);
    let first = blocks.iter().find_map(|block| match block {
        Block::Paragraph(runs) => prose(runs),
        _ => None,
    });
    plain(first.unwrap_or_default().trim())
}

#[test]
fn every_step_has_all_that_a_trainer_needs() {
    let module = module();
    for lang in Lang::ALL {
        let html = guide(&module, &edition(Some(540)), &Words::new(lang));
        let said = said(&html);
        for step in module.steps() {
            let trainer = &step.trainer;
            let texts = [&step.title, &trainer.say, &trainer.expect, &trainer.debrief, &trainer.short];
            let objections =
                trainer.objections.iter().flat_map(|objection| [&objection.claim, &objection.reply]);
            let rest = [&trainer.unplugged, &step.explanation, &step.if_dropped];
            for text in texts.into_iter().chain(objections).chain(rest).chain(&trainer.ask).chain(&step.hints)
            {
                let wanted = stretch(text, lang);
                assert!(said.contains(&wanted), "{} in {lang}: {wanted}", step.id);
            }
        }
        for source in module.steps().flat_map(|step| &step.sources) {
            assert!(said.contains(&plain(&module.source(source).unwrap().cite)), "{source}");
        }
    }
}

#[test]
fn every_link_leads_somewhere_in_the_document() {
    let module = module();
    let html = guide(&module, &edition(None), &Words::new(Lang::Fr));
    let ids: Vec<&str> = values(&html, "id");
    let names: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), names.len(), "a name stands twice");
    for target in values(&html, "href").into_iter().filter_map(|link| link.strip_prefix('#')) {
        assert!(names.contains(target), "{target}");
    }
    assert_eq!(ids.iter().filter(|id| id.starts_with("step-")).count(), module.steps().count());
}

#[test]
fn the_agenda_goes_by_the_clock_where_it_is_known() {
    let module = module();
    let minutes: f64 = module.steps().map(|step| step.minutes).sum();
    let hour = |start: f64, minutes: f64| {
        let end = start + minutes;
        format!("{} h {:02}", (end / 60.0).floor(), (end % 60.0).round())
    };
    let french = |start| said(&guide(&module, &edition(start), &Words::new(Lang::Fr)));
    let (clocked, counted) = (french(Some(9 * 60 + 5)), french(None));
    assert!(
        clocked.contains("Heure") && clocked.contains("9 h 05") && clocked.contains(&hour(545.0, minutes))
    );
    assert!(
        counted.contains("Depuis le début") && counted.contains(&hour(0.0, minutes)),
        "{}",
        hour(0.0, minutes)
    );
    // A session that goes on behind midnight.
    assert!(french(Some(23 * 60 + 30)).contains(&hour(-30.0, minutes)));
}

#[test]
fn what_is_handed_out_gives_no_answer_away() {
    let module = module();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let said = said(&handout(&module, &words));
        let parts = module.parts.iter().filter(|part| !part.entry.pause);
        for step in parts.flat_map(|part| &part.steps) {
            assert!(said.contains(&plain(step.title.get(lang))), "{}", step.id);
            let trainer = &step.trainer;
            let mut kept = vec![&trainer.say, &trainer.expect, &trainer.debrief, &step.explanation];
            match &step.exercise {
                Some(Exercise::Choice(choice)) => {
                    kept.extend(choice.options.iter().map(|option| &option.feedback));
                }
                Some(Exercise::Number(number)) => kept.push(&number.solution),
                Some(Exercise::Sort(sort)) => kept.extend(sort.items.iter().map(|item| &item.feedback)),
                Some(Exercise::SpotText(text)) => kept.extend(text.spans.iter().map(|span| &span.feedback)),
                Some(Exercise::Case(case)) => {
                    let choices = case.scenes.iter().flat_map(|scene| &scene.choices);
                    kept.extend(choices.map(|choice| &choice.consequence));
                }
                _ => {}
            }
            for text in kept.into_iter().map(|text| stretch(text, lang)).filter(|text| text.len() > 40) {
                assert!(!said.contains(&text), "{} in {lang}: {text}", step.id);
            }
        }
    }
}

#[test]
fn appendices_are_printed_only_where_they_are_wanted() {
    let module = module();
    let words = Words::new(Lang::En);
    let with = guide(&module, &edition(None), &words);
    let without = guide(&module, &Edition { has_appendices: false, ..edition(None) }, &words);
    assert!(with.contains("id=\"glossary\"") && with.contains("id=\"toolbox\""));
    assert!(!without.contains("id=\"glossary\"") && !without.contains("id=\"toolbox\""));
    assert!(without.contains("id=\"sources\"") && without.len() < with.len());
}
