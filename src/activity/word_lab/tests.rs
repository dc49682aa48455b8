//! Tests of the word lab: lists, associations and goals.

#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

use proptest::prelude::*;

use super::*;
use crate::activity::{Edit, ParseError, Stage};
use crate::text::{Lang, Words, msg};

const LAB: &str = r#"(
    prompt: (fr: "Cherchez.", en: "Search."),
    lists: [
        (id: "jobs", name: (fr: "métiers", en: "jobs"), words: ["nurse", "boss", "manager", "homemaker", "pilot",
            "secretary", "journalist", "housekeeper"]),
        (id: "science", name: (fr: "sciences", en: "science"), words: ["science", "technology", "physics", "chemistry"]),
        (id: "arts", name: (fr: "arts", en: "arts"), words: ["poetry", "art", "dance", "literature"]),
        (id: "male", name: (fr: "hommes", en: "men"), words: ["he", "him", "his", "son"]),
        (id: "female", name: (fr: "femmes", en: "women"), words: ["she", "her", "hers", "daughter"]),
    ],
    axis: ("she", "he"),
    pairs: [("she", "he"), ("her", "his"), ("woman", "man"), ("herself", "himself"), ("daughter", "son"),
        ("mother", "father"), ("girl", "boy"), ("female", "male")],
    scenes: [
        Place(words: ["nurse"], across: Some(("science", "art"))),
        Associate(lists: ("science", "arts", "male", "female")),
        Neutralise(among: "jobs", neighbours: 3, equalise: [("woman", "man")]),
    ],
    goals: [
        (id: "he", text: (fr: "a", en: "a"), aim: Between(among: "jobs", from: -1.0, to: -0.1)),
        (id: "turns", text: (fr: "b", en: "b"), aim: ChangesSides(among: "jobs")),
        (id: "weat", text: (fr: "c", en: "c"), aim: Associated(p_below: 0.1, at_least: 4)),
        (id: "two", text: (fr: "d", en: "d"), aim: Neutralised(count: 2, beyond: 0.1)),
        (id: "betrayed", text: (fr: "e", en: "e"), aim: Betrayed(neighbours: 2)),
    ],
    not_shown: (fr: "Rien.", en: "Nothing."),
)"#;

fn lab() -> WordLab {
    ron::from_str(LAB).unwrap()
}

fn met(lab: &WordLab, response: &Response) -> Vec<bool> {
    lab.grade(response).unwrap().parts.iter().map(|(_, mark)| *mark == Mark::Right).collect()
}

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Types lines one after the other; the last outcome.
fn type_lines(lab: &WordLab, response: &mut Response, lines: &[&str]) -> Outcome {
    let mut cursor = lab.cursor(response, 0);
    let mut type_line = |line: &&str| lab.update(response, &mut cursor, &Intent::Line((*line).to_owned()));
    lines.iter().map(&mut type_line).last().unwrap()
}

#[test]
fn goals_are_judged_on_what_is_set_up() {
    let lab = lab();
    let mut response = lab.blank();
    assert_eq!(met(&lab, &response), [false, false, true, false, false]);
    type_lines(&lab, &mut response, &["manager, Journalist"]);
    assert_eq!(response.words, ["nurse", "manager", "journalist"]);
    assert_eq!(met(&lab, &response), [true, true, true, false, false]);
    type_lines(&lab, &mut response, &["3", "boss SECRETARY"]);
    assert_eq!(met(&lab, &response), [true, true, true, true, true]);
    assert!((lab.grade(&response).unwrap().share() - 1.0).abs() < 1e-12);
    // A word said again is taken out.
    type_lines(&lab, &mut response, &["manager", "3", "boss"]);
    assert_eq!((response.words.len(), response.neutral.len()), (2, 1));
}

#[test]
fn a_test_of_too_little_has_no_figure_and_says_why() {
    let lab = lab();
    let mut response = lab.blank();
    let goal = &lab.goals[2];
    let standing = |response: &Response| lab.standing(goal, response);
    response.lists[0].truncate(3);
    assert_eq!(standing(&response), goal::Standing::Undefined(goal::Why::Short(4)));
    response.lists[0] = strings(&["science", "technology", "physics", "he"]);
    assert_eq!(standing(&response), goal::Standing::Undefined(goal::Why::Twice("he".to_owned())));
    response.lists = Default::default();
    assert!(matches!(standing(&response), goal::Standing::Undefined(_)));
    assert!(!met(&lab, &response)[2]);
    // A word that is no longer known has no vector, and no zero in its place.
    response.lists =
        [["xyzzy", "science"], ["art", "dance"], ["he", "him"], ["she", "her"]].map(|list| strings(&list));
    assert!(matches!(WordLab::tested(&response.lists, 2), Err(goal::Why::Measure(_))));
}

