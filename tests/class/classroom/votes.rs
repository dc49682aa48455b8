//! Votes: the guarded cycle of two rounds, opinions before and after, taking back.

use biaiscope::classroom::{Act, Event, Stage};
use biaiscope::text::Id;

use crate::classroom::room::{DISCUSS, OPINION, Room, choice, module, step};

fn room() -> Room {
    let again = "repeats: \"before\",";
    let steps = [
        step("before", 1.0, OPINION),
        step("question", 5.0, &choice()),
        step("talk", 4.0, DISCUSS),
        step("pretest", 2.0, &format!("{} assessment: Pretest,", choice())),
        step("after", 1.0, again),
    ];
    Room::new(module(&[("p", 13.0, &steps)]))
}

fn close(counts: &[u32]) -> Act {
    Act::Close { counts: counts.to_vec() }
}

#[test]
fn a_question_is_voted_on_twice_and_told_last() {
    let mut room = room();
    room.go("question");
    for early in [close(&[1, 2, 3, 4]), Act::Show, Act::Debrief, Act::Discuss, Act::Reopen] {
        assert!(!room.tries_vote(early.clone()), "{early:?}");
    }
    room.vote(Act::Open);
    assert!(room.audience().contains("Votez"));
    assert!(!room.tries_vote(Act::Key), "the key is not told while hands are up");
    assert!(!room.tries_vote(close(&[1, 2, 3])), "one number for each option");
    room.vote(close(&[12, 7, 0, 9]));
    assert!(room.audience().contains("Le vote est clos"));
    assert!(!room.audience().contains('%'), "the first result is for the trainer");
    let trainer = room.trainer();
    assert!(trainer.contains("A 12  B▸7  C 0  D 9") && trainer.contains("Justes : 25 %"), "{trainer}");
    assert!(trainer.contains("réexpliquer") && trainer.contains("sans vote : 2"));
    room.vote(Act::Discuss);
    room.wait(1.5);
    assert!(room.audience().contains("0:30"), "{}", room.audience());
    room.vote(Act::Open);
    room.vote(close(&[4, 21, 0, 3]));
    assert!(!room.tries_vote(Act::Open), "two rounds");
    assert!(room.trainer().contains("+50 pts"), "{}", room.trainer());
    assert!(!room.audience().contains("→"));
    room.vote(Act::Show);
    let audience = room.audience();
    assert!(audience.contains("25 % → 75 %") && audience.contains("+50 pts"), "{audience}");
    assert!(!audience.contains("CLÉ") && !audience.contains('✓'));
    room.vote(Act::Key);
    assert!(room.audience().contains('✓') && !room.audience().contains("CLÉ"));
    room.vote(Act::Debrief);
    assert!(room.audience().contains("CLÉ b") && room.audience().contains("CLÉ parce que"));
    assert!(!room.tries_vote(Act::Open) && !room.tries_vote(Act::Reopen), "after the key nobody votes");
    assert_eq!(room.loaded().vote(), room.class.vote());
}

#[test]
fn a_count_is_made_again_and_everything_can_be_taken_back() {
    let mut room = room();
    room.go("question");
    room.vote(Act::Open);
    room.vote(close(&[10, 10, 10, 0]));
    assert!(room.trainer().contains("Justes : 33 %"));
    room.vote(Act::Reopen);
    assert_eq!(room.class.vote().stage, Stage::Open);
    room.vote(close(&[2, 22, 3, 3]));
    assert!(room.trainer().contains("Plus de 70 %"));
    room.vote(Act::Key);
    for (stage, rounds) in
        [(Stage::Closed, 1), (Stage::Open, 0), (Stage::Closed, 1), (Stage::Open, 0), (Stage::Ready, 0)]
    {
        room.does(Event::Undone);
        assert_eq!((room.class.vote().stage, room.class.vote().rounds.len()), (stage, rounds));
    }
    room.does(Event::Undone);
    assert_eq!(room.class.here(), None);
    assert!(!room.tries(&Event::Undone), "nothing is left to be taken back");
    assert_eq!(room.loaded().here(), None);
}

#[test]
fn nobody_votes_and_nothing_is_divided_by_nobody() {
    let mut room = room();
    room.go("question");
    room.vote(Act::Open);
    room.vote(close(&[0, 0, 0, 0]));
    assert!(room.trainer().contains("Personne n’a voté"));
    room.vote(Act::Show);
    assert!(room.audience().contains("0 %"));
}

#[test]
fn opinions_before_and_after_are_compared_unless_there_are_few() {
    let mut room = room();
    room.go("before");
    room.vote(Act::Open);
    room.vote(close(&[2, 2, 2, 2, 2, 0]));
    room.go("after");
    room.vote(Act::Open);
    room.vote(close(&[0, 0, 0, 5, 5, 0]));
    assert!(!room.audience().contains('%'));
    room.vote(Act::Show);
    let audience = room.audience();
    assert!(audience.contains("20 % → 50 %") && audience.contains("+30 pts"), "{audience}");
    room.vote(Act::Reopen);
    room.vote(close(&[0, 0, 0, 2, 2, 0]));
    assert!(!room.tries_vote(Act::Show), "four people could be guessed");
    assert!(room.trainer().contains("Moins de 5 réponses"));
}

#[test]
fn the_pretest_keeps_its_key() {
    let mut room = room();
    room.go("pretest");
    room.vote(Act::Open);
    room.vote(close(&[1, 2, 3, 4]));
    assert!(!room.tries_vote(Act::Key) && !room.tries_vote(Act::Discuss) && !room.tries_vote(Act::Open));
}

#[test]
fn a_talk_has_its_time_which_survives_a_crash() {
    let mut room = room();
    room.go("talk");
    let talk = Id::new("talk");
    room.does(Event::Timer { step: talk.clone(), runs: true });
    room.wait(1.0);
    room.does(Event::Resumed);
    room.wait(0.5);
    assert!(room.audience().contains("1:30"), "{}", room.audience());
    let mut loaded = room.loaded();
    loaded.tick(crate::classroom::room::moment(room.now));
    assert_eq!(loaded.talked(), room.class.talked());
    room.does(Event::Timer { step: talk, runs: false });
    room.wait(1.0);
    assert!(room.audience().contains("1:30"));
}
