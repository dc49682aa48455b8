//! Commit: make a plan, "if this happens, then I do that", and perhaps sign a charter.
//!
//! Never graded. The plan is kept in the learner's own record, and shown again whenever the step
//! is visited. A suggestion that is chosen speaks where the learner has typed nothing: so it
//! follows the language of the page, and never costs a typed letter.

mod show;

use serde::{Deserialize, Serialize};

use super::writing::PLACES;
use super::{
    ClassWork, Counted, Faults, Intent, Kind, MissingInput, Outcome, ParseError, Verdict, View, Writing,
    offered, step,
};
use crate::action::{Action, Role};
use crate::page::{Block, Naming};
use crate::text::{Id, Text, fault, msg};
use show::heading;

/// A plan to make.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commit {
    /// What the plan is for.
    pub prompt: Text,
    /// How the situation begins; without it, "If".
    #[serde(default, rename = "if")]
    pub starter: Text,
    /// How the action begins; without it, "then".
    #[serde(default, rename = "then")]
    pub follower: Text,
    /// Plans to start from.
    #[serde(default)]
    pub suggestions: Vec<Suggestion>,
    /// What can be signed, for oneself alone.
    #[serde(default)]
    pub charter: Text,
}

/// A plan to start from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// Its stable name.
    pub id: Id,
    /// The situation, as it goes on behind its beginning.
    #[serde(rename = "if")]
    pub situation: Text,
    /// The action, likewise.
    #[serde(rename = "then")]
    pub action: Text,
}

/// A plan.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Response {
    /// The situation, letter by letter.
    pub situation: String,
    /// The action, letter by letter.
    pub action: String,
    /// The suggestion that speaks where nothing was typed.
    #[serde(default)]
    pub suggestion: Option<Id>,
    /// Whether the charter is signed.
    #[serde(default)]
    pub is_signed: bool,
}

/// The texts being typed, and the one of them, or the suggestion, that has the cursor.
#[derive(Debug, Clone)]
pub struct Cursor {
    situation: Writing,
    action: Writing,
    at: At,
    /// Whether the next typed line says yes or no to the charter.
    asks: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Situation,
    Action,
    Suggestion(usize),
    Charter,
}

impl Kind for Commit {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = false;
    const REVEALS: bool = true;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = true;

    fn actions(&self, _: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let mut actions = Vec::new();
        if cursor.is_typing() {
            actions.extend(offered::text());
        } else {
            actions.push(offered::space(msg::KEY_TOGGLE, Role::Answer));
            if !self.suggestions.is_empty() {
                actions.push(offered::numbers(msg::KEY_TOGGLE, self.suggestions.len(), Role::Answer));
            }
        }
        actions.extend(offered::controls(msg::KEY_NEXT_CONTROL, Role::Move));
        actions.extend(offered::up_and_down(msg::KEY_NEXT_CONTROL, Role::Move).map(Action::on_page));
        actions.extend([offered::click(), offered::line()]);
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, _: u64) -> Cursor {
        let (situation, action) = (Writing::new(&response.situation), Writing::new(&response.action));
        let at = if situation.is_blank() || !action.is_blank() { At::Situation } else { At::Action };
        Cursor { situation, action, at, asks: false }
    }

    fn lacking(&self, response: &Response, cursor: &Cursor) -> Option<MissingInput> {
        let (no_situation, no_action) = self.blanks(response);
        let can_sign = !self.charter.is_empty() && !response.is_signed;
        match cursor.at {
            _ if cursor.situation.is_unfinished() || cursor.action.is_unfinished() => {
                Some(MissingInput::new(msg::LACKING_NEXT_LINE))
            }
            At::Suggestion(_) if no_situation || no_action => Some(MissingInput::new(msg::LACKING_OPTION)),
            _ if no_situation => Some(MissingInput::new(msg::LACKING_SITUATION)),
            _ if no_action => Some(MissingInput::new(msg::LACKING_ACTION)),
            At::Situation | At::Action if can_sign => Some(MissingInput::new(msg::LACKING_SIGNATURE)),
            _ if cursor.asks => Some(MissingInput::new(msg::LACKING_SIGNATURE)),
            _ => None,
        }
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let outcome = match intent {
            Intent::NextControl | Intent::Down => self.step(cursor, 1),
            Intent::PreviousControl | Intent::Up => self.step(cursor, -1),
            Intent::Line(line) => self.read(response, cursor, line),
            Intent::Point(place) => self.point(response, cursor, *place),
            Intent::Pick(place) if !cursor.is_typing() => self.choose(response, cursor, *place),
            Intent::Toggle => self.toggle(response, cursor),
            Intent::Seek => self.seek(response, cursor),
            intent => cursor.writing().map_or(Outcome::Unchanged, |writing| writing.update(intent)),
        };
        cursor.situation.text().clone_into(&mut response.situation);
        cursor.action.text().clone_into(&mut response.action);
        outcome
    }

