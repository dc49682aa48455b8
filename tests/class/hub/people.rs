//! Who takes part: joining, coming back, being called otherwise, the lock and the list.

use std::collections::HashSet;

use biaiscope::hub::{Ask, Crowd, Now, Order, Person, Refusal, Token};
use biaiscope::text::Lang;

use crate::hub::crowd::{CODE, Hall};

fn join(code: &str) -> Ask {
    Ask::Join { code: code.to_owned(), lang: Lang::En }
}

fn look(token: &Token) -> Ask {
    Ask::Look { token: token.clone() }
}

impl Hall {
    fn crowd(&self) -> Crowd {
        self.hub.crowd(&self.room.class, &[])
    }

    fn order(&mut self, order: &Order) {
        self.kept.extend(self.hub.order(order));
    }
}

#[test]
fn whoever_has_the_class_code_joins_under_a_name_of_their_own() {
    let mut hall = Hall::usual();
    assert_eq!(hall.ask(&join("AAAA")), Err(Refusal::WrongCode));
    let reply = hall.ask(&join(" x7k2 ")).unwrap();
    let token = reply.token.unwrap();
    assert_eq!(reply.sight.now, Now::Soon);
    assert_eq!(reply.sight.name.split(' ').count(), 2, "{}", reply.sight.name);
    let names: HashSet<String> = (0..40)
        .map(|_| {
            let token = hall.join();
            hall.sight(&token).name
        })
        .collect();
    assert_eq!(names.len(), 40);
    assert_eq!(hall.crowd().members.len(), 41);
    assert_eq!(hall.sight(&token).name, reply.sight.name);
}

#[test]
fn a_name_is_changed_and_two_may_have_the_same() {
    let mut hall = Hall::usual();
    let (one, two) = (hall.join(), hall.join());
    for token in [&one, &two] {
        let rename = Ask::Rename { token: token.clone(), name: "  Emma\n".to_owned() };
        assert_eq!(hall.ask(&rename).unwrap().sight.name, "Emma");
    }
    let empty = Ask::Rename { token: one.clone(), name: " \u{202e} ".to_owned() };
    assert_eq!(hall.ask(&empty), Err(Refusal::Unfit));
    assert_eq!(hall.crowd().members.iter().filter(|member| member.name == "Emma").count(), 2);
}

#[test]
fn another_device_goes_on_by_the_code_word() {
    let mut hall = Hall::usual();
    let first = hall.join();
    let word = hall.sight(&first).word;
    let typed = Ask::Return { word: word.to_uppercase() };
    let second = hall.ask(&typed).unwrap().token.unwrap();
    assert_ne!(second, first);
    assert_eq!(hall.sight(&second).name, hall.sight(&first).name);
    assert_eq!(hall.crowd().members.len(), 1);
    assert_eq!(hall.ask(&Ask::Return { word: "bababababa".to_owned() }), Err(Refusal::WrongWord));
    // The word that the second one shows leads to the same person.
    let word = hall.sight(&second).word;
    assert!(hall.ask(&Ask::Return { word }).is_ok());
    for _ in 0..20 {
        let _ = hall.ask(&typed);
    }
    assert_eq!(hall.ask(&typed), Err(Refusal::TooMany));
}

#[test]
fn behind_a_locked_door_whoever_is_there_goes_on() {
    let mut hall = Hall::usual();
    let token = hall.join();
    hall.order(&Order::Lock(true));
    assert_eq!(hall.ask(&join(CODE)), Err(Refusal::Locked));
    let word = hall.sight(&token).word;
    assert!(hall.ask(&Ask::Return { word }).is_ok());
    hall.order(&Order::Lock(false));
    assert!(hall.ask(&join(CODE)).is_ok());
}

#[test]
fn whoever_is_dropped_is_a_stranger() {
    let mut hall = Hall::usual();
    let (one, two) = (hall.join(), hall.join());
    let word = hall.sight(&one).word;
    hall.order(&Order::Drop(vec![Person(0)]));
    assert_eq!(hall.ask(&look(&one)), Err(Refusal::Unknown));
    assert_eq!(hall.ask(&Ask::Return { word }), Err(Refusal::WrongWord));
    assert!(hall.ask(&look(&two)).is_ok());
    assert_eq!(hall.crowd().members.len(), 1);
}

#[test]
fn a_forged_token_is_nobodys() {
    let mut hall = Hall::usual();
    let token = hall.join();
    for forged in ["", "0", &token.text()[1..], "' or 1=1"] {
        assert_eq!(hall.ask(&look(&Token::read(forged))), Err(Refusal::Unknown), "{forged}");
    }
}

#[test]
fn ten_thousand_joins_fill_the_room_and_no_more() {
    let mut hall = Hall::usual();
    let token = hall.join();
    let refused = (0..10_000).filter(|_| hall.ask(&join(CODE)) == Err(Refusal::Full)).count();
    assert_eq!(refused, 10_000 - 59);
    assert_eq!(hall.crowd().members.len(), 60);
    assert!(hall.kept.len() < 100, "{}", hall.kept.len());
    // Whoever was there is still there; dropping the strangers makes room again.
    assert!(hall.ask(&look(&token)).is_ok());
    hall.order(&Order::Drop((1..60).map(Person).collect()));
    assert!(hall.ask(&join(CODE)).is_ok());
}

#[test]
fn what_is_kept_lets_nobody_answer_for_others() {
    let mut hall = Hall::usual();
    let token = hall.join();
    let word = hall.sight(&token).word;
    let journal = serde_json::to_string(&hall.kept).unwrap();
    assert!(!journal.contains(token.text()) && !journal.contains(&word), "{journal}");
}

#[test]
fn the_program_goes_on_where_it_was_and_so_do_the_phones() {
    let mut hall = Hall::usual();
    let token = hall.join();
    let sight = hall.sight(&token);
    (hall.hub, hall.room.class) = hall.loaded();
    assert_eq!(hall.sight(&token), sight);
    assert!(hall.ask(&join(CODE)).is_ok());
}
