//! What keys mean to whoever leads a class.

use super::console::{Armed, Asked, Console, Mode, Role, View};
use crate::activity::{Edit, Gesture, Intent};
use crate::classroom::{Act, Advice, Event, Stage, exceeds, read};
use crate::face::terminal::input::Key;
use crate::face::terminal::screen::{Hint, hint};
use crate::text::Field;

/// The longest note, in graphemes, and the longest of the other fields.
const LONGEST_NOTE: usize = 500;
const LONGEST: usize = 60;

impl Console {
    pub(super) fn lead(&mut self, key: Key, armed: Option<Armed>) -> Asked {
        if self.is_counting()
            && let Some(asked) = self.count(&key, armed)
        {
            return asked;
        }
        match key {
            Key::Enter => self.go_on(),
            Key::Right => self.next(),
            Key::Left | Key::Backspace => self.went(self.class.previous(), "class-no-previous"),
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
            Key::Escape => Asked::default(),
            Key::Function(1) => self.open(Mode::Help),
            Key::Char(letter) => self.letter(letter, armed),
            _ => Asked::default(),
        }
    }

    fn letter(&mut self, letter: char, armed: Option<Armed>) -> Asked {
        let step = self.here();
        match letter {
            '?' => self.open(Mode::Help),
            'v' => self.vote(),
            'd' => self.reveal(armed),
            'h' if self.class.vote().is_shown => self.act(Act::Hide),
            'h' => self.tried(Act::Show, "class-nothing-to-show"),
            'r' => self.tried(Act::Reopen, "class-nothing-to-reopen"),
            't' => {
                let runs = !self.class.is_timing();
                self.wish(Event::Timer { step, runs }, "class-no-timer")
            }
            'i' => self.wish(Event::Hinted { step }, "class-no-hint"),
            'x' if self.class.visit().is_some_and(crate::course::Visit::is_open) => self.open(Mode::Play),
            'x' => self.say("class-no-exercise"),
            's' => match self.class.next() {
                Some(next) => {
                    Asked::event(Event::Went { step: self.class.step(next).id.clone(), skipping: true })
                }
                None => self.say("trainer-last"),
            },
            'p' if self.class.clock().is_paused => Asked::event(Event::Continued),
            'p' => self.wish(Event::Paused, "class-not-started"),
            'n' => Asked::event(Event::Blanked { is_blank: !self.class.is_blank() }),
            'c' => match self.class.plan() {
                Some(plan) => {
                    let steps = plan.drops.iter().map(|&at| self.class.step(at).id.clone()).collect();
                    Asked::event(Event::Dropped { steps })
                }
                None => self.say("class-nothing-to-drop"),
            },
            'u' => Asked::event(Event::Undone),
            'm' if self.view == View::Audience => self.say("class-notes-are-private"),
            'm' => match self.class.here() {
                Some(here) => self.open(Mode::Note(Field::new(self.class.note(here), LONGEST_NOTE))),
                None => self.say("class-not-started"),
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
                let erase = self.twice(armed, Armed::Erase, "class-erase-sure");
                Asked { erase, ..Asked::default() }
            }
            'q' => {
                let sure = self.role == Role::Attached
                    || self.class.here().is_none()
                    || self.twice(armed, Armed::Leave, "class-leave-sure");
                Asked { leave: sure, ..Asked::default() }
            }
            _ => Asked::default(),
        }
    }

    fn open(&mut self, mode: Mode) -> Asked {
        self.mode = mode;
        self.trainer.rewind();
        Asked::default()
    }

    fn scrolled(&mut self, lines: isize) -> Asked {
        self.scroll(lines);
        Asked::default()
    }

    /// Asks for an event, or says why it makes no sense.
    fn wish(&mut self, event: Event, otherwise: &str) -> Asked {
        if self.class.accepts(&event) { Asked::event(event) } else { self.say(otherwise) }
    }

    fn act(&self, act: Act) -> Asked {
        Asked::event(Event::Vote { step: self.here(), act })
    }

    fn tried(&mut self, act: Act, otherwise: &str) -> Asked {
        self.wish(Event::Vote { step: self.here(), act }, otherwise)
    }

