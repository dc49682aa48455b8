//! Files that no author means to write: torn, huge, nested without end, full of control codes.

use std::fs;

use biaiscope::content::check;
use proptest::prelude::*;

use crate::content::folder::{Folder, GLOSSARY, MANIFEST, PART, SOURCES};

/// `text` written into the French body of the first step, as it stands.
fn saying(text: &str) -> Folder {
    Folder::new().spoil(PART, "Un fait", text)
}

#[test]
fn control_codes_are_found_where_they_stand() {
    saying("Un §\u{1b}[31mfait").gives("control-character");
    saying("Un §\u{7f}fait").gives("control-character");
    saying("Un §\u{9b}31mfait").gives("control-character");
    saying("Un §\rfait").gives("control-character");
    // Written as an escape, it is found in the value, and the whole text is shown.
    assert_eq!(saying(r"Un \u{1b}]0;titre\u{7} fait").codes(), ["control-character"; 2]);
    Folder::new().spoil(SOURCES, "biaiscope\"", "biais§\u{1b}]8;;x\"").gives("control-character");
    Folder::new().spoil(MANIFEST, "CC BY", "CC§\u{1b}c BY").gives("control-character");
}

#[test]
fn hidden_characters_are_found_where_they_stand() {
    for c in ['\u{202e}', '\u{2066}', '\u{200f}'] {
        saying(&format!("Un §{c}fait")).gives("bidi-override");
    }
    for c in ['\u{200b}', '\u{2060}', '\u{feff}', '\u{e0041}'] {
        saying(&format!("Un §{c}fait")).gives("invisible-character");
    }
    assert_eq!(saying("👩\u{200d}💻 fait").codes(), ["emoji-sequence"]);
    // Accents that combine, wide letters and plain emoji are ordinary text.
    assert!(saying("e\u{301}t\u{e9} 漢字 🙂").codes().is_empty());
}

#[test]
fn a_file_in_another_encoding_is_told_from_where() {
    let folder = Folder::new();
    let mut latin1: Vec<u8> = folder.text(PART).into_bytes();
    let at = folder.text(PART).find("Étape").unwrap();
    latin1.splice(at..at + 2, [0xc9]);
    assert_eq!(folder.with(PART, latin1).places(), ["parts/1-start.ron:6:26 file-not-utf8"]);
    let utf16: Vec<u8> = "\u{feff}(id".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(Folder::new().with(PART, utf16).places(), ["parts/1-start.ron:1:1 file-not-utf8"]);
}

#[test]
fn byte_order_mark_line_ends_and_tabs_are_no_fault_and_shift_no_place() {
    let folder = Folder::new().spoil(PART, "answer: 0.6", "answer: inf");
    let (text, places) = (folder.text(PART), folder.places());
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(folder.with(PART, windows).places(), places);
    // A tab is one character, as in an editor's own column count.
    let tabs = Folder::new().with(PART, text.replace("    ", "\t")).places();
    assert_eq!(tabs, ["parts/1-start.ron:96:13 not-a-number"]);
    assert!(places[0].starts_with("parts/1-start.ron:96:"), "{places:?}");
}

#[test]
fn a_file_cut_anywhere_is_told_to_break_off() {
    let whole = Folder::new().text(PART);
    let steps: Vec<usize> = (0..whole.trim_end().len()).filter(|at| whole.is_char_boundary(*at)).collect();
    for at in steps.into_iter().step_by(97) {
        let codes = Folder::new().with(PART, &whole[..at]).codes();
        assert!(!codes.is_empty(), "cut at {at}");
        assert!(
            codes
                .iter()
                .all(|code| matches!(*code, "file-breaks-off" | "missing-translation" | "missing-field")),
            "cut at {at}: {codes:?}"
        );
    }
    Folder::new().with(PART, "").gives("file-breaks-off");
}

#[test]
fn a_file_of_50_mb_is_refused_unread() {
    let folder = Folder::new();
    fs::File::create(folder.path(PART)).unwrap().set_len(50 * 1024 * 1024).unwrap();
    assert_eq!(folder.places(), ["module.ron:13:19 file-too-large"]);
}

#[test]
fn nesting_without_end_is_refused() {
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("Some(", ")"), ("(a:", ")"), ("/*", "*/")] {
        let nested = format!("{}{}", open.repeat(10_000), close.repeat(10_000));
        for name in [MANIFEST, SOURCES, GLOSSARY, PART] {
            let cut = Folder::new().with(name, open.repeat(10_000));
            assert!(!cut.codes().is_empty(), "{open} in {name}");
            assert!(!Folder::new().with(name, &nested).codes().is_empty(), "{open} in {name}");
        }
        if open != "/*" {
            let codes = Folder::new().spoil(PART, "minutes: 1.0", &format!("minutes: {nested}")).codes();
            assert!(!codes.is_empty(), "{open} in a step");
            let codes = Folder::new()
                .spoil(PART, "Opinion(statement", &format!("Opinion(x: {nested}, statement"))
                .codes();
            assert!(!codes.is_empty(), "{open} in an exercise");
        }
    }
}

#[test]
fn markdown_nested_without_end_is_only_text() {
    for deep in [">", "- ", "> - ", "1. ", "*", "**a ", "[", "[a](", "`", "<", "![", "| "] {
        let folder = saying(&deep.repeat(10_000));
        assert!(folder.check().module.is_some(), "{deep}");
    }
}

