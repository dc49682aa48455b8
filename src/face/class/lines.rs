//! The leading process line by line: what is typed comes in between what views ask.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;

use super::Happening;
use super::leader::Leader;
use crate::app::{Answer, App, Failure};
use crate::face::plain::{Host, read_line};

/// A leading process that hears lines.
pub(super) struct Lines {
    leader: Leader,
    happenings: Receiver<Happening>,
}

impl Lines {
    /// Makes sure, at the end, that the whole class is on the disk; see [`Leader::ended`].
    ///
    /// # Errors
    /// Why it is not.
    pub(super) fn ended(&mut self) -> Result<(), Failure> {
        self.leader.ended()
    }

    /// The leading process and the person's lines.
    pub(super) fn new(mut leader: Leader, app: &mut App) -> Result<Lines, Failure> {
        let (sender, happenings) = channel();
        leader.open(app, sender.clone());
        thread::Builder::new().name("lines".to_owned()).spawn(move || read(&sender)).map_err(Failure::Io)?;
        Ok(Lines { leader, happenings })
    }
}

/// Passes on what is typed.
fn read(sender: &Sender<Happening>) {
    let mut input = io::stdin().lock();
    loop {
        // An input that cannot be read has come to its end.
        let line = read_line(&mut input).unwrap_or_default();
        let is_end = line.is_none();
        if sender.send(Happening::Line(line)).is_err() || is_end {
            return;
        }
    }
}

impl Host for Lines {
    fn read(&mut self, app: &mut App) -> Result<Option<String>, Failure> {
        loop {
            match self.happenings.recv_timeout(self.leader.wait()) {
                Ok(Happening::Line(line)) => {
                    self.leader.tick(app);
                    return Ok(line);
                }
                Ok(Happening::Heard(heard)) => {
                    if self.leader.hear(heard, app)? {
                        app.happened();
                    }
                }
                Ok(Happening::Called(call)) => {
                    self.leader.called(call, app);
                    if self.leader.answer(app) {
                        app.happened();
                    }
                }
                Ok(Happening::Input(_) | Happening::Told(_)) => {}
                Err(RecvTimeoutError::Timeout) => {
                    self.leader.tick(app);
                    while self.leader.work(app) {}
                    self.leader.answer(app);
                }
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
            }
        }
    }

    fn settle(&mut self, app: &mut App, answer: Answer) -> Result<Answer, Failure> {
        let mut is_settled = self.leader.settle(app)?;
        // What is told next builds on what is being computed.
        while self.leader.work(app) {
            is_settled = true;
        }
        if !is_settled {
            return Ok(answer);
        }
        let happened = app.happened();
        Ok(match answer {
            Answer::Turned => Answer::Turned,
            Answer::Nothing | Answer::Changed(_) => happened,
        })
    }
}
