//! What no sensible person would do: the program stands it, and loses nothing.

use biaiscope::face::terminal::Input;
use biaiscope::progress::{Answer, ModuleRecord, Progress, Store, ThemeChoice};
use biaiscope::text::{Id, Lang};
use proptest::prelude::*;

use crate::journeys::screen::Screen;
use crate::journeys::script::key;
use crate::journeys::tour::module;

/// Something that happens at a terminal.
#[derive(Debug, Clone)]
enum Deed {
    Key(&'static str),
    Letter(char),
    Click(u16, u16),
    Paste(String),
    Wheel(isize),
    Resize(u16, u16),
}

const KEYS: &[&str] = &[
    "⏎",
    "⏎",
    "⏎",
    "Tab",
    "BackTab",
    "↑",
    "↓",
    "←",
    "→",
    "PgUp",
    "PgDn",
    "Home",
    "End",
    "Del",
    "Backspace",
    "Esc",
    "F1",
    "F2",
    "F3",
    "F9",
    "^s",
    "^l",
    "^x",
    "␣",
];

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => prop::sample::select(KEYS).prop_map(Deed::Key),
        8 => prop::sample::select("abcdef123456789,.-irnpsgltjk?é漢".chars().collect::<Vec<_>>()).prop_map(Deed::Letter),
        1 => any::<char>().prop_map(Deed::Letter),
        2 => (0_u16..320, 0_u16..110).prop_map(|(column, row)| Deed::Click(column, row)),
        1 => any::<String>().prop_map(Deed::Paste),
        1 => (-9_isize..9).prop_map(Deed::Wheel),
        1 => (0_u16..=300, 0_u16..=100).prop_map(|(width, height)| Deed::Resize(width, height)),
    ]
}

/// Every answer handed in so far.
fn answers(record: &ModuleRecord) -> Vec<(Id, Vec<Answer>)> {
    let of = |id: &Id| record.step(id).map_or_else(Vec::new, |step| step.answers.clone());
    module().steps().map(|step| (step.id.clone(), of(&step.id))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_nothing_panics_and_no_answer_is_lost(
        start in 0..module().steps().count(),
        deeds in prop::collection::vec(deed(), 1..50),
    ) {
        let mut screen = Screen::open((80, 24), Lang::Fr, ThemeChoice::Dark, Some("Camille"));
        screen.go(&module().steps().nth(start).unwrap().id.clone());
        let mut kept = answers(screen.app.session().record());
        for deed in deeds {
            match deed {
                Deed::Key(name) => screen.key(key(name).unwrap()),
                Deed::Letter(letter) => screen.type_text(&letter.to_string()),
                Deed::Click(column, row) => screen.input(Input::Click(column, row)),
                Deed::Paste(text) => screen.input(Input::Paste(text)),
                Deed::Wheel(lines) => screen.input(Input::Wheel(lines)),
                Deed::Resize(width, height) => screen.resize(width, height),
            }
            if screen.app.is_over() {
                break;
            }
            // Somebody else may sit down; whoever sits here keeps what they had.
            if screen.app.session().learner().is_some_and(|learner| learner.pseudonym == "Camille") {
                let now = answers(screen.app.session().record());
                for ((id, before), (_, after)) in kept.iter().zip(&now) {
                    prop_assert!(after.starts_with(before), "an answer to {id} was lost");
                }
                kept = now;
            }
        }
        // What the disk has is what the screen had, whoever else sat down since.
        let folder = screen.close();
        let camille = folder.learners().into_iter().find(|learner| learner.pseudonym == "Camille").unwrap();
        let (progress, damage) = Progress::open(&folder, &camille).unwrap();
        prop_assert_eq!(damage, []);
        prop_assert_eq!(answers(progress.module(&module().manifest.id)), kept);
    }
}
