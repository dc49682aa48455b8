//! Discuss: talk in pairs or groups, with a timer, and write a note for oneself.
//!
//! Never graded. The timer helps and never holds anybody back: one can go on before it is started
//! and after it is over, and nothing is lost then. Only the seconds used and the note are kept.

use serde::{Deserialize, Serialize};

use super::writing::PLACES;
use super::{
    ClassWork, Counted, Edit, Faults, Intent, Kind, MissingInput, Outcome, Verdict, View, Writing, offered,
};
use crate::action::{Action, Input, Key, Role};
use crate::page::{Block, Run, Timer};
use crate::text::{Text, fault, msg};

/// Something to talk about.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discuss {
    /// What to talk about: one question or several.
    pub prompts: Vec<Text>,
    /// The minutes planned, above 0.
    pub minutes: f64,
    /// What the note is for; without it, "A note for yourself".
    #[serde(default)]
    pub note: Text,
}

/// The time used, and the note.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Response {
    /// The seconds during which the timer ran.
    #[serde(default)]
    pub seconds: u32,
    /// The note, letter by letter.
    #[serde(default)]
    pub note: String,
}

/// The note being typed, and whether the timer runs.
#[derive(Debug, Clone)]
pub struct Cursor {
    note: Writing,
    is_writing: bool,
    is_running: bool,
}

/// The place of the timer among all that can be picked, behind the letters of the note.
const TIMER: usize = PLACES;

/// How often the time used is kept while the timer runs, in seconds: a journal with a line for
/// each second would drown everything else.
const KEPT_EVERY: u32 = 60;

impl Kind for Discuss {
    type Response = Response;
    type Cursor = Cursor;

    const GRADED: bool = false;
    const COMES_BACK: bool = false;
    const IS_KEPT: bool = false;

    fn actions(&self, _: &Response, cursor: &Cursor) -> Vec<Action<Intent>> {
        let mut actions =
            vec![offered::act(Intent::Point(TIMER), msg::KEY_TIMER, &[Key::Control('t')], Role::Answer)];
        let [up, down] = offered::up_and_down(msg::KEY_NEXT_CONTROL, Role::Move).map(Action::on_page);
        if cursor.is_writing {
            actions.extend(offered::text());
            actions.push(up);
        } else {
            // Whoever begins to type writes the note.
            actions.extend(offered::text().into_iter().filter(|action| action.input == Input::Text));
            actions.push(down);
        }
        actions.extend(offered::controls(msg::KEY_NEXT_CONTROL, Role::Move));
        actions.extend([offered::click(), offered::line()]);
        actions
    }

    fn blank(&self) -> Response {
        Response::default()
    }

    fn cursor(&self, response: &Response, _: u64) -> Cursor {
        Cursor { note: Writing::new(&response.note), is_writing: false, is_running: false }
    }

    fn lacking(&self, _: &Response, cursor: &Cursor) -> Option<MissingInput> {
        cursor.note.is_unfinished().then_some(MissingInput::new(msg::LACKING_NEXT_LINE))
    }

    fn update(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        match intent {
            Intent::Tick(seconds) if cursor.is_running => {
                let before = response.seconds / KEPT_EVERY;
                response.seconds = response.seconds.saturating_add(*seconds);
                // Seen at once; kept now and then, and with everything else that changes.
                if response.seconds / KEPT_EVERY > before { Outcome::Changed } else { Outcome::Moved }
            }
            Intent::NextControl | Intent::PreviousControl => cursor.write(!cursor.is_writing),
            Intent::Down => cursor.write(true),
            Intent::Up => cursor.write(false),
            Intent::Seek => cursor.note.finish(),
            // Whoever begins to type writes the note; a space alone starts the timer, or stops it.
            Intent::Edit(Edit::Insert(text)) if !cursor.is_writing && text == " " => cursor.start_or_stop(),
            Intent::Edit(Edit::Insert(_)) if !cursor.is_writing => {
                let moved = cursor.write(true);
                // What cannot be shown is left out, and the cursor has moved all the same.
                let typed = self.update(response, cursor, intent);
                if typed == Outcome::Unchanged { moved } else { typed }
            }
            Intent::Toggle if !cursor.is_writing => cursor.start_or_stop(),
            Intent::Point(TIMER) => {
                cursor.write(false);
                cursor.start_or_stop()
            }
            Intent::Point(place) => {
                let moved = cursor.write(true);
                let pointed = cursor.note.point(*place);
                if moved == Outcome::Unchanged { pointed } else { moved }
            }
            Intent::Line(line) => {
                let outcome = cursor.note.line(line);
                cursor.note.text().clone_into(&mut response.note);
                outcome
            }
            intent if cursor.is_writing => {
                let outcome = cursor.note.update(intent);
                cursor.note.text().clone_into(&mut response.note);
                outcome
            }
            _ => Outcome::Unchanged,
        }
    }

    fn is_timed(&self, cursor: &Cursor) -> bool {
        cursor.is_running
    }

    fn grade(&self, _: &Response) -> Option<Verdict> {
        None
    }

    fn blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let answering = view.is_answering();
        let mut blocks = match self.prompts.as_slice() {
            [only] => view.marked(only),
            prompts => {
                let items = prompts.iter().map(|prompt| view.marked(prompt)).collect();
                vec![Block::List { start: Some(1), items }]
            }
        };
        blocks.push(Block::Timer(Timer {
            planned: self.seconds(),
            used: response.seconds,
            is_running: cursor.is_running && answering,
            is_active: answering,
            is_here: answering && !cursor.is_writing,
            target: TIMER,
        }));
        let label = if self.note.is_empty() {
            view.words.say(msg::DISCUSS_NOTE)
        } else {
            view.text(&self.note).to_owned()
        };
        let label = vec![Run::new(&label).strong()];
        if answering {
            blocks.push(Block::Area(cursor.note.area(label, 0, 2, cursor.is_writing)));
        } else if !response.note.trim().is_empty() {
            blocks.push(Block::Paragraph(label));
            blocks.push(Block::Quote(vec![Block::Paragraph(vec![Run::new(&response.note)])]));
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
        ClassWork::Talk { prompts: &self.prompts, minutes: self.minutes }
    }

    fn check(&self, faults: &mut Faults) {
        if self.prompts.is_empty() {
            faults.error_at("prompts", fault::NO_PROMPTS, &[]);
        }
        if self.minutes.is_nan() || self.minutes <= 0.0 {
            faults.error_at("minutes", fault::MINUTES_NOT_POSITIVE, &[]);
        }
    }
}

impl Discuss {
    fn seconds(&self) -> u32 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the conversion saturates, and no talk lasts 2^32 seconds"
        )]
        let seconds = (self.minutes * 60.0).round() as u32;
        seconds
    }
}

impl Cursor {
    fn write(&mut self, is_writing: bool) -> Outcome {
        Outcome::moved(std::mem::replace(&mut self.is_writing, is_writing) != is_writing)
    }

    /// What the timer counted so far is kept with it.
    fn start_or_stop(&mut self) -> Outcome {
        self.is_running = !self.is_running;
        Outcome::Changed
    }
}

#[cfg(test)]
mod tests;
