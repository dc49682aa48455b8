//! What each participant hands in: the file that a learner alone would write, for the same reports.

use super::event::Person;
use super::state::{Ballot, Hub, Participant};
use crate::classroom::Class;
use crate::progress::{Content, HAND_IN_SCHEMA, HandIn, StepHandIn, class_code};
use crate::text::digest;

impl Hub {
    /// What each participant of `class` hands in at `at`, in seconds since 1970, of a module with
    /// this `content`; nothing of those who answered nothing.
    ///
    /// Opinions are in none of them: they are counts of the class. A step lasted as long as the
    /// class was there.
    pub fn hand_ins(&self, class: &Class, content: &Content, at: u64) -> Vec<HandIn> {
        let hand_in = |(person, participant): (Person, &Participant)| {
            let steps: Vec<StepHandIn> =
                (0..class.count()).filter_map(|at| self.step_hand_in(class, at, person)).collect();
            (!steps.is_empty()).then(|| HandIn {
                schema: HAND_IN_SCHEMA,
                submission: digest(["participant", &participant.number, content.id.as_str()]),
                pseudonym: participant.name.clone(),
                class: self.code.as_deref().and_then(class_code),
                at,
                module: content.clone(),
                steps,
            })
        };
        self.members().filter_map(hand_in).collect()
    }

    fn step_hand_in(&self, class: &Class, at: usize, person: Person) -> Option<StepHandIn> {
        let id = &class.step(at).id;
        let rounds = 0..class.vote_at(at).rounds.len().max(1);
        let given = rounds.filter_map(|round| self.ballots.get(&(id.clone(), round))?.get(&person));
        let given: Vec<&Ballot> = given.collect();
        let (first, last) = (*given.first()?, *given.last()?);
        Some(StepHandIn {
            id: id.clone(),
            done: true,
            ms: class.spent(at),
            tries: u32::try_from(given.len()).unwrap_or(u32::MAX),
            hints: 0,
            private: first.is_none(),
            first: first.clone(),
            last: last.clone().filter(|_| first.is_some() && last != first),
        })
    }
}
