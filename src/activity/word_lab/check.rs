//! What can be wrong with what the author set up.

use super::goal::{Aim, FEWEST};
use super::space::find;
use super::{MOST_LISTED, MOST_WORDS, Scene, WordLab};
use crate::activity::Faults;
use crate::text::{Id, fault};

/// The most neighbours that are looked at.
const MOST_NEIGHBOURS: usize = 10;

impl WordLab {
    pub(super) fn look_over(&self, faults: &mut Faults) {
        faults.ids("lists", self.lists.iter().map(|list| &list.id));
        faults.ids("goals", self.goals.iter().map(|goal| &goal.id));
        faults.within("lists", |faults| {
            for (place, list) in self.lists.iter().enumerate() {
                faults.within(place, |faults| check_words(&list.words, usize::MAX, "words", faults));
            }
        });
        check_pair(&self.axis, "axis", faults);
        faults.within("pairs", |faults| {
            for (place, pair) in self.pairs.iter().enumerate() {
                check_pair(pair, place, faults);
            }
        });
        if self.scenes.is_empty() {
            faults.error_at("scenes", fault::NO_SCENE, &[]);
        }
        if self.goals.is_empty() {
            faults.error_at("goals", fault::NO_GOAL, &[]);
        }
        faults.within("scenes", |faults| {
            for (place, scene) in self.scenes.iter().enumerate() {
                let is_twice = self.scenes.iter().take(place).any(|other| other.topic() == scene.topic());
                if is_twice {
                    faults.error_at(place, fault::SCENE_TWICE, &[]);
                }
                faults.within(place, |faults| self.check_scene(scene, faults));
            }
        });
        faults.within("goals", |faults| {
            for (place, goal) in self.goals.iter().enumerate() {
                faults.within(place, |faults| self.check_aim(&goal.aim, faults));
            }
        });
    }

    fn check_scene(&self, scene: &Scene, faults: &mut Faults) {
        match scene {
            Scene::Place { words, across } => {
                check_words(words, MOST_WORDS, "words", faults);
                if let Some(pair) = across {
                    check_pair(pair, "across", faults);
                }
            }
            Scene::Associate { lists: (x, y, a, b) } => faults.within("lists", |faults| {
                for (place, id) in [x, y, a, b].into_iter().enumerate() {
                    self.check_list(id, place, faults);
                    if self.list(id).len() > MOST_LISTED {
                        let most = MOST_LISTED.to_string();
                        faults.error_at(place, fault::LIST_TOO_LONG, &[("id", id.as_str()), ("most", &most)]);
                    }
                }
            }),
            Scene::Neutralise { among, neighbours, equalise } => {
                self.check_list(among, "among", faults);
                if !(1..=MOST_NEIGHBOURS).contains(neighbours) || *neighbours >= self.list(among).len() {
                    faults.error_at(
                        "neighbours",
                        fault::NEIGHBOURS_OFF,
                        &[("most", &MOST_NEIGHBOURS.to_string())],
                    );
                }
                faults.within("equalise", |faults| {
                    for (place, pair) in equalise.iter().enumerate() {
                        check_pair(pair, place, faults);
                    }
                });
            }
        }
    }

    fn check_aim(&self, aim: &Aim, faults: &mut Faults) {
        if !self.scenes.iter().any(|scene| scene.topic() == aim.topic()) {
            faults.error_at("aim", fault::AIM_WITHOUT_SCENE, &[]);
        }
        faults.within("aim", |faults| match aim {
            Aim::Between { among, from, to } => {
                self.check_list(among, "among", faults);
                if from > to || !(-1.0..=1.0).contains(from) || !(-1.0..=1.0).contains(to) {
                    faults.error_at("from", fault::AIM_OUT_OF_RANGE, &[]);
                }
            }
            Aim::ChangesSides { among } => {
                self.check_list(among, "among", faults);
                if self.pairs.is_empty() {
                    faults.error(fault::AIM_WITHOUT_PAIRS, &[]);
                }
            }
            Aim::Associated { p_below, at_least } => {
                if !(0.0..=1.0).contains(p_below) || !(FEWEST..=MOST_LISTED).contains(at_least) {
                    faults.error_at("p_below", fault::AIM_OUT_OF_RANGE, &[]);
                }
            }
            Aim::Neutralised { count, beyond } => {
                if !(1..=MOST_WORDS).contains(count) || !(0.0..=1.0).contains(beyond) {
                    faults.error_at("count", fault::AIM_OUT_OF_RANGE, &[]);
                }
            }
            Aim::Betrayed { neighbours } => {
                if self.pool().is_some_and(|pool| !(1..=pool.neighbours).contains(neighbours)) {
                    faults.error_at("neighbours", fault::AIM_OUT_OF_RANGE, &[]);
                }
            }
        });
    }

    fn check_list(&self, id: &Id, key: impl Into<crate::activity::Key>, faults: &mut Faults) {
        if !self.lists.iter().any(|list| list.id == *id) {
            faults.error_at(key, fault::UNKNOWN_LIST, &[("id", id.as_str())]);
        }
    }
}

fn check_words(words: &[String], most: usize, field: &'static str, faults: &mut Faults) {
    faults.within(field, |faults| {
        if words.len() > most {
            faults.error(fault::TOO_MANY_WORDS, &[("most", &most.to_string())]);
        }
        for (place, word) in words.iter().enumerate() {
            check_word(word, place, faults);
            if words.iter().take(place).any(|other| other == word) {
                faults.error_at(place, fault::WORD_TWICE, &[("word", word)]);
            }
        }
    });
}

fn check_pair((towards, from): &(String, String), key: impl Into<crate::activity::Key>, faults: &mut Faults) {
    faults.within(key, |faults| {
        check_word(towards, 0, faults);
        check_word(from, 1, faults);
        if towards == from {
            faults.error(fault::PAIR_ALIKE, &[("word", towards)]);
        }
    });
}

fn check_word(word: &str, place: usize, faults: &mut Faults) {
    // As it is typed by learners too: a capital would not be found.
    if find(word).and_then(|at| super::space::vocabulary().get(at)).is_none_or(|known| known != word) {
        faults.error_at(place, fault::WORD_WITHOUT_VECTOR, &[("word", word)]);
    }
}
