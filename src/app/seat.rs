//! A class at the screen of somebody who leads it: the class itself, and what they want to happen.

use serde::{Deserialize, Serialize};

use crate::activity::Stage;
use crate::classroom::{Act, Class, Event, Moment};
use crate::course::Visit;
use crate::hub::{Crowd, Order};
use crate::text::Words;

/// A class at one screen.
///
/// What somebody wants to happen is a [`Wish`]; it happens when [`Seat::take`] or [`Seat::follow`]
/// is told so, here and at every other screen.
pub struct Seat {
    class: Class,
    role: Role,
    link: Link,
    /// The words in the language of the projector.
    audience_words: Words,
    clock: WallClock,
    wishes: Vec<Wish>,
    message: Option<Message>,
    /// The name of the command that has to be given again before it is done.
    armed: Option<&'static str>,
    last_change: Change,
    crowd: Option<Crowd>,
    /// Whether it is still asked if the class that was cut off goes on.
    pub is_asking: bool,
    /// Whether nobody is there and nothing is kept.
    pub is_rehearsal: bool,
    /// Whether everything that was kept of the class has been deleted.
    pub is_erased: bool,
}

/// Whose screen it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The screen of the process that leads: usually the projector's.
    Leading,
    /// A screen attached to it: usually the trainer's own.
    Attached,
}

/// How the screen stands to the process that leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// It hears everything.
    Joined,
    /// There is no such process, or it is gone; it is looked for.
    Parted,
    /// That process is of a version of the program that speaks another way.
    OtherVersion,
}

/// How the machine's clock on the wall is read.
#[derive(Debug, Clone, Copy)]
pub struct WallClock {
    /// A time in milliseconds since 1970 as people tell it: `09:41`.
    pub local: fn(u64) -> String,
    /// When, behind a time in milliseconds since 1970, it is next so many minutes past midnight.
    pub next: fn(u64, u32) -> Option<u64>,
}

/// Something that somebody who leads a class wants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// That this happen.
    Do(Event),
    /// That the projector's page move by so many lines, down for more than 0.
    Scroll(isize),
    /// That what is left of the class be written to files.
    Export,
    /// That everything kept of the class be deleted.
    Erase,
    /// That a new class begin instead of the one that was cut off.
    Renew,
    /// Something about those who take part by phone.
    Phones(Order),
}

/// What an event changed of what is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// Nothing that has to be brought into sight.
    Nothing,
    /// The class is at another step, or another class is here.
    Moved,
    /// Something was done in the exercise that is played.
    Played,
    /// An answer or an explanation was told.
    Told,
}

/// A message to whoever leads.
struct Message {
    text: String,
    /// Whether the class must not read it.
    is_private: bool,
    /// Whether the class has been told that there is something.
    is_announced: bool,
}

/// Where a class is: the step, and how far what is played there.
type Place = (Option<usize>, Option<Stage>);

impl Seat {
    /// A seat at `class`.
    pub fn new(class: Class, role: Role, clock: WallClock) -> Seat {
        Seat {
            audience_words: Words::new(class.lang()),
            class,
            role,
            link: Link::Joined,
            clock,
            wishes: Vec::new(),
            message: None,
            armed: None,
            last_change: Change::Nothing,
            crowd: None,
            is_asking: false,
            is_rehearsal: false,
            is_erased: false,
        }
    }

    /// The class.
    pub fn class(&self) -> &Class {
        &self.class
    }

    /// Whose screen it is.
    pub fn role(&self) -> Role {
        self.role
    }

    /// How it stands to the process that leads.
    pub fn link(&self) -> Link {
        self.link
    }

    /// The words in the language of the projector.
    pub(super) fn audience_words(&self) -> &Words {
        &self.audience_words
    }

    /// How the clock on the wall is read.
    pub(super) fn clock(&self) -> WallClock {
        self.clock
    }

    /// Those who take part by phone; `None` where nobody can.
    pub fn crowd(&self) -> Option<&Crowd> {
        self.crowd.as_ref()
    }

    /// How many have answered by phone what the class is asked.
    pub(super) fn answered(&self) -> u32 {
        self.crowd.as_ref().map_or(0, |crowd| crowd.answered)
    }

    /// Others take part by phone than before, or have answered.
    pub fn gather(&mut self, crowd: Option<Crowd>) {
        self.crowd = crowd;
    }

    /// Another class takes the place of the one that was here.
    pub fn renew(&mut self, class: Class) {
        self.class = class;
        self.link = Link::Joined;
        (self.is_asking, self.is_erased) = (false, false);
        self.last_change = Change::Moved;
        self.follow_language();
    }

