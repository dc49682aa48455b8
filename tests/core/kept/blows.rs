//! Somebody else changes a journal's file between two events: nothing that was acknowledged is
//! lost in silence.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use biaiscope::progress::{Damage, Event, Journal, Opening};
use biaiscope::text::Id;
use proptest::prelude::*;
use tempfile::TempDir;

/// Something that another program does to a journal's file.
#[derive(Debug, Clone)]
enum Blow {
    Cut(usize),
    Flip(usize, u8),
    Double(usize),
    Swap(usize),
    Garbage(Vec<u8>),
    /// A line that is right, as another machine appended it.
    Line,
    /// The same bytes in another file.
    Copy,
    /// A file of some time ago.
    Older(usize),
    Remove,
    RemoveFolder,
    Move,
}

fn blows() -> impl Strategy<Value = Blow> {
    prop_oneof![
        any::<usize>().prop_map(Blow::Cut),
        (any::<usize>(), 0..8_u8).prop_map(|(at, bit)| Blow::Flip(at, bit)),
        any::<usize>().prop_map(Blow::Double),
        any::<usize>().prop_map(Blow::Swap),
        proptest::collection::vec(any::<u8>(), 1..60).prop_map(Blow::Garbage),
        Just(Blow::Line),
        Just(Blow::Copy),
        any::<usize>().prop_map(Blow::Older),
        Just(Blow::Remove),
        Just(Blow::RemoveFolder),
        Just(Blow::Move),
    ]
}

fn finished(step: &str) -> Event {
    Event::Finished { step: Id::new(step) }
}

fn ours(number: usize) -> Event {
    finished(&format!("step-{number}"))
}

/// The line that another machine's program writes of an event.
fn line(event: &Event) -> Vec<u8> {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("journal.jsonl");
    Journal::<Event>::open(&path).unwrap().journal.append(7, event).unwrap();
    fs::read(path).unwrap()
}

/// Where the lines of a text are.
fn lines(text: &[u8]) -> Vec<Range<usize>> {
    let mut start = 0;
    text.split_inclusive(|byte| *byte == b'\n')
        .map(|line| {
            start += line.len();
            start - line.len()..start
        })
        .collect()
}

fn replace(path: &Path, text: &[u8]) {
    let new = path.with_extension("new");
    fs::write(&new, text).unwrap();
    fs::rename(new, path).unwrap();
}

fn hit(path: &Path, blow: &Blow) {
    let Ok(text) = fs::read(path) else { return };
    let at = |at: usize| at % (text.len() + 1);
    match blow {
        Blow::Cut(to) => {
            OpenOptions::new().write(true).open(path).unwrap().set_len(at(*to) as u64).unwrap();
        }
        Blow::Flip(place, bit) if !text.is_empty() => {
            let mut text = text.clone();
            let place = place % text.len();
            text[place] ^= 1 << bit;
            fs::write(path, text).unwrap();
        }
        Blow::Double(line) if !text.is_empty() => {
            let lines = lines(&text);
            let line = lines[line % lines.len()].clone();
            fs::write(path, [&text[..line.end], &text[line.clone()], &text[line.end..]].concat()).unwrap();
        }
        Blow::Swap(line) if lines(&text).len() > 1 => {
            let lines = lines(&text);
            let first = line % (lines.len() - 1);
            let [a, b] = [lines[first].clone(), lines[first + 1].clone()];
            replace(path, &[&text[..a.start], &text[b.clone()], &text[a], &text[b.end..]].concat());
        }
        Blow::Garbage(bytes) => {
            OpenOptions::new().append(true).open(path).unwrap().write_all(bytes).unwrap();
        }
        Blow::Line => {
            let line = line(&finished("elsewhere"));
            OpenOptions::new().append(true).open(path).unwrap().write_all(&line).unwrap();
        }
        Blow::Copy => replace(path, &text),
        Blow::Older(to) => {
            let whole = lines(&text).get(to % (lines(&text).len() + 1)).map_or(text.len(), |line| line.start);
            replace(path, &text[..whole]);
        }
        Blow::Remove => fs::remove_file(path).unwrap(),
        Blow::RemoveFolder => fs::remove_dir_all(path.parent().unwrap()).unwrap(),
        Blow::Move => fs::rename(path, path.with_extension("moved")).unwrap(),
        Blow::Flip(..) | Blow::Double(_) | Blow::Swap(_) => {}
    }
}

