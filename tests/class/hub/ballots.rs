//! What participants answer: one response a participant and step, and what of it is kept.

use biaiscope::activity::{Response, Stage};
use biaiscope::classroom::{Act, Event as ClassEvent};
use biaiscope::hub::{Ask, Now, Openness, Order, Person, Refusal};
use biaiscope::page::Page;
use biaiscope::text::{Id, Lang, Words};

use crate::classroom::room::shown;
use crate::hub::crowd::{Hall, level, option};

#[test]
fn a_vote_takes_one_answer_each_which_can_be_changed_until_it_is_closed() {
    let mut hall = Hall::usual();
    let phones = [hall.join(), hall.join(), hall.join()];
    hall.go("question");
    assert_eq!(hall.seen(&phones[0]).openness, Openness::Shown);
    assert_eq!(hall.cast(&phones[0], option("a")), Err(Refusal::NotOpen));
    hall.vote(Act::Open);
    for phone in &phones {
        hall.cast(phone, option("a")).unwrap();
    }
    hall.cast(&phones[2], option("b")).unwrap();
    let kept = hall.kept.len();
    hall.cast(&phones[2], option("b")).unwrap();
    assert_eq!(hall.kept.len(), kept, "what is the answer already is kept once");
    assert_eq!(hall.hub.answered(&hall.room.class), 3);
    assert_eq!(hall.seen(&phones[2]).response, Some(option("b")));
    assert_eq!(hall.close(), [2, 1, 0, 0]);
    assert_eq!(hall.cast(&phones[0], option("b")), Err(Refusal::NotOpen));
    assert_eq!(hall.seen(&phones[0]).openness, Openness::Closed);
}

#[test]
fn a_second_vote_is_another_round_and_an_older_one_is_over() {
    let mut hall = Hall::usual();
    let phone = hall.join();
    hall.go("question");
    hall.vote(Act::Open);
    hall.cast(&phone, option("a")).unwrap();
    let first =
        Ask::Cast { token: phone.clone(), step: Id::new("question"), round: 0, response: option("c") };
    hall.close();
    hall.vote(Act::Discuss);
    hall.vote(Act::Open);
    let seen = hall.seen(&phone);
    assert_eq!((seen.round, seen.has_answered), (1, false));
    assert_eq!(hall.ask(&first), Err(Refusal::NotOpen));
    hall.cast(&phone, option("b")).unwrap();
    assert_eq!(hall.close(), [0, 1, 0, 0]);
}

