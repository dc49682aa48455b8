//! Rules that hold whatever happens in a class.

use std::fs;
use std::path::Path;

use biaiscope::activity::{Edit, Intent, Response, Stage as ExerciseStage};
use biaiscope::classroom::{Act, Class, Event, Plan, Stage, audience};
use biaiscope::page::{Block, Page};
use biaiscope::text::{Id, Lang, Words};
use proptest::prelude::*;

use crate::classroom::room::{DISCUSS, OPINION, Room, choice, module, moment, shown, step};

/// The exercises of every kind, as the guides show them, their feedback marked as a key.
fn guides() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/examples");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let exercise = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        let guide = text.split("```ron\n").nth(1)?.split("```").next()?.to_owned();
        let exercise = guide.find("    exercise: ")?;
        let end = guide[exercise..].find("\n    ),\n")? + exercise + 7;
        Some(guide[exercise..end].replace("feedback: (fr: \"", "feedback: (fr: \"CLÉ "))
    };
    let examples = files.iter().filter_map(|path| exercise(path));
    // A class of samples that are drawn quickly.
    examples.map(|exercise| exercise.replace("draws: 20", "draws: 2")).collect()
}

fn room() -> Room {
    let mut steps = vec![
        step("before", 1.0, OPINION),
        step("question", 5.0, &choice()),
        step("talk", 4.0, &format!("priority: Could, {DISCUSS}")),
        step("pretest", 2.0, &format!("{} assessment: Pretest,", choice())),
        step("lesson", 2.0, "priority: Should,"),
    ];
    steps.extend(
        guides().iter().enumerate().map(|(at, exercise)| step(&format!("guide-{at}"), 2.0, exercise)),
    );
    steps.push(step("after", 1.0, "repeats: \"before\","));
    Room::new(module(&[("p", 13.0, &steps)]))
}

/// Something that may or may not make sense.
#[derive(Debug, Clone)]
enum Whim {
    Next,
    Jump(usize),
    Skip,
    Vote(u8),
    Count(Vec<u32>),
    Intent(Intent),
    Work,
    Reveal,
    Hint,
    Timer(bool),
    Pause(bool),
    Blank(bool),
    Drop,
    Note(String),
    Typed(String),
    Undo,
    Wait(u32),
    Resume,
    Speak(Lang),
    End,
}

fn whims() -> impl Strategy<Value = Whim> {
    use Whim::{
        Blank, Count, Drop, End, Hint, Jump, Next, Note, Pause, Resume, Reveal, Skip, Speak, Timer, Typed,
        Undo, Vote, Wait, Work,
    };
    let intents = prop_oneof![
        Just(Intent::Up),
        Just(Intent::Down),
        Just(Intent::Left),
        Just(Intent::Right),
        Just(Intent::Toggle),
        Just(Intent::Confirm),
        Just(Intent::NextControl),
        Just(Intent::Remove),
        Just(Intent::Cancel),
        Just(Intent::Link),
        Just(Intent::Reset),
        Just(Intent::PickNone),
        Just(Intent::Edit(Edit::Undo)),
        Just(Intent::Edit(Edit::Insert("12".to_owned()))),
        (0..9_usize).prop_map(Intent::Pick),
        (0..60_usize).prop_map(Intent::Point),
    ];
    prop_oneof![
        3 => Just(Next),
        2 => (0..40_usize).prop_map(Jump),
        1 => Just(Skip),
        8 => (0..7_u8).prop_map(Vote),
        4 => proptest::collection::vec(0..40_u32, 4..7).prop_map(Count),
        8 => intents.prop_map(Whim::Intent),
        2 => Just(Work),
        1 => Just(Reveal),
        1 => Just(Hint),
        1 => any::<bool>().prop_map(Timer),
        1 => any::<bool>().prop_map(Pause),
        1 => any::<bool>().prop_map(Blank),
        1 => Just(Drop),
        1 => "[a-z]{0,9}".prop_map(|text| Note(format!("SECRET {text}"))),
        1 => "[0-9 ]{0,9}".prop_map(|text| Typed(format!("SECRET {text}"))),
        2 => Just(Undo),
        2 => (0..400_000_u32).prop_map(Wait),
        1 => Just(Resume),
        1 => (0..Lang::COUNT).prop_map(|lang| Speak(Lang::ALL[lang])),
        1 => Just(End),
    ]
}

