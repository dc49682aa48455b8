mod confirm;
mod gesture;
mod session;
mod typing;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Home;
use crate::activity::{Edit, Gesture, Intent, Stage};
use crate::course::{self, Reply, Visit};
use crate::face::Desk;
use crate::face::own::Session;
use crate::face::terminal::input::Key;
use crate::face::terminal::pane::{Follow, Pane};
use crate::face::terminal::popup::Popup;
use crate::face::terminal::screen::{Hint, More, Screen, Then, column, hint};
use crate::face::terminal::theme::Theme;
use crate::page::{Block, Page, Role, Run};
use crate::progress::{Event, fresh_seed};
use crate::text::{Id, Lang, msg};

/// A step being read or played.
pub(crate) struct StepScreen {
    visit: Visit,
    message: Option<String>,
    pane: Pane,
    /// The questions that come back, of which this is one.
    session: Option<Session>,
}

impl StepScreen {
    pub(crate) fn new(visit: Visit) -> StepScreen {
        let pane = Pane::default();
        if visit.stage() != Stage::Answering {
            pane.follow(Follow::Marks);
        }
        StepScreen { visit, message: None, pane, session: None }
    }

    fn shown(&self, desk: &Desk) -> Page {
        let mut page = self.visit.page(&desk.words);
        let title = Run::new(&page.title).strong().role(Role::Accent);
        page.blocks.insert(0, Block::Paragraph(vec![title]));
        page
    }

    /// Follows a reply of the visit.
    fn reply(&mut self, reply: Reply, desk: &mut Desk) -> Then {
        let message = self.message.take();
        match reply {
            Reply::Nothing => {
                self.message = message;
                return Then::Nothing;
            }
            Reply::Changed => self.pane.change(Follow::Cursor),
            Reply::Turned => {
                self.pane.change(Follow::Nothing);
                self.pane.rewind();
            }
            Reply::Keep(event) => {
                let follow =
                    if self.visit.stage() == Stage::Answering { Follow::Cursor } else { Follow::Marks };
                desk.keep(&event);
                self.pane.change(follow);
                // The verdict is told at once, even where the page has to be scrolled to see why.
                self.message =
                    self.visit.mark().map(|mark| format!("{} {}", mark.sign(), desk.words.say(mark.key())));
            }
            Reply::GoOn(events) => return self.go_on(&events, desk),
            Reply::Lacking(lacking) => self.message = Some(lacking.say(&desk.words)),
            Reply::Unclear(unclear) => self.message = Some(unclear.say(&desk.words)),
        }
        Then::Redraw
    }

    fn go_on(&mut self, events: &[Event], desk: &mut Desk) -> Then {
        for event in events {
            desk.keep(event);
        }
        if let Some(session) = self.session.take() {
            return StepScreen::review(session, desk);
        }
        let (part, _) = self.visit.place();
        let next = self.visit.next().map(|step| step.id.clone());
        let next_part = next.as_ref().and_then(|next| desk.module()?.place(next)).map(|(part, _)| part);
        match next {
            Some(next) if next_part == Some(part) => self.go(&next, desk),
            // The end of a part is a place to breathe.
            _ => Then::Go(Box::new(Home::after(desk, part, next_part))),
        }
    }

    fn go(&mut self, step: &Id, desk: &mut Desk) -> Then {
        self.keep(desk);
        match desk.visit(step) {
            Some(visit) => Then::Go(Box::new(StepScreen::new(visit))),
            None => Then::Nothing,
        }
    }

    fn intend(&mut self, intent: &Intent, desk: &mut Desk) -> Then {
        let typing = matches!(intent, Intent::Edit(_));
        let reply = self.visit.intend(intent);
        // Typed letters are kept as soon as the person pauses; everything else at once.
        if !typing {
            self.keep(desk);
        }
        self.reply(reply, desk)
    }

    fn scroll(&self, lines: isize) -> Then {
        Then::redraw(self.pane.scroll(lines))
    }

    /// Arrows move in the exercise; where they cannot, and on pages to read, they scroll.
    fn arrow(&mut self, intent: &Intent, lines: isize, desk: &mut Desk) -> Then {
        match self.intend(intent, desk) {
            Then::Nothing => self.scroll(lines),
            then => then,
        }
    }