    fn grade(&self, _: &Response) -> Option<Verdict> {
        None
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        let earlier = view.earlier.iter().filter_map(|earlier| match earlier {
            super::Response::Commit(plan) => Some(vec![Block::Paragraph(self.plan(plan, view))]),
            _ => None,
        });
        let earlier: Vec<Vec<Block>> = earlier.collect();
        if !earlier.is_empty() {
            blocks.push(heading(view, msg::COMMIT_EARLIER));
            blocks.push(Block::List { start: Some(1), items: earlier });
        }
        if view.is_answering() {
            blocks.extend(self.fields(response, cursor, view));
        } else {
            blocks.push(heading(view, msg::COMMIT_KEPT));
            blocks.push(Block::Quote(vec![Block::Paragraph(self.plan(response, view))]));
        }
        blocks
    }

    fn public(_: &Response) -> Option<Response> {
        None
    }

    fn counted(&self) -> Counted<'_> {
        Counted::Nothing
    }

    fn class_work(&self, _: Option<u64>) -> ClassWork<'_> {
        ClassWork::Play
    }

    fn check(&self, faults: &mut Faults) {
        faults.ids("suggestions", self.suggestions.iter().map(|suggestion| &suggestion.id));
        if self.suggestions.len() > 9 {
            faults.error_at("suggestions", fault::TOO_MANY_OPTIONS, &[("most", "9")]);
        }
    }
}

impl Commit {
    /// Where a learner can go, in the order shown.
    fn places(&self) -> Vec<At> {
        let suggestions = (0..self.suggestions.len()).map(At::Suggestion);
        let charter = (!self.charter.is_empty()).then_some(At::Charter);
        [At::Situation, At::Action].into_iter().chain(suggestions).chain(charter).collect()
    }

    fn step(&self, cursor: &mut Cursor, by: isize) -> Outcome {
        let places = self.places();
        let here = places.iter().position(|at| *at == cursor.at).unwrap_or(0);
        cursor.to(places[step(here, by, places.len())])
    }

    /// Whether the situation, and the action, are still to be said.
    fn blanks(&self, response: &Response) -> (bool, bool) {
        let has_words = self.chosen(response).is_some();
        let is_blank = |text: &str| text.trim().is_empty() && !has_words;
        (is_blank(&response.situation), is_blank(&response.action))
    }

    fn chosen(&self, response: &Response) -> Option<&Suggestion> {
        let id = response.suggestion.as_ref()?;
        self.suggestions.iter().find(|suggestion| suggestion.id == *id)
    }

    /// Takes the suggestion or the charter under the cursor, or lets go of it.
    fn toggle(&self, response: &mut Response, cursor: &mut Cursor) -> Outcome {
        match cursor.at {
            At::Situation | At::Action => Outcome::Unchanged,
            At::Suggestion(place) => self.choose(response, cursor, place),
            At::Charter => {
                response.is_signed = !response.is_signed;
                Outcome::Changed
            }
        }
    }

