//! What folders of hand-ins may hold, and what must come of it.

use std::fs::{self, File};
use std::path::Path;

use biaiscope::progress::Refused;
use biaiscope::report::{FEWEST, Files, SameName, Why};

use super::school::{School, choice};

fn why<'a>(files: &'a Files, name: &str) -> &'a Why {
    let found = files.left_out.iter().find(|left| Path::new(&left.file).file_name().unwrap() == name);
    &found.unwrap_or_else(|| panic!("{name} is not named: {files:?}")).why
}

#[test]
fn whatever_is_no_sound_hand_in_is_named_and_left_out() {
    let school = School::new();
    school.people(6);
    let inbox = school.inbox();
    let whole = fs::read(inbox.join("0.json")).unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(inbox.join(name), bytes).unwrap();
    put("half.json", &whole[..whole.len() / 2]);
    put("cut.json", &whole[..whole.len() - 3]);
    put("changed.json", String::from_utf8(whole.clone()).unwrap().replace("\"a\"", "\"b\"").as_bytes());
    put("essay.pdf", b"%PDF-1.7 \xff\xfe");
    put("empty.txt", b"");
    put(".DS_Store", b"whatever");
    put("long.json", &[whole.as_slice(), " ".repeat(70_000).as_bytes()].concat());
    let mut other = school.hand_in(90, vec![]);
    other.module.id = "another".into();
    school.put("other.json", &other);
    // A gigabyte that takes no room, and is never read.
    let huge = File::create(inbox.join("huge.json")).unwrap();
    huge.set_len(1 << 30).unwrap();
    fs::create_dir(inbox.join("deep")).unwrap();
    fs::rename(inbox.join("5.json"), inbox.join("deep/5.json")).unwrap();

    let report = school.report();
    let files = &report.files;
    for (name, refused) in [
        ("half.json", Refused::Torn),
        ("cut.json", Refused::Torn),
        ("changed.json", Refused::Altered),
        ("essay.pdf", Refused::Foreign),
        ("empty.txt", Refused::Foreign),
        ("long.json", Refused::TooLarge),
        ("huge.json", Refused::TooLarge),
    ] {
        assert_eq!(*why(files, name), Why::Refused(refused), "{name}");
    }
    assert_eq!(*why(files, "other.json"), Why::OtherModule("another".to_owned()));
    assert_eq!((files.seen, files.used, files.left_out_count), (14, 6, 8));
    assert_eq!(report.groups[0].people, 6);
}

#[test]
fn the_later_file_of_one_person_counts_and_the_other_is_named() {
    let school = School::new();
    school.people(5);
    // Person 0 was right; later they hand in again, wrong this time, under another name.
    let mut again = school.hand_in(0, vec![("pre-1".to_owned(), choice("c", None))]);
    again.at += 100;
    again.pseudonym = "somebody else".to_owned();
    school.put("z-again.json", &again);
    // Somebody who has the name of person 1, in capitals, and another number, handed in earlier.
    let mut namesake = school.hand_in(77, vec![]);
    namesake.pseudonym = "P1".to_owned();
    namesake.at = 1;
    school.put("namesake.json", &namesake);
    let report = school.report();
    assert_eq!((report.files.used, report.files.replaced_count), (5, 2));
    let found = |file: &str| report.files.replaced.iter().find(|one| one.file.ends_with(file)).unwrap();
    assert!(found("0.json").by.ends_with("z-again.json") && found("0.json").pseudonym.is_none());
    assert!(found("namesake.json").by.ends_with("1.json"));
    assert_eq!(found("namesake.json").pseudonym.as_deref(), Some("p1"));
    let results = report.groups[0].results.as_ref().unwrap();
    let question = &results.questions[0];
    assert_eq!((question.n, question.right), (5, Some(0.4)));
}

#[test]
fn people_without_a_pseudonym_are_not_taken_for_one() {
    let school = School::new();
    for number in 0..6 {
        let mut hand_in = school.hand_in(number, vec![]);
        hand_in.pseudonym = String::new();
        school.put(&format!("{number}.json"), &hand_in);
    }
    assert_eq!(school.report().files.used, 6);
}

#[test]
fn contents_that_differ_are_told_apart() {
    let school = School::new();
    school.people(6);
    for number in 100..107 {
        let mut hand_in = school.hand_in(number, vec![("pre-1".to_owned(), choice("a", None))]);
        hand_in.module.hash = "00000000deadbeef".to_owned();
        school.put(&format!("{number}.json"), &hand_in);
    }
    let mut alone = school.hand_in(200, vec![]);
    alone.module.hash = "1111111111111111".to_owned();
    school.put("alone.json", &alone);
    let report = school.report();
    let told: Vec<_> = report.groups.iter().map(|g| (g.people, g.is_present, g.results.is_some())).collect();
    assert_eq!(told, [(6, true, true), (7, false, true), (1, false, false)]);
    assert_eq!(report.files.not_told, 1);
}