    fn character(&mut self, c: char, desk: &mut Desk) -> Then {
        let types = |gesture: &Gesture| matches!(gesture, Gesture::TypeNumber | Gesture::Note);
        let exercise = self.visit.exercise().filter(|_| self.visit.is_open());
        let types = exercise.is_some_and(|exercise| exercise.gestures().iter().any(types));
        match c {
            '0'..='9' | ',' | '.' | '-' | '−' | '+' | '%' if types => {
                self.intend(&Intent::Edit(Edit::Insert(c.to_string())), desk)
            }
            '0' => self.intend(&Intent::PickNone, desk),
            '1'..='9' => self.intend(&Intent::Pick(usize::from(c as u8 - b'1')), desk),
            // As they are shown, and as they are typed.
            'a'..='f' | 'A'..='F' => {
                self.intend(&Intent::Point(usize::from(c.to_ascii_lowercase() as u8 - b'a')), desk)
            }
            ' ' if self.visit.is_open() => self.intend(&Intent::Toggle, desk),
            ' ' => self.scroll(self.pane.screenful()),
            'v' if self.visit.is_open() => match self.intend(&Intent::Summary, desk) {
                Then::Nothing => {
                    let reply = self.visit.submit();
                    self.reply(reply, desk)
                }
                then => then,
            },
            'j' => self.arrow(&Intent::Down, 1, desk),
            'k' => self.arrow(&Intent::Up, -1, desk),
            'i' => self.hint(desk),
            'z' => self.intend(&Intent::Edit(Edit::Undo), desk),
            '=' => self.intend(&Intent::Link, desk),
            'r' if self.visit.is_open() => self.intend(&Intent::Reset, desk),
            'r' => {
                let reply = self.visit.retry(fresh_seed());
                let then = self.reply(reply, desk);
                self.pane.rewind();
                then
            }
            's' => self.sources(desk),
            'n' | 'p' if self.session.is_some() => Then::Nothing,
            'n' => match self.visit.next().map(|step| step.id.clone()) {
                Some(next) => self.go(&next, desk),
                None => Then::Nothing,
            },
            'p' => {
                let here = &self.visit.step().id;
                match desk
                    .module()
                    .and_then(|module| course::previous(module, here))
                    .map(|step| step.id.clone())
                {
                    Some(previous) => self.go(&previous, desk),
                    None => Then::Nothing,
                }
            }
            _ => Then::Nothing,
        }
    }

    fn hint(&mut self, desk: &mut Desk) -> Then {
        let reply = self.visit.hint();
        let then = self.reply(reply, desk);
        if !matches!(then, Then::Nothing) {
            self.pane.change(Follow::Marks);
        }
        then
    }

    fn sources(&mut self, desk: &Desk) -> Then {
        if self.visit.may_look_up() {
            return Then::open(Popup::page(desk.sources_page(self.visit.step())));
        }
        self.look_up_later(desk)
    }

    fn look_up_later(&mut self, desk: &Desk) -> Then {
        self.message = Some(desk.words.say(msg::LOOK_UP_LATER));
        Then::Redraw
    }

    /// Erases a letter, or takes a mark away where nothing is typed.
    fn erase(&mut self, edit: Edit, desk: &mut Desk) -> Then {
        match self.intend(&Intent::Edit(edit), desk) {
            Then::Nothing => self.intend(&Intent::Remove, desk),
            then => then,
        }
    }
}

impl Screen for StepScreen {
    fn header(&self, desk: &Desk) -> (String, String) {
        if let Some(header) = self.session_header(desk) {
            return header;
        }
        let (part, step) = self.visit.place();
        let total = desk.module().map_or(0, |module| module.count(part));
        let left = format!("{} · {}/{total}", desk.part_title(part), step + 1);
        let minutes = desk.duration(self.visit.step().minutes.max(1.0));
        let time = [("minutes", minutes.into()), ("left", desk.duration(desk.minutes_left()).into())];
        (left, desk.words.with(msg::STEP_TIME, &time))
    }

    fn share(&self, desk: &Desk) -> f64 {
        let (part, step) = self.visit.place();
        let total = || desk.module().map_or(1, |module| module.count(part));
        let (place, total) = self.session.as_ref().map_or_else(|| (step + 1, total()), Session::place);
        #[expect(clippy::cast_precision_loss, reason = "no part has 2^52 steps")]
        let share = place as f64 / total.max(1) as f64;
        share
    }

    fn keys(&self, _: &Desk) -> Vec<Hint> {
        if self.visit.is_typing() {
            return self.typing_keys();
        }
        let mut keys = Vec::new();
        if let Some(exercise) = self.visit.exercise().filter(|_| self.visit.is_open()) {
            keys.extend(self.exercise_keys(exercise));
        } else {
            keys.push(hint("⏎", msg::KEY_GO_ON));
            if self.visit.can_retry() {
                keys.push(hint("r", msg::KEY_RETRY));
            }
        }
        if self.visit.may_look_up() && !self.visit.step().sources.is_empty() {
            keys.push(hint("s", msg::KEY_SOURCES));
        }
        if self.session.is_none() {
            keys.extend([hint("p", msg::KEY_PREVIOUS), hint("n", msg::KEY_NEXT)]);
        }
        keys
    }

