//! A step being read or played.

mod actions;
mod line;

use super::boxes::ReadBox;
use super::map::typed_step;
use super::{Map, PartEnd, Results, Review};
use crate::action::{Action, Entered, Key};
use crate::activity::{Intent, Stage};
use crate::app::common::{BACK, CONFIRM, GLOSSARY, LINE, NEXT, PREVIOUS, SOURCES};
use crate::app::my_data::ReviewQueue;
use crate::app::{Command, Does, Focus, Session, Then, View};
use crate::course::{self, Reply, Visit};
use crate::page::{Block, Menu, MenuRow, Page, Role as Look, Run};
use crate::progress::{Event, fresh_seed};
use crate::text::{Id, Lang, msg};

/// Hands the answer in, whatever Enter does here.
pub const HAND_IN: Command = Command("hand_in");
/// Shows the next hint.
const HINT: Command = Command("hint");
/// Tries the step again.
const RETRY: Command = Command("retry");

/// The place of the page that hands in when it is pointed at: behind all places of an exercise.
const HAND_IN_TARGET: usize = usize::MAX;

/// A step being read or played.
pub struct StepView {
    visit: Visit,
    message: Option<String>,
    /// The questions that come back, of which this is one.
    queue: Option<ReviewQueue>,
    /// Whether the cursor is on the line that hands in.
    is_on_hand_in: bool,
    /// What a typed line did, while what it began is still computed.
    pending: Option<Reply>,
    /// What of the last action is to be told where nothing is drawn.
    tells: Tells,
}

/// What is told of an action where nothing is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tells {
    /// What was not told before.
    News,
    /// The whole page.
    Page,
    /// All that there is to do, and what came of it.
    Work,
    /// What a typed line has added to the answer.
    Gathered,
    /// Nothing but what is asked next.
    Nothing,
}

impl StepView {
    /// The step of a visit.
    pub fn new(visit: Visit) -> StepView {
        StepView {
            visit,
            message: None,
            queue: None,
            is_on_hand_in: false,
            pending: None,
            tells: Tells::News,
        }
    }

    /// Opens a step of the course.
    pub fn open(step: &Id, session: &mut Session) -> Then {
        session.visit(step).map_or(Then::Nothing, |visit| Then::open(StepView::new(visit)))
    }

    /// The next of the questions that come back; at their end, what comes back later.
    pub fn review(mut queue: ReviewQueue, session: &mut Session) -> Then {
        match queue.next(session) {
            Some(visit) => Then::go(StepView { queue: Some(queue), ..StepView::new(visit) }),
            None => Then::go(Review::after(session)),
        }
    }

    fn go(&mut self, step: Option<Id>, session: &mut Session) -> Then {
        self.keep(session);
        let visit = step.and_then(|step| session.visit(&step));
        visit.map_or(Then::Nothing, |visit| Then::go(StepView::new(visit)))
    }

    /// Follows a reply of the visit.
    fn reply(&mut self, reply: Reply, session: &mut Session) -> Then {
        let message = self.message.take();
        match reply {
            Reply::Nothing => {
                self.message = message;
                Then::Nothing
            }
            Reply::Changed => Then::Changed(Focus::Cursor),
            Reply::Turned => Then::Changed(Focus::Top),
            Reply::Keep(event) => {
                session.keep(&event);
                // The verdict is told at once, even where the page has to be scrolled to see why.
                let mark = self.visit.mark();
                self.message = mark.map(|mark| format!("{} {}", mark.sign(), session.words.say(mark.key())));
                let is_answering = self.visit.stage() == Stage::Answering;
                Then::Changed(if is_answering { Focus::Cursor } else { Focus::Marks })
            }
            Reply::GoOn(events) => self.go_on(&events, session),
            Reply::Lacking(lacking) => {
                self.message = Some(lacking.say(&session.words));
                Then::Changed(Focus::Stay)
            }
            Reply::Unclear(unclear) => {
                self.message = Some(unclear.say(&session.words));
                Then::Changed(Focus::Stay)
            }
        }
    }

    fn go_on(&mut self, events: &[Event], session: &mut Session) -> Then {
        for event in events {
            session.keep(event);
        }
        if let Some(queue) = self.queue.take() {
            return StepView::review(queue, session);
        }
        let (part, _) = self.visit.place();
        let next = self.visit.next().map(|step| step.id.clone());
        let next_part = next.as_ref().and_then(|next| session.module()?.place(next)).map(|(part, _)| part);
        if next_part == Some(part) {
            return self.go(next, session);
        }
        // The end of a part is a place to breathe.
        match next_part {
            Some(next) => Then::restart_over(Map::at_part(session, next), PartEnd::new(part, next)),
            None => Then::restart_over(Map::at_part(session, part), Results::at_the_end(session)),
        }
    }

