//! The leading process: the journal, the clock, the projector.

use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use super::console::{Asked, Console, Errand, Role};
use super::link::{self, Heard, Told, View, Wish};
use super::run::{Happening, SECOND, draw, hear_person, load};
use super::{export, moment};
use crate::activity::Edit;
use crate::app::{Failure, explain};
use crate::classroom::{Class, Entry, Event, Moment, Order, Stage, votes};
use crate::content::{Module, Origin};
use crate::face::terminal::run::{Display, guarded};
use crate::face::terminal::theme::Theme;
use crate::progress::{ClassFile, Folder, Journal, Lectern, Opening, fresh_seed};
use crate::text::{Lang, Words, msg};

/// How much faster time runs in a rehearsal.
const HASTE: u64 = 10;

/// How many people a rehearsal simulates, when nobody says.
const SIMULATED: u32 = 30;

/// What a class is led with.
pub struct Leading {
    /// Where the module is.
    pub origin: Origin,
    /// Where classes are kept.
    pub folder: Folder,
    /// The language on the projector.
    pub lang: Lang,
    /// The look.
    pub theme: Theme,
    /// How many people are there, if that is known.
    pub present: Option<u32>,
    /// When the class is to end, in milliseconds since 1970.
    pub end: Option<u64>,
    /// Whether nobody is there: votes are made up, time runs fast, nothing is kept.
    pub is_rehearsal: bool,
}

/// The leading process.
struct Head {
    console: Console,
    leading: Leading,
    module: Arc<Module>,
    lectern: Option<Lectern>,
    journal: Option<Journal<Entry>>,
    file: Option<ClassFile>,
    views: Vec<View>,
    start: Moment,
    is_over: bool,
}

/// Leads a class on the terminal until the person leaves. Returns `false` when another window
/// leads one already.
///
/// # Errors
/// An unreadable module, a folder or a terminal that refuses.
pub fn lead(leading: Leading) -> Result<bool, Failure> {
    let module = Arc::new(load(&leading.origin)?);
    let lectern = if leading.is_rehearsal {
        None
    } else {
        match Lectern::take(&leading.folder).map_err(Failure::Io)? {
            Some(lectern) => Some(lectern),
            None => return Ok(false),
        }
    };
    let (lang, log) = (leading.lang, leading.folder.log());
    let mut leader = Head::new(leading, module, lectern)?;
    guarded(lang, log, |terminal| leader.run(terminal)).map(|()| true)
}

impl Head {
    fn new(leading: Leading, module: Arc<Module>, lectern: Option<Lectern>) -> Result<Head, Failure> {
        let class = Class::new(module.clone());
        let console =
            Console::new(class, Words::new(leading.lang), leading.theme.clone(), Role::Leading, false);
        let start = moment::now();
        let (journal, file, views) = (None, None, Vec::new());
        let mut leader =
            Head { console, leading, module, lectern, journal, file, views, start, is_over: false };
        if !leader.take_up() {
            leader.begin()?;
        }
        Ok(leader)
    }

    /// Takes up the class that was cut off, if the last one was.
    fn take_up(&mut self) -> bool {
        let Some(file) = self.lectern.as_ref().and_then(|lectern| lectern.classes().into_iter().next())
        else {
            return false;
        };
        // A journal that cannot be read stays where it is; a new class needs none of it.
        let Ok(Opening { journal, lines, damage }) = Journal::<Entry>::open(file.path()) else {
            return false;
        };
        let is_of_module = |event: &Event| matches!(event, Event::Began { module, .. } if *module == self.module.manifest.id);
        if !lines.first().is_some_and(|line| is_of_module(&line.event.event)) {
            return false;
        }
        let class = Class::load(self.module.clone(), lines);
        if class.here().is_none() {
            // Of a class that never started nothing is worth keeping.
            drop(journal);
            let _ = file.erase();
            return false;
        }
        if class.is_over() {
            return false;
        }
        let words = Words::new(class.lang());
        self.console = Console::new(class, words, self.leading.theme.clone(), Role::Leading, true);
        if !damage.is_empty() {
            self.console
                .tell(self.console.words().with(msg::DAMAGE_LINES, &[("lines", damage.len().into())]));
        }
        (self.journal, self.file) = (Some(journal), Some(file));
        true
    }