#[test]
fn what_is_no_whole_answer_to_the_question_is_refused() {
    let mut hall = Hall::usual();
    let phone = hall.join();
    hall.go("question");
    hall.vote(Act::Open);
    let nothing = serde_json::from_str::<Response>(r#"{"choice":{"options":[]}}"#).unwrap();
    let both = serde_json::from_str::<Response>(r#"{"choice":{"options":["a","b"]}}"#).unwrap();
    for response in [nothing, both, option("zzz"), option(&"z".repeat(9_999)), level(3)] {
        assert_eq!(hall.cast(&phone, response.clone()), Err(Refusal::Unfit), "{response:?}");
    }
    let elsewhere = Ask::Cast { token: phone, step: Id::new("sort"), round: 0, response: option("a") };
    assert_eq!(hall.ask(&elsewhere), Err(Refusal::NotOpen));
    assert_eq!(hall.hub.answered(&hall.room.class), 0);
}

#[test]
fn opinions_are_kept_by_nobodys_name_once_they_are_counted() {
    let mut hall = Hall::usual();
    let phones = [hall.join(), hall.join()];
    hall.go("opinion");
    hall.vote(Act::Open);
    hall.cast(&phones[0], level(2)).unwrap();
    hall.cast(&phones[1], level(5)).unwrap();
    hall.cast(&phones[1], level(4)).unwrap();
    assert!(hall.seen(&phones[1]).is_secret);
    assert_eq!(hall.seen(&phones[1]).response, Some(level(4)));
    // A program that is killed now loses none of them.
    (hall.hub, hall.room.class) = hall.loaded();
    assert_eq!(hall.close(), [0, 1, 0, 1, 0, 0]);
    assert!(hall.opinions.is_empty(), "they are erased: {:?}", hall.opinions);
    assert!(!serde_json::to_string(&hall.kept).unwrap().contains("opinion"), "{:?}", hall.kept);
    assert_eq!(hall.seen(&phones[1]).response, None);
    // Counting again begins anew: nobody's is known any more.
    hall.vote(Act::Reopen);
    assert_eq!(hall.hub.counts(&hall.room.class).unwrap(), [0; 6]);
    hall.cast(&phones[1], level(1)).unwrap();
    assert_eq!(hall.close(), [1, 0, 0, 0, 0, 0]);
}

#[test]
fn opinions_are_forgotten_when_the_class_goes_on_without_counting_them() {
    let mut hall = Hall::usual();
    let phone = hall.join();
    hall.go("opinion");
    hall.vote(Act::Open);
    hall.cast(&phone, level(2)).unwrap();
    hall.room.does(ClassEvent::Paused);
    hall.settle();
    assert_eq!(hall.opinions.len(), 1, "a break is no end of a vote");
    hall.room.does(ClassEvent::Continued);
    hall.go("question");
    assert!(hall.opinions.is_empty());
}

#[test]
fn whoever_is_dropped_counts_no_more() {
    let mut hall = Hall::usual();
    let phones = [hall.join(), hall.join()];
    hall.go("question");
    hall.vote(Act::Open);
    for phone in &phones {
        hall.cast(phone, option("a")).unwrap();
    }
    hall.kept.extend(hall.hub.order(&Order::Drop(vec![Person(1)])));
    assert_eq!(hall.cast_unknown(&phones[1]), Err(Refusal::Unknown));
    assert_eq!(hall.close(), [1, 0, 0, 0]);
}

impl Hall {
    fn cast_unknown(&mut self, token: &biaiscope::hub::Token) -> Result<(), Refusal> {
        let cast =
            Ask::Cast { token: token.clone(), step: Id::new("question"), round: 0, response: option("b") };
        self.ask(&cast).map(drop)
    }

    /// What a phone shows.
    fn page(&mut self, token: &biaiscope::hub::Token) -> Page {
        let module = self.room.class.module().clone();
        self.sight(token).visit(&module).unwrap().page(&Words::new(Lang::Fr))
    }
}

#[test]
fn an_exercise_is_answered_at_the_phone_until_the_class_is_told() {
    let mut hall = Hall::usual();
    let phone = hall.join();
    hall.go("sort");
    assert_eq!(hall.seen(&phone).openness, Openness::Open);
    let sorted: Response = serde_json::from_str(r#"{"sort":{"sorted":{"a":"one","b":"one"}}}"#).unwrap();
    hall.cast(&phone, sorted.clone()).unwrap();
    assert!(!shown(&hall.page(&phone)).contains("CLÉ"));
    hall.room.does(ClassEvent::Revealed { step: Id::new("sort") });
    let seen = hall.seen(&phone);
    assert_eq!((seen.openness, seen.response), (Openness::Told, Some(sorted.clone())));
    assert!(shown(&hall.page(&phone)).contains("CLÉ"));
    assert_eq!(hall.cast(&phone, sorted), Err(Refusal::NotOpen));
}

#[test]
fn a_phone_shows_the_letters_of_the_projector() {
    let mut hall = Hall::usual();
    let phone = hall.join();
    hall.go("question");
    hall.vote(Act::Open);
    let text = shown(&hall.page(&phone));
    let places: Vec<usize> =
        ["option a", "option b", "option c", "option d"].map(|option| text.find(option).unwrap()).to_vec();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn a_pretest_tells_nobody_anything() {
    let mut hall = Hall::usual();
    let phone = hall.join();
    hall.go("pretest");
    hall.vote(Act::Open);
    hall.cast(&phone, option("a")).unwrap();
    hall.close();
    let module = hall.room.class.module().clone();
    let visit = hall.sight(&phone).visit(&module).unwrap();
    assert_eq!(visit.stage(), Stage::Recorded);
    assert!(!shown(&hall.page(&phone)).contains("CLÉ"));
}

#[test]
fn a_phone_follows_the_class_in_breaks_in_the_dark_and_to_the_end() {
    let mut hall = Hall::usual();
    let phone = hall.join();
    assert_eq!(hall.sight(&phone).now, Now::Soon);
    hall.go("question");
    hall.room.does(ClassEvent::Blanked { is_blank: true });
    assert_eq!(hall.sight(&phone).now, Now::Listen);
    hall.room.does(ClassEvent::Blanked { is_blank: false });
    hall.room.does(ClassEvent::Paused);
    assert_eq!(hall.sight(&phone).now, Now::Break);
    hall.room.does(ClassEvent::Continued);
    hall.room.does(ClassEvent::Ended);
    assert_eq!(hall.sight(&phone).now, Now::Over);
}