    fn intend(&mut self, intent: &Intent, session: &mut Session) -> Then {
        let reply = self.visit.intend(intent);
        // Typed letters are kept as soon as the person pauses; everything else at once.
        if !matches!(intent, Intent::Edit(_)) {
            self.keep(session);
        }
        let moved = matches!(intent, Intent::Down | Intent::NextControl);
        if reply == Reply::Nothing && moved && self.takes_enter() {
            self.is_on_hand_in = true;
            return Then::Changed(Focus::Cursor);
        }
        self.reply(reply, session)
    }

    fn done(&mut self, does: &Does, entered: Entered, was_on_hand_in: bool, session: &mut Session) -> Then {
        match (does, entered) {
            (Does::Play(Intent::Tick(seconds)), _) => {
                self.is_on_hand_in = was_on_hand_in;
                let reply = self.visit.intend(&Intent::Tick(*seconds));
                // Whoever reads further down is not carried away by a clock.
                match self.reply(reply, session) {
                    Then::Changed(_) => Then::Changed(Focus::Stay),
                    then => then,
                }
            }
            (Does::Play(Intent::Work), _) => self.work(session),
            (Does::Play(Intent::Point(_)), Entered::At(HAND_IN_TARGET)) | (Does::Command(HAND_IN), _) => {
                self.hand_in(session)
            }
            (Does::Play(Intent::Up), _) if was_on_hand_in => Then::Changed(Focus::Cursor),
            (Does::Command(CONFIRM) | Does::Play(Intent::Confirm), _) => {
                match self.intend(&Intent::Confirm, session) {
                    Then::Nothing => self.hand_in(session),
                    then => then,
                }
            }
            (Does::Play(Intent::Line(_)), Entered::Line(line)) => self.line(line, session),
            (Does::Play(intent), entered) => self.intend(&intent.with(entered), session),
            (Does::Command(HINT), _) => {
                let reply = self.visit.hint();
                match self.reply(reply, session) {
                    Then::Nothing => {
                        self.message = Some(session.words.say(msg::PLAIN_NO_HINT));
                        Then::Changed(Focus::Stay)
                    }
                    _ => Then::Changed(Focus::Marks),
                }
            }
            (Does::Command(RETRY), _) => {
                let reply = self.visit.retry(fresh_seed());
                self.tells = Tells::Page;
                match self.reply(reply, session) {
                    Then::Nothing => Then::Nothing,
                    _ => Then::Changed(Focus::Top),
                }
            }
            (Does::Command(SOURCES), _) if self.visit.may_look_up() => {
                Then::open(ReadBox::sources_of_step(&self.visit.step().sources))
            }
            (Does::Command(SOURCES | GLOSSARY), _) => self.look_up_later(session),
            (Does::Command(NEXT), _) if self.queue.is_some() => match self.queue.take() {
                Some(queue) => StepView::review(queue, session),
                None => Then::Nothing,
            },
            (Does::Command(NEXT), _) => {
                let next = self.visit.next().map(|step| step.id.clone());
                self.go(next, session)
            }
            (Does::Command(PREVIOUS), _) => {
                let here = &self.visit.step().id;
                let previous = session.module().and_then(|module| course::previous(module, here));
                let previous = previous.map(|step| step.id.clone());
                self.go(previous, session)
            }
            (Does::Command(LINE), Entered::Line(line)) => {
                let step = typed_step(&line, session);
                if step.is_some() {
                    return self.go(step, session);
                }
                self.message = Some(session.words.say(msg::PLAIN_WHICH_STEP));
                Then::Changed(Focus::Stay)
            }
            (Does::Command(BACK), _) if self.queue.is_some() => Then::Back,
            (Does::Command(BACK), _) => {
                self.keep(session);
                Then::restart(Map::new(session))
            }
            _ => Then::Nothing,
        }
    }

    /// Hands in, whatever Enter does here; goes on to what is lacking.
    fn hand_in(&mut self, session: &mut Session) -> Then {
        let judged = self.visit.is_reading();
        let reply = self.visit.hand_in();
        self.handed_in(reply, judged, session)
    }

    fn look_up_later(&mut self, session: &Session) -> Then {
        self.message = Some(session.words.say(msg::LOOK_UP_LATER));
        Then::Changed(Focus::Stay)
    }
}

