//! Spot in results: mark the figure or the count that reveals a problem between groups, and name the
//! measure of fairness that shows it.
//!
//! Grading: as in [`super::spotting`]. The author gives counts only; every rate, gap and ratio is
//! worked out by [`crate::fairness`], with the signs of Fairlearn: highest less lowest, lowest over
//! highest.

mod figures;
mod show;

use serde::Deserialize;

pub use figures::{Count, Figure, Group, Reading, Shows};

use super::spotting::{self, Answer, Innocent, Problem, Spotting, Target};
use super::{
    ClassWork, Counted, Edit, Faults, Intent, Kind, MissingInput, Name, Outcome, Verdict, View, offered, step,
};
use crate::action::{Action, Role};
use crate::page::{Block, Extent, Prose, Run};
use crate::text::{Id, Lang, Text, fault, msg};

/// Results by group with problems to be found.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpotResults {
    /// What is to be looked for.
    pub prompt: Text,
    /// The groups, in the order shown.
    pub groups: Vec<Group>,
    /// The figures, in the order shown.
    pub figures: Vec<Figure>,
    /// The names to give: measures of fairness, or kinds of problems.
    pub kinds: Vec<Problem>,
    /// The problems to be found; none where there is nothing to report.
    #[serde(default)]
    pub targets: Vec<Target<Reading>>,
    /// What looks like a problem and is none.
    #[serde(default)]
    pub innocent: Vec<Innocent<Reading>>,
}

/// The marks made so far.
pub type Response = Answer<Reading>;

/// Where the learner is: among the figures, or in a matrix.
#[derive(Debug, Clone)]
pub struct Cursor {
    control: Control,
    figure: usize,
    column: usize,
    group: usize,
    cell: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Control {
    Figures,
    Counts,
    Nothing,
}

const CONTROLS: [Control; 3] = [Control::Figures, Control::Counts, Control::Nothing];

/// The number of the first control among all that can be picked: behind the nine problems.
const FIRST_CONTROL: usize = 9;

/// The number of the first cell of the matrices.
const FIRST_CELL: usize = FIRST_CONTROL + CONTROLS.len();

impl Kind for SpotResults {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = true;
    const IS_KEPT: bool = false;

