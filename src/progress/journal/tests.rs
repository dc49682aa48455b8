//! What a journal bears: torn, flipped and foreign bytes, editors, other windows.

use std::fs;

use super::*;
use crate::text::Id;
use proptest::prelude::*;

fn finished(step: &str) -> Event {
    Event::Finished { step: Id::new(step) }
}

fn written(events: &[Event]) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.jsonl");
    let mut journal = Journal::<Event>::open(&path).unwrap().journal;
    for (at, event) in events.iter().enumerate() {
        journal.append(at as u64, event).unwrap();
    }
    (folder, path)
}

fn read(path: &Path) -> (Vec<Event>, Vec<Damage>) {
    let opening = Journal::<Event>::open(path).unwrap();
    (opening.lines.into_iter().map(|line| line.event).collect(), opening.damage)
}

#[test]
fn what_is_written_is_read_back_and_a_line_is_plain_json() {
    let (_folder, path) = written(&[finished("a"), finished("b")]);
    assert_eq!(read(&path), (vec![finished("a"), finished("b")], vec![]));
    let text = fs::read_to_string(&path).unwrap();
    for line in text.lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(value["v"], Event::SCHEMA);
    }
}

#[test]
fn an_empty_file_is_a_new_journal() {
    let (_folder, path) = written(&[]);
    fs::write(&path, "").unwrap();
    assert_eq!(read(&path), (vec![], vec![]));
}

#[test]
fn a_torn_last_line_is_moved_aside_and_writing_goes_on() {
    let (folder, path) = written(&[finished("a"), finished("b")]);
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() - 9]).unwrap();
    let Opening { mut journal, lines, damage } = Journal::<Event>::open(&path).unwrap();
    assert_eq!((lines.len(), damage), (1, vec![Damage::Torn]));
    journal.append(3, &finished("c")).unwrap();
    drop(journal);
    assert_eq!(read(&path), (vec![finished("a"), finished("c")], vec![]));
    assert!(fs::metadata(folder.path().join("journal.torn")).unwrap().len() > 0);
}

#[test]
fn a_last_line_that_lacks_only_its_end_is_kept() {
    let (_folder, path) = written(&[finished("a")]);
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() - 1]).unwrap();
    assert_eq!(read(&path), (vec![finished("a")], vec![]));
    assert_eq!(fs::read(&path).unwrap(), whole);
}

#[test]
fn a_flipped_byte_in_the_middle_costs_one_line() {
    let (_folder, path) = written(&[finished("a"), finished("b"), finished("c")]);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, &bytes).unwrap();
    assert_eq!(read(&path), (vec![finished("a"), finished("c")], vec![Damage::Line(2)]));
    assert_eq!(fs::read(&path).unwrap(), bytes, "the damaged line stays for whoever wants to look");
}

#[test]
fn what_an_editor_adds_costs_nothing() {
    let (_folder, path) = written(&[finished("a"), finished("b")]);
    let text = fs::read_to_string(&path).unwrap();
    for changed in [
        format!("\u{feff}{text}"),
        text.replace('\n', "\r\n"),
        format!("\u{feff}{}", text.replace('\n', "\r\n")),
        text.trim_end().to_owned(),
        "\u{feff}".to_owned(),
    ] {
        fs::write(&path, &changed).unwrap();
        let mut journal = Journal::<Event>::open(&path).unwrap().journal;
        journal.append(3, &finished("c")).unwrap();
        drop(journal);
        let (events, damage) = read(&path);
        let all = [finished("a"), finished("b"), finished("c")];
        assert!(all.ends_with(&events) && damage.is_empty(), "{changed:?}: {events:?} {damage:?}");
        assert_eq!(events.len(), changed.matches("finished").count() + 1, "{changed:?}");
    }
}

#[test]
fn an_older_schema_is_read() {
    let (_folder, path) = written(&[]);
    let rest = "\"v\":1,\"at\":5,\"event\":{\"finished\":{\"step\":\"a\"}}}";
    fs::write(&path, format!("{{\"crc\":\"{:08x}\",{rest}\n", crc32fast::hash(rest.as_bytes()))).unwrap();
    assert_eq!(read(&path), (vec![finished("a")], vec![]));
}

#[test]
fn a_newer_schema_is_refused_and_the_file_kept() {
    let (_folder, path) = written(&[finished("a")]);
    let newer = Event::SCHEMA + 1;
    let rest = format!("\"v\":{newer},\"at\":0,\"event\":{{\"unheard_of\":{{}}}}}}");
    let line = format!("{{\"crc\":\"{:08x}\",{rest}\n", crc32fast::hash(rest.as_bytes()));
    let text = fs::read_to_string(&path).unwrap() + &line;
    fs::write(&path, &text).unwrap();
    assert!(matches!(Journal::<Event>::open(&path), Err(Locked::Newer(schema)) if schema == newer));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn two_windows_cannot_write_one_journal() {
    let (_folder, path) = written(&[]);
    let first = Journal::<Event>::open(&path).unwrap();
    assert!(matches!(Journal::<Event>::open(&path), Err(Locked::InUse)));
    drop(first);
    assert!(Journal::<Event>::open(&path).is_ok());
}

proptest! {
    #[test]
    fn cutting_a_journal_anywhere_loses_at_most_the_cut_line(cut in 0_usize..400) {
        let events: Vec<Event> = (0..4).map(|n| finished(&format!("step-{n}"))).collect();
        let (_folder, path) = written(&events);
        let whole = fs::read(&path).unwrap();
        let cut = cut.min(whole.len());
        fs::write(&path, &whole[..cut]).unwrap();
        let lines = whole[..cut].split(|&byte| byte == b'\n').count() - 1;
        let (read, damage) = read(&path);
        prop_assert!(read.len() == lines || read.len() == lines + 1);
        prop_assert_eq!(&events[..read.len()], &read[..]);
        prop_assert!(damage.iter().all(|damage| *damage == Damage::Torn));
    }

    #[test]
    fn flipping_any_bit_is_noticed(at in 0_usize..400, bit in 0_u8..8) {
        let events: Vec<Event> = (0..4).map(|n| finished(&format!("step-{n}"))).collect();
        let (_folder, path) = written(&events);
        let mut bytes = fs::read(&path).unwrap();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        fs::write(&path, &bytes).unwrap();
        let (read, damage) = read(&path);
        prop_assert!(read.iter().all(|event| events.contains(event)));
        prop_assert!(read.len() >= 2 && (!damage.is_empty() || read.len() == 4));
    }

    #[test]
    fn any_bytes_can_be_opened(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let (_folder, path) = written(&[]);
        fs::write(&path, bytes).unwrap();
        let mut journal = Journal::<Event>::open(&path).unwrap().journal;
        journal.append(1, &finished("z")).unwrap();
        drop(journal);
        prop_assert_eq!(read(&path).0, vec![finished("z")]);
    }
}