#[test]
fn nothing_is_broken_down_for_too_few_people() {
    let school = School::new();
    school.people(FEWEST - 1);
    assert!(school.report().groups[0].results.is_none());
    school.people(FEWEST);
    let mut rare = school.hand_in(
        0,
        vec![("pre-1".to_owned(), choice("a", None)), ("pre-2".to_owned(), choice("a", Some(3)))],
    );
    rare.class = Some("A1".to_owned());
    school.put("0.json", &rare);
    let report = school.report();
    assert!(report.groups[0].classes.is_empty());
    let results = report.groups[0].results.as_ref().unwrap();
    let (first, second) = (&results.questions[0], &results.questions[1]);
    assert!(first.answers.is_some() && first.right.is_some());
    assert_eq!((second.n, second.answers.clone(), second.right), (1, None, None));
    assert_eq!(results.certainty[2].right, None);
    let test = results.pretest.as_ref().unwrap();
    assert_eq!((test.complete, test.kr20, test.mean, test.items[1].difficulty), (0, None, None, None));
    assert_eq!(results.gain.as_ref().unwrap().gain, None);
}

#[test]
fn a_class_is_kept_alone_where_it_is_asked_for() {
    let school = School::new();
    school.people(6);
    for number in 10..16 {
        let mut hand_in = school.hand_in(number, vec![]);
        hand_in.class = Some("B2".to_owned());
        school.put(&format!("{number}.json"), &hand_in);
    }
    let report = biaiscope::report::report(
        &[school.inbox()],
        &school.module,
        school.content.clone(),
        Some("B2"),
        SameName::Merge,
    );
    assert_eq!((report.files.used, report.files.other_class), (6, 6));
    assert_eq!(report.groups[0].classes.get("B2"), Some(&6));
}

#[test]
fn an_answer_of_another_kind_counts_for_nothing() {
    let school = School::new();
    for number in 0..6 {
        let wrong = super::school::answer("{\"estimate\":{\"guess\":1e300}}");
        let answers = vec![("pre-1".to_owned(), wrong), ("number".to_owned(), choice("a", Some(250)))];
        school.put(&format!("{number}.json"), &school.hand_in(number, answers));
    }
    let results = school.report().groups[0].results.clone().unwrap();
    assert!(results.questions.iter().all(|question| question.n == 0));
    assert!(results.certainty.iter().all(|certainty| certainty.n == 0));
}

#[cfg(unix)]
#[test]
fn links_that_lead_in_circles_end_and_a_linked_file_counts_once() {
    use std::os::unix::fs::symlink;
    let school = School::new();
    school.people(5);
    let inbox = school.inbox();
    fs::create_dir(inbox.join("inner")).unwrap();
    symlink(&inbox, inbox.join("inner/up")).unwrap();
    symlink(inbox.join("b"), inbox.join("a")).unwrap();
    symlink(inbox.join("a"), inbox.join("b")).unwrap();
    symlink("nowhere", inbox.join("dangling.json")).unwrap();
    symlink(inbox.join("0.json"), inbox.join("copy.json")).unwrap();
    std::process::Command::new("mkfifo").arg(inbox.join("pipe.json")).status().unwrap();
    let files = school.report().files;
    assert_eq!((files.used, files.replaced_count), (5, 1));
    for name in ["up", "a", "b", "dangling.json", "pipe.json"] {
        assert_eq!(*why(&files, name), Why::NotAFile, "{name}");
    }
    // A link given by name is followed: the person meant it.
    symlink(&inbox, school.folder.path().join("link")).unwrap();
    let link = school.folder.path().join("link");
    let report = biaiscope::report::report(
        &[link, inbox.join("absent")],
        &school.module,
        school.content.clone(),
        None,
        SameName::Merge,
    );
    assert_eq!(report.files.used, 5);
    assert_eq!(*why(&report.files, "absent"), Why::Unreadable);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_utf_8_are_shown_as_far_as_they_can_be() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let school = School::new();
    school.people(5);
    let inbox = school.inbox();
    fs::rename(inbox.join("0.json"), inbox.join(OsStr::from_bytes(b"caf\xe9.json"))).unwrap();
    fs::write(inbox.join(OsStr::from_bytes(b"bad\xff\x1b[31m\n.json")), "no").unwrap();
    let files = school.report().files;
    assert_eq!((files.used, files.left_out_count), (5, 1));
    let name = &files.left_out[0].file;
    assert!(name.ends_with("bad\u{fffd} .json"), "{name:?}");
}

#[test]
fn twenty_thousand_files_are_no_trouble() {
    let school = School::new();
    let inbox = school.inbox();
    let whole = school.hand_in(0, vec![("pre-1".to_owned(), choice("a", None))]);
    for number in 0..20_000_u64 {
        // One in ten is a hand-in: a test of the table of names, not of the disk.
        if number % 10 == 0 {
            let mut hand_in = whole.clone();
            hand_in.submission = format!("{number:016x}");
            hand_in.pseudonym = format!("p{number}");
            fs::write(inbox.join(format!("{number}.json")), hand_in.write().unwrap()).unwrap();
        } else {
            fs::write(inbox.join(format!("{number}.txt")), "notes").unwrap();
        }
    }
    let files = school.report().files;
    assert_eq!((files.seen, files.used, files.left_out_count), (20_000, 2_000, 18_000));
    assert_eq!(files.left_out.len(), 1000, "the first are named, the others counted");
}
