//! Spot in text: what is found, missed and wrongly marked; the screens; the lines.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use biaiscope::activity::{
    Attempt, Exercise, Faults, Intent, Lacking, Outcome, Response, Unclear, spot_text,
};
use biaiscope::content::{Origin, check, options};
use biaiscope::face::terminal::{App, Input, Theme};
use biaiscope::face::{Desk, plain};
use biaiscope::page::Mark;
use biaiscope::progress::{Folder, Settings, ThemeChoice};
use biaiscope::text::{Id, Lang, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;
use termprofile::TermProfile;

const WORKSHOP: &str = r#"( format: 1, id: "spot", version: "0.1.0", title: (fr: "Atelier", en: "Workshop"),
    summary: (fr: "Un essai", en: "A trial"), licence: "CC BY-SA 4.0", minutes: 6.0,
    objectives: [(id: "spot", text: (fr: "Déceler", en: "Spot"))],
    parts: [(id: "spot", file: "parts/1.ron", title: (fr: "Déceler", en: "Spot"), summary: (fr: "Voir", en: "See"),
             minutes: 6.0, priority: Must)] )"#;

/// A short exercise: words 0 to 9 are `a b c d e f g h i j`, in two paragraphs.
const SHORT: &str = r#"SpotText(
    prompt: (fr: "Marquez.", en: "Mark."),
    passage: (fr: "Aa bb cc dd ee ff gg hh.\n\nIi jj.", en: "One two three four. Five, six."),
    biases: [(id: "x", text: (fr: "biais x", en: "bias x")), (id: "y", text: (fr: "biais y", en: "bias y"))],
    spans: [
        (id: "first", where: (fr: "bb cc", en: "two three"), bias: "x", feedback: (fr: "Premier.", en: "First.")),
        (id: "second", where: (fr: "Ii", en: "Five"), bias: "y", also: ["x"], feedback: (fr: "Second.", en: "Second.")),
    ],
    innocent: [(id: "lure", where: (fr: "ff gg", en: "six"), feedback: (fr: "Innocent.", en: "Innocent."))],
)"#;

fn exercise(ron: &str) -> Exercise {
    options().from_str(ron).unwrap()
}

fn started(exercise: &Exercise, lang: Lang) -> Attempt {
    let mut attempt = exercise.start(None, 1);
    exercise.speak(&mut attempt, lang);
    attempt
}

fn typed(exercise: &Exercise, attempt: &mut Attempt, line: &str) -> Outcome {
    exercise.update(attempt, &Intent::Line(line.to_owned()))
}

