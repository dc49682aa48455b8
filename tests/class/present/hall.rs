//! A projector and a trainer's terminal in virtual time, with a journal that can be read again.

use std::path::PathBuf;
use std::sync::Arc;

use biaiscope::app::class::{Audience, CutOff, Notes};
use biaiscope::app::seat::{Role, Seat, WallClock, Wish};
use biaiscope::app::{App, Session, View};
use biaiscope::classroom::{Class, Entry, Event, Moment, Order};
use biaiscope::content::{Module, Origin, load_manifest, load_module};
use biaiscope::export::FileExporter;
use biaiscope::face::terminal::{Input, Screen, Theme};
use biaiscope::hub::Crowd;
use biaiscope::progress::{Folder, Journal, Opening, Settings, ThemeChoice};
use biaiscope::text::{Id, Lang};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;
use termprofile::TermProfile;

pub(crate) const MINUTE: u64 = 60_000;
const NINE: u64 = 9 * 60 * MINUTE;

pub(crate) struct Hall {
    pub(crate) module: Arc<Module>,
    pub(crate) leading: Screen,
    pub(crate) attached: Option<Screen>,
    journal: Option<Journal<Entry>>,
    folder: TempDir,
    now: u64,
    pub(crate) size: (u16, u16),
    /// What the last key wanted.
    pub(crate) last: Vec<Wish>,
}

fn theme() -> Theme {
    Theme::new(ThemeChoice::Dark, TermProfile::TrueColor)
}

/// `09:41`, as a clock on the wall of the meridian.
fn local(wall: u64) -> String {
    format!("{:02}:{:02}", wall / MINUTE / 60 % 24, wall / MINUTE % 60)
}

/// Today, or else tomorrow.
#[expect(clippy::unnecessary_wraps, reason = "a clock may have no such time")]
fn next(now: u64, minutes: u32) -> Option<u64> {
    let day = 24 * 60 * MINUTE;
    let today = now - now % day + u64::from(minutes) * MINUTE;
    Some(if today <= now { today + day } else { today })
}

const WALL: WallClock = WallClock { local, next };

/// A screen of a class.
fn screen(class: Class, role: Role, lang: Lang, view: Box<dyn View>, is_asking: bool) -> Screen {
    let folder = Folder::find(Some(std::env::temp_dir().join("nothing-is-kept-here"))).unwrap();
    let session = Session::new(Origin::Embedded, folder, Settings::default(), lang).unwrap();
    let mut seat = Seat::new(class, role, WALL);
    seat.is_asking = is_asking;
    Screen::new(App::opened(session.at(seat), Box::new(FileExporter), view), theme())
}

fn seat(screen: &mut Screen) -> &mut Seat {
    screen.app_mut().session_mut().seat_mut().unwrap()
}

impl Hall {
    /// A class of the module in the program, to end at so many minutes after nine.
    pub(crate) fn new(lang: Lang, end: Option<u64>) -> Hall {
        let manifest = load_manifest(&Origin::Embedded).unwrap();
        let module = Arc::new(load_module(&Origin::Embedded, manifest).unwrap());
        let class = Class::new(module.clone());
        let audience = Box::new(Audience::default());
        let leading = screen(class.clone(), Role::Leading, lang, audience, false);
        let attached = Some(screen(class, Role::Attached, lang, Box::new(Notes::default()), false));
        let folder = tempfile::tempdir().unwrap();
        let size = (80, 24);
        let mut hall =
            Hall { module, leading, attached, journal: None, folder, now: 0, size, last: Vec::new() };
        hall.journal = Some(Journal::open(&hall.path()).unwrap().journal);
        let (module, version) = (Id::new("femmes-ia"), "1".to_owned());
        let end = end.map(|minutes| NINE + minutes * MINUTE);
        let order = Order::Author;
        hall.happen(&Event::Began { module, version, seed: 5, lang, present: Some(30), end, order });
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
        if let Some(event) = seat(&mut self.leading).take(now, event) {
            self.keep(now, event);
        }
    }

    /// What happened is on the disk and at the trainer's screen.
    fn keep(&mut self, now: Moment, event: Event) {
        self.leading.happened();
        if let Some(attached) = &mut self.attached {
            assert!(seat(attached).follow(now, &event), "{event:?}");
            attached.happened();
        }
        let entry = Entry { steady: now.steady, event };
        self.journal.as_mut().unwrap().append(now.wall, &entry).unwrap();
    }

    /// Time for so many slices of what is being computed, at the projector's screen.
    pub(crate) fn work(&mut self, slices: usize) -> &mut Hall {
        for _ in 0..slices {
            let now = self.moment();
            if let Some(event) = seat(&mut self.leading).work(now) {
                self.keep(now, event);
            }
            self.leading.happened();
        }
        self
    }

