//! A learner who went through the module some days ago: answers, right or not, with their times.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use biaiscope::activity::{Exercise, Intent, Response, choice};
use biaiscope::app::Session;
use biaiscope::content::{Assessment, Module, Origin, Step, load_manifest, load_module};
use biaiscope::course::{Reply, Visit};
use biaiscope::progress::{Answer, Event, Folder, Journal, ModuleRecord, Record, Settings, Store, now};
use biaiscope::text::{Id, Lang};

pub(crate) const DAY: u64 = 24 * 60 * 60 * 1000;

pub(crate) fn folder(path: &Path) -> Folder {
    let folder = Folder::find(Some(path.to_owned())).unwrap();
    folder.prepare().unwrap();
    folder
}

pub(crate) fn module() -> Arc<Module> {
    let origin = Origin::Embedded;
    Arc::new(load_module(&origin, load_manifest(&origin).unwrap()).unwrap())
}

/// Writes a learner's journal event by event, at times of the test's choosing.
pub(crate) struct Past {
    pub(crate) module: Arc<Module>,
    journal: Journal,
    record: Record,
    at: u64,
}

impl Past {
    /// Somebody who opened the module `days` and four hours ago.
    pub(crate) fn new(data: &Path, pseudonym: &str, days: u64) -> Past {
        let folder = folder(data);
        let learner = folder.add(pseudonym).unwrap();
        let path = data.join("learners").join(&learner.key).join("journal.jsonl");
        let journal = Journal::open(&path).unwrap().journal;
        let at = now() - days * DAY - DAY / 6;
        let mut past = Past { module: module(), journal, record: Record::default(), at };
        let manifest = past.module.manifest.clone();
        past.keep(&Event::Opened { module: manifest.id, version: manifest.version });
        past
    }

    /// Somebody who went through the whole module, `days` ago.
    pub(crate) fn whole(data: &Path, pseudonym: &str, days: u64) {
        Past::new(data, pseudonym, days).play_all();
    }

    /// Somebody who answered the first question, yesterday.
    pub(crate) fn one_answer(data: &Path, pseudonym: &str) {
        let mut past = Past::new(data, pseudonym, 1);
        let step = past.module.steps().find(|step| step.exercise.is_some()).unwrap().clone();
        past.play(&step, true, 1);
    }

    /// The same learner later: now, with what they did before.
    pub(crate) fn again(data: &Path, pseudonym: &str) -> Past {
        let folder = folder(data);
        let learner = folder.learners().into_iter().find(|learner| learner.pseudonym == pseudonym).unwrap();
        let path = data.join("learners").join(&learner.key).join("journal.jsonl");
        let mut record = Record::default();
        let (journal, _) = Journal::replay(&path, |line| record.apply(line.at, line.event)).unwrap();
        Past { module: module(), journal, record, at: now() }
    }

    /// The journals of everybody in `data`.
    pub(crate) fn journals(data: &Path) -> Vec<PathBuf> {
        let homes = std::fs::read_dir(data.join("learners")).unwrap();
        homes.map(|home| home.unwrap().path().join("journal.jsonl")).collect()
    }

    /// The journal of the only learner in `data`.
    pub(crate) fn journal(data: &Path) -> PathBuf {
        let [journal] = Past::journals(data).try_into().unwrap();
        journal
    }

    /// The time, which every event moves on by some seconds.
    pub(crate) fn now(&self) -> u64 {
        self.at
    }

    pub(crate) fn module_record(&self) -> &ModuleRecord {
        self.record.module(&self.module.manifest.id)
    }

    pub(crate) fn answers(&self, step: &Id) -> &[Answer] {
        &self.module_record().step(step).unwrap().answers
    }

    /// Answers a choice that came back.
    pub(crate) fn review(&mut self, step: &Step, right: bool) {
        let Some(response) = chosen(step, right, 3) else { panic!("{} is no choice", step.id) };
        self.keep(&Event::Reviewed { step: step.id.clone(), seed: 1, response, hints: 0 });
    }

    pub(crate) fn keep(&mut self, event: &Event) {
        self.record.apply(self.at, event.clone());
        self.journal.append(self.at, event).unwrap();
        self.at += 20_000;
    }

    /// Lets days pass.
    pub(crate) fn wait(&mut self, days: u64) {
        self.at += days * DAY;
    }

    /// Plays a step: a choice rightly or wrongly, with a certainty; anything else somehow.
    pub(crate) fn play(&mut self, step: &Step, right: bool, certainty: u8) {
        let id = &self.module.manifest.id;
        let mut visit = Visit::new(&self.module, self.record.module(id), &step.id, 7).unwrap();
        self.keep(&visit.entered());
        if let Some(response) = chosen(step, right, certainty) {
            self.keep(&Event::Answered { step: step.id.clone(), response });
            self.keep(&Event::Finished { step: step.id.clone() });
            return;
        }
        for place in 0..40 {
            visit.intend(&Intent::Point(place));
            visit.intend(&Intent::Pick(place % 3));
            visit.intend(&Intent::Down);
        }
        for line in ["1", "3", "1 1 1 1 1 1", "1 2 1 2 1 2 1", "un texte", "1", "0"] {
            if visit.lacking().is_some() {
                visit.intend(&Intent::Line(line.to_owned()));
            }
        }
        for reply in [visit.submit(), visit.submit()] {
            match reply {
                Reply::Keep(event) => self.keep(&event),
                Reply::GoOn(events) => events.iter().for_each(|event| self.keep(event)),
                _ => {}
            }
        }
        self.keep(&Event::Finished { step: step.id.clone() });
    }

    /// Plays the whole module: the pretest wrongly, every third question missed, with certainties
    /// of all degrees.
    pub(crate) fn play_all(&mut self) {
        let module = self.module.clone();
        for (place, step) in module.steps().enumerate() {
            let right = step.assessment != Some(Assessment::Pretest) && place % 3 != 0;
            self.play(step, right, u8::try_from(place % 3 + 1).unwrap());
        }
    }
}

/// The answer to a choice; `None` where the step asks for something else.
fn chosen(step: &Step, right: bool, certainty: u8) -> Option<Response> {
    let Some(Exercise::Choice(choice)) = &step.exercise else { return None };
    let wanted = choice.options.iter().filter(|option| option.right == right);
    let options = wanted.take(if right && choice.several { 9 } else { 1 });
    Some(Response::Choice(choice::Response {
        options: options.map(|option| option.id.clone()).collect(),
        certainty: choice.certainty.then_some(certainty),
    }))
}

/// A session with the learner seated.
pub(crate) fn session(data: &Path, pseudonym: &str, lang: Lang) -> Session {
    let mut session =
        Session::new(Origin::Embedded, folder(data), Settings::load(&folder(data)), lang).unwrap();
    session.sit_named(pseudonym).unwrap();
    session
}
