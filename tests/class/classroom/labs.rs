//! Labs played with a class: what is taken back, what is computed, and journals of older programs.

use std::fs;

use biaiscope::activity::{Edit, Intent, Response};
use biaiscope::classroom::{Class, Entry, Event, audience};
use biaiscope::course::Reply;
use biaiscope::progress::Journal;
use biaiscope::text::{Id, Lang, Words};
use serde_json::{Value, json};

use crate::classroom::room::{Room, module, moment, shown, step};

/// The exercise of each example in the guide of a kind.
fn examples(kind: &str) -> Vec<String> {
    let path = format!("{}/docs/examples/{kind}.md", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).unwrap();
    let exercise = |guide: &str| {
        let start = guide.find("    exercise: ").unwrap();
        let end = guide[start..].find("\n    ),\n").unwrap() + start + 7;
        guide[start..end].to_owned()
    };
    text.split("```ron\n").skip(1).map(exercise).collect()
}

/// A class of labs: thresholds on deciles and on a model, samples of which two are drawn a share,
/// admissions, models.
fn room() -> Room {
    seeded(24)
}

/// The same with samples drawn from another seed.
fn seeded(seed: u64) -> Room {
    let [adult, compas, ..] = &examples("threshold_lab")[..] else { panic!("two examples") };
    let [samples, berkeley, ..] = &examples("sampling_lab")[..] else { panic!("two examples") };
    let samples = samples.replace("draws: 20, seed: 24", &format!("draws: 2, seed: {seed}"));
    let steps = [
        step("compas", 5.0, compas),
        step("adult", 5.0, adult),
        step("samples", 5.0, &samples),
        step("berkeley", 5.0, berkeley),
        step("models", 5.0, &examples("model_lab")[0]),
    ];
    Room::new(module(&[("p", 25.0, &steps)]))
}

impl Room {
    fn plays(&mut self, intents: &[Intent]) -> &mut Room {
        for intent in intents {
            let step = self.class.here_id().unwrap();
            self.does(Event::played(step, intent.clone()));
        }
        self
    }

    /// Computes until something came of it.
    fn computes(&mut self) -> Event {
        loop {
            assert!(self.class.is_working());
            if let Some(done) = self.work() {
                return done;
            }
        }
    }
}

/// The answer so far where the class is.
fn answer(class: &Class) -> Value {
    serde_json::to_value(class.visit().unwrap().response()).unwrap()
}

fn tried(class: &Class) -> Value {
    answer(class)["sampling_lab"]["tried"].clone()
}

fn thresholds(class: &Class) -> Value {
    answer(class)["threshold_lab"]["setting"].clone()
}

#[test]
fn what_is_taken_back_is_the_last_change_of_the_answer() {
    let mut room = room();
    room.go("compas");
    room.plays(&[Intent::Right, Intent::Right, Intent::Right]);
    assert_eq!(thresholds(&room.class), json!({"women": 8.0, "men": 5.0}));
    // What moves the cursor alone is no change, nor is a key that does nothing.
    room.plays(&[Intent::NextControl, Intent::Summary, Intent::Up, Intent::Up]);
    room.does(Event::Undone);
    assert_eq!(thresholds(&room.class), json!({"women": 7.0, "men": 5.0}));
    assert_eq!(answer(&room.loaded()), answer(&room.class));
    room.plays(&[Intent::Turn(16, -1), Intent::Link, Intent::Reset]);
    for left in [
        json!({"women": 6.0, "men": 6.0}),
        json!({"women": 6.0, "men": 5.0}),
        json!({"women": 7.0, "men": 5.0}),
    ] {
        room.does(Event::Undone);
        assert_eq!(thresholds(&room.class), left);
    }
    room.does(Event::Undone);
    room.does(Event::Undone);
    assert!(room.class.here().is_some() && thresholds(&room.class).is_null());
    room.does(Event::Undone);
    assert_eq!(room.class.here(), None, "with every move taken back, the step is next");
    assert!(!room.tries(&Event::Undone));
}

#[test]
fn a_computation_that_is_given_up_leaves_nothing() {
    // What is drawn is known for the life of a process: each test draws its own.
    let mut room = seeded(1);
    room.go("samples");
    room.plays(&[Intent::PickNone, Intent::Confirm]);
    assert!(room.class.is_working() && room.audience().contains("Part de 0 % : tirage 0 sur 2"));
    room.plays(&[Intent::Cancel]);
    assert!(!room.class.is_working(), "{}", room.audience());
    assert_eq!(tried(&room.class), json!([]));
    assert_eq!(tried(&room.loaded()), json!([]));
}

#[test]
fn a_key_during_a_computation_does_not_wait_for_it() {
    let mut room = seeded(2);
    room.go("samples");
    room.plays(&[Intent::Pick(0), Intent::Confirm, Intent::Right, Intent::NextControl]);
    assert!(room.class.is_working() && room.audience().contains("Part de 10 % : tirage 0 sur 2"));
    room.computes();
    assert_eq!(tried(&room.class), json!([10]));
    room.does(Event::Undone);
    assert_eq!(tried(&room.class), json!([]));
    assert!(!room.class.is_working(), "what was taken back is not computed again");
}

#[test]
fn no_key_waits_for_a_model_of_thresholds() {
    let mut room = room();
    room.go("adult");
    let is_loading = room.class.is_working();
    room.plays(&[Intent::Right]);
    assert_eq!(room.class.is_working(), is_loading);
    assert_eq!(thresholds(&room.class), json!({"women": 0.51, "men": 0.5}));
}

