use std::cell::{Cell, RefCell};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Home;
use crate::activity::{Edit, Gesture, Intent, Lacking, Stage};
use crate::course::{self, Reply, Visit};
use crate::face::Desk;
use crate::face::terminal::input::Key;
use crate::face::terminal::layout::{Laid, lay_out};
use crate::face::terminal::popup::Popup;
use crate::face::terminal::screen::{Hint, More, Screen, Then, column, hint, line};
use crate::face::terminal::theme::Theme;
use crate::progress::{Event, fresh_seed};
use crate::text::{Id, Lang};

/// A step being read or played.
pub(crate) struct StepScreen {
    visit: Visit,
    message: Option<String>,
    /// Counts the changes of the page, so that it is laid out again only then.
    revision: u64,
    laid: RefCell<Option<(Layout, Laid)>>,
    view: Cell<View>,
}

/// What a layout depends on.
#[derive(Debug, Clone, PartialEq)]
struct Layout {
    revision: u64,
    width: u16,
    lang: Lang,
    theme: Theme,
}

/// The lines seen.
#[derive(Debug, Clone, Copy, Default)]
struct View {
    top: usize,
    height: usize,
    total: usize,
    left: u16,
    follow: Follow,
}

/// What the next drawing brings into sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Follow {
    #[default]
    Nothing,
    Cursor,
    Marks,
}

impl View {
    fn is_below(self) -> bool {
        self.top + self.height < self.total
    }
}

impl StepScreen {
    pub(crate) fn new(visit: Visit) -> StepScreen {
        let view = View {
            follow: if visit.stage() == Stage::Answering { Follow::Nothing } else { Follow::Marks },
            ..View::default()
        };
        StepScreen { visit, message: None, revision: 0, laid: RefCell::new(None), view: Cell::new(view) }
    }

