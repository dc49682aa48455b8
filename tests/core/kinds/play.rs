//! A module of one step, written to a folder and played in both faces.

use std::fs;
use std::path::Path;

use biaiscope::activity::Exercise;
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

/// The example step in `docs/examples/<kind>.md`.
pub(crate) fn example(kind: &str) -> String {
    let path = format!("{}/docs/examples/{kind}.md", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).unwrap();
    let step = text.split("```ron\n").nth(1).unwrap().split("```").next().unwrap();
    step.trim_end().to_owned()
}

/// A workshop of one step, and the folder where its learner's answers are kept.
pub(crate) struct Workshop {
    module: TempDir,
    data: TempDir,
}

impl Workshop {
    pub(crate) fn new(step: &str) -> Workshop {
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("modules/femmes-ia");
        let module = tempfile::tempdir().unwrap();
        let minutes = step.lines().find_map(|line| line.strip_prefix("    minutes: ")).unwrap();
        let objectives = ["understand", "spot", "limit", "method"]
            .map(|id| format!("(id: {id:?}, text: (fr: \"Savoir {id}\", en: \"Know {id}\")),"))
            .concat();
        let manifest = format!(
            "(format: 1, id: \"one-step\", version: \"1.0.0\", title: (fr: \"Essai\", en: \"Trial\"), \
             summary: (fr: \"Une étape.\", en: \"One step.\"), licence: \"CC BY-SA 4.0\", minutes: {minutes} \
             objectives: [{objectives}], parts: [(id: \"start\", file: \"part.ron\", \
             title: (fr: \"Partie\", en: \"Part\"), summary: (fr: \"Une partie.\", en: \"One part.\"), \
             minutes: {minutes} priority: Must)])"
        );
        let file = |name: &str, text: &[u8]| fs::write(module.path().join(name), text).unwrap();
        file("module.ron", manifest.as_bytes());
        file("part.ron", format!("(id: \"start\", steps: [{step}])").as_bytes());
        for name in ["sources.ron", "glossary.ron"] {
            file(name, &fs::read(shipped.join(name)).unwrap());
        }
        Workshop { module, data: tempfile::tempdir().unwrap() }
    }

    /// Asserts that `check` has nothing to say.
    pub(crate) fn is_right(&self) {
        let told = self.findings();
        assert!(told.is_empty(), "{told}");
    }

    /// What `check` has to say.
    pub(crate) fn findings(&self) -> String {
        let checked = check(&self.origin());
        let words = Words::new(Lang::Fr);
        let told: Vec<_> = checked.findings.iter().map(|finding| finding.render(&words, false)).collect();
        told.join("\n")
    }

    /// The exercise of the step.
    #[allow(dead_code, reason = "not every test that shares this file needs it")]
    pub(crate) fn exercise(&self) -> Exercise {
        let module = check(&self.origin()).module.unwrap();
        module.parts[0].steps[0].exercise.clone().unwrap()
    }

    fn origin(&self) -> Origin {
        Origin::Folder(self.module.path().to_owned())
    }

    fn session(&self, lang: Lang) -> Session {
        let folder = Folder::find(Some(self.data.path().to_owned())).unwrap();
        folder.prepare().unwrap();
        let settings = Settings::load(&folder);
        Session::new(self.origin(), folder, settings, lang).ok().unwrap()
    }

    /// What is told line by line to somebody who types `input`.
    pub(crate) fn lines(&self, lang: Lang, input: &str) -> String {
        let mut told = Vec::new();
        plain::run(
            &mut App::new(self.session(lang), Box::new(FileExporter), Some("Camille")),
            input.as_bytes(),
            &mut told,
        )
        .ok()
        .unwrap();
        String::from_utf8(told).unwrap()
    }

    /// Somebody at the step, at a terminal of 80×24.
    pub(crate) fn screen(&self, lang: Lang) -> Screen {
        let theme = Theme::new(ThemeChoice::Dark, TermProfile::TrueColor);
        let app = Face::new(App::new(self.session(lang), Box::new(FileExporter), Some("Camille")), theme);
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let mut screen = Screen { app, terminal };
        screen.app.begin().ok().unwrap();
        screen.draw();
        screen.keys("↵");
        screen
    }
}