    /// Begins a new class.
    fn begin(&mut self) -> Result<(), Failure> {
        self.journal = None;
        if let Some(lectern) = &self.lectern {
            let file = lectern.begin(self.now().wall);
            self.journal = Some(Journal::open(file.path()).map_err(Failure::Locked)?.journal);
            self.file = Some(file);
        }
        let simulated = self.leading.is_rehearsal.then_some(SIMULATED);
        let began = Event::Began {
            module: self.module.manifest.id.clone(),
            version: self.module.manifest.version.clone(),
            seed: fresh_seed(),
            lang: self.leading.lang,
            present: self.leading.present.or(simulated),
            end: self.leading.end,
            order: Order::Author,
        };
        self.console.renew(Class::new(self.module.clone()));
        self.happen(&began);
        let hello = self.hello();
        self.views.retain(|view| view.tell(&hello) && view.tell(&Told::Ready));
        for (at, event) in self.console.class().entries() {
            self.views.retain(|view| view.tell(&Told::Kept(*at, event.clone())));
        }
        Ok(())
    }

    fn hello(&self) -> Told {
        let folder = match &self.leading.origin {
            Origin::Folder(folder) => Some(std::path::absolute(folder).unwrap_or_else(|_| folder.clone())),
            Origin::Embedded => None,
        };
        Told::Hello { folder, version: self.module.manifest.version.clone() }
    }

    /// Now; in a rehearsal, time runs fast from its start on.
    fn now(&self) -> Moment {
        let now = moment::now();
        if !self.leading.is_rehearsal {
            return now;
        }
        let passed = now.steady.saturating_sub(self.start.steady) * HASTE;
        Moment { steady: self.start.steady + passed, wall: self.start.wall + passed }
    }

