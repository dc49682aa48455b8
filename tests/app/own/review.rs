//! What comes back, and when.

use biaiscope::activity::Exercise;
use biaiscope::app::App;
use biaiscope::app::my_data::{announcement, review_page};
use biaiscope::content::{Assessment, Step};
use biaiscope::course::review::agenda;
use biaiscope::course::{Reply, Visit};
use biaiscope::export::FileExporter;
use biaiscope::face::plain;
use biaiscope::progress::{Event, now};
use biaiscope::text::{Id, Lang};

use super::fixture::{DAY, Past, session};
use super::{biaiscope, spaced, told, words_of};

fn choices(past: &Past) -> Vec<Step> {
    let is_choice =
        |step: &&Step| matches!(step.exercise, Some(Exercise::Choice(_))) && step.assessment.is_none();
    past.module.steps().filter(is_choice).cloned().collect()
}

#[test]
fn what_was_missed_or_unsure_comes_back_the_next_day_and_later_and_later() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Camille", 100);
    let steps = choices(&past);
    let (missed, known) = (&steps[0], &steps[1]);
    past.play(missed, false, 2);
    past.play(known, true, 3);
    let answered = past.now();
    let due = |past: &Past, at| -> Vec<Id> {
        agenda(&past.module, past.module_record(), at).due.into_iter().map(|back| back.step).collect()
    };
    assert_eq!(due(&past, answered), Vec::<Id>::new());
    assert_eq!(due(&past, answered + 17 * DAY / 24), std::slice::from_ref(&missed.id));
    // Known at each return, it stays away longer each time.
    let mut away = 0;
    for _ in 0..4 {
        let next = agenda(&past.module, past.module_record(), past.now()).ahead[0].at;
        let days = (next - past.now()) / DAY + 1;
        assert!(days > away, "{days} after {away}");
        away = days;
        past.wait(days);
        past.review(missed, true);
    }
    assert!(away > 10, "{away}");
    // Missed once more, it is back within days.
    past.wait(away);
    past.review(missed, false);
    let next = agenda(&past.module, past.module_record(), past.now()).ahead[0].at;
    assert!(next < past.now() + 8 * DAY);
    // The course's own answers are as they were.
    assert_eq!(past.answers(&missed.id).len(), 1);
}

#[test]
fn texts_opinions_stories_and_what_the_pretest_hides_stay_away() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Camille", 3);
    let module = past.module.clone();
    for step in module.steps().filter(|step| step.assessment != Some(Assessment::Posttest)) {
        past.play(step, false, 1);
    }
    let agenda = agenda(&module, past.module_record(), now());
    assert!(agenda.due.len() > 10);
    for back in agenda.due.iter().chain(&agenda.ahead).filter(|back| !back.is_follow_up) {
        let step = module.step(&back.step).unwrap();
        let exercise = step.exercise.as_ref().unwrap();
        assert!(exercise.is_graded() && step.assessment.is_none(), "{}", step.id);
        assert!(!matches!(exercise, Exercise::Rewrite(_) | Exercise::Case(_) | Exercise::Compare(_)));
    }
}

#[test]
fn the_posttest_stands_for_its_questions() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Camille", 3);
    let module = past.module.clone();
    for step in module.steps().filter(|step| step.assessment.is_some()) {
        past.play(step, false, 3);
    }
    let due = agenda(&module, past.module_record(), now()).due;
    let tests = due.iter().filter_map(|back| module.step(&back.step)?.assessment);
    assert_eq!(tests.collect::<Vec<_>>(), [Assessment::Posttest; 10]);
}

#[test]
fn follow_ups_come_at_their_date_and_once() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Camille", 60);
    let module = past.module.clone();
    let last = module.steps().last().unwrap();
    past.play(last, true, 3);
    let end = past.now();
    let follow_ups = |past: &Past, at| {
        agenda(&module, past.module_record(), at).due.iter().filter(|back| back.is_follow_up).count()
    };
    let week = module.follow_ups.iter().filter(|one| one.after_days <= 7).count();
    assert!(week > 0 && week < module.follow_ups.len());
    assert_eq!(follow_ups(&past, end), 0);
    assert_eq!(follow_ups(&past, end + 6 * DAY), 0);
    assert_eq!(follow_ups(&past, end + 7 * DAY), week);
    assert_eq!(follow_ups(&past, end + 60 * DAY), module.follow_ups.len());
    let first = module.follow_ups[0].step.clone();
    past.wait(8);
    past.play(&first, true, 3);
    assert_eq!(follow_ups(&past, end + 60 * DAY), module.follow_ups.len() - 1);
}

#[test]
fn a_question_that_comes_back_keeps_nothing_but_its_answer() {
    let data = tempfile::tempdir().unwrap();
    let past = Past::new(data.path(), "Camille", 1);
    let step = choices(&past).into_iter().find(|step| !step.hints.is_empty()).unwrap();
    let mut visit = Visit::review(&past.module, &step.id, 5).unwrap();
    assert_eq!(visit.hint(), Reply::Changed);
    visit.intend(&biaiscope::activity::Intent::Pick(0));
    visit.intend(&biaiscope::activity::Intent::Line("2".to_owned()));
    assert_eq!(visit.draft(), None);
    let Reply::Keep(Event::Reviewed { step: kept, seed, hints, .. }) = visit.submit() else { panic!() };
    assert_eq!((kept, seed, hints), (step.id.clone(), 5, 1));
    assert!(!visit.can_retry() && visit.next().is_none());
    assert_eq!(visit.submit(), Reply::GoOn(Vec::new()));
}

#[test]
fn what_is_due_is_announced_and_played_line_by_line() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Camille", 3);
    let steps = choices(&past);
    past.play(&steps[0], false, 3);
    past.play(&steps[1], false, 3);
    drop(past);
    let mut told = Vec::new();
    // The first is answered, the second left; then the results.
    plain::run(
        &mut App::new(session(data.path(), "Camille", Lang::Fr), Box::new(FileExporter), Some("Camille")),
        "revoir\na\n3\n\n\nn\nrésultats\nq\n".as_bytes(),
        &mut told,
    )
    .unwrap();
    let told = spaced(&String::from_utf8(told).unwrap());
    for said in [
        "2 questions à revoir aujourd’hui. Tapez revoir",
        "2 questions reviennent aujourd’hui",
        "Révision, question 1 sur 2",
        "Révision, question 2 sur 2",
        "C’est fini pour cette fois",
        "Par partie",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let session = session(data.path(), "Camille", Lang::Fr);
    assert_eq!(announcement(&session).unwrap(), "1 question à revoir aujourd’hui");
    let kept = session.record().step(&steps[0].id).unwrap();
    assert_eq!((kept.answers.len(), kept.reviews.len()), (1, 1));
}

#[test]
fn review_from_the_command_line_needs_nothing_due() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Camille", 0);
    let steps = choices(&past);
    past.play(&steps[0], false, 3);
    drop(past);
    let (out, err, code) =
        told(biaiscope(data.path(), &["revoir", "--learner", "Camille"]).write_stdin("a\n3\n\n\n"));
    assert!(code == Some(0) && out.contains("Une question revient demain"), "{out} {err}");
    assert!(out.contains("Révision, question 1 sur 1") && out.contains("C’est fini"), "{out}");
    let (out, _, _) = told(biaiscope(data.path(), &["review", "--learner", "Awa"]).write_stdin(""));
    assert!(out.contains("Rien à revoir : aucune question manquée"), "{out}");
    let session = session(data.path(), "Awa", Lang::En);
    assert!(words_of(&review_page(&session).blocks).contains("Nothing to review"));
}
