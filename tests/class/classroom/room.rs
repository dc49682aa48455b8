//! A module to teach, and a class that can be told things.

use std::sync::Arc;

use biaiscope::classroom::{Act, Class, Event, Moment, Order, audience, trainer};
use biaiscope::content::{Manifest, Module, Part, PartFile, options};
use biaiscope::page::Page;
use biaiscope::text::{Id, Lang, Words};

pub(crate) const MINUTE: u64 = 60_000;
/// Nine o'clock.
pub(crate) const NINE: u64 = 9 * 60 * MINUTE;

/// A moment so many milliseconds after nine.
pub(crate) fn moment(after: u64) -> Moment {
    Moment { steady: 77 + after, wall: NINE + after }
}

/// `09:41`, as a clock on the wall of the meridian.
pub(crate) fn local(wall: u64) -> String {
    format!("{:02}:{:02}", wall / MINUTE / 60 % 24, wall / MINUTE % 60)
}

/// A step of a module; `more` is what it has beside the usual.
pub(crate) fn step(id: &str, minutes: f64, more: &str) -> String {
    format!(
        "(id: {id:?}, title: (fr: \"Titre {id}\", en: \"Title {id}\"), minutes: {minutes:?}, objective: \"o\", \
         body: (fr: \"Corps {id}\", en: \"Body {id}\"), {more} explanation: (fr: \"CLÉ parce que\", en: \"KEY because\"), \
         trainer: (say: (fr: \"SECRET dire\", en: \"SECRET say\"), ask: [(fr: \"SECRET demander\", en: \"SECRET ask\")], \
         expect: (fr: \"SECRET attendre\", en: \"SECRET expect\"), \
         objections: [(claim: (fr: \"SECRET objection\", en: \"SECRET claim\"), reply: (fr: \"SECRET réponse\", en: \"SECRET reply\"))], \
         debrief: (fr: \"SECRET fin\", en: \"SECRET end\"), short: (fr: \"SECRET bref\", en: \"SECRET short\"), \
         unplugged: (fr: \"SECRET sans\", en: \"SECRET without\")))"
    )
}

pub(crate) fn choice() -> String {
    let option = |id: &str, right: &str| {
        format!(
            "(id: {id:?}, text: (fr: \"option {id}\", en: \"option {id}\"), {right} feedback: (fr: \"CLÉ {id}\", en: \"KEY {id}\")),"
        )
    };
    let options: Vec<String> =
        [("a", ""), ("b", "right: true,"), ("c", ""), ("d", "")].map(|(id, right)| option(id, right)).into();
    format!(
        "exercise: Choice(prompt: (fr: \"Laquelle ?\", en: \"Which?\"), options: [{}]),",
        options.concat()
    )
}

pub(crate) const OPINION: &str = "exercise: Opinion(statement: (fr: \"C’est juste.\", en: \"It is fair.\")),";
pub(crate) const DISCUSS: &str =
    "exercise: Discuss(prompts: [(fr: \"Parlez.\", en: \"Talk.\")], minutes: 3.0),";

/// A module of these parts, each with its minutes; a class ends with the one called `end`.
pub(crate) fn module(parts: &[(&str, f64, &[String])]) -> Arc<Module> {
    let entries: Vec<String> = parts
        .iter()
        .map(|(id, minutes, steps)| {
            let (pause, closing) = (steps.is_empty(), *id == "end");
            format!(
                "(id: {id:?}, file: \"{id}.ron\", title: (fr: \"Partie {id}\", en: \"Part {id}\"), \
                 summary: (fr: \"s\", en: \"s\"), minutes: {minutes:?}, priority: Must, pause: {pause}, closing: {closing})"
            )
        })
        .collect();
    let manifest = format!(
        "(format: 1, id: \"m\", version: \"1.0.0\", title: (fr: \"Atelier\", en: \"Workshop\"), \
         summary: (fr: \"Résumé.\", en: \"Summary.\"), licence: \"CC0\", minutes: 1.0, \
         objectives: [(id: \"o\", text: (fr: \"o\", en: \"o\"))], parts: [{}])",
        entries.join(",")
    );
    let manifest: Manifest = options().from_str(&manifest).unwrap();
    let parts = manifest.parts.iter().zip(parts).map(|(entry, (id, _, steps))| {
        let file = format!("(id: {id:?}, steps: [{}])", steps.join(","));
        let file: PartFile = options().from_str(&file).unwrap();
        Part { entry: entry.clone(), steps: file.steps }
    });
    let parts = parts.collect();
    Arc::new(Module::new(manifest, parts).indexed())
}

/// A class with its clock.
pub(crate) struct Room {
    pub(crate) class: Class,
    pub(crate) now: u64,
    pub(crate) kept: Vec<(Moment, Event)>,
}

impl Room {
    pub(crate) fn new(module: Arc<Module>) -> Room {
        let mut room = Room { class: Class::new(module), now: 0, kept: Vec::new() };
        let (module, version) = (Id::new("m"), "1.0.0".to_owned());
        room.does(Event::Began {
            module,
            version,
            seed: 3,
            lang: Lang::Fr,
            present: Some(30),
            end: None,
            order: Order::Author,
        });
        room
    }

    /// Whether an event made sense; then it is kept.
    pub(crate) fn tries(&mut self, event: &Event) -> bool {
        let kept = self.class.apply(moment(self.now), event);
        let made_sense = kept.is_some();
        self.kept.extend(kept.map(|event| (moment(self.now), event)));
        made_sense
    }

    /// A slice of what is being computed.
    pub(crate) fn work(&mut self) -> Option<Event> {
        let computed = self.class.work(moment(self.now));
        self.kept.extend(computed.clone().map(|event| (moment(self.now), event)));
        computed
    }

    #[allow(clippy::needless_pass_by_value, reason = "events are made where they are told")]
    pub(crate) fn does(&mut self, event: Event) {
        assert!(self.tries(&event), "{event:?}");
    }

    pub(crate) fn wait(&mut self, minutes: f64) -> &mut Room {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes of a test")]
        let passed = (minutes * 60_000.0) as u64;
        self.now += passed;
        self.class.tick(moment(self.now));
        self
    }

    pub(crate) fn go(&mut self, step: &str) {
        self.does(Event::Went { step: Id::new(step), skipping: false });
    }

    pub(crate) fn vote(&mut self, act: Act) {
        let told = format!("{act:?}");
        assert!(self.tries_vote(act), "{told}");
    }

    pub(crate) fn tries_vote(&mut self, act: Act) -> bool {
        let step = self.class.here_id().unwrap();
        self.tries(&Event::Vote { step, act })
    }

    /// The class as it would be read from its journal.
    pub(crate) fn loaded(&self) -> Class {
        Class::load(self.class.module().clone(), self.kept.clone())
    }

    pub(crate) fn audience(&self) -> String {
        shown(&audience(&self.class, &Words::new(Lang::Fr)))
    }

    pub(crate) fn trainer(&self) -> String {
        shown(&trainer(&self.class, &Words::new(Lang::Fr), &local))
    }
}

/// Everything that a page tells, with ordinary spaces.
pub(crate) fn shown(page: &Page) -> String {
    format!("{page:?}").replace("\\u{a0}", " ").replace("\\u{202f}", " ").replace(['\u{a0}', '\u{202f}'], " ")
}