#[test]
fn neutralising_takes_the_projection_to_zero_and_equalising_makes_likeness_even() {
    let lab = lab();
    let response = Response { neutral: strings(&["nurse", "boss"]), equalised: true, ..lab.blank() };
    for company in lab.company(&response.neutral, &response).unwrap() {
        let [before, after] = company.projection.map(Result::unwrap);
        assert!(before.abs() > 0.1 && after.abs() < 1e-12);
        assert!(company.near.iter().all(|near| near.len() == 3));
    }
    let pair = ("woman".to_owned(), "man".to_owned());
    let [before, after] = lab.likeness("nurse", &pair, &response).unwrap();
    assert!(before[0] - before[1] > 0.1 && (after[0] - after[1]).abs() < 1e-12);
}

#[test]
fn lines_name_lists_and_words_in_any_letters() {
    let lab = lab();
    let mut response = lab.blank();
    type_lines(&lab, &mut response, &["2", "Y Métiers"]);
    assert_eq!(response.lists[1], lab.lists[0].words);
    type_lines(&lab, &mut response, &["2", "y: jobs", "y arts", "x POÉTRY"]);
    assert_eq!((response.lists[1].len(), response.lists[0].last().unwrap().as_str()), (4, "poetry"));
    for (line, unclear) in [
        ("z arts", ParseError::new(msg::UNCLEAR_NO_SUCH_LIST)),
        ("x poetree", ParseError::new(msg::UNCLEAR_NO_SUCH_WORD).with("typed", "poetree")),
        ("7", ParseError::no_option(3, "3")),
    ] {
        let before = response.clone();
        assert_eq!(type_lines(&lab, &mut response, &["2", line]), Outcome::Unclear(unclear));
        assert_eq!(response, before);
    }
    // Only words of the list can be neutralised.
    assert!(matches!(type_lines(&lab, &mut response, &["3", "poetry"]), Outcome::Unclear(_)));
    let many = "science technology physics chemistry art dance literature boy girl";
    assert_eq!(
        type_lines(&lab, &mut response, &["2", "a arts", &format!("b {many}")]),
        Outcome::Unclear(ParseError::new(msg::UNCLEAR_FULL).with("most", 8_usize))
    );
}

#[test]
fn what_was_done_can_be_taken_back() {
    let lab = lab();
    let (mut response, mut cursor) = (lab.blank(), Cursor::default());
    let mut act = |intent: Intent| (lab.update(&mut response, &mut cursor, &intent), response.words.len());
    assert_eq!(act(Intent::Edit(Edit::Insert(" ".to_owned()))).0, Outcome::Unchanged);
    assert_eq!(act(Intent::Edit(Edit::Insert("BOSS".to_owned()))), (Outcome::Moved, 1));
    assert_eq!(act(Intent::Confirm), (Outcome::Changed, 2));
    assert_eq!(act(Intent::Edit(Edit::Undo)), (Outcome::Changed, 1));
    assert_eq!(act(Intent::Edit(Edit::Redo)), (Outcome::Changed, 2));
    assert_eq!(act(Intent::Edit(Edit::Redo)), (Outcome::Unchanged, 2));
    assert_eq!(act(Intent::Reset), (Outcome::Changed, 1));
    assert_eq!(act(Intent::Edit(Edit::Undo)), (Outcome::Changed, 2));
    assert_eq!(act(Intent::NextControl).0, Outcome::Moved);
    assert_eq!(act(Intent::Remove), (Outcome::Changed, 1));
    // With nothing typed, Enter goes on; in the last scene it asks once.
    assert_eq!(act(Intent::Confirm).0, Outcome::Turned { changed: false });
    assert_eq!(act(Intent::Confirm).0, Outcome::Turned { changed: false });
    let Outcome::Unclear(asked) = act(Intent::Confirm).0 else { panic!("goals are left") };
    assert_eq!(asked.to_string(), "unclear-goals-left");
    assert_eq!(act(Intent::Confirm).0, Outcome::Unchanged);
}

