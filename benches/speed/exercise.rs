//! From a key to its frame in the largest exercises: a long text, a wide table.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use biaiscope::app::{App, Session};
use biaiscope::content::Origin;
use biaiscope::export::FileExporter;
use biaiscope::face::terminal::{Input, Screen, Theme};
use biaiscope::progress::{Folder, Settings, ThemeChoice};
use biaiscope::text::Lang;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;
use termprofile::TermProfile;

use super::Outcome;
use super::table::{Table, percentile, worked};

const MOST: Duration = Duration::from_millis(2);
const KEYS: usize = 600;

/// Moves that answer nothing, so that no disk is waited for.
const MOVES: [KeyCode; 6] =
    [KeyCode::Right, KeyCode::Right, KeyCode::Down, KeyCode::Left, KeyCode::Down, KeyCode::Up];

pub(crate) fn measure(table: &mut Table) -> Outcome {
    let exercises =
        [("key → frame, text of 2,000 words, p99", text()), ("key → frame, table of 200×30, p99", sheet())];
    for (name, exercise) in exercises {
        let mut samples = keys(&exercise)?;
        let middle = percentile(&mut samples, 50);
        table.below(name, percentile(&mut samples, 99), middle, MOST);
    }
    Ok(())
}

fn keys(exercise: &str) -> Result<Vec<Duration>, Box<dyn std::error::Error>> {
    pressed(exercise, &[], &MOVES)
}

/// The time from each key to its frame: those of `moves` again and again, after those of `before`.
pub(crate) fn pressed(
    exercise: &str,
    before: &[KeyCode],
    moves: &[KeyCode],
) -> Result<Vec<Duration>, Box<dyn std::error::Error>> {
    let mut played = Played::new(exercise)?;
    played.works();
    for code in before {
        played.press(*code);
    }
    Ok(moves.iter().cycle().take(KEYS).map(|code| worked(|| played.press(*code)).0).collect())
}

/// A module of one exercise, being played on a large screen.
pub(crate) struct Played {
    app: Screen,
    terminal: Terminal<TestBackend>,
    _home: TempDir,
}

impl Played {
    pub(crate) fn new(exercise: &str) -> Result<Played, Box<dyn std::error::Error>> {
        let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        write_module(home.path(), exercise)?;
        let folder = Folder::find(Some(home.path().join("data"))).map_err(|_| "no folder")?;
        folder.prepare()?;
        let origin = Origin::Folder(home.path().to_owned());
        let session = Session::new(origin, folder, Settings::default(), Lang::Fr).map_err(|_| "no module")?;
        let theme = Theme::new(ThemeChoice::Dark, TermProfile::TrueColor);
        let mut app = Screen::new(App::new(session, Box::new(FileExporter), Some("Ada")), theme);
        app.begin().map_err(|_| "the module cannot be read")?;
        let terminal = Terminal::new(TestBackend::new(200, 60))?;
        let mut played = Played { app, terminal, _home: home };
        played.press(KeyCode::Enter);
        Ok(played)
    }

    pub(crate) fn press(&mut self, code: KeyCode) {
        self.input(Input::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    }

    /// Waits for the end of what is being computed. The longest slice with its frame.
    pub(crate) fn works(&mut self) -> Duration {
        let mut longest = Duration::ZERO;
        while self.app.is_working() {
            longest = longest.max(worked(|| self.input(Input::Work)).0);
        }
        longest
    }

    fn input(&mut self, input: Input) {
        if self.app.input(input) {
            let _ = self.terminal.draw(|frame| self.app.draw(frame));
        }
    }
}

fn write_module(home: &Path, exercise: &str) -> io::Result<()> {
    let text = "(fr: \"a\", en: \"b\")";
    let trainer = format!(
        "(say: {text}, ask: [], expect: {text}, objections: [], debrief: {text}, short: {text}, unplugged: {text})"
    );
    let step = format!(
        "(id: \"only\", title: {text}, minutes: 1.0, objective: \"spot\", exercise: {exercise}, trainer: {trainer})"
    );
    fs::create_dir_all(home.join("parts"))?;
    fs::write(home.join("parts/1.ron"), format!("(id: \"part\", steps: [{step}])"))?;
    fs::write(home.join("sources.ron"), "[]")?;
    fs::write(home.join("glossary.ron"), "[]")?;
    let manifest = format!(
        "(format: 1, id: \"large\", version: \"1\", title: {text}, summary: {text}, licence: \"x\", minutes: 1.0, \
         objectives: [(id: \"spot\", text: {text})], parts: [(id: \"part\", file: \"parts/1.ron\", title: {text}, \
         summary: {text}, minutes: 1.0, priority: Must)])"
    );
    fs::write(home.join("module.ron"), manifest)
}

/// Twenty paragraphs of a hundred words, each with one to find.
fn text() -> String {
    let paragraph = |at: usize| {
        let words: Vec<String> = (0..99).map(|word| format!("mot{}", (at * 31 + word * 7) % 50)).collect();
        format!("Biais{at} {}.", words.join(" "))
    };
    let passage = (0..20).map(paragraph).collect::<Vec<_>>().join("\\n\\n");
    let span = |at: usize| {
        format!(
            "(id: \"s{at}\", where: (fr: \"Biais{at}\", en: \"Biais{at}\"), bias: \"x\", feedback: (fr: \"o\", en: \"y\"))"
        )
    };
    let spans = (0..20).map(span).collect::<Vec<_>>().join(", ");
    format!(
        "SpotText(prompt: (fr: \"a\", en: \"b\"), passage: (fr: \"{passage}\", en: \"{passage}\"), \
         biases: [(id: \"x\", text: (fr: \"x\", en: \"x\"))], spans: [{spans}])"
    )
}

/// Thirty columns and two hundred rows of numbers.
fn sheet() -> String {
    let columns: Vec<String> = (0..30)
        .map(|at| format!("(id: \"c{at}\", name: (fr: \"colonne {at}\", en: \"column {at}\"))"))
        .collect();
    let row = |at: usize| {
        let cells: Vec<String> = (0..30).map(|cell| format!("{}", (at * 37 + cell * 11) % 100)).collect();
        format!("(id: \"r{at}\", cells: [{}])", cells.join(", "))
    };
    let rows = (0..200).map(row).collect::<Vec<_>>().join(", ");
    format!(
        "SpotData(prompt: (fr: \"a\", en: \"b\"), data: Table(columns: [{}], rows: [{rows}]), \
         kinds: [(id: \"x\", text: (fr: \"x\", en: \"x\"))], \
         targets: [(id: \"t\", at: [Column(\"c1\")], kind: \"x\", feedback: (fr: \"o\", en: \"y\"))])",
        columns.join(", ")
    )
}