    fn actions(&self, _: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let is_on_figures = cursor.control != Control::Nothing;
        let mut actions = Vec::new();
        if is_on_figures {
            actions.extend(offered::roam());
            actions.push(offered::numbers(msg::KEY_CALL, self.problems().len(), Role::Answer));
        } else {
            actions.push(offered::space(msg::KEY_TOGGLE, Role::Answer));
        }
        actions.extend(offered::controls(msg::KEY_EXTENT, Role::Move));
        actions.push(offered::remove());
        if is_on_figures {
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
        Cursor { control: Control::Figures, figure: 0, column: 0, group: 0, cell: 0 }
    }

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<MissingInput> {
        Spotting::lacking(self, response, cursor.control == Control::Nothing)
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        match intent {
            Intent::NextControl => cursor.turn(1),
            Intent::PreviousControl => cursor.turn(2),
            Intent::Up => self.go(cursor, -1, 0),
            Intent::Down if cursor.control == Control::Nothing => cursor.turn(1),
            Intent::Down => self.go(cursor, 1, 0),
            Intent::Left => self.go(cursor, 0, -1),
            Intent::Right => self.go(cursor, 0, 1),
            Intent::Edit(Edit::Home) => self.go(cursor, isize::MIN, 0),
            Intent::Edit(Edit::End) => self.go(cursor, isize::MAX, 0),
            Intent::Point(target) => self.point(response, cursor, *target),
            Intent::Line(line) => match self.read(response, line, |token| self.typed(token)) {
                Ok(outcome) => outcome,
                Err(reading) => self.look(cursor, &reading),
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
        if view.is_answering() {
            blocks.push(Self::tabs(response, cursor, view));
        }
        blocks.push(self.matrices(response, cursor, view));
        blocks.push(self.sheet(response, cursor, view));
        if view.is_answering() {
            let here = self.under(cursor).and_then(|reading| self.called(response, &reading));
            blocks.push(Block::Labels(self.legend(here, 0, "f2 1", view)));
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
        faults.ids("groups", self.groups.iter().map(|group| &group.id));
        faults.ids("figures", self.figures.iter().map(|figure| &figure.id));
        if self.groups.is_empty() {
            faults.error_at("groups", fault::NOTHING_TO_LOOK_AT, &[]);
        }
        if self.figures.is_empty() {
            faults.error_at("figures", fault::NOTHING_TO_LOOK_AT, &[]);
        }
        spotting::check(self, faults);
    }
}

impl Spotting for SpotResults {
    type Place = Reading;

    fn problems(&self) -> &[Problem] {
        &self.kinds
    }

    fn targets(&self) -> &[Target<Reading>] {
        &self.targets
    }

    fn innocent(&self) -> &[Innocent<Reading>] {
        &self.innocent
    }

    fn has(&self, reading: &Reading) -> bool {
        match reading {
            Reading::Figure(id) => self.figure(id).is_some(),
            Reading::Count(group, _) => self.group(group).is_some(),
        }
    }

    fn name(&self, reading: &Reading, view: &View<'_>) -> Prose {
        let words = view.words;
        let text = match reading {
            Reading::Figure(id) => {
                let name = self.figure(id).map(|place| self.figures[place].shows.name(words));
                words.with(msg::SPOT_FIGURE, &[("name", name.unwrap_or_default().into())])
            }
            Reading::Count(id, count) => {
                let Some(group) = self.group(id).map(|place| &self.groups[place]) else {
                    return Prose::new();
                };
                let values = [
                    ("group", group.name.get(words.lang()).into()),
                    ("cell", words.say(count.long_key()).into()),
                    ("count", figures::count(count.of(&group.counts), words.lang()).into()),
                ];
                words.with(msg::SPOT_COUNT, &values)
            }
        };
        vec![Run::new(&text)]
    }

    /// The computation of a figure, and what the author has to say of it.
    fn worked(&self, reading: &Reading, view: &View<'_>) -> Prose {
        let Reading::Figure(id) = reading else { return Prose::new() };
        let Some(figure) = self.figure(id).map(|place| &self.figures[place]) else { return Prose::new() };
        let mut worked = vec![Run::new(&figure.shows.worked(&self.groups, view.words))];
        if !figure.feedback.is_empty() {
            worked.push(Run::new("\n"));
            worked.extend(view.prose(&figure.feedback));
        }
        worked
    }
}

impl SpotResults {
    fn figure(&self, id: &Id) -> Option<usize> {
        self.figures.iter().position(|figure| figure.id == *id)
    }

    fn group(&self, id: &Id) -> Option<usize> {
        self.groups.iter().position(|group| group.id == *id)
    }

    /// What a mark would take.
    fn under(&self, cursor: &Cursor) -> Option<Reading> {
        match cursor.control {
            Control::Figures => {
                self.figures.get(cursor.figure).map(|figure| Reading::Figure(figure.id.clone()))
            }
            Control::Counts => {
                let count = Count::ALL.get(cursor.cell)?;
                self.groups.get(cursor.group).map(|group| Reading::Count(group.id.clone(), *count))
            }
            Control::Nothing => None,
        }
    }

    fn go(&self, cursor: &mut Cursor, rows: isize, columns: isize) -> Outcome {
        let before = (cursor.figure, cursor.column, cursor.group, cursor.cell);
        match cursor.control {
            Control::Figures => {
                cursor.figure = step(cursor.figure, rows, self.figures.len());
                // The name, each group, and what is between them.
                cursor.column = step(cursor.column, columns, self.groups.len() + 2);
            }
            Control::Counts => {
                // The matrices follow one another in both directions.
                let across = step(2 * cursor.group + cursor.cell % 2, columns, 2 * self.groups.len());
                (cursor.group, cursor.cell) = (across / 2, 2 * (cursor.cell / 2) + across % 2);
                let down = step(2 * cursor.group + cursor.cell / 2, rows, 2 * self.groups.len());
                (cursor.group, cursor.cell) = (down / 2, 2 * (down % 2) + cursor.cell % 2);
            }
            Control::Nothing => {}
        }
        Outcome::moved(before != (cursor.figure, cursor.column, cursor.group, cursor.cell))
    }

    /// A click goes to an element; on the element under the cursor it changes what it is called.
    fn point(&self, response: &mut Response, cursor: &mut Cursor, target: usize) -> Outcome {
        if target < FIRST_CONTROL {
            return self.update(response, cursor, &Intent::Pick(target));
        }
        if let Some(control) = CONTROLS.get(target - FIRST_CONTROL) {
            let before = std::mem::replace(&mut cursor.control, *control);
            return match control {
                Control::Nothing => self.toggle_nothing(response),
                control => Outcome::moved(before != *control),
            };
        }
        let before = self.under(cursor);
        let cell = target - FIRST_CELL;
        if cell < 4 * self.groups.len() {
            (cursor.control, cursor.group, cursor.cell) = (Control::Counts, cell / 4, cell % 4);
        } else {
            let area = Extent::of(target - self.first_figure(), self.groups.len() + 2, self.figures.len());
            let Some(Extent::Row(row) | Extent::Cell(row, _)) = area else { return Outcome::Unchanged };
            (cursor.control, cursor.figure) = (Control::Figures, row);
        }
        match self.under(cursor) {
            Some(reading) if before.as_ref() == Some(&reading) => self.cycle(response, reading),
            _ => Outcome::Moved,
        }
    }

    /// The number of the first column of the figures, behind the cells of the matrices.
    fn first_figure(&self) -> usize {
        FIRST_CELL + 4 * self.groups.len()
    }

    /// What a typed name stands for: `f2`, or a count and its group, `fn1`, in either language.
    fn typed(&self, token: &str) -> Option<Reading> {
        let (name, number) = token.split_at(token.find(|letter: char| letter.is_ascii_digit())?);
        let place = number.parse::<usize>().ok()?.checked_sub(1)?;
        let count = match name {
            "f" | "m" => {
                return self.figures.get(place).map(|figure| Reading::Figure(figure.id.clone()));
            }
            "tp" | "vp" => Count::TruePositives,
            "fn" => Count::FalseNegatives,
            "fp" => Count::FalsePositives,
            "tn" | "vn" => Count::TrueNegatives,
            _ => return None,
        };
        self.groups.get(place).map(|group| Reading::Count(group.id.clone(), count))
    }

    /// Goes to a place that was typed alone: its computation is told.
    fn look(&self, cursor: &mut Cursor, reading: &Reading) -> Outcome {
        match reading {
            Reading::Figure(id) => {
                (cursor.control, cursor.figure) = (Control::Figures, self.figure(id).unwrap_or(0));
            }
            Reading::Count(group, count) => {
                (cursor.control, cursor.group) = (Control::Counts, self.group(group).unwrap_or(0));
                cursor.cell = count.place();
            }
        }
        Outcome::Moved
    }
}

impl Cursor {
    fn turn(&mut self, by: usize) -> Outcome {
        let at = CONTROLS.iter().position(|control| *control == self.control).unwrap_or(0);
        self.control = CONTROLS[(at + by) % CONTROLS.len()];
        Outcome::Moved
    }
}
