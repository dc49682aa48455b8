//! When each part and each step begins, if everything takes what is planned for it.

use crate::content::Module;

/// The times of a session, in minutes from midnight, or from its start.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Agenda {
    /// When each part begins.
    pub(super) parts: Vec<f64>,
    /// When each step of each part begins.
    pub(super) steps: Vec<Vec<f64>>,
    /// When the session ends.
    pub(super) end: f64,
}

impl Agenda {
    /// The times of `module` begun at `start`. A part lasts as long as its steps; one without steps,
    /// such as a break, as long as it says.
    pub(super) fn new(module: &Module, start: Option<u32>) -> Agenda {
        let mut now = f64::from(start.unwrap_or(0));
        let mut agenda = Agenda { parts: Vec::new(), steps: Vec::new(), end: now };
        for part in &module.parts {
            agenda.parts.push(now);
            let mut steps = Vec::new();
            for step in &part.steps {
                steps.push(now);
                now += step.minutes;
            }
            if steps.is_empty() {
                now += part.entry.minutes;
            }
            agenda.steps.push(steps);
        }
        agenda.end = now;
        agenda
    }

    /// How long a part lasts.
    pub(super) fn minutes(&self, part: usize) -> f64 {
        self.parts.get(part + 1).unwrap_or(&self.end) - self.parts.get(part).unwrap_or(&self.end)
    }
}