    fn run(&mut self, terminal: &mut Display) -> Result<(), Failure> {
        draw(terminal, &self.console)?;
        let (sender, happenings) = channel();
        if let Some(lectern) = &self.lectern {
            // Without a door for views the class can still be led from here.
            if let Err(error) = link::open(lectern.folder(), sender.clone()) {
                self.console.tell(explain(&error, self.console.words()));
            }
        }
        hear_person(sender)?;
        let mut told = Instant::now();
        while !self.is_over {
            let wait = if self.console.is_working() {
                Duration::ZERO
            } else {
                SECOND.saturating_sub(told.elapsed())
            };
            let mut is_changed = match happenings.recv_timeout(wait) {
                Ok(happening) => self.hear(happening)?,
                Err(RecvTimeoutError::Timeout) => self.work(),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            // A key held down must not draw more frames than the terminal can show.
            while let (false, Ok(happening)) = (self.is_over, happenings.try_recv()) {
                is_changed |= self.hear(happening)?;
            }
            if told.elapsed() >= SECOND {
                told = Instant::now();
                is_changed |= self.tick();
            }
            if is_changed && !self.is_over {
                draw(terminal, &self.console)?;
            }
        }
        Ok(())
    }

    fn tick(&mut self) -> bool {
        if self.console.is_asking() {
            return false;
        }
        let now = self.now();
        self.views.retain(|view| view.tell(&Told::Tick(now)));
        let has_voted = self.simulate();
        self.console.tick(now) || has_voted
    }

    /// In a rehearsal, those who are not there raise their hands. Returns whether they did.
    fn simulate(&mut self) -> bool {
        let class = self.console.class();
        let is_asked = class.vote().stage == Stage::Open && class.typed().is_empty();
        let Some(here) = class.here().filter(|_| self.leading.is_rehearsal && is_asked) else { return false };
        let Some(question) = class.question(here) else { return false };
        let round = class.vote().rounds.len();
        let seed = class.seed() ^ (here as u64);
        let counts = votes(&question, round, class.present().unwrap_or(SIMULATED), seed);
        let text: Vec<String> = counts.iter().map(u32::to_string).collect();
        self.happen(&Event::Typed { edit: Edit::Insert(text.join(" ")) });
        true
    }

    fn hear(&mut self, happening: Happening) -> Result<bool, Failure> {
        match happening {
            Happening::Input(input) => {
                let asked = self.console.input(input);
                self.answer(&asked)?;
            }
            Happening::Heard(Heard::Joined(view)) => {
                let kept =
                    self.console.class().entries().iter().map(|(at, event)| Told::Kept(*at, event.clone()));
                let story = std::iter::once(self.hello()).chain(kept).chain([Told::Ready]);
                if story.into_iter().all(|told| view.tell(&told)) {
                    self.views.push(view);
                }
            }
            Happening::Heard(Heard::Wished(wish)) => match wish {
                Wish::Do(event) => self.happen(&event),
                Wish::Scroll(lines) => drop(self.console.scroll_audience(lines)),
                Wish::Export => self.export(),
                Wish::Erase => self.erase(),
                Wish::Done => self.views.retain(|view| view.tell(&Told::Done)),
            },
            Happening::Told(_) => return Ok(false),
        }
        Ok(true)
    }

    fn answer(&mut self, asked: &Asked) -> Result<(), Failure> {
        for event in &asked.events {
            self.happen(event);
        }
        if let (true, Some(people)) = (asked.events.contains(&Event::Resumed), self.leading.present) {
            self.happen(&Event::Present { people });
        }
        if asked.scroll != 0 {
            self.console.scroll_audience(asked.scroll);
        }
        match asked.errand {
            Some(Errand::Export) => self.export(),
            Some(Errand::Erase) => self.erase(),
            Some(Errand::Renew) => self.begin()?,
            Some(Errand::Leave) => self.is_over = true,
            None => {}
        }
        Ok(())
    }

    /// Makes something happen, if it makes sense.
    fn happen(&mut self, wish: &Event) {
        let now = self.now();
        if let Some(event) = self.console.take(now, wish) {
            self.keep(now, event);
        }
    }

    /// Does a slice of what is being computed. Returns whether there was anything to compute.
    fn work(&mut self) -> bool {
        let (now, is_working) = (self.now(), self.console.is_working());
        if let Some(event) = self.console.work(now) {
            self.keep(now, event);
        }
        is_working
    }

    /// Keeps what happened, on the disk and at every view.
    fn keep(&mut self, now: Moment, event: Event) {
        let entry = Entry { steady: now.steady, event: event.clone() };
        if let Some(Err(error)) = self.journal.as_mut().map(|journal| journal.append(now.wall, &entry)) {
            let words = self.console.words();
            let why = explain(&error, words);
            self.console.tell(words.with(msg::UNSAVED, &[("why", why.into())]));
        }
        let told = Told::Kept(now, event);
        self.views.retain(|view| view.tell(&told));
    }

    fn export(&mut self) {
        let words = self.console.words();
        let said = match export::write(self.console.class(), &self.leading.folder, words) {
            Ok([text, _]) => words.with(msg::CLASS_EXPORTED, &[("file", text.display().to_string().into())]),
            Err(error) => explain(&error, words),
        };
        self.say(said);
    }

    /// Says something in one line, here and at every view.
    fn say(&mut self, said: String) {
        let told = Told::Said(said.clone());
        self.views.retain(|view| view.tell(&told));
        self.console.tell(said);
    }

    fn erase(&mut self) {
        self.journal = None;
        let erased = self.file.take().map_or(Ok(()), |file| file.erase());
        let words = self.console.words();
        let said = match erased {
            Ok(()) => words.say(msg::CLASS_ERASED),
            Err(error) => explain(&error, words),
        };
        self.say(said);
    }
}