/// The share earned by a line typed in French.
fn worth(exercise: &Exercise, line: &str) -> f64 {
    let mut attempt = started(exercise, Lang::Fr);
    assert_eq!(typed(exercise, &mut attempt, line), Outcome::Changed, "{line}");
    exercise.grade(attempt.response()).unwrap().share()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn the_rule_of_grading() {
    let short = exercise(SHORT);
    for (line, share) in [
        ("bb cc 1; Ii 2", 1.0),
        ("bb cc 1; Ii 1", 1.0),
        ("bb 1; Ii 2", 1.0),
        ("aa bb cc dd 1; Ii 2", 1.0),
        ("bb cc 2; Ii 2", 0.75),
        ("bb cc 1", 0.5),
        ("bb cc 2", 0.25),
        ("bb cc 1; ff gg 1", 0.375),
        ("bb cc 1; ff 1; gg 1; dd 1", 0.125),
        ("ff 1; gg 1; dd 1", 0.0),
        ("0", 0.0),
    ] {
        let got = worth(&short, line);
        assert!(close(got, share), "{line}: {got}");
    }
    let mut attempt = started(&short, Lang::Fr);
    typed(&short, &mut attempt, "bb 2; ff 1");
    let parts = short.grade(attempt.response()).unwrap().parts;
    let part = |id: &str, mark| (Id::new(id), mark);
    assert_eq!(parts, [part("first", Mark::Partly), part("second", Mark::Missed), part("lure", Mark::Wrong)]);
}

#[test]
fn marking_everything_finds_nothing() {
    let words: Vec<String> = (0..40).map(|n| format!("mot{n}")).collect();
    let long = exercise(&SHORT.replace("dd ee", &format!("dd {} ee", words.join(" "))));
    let everything = "1.1-2.2 1";
    assert!(close(worth(&long, everything), 0.0));
    assert!(close(worth(&long, &format!("{} 1; Ii 2", "aa bb cc dd mot0 mot1 mot2")), 1.0));
}

#[test]
fn nothing_to_report_is_an_answer() {
    let start = SHORT.find("    spans").unwrap();
    let end = SHORT.find("    innocent").unwrap();
    let clear = exercise(&format!("{}{}", &SHORT[..start], &SHORT[end..]));
    assert!(close(worth(&clear, "0"), 1.0));
    assert!(close(worth(&clear, "ff 1"), 0.5));
    assert!(close(worth(&clear, "ff 1; bb 1"), 0.0));
    let mut attempt = started(&clear, Lang::Fr);
    assert_eq!(clear.lacking(&attempt), Some(Lacking::Marks));
    // Down from the last line, then Enter twice: the first ticks, the second is left to hand in.
    for _ in 0..4 {
        clear.update(&mut attempt, &Intent::Down);
    }
    assert_eq!(clear.update(&mut attempt, &Intent::Confirm), Outcome::Changed);
    assert_eq!(clear.lacking(&attempt), None);
    assert_eq!(clear.update(&mut attempt, &Intent::Confirm), Outcome::Unchanged);
}

#[test]
fn remedies_are_asked_for_and_earn_a_quarter() {
    let asking = SHORT
        .replace("    spans", r#"    remedies: [(id: "drop", text: (fr: "ôter", en: "drop")), (id: "say", text: (fr: "dire", en: "say"))],
    spans"#)
        .replace(r#"bias: "x", feedback"#, r#"bias: "x", remedy: "drop", feedback"#)
        .replace(r#"bias: "y", also"#, r#"bias: "y", remedy: "say", also"#);
    let asking = exercise(&asking);
    assert!(close(worth(&asking, "bb cc 1 1; Ii 2 2"), 1.0));
    assert!(close(worth(&asking, "bb cc 1 2; Ii 2 2"), 0.875));
    let mut attempt = started(&asking, Lang::Fr);
    typed(&asking, &mut attempt, "bb cc 1");
    assert_eq!(asking.lacking(&attempt), Some(Lacking::Remedies { left: 1 }));
    // From the keyboard the second list opens behind the first.
    for intent in [
        Intent::Edit(biaiscope::activity::Edit::Home),
        Intent::Right,
        Intent::Confirm,
        Intent::Pick(0),
        Intent::Pick(1),
    ] {
        asking.update(&mut attempt, &intent);
    }
    assert_eq!(asking.lacking(&attempt), None);
    assert!(close(asking.grade(attempt.response()).unwrap().share(), 0.375));
}

#[test]
fn lines_are_understood_or_said_to_be_unclear() {
    let short = exercise(SHORT);
    let mut attempt = started(&short, Lang::Fr);
    let unclear = |attempt: &mut Attempt, line: &str| match typed(&short, attempt, line) {
        Outcome::Unclear(unclear) => unclear,
        other => panic!("{line}: {other:?}"),
    };
    assert_eq!(unclear(&mut attempt, "bb cc"), Unclear::Marking);
    assert_eq!(unclear(&mut attempt, "1.9 1"), Unclear::Marking);
    assert_eq!(unclear(&mut attempt, ";"), Unclear::Marking);
    assert_eq!(unclear(&mut attempt, "zz 1"), Unclear::Absent { words: "zz".into() });
    assert_eq!(unclear(&mut attempt, "bb 3"), Unclear::Option { count: 2, last: "2".into() });
    assert_eq!(unclear(&mut attempt, "-1"), Unclear::Option { count: 0, last: "0".into() });
    assert_eq!(unclear(&mut attempt, "2"), Unclear::Sentence { number: 2, words: "2.1 Ii, 2.2 jj".into() });
    assert_eq!(unclear(&mut attempt, "bb 1; zz 1"), Unclear::Absent { words: "zz".into() });
    assert_eq!(attempt.response(), started(&short, Lang::Fr).response(), "all of a line, or nothing");
    for line in ["1.2-1.3 1", "1.2-3=1", "« BB, cc » = 1", "bb cc: 1", "1.2 – 1.3 1"] {
        let mut attempt = started(&short, Lang::Fr);
        assert_eq!(typed(&short, &mut attempt, line), Outcome::Changed, "{line}");
        assert!(close(short.grade(attempt.response()).unwrap().share(), 0.5), "{line}");
    }
}

#[test]
fn marks_are_kept_for_each_language_and_graded_in_the_one_worked_on() {
    let short = exercise(SHORT);
    let mut attempt = started(&short, Lang::Fr);
    typed(&short, &mut attempt, "bb cc 1; Ii 2");
    short.speak(&mut attempt, Lang::En);
    assert!(close(short.grade(attempt.response()).unwrap().share(), 1.0), "looking is not answering");
    typed(&short, &mut attempt, "two 1");
    assert!(close(short.grade(attempt.response()).unwrap().share(), 0.5));
    short.speak(&mut attempt, Lang::Fr);
    typed(&short, &mut attempt, "-2");
    let Response::SpotText(response) = attempt.response() else { panic!() };
    assert_eq!(response.lang, Lang::Fr);
    assert_eq!(response.texts[&Lang::En].marks.len(), 1);
    let json = serde_json::to_string(attempt.response()).unwrap();
    assert_eq!(&serde_json::from_str::<Response>(&json).unwrap(), attempt.response());
}

#[test]
fn an_answer_survives_the_authors_rewording() {
    let mut attempt = started(&exercise(SHORT), Lang::Fr);
    typed(&exercise(SHORT), &mut attempt, "bb cc 1; Ii 2; ff gg 1");
    let longer = exercise(&SHORT.replace("Aa bb", "Un texte plus long, et bb"));
    assert!(close(longer.grade(attempt.response()).unwrap().share(), 0.875));
    let gone = exercise(&SHORT.replace("ff gg", "kk"));
    assert!(close(gone.grade(attempt.response()).unwrap().share(), 1.0), "what is gone is no false alarm");
    let renamed = exercise(&SHORT.replace("id: \"x\"", "id: \"z\"").replace("\"x\"", "\"z\""));
    assert!(close(renamed.grade(attempt.response()).unwrap().share(), 0.625));
}

#[test]
fn faults_of_the_author_are_found() {
    let codes = |ron: &str| {
        let mut faults = Faults::default();
        exercise(ron).check(&mut faults);
        let found = faults.into_found().into_iter();
        found.map(|fault| (fault.path.to_string(), fault.code)).collect::<Vec<_>>()
    };
    let fault = |path: &str, code| (path.to_owned(), code);
    assert_eq!(codes(SHORT), []);
    assert_eq!(
        codes(&SHORT.replace("fr: \"bb cc\"", "fr: \"zz\"")),
        [fault("spans[0].where", "words-absent")]
    );
    let twice = SHORT.replace("Ii jj", "Ii jj bb cc");
    assert_eq!(codes(&twice), [fault("spans[0].where", "words-ambiguous")]);
    let second = twice.replace("en: \"two three\")", "en: \"two three\"), nth: 2");
    assert_eq!(codes(&second), []);
    assert!(close(worth(&exercise(&second), "2.3-2.4 1; Ii 2"), 1.0));
    assert_eq!(codes(&second.replace("nth: 2", "nth: 3")), [fault("spans[0].nth", "nth-outside")]);
    assert_eq!(codes(&SHORT.replace("bias: \"y\"", "bias: \"w\"")), [fault("spans[1].bias", "unknown-bias")]);
    assert_eq!(
        codes(&SHORT.replace("fr: \"ff gg\"", "fr: \"cc dd\"")),
        [fault("innocent[0].where", "words-overlap")]
    );
    for code in [
        "no-biases",
        "passage-without-words",
        "words-absent",
        "words-ambiguous",
        "nth-outside",
        "words-overlap",
        "unknown-bias",
        "unknown-remedy",
        "no-remedy",
    ] {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            assert!(words.find(&format!("fault-{code}"), &[]).is_some(), "{code} {lang}");
            assert!(words.find(&format!("fault-{code}.help"), &[]).is_some(), "{code} {lang}");
        }
    }
}

fn intent() -> impl Strategy<Value = Intent> {
    let place = 0_usize..40;
    prop_oneof![
        Just(Intent::Up),
        Just(Intent::Down),
        Just(Intent::Left),
        Just(Intent::Right),
        Just(Intent::ExtendLeft),
        Just(Intent::ExtendRight),
        Just(Intent::NextControl),
        Just(Intent::PreviousControl),
        Just(Intent::Toggle),
        Just(Intent::Confirm),
        Just(Intent::Cancel),
        Just(Intent::Remove),
        place.clone().prop_map(Intent::ExtendTo),
        place.clone().prop_map(Intent::Point),
        place.prop_map(Intent::Pick),
        prop_oneof![Just(biaiscope::activity::Edit::Home), Just(biaiscope::activity::Edit::End)]
            .prop_map(Intent::Edit),
        "[0-9a-i.; -]{0,12}".prop_map(Intent::Line),
    ]
}

/// A mark on any words of the French text.
fn marked(from: usize, long: usize, bias: &str) -> spot_text::Marked {
    let texts = ["Aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "Ii", "jj"];
    let to = (from + long).min(texts.len());
    let mut words = texts[from..to].join(" ");
    if from < 8 && to > 8 {
        words = words.replace("hh", "hh.");
    }
    spot_text::Marked { from, to, words, bias: Id::new(bias), remedy: None }
}

fn share(marks: &[spot_text::Marked]) -> f64 {
    let answer = spot_text::Answer { marks: marks.to_vec(), nothing: false };
    let response = spot_text::Response { lang: Lang::Fr, texts: [(Lang::Fr, answer)].into() };
    exercise(SHORT).grade(&Response::SpotText(response)).unwrap().share()
}

proptest! {
    #[test]
    fn no_intents_panic_and_every_mark_stands_in_the_text(
        text in "[a-dé漢👩🏽 .?!\n]{0,60}",
        intents in proptest::collection::vec((intent(), 0..20_u8), 0..60),
    ) {
        let ron = SHORT.replace("Aa bb cc dd ee ff gg hh.\\n\\nIi jj.", &text.replace('\n', "\\n"));
        let exercise = exercise(&ron);
        let mut attempt = started(&exercise, Lang::Fr);
        let mut lang = Lang::Fr;
        for (intent, other) in intents {
            if other == 0 {
                lang = lang.next();
                exercise.speak(&mut attempt, lang);
            }
            let before = attempt.response().clone();
            let outcome = exercise.update(&mut attempt, &intent);
            prop_assert_eq!(outcome == Outcome::Changed || before == *attempt.response(), true, "{:?}", outcome);
            let Response::SpotText(response) = attempt.response() else { panic!() };
            for answer in response.texts.values() {
                prop_assert!(!answer.nothing || answer.marks.is_empty());
                for (place, mark) in answer.marks.iter().enumerate() {
                    prop_assert!(mark.from < mark.to && !mark.words.is_empty());
                    let apart = |other: &spot_text::Marked| other.to <= mark.from || mark.to <= other.from;
                    prop_assert!(answer.marks[..place].iter().all(apart));
                }
            }
            let share = exercise.grade(attempt.response()).unwrap().share();
            prop_assert!((0.0..=1.0).contains(&share));
        }
    }

    #[test]
    fn one_more_right_mark_never_lowers_and_one_more_false_alarm_never_raises(
        marks in proptest::collection::vec((0..10_usize, 1..10_usize, any::<bool>()), 0..8),
        name in any::<bool>(),
    ) {
        let bias = |is_x: bool| if is_x { "x" } else { "y" };
        let mut marks: Vec<_> = marks.into_iter().map(|(from, long, is_x)| marked(from, long, bias(is_x))).collect();
        let before = share(&marks);
        for (from, long) in [(1, 2), (2, 1), (0, 3), (8, 1), (7, 2)] {
            marks.push(marked(from, long, bias(name)));
            prop_assert!(share(&marks) >= before);
            marks.pop();
        }
        for from in [0, 3, 4, 5, 6, 7, 9] {
            marks.push(marked(from, 1, bias(name)));
            prop_assert!(share(&marks) <= before);
            marks.pop();
        }
    }
}

/// A module of one step in a folder of its own, and a folder for answers.
struct Played {
    home: TempDir,
}

impl Played {
    fn new(step: &str) -> Played {
        let home = TempDir::new().unwrap();
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("modules/femmes-ia");
        fs::create_dir_all(home.path().join("module/parts")).unwrap();
        for name in ["sources.ron", "glossary.ron"] {
            fs::copy(shipped.join(name), home.path().join("module").join(name)).unwrap();
        }
        fs::write(home.path().join("module/module.ron"), WORKSHOP).unwrap();
        fs::write(home.path().join("module/parts/1.ron"), format!("(id: \"spot\", steps: [{step}])"))
            .unwrap();
        Played { home }
    }

    fn origin(&self) -> Origin {
        Origin::Folder(self.home.path().join("module"))
    }

    fn desk(&self) -> Desk {
        let folder =
            Folder::find(Some(self.home.path().join("answers"))).unwrap_or_else(|_| panic!("no folder"));
        folder.prepare().unwrap();
        Desk::new(self.origin(), folder, Settings::default(), Lang::Fr)
            .unwrap_or_else(|_| panic!("no module"))
    }

    fn lines(&self, typed: &str) -> String {
        let mut out = Vec::new();
        plain::run(&mut self.desk(), Some("Ada"), typed.as_bytes(), &mut out)
            .unwrap_or_else(|_| panic!("no lines"));
        String::from_utf8(out).unwrap().replace('\u{a0}', " ")
    }

    fn screen(&self, width: u16, height: u16) -> Screen {
        let theme = Theme::new(ThemeChoice::Mono, TermProfile::NoColor);
        let mut app = App::new(self.desk(), theme, Some("Ada"));
        app.begin().unwrap_or_else(|_| panic!("no module"));
        let mut screen = Screen { app, terminal: Terminal::new(TestBackend::new(width, height)).unwrap() };
        screen.press("\n");
        screen
    }
}

struct Screen {
    app: App,
    terminal: Terminal<TestBackend>,
}

impl Screen {
    fn input(&mut self, input: Input) {
        if self.app.input(input) {
            self.terminal.draw(|frame| self.app.draw(frame)).unwrap();
        }
    }

    /// Presses keys: letters and digits, `\n` for Enter, and arrows; `⇒` is shift and right.
    fn press(&mut self, keys: &str) {
        for key in keys.chars() {
            let (code, with) = match key {
                '\n' => (KeyCode::Enter, KeyModifiers::NONE),
                '\t' => (KeyCode::Tab, KeyModifiers::NONE),
                '←' => (KeyCode::Left, KeyModifiers::NONE),
                '→' => (KeyCode::Right, KeyModifiers::NONE),
                '↑' => (KeyCode::Up, KeyModifiers::NONE),
                '↓' => (KeyCode::Down, KeyModifiers::NONE),
                '⇒' => (KeyCode::Right, KeyModifiers::SHIFT),
                '⌫' => (KeyCode::Backspace, KeyModifiers::NONE),
                '⎋' => (KeyCode::Esc, KeyModifiers::NONE),
                c => (KeyCode::Char(c), KeyModifiers::NONE),
            };
            self.input(Input::Key(KeyEvent::new(code, with)));
        }
    }

    fn text(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width);
        let rows = buffer.content.chunks(width);
        rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>() + "\n").collect()
    }

    /// The column and the row where `words` stand.
    fn find(&self, words: &str) -> (u16, u16) {
        let text = self.text();
        let (row, line) = text.lines().enumerate().find(|(_, line)| line.contains(words)).unwrap();
        let column = line.split(words).next().unwrap().chars().count();
        (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
    }

    fn click(&mut self, words: &str) {
        let (column, row) = self.find(words);
        self.input(Input::Click(column, row));
    }

    #[track_caller]
    fn shows(&self, words: &str) {
        assert!(self.text().contains(words), "{words:?} is not on\n{}", self.text());
    }
}

fn example() -> String {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/examples/spot_text.md");
    let text = fs::read_to_string(guide).unwrap();
    text.split("```ron\n").nth(1).unwrap().split("```").next().unwrap().trim_end().to_owned()
}

#[test]
fn the_example_of_the_guide_has_no_fault() {
    let played = Played::new(&example());
    let checked = check(&played.origin());
    let words = Words::new(Lang::En);
    let told: Vec<_> = checked.findings.iter().map(|finding| finding.render(&words, false)).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn marked_by_keyboard() {
    let played = Played::new(&example());
    let mut screen = played.screen(80, 40);
    // Space begins, arrows stretch, Space ends and opens the list; the second row is chosen.
    screen.press("↓→→→ →→→→→ ");
    screen.shows("┃ Quel biais ?");
    screen.press("⎋");
    assert!(!screen.text().contains("Quel biais"), "Esc closes the list, not the step");
    screen.press("\n↓\n");
    screen.shows("[combatif, prêt à dominer son marché]¹");
    screen.shows("1 combatif, prêt à dominer son marché   vocabulaire de combat");
    // Back on the mark: its name is told, changed, and the mark taken away.
    screen.press("←→");
    screen.shows("┃ 1 vocabulaire de combat");
    screen.press("\n1");
    screen.shows("┃ 1 un homme est supposé");
    screen.press("⌫");
    assert!(!screen.text().contains("]¹"));
    // A digit names without opening the list; ⇧→ stretches.
    screen.press("↓⇒1");
    screen.shows("]¹");
    screen.press("v");
    screen.shows("○ 1 un homme est supposé (passé inaperçu)");
    screen.shows("Aucun passage trouvé sur 5. 1 fausse alerte.");
}

#[test]
fn marked_by_mouse() {
    let played = Played::new(&example());
    let mut screen = played.screen(80, 40);
    screen.click("développeur combatif");
    let (column, row) = screen.find("combatif, prêt");
    screen.input(Input::Click(column, row));
    let (column, row) = screen.find("marché. Dans");
    screen.input(Input::Drag(column, row));
    screen.click("dominer");
    screen.shows("Quel biais ?");
    screen.click("vocabulaire de combat");
    screen.shows("[combatif, prêt à dominer son marché]¹");
    screen.click("J’ai terminé");
    screen.press("\n");
    screen.shows("✓ 2 vocabulaire de combat (trouvé)");
    screen.shows("1 passage trouvé sur 5.");
}

#[test]
fn marked_in_one_language_and_read_in_the_other() {
    let played = Played::new(&example());
    let mut screen = played.screen(80, 40);
    screen.press("↓→1l");
    screen.shows("Your answer on the French text is kept.");
    assert!(!screen.text().contains("]¹"));
    screen.press("v");
    screen.shows("You answered on the French text.");
    screen.shows("Atelier Corail");
    screen.press("r");
    screen.shows("Coral Workshop");
    screen.press("2v");
    screen.shows("[Coral]¹✗ Workshop");
    screen.shows("1 false alarm.");
}

#[test]
fn small_and_large_screens_keep_the_cursor_in_sight() {
    let played = Played::new(&long_step());
    for (width, height) in [(60, 18), (80, 24), (200, 60)] {
        let mut screen = played.screen(width, height);
        for _ in 0..90 {
            screen.press("↓");
        }
        screen.press("→ →→ ");
        screen.shows("Quel biais ?");
        screen.shows("▸ 1 biais x");
        screen.shows("2 biais y");
    }
}

#[test]
fn told_line_by_line() {
    let played = Played::new(&example());
    let out = played.lines("0\n-1\n8.6\nles développeurs et leurs femmes 1\n\n\n");
    for told in [
        "8. Deux fois par an, les développeurs et leurs femmes sont invités",
        "Vous avez répondu : rien à signaler.",
        "1. « les développeurs et leurs femmes » : un homme est supposé",
        "Entrée pour valider votre réponse",
        "5. « les développeurs et leurs femmes » (8.5) : un homme est supposé",
        "1 passage trouvé sur 5.",
        "À la place : « les équipes et leurs proches »",
    ] {
        assert!(out.contains(told), "{told:?} is not in\n{out}");
    }
    // Begun here, gone on with there: the draft is in the journal.
    let again = Played::new(&example());
    again.lines("Votre assistante 3\nq\n");
    again.screen(80, 40).shows("[Votre assistante]¹");
}

/// A text of 2,000 words in paragraphs of about 100, with twenty biases.
fn long_step() -> String {
    let paragraph = |at: usize| {
        let words = (0..99).map(|word| format!("mot{}", (at * 31 + word * 7) % 50));
        format!("Biais{at} {}.", words.collect::<Vec<_>>().join(" "))
    };
    let text = (0..20).map(paragraph).collect::<Vec<_>>().join("\\n\\n");
    let span = |at: usize| {
        format!(
            "(id: \"s{at}\", where: (fr: \"Biais{at}\", en: \"Biais{at}\"), bias: \"x\", feedback: (fr: \"Oui.\", en: \"Yes.\"))"
        )
    };
    let spans = (0..20).map(span).collect::<Vec<_>>().join(", ");
    let exercise = format!(
        "SpotText(prompt: (fr: \"Marquez.\", en: \"Mark.\"), passage: (fr: \"{text}\", en: \"{text}\"),
        biases: [(id: \"x\", text: (fr: \"biais x\", en: \"bias x\")), (id: \"y\", text: (fr: \"biais y\", en: \"bias y\"))],
        spans: [{spans}])"
    );
    let example = example();
    let (head, rest) = example.split_once("    exercise: ").unwrap();
    let tail = rest.split_once("    hints: ").unwrap().1;
    format!("{head}    exercise: {exercise},\n    hints: {tail}")
}

/// From a key to the frame that answers it, on a large screen with a long text.
///
/// `cargo test --release --test kind_spot_text -- --ignored --nocapture`
#[test]
#[ignore = "a measurement"]
fn key_to_frame() {
    let played = Played::new(&long_step());
    let mut screen = played.screen(200, 60);
    for at in 0..20 {
        screen.press(if at % 2 == 0 { "→→→⇒1" } else { "↓↓↓2" });
    }
    let mut worst: Vec<(Duration, char)> = Vec::new();
    for _ in 0..200 {
        for key in ['↑', '↑', '→', '→', '⇒', '↓', '\n', '↓', '1', '←', '⌫', '\t'] {
            let since = Instant::now();
            screen.press(&key.to_string());
            worst.push((since.elapsed(), key));
        }
    }
    worst.sort();
    let at = |share: usize| worst[worst.len() * share / 100 - 1];
    // Keys that change the answer also wait for the disk to have it.
    for key in ['→', '⇒', '↓', '\t', '\n', '1', '⌫'] {
        let mut all: Vec<_> = worst.iter().filter(|(_, pressed)| *pressed == key).collect();
        all.sort();
        println!("{key:?}: median {:?}, longest {:?}", all[all.len() / 2].0, all[all.len() - 1].0);
    }
    println!("median {:?}, 99 in 100 {:?}, longest {:?}", at(50), at(99), at(100));
}
