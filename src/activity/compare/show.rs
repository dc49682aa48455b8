//! How the outputs, the grid and the verdict are shown.

use super::{Compare, Cursor, Measure, Note, Observation, Output, Response, words};
use crate::activity::{Kind, View};
use crate::page::{Block, Mark, Prose, Role, Run, Tally, TallyCell, TallyRow};
use crate::text::{Words, msg, typography};

impl Compare {
    pub(super) fn output(&self, output: &Output, view: &View<'_>) -> Vec<Block> {
        let label = vec![Run::new(view.text(&output.label)).role(Role::Accent)];
        let lang = view.words.lang();
        let text = typography::spaced(view.text(&output.text), lang);
        let counted = |observation: &Observation| observation.counted(lang).to_owned();
        let list: Vec<String> =
            if view.is_told() { self.observations.iter().map(counted).collect() } else { Vec::new() };
        let paragraph = |text: &str| Block::Paragraph(words::pointed_out(text.trim(), &list.join(",")));
        std::iter::once(Block::Heading(label)).chain(text.split("\n\n").map(paragraph)).collect()
    }

    pub(super) fn tally(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Tally {
        let row = |row: usize| TallyRow {
            label: self.label(row, view),
            cells: (0..self.outputs.len()).map(|column| self.cell(response, (row, column), view)).collect(),
            counts: matches!(self.observations[row].measure, Measure::Count { .. }),
            mark: view.is_told().then(|| self.row_mark(response, row)),
            feedback: if view.is_told() { self.told(row, view) } else { Prose::new() },
        };
        Tally {
            columns: self.outputs.iter().map(|output| view.prose(&output.label)).collect(),
            rows: (0..self.observations.len()).map(row).collect(),
            cursor: (view.is_answering() && !cursor.is_at_verdict).then_some(cursor.cell),
            first: self.verdict.targets(&cursor.verdict),
        }
    }

    fn cell(&self, response: &Response, cell: (usize, usize), view: &View<'_>) -> TallyCell {
        let mark = self.cell_mark(response, cell).filter(|_| view.is_told());
        let output = &self.outputs[cell.1].id;
        let right = match &self.observations[cell.0].measure {
            Measure::Count { right, .. } => right.get(output).map(|count| Note::Count(*count)),
            Measure::Whether { right } => right.get(output).map(|is_so| Note::Whether(*is_so)),
        };
        let right = right.filter(|_| mark.is_some_and(|mark| mark != Mark::Right));
        let written = |note: Option<Note>| note.map(|note| note.written(view.words)).unwrap_or_default();
        TallyCell { noted: written(self.noted(response, cell)), mark, right: written(right) }
    }

    /// An observation, and how it is noted.
    pub(super) fn label(&self, row: usize, view: &View<'_>) -> Prose {
        let observation = &self.observations[row];
        let key = match observation.measure {
            Measure::Count { .. } => msg::COMPARE_COUNT,
            Measure::Whether { .. } => msg::COMPARE_WHETHER,
        };
        let mut label = view.prose(&observation.text);
        label.push(Run::new(&format!(" ({})", view.words.say(key))).role(Role::Muted));
        label
    }

    /// What an observation tells, and the words that were to be counted.
    fn told(&self, row: usize, view: &View<'_>) -> Prose {
        let (observation, lang) = (&self.observations[row], view.words.lang());
        let mut told = view.prose(&observation.feedback);
        let counted = observation.counted(lang);
        for output in self.outputs.iter().filter(|_| !counted.is_empty()) {
            let found = words::found(view.text(&output.text), counted).join(", ");
            let found = if found.is_empty() { view.words.say(msg::COMPARE_FOUND_NONE) } else { found };
            let values = [("output", view.text(&output.label).into()), ("words", found.into())];
            told.push(Run::new(&format!("\n{}", view.words.with(msg::COMPARE_FOUND, &values))));
        }
        told
    }

    pub(super) fn question(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = self.verdict.blocks(&response.verdict, &cursor.verdict, view);
        for block in &mut blocks {
            if let (Block::Choices(choices), false) = (block, cursor.is_at_verdict) {
                choices.cursor = None;
            }
        }
        blocks
    }
}

impl Note {
    fn written(self, words: &Words) -> String {
        match self {
            Note::Whether(true) => words.say(msg::COMPARE_YES),
            Note::Whether(false) => words.say(msg::COMPARE_NO),
            Note::Count(count) => count.to_string(),
        }
    }
}
