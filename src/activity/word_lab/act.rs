//! What each thing that a learner means to do does where they are.

use super::cursor::{CONTROLS, Control, Cursor, SCENES, WORDS};
use super::goal::Topic;
use super::space::vocabulary;
use super::{MOST_LISTED, MOST_WORDS, Response, WordLab};
use crate::activity::{Edit, Intent, Kind, Outcome, ParseError, step};
use crate::text::{clean, msg};

/// The longest word that is looked for.
const LONGEST: usize = 24;

/// The most steps that can be taken back.
const MOST_PAST: usize = 100;

impl WordLab {
    pub(super) fn act(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let was_sure = std::mem::take(&mut cursor.is_sure);
        let control = self.control(cursor);
        let controls = self.controls(cursor).len();
        match intent {
            Intent::NextControl => cursor.go_to((cursor.control + 1) % controls),
            Intent::PreviousControl => cursor.go_to((cursor.control + controls - 1) % controls),
            Intent::Cancel => Outcome::moved(cursor.clear()),
            Intent::Edit(Edit::Undo) => take_back(response, cursor, false),
            Intent::Edit(Edit::Redo) => take_back(response, cursor, true),
            Intent::Reset => {
                let before = std::mem::replace(response, self.blank());
                if before == *response { Outcome::Unchanged } else { Self::remember(cursor, before) }
            }
            Intent::Pick(place) => self.to_scene(cursor, *place),
            // No word has a digit: where letters are typed, it still names a scene.
            Intent::Edit(Edit::Insert(text)) if cursor.typed.is_empty() && is_digit(text) => text
                .parse::<usize>()
                .map_or(Outcome::Unchanged, |number| self.to_scene(cursor, number.wrapping_sub(1))),
            Intent::Point(target) => self.point(response, cursor, *target),
            Intent::Confirm => self.confirm(response, cursor, control, was_sure),
            Intent::Seek => self.to_scene(cursor, cursor.scene + 1),
            _ => match control {
                Control::Field(field) => self.in_field(response, cursor, field, intent),
                Control::Words => self.in_words(response, cursor, intent),
                Control::Lens => self.turn_lens(cursor, intent),
                Control::All | Control::Equalise
                    if matches!(intent, Intent::Toggle | Intent::Left | Intent::Right) =>
                {
                    Self::switch(response, cursor, control)
                }
                _ => Outcome::Unchanged,
            },
        }
    }

    /// Goes to a scene.
    pub(super) fn to_scene(&self, cursor: &mut Cursor, scene: usize) -> Outcome {
        if scene >= self.scenes.len() || scene == cursor.scene {
            return Outcome::Unchanged;
        }
        cursor.clear();
        (cursor.scene, cursor.control, cursor.word) = (scene, 0, 0);
        Outcome::Turned { changed: false }
    }

    /// Enter: takes the word found; else on to the next scene; in the last one, asks once before
    /// what is not reached is handed in.
    fn confirm(
        &self,
        response: &mut Response,
        cursor: &mut Cursor,
        control: Control,
        was_sure: bool,
    ) -> Outcome {
        if let (Control::Field(field), true) =
            (control, cursor.here.is_some() || !cursor.typed.trim().is_empty())
        {
            return self.take(response, cursor, field);
        }
        if cursor.scene + 1 < self.scenes.len() {
            return self.to_scene(cursor, cursor.scene + 1);
        }
        let left = self.goals.iter().filter(|goal| !self.standing(goal, response).is_met()).count();
        if left == 0 || was_sure {
            return Outcome::Unchanged;
        }
        cursor.is_sure = true;
        Outcome::Unclear(ParseError::new(msg::UNCLEAR_GOALS_LEFT).with("left", left))
    }

