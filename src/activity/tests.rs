//! What holds for the actions of every kind of exercise, wherever a learner is.

use std::collections::{BTreeMap, BTreeSet};

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use super::*;
use crate::action::{Action, Entered, Input, Key, Role, by_key, by_paste, is_typing};
use crate::content::{Origin, load_manifest, load_module};
use crate::page::Naming;

/// The steps of a walk through an exercise.
const STEPS: usize = 250;

/// The walks through all exercises of a kind.
const WALKS: usize = 12;

/// How often something is tried in vain at one place before it has no business there.
const IN_VAIN: u32 = 60;

/// The examples of all kinds, and what the workshop has of those that compute nothing for long.
fn exercises() -> Vec<Exercise> {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/examples")).unwrap();
    let mut files: Vec<_> = folder.map(|file| file.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    let mut exercises: Vec<Exercise> = Vec::new();
    for file in files {
        let guide = std::fs::read_to_string(file).unwrap().replace("draws: 20", "draws: 2");
        for block in guide.split("```ron\n").skip(1) {
            let step = block.split("```").next().unwrap();
            let step: crate::content::Step = crate::content::options().from_str(step).unwrap();
            exercises.extend(step.exercise);
        }
    }
    let manifest = load_manifest(&Origin::Embedded).unwrap();
    let module = load_module(&Origin::Embedded, manifest).unwrap();
    let is_quick = |exercise: &&Exercise| !exercise.kind().ends_with("Lab");
    exercises.extend(module.steps().filter_map(|step| step.exercise.as_ref()).filter(is_quick).cloned());
    exercises
}

/// An answer to begin with where nothing could be done without a long computation.
fn draft(exercise: &Exercise) -> Option<Response> {
    let models = r#"{"model_lab": {"models": [{"dropped": ["Sex"]}, {"reweighed": true}]}}"#;
    matches!(exercise, Exercise::ModelLab(_)).then(|| serde_json::from_str(models).unwrap())
}

/// Something that can be entered for an action, drawn at random.
fn entered(input: Input, random: &mut ChaCha8Rng) -> Entered {
    let pick = |of: &[&str], random: &mut ChaCha8Rng| of[random.random_range(0..of.len())].to_owned();
    let place = |random: &mut ChaCha8Rng| {
        let most = [4, 24, 60, 1_100, 6_000][random.random_range(0..5)];
        random.random_range(0..most)
    };
    match input {
        Input::None => Entered::Nothing,
        Input::Counts => Entered::Text("1 2".to_owned()),
        Input::Text => Entered::Text(pick(&["a", "é", " ", "king", "1", "deux\nlignes"], random)),
        Input::Number => Entered::Text(pick(&["0", "1", "7", ",", "-", "%"], random)),
        Input::One { count, .. } => Entered::One(random.random_range(0..count)),
        Input::At | Input::Drag => Entered::At(place(random)),
        Input::Turn => Entered::Turn(place(random), if random.random() { 1 } else { -1 }),
        Input::Line => {
            let lines =
                ["", "0", "1", "2", "a", "b", "1 2", "2 1 3", "50", "0,4", "c1 1", "1.2 1", "oui", "x"];
            Entered::Line(pick(&lines, random))
        }
    }
}

/// What is wrong with the laws.
type Wrong = BTreeSet<String>;

/// Each action has a key of its own, or is entered otherwise; no letter is a command where text
/// is typed.
fn check_keys(kind: &str, actions: &[Action<Intent>], wrong: &mut Wrong) {
    for action in actions {
        let comes_to = |key: Key, wanted: Entered| {
            let found = by_key(actions, key).map(|(found, entered)| (std::ptr::eq(found, action), entered));
            found == Some((true, wanted))
        };
        let is_reached = match action.input {
            Input::None => action.keys.iter().any(|key| comes_to(*key, Entered::Nothing)),
            Input::Text => {
                by_paste(actions, "mot".to_owned()).is_some_and(|(found, _)| std::ptr::eq(found, action))
                    && comes_to(Key::Char('x'), Entered::Text("x".to_owned()))
            }
            Input::Counts => panic!("{kind}: only a class counts votes: {action:?}"),
            Input::Number => comes_to(Key::Char('7'), Entered::Text("7".to_owned())),
            Input::One { naming, count } => {
                assert!(count > 0, "{kind}: nothing to name: {action:?}");
                assert!(naming == Naming::Numbers || !is_typing(actions), "{kind}: {action:?}");
                (0..count.min(naming.most_keys())).all(|place| {
                    let name = naming.name(place).chars().next().unwrap();
                    comes_to(Key::Char(name), Entered::One(place))
                        && comes_to(Key::Char(name.to_ascii_lowercase()), Entered::One(place))
                })
            }
            Input::At | Input::Drag | Input::Turn | Input::Line => {
                actions.iter().filter(|other| other.input == action.input).count() == 1
            }
        };
        if !is_reached {
            wrong.insert(format!("{kind}: no key leads to {action:?}"));
        }
    }
}

/// What was tried at a place, and how often it did something.
type Tried = BTreeMap<(Vec<String>, usize), (u32, u32)>;

/// Plays an exercise at random, with nothing but the actions that it lists.
fn walk(exercise: &Exercise, seed: u64, tried: &mut Tried, wrong: &mut Wrong) {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut attempt = exercise.start(draft(exercise).as_ref(), seed);
    if let Exercise::ThresholdLab(_) = exercise {
        while exercise.is_working(&attempt) {
            assert!(exercise.actions(&attempt).is_empty());
            exercise.update(&mut attempt, &Intent::Work);
        }
    }
    for _ in 0..STEPS {
        if exercise.is_working(&attempt)
            && !matches!(exercise, Exercise::ModelLab(_))
            && random.random_range(0..3) == 0
        {
            exercise.update(&mut attempt, &Intent::Work);
        }
        if random.random_range(0..20) == 0 {
            exercise.update(&mut attempt, &Intent::Seek);
        }
        let actions = exercise.actions(&attempt);
        if actions.is_empty() {
            if exercise.lacking(&attempt).is_some() {
                wrong.insert(format!("{}: nothing can be done", exercise.kind()));
            }
            return;
        }
        check_keys(exercise.kind(), &actions, wrong);
        let place = random.random_range(0..actions.len());
        let action = &actions[place];
        let intent = action.does.with(entered(action.input, &mut random));
        let before = attempt.response().clone();
        let outcome = exercise.update(&mut attempt, &intent);
        let has_changed = *attempt.response() != before;
        if action.role == Role::Move && has_changed {
            wrong.insert(format!("{}: the answer is changed by {action:?}", exercise.kind()));
        }
        let here = actions.iter().map(|action| format!("{:?} {:?}", action.does, action.label)).collect();
        let (times, done) = tried.entry((here, place)).or_default();
        *times += 1;
        *done += u32::from(outcome != Outcome::Unchanged);
    }
}

#[test]
fn every_action_is_reached_and_does_what_it_says() {
    let (mut tried, mut wrong) = (BTreeMap::<&str, Tried>::new(), Wrong::new());
    let exercises = exercises();
    for exercise in &exercises {
        let alike = exercises.iter().filter(|other| other.kind() == exercise.kind()).count();
        for seed in 0..(WALKS / alike).max(1) {
            let tried = tried.entry(exercise.kind()).or_default();
            walk(exercise, seed as u64, tried, &mut wrong);
        }
    }
    assert_eq!(tried.len(), Exercise::KINDS.len());
    for (kind, tried) in &tried {
        for ((here, place), (times, done)) in tried {
            if *done == 0 && *times >= IN_VAIN {
                wrong.insert(format!("{kind}: {} does nothing among {}", here[*place], here.join(" · ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", Vec::from_iter(wrong).join("\n"));
}