    /// Time passes.
    pub(crate) fn wait(&mut self, minutes: f64) -> &mut Hall {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes of a test")]
        let passed = (minutes * 60_000.0) as u64;
        self.now += passed;
        let now = self.moment();
        for screen in [Some(&mut self.leading), self.attached.as_mut()].into_iter().flatten() {
            seat(screen).tick(now);
            screen.happened();
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
            '⇞' => KeyCode::PageUp,
            c => KeyCode::Char(c),
        };
        // `␚` and `␕` are the signs for what Ctrl types with z and u.
        let input = match key {
            '␚' => Input::Key(KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL)),
            '␕' => Input::Key(KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL)),
            _ => Input::Key(KeyEvent::new(code, KeyModifiers::NONE)),
        };
        self.input(role, input);
    }

    /// Gives a screen an input, and makes happen what is wanted there.
    pub(crate) fn input(&mut self, role: Role, input: Input) {
        let screen = match role {
            Role::Leading => &mut self.leading,
            Role::Attached => self.attached.as_mut().unwrap(),
        };
        screen.input(input);
        self.last = seat(screen).take_wishes();
        for wish in self.last.clone() {
            match wish {
                Wish::Do(event) => self.happen(&event),
                Wish::Scroll(lines) => self.leading.scroll_projected(lines),
                Wish::Export | Wish::Erase | Wish::Renew | Wish::Phones(_) => {}
            }
        }
        for screen in [Some(&mut self.leading), self.attached.as_mut()].into_iter().flatten() {
            screen.happened();
        }
    }

    /// Keys at the projector's screen.
    pub(crate) fn lead(&mut self, keys: &str) -> &mut Hall {
        keys.chars().for_each(|key| self.press(Role::Leading, key));
        self
    }

    /// Keys at the trainer's own screen.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Hall {
        keys.chars().for_each(|key| self.press(Role::Attached, key));
        self
    }

    /// Goes to a step by its number.
    pub(crate) fn jump(&mut self, step: &str) -> &mut Hall {
        let (part, step) = self.module.place(&Id::new(step)).unwrap();
        self.keys("/").keys(&format!("{}.{}", part + 1, step + 1)).keys("↵")
    }

    /// The id of the step where the class is.
    pub(crate) fn here(&self) -> String {
        self.class().here_id().unwrap().to_string()
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
        let lang = class.lang();
        self.leading = screen(class, Role::Leading, lang, Box::new(CutOff::default()), true);
        self
    }

    /// The trainer's screen attaches again.
    pub(crate) fn attach(&mut self, lang: Lang) -> &mut Hall {
        let class = Class::load(self.module.clone(), self.class().entries().iter().cloned());
        self.attached = Some(screen(class, Role::Attached, lang, Box::new(Notes::default()), false));
        self.wait(0.0)
    }

    pub(crate) fn class(&self) -> &Class {
        self.leading.session().seat().unwrap().class()
    }

    /// The leading process says something that the class need not read.
    pub(crate) fn tell(&mut self, text: &str) {
        for screen in [Some(&mut self.leading), self.attached.as_mut()].into_iter().flatten() {
            seat(screen).tell(text.to_owned(), true);
            screen.happened();
        }
    }

    /// The trainer's screen stands otherwise to the leading process.
    pub(crate) fn part(&mut self, link: biaiscope::app::seat::Link) {
        let attached = self.attached.as_mut().unwrap();
        seat(attached).part(link);
        attached.happened();
    }

    /// Those who take part by phone, as the leading process tells every screen.
    pub(crate) fn gather(&mut self, crowd: &Crowd) -> &mut Hall {
        for screen in [Some(&mut self.leading), self.attached.as_mut()].into_iter().flatten() {
            seat(screen).gather(Some(crowd.clone()));
            screen.happened();
        }
        self
    }

    /// Whether anything on the projector has the colour of what is right.
    pub(crate) fn uses_colour_of_right(&mut self) -> bool {
        let right = self.leading.theme().role(biaiscope::page::Role::Right).fg;
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| self.leading.draw(frame)).unwrap();
        terminal.backend().buffer().content().iter().any(|cell| Some(cell.fg) == right)
    }

    /// What the projector shows.
    pub(crate) fn audience(&mut self) -> String {
        picture(&mut self.leading, self.size)
    }

    /// What the trainer's own screen shows.
    pub(crate) fn trainer(&mut self) -> String {
        picture(self.attached.as_mut().unwrap(), self.size)
    }
}

/// What a screen shows, with one space wherever there is a gap, a line break or a drawn bar.
fn picture(screen: &mut Screen, (width, height): (u16, u16)) -> String {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| screen.draw(frame)).unwrap();
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
