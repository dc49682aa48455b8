//! Compare: note what two or more outputs have and have not, then judge whether they differ.
//!
//! The grid is decided before the outputs are read, as in any blind comparison.
//!
//! Grading, from 0 to 1: half a point for the grid, half for the verdict. The grid earns the share
//! of its cells that are right, among those that can be checked in the text; a count may differ by
//! the author's tolerance. The verdict earns what a [`Choice`] does. Where no cell can be checked,
//! the verdict is all. So one more right cell never lowers the score, and neither a wrong cell nor
//! a wrong option ever raises it.

mod marks;
mod notes;
mod show;
mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::choice::{self, Choice};
use super::{Faults, Gesture, Intent, Kind, Lacking, Outcome, Verdict, View, step};
use crate::page::{Block, Mark, Run};
use crate::text::{Id, Lang, Text};

/// Outputs, what is to be observed in them, and the question that this answers.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    /// What is to be done.
    pub prompt: Text,
    /// What the system was asked for.
    #[serde(default)]
    pub request: Text,
    /// The outputs, in the order shown.
    pub outputs: Vec<Output>,
    /// What is observed in each of them.
    pub observations: Vec<Observation>,
    /// The question at the end: whether they differ, and what that says.
    pub verdict: Choice,
}

/// Something that a system, or a person, has written.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Output {
    /// Its stable name.
    pub id: Id,
    /// What it is called.
    pub label: Text,
    /// What it says: plain text, a blank line between paragraphs.
    pub text: Text,
}

/// Something to look for in each output.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// Its stable name.
    pub id: Id,
    /// What is looked for.
    pub text: Text,
    /// How it is noted, and what is right.
    pub measure: Measure,
    /// What it tells.
    pub feedback: Text,
}

/// How an observation is noted, and what is right for each output, by its id; an output that is
/// left out cannot be checked, and is not graded.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Measure {
    /// How often.
    Count {
        /// The right counts.
        #[serde(default)]
        right: BTreeMap<Id, u32>,
        /// How far from it a count may be.
        #[serde(default)]
        tolerance: u32,
        /// The words that are counted, with commas between them: then `check` counts them too,
        /// and they are pointed out afterwards.
        #[serde(default)]
        words: Text,
    },
    /// Whether or not.
    Whether {
        /// The right answers.
        #[serde(default)]
        right: BTreeMap<Id, bool>,
    },
}

/// What was noted, and the verdict.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// From the id of the observation, then of the output, to what was noted.
    pub notes: BTreeMap<Id, BTreeMap<Id, Note>>,
    /// The verdict.
    pub verdict: choice::Response,
}

/// What was noted of one output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Note {
    /// Whether or not.
    Whether(bool),
    /// How often.
    Count(u32),
}

/// Where the learner is: in the grid, or at the verdict.
#[derive(Debug, Clone)]
pub struct Cursor {
    is_at_verdict: bool,
    cell: (usize, usize),
    /// Whether the next digit begins a new count rather than lengthens the one that is there.
    begins: bool,
    verdict: choice::Cursor,
}