    fn way_out(&self) -> Hint {
        hint("Esc", msg::KEY_MAP)
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        self.pane.draw(column(area), buffer, (&desk.words, theme), || self.shown(desk))
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        let edit = |edit| Intent::Edit(edit);
        match key {
            Key::Escape => match self.intend(&Intent::Cancel, desk) {
                Then::Nothing => Then::Go(Box::new(Home::new(desk))),
                then => then,
            },
            Key::Enter => self.confirm(desk),
            Key::NewLine | Key::Control('j') => self.intend(&edit(Edit::Insert("\n".to_owned())), desk),
            Key::Up => self.vertical(&Intent::Up, -1, desk),
            Key::Down => self.vertical(&Intent::Down, 1, desk),
            Key::Left => self.intend(&Intent::Left, desk),
            Key::Right => self.intend(&Intent::Right, desk),
            Key::ShiftLeft => self.intend(&Intent::ExtendLeft, desk),
            Key::ShiftRight => self.intend(&Intent::ExtendRight, desk),
            Key::WordLeft => self.intend(&edit(Edit::WordLeft), desk),
            Key::WordRight => self.intend(&edit(Edit::WordRight), desk),
            Key::ShiftUp => self.arrow(&Intent::ExtendUp, -1, desk),
            Key::ShiftDown => self.arrow(&Intent::ExtendDown, 1, desk),
            Key::Tab => self.intend(&Intent::NextControl, desk),
            Key::BackTab => self.intend(&Intent::PreviousControl, desk),
            Key::PageUp => self.arrow(&Intent::PageUp, -self.pane.screenful(), desk),
            Key::PageDown => self.arrow(&Intent::PageDown, self.pane.screenful(), desk),
            Key::Home => self.arrow(&edit(Edit::Home), isize::MIN / 2, desk),
            Key::End => self.arrow(&edit(Edit::End), isize::MAX / 2, desk),
            Key::Backspace => self.erase(Edit::Erase, desk),
            Key::WordBackspace | Key::Control('w') => self.intend(&edit(Edit::EraseWord), desk),
            Key::Delete => self.erase(Edit::EraseForward, desk),
            Key::Paste(text) => self.intend(&edit(Edit::Insert(text)), desk),
            Key::Char(c) if self.visit.is_typing() => self.intend(&edit(Edit::Insert(c.to_string())), desk),
            Key::Char(c) => self.character(c, desk),
            Key::Control('z') => self.intend(&edit(Edit::Undo), desk),
            Key::Control('y') => self.intend(&edit(Edit::Redo), desk),
            Key::Function(4) => self.hint(desk),
            Key::Function(5) => self.sources(desk),
            Key::Function(6) => self.glossary(desk),
            Key::Function(_) | Key::Control(_) => Then::Nothing,
        }
    }

    fn click(&mut self, column: u16, row: u16, desk: &mut Desk) -> Then {
        match self.pane.target(column, row) {
            Some(target) => self.intend(&Intent::Point(target), desk),
            None => Then::Nothing,
        }
    }

    fn drag(&mut self, column: u16, row: u16, desk: &mut Desk) -> Then {
        match self.pane.target(column, row) {
            Some(target) => self.intend(&Intent::ExtendTo(target), desk),
            None => Then::Nothing,
        }
    }

    fn tick(&mut self, seconds: u32, desk: &mut Desk) -> Then {
        let reply = self.visit.intend(&Intent::Tick(seconds));
        let then = self.reply(reply, desk);
        // Whoever reads further down is not carried away by a clock.
        self.pane.follow(Follow::Nothing);
        then
    }

    fn is_timed(&self) -> bool {
        self.visit.is_timed()
    }

    fn work(&mut self, desk: &mut Desk) -> Then {
        let reply = self.visit.intend(&Intent::Work);
        self.keep(desk);
        let then = self.reply(reply, desk);
        if self.visit.is_working() {
            // What comes of it is brought into sight, the progress is not.
            self.pane.follow(Follow::Nothing);
        }
        then
    }

    fn is_working(&self) -> bool {
        self.visit.is_working()
    }

    fn speak(&mut self, lang: Lang) {
        self.visit.speak(lang);
    }

    fn is_typing(&self) -> bool {
        self.visit.is_typing()
    }

    fn wheel(&mut self, lines: isize) -> Then {
        self.scroll(lines)
    }

    fn turn(&mut self, lines: isize, (column, row): (u16, u16), desk: &mut Desk) -> Then {
        let target = self.pane.target(column, row);
        let intent = target.map(|target| Intent::Turn(target, -lines.signum()));
        match intent.map_or(Then::Nothing, |intent| self.intend(&intent, desk)) {
            Then::Nothing => self.scroll(lines),
            then => then,
        }
    }

    fn is_unkept(&self) -> bool {
        self.visit.is_unkept()
    }

    fn keep(&mut self, desk: &mut Desk) {
        if let Some(event) = self.visit.draft() {
            desk.keep(&event);
        }
    }

    fn glossary(&mut self, desk: &mut Desk) -> Then {
        if self.visit.may_look_up() {
            return Then::open(Popup::glossary(Some(self.visit.page(&desk.words))));
        }
        self.look_up_later(desk)
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}
