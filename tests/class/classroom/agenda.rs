//! The agenda: drift, breaks, what to drop, where to jump.

use biaiscope::classroom::{Class, Event, Moment, Order, Plan, Standing, headline, next_line};
use biaiscope::text::{Id, Lang, Words};

use crate::classroom::room::{MINUTE, NINE, Room, local, module, moment, step};

fn room() -> Room {
    let could = "priority: Could, if_dropped: (fr: \"la nuance\", en: \"the nuance\"),";
    let should = "priority: Should, if_dropped: (fr: \"l’exemple\", en: \"the example\"),";
    let morning = [step("a", 10.0, ""), step("b", 4.0, could), step("c", 10.0, "")];
    let noon = [step("d", 6.0, should), step("e", 3.0, could), step("f", 17.0, "")];
    Room::new(module(&[("am", 24.0, &morning), ("pause", 10.0, &[]), ("pm", 26.0, &noon)]))
}

fn head(room: &Room) -> String {
    headline(&room.class, &Words::new(Lang::Fr), &local)
}

fn minutes(drift: Option<i64>) -> i64 {
    drift.unwrap() / i64::try_from(MINUTE).unwrap()
}

#[test]
fn drift_and_end_follow_the_clock() {
    let mut room = room();
    room.wait(20.0);
    assert_eq!(room.class.drift(), None, "waiting for people is not being late");
    room.go("a");
    assert_eq!(head(&room), "09:20 · 1.1 · 0:00/10:00 · à l’heure · fin vers 10:20 (prévue 10:20)");
    room.wait(10.0);
    assert_eq!(minutes(room.class.drift()), 0);
    room.wait(7.0);
    assert_eq!(head(&room), "09:37 · 1.1 · 17:00/10:00 · +7 min · fin vers 10:27 (prévue 10:20)");
    room.go("c");
    assert_eq!(minutes(room.class.drift()), 3, "what was jumped over takes no time");
    assert_eq!(room.class.standing(1), Standing::Skipped);
}

#[test]
fn a_late_class_drops_as_little_as_will_do_and_takes_it_back() {
    let mut room = room();
    room.go("a");
    room.wait(12.0);
    assert_eq!(Plan::of(&room.class), None, "two minutes are nothing");
    room.wait(2.0);
    let dropped = |room: &Room| -> Vec<usize> { Plan::of(&room.class).unwrap().drops };
    assert_eq!(dropped(&room), [1], "four minutes of what could be done");
    room.wait(3.0);
    assert_eq!(dropped(&room), [1, 4], "seven minutes");
    assert!(room.trainer().contains("la nuance"));
    room.wait(4.0);
    assert_eq!(dropped(&room), [1, 3, 4], "eleven minutes: what should be done too");
    room.wait(4.0);
    let plan = Plan::of(&room.class).unwrap();
    assert_eq!((plan.gain, plan.left), (13 * MINUTE, 2 * MINUTE));
    let line = next_line(&room.class, &Words::new(Lang::Fr));
    assert_eq!(line, "Ensuite : 1.2 · Titre b (4 min) · retard : c coupe 3 étapes (−13 min)");
    let steps = plan.drops.iter().map(|&at| room.class.step(at).id.clone()).collect();
    room.does(Event::Dropped { steps });
    assert_eq!((minutes(room.class.drift()), room.class.next()), (2, Some(2)));
    room.does(Event::Undone);
    assert_eq!((minutes(room.class.drift()), room.class.next()), (15, Some(1)));
}

#[test]
fn breaks_are_counted_and_the_planned_one_costs_nothing() {
    let mut room = room();
    room.go("a");
    room.wait(10.0);
    room.go("c");
    room.wait(10.0);
    assert_eq!(minutes(room.class.drift()), -4);
    assert_eq!(room.class.break_ahead(), Some(10 * MINUTE));
    room.does(Event::Paused);
    room.wait(8.0);
    assert_eq!(minutes(room.class.drift()), -4, "two of ten minutes are still to be taken");
    assert!(room.audience().contains("2:00"));
    room.wait(5.0);
    assert_eq!(minutes(room.class.drift()), -1, "three minutes too long");
    room.go("d");
    assert_eq!(minutes(room.class.drift()), -1);
    let clock = *room.class.clock();
    assert_eq!((clock.breaks, clock.paused, clock.is_paused), (1, 13 * MINUTE, false));
    assert_eq!(room.class.spent(2), 10 * MINUTE, "a break is not time at a step");
}

#[test]
fn a_fixed_end_makes_a_late_start_late() {
    let mut room = room();
    room.class = Class::new(room.class.module().clone());
    room.kept.clear();
    let began = Event::Began {
        module: Id::new("m"),
        version: String::new(),
        seed: 1,
        lang: Lang::Fr,
        present: None,
        end: Some(NINE + 60 * MINUTE),
        order: Order::Author,
    };
    room.does(began);
    room.wait(9.0);
    room.go("a");
    assert_eq!(minutes(room.class.drift()), 9);
    assert!(head(&room).contains("+9 min · fin vers 10:09 (prévue 10:00)"));
}

