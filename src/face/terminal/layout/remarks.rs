//! What is said about each element of an answer, on a screen.

use super::Layout;
use crate::page::Remark;

impl Layout<'_> {
    pub(super) fn remarks(&mut self, remarks: &[Remark]) {
        for remark in remarks {
            if remark.result {
                self.laid.marks = self.laid.marks.or(Some(self.laid.lines.len()));
            }
            let sign = self.sign(Some(remark.mark), false);
            self.hanging(vec![sign], &remark.label, None);
            self.muted(2, &remark.feedback);
        }
    }
}
