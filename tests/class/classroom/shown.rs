//! What stands on the screens of a class: one number for a step, one order of options, neutral
//! results, answers that accuse nobody, a break and an end that are seen.

use std::fs;

use biaiscope::classroom::{Act, Class, Event, Order, Summary, headline, outline};
use biaiscope::page::{Block, Callout, Mark, Page};
use biaiscope::text::{Id, Lang, Words};

use crate::classroom::room::{MINUTE, NINE, OPINION, Room, choice, local, module, moment, shown, step};

/// The exercise of the first example in the guide of a kind.
fn example(kind: &str) -> String {
    let path = format!("{}/docs/examples/{kind}.md", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).unwrap();
    let guide = text.split("```ron\n").nth(1).unwrap();
    let start = guide.find("    exercise: ").unwrap();
    let end = guide[start..].find("\n    ),\n").unwrap() + start + 7;
    guide[start..end].to_owned()
}

fn room() -> Room {
    let shuffled = choice().replace("options: [", "shuffle: true, options: [");
    let first = [step("before", 1.0, OPINION), step("question", 5.0, &shuffled)];
    let second = [
        step("pretest", 2.0, &format!("{} assessment: Pretest,", choice())),
        step("order", 2.0, &example("order")),
        step("lab", 2.0, &example("threshold_lab")),
    ];
    Room::new(module(&[("p", 6.0, &first), ("q", 6.0, &second)]))
}

fn words() -> Words {
    Words::new(Lang::Fr)
}

#[test]
fn a_step_has_one_number_on_every_screen_and_is_found_by_it() {
    let mut room = room();
    room.go("pretest");
    assert_eq!(room.class.number(2), "2.1");
    assert!(biaiscope::classroom::audience(&room.class, &words()).title.starts_with("2.1 · "));
    assert!(room.trainer().contains("2.1 · Titre pretest"), "{}", room.trainer());
    assert!(headline(&room.class, &words(), &local).contains(" · 2.1 · "));
    let found = |filter: &str| outline(&room.class, filter, &words());
    assert_eq!((found("2.1"), found("2"), found("3")), (vec![2], vec![2, 3, 4], vec![]));
    assert_eq!(found("titre question"), [1]);
    let summary = Summary::of(&room.class).markdown(&room.class, &words(), &local);
    assert!(summary.contains("| 2.1 · Titre pretest | en cours"), "{summary}");
}

#[test]
fn options_stand_in_the_author_s_order_and_in_a_journal_of_before_in_the_drawn_one() {
    let letters = |class: &Class| -> Vec<String> {
        class.question(1).unwrap().options.iter().map(|option| option.id.to_string()).collect()
    };
    let began = |seed, order| Event::Began {
        module: Id::new("m"),
        version: "1".to_owned(),
        seed,
        lang: Lang::Fr,
        present: None,
        end: None,
        order,
    };
    let mut drawn = std::collections::BTreeSet::new();
    for seed in 0..20 {
        let class = |order| {
            let mut class = Class::new(room().class.module().clone());
            assert!(class.follow(moment(0), &began(seed, order)));
            class
        };
        assert_eq!(letters(&class(Order::Author)), ["a", "b", "c", "d"]);
        drawn.insert(letters(&class(Order::Drawn)));
    }
    assert!(drawn.len() > 5, "{drawn:?}");
    // What a program of before wrote says nothing of an order.
    let old = r#"{"began":{"module":"m","version":"1","seed":7,"lang":"fr","present":null,"end":null}}"#;
    assert_eq!(serde_json::from_str::<Event>(old).unwrap(), began(7, Order::Drawn));
}

#[test]
fn the_answer_of_a_pretest_is_not_advised_to_be_shown() {
    let mut room = room();
    room.go("pretest");
    room.vote(Act::Open);
    room.vote(Act::Close { counts: vec![20, 2, 4, 4] });
    assert!(room.trainer().contains("reste pour la fin"), "{}", room.trainer());
    assert!(!room.trainer().contains("Montrez la réponse"));
}

/// The verdict that a page ends with.
fn verdict(page: &Page) -> Option<Mark> {
    page.blocks.iter().find_map(|block| match block {
        Block::Callout(Callout::Verdict(mark), _) => Some(*mark),
        _ => None,
    })
}

#[test]
fn an_answer_told_to_a_class_that_gave_none_is_the_author_s_and_judges_nobody() {
    let mut room = room();
    for id in ["order", "lab"] {
        room.go(id);
        room.does(Event::Revealed { step: Id::new(id) });
        let page = biaiscope::classroom::audience(&room.class, &words());
        assert_eq!(verdict(&page), Some(Mark::Neutral), "{id}");
        let told = shown(&page);
        for accusation in ["Wrong", "Missed"] {
            assert!(!told.contains(accusation), "{id}: {told}");
        }
        assert!(told.contains("CLÉ parce que"), "{id}");
        // Taken back, the class can still answer.
        room.does(Event::Undone);
        assert!(room.class.visit().unwrap().is_open());
    }
    room.go("order");
    let played = Event::played(Id::new("order"), biaiscope::activity::Intent::ExtendDown);
    room.does(played);
    room.does(Event::Revealed { step: Id::new("order") });
    let page = biaiscope::classroom::audience(&room.class, &words());
    assert_ne!(verdict(&page), Some(Mark::Neutral), "what was answered is judged");
}

#[test]
fn a_break_is_the_first_thing_that_the_trainer_reads() {
    let mut room = room();
    room.go("question");
    room.does(Event::Paused);
    room.wait(4.0);
    assert!(headline(&room.class, &words(), &local).starts_with("‖ PAUSE 4:00 · 09:04"));
    room.does(Event::Continued);
    assert!(headline(&room.class, &words(), &local).starts_with("09:04"));
}

#[test]
fn the_end_can_be_moved_and_moved_back() {
    let mut room = room();
    room.go("question");
    let before = room.class.drift().unwrap();
    room.does(Event::Rescheduled { end: NINE + MINUTE });
    assert!(headline(&room.class, &words(), &local).contains("prévue 09:01"));
    assert!(room.class.drift().unwrap() > 0);
    assert_eq!(room.loaded().end(), Some(NINE + MINUTE));
    room.does(Event::Undone);
    assert_eq!(room.class.drift().unwrap(), before);
}
