//! `biaiscope hand-in`: what is shown, what is written, and when nothing is.

use std::fs;
use std::path::{Path, PathBuf};

use biaiscope::activity::Intent;
use biaiscope::content::{Origin, fingerprint, load_manifest, load_module};
use biaiscope::course::{Reply, Visit};
use biaiscope::progress::{Folder, HAND_IN_LIMIT, HandIn, Progress, Store};

use super::{Told, begun, biaiscope, folder, told};

/// Hands in from the folder `data`, with `lines` typed; the file goes there too.
fn hand_in(data: &Path, args: &[&str], lines: &'static str) -> Told {
    told(biaiscope(data).current_dir(data).arg("hand-in").args(args).write_stdin(lines))
}

/// The file written in `data`.
fn file(data: &Path) -> Option<PathBuf> {
    let files = fs::read_dir(data).unwrap().map(|entry| entry.unwrap().path());
    files.into_iter().find(|path| path.extension().is_some_and(|end| end == "json"))
}

#[test]
fn the_workshop_hands_in_too_and_says_how_a_command_is_typed() {
    let data = begun();
    let lines = "résultats\nh\nisep-1\n:q\n";
    let told = told(biaiscope(data.path()).args(["--learner", "Camille"]).write_stdin(lines));
    assert_eq!(told.code, Some(0), "{}", told.err);
    // Where a class is typed, a bare q would be one.
    assert!(told.out.contains("commencez par deux points"), "{}", told.out);
    assert!(told.out.contains("n’est pas une signature"), "{}", told.out);
    let learner = Folder::find(Some(data.path().to_owned())).unwrap().learners().remove(0);
    let exports = data.path().join("learners").join(&learner.key).join("exports");
    let written: Vec<_> = fs::read_dir(exports).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(written.len(), 1, "{written:?}");
    let read = HandIn::read(&fs::read(&written[0]).unwrap()).unwrap();
    assert_eq!((read.pseudonym.as_str(), read.class.as_deref()), ("Camille", Some("ISEP-1")));
    assert_eq!(read.steps.len(), 2);
}

#[test]
fn the_file_is_shown_whole_then_written_as_shown() {
    let data = begun();
    let told = hand_in(data.path(), &["--class", "isep-1"], "oui\n");
    assert_eq!(told.code, Some(0), "{}", told.err);
    let path = file(data.path()).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(told.out.contains(&text.replace(['\u{a0}', '\u{202f}'], " ")), "{}", told.out);
    assert!(!path.display().to_string().contains("Camille"), "a folder of files names nobody");
    let read = HandIn::read(text.as_bytes()).unwrap();
    assert_eq!((read.pseudonym.as_str(), read.class.as_deref()), ("Camille", Some("ISEP-1")));
    assert_eq!(read.steps.len(), 2);
    for said in ["1 sous forme", "n’est pas une signature", "Rien n’a été envoyé"] {
        let said = said.replace("1 sous", "réponses : 1, sous");
        assert!(told.out.replace("\n  ", " ").replace('\n', " ").contains(&said), "{said}: {}", told.out);
    }
    // Nothing of the machine is in it: not where it lives, not who is logged in.
    let place = data.path().display().to_string();
    let key = Folder::find(Some(data.path().to_owned())).unwrap().learners()[0].key.clone();
    assert!(!text.contains(&place) && !text.contains(&key), "{text}");
}

#[test]
fn nothing_is_written_without_a_yes() {
    for lines in ["n\n", "\n", "", "peut-être\n"] {
        let data = begun();
        let told = hand_in(data.path(), &[], lines);
        assert_eq!((told.code, file(data.path())), (Some(3), None), "{lines:?}");
        assert!(told.out.contains("Rien n’a été écrit"), "{}", told.out);
    }
}

