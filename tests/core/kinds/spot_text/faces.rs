//! The screens and the lines of spotting in a text.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use biaiscope::app::{App, Session};
use biaiscope::content::{Origin, check};
use biaiscope::export::FileExporter;
use biaiscope::face::plain;
use biaiscope::face::terminal::{Input, Screen as Face, Theme};
use biaiscope::progress::{Folder, Settings, ThemeChoice};
use biaiscope::text::{Lang, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;
use termprofile::TermProfile;

const WORKSHOP: &str = r#"( format: 1, id: "spot", version: "0.1.0", title: (fr: "Atelier", en: "Workshop"),
    summary: (fr: "Un essai", en: "A trial"), licence: "CC BY-SA 4.0", minutes: 6.0,
    objectives: [(id: "spot", text: (fr: "Déceler", en: "Spot"))],
    parts: [(id: "spot", file: "parts/1.ron", title: (fr: "Déceler", en: "Spot"), summary: (fr: "Voir", en: "See"),
             minutes: 6.0, priority: Must)] )"#;

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

    fn session(&self) -> Session {
        let folder =
            Folder::find(Some(self.home.path().join("answers"))).unwrap_or_else(|_| panic!("no folder"));
        folder.prepare().unwrap();
        Session::new(self.origin(), folder, Settings::default(), Lang::Fr)
            .unwrap_or_else(|_| panic!("no module"))
    }

    fn lines(&self, typed: &str) -> String {
        let mut out = Vec::new();
        plain::run(
            &mut App::new(self.session(), Box::new(FileExporter), Some("Ada")),
            typed.as_bytes(),
            &mut out,
        )
        .unwrap_or_else(|_| panic!("no lines"));
        String::from_utf8(out).unwrap().replace('\u{a0}', " ")
    }

    fn screen(&self, width: u16, height: u16) -> Screen {
        let theme = Theme::new(ThemeChoice::Mono, TermProfile::NoColor);
        let mut app = Face::new(App::new(self.session(), Box::new(FileExporter), Some("Ada")), theme);
        app.begin().unwrap_or_else(|_| panic!("no module"));
        let mut screen = Screen { app, terminal: Terminal::new(TestBackend::new(width, height)).unwrap() };
        screen.press("\n");
        screen
    }
}

struct Screen {
    app: Face,
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
                '⏏' => (KeyCode::F(8), KeyModifiers::NONE),
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
    screen.press("⏏");
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
    screen.press("⏏");
    screen.shows("You answered on the French text.");
    screen.shows("Atelier Corail");
    screen.press("r");
    screen.shows("Coral Workshop");
    screen.press("2⏏");
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
