//! Tests of cases: scenes, choices and what they lead to.

#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

use proptest::prelude::*;

use super::*;
use crate::activity::{self, Exercise, Stage};
use crate::page::Choices;
use crate::text::{Lang, Words, msg};

/// A text that is the same in both languages.
fn text(text: &str) -> String {
    format!("(fr: {text:?}, en: {text:?})")
}

fn choice(id: &str, next: &str, by: i32, sound: bool) -> String {
    let effects = if by == 0 { String::new() } else { format!("(gauge: \"trust\", by: {by})") };
    let (does, came) = (text(id), text(&format!("came of {id}")));
    format!(
        "(id: {id:?}, text: {does}, effects: [{effects}], consequence: {came}, next: {next:?}, sound: {sound}),"
    )
}

fn scene(id: &str, choices: &str) -> String {
    format!("(id: {id:?}, text: {}, choices: [{choices}]),", text(&format!("in {id}")))
}

fn end(id: &str) -> String {
    format!("(id: {id:?}, title: {0}, text: {0}),", text(&format!("end {id}")))
}

fn case(scenes: &str) -> Case {
    let gauge = format!("(id: \"trust\", name: {}, start: 50)", text("trust"));
    ron::from_str(&format!("(gauges: [{gauge}], first: \"a\", scenes: [{scenes}])")).unwrap()
}

/// Two choice points, the first of which can be met again, and two ends.
fn story() -> Case {
    case(
        &[
            scene("a", &(choice("a1", "b", 30, true) + &choice("a2", "b", -30, false))),
            scene(
                "b",
                &(choice("b1", "won", 30, true)
                    + &choice("b2", "lost", 0, false)
                    + &choice("b3", "a", -40, false)),
            ),
            end("won"),
            end("lost"),
        ]
        .concat(),
    )
}

fn response(choices: &[&str]) -> Response {
    Response { choices: choices.iter().map(|id| Id::new(id)).collect() }
}

fn codes(case: &Case) -> Vec<String> {
    let mut faults = Faults::default();
    case.check(&mut faults);
    faults.into_found().iter().map(|fault| format!("{} {}", fault.path, fault.code)).collect()
}

#[test]
fn a_point_counts_where_some_choice_is_sound() {
    let story = story();
    let share = |choices: &[&str]| story.grade(&response(choices)).map(|verdict| verdict.earned);
    assert_eq!(share(&[]), None);
    assert_eq!(share(&["a1", "b1"]), Some(1.0));
    assert_eq!(share(&["a2", "b1"]), Some(0.5));
    assert_eq!(share(&["a2", "b3", "a1", "b1"]), Some(0.5));
    assert_eq!(
        story.grade(&response(&["a2"])).unwrap().parts,
        [(Id::new("a1"), Mark::Missed), (Id::new("a2"), Mark::Wrong),]
    );
    let unmarked = case(&(scene("a", &choice("a1", "e", 10, false)) + &end("e")));
    assert_eq!(unmarked.grade(&response(&["a1"])), None);
}

#[test]
fn gauges_stay_on_their_scale() {
    let story = story();
    let level = |choices: &[&str]| story.levels(&story.path(&response(choices)).points)[0];
    assert_eq!(level(&[]), 50);
    assert_eq!(level(&["a1", "b1"]), 100);
    assert_eq!(level(&["a2", "b3", "a1"]), 30);
}

#[test]
fn an_answer_to_a_former_version_goes_as_far_as_the_story_does() {
    let story = story();
    let mut old = response(&["a1", "gone", "b1"]);
    assert_eq!(story.path(&old).points.len(), 1);
    let mut cursor = Cursor { told: false, at: 0 };
    assert_eq!(story.update(&mut old, &mut cursor, &Intent::Toggle), Outcome::Turned { changed: true });
    assert_eq!(old, response(&["a1", "b1"]));
}

#[test]
fn whoever_comes_back_reads_the_last_consequence_again() {
    let story = story();
    let mut response = response(&["a1", "b1"]);
    let mut cursor = story.cursor(&response, 0);
    assert_eq!(story.lacking(&response, &cursor), Some(MissingInput::new(msg::LACKING_TURN)));
    assert_eq!(
        story.update(&mut response, &mut cursor, &Intent::Point(0)),
        Outcome::Turned { changed: false }
    );
    assert_eq!(story.lacking(&response, &cursor), None);
    assert_eq!(story.update(&mut response, &mut cursor, &Intent::Line("a".to_owned())), Outcome::Unchanged);
}

#[test]
fn a_good_story_has_no_fault() {
    assert_eq!(codes(&story()), Vec::<String>::new());
    let one = case(&(scene("a", &choice("a1", "e", 0, false)) + &end("e")));
    assert_eq!(codes(&one), Vec::<String>::new());
}

#[test]
fn ways_that_lead_nowhere_are_found() {
    assert_eq!(codes(&case("")), ["scenes no-scenes"]);
    assert_eq!(codes(&case(&scene("a", ""))), ["scenes[0] dead-end"]);
    let unknown = case(&scene("a", &choice("a1", "x", 0, false)));
    assert_eq!(codes(&unknown), ["scenes[0].choices[0].next unknown-scene"]);
    let alone = case(&(end("a") + &end("e")));
    assert_eq!(codes(&alone), ["scenes[1].id unreachable-scene"]);
    let loops = case(
        &[
            scene("a", &(choice("a1", "b", 0, false) + &choice("a2", "e", 0, false))),
            scene("b", &choice("b1", "c", 0, false)),
            scene("c", &choice("c1", "b", 0, false)),
            end("e"),
        ]
        .concat(),
    );
    assert_eq!(codes(&loops), ["scenes[1].choices loop-without-exit", "scenes[2].choices loop-without-exit"]);
    let nowhere = Case { first: Id::new("x"), ..story() };
    assert_eq!(codes(&nowhere), ["first unknown-scene"]);
}

