//! What is kept of the learner, where, and how long.

use super::own_header;
use crate::action::{Action, Entered, Key, Role};
use crate::app::common::{BACK, command};
use crate::app::my_data::data_page;
use crate::app::{Does, Session, Then, View};
use crate::page::Page;
use crate::text::msg;

/// What is kept of the learner.
pub struct Data;

impl View for Data {
    fn name(&self) -> &'static str {
        "data"
    }

    fn header(&self, session: &Session) -> (String, String) {
        own_header(session, msg::DATA_TITLE)
    }

    fn page(&self, session: &Session) -> Page {
        data_page(session)
    }

    fn actions(&self, _: &Session) -> Vec<Action<Does>> {
        vec![command(BACK, msg::KEY_MAP, &[Key::Escape, Key::Enter], Role::Navigate)]
    }

    fn act(&mut self, _: &Does, _: Entered, _: &mut Session) -> Then {
        Then::Nothing
    }

    fn is_read(&self) -> bool {
        true
    }
}
