//! The web face: every view and every kind as a page with a form, played without script.

pub(crate) mod browser;
mod loopback;
pub(crate) mod play;

use std::collections::BTreeSet;

use biaiscope::action::{Action, Input};
use biaiscope::activity::{Edit, Intent};
use biaiscope::app::common::HELP;
use biaiscope::app::{App, Does, Session};
use biaiscope::content::{Assessment, Origin};
use biaiscope::export::FileExporter;
use biaiscope::face::html::{Control, Deed};
use biaiscope::face::web::{Notice, Submitted, controls, render, submit};
use biaiscope::page::Block;
use biaiscope::progress::{Folder, Settings};
use biaiscope::text::{Lang, Words};
use tempfile::TempDir;

use browser::Shown;
use play::{Door, answer, steps};

use crate::journeys::tour::module;

/// Somebody before the web face, in the same process.
struct Visitor {
    app: App,
    _folder: TempDir,
}

impl Visitor {
    fn new(lang: Lang, named: Option<&str>) -> Visitor {
        let data = tempfile::tempdir().unwrap();
        let folder = Folder::find(Some(data.path().to_owned())).unwrap();
        folder.prepare().unwrap();
        let module = (Origin::Embedded, module().clone());
        let session = Session::served(module, folder, Settings::default(), lang);
        let mut app = App::new(session, Box::new(FileExporter), named);
        app.begin().unwrap();
        Visitor { app, _folder: data }
    }

    fn go(&mut self, step: usize) {
        let mut shown = self.show();
        let (part, step) = steps()[step];
        let line = shown.labelled(&shown_message(self.app.session().lang(), "key-step"));
        shown.set(&line, &format!("{}.{}", part + 1, step + 1));
        let fields = shown.pressed(&line.replace('l', "a"));
        self.send(&fields);
    }
}

impl Door for Visitor {
    fn show(&mut self) -> Shown {
        Shown::read(&render(&self.app, "/", &Notice::default()))
    }

    fn send(&mut self, fields: &[(String, String)]) {
        assert!(matches!(submit(&mut self.app, fields), Submitted::Done(_)));
    }
}

fn shown_message(lang: Lang, key: &str) -> String {
    Words::new(lang).say(play::message(key))
}

/// What holds of every page.
fn check(app: &App) {
    let html = render(app, "/", &Notice::default());
    let shown = Shown::read(&html);
    let elements = shown.elements();
    let count = |name: &str| elements.iter().filter(|element| element.name == name).count();
    assert_eq!((count("h1"), count("main"), count("form")), (1, 1, 1), "{}", shown.title());
    assert_eq!(count("script"), 0);
    let mut ids = BTreeSet::new();
    for id in elements.iter().filter_map(|element| element.attribute("id")) {
        assert!(!id.is_empty() && ids.insert(id), "{id} twice on {}", shown.title());
    }
    for element in &elements {
        // A browser gives every field a name that is heard.
        let is_named = match (element.name.as_str(), element.attribute("type").unwrap_or_default()) {
            ("input", "hidden" | "radio" | "checkbox") => true,
            ("input" | "textarea" | "select", _) => {
                let is_for = |label: &&&browser::Element| {
                    label.name == "label" && label.attribute("for") == element.attribute("id")
                };
                element.attribute("aria-label").is_some_and(|label| !label.is_empty())
                    || element.attribute("id").is_some() && elements.iter().any(|label| is_for(&label))
            }
            ("button", _) => {
                !element.text().trim().is_empty() || element.attribute("aria-hidden") == Some("true")
            }
            ("label", _) => element.attribute("for").is_none_or(|id| ids.contains(id)),
            _ => true,
        };
        assert!(is_named, "{element:?} on {}", shown.title());
    }
    let controls = controls(app);
    let actions = app.actions();
    let (_, view) = app.top().unwrap();
    let is_pointable =
        [view.head(app.session()), view.page(app.session()).blocks].concat().iter().any(is_pointed_at);
    for (place, action) in actions.iter().enumerate() {
        // A list with no entry yet has nothing to point at, and a text that is only read.
        assert!(
            !is_pointable && action.input == Input::At || has_control(place, action, &actions, &controls),
            "{action:?} on {}",
            shown.text()
        );
    }
}

