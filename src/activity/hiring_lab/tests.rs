//! Tests of the hiring lab: all, none and random choices, and what a model learns from them.

#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

use super::*;
use crate::activity::{Exercise, Stage};
use crate::content::Step;
use crate::text::{Lang, Words};

/// The example of the guide.
fn lab() -> HiringLab {
    let guide = include_str!("../../../docs/examples/hiring_lab.md");
    let (_, rest) = guide.split_once("```ron\n").unwrap();
    let (step, _) = rest.split_once("```").unwrap();
    let step: Step = crate::content::options().from_str(step).unwrap();
    let Some(Exercise::HiringLab(lab)) = step.exercise else { panic!("another kind") };
    lab
}

/// Somebody who sorts with `is_invited`, by the application's place.
fn sorted(lab: &HiringLab, is_invited: impl Fn(usize) -> bool) -> (Response, Cursor) {
    let mut response = lab.blank();
    let mut cursor = lab.cursor(&response, 0);
    for place in 0..lab.applications.len() {
        assert!(lab.lacking(&response, &cursor).is_some());
        let category = usize::from(!is_invited(place));
        assert_eq!(lab.update(&mut response, &mut cursor, &Intent::Pick(category)), Outcome::Changed);
    }
    assert_eq!(lab.lacking(&response, &cursor), None);
    (response, cursor)
}

/// How many women and men a ranking invites.
fn shares(lab: &HiringLab, ranking: &learn::Ranking) -> [u64; 2] {
    ["women", "men"].map(|group| lab.share(ranking, &Id::new(group)).successes())
}

/// Whether the application at `place` holds the trait.
fn holds(lab: &HiringLab, place: usize, known: &str) -> bool {
    lab.applications[place].traits.contains(&Id::new(known))
}

fn weight(lab: &HiringLab, ranking: &learn::Ranking, known: &str) -> f64 {
    ranking.weights[lab.place(&Id::new(known)).unwrap()]
}

fn codes(lab: &HiringLab) -> Vec<String> {
    let mut faults = Faults::default();
    lab.check(&mut faults);
    faults.into_found().iter().map(|fault| format!("{} {}", fault.path, fault.code)).collect()
}

fn page(lab: &HiringLab, response: &Response, cursor: &Cursor, stage: Stage) -> String {
    let words = Words::new(Lang::En);
    let view = View { stage, words: &words, sources: &[], earlier: &[] };
    format!("{:?}", lab.blocks(response, cursor, &view))
}

#[test]
fn the_past_alone_prefers_men_with_the_same_merits() {
    let lab = lab();
    let past = lab.learn_from_past().unwrap();
    let [women, men] = shares(&lab, &past);
    assert!(women < men, "{women} {men}");
    assert!(weight(&lab, &past, "network") < 0.0 && weight(&lab, &past, "rugby") > 0.0);
    // The groups are alike but for what goes with the group.
    let merits = |group: &str| {
        let of = |known: &str| {
            let group = Id::new(group);
            let known = Id::new(known);
            lab.candidates.iter().filter(|one| one.group == group && one.traits.contains(&known)).count()
        };
        ["senior", "school", "projects", "choir"].map(of)
    };
    assert_eq!(merits("women"), merits("men"));
}

#[test]
fn the_same_answer_every_time_teaches_nothing_by_itself() {
    let lab = lab();
    for invites in [true, false] {
        let (response, cursor) = sorted(&lab, |_| invites);
        let learned = cursor.learned.as_ref().unwrap();
        assert!(learned.alone.is_none());
        let [women, men] = shares(&lab, learned.joint.as_ref().unwrap());
        assert_eq!(women + men, lab.places as u64);
        assert!(page(&lab, &response, &cursor, Stage::Answering).contains("nothing to learn"));
    }
}

#[test]
fn whatever_is_chosen_the_models_rank_everybody_once_and_invite_as_many() {
    let lab = lab();
    for choices in [0b1010_1010_1010_u32, 0b0110_1001_1100, 0b1111_0000_0001, 0b0000_0000_0001] {
        let (_, cursor) = sorted(&lab, |place| choices >> place & 1 == 1);
        let learned = cursor.learned.unwrap();
        for ranking in [learned.alone.unwrap(), learned.joint.unwrap()] {
            let mut everybody = ranking.order.clone();
            everybody.sort_unstable();
            assert!(everybody.into_iter().eq(0..lab.candidates.len()));
            assert_eq!(shares(&lab, &ranking).iter().sum::<u64>(), lab.places as u64);
        }
    }
}

