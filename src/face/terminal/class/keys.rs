//! What keys mean to whoever leads a class.

use super::console::{Armed, Asked, Console, Errand, Mode, Role, View};
use crate::action::Key;
use crate::activity::Edit;
use crate::classroom::{Act, Advice, Event, Plan, Stage, exceeds, read};
use crate::text::{Field, Msg, msg};

/// The longest note, in graphemes, and the longest of the other fields.
const LONGEST_NOTE: usize = 500;
const LONGEST: usize = 60;

impl Console {
    pub(super) fn lead(&mut self, key: Key, armed: Option<Armed>) -> Asked {
        if self.is_counting()
            && let Some(asked) = self.count(key, armed)
        {
            return asked;
        }
        match key {
            Key::Enter => self.go_on(),
            Key::Right => self.next(),
            Key::Left | Key::Backspace => self.went(self.class.previous(), msg::CLASS_NO_PREVIOUS),
            Key::Up | Key::Char('k') => self.scrolled(-1),
            Key::Down | Key::Char('j') => self.scrolled(1),
            Key::PageUp => self.scrolled(-15),
            Key::PageDown => self.scrolled(15),
            Key::ShiftUp => Asked { scroll: -5, ..Asked::default() },
            Key::ShiftDown => Asked { scroll: 5, ..Asked::default() },
            Key::Tab if self.role == Role::Leading => {
                self.view = if self.view == View::Audience { View::Trainer } else { View::Audience };
                Asked::default()
            }
            Key::Function(1) => self.open(Mode::Help),
            Key::Char(letter) => self.letter(letter, armed),
            _ => Asked::default(),
        }
    }

    fn letter(&mut self, letter: char, armed: Option<Armed>) -> Asked {
        let step = self.here();
        match letter {
            '?' => self.open(Mode::Help),
            'v' | 'd' | 'h' | 'r' | 't' | 'i' | 'x' if self.class.clock().is_paused => {
                self.say(msg::CLASS_IS_PAUSED)
            }
            'v' => self.vote(),
            'd' => self.reveal(armed),
            'h' if self.class.vote().is_shown => self.act(Act::Hide),
            'h' => self.tried(Act::Show, msg::CLASS_NOTHING_TO_SHOW),
            'r' => self.tried(Act::Reopen, msg::CLASS_NOTHING_TO_REOPEN),
            't' => {
                let runs = !self.class.is_timing();
                self.wish(Event::Timer { step, runs }, msg::CLASS_NO_TIMER)
            }
            'i' => self.wish(Event::Hinted { step }, msg::CLASS_NO_HINT),
            'x' if self.class.visit().is_some_and(crate::course::Visit::is_open) => self.open(Mode::Play),
            'x' => self.say(msg::CLASS_NO_EXERCISE),
            's' => match self.class.next() {
                Some(next) => {
                    Asked::event(Event::Went { step: self.class.step(next).id.clone(), skipping: true })
                }
                None => self.say(msg::TRAINER_LAST),
            },
            'p' if self.class.clock().is_paused => Asked::event(Event::Continued),
            'p' => self.wish(Event::Paused, msg::CLASS_NOT_STARTED),
            'n' => Asked::event(Event::Blanked { is_blank: !self.class.is_blank() }),
            'c' => match Plan::of(&self.class) {
                Some(plan) => {
                    let steps = plan.drops.iter().map(|&at| self.class.step(at).id.clone()).collect();
                    Asked::event(Event::Dropped { steps })
                }
                None => self.say(msg::CLASS_NOTHING_TO_DROP),
            },
            'u' if self.class.can_undo() => Asked::event(Event::Undone),
            'u' => self.say(msg::CLASS_NOTHING_TO_UNDO),
            'm' if self.view == View::Audience => self.say(msg::CLASS_NOTES_ARE_PRIVATE),
            'm' => match self.class.here() {
                Some(here) => self.open(Mode::Note(Field::new(self.class.note(here), LONGEST_NOTE))),
                None => self.say(msg::CLASS_NOT_STARTED),
            },
            'e' => {
                let present = self.class.present().map_or_else(String::new, |people| people.to_string());
                self.open(Mode::Present(Field::new(&present, 4)))
            }
            '/' | 'g' => self.open(Mode::Find(Field::new("", LONGEST), 0)),
            'l' if self.role == Role::Attached => {
                self.words = crate::text::Words::new(self.words.lang().next());
                self.trainer.change(crate::face::terminal::pane::Follow::Nothing);
                Asked::default()
            }
            'l' | 'L' => Asked::event(Event::Spoke { lang: self.class.lang().next() }),
            'y' => {
                self.theme = self.theme.next();
                Asked::default()
            }
            'o' => self.end(armed),
            'E' if self.class.is_over() => {
                let sure = self.twice(armed, Armed::Erase, msg::CLASS_ERASE_SURE);
                Asked { errand: sure.then_some(Errand::Erase), ..Asked::default() }
            }
            'q' => {
                let sure = self.role == Role::Attached
                    || self.class.here().is_none()
                    || self.twice(armed, Armed::Leave, msg::CLASS_LEAVE_SURE);
                Asked { errand: sure.then_some(Errand::Leave), ..Asked::default() }
            }
            _ => Asked::default(),
        }
    }