/// Whether a block holds something that a click does something to.
fn is_pointed_at(block: &Block) -> bool {
    match block {
        Block::Menu(menu) => !menu.rows.is_empty(),
        Block::Choices(choices) => choices.cursor.is_some(),
        Block::Sorting(sorting) => sorting.cursor.is_some(),
        Block::Sequence(sequence) => sequence.cursor.is_some(),
        Block::Ratings(ratings) => ratings.cursor.is_some(),
        Block::Sheet(sheet) => sheet.cursor.is_some(),
        Block::Tally(tally) => tally.cursor.is_some(),
        Block::Listing(listing) => listing.cursor.is_some(),
        Block::Slider(slider) => slider.active,
        Block::Handle(handle) => handle.target.is_some(),
        Block::Passage(passage) => passage.foot.is_some(),
        Block::Panel(_) | Block::Runs(_) | Block::Area(_) | Block::Finder(_) => true,
        Block::Stack(inner) | Block::Quote(inner) | Block::Callout(_, inner) => {
            inner.iter().any(is_pointed_at)
        }
        Block::Columns(columns) => columns.iter().flatten().any(is_pointed_at),
        Block::List { items, .. } => items.iter().flatten().any(is_pointed_at),
        _ => false,
    }
}

fn has_control(place: usize, action: &Action<Does>, actions: &[Action<Does>], controls: &[Control]) -> bool {
    let deeds = || {
        controls.iter().flat_map(|control| match control {
            Control::Press { deeds, .. } | Control::Tick { deeds, .. } | Control::Write { deeds, .. } => {
                deeds.clone()
            }
            Control::Pick { deeds, .. } => deeds.concat(),
        })
    };
    let has_field = controls.iter().any(|control| matches!(control, Control::Write { .. }));
    let types = actions.iter().any(|action| matches!(action.input, Input::Text | Input::Number));
    match action.input {
        Input::None => {
            let is_typing = matches!(&action.does, Does::Play(Intent::Edit(edit)) if !matches!(edit, Edit::Undo | Edit::Redo))
                || matches!(action.does, Does::Play(Intent::Left | Intent::Right));
            deeds().any(|deed| deed == Deed::Do(place))
                || action.does == Does::Command(HELP)
                || types && has_field && is_typing
        }
        Input::One { .. } => deeds().any(|deed| deed == Deed::DoOne(place)),
        Input::Line => deeds().any(|deed| deed == Deed::DoLine(place)),
        Input::Text | Input::Number => has_field,
        // A field that has the caret already needs no click.
        Input::At => has_field || deeds().any(|deed| matches!(deed, Deed::At(_) | Deed::Open { .. })),
        // What a hand does with a mouse; each has an action of a key beside it.
        Input::Drag | Input::Turn => true,
        Input::Counts => panic!("only a class counts votes: {action:?}"),
    }
}

#[test]
fn every_view_is_a_whole_page_with_a_control_for_every_action() {
    for lang in Lang::ALL {
        check(&Visitor::new(lang, None).app);
        let mut visitor = Visitor::new(lang, Some("Camille"));
        check(&visitor.app);
        let map = visitor.show();
        for value in map.buttons().into_iter().skip(1) {
            let mut visitor = Visitor::new(lang, Some("Camille"));
            let shown = visitor.show();
            visitor.send(&shown.pressed(&value));
            if visitor.app.is_over() {
                Shown::read(&render(&visitor.app, "/", &Notice::default()));
                continue;
            }
            check(&visitor.app);
            if lang == Lang::En {
                continue;
            }
            // What can be opened from there.
            for value in visitor.show().buttons().into_iter().skip(1) {
                let fields = visitor.show().pressed(&value);
                if visitor.show().buttons().contains(&value) {
                    visitor.send(&fields);
                }
                if visitor.app.is_over() {
                    break;
                }
                check(&visitor.app);
            }
        }
    }
}