#[test]
fn faults_are_found_where_they_are() {
    let codes = |old: &str, new: &str| {
        let spoilt = LAB.replacen(old, new, 1);
        assert_ne!(spoilt, LAB);
        let lab: WordLab = ron::from_str(&spoilt).unwrap();
        let mut faults = Faults::default();
        lab.check(&mut faults);
        faults.into_found().iter().map(|fault| format!("{} {}", fault.path, fault.code)).collect::<Vec<_>>()
    };
    assert!(codes("Cherchez.", "Cherche.").is_empty());
    assert_eq!(codes(r#"axis: ("she""#, r#"axis: ("She""#), ["axis[0] word-without-vector"]);
    assert_eq!(codes(r#"("her", "his")"#, r#"("her", "her")"#), ["pairs[1] pair-alike"]);
    assert_eq!(
        codes(r#"words: ["nurse"]"#, r#"words: ["nurse", "nurse"]"#),
        ["scenes[0].words[1] word-twice"]
    );
    assert_eq!(codes(r#"lists: ("science""#, r#"lists: ("sciences""#), ["scenes[1].lists[0] unknown-list"]);
    assert_eq!(codes("neighbours: 3, e", "neighbours: 8, e"), ["scenes[2].neighbours neighbours-off"]);
    assert_eq!(codes("from: -1.0", "from: -3.0"), ["goals[0].aim.from aim-out-of-range"]);
    assert_eq!(codes("count: 2", "count: 0"), ["goals[3].aim.count aim-out-of-range"]);
    assert_eq!(
        codes("Betrayed(neighbours: 2)", "Betrayed(neighbours: 4)"),
        ["goals[4].aim.neighbours aim-out-of-range"]
    );
    assert_eq!(codes("p_below: 0.1", "p_below: 2.0"), ["goals[2].aim.p_below aim-out-of-range"]);
    assert_eq!(
        codes(r#"Place(words: ["nurse"], across: Some(("science", "art"))),"#, ""),
        ["goals[0].aim aim-without-scene", "goals[1].aim aim-without-scene"]
    );
}

fn intents() -> impl Strategy<Value = Intent> {
    prop_oneof![
        Just(Intent::Up),
        Just(Intent::Down),
        Just(Intent::Left),
        Just(Intent::Right),
        Just(Intent::NextControl),
        Just(Intent::PreviousControl),
        Just(Intent::Toggle),
        Just(Intent::Confirm),
        Just(Intent::Cancel),
        Just(Intent::Remove),
        Just(Intent::Reset),
        Just(Intent::Edit(Edit::Erase)),
        Just(Intent::Edit(Edit::Undo)),
        Just(Intent::Edit(Edit::Redo)),
        Just(Intent::Edit(Edit::End)),
        (0_usize..4).prop_map(Intent::Pick),
        (0_usize..9300).prop_map(Intent::Point),
        "[a-zé1-3 ]{0,3}".prop_map(|text| Intent::Edit(Edit::Insert(text))),
        "[xyab] (arts|jobs|he she|science)|[1-4]|=|\\*|nurse boss|,| ".prop_map(Intent::Line),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_meant_nothing_breaks(intents in proptest::collection::vec(intents(), 0..40)) {
        let lab = lab();
        let words = Words::new(Lang::Fr);
        let (mut response, mut cursor) = (lab.blank(), Cursor::default());
        for intent in intents {
            let before = response.clone();
            let outcome = lab.update(&mut response, &mut cursor, &intent);
            if matches!(outcome, Outcome::Unchanged | Outcome::Moved) {
                prop_assert_eq!(&before, &response, "{:?}", intent);
            }
            prop_assert!(response.words.len() <= MOST_WORDS && response.neutral.len() <= MOST_WORDS);
            let view = View { stage: Stage::Answering, words: &words, sources: &[], earlier: &[] };
            prop_assert!(!lab.blocks(&response, &cursor, &view).is_empty());
        }
        let kept = serde_json::to_string(&response).unwrap();
        let read: Response = serde_json::from_str(&kept).unwrap();
        prop_assert_eq!(lab.grade(&read), lab.grade(&response));
        let view = View { stage: Stage::Debriefed, words: &words, sources: &[], earlier: &[] };
        prop_assert!(!lab.blocks(&response, &cursor, &view).is_empty());
    }
}
