//! The end of a part: what it came to, what comes back, and what comes next.

use super::{Map, Review, StepView, own_header};
use crate::action::{Action, Entered, Key, Role};
use crate::app::common::{BACK, CONFIRM, command};
use crate::app::my_data::part_end_page;
use crate::app::{Command, Does, Session, Then, View};
use crate::page::{Block, Page, Run};
use crate::text::msg;

/// Opens the questions that come back.
const REVIEW: Command = Command("review");

/// The end of a part that another one follows.
pub struct PartEnd {
    part: usize,
    next: usize,
}

impl PartEnd {
    /// The end of `part`, before `next`; both from 0.
    pub fn new(part: usize, next: usize) -> PartEnd {
        PartEnd { part, next }
    }
}

impl View for PartEnd {
    fn name(&self) -> &'static str {
        "part_end"
    }

    fn header(&self, session: &Session) -> (String, String) {
        own_header(session, msg::PART_END_TITLE)
    }

    fn page(&self, session: &Session) -> Page {
        part_end_page(session, self.part, self.next)
    }

    fn shows_title(&self) -> bool {
        true
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        vec![
            command(CONFIRM, msg::KEY_NEXT_PART, &[Key::Enter], Role::Navigate),
            command(REVIEW, msg::KEY_REVIEW, &[Key::Char('r')], Role::Navigate),
            command(BACK, msg::KEY_MAP, &[Key::Escape], Role::Navigate),
        ]
    }

    fn act(&mut self, does: &Does, _: Entered, session: &mut Session) -> Then {
        match does {
            Does::Command(CONFIRM) => {
                let visit = session.resume(Some(self.next)).and_then(|step| session.visit(&step));
                visit.map_or_else(|| Then::restart(Map::new(session)), |visit| Then::go(StepView::new(visit)))
            }
            Does::Command(REVIEW) => Then::open(Review::new(session)),
            _ => Then::Nothing,
        }
    }

    fn prompt(&self, session: &Session) -> Vec<Block> {
        let title = session.part_title(self.next);
        let text = session.words.with(msg::PLAIN_NEXT_PART, &[("part", title.into())]);
        vec![Block::Paragraph(vec![Run::new(&text)])]
    }

    fn is_read(&self) -> bool {
        true
    }
}
