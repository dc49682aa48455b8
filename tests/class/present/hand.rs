//! What lies in the hand of whoever leads: a presenter's remote, a French keyboard, the clear line,
//! the number of people, the end, the list of steps, and what the class never reads.

use biaiscope::app::seat::Wish;
use biaiscope::classroom::{Event, Plan, Stage};
use biaiscope::text::Lang;

use crate::present::hall::{Hall, MINUTE};

/// A class whose vote is open.
fn at_a_vote() -> Hall {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.jump("understand-apple-card").keys("v");
    assert_eq!(hall.class().vote().stage, Stage::Open);
    hall
}

#[test]
fn a_presenter_s_remote_leads_from_the_projector_and_from_the_notes() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.lead("⇟⇟");
    assert_eq!(hall.class().here(), Some(1));
    hall.keys("⇟").lead("⇞");
    assert_eq!(hall.class().here(), Some(1));
    for key in ["b", "."] {
        hall.lead(key);
        assert_eq!(hall.audience(), "", "{key}");
        hall.lead(key);
        assert_ne!(hall.audience(), "", "{key}");
    }
    // A break comes before the step behind it, for the remote as for Enter.
    let mut hall = at_a_vote();
    hall.lead("⇟");
    assert!(hall.audience().contains("Le vote est ouvert"), "{}", hall.audience());
}

#[test]
fn counts_are_typed_on_a_keyboard_whose_digits_need_a_shift() {
    let mut hall = at_a_vote();
    hall.keys("&é è à ç↵");
    assert_eq!(hall.class().vote().last(), Some(&[12, 7, 0, 9][..]));
}

#[test]
fn the_line_of_counts_is_cleared_and_backspace_never_goes_back_a_step() {
    let mut hall = at_a_vote();
    let here = hall.class().here();
    hall.keys("46⌫⌫⌫⌫⌫");
    assert_eq!((hall.class().typed(), hall.class().here()), ("", here));
    for clear in ["⎋", "␕"] {
        hall.keys("12 7").keys(clear);
        assert_eq!((hall.class().typed(), hall.class().vote().stage), ("", Stage::Open), "{clear}");
    }
    hall.keys("12 7 0 9↵⌫⌫");
    assert_eq!(hall.class().here(), here);
}

#[test]
fn letters_stay_commands_while_hands_are_counted() {
    let mut hall = at_a_vote();
    hall.keys("12n");
    assert!(hall.class().is_blank());
    hall.keys("nu");
    assert_eq!(hall.class().vote().stage, Stage::Ready);
}

#[test]
fn the_number_of_people_is_replaced() {
    let mut hall = at_a_vote();
    hall.keys("e");
    assert!(hall.trainer().contains("30 jusqu’ici"), "{}", hall.trainer());
    hall.keys("28↵");
    assert_eq!(hall.class().present(), Some(28));
    hall.keys("edouze↵");
    assert!(hall.trainer().contains("Tapez un nombre de personnes"), "{}", hall.trainer());
}

#[test]
fn the_end_is_moved_at_any_time() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.keys("↵f12h00↵");
    assert_eq!(hall.class().end(), Some(12 * 60 * MINUTE));
    assert!(hall.trainer().contains("prévue 12:00"), "{}", hall.trainer());
    hall.keys("f8:00↵");
    assert!(hall.trainer().contains("passée pour aujourd’hui"), "{}", hall.trainer());
    assert_eq!(hall.class().end(), Some(12 * 60 * MINUTE));
    hall.keys("⎋u");
    assert_eq!(hall.class().end(), None);
}

#[test]
fn what_catching_up_drops_is_said_before_it_is_dropped() {
    let mut hall = Hall::new(Lang::Fr, Some(60));
    hall.keys("↵").wait(15.0);
    let plan = Plan::of(hall.class()).unwrap();
    let first = hall.class().number(plan.drops[0]);
    hall.keys("c");
    assert!(hall.last.is_empty());
    assert!(hall.trainer().contains(&format!("« {first} · ")), "{}", hall.trainer());
    hall.keys("⎋");
    assert_eq!(Plan::of(hall.class()), Some(plan.clone()), "nothing is dropped yet");
    hall.keys("c↵");
    assert!(
        matches!(&hall.last[..], [Wish::Do(Event::Dropped { steps })] if steps.len() == plan.drops.len())
    );
    let mut hall = Hall::new(Lang::Fr, None);
    hall.keys("↵c");
    assert!(hall.trainer().contains("moins de 3 min de retard"), "{}", hall.trainer());
}

#[test]
fn the_list_of_steps_opens_where_the_class_is_and_turns_by_pages() {
    let mut hall = Hall::new(Lang::Fr, None);
    hall.jump("understand-apple-card").keys("/");
    let list = hall.trainer();
    assert!(list.contains("● 2.3") && list.contains("2 Comprendre"), "{list}");
    // Hours, as far as they can be known.
    assert!(list.contains("09:0"), "{list}");
    hall.keys("⇟↵");
    assert_eq!(hall.here(), "understand-gender-shades");
}

#[test]
fn the_class_reads_no_path_and_no_note() {
    let mut hall = at_a_vote();
    hall.keys("oo");
    hall.tell("Bilan : /home/quelqu-une/bilan.md");
    assert!(!hall.audience().contains("bilan.md") && hall.audience().contains("Tab montre le détail"));
    assert!(hall.trainer().contains("bilan.md"), "{}", hall.trainer());
}

#[test]
fn an_open_vote_shows_no_colour_of_right_before_the_key() {
    let mut hall = at_a_vote();
    // The wrong option A grows from one vote to the other.
    hall.keys("2 12 8 8↵");
    hall.keys("v");
    hall.keys("v20 4 3 3↵v");
    assert!(hall.class().vote().is_shown, "{}", hall.trainer());
    assert!(hall.audience().contains("+60 pts"), "{}", hall.audience());
    assert!(!hall.uses_colour_of_right());
    hall.keys("d");
    assert!(hall.uses_colour_of_right());
}

#[test]
fn a_screen_of_another_version_says_so_and_one_that_is_alone_keeps_its_notes() {
    let mut hall = at_a_vote();
    assert!(hall.trainer().contains("DIRE"));
    hall.part(biaiscope::app::seat::Link::Parted);
    let trainer = hall.trainer();
    assert!(trainer.contains("✗ séparé") && trainer.contains("DIRE"), "{trainer}");
    hall.part(biaiscope::app::seat::Link::OtherVersion);
    assert!(hall.trainer().contains("de versions différentes du programme"), "{}", hall.trainer());
    // Nothing that is typed there is taken for done.
    hall.keys("v↵");
    assert!(hall.last.is_empty());
}