    fn take(&self, response: &mut Response, cursor: &mut Cursor, field: usize) -> Outcome {
        let found = cursor.here.and_then(|here| self.found(cursor).get(here).map(|word| (*word).to_owned()));
        let Some(word) = found else {
            return Outcome::Unclear(
                ParseError::new(msg::UNCLEAR_NO_SUCH_WORD).with("typed", cursor.typed.trim().to_owned()),
            );
        };
        let outcome = self.toggle(response, cursor, field, &word);
        if !std::mem::take(&mut cursor.typed).is_empty() {
            cursor.here = None;
        }
        outcome
    }

    fn in_field(
        &self,
        response: &mut Response,
        cursor: &mut Cursor,
        field: usize,
        intent: &Intent,
    ) -> Outcome {
        let changed = match intent {
            Intent::Edit(Edit::Insert(text)) => {
                let room = LONGEST.saturating_sub(cursor.typed.chars().count());
                let letters: String =
                    clean::line(text).chars().filter(|c| c.is_alphabetic()).take(room).collect();
                cursor.typed.push_str(&letters);
                !letters.is_empty()
            }
            Intent::Edit(Edit::Whole(text)) => {
                let letters = clean::line(text).chars().filter(|c| c.is_alphabetic()).take(LONGEST).collect();
                std::mem::replace(&mut cursor.typed, letters) != cursor.typed
            }
            Intent::Edit(Edit::Erase) => cursor.typed.pop().is_some(),
            Intent::Edit(Edit::EraseWord) => !std::mem::take(&mut cursor.typed).is_empty(),
            Intent::Left | Intent::Right if self.topic(cursor) == Topic::Associate => {
                return self.turn_list(response, cursor, field, *intent == Intent::Right);
            }
            Intent::Down | Intent::Right => return self.go_found(cursor, 1),
            Intent::Up | Intent::Left => return self.go_found(cursor, -1),
            _ => return Outcome::Unchanged,
        };
        if changed {
            cursor.here = (!cursor.typed.is_empty() && !self.found(cursor).is_empty()).then_some(0);
        }
        Outcome::moved(changed)
    }

    fn go_found(&self, cursor: &mut Cursor, by: isize) -> Outcome {
        let count = self.found(cursor).len();
        let to = match cursor.here {
            _ if count == 0 => None,
            None => (by > 0).then_some(0),
            Some(0) if by < 0 && cursor.typed.is_empty() => None,
            Some(here) => Some(step(here, by, count)),
        };
        Outcome::moved(std::mem::replace(&mut cursor.here, to) != to)
    }

    /// Puts the author's next list, or the one before, in place of what the field holds.
    fn turn_list(
        &self,
        response: &mut Response,
        cursor: &mut Cursor,
        field: usize,
        forward: bool,
    ) -> Outcome {
        let count = self.lists.len();
        let now = self.named(self.chosen(response, cursor, field)).map(|list| list.id.clone());
        let now = now.and_then(|id| self.lists.iter().position(|list| list.id == id));
        let fits = |place: &usize| self.lists.get(*place).is_some_and(|list| list.words.len() <= MOST_LISTED);
        let order = (1..=count).map(|by| match (now, forward) {
            (None, true) => by - 1,
            (None, false) => count - by,
            (Some(now), true) => (now + by) % count,
            (Some(now), false) => (now + count - by) % count,
        });
        let Some(next) = order.into_iter().find(fits).filter(|next| now != Some(*next)) else {
            return Outcome::Unchanged;
        };
        let before = response.clone();
        self.chosen_mut(response, cursor, field).clone_from(&self.lists[next].words);
        cursor.clear();
        Self::remember(cursor, before)
    }

    fn in_words(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let order = self.order_of_words(response, cursor);
        let count = order.len();
        let word = cursor.word(count);
        let at = order.iter().position(|place| *place == word).unwrap_or(0);
        let to = match intent {
            Intent::Left | Intent::Up => step(at, -1, count),
            Intent::Right | Intent::Down => step(at, 1, count),
            Intent::Edit(Edit::Home) => 0,
            Intent::Edit(Edit::End) => count.saturating_sub(1),
            Intent::Remove if count > 0 => {
                let before = response.clone();
                self.chosen_mut(response, cursor, 0).remove(word);
                return Self::remember(cursor, before);
            }
            _ => return Outcome::Unchanged,
        };
        let to = order.get(to).copied().unwrap_or(word);
        cursor.word = to;
        Outcome::moved(to != word)
    }

