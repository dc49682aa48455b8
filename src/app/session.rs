use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::failure::{self, Failure, explain};
use super::seat::Seat;
use crate::content::{
    Manifest, Module, Origin, ReferencePage, Source, Term, fingerprint, load_manifest, load_module,
};
use crate::course::{self, PartState, Visit};
use crate::page::{Block, Link, Page, Role, Run, markdown};
use crate::progress::{
    self, Damage, Event, Folder, Learner, ModuleRecord, Progress, Settings, fresh_seed, learners, new_learner,
};
use crate::text::{Id, Lang, Words, clean, msg};

/// What a person has before them in any face: a module, their progress, their language, the class
/// that they lead.
pub struct Session {
    /// What the module is.
    pub manifest: Manifest,
    /// The interface's words, in the language chosen.
    pub words: Words,
    /// What this machine remembers.
    pub settings: Settings,
    folder: Folder,
    origin: Origin,
    module: Option<Arc<Module>>,
    learner: Option<Learner>,
    progress: Option<Progress>,
    nothing_kept: ModuleRecord,
    unsaved: Option<io::Error>,
    seat: Option<Seat>,
}

impl Session {
    /// A session for the module at `origin`; only its manifest is read yet.
    ///
    /// # Errors
    /// What is wrong with the manifest.
    pub fn new(origin: Origin, folder: Folder, settings: Settings, lang: Lang) -> Result<Session, Failure> {
        Ok(Session {
            manifest: load_manifest(&origin).map_err(Failure::Module)?,
            words: Words::new(lang),
            settings,
            folder,
            origin,
            module: None,
            learner: None,
            progress: None,
            nothing_kept: ModuleRecord::default(),
            unsaved: None,
            seat: None,
        })
    }

    /// Where everything about the learners of this machine is kept.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// The same session at a class that is led.
    #[must_use]
    pub fn at(self, seat: Seat) -> Session {
        Session { seat: Some(seat), ..self }
    }

    /// The class that is led, if the person leads one.
    pub fn seat(&self) -> Option<&Seat> {
        self.seat.as_ref()
    }

    /// The class that is led, for what happens to it.
    pub fn seat_mut(&mut self) -> Option<&mut Seat> {
        self.seat.as_mut()
    }

