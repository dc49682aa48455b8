//! An entry of the logbook being written.

use crate::action::{Action, Entered, Input, Key, Role};
use crate::activity::{Intent, Outcome, lines_of_text};
use crate::app::common::{BACK, CONFIRM, LINE, back, command, enter};
use crate::app::{Does, Focus, Session, Then, View};
use crate::logbook::Draft;
use crate::page::{Block, Page, Run};
use crate::progress::fresh_seed;
use crate::text::{Msg, msg};

/// An entry being written, field by field.
pub struct EntryView {
    draft: Draft,
}

impl EntryView {
    /// The entry of that number, or a new one; `None` where the module has no logbook.
    pub fn open(entry: Option<u64>, session: &Session) -> Option<EntryView> {
        let logbook = session.module()?.logbook.as_ref()?;
        let note = entry.and_then(|entry| session.record().notes.note(entry));
        Some(EntryView { draft: Draft::new(logbook, note, fresh_seed()) })
    }

    fn intend(&mut self, intent: &Intent) -> Then {
        Then::changed(self.draft.update(intent) != Outcome::Unchanged)
    }

    /// To the next field; everything is kept, and behind the last field the list is back.
    fn next(&mut self, session: &mut Session) -> Then {
        self.keep(session);
        match self.intend(&Intent::NextControl) {
            Then::Nothing => Then::Back,
            then => then,
        }
    }
}

impl View for EntryView {
    fn name(&self) -> &'static str {
        "entry"
    }

    fn header(&self, session: &Session) -> (String, String) {
        (self.page(session).title, session.words.say(msg::LOGBOOK_KEPT))
    }

    fn page(&self, session: &Session) -> Page {
        let logbook = session.module().and_then(|module| module.logbook.as_ref());
        logbook.map_or_else(Page::default, |logbook| self.draft.page(logbook, None, &session.words))
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        let play = |intent: Intent, label: Msg, keys: &'static [Key]| {
            Action::new(Does::Play(intent), label, keys, Role::Answer)
        };
        let mut actions = vec![
            command(CONFIRM, msg::KEY_NEXT_CONTROL, &[Key::Enter], Role::Move),
            play(Intent::NextControl, msg::KEY_NEXT_CONTROL, &[Key::Tab, Key::Down]).on_page(),
            play(Intent::PreviousControl, msg::KEY_PREVIOUS_CONTROL, &[Key::BackTab, Key::Up]).on_page(),
        ];
        actions.extend(lines_of_text().into_iter().map(|action| action.map(Does::Play)));
        actions.push(Action::with(Does::Play(Intent::Point(0)), msg::KEY_CHOOSE, Input::At, Role::Move));
        actions.push(enter(LINE, msg::KEY_TYPE_TEXT, Input::Line, Role::Answer));
        let mut done = back(msg::KEY_DONE);
        done.keys = &[Key::Escape, Key::Function(8)];
        actions.push(done);
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        match (does, entered) {
            (Does::Command(CONFIRM), _) => self.next(session),
            (Does::Command(LINE), Entered::Line(line)) => {
                self.draft.update(&Intent::Line(line));
                self.keep(session);
                if self.draft.is_unfinished() { Then::Changed(Focus::Cursor) } else { self.next(session) }
            }
            (Does::Command(BACK), _) => Then::Back,
            (Does::Play(intent), entered) => self.intend(&intent.with(entered)),
            _ => Then::Nothing,
        }
    }

    fn prompt(&self, session: &Session) -> Vec<Block> {
        let words = &session.words;
        let logbook = session.module().and_then(|module| module.logbook.as_ref());
        let page = logbook.map(|logbook| self.draft.page(logbook, Some(self.draft.at()), words));
        let mut blocks = page.map_or_else(Vec::new, |page| page.blocks);
        let key = if self.draft.is_unfinished() { msg::LACKING_NEXT_LINE } else { msg::PLAIN_ENTRY_HELP };
        blocks.push(Block::Paragraph(vec![Run::new(&words.say(key))]));
        blocks
    }

    fn told(&self, _: &Session) -> Option<Vec<Block>> {
        // The prompt tells the field that comes next.
        Some(Vec::new())
    }

    fn opening(&self) -> Focus {
        Focus::Cursor
    }

    fn is_unkept(&self) -> bool {
        self.draft.is_unkept()
    }

    fn keep(&mut self, session: &mut Session) {
        if let Some(event) = self.draft.unkept() {
            session.keep(&event);
        }
    }
}
