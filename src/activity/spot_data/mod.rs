//! Spot in data: mark the columns, rows or cells of a table, or the sections of a datasheet, that
//! carry a problem, and name it.
//!
//! Grading: as in [`super::spotting`]. Summaries of columns by group are computed from the rows.

mod data;
mod moves;
mod show;
mod summary;

use std::sync::{Arc, OnceLock};

use serde::Deserialize;

pub use data::{Cell, Column, Data, DataTable, Datasheet, Row, Section, Spot};

use super::spotting::{self, Answer, Innocent, Problem, Spotting, Target};
use super::{
    ClassWork, Counted, Edit, Faults, Intent, Kind, MissingInput, Name, Outcome, Verdict, View, offered,
};
use crate::action::{Action, Key, Role};
use crate::page::{Block, Extent, Grid, Prose, Run};
use crate::text::{Id, Lang, Text, fault, msg};

/// Data with problems to be found.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpotData {
    /// What is to be looked for.
    pub prompt: Text,
    /// What is looked at.
    pub data: Data,
    /// The kinds of problems, in the order shown.
    pub kinds: Vec<Problem>,
    /// The problems to be found; none where there is nothing to report.
    #[serde(default)]
    pub targets: Vec<Target<Spot>>,
    /// What looks like a problem and is none.
    #[serde(default)]
    pub innocent: Vec<Innocent<Spot>>,
}

/// The marks made so far.
pub type Response = Answer<Spot>;

/// Where the learner is in the data, and what a mark would take.
#[derive(Debug, Clone)]
pub struct Cursor {
    control: Control,
    /// The row, or the section.
    row: usize,
    column: usize,
    /// The first row of the window.
    top: usize,
    /// The first row that is read aloud where nothing scrolls.
    aloud: usize,
    /// Whether the summary of the column stands in place of the rows.
    is_summed: bool,
    /// The table as it is shown, in each language, made when first needed.
    grids: [OnceLock<Arc<Grid>>; Lang::COUNT],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Control {
    Columns,
    Rows,
    Cells,
    Sections,
    Nothing,
}

const TABLE: &[Control] = &[Control::Columns, Control::Rows, Control::Cells, Control::Nothing];
const DATASHEET: &[Control] = &[Control::Sections, Control::Nothing];

/// The rows of the window: with the header, the place and the names, they fit the smallest screen.
const WINDOW: usize = 7;

/// The number of the first control among all that can be picked: behind the nine problems.
const FIRST_CONTROL: usize = 9;

/// The number of the first element of the data, behind the controls.
const FIRST_ELEMENT: usize = FIRST_CONTROL + 4;

impl Kind for SpotData {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = true;
    const IS_KEPT: bool = false;

    fn actions(&self, _: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let is_table = matches!(self.data, Data::Table(_));
        let is_on_data = cursor.control != Control::Nothing;
        let mut actions = Vec::new();
        if is_on_data {
            if !is_table {
                actions.extend(offered::up_and_down(msg::KEY_CHOOSE, Role::Move));
            }
            actions.push(offered::numbers(msg::KEY_CALL, self.problems().len(), Role::Answer));
        } else {
            actions.push(offered::space(msg::KEY_TOGGLE, Role::Answer));
        }
        if is_table {
            actions.push(offered::act(Intent::Summary, msg::KEY_SUMMARY, &[Key::Char('v')], Role::Move));
        }
        actions.extend(offered::controls(msg::KEY_EXTENT, Role::Move));
        actions.push(offered::remove());
        if is_on_data {
            if is_table {
                actions.extend(offered::roam());
                let (up, down) = (&[Key::PageUp], &[Key::PageDown]);
                actions.push(offered::act(Intent::PageUp, msg::KEY_PAGE, up, Role::Move).on_page());
                actions.push(offered::act(Intent::PageDown, msg::KEY_PAGE, down, Role::Move).on_page());
            }
            actions.extend(offered::ends());
            actions.push(offered::space(msg::KEY_CALL, Role::Answer).on_page());
        } else {
            actions.push(offered::down(msg::KEY_EXTENT, Role::Move).on_page());
        }
        actions.push(offered::none().on_page());
        actions.extend([offered::click(), offered::line()]);
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, _: &Response, _: u64) -> Cursor {
        Cursor {
            control: self.controls()[0],
            row: 0,
            column: 0,
            top: 0,
            aloud: 0,
            is_summed: false,
            grids: Default::default(),
        }
    }

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<MissingInput> {
        Spotting::lacking(self, response, cursor.control == Control::Nothing)
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let page = isize::try_from(WINDOW).unwrap_or(1);
        let is_table = matches!(self.data, Data::Table(_));
        match intent {
            Intent::NextControl => self.turn(cursor, 1),
            Intent::PreviousControl => self.turn(cursor, -1),
            Intent::Down if cursor.control == Control::Nothing => self.turn(cursor, 1),
            Intent::Up => self.go(cursor, -1, 0),
            Intent::Down => self.go(cursor, 1, 0),
            Intent::Left => self.go(cursor, 0, -1),
            Intent::Right => self.go(cursor, 0, 1),
            Intent::PageUp if is_table => self.go(cursor, -page, 0),
            Intent::PageDown if is_table => self.go(cursor, page, 0),
            Intent::Edit(Edit::Home) => self.far(cursor, isize::MIN),
            Intent::Edit(Edit::End) => self.far(cursor, isize::MAX),
            Intent::Summary if is_table => {
                cursor.is_summed = !cursor.is_summed;
                Outcome::Moved
            }
            Intent::Point(target) => self.point(response, cursor, *target),
            Intent::Line(line) => match self.read(response, line, |token| self.typed(token)) {
                Ok(outcome) => outcome,
                Err(spot) => self.look(cursor, &spot),
            },
            intent => self.act(response, self.under(cursor), intent),
        }
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        Some(self.verdict(response))
    }