#[test]
fn a_path_stays_inside_the_module() {
    for path in ["../part.ron", "parts/../../part.ron", "/etc/passwd", "", ".", "parts/./../../x"] {
        let folder = Folder::new().spoil(MANIFEST, r#""parts/1-start.ron""#, &format!("§{path:?}"));
        folder.without(PART).gives("file-outside");
    }
}

#[test]
fn a_missing_file_is_shown_where_it_is_named() {
    Folder::new().without(PART).spoil(MANIFEST, r#""parts/1"#, r#"§"parts/1"#).gives("file-missing");
    assert_eq!(Folder::new().without(MANIFEST).places(), ["module.ron file-missing"]);
    assert_eq!(Folder::new().without(SOURCES).places(), ["sources.ron file-missing"]);
    assert_eq!(Folder::new().without(GLOSSARY).places(), ["glossary.ron file-missing"]);
    let nowhere = biaiscope::content::Origin::Folder("/nowhere/at/all".into());
    assert_eq!(check(&nowhere).findings.len(), 3);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::*;

    #[test]
    fn a_link_that_leads_out_is_refused_and_one_inside_is_not() {
        let outside = tempfile::NamedTempFile::new().unwrap();
        let folder = Folder::new();
        let text = folder.text(PART);
        let folder = folder.without(PART);
        symlink(outside.path(), folder.path(PART)).unwrap();
        assert_eq!(folder.places(), ["module.ron:13:19 file-outside"]);

        let folder = Folder::new().without(PART).with("start.txt", text);
        symlink(folder.path("start.txt"), folder.path(PART)).unwrap();
        assert!(folder.codes().is_empty());

        let outside = tempfile::tempdir().unwrap();
        let name = std::path::Path::new(PART);
        fs::write(outside.path().join(name.file_name().unwrap()), Folder::new().text(PART)).unwrap();
        let folder = Folder::new().without(PART);
        let parts = folder.path(name.parent().unwrap().to_str().unwrap());
        fs::remove_dir(&parts).unwrap();
        symlink(outside.path(), &parts).unwrap();
        assert_eq!(folder.places(), ["module.ron:13:19 file-outside"]);

        let folder = Folder::new().without(PART);
        symlink(folder.path(PART), folder.path(PART)).unwrap();
        assert_eq!(folder.codes(), ["file-unreadable"]);
    }

    #[test]
    fn what_is_no_file_is_not_waited_for() {
        let folder = Folder::new().without(PART);
        assert!(Command::new("mkfifo").arg(folder.path(PART)).status().unwrap().success());
        assert_eq!(folder.places(), ["module.ron:13:19 not-a-file"]);
        let folder = folder.without(PART);
        fs::create_dir(folder.path(PART)).unwrap();
        assert_eq!(folder.places(), ["module.ron:13:19 not-a-file"]);
        let folder = Folder::new().without(MANIFEST);
        fs::create_dir(folder.path(MANIFEST)).unwrap();
        assert_eq!(folder.places(), ["module.ron not-a-file"]);
    }
}

/// One change to a file's bytes.
#[derive(Debug, Clone)]
enum Harm {
    Cut(usize, usize),
    Overwrite(usize, Vec<u8>),
    Insert(usize, String),
    Double(usize, usize),
}

fn harm() -> impl Strategy<Value = Harm> {
    let signs = r##"[()\[\]{},:"#\\/*a-z0-9é漢\u{1b}\u{202e}\n\r\t .-]{1,8}"##;
    prop_oneof![
        (any::<usize>(), 0..400_usize).prop_map(|(at, len)| Harm::Cut(at, len)),
        (any::<usize>(), prop::collection::vec(any::<u8>(), 1..8))
            .prop_map(|(at, with)| Harm::Overwrite(at, with)),
        (any::<usize>(), signs).prop_map(|(at, what)| Harm::Insert(at, what)),
        (any::<usize>(), 0..400_usize).prop_map(|(at, len)| Harm::Double(at, len)),
    ]
}

fn harmed(bytes: &mut Vec<u8>, harm: &Harm) {
    let place = |at: usize| at % (bytes.len() + 1);
    let range = |at: usize, len: usize| place(at)..(place(at) + len).min(bytes.len());
    match harm {
        Harm::Cut(at, len) => drop(bytes.drain(range(*at, *len))),
        Harm::Overwrite(at, with) => drop(bytes.splice(range(*at, with.len()), with.iter().copied())),
        Harm::Insert(at, what) => drop(bytes.splice(range(*at, 0), what.bytes())),
        Harm::Double(at, len) => {
            let again = bytes[range(*at, *len)].to_vec();
            drop(bytes.splice(range(*at, 0), again));
        }
    }
}

/// A harmed file gives a module or findings, and every finding has a place in its file and can be
/// told without control codes.
fn survives(folder: &Folder) -> Result<(), TestCaseError> {
    let checked = folder.check();
    prop_assert!(checked.module.is_some() || !checked.findings.is_empty());
    let words = biaiscope::text::Words::new(biaiscope::text::Lang::Fr);
    for finding in &checked.findings {
        prop_assert_eq!(finding.span.is_some(), finding.place().is_some());
        let told = finding.render(&words, false);
        prop_assert!(told.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", told);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_harm_to_a_file_goes_unsaid(
        name in prop::sample::select(vec![MANIFEST, SOURCES, GLOSSARY, PART]),
        harms in prop::collection::vec(harm(), 1..4),
    ) {
        let folder = Folder::new();
        let mut bytes = folder.text(name).into_bytes();
        for harm in &harms {
            harmed(&mut bytes, harm);
        }
        survives(&folder.with(name, bytes))?;
    }
}