    pub(super) fn open(&mut self, mode: Mode) -> Asked {
        self.mode = mode;
        self.trainer.rewind();
        Asked::default()
    }

    fn scrolled(&mut self, lines: isize) -> Asked {
        self.scroll(lines);
        Asked::default()
    }

    /// Asks for an event, or says why it makes no sense.
    fn wish(&mut self, event: Event, otherwise: Msg) -> Asked {
        if self.class.accepts(&event) { Asked::event(event) } else { self.say(otherwise) }
    }

    fn act(&self, act: Act) -> Asked {
        Asked::event(Event::Vote { step: self.here(), act })
    }

    fn tried(&mut self, act: Act, otherwise: Msg) -> Asked {
        self.wish(Event::Vote { step: self.here(), act }, otherwise)
    }

    pub(super) fn went(&mut self, to: Option<usize>, otherwise: Msg) -> Asked {
        match to {
            Some(to) => Asked::event(Event::Went { step: self.class.step(to).id.clone(), skipping: false }),
            None => self.say(otherwise),
        }
    }

    fn next(&mut self) -> Asked {
        let next = self.class.next();
        self.went(next, msg::CLASS_LAST)
    }

    /// What comes next, a break too.
    fn go_on(&mut self) -> Asked {
        if self.is_counting() {
            return self.say(msg::CLASS_VOTE_IS_OPEN);
        }
        if self.class.clock().is_paused && self.class.break_ahead().is_none() {
            return Asked::event(Event::Continued);
        }
        if self.class.break_ahead().is_some() && !self.class.clock().is_paused && !self.class.is_over() {
            return Asked::event(Event::Paused);
        }
        self.next()
    }

    /// The next turn of the vote that is advised.
    fn vote(&mut self) -> Asked {
        let Some(here) = self.class.here() else { return self.say(msg::CLASS_NOT_STARTED) };
        let Some(question) = self.class.question(here) else { return self.say(msg::CLASS_NO_VOTE) };
        let vote = self.class.vote();
        let again = vote.rounds.len() < question.rounds();
        let advice = vote.last().and_then(|counts| question.advice(counts));
        match (vote.stage, advice) {
            (Stage::Ready | Stage::Discussing, _) => self.tried(Act::Open, msg::CLASS_NO_VOTE),
            (Stage::Open, _) => self.say(msg::CLASS_VOTE_IS_OPEN),
            (Stage::Closed, Some(Advice::Nobody)) => self.act(Act::Reopen),
            (Stage::Closed, Some(Advice::Explain)) if again => self.act(Act::Open),
            (Stage::Closed, Some(Advice::Talk)) if again => self.act(Act::Discuss),
            (Stage::Closed, _) if !vote.is_shown => self.tried(Act::Show, msg::CLASS_TOO_FEW),
            (Stage::Closed, _) => self.tried(Act::Key, msg::CLASS_KEY_LATER),
            (Stage::Keyed, _) => self.act(Act::Debrief),
            (Stage::Debriefed, _) => self.say(msg::CLASS_VOTE_IS_OVER),
        }
    }

