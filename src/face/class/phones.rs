//! Those who take part by phone, at the leading process: their journals, the network edge, what is
//! answered once it is kept.

use std::io;
use std::path::Path;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use super::Happening;
use crate::classroom::Class;
use crate::hub::{Answer, Call, Crowd, Edge, Event, Heard, Hub, Line, Order, Refusal, class_code};
use crate::progress::{ClassFile, Damage, Journal, Locked, Opening, fresh_seed};

/// How many people can join where nobody said how many are there.
const USUAL_LIMIT: u32 = 200;

/// How often at most those who lead are told who is there and how many have answered.
const PAUSE: Duration = Duration::from_millis(200);

/// An answer on its way.
type Waiting = (Result<Heard, Refusal>, Box<dyn FnOnce(Answer) + Send>);

/// Those who take part by phone.
#[derive(Default)]
pub(super) struct Phones {
    hub: Hub,
    /// What brings them; none where a class is led without phones.
    edge: Option<Box<dyn Edge>>,
    addresses: Vec<String>,
    /// The files of the class; none in a rehearsal.
    file: Option<ClassFile>,
    journal: Option<Journal<Event>>,
    opinions: Option<Journal<Event>>,
    /// What is answered once it is kept.
    waiting: Vec<Waiting>,
    /// What those who lead were told last, and when.
    told: Option<(Crowd, Instant)>,
    /// Whether they may be told more than that as soon as a moment has passed.
    is_late: bool,
}

impl Phones {
    /// Those whom `edge` will bring, if there is one.
    pub(super) fn new(edge: Option<Box<dyn Edge>>) -> Phones {
        Phones { edge, ..Phones::default() }
    }

    /// Those who take part.
    pub(super) fn hub(&self) -> &Hub {
        &self.hub
    }

    /// Begins with nobody, in a new class of `present` people, if that is known.
    ///
    /// # Errors
    /// [`Locked`]: why their journal cannot be used.
    pub(super) fn begin(
        &mut self,
        wall: u64,
        file: Option<ClassFile>,
        present: Option<u32>,
    ) -> Result<(), Locked> {
        (self.hub, self.journal, self.opinions, self.told) = (Hub::default(), None, None, None);
        self.file = file;
        if self.edge.is_none() {
            return Ok(());
        }
        if let Some(file) = &self.file {
            self.journal = Some(Journal::open(&file.phones())?.journal);
        }
        self.unlock(wall, present)
    }

    /// Goes on with those who took part in `class`, which was cut off. Returns what is damaged.
    ///
    /// # Errors
    /// [`Locked`]: why their journal cannot be used.
    pub(super) fn take_up(
        &mut self,
        wall: u64,
        file: ClassFile,
        class: &Class,
        present: Option<u32>,
    ) -> Result<Vec<Damage>, Locked> {
        let mut damage = Vec::new();
        if file.phones().exists() {
            let mut opened = |path: &Path| -> Result<_, Locked> {
                let Opening { journal, lines, damage: more } = Journal::<Event>::open(path)?;
                damage.extend(more);
                Ok((journal, lines.into_iter().map(|line| line.event)))
            };
            let (journal, events) = opened(&file.phones())?;
            (self.hub, self.journal) = (Hub::load(events), Some(journal));
            if file.opinions().exists() {
                let (journal, opinions) = opened(&file.opinions())?;
                self.hub.recall(opinions, class);
                self.opinions = Some(journal);
            }
        } else if self.edge.is_some() {
            self.journal = Some(Journal::open(&file.phones())?.journal);
        }
        self.file = Some(file);
        if self.edge.is_some() {
            self.unlock(wall, present.or(class.present()))?;
        }
        Ok(damage)
    }

    /// Lets phones come, under a class code of their own.
    fn unlock(&mut self, wall: u64, present: Option<u32>) -> Result<(), Locked> {
        // Strangers must not fill the room before the class does, nor the disk.
        let limit = present.map_or(USUAL_LIMIT, |present| present.saturating_mul(2).saturating_add(20));
        let opened = self.hub.open(class_code(fresh_seed()), limit);
        self.keep(wall, opened.as_ref())?;
        Ok(())
    }

    fn keep(&mut self, wall: u64, event: Option<&Event>) -> io::Result<()> {
        match (&mut self.journal, event) {
            (Some(journal), Some(event)) => journal.append(wall, event),
            _ => Ok(()),
        }
    }

