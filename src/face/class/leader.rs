//! The leading process, whatever face it has: the journal, the clock, the views attached to it.

mod crowd;
mod rehearsal;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use super::link::{self, Door, Heard, PROTOCOL, ServerMsg, View};
use super::phones::Phones;
use super::{Happening, SECOND, export, load, moment};
use crate::app::class::{Audience, CutOff, Notes};
use crate::app::seat::{Role, Seat, Wish};
use crate::app::{App, Exporter, Failure, Session, View as AppView, damaged, explain};
use crate::classroom::{Class, Entry, Event, Moment, Order};
use crate::content::{Module, Origin};
use crate::hub::Edge;
use crate::progress::{ClassFile, Damage, Folder, Journal, Lectern, Opening, Settings, fresh_seed};
use crate::text::{Lang, msg};

/// How much faster time runs in a rehearsal.
const HASTE: u64 = 10;

/// What a class is led with.
pub struct Leading {
    /// Where the module is.
    pub origin: Origin,
    /// Where classes are kept.
    pub folder: Folder,
    /// What this machine remembers.
    pub settings: Settings,
    /// The language on the projector.
    pub lang: Lang,
    /// How many people are there, if that is known.
    pub present: Option<u32>,
    /// When the class is to end, in milliseconds since 1970.
    pub end: Option<u64>,
    /// Whether nobody is there: votes are made up, time runs fast, nothing is kept.
    pub is_rehearsal: bool,
    /// What brings phones, where some are to come.
    pub edge: Option<Box<dyn Edge>>,
}

/// The leading process.
pub(super) struct Leader {
    leading: Leading,
    module: Arc<Module>,
    lectern: Option<Lectern>,
    journal: Option<Journal<Entry>>,
    file: Option<ClassFile>,
    phones: Phones,
    views: Vec<View>,
    start: Moment,
    told: Instant,
    /// By how many lines the projector's page is to be moved.
    scroll: isize,
}

impl Drop for Leader {
    fn drop(&mut self) {
        if self.leading.is_rehearsal {
            let classes = self.leading.folder.classes();
            link::close(Door { classes: &classes, is_rehearsal: true });
        }
    }
}

impl Leader {
    /// The leading process and its application; `shows_notes` where nobody else sees its screen.
    /// `None` when another window leads a class already.
    pub(super) fn new(
        mut leading: Leading,
        exporter: Box<dyn Exporter>,
        shows_notes: bool,
    ) -> Result<Option<(Leader, App)>, Failure> {
        let module = Arc::new(load(&leading.origin)?);
        let lectern = if leading.is_rehearsal {
            None
        } else {
            match Lectern::take(&leading.folder).map_err(Failure::Io)? {
                Some(lectern) => Some(lectern),
                None => return Ok(None),
            }
        };
        let (origin, folder) = (leading.origin.clone(), leading.folder.clone());
        let session = Session::new(origin, folder, leading.settings.clone(), leading.lang)?;
        let phones = Phones::new(leading.edge.take());
        let mut leader = Leader {
            phones,
            leading,
            module,
            lectern,
            journal: None,
            file: None,
            views: Vec::new(),
            start: moment::now(),
            told: Instant::now(),
            scroll: 0,
        };
        let taken_up = leader.take_up();
        let is_cut_off = taken_up.is_some();
        let (class, damage) = taken_up.unwrap_or_else(|| (Class::new(leader.module.clone()), Vec::new()));
        let mut seat = Seat::new(class, Role::Leading, moment::WALL);
        seat.is_rehearsal = leader.leading.is_rehearsal;
        seat.is_asking = is_cut_off;
        if let Some(said) = damaged(&damage, &session.words) {
            seat.tell(said, true);
        }
        let view: Box<dyn AppView> = match (is_cut_off, shows_notes) {
            (true, _) => Box::new(CutOff::default()),
            (false, true) => Box::new(Notes::default()),
            (false, false) => Box::new(Audience::default()),
        };
        let mut app = App::opened(session.at(seat), exporter, view);
        if !is_cut_off {
            leader.begin(&mut app)?;
        }
        Ok(Some((leader, app)))
    }

    /// Opens the door for views; `happenings` hears them.
    pub(super) fn open(&mut self, app: &mut App, happenings: Sender<Happening>) {
        let classes = self.leading.folder.classes();
        let door = Door { classes: &classes, is_rehearsal: self.leading.is_rehearsal };
        // A class can be led from here alone, and without phones.
        let opened = [link::open(door, happenings.clone()), self.phones.open(happenings)];
        for error in opened.into_iter().filter_map(Result::err) {
            let why = explain(&error, &app.session().words);
            self.say(why, app);
        }
        self.gather(app);
    }

