//! Keeping an answer, against a bare write of the same bytes; opening a long journal.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::time::Duration;

use biaiscope::activity::{Response, choice};
use biaiscope::progress::{Event, Folder, Journal, Progress, new_learner};
use biaiscope::text::Id;
use serde::Deserialize;

use super::Outcome;
use super::table::{Table, median, timed, worked};

const APPENDS: u64 = 1_000;
/// How often they stand in the long journal: 100,000 events.
const REPEATS: usize = 100;

/// What a line holds, for reading it without care.
#[derive(Deserialize)]
struct Line {
    event: Event,
}

pub(crate) fn measure(table: &mut Table) -> Outcome {
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let folder = Folder::find(Some(home.path().to_owned())).map_err(|_| "no folder")?;
    folder.prepare()?;
    let learner = new_learner(&folder, "Ada")?;
    let (progress, _) = Progress::open(&folder, &learner).map_err(|locked| format!("{locked:?}"))?;
    let path = progress.path();
    drop(progress);

    let mut journal = Journal::open(&path).map_err(|locked| format!("{locked:?}"))?.journal;
    let mut bare = OpenOptions::new().append(true).create(true).open(home.path().join("bare"))?;
    let (mut appends, mut writes) = (Vec::new(), Vec::new());
    let mut length = 0;
    for at in 0..APPENDS {
        let event = event(at);
        let (time, kept) = timed(|| journal.append(1_790_000_000_000 + at * 20_000, &event));
        kept?;
        appends.push(time);
        let longer = usize::try_from(fs::metadata(&path)?.len())?;
        let bytes = vec![b'x'; longer - length];
        length = longer;
        let (time, written) = timed(|| bare.write_all(&bytes).and_then(|()| bare.sync_data()));
        written?;
        writes.push(time);
    }
    drop(journal);
    table.ratio("append with sync / write + fdatasync", median(&mut appends), median(&mut writes), 1.5);

    // The same lines again and again: each carries its own checksum.
    let lines = fs::read(&path)?;
    fs::write(&path, lines.repeat(REPEATS))?;
    let (mut opens, mut reads) = (Vec::new(), Vec::new());
    for _ in 0..9 {
        let (time, opened) = worked(|| Progress::open(&folder, &learner));
        opened.map_err(|locked| format!("{locked:?}"))?;
        opens.push(time);
        let (time, finished) = worked(|| -> Result<usize, Box<dyn std::error::Error>> {
            let bytes = fs::read(&path)?;
            let lines = bytes.split(|&byte| byte == b'\n').map(serde_json::from_slice::<Line>);
            Ok(lines.filter(|line| matches!(line, Ok(Line { event: Event::Finished { .. } }))).count())
        });
        std::hint::black_box(finished?);
        reads.push(time);
    }
    let most = Duration::from_millis(100);
    table.below("open 100,000 events / serde_json alone", median(&mut opens), median(&mut reads), most);
    Ok(())
}

/// A sitting as it happens: steps entered, drafted, answered, finished.
fn event(at: u64) -> Event {
    let step = Id::new(&format!("understand-step-{}", at / 4 % 40));
    let response = || {
        Response::Choice(choice::Response {
            options: [Id::new("first"), Id::new("third")].into(),
            certainty: Some(2),
        })
    };
    match at % 4 {
        _ if at == 0 => Event::Opened { module: Id::new("femmes-ia"), version: "0.1.0".to_owned() },
        0 => Event::Entered { step, seed: at * 0x9e37_79b9 },
        1 => Event::Drafted { step, response: response() },
        2 => Event::Answered { step, response: response() },
        _ => Event::Finished { step },
    }
}
