//! What participants hand in at the end, as a report reads it.

use biaiscope::activity::Response;
use biaiscope::classroom::Act;
use biaiscope::hub::{Ask, Order, Person, Token};
use biaiscope::progress::{Content, HandIn};
use biaiscope::report::{SameName, page, report};
use biaiscope::text::{Id, Lang, Words};

use crate::classroom::room::shown;
use crate::hub::crowd::{CODE, Hall, level, option};

fn content() -> Content {
    Content { id: Id::new("m"), version: "1.0.0".to_owned(), hash: "0123456789abcdef".to_owned() }
}

/// What is handed in, read back from its file.
fn handed_in(hall: &Hall) -> Vec<HandIn> {
    let hand_ins = hall.hub.hand_ins(&hall.room.class, &content(), 1_700_000_000);
    hand_ins.iter().map(|hand_in| HandIn::read(hand_in.write().unwrap().as_bytes()).unwrap()).collect()
}

#[test]
fn each_hands_in_what_they_answered_first_and_last() {
    let mut hall = Hall::usual();
    let phones = [hall.join(), hall.join(), hall.join()];
    hall.ask(&Ask::Rename { token: phones[1].clone(), name: "Zoé".to_owned() }).unwrap();
    hall.go("question");
    hall.vote(Act::Open);
    hall.cast(&phones[0], option("a")).unwrap();
    hall.cast(&phones[1], option("b")).unwrap();
    hall.close();
    hall.vote(Act::Open);
    hall.cast(&phones[0], option("b")).unwrap();
    hall.cast(&phones[1], option("b")).unwrap();
    hall.close();
    hall.room.wait(2.0);
    let [one, two] = handed_in(&hall).try_into().unwrap();
    assert_ne!(one.submission, two.submission);
    assert_eq!((two.pseudonym.as_str(), two.class.as_deref()), ("Zoé", Some(CODE)));
    let [step] = one.steps.as_slice() else { panic!("{one:?}") };
    assert_eq!((step.id.as_str(), step.tries, step.ms, step.private), ("question", 2, 120_000, false));
    assert_eq!((step.first.clone(), step.last.clone()), (Some(option("a")), Some(option("b"))));
    assert_eq!((two.steps[0].first.clone(), two.steps[0].last.clone()), (Some(option("b")), None));
}

#[test]
fn a_report_reads_what_a_class_handed_in() {
    let mut hall = Hall::usual();
    let phones: Vec<Token> = (0..6).map(|_| hall.join()).collect();
    hall.go("question");
    hall.vote(Act::Open);
    for (at, phone) in phones.iter().enumerate() {
        hall.cast(phone, option(if at < 4 { "b" } else { "a" })).unwrap();
    }
    hall.close();
    let folder = tempfile::tempdir().unwrap();
    for hand_in in hall.hub.hand_ins(&hall.room.class, &content(), 1_700_000_000) {
        let path = folder.path().join(format!("{}.json", hand_in.submission));
        std::fs::write(path, hand_in.write().unwrap()).unwrap();
    }
    let paths = [folder.path().to_owned()];
    let report = report(&paths, hall.room.class.module(), content(), Some(CODE), SameName::Keep);
    assert_eq!((report.files.seen, report.files.used), (6, 6));
    let page = page(&report, hall.room.class.module(), &Words::new(Lang::Fr));
    // Four of six were right.
    assert!(shown(&page).contains("67 %"), "{page:?}");
}

#[test]
fn opinions_and_whoever_was_dropped_are_in_no_hand_in() {
    let mut hall = Hall::usual();
    let phones = [hall.join(), hall.join()];
    hall.go("opinion");
    hall.vote(Act::Open);
    hall.cast(&phones[0], level(2)).unwrap();
    assert!(handed_in(&hall).is_empty(), "not even while they are asked");
    hall.close();
    hall.go("sort");
    let sorted: Response = serde_json::from_str(r#"{"sort":{"sorted":{"a":"one","b":"one"}}}"#).unwrap();
    for phone in &phones {
        hall.cast(phone, sorted.clone()).unwrap();
    }
    hall.kept.extend(hall.hub.order(&Order::Drop(vec![Person(1)])));
    let [one] = handed_in(&hall).try_into().unwrap();
    assert_eq!(one.steps.len(), 1);
    assert_eq!(one.steps[0].first, Some(sorted));
}
