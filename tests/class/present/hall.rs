//! A projector and a trainer's terminal in virtual time, with a journal that can be read again.

use std::path::PathBuf;
use std::sync::Arc;

use biaiscope::classroom::{Class, Entry, Event, Moment, Order};
use biaiscope::content::{Module, Origin, load_manifest, load_module};
use biaiscope::face::terminal::class::{Asked, Console, Role};
use biaiscope::face::terminal::{Input, Theme};
use biaiscope::progress::{Journal, Opening, ThemeChoice};
use biaiscope::text::{Id, Lang, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;
use termprofile::TermProfile;

pub(crate) const MINUTE: u64 = 60_000;
const NINE: u64 = 9 * 60 * MINUTE;

pub(crate) struct Hall {
    pub(crate) module: Arc<Module>,
    pub(crate) leading: Console,
    pub(crate) attached: Option<Console>,
    journal: Option<Journal<Entry>>,
    folder: TempDir,
    now: u64,
    pub(crate) size: (u16, u16),
    pub(crate) last: Asked,
}

fn theme() -> Theme {
    Theme::new(ThemeChoice::Dark, TermProfile::TrueColor)
}

/// `09:41`, as a clock on the wall of the meridian.
fn local(wall: u64) -> String {
    format!("{:02}:{:02}", wall / MINUTE / 60 % 24, wall / MINUTE % 60)
}

impl Hall {
    /// A class of the module in the program, to end at so many minutes after nine.
    pub(crate) fn new(lang: Lang, end: Option<u64>) -> Hall {
        let manifest = load_manifest(&Origin::Embedded).unwrap();
        let module = Arc::new(load_module(&Origin::Embedded, manifest).unwrap());
        let class = Class::new(module.clone());
        let leading = Console::new(class.clone(), Words::new(lang), theme(), Role::Leading, false);
        let attached = Some(Console::new(class, Words::new(lang), theme(), Role::Attached, false));
        let folder = tempfile::tempdir().unwrap();
        let mut hall = Hall {
            module,
            leading,
            attached,
            journal: None,
            folder,
            now: 0,
            size: (80, 24),
            last: Asked::default(),
        };
        hall.journal = Some(Journal::open(&hall.path()).unwrap().journal);
        let (module, version) = (Id::new("femmes-ia"), "1".to_owned());
        let end = end.map(|minutes| NINE + minutes * MINUTE);
        hall.happen(&Event::Began {
            module,
            version,
            seed: 5,
            lang,
            present: Some(30),
            end,
            order: Order::Author,
        });
        hall
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("class.jsonl")
    }

    fn moment(&self) -> Moment {
        Moment { steady: 1_000 + self.now, wall: NINE + self.now }
    }

    fn happen(&mut self, event: &Event) {
        let now = self.moment();
        if let Some(event) = self.leading.take(now, event) {
            self.keep(now, event);
        }
    }

    /// What happened is on the disk and at the trainer's terminal.
    fn keep(&mut self, now: Moment, event: Event) {
        if let Some(attached) = &mut self.attached {
            assert!(attached.follow(now, &event), "{event:?}");
        }
        let entry = Entry { steady: now.steady, event };
        self.journal.as_mut().unwrap().append(now.wall, &entry).unwrap();
    }

    /// Time for so many slices of what is being computed, at the projector's terminal.
    pub(crate) fn work(&mut self, slices: usize) -> &mut Hall {
        for _ in 0..slices {
            let now = self.moment();
            if let Some(event) = self.leading.work(now) {
                self.keep(now, event);
            }
        }
        self
    }

    /// Time passes.
    pub(crate) fn wait(&mut self, minutes: f64) -> &mut Hall {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes of a test")]
        let passed = (minutes * 60_000.0) as u64;
        self.now += passed;
        let now = self.moment();
        self.leading.tick(now);
        if let Some(attached) = &mut self.attached {
            attached.tick(now);
        }
        self
    }

    fn press(&mut self, role: Role, key: char) {
        let code = match key {
            '↵' => KeyCode::Enter,
            '→' => KeyCode::Right,
            '←' => KeyCode::Left,
            '↑' => KeyCode::Up,
            '↓' => KeyCode::Down,
            '⌫' => KeyCode::Backspace,
            '⎋' => KeyCode::Esc,
            '⇥' => KeyCode::Tab,
            '⇟' => KeyCode::PageDown,
            c => KeyCode::Char(c),
        };
        // `␚` is the sign for what Ctrl and z type.
        let input = match key {
            '␚' => Input::Key(KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL)),
            _ => Input::Key(KeyEvent::new(code, KeyModifiers::NONE)),
        };
        let console = match role {
            Role::Leading => &mut self.leading,
            Role::Attached => self.attached.as_mut().unwrap(),
        };
        let asked = console.input(input);
        for event in &asked.events {
            self.happen(event);
        }
        self.leading.scroll_audience(asked.scroll);
        self.last = asked;
    }

    /// Keys at the projector's terminal.
    pub(crate) fn lead(&mut self, keys: &str) -> &mut Hall {
        keys.chars().for_each(|key| self.press(Role::Leading, key));
        self
    }

    /// Keys at the trainer's own terminal.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Hall {
        keys.chars().for_each(|key| self.press(Role::Attached, key));
        self
    }

    /// The program is killed, time passes, and it is started again.
    pub(crate) fn crash(&mut self, minutes: f64) -> &mut Hall {
        self.journal = None;
        self.attached = None;
        self.wait(minutes);
        let Opening { journal, lines, damage } = Journal::<Entry>::open(&self.path()).unwrap();
        assert!(damage.is_empty());
        self.journal = Some(journal);
        let class = Class::load(self.module.clone(), lines);
        let words = Words::new(class.lang());
        self.leading = Console::new(class, words, theme(), Role::Leading, true);
        self
    }

    /// The trainer's terminal attaches again.
    pub(crate) fn attach(&mut self, lang: Lang) -> &mut Hall {
        let class = Class::load(self.module.clone(), self.class().entries().iter().cloned());
        self.attached = Some(Console::new(class, Words::new(lang), theme(), Role::Attached, false));
        self.wait(0.0)
    }

    pub(crate) fn class(&self) -> &Class {
        self.leading.class()
    }

    /// What the projector shows.
    pub(crate) fn audience(&self) -> String {
        picture(&self.leading, self.size)
    }

    /// What the trainer's own terminal shows.
    pub(crate) fn trainer(&self) -> String {
        picture(self.attached.as_ref().unwrap(), self.size)
    }
}

/// What a terminal shows, with one space wherever there is a gap, a line break or a drawn bar.
fn picture(console: &Console, (width, height): (u16, u16)) -> String {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| console.draw_with(frame, &local)).unwrap();
    let buffer = terminal.backend().buffer();
    let cells: Vec<&str> = buffer.content().iter().map(ratatui::buffer::Cell::symbol).collect();
    let rows: Vec<String> = cells.chunks(usize::from(width)).map(<[&str]>::concat).collect();
    spaced(&rows.join(" "))
}

/// Text with one space wherever there is a gap.
pub(crate) fn spaced(text: &str) -> String {
    let drawn = |c: char| if "│▌━─╍╌\u{a0}\u{202f}".contains(c) { ' ' } else { c };
    text.chars().map(drawn).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