    fn went(&mut self, to: Option<usize>, otherwise: &str) -> Asked {
        match to {
            Some(to) => Asked::event(Event::Went { step: self.class.step(to).id.clone(), skipping: false }),
            None => self.say(otherwise),
        }
    }

    fn next(&mut self) -> Asked {
        let next = self.class.next();
        self.went(next, "class-last")
    }

    /// What comes next, a break too.
    fn go_on(&mut self) -> Asked {
        if self.is_counting() {
            return self.say("class-vote-is-open");
        }
        if self.class.break_ahead().is_some() && !self.class.clock().is_paused && !self.class.is_over() {
            return Asked::event(Event::Paused);
        }
        self.next()
    }

    /// The next turn of the vote that is advised.
    fn vote(&mut self) -> Asked {
        let Some(here) = self.class.here() else { return self.say("class-not-started") };
        let Some(question) = self.class.question(here) else { return self.say("class-no-vote") };
        let vote = self.class.vote();
        let again = vote.rounds.len() < question.rounds();
        let advice = vote.last().and_then(|counts| question.advice(counts));
        match (vote.stage, advice) {
            (Stage::Ready | Stage::Discussing, _) => self.tried(Act::Open, "class-no-vote"),
            (Stage::Open, _) => self.say("class-vote-is-open"),
            (Stage::Closed, Some(Advice::Nobody)) => self.act(Act::Reopen),
            (Stage::Closed, Some(Advice::Explain)) if again => self.act(Act::Open),
            (Stage::Closed, Some(Advice::Talk)) if again => self.act(Act::Discuss),
            (Stage::Closed, _) if !vote.is_shown => self.tried(Act::Show, "class-too-few"),
            (Stage::Closed, _) => self.tried(Act::Key, "class-key-later"),
            (Stage::Keyed, _) => self.act(Act::Debrief),
            (Stage::Debriefed, _) => self.say("class-vote-is-over"),
        }
    }

    /// Tells the answer: of a vote first the key, then why; of an exercise all at once.
    fn reveal(&mut self, armed: Option<Armed>) -> Asked {
        if self.class.visit().is_some() {
            return self.wish(Event::Revealed { step: self.here() }, "class-key-later");
        }
        let Some(question) = self.class.here().and_then(|here| self.class.question(here)) else {
            return self.say("class-no-exercise");
        };
        let vote = self.class.vote();
        if vote.stage == Stage::Keyed {
            return self.act(Act::Debrief);
        }
        let is_first = vote.rounds.len() == 1 && question.rounds() == 2 && vote.stage != Stage::Ready;
        let advice = vote.last().and_then(|counts| question.advice(counts));
        let is_early = is_first && matches!(advice, Some(Advice::Explain | Advice::Talk));
        if is_early && !self.twice(armed, Armed::Key, "class-key-early") {
            return Asked::default();
        }
        self.tried(Act::Key, "class-key-later")
    }

    /// The keys that type counts while hands are up.
    fn count(&mut self, key: &Key, armed: Option<Armed>) -> Option<Asked> {
        let typed = self.class.typed();
        let edit = match key {
            Key::Char(c @ ('0'..='9' | ' ' | ',' | ';' | '-')) => Edit::Insert(c.to_string()),
            Key::Paste(text) => Edit::Insert(text.clone()),
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
            return self.say("class-not-started");
        }
        if self.class.is_over() {
            return Asked { export: true, ..Asked::default() };
        }
        if !self.twice(armed, Armed::End, "class-end-sure") {
            return Asked::default();
        }
        Asked { events: vec![Event::Ended], export: true, ..Asked::default() }
    }

    pub(super) fn note(&mut self, key: Key, mut field: Field) -> Asked {
        if matches!(key, Key::Enter | Key::Escape) {
            return self.open(Mode::Lead);
        }
        if !edit(&key, &mut field) {
            return Asked::default();
        }
        let text = field.text().to_owned();
        self.mode = Mode::Note(field);
        Asked::event(Event::Noted { step: self.here(), text })
    }

