//! What can be wrong with a story: scenes that nothing leads to, and ways that lead nowhere.

use std::collections::{HashMap, HashSet};

use super::path::HIGHEST;
use super::{Case, Choice, Scene};
use crate::activity::Faults;
use crate::text::{Id, fault};

/// How many choices can be picked by one key.
const MOST_CHOICES: usize = 9;

pub(super) fn check(case: &Case, faults: &mut Faults) {
    faults.ids("gauges", case.gauges.iter().map(|gauge| &gauge.id));
    faults.ids("scenes", case.scenes.iter().map(|scene| &scene.id));
    faults.within("gauges", |faults| {
        for (place, gauge) in case.gauges.iter().enumerate() {
            if !(0..=HIGHEST).contains(&gauge.start) {
                faults.within(place, |faults| faults.error_at("start", fault::GAUGE_OFF_SCALE, &[]));
            }
        }
    });
    if case.scenes.is_empty() {
        faults.error_at("scenes", fault::NO_SCENES, &[]);
        return;
    }
    let ways = Ways::new(case);
    let reached = ways.from(&case.first);
    let leaving = ways.leaving();
    if ways.place(&case.first).is_none() {
        faults.error_at("first", fault::UNKNOWN_SCENE, &[("id", case.first.as_str())]);
    }
    let mut seen = HashSet::new();
    faults.within("scenes", |faults| {
        for (place, scene) in case.scenes.iter().enumerate() {
            faults.within(place, |faults| {
                // Where the beginning is unknown, everything would be out of reach.
                if !reached.contains(&place) && ways.place(&case.first).is_some() {
                    faults.error_at("id", fault::UNREACHABLE_SCENE, &[("id", scene.id.as_str())]);
                } else if !leaving.contains(&place) {
                    faults.error_at("choices", fault::LOOP_WITHOUT_EXIT, &[("id", scene.id.as_str())]);
                }
                check_scene(case, &ways, scene, &mut seen, faults);
            });
        }
    });
}

fn check_scene<'a>(
    case: &Case,
    ways: &Ways<'_>,
    scene: &'a Scene,
    seen: &mut HashSet<&'a Id>,
    faults: &mut Faults,
) {
    if scene.choices.is_empty() {
        if scene.title.is_empty() {
            faults.error(fault::DEAD_END, &[("id", scene.id.as_str())]);
        }
        return;
    }
    if scene.choices.len() > MOST_CHOICES {
        faults.error_at("choices", fault::TOO_MANY_OPTIONS, &[("most", &MOST_CHOICES.to_string())]);
    }
    if scene.choices.iter().all(|choice| choice.sound) {
        faults.error_at("choices", fault::ALL_CHOICES_SOUND, &[]);
    }
    faults.within("choices", |faults| {
        for (place, choice) in scene.choices.iter().enumerate() {
            faults.within(place, |faults| {
                if !choice.id.is_well_formed() {
                    faults.error_at("id", fault::BAD_ID, &[("id", choice.id.as_str())]);
                }
                if !seen.insert(&choice.id) {
                    faults.error_at("id", fault::DUPLICATE_ID, &[("id", choice.id.as_str())]);
                }
                if ways.place(&choice.next).is_none() {
                    faults.error_at("next", fault::UNKNOWN_SCENE, &[("id", choice.next.as_str())]);
                }
                faults.within("effects", |faults| effects(case, choice, faults));
            });
        }
    });
}

fn effects(case: &Case, choice: &Choice, faults: &mut Faults) {
    for (place, effect) in choice.effects.iter().enumerate() {
        faults.within(place, |faults| {
            if !case.gauges.iter().any(|gauge| gauge.id == effect.gauge) {
                faults.error_at("gauge", fault::UNKNOWN_GAUGE, &[("id", effect.gauge.as_str())]);
            }
            if choice.effects[..place].iter().any(|earlier| earlier.gauge == effect.gauge) {
                faults.error_at("gauge", fault::GAUGE_TWICE, &[("id", effect.gauge.as_str())]);
            }
            if effect.by == 0 || !(-HIGHEST..=HIGHEST).contains(&effect.by) {
                faults.error_at("by", fault::EFFECT_OFF_SCALE, &[("most", &HIGHEST.to_string())]);
            }
        });
    }
}

/// Which scenes lead to which.
struct Ways<'a> {
    case: &'a Case,
    places: HashMap<&'a Id, usize>,
}

impl<'a> Ways<'a> {
    fn new(case: &'a Case) -> Ways<'a> {
        // Of scenes with the same name, the first is the one that is played.
        let places = case.scenes.iter().enumerate().rev().map(|(place, scene)| (&scene.id, place)).collect();
        Ways { case, places }
    }

    fn place(&self, id: &Id) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The scenes that some way from `first` comes to.
    fn from(&self, first: &Id) -> HashSet<usize> {
        let mut reached = HashSet::new();
        let mut ahead: Vec<usize> = self.place(first).into_iter().collect();
        while let Some(place) = ahead.pop() {
            if reached.insert(place) {
                ahead.extend(
                    self.case.scenes[place].choices.iter().filter_map(|choice| self.place(&choice.next)),
                );
            }
        }
        reached
    }

    /// The scenes from which some way comes to an end. A choice that leads to an unknown scene
    /// is a fault of its own, and counts as a way out here.
    fn leaving(&self) -> HashSet<usize> {
        let mut from: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut ahead = Vec::new();
        for (place, scene) in self.case.scenes.iter().enumerate() {
            if scene.choices.is_empty() {
                ahead.push(place);
            }
            for choice in &scene.choices {
                match self.place(&choice.next) {
                    Some(next) => from.entry(next).or_default().push(place),
                    None => ahead.push(place),
                }
            }
        }
        let mut leaving = HashSet::new();
        while let Some(place) = ahead.pop() {
            if leaving.insert(place) {
                ahead.extend(from.get(&place).into_iter().flatten());
            }
        }
        leaving
    }
}
