//! A whole class: begun late, voted twice, cut off, caught up, led to its end.

use biaiscope::classroom::{Class, Plan, Stage, Standing, Summary};
use biaiscope::text::{Lang, Words};

use crate::present::hall::{Hall, MINUTE, spaced};

/// Plays the vote at the step where the class is, as `v` leads through it; the counts change from
/// step to step, so that every advice is met.
fn vote(hall: &mut Hall, turn: usize) {
    let rounds = ["20 4 2 1 1 1", "3 9 9 8 1 0", "1 1 1 12 3 2", "5 6 7 8 0 0"];
    for round in 0..12 {
        let class = hall.class();
        let question = class.question(class.here().unwrap()).unwrap();
        let options = question.options.len();
        match class.vote().stage {
            Stage::Open => {
                let counts: Vec<&str> = rounds[(turn + round) % rounds.len()].split(' ').collect();
                let counts: Vec<&str> = counts.iter().copied().cycle().take(options).collect();
                hall.keys(&counts.join(" ")).keys("↵");
                if hall.class().vote().stage == Stage::Open {
                    // More votes than people: once more, and they are believed.
                    hall.keys("↵");
                }
                let trainer = hall.trainer();
                assert_ne!(hall.class().vote().stage, Stage::Open, "{trainer}");
            }
            Stage::Debriefed => return,
            Stage::Discussing => drop(hall.wait(0.5).keys("v")),
            Stage::Closed
                if hall.class().vote().is_shown && (!question.is_graded || question.is_sealed()) =>
            {
                return;
            }
            _ => drop(hall.keys("v")),
        }
    }
}

/// Nothing that only the trainer is to say stands on the projector.
fn is_discreet(hall: &mut Hall, lang: Lang) {
    let screen = hall.audience();
    let class = hall.class();
    let Some(here) = class.here() else { return };
    let notes = &class.step(here).trainer;
    for text in notes.ask.iter().chain([&notes.say, &notes.debrief, &notes.unplugged]) {
        let start: String = spaced(text.get(lang)).chars().take(40).collect();
        assert!(start.len() < 20 || !screen.contains(&start), "{start}\n{screen}");
    }
}

fn whole(lang: Lang) -> Hall {
    // Half an hour is missing.
    let planned = {
        let hall = Hall::new(lang, None);
        hall.class().planned_in_all() / MINUTE
    };
    let mut hall = Hall::new(lang, Some(planned + 10));
    hall.wait(12.0).keys("↵");
    let (mut dropped, mut crashed, mut turn) = (0, false, 0);
    while !hall.class().is_over() {
        let class = hall.class();
        let here = class.here().unwrap();
        turn += 1;
        is_discreet(&mut hall, lang);
        if hall.class().question(here).is_some() {
            hall.keys("v");
            if !crashed && turn > 20 {
                // Killed in the middle of a vote.
                hall.keys("12 7");
                let (spent, typed) = (hall.class().spent(here), hall.class().typed().to_owned());
                hall.crash(2.0);
                assert!(hall.audience().contains('⏎'), "{}", hall.audience());
                hall.lead("↵").attach(lang);
                assert_eq!((hall.class().here(), hall.class().typed()), (Some(here), typed.as_str()));
                assert_eq!(hall.class().spent(here), spent + 2 * MINUTE);
                hall.keys("⌫⌫⌫⌫");
                crashed = true;
            }
            vote(&mut hall, turn);
        } else if hall.class().visit().is_some() {
            hall.keys("x→↓ ⎋⎋d");
        } else {
            hall.keys("t");
        }
        is_discreet(&mut hall, lang);
        if turn == 30 {
            // The trainer's terminal is closed; the class goes on without it.
            hall.attached = None;
            hall.lead("p").wait(1.0).lead("p").attach(lang);
            hall.size = (100, 30);
        }
        if turn == 40 {
            hall.size = (120, 40);
        }
        let planned = hall.class().planned(here);
        let left = planned.saturating_sub(hall.class().spent(here));
        #[allow(clippy::cast_precision_loss, reason = "minutes of a test")]
        hall.wait(left as f64 / 60_000.0 * 1.05);
        if let Some(plan) = Plan::of(hall.class()).filter(|_| dropped == 0) {
            dropped = plan.drops.len();
            hall.keys("c↵");
            assert!(hall.class().drift().unwrap() < 0 || plan.left > 0);
        }
        hall.size = if turn == 50 { (80, 24) } else { hall.size };
        match hall.class().next() {
            Some(_) if hall.class().break_ahead().is_some() => drop(hall.keys("↵").wait(10.0).keys("↵")),
            Some(_) => drop(hall.keys("↵")),
            None => drop(hall.keys("oo")),
        }
    }
    assert!(dropped > 0 && crashed);
    hall
}

fn told(hall: &Hall, lang: Lang) {
    let class: &Class = hall.class();
    let summary = Summary::of(class);
    let standings = |wanted| (0..class.count()).filter(|&at| class.standing(at) == wanted).count();
    assert!(standings(Standing::Dropped) > 0 && standings(Standing::Done) > 40);
    assert!(summary.minutes > 60.0 && summary.breaks > 0, "{} {}", summary.minutes, summary.breaks);
    assert!(summary.steps.iter().any(|step| step.vote.as_ref().is_some_and(|vote| vote.rounds.len() == 2)));
    let text = summary.markdown(class, &Words::new(lang), &|wall| format!("{wall}"));
    assert!(text.contains(class.module().manifest.title.get(lang)));
    assert!(serde_json::to_string(&summary).unwrap().len() > 1000);
}

#[test]
fn a_whole_class_in_french() {
    told(&whole(Lang::Fr), Lang::Fr);
}

#[test]
fn a_whole_class_in_english() {
    told(&whole(Lang::En), Lang::En);
}
