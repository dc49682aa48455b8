//! The logbook: what it is for, and the entries written so far.

use super::EntryView;
use super::boxes::ReadBox;
use crate::action::{Action, Entered, Input, Key, Role};
use crate::app::common::{
    CONFIRM, LINE, POINT, SOURCES, back, choose, chosen, command, enter, numbered, sources,
};
use crate::app::{Command, Does, Export, Focus, Session, Then, View};
use crate::logbook;
use crate::page::{Block, Page, Run};
use crate::progress::{Event, Note};
use crate::text::msg;

/// Begins a new entry.
const NEW: Command = Command("new_entry");
/// Writes the logbook to a file.
const EXPORT: Command = Command("export");
/// Deletes an entry.
const DELETE: Command = Command("delete");
/// Brings the entry back that was deleted last.
const RESTORE: Command = Command("restore");
/// Reads an entry whole.
const READ: Command = Command("read_entry");
/// Changes an entry.
const EDIT: Command = Command("edit_entry");

/// The entries written so far, the latest first.
pub struct LogbookView {
    /// The entry under the cursor.
    at: usize,
    /// The entry deleted last, while it can be brought back.
    deleted: Option<Note>,
    message: Option<String>,
    /// An entry to be told whole.
    told: Option<u64>,
}

impl LogbookView {
    /// The logbook, with the cursor on the latest entry.
    pub fn new() -> LogbookView {
        LogbookView { at: 0, deleted: None, message: None, told: None }
    }

    fn entry(&self, session: &Session) -> Option<u64> {
        session.record().notes.latest_first().nth(self.at).map(|note| note.entry)
    }

    /// The place of an entry that a line gives by its number, from 1, the latest first.
    fn place(line: &str, session: &Session) -> Option<usize> {
        numbered(line).filter(|place| *place < session.record().notes.count())
    }

    fn delete(&mut self, session: &mut Session) -> Then {
        let Some(entry) = self.entry(session) else { return Then::Nothing };
        self.deleted = session.record().notes.note(entry).cloned();
        session.keep(&Event::Unnoted { entry });
        self.message = Some(session.words.say(msg::LOGBOOK_DELETED));
        self.at = self.at.min(session.record().notes.count().saturating_sub(1));
        Then::Changed(Focus::Cursor)
    }

    fn restore(&mut self, session: &mut Session) -> Then {
        let Some(note) = self.deleted.take() else { return Then::Nothing };
        let entry = note.entry;
        session.keep(&Event::Noted { entry, fields: note.fields });
        let place = session.record().notes.latest_first().position(|note| note.entry == entry);
        self.at = place.unwrap_or(0);
        self.message = Some(session.words.say(msg::LOGBOOK_RESTORED));
        Then::Changed(Focus::Cursor)
    }

    fn open(entry: Option<u64>, session: &Session) -> Then {
        EntryView::open(entry, session).map_or(Then::Nothing, Then::open)
    }
}

impl Default for LogbookView {
    fn default() -> LogbookView {
        LogbookView::new()
    }
}

impl View for LogbookView {
    fn name(&self) -> &'static str {
        "logbook"
    }

    fn header(&self, session: &Session) -> (String, String) {
        let count = session.record().notes.count();
        (self.page(session).title, session.words.with(msg::LOGBOOK_COUNT, &[("count", count.into())]))
    }

    fn page(&self, session: &Session) -> Page {
        let logbook = session.module().and_then(|module| module.logbook.as_ref());
        let notes = &session.record().notes;
        let page = |logbook| logbook::page(logbook, notes, Some(self.at), &session.words);
        logbook.map_or_else(Page::default, page)
    }

    fn actions(&self, session: &Session) -> Vec<Action<Does>> {
        let mut actions = vec![command(NEW, msg::KEY_NEW_ENTRY, &[Key::Char('n')], Role::Navigate)];
        if session.record().notes.count() > 0 {
            let open = &[Key::Enter, Key::Right, Key::Char(' ')];
            actions.push(command(CONFIRM, msg::KEY_EDIT, open, Role::Navigate));
            actions.push(command(EXPORT, msg::KEY_EXPORT, &[Key::Char('e')], Role::Navigate));
            actions.push(command(DELETE, msg::KEY_DELETE, &[Key::Char('x'), Key::Delete], Role::Answer));
            actions.extend(choose());
            actions.push(enter(READ, msg::KEY_READ_ENTRY, Input::Line, Role::Navigate));
            actions.push(enter(EDIT, msg::KEY_EDIT, Input::Line, Role::Navigate));
            actions.push(enter(DELETE, msg::KEY_DELETE, Input::Line, Role::Answer));
            actions.push(enter(LINE, msg::KEY_ANSWER, Input::Line, Role::Navigate));
        } else {
            actions.push(command(NEW, msg::KEY_NEW_ENTRY, &[Key::Enter], Role::Navigate).on_page());
            actions.extend(choose().map(Action::on_page));
        }
        if self.deleted.is_some() {
            let keys = &[Key::Char('z'), Key::Control('z')];
            actions.push(command(RESTORE, msg::KEY_UNDO, keys, Role::Answer));
        }
        actions.push(sources());
        actions.push(back(msg::KEY_MAP));
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        let Does::Command(command) = does else { return Then::Nothing };
        self.told = None;
        if !matches!(*command, SOURCES | EXPORT) {
            self.message = None;
        }
        let given = match &entered {
            Entered::Line(line) => {
                let place = LogbookView::place(line, session);
                if place.is_none() {
                    self.message = Some(session.words.say(msg::PLAIN_WHICH_NUMBER));
                    return Then::Changed(Focus::Stay);
                }
                place
            }
            Entered::At(place) => Some(*place),
            _ => None,
        };
        let count = session.record().notes.count();
        let was_at = self.at;
        self.at = given.filter(|place| *place < count).unwrap_or(self.at);
        match *command {
            NEW => LogbookView::open(None, session),
            CONFIRM | EDIT => LogbookView::open(self.entry(session), session),
            POINT if was_at == self.at => LogbookView::open(self.entry(session), session),
            POINT => Then::Changed(Focus::Cursor),
            READ | LINE => {
                self.told = self.entry(session);
                Then::Changed(Focus::Cursor)
            }
            EXPORT => Then::Export(Export::Logbook),
            DELETE => self.delete(session),
            RESTORE => self.restore(session),
            SOURCES => {
                let logbook = session.module().and_then(|module| module.logbook.as_ref());
                logbook.map_or(Then::Nothing, |logbook| Then::open(ReadBox::sources_here(&logbook.sources)))
            }
            command => match chosen(command, self.at, count) {
                Some(to) => Then::changed(std::mem::replace(&mut self.at, to) != to),
                None => Then::Nothing,
            },
        }
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    fn prompt(&self, session: &Session) -> Vec<Block> {
        vec![Block::Paragraph(vec![Run::new(&session.words.say(msg::PLAIN_LOGBOOK_HELP))])]
    }

    fn told(&self, session: &Session) -> Option<Vec<Block>> {
        let note = session.record().notes.note(self.told?)?;
        let logbook = session.module()?.logbook.as_ref()?;
        Some(logbook::entry(logbook, note, &session.words))
    }

    fn returned(&mut self, session: &Session) {
        self.message = None;
        self.at = self.at.min(session.record().notes.count().saturating_sub(1));
    }
}