impl Kind for Compare {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const GESTURES: &'static [Gesture] =
        &[Gesture::Choose, Gesture::Toggle, Gesture::NextControl, Gesture::Note];

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, seed: u64) -> Cursor {
        let blank = self.blanks(response).next();
        Cursor {
            is_at_verdict: blank.is_none(),
            cell: blank.unwrap_or_default(),
            begins: true,
            verdict: self.verdict.cursor(&response.verdict, seed),
        }
    }

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<Lacking> {
        let left = self.blanks(response).count();
        let verdict = self.verdict.lacking(&response.verdict, &cursor.verdict);
        match verdict {
            _ if left > 0 => Some(Lacking::Observations { left }),
            Some(_) if !cursor.is_at_verdict => Some(Lacking::Verdict),
            verdict => verdict,
        }
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let targets = self.verdict.targets(&cursor.verdict);
        match intent {
            Intent::Line(line) if self.blanks(response).next().is_some() || line.contains('=') => {
                self.read(response, cursor, line)
            }
            Intent::Line(_) => self.judge(response, cursor, intent),
            Intent::Point(place) if *place < targets => self.judge(response, cursor, intent),
            Intent::Point(place) => self.click(response, cursor, place - targets),
            Intent::Seek => self.seek(response, cursor),
            _ if cursor.is_at_verdict => self.at_verdict(response, cursor, intent),
            _ => self.at_grid(response, cursor, intent),
        }
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        let verdict = self.verdict.grade(&response.verdict)?;
        let marks = |observation| (0..self.outputs.len()).map(move |output| (observation, output));
        let cells = (0..self.observations.len()).flat_map(marks);
        let checked: Vec<Mark> = cells.filter_map(|cell| self.cell_mark(response, cell)).collect();
        let right = checked.iter().filter(|mark| **mark == Mark::Right).count();
        #[expect(clippy::cast_precision_loss, reason = "no grid has 2^52 cells")]
        let earned = if checked.is_empty() {
            verdict.share()
        } else {
            f64::midpoint(right as f64 / checked.len() as f64, verdict.share())
        };
        let rows = self.observations.iter().enumerate();
        let rows = rows.map(|(row, observation)| (observation.id.clone(), self.row_mark(response, row)));
        Some(Verdict { earned, possible: 1.0, parts: rows.chain(verdict.parts).collect() })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        if !self.request.is_empty() {
            let mut request = vec![Run::new(&format!("{} ", view.words.say("compare-request"))).strong()];
            request.extend(view.prose(&self.request));
            blocks.push(Block::Quote(vec![Block::Paragraph(request)]));
        }
        blocks.push(Block::Columns(self.outputs.iter().map(|output| self.output(output, view)).collect()));
        if !self.observations.is_empty() {
            blocks.push(Block::Tally(self.tally(response, cursor, view)));
        }
        blocks.extend(self.question(response, cursor, view));
        blocks
    }

    fn asked(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let Some((row, column)) = self.blanks(response).next() else {
            let is_open = self.verdict.lacking(&response.verdict, &cursor.verdict).is_some();
            return if is_open { self.question(response, cursor, view) } else { Vec::new() };
        };
        let values = [
            ("number", (row + 1).into()),
            ("count", self.observations.len().into()),
            ("output", view.text(&self.outputs[column].label).into()),
        ];
        let mut asked = vec![Run::new(&format!("{} ", view.words.with("compare-asked", &values)))];
        asked.extend(self.label(row, view));
        vec![Block::Paragraph(asked)]
    }

    fn check(&self, faults: &mut Faults) {
        faults.ids("outputs", self.outputs.iter().map(|output| &output.id));
        faults.ids("observations", self.observations.iter().map(|observation| &observation.id));
        faults.within("verdict", |faults| self.verdict.check(faults));
        if self.outputs.len() < 2 {
            faults.error_at("outputs", "too-few-outputs", &[]);
        }
        faults.within("observations", |faults| {
            for (place, observation) in self.observations.iter().enumerate() {
                faults.within(place, |faults| self.check_observation(observation, faults));
            }
        });
    }

    fn branch(&self, response: &Response) -> Option<&Id> {
        self.verdict.branch(&response.verdict)
    }

    fn branches(&self) -> (Vec<&Id>, bool) {
        self.verdict.branches()
    }
}

impl Compare {
    /// Lets the verdict take an intent.
    fn judge(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let was_elsewhere = !std::mem::replace(&mut cursor.is_at_verdict, true);
        match self.verdict.update(&mut response.verdict, &mut cursor.verdict, intent) {
            Outcome::Unchanged => Outcome::moved(was_elsewhere),
            outcome => outcome,
        }
    }

    /// Goes to the first blank cell behind the cursor, or to the verdict.
    fn seek(&self, response: &Response, cursor: &mut Cursor) -> Outcome {
        let blanks: Vec<_> = self.blanks(response).collect();
        if blanks.contains(&cursor.cell) && !cursor.is_at_verdict {
            return Outcome::Unchanged;
        }
        match blanks.iter().find(|blank| **blank > cursor.cell).or(blanks.first()) {
            Some(blank) => {
                cursor.enter(*blank);
                Outcome::Moved
            }
            None => Outcome::moved(!std::mem::replace(&mut cursor.is_at_verdict, true)),
        }
    }

