//! Choice: pick one option, or several, and say how certain one is.
//!
//! Grading, one option: a point for the right one. Several: each right option chosen earns its
//! share of the point, each wrong one chosen takes the same share away, never below 0; so one
//! more right option never lowers the score, and one more false alarm never raises it.

mod act;
mod form;
mod line;
mod show;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Ballot, BallotOption, CERTAINTIES, ClassWork, Counted, Element, Faults, Given, GivenAnswer, Intent, Kind,
    MissingInput, Name, Outcome, Paper, Verdict, View, certainty_points, offered, step,
};
use crate::action::{Action, Input, Role};
use crate::page::{Block, Choices, Mark, Naming, Prose, Run};
use crate::text::{Id, Lang, Text, msg};
use show::{certainty_row, unsure};

/// A question with options, as its author writes it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "authors write each of them as a field of its own")]
pub struct Choice {
    /// The question.
    pub prompt: Text,
    /// The options, in the author's order.
    pub options: Vec<ChoiceOption>,
    /// The same question in other clothes, as hard: in a test one form is asked before, the other
    /// after, and which comes first is drawn.
    #[serde(default)]
    pub parallel: Option<Form>,
    /// Whether several options may be picked.
    #[serde(default)]
    pub several: bool,
    /// Whether the options are shown in an order drawn for each attempt.
    #[serde(default)]
    pub shuffle: bool,
    /// Whether "I do not know yet" is offered behind the options; then nobody has to guess.
    #[serde(default)]
    pub unsure: bool,
    /// Whether learners also say how certain they are, from 1 to 3.
    #[serde(default)]
    pub certainty: bool,
}

/// Another form of a question.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The question.
    pub prompt: Text,
    /// The options, in the author's order; their ids are none of the other form's.
    pub options: Vec<ChoiceOption>,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption {
    /// Its stable name.
    pub id: Id,
    /// What it says.
    pub text: Text,
    /// Whether it belongs to the right answer.
    #[serde(default)]
    pub right: bool,
    /// Why it does or does not.
    pub feedback: Text,
    /// The step that picking it leads to, where it is not the following one.
    #[serde(default)]
    pub next: Option<Id>,
}

/// The options picked, and how certain the learner is.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// The ids of the options picked.
    pub options: BTreeSet<Id>,
    /// 1 (a guess) to 3 (sure).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certainty: Option<u8>,
}

/// Where the learner is: among the options, or on the row of certainties.
#[derive(Debug, Clone)]
pub struct Cursor {
    order: Vec<usize>,
    at: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Option(usize),
    Certainty(u8),
}

/// What is still lacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lacks {
    Option,
    Certainty,
}

/// The id that a response has when the learner does not know yet.
pub const UNSURE: &str = "unsure";

impl Kind for Choice {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = true;
    const COMES_BACK: bool = true;
    const IS_KEPT: bool = false;

    fn actions(&self, _: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let count = cursor.order.len();
        let is_on_options = matches!(cursor.at, Place::Option(_));
        let mut actions = vec![offered::letters(msg::KEY_ANSWER, count)];
        actions.push(offered::up(msg::KEY_CHOOSE, Role::Move));
        if is_on_options {
            actions.push(offered::down(msg::KEY_CHOOSE, Role::Move));
        }
        if self.certainty {
            let first = Intent::Point(count);
            let input = Input::One { naming: Naming::Numbers, count: usize::from(CERTAINTIES) };
            actions.push(Action::with(first, msg::KEY_CERTAINTY, input, Role::Answer));
            let [next, previous] = offered::controls(msg::KEY_NEXT_CONTROL, Role::Move);
            actions.push(next);
            if !is_on_options {
                actions.push(previous);
                actions.extend(offered::left_and_right(msg::KEY_CHOOSE, Role::Move));
            }
        }
        actions.extend([offered::space(msg::KEY_TOGGLE, Role::Answer), offered::click(), offered::line()]);
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, seed: u64) -> Cursor {
        let order = self.order(self.is_parallel(response, seed), seed);
        let chosen = order.iter().position(|&index| response.options.contains(self.id(index)));
        Cursor { order, at: Place::Option(chosen.unwrap_or(0)) }
    }

