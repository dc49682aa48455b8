//! Tests of commitments: what is asked for, and what is kept.

use proptest::prelude::*;

use super::*;
use crate::activity::{Edit, Stage};
use crate::text::{Lang, Words, msg};

fn commit() -> Commit {
    ron::from_str(
        r#"(
        prompt: (fr: "Votre plan", en: "Your plan"),
        suggestions: [
            (id: "data", if: (fr: "je reçois des données,", en: "I am given data,"), then: (fr: "je compte.", en: "I count.")),
            (id: "rates", if: (fr: "on me donne un taux,", en: "I am given a rate,"), then: (fr: "je demande par groupe.", en: "I ask by group.")),
        ],
        charter: (fr: "Je vérifie.", en: "I check."),
    )"#,
    )
    .unwrap()
}

fn begun() -> (Commit, Response, Cursor) {
    let commit = commit();
    let response = commit.blank();
    let cursor = commit.cursor(&response, 1);
    (commit, response, cursor)
}

fn insert(text: &str) -> Intent {
    Intent::Edit(Edit::Insert(text.to_owned()))
}

#[test]
fn enter_leads_from_the_situation_to_the_action_to_the_charter() {
    let (commit, mut response, mut cursor) = begun();
    assert_eq!(commit.lacking(&response, &cursor), Some(MissingInput::new(msg::LACKING_SITUATION)));
    commit.update(&mut response, &mut cursor, &insert("on teste"));
    assert_eq!(commit.lacking(&response, &cursor), Some(MissingInput::new(msg::LACKING_ACTION)));
    assert_eq!(commit.update(&mut response, &mut cursor, &Intent::Seek), Outcome::Moved);
    commit.update(&mut response, &mut cursor, &insert("je mesure"));
    assert_eq!(commit.lacking(&response, &cursor), Some(MissingInput::new(msg::LACKING_SIGNATURE)));
    assert_eq!(commit.update(&mut response, &mut cursor, &Intent::Seek), Outcome::Moved);
    assert_eq!(commit.lacking(&response, &cursor), None, "nobody has to sign");
    commit.update(&mut response, &mut cursor, &Intent::Toggle);
    assert_eq!(
        response,
        Response {
            situation: "on teste".to_owned(),
            action: "je mesure".to_owned(),
            suggestion: None,
            is_signed: true,
        }
    );
}

#[test]
fn a_suggestion_speaks_where_nothing_is_typed() {
    let (commit, mut response, mut cursor) = begun();
    commit.update(&mut response, &mut cursor, &insert("demain,"));
    commit.update(&mut response, &mut cursor, &Intent::Point(1));
    assert_eq!(response.situation, "demain,");
    let words = Words::new(Lang::En);
    let view = View { stage: Stage::Answering, words: &words, sources: &[], earlier: &[] };
    let plan: String = commit.plan(&response, &view).iter().map(|run| run.text.as_str()).collect();
    assert_eq!(plan, "If demain, then I ask by group.");
    assert_eq!(commit.lacking(&response, &cursor), Some(MissingInput::new(msg::LACKING_SIGNATURE)));
    commit.update(&mut response, &mut cursor, &Intent::Point(1));
    assert_eq!(response.suggestion, None, "let go of again");
}

#[test]
fn line_by_line() {
    let (commit, mut response, mut cursor) = begun();
    let mut type_ = |line: &str| {
        let outcome = commit.update(&mut response, &mut cursor, &Intent::Line(line.to_owned()));
        (outcome, commit.lacking(&response, &cursor))
    };
    assert_eq!(
        type_("on me demande \\"),
        (Outcome::Changed, Some(MissingInput::new(msg::LACKING_NEXT_LINE)))
    );
    assert_eq!(type_("un avis"), (Outcome::Changed, Some(MissingInput::new(msg::LACKING_ACTION))));
    assert_eq!(type_("je réponds"), (Outcome::Changed, Some(MissingInput::new(msg::LACKING_SIGNATURE))));
    assert_eq!(type_("peut-être").0, Outcome::Unclear(ParseError::new(msg::UNCLEAR_YES_NO)));
    assert_eq!(type_("1"), (Outcome::Changed, None));
    assert_eq!(response.situation, "on me demande\nun avis");
    assert!(response.is_signed);
    let (_, mut response, mut cursor) = begun();
    commit.update(&mut response, &mut cursor, &Intent::Line("2".to_owned()));
    assert_eq!(response.suggestion, Some(Id::new("rates")));
    assert_eq!(commit.lacking(&response, &cursor), Some(MissingInput::new(msg::LACKING_SIGNATURE)));
}

fn intents() -> impl Strategy<Value = Intent> {
    let text = || proptest::sample::select(vec!["a", "e\u{301}", "漢", " ", "\n", "mot \\", "1", "0", ""]);
    prop_oneof![
        text().prop_map(insert),
        text().prop_map(|text| Intent::Line(text.to_owned())),
        proptest::sample::select(vec![
            Intent::Up,
            Intent::Down,
            Intent::Left,
            Intent::Right,
            Intent::NextControl,
            Intent::PreviousControl,
            Intent::Toggle,
            Intent::Seek,
            Intent::Remove,
            Intent::Tick(1),
            Intent::Edit(Edit::EraseWord),
            Intent::Edit(Edit::Undo),
        ]),
        (0..5000_usize).prop_map(Intent::Point),
        (0..5_usize).prop_map(Intent::Pick),
    ]
}

proptest! {
    #[test]
    fn no_sequence_of_intents_panics_or_loses_the_plan(
        intents in proptest::collection::vec(intents(), 0..60),
        is_bare in any::<bool>(),
    ) {
        let (mut commit, mut response, mut cursor) = begun();
        if is_bare {
            commit.suggestions.clear();
            commit.charter = Text::default();
        }
        let words = Words::new(Lang::Fr);
        for intent in &intents {
            let before = response.clone();
            commit.update(&mut response, &mut cursor, intent);
            if !matches!(intent, Intent::Edit(_) | Intent::Line(_)) {
                prop_assert_eq!(&response.situation, &before.situation);
                prop_assert_eq!(&response.action, &before.action);
            }
            let earlier = [crate::activity::Response::Commit(before)];
            for stage in [Stage::Answering, Stage::Debriefed] {
                commit.blocks(&response, &cursor, &View { stage, words: &words, sources: &[], earlier: &earlier });
            }
            commit.lacking(&response, &cursor);
        }
    }
}