    fn at_verdict(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let last = self.observations.len().checked_sub(1).filter(|_| !self.outputs.is_empty());
        let lacks = self.verdict.lacking(&response.verdict, &cursor.verdict);
        let digit = |text: &str| text.parse::<usize>().ok()?.checked_sub(1);
        match (intent, last) {
            (Intent::NextControl, Some(_)) if lacks != Some(Lacking::Certainty) => {
                cursor.enter(cursor.cell);
                Outcome::Moved
            }
            (Intent::Up | Intent::PreviousControl, Some(last)) => {
                match self.judge(response, cursor, intent) {
                    Outcome::Unchanged => {
                        cursor.enter((last, cursor.cell.1));
                        Outcome::Moved
                    }
                    outcome => outcome,
                }
            }
            // Digits are typed in the grid; here they choose.
            (Intent::Edit(super::Edit::Insert(text)), _) => match digit(text) {
                Some(place) => self.judge(response, cursor, &Intent::Pick(place)),
                None => Outcome::Unchanged,
            },
            _ => self.judge(response, cursor, intent),
        }
    }

    fn at_grid(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let (rows, columns) = (self.observations.len(), self.outputs.len());
        let (row, column) = cursor.cell;
        match intent {
            Intent::NextControl | Intent::PreviousControl => {
                cursor.is_at_verdict = true;
                Outcome::Moved
            }
            Intent::Down if row + 1 >= rows => {
                cursor.is_at_verdict = true;
                Outcome::Moved
            }
            Intent::Up => cursor.moved_to((step(row, -1, rows), column)),
            Intent::Down => cursor.moved_to((step(row, 1, rows), column)),
            Intent::Left => cursor.moved_to((row, step(column, -1, columns))),
            Intent::Right => cursor.moved_to((row, step(column, 1, columns))),
            _ => self.note(response, cursor, intent),
        }
    }

    /// A click goes to a cell; a second one notes something there.
    fn click(&self, response: &mut Response, cursor: &mut Cursor, place: usize) -> Outcome {
        let columns = self.outputs.len().max(1);
        let cell = (place / columns, place % columns);
        if cell.0 >= self.observations.len() || self.outputs.is_empty() {
            return Outcome::Unchanged;
        }
        if cell == cursor.cell && !cursor.is_at_verdict {
            return self.note(response, cursor, &Intent::Toggle);
        }
        cursor.enter(cell);
        Outcome::Moved
    }

    fn check_observation(&self, observation: &Observation, faults: &mut Faults) {
        // Marks are told by id: an option of the verdict must not share one with a row.
        if self.verdict.options.iter().any(|option| option.id == observation.id) {
            faults.error_at("id", "duplicate-id", &[("id", observation.id.as_str())]);
        }
        let outputs: Vec<&Id> = match &observation.measure {
            Measure::Count { right, .. } => right.keys().collect(),
            Measure::Whether { right } => right.keys().collect(),
        };
        for id in outputs.into_iter().filter(|id| self.outputs.iter().all(|output| output.id != **id)) {
            faults.error_at("measure", "unknown-output", &[("id", id.as_str())]);
        }
        let Measure::Count { right, words, .. } = &observation.measure else { return };
        for (output, lang) in self.outputs.iter().flat_map(|output| Lang::ALL.map(|lang| (output, lang))) {
            let Some(right) = right.get(&output.id).filter(|_| !words.is_empty()) else { continue };
            let found = words::found(output.text.get(lang), words.get(lang)).len();
            if u32::try_from(found) != Ok(*right) {
                let values = [
                    ("output", output.id.as_str()),
                    ("lang", lang.code()),
                    ("found", &found.to_string()),
                    ("right", &right.to_string()),
                ];
                faults.error_at("measure", "count-differs", &values);
            }
        }
    }
}

impl Observation {
    /// The words that are counted, or nothing.
    fn counted(&self, lang: Lang) -> &str {
        match &self.measure {
            Measure::Count { words, .. } => words.get(lang),
            Measure::Whether { .. } => "",
        }
    }
}

impl Cursor {
    fn enter(&mut self, cell: (usize, usize)) {
        (self.is_at_verdict, self.cell, self.begins) = (false, cell, true);
    }

