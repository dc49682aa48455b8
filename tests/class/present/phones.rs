//! A class with phones, at the keys of whoever leads it.

use biaiscope::app::seat::Wish;
use biaiscope::classroom::Stage;
use biaiscope::hub::{Crowd, Member, Order, Person};
use biaiscope::text::Lang;

use crate::present::hall::Hall;

/// Three people, of whom so many have answered.
fn crowd(answered: u32) -> Crowd {
    let names = ["loutre verte", "Zébulon", "chouette vive"];
    let members = (0..).map(Person).zip(names).map(|(person, name)| Member { person, name: name.to_owned() });
    Crowd {
        code: "X7K2".to_owned(),
        addresses: vec!["http://192.168.1.20:8080".to_owned()],
        is_locked: false,
        members: members.collect(),
        answered,
    }
}

#[test]
fn the_projector_tells_how_to_join_and_the_notes_who_is_there() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.gather(&crowd(0));
    let audience = hall.audience();
    assert!(audience.contains("http://192.168.1.20:8080") && audience.contains("X7K2"), "{audience}");
    assert!(audience.contains("Sans compte ni nom") && audience.contains("Déjà là : 3"), "{audience}");
    hall.keys("w");
    assert!(hall.trainer().contains("Zébulon"), "{}", hall.trainer());
    assert!(!hall.audience().contains("Zébulon"));
    hall.keys("⎋").lead("w");
    assert!(!hall.audience().contains("Zébulon") && hall.audience().contains("Vos notes se verraient ici"));
}

#[test]
fn a_vote_counts_down_from_the_phones_and_closes_without_a_number() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.jump("understand-apple-card").keys("v↵");
    assert_eq!(hall.class().vote().stage, Stage::Open, "nobody has answered");
    hall.gather(&crowd(2));
    let audience = hall.audience();
    assert!(audience.contains("Réponses par téléphone : 2 sur 3"), "{audience}");
    assert!(audience.contains("Répondez sur votre téléphone, de A à D"), "{audience}");
    assert!(hall.trainer().contains("Mains en plus"), "{}", hall.trainer());
    hall.keys("↵");
    assert_eq!(hall.class().vote().stage, Stage::Closed);
}

#[test]
fn hands_and_phones_are_no_more_than_the_people() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.jump("understand-apple-card").keys("v").gather(&crowd(2)).keys("29 0 0 0↵");
    assert!(hall.trainer().contains("29 voix pour 28 personnes"), "{}", hall.trainer());
    assert_eq!(hall.class().vote().stage, Stage::Open);
}

#[test]
fn the_door_is_locked_at_once_and_somebody_is_dropped_when_it_is_asked_twice() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.gather(&crowd(0)).keys("w↵");
    assert_eq!(hall.last, [Wish::Phones(Order::Lock(true))]);
    hall.keys("↓↓↵");
    assert!(hall.last.is_empty());
    assert!(hall.trainer().contains("Entrée encore"), "{}", hall.trainer());
    hall.keys("↑↵");
    assert!(hall.last.is_empty(), "somebody else is asked about anew");
    hall.keys("↓↵↵");
    assert_eq!(hall.last, [Wish::Phones(Order::Drop(vec![Person(1)]))]);
    hall.keys("XX");
    assert_eq!(hall.last, [Wish::Phones(Order::Drop(vec![Person(1), Person(2)]))]);
}

#[test]
fn a_class_without_phones_has_no_list_of_them() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.keys("w");
    assert!(!hall.trainer().contains("Téléphones"), "{}", hall.trainer());
}