    fn lacking(&self, response: &Response, _: &Cursor) -> Option<MissingInput> {
        Some(MissingInput::new(match self.lacks(response)? {
            Lacks::Option if self.several => msg::LACKING_OPTIONS,
            Lacks::Option => msg::LACKING_OPTION,
            Lacks::Certainty => msg::LACKING_CERTAINTY,
        }))
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let count = cursor.order.len();
        match (intent, cursor.at) {
            (Intent::Line(line), _) => self.read(response, cursor, line),
            (Intent::Down, Place::Option(at)) if at + 1 >= count => self.to_certainty(response, cursor),
            (Intent::Up, Place::Option(at)) => cursor.to(Place::Option(step(at, -1, count))),
            (Intent::Down, Place::Option(at)) => cursor.to(Place::Option(step(at, 1, count))),
            (Intent::Up | Intent::PreviousControl, Place::Certainty(_)) => {
                cursor.to(Place::Option(count.saturating_sub(1)))
            }
            (Intent::NextControl, Place::Option(_)) => self.to_certainty(response, cursor),
            (Intent::NextControl, Place::Certainty(_)) => cursor.to(Place::Option(0)),
            (Intent::Left, Place::Certainty(at)) => cursor.to(Place::Certainty(at.max(2) - 1)),
            (Intent::Right, Place::Certainty(at)) => cursor.to(Place::Certainty((at + 1).min(CERTAINTIES))),
            (Intent::Seek, _) => self.seek(response, cursor),
            (Intent::Toggle, Place::Option(at)) => self.pick(response, cursor, at),
            (Intent::Toggle, Place::Certainty(at)) => Self::be(response, at),
            (Intent::Pick(place), Place::Certainty(_)) => Self::pick_certainty(response, cursor, *place),
            (Intent::Pick(place), Place::Option(_)) => {
                cursor.at = Place::Option(step(*place, 0, count));
                if *place < count { self.pick(response, cursor, *place) } else { Outcome::Moved }
            }
            (Intent::Point(place), _) if *place < count => {
                cursor.at = Place::Option(*place);
                self.pick(response, cursor, *place)
            }
            (Intent::Point(place), _) if self.certainty => {
                Self::pick_certainty(response, cursor, *place - count)
            }
            _ => Outcome::Unchanged,
        }
    }

    fn grade(&self, response: &Response) -> Option<Verdict> {
        // Not knowing is the same in both forms.
        Some(self.verdict(response, self.is_parallel(response, 0)))
    }

    fn solution(&self, _: Lang) -> Option<Response> {
        let right = self.options.iter().filter(|option| option.right);
        Some(Response { options: right.map(|option| option.id.clone()).collect(), certainty: None })
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let words = view.words;
        let is_parallel = self.shows_parallel(cursor);
        let verdict = view.is_told().then(|| self.verdict(response, is_parallel));
        let item = |&index: &usize| {
            let Some(option) = self.option(index) else { return unsure(response, words) };
            let chosen = response.options.contains(&option.id);
            let mark = verdict.as_ref().and_then(|verdict| verdict.part(&option.id));
            let told = verdict.is_some() && (chosen || mark.is_some());
            crate::page::Choice {
                label: view.prose(&option.text),
                chosen,
                mark,
                feedback: if told { view.prose(&option.feedback) } else { Vec::new() },
            }
        };
        let answering = view.is_answering();
        let mut blocks = view.marked(self.form(is_parallel).0);
        blocks.push(Block::Choices(Choices {
            items: cursor.order.iter().map(item).collect(),
            several: self.several,
            cursor: match cursor.at {
                Place::Option(at) if answering => Some(at),
                _ => None,
            },
            ..Choices::default()
        }));
        if self.certainty && (answering || response.certainty.is_some()) {
            blocks.extend(certainty_row(cursor.order.len(), response, cursor, answering, words));
        }
        if let (Some(verdict), Some(certainty)) = (&verdict, response.certainty) {
            let right = verdict.mark() == Mark::Right;
            let points = certainty_points(right, certainty);
            let key = if right { msg::CERTAINTY_RIGHT } else { msg::CERTAINTY_WRONG };
            let sign = if points < 0 { "−" } else { "+" };
            let points = format!("{sign}{}", points.unsigned_abs());
            let text = words.with(key, &[("points", points.into()), ("certainty", certainty.into())]);
            blocks.push(Block::Paragraph(vec![Run::new(&text).role(crate::page::Role::Muted)]));
        }
        blocks
    }