    /// Takes up the class that was cut off, if the last one was. Returns it with what is damaged in
    /// its journal.
    fn take_up(&mut self) -> Option<(Class, Vec<Damage>)> {
        let file = self.lectern.as_ref()?.classes().into_iter().next()?;
        // A journal that cannot be read stays where it is; a new class needs none of it.
        let Opening { journal, lines, mut damage } = Journal::<Entry>::open(file.path()).ok()?;
        let is_of_module = |event: &Event| matches!(event, Event::Began { module, .. } if *module == self.module.manifest.id);
        if !lines.first().is_some_and(|line| is_of_module(&line.event.event)) {
            return None;
        }
        let class = Class::load(self.module.clone(), lines);
        if class.here().is_none() {
            // Of a class that never started nothing is worth keeping.
            drop(journal);
            let _ = file.erase();
            return None;
        }
        if class.is_over() {
            return None;
        }
        // A class is led without its phones rather than not at all.
        let phones = self.phones.take_up(self.now().wall, file.clone(), &class, self.leading.present);
        damage.extend(phones.unwrap_or_default());
        (self.journal, self.file) = (Some(journal), Some(file));
        Some((class, damage))
    }

    /// Begins a new class.
    fn begin(&mut self, app: &mut App) -> Result<(), Failure> {
        self.journal = None;
        if let Some(lectern) = &self.lectern {
            let file = lectern.begin(self.now().wall);
            self.journal = Some(Journal::open(file.path()).map_err(Failure::Locked)?.journal);
            self.file = Some(file);
        }
        let wall = self.now().wall;
        self.phones.begin(wall, self.file.clone(), self.leading.present).map_err(Failure::Locked)?;
        let simulated = self.leading.is_rehearsal.then_some(rehearsal::SIMULATED);
        let began = Event::Began {
            module: self.module.manifest.id.clone(),
            version: self.module.manifest.version.clone(),
            seed: fresh_seed(),
            lang: self.leading.lang,
            present: self.leading.present.or(simulated),
            end: self.leading.end,
            order: Order::Author,
        };
        if let Some(seat) = app.session_mut().seat_mut() {
            seat.renew(Class::new(self.module.clone()));
        }
        let hello = self.hello();
        self.tell(&hello);
        self.tell(&ServerMsg::Ready);
        self.happen(&began, app);
        Ok(())
    }

    fn hello(&self) -> ServerMsg {
        let folder = match &self.leading.origin {
            Origin::Folder(folder) => Some(std::path::absolute(folder).unwrap_or_else(|_| folder.clone())),
            Origin::Embedded => None,
        };
        let (version, is_rehearsal) = (self.module.manifest.version.clone(), self.leading.is_rehearsal);
        ServerMsg::Hello { protocol: PROTOCOL, folder, version, is_rehearsal }
    }