#[test]
fn gauges_effects_and_ids_are_checked() {
    let twice = choice("a1", "e", 0, true) + &choice("a1", "e", 0, true);
    assert_eq!(
        codes(&case(&(scene("a", &twice) + &end("e")))),
        ["scenes[0].choices all-choices-sound", "scenes[0].choices[1].id duplicate-id"]
    );
    let mut story = story();
    story.gauges[0].start = 101;
    let effect = |gauge: &str, by| Effect { gauge: Id::new(gauge), by };
    story.scenes[0].choices[0].effects = vec![effect("trust", 101), effect("trust", 5), effect("hope", 0)];
    assert_eq!(
        codes(&story),
        [
            "gauges[0].start gauge-off-scale",
            "scenes[0].choices[0].effects[0].by effect-off-scale",
            "scenes[0].choices[0].effects[1].gauge gauge-twice",
            "scenes[0].choices[0].effects[2].gauge unknown-gauge",
            "scenes[0].choices[0].effects[2].by effect-off-scale",
        ]
    );
    let many: String = (0..10).map(|n| choice(&format!("a{n}"), "e", 0, false)).collect();
    assert_eq!(codes(&case(&(scene("a", &many) + &end("e")))), ["scenes[0].choices too-many-options"]);
}

#[test]
fn the_end_shows_what_the_other_choices_would_have_done() {
    let story = story();
    let words = Words::new(Lang::En);
    let earlier = [activity::Response::Case(response(&["a1", "b2"]))];
    let view = View { stage: Stage::Debriefed, words: &words, sources: &[], earlier: &earlier };
    let taken = response(&["a2", "b1"]);
    let blocks = story.blocks(&taken, &story.cursor(&taken, 0), &view);
    let points: Vec<&Choices> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Choices(choices) => Some(choices),
            _ => None,
        })
        .collect();
    assert_eq!(points.len(), 2);
    let other: String = points[0].items[0].feedback.iter().map(|run| run.text.as_str()).collect();
    assert_eq!(other, "came of a1\ntrust +30");
    assert_eq!(points[0].items[0].mark, Some(Mark::Missed));
    let told = format!("{blocks:?}");
    assert!(told.contains("end lost") && told.contains(" (trust 80)"), "{told}");
    assert!(!told.contains("You have seen"), "{told}");
}

fn intents() -> impl Strategy<Value = Vec<Intent>> {
    let intent = prop_oneof![
        Just(Intent::Up),
        Just(Intent::Down),
        Just(Intent::Left),
        Just(Intent::Right),
        Just(Intent::NextControl),
        Just(Intent::Toggle),
        Just(Intent::Remove),
        Just(Intent::PickNone),
        (0..5_usize).prop_map(Intent::Pick),
        any::<usize>().prop_map(Intent::Point),
        any::<usize>().prop_map(Intent::ExtendTo),
        "[a-d0-9é👩 ]{0,4}".prop_map(Intent::Line),
    ];
    proptest::collection::vec(intent, 0..40)
}

proptest! {
    #[test]
    fn whatever_is_done_the_way_only_grows_and_is_told_again(intents in intents()) {
        let words = Words::new(Lang::Fr);
        let exercise = Exercise::Case(story());
        let story = story();
        let mut attempt = exercise.start(None, 0);
        let mut made = 0;
        for intent in intents {
            let outcome = exercise.update(&mut attempt, &intent);
            let activity::Response::Case(now) = attempt.response() else { unreachable!() };
            let grown = now.choices.len();
            prop_assert_eq!(grown, made + usize::from(outcome == Outcome::Turned { changed: true }));
            made = grown;
            prop_assert_eq!(story.path(now).points.len(), made);
            let kept = serde_json::to_string(attempt.response()).unwrap();
            let again = exercise.start(Some(&serde_json::from_str(&kept).unwrap()), 1);
            prop_assert_eq!(exercise.grade(again.response()), exercise.grade(attempt.response()));
            for stage in [Stage::Answering, Stage::Recorded, Stage::Debriefed] {
                let view = View { stage, words: &words, sources: &[], earlier: &[] };
                exercise.blocks(&attempt, &view);
            }
        }
    }

    /// Scenes in a row: every choice leads to the next, so that ways differ in their choices only.
    #[test]
    fn one_more_sound_choice_never_lowers_the_score(sound in proptest::collection::vec(any::<bool>(), 1..8), at in any::<usize>()) {
        let row: String = (0..sound.len())
            .map(|n| {
                let id = if n == 0 { "a".to_owned() } else { format!("s{n}") };
                let next = format!("s{}", n + 1);
                scene(&id, &(choice(&format!("good{n}"), &next, 1, true) + &choice(&format!("bad{n}"), &next, -1, false)))
            })
            .collect();
        let row = case(&(row + &end(&format!("s{}", sound.len()))));
        let way = |sound: &[bool]| Response {
            choices: sound.iter().enumerate().map(|(n, sound)| Id::new(&format!("{}{n}", if *sound { "good" } else { "bad" }))).collect(),
        };
        let mut better = sound.clone();
        let at = at % better.len();
        better[at] = true;
        let worth = |sound: &[bool]| row.grade(&way(sound)).unwrap().earned;
        prop_assert!(worth(&better) >= worth(&sound));
        better[at] = false;
        prop_assert!(worth(&better) <= worth(&sound));
    }
}
