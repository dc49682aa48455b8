//! A line to act on, on a screen.

use super::Layout;
use crate::page::Handle;

impl Layout<'_> {
    /// A line to act on.
    pub(super) fn handle(&mut self, handle: &Handle) {
        let from = self.laid.lines.len();
        let sign = self.sign(None, handle.here);
        self.hanging(vec![sign], &handle.text, None);
        if let Some(target) = handle.target {
            self.clickable(from, target);
        }
        self.seen(handle.here, from);
    }
}