    fn moved_to(&mut self, cell: (usize, usize)) -> Outcome {
        let moved = self.cell != cell;
        self.enter(cell);
        Outcome::moved(moved)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::activity::{Edit, Stage, Unclear};
    use crate::text::Words;

    /// Two outputs; a count of 1 and 4, a count of 2 that may be off by one and that only the first
    /// output can tell, and yes for both.
    const RON: &str = r#"(
    prompt: (fr: "p", en: "p"),
    outputs: [
        (id: "a", label: (fr: "A", en: "A"), text: (fr: "décide", en: "decides")),
        (id: "b", label: (fr: "B", en: "B"), text: (fr: "décide, dirige ; pilote et convainc.", en: "decides, leads, drives and convinces.")),
    ],
    observations: [
        (id: "action", text: (fr: "x", en: "x"), feedback: (fr: "f", en: "f"), measure: Count(
            right: {"a": 1, "b": 4}, words: (fr: "décide, dirige, pilote, convainc", en: "decides, leads, drives, convinces"))),
        (id: "near", text: (fr: "x", en: "x"), feedback: (fr: "f", en: "f"), measure: Count(right: {"a": 2}, tolerance: 1)),
        (id: "told", text: (fr: "x", en: "x"), feedback: (fr: "f", en: "f"), measure: Whether(right: {"a": true, "b": true})),
    ],
    verdict: (prompt: (fr: "v", en: "v"), options: [
        (id: "yes", text: (fr: "o", en: "o"), right: true, feedback: (fr: "f", en: "f")),
        (id: "no", text: (fr: "o", en: "o"), feedback: (fr: "f", en: "f")),
    ]),
)"#;

    fn read(ron: &str) -> Compare {
        crate::content::options().from_str(ron).unwrap()
    }

    fn without_grid() -> Compare {
        let mut compare = read(RON);
        compare.observations.clear();
        compare
    }

