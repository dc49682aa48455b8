use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Lang, unpacked};

/// What a message may hold: a number picks a plural form, a text is shown as it is.
pub type Arg<'a> = FluentValue<'a>;

/// The interface's words in one language, from `assets/words/`.
///
/// The only place where the program's own French and English live; messages are Fluent, with
/// plural rules.
pub struct Words {
    lang: Lang,
    /// What the first screen says.
    first: Bundle,
    /// Everything else, parsed when it is first needed.
    rest: OnceCell<Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

/// The words by the code of their language: what the first screen says, and the rest, packed by
/// `build.rs`.
const EMBEDDED: &[(&str, &str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Words {
    /// The words of `lang`, embedded in the program.
    pub fn new(lang: Lang) -> Words {
        Words { lang, first: bundle(lang, embedded(lang).0.to_owned()), rest: OnceCell::new() }
    }

    /// The language of the words.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `key`, or the key itself when there is none.
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The message `key` with its values; `key.attribute` names an attribute of a message.
    pub fn with(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.find(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// The message `key` with its values, or `None` when the language lacks it.
    pub fn find(&self, key: &str, values: &[(&str, Arg<'_>)]) -> Option<String> {
        let (name, attribute) =
            key.split_once('.').map_or((key, None), |(name, attribute)| (name, Some(attribute)));
        let rest = || self.rest.get_or_init(|| bundle(self.lang, rest(self.lang)));
        let bundle = if self.first.has_message(name) { &self.first } else { rest() };
        let message = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }
}

fn embedded(lang: Lang) -> (&'static str, &'static [u8]) {
    let found = EMBEDDED.iter().find(|(code, ..)| *code == lang.code());
    found.map_or(("", &[]), |(_, first, rest)| (first, rest))
}

fn rest(lang: Lang) -> String {
    unpacked(embedded(lang).1).unwrap_or_default()
}

fn bundle(lang: Lang, source: String) -> Bundle {
    // A message with a fault is left out by the parser and shows as its key; a test makes sure
    // that there is none.
    let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
    let mut bundle = FluentBundle::new(vec![lang.code().parse::<LanguageIdentifier>().unwrap_or_default()]);
    // Otherwise every value is wrapped in U+2068 … U+2069.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}