/// The program in a terminal that keeps its picture in memory.
pub(crate) struct Screen {
    app: Face,
    terminal: Terminal<TestBackend>,
}

impl Screen {
    /// Presses keys: `↵ ↑ ↓ ← →`, `⌫`, `⇟` for a page down, `⇥`, `⎋` for escape, `⏏` to hand in; everything else is typed.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Screen {
        for key in keys.chars() {
            let code = match key {
                '↵' => KeyCode::Enter,
                '↑' => KeyCode::Up,
                '↓' => KeyCode::Down,
                '←' => KeyCode::Left,
                '→' => KeyCode::Right,
                '⌫' => KeyCode::Backspace,
                '⇟' => KeyCode::PageDown,
                '⇥' => KeyCode::Tab,
                '⎋' => KeyCode::Esc,
                '⏏' => KeyCode::F(8),
                c => KeyCode::Char(c),
            };
            self.app.input(Input::Key(KeyEvent::new(code, KeyModifiers::NONE)));
            self.draw();
        }
        self
    }

    /// Gives what is being computed the time for some slices.
    #[allow(dead_code, reason = "not every test that shares this file needs it")]
    pub(crate) fn work(&mut self, slices: usize) -> &mut Screen {
        for _ in 0..slices {
            assert!(self.app.is_working());
            self.app.input(Input::Work);
            self.draw();
        }
        self
    }

    /// Waits for the end of what is being computed.
    #[allow(dead_code, reason = "not every test that shares this file needs it")]
    pub(crate) fn works(&mut self) -> &mut Screen {
        while self.app.is_working() {
            self.work(1);
        }
        self
    }

    /// Clicks on the first place that shows `text`.
    pub(crate) fn click(&mut self, text: &str) -> &mut Screen {
        let rows = self.rows();
        let (row, column) = rows
            .iter()
            .enumerate()
            .find_map(|(row, line)| Some((row, line[..line.find(text)?].chars().count())))
            .unwrap();
        self.app.input(Input::Click(u16::try_from(column).unwrap(), u16::try_from(row).unwrap()));
        self.draw();
        self
    }

    pub(crate) fn sees(&mut self, text: &str) -> &mut Screen {
        let seen = self.picture();
        assert!(seen.contains(text), "{text:?} is not on the screen:\n{}", self.rows().join("\n"));
        self
    }

    pub(crate) fn misses(&mut self, text: &str) -> &mut Screen {
        let seen = self.picture();
        assert!(!seen.contains(text), "{text:?} is on the screen:\n{}", self.rows().join("\n"));
        self
    }

    /// The whole page, read from its start by paging down.
    pub(crate) fn read(&mut self) -> String {
        self.app.input(Input::Key(KeyEvent::new(KeyCode::Home, KeyModifiers::NONE)));
        self.draw();
        let mut lines: Vec<String> = self.page();
        loop {
            self.app.input(Input::Wheel(1));
            self.draw();
            let page = self.page();
            if page.last() == lines.last() && lines.ends_with(&page) {
                return spaced(&lines.join(" "));
            }
            lines.extend(page.last().cloned());
        }
    }

    /// The lines between header and footer.
    fn page(&self) -> Vec<String> {
        let rows = self.rows();
        rows[2..rows.len() - 2].to_vec()
    }

    fn picture(&self) -> String {
        spaced(&self.rows().join(" "))
    }

    fn rows(&self) -> Vec<String> {
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width);
        let cells: Vec<&str> = buffer.content().iter().map(ratatui::buffer::Cell::symbol).collect();
        cells.chunks(width).map(|row| row.concat().trim_end().to_owned()).collect()
    }

    fn draw(&mut self) {
        let app = &mut self.app;
        self.terminal.draw(|frame| app.draw(frame)).unwrap();
    }
}

/// Text with one space wherever there is a gap, a line break or a drawn bar.
fn spaced(text: &str) -> String {
    let drawn = |c: char| if "│▌━─╍╌\u{a0}\u{202f}".contains(c) { ' ' } else { c };
    text.chars().map(drawn).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