#[test]
fn every_step_is_answered_without_script() {
    let mut visitor = Visitor::new(Lang::Fr, Some("Camille"));
    for (place, (part, at)) in steps().into_iter().enumerate() {
        let step = &module()[(part, at)];
        visitor.go(place);
        check(&visitor.app);
        answer(&mut visitor, step, Lang::Fr);
        check(&visitor.app);
        if step.exercise.is_some() {
            let record = visitor.app.session().record();
            let answers = record.step(&step.id).map_or(0, |step| step.answers.len());
            assert!(answers > 0, "{} is not answered: {}", step.id, visitor.show().text());
        }
        let shown = visitor.show();
        // The end of a part leads to the map by itself.
        if let Some(map) = shown.button(&shown_message(Lang::Fr, "key-map")) {
            visitor.send(&shown.pressed(&map));
        }
    }
}

#[test]
fn a_form_of_an_older_page_does_nothing_and_says_so() {
    let mut visitor = Visitor::new(Lang::Fr, Some("Camille"));
    let old = visitor.show();
    visitor.go(0);
    let before = visitor.show().text();
    let mut fields = old.entered();
    fields.push(("t12".to_owned(), "mon texte".to_owned()));
    assert_eq!(submit(&mut visitor.app, &fields), Submitted::Stale);
    assert_eq!(visitor.show().text(), before);
    assert_eq!(biaiscope::face::web::written(&fields), ["mon texte"]);
    let notice = Notice { is_stale: true, written: vec!["mon texte".to_owned()], ..Notice::default() };
    let told = Shown::read(&render(&visitor.app, "/", &notice)).text();
    assert!(told.contains("mon texte") && told.contains(&shown_message(Lang::Fr, "web-stale")));
}

#[test]
fn what_a_form_says_and_the_page_does_not_offer_is_passed_over() {
    let mut visitor = Visitor::new(Lang::Fr, Some("Camille"));
    let choice = steps()
        .into_iter()
        .position(|place| matches!(module()[place].exercise, Some(biaiscope::activity::Exercise::Choice(_))));
    visitor.go(choice.unwrap());
    let mut shown = visitor.show();
    let group = shown.groups()[0].clone();
    shown.set(&group, "99999999");
    shown.set("c99999999", "1");
    shown.set("v12", "-1");
    let before = visitor.show().text();
    for pressed in ["p99999999", "a9999", "o3", "p18446744073709551615", "", "do"] {
        let fields = shown.pressed(pressed);
        submit(&mut visitor.app, &fields);
    }
    assert_eq!(visitor.show().text(), before);
}

#[test]
fn nothing_of_an_answer_is_in_a_page_before_it_is_given() {
    let mut visitor = Visitor::new(Lang::Fr, Some("Camille"));
    for (place, at) in steps().into_iter().enumerate() {
        let step = &module()[at];
        let Some(biaiscope::activity::Exercise::Choice(choice)) = &step.exercise else { continue };
        visitor.go(place);
        let text = render(&visitor.app, "/", &Notice::default());
        for option in choice.options.iter().filter(|option| !option.feedback.is_empty()) {
            let told = crate::journeys::tour::shown(&option.feedback, Lang::Fr);
            assert!(!text.replace(['\u{a0}', '\u{202f}'], " ").contains(&told), "{told}");
        }
        if step.assessment == Some(Assessment::Pretest) {
            answer(&mut visitor, step, Lang::Fr);
            let text = visitor.show().text();
            assert!(!text.contains(biaiscope::page::Mark::Right.sign()), "{text}");
        }
        let shown = visitor.show();
        // The end of a part leads to the map by itself.
        if let Some(map) = shown.button(&shown_message(Lang::Fr, "key-map")) {
            visitor.send(&shown.pressed(&map));
        }
    }
}