    /// Follows a reply of the visit.
    fn reply(&mut self, reply: Reply, desk: &mut Desk) -> Then {
        self.message = None;
        match reply {
            Reply::Nothing => return Then::Nothing,
            Reply::Changed => self.changed(Follow::Cursor),
            Reply::Keep(event) => {
                let follow =
                    if self.visit.stage() == Stage::Answering { Follow::Cursor } else { Follow::Marks };
                desk.keep(&event);
                self.changed(follow);
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

    fn changed(&mut self, follow: Follow) {
        self.revision += 1;
        self.view.set(View { follow, ..self.view.get() });
    }

    fn go_on(&mut self, events: &[Event], desk: &mut Desk) -> Then {
        for event in events {
            desk.keep(event);
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

    /// Enter: takes what the cursor is on while something is lacking, then hands in, then goes on.
    fn confirm(&mut self, desk: &mut Desk) -> Then {
        if !self.visit.is_open() && self.view.get().is_below() {
            return self.scroll(self.screenful());
        }
        if let Some(Lacking::Option | Lacking::Options | Lacking::Level | Lacking::Certainty) =
            self.visit.lacking()
        {
            let taken = match self.visit.intend(&Intent::Toggle) {
                // Certainty is asked below the options: the cursor may still be among them.
                Reply::Nothing => self.visit.intend(&Intent::NextControl),
                reply => reply,
            };
            if taken == Reply::Changed {
                if self.visit.lacking() == Some(Lacking::Certainty) {
                    self.visit.intend(&Intent::NextControl);
                }
                self.keep(desk);
                return self.reply(Reply::Changed, desk);
            }
        }
        let reply = self.visit.submit();
        self.reply(reply, desk)
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

    fn scroll(&mut self, lines: isize) -> Then {
        let view = self.view.get();
        let most = view.total.saturating_sub(view.height);
        let top = view.top.saturating_add_signed(lines).min(most);
        self.view.set(View { top, follow: Follow::Nothing, ..view });
        Then::redraw(top != view.top)
    }

    fn screenful(&self) -> isize {
        isize::try_from(self.view.get().height).unwrap_or(1).max(3) - 2
    }

    /// Arrows move in the exercise; where they cannot, and on pages to read, they scroll.
    fn arrow(&mut self, intent: &Intent, lines: isize, desk: &mut Desk) -> Then {
        match self.intend(intent, desk) {
            Then::Nothing => self.scroll(lines),
            then => then,
        }
    }

    fn character(&mut self, c: char, desk: &mut Desk) -> Then {
        let types = self.visit.is_open()
            && self
                .visit
                .exercise()
                .is_some_and(|exercise| exercise.gestures().contains(&Gesture::TypeNumber));
        match c {
            '0'..='9' | ',' | '.' | '-' | '−' | '+' | '%' if types => {
                self.intend(&Intent::Edit(Edit::Insert(c.to_string())), desk)
            }
            '1'..='9' => self.intend(&Intent::Pick(usize::from(c as u8 - b'1')), desk),
            'a'..='f' => self.intend(&Intent::Point(usize::from(c as u8 - b'a')), desk),
            ' ' if self.visit.is_open() => self.intend(&Intent::Toggle, desk),
            ' ' => self.scroll(self.screenful()),
            'v' => self.intend(&Intent::Summary, desk),
            'j' => self.arrow(&Intent::Down, 1, desk),
            'k' => self.arrow(&Intent::Up, -1, desk),
            'i' => {
                let reply = self.visit.hint();
                let then = self.reply(reply, desk);
                if !matches!(then, Then::Nothing) {
                    self.changed(Follow::Marks);
                }
                then
            }
            'r' => {
                let reply = self.visit.retry(fresh_seed());
                let then = self.reply(reply, desk);
                self.view.set(View { top: 0, follow: Follow::Nothing, ..self.view.get() });
                then
            }
            's' if self.visit.may_look_up() => Then::Open(Popup::page(desk.sources_page(self.visit.step()))),
            's' => self.look_up_later(desk),
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

    fn look_up_later(&mut self, desk: &Desk) -> Then {
        self.message = Some(desk.words.say("look-up-later"));
        Then::Redraw
    }

    /// What was drawn at a column and a row, among all that can be picked.
    fn target(&self, column: u16, row: u16) -> Option<usize> {
        let view = self.view.get();
        let (line, column) = (usize::from(row) + view.top, usize::from(column.checked_sub(view.left)?));
        let laid = self.laid.borrow();
        let (_, laid) = laid.as_ref()?;
        laid.hits.iter().find(|hit| hit.line == line && hit.columns.contains(&column)).map(|hit| hit.target)
    }

    /// Erases a letter, or takes a mark away where nothing is typed.
    fn erase(&mut self, edit: Edit, desk: &mut Desk) -> Then {
        match self.intend(&Intent::Edit(edit), desk) {
            Then::Nothing => self.intend(&Intent::Remove, desk),
            then => then,
        }
    }

    /// Lays the page out, unless it is laid out already.
    fn prepare(&self, width: u16, desk: &Desk, theme: &Theme) {
        let layout = Layout { revision: self.revision, width, lang: desk.lang(), theme: theme.clone() };
        if self.laid.borrow().as_ref().is_some_and(|(done, _)| *done == layout) {
            return;
        }
        let mut page = self.visit.page(&desk.words);
        let title = crate::page::Run::new(&page.title).strong().role(crate::page::Role::Accent);
        page.blocks.insert(0, crate::page::Block::Paragraph(vec![title]));
        let laid = lay_out(&page, usize::from(width), theme, &desk.words);
        *self.laid.borrow_mut() = Some((layout, laid));
    }
}

impl Screen for StepScreen {
    fn header(&self, desk: &Desk) -> (String, String) {
        let (part, step) = self.visit.place();
        let entry = &desk.manifest.parts[part];
        let total = desk.module().map_or(0, |module| module.parts[part].steps.len());
        let left = format!("{} · {}/{total}", entry.title.get(desk.lang()), step + 1);
        let minutes = desk.duration(self.visit.step().minutes.max(1.0));
        let time = [("minutes", minutes.into()), ("left", desk.duration(desk.minutes_left()).into())];
        (left, desk.words.with("step-time", &time))
    }

    fn share(&self, desk: &Desk) -> f64 {
        let (part, step) = self.visit.place();
        let total = desk.module().map_or(1, |module| module.parts[part].steps.len());
        #[expect(clippy::cast_precision_loss, reason = "no part has 2^52 steps")]
        let share = (step + 1) as f64 / total.max(1) as f64;
        share
    }

    fn keys(&self, _: &Desk) -> Vec<Hint> {
        let mut keys = Vec::new();
        match self.visit.exercise().filter(|_| self.visit.is_open()) {
            Some(exercise) => {
                keys.extend(exercise.gestures().iter().map(|gesture| gesture_hint(*gesture)));
                keys.push(hint("⏎", "key-confirm"));
                if self.visit.has_hint() {
                    keys.push(hint("i", "key-hint"));
                }
            }
            None => {
                keys.push(hint("⏎", "key-go-on"));
                if self.visit.can_retry() {
                    keys.push(hint("r", "key-retry"));
                }
            }
        }
        if self.visit.may_look_up() && !self.visit.step().sources.is_empty() {
            keys.push(hint("s", "key-sources"));
        }
        keys.extend([hint("p", "key-previous"), hint("n", "key-next")]);
        keys
    }

    fn way_out(&self) -> Hint {
        hint("Esc", "key-map")
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) -> More {
        let column = column(area);
        self.prepare(column.width, desk, theme);
        let laid = self.laid.borrow();
        let Some((_, laid)) = laid.as_ref() else { return More::default() };
        let mut view = self.view.get();
        view.height = usize::from(column.height);
        view.total = laid.lines.len();
        view.left = column.x - area.x;
        let most = view.total.saturating_sub(view.height);
        match (view.follow, &laid.cursor, laid.marks) {
            (Follow::Cursor, Some(cursor), _) if cursor.end <= view.height => view.top = 0,
            (Follow::Cursor, Some(cursor), _) if cursor.start < view.top => view.top = cursor.start,
            (Follow::Cursor, Some(cursor), _) if cursor.end > view.top + view.height => {
                // Of what is higher than the screen, the beginning is seen.
                view.top = (cursor.end - view.height).min(cursor.start);
            }
            // The question stays in sight above the first mark where it can.
            (Follow::Marks, _, Some(marks)) => view.top = marks.saturating_sub(3),
            (Follow::Marks, _, None) => view.top = most,
            _ => {}
        }
        view.follow = Follow::Nothing;
        view.top = view.top.min(most);
        self.view.set(view);
        for (row, text) in laid.lines.iter().skip(view.top).take(view.height).enumerate() {
            line(buffer, column, u16::try_from(row).unwrap_or(u16::MAX), text.spans.clone());
        }
        More { above: view.top > 0, below: view.is_below() }
    }

    fn key(&mut self, key: Key, desk: &mut Desk) -> Then {
        let edit = |edit| Intent::Edit(edit);
        match key {
            Key::Escape => Then::Go(Box::new(Home::new(desk))),
            Key::Enter => self.confirm(desk),
            Key::Up => self.arrow(&Intent::Up, -1, desk),
            Key::Down => self.arrow(&Intent::Down, 1, desk),
            Key::Left => self.intend(&Intent::Left, desk),
            Key::Right => self.intend(&Intent::Right, desk),
            Key::ShiftLeft => self.intend(&Intent::ExtendLeft, desk),
            Key::ShiftRight => self.intend(&Intent::ExtendRight, desk),
            Key::Tab => self.intend(&Intent::NextControl, desk),
            Key::BackTab => self.intend(&Intent::PreviousControl, desk),
            Key::PageUp => self.arrow(&Intent::PageUp, -self.screenful(), desk),
            Key::PageDown => self.arrow(&Intent::PageDown, self.screenful(), desk),
            Key::Home => self.arrow(&edit(Edit::Home), isize::MIN / 2, desk),
            Key::End => self.arrow(&edit(Edit::End), isize::MAX / 2, desk),
            Key::Backspace => self.erase(Edit::Erase, desk),
            Key::Delete => self.erase(Edit::EraseForward, desk),
            Key::Paste(text) => self.intend(&edit(Edit::Insert(text)), desk),
            Key::Char(c) if self.visit.is_typing() => self.intend(&edit(Edit::Insert(c.to_string())), desk),
            Key::Char(c) => self.character(c, desk),
            Key::Function(_) | Key::Control(_) => Then::Nothing,
        }
    }

    fn click(&mut self, column: u16, row: u16, desk: &mut Desk) -> Then {
        match self.target(column, row) {
            Some(target) => self.intend(&Intent::Point(target), desk),
            None => Then::Nothing,
        }
    }

    fn drag(&mut self, column: u16, row: u16, desk: &mut Desk) -> Then {
        match self.target(column, row) {
            Some(target) => self.intend(&Intent::ExtendTo(target), desk),
            None => Then::Nothing,
        }
    }

    fn tick(&mut self, seconds: u32, desk: &mut Desk) -> Then {
        let reply = self.visit.intend(&Intent::Tick(seconds));
        let view = self.view.get();
        let then = self.reply(reply, desk);
        // Whoever reads further down is not carried away by a clock.
        self.view.set(view);
        then
    }

    fn is_timed(&self) -> bool {
        self.visit.is_timed()
    }

    fn is_typing(&self) -> bool {
        self.visit.is_typing()
    }

    fn wheel(&mut self, lines: isize) -> Then {
        self.scroll(lines)
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
            return Then::Open(Popup::glossary(Some(self.visit.page(&desk.words))));
        }
        self.look_up_later(desk)
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// The key that makes a gesture.
fn gesture_hint(gesture: Gesture) -> Hint {
    match gesture {
        Gesture::Choose => hint("↑↓", "key-choose"),
        Gesture::Toggle => hint("␣", "key-toggle"),
        Gesture::Adjust => hint("←→", "key-adjust"),
        Gesture::Assign => hint("←→", "key-category"),
        Gesture::TypeNumber => hint("0…9", "key-type"),
        Gesture::Extend => hint("⇧←→", "key-extend"),
        Gesture::Remove => hint("⌫", "key-remove"),
        Gesture::NextControl => hint("⇥", "key-next-control"),
        Gesture::Roam => hint("←↑↓→", "key-roam"),
        Gesture::Call => hint("1…9", "key-call"),
        Gesture::Take => hint("⇥", "key-take"),
        Gesture::Summary => hint("v", "key-summary"),
    }
}
