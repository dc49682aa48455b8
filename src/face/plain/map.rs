//! The map of the module, line by line.

use std::io::{BufRead, Write};

use super::{Face, Told};
use crate::content::Part;
use crate::course::{PartState, StepState};
use crate::text::{Id, msg};

impl<I: BufRead, O: Write> Face<'_, I, O> {
    /// The step that `2.5` names: the fifth of the second part.
    pub(super) fn step_at(&self, typed: &str) -> Option<Id> {
        let (part, step) = typed.trim().split_once(['.', ' '])?;
        let (part, step) =
            (part.parse::<usize>().ok()?.checked_sub(1)?, step.parse::<usize>().ok()?.checked_sub(1)?);
        let step = self.desk.module()?.parts.get(part)?.steps.get(step)?;
        Some(step.id.clone())
    }

    /// Tells the parts of the module, and each of their steps where it is asked for.
    pub(super) fn parts(&mut self, with_steps: bool) -> Told<()> {
        let Some(module) = self.desk.module().cloned() else { return Ok(()) };
        for (place, (part, state)) in module.parts.iter().zip(&self.desk.map()).enumerate() {
            let values = [
                ("number", (place + 1).into()),
                ("part", part.entry.title.get(self.desk.lang()).into()),
                ("time", self.desk.duration(part.entry.minutes).into()),
                ("done", state.done().into()),
                ("total", state.total().into()),
            ];
            let text = self.desk.words.with(msg::PLAIN_PART, &values);
            self.tell(&text)?;
            if with_steps {
                self.steps(place, part, state)?;
            }
        }
        Ok(())
    }

    fn steps(&mut self, place: usize, part: &Part, state: &PartState) -> Told<()> {
        for (at, (step, state)) in part.steps.iter().zip(&state.steps).enumerate() {
            let key = match state {
                StepState::Done => msg::STEP_DONE,
                StepState::Begun => msg::STEP_BEGUN,
                StepState::Ahead => msg::STEP_NOT_DONE,
                StepState::Passed => msg::STEP_PASSED,
            };
            let values = [
                ("part", (place + 1).into()),
                ("step", (at + 1).into()),
                ("title", step.title.get(self.desk.lang()).into()),
                ("state", self.desk.words.say(key).into()),
            ];
            let line = self.desk.words.with(msg::PLAIN_MAP_STEP, &values);
            self.tell(&line)?;
        }
        Ok(())
    }
}
