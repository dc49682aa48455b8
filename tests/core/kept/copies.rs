//! Copies of a journal beside it are named when it is opened, and what they say beyond it is taken over.

use std::fs;

use biaiscope::progress::{Damage, Event, Folder, Merged, Progress, Store, merge};
use biaiscope::text::Id;

const JOURNAL: &str = "journal.jsonl";
const COPY: &str = "journal.sync-conflict-20261127-101010-ABCDEFG.jsonl";

#[test]
fn what_two_machines_wrote_comes_together() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::find(Some(place.path().to_owned())).unwrap();
    folder.prepare().unwrap();
    let learner = folder.add("Zoé").unwrap();
    let home = place.path().join("learners").join(&learner.key);
    let finish = |steps: &[&str]| {
        let (mut progress, _) = Progress::open(&folder, &learner).unwrap();
        for step in steps {
            progress.keep(&Event::Finished { step: Id::new(step) }).unwrap();
        }
    };
    let (mut progress, _) = Progress::open(&folder, &learner).unwrap();
    progress.keep(&Event::Opened { module: Id::new("m"), version: "1".into() }).unwrap();
    drop(progress);
    finish(&["both"]);
    let common = fs::read(home.join(JOURNAL)).unwrap();
    finish(&["there"]);
    let there = fs::read(home.join(JOURNAL)).unwrap();
    fs::write(home.join(COPY), [&there[..], b"{\"crc\":\"broken"].concat()).unwrap();
    fs::write(home.join(JOURNAL), common).unwrap();
    finish(&["here"]);

    let (progress, damage) = Progress::open(&folder, &learner).unwrap();
    assert_eq!(damage, [Damage::Copies(1)]);
    assert!(progress.module(&Id::new("m")).step(&Id::new("there")).is_none());
    drop(progress);
    assert_eq!(merge(&folder, &learner).unwrap(), Merged { copies: 1, events: 1 });
    let (progress, damage) = Progress::open(&folder, &learner).unwrap();
    assert!(damage.is_empty(), "{damage:?}");
    for step in ["both", "here", "there"] {
        assert!(progress.module(&Id::new("m")).step(&Id::new(step)).unwrap().is_finished, "{step}");
    }
    drop(progress);
    // Nothing is thrown away, and nothing is taken over twice.
    assert!(!home.join(COPY).exists() && fs::read_dir(&home).unwrap().count() == 3);
    assert_eq!(merge(&folder, &learner).unwrap(), Merged::default());
    assert_eq!(folder.learners().len(), 1);
}
