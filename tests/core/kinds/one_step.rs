//! A module of one step, the example of an author's guide, in every face.

use std::path::PathBuf;

use biaiscope::app::{App, Session};
use biaiscope::content::{Origin, check};
use biaiscope::export::FileExporter;
use biaiscope::face::plain;
use biaiscope::face::terminal::{Input, Screen, Theme};
use biaiscope::progress::{Folder, Settings, ThemeChoice};
use biaiscope::text::{Lang, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;
use termprofile::TermProfile;

/// The module and the data of one test, in a folder that goes when the test ends.
pub(crate) struct OneStep {
    folder: TempDir,
}

impl OneStep {
    /// A module whose only step is the `ron` block of a guide, changed by `change`.
    pub(crate) fn new(guide: &str, change: impl Fn(String) -> String) -> OneStep {
        let step = guide.split("```ron\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        write("sources.ron", include_str!("../../../modules/femmes-ia/sources.ron"));
        write("glossary.ron", include_str!("../../../modules/femmes-ia/glossary.ron"));
        write("part.ron", &format!("(id: \"one\", steps: [{}])", change(step.to_owned())));
        let minutes = step.split("minutes: ").nth(1).and_then(|rest| rest.split(',').next()).unwrap();
        write(
            "module.ron",
            &format!(
                r#"(format: 1, id: "one", version: "1", title: (fr: "Un", en: "One"), summary: (fr: "Un seul", en: "Only one"),
                licence: "CC0", minutes: {minutes}, objectives: [(id: "limit", text: (fr: "L", en: "L")), (id: "method", text: (fr: "M", en: "M")), (id: "spot", text: (fr: "S", en: "S")), (id: "understand", text: (fr: "U", en: "U"))],
                parts: [(id: "one", file: "part.ron", title: (fr: "Un", en: "One"), summary: (fr: "Un", en: "One"), minutes: {minutes}, priority: Must)])"#
            ),
        );
        OneStep { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// What `check` says of it, rendered.
    pub(crate) fn findings(&self) -> Vec<String> {
        let words = Words::new(Lang::En);
        let checked = check(&Origin::Folder(self.path()));
        checked.findings.iter().map(|finding| finding.render(&words, false)).collect()
    }

    fn session(&self, lang: Lang) -> Session {
        let folder = Folder::find(Some(self.path().join("data"))).unwrap();
        folder.prepare().unwrap();
        Session::new(Origin::Folder(self.path()), folder, Settings::default(), lang).unwrap()
    }

    /// What the plain face tells to somebody who types `lines`.
    pub(crate) fn plain(&self, lang: Lang, lines: &str) -> String {
        let mut told = Vec::new();
        plain::run(
            &mut App::new(self.session(lang), Box::new(FileExporter), Some("Camille")),
            lines.as_bytes(),
            &mut told,
        )
        .unwrap();
        String::from_utf8(told).unwrap()
    }

    /// The step on a screen of `width` × `height`.
    pub(crate) fn screen(&self, lang: Lang, width: u16, height: u16) -> Shown {
        let theme = Theme::new(ThemeChoice::Mono, TermProfile::NoColor);
        let mut app =
            Screen::new(App::new(self.session(lang), Box::new(FileExporter), Some("Camille")), theme);
        app.begin().unwrap();
        let mut shown = Shown { app, terminal: Terminal::new(TestBackend::new(width, height)).unwrap() };
        shown.draw();
        shown.press(KeyCode::Enter);
        shown
    }
}

/// A terminal of the test's own.
pub(crate) struct Shown {
    app: Screen,
    terminal: Terminal<TestBackend>,
}

impl Shown {
    fn draw(&mut self) {
        self.terminal.draw(|frame| self.app.draw(frame)).unwrap();
    }

    /// Sends an input and draws what comes of it.
    pub(crate) fn input(&mut self, input: Input) {
        self.app.input(input);
        self.draw();
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, code: KeyCode) {
        self.input(Input::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    }

    /// Presses a key together with others.
    pub(crate) fn with(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        self.input(Input::Key(KeyEvent::new(code, modifiers)));
    }

    /// Pastes a text.
    pub(crate) fn paste(&mut self, text: &str) {
        self.input(Input::Paste(text.to_owned()));
    }

    /// Clicks at a column and a row.
    pub(crate) fn click(&mut self, column: u16, row: u16) {
        self.input(Input::Click(column, row));
    }

    /// Presses the keys of some letters, one after the other.
    pub(crate) fn keys(&mut self, letters: &str) {
        for letter in letters.chars() {
            self.press(KeyCode::Char(letter));
        }
    }

    /// The screen as lines of text.
    pub(crate) fn text(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let row = |row: u16| -> String {
            (0..buffer.area.width).map(|column| buffer[(column, row)].symbol()).collect()
        };
        (0..buffer.area.height).map(|at| row(at).trim_end().to_owned() + "\n").collect()
    }

    /// Where a text stands: its column and row.
    pub(crate) fn find(&self, wanted: &str) -> (u16, u16) {
        let text = self.text();
        let found = text.lines().enumerate().find_map(|(row, line)| {
            let column = line[..line.find(wanted)?].chars().count();
            Some((u16::try_from(column).unwrap(), u16::try_from(row).unwrap()))
        });
        found.unwrap_or_else(|| panic!("no {wanted:?} in\n{text}"))
    }
}
