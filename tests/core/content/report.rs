//! What an author reads: the message, the line with a caret, how to mend it.

use biaiscope::content::Finding;
use biaiscope::text::{Lang, Words};

use crate::content::folder::{Folder, GLOSSARY, MANIFEST, PART};

fn only(folder: &Folder) -> Finding {
    let mut findings = folder.check().findings;
    assert_eq!(findings.len(), 1, "{:?}", folder.places());
    findings.remove(0)
}

/// The report without the name of the temporary folder.
fn report(folder: &Folder, lang: Lang) -> String {
    let report = only(folder).render(&Words::new(lang), false);
    let prefix = format!("{}/", folder.path("").display()).replace("//", "/");
    report.replace(&prefix, "").lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_line_stands_above_its_caret() {
    let folder = Folder::new().spoil(PART, "Un fait [@B2],", "Un fait [@?],");
    assert_eq!(
        report(&folder, Lang::En),
        r#"error[unsourced-claim]: this claim still lacks its source
  --> parts/1-start.ron:10:33
   |
10 |             body: (fr: "Un fait [@?], un [biais](term:bias).", en: "A fact [@B2], a [bias](term:bias)."),
   |                                 ^^^^
   |
   = help: Replace [@?] with the mark of a source, such as [@B2], or remove the claim."#
    );
    assert!(report(&folder, Lang::Fr).starts_with(
        "erreur[unsourced-claim]: cette affirmation attend encore sa source\n  --> parts/1-start.ron:10:33\n"
    ));
}

#[test]
fn wide_and_combining_letters_before_the_fault_shift_no_column() {
    Folder::new().spoil(PART, "Un fait [@B2],", "É漢字🙂 §[@?],").gives("unsourced-claim");
    Folder::new().spoil(PART, "Un fait [@B2],", "e\u{301}té §[@?],").gives("unsourced-claim");
    let odd = "/* é漢字🙂 */ §minuts: 1.0,";
    Folder::new().spoil(PART, "minutes: 1.0,", odd).gives("unknown-field");
    // The caret stands under the fault, where wide letters take two columns.
    let folder = Folder::new().spoil(PART, "Un fait [@B2],", "漢字 [@?],");
    let report = report(&folder, Lang::En);
    let column =
        |line: &str, sign: &str| unicode_width::UnicodeWidthStr::width(&line[..line.find(sign).unwrap()]);
    let lines: Vec<&str> = report.lines().collect();
    assert_eq!(column(lines[3], "[@?]"), column(lines[4], "^^^^"), "{report}");
}

#[test]
fn a_long_line_is_shown_around_its_fault() {
    let long = "mot ".repeat(20_000);
    let folder = Folder::new().spoil(PART, "Un fait [@B2],", &format!("{long}§[@?], {long}"));
    folder.gives("unsourced-claim");
    let report = report(&folder, Lang::En);
    assert!(report.contains("parts/1-start.ron:10:80025\n"), "{report}");
    assert!(report.contains("[@?]") && report.contains("^^^^"), "{report}");
    assert!(report.len() < 2_000, "{report}");
}

#[test]
fn no_report_writes_to_the_terminal() {
    let escape = "\u{1b}]0;titre\u{7}\u{1b}[31m\u{9b}2J\u{202e}\u{200b}";
    let spoilt = [
        Folder::new().spoil(PART, "Un fait", &format!("Un fait {escape}")),
        Folder::new().spoil(PART, "minutes: 1.0", &format!("/*{escape}*/ minuts: 1.0")),
        Folder::new().spoil(PART, "\"start-lesson\"", &format!("\"{escape}\"")),
        Folder::new().spoil(PART, "\"understand\"", &format!("\"{escape}\"")),
        Folder::new().spoil(MANIFEST, "parts/1-start.ron", &format!("parts/{escape}.ron")),
        Folder::new().spoil(GLOSSARY, "bias", escape),
        Folder::new().with(&format!("parts/{escape}.ron"), "()"),
        Folder::new().spoil(PART, "right: true", "right: \"\\u{1b}[31m\""),
    ];
    for folder in &spoilt {
        let findings = folder.check().findings;
        assert!(!findings.is_empty());
        for (finding, lang) in findings.iter().flat_map(|finding| Lang::ALL.map(|lang| (finding, lang))) {
            let words = Words::new(lang);
            let told = [finding.render(&words, false), finding.message(&words), finding.help(&words)];
            let safe = |c: char| c == '\n' || biaiscope::text::clean::fault(c).is_none();
            assert!(told.iter().all(|text| text.chars().all(safe)), "{told:?}");
            // Colours are escape codes of our own; nothing of the file is among them.
            let coloured = finding.render(&words, true);
            assert!(!coloured.contains("\u{1b}]") && !coloured.contains('\u{9b}'), "{coloured:?}");
        }
    }
}

#[test]
fn numbers_and_lists_are_told_as_written() {
    let words = Words::new(Lang::En);
    let folder = Folder::new().spoil(MANIFEST, "minutes: 7.0", "minutes: 8.5");
    assert_eq!(only(&folder).message(&words), "the elements last 7 minutes in all, not 8.5");
    let folder = Folder::new().spoil(PART, "\"understand\"", "\"007\"");
    assert_eq!(only(&folder).message(&words), "there is no objective “007”");
    let folder = Folder::new().spoil(PART, "(fr: \"Une phrase.\",", "(fr: \"Une phrase.\", de: \"Satz\",");
    assert_eq!(only(&folder).help(&words), "The fields are: fr, en.");
    let folder = Folder::new().spoil(PART, "exercise: Opinion", &format!("exercise: {}", "A".repeat(5_000)));
    assert!(only(&folder).message(&words).len() < 300);
}

/// What stands behind each message must be what the message asks for.
#[test]
fn no_message_shows_a_placeholder() {
    let spoilt = [
        Folder::new().spoil(MANIFEST, "minutes: 7.0", "minutes: 8.0"),
        Folder::new().spoil(MANIFEST, "format: 1", "format: 9"),
        Folder::new().without(PART),
        Folder::new().with("parts/2.ron", "()"),
        Folder::new().spoil(PART, "right: true", "right: 3"),
        Folder::new().spoil(PART, "id: \"start\"", "id: \"begin\""),
        Folder::new().spoil(PART, "Un fait", "Un \u{1b} fait"),
        Folder::new().spoil(PART, "(term:bias)", "(term:none)"),
        Folder::new().spoil(PART, "Un fait", &format!("```\\n{}\\n```\\n", "a".repeat(90))),
        Folder::new().spoil(PART, "minutes: 1.0", "minutes: 1.0 priority: Must"),
        Folder::new().spoil(PART, "options: [", "options: ["),
    ];
    for finding in spoilt.iter().flat_map(|folder| folder.check().findings) {
        for words in Lang::ALL.map(Words::new) {
            let told = format!("{} {}", finding.message(&words), finding.help(&words));
            assert!(!told.contains("{$") && !told.contains("{ $") && !told.contains("fault-"), "{told}");
        }
    }
}
