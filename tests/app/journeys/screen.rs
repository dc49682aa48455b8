//! Somebody at a screen: keys in, pictures out.

use biaiscope::app::App;
use biaiscope::export::FileExporter;
use biaiscope::face::terminal::{Input, Screen as Face, Theme};
use biaiscope::progress::{Event, Folder, Progress, Store, ThemeChoice};
use biaiscope::text::{Id, Lang, clean};
use crossterm::event::KeyEvent;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;
use termprofile::TermProfile;
use unicode_width::UnicodeWidthStr;

use crate::journeys::script::{Act, Script, key};
use crate::journeys::{first_words, read_aloud, session};

/// The program in a terminal that keeps its picture in memory.
pub(crate) struct Screen {
    pub(crate) app: Face,
    terminal: Terminal<TestBackend>,
    folder: TempDir,
    lang: Lang,
    theme: ThemeChoice,
}

impl Screen {
    pub(crate) fn open(size: (u16, u16), lang: Lang, theme: ThemeChoice, named: Option<&str>) -> Screen {
        let folder = tempfile::tempdir().unwrap();
        let app = opened(&folder, lang, theme, named);
        let terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
        let mut screen = Screen { app, terminal, folder, lang, theme };
        screen.begin();
        screen
    }

    /// Starts the program again, with what it left in its folder.
    pub(crate) fn restart(&mut self) {
        self.close();
        self.app = opened(&self.folder, self.lang, self.theme, None);
        self.begin();
    }

    /// Ends the program, which lets go of its journal; another one, of no interest, takes its place.
    /// Returns the folder that it leaves.
    pub(crate) fn close(&mut self) -> Folder {
        self.app = opened(&tempfile::tempdir().unwrap(), self.lang, self.theme, None);
        Folder::find(Some(self.folder.path().to_owned())).unwrap()
    }

    /// The only learner came to a step before, and met its elements in the order of this seed.
    fn seed(&mut self, step: &Id, seed: u64) {
        let folder = self.close();
        let (mut progress, _) = Progress::open(&folder, &folder.learners()[0]).unwrap();
        progress.keep(&Event::Entered { step: step.clone(), seed }).unwrap();
        drop(progress);
        self.restart();
    }

    fn begin(&mut self) {
        self.draw();
        self.app.begin().expect("the module can be read");
        self.draw();
    }

    pub(crate) fn draw(&mut self) {
        self.terminal.draw(|frame| self.app.draw(frame)).unwrap();
    }

    /// Gives the program an input, and draws. Where the program says that nothing changed, the
    /// picture must be the same: the run loop would not draw it.
    pub(crate) fn input(&mut self, input: Input) {
        let before = self.terminal.backend().buffer().clone();
        let told = format!("{input:?}");
        let is_changed = self.app.input(input);
        if self.app.is_over() {
            return;
        }
        self.draw();
        let now = self.terminal.backend().buffer();
        assert!(is_changed || before == *now, "{told} changed the picture, and the program did not say so");
        for cell in now.content() {
            let fault = cell.symbol().chars().find(|c| clean::fault(*c).is_some() || c.is_control());
            assert_eq!(fault, None, "after {told} the screen holds {:?}", cell.symbol());
        }
    }

    /// Lets what is being computed come to its end.
    pub(crate) fn works(&mut self) {
        while self.app.is_working() {
            self.input(Input::Work);
        }
    }

    pub(crate) fn key(&mut self, event: KeyEvent) {
        self.input(Input::Key(event));
    }

    pub(crate) fn keys(&mut self, names: &str) {
        for name in names.split(' ') {
            self.key(key(name).unwrap_or_else(|| panic!("no key is called {name}")));
        }
    }