#[test]
fn a_later_file_replaces_the_earlier_and_no_other() {
    let data = begun();
    for _ in 0..2 {
        assert_eq!(hand_in(data.path(), &[], "o\n").code, Some(0));
    }
    let path = data.path().join("notes.txt");
    fs::write(&path, "mes notes").unwrap();
    let told = hand_in(data.path(), &["--out", "notes.txt"], "o\n");
    assert_eq!(told.code, Some(3));
    assert!(told.err.contains("notes.txt existe déjà"), "{}", told.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mes notes");
    let told = hand_in(data.path(), &["--out", "absent/rendu.json"], "o\n");
    assert!(told.code == Some(3) && told.err.contains("Impossible d’écrire"), "{}", told.err);
}

#[test]
fn who_hands_in_is_asked_or_named_and_never_made_up() {
    let data = begun();
    let told = told(biaiscope(data.path()).args(["--learner", "Awa"]).write_stdin("22\n"));
    assert_eq!(told.code, Some(0));
    let asked = hand_in(data.path(), &["--pseudonym", ""], "9\n2\no\n");
    assert_eq!(asked.code, Some(0), "{}", asked.err);
    assert!(
        asked.out.contains("Qui est là") && asked.out.contains("pseudonyme : sans pseudonyme"),
        "{}",
        asked.out
    );
    let nobody = hand_in(data.path(), &["--learner", "Zora"], "o\n");
    assert!(nobody.code == Some(3) && nobody.err.contains("Zora"), "{}", nobody.err);
    let class = hand_in(data.path(), &["--learner", "Awa", "--class", "=A1"], "o\n");
    assert!(class.code == Some(2) && class.err.contains("code de classe"), "{}", class.err);
    let empty = folder();
    let told = hand_in(empty.path(), &[], "o\n");
    assert!(told.code == Some(3) && told.err.contains("Rien à rendre"), "{}", told.err);
}

#[test]
fn a_whole_module_is_one_small_file() {
    let data = folder();
    let place = Folder::find(Some(data.path().to_owned())).unwrap();
    place.prepare().unwrap();
    let origin = Origin::Embedded;
    let module = std::sync::Arc::new(load_module(&origin, load_manifest(&origin).unwrap()).unwrap());
    let learner = place.add("Zoé").unwrap();
    let (mut progress, _) = Progress::open(&place, &learner).unwrap();
    let manifest = &module.manifest;
    let opened =
        biaiscope::progress::Event::Opened { module: manifest.id.clone(), version: manifest.version.clone() };
    progress.keep(&opened).unwrap();
    for step in module.every_step() {
        let mut visit = Visit::new(&module, progress.module(&manifest.id), &step.id, 1).unwrap();
        progress.keep(&visit.entered()).unwrap();
        // Everything that can be picked is, until nothing is lacking.
        for place in 0..60 {
            visit.intend(&Intent::Point(place));
            visit.intend(&Intent::Pick(place % 3));
            visit.intend(&Intent::Down);
        }
        for line in ["1", "3", "1 1 1 1 1 1", "1 2 1 2 1 2 1"] {
            if visit.lacking().is_some() {
                visit.intend(&Intent::Line(line.to_owned()));
            }
        }
        for reply in [visit.submit(), visit.submit()] {
            match reply {
                Reply::Keep(event) => progress.keep(&event).unwrap(),
                Reply::GoOn(events) => events.iter().for_each(|event| progress.keep(event).unwrap()),
                _ => {}
            }
        }
    }
    drop(progress);
    assert_eq!(hand_in(data.path(), &[], "o\n").code, Some(0));
    let text = fs::read(file(data.path()).unwrap()).unwrap();
    let read = HandIn::read(&text).unwrap();
    assert_eq!(read.steps.len(), module.every_step().count());
    assert!(read.steps.iter().filter(|step| step.first.is_some()).count() > 20, "{read:?}");
    assert!(text.len() < HAND_IN_LIMIT / 2, "{} bytes", text.len());
    println!("{} steps, {} bytes", read.steps.len(), text.len());
}

#[test]
fn the_guide_shows_a_file_that_can_be_read() {
    let guide = include_str!("../../docs/hand-in.md");
    let example = guide.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    HandIn::read(example.as_bytes()).unwrap();
    assert!(guide.contains(&format!("{} KiB", HAND_IN_LIMIT / 1024)));
}

#[test]
fn the_program_s_own_module_has_the_fingerprint_of_its_folder() {
    let folder = Origin::Folder(super::modules().join("femmes-ia"));
    assert_eq!(fingerprint(&Origin::Embedded).unwrap(), fingerprint(&folder).unwrap());
    // One letter more, and it is another content; a line end, and it is not.
    let copied = super::folder();
    super::copy(&super::modules().join("femmes-ia"), copied.path());
    let same = Origin::Folder(copied.path().to_owned());
    let path = copied.path().join("sources.ron");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace('\n', "\r\n")).unwrap();
    assert_eq!(fingerprint(&same).unwrap(), fingerprint(&folder).unwrap());
    fs::write(&path, format!("{text}\n// a")).unwrap();
    assert_ne!(fingerprint(&same).unwrap(), fingerprint(&folder).unwrap());
}