    fn tell(&mut self, told: &ServerMsg) {
        self.views.retain(|view| view.tell(told));
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

    /// Tells time, once a second. Returns whether there was anything to tell, and whether the
    /// audience sees it.
    pub(super) fn tick(&mut self, app: &mut App) -> Option<bool> {
        if self.told.elapsed() < SECOND {
            return None;
        }
        self.told = Instant::now();
        // The disk may have room again; where it has not, that was told when it refused.
        if let Some(journal) = self.journal.as_mut().filter(|journal| journal.is_unsaved()) {
            let _ = journal.flush();
        }
        let now = self.now();
        let seat = app.session_mut().seat_mut().filter(|seat| !seat.is_asking)?;
        let is_seen = seat.tick(now);
        self.tell(&ServerMsg::Tick(now));
        Some(self.simulate(app) || is_seen)
    }

    /// How long until time is to be told again.
    pub(super) fn wait(&self) -> Duration {
        let wait = SECOND.saturating_sub(self.told.elapsed());
        self.phones.wait().map_or(wait, |soon| wait.min(soon))
    }

    /// Hears a view. Returns whether anything may have changed here.
    pub(super) fn hear(&mut self, heard: Heard, app: &mut App) -> Result<bool, Failure> {
        match heard {
            Heard::Came(view) => {
                view.tell(&self.hello());
            }
            Heard::Joined(view) => {
                let entries = app.session().seat().map_or(&[][..], |seat| seat.class().entries());
                let kept = entries.iter().map(|(at, event)| ServerMsg::Kept(*at, event.clone()));
                let ready = [ServerMsg::Ready, ServerMsg::Crowd(self.phones.told())];
                if kept.chain(ready).all(|told| view.tell(&told)) {
                    self.views.push(view);
                }
            }
            Heard::Strange(view) => {
                // What a view of before shows of it is one line.
                let said = app.session().words.say(msg::CLASS_OTHER_VERSION);
                view.tell(&ServerMsg::Said(said.clone()));
                self.say(said, app);
                return Ok(true);
            }
            Heard::Wished(wish) => {
                self.grant(wish, app)?;
                return Ok(true);
            }
            Heard::Waits => self.tell(&ServerMsg::Done),
        }
        Ok(false)
    }

    /// Makes happen what is wanted here. Returns whether anything was.
    pub(super) fn settle(&mut self, app: &mut App) -> Result<bool, Failure> {
        let Some(seat) = app.session_mut().seat_mut() else { return Ok(false) };
        let (wishes, has_message) = (seat.take_wishes(), seat.has_message());
        let is_wanted = !wishes.is_empty();
        for wish in wishes {
            self.grant(wish, app)?;
        }
        Ok(is_wanted || has_message)
    }

    fn grant(&mut self, wish: Wish, app: &mut App) -> Result<(), Failure> {
        match wish {
            Wish::Do(Event::Resumed) => {
                self.happen(&Event::Resumed, app);
                // What was asked for on the command line holds for the class that goes on too.
                let present = self.leading.present.map(|people| Event::Present { people });
                let end = self.leading.end.map(|end| Event::Rescheduled { end });
                for event in [present, end].into_iter().flatten() {
                    self.happen(&event, app);
                }
            }
            Wish::Do(event) => self.happen(&event, app),
            Wish::Scroll(lines) => {
                self.tell(&ServerMsg::Scroll(lines));
                self.scroll += lines;
            }
            Wish::Export => self.export(app),
            Wish::Erase => self.erase(app),
            Wish::Renew => self.begin(app)?,
            Wish::Phones(order) => self.order(&order, app),
        }
        Ok(())
    }

    /// By how many lines the projector's page is to be moved since this was asked last.
    pub(super) fn take_scroll(&mut self) -> isize {
        std::mem::take(&mut self.scroll)
    }

    /// Makes something happen, if it makes sense.
    fn happen(&mut self, wish: &Event, app: &mut App) {
        let now = self.now();
        for wish in self.with_phones(wish, app) {
            let event = app.session_mut().seat_mut().and_then(|seat| seat.take(now, &wish));
            if let Some(event) = event {
                self.keep(now, event, app);
            }
        }
    }

    /// Does a slice of what is being computed. Returns whether there was anything to compute.
    pub(super) fn work(&mut self, app: &mut App) -> bool {
        let now = self.now();
        let Some(seat) = app.session_mut().seat_mut().filter(|seat| seat.is_working()) else { return false };
        if let Some(event) = seat.work(now) {
            self.keep(now, event, app);
        }
        true
    }

    /// Keeps what happened, on the disk and at every view.
    fn keep(&mut self, now: Moment, event: Event, app: &mut App) {
        let entry = Entry { steady: now.steady, event: event.clone() };
        if let Some(Err(error)) = self.journal.as_mut().map(|journal| journal.append(now.wall, &entry)) {
            self.unsaved(&error, app);
        }
        self.tell(&ServerMsg::Kept(now, event));
        self.follow(app);
    }

    /// Makes sure, at the end, that the whole class is on the disk.
    ///
    /// # Errors
    /// [`Failure::Unsaved`], with the reason why it is not.
    pub(super) fn ended(&mut self) -> Result<(), Failure> {
        self.journal.as_mut().map_or(Ok(()), Journal::flush).map_err(Failure::Unsaved)
    }

    fn export(&mut self, app: &mut App) {
        let session = app.session();
        let Some(class) = session.seat().map(Seat::class) else { return };
        let said = match export::write(class, &self.leading.folder, &session.words) {
            Ok([text, _]) => {
                session.words.with(msg::CLASS_EXPORTED, &[("file", text.display().to_string().into())])
            }
            Err(error) => explain(&error, &session.words),
        };
        self.say(said, app);
    }

    /// Says something that the class need not read, here and at every view.
    fn say(&mut self, said: String, app: &mut App) {
        self.tell(&ServerMsg::Said(said.clone()));
        if let Some(seat) = app.session_mut().seat_mut() {
            seat.tell(said, true);
        }
    }

    fn erase(&mut self, app: &mut App) {
        self.journal = None;
        self.phones.close();
        let erased = self.file.take().map_or(Ok(()), |file| file.erase());
        let words = &app.session().words;
        let said = match &erased {
            Ok(()) => words.say(msg::CLASS_ERASED),
            Err(error) => explain(error, words),
        };
        if let Some(seat) = app.session_mut().seat_mut() {
            seat.is_erased = erased.is_ok();
            seat.gather(None);
        }
        self.tell(&ServerMsg::Crowd(None));
        self.say(said, app);
    }
}