    fn turn_lens(&self, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let lenses = self.lenses();
        let now = lenses.iter().position(|lens| *lens == cursor.lens).unwrap_or(0);
        let to = match intent {
            Intent::Left => now.saturating_sub(1),
            Intent::Right => step(now, 1, lenses.len()),
            Intent::Toggle => (now + 1) % lenses.len(),
            _ => return Outcome::Unchanged,
        };
        cursor.lens = lenses[to];
        Outcome::moved(now != to)
    }

    pub(super) fn switch(response: &mut Response, cursor: &mut Cursor, control: Control) -> Outcome {
        let before = response.clone();
        match control {
            Control::Equalise => response.equalised = !response.equalised,
            _ => response.all = !response.all,
        }
        Self::remember(cursor, before)
    }

    /// Chooses a word in a field, or lets go of it.
    pub(super) fn toggle(
        &self,
        response: &mut Response,
        cursor: &mut Cursor,
        field: usize,
        word: &str,
    ) -> Outcome {
        let most = if self.topic(cursor) == Topic::Associate { MOST_LISTED } else { MOST_WORDS };
        let before = response.clone();
        let chosen = self.chosen_mut(response, cursor, field);
        if let Some(place) = chosen.iter().position(|chosen| chosen == word) {
            chosen.remove(place);
        } else if chosen.len() >= most {
            return Outcome::Unclear(ParseError::new(msg::UNCLEAR_FULL).with("most", most));
        } else {
            chosen.push(word.to_owned());
            cursor.word = chosen.len() - 1;
        }
        Self::remember(cursor, before)
    }

    /// Keeps how things were, so that it can be taken back.
    pub(super) fn remember(cursor: &mut Cursor, before: Response) -> Outcome {
        cursor.future.clear();
        cursor.past.push(before);
        if cursor.past.len() > MOST_PAST {
            cursor.past.remove(0);
        }
        Outcome::Changed
    }

    /// A click.
    fn point(&self, response: &mut Response, cursor: &mut Cursor, target: usize) -> Outcome {
        if (SCENES..CONTROLS).contains(&target) {
            return self.to_scene(cursor, target - SCENES);
        }
        let (number, word) = match target.checked_div(WORDS) {
            Some(0) | None => (target.checked_sub(CONTROLS), None),
            Some(number) => (number.checked_sub(1), vocabulary().get(target % WORDS)),
        };
        let controls = self.controls(cursor);
        let at = |number| controls.iter().position(|control| control.target() == CONTROLS + number);
        let Some(place) = number.and_then(at) else { return Outcome::Unchanged };
        let control = controls[place];
        match (control, word) {
            (Control::Field(field), Some(word)) => {
                cursor.go_to(place);
                self.toggle(response, cursor, field, word)
            }
            (Control::Words, Some(word)) => {
                cursor.go_to(place);
                let words = self.chosen(response, cursor, 0);
                cursor.word = words.iter().position(|chosen| chosen == word).unwrap_or(cursor.word);
                Outcome::Moved
            }
            (Control::All | Control::Equalise, _) => {
                cursor.go_to(place);
                Self::switch(response, cursor, control)
            }
            (Control::Lens, _) if cursor.control == place => self.turn_lens(cursor, &Intent::Toggle),
            _ => cursor.go_to(place),
        }
    }
}

fn is_digit(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Undoes the last change, or does again what was undone.
fn take_back(response: &mut Response, cursor: &mut Cursor, forward: bool) -> Outcome {
    let from = if forward { &mut cursor.future } else { &mut cursor.past };
    let Some(then) = from.pop() else { return Outcome::Unchanged };
    let now = std::mem::replace(response, then);
    if forward {
        cursor.past.push(now);
    } else {
        cursor.future.push(now);
    }
    Outcome::Changed
}
