//! The trainer's guide of a module: one document, to read and to print.

mod agenda;
mod appendix;
mod front;
mod room;
mod step;

use maud::{Markup, html};

use crate::content::{Module, Priority};
use crate::page::markdown;
use crate::text::{Msg, Text, Words, msg, typography};
use agenda::Agenda;

/// What is printed, and for when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edition {
    /// The minutes from midnight to the start of the session; without it, times count from 0.
    pub start: Option<u32>,
    /// What tells this content of the module from another.
    pub hash: String,
    /// Whether the toolbox and the glossary are printed too.
    pub has_appendices: bool,
}

/// The guide of `module` as a document.
pub fn guide(module: &Module, edition: &Edition, words: &Words) -> String {
    let guide = Guide { module, edition, words, agenda: Agenda::new(module, edition.start) };
    let body = html! { .guide {
        (guide.front())
        (guide.before())
        (guide.rooms())
        (guide.contents())
        @for (place, _) in module.parts.iter().enumerate() { (guide.part(place)) }
        (guide.sources())
        @if edition.has_appendices { (guide.toolbox()) (guide.glossary()) }
    } };
    let title = format!("{} · {}", guide.say(msg::GUIDE_TITLE), module.manifest.title.get(words.lang()));
    super::document(words.lang(), &title, &body)
}

struct Guide<'a> {
    module: &'a Module,
    edition: &'a Edition,
    words: &'a Words,
    agenda: Agenda,
}

impl Guide<'_> {
    /// The message `key`, with the spaces that its language asks for.
    fn say(&self, key: Msg) -> String {
        typography::spaced(&self.words.say(key), self.words.lang()).into_owned()
    }

    fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.lang())
    }

    /// A short text of the module that stands by itself.
    fn prose(&self, text: &Text) -> Markup {
        super::prose(&markdown::prose(self.text(text), self.words.lang(), &[]))
    }

    /// A time of the session: `9 h 05`.
    fn clock(&self, minutes: f64) -> String {
        let minutes = whole(minutes) % (24 * 60);
        let values = [("hours", (minutes / 60).into()), ("minutes", format!("{:02}", minutes % 60).into())];
        self.words.with(msg::GUIDE_CLOCK, &values)
    }

    /// A length of time: `1 h 05`, `12 min`, `1 min 30`, `45 s`.
    fn duration(&self, minutes: f64) -> String {
        let seconds = whole(minutes * 60.0);
        let (hours, rest) = (whole(minutes) / 60, whole(minutes) % 60);
        match (seconds / 60, seconds % 60) {
            (0, seconds @ 1..) => self.words.with(msg::GUIDE_SECONDS, &[("seconds", seconds.into())]),
            (minutes, seconds @ 1..) if hours == 0 => {
                let values = [("minutes", minutes.into()), ("seconds", format!("{seconds:02}").into())];
                self.words.with(msg::GUIDE_MINUTES, &values)
            }
            (minutes, _) if hours == 0 => {
                self.words.with(msg::DURATION_MINUTES, &[("minutes", minutes.into())])
            }
            _ => {
                let values = [("hours", hours.into()), ("minutes", format!("{rest:02}").into())];
                self.words.with(msg::DURATION_HOURS, &values)
            }
        }
    }

    /// Whether a late class may drop something, as a sign and a word.
    fn priority(&self, priority: Priority) -> Markup {
        let (class, key) = match priority {
            Priority::Must => ("must", msg::PRIORITY_MUST),
            Priority::Should => ("should", msg::PRIORITY_SHOULD),
            Priority::Could => ("could", msg::PRIORITY_COULD),
        };
        html! { span.priority.(class) { (self.say(key)) } }
    }
}

/// Minutes, rounded to whole ones.
fn whole(minutes: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the conversion saturates, and no session lasts 2^32 minutes"
    )]
    let minutes = minutes.round() as u32;
    minutes
}
