//! What the answers come to.

use biaiscope::app::my_data::results_page;
use biaiscope::content::{Assessment, Step};
use biaiscope::course::results::{Test, results};
use biaiscope::course::{Recall, recall};
use biaiscope::progress::{Folder, Store};
use biaiscope::text::Lang;
use proptest::prelude::*;

use super::fixture::{Past, folder, session};
use super::{biaiscope, told, words_of};

#[test]
fn the_whole_workshop_is_summed_up() {
    let data = tempfile::tempdir().unwrap();
    Past::whole(data.path(), "Camille", 1);
    let session = session(data.path(), "Camille", Lang::Fr);
    let shown = words_of(&results_page(&session).blocks);
    let module = session.module().unwrap();
    let results = results(module, session.record());
    let test = &results.test;
    assert_eq!((test.before, test.waiting, test.points().0), (10, 0, 0.0));
    assert_eq!(test.gain(), Some(test.points().1 / 10.0));
    for said in [
        "Par partie",
        "avant 0/10",
        "Gain normalisé",
        "certitude",
        "Vos opinions",
        "Votre plan",
        "Votre profil",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    // Every graded question but those of the pretest stands once under its part, once under its
    // objective; one that is asked weeks later stands under its objective only once it is answered.
    let is_graded = |step: &&Step| {
        step.assessment != Some(Assessment::Pretest)
            && step.exercise.as_ref().is_some_and(biaiscope::activity::Exercise::is_graded)
    };
    let graded = module.every_step().filter(is_graded).count();
    let today = module.steps().filter(is_graded).count();
    assert!(today < graded);
    let count = |standing: &biaiscope::course::results::Standing<'_>| standing.answered() + standing.open;
    assert_eq!(results.parts.iter().map(count).sum::<usize>(), graded);
    assert_eq!(results.objectives.iter().map(|(_, standing)| count(standing)).sum::<usize>(), today);
}

#[test]
fn nothing_of_the_pretest_is_told_before_its_questions_are_asked_again() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Camille", 1);
    let module = past.module.clone();
    let tests = module.steps().filter(|step| step.assessment.is_some()).collect::<Vec<_>>();
    let (before, after): (Vec<_>, Vec<_>) =
        tests.into_iter().partition(|step| step.assessment == Some(Assessment::Pretest));
    for step in &before {
        past.play(step, true, 3);
    }
    for (place, step) in after.iter().enumerate() {
        drop(past);
        let told = session(data.path(), "Camille", Lang::En);
        let text = words_of(&results_page(&told).blocks);
        assert!(!text.contains("10/10") && text.contains(&format!("{} are left", 10 - place)), "{text}");
        // Each certainty is told only with its key.
        let certain = results(told.module().unwrap(), told.record()).calibration;
        assert_eq!(certain.iter().map(|row| row.answers as usize).sum::<usize>(), 2 * place);
        drop(told);
        past = Past::again(data.path(), "Camille");
        past.play(step, true, 3);
    }
    drop(past);
    let told = session(data.path(), "Camille", Lang::En);
    let text = words_of(&results_page(&told).blocks);
    assert!(text.contains("before 10/10") && text.contains("after 10/10 0 points"), "{text}");
    assert!(text.contains("the normalised gain is undefined"), "{text}");
}

#[test]
fn an_answer_is_known_without_hint_and_without_doubt() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Awa", 1);
    let module = past.module.clone();
    let is_asked = |step: &&biaiscope::content::Step| {
        matches!(&step.exercise, Some(biaiscope::activity::Exercise::Choice(choice)) if choice.certainty)
            && step.assessment.is_none()
    };
    let step = module.steps().find(is_asked).unwrap();
    for (right, certainty, known) in
        [(true, 3, Recall::Known), (true, 1, Recall::Unsure), (false, 3, Recall::Missed)]
    {
        past.play(step, right, certainty);
        let mut answer = past.answers(&step.id).last().unwrap().clone();
        let exercise = step.exercise.as_ref().unwrap();
        assert_eq!(recall(exercise, &answer), Some(known));
        answer.hints = 1;
        assert_ne!(recall(exercise, &answer), Some(Recall::Known));
    }
}

#[test]
fn the_gain_of_a_worked_example() {
    // 40 % before, 70 % after: half of what could be gained (Hake 1998).
    let pairs = [[(0.0, 1.0); 3].as_slice(), &[(1.0, 1.0); 4], &[(0.0, 0.0); 3]].concat();
    let gain = Test { pairs, ..Test::default() }.gain().unwrap();
    assert!((gain - 0.5).abs() < 1e-12);
}

proptest! {
    #[test]
    fn the_gain_is_at_most_one_and_undefined_only_where_all_was_right(
        pairs in proptest::collection::vec((0_u8..=1, 0_u8..=1), 1..20),
    ) {
        let pairs: Vec<(f64, f64)> =
            pairs.into_iter().map(|(before, after)| (f64::from(before), f64::from(after))).collect();
        let all_right = pairs.iter().all(|(before, _)| *before > 0.5);
        let test = Test { pairs, ..Test::default() };
        prop_assert_eq!(test.gain().is_none(), all_right);
        prop_assert!(test.gain().is_none_or(|gain| gain <= 1.0));
    }
}

#[test]
fn results_on_the_command_line_change_nothing() {
    let data = tempfile::tempdir().unwrap();
    let (_, err, code) = told(&mut biaiscope(data.path(), &["results"]));
    assert!(code == Some(3) && err.contains("Personne n’a encore commencé"), "{err}");
    let mut past = Past::new(data.path(), "Zoé", 1);
    let first = past.module.clone();
    past.play(first.steps().find(|step| step.exercise.is_some()).unwrap(), true, 2);
    drop(past);
    let place: Folder = folder(data.path());
    let read = || {
        let learner = place.learners().remove(0);
        std::fs::read(place.journal_of(&learner)).unwrap()
    };
    let before = read();
    let (out, _, code) = told(&mut biaiscope(data.path(), &["resultats"]));
    assert!(code == Some(0) && out.starts_with("Mes résultats"), "{out}");
    assert_eq!(read(), before);
}