    fn said(&self, response: &Response, view: &View<'_>) -> Option<Prose> {
        if response.options.contains(UNSURE) {
            return Some(vec![Run::new(&view.words.say(msg::CHOICE_UNSURE)).strong()]);
        }
        let picked = self.every_option().filter(|option| response.options.contains(&option.id));
        let said: Vec<String> = picked.map(|option| view.text(&option.text).to_owned()).collect();
        Some(vec![Run::new(&said.join(" ; ")).strong()])
    }

    fn public(response: &Response) -> Option<Response> {
        Some(response.clone())
    }

    fn counted(&self) -> Counted<'_> {
        let first = self.options.len();
        let options = self.every_option().enumerate().map(|(index, option)| Element {
            id: option.id.clone(),
            name: Name::Author(&option.text),
            is_right: option.right,
            form: usize::from(index >= first),
        });
        let unsure = Element {
            id: Id::new(UNSURE),
            name: Name::Interface(msg::CHOICE_UNSURE),
            is_right: false,
            form: 0,
        };
        Counted::Options(options.chain(self.unsure.then_some(unsure)).collect())
    }

    fn given(&self, response: &Response) -> Given {
        let options = response.options.iter().cloned().collect();
        Given { answer: GivenAnswer::Options(options), certainty: response.certainty }
    }

    fn class_work(&self, drawn: Option<u64>) -> ClassWork<'_> {
        let is_parallel = drawn.is_some_and(|seed| self.is_parallel(&Response::default(), seed));
        let option = |index: usize| match self.option(index) {
            Some(option) => BallotOption {
                id: option.id.clone(),
                name: Name::Author(&option.text),
                feedback: Some(&option.feedback),
                is_right: option.right,
            },
            None => BallotOption {
                id: Id::new(UNSURE),
                name: Name::Interface(msg::CHOICE_UNSURE),
                feedback: None,
                is_right: false,
            },
        };
        let mut order = self.order(is_parallel, drawn.unwrap_or_default());
        if drawn.is_none() {
            order.sort_unstable();
        }
        ClassWork::Vote(Ballot {
            prompt: self.form(is_parallel).0,
            options: order.into_iter().map(option).collect(),
            several: self.several,
            is_graded: true,
        })
    }

    fn paper(&self, view: &View<'_>) -> Paper {
        let wrong = self.options.iter().filter(|option| !option.right);
        let told = |option: &ChoiceOption| (view.prose(&option.text), view.prose(&option.feedback));
        Paper { mistakes: wrong.map(told).collect(), ..Paper::default() }
    }

    fn check(&self, faults: &mut Faults) {
        faults.ids("options", self.options.iter().map(|option| &option.id));
        self.check_options(&self.options, faults);
        let Some(parallel) = &self.parallel else { return };
        faults.within("parallel", |faults| {
            faults.ids("options", parallel.options.iter().map(|option| &option.id));
            self.check_options(&parallel.options, faults);
            self.check_parallel(parallel, faults);
        });
    }

    fn asked_again(&self) -> Choice {
        self.swapped()
    }

    fn branch(&self, response: &Response) -> Option<&Id> {
        let mut picked = self.every_option().filter(|option| response.options.contains(&option.id));
        picked.find_map(|option| option.next.as_ref())
    }

    fn branches(&self) -> (Vec<&Id>, bool) {
        let nexts: Vec<&Id> = self.every_option().filter_map(|option| option.next.as_ref()).collect();
        let falls_through = self.unsure || nexts.len() < self.every_option().count();
        (nexts, falls_through)
    }
}

impl Choice {
    /// How many places of a page its options and certainties take.
    pub(super) fn targets(&self, cursor: &Cursor) -> usize {
        cursor.order.len() + if self.certainty { usize::from(CERTAINTIES) } else { 0 }
    }

    fn lacks(&self, response: &Response) -> Option<Lacks> {
        if response.options.contains(UNSURE) {
            None
        } else if !self.every_option().any(|option| response.options.contains(&option.id)) {
            Some(Lacks::Option)
        } else {
            (self.certainty && response.certainty.is_none()).then_some(Lacks::Certainty)
        }
    }

    /// Whether an option is chosen, but not how certain the learner is.
    pub(super) fn lacks_certainty(&self, response: &Response) -> bool {
        self.lacks(response) == Some(Lacks::Certainty)
    }
}

impl Cursor {
    fn to(&mut self, place: Place) -> Outcome {
        Outcome::moved(std::mem::replace(&mut self.at, place) != place)
    }
}