    fn solution(&self, _: Lang) -> Option<Response> {
        Some(self.key())
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        match &self.data {
            Data::Table(table) if view.is_answering() => {
                blocks.push(self.tabs(response, cursor, view));
                blocks.push(Block::Sheet(self.sheet(table, response, cursor, view)));
                blocks.push(Block::Labels(self.names(response, cursor, "c3 2", view)));
            }
            Data::Table(table) => blocks.push(Block::Sheet(self.digest(table, response, cursor, view))),
            Data::Datasheet(sheet) if view.is_answering() => {
                blocks.push(self.tabs(response, cursor, view));
                blocks.push(Block::Listing(self.sections(sheet, response, cursor, view)));
            }
            Data::Datasheet(_) => {}
        }
        blocks.extend(self.findings(response, view));
        blocks
    }

    fn public(response: &Response) -> Option<Response> {
        Some(response.clone())
    }

    fn counted(&self) -> Counted<'_> {
        Counted::parts(self.targets.iter().map(|target| (&target.id, Name::Id)))
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn check(&self, faults: &mut Faults) {
        spotting::check(self, faults);
        faults.within("data", |faults| match &self.data {
            Data::Table(table) => check_table(table, faults),
            Data::Datasheet(sheet) => {
                faults.ids("sections", sheet.sections.iter().map(|section| &section.id));
                if sheet.sections.is_empty() {
                    faults.error_at("sections", fault::NOTHING_TO_LOOK_AT, &[]);
                }
            }
        });
    }
}

impl Spotting for SpotData {
    type Place = Spot;

    fn problems(&self) -> &[Problem] {
        &self.kinds
    }

    fn targets(&self) -> &[Target<Spot>] {
        &self.targets
    }

    fn innocent(&self) -> &[Innocent<Spot>] {
        &self.innocent
    }

    fn has(&self, spot: &Spot) -> bool {
        match (&self.data, spot) {
            (Data::Table(table), Spot::Column(id)) => table.column(id).is_some(),
            (Data::Table(table), Spot::Row(id)) => table.row(id).is_some(),
            (Data::Table(table), Spot::Cell(row, column)) => {
                table.column(column).is_some() && table.row(row).is_some()
            }
            (Data::Datasheet(sheet), Spot::Section(id)) => sheet.section(id).is_some(),
            _ => false,
        }
    }

    fn name(&self, spot: &Spot, view: &View<'_>) -> Prose {
        let lang = view.words.lang();
        let text = match (&self.data, spot) {
            (Data::Table(table), Spot::Column(id)) => {
                let name = table.column(id).map_or("", |place| table.columns[place].name.get(lang));
                view.words.with(msg::SPOT_COLUMN, &[("name", name.into())])
            }
            (Data::Table(table), Spot::Row(id)) => {
                let row = table.row(id).map_or(0, |row| row + 1);
                view.words.with(msg::SPOT_ROW, &[("row", row.into())])
            }
            (Data::Table(table), Spot::Cell(row, column)) => {
                let (Some(row), Some(column)) = (table.row(row), table.column(column)) else {
                    return Prose::new();
                };
                let cell = table.rows[row].cells.get(column).and_then(|cell| cell.written(lang));
                let values = [
                    ("cell", cell.unwrap_or_else(|| view.words.say(msg::SHEET_MISSING)).into()),
                    ("name", table.columns[column].name.get(lang).into()),
                    ("row", (row + 1).into()),
                ];
                view.words.with(msg::SPOT_CELL, &values)
            }
            (Data::Datasheet(sheet), Spot::Section(id)) => {
                let section = sheet.section(id).and_then(|place| sheet.sections.get(place));
                let title = section.map_or("", |section| section.title.get(lang));
                view.words.with(msg::SPOT_SECTION, &[("title", title.into())])
            }
            _ => String::new(),
        };
        vec![Run::new(&text)]
    }

