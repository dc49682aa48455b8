//! The two forms of a question, and which of them is asked.

use super::{Choice, ChoiceOption, Cursor, Form, Response, UNSURE};
use crate::activity::{AUTHORS_ORDER, Faults, Verdict, drawn_order};
use crate::page::Mark;
use crate::text::{Text, fault};

impl Choice {
    /// Whether the parallel form is asked: the form that was answered, otherwise the one that the seed draws.
    pub(super) fn is_parallel(&self, response: &Response, seed: u64) -> bool {
        let Some(parallel) = &self.parallel else { return false };
        let is_answered =
            |options: &[ChoiceOption]| options.iter().any(|option| response.options.contains(&option.id));
        is_answered(&parallel.options)
            || (seed % 2 == 1 && seed != AUTHORS_ORDER && !is_answered(&self.options))
    }

    /// Whether the learner is at the parallel form.
    pub(super) fn shows_parallel(&self, cursor: &Cursor) -> bool {
        let first = cursor.order.first().copied().unwrap_or_default();
        self.parallel.as_ref().is_some_and(|_| first >= self.options.len())
    }

    /// A form: the question and its options.
    pub(super) fn form(&self, is_parallel: bool) -> (&Text, &[ChoiceOption]) {
        match self.parallel.as_ref().filter(|_| is_parallel) {
            Some(parallel) => (&parallel.prompt, &parallel.options),
            None => (&self.prompt, &self.options),
        }
    }

    /// The options of both forms.
    pub(super) fn every_option(&self) -> impl Iterator<Item = &ChoiceOption> {
        self.options.iter().chain(self.parallel.iter().flat_map(|form| &form.options))
    }

    /// The option at `index` among those of both forms; none behind the last, where not knowing stands.
    pub(super) fn option(&self, index: usize) -> Option<&ChoiceOption> {
        self.every_option().nth(index)
    }

    /// The id of the option at `index`, or of not knowing.
    pub(super) fn id(&self, index: usize) -> &str {
        self.option(index).map_or(UNSURE, |option| option.id.as_str())
    }

    /// The options of a form in the order in which `seed` shows them, by their place among those of
    /// both forms; behind them, where it is offered, not knowing.
    pub(super) fn order(&self, is_parallel: bool, seed: u64) -> Vec<usize> {
        let before = if is_parallel { self.options.len() } else { 0 };
        let order = drawn_order(self.form(is_parallel).1.len(), seed, self.shuffle && seed != AUTHORS_ORDER);
        let unsure = self.unsure.then(|| self.every_option().count());
        order.into_iter().map(|index| before + index).chain(unsure).collect()
    }

    /// The question as a test asks it once more: the form that came second comes first.
    pub(super) fn swapped(&self) -> Choice {
        let mut swapped = self.clone();
        if let Some(parallel) = &mut swapped.parallel {
            std::mem::swap(&mut parallel.prompt, &mut swapped.prompt);
            std::mem::swap(&mut parallel.options, &mut swapped.options);
        }
        swapped
    }

    /// The worth of an answer to one of the forms.
    pub(super) fn verdict(&self, response: &Response, is_parallel: bool) -> Verdict {
        let marks = self.form(is_parallel).1.iter().filter_map(|option| {
            let mark = match (response.options.contains(&option.id), option.right) {
                (true, true) => Mark::Right,
                (true, false) => Mark::Wrong,
                (false, true) => Mark::Missed,
                (false, false) => return None,
            };
            Some((option.id.clone(), mark))
        });
        let parts: Vec<_> = marks.collect();
        let count = |wanted| parts.iter().filter(|(_, mark)| *mark == wanted).count();
        let (found, missed, alarms) = (count(Mark::Right), count(Mark::Missed), count(Mark::Wrong));
        if !self.several {
            return Verdict::whole(found > 0 && alarms == 0, parts);
        }
        #[expect(clippy::cast_precision_loss, reason = "no question has 2^52 options")]
        let earned = found.saturating_sub(alarms) as f64 / (found + missed).max(1) as f64;
        Verdict { earned, possible: 1.0, parts }
    }

    /// What is wrong with the options of a form.
    pub(super) fn check_options(&self, options: &[ChoiceOption], faults: &mut Faults) {
        let right = options.iter().filter(|option| option.right).count();
        if right == 0 {
            faults.error_at("options", fault::NO_RIGHT_OPTION, &[]);
        } else if right == options.len() {
            faults.error_at("options", fault::ALL_OPTIONS_RIGHT, &[]);
        } else if right > 1 && !self.several {
            faults.error_at("options", fault::SEVERAL_RIGHT_OPTIONS, &[]);
        }
        if options.len() > 9 {
            faults.error_at("options", fault::TOO_MANY_OPTIONS, &[("most", "9")]);
        }
        if let Some(place) = options.iter().position(|option| self.unsure && option.id.as_str() == UNSURE) {
            faults.within("options", |faults| {
                faults.within(place, |faults| faults.error_at("id", fault::RESERVED_ID, &[("id", UNSURE)]));
            });
        }
    }

    /// What is wrong between the forms: an id tells which of them was answered.
    pub(super) fn check_parallel(&self, parallel: &Form, faults: &mut Faults) {
        faults.within("options", |faults| {
            for (place, option) in parallel.options.iter().enumerate() {
                if self.options.iter().any(|other| other.id == option.id) {
                    faults.within(place, |faults| {
                        faults.error_at("id", fault::DUPLICATE_ID, &[("id", option.id.as_str())]);
                    });
                }
            }
        });
    }
}
