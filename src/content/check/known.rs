//! The names that a module may refer to.

use std::collections::{HashMap, HashSet};

use crate::content::reference::{Source, Term};
use crate::content::schema::{Assessment, FollowUp, Manifest, PartFile};
use crate::text::Id;

/// What a module may refer to; a list that could not be read is not held against whoever does.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The module's sources.
    pub(super) sources: Option<HashSet<Id>>,
    /// The module's terms.
    pub(super) terms: Option<HashSet<Id>>,
    /// The module's objectives.
    pub(super) objectives: Option<HashSet<Id>>,
    /// The steps of every part that could be read, numbered through, then the follow-ups; of two
    /// of one name, the first.
    pub(super) places: HashMap<Id, usize>,
    /// The steps that ask something that can be asked again, and the test each belongs to.
    pub(super) asking: HashMap<Id, Option<Assessment>>,
    /// Whether some learner who only ever goes on comes to each step; unknown while a part is
    /// missing.
    pub(super) reached: Option<Vec<bool>>,
}

impl Known {
    pub(super) fn new(
        manifest: Option<&Manifest>,
        sources: Option<&Vec<Source>>,
        terms: Option<&Vec<Term>>,
        parts: &[Option<&PartFile>],
        follow_ups: Option<&Vec<FollowUp>>,
    ) -> Known {
        let mut places = HashMap::new();
        let mut asking = HashMap::new();
        let late = follow_ups.into_iter().flatten().map(|follow_up| &follow_up.step);
        for (place, step) in parts.iter().flatten().flat_map(|part| &part.steps).chain(late).enumerate() {
            places.entry(step.id.clone()).or_insert(place);
            if step.exercise.is_some() {
                asking.entry(step.id.clone()).or_insert(step.assessment);
            }
        }
        let complete = manifest.is_some() && parts.iter().all(Option::is_some);
        Known {
            sources: sources.map(|sources| sources.iter().map(|source| source.id.clone()).collect()),
            terms: terms.map(|terms| terms.iter().map(|term| term.id.clone()).collect()),
            objectives: manifest
                .map(|manifest| manifest.objectives.iter().map(|objective| objective.id.clone()).collect()),
            reached: complete.then(|| reached(parts, &places)),
            places,
            asking,
        }
    }
}

/// Whether `id` is missing from a list; never, when the list could not be read.
pub(super) fn lacks(list: Option<&HashSet<Id>>, id: &Id) -> bool {
    list.is_some_and(|list| !list.contains(id))
}

fn reached(parts: &[Option<&PartFile>], places: &HashMap<Id, usize>) -> Vec<bool> {
    let steps: Vec<_> = parts.iter().flatten().flat_map(|part| &part.steps).collect();
    let mut reached = vec![false; steps.len()];
    if let Some(first) = reached.first_mut() {
        *first = true;
    }
    // Every reference leads ahead, so one pass in order is enough.
    for (at, step) in steps.into_iter().enumerate() {
        if !reached[at] {
            continue;
        }
        let (branches, falls_through) =
            step.exercise.as_ref().map_or((Vec::new(), true), |exercise| exercise.branches());
        // A reference that leads nowhere is told where it stands; the steps behind it are not to
        // blame.
        let ahead = |id: &Id| places.get(id).copied().filter(|there| *there > at);
        let following = step.next.as_ref().and_then(ahead).unwrap_or(at + 1);
        for way in branches.into_iter().filter_map(ahead).chain(falls_through.then_some(following)) {
            if let Some(reached) = reached.get_mut(way) {
                *reached = true;
            }
        }
    }
    reached
}
