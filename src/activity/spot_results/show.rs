//! Results as part of a page: the matrices, the figures, and the link between them.

use std::sync::Arc;

use unicode_width::UnicodeWidthStr;

use super::SpotResults;
use super::figures;
use super::{CONTROLS, Control, Count, Cursor, FIRST_CELL, FIRST_CONTROL, Reading, Response, Shows};
use crate::activity::View;
use crate::activity::measured::Tells;
use crate::activity::spotting::Spotting;
use crate::page::{
    Block, Extent, Grid, GridColumn, Labels, Light, Mark, Matrices, Matrix, MatrixCell, Prose, Role, Run,
    Sheet, SheetCursor, Sign, Takes,
};
use crate::text::msg;

impl SpotResults {
    /// What is being marked, among what can be.
    pub(super) fn tabs(response: &Response, cursor: &Cursor, view: &View<'_>) -> Block {
        let item = |control: &Control| {
            let text = match control {
                Control::Figures => view.words.say(msg::SPOT_TAB_FIGURES),
                Control::Counts => view.words.say(msg::SPOT_TAB_COUNTS),
                Control::Nothing => {
                    let tick = if response.nothing { "[x]" } else { "[ ]" };
                    format!("{tick} {}", view.words.say(msg::SPOT_NOTHING))
                }
            };
            vec![Run::new(&text)]
        };
        Block::Labels(Labels {
            items: CONTROLS.iter().map(item).collect(),
            here: CONTROLS.iter().position(|control| *control == cursor.control),
            first: FIRST_CONTROL,
            ..Labels::default()
        })
    }

    /// How a place stands: what it was called, or, once known, right, wrong or missed.
    fn sign(&self, response: &Response, reading: &Reading, view: &View<'_>) -> Sign {
        let marked = self.live(response).find(|(marked, _)| marked.at == *reading);
        match marked {
            Some((marked, _)) if view.is_told() => Sign::Stands(self.mark_stands(marked)),
            Some((_, problem)) => Sign::Called(problem),
            None if !view.is_told() => Sign::Nothing,
            None => {
                let is_missed = self.targets.iter().enumerate().any(|(place, target)| {
                    target.at.first() == Some(reading) && self.stands(response, place) == Mark::Missed
                });
                if is_missed { Sign::Stands(Mark::Missed) } else { Sign::Nothing }
            }
        }
    }

    pub(super) fn matrices(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Block {
        let lang = view.words.lang();
        let figure = self.figures.get(cursor.figure).filter(|_| view.is_answering());
        let groups = self.groups.iter().map(|group| Matrix {
            name: {
                let total = figures::total(&group.counts);
                let total = crate::text::typography::number(total, 0, lang);
                let values = [("group", group.name.get(lang).into()), ("n", total.into())];
                view.words.with(msg::SUMMARY_GROUP, &values)
            },
            cells: Count::ALL.map(|count| MatrixCell {
                count: figures::count(count.of(&group.counts), lang),
                light: figure.map_or(Light::Off, |figure| count.light(figure.shows.rate())),
                sign: self.sign(response, &Reading::Count(group.id.clone(), count), view),
            }),
        });
        let here = view.is_answering() && cursor.control == Control::Counts;
        Block::Matrices(Matrices {
            groups: groups.collect(),
            cursor: here.then_some((cursor.group, cursor.cell)),
            first: FIRST_CELL,
        })
    }

    pub(super) fn sheet(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Block {
        let sign = |(place, figure): (usize, &super::Figure)| {
            (Extent::Row(place), self.sign(response, &Reading::Figure(figure.id.clone()), view))
        };
        let grid = self.grid(view);
        let is_answering = view.is_answering();
        Block::Sheet(Sheet {
            columns: (0..grid.columns.len()).collect(),
            rows: (0..grid.rows.len()).collect(),
            aloud: 0..grid.rows.len(),
            letter: "f".to_owned(),
            is_named: true,
            cursor: is_answering.then_some(SheetCursor {
                row: cursor.figure,
                column: cursor.column,
                takes: if cursor.control == Control::Figures { Takes::Row } else { Takes::Nothing },
            }),
            signs: self
                .figures
                .iter()
                .enumerate()
                .map(sign)
                .filter(|(_, sign)| *sign != Sign::Nothing)
                .collect(),
            summary: None,
            told: if is_answering { self.told(response, cursor, view) } else { Vec::new() },
            first: self.first_figure(),
            grid: Arc::new(grid),
        })
    }

    /// The figures: their names, their value in each group, their value between the groups.
    fn grid(&self, view: &View<'_>) -> Grid {
        let words = view.words;
        let mut header = vec![words.say(msg::FIGURE_NAME)];
        header.extend(self.groups.iter().map(|group| group.name.get(words.lang()).to_owned()));
        header.push(words.say(msg::FIGURE_BETWEEN));
        let row = |figure: &super::Figure| {
            let mut row = vec![Some(figure.shows.name(words))];
            let in_group = |group| match figure.shows {
                Shows::Rate(rate) => Some(figures::rate(rate, group, words, Tells::That)),
                Shows::Difference(_) | Shows::Ratio(_) => Some(String::new()),
            };
            row.extend(self.groups.iter().map(in_group));
            row.push(Some(figure.shows.between(&self.groups, words, Tells::That).unwrap_or_default()));
            row
        };
        let rows: Vec<Vec<Option<String>>> = self.figures.iter().map(row).collect();
        let column = |(place, name): (usize, String)| {
            let cells = rows.iter().filter_map(|row| row[place].as_deref());
            GridColumn {
                width: cells.map(UnicodeWidthStr::width).max().unwrap_or(0).max(name.width()),
                name,
                note: Prose::new(),
                is_number: place > 0,
            }
        };
        Grid { columns: header.into_iter().enumerate().map(column).collect(), rows }
    }

    /// How the figure under the cursor is worked out, or what the count under it is.
    fn told(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Prose> {
        let Some(reading) = self.under(cursor) else { return Vec::new() };
        let mut head: Prose = self.name(&reading, view).into_iter().map(Run::strong).collect();
        if let Some(problem) = self.called(response, &reading) {
            head.push(Run::new(&format!("  {}", Sign::Called(problem).text())).role(Role::Accent).strong());
            head.extend(view.prose(&self.kinds[problem].text));
        }
        let mut told = vec![head];
        if let (Reading::Figure(_), Some(figure)) = (&reading, self.figures.get(cursor.figure)) {
            told.push(vec![Run::new(&figure.shows.worked(&self.groups, view.words)).role(Role::Muted)]);
        }
        told
    }
}