    /// Tells the answer: of a vote first the key, then why; of an exercise all at once.
    fn reveal(&mut self, armed: Option<Armed>) -> Asked {
        if self.class.visit().is_some() {
            return self.wish(Event::Revealed { step: self.here() }, msg::CLASS_KEY_LATER);
        }
        let Some(question) = self.class.here().and_then(|here| self.class.question(here)) else {
            return self.say(msg::CLASS_NO_EXERCISE);
        };
        let vote = self.class.vote();
        if vote.stage == Stage::Keyed {
            return self.act(Act::Debrief);
        }
        let is_first = vote.rounds.len() == 1 && question.rounds() == 2 && vote.stage != Stage::Ready;
        let advice = vote.last().and_then(|counts| question.advice(counts));
        let is_early = is_first && matches!(advice, Some(Advice::Explain | Advice::Talk));
        if is_early && !self.twice(armed, Armed::Key, msg::CLASS_KEY_EARLY) {
            return Asked::default();
        }
        self.tried(Act::Key, msg::CLASS_KEY_LATER)
    }

    /// The keys that type counts while hands are up.
    fn count(&mut self, key: Key, armed: Option<Armed>) -> Option<Asked> {
        let typed = self.class.typed();
        let edit = match key {
            Key::Char(c @ ('0'..='9' | ' ' | ',' | ';' | '-')) => Edit::Insert(c.to_string()),
            Key::Backspace if !typed.is_empty() => Edit::Erase,
            Key::Enter if !typed.trim().is_empty() => return Some(self.close(armed)),
            _ => return None,
        };
        Some(Asked::event(Event::Typed { edit }))
    }

    /// Ends the vote with what was typed, if that can be.
    fn close(&mut self, armed: Option<Armed>) -> Asked {
        let typed = self.class.typed().to_owned();
        let Some(question) = self.class.here().and_then(|here| self.class.question(here)) else {
            return Asked::default();
        };
        let several = question.several;
        let counts = match read(&typed, question.fewest(), question.options.len()) {
            Ok(counts) => counts,
            Err(trouble) => {
                self.message = Some(trouble.say(&self.words));
                return Asked::default();
            }
        };
        let close = Event::Vote { step: self.here(), act: Act::Close { counts: counts.clone() } };
        let Some(trouble) = exceeds(&counts, several, self.class.present()) else {
            return Asked::event(close);
        };
        if armed != Some(Armed::Counts) {
            self.armed = Some(Armed::Counts);
            self.message = Some(trouble.say(&self.words));
            return Asked::default();
        }
        let most = if several { counts.iter().copied().max() } else { Some(counts.iter().sum()) };
        let present = Event::Present { people: most.unwrap_or(0) };
        Asked { events: vec![present, close], ..Asked::default() }
    }

    /// Ends the class and writes it down; writes it down again once it is over.
    fn end(&mut self, armed: Option<Armed>) -> Asked {
        if self.class.here().is_none() {
            return self.say(msg::CLASS_NOT_STARTED);
        }
        if self.class.is_over() {
            return Asked::errand(Errand::Export);
        }
        if !self.twice(armed, Armed::End, msg::CLASS_END_SURE) {
            return Asked::default();
        }
        Asked { events: vec![Event::Ended], errand: Some(Errand::Export), ..Asked::default() }
    }
}