    pub(crate) fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            self.key(KeyEvent::from(crossterm::event::KeyCode::Char(c)));
        }
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.terminal.backend_mut().resize(width, height);
        // The terminal notices its size at the next drawing: the picture may change.
        let is_changed = self.app.input(Input::Resize);
        assert!(is_changed, "a new size is drawn");
        self.draw();
    }

    /// The rows of the picture.
    pub(crate) fn rows(&self) -> Vec<String> {
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width).max(1);
        let row = |cells: &[ratatui::buffer::Cell]| {
            let mut text = String::new();
            let mut skip = 0;
            for cell in cells {
                if skip == 0 {
                    text.push_str(cell.symbol());
                    skip = cell.symbol().width().max(1);
                }
                skip -= 1;
            }
            text.trim_end().to_owned()
        };
        buffer.content().chunks(width).map(row).collect()
    }

    /// The rows between the header and the footer.
    pub(crate) fn body(&self) -> Vec<String> {
        let rows = self.rows();
        rows.get(2..rows.len().saturating_sub(2)).map_or_else(Vec::new, <[String]>::to_vec)
    }

    /// The whole picture as it is read.
    pub(crate) fn text(&self) -> String {
        read_aloud(&self.rows().join("\n"))
    }

    /// The step where the learner is.
    pub(crate) fn here(&self) -> Option<Id> {
        self.app.session().record().here.clone()
    }

    /// Goes to a step by the map.
    pub(crate) fn go(&mut self, step: &Id) {
        let (part, at) =
            self.app.session().module().and_then(|module| module.place(step)).expect("a known step");
        self.keys("Esc Esc Home");
        for _ in 0..part {
            self.keys("↓");
        }
        self.keys("→");
        for _ in 0..=at {
            self.keys("↓");
        }
        self.keys("⏎");
        assert_eq!(self.here().as_ref(), Some(step), "{}", self.text());
    }

    pub(crate) fn scroll_to_the_top(&mut self) {
        loop {
            let before = self.rows();
            self.keys("PgUp");
            if before == self.rows() {
                return;
            }
        }
    }

    /// The column and the row where `text` begins, scrolled into sight.
    pub(crate) fn find(&mut self, text: &str) -> (u16, u16) {
        let begin = first_words(text);
        for scroll in ["PgDn", "PgUp"].iter().flat_map(|way| [*way; 8]) {
            for (row, line) in self.rows().iter().enumerate() {
                let line = line.replace(['\u{a0}', '\u{202f}'], " ");
                if let Some(at) = line.find(&begin) {
                    return (u16::try_from(line[..at].width()).unwrap(), u16::try_from(row).unwrap());
                }
            }
            self.keys(scroll);
        }
        panic!("nowhere: {text}\n{}", self.rows().join("\n"));
    }

    /// Presses the key that stands before `text`.
    pub(crate) fn choose(&mut self, text: &str) {
        let (column, row) = self.find(text);
        let line = self.rows()[usize::from(row)].clone();
        let before: String = line.chars().take(usize::from(column)).collect();
        let name = before.trim_end().chars().last().filter(char::is_ascii_alphanumeric);
        let name = name.unwrap_or_else(|| panic!("no key before {text}: {line}"));
        self.type_text(&name.to_ascii_lowercase().to_string());
    }

    fn act(&mut self, act: &Act) {
        match act {
            Act::Keys(keys) => keys.iter().for_each(|key| self.key(*key)),
            Act::Type(text) => self.type_text(text),
            Act::Paste(text) => self.input(Input::Paste(text.clone())),
            Act::Choose(text) => self.choose(text),
            Act::Click(text) => {
                let (column, row) = self.find(text);
                self.input(Input::Click(column, row));
            }
            Act::Wheel(lines) => self.input(Input::Wheel(*lines)),
            Act::Go(step) => self.go(step),
            Act::Resize(width, height) => self.resize(*width, *height),
            Act::Restart { quit } => {
                if *quit {
                    self.keys("^c");
                    assert!(self.app.is_over());
                }
                self.restart();
            }
            Act::Seed(step, seed) => self.seed(step, *seed),
            Act::See(text) => assert!(self.text().contains(&read_aloud(text)), "not seen: {text}"),
            Act::Not(text) => assert!(!self.text().contains(&read_aloud(text)), "seen all the same: {text}"),
            Act::Kept(step, count) => {
                let kept = self.app.session().record().step(step).map_or(0, |step| step.answers.len());
                assert_eq!(kept, *count, "answers handed in to {step}");
            }
            Act::Themed(theme) => assert_eq!(self.app.theme().choice(), *theme),
            Act::Over => assert!(self.app.is_over(), "the program goes on"),
            Act::Snapshot(name) => {
                let mut settings = insta::Settings::clone_current();
                settings.set_snapshot_path("snapshots");
                settings.set_prepend_module_to_snapshot(false);
                settings.set_omit_expression(true);
                settings.bind(|| insta::assert_snapshot!(name.as_str(), self.rows().join("\n")));
            }
        }
    }
}

fn opened(folder: &TempDir, lang: Lang, theme: ThemeChoice, named: Option<&str>) -> Face {
    let session = session(folder.path(), lang);
    let theme = session.settings.theme.unwrap_or(theme);
    Face::new(App::new(session, Box::new(FileExporter), named), Theme::new(theme, TermProfile::TrueColor))
}

/// Plays a journey to its end.
pub(crate) fn play(script: &Script) {
    let mut screen = Screen::open(script.size, script.lang, script.theme, script.learner.as_deref());
    for (line, act) in &script.acts {
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| screen.act(act)));
        if let Err(panic) = done {
            let told = panic.downcast::<String>().map_or_else(|_| String::new(), |told| *told);
            panic!("line {line}: {told}\n{}", screen.rows().join("\n"));
        }
    }
}
