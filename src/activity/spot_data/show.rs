//! The data as part of a page, with the marks in place.

use super::{Control, Cursor, DataTable, Datasheet, FIRST_CONTROL, FIRST_ELEMENT, Response, Section};
use super::{Spot, SpotData, WINDOW, summary};
use crate::activity::View;
use crate::activity::spotting::{Marked, Spotting};
use crate::page::{
    Block, Extent, Labels, Listed, Listing, Mark, Prose, Role, Run, Sheet, SheetCursor, Sign, Takes,
};
use crate::text::msg;

/// The rows read aloud at once.
const ALOUD: usize = 30;

/// Rows that are shown whether or not they carry marks, once all is known.
const CONTEXT: usize = 4;

impl SpotData {
    pub(super) fn names(
        &self,
        response: &Response,
        cursor: &Cursor,
        example: &str,
        view: &View<'_>,
    ) -> Labels {
        let here = self.under(cursor).and_then(|spot| self.called(response, &spot));
        self.legend(here, 0, example, view)
    }

    /// What is being marked, among what can be.
    pub(super) fn tabs(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Block {
        let item = |control: &Control| {
            let text = match control {
                Control::Columns => view.words.say(msg::SPOT_TAB_COLUMNS),
                Control::Rows => view.words.say(msg::SPOT_TAB_ROWS),
                Control::Cells => view.words.say(msg::SPOT_TAB_CELLS),
                Control::Sections => view.words.say(msg::SPOT_TAB_SECTIONS),
                Control::Nothing => {
                    let tick = if response.nothing { "[x]" } else { "[ ]" };
                    format!("{tick} {}", view.words.say(msg::SPOT_NOTHING))
                }
            };
            vec![Run::new(&text)]
        };
        Block::Labels(Labels {
            items: self.controls().iter().map(item).collect(),
            here: self.controls().iter().position(|control| *control == cursor.control),
            first: FIRST_CONTROL,
            ..Labels::default()
        })
    }

    pub(super) fn sheet(
        &self,
        table: &DataTable,
        response: &Response,
        cursor: &Cursor,
        view: &View<'_>,
    ) -> Sheet {
        let (rows, columns) = self.size();
        let window = cursor.top..(cursor.top + WINDOW).min(rows);
        let is_summed = cursor.is_summed && cursor.column < columns;
        let called = |(marked, problem): (&Marked<Spot>, usize)| {
            Some((table.area(&marked.at)?, Sign::Called(problem)))
        };
        Sheet {
            grid: cursor.grid(table, view),
            columns: (0..columns).collect(),
            rows: window.collect(),
            aloud: cursor.aloud..(cursor.aloud + ALOUD).min(rows),
            letter: view.words.say(msg::SPOT_LETTER_ROW),
            is_named: false,
            cursor: Some(SheetCursor {
                row: cursor.row,
                column: cursor.column,
                takes: match cursor.control {
                    Control::Columns => Takes::Column,
                    Control::Rows => Takes::Row,
                    Control::Cells => Takes::Cell,
                    Control::Sections | Control::Nothing => Takes::Nothing,
                },
            }),
            signs: self.live(response).filter_map(called).collect(),
            summary: is_summed.then(|| summary::summary(table, cursor.column, view.words)),
            told: self.told(table, response, cursor, view),
            first: FIRST_ELEMENT,
        }
    }

    /// What there is to say about the place under the cursor.
    pub(super) fn told(
        &self,
        table: &DataTable,
        response: &Response,
        cursor: &Cursor,
        view: &View<'_>,
    ) -> Vec<Prose> {
        let (rows, columns) = self.size();
        let Some(column) = table.columns.get(cursor.column) else { return Vec::new() };
        let lang = view.words.lang();
        let place = [
            ("column", (cursor.column + 1).into()),
            ("columns", columns.into()),
            ("row", (cursor.row + 1).min(rows).into()),
            ("rows", rows.into()),
        ];
        let mut at = vec![Run::new(&view.words.with(msg::SHEET_PLACE, &place)).role(Role::Muted)];
        let spot = self.under(cursor);
        if let Some(problem) = spot.and_then(|spot| self.called(response, &spot)) {
            at.push(Run::new(&format!("  {}", Sign::Called(problem).text())).role(Role::Accent).strong());
            at.extend(view.prose(&self.kinds[problem].text));
        }
        let mut about = vec![Run::new(column.name.get(lang)).strong()];
        if cursor.control == Control::Columns || cursor.is_summed {
            if !column.note.is_empty() {
                about.push(Run::new(" — "));
                about.extend(view.prose(&column.note));
            }
        } else {
            let cell = cursor.grid(table, view).cell(cursor.row, cursor.column).map(str::to_owned);
            about.push(Run::new(" — "));
            about.push(Run::new(&cell.unwrap_or_else(|| view.words.say(msg::SHEET_MISSING))));
        }
        vec![at, about]
    }

    /// The columns and rows that matter once all is known, with how each stands.
    pub(super) fn digest(
        &self,
        table: &DataTable,
        response: &Response,
        cursor: &Cursor,
        view: &View<'_>,
    ) -> Sheet {
        let is_told = view.is_told();
        let sign = |(marked, problem): (&Marked<Spot>, usize)| {
            let sign = if is_told { Sign::Stands(self.mark_stands(marked)) } else { Sign::Called(problem) };
            Some((table.area(&marked.at)?, sign))
        };
        let mut signs: Vec<(Extent, Sign)> = self.live(response).filter_map(sign).collect();
        if is_told {
            let missed = self.targets.iter().enumerate().filter_map(|(place, target)| {
                let stands = self.stands(response, place);
                let area = table.area(target.at.first()?)?;
                (stands == Mark::Missed).then_some((area, Sign::Stands(stands)))
            });
            signs.extend(missed);
        }
        let (count, columns) = self.size();
        let shown = |column: &usize| {
            signs
                .iter()
                .any(|(area, _)| matches!(area, Extent::Column(at) | Extent::Cell(_, at) if at == column))
        };
        let mut columns: Vec<usize> = (0..columns).collect();
        if columns.iter().any(shown) && signs.iter().all(|(area, _)| !matches!(area, Extent::Row(_))) {
            columns.retain(shown);
        }
        let marked = signs.iter().filter_map(|(area, _)| match area {
            Extent::Row(row) | Extent::Cell(row, _) => Some(*row),
            Extent::Column(_) => None,
        });
        let mut rows: Vec<usize> = marked.collect();
        rows.extend(0..CONTEXT.min(count));
        rows.sort_unstable();
        rows.dedup();
        Sheet {
            grid: cursor.grid(table, view),
            columns,
            rows,
            letter: view.words.say(msg::SPOT_LETTER_ROW),
            signs,
            ..Sheet::default()
        }
    }

    pub(super) fn sections(
        &self,
        sheet: &Datasheet,
        response: &Response,
        cursor: &Cursor,
        view: &View<'_>,
    ) -> Listing {
        let item = |(place, section): (usize, &Section)| {
            let called = self.called(response, &Spot::Section(section.id.clone()));
            Listed {
                name: format!("s{}", place + 1),
                sign: called.map_or(Sign::Nothing, Sign::Called),
                head: view.prose(&section.title).into_iter().map(Run::strong).collect(),
                text: view.prose(&section.text),
                ..Listed::default()
            }
        };
        Listing {
            items: sheet.sections.iter().enumerate().map(item).collect(),
            cursor: (cursor.control == Control::Sections).then_some(cursor.row),
            first: Some(FIRST_ELEMENT),
            labels: Some(self.names(response, cursor, "s2 1", view)),
        }
    }
}