    /// Opens the door; what is asked there comes to `happenings`.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub(super) fn open(&mut self, happenings: Sender<Happening>) -> io::Result<()> {
        let Some(edge) = &mut self.edge else { return Ok(()) };
        let line = Line::new(move |call| happenings.send(Happening::Called(call)).is_ok());
        self.addresses = edge.open(line)?;
        Ok(())
    }

    /// Does what somebody asks at a phone; it is answered by [`Phones::answer`].
    pub(super) fn call(&mut self, wall: u64, call: Call, class: &Class) {
        let (ask, reply) = call.split();
        let drawn = u128::from(fresh_seed()) << 64 | u128::from(fresh_seed());
        let mut heard = self.hub.hear(class, &ask, drawn);
        if let Ok(Heard { event: Some(event), is_secret, .. }) = &heard {
            let added = if *is_secret { self.add_opinion(wall, event) } else { self.add(wall, event) };
            if added.is_err() {
                heard = Err(Refusal::Unsaved);
            }
        }
        self.waiting.push((heard, Box::new(reply)));
    }

    fn add(&mut self, wall: u64, event: &Event) -> io::Result<()> {
        self.journal.as_mut().map_or(Ok(()), |journal| journal.add(wall, event))
    }

    fn add_opinion(&mut self, wall: u64, event: &Event) -> io::Result<()> {
        let Some(file) = &self.file else { return Ok(()) };
        if self.opinions.is_none() {
            let opened = Journal::open(&file.opinions());
            self.opinions = Some(opened.map_err(|_| io::Error::from(io::ErrorKind::ResourceBusy))?.journal);
        }
        self.opinions.as_mut().map_or(Ok(()), |opinions| opinions.add(wall, event))
    }

    /// Keeps what was asked, all at once, and answers. Returns whether anything was asked.
    ///
    /// # Errors
    /// Why the disk refuses: whoever waited for it is told that nothing is kept yet.
    pub(super) fn answer(&mut self, class: &Class) -> io::Result<bool> {
        if self.waiting.is_empty() {
            return Ok(false);
        }
        let journals = [&mut self.journal, &mut self.opinions];
        let kept = journals.into_iter().flatten().try_for_each(Journal::flush);
        for (heard, reply) in self.waiting.drain(..) {
            let is_kept = |heard: &Heard| heard.event.is_none() || kept.is_ok();
            reply(heard.and_then(|heard| {
                if is_kept(&heard) { heard.answer(&self.hub, class) } else { Err(Refusal::Unsaved) }
            }));
        }
        kept.map(|()| true)
    }

    /// Does what whoever leads wants.
    ///
    /// # Errors
    /// Why the disk refuses to keep it.
    pub(super) fn order(&mut self, wall: u64, order: &Order) -> io::Result<()> {
        let event = self.hub.order(order);
        self.keep(wall, event.as_ref())?;
        self.changed();
        Ok(())
    }

    /// The class is elsewhere, or further: what was kept for a while is erased, phones look again.
    /// `is_kept` where the disk has the counts of what was asked.
    ///
    /// # Errors
    /// Why the disk refuses to erase it.
    pub(super) fn follow(&mut self, class: &Class, is_kept: bool) -> io::Result<()> {
        self.hub.settle(class);
        self.changed();
        if self.hub.asks_opinions() || self.opinions.is_none() || !is_kept {
            return Ok(());
        }
        self.opinions = None;
        self.file.as_ref().map_or(Ok(()), ClassFile::erase_opinions)
    }

    fn changed(&mut self) {
        if let Some(edge) = &mut self.edge {
            edge.changed();
        }
    }

    /// Those who take part, where that is news to those who lead and they were not told a moment
    /// ago.
    pub(super) fn news(&mut self, class: &Class) -> Option<Crowd> {
        self.edge.as_ref()?;
        self.is_late = self.told.as_ref().is_some_and(|(_, at)| at.elapsed() < PAUSE);
        if self.is_late {
            return None;
        }
        let crowd = self.hub.crowd(class, &self.addresses);
        let is_news = self.told.as_ref().is_none_or(|(told, _)| *told != crowd);
        is_news.then(|| {
            self.told = Some((crowd.clone(), Instant::now()));
            crowd
        })
    }

    /// What those who lead were told last.
    pub(super) fn told(&self) -> Option<Crowd> {
        self.told.as_ref().map(|(crowd, _)| crowd.clone())
    }

    /// How long until those who lead may be told what they were not told at once.
    pub(super) fn wait(&self) -> Option<Duration> {
        let told = self.told.as_ref().filter(|_| self.is_late);
        told.map(|(_, at)| PAUSE.saturating_sub(at.elapsed()))
    }

    /// Lets everybody go, and the files of theirs: nobody can come back.
    pub(super) fn close(&mut self) {
        *self = Phones::default();
    }
}