#[test]
fn an_answer_is_told_as_it_stands_however_far_a_computation_is() {
    let mut room = seeded(3);
    room.go("samples");
    room.plays(&[Intent::Pick(1), Intent::Confirm]);
    room.does(Event::Revealed { step: Id::new("samples") });
    assert!(!room.class.is_working());
    assert_eq!(tried(&room.class), json!([]));
    // Taken back, it goes on.
    room.does(Event::Undone);
    room.computes();
    assert_eq!(tried(&room.class), json!([20]));
    assert_eq!(tried(&room.loaded()), json!([20]));
}

#[test]
fn a_class_read_again_computes_nothing_to_know_its_answers() {
    let mut room = seeded(4);
    room.go("samples");
    let step = Id::new("samples");
    let response: Response = serde_json::from_value(json!({"sampling_lab": {"tried": [30]}})).unwrap();
    let computed = Event::Played { step, intent: Intent::Computed, response: Some(Box::new(response)) };
    assert!(!room.tries(&computed), "a view cannot say what came of a computation");
    room.plays(&[Intent::Pick(2), Intent::Confirm]);
    room.kept.push((moment(room.now), computed));
    room.kept.push((moment(room.now), Event::played(Id::new("samples"), Intent::Right)));
    let mut loaded = room.loaded();
    assert_eq!(tried(&loaded), json!([30]));
    assert!(loaded.is_working(), "the figures are drawn again, to be shown");
    while loaded.is_working() {
        assert_eq!(loaded.work(moment(room.now)), None, "which is nothing to keep");
    }
    assert_eq!(tried(&loaded), json!([30]));
    // What is taken back while it is drawn again stays away.
    let mut again = room.loaded();
    assert!(
        again.apply(moment(room.now), &Event::played(Id::new("samples"), Intent::Edit(Edit::Undo))).is_some()
    );
    while again.is_working() {
        again.work(moment(room.now));
    }
    assert_eq!(tried(&again), json!([]));
}

#[test]
fn a_model_that_is_removed_while_it_is_trained_again_stays_away() {
    let mut room = room();
    room.go("models");
    room.plays(&[Intent::Toggle, Intent::Confirm]);
    let response = json!({"model_lab": {"models": [{"dropped": ["Sex"]}], "picked": {"dropped": ["Sex"]}}});
    let response: Response = serde_json::from_value(response).unwrap();
    let computed = Event::Played {
        step: Id::new("models"),
        intent: Intent::Computed,
        response: Some(Box::new(response)),
    };
    room.kept.push((moment(room.now), computed));
    let mut room = Room { class: room.loaded(), ..room };
    room.plays(&[Intent::NextControl, Intent::Remove]);
    assert_eq!(answer(&room.class)["model_lab"]["models"], json!([]));
    assert_eq!(
        room.class.would(&Intent::Cancel),
        Reply::Nothing,
        "nothing is under way that could be given up"
    );
}

#[test]
fn a_view_shows_what_it_computes_and_answers_what_it_is_told() {
    let mut room = seeded(5);
    room.go("samples");
    room.plays(&[Intent::Pick(3), Intent::Confirm]);
    let mut view = room.loaded();
    while view.is_working() {
        view.work_along();
    }
    assert_eq!(tried(&view), json!([]), "the view was the quicker one");
    let done = room.computes();
    assert!(view.follow(moment(room.now), &done));
    assert_eq!((tried(&view), tried(&room.class)), (json!([40]), json!([40])));
    assert_eq!(shown(&audience(&view, &Words::new(Lang::Fr))), room.audience());
}

#[test]
fn a_class_kept_by_an_older_program_is_what_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("class.jsonl");
    fs::write(&path, include_str!("schema-2.jsonl")).unwrap();
    let opening = Journal::<Entry>::open(&path).unwrap();
    assert!(opening.damage.is_empty() && opening.lines.iter().all(|line| line.schema == 2));
    let mut class = Class::load(room().class.module().clone(), opening.lines);
    // `u` had taken a link back, then the whole step; what was played first completed a computation,
    // to give it up too.
    assert_eq!(class.here_id(), Some(Id::new("samples")));
    assert_eq!(tried(&class), json!([0]));
    let page = shown(&audience(&class, &Words::new(Lang::Fr)));
    assert!(page.contains("Part de 10 % : tirage 0 sur 2"), "{page}");
    for step in ["compas", "berkeley"] {
        class.apply(moment(300_000), &Event::Went { step: Id::new(step), skipping: false }).unwrap();
    }
    // From here on the journal is this program's: the last change is taken back, and nothing else.
    let left = [
        ("berkeley", "dropped", json!(["B"])),
        ("compas", "setting", json!({"women": 6.0, "men": 3.0})),
        ("samples", "tried", json!([0])),
        ("samples", "tried", json!([])),
        ("berkeley", "dropped", json!(["B"])),
        ("berkeley", "dropped", json!([])),
        ("berkeley", "dropped", json!(["A"])),
    ];
    for (step, field, wanted) in left {
        assert_eq!(class.here_id(), Some(Id::new(step)));
        let answer = answer(&class);
        let found =
            [&answer["sampling_lab"], &answer["sampling_lab"]["comparison"], &answer["threshold_lab"]];
        assert!(found.iter().any(|part| part[field] == wanted), "{answer}");
        class.apply(moment(300_000), &Event::Undone).unwrap();
    }
}
