//! The learners' sheets of a module, to be printed.

use maud::html;

use super::paper;
use crate::content::Module;
use crate::text::{Words, msg};

/// The learners' pages of a module, without any answer: for a class without computers.
pub fn handout(module: &Module, words: &Words) -> String {
    let lang = words.lang();
    let title = module.manifest.title.get(lang);
    let body = html! {
        h1 { (title) }
        p { (words.say(msg::HANDOUT_INTRO)) }
        @for (place, part) in module.parts.iter().enumerate().filter(|(_, part)| !part.entry.pause) {
            section.sheet[place > 0] {
                h2 { (place + 1) ". " (part.entry.title.get(lang)) }
                @for (at, step) in part.steps.iter().enumerate() {
                    article.step.exercise[step.exercise.is_some()] {
                        h3 { (place + 1) "." (at + 1) " " (step.title.get(lang)) }
                        (super::blocks(&paper::open(step, words), 4, words))
                    }
                }
            }
        }
    };
    super::document(lang, title, &body)
}
