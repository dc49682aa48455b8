//! What an author of a rewriting exercise can get wrong.

use super::Rewrite;
use super::report::{Report, language};
use crate::activity::Faults;
use crate::page::Mark;
use crate::text::lexicon::patterns;
use crate::text::{Lang, Text, fault};

impl Rewrite {
    /// What is wrong with what the author wrote.
    pub(super) fn find_faults(&self, faults: &mut Faults) {
        let elements = self.avoid.iter().map(|avoided| &avoided.id);
        faults.ids("avoid", elements);
        faults.ids("criteria", self.criteria.iter().map(|criterion| &criterion.id));
        faults.ids("judgement", self.judgement.iter().map(|statement| &statement.id));
        if self.judgement.len() > 9 {
            faults.error_at("judgement", fault::TOO_MANY_OPTIONS, &[("most", "9")]);
        }
        self.find_faulty_lists(faults);
        if self.models.is_empty() {
            faults.error_at("models", fault::NO_MODELS, &[]);
        }
        for lang in Lang::ALL {
            let sentence = Report::new(self, self.sentence.get(lang), lang);
            if sentence.total() == 0 {
                faults.error(fault::NOTHING_TO_CHECK, &[("lang", lang.code())]);
            } else if sentence.met() == sentence.total() {
                faults.error_at("sentence", fault::SENTENCE_NEEDS_NO_REWRITING, &[("lang", lang.code())]);
            }
            faults.within("models", |faults| {
                for (place, model) in self.models.iter().enumerate() {
                    let text = model.text.get(lang);
                    faults.within(place, |faults| self.find_faulty_model(text, lang, faults));
                }
            });
        }
    }

    fn find_faulty_lists(&self, faults: &mut Faults) {
        faults.within("avoid", |faults| {
            for (place, avoided) in self.avoid.iter().enumerate() {
                faults.within(place, |faults| {
                    if !has_words(&avoided.words) {
                        faults.error_at("words", fault::NO_WORDS, &[]);
                    }
                });
            }
        });
        faults.within("criteria", |faults| {
            for (place, one) in self.criteria.iter().enumerate() {
                faults.within(place, |faults| {
                    let lists = [&one.must_contain_any, &one.must_not_contain];
                    if !one.checks_any_language() && !lists.into_iter().any(has_words) {
                        faults.error(fault::CRITERION_CHECKS_NOTHING, &[]);
                    }
                    if self.avoid.iter().any(|avoided| avoided.id == one.id) {
                        faults.error_at("id", fault::DUPLICATE_ID, &[("id", one.id.as_str())]);
                    }
                });
            }
        });
    }

    /// A model must pass what learners' answers are held against, and be taken for its language.
    fn find_faulty_model(&self, text: &str, lang: Lang, faults: &mut Faults) {
        for (id, _) in Report::new(self, text, lang).parts().iter().filter(|(_, mark)| *mark != Mark::Right) {
            faults.error_at("text", fault::MODEL_FAILS, &[("id", id.as_str()), ("lang", lang.code())]);
        }
        if language(self, text) != lang {
            faults.error_at("text", fault::MODEL_LANGUAGE_UNCLEAR, &[("lang", lang.code())]);
        }
    }
}

fn has_words(list: &Text) -> bool {
    Lang::ALL.into_iter().any(|lang| !patterns(list.get(lang)).is_empty())
}