impl View for StepView {
    fn name(&self) -> &'static str {
        "step"
    }

    fn header(&self, session: &Session) -> (String, String) {
        let (part, step) = self.visit.place();
        if let Some(queue) = &self.queue {
            let (place, total) = queue.place();
            let left = format!("{} · {place}/{total}", session.words.say(msg::REVIEW_TITLE));
            return (left, session.part_title(part));
        }
        let total = session.module().map_or(0, |module| module.count(part));
        let left = format!("{} · {}/{total}", session.part_title(part), step + 1);
        let minutes = session.duration(self.visit.step().minutes.max(1.0));
        let time = [("minutes", minutes.into()), ("left", session.duration(session.minutes_left()).into())];
        (left, session.words.with(msg::STEP_TIME, &time))
    }

    fn share(&self, session: &Session) -> f64 {
        let (part, step) = self.visit.place();
        let total = || session.module().map_or(1, |module| module.count(part));
        let (place, total) = self.queue.as_ref().map_or_else(|| (step + 1, total()), ReviewQueue::place);
        #[expect(clippy::cast_precision_loss, reason = "no part has 2^52 steps")]
        let share = place as f64 / total.max(1) as f64;
        share
    }

    fn page(&self, session: &Session) -> Page {
        let mut page = self.visit.page(&session.words);
        if self.visit.is_open() && self.takes_enter() {
            let label = session.words.say(msg::KEY_HAND_IN);
            let row = MenuRow { key: Key::Function(8).to_string(), ..MenuRow::new(label) };
            let cursor = self.is_on_hand_in.then_some(0);
            page.blocks.push(Block::Menu(Menu {
                rows: vec![row],
                cursor,
                first: HAND_IN_TARGET,
                is_inline: true,
            }));
        }
        page
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        self.all_actions()
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        self.tells = Tells::News;
        let was_on_hand_in = std::mem::take(&mut self.is_on_hand_in);
        let then = self.done(does, entered, was_on_hand_in, session);
        // Where nothing happened, the cursor has not moved either.
        if matches!(then, Then::Nothing) {
            self.is_on_hand_in = was_on_hand_in;
        }
        then
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    fn prompt(&self, session: &Session) -> Vec<Block> {
        let words = &session.words;
        let mut blocks = self.visit.asked(words);
        let text = match self.visit.lacking() {
            Some(lacking) => lacking.say(words),
            None if self.visit.is_open() => words.say(msg::PLAIN_CONFIRM),
            None => words.say(msg::PLAIN_GO_ON),
        };
        blocks.push(Block::Paragraph(vec![Run::new(&text).role(Look::Muted)]));
        blocks
    }

    fn told(&self, session: &Session) -> Option<Vec<Block>> {
        let words = &session.words;
        match self.tells {
            Tells::News => None,
            Tells::Page => Some(self.visit.page(words).blocks),
            Tells::Work => Some(self.visit.work(words)),
            Tells::Gathered => self.visit.gathered(words),
            Tells::Nothing => Some(Vec::new()),
        }
    }

    fn spoken_header(&self, session: &Session) -> Option<String> {
        let words = &session.words;
        if let Some(queue) = &self.queue {
            let (place, total) = queue.place();
            let values = [("place", place.into()), ("total", total.into())];
            return Some(words.with(msg::PLAIN_REVIEW_PLACE, &values));
        }
        let (part, step) = self.visit.place();
        let values = [
            ("part", session.part_title(part).into()),
            ("step", (step + 1).into()),
            ("total", session.module().map_or(0, |module| module.count(part)).into()),
            ("left", session.duration(session.minutes_left()).into()),
        ];
        Some(words.with(msg::PLAIN_STEP, &values))
    }

    fn shows_title(&self) -> bool {
        true
    }

    fn opening(&self) -> Focus {
        if self.visit.stage() == Stage::Answering { Focus::Top } else { Focus::Marks }
    }

    fn is_read(&self) -> bool {
        !self.visit.is_open() || self.visit.is_reading()
    }

    fn may_look_up(&self) -> bool {
        self.visit.may_look_up()
    }

    fn is_timed(&self) -> bool {
        self.visit.is_timed()
    }

    fn is_working(&self) -> bool {
        self.visit.is_working()
    }

    fn is_unkept(&self) -> bool {
        self.visit.is_unkept()
    }

    fn keep(&mut self, session: &mut Session) {
        if let Some(event) = self.visit.draft() {
            session.keep(&event);
        }
    }

    fn speak(&mut self, lang: Lang) {
        self.visit.speak(lang);
    }
}
