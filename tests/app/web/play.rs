//! How somebody answers with a form alone, whatever brings it there and back.

use biaiscope::activity::Exercise;
use biaiscope::content::Step;
use biaiscope::text::{Lang, Msg, Words};

use super::browser::Shown;
use crate::journeys::tour::{module, number, options, picks, shown};

/// What shows a page and takes its form.
pub(crate) trait Door {
    fn show(&mut self) -> Shown;
    fn send(&mut self, fields: &[(String, String)]);
}

/// A message of the interface's words.
pub(crate) fn message(key: &str) -> Msg {
    *Msg::all().iter().find(|message| message.key() == key).unwrap()
}

/// The places of all steps of the parts, in their order.
pub(crate) fn steps() -> Vec<(usize, usize)> {
    let parts = 0..module().parts.len();
    parts.flat_map(|part| (0..module().count(part)).map(move |step| (part, step))).collect()
}

/// Presses the button of this label. Returns the page that follows.
fn press(door: &mut impl Door, page: &Shown, lang: Lang, key: &str) -> Shown {
    let label = Words::new(lang).say(message(key));
    let value = page.button(&label).unwrap_or_else(|| panic!("no {label:?}: {}", page.text()));
    door.send(&page.pressed(&value));
    door.show()
}

/// Answers the step that is shown, and hands in.
pub(crate) fn answer(door: &mut impl Door, step: &Step, lang: Lang) {
    let Some(exercise) = &step.exercise else { return };
    let page = door.show();
    let page = match exercise {
        Exercise::ThresholdLab(_)
        | Exercise::SamplingLab(_)
        | Exercise::ModelLab(_)
        | Exercise::WordLab(_) => experiment(door, page, exercise, lang),
        _ => fill(door, page, exercise, lang),
    };
    hand_in(door, page, lang);
}

/// Gives an answer to what is no lab, right where that is easy to tell.
fn fill(door: &mut impl Door, mut page: Shown, exercise: &Exercise, lang: Lang) -> Shown {
    match exercise {
        Exercise::Choice(choice) => {
            for option in picks(options(choice, &page.text(), lang), choice.several, true) {
                page.choose(&shown(&option.text, lang));
            }
            if choice.certainty {
                let group = page.groups().pop().unwrap();
                page.set(&group, "1");
            }
        }
        Exercise::Opinion(_) | Exercise::Sort(_) | Exercise::Grid(_) | Exercise::HiringLab(_) => {
            for group in page.groups() {
                page.set(&group, "1");
            }
        }
        Exercise::Estimate(_) | Exercise::Number(_) => {
            let field = page.writable().remove(0);
            page.set(&field, &number(exercise, true).unwrap().to_string());
        }
        Exercise::Compare(_) => {
            for field in page.writable() {
                page.set(&field, "2");
            }
            let cells = |page: &Shown| {
                let open = |element: &&super::browser::Element| {
                    element.name == "button" && element.text().ends_with('…')
                };
                let open = page.elements().into_iter().find(open);
                open.and_then(|button| button.attribute("value")).map(str::to_owned)
            };
            while let Some(cell) = cells(&page) {
                door.send(&page.pressed(&cell));
                page = door.show();
            }
            for group in page.groups() {
                page.set(&group, "0");
            }
        }
        Exercise::Rewrite(_) | Exercise::Commit(_) | Exercise::Discuss(_) => {
            for field in page.writable() {
                page.set(&field, "Nous cherchons quelqu’un.\r\nPour une équipe.");
            }
        }
        Exercise::Order(_) => {
            let up = page.buttons().into_iter().find(|value| value == "p1.p0").unwrap();
            door.send(&page.pressed(&up));
            page = door.show();
        }
        Exercise::Case(_) => {
            for _ in 0..40 {
                let Some(first) = page.buttons().into_iter().find(|value| value == "p0") else { break };
                door.send(&page.pressed(&first));
                page = door.show();
            }
        }
        Exercise::SpotText(_) | Exercise::SpotData(_) | Exercise::SpotResults(_) => {
            // Nothing is wrong, as far as this one sees.
            let none = page.buttons().into_iter().find(|value| {
                let label = Words::new(lang).say(message("key-none"));
                page.button(&label).as_ref() == Some(value)
            });
            door.send(&page.pressed(&none.unwrap()));
            page = door.show();
        }
        _ => {}
    }
    page
}

/// Does the least in a lab that is an answer.
fn experiment(door: &mut impl Door, mut page: Shown, exercise: &Exercise, lang: Lang) -> Shown {
    match exercise {
        Exercise::ThresholdLab(_) => {
            let track = page.elements().into_iter().find(|e| e.attribute("type") == Some("range")).unwrap();
            let (name, last) = (track.attribute("name").unwrap(), track.attribute("max").unwrap());
            let (name, last) = (name.to_owned(), last.to_owned());
            page.set(&name, &last);
        }
        Exercise::ModelLab(_) => {
            for key in ["model-tab-settings", "column-sex", "model-train"] {
                page = press(door, &page, lang, key);
            }
        }
        Exercise::SamplingLab(_) => {
            // A draw, or another way to look: whichever the lab is about.
            let draw = page.button(&Words::new(lang).say(message("key-draw")));
            let begins = draw.unwrap_or_else(|| "p17".to_owned());
            door.send(&page.pressed(&begins));
            page = door.show();
        }
        Exercise::WordLab(lab) => {
            // The last Enter of all asks once more: goals are left.
            for _ in 0..lab.scenes.len() {
                let fields = page.entered();
                door.send(&fields);
                page = door.show();
            }
        }
        _ => {}
    }
    page
}

/// Hands in. What is lacking is asked for once more, where a kind asks; some steps lead on by
/// themselves.
fn hand_in(door: &mut impl Door, mut page: Shown, lang: Lang) {
    let title = page.title();
    for _ in 0..4 {
        let label = Words::new(lang).say(message("key-hand-in"));
        if page.button(&label).is_none() || page.title() != title {
            break;
        }
        page = press(door, &page, lang, "key-hand-in");
        if page.title() != title {
            break;
        }
        if let Some(judge) = page.elements().into_iter().find(|e| e.attribute("type") == Some("checkbox")) {
            let name = judge.attribute("name").unwrap().to_owned();
            page.set(&name, "1");
        }
    }
}
