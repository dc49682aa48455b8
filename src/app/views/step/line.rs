//! A typed answer, what is computed for it, and what is told of it where nothing is drawn.

use super::{StepView, Tells};
use crate::activity::Intent;
use crate::app::{Focus, Session, Then, View};
use crate::course::Reply;

impl StepView {
    /// Takes an answer typed on one line: a whole answer is handed in at once.
    pub(super) fn line(&mut self, line: String, session: &mut Session) -> Then {
        let reply = self.visit.intend(&Intent::Line(line));
        if let Reply::Unclear(_) = reply {
            return self.reply(reply, session);
        }
        if self.visit.is_working() {
            self.pending = Some(reply);
            return Then::Changed(Focus::Stay);
        }
        self.answered(&reply, session)
    }

    /// Goes on behind a typed line, once what it began is computed.
    fn answered(&mut self, reply: &Reply, session: &mut Session) -> Then {
        let draft = self.visit.draft();
        if let Some(event) = &draft {
            session.keep(event);
        }
        // Where nothing was answered, the person asked to look somewhere else.
        if *reply == Reply::Turned || *reply == Reply::Changed && draft.is_none() {
            self.tells = Tells::Work;
            return Then::Changed(Focus::Cursor);
        }
        if self.visit.gathered(&session.words).is_some() {
            self.tells = Tells::Gathered;
            return Then::Changed(Focus::Cursor);
        }
        let reply = self.visit.submit();
        self.handed_in(reply, false, session)
    }

    /// Follows what handing in came to; `judged` where the learner was about to judge what was told
    /// before, which need not be heard again.
    pub(super) fn handed_in(&mut self, reply: Reply, judged: bool, session: &mut Session) -> Then {
        self.keep(session);
        self.tells = match &reply {
            Reply::Lacking(missing) if missing.is_after_reading() && !judged => Tells::Work,
            Reply::Lacking(_) => Tells::Nothing,
            Reply::Keep(_) if judged => Tells::News,
            Reply::Keep(_) | Reply::Changed | Reply::Turned => Tells::Work,
            _ => Tells::News,
        };
        self.reply(reply, session)
    }

    /// Does a slice of what is being computed; at its end, goes on with the line that began it.
    pub(super) fn work(&mut self, session: &mut Session) -> Then {
        let reply = self.visit.intend(&Intent::Work);
        if self.visit.is_working() {
            self.keep(session);
            // What comes of it is brought into sight, the progress is not.
            return match self.reply(reply, session) {
                Then::Changed(_) => Then::Changed(Focus::Stay),
                then => then,
            };
        }
        if let Some(pending) = self.pending.take() {
            return self.answered(&pending, session);
        }
        self.keep(session);
        self.reply(reply, session)
    }
}