    pub(super) fn type_present(&mut self, key: Key, mut field: Field) -> Asked {
        match key {
            Key::Escape => self.open(Mode::Lead),
            Key::Enter => match field.text().trim().parse() {
                Ok(people) => {
                    self.mode = Mode::Lead;
                    Asked::event(Event::Present { people })
                }
                Err(_) => self.say("class-present-number"),
            },
            key => {
                if !matches!(key, Key::Char(c) if !c.is_ascii_digit()) {
                    edit(&key, &mut field);
                }
                self.mode = Mode::Present(field);
                Asked::default()
            }
        }
    }

    pub(super) fn find(&mut self, key: Key, mut field: Field, at: usize) -> Asked {
        let found = self.found(&field);
        let last = found.len().saturating_sub(1);
        let at = match key {
            Key::Escape => return self.open(Mode::Lead),
            Key::Enter => {
                let to = found.get(at).copied().filter(|to| self.class.here() != Some(*to));
                self.mode = Mode::Lead;
                self.trainer.rewind();
                return to.map_or_else(Asked::default, |to| self.went(Some(to), "class-last"));
            }
            Key::Up => at.saturating_sub(1),
            Key::Down => (at + 1).min(last),
            Key::PageUp => at.saturating_sub(10),
            Key::PageDown => (at + 10).min(last),
            key => {
                edit(&key, &mut field);
                0
            }
        };
        self.mode = Mode::Find(field, at);
        Asked::default()
    }

    /// Moves the marks of the exercise on the projector.
    pub(super) fn play(&mut self, key: Key) -> Asked {
        let Some(visit) = self.class.visit() else { return self.open(Mode::Lead) };
        let typing = visit.is_typing();
        let edit = Intent::Edit;
        let types = |gesture: &Gesture| matches!(gesture, Gesture::TypeNumber | Gesture::Note);
        let gestures = visit.exercise().map_or(&[][..], crate::activity::Exercise::gestures);
        let is_number = gestures.iter().any(types);
        let intent = match key {
            Key::Escape if self.class.minds(&Intent::Cancel) => Intent::Cancel,
            Key::Escape => return self.open(Mode::Lead),
            Key::Enter => Intent::Confirm,
            Key::NewLine => edit(Edit::Insert("\n".to_owned())),
            Key::Up => Intent::Up,
            Key::Down => Intent::Down,
            Key::Left => Intent::Left,
            Key::Right => Intent::Right,
            Key::ShiftLeft => Intent::ExtendLeft,
            Key::ShiftRight => Intent::ExtendRight,
            Key::ShiftUp => Intent::ExtendUp,
            Key::ShiftDown => Intent::ExtendDown,
            Key::Tab => Intent::NextControl,
            Key::BackTab => Intent::PreviousControl,
            Key::PageUp => Intent::PageUp,
            Key::PageDown => Intent::PageDown,
            Key::Home => edit(Edit::Home),
            Key::End => edit(Edit::End),
            Key::Backspace if typing || is_number => edit(Edit::Erase),
            Key::Backspace | Key::Delete => Intent::Remove,
            Key::Paste(text) => edit(Edit::Insert(text)),
            Key::Char(c) if typing => edit(Edit::Insert(c.to_string())),
            Key::Char(c @ ('0'..='9' | ',' | '.' | '-' | '%')) if is_number => {
                edit(Edit::Insert(c.to_string()))
            }
            Key::Char('0') => Intent::PickNone,
            Key::Char(c @ '1'..='9') => Intent::Pick(usize::from(c as u8 - b'1')),
            Key::Char(c @ 'a'..='f') => Intent::Point(usize::from(c as u8 - b'a')),
            Key::Char(' ') => Intent::Toggle,
            Key::Char('v') => Intent::Summary,
            _ => return Asked::default(),
        };
        if self.class.minds(&intent) {
            return Asked::event(Event::Played { step: self.here(), intent });
        }
        match intent {
            Intent::Confirm => return self.say("class-play-reveal"),
            Intent::Up => self.scroll(-1),
            Intent::Down => self.scroll(1),
            Intent::PageUp => self.scroll(-15),
            Intent::PageDown => self.scroll(15),
            _ => {}
        }
        Asked::default()
    }

    /// A click on something in the exercise.
    pub(super) fn point(&self, target: usize) -> Asked {
        Asked::event(Event::Played { step: self.here(), intent: Intent::Point(target) })
    }