#[test]
fn a_clock_set_back_or_a_change_of_summer_time_moves_no_time() {
    let mut room = room();
    room.go("a");
    room.wait(5.0);
    // The clock on the wall goes back by an hour; the steady one goes on.
    let back = Moment { wall: NINE - 54 * MINUTE, ..moment(6 * MINUTE) };
    room.class.tick(back);
    assert_eq!((room.class.spent(0), minutes(room.class.drift())), (6 * MINUTE, 0));
    // The end is told by the clock that hangs there now.
    assert!(head(&room).contains("fin vers 09:00 (prévue 09:00)"), "{}", head(&room));
}

#[test]
fn a_class_jumps_skips_and_comes_back() {
    let mut room = room();
    room.go("c");
    room.wait(3.0);
    assert_eq!([0, 1].map(|at| room.class.standing(at)), [Standing::Skipped; 2]);
    room.go("a");
    assert_eq!(room.class.standing(2), Standing::Ahead, "left half way, back to the start");
    room.wait(1.0);
    room.does(Event::Went { step: Id::new("b"), skipping: true });
    assert_eq!([0, 1].map(|at| room.class.standing(at)), [Standing::Skipped, Standing::Here]);
    room.go("f");
    assert_eq!(room.class.standing(1), Standing::Done);
    assert_eq!(room.class.next(), None);
    room.does(Event::Undone);
    assert_eq!((room.class.here(), room.class.spent(1)), (Some(1), 0));
    assert!(!room.tries(&Event::Went { step: Id::new("nowhere"), skipping: false }));
}

#[test]
fn taking_a_step_back_gives_its_time_to_the_step_before() {
    let mut room = room();
    room.go("a");
    room.wait(2.0);
    room.go("b");
    room.wait(1.0);
    room.does(Event::Undone);
    assert_eq!((room.class.spent(0), room.class.spent(1)), (3 * MINUTE, 0));
}

#[test]
fn a_class_read_again_is_the_same() {
    let mut room = room();
    room.go("a");
    room.wait(14.0);
    room.does(Event::Dropped { steps: vec![Id::new("b")] });
    room.wait(1.0);
    room.go("c");
    room.does(Event::Noted { step: Id::new("c"), text: "à revoir".to_owned() });
    room.does(Event::Paused);
    room.wait(2.0);
    room.does(Event::Resumed);
    let loaded = room.loaded();
    assert_eq!(loaded.clock(), room.class.clock());
    assert_eq!(loaded.drift(), room.class.drift());
    assert_eq!(loaded.note(2), "à revoir");
    for at in 0..loaded.count() {
        assert_eq!((loaded.spent(at), loaded.standing(at)), (room.class.spent(at), room.class.standing(at)));
    }
}

#[test]
fn a_lab_goes_with_what_rests_on_it_and_neither_goes_for_nothing() {
    let could = "priority: Could, if_dropped: (fr: \"la nuance\", en: \"the nuance\"),";
    let question = step("question", 4.0, "rests_on: \"lab\",");
    let steps =
        [step("a", 10.0, ""), step("lab", 6.0, could), question, step("b", 5.0, could), step("c", 10.0, "")];
    let mut room = Room::new(module(&[("p", 35.0, &steps)]));
    room.go("a");
    let dropped = |room: &Room| -> Vec<usize> { Plan::of(&room.class).unwrap().drops };
    room.wait(18.0);
    assert_eq!(dropped(&room), [1, 2], "eight minutes: the lab, and the question about it");
    assert_eq!(Plan::of(&room.class).unwrap().gain, 10 * MINUTE);
    room.wait(5.0);
    assert_eq!(dropped(&room), [1, 2, 3], "thirteen minutes");
    // Once the lab was played, its question stays.
    room.go("lab");
    room.go("question");
    assert_eq!(dropped(&room), [3]);
}

#[test]
fn however_late_a_class_can_go_to_its_closing() {
    let morning = [step("a", 10.0, ""), step("b", 20.0, ""), step("c", 20.0, "")];
    let end = [step("plan", 10.0, ""), step("posttest", 10.0, "")];
    let mut room = Room::new(module(&[("p", 50.0, &morning), ("end", 20.0, &end)]));
    room.go("a");
    room.wait(12.0);
    assert_eq!(Plan::to_the_closing(&room.class), None, "two minutes are nothing");
    room.wait(38.0);
    assert_eq!(Plan::of(&room.class), None, "everything must be done");
    let plan = Plan::to_the_closing(&room.class).unwrap();
    assert_eq!((plan.drops.as_slice(), plan.gain, plan.left), (&[1, 2][..], 40 * MINUTE, 0));
    assert!(room.trainer().contains("aller tout de suite à 2.1"), "{}", room.trainer());
    let steps = plan.drops.iter().map(|&at| room.class.step(at).id.clone()).collect();
    room.does(Event::Dropped { steps });
    room.go("plan");
    assert_eq!(minutes(room.class.drift()), 0);
    room.wait(30.0);
    assert_eq!(Plan::to_the_closing(&room.class), None, "it is there");
}
