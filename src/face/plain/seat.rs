//! Who is there, line by line.

use std::io::{BufRead, Write};

use super::{Face, Told};
use crate::progress::Learner;
use crate::text::msg;

/// Who is there.
enum Who {
    /// Somebody who was here before.
    Known(Learner),
    /// Somebody new.
    New,
    /// Nobody: the input has ended.
    Nobody,
}

impl<I: BufRead, O: Write> Face<'_, I, O> {
    /// Finds out who is there; `false` when nobody answers.
    pub(super) fn seat(&mut self, named: Option<&str>) -> Told<bool> {
        let learners = self.desk.learners();
        let damage = match named {
            Some(name) => self.desk.sit_named(name)?,
            None if learners.is_empty() => match self.ask_name()? {
                Some(name) => self.desk.welcome(&name)?,
                None => return Ok(false),
            },
            None => match self.ask_who(&learners)? {
                Who::Known(learner) => self.desk.sit(learner)?,
                Who::New => match self.ask_name()? {
                    Some(name) => self.desk.welcome(&name)?,
                    None => return Ok(false),
                },
                Who::Nobody => return Ok(false),
            },
        };
        if let Some(text) = self.desk.damaged(&damage) {
            self.tell(&text)?;
        }
        Ok(true)
    }

    fn ask_name(&mut self) -> Told<Option<String>> {
        self.say(msg::PLAIN_NAME)?;
        self.read()
    }

    /// Lets the person choose among the learners.
    fn ask_who(&mut self, learners: &[Learner]) -> Told<Who> {
        self.say(msg::LEARNERS_QUESTION)?;
        for (place, learner) in learners.iter().enumerate() {
            let line = format!("{}. {}", place + 1, self.desk.name_of(learner));
            self.tell(&line)?;
        }
        let new = format!("0. {}", self.desk.words.say(msg::LEARNERS_NEW));
        self.tell(&new)?;
        while let Some(line) = self.read()? {
            match line.trim().parse::<usize>() {
                Ok(0) => return Ok(Who::New),
                Ok(place) if place <= learners.len() => return Ok(Who::Known(learners[place - 1].clone())),
                _ => self.say(msg::PLAIN_WHICH_NUMBER)?,
            }
        }
        Ok(Who::Nobody)
    }
}