    /// From the situation to the action, then to the charter; a suggestion is taken while nothing
    /// else is said.
    fn seek(&self, response: &mut Response, cursor: &mut Cursor) -> Outcome {
        if let Some(writing) = cursor.writing().filter(|writing| writing.is_unfinished()) {
            return writing.finish();
        }
        let (no_situation, no_action) = self.blanks(response);
        let can_sign = !self.charter.is_empty() && !response.is_signed;
        match cursor.at {
            At::Suggestion(place) if no_situation || no_action => self.choose(response, cursor, place),
            At::Situation if no_action && !no_situation => cursor.to(At::Action),
            At::Situation | At::Action if can_sign && !no_situation && !no_action => cursor.to(At::Charter),
            // An empty line signs nothing.
            At::Charter => Outcome::moved(std::mem::take(&mut cursor.asks)),
            At::Situation | At::Action | At::Suggestion(_) => Outcome::Unchanged,
        }
    }

    /// Chooses the suggestion at `place`, or lets go of it.
    fn choose(&self, response: &mut Response, cursor: &mut Cursor, place: usize) -> Outcome {
        let Some(suggestion) = self.suggestions.get(place) else { return Outcome::Unchanged };
        if response.suggestion.as_ref() == Some(&suggestion.id) {
            response.suggestion = None;
        } else {
            response.suggestion = Some(suggestion.id.clone());
            cursor.to(At::Situation);
        }
        Outcome::Changed
    }

    /// A click: on a suggestion, the charter, or a letter of one of the texts.
    fn point(&self, response: &mut Response, cursor: &mut Cursor, place: usize) -> Outcome {
        let (charter, situation, action) = self.targets();
        let (at, first) = match place {
            _ if place < charter => return self.choose(response, cursor, place),
            _ if place == charter && self.charter.is_empty() => return Outcome::Unchanged,
            _ if place == charter => {
                cursor.to(At::Charter);
                return self.toggle(response, cursor);
            }
            _ if place < action => (At::Situation, situation),
            _ => (At::Action, action),
        };
        let moved = cursor.to(at);
        let pointed = cursor.writing().map_or(Outcome::Unchanged, |writing| writing.point(place - first));
        if moved == Outcome::Unchanged { pointed } else { moved }
    }

    /// Where, among all that can be picked, the charter stands, and the two texts begin.
    fn targets(&self) -> (usize, usize, usize) {
        let charter = self.suggestions.len();
        (charter, charter + 1, charter + 1 + PLACES)
    }

    /// Reads the situation or the number of a suggestion, then the action, then a yes or no to
    /// the charter.
    fn read(&self, response: &mut Response, cursor: &mut Cursor, line: &str) -> Outcome {
        if std::mem::take(&mut cursor.asks) {
            cursor.asks = !matches!(line.trim(), "0" | "1");
            response.is_signed |= line.trim() == "1";
            return if cursor.asks {
                Outcome::Unclear(ParseError::new(msg::UNCLEAR_YES_NO))
            } else {
                Outcome::Changed
            };
        }
        let named = Naming::Numbers.index(line.trim(), self.suggestions.len());
        let outcome = match (cursor.at, named) {
            (At::Action, _) => cursor.action.line(line),
            (_, Some(place)) => {
                response.suggestion = Some(self.suggestions[place].id.clone());
                Outcome::Changed
            }
            _ => cursor.situation.line(line),
        };
        let is_said = |typed: &Writing| !typed.is_blank() || response.suggestion.is_some();
        let is_open = cursor.situation.is_unfinished() || cursor.action.is_unfinished();
        if !is_open && is_said(&cursor.situation) {
            let is_whole = is_said(&cursor.action);
            cursor.asks = is_whole && !self.charter.is_empty() && !response.is_signed;
            cursor.at = if cursor.asks { At::Charter } else { At::Action };
        }
        outcome
    }
}

impl Cursor {
    fn to(&mut self, at: At) -> Outcome {
        Outcome::moved(std::mem::replace(&mut self.at, at) != at)
    }

    fn is_typing(&self) -> bool {
        matches!(self.at, At::Situation | At::Action)
    }

    /// The text that has the cursor.
    fn writing(&mut self) -> Option<&mut Writing> {
        match self.at {
            At::Situation => Some(&mut self.situation),
            At::Action => Some(&mut self.action),
            At::Suggestion(_) | At::Charter => None,
        }
    }
}

#[cfg(test)]
mod tests;