    /// The leading process is gone, or speaks another way. What was seen last stays.
    pub fn part(&mut self, link: Link) {
        self.link = link;
    }

    /// Does what somebody wants to happen, where the class is led. Returns what is to be kept, and
    /// followed wherever else the class is shown; nothing where it made no sense.
    pub fn take(&mut self, now: Moment, wish: &Event) -> Option<Event> {
        let before = self.place();
        let event = self.class.apply(now, wish)?;
        self.after(before, &event);
        Some(event)
    }

    /// Something happened where the class is led. Returns whether it made sense; else nothing has
    /// changed.
    pub fn follow(&mut self, now: Moment, event: &Event) -> bool {
        let before = self.place();
        let made_sense = self.class.follow(now, event);
        if made_sense {
            self.after(before, event);
        }
        made_sense
    }

    fn place(&self) -> Place {
        (self.class.here(), self.class.visit().map(Visit::stage))
    }

    fn after(&mut self, before: Place, event: &Event) {
        let after = self.place();
        self.last_change = match event {
            _ if after.0 != before.0 => Change::Moved,
            _ if after.1 != before.1 && after.1 != Some(Stage::Answering) => Change::Told,
            Event::Vote { act: Act::Debrief, .. } => Change::Told,
            Event::Played { .. } => Change::Played,
            _ => Change::Nothing,
        };
        if *event == Event::Resumed {
            self.is_asking = false;
        }
        self.follow_language();
    }

    fn follow_language(&mut self) {
        if self.audience_words.lang() != self.class.lang() {
            self.audience_words = Words::new(self.class.lang());
        }
    }

    /// Comes to the moment `now`. Returns whether the audience sees time pass.
    pub fn tick(&mut self, now: Moment) -> bool {
        // How long the program was away is told by the event that takes the class up.
        if self.is_asking {
            return false;
        }
        self.class.tick(now);
        let is_at_break = self.class.here().is_some_and(|here| self.class.is_break(here));
        self.class.is_timing() || self.class.clock().is_paused || is_at_break
    }

    /// Whether the exercise on the projector is computing something.
    pub fn is_working(&self) -> bool {
        self.class.is_working()
    }

    /// Does a slice of it. Returns what is to be kept once something came of it, where the class is
    /// led; a screen that is attached computes what it shows, and is told what becomes of it.
    pub fn work(&mut self, now: Moment) -> Option<Event> {
        if self.role == Role::Attached {
            self.class.work_along();
            return None;
        }
        let before = self.place();
        let event = self.class.work(now)?;
        self.after(before, &event);
        Some(event)
    }

    /// What is wanted since this was asked last.
    pub fn take_wishes(&mut self) -> Vec<Wish> {
        std::mem::take(&mut self.wishes)
    }

    /// Wants something.
    pub(super) fn wish(&mut self, wish: Wish) {
        self.wishes.push(wish);
    }

    /// Says something in one line; a class does not read it where it `is_private`.
    pub fn tell(&mut self, text: String, is_private: bool) {
        self.message = Some(Message { text, is_private, is_announced: false });
    }

    /// Whether something was said that no view has shown yet.
    pub fn has_message(&self) -> bool {
        self.message.as_ref().is_some_and(|message| !message.is_announced)
    }

    /// What was said last. On a screen that a class may see, `hidden` stands for what it must not
    /// read, which waits until the trainer alone looks.
    pub(super) fn take_message(
        &mut self,
        is_projected: bool,
        hidden: impl FnOnce() -> String,
    ) -> Option<String> {
        match &mut self.message {
            Some(message) if message.is_private && is_projected => {
                let is_new = !std::mem::replace(&mut message.is_announced, true);
                is_new.then(hidden)
            }
            message => message.take().map(|message| message.text),
        }
    }

    /// What the last event changed.
    pub(super) fn last_change(&self) -> Change {
        self.last_change
    }

    /// What was changed has been seen.
    pub(super) fn seen(&mut self) {
        self.last_change = Change::Nothing;
    }

    /// Whether a command, by its name, is given for the second time in a row; the first time it is
    /// remembered.
    pub(super) fn is_sure(&mut self, command: &'static str) -> bool {
        if self.armed == Some(command) {
            self.armed = None;
            return true;
        }
        self.armed = Some(command);
        false
    }

    /// Another command than `command` is given: what was to be given again is forgotten.
    pub(super) fn disarm_for(&mut self, command: &'static str) {
        if self.armed.is_some_and(|armed| armed != command) {
            self.armed = None;
        }
    }
}
