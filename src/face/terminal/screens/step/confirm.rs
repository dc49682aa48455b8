//! What Enter does at a step.

use super::StepScreen;
use crate::activity::{Intent, Lacking};
use crate::course::Reply;
use crate::face::Desk;
use crate::face::terminal::screen::{Screen, Then};

impl StepScreen {
    /// Enter: reads on, takes what the cursor is on while something is lacking, hands in, goes on.
    pub(super) fn confirm(&mut self, desk: &mut Desk) -> Then {
        let lacking = self.visit.lacking();
        if self.pane.is_cursor_below() || self.reads() && self.pane.is_below() {
            return self.scroll(self.pane.screenful());
        }
        match self.visit.intend(&Intent::Confirm) {
            Reply::Nothing => {}
            reply => {
                self.keep(desk);
                return self.reply(reply, desk);
            }
        }
        if let Some(lacking) = lacking.filter(|lacking| lacking.goes_on())
            && let reply @ (Reply::Changed | Reply::Turned) = self.visit.intend(&Intent::Toggle)
        {
            self.keep(desk);
            let then = self.reply(reply, desk);
            if lacking == Lacking::Comparison {
                // What is said of the text is read from the top.
                self.pane.rewind();
            }
            return then;
        }
        if let Some(Lacking::Option | Lacking::Options | Lacking::Level | Lacking::Certainty) = lacking {
            let taken = match self.visit.intend(&Intent::Toggle) {
                // Certainty is asked below the options: the cursor may still be among them.
                Reply::Nothing => self.visit.intend(&Intent::NextControl),
                reply => reply,
            };
            if matches!(taken, Reply::Changed | Reply::Turned) {
                if self.visit.lacking() == Some(Lacking::Certainty) {
                    self.visit.intend(&Intent::NextControl);
                }
                self.keep(desk);
                return self.reply(taken, desk);
            }
        }
        // What does not fit on a screen is easily passed over: whoever did is led back to it.
        if let Some(Lacking::Observations { .. } | Lacking::Verdict | Lacking::Ratings { .. }) = lacking
            && self.visit.intend(&Intent::Seek) == Reply::Changed
        {
            return self.reply(Reply::Changed, desk);
        }
        let reply = self.visit.submit();
        self.reply(reply, desk)
    }

    /// Whether there is nothing to do but read on.
    pub(super) fn reads(&self) -> bool {
        !self.visit.is_open() || self.visit.lacking() == Some(Lacking::Judgement)
    }
}
