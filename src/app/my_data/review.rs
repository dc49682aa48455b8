//! The questions of a sitting of review.

use std::collections::VecDeque;

use super::{cell, heading, said};
use crate::app::Session;
use crate::course::review::{Agenda, Return, agenda};
use crate::course::{Recall, Visit};
use crate::page::{Block, Callout, Page, Role, Run};
use crate::progress::{fresh_seed, now};
use crate::text::{Msg, msg};

/// The most questions of one sitting: ten minutes or so.
const MOST: usize = 15;

/// Questions that come back, one after the other.
#[derive(Debug)]
pub struct ReviewQueue {
    queue: VecDeque<Return>,
    /// How many have been shown.
    shown: usize,
    total: usize,
}

impl ReviewQueue {
    /// What is due; where nothing is, what is next, ahead of its time. `None` where nothing
    /// comes back.
    pub fn new(session: &Session) -> Option<ReviewQueue> {
        let Agenda { due, ahead } = coming(session)?;
        // A follow-up question has its date: it is not asked ahead of it.
        let ahead = ahead.into_iter().filter(|back| !back.is_follow_up);
        let chosen: Vec<Return> = if due.is_empty() { ahead.collect() } else { due };
        let queue: VecDeque<Return> = chosen.into_iter().take(MOST).collect();
        let total = queue.len();
        (total > 0).then_some(ReviewQueue { shown: 0, total, queue })
    }

    /// The next question; `None` at the end.
    pub fn next(&mut self, session: &mut Session) -> Option<Visit> {
        let back = self.queue.pop_front()?;
        self.shown += 1;
        if back.is_follow_up {
            return session.visit(&back.step);
        }
        let mut visit = Visit::review(session.module()?, &back.step, fresh_seed())?;
        visit.speak(session.lang());
        Some(visit)
    }

    /// The number of the question shown, from 1, and how many there are.
    pub fn place(&self) -> (usize, usize) {
        (self.shown, self.total)
    }
}

/// What comes back to whoever is at the session; `None` while nobody is.
fn coming(session: &Session) -> Option<Agenda> {
    session.learner()?;
    Some(agenda(session.module()?, session.record(), now()))
}

/// How many questions are due; `None` where none is.
pub fn due(session: &Session) -> Option<usize> {
    coming(session).map(|agenda| agenda.due.len()).filter(|due| *due > 0)
}

/// That some questions are due, in the person's language; `None` where none is.
pub fn announcement(session: &Session) -> Option<String> {
    Some(session.words.with(msg::REVIEW_DUE, &[("count", due(session)?.into())]))
}

/// What comes back, when, and why.
pub fn review_page(session: &Session) -> Page {
    let words = &session.words;
    let title = words.say(msg::REVIEW_TITLE);
    let Some(agenda) = coming(session) else { return Page { title, blocks: Vec::new() } };
    let mut blocks = Vec::new();
    match agenda.due.len() {
        0 if agenda.ahead.is_empty() => blocks.extend(said(words, &words.say(msg::REVIEW_NOTHING))),
        0 => {}
        due => {
            blocks.extend(said(words, &words.with(msg::REVIEW_DUE_LONG, &[("count", due.into())])));
            if due > MOST {
                blocks.extend(said(words, &words.with(msg::REVIEW_MOST, &[("most", MOST.into())])));
            }
            blocks.push(listed(session, &agenda.due));
        }
    }
    if let Some(days) = agenda.days_until_next(now()) {
        let key = if agenda.due.is_empty() { msg::REVIEW_NONE_DUE } else { msg::REVIEW_THEN };
        let values = [("days", days.into()), ("count", agenda.ahead.len().into())];
        blocks.extend(said(words, &words.with(key, &values)));
        if agenda.due.is_empty() && agenda.ahead.iter().any(|back| !back.is_follow_up) {
            blocks.extend(said(words, &words.say(msg::REVIEW_AHEAD)));
        }
    }
    blocks.push(heading(words, msg::REVIEW_HOW));
    blocks.push(Block::Callout(Callout::Note, said(words, &words.say(msg::REVIEW_RULE))));
    Page { title, blocks }
}

/// The titles of some questions, and how each stands.
fn listed(session: &Session, returns: &[Return]) -> Block {
    let words = &session.words;
    let item = |back: &Return| {
        let step = session.module().and_then(|module| module.step(&back.step));
        let key = if back.is_follow_up { msg::REVIEW_FOLLOW_UP } else { last_recall(session, back) };
        let mut line = cell(step.map_or("", |step| step.title.get(session.lang())));
        line.push(Run::new(&format!(" — {}", words.say(key))).role(Role::Muted));
        vec![Block::Paragraph(line)]
    };
    Block::List { start: None, items: returns.iter().take(MOST).map(item).collect() }
}

/// How the last answer to a question was, as a message.
fn last_recall(session: &Session, back: &Return) -> Msg {
    let exercise = session.module().and_then(|module| module.step(&back.step)?.exercise.as_ref());
    let kept = session.record().step(&back.step);
    let last = kept.and_then(|kept| kept.answers.iter().chain(&kept.reviews).max_by_key(|answer| answer.at));
    match exercise.zip(last).and_then(|(exercise, last)| crate::course::recall(exercise, last)) {
        Some(Recall::Known) => msg::RECALL_KNOWN,
        Some(Recall::Unsure) => msg::RECALL_UNSURE,
        Some(Recall::Missed) | None => msg::RECALL_MISSED,
    }
}
