//! What comes back to the learner, and when.

use super::{StepView, own_header};
use crate::action::{Action, Entered, Key, Role};
use crate::app::common::{BACK, command};
use crate::app::my_data::{ReviewQueue, review_page};
use crate::app::{Command, Does, Session, Then, View};
use crate::page::Page;
use crate::text::msg;

/// Begins with the first question.
const BEGIN: Command = Command("begin_review");

/// What comes back, and when.
pub struct Review {
    can_begin: bool,
    /// Whether the questions have just been played.
    is_over: bool,
    message: Option<String>,
}

impl Review {
    /// What comes back to whoever is there.
    pub fn new(session: &Session) -> Review {
        Review { can_begin: ReviewQueue::new(session).is_some(), is_over: false, message: None }
    }

    /// The same after the last question.
    pub fn after(session: &Session) -> Review {
        Review { is_over: true, message: Some(session.words.say(msg::REVIEW_OVER)), ..Review::new(session) }
    }
}

impl View for Review {
    fn name(&self) -> &'static str {
        "review"
    }

    fn header(&self, session: &Session) -> (String, String) {
        own_header(session, msg::REVIEW_TITLE)
    }

    fn share(&self, _: &Session) -> f64 {
        0.0
    }

    fn page(&self, session: &Session) -> Page {
        review_page(session)
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        let mut actions = Vec::new();
        if self.can_begin {
            let keys: &[Key] = if self.is_over { &[Key::Char('r')] } else { &[Key::Enter, Key::Char('r')] };
            actions.push(command(BEGIN, msg::KEY_REVIEW, keys, Role::Navigate));
        }
        actions.push(command(BACK, msg::KEY_MAP, &[Key::Escape, Key::Enter], Role::Navigate));
        actions
    }

    fn act(&mut self, does: &Does, _: Entered, session: &mut Session) -> Then {
        match does {
            Does::Command(BEGIN) => match ReviewQueue::new(session) {
                Some(queue) => StepView::review(queue, session),
                None => Then::Nothing,
            },
            _ => Then::Nothing,
        }
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    fn leads_on(&self) -> bool {
        self.can_begin && !self.is_over
    }

    fn is_read(&self) -> bool {
        true
    }
}