#[test]
fn choices_teach_what_they_prefer_and_can_lessen_what_the_past_does() {
    let lab = lab();
    let (_, by_rugby) = sorted(&lab, |place| holds(&lab, place, "rugby"));
    let alone = by_rugby.learned.as_ref().unwrap().alone.as_ref().unwrap();
    assert!(weight(&lab, alone, "rugby") > 0.8, "{}", weight(&lab, alone, "rugby"));
    let (_, by_network) = sorted(&lab, |place| holds(&lab, place, "network"));
    let joint = |cursor: &Cursor| cursor.learned.clone().unwrap().joint.unwrap();
    let (rugby, network) = (joint(&by_rugby), joint(&by_network));
    assert!(weight(&lab, &network, "network") > weight(&lab, &rugby, "network"));
    assert!(shares(&lab, &network)[0] > shares(&lab, &rugby)[0]);
    let (before, after) = rugby.swapped.unwrap();
    assert!(after > before, "{before} {after}");
}

#[test]
fn a_changed_choice_trains_again_and_an_answer_that_is_resumed_is_the_same() {
    let lab = lab();
    let (mut response, mut cursor) = sorted(&lab, |place| place % 2 == 0);
    let before = cursor.learned.clone().unwrap();
    let resumed = lab.cursor(&response, 7).learned.unwrap();
    assert_eq!(before.joint.as_ref().unwrap().weights, resumed.joint.unwrap().weights);
    lab.update(&mut response, &mut cursor, &Intent::Toggle);
    assert_ne!(before.joint.unwrap().weights, cursor.learned.unwrap().joint.unwrap().weights);
    let written = serde_json::to_string(&response).unwrap();
    assert!(written.starts_with(r#"{"invited":{"awa":true,"#), "{written}");
}

#[test]
fn a_line_sorts_everything_or_nothing() {
    let lab = lab();
    let (mut response, mut cursor) = (lab.blank(), lab.cursor(&lab.blank(), 0));
    for line in ["", "1 2", "1 2 1 2 1 2 1 2 1 2 1 3", "oui"] {
        let outcome = lab.update(&mut response, &mut cursor, &Intent::Line(line.to_owned()));
        assert!(matches!(outcome, Outcome::Unclear(_)), "{line:?}: {outcome:?}");
        assert_eq!(response, lab.blank());
    }
    let line = Intent::Line("1 2 1 2 1 2 1 2 1 2 1 2".to_owned());
    assert_eq!(lab.update(&mut response, &mut cursor, &line), Outcome::Changed);
    assert_eq!(lab.lacking(&response, &cursor), None);
    assert_eq!(
        lab.given(&response).answer,
        GivenAnswer::Options(["awa", "chloe", "ines", "lea", "noor", "sofia"].map(Id::new).to_vec())
    );
}

#[test]
fn nothing_is_told_before_all_is_sorted_and_all_is_told_once_handed_in() {
    let lab = lab();
    let (blank, start) = (lab.blank(), lab.cursor(&lab.blank(), 0));
    assert!(!page(&lab, &blank, &start, Stage::Answering).contains("have just learned"));
    let (response, cursor) = sorted(&lab, |place| place % 3 == 0);
    let answering = page(&lab, &response, &cursor, Stage::Answering);
    assert!(answering.contains("have just learned") && answering.contains("nothing else changed"));
    assert!(!answering.contains("What the models learned") && answering.contains("learn again at once"));
    assert!(!page(&lab, &response, &cursor, Stage::Recorded).contains("have just learned"));
    let told = page(&lab, &response, &cursor, Stage::Debriefed);
    for wanted in ["nothing else changed", "What the models learned", "Louis", "do not teach"] {
        assert!(told.contains(wanted), "{wanted}");
    }
    assert!(!told.contains("learn again at once"));
}

#[test]
fn faults_of_the_author_are_found() {
    assert_eq!(codes(&lab()), [""; 0]);
    let wrong = |change: &dyn Fn(&mut HiringLab)| {
        let mut lab = lab();
        change(&mut lab);
        codes(&lab)
    };
    assert_eq!(wrong(&|lab| lab.applications.truncate(5)), ["applications hiring-too-few"]);
    assert_eq!(
        wrong(&|lab| lab.applications[1].traits[0] = Id::new("piano")),
        ["applications[1].traits[0] hiring-unknown"]
    );
    assert_eq!(
        wrong(&|lab| lab.candidates[0].group = Id::new("others")),
        ["candidates[0].group hiring-unknown"]
    );
    assert_eq!(wrong(&|lab| lab.past[0].invited = 41), ["past[0].invited hiring-counts"]);
    assert_eq!(wrong(&|lab| lab.counts_for = 0.0), ["counts_for hiring-weight"]);
    assert_eq!(wrong(&|lab| lab.places = 0), ["places hiring-places", "past hiring-no-gap"]);
    assert_eq!(wrong(&|lab| lab.swap.add = Id::new("senior")), ["swap hiring-swap"]);
    assert_eq!(wrong(&|lab| lab.past.truncate(0)), ["past hiring-one-answer"]);
    assert_eq!(
        wrong(&|lab| {
            for past in &mut lab.past {
                past.traits.retain(|known| !["rugby", "network"].contains(&known.as_str()));
            }
        }),
        ["swap hiring-swap-idle"]
    );
}
