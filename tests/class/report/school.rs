//! A small module with a pretest, a posttest and two opinions, and people who hand in answers.

use std::fs;
use std::path::Path;

use biaiscope::activity::Response;
use biaiscope::content::{Module, Origin, fingerprint, load_manifest, load_module};
use biaiscope::progress::{Content, HandIn, StepHandIn};
use biaiscope::report::SameName;
use biaiscope::text::Id;
use tempfile::TempDir;

/// How many questions each test has.
pub(crate) const QUESTIONS: usize = 6;

const NOTES: &str = r#"trainer: (say: (fr: "Dites.", en: "Say."), ask: [], expect: (fr: "Oui.", en: "Yes."),
    objections: [], debrief: (fr: "Fin.", en: "End."), short: (fr: "Bref.", en: "Short."), unplugged: (fr: "Au tableau.", en: "On the board."))"#;

fn step(id: &str, title: &str, fields: &str) -> String {
    format!(
        r#"(id: "{id}", title: (fr: "{title}", en: "{title}"), minutes: 1.0, objective: "o", {fields}, {NOTES}),"#
    )
}

fn text(words: &str) -> String {
    format!(r#"(fr: "{words}", en: "{words}")"#)
}

/// The files of the module.
pub(crate) fn module_at(folder: &Path) {
    let option = |id: &str, right: bool| {
        format!(
            r#"(id: "{id}", text: {}, right: {right}, feedback: {})"#,
            text(&format!("Option {id}")),
            text(".")
        )
    };
    let options: Vec<String> = ["a", "b", "c", "d"].iter().map(|id| option(id, *id == "a")).collect();
    let choice = format!(
        "exercise: Choice(prompt: {}, certainty: true, options: [{}])",
        text("Quoi ?"),
        options.join(", ")
    );
    let mut first = String::new();
    for item in 1..=QUESTIONS {
        let fields = format!("{choice}, assessment: Pretest");
        first += &step(&format!("pre-{item}"), &format!("Question {item}"), &fields);
    }
    first += &step("opinion", "Avis", &format!("exercise: Opinion(statement: {})", text("Un avis <b>.")));
    let mut second = step(
        "estimate",
        "Estimer",
        &format!(
            "exercise: Estimate(prompt: {}, unit: {}, min: 0.0, max: 100.0, step: 0.1, answer: 30.0)",
            text("Combien ?"),
            text("%")
        ),
    );
    let number = "exercise: Number(prompt: PROMPT, answer: 0.75, tolerance: 0.005, solution: PROMPT)";
    second += &step("number", "Calculer", &number.replace("PROMPT", &text("Le calcul.")));
    let sort = "exercise: Sort(prompt: P, categories: [(id: \"x\", text: X), (id: \"y\", text: Y)], items: [
        (id: \"one\", text: X, category: \"x\", feedback: P), (id: \"two\", text: Y, category: \"y\", feedback: P)])";
    let sort = sort.replace('P', &text("Trier.")).replace('X', &text("Croix")).replace('Y', &text("Rond"));
    second += &step("sort", "Trier", &sort);
    second += &step(
        "talk",
        "Parler",
        &format!("exercise: Discuss(prompts: [{}], minutes: 1.0)", text("Et vous ?")),
    );
    for item in 1..=QUESTIONS {
        let fields = format!(r#"repeats: "pre-{item}", assessment: Posttest"#);
        second += &step(&format!("post-{item}"), &format!("Question {item} encore"), &fields);
    }
    second += &step("opinion-again", "Avis encore", r#"repeats: "opinion""#);
    let part = |id: &str| {
        format!(
            r#"(id: "{id}", file: "{id}.ron", title: {}, summary: {}, minutes: 10.0, priority: Must)"#,
            text(&format!("Partie {id}")),
            text("Tout.")
        )
    };
    let manifest = format!(
        r#"(format: 1, id: "school", version: "1.0", title: {}, summary: {}, licence: "CC0", minutes: 20.0,
            objectives: [(id: "o", text: {})], parts: [{}, {}])"#,
        text("École & <script>"),
        text("Un essai."),
        text("Savoir."),
        part("first"),
        part("second")
    );
    let files = [
        ("module.ron", manifest),
        ("first.ron", format!(r#"(id: "first", steps: [{first}])"#)),
        ("second.ron", format!(r#"(id: "second", steps: [{second}])"#)),
        ("sources.ron", "[]".to_owned()),
        ("glossary.ron", "[]".to_owned()),
    ];
    fs::create_dir_all(folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
}

/// The module, in a folder of its own.
pub(crate) struct School {
    pub(crate) folder: TempDir,
    pub(crate) module: Module,
    pub(crate) content: Content,
}

impl School {
    pub(crate) fn new() -> School {
        let folder = tempfile::tempdir().unwrap();
        module_at(&folder.path().join("module"));
        fs::create_dir(folder.path().join("in")).unwrap();
        let origin = Origin::Folder(folder.path().join("module"));
        let module = load_module(&origin, load_manifest(&origin).unwrap()).unwrap_or_else(|findings| {
            panic!("{findings:?}");
        });
        let hash = fingerprint(&origin).unwrap();
        let content = Content { id: Id::new("school"), version: "1.0".to_owned(), hash };
        School { folder, module, content }
    }

    /// The folder of what is handed in.
    pub(crate) fn inbox(&self) -> std::path::PathBuf {
        self.folder.path().join("in")
    }

    /// What person `number` hands in: these answers, a minute each.
    pub(crate) fn hand_in(&self, number: u64, answers: Vec<(String, Response)>) -> HandIn {
        let steps = answers.into_iter().map(|(id, response)| StepHandIn {
            id: Id::new(&id),
            done: true,
            ms: 60_000,
            tries: 1,
            hints: 0,
            private: false,
            first: Some(response),
            last: None,
        });
        HandIn {
            schema: 1,
            submission: format!("{number:016x}"),
            pseudonym: format!("p{number}"),
            class: None,
            at: 1_700_000_000 + number,
            module: self.content.clone(),
            steps: steps.collect(),
        }
    }

    pub(crate) fn put(&self, name: &str, hand_in: &HandIn) {
        fs::write(self.inbox().join(name), hand_in.write().unwrap()).unwrap();
    }

    /// `count` people who all answered the first question, the even ones rightly.
    pub(crate) fn people(&self, count: u64) {
        for number in 0..count {
            let option = if number % 2 == 0 { "a" } else { "b" };
            let hand_in = self.hand_in(number, vec![("pre-1".to_owned(), choice(option, Some(2)))]);
            self.put(&format!("{number}.json"), &hand_in);
        }
    }

    pub(crate) fn report(&self) -> biaiscope::report::Report {
        biaiscope::report::report(&[self.inbox()], &self.module, self.content.clone(), None, SameName::Merge)
    }
}

pub(crate) fn choice(option: &str, certainty: Option<u8>) -> Response {
    let options = [Id::new(option)].into_iter().collect();
    Response::Choice(biaiscope::activity::choice::Response { options, certainty })
}

/// An answer as the file of it writes it.
pub(crate) fn answer(json: &str) -> Response {
    serde_json::from_str(json).unwrap()
}