    /// The keys that work here, the most useful first.
    pub(super) fn hints(&self) -> Vec<Hint> {
        match self.mode {
            Mode::Play => vec![
                hint("↑↓←→", "key-choose"),
                hint("␣", "key-toggle"),
                hint("1-9", "key-class-name"),
                hint("⌫", "key-remove"),
                hint("Esc", "key-class-stop"),
            ],
            Mode::Note(_) => vec![hint("⏎", "key-class-stop")],
            Mode::Present(_) => vec![hint("⏎", "key-confirm"), hint("Esc", "key-class-stop")],
            Mode::Find(..) => {
                vec![hint("↑↓", "key-choose"), hint("⏎", "key-class-go"), hint("Esc", "key-class-stop")]
            }
            Mode::Resume => {
                vec![hint("⏎", "key-class-resume"), hint("n", "key-class-new"), hint("q", "key-quit")]
            }
            Mode::Help => vec![hint("Esc", "key-class-stop")],
            Mode::Lead if !self.is_joined => vec![hint("q", "key-quit")],
            Mode::Lead => self.leading_hints(),
        }
    }

    fn leading_hints(&self) -> Vec<Hint> {
        if self.class.is_over() {
            return vec![hint("o", "key-class-export"), hint("E", "key-class-erase"), hint("u", "key-undo")];
        }
        if self.is_counting() {
            return vec![
                hint("12 7 0 9 ⏎", "key-class-count"),
                hint("u", "key-undo"),
                hint("n", "key-class-blank"),
            ];
        }
        let has_vote = self.class.here().and_then(|here| self.class.question(here)).is_some();
        let mut hints = vec![hint("⏎", "key-class-next")];
        if has_vote {
            hints.push(hint("v", "key-class-vote"));
        }
        if self.class.visit().is_some_and(crate::course::Visit::is_open) {
            hints.push(hint("x", "key-class-play"));
        }
        if has_vote || self.class.visit().is_some() {
            hints.push(hint("d", "key-class-reveal"));
        }
        if self.class.planned_talk().is_some() {
            hints.push(hint("t", "key-timer"));
        }
        if self.class.plan().is_some() {
            hints.push(hint("c", "key-class-drop"));
        }
        hints.extend([
            hint("n", "key-class-blank"),
            hint("p", "key-class-pause"),
            hint("u", "key-undo"),
            hint("/", "key-class-find"),
        ]);
        if self.role == Role::Leading {
            hints.push(hint("Tab", "key-class-notes"));
        }
        hints
    }

    /// Every key, for the page of help.
    pub(super) fn all_hints(&self) -> Vec<Hint> {
        vec![
            hint("⏎  →", "key-class-next"),
            hint("←", "key-class-back"),
            hint("v", "key-class-vote"),
            hint("12 7 0 9 ⏎", "key-class-count"),
            hint("h", "key-class-show"),
            hint("d", "key-class-reveal"),
            hint("r", "key-class-reopen"),
            hint("x", "key-class-play"),
            hint("i", "key-hint"),
            hint("t", "key-timer"),
            hint("s", "key-class-skip"),
            hint("/", "key-class-find"),
            hint("c", "key-class-drop"),
            hint("u", "key-undo"),
            hint("p", "key-class-pause"),
            hint("n", "key-class-blank"),
            hint("m", "key-class-note"),
            hint("e", "key-class-present"),
            hint("⇧↑ ⇧↓", "key-class-scroll"),
            hint("Tab", "key-class-notes"),
            hint("l  L", "key-class-language"),
            hint("y", "key-theme"),
            hint("o", "key-class-export"),
            hint("q", "key-quit"),
        ]
    }
}

/// Changes a field as a key says; `false` where the key is none of its own.
fn edit(key: &Key, field: &mut Field) -> bool {
    match key {
        Key::Char(c) => field.insert(&c.to_string()),
        Key::Paste(text) => field.insert(text),
        Key::Backspace => field.erase(),
        Key::Delete => field.erase_forward(),
        Key::Left => field.left(),
        Key::Right => field.right(),
        Key::Home => field.home(),
        Key::End => field.end(),
        Key::WordBackspace | Key::Control('w') => field.erase_word(),
        _ => false,
    }
}
