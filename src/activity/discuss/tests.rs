//! Tests of discussions: notes, time and model answers.

use proptest::prelude::*;

use super::*;
use crate::activity::{Edit, Stage};
use crate::text::{Lang, Words};

fn discuss() -> Discuss {
    ron::from_str(r#"(prompts: [(fr: "Pourquoi ?", en: "Why?")], minutes: 0.5)"#).unwrap()
}

fn begun() -> (Discuss, Response, Cursor) {
    let discuss = discuss();
    let response = discuss.blank();
    let cursor = discuss.cursor(&response, 1);
    (discuss, response, cursor)
}

#[test]
fn the_timer_starts_stops_and_holds_nobody_back() {
    let (discuss, mut response, mut cursor) = begun();
    assert_eq!(discuss.lacking(&response, &cursor), None);
    assert_eq!(discuss.update(&mut response, &mut cursor, &Intent::Tick(5)), Outcome::Unchanged);
    discuss.update(&mut response, &mut cursor, &Intent::Toggle);
    assert!(discuss.is_timed(&cursor));
    assert_eq!(discuss.update(&mut response, &mut cursor, &Intent::Tick(45)), Outcome::Moved);
    assert_eq!(
        discuss.update(&mut response, &mut cursor, &Intent::Tick(20)),
        Outcome::Changed,
        "kept each minute"
    );
    discuss.update(&mut response, &mut cursor, &Intent::NextControl);
    discuss.update(&mut response, &mut cursor, &Intent::Edit(Edit::Insert("après l’heure".to_owned())));
    discuss.update(&mut response, &mut cursor, &Intent::Point(TIMER));
    assert!(!discuss.is_timed(&cursor));
    assert_eq!(response, Response { seconds: 65, note: "après l’heure".to_owned() });
    assert_eq!(discuss.lacking(&response, &cursor), None);
}

#[test]
fn faults_of_authors() {
    let mut discuss = discuss();
    discuss.prompts.clear();
    discuss.minutes = 0.0;
    let mut faults = Faults::default();
    discuss.check(&mut faults);
    let codes: Vec<_> = faults.into_found().into_iter().map(|fault| fault.code.name()).collect();
    assert_eq!(codes, ["no-prompts", "minutes-not-positive"]);
}

proptest! {
    #[test]
    fn no_sequence_of_intents_panics_or_loses_the_note(
        intents in proptest::collection::vec(
            prop_oneof![
                "(\\PC|\n){0,3}".prop_map(|text| Intent::Edit(Edit::Insert(text))),
                "\\PC{0,6}".prop_map(Intent::Line),
                (0..6000_usize).prop_map(Intent::Point),
                any::<u32>().prop_map(Intent::Tick),
                proptest::sample::select(vec![
                    Intent::Up, Intent::Down, Intent::Toggle, Intent::NextControl, Intent::Remove,
                    Intent::Edit(Edit::Undo),
                ]),
            ],
            0..60,
        ),
    ) {
        let (discuss, mut response, mut cursor) = begun();
        let words = Words::new(Lang::En);
        for intent in &intents {
            let before = response.clone();
            discuss.update(&mut response, &mut cursor, intent);
            prop_assert!(response.seconds >= before.seconds);
            if !matches!(intent, Intent::Edit(_) | Intent::Line(_)) {
                prop_assert_eq!(&response.note, &before.note);
            }
            for stage in [Stage::Answering, Stage::Recorded, Stage::Debriefed] {
                discuss.blocks(&response, &cursor, &View { stage, words: &words, sources: &[], earlier: &[] });
            }
        }
    }
}
