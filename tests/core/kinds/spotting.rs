//! A small module in a temporary folder, and somebody who plays it.

use std::fs;
use std::path::Path;

use biaiscope::app::{App, Session};
use biaiscope::content::{Origin, check};
use biaiscope::course::Visit;
use biaiscope::export::FileExporter;
use biaiscope::face::plain;
use biaiscope::face::terminal::{Input, Screen, Theme};
use biaiscope::progress::{Folder, ModuleRecord, Settings, ThemeChoice};
use biaiscope::text::{Lang, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;
use termprofile::TermProfile;

/// The first fenced `ron` step of a page of the author's guide.
pub(crate) fn example(page: &str) -> String {
    let (_, rest) = page.split_once("```ron\n").expect("a fenced step");
    rest.split_once("\n```").expect("the end of the step").0.to_owned()
}

/// A step that holds `exercise` and nothing that matters otherwise.
pub(crate) fn step(exercise: &str) -> String {
    let text = "(fr: \"un\", en: \"one\")";
    format!(
        "(id: \"s\", title: {text}, minutes: 5.0, objective: \"spot\", exercise: {exercise}, hints: [{text}], \
         explanation: {text}, trainer: (say: {text}, ask: [], expect: {text}, objections: [], debrief: {text}, \
         short: {text}, unplugged: {text}))"
    )
}

/// A module of one step, in a folder of its own.
pub(crate) struct Stage {
    folder: TempDir,
}

impl Stage {
    pub(crate) fn new(step: &str) -> Stage {
        let folder = TempDir::new().unwrap();
        let text = "(fr: \"un\", en: \"one\")";
        let manifest = format!(
            "(format: 1, id: \"m\", version: \"1.0.0\", title: {text}, summary: {text}, licence: \"x\", \
             minutes: 5.0, objectives: [(id: \"spot\", text: {text})], \
             parts: [(id: \"p\", file: \"parts/p.ron\", title: {text}, summary: {text}, minutes: 5.0, priority: Must)])"
        );
        let module = folder.path().join("module");
        fs::create_dir_all(module.join("parts")).unwrap();
        fs::write(module.join("module.ron"), manifest).unwrap();
        fs::write(module.join("parts/p.ron"), format!("(id: \"p\", steps: [{step}])")).unwrap();
        for list in ["sources.ron", "glossary.ron"] {
            let known = Path::new("modules/femmes-ia").join(list);
            fs::copy(known, module.join(list)).unwrap();
        }
        Stage { folder }
    }

    fn origin(&self) -> Origin {
        Origin::Folder(self.folder.path().join("module"))
    }

    /// What `check` has to say, one line each.
    pub(crate) fn findings(&self) -> Vec<String> {
        let checked = check(&self.origin());
        let words = Words::new(Lang::En);
        checked
            .findings
            .iter()
            .map(|finding| format!("{}: {}", finding.code, finding.message(&words)))
            .collect()
    }

    fn session(&self, lang: Lang) -> Session {
        let folder = Folder::find(Some(self.folder.path().join("data"))).unwrap();
        folder.prepare().unwrap();
        Session::new(self.origin(), folder, Settings::default(), lang).ok().unwrap()
    }

    /// A learner at the step.
    pub(crate) fn visit(&self) -> Visit {
        let mut session = self.session(Lang::En);
        let module = session.load().ok().unwrap();
        let step = module.steps().next().unwrap().id.clone();
        Visit::new(&module, &ModuleRecord::default(), &step, 1).unwrap()
    }

    /// What is said when `lines` are typed, by somebody new.
    pub(crate) fn plain(&self, lang: Lang, lines: &str) -> String {
        let session = self.session(lang);
        let mut out = Vec::new();
        plain::run(&mut App::new(session, Box::new(FileExporter), Some("Zoé")), lines.as_bytes(), &mut out)
            .ok()
            .unwrap();
        String::from_utf8(out).unwrap()
    }

    /// The terminal face, at the step.
    pub(crate) fn player(&self, lang: Lang, size: (u16, u16)) -> Player {
        let theme = Theme::new(ThemeChoice::Dark, TermProfile::TrueColor);
        let mut app = Screen::new(App::new(self.session(lang), Box::new(FileExporter), Some("Zoé")), theme);
        app.begin().ok().unwrap();
        let terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
        let mut player = Player { app, terminal };
        player.key(KeyCode::Enter);
        player
    }
}

/// Somebody in front of the terminal face.
pub(crate) struct Player {
    pub app: Screen,
    pub terminal: Terminal<TestBackend>,
}

impl Player {
    pub(crate) fn key(&mut self, code: KeyCode) -> &mut Player {
        self.app.input(Input::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        self.terminal.draw(|frame| self.app.draw(frame)).unwrap();
        self
    }

    pub(crate) fn keys(&mut self, letters: &str) -> &mut Player {
        for letter in letters.chars() {
            self.key(KeyCode::Char(letter));
        }
        self
    }

    /// Clicks on the first place of the screen where `text` stands.
    pub(crate) fn click(&mut self, text: &str) -> &mut Player {
        let screen = self.screen();
        let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).expect(text);
        let column = line[..line.find(text).unwrap()].chars().count();
        self.app.input(Input::Click(u16::try_from(column).unwrap(), u16::try_from(row).unwrap()));
        self.terminal.draw(|frame| self.app.draw(frame)).unwrap();
        self
    }

    /// What is on the screen, line by line.
    pub(crate) fn screen(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let line = |row: u16| -> String {
            (0..buffer.area.width).map(|column| buffer[(column, row)].symbol()).collect()
        };
        (0..buffer.area.height).map(|row| line(row).trim_end().to_owned() + "\n").collect()
    }
}