    fn worked(&self, spot: &Spot, view: &View<'_>) -> Prose {
        let (Data::Datasheet(sheet), Spot::Section(id)) = (&self.data, spot) else { return Prose::new() };
        let section = sheet.section(id).and_then(|place| sheet.sections.get(place));
        section.map_or_else(Prose::new, |section| view.prose(&section.text))
    }
}

impl SpotData {
    fn controls(&self) -> &'static [Control] {
        match self.data {
            Data::Table(_) => TABLE,
            Data::Datasheet(_) => DATASHEET,
        }
    }

    /// How many rows or sections, and how many columns.
    fn size(&self) -> (usize, usize) {
        match &self.data {
            Data::Table(table) => (table.rows.len(), table.columns.len()),
            Data::Datasheet(sheet) => (sheet.sections.len(), 0),
        }
    }

    /// What a mark would take.
    fn under(&self, cursor: &Cursor) -> Option<Spot> {
        match (&self.data, cursor.control) {
            (Data::Table(table), Control::Columns) => {
                table.columns.get(cursor.column).map(|column| Spot::Column(column.id.clone()))
            }
            (Data::Table(table), Control::Rows) => {
                table.rows.get(cursor.row).map(|row| Spot::Row(row.id.clone()))
            }
            (Data::Table(table), Control::Cells) => {
                let (row, column) = (table.rows.get(cursor.row)?, table.columns.get(cursor.column)?);
                Some(Spot::Cell(row.id.clone(), column.id.clone()))
            }
            (Data::Datasheet(sheet), Control::Sections) => {
                sheet.sections.get(cursor.row).map(|section| Spot::Section(section.id.clone()))
            }
            _ => None,
        }
    }
}

impl Cursor {
    fn to(&mut self, row: usize, column: usize) -> Outcome {
        let before = (self.row, self.column);
        (self.row, self.column) = (row, column);
        self.top = self.top.clamp((row + 1).saturating_sub(WINDOW), row);
        Outcome::moved(before != (row, column))
    }

    fn grid(&self, table: &DataTable, view: &View<'_>) -> Arc<Grid> {
        let lang = view.words.lang();
        self.grids[lang.index()].get_or_init(|| Arc::new(table.grid(lang, view.sources))).clone()
    }
}

impl DataTable {
    fn area(&self, spot: &Spot) -> Option<Extent> {
        Some(match spot {
            Spot::Column(id) => Extent::Column(self.column(id)?),
            Spot::Row(id) => Extent::Row(self.row(id)?),
            Spot::Cell(row, column) => Extent::Cell(self.row(row)?, self.column(column)?),
            Spot::Section(_) => return None,
        })
    }
}

impl Datasheet {
    fn section(&self, id: &Id) -> Option<usize> {
        self.sections.iter().position(|section| section.id == *id)
    }
}

fn check_table(table: &DataTable, faults: &mut Faults) {
    faults.ids("columns", table.columns.iter().map(|column| &column.id));
    faults.ids("rows", table.rows.iter().map(|row| &row.id));
    if table.columns.is_empty() {
        faults.error_at("columns", fault::NOTHING_TO_LOOK_AT, &[]);
    }
    if table.rows.is_empty() {
        faults.error_at("rows", fault::NOTHING_TO_LOOK_AT, &[]);
    }
    if let Some(group) = table.group.as_ref().filter(|group| table.column(group).is_none()) {
        faults.error_at("group", fault::UNKNOWN_COLUMN, &[("id", group.as_str())]);
    }
    faults.within("rows", |faults| {
        for (place, row) in table.rows.iter().enumerate() {
            if row.cells.len() != table.columns.len() {
                let (cells, columns) = (row.cells.len().to_string(), table.columns.len().to_string());
                faults.within(place, |faults| {
                    faults.error_at("cells", fault::ROW_LENGTH, &[("cells", &cells), ("columns", &columns)]);
                });
            }
        }
    });
}