fn begun() -> (TempDir, PathBuf, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    fs::create_dir(&home).unwrap();
    let path = home.join("journal.jsonl");
    let journal = Journal::<Event>::open(&path).unwrap().journal;
    (folder, path, journal)
}

fn read(path: &Path) -> (Vec<Event>, Vec<Damage>) {
    let Opening { lines, damage, .. } = Journal::<Event>::open(path).unwrap();
    let entries: Vec<(u64, Event)> = lines.into_iter().map(|line| (line.at, line.event)).collect();
    (entries.into_iter().map(|(_, event)| event).collect(), damage)
}

#[test]
fn a_journal_replaced_removed_or_cut_is_whole_again_after_the_next_event() {
    for blow in [Blow::Copy, Blow::Older(1), Blow::Cut(20), Blow::Remove, Blow::RemoveFolder, Blow::Move] {
        let (_folder, path, mut journal) = begun();
        for number in 0..3 {
            journal.append(1, &ours(number)).unwrap();
        }
        hit(&path, &blow);
        journal.append(1, &ours(3)).unwrap();
        drop(journal);
        assert_eq!(read(&path), ((0..4).map(ours).collect(), vec![]), "{blow:?}");
    }
}

#[test]
fn what_somebody_else_wrote_is_kept_where_it_goes_on_or_else_beside() {
    let (_folder, path, mut journal) = begun();
    journal.append(1, &ours(0)).unwrap();
    hit(&path, &Blow::Line);
    journal.append(1, &ours(1)).unwrap();
    let other = [line(&finished("other")), b"half".to_vec()].concat();
    replace(&path, &other);
    journal.append(1, &ours(2)).unwrap();
    drop(journal);
    assert_eq!(read(&path).0, vec![ours(0), finished("elsewhere"), ours(1), ours(2)]);
    assert_eq!(fs::read(path.with_extension("conflict-1.jsonl")).unwrap(), other);
}

#[test]
fn a_file_that_another_window_writes_is_not_written_over() {
    let (_folder, path, mut journal) = begun();
    journal.append(1, &ours(0)).unwrap();
    hit(&path, &Blow::Copy);
    let mut other = Journal::<Event>::open(&path).unwrap().journal;
    assert_eq!(journal.append(1, &ours(1)).unwrap_err().kind(), io::ErrorKind::ResourceBusy);
    assert!(journal.is_unsaved());
    other.append(1, &finished("other")).unwrap();
    drop(other);
    // It waits until the other one is gone, and goes behind what that one wrote.
    journal.flush().unwrap();
    drop(journal);
    assert_eq!(read(&path), (vec![ours(0), finished("other"), ours(1)], vec![]));
}

#[test]
fn what_is_no_file_any_more_is_refused() {
    let (_folder, path, mut journal) = begun();
    journal.append(1, &ours(0)).unwrap();
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(journal.append(1, &ours(1)).is_err() && journal.is_unsaved());
    fs::remove_dir(&path).unwrap();
    journal.flush().unwrap();
    drop(journal);
    assert_eq!(read(&path), (vec![ours(0), ours(1)], vec![]));
}

proptest! {
    #[test]
    fn no_event_that_was_kept_is_lost_in_silence(
        blows in proptest::collection::vec(proptest::option::of(blows()), 1..12),
        last in proptest::option::of(blows()),
    ) {
        let (_folder, path, mut journal) = begun();
        for (number, blow) in blows.iter().enumerate() {
            journal.append(1, &ours(number)).unwrap();
            if let Some(blow) = blow {
                hit(&path, blow);
            }
        }
        journal.flush().unwrap();
        drop(journal);
        let (events, damage) = read(&path);
        for number in 0..blows.len() {
            // A bit that is flipped in the very moment of writing shows only when it is read.
            prop_assert!(events.contains(&ours(number)) || !damage.is_empty(), "{} of {:?}", number, events);
        }
        // And whatever happens to it while nobody has it open, it can be opened.
        if let Some(blow) = &last {
            hit(&path, blow);
            if path.exists() {
                let (events, damage) = read(&path);
                let lost = (0..blows.len()).filter(|number| !events.contains(&ours(*number))).count();
                let is_cut = matches!(blow, Blow::Cut(_) | Blow::Older(_));
                prop_assert!(lost == 0 || is_cut || !damage.is_empty(), "{} of {:?}", lost, events);
            }
        }
    }
}
