//! Time planned and used, as text.

use super::prose::filled;
use crate::page::{Run, Timer};
use crate::text::{Words, msg, typography};

/// The time planned, and the time used where it was counted. Nothing runs here: a clock that
/// speaks every second would drown the talk.
pub(super) fn timer_lines(timer: &Timer, words: &Words) -> Vec<String> {
    let clock = |seconds: u32| typography::clock(seconds);
    let values = [("used", clock(timer.used).into()), ("planned", clock(timer.planned).into())];
    let key = match (timer.is_active, timer.used) {
        (true, _) => msg::PLAIN_TIMER,
        (false, 0) => return Vec::new(),
        (false, _) => msg::TIMER_USED,
    };
    filled(&[Run::new(&words.with(key, &values))], "", "")
}