    /// The whole module, read when it is first needed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn load(&mut self) -> Result<Arc<Module>, Failure> {
        if let Some(module) = &self.module {
            return Ok(module.clone());
        }
        let module = Arc::new(load_module(&self.origin, self.manifest.clone()).map_err(Failure::Module)?);
        self.module = Some(module.clone());
        Ok(module)
    }

    /// The fingerprint of the module's content; `None` where it cannot be read again.
    pub fn fingerprint(&self) -> Option<String> {
        fingerprint(&self.origin).ok()
    }

    /// The whole module, if it has been read.
    pub fn module(&self) -> Option<&Arc<Module>> {
        self.module.as_ref()
    }

    /// The language chosen.
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// Changes the language, and remembers it.
    pub fn speak(&mut self, lang: Lang) {
        if lang != self.lang() {
            self.words = Words::new(lang);
        }
        self.settings.lang = Some(lang);
        self.remember();
    }

    /// Remembers the settings; a machine that cannot has lost nothing that matters.
    pub fn remember(&self) {
        let _ = self.settings.save(&self.folder);
    }

    /// Everybody who learns on this machine.
    pub fn learners(&self) -> Vec<Learner> {
        learners(&self.folder)
    }

    /// Whoever is at the session.
    pub fn learner(&self) -> Option<&Learner> {
        self.learner.as_ref()
    }

    /// What the learner is called, or the words for nobody in particular.
    pub fn name_of(&self, learner: &Learner) -> String {
        if learner.pseudonym.is_empty() {
            self.words.say(msg::NO_PSEUDONYM)
        } else {
            learner.pseudonym.clone()
        }
    }

    /// Makes a place for a new learner, and sits them down.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn welcome(&mut self, pseudonym: &str) -> Result<Vec<Damage>, Failure> {
        let learner = new_learner(&self.folder, pseudonym).map_err(Failure::Io)?;
        self.sit(learner)
    }

    /// Sits a learner down: opens their progress, and says what was damaged in it.
    ///
    /// # Errors
    /// When it cannot be used, or the module cannot be read.
    pub fn sit(&mut self, learner: Learner) -> Result<Vec<Damage>, Failure> {
        let damage = self.look_at(learner)?;
        self.keep(&Event::Opened {
            module: self.manifest.id.clone(),
            version: self.manifest.version.clone(),
        });
        Ok(damage)
    }

    /// Opens a learner's progress only to look at it: nothing is added to it.
    ///
    /// # Errors
    /// As for [`Session::sit`].
    pub fn look_at(&mut self, learner: Learner) -> Result<Vec<Damage>, Failure> {
        self.load()?;
        // Whoever sat here before releases their journal first, and is gone even if this fails.
        self.progress = None;
        self.learner = None;
        let (progress, damage) = Progress::open(&self.folder, &learner).map_err(Failure::Locked)?;
        self.progress = Some(progress);
        self.learner = Some(learner);
        Ok(damage)
    }

    /// Sits down the learner of that pseudonym, new or known.
    ///
    /// # Errors
    /// When their progress cannot be used, or the module cannot be read.
    pub fn sit_named(&mut self, pseudonym: &str) -> Result<Vec<Damage>, Failure> {
        let pseudonym = progress::pseudonym(pseudonym);
        match self.learners().into_iter().find(|learner| learner.pseudonym == pseudonym) {
            Some(learner) => self.sit(learner),
            None => self.welcome(&pseudonym),
        }
    }

    /// What was found damaged in a journal, in the person's language; `None` when it is whole.
    pub fn damaged(&self, damage: &[Damage]) -> Option<String> {
        failure::damaged(damage, &self.words)
    }

    /// What was kept of this module.
    pub fn record(&self) -> &ModuleRecord {
        self.progress.as_ref().map_or(&self.nothing_kept, |progress| progress.module(&self.manifest.id))
    }

    /// Keeps an event on the disk; when the disk refuses, it waits in memory.
    pub fn keep(&mut self, event: &Event) {
        if let Some(progress) = &mut self.progress {
            self.unsaved = progress.keep(event).err();
        }
    }

    /// Writes a file for the learner to take away, and says where it is.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn export(&self, name: &str, extension: &str, text: &str) -> io::Result<PathBuf> {
        let learner = self.learner.as_ref().ok_or(io::ErrorKind::NotFound)?;
        progress::export(&self.folder, learner, name, extension, text)
    }

    /// Makes sure that everything is on the disk: what waits in memory, and what was taken away.
    pub fn retry(&mut self) {
        if let Some(progress) = &mut self.progress {
            self.unsaved = progress.retry().err();
        }
    }

    /// Why something still waits in memory, in the person's language.
    pub fn unsaved(&self) -> Option<String> {
        self.unsaved
            .as_ref()
            .map(|error| self.words.with(msg::UNSAVED, &[("why", explain(error, &self.words).into())]))
    }

    /// Why something still waits in memory, for whoever ends the program.
    pub(super) fn take_unsaved(&mut self) -> Option<io::Error> {
        self.unsaved.take()
    }

    /// How each part stands; empty until the module has been read.
    pub fn map(&self) -> Vec<PartState> {
        self.module.as_ref().map_or_else(Vec::new, |module| course::map(module, self.record()))
    }

    /// Planned minutes left in the module.
    pub fn minutes_left(&self) -> f64 {
        self.module
            .as_ref()
            .map_or(self.manifest.minutes, |_| self.map().iter().map(|part| part.minutes_left).sum())
    }

    /// How much of the module is gone through, by planned minutes, from 0 to 1.
    pub fn share(&self) -> f64 {
        1.0 - self.minutes_left() / self.manifest.minutes.max(f64::MIN_POSITIVE)
    }

    /// Brings the learner to a step.
    pub fn visit(&mut self, step: &Id) -> Option<Visit> {
        let mut visit = Visit::new(self.module.as_ref()?, self.record(), step, fresh_seed())?;
        visit.speak(self.lang());
        self.keep(&visit.entered());
        Some(visit)
    }

    /// The step where the learner goes on, in a part or in the whole module.
    pub fn resume(&self, part: Option<usize>) -> Option<Id> {
        let module = self.module.as_ref()?;
        let step = match part {
            Some(part) => course::resume_part(module, self.record(), part),
            None => course::resume(module, self.record()),
        };
        step.map(|step| step.id.clone())
    }

    /// What a part is called; the follow-ups stand behind the last one.
    pub fn part_title(&self, part: usize) -> String {
        let entry = self.manifest.parts.get(part);
        entry.map_or_else(|| self.words.say(msg::FOLLOW_UPS), |entry| entry.title.get(self.lang()).to_owned())
    }

    /// Minutes as people say them: `1 h 05`, `12 min`.
    pub fn duration(&self, minutes: f64) -> String {
        #[expect(clippy::cast_possible_truncation, reason = "a module has less than 2^31 minutes")]
        let minutes = minutes.round().clamp(0.0, 1e6) as i32;
        let (hours, rest) = (minutes / 60, minutes % 60);
        if hours == 0 {
            return self.words.with(msg::DURATION_MINUTES, &[("minutes", minutes.into())]);
        }
        self.words
            .with(msg::DURATION_HOURS, &[("hours", hours.into()), ("minutes", format!("{rest:02}").into())])
    }

    /// The sources of a step as a page, numbered as in its text.
    pub fn sources_page(&self, sources: &[Id]) -> Page {
        self.sources_of(sources, self.words.say(msg::SOURCES_TITLE))
    }

    /// The sources of something beside the steps.
    pub fn sources_here(&self, sources: &[Id]) -> Page {
        self.sources_of(sources, self.words.say(msg::SOURCES_HERE))
    }

    /// A page of the module to look up.
    pub fn reference_page(&self, page: &ReferencePage) -> Page {
        let lang = self.lang();
        let blocks = markdown::blocks(page.body.get(lang), lang, &page.sources);
        Page { title: page.title.get(lang).to_owned(), blocks }
    }

    /// Some sources as a page of that title, numbered in this order.
    fn sources_of(&self, sources: &[Id], title: String) -> Page {
        let mut page = Page { title, blocks: Vec::new() };
        let module = self.module.iter();
        let sources = module.flat_map(|module| sources.iter().map(|id| module.source(id)));
        for (place, source) in sources.enumerate() {
            page.blocks.extend(source.map(|source| self.source_block(place + 1, source)));
        }
        if page.blocks.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Run::new(&self.words.say(msg::SOURCES_NONE))]));
        }
        page
    }

    fn source_block(&self, number: usize, source: &Source) -> Block {
        let lang = self.lang();
        let mut reference = vec![Run::new(&source.cite).strong()];
        let standing = self.words.say(source.standing.key());
        reference.push(Run::new(&format!(" [{} · {standing}]", source.id)).role(Role::Muted));
        let mut blocks = vec![Block::Paragraph(reference)];
        blocks.extend(markdown::blocks(source.note.get(lang), lang, &[]));
        if let Some(link) = &source.link {
            blocks.push(Block::Paragraph(vec![Run::new(link).role(Role::Accent)]));
        }
        Block::List { start: u64::try_from(number).ok(), items: vec![blocks] }
    }

    /// The first terms of the glossary that hold `filter`, those that `page` speaks of first.
    pub fn glossary_page(&self, page: Option<&Page>, filter: &str) -> Page {
        let lang = self.lang();
        let linked = page.map(terms).unwrap_or_default();
        let wanted = clean::folded(filter);
        let all = self.module.iter().flat_map(|module| &module.glossary);
        let mut found: Vec<&Term> = all
            .filter(|term| Lang::ALL.iter().any(|lang| clean::folded(term.term.get(*lang)).contains(&wanted)))
            .collect();
        let place = |term: &Term| linked.iter().position(|id| *id == term.id).unwrap_or(linked.len());
        found.sort_by_key(|term| (place(term), clean::folded(term.term.get(lang))));
        let mut blocks: Vec<Block> = found.iter().flat_map(|term| self.term_blocks(term)).collect();
        if blocks.is_empty() {
            blocks.push(Block::Paragraph(vec![Run::new(&self.words.say(msg::GLOSSARY_NONE))]));
        }
        Page { title: self.words.say(msg::GLOSSARY_TITLE), blocks }
    }

    fn term_blocks(&self, term: &Term) -> Vec<Block> {
        let lang = self.lang();
        let mut name = vec![Run::new(term.term.get(lang)).strong().role(Role::Accent)];
        let others = Lang::ALL.iter().filter(|other| **other != lang).map(|other| term.term.get(*other));
        name.extend(others.map(|other| Run::new(&format!("  ({other})")).role(Role::Muted)));
        let mut blocks = vec![Block::Paragraph(name)];
        blocks.extend(markdown::blocks(term.meaning.get(lang), lang, &term.sources));
        blocks
    }
}

/// The terms that a page links to, in order.
fn terms(page: &Page) -> Vec<Id> {
    fn look(blocks: &[Block], found: &mut Vec<Id>) {
        for block in blocks {
            match block {
                Block::Paragraph(prose) | Block::Heading(prose) => {
                    found.extend(prose.iter().filter_map(|run| match &run.link {
                        Some(Link::Term(id)) => Some(id.clone()),
                        _ => None,
                    }));
                }
                Block::Quote(blocks) | Block::Callout(_, blocks) => look(blocks, found),
                Block::List { items, .. } => items.iter().for_each(|item| look(item, found)),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    look(&page.blocks, &mut found);
    found
}
