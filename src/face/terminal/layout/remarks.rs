use super::Layout;
use crate::page::Remark;

impl Layout<'_> {
    pub(super) fn remarks(&mut self, remarks: &[Remark]) {
        self.laid.marks = self.laid.marks.or(Some(self.laid.lines.len()));
        for remark in remarks {
            let sign = self.sign(Some(remark.mark), false);
            self.hanging(vec![sign], &remark.label, None);
            self.muted(2, &remark.feedback);
        }
    }
}