/// What a whim means where the class is.
fn event(whim: &Whim, class: &Class) -> Option<Event> {
    let here = || class.here_id().unwrap_or(Id::new("question"));
    let id = |at: usize| class.step(at).id.clone();
    Some(match whim {
        Whim::Next => Event::Went { step: id(class.next()?), skipping: false },
        Whim::Jump(at) => Event::Went { step: id(*at % class.count()), skipping: false },
        Whim::Skip => Event::Went { step: id(class.next()?), skipping: true },
        Whim::Vote(act) => {
            let acts = [Act::Open, Act::Reopen, Act::Discuss, Act::Show, Act::Hide, Act::Key, Act::Debrief];
            Event::Vote { step: here(), act: acts[usize::from(*act)].clone() }
        }
        Whim::Count(counts) => Event::Vote { step: here(), act: Act::Close { counts: counts.clone() } },
        Whim::Intent(intent) => Event::played(here(), intent.clone()),
        Whim::Reveal => Event::Revealed { step: here() },
        Whim::Hint => Event::Hinted { step: here() },
        Whim::Timer(runs) => Event::Timer { step: here(), runs: *runs },
        Whim::Pause(true) => Event::Paused,
        Whim::Pause(false) => Event::Continued,
        Whim::Blank(is_blank) => Event::Blanked { is_blank: *is_blank },
        Whim::Drop => Event::Dropped { steps: Plan::of(class)?.drops.into_iter().map(id).collect() },
        Whim::Note(text) => Event::Noted { step: here(), text: text.clone() },
        Whim::Typed(text) => Event::Typed { edit: Edit::Insert(text.clone()) },
        Whim::Undo => Event::Undone,
        Whim::Resume => Event::Resumed,
        Whim::Speak(lang) => Event::Spoke { lang: *lang },
        Whim::End => Event::Ended,
        Whim::Wait(_) | Whim::Work => return None,
    })
}

/// Where the class is, and its answer there.
fn answers(class: &Class) -> (Option<usize>, Option<Response>) {
    (class.here(), class.visit().and_then(|visit| visit.response().cloned()))
}

fn is_histogram(block: &Block) -> bool {
    matches!(block, Block::Bars(bars) if bars.bars.len() > 1)
}

fn is_private(class: &Class, page: &Page) -> Option<&'static str> {
    let text = shown(page);
    let is_told = matches!(class.vote().stage, Stage::Keyed | Stage::Debriefed);
    let is_played = class.visit().is_some_and(|visit| visit.stage() != ExerciseStage::Answering);
    let is_question = class.here().is_some_and(|here| class.question(here).is_some());
    if text.contains("SECRET") {
        Some("what only the trainer knows")
    } else if class.is_blank() && *page != Page::default() {
        Some("something on a blank projector")
    } else if !is_played && class.vote().stage != Stage::Debriefed && text.contains("CLÉ") {
        Some("an explanation that was not given")
    } else if is_question && !is_told && (text.contains("Right") || text.contains('✓')) {
        Some("a key that was not told")
    } else if is_question && !class.vote().is_shown && page.blocks.iter().any(is_histogram) {
        Some("a result that was not shown")
    } else {
        None
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn nothing_private_reaches_the_audience(whims in proptest::collection::vec(whims(), 0..50)) {
        let words = Words::new(Lang::Fr);
        let mut room = room();
        for whim in whims {
            if let Whim::Wait(time) = whim {
                room.now += u64::from(time);
                room.class.tick(moment(room.now));
            } else if let Whim::Work = whim {
                room.work();
            } else if let Some(event) = event(&whim, &room.class) {
                room.tries(&event);
            }
            let page = audience(&room.class, &words);
            prop_assert_eq!(is_private(&room.class, &page), None, "{:?}: {:?}", whim, page);
        }
    }

    #[test]
    fn a_class_read_from_its_journal_is_the_class_that_was(
        whims in proptest::collection::vec(whims(), 0..50),
    ) {
        let mut room = room();
        let mut view = room.loaded();
        let mut kept = room.kept.clone();
        room.kept.clear();
        for whim in whims {
            if let Whim::Wait(time) = whim {
                room.now += u64::from(time);
            } else if let Whim::Work = whim {
                room.work();
                view.work_along();
            } else if let Some(event) = event(&whim, &room.class) {
                room.tries(&event);
            }
            for (at, event) in room.kept.drain(..) {
                prop_assert!(view.follow(at, &event), "{:?}", event);
                kept.push((at, event));
            }
        }
        room.kept = kept;
        room.class.tick(moment(room.now));
        let mut loaded = room.loaded();
        let words = Words::new(Lang::Fr);
        for other in [&mut loaded, &mut view] {
            other.tick(moment(room.now));
            prop_assert_eq!(answers(other), answers(&room.class));
            // How far what is shown has been computed is no part of what happened.
            if !other.is_working() && !room.class.is_working() {
                prop_assert_eq!(audience(other, &words), audience(&room.class, &words));
            }
            prop_assert_eq!(room.trainer(), shown(&biaiscope::classroom::trainer(other, &words, &crate::classroom::room::local)));
            prop_assert_eq!(other.clock(), room.class.clock());
        }
    }
}

#[test]
fn every_kind_of_exercise_is_in_the_room() {
    assert!(guides().len() >= 10, "{}", guides().len());
}