    fn share(compare: &Compare, response: &Response) -> f64 {
        compare.grade(response).unwrap().share()
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    fn faults(ron: &str) -> Vec<String> {
        let mut faults = Faults::default();
        read(ron).check(&mut faults);
        faults.into_found().iter().map(|fault| format!("{} {}", fault.path, fault.code)).collect()
    }

    /// Somebody at the exercise.
    struct Person {
        compare: Compare,
        response: Response,
        cursor: Cursor,
    }

    impl Person {
        fn new(compare: Compare) -> Person {
            let response = compare.blank();
            let cursor = compare.cursor(&response, 7);
            Person { compare, response, cursor }
        }

        fn does(&mut self, intent: &Intent) -> Outcome {
            self.compare.update(&mut self.response, &mut self.cursor, intent)
        }

        fn types(&mut self, text: &str) {
            for letter in text.chars() {
                self.does(&Intent::Edit(Edit::Insert(letter.to_string())));
            }
        }

        fn says(&mut self, line: &str) -> Outcome {
            self.does(&Intent::Line(line.to_owned()))
        }

        fn noted(&self, row: usize, column: usize) -> Option<Note> {
            self.compare.noted(&self.response, (row, column))
        }

        fn lacking(&self) -> Option<Lacking> {
            self.compare.lacking(&self.response, &self.cursor)
        }
    }

    #[test]
    fn half_for_the_grid_and_half_for_the_verdict() {
        let mut person = Person::new(read(RON));
        assert_eq!(person.says("1 4 3 99 yes oui"), Outcome::Changed);
        assert!(near(share(&person.compare, &person.response), 0.5));
        assert_eq!(person.says("A"), Outcome::Changed);
        assert_eq!(person.lacking(), None);
        assert!(near(share(&person.compare, &person.response), 1.0));
        person.says("1B = 3");
        assert!(near(share(&person.compare, &person.response), 0.9));
        let parts = person.compare.grade(&person.response).unwrap().parts;
        let marks: Vec<Mark> = parts.into_iter().map(|(_, mark)| mark).collect();
        assert_eq!(marks, [Mark::Partly, Mark::Right, Mark::Right, Mark::Right]);
        let mut verdict_only = Person::new(without_grid());
        assert_eq!(verdict_only.lacking(), Some(Lacking::Option));
        verdict_only.says("b");
        assert!(near(share(&verdict_only.compare, &verdict_only.response), 0.0));
    }

    #[test]
    fn counts_are_typed_tapped_and_erased() {
        let mut person = Person::new(read(RON));
        person.types("12");
        assert_eq!(person.noted(0, 0), Some(Note::Count(12)));
        person.does(&Intent::Edit(Edit::Erase));
        person.does(&Intent::Toggle);
        person.types("+-");
        assert_eq!(person.noted(0, 0), Some(Note::Count(2)));
        // A digit typed on arriving begins anew.
        person.does(&Intent::Right);
        person.does(&Intent::Left);
        person.types("99999");
        assert_eq!(person.noted(0, 0), Some(Note::Count(999)));
        person.does(&Intent::Edit(Edit::EraseForward));
        assert_eq!(person.noted(0, 0), None);
        assert_eq!(person.does(&Intent::Edit(Edit::Erase)), Outcome::Unchanged);
    }

    #[test]
    fn yes_and_no_are_toggled_and_typed() {
        let mut person = Person::new(read(RON));
        person.does(&Intent::Point(2 + 4));
        assert_eq!(person.cursor.cell, (2, 0));
        person.does(&Intent::Point(2 + 4));
        assert_eq!(person.noted(2, 0), Some(Note::Whether(true)));
        person.does(&Intent::Toggle);
        assert_eq!(person.noted(2, 0), Some(Note::Whether(false)));
        person.types("1");
        assert_eq!(person.noted(2, 0), Some(Note::Whether(true)));
    }

    #[test]
    fn enter_and_tab_lead_through_everything() {
        let mut person = Person::new(read(RON));
        person.types("1");
        for _ in 0..5 {
            assert_eq!(person.does(&Intent::Seek), Outcome::Moved);
            assert_eq!(person.does(&Intent::Seek), Outcome::Unchanged);
            person.types("1");
        }
        assert_eq!(person.lacking(), Some(Lacking::Verdict));
        person.does(&Intent::Seek);
        assert_eq!(person.lacking(), Some(Lacking::Option));
        person.types("1");
        assert_eq!(person.lacking(), None);
        person.does(&Intent::NextControl);
        assert!(!person.cursor.is_at_verdict);
        person.does(&Intent::Up);
        person.does(&Intent::NextControl);
        person.does(&Intent::Up);
        assert_eq!((person.cursor.is_at_verdict, person.cursor.cell), (false, (2, 1)));
        person.does(&Intent::Down);
        assert!(person.cursor.is_at_verdict);
    }

    #[test]
    fn typed_lines_fill_cells_and_correct_them() {
        let mut person = Person::new(read(RON));
        for (line, why) in [
            ("x", Unclear::Count),
            ("-1", Unclear::Count),
            ("1000", Unclear::Count),
            ("1 4 2 2 maybe", Unclear::YesNo),
            ("1 2 3 4 yes yes yes", Unclear::Cell),
            ("", Unclear::Cell),
            ("4A = 1", Unclear::Cell),
            ("A1 = 1", Unclear::Cell),
            ("é= 1", Unclear::Cell),
        ] {
            assert_eq!(person.says(line), Outcome::Unclear(why), "{line}");
        }
        assert_eq!(person.response, person.compare.blank());
        person.says("1, 4");
        assert_eq!(person.lacking(), Some(Lacking::Observations { left: 4 }));
        person.says("2 2 O");
        person.says("No");
        assert_eq!(person.noted(2, 1), Some(Note::Whether(false)));
        let words = Words::new(Lang::En);
        let view = View { stage: Stage::Answering, words: &words, sources: &[], earlier: &[] };
        // Then the verdict is asked.
        assert!(person.compare.asked(&person.response, &person.cursor, &view).len() > 1);
    }

    #[test]
    fn a_note_of_another_kind_than_is_asked_for_counts_as_none() {
        let mut compare = read(RON);
        let mut person = Person::new(compare.clone());
        person.says("1 4 2 2 yes yes");
        let kept = serde_json::to_string(&person.response).unwrap();
        assert_eq!(serde_json::from_str::<Response>(&kept).unwrap(), person.response);
        compare.observations[2].measure =
            Measure::Count { right: BTreeMap::new(), tolerance: 0, words: Text::default() };
        assert_eq!(compare.blanks(&person.response).collect::<Vec<_>>(), [(2, 0), (2, 1)]);
    }

    #[test]
    fn what_authors_get_wrong_is_found() {
        assert!(faults(RON).is_empty());
        let wrong = [
            (r#""b": 4"#, r#""b": 3"#, "observations[0].measure count-differs"),
            (r#"right: {"a": 2}"#, r#"right: {"z": 2}"#, "observations[1].measure unknown-output"),
            (r#"id: "told""#, r#"id: "no""#, "observations[2].id duplicate-id"),
            ("right: true, feedback", "feedback", "verdict.options no-right-option"),
            (r#"id: "b""#, r#"id: "a""#, "outputs[1].id duplicate-id"),
        ];
        for (from, to, fault) in wrong {
            let found = faults(&RON.replacen(from, to, 1));
            assert!(found.iter().any(|found| found == fault), "{fault}: {found:?}");
        }
    }

    fn intent() -> impl Strategy<Value = Intent> {
        let place = 0_usize..14;
        prop_oneof![
            Just(Intent::Up),
            Just(Intent::Down),
            Just(Intent::Left),
            Just(Intent::Right),
            Just(Intent::NextControl),
            Just(Intent::PreviousControl),
            Just(Intent::Toggle),
            Just(Intent::Seek),
            place.clone().prop_map(Intent::Pick),
            place.clone().prop_map(Intent::Point),
            place.prop_map(Intent::ExtendTo),
            "[0-9+−é👩🏽‍💻-]{0,3}".prop_map(|text| Intent::Edit(Edit::Insert(text))),
            "[0-9A-C =,on]{0,9}".prop_map(Intent::Line),
        ]
    }

    proptest! {
        #[test]
        fn no_sequence_of_intents_loses_a_note(
            has_grid in any::<bool>(),
            intents in proptest::collection::vec(intent(), 0..40),
        ) {
            let mut person = Person::new(if has_grid { read(RON) } else { without_grid() });
            let words = Words::new(Lang::Fr);
            for intent in intents {
                let before = person.response.clone();
                let outcome = person.does(&intent);
                prop_assert!(outcome == Outcome::Changed || person.response == before);
                // A note may change, never go: nothing here erases.
                for (observation, notes) in &before.notes {
                    prop_assert!(notes.keys().all(|output| person.response.notes[observation].contains_key(output)));
                }
                for stage in [Stage::Answering, Stage::Debriefed] {
                    let view = View { stage, words: &words, sources: &[], earlier: &[] };
                    person.compare.blocks(&person.response, &person.cursor, &view);
                    person.compare.asked(&person.response, &person.cursor, &view);
                }
                let share = share(&person.compare, &person.response);
                prop_assert!((0.0..=1.0).contains(&share));
            }
        }

        #[test]
        fn a_right_cell_never_lowers_the_score_and_a_wrong_one_never_raises_it(
            counts in proptest::collection::vec(0_u32..6, 4),
            told in any::<[bool; 2]>(),
            verdict in 0_usize..2,
            cell in 0_usize..6,
            to in 0_u32..6,
        ) {
            let mut person = Person::new(read(RON));
            let line: Vec<String> = counts.iter().copied().chain(told.map(u32::from)).map(|note| note.to_string()).collect();
            person.says(&line.join(" "));
            person.does(&Intent::Point(verdict));
            let (row, column) = (cell / 2, cell % 2);
            let before = (person.compare.cell_mark(&person.response, (row, column)), share(&person.compare, &person.response));
            person.says(&format!("{}{}={}", row + 1, ["A", "B"][column], if row == 2 { to % 2 } else { to }));
            let after = (person.compare.cell_mark(&person.response, (row, column)), share(&person.compare, &person.response));
            match after.0 {
                Some(Mark::Right) => prop_assert!(after.1 >= before.1),
                Some(_) => prop_assert!(after.1 <= before.1),
                None => prop_assert!(near(after.1, before.1)),
            }
            // The right verdict never lowers it either.
            let wrong = after.1;
            person.does(&Intent::Point(0));
            prop_assert!(share(&person.compare, &person.response) >= wrong);
        }
    }
}
