//! What is handed in is read again as it was written, and nothing else passes for it.

use proptest::prelude::*;

use super::*;
use crate::activity::{choice, number};
use crate::progress::{Event, Record};

fn id(name: &str) -> Id {
    Id::new(name)
}

fn choice(option: &str) -> Response {
    let options = [id(option)].into_iter().collect();
    Response::Choice(choice::Response { options, certainty: Some(2) })
}

fn record() -> Record {
    let note = serde_json::from_str(r#"{"discuss":{"seconds":9,"note":"un secret"}}"#).unwrap();
    let number = Response::Number(number::Response { typed: "0,75 Marie Curie".to_owned() });
    let answered = |step: &str, response| Event::Answered { step: id(step), response };
    let mut record = Record::default();
    let events = [
        Event::Opened { module: id("m"), version: "1".into() },
        Event::Entered { step: id("a"), seed: 1 },
        Event::Hinted { step: id("a"), hints: 2 },
        answered("a", choice("x")),
        Event::Retried { step: id("a"), seed: 2 },
        answered("a", choice("y")),
        Event::Finished { step: id("a") },
        answered("b", note),
        answered("c", number),
    ];
    for (at, event) in (0..).step_by(1000).zip(events) {
        record.apply(at, event);
    }
    record
}

fn hand_in() -> HandIn {
    let content = Content { id: id("m"), version: "1.0".to_owned(), hash: "0123456789abcdef".to_owned() };
    let steps = ["a", "b", "c", "d"].map(id);
    let hand_in = HandIn::new("cafe", content, steps.iter(), record().module(&id("m")), 1_700_000_000);
    HandIn { pseudonym: "Zoé \"1\"".to_owned(), class: class_code("b-12"), ..hand_in }
}

#[test]
fn what_is_written_is_read_again() {
    let text = hand_in().write().unwrap();
    assert_eq!(HandIn::read(text.as_bytes()), Ok(hand_in()));
    // What mail programs and editors do to a text file is no fault of anybody's.
    for changed in [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        text.trim_end().to_owned(),
        format!("{text}\n\n"),
        format!("\n {text}"),
        format!("{text}\n-- \nEnvoyé de mon téléphone\n"),
    ] {
        assert_eq!(HandIn::read(changed.as_bytes()), Ok(hand_in()), "{changed:?}");
    }
}

#[test]
fn answers_are_there_but_for_what_is_the_learners_own() {
    let hand_in = hand_in();
    let [a, b, c] = hand_in.steps.as_slice() else { panic!("{hand_in:?}") };
    assert_eq!((a.tries, a.hints, a.done, a.private), (2, 2, true, false));
    assert_eq!((a.first.clone(), a.last.clone()), (Some(choice("x")), Some(choice("y"))));
    assert_eq!(a.answer(), Some(&choice("y")));
    assert_eq!((b.tries, b.private, b.first.as_ref()), (1, true, None));
    let text = hand_in.write().unwrap();
    assert!(!text.contains("secret") && !text.contains("Curie") && !text.contains("cafe"), "{text}");
    assert!(text.contains("{\"number\":{\"typed\":\"0.75\"}}"), "{text}");
    assert!(c.first.is_some() && text.contains("\"class\":\"B-12\""), "{text}");
}

#[test]
fn one_learner_has_one_number_in_a_module_and_another_in_the_next() {
    assert_eq!(submission("cafe", &id("m")), submission("cafe", &id("m")));
    assert_ne!(submission("cafe", &id("m")), submission("cafe", &id("n")));
    assert_ne!(submission("cafe", &id("m")), submission("beef", &id("m")));
}

#[test]
fn a_file_with_a_right_checksum_may_still_say_nonsense() {
    let sealed = |rest: &str| format!("{PREFIX}{:08x}{BEHIND_CRC}{rest}", checksum(rest));
    let of = |text: String| HandIn::read(text.as_bytes()).unwrap_err();
    assert_eq!(of(sealed("\"hand_in\":2,\"whatever\":[]}")), Refused::Newer);
    assert_eq!(of(sealed("\"hand_in\":1}")), Refused::Malformed);
    assert_eq!(of(sealed("}")), Refused::Malformed);
    let text = hand_in().write().unwrap();
    let rest = text.split_once(BEHIND_CRC).unwrap().1;
    for (from, to) in [
        ("\"Zoé", "\"\\u001b[31m"),
        ("B-12", "=CMD"),
        ("{\"id\":\"b\"", "{\"id\":\"a\""),
        ("{\"id\":\"b\"", "{\"id\":\"=b\""),
        ("0123456789abcdef", "<script>"),
        ("\"tries\"", "\"gender\""),
    ] {
        let changed = rest.replacen(from, to, 1);
        assert_ne!(changed, rest, "{from}");
        assert_eq!(of(sealed(&changed)), Refused::Malformed, "{from} → {to}");
    }
}

#[test]
fn class_codes_are_short_and_plain() {
    assert_eq!(class_code(" b12-a "), Some("B12-A".to_owned()));
    for typed in ["", "é", "=A1", "-A", "a b", "ABCDEFGHIJKLMNOPQ"] {
        assert_eq!(class_code(typed), None, "{typed}");
    }
}

proptest! {
    #[test]
    fn no_torn_or_changed_file_passes_for_a_whole_one(at in 0_usize..600, byte: u8) {
        let text = hand_in().write().unwrap().into_bytes();
        let at = at % (text.len() - 2);
        let torn = HandIn::read(&text[..at]).unwrap_err();
        prop_assert!(matches!(torn, Refused::Foreign | Refused::Torn | Refused::Altered), "{torn:?}");
        let mut changed = text.clone();
        changed[at] = byte;
        let read = HandIn::read(&changed);
        // A checksum may be written in capitals; a carriage return may come and go.
        let same = changed.eq_ignore_ascii_case(&text);
        prop_assert!(read.is_err() || same, "{}", String::from_utf8_lossy(&changed));
    }

    #[test]
    fn no_bytes_stop_the_reader(bytes: Vec<u8>) {
        let _ = HandIn::read(&bytes);
        let _ = HandIn::read(&[PREFIX.as_bytes(), &bytes].concat());
    }
}
