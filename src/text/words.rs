use std::borrow::Cow;
use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Lang, Msg, unpacked};

/// What a message may hold: a number picks a plural form, a text is shown as it is.
pub type Arg<'a> = FluentValue<'a>;

/// The interface's words in one language, from `assets/words/`.
///
/// The only place where the program's own French and English live; messages are Fluent, with
/// plural rules.
pub struct Words {
    lang: Lang,
    /// All that can be said, parsed when it is first needed.
    all: OnceCell<Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

/// A piece of a message that is ready to be said.
enum Piece {
    Text(&'static str),
    /// The value of that name.
    Value(&'static str),
}

/// A message that is ready, by its key.
type Ready = (&'static str, &'static [Piece]);

/// The words by the code of their language, by `build.rs`: what the first screen says, sorted by
/// key, and everything, packed.
const EMBEDDED: &[(&str, &[Ready], &[u8])] = include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Words {
    /// The words of `lang`, embedded in the program.
    pub fn new(lang: Lang) -> Words {
        Words { lang, all: OnceCell::new() }
    }

    /// The language of the words.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What the message says.
    pub fn say(&self, message: Msg) -> String {
        self.with(message, &[])
    }

    /// What the message says with its values.
    pub fn with(&self, message: Msg, values: &[(&str, Arg<'_>)]) -> String {
        // `build.rs` makes sure that every language has every message.
        self.find(message.key(), values).unwrap_or_else(|| message.key().to_owned())
    }

    fn find(&self, key: &str, values: &[(&str, Arg<'_>)]) -> Option<String> {
        ready(self.lang, key, values).or_else(|| self.find_in_all(key, values))
    }

    fn find_in_all(&self, key: &str, values: &[(&str, Arg<'_>)]) -> Option<String> {
        let (name, attribute) =
            key.split_once('.').map_or((key, None), |(name, attribute)| (name, Some(attribute)));
        let bundle = self.all.get_or_init(|| bundle(self.lang));
        let message = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }
}

fn embedded(lang: Lang) -> (&'static [Ready], &'static [u8]) {
    let found = EMBEDDED.iter().find(|(code, ..)| *code == lang.code());
    found.map_or((&[], &[]), |(_, ready, all)| (ready, all))
}

/// The message `key` with its values, if it is among those that are ready.
fn ready(lang: Lang, key: &str, values: &[(&str, Arg<'_>)]) -> Option<String> {
    let (ready, _) = embedded(lang);
    let place = ready.binary_search_by_key(&key, |(key, _)| key).ok()?;
    let said = ready[place].1.iter().map(|piece| match piece {
        Piece::Text(text) => Cow::Borrowed(*text),
        Piece::Value(name) => match values.iter().find(|(given, _)| given == name) {
            Some((_, Arg::String(text))) => Cow::Borrowed(text.as_ref()),
            Some((_, Arg::Number(number))) => number.as_string(),
            _ => Cow::Owned(format!("{{${name}}}")),
        },
    });
    Some(said.collect())
}

fn bundle(lang: Lang) -> Bundle {
    let source = unpacked(embedded(lang).1).unwrap_or_default();
    // A message with a fault is left out by the parser and shows as its key; a test makes sure
    // that there is none.
    let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
    let mut bundle = FluentBundle::new(vec![lang.code().parse::<LanguageIdentifier>().unwrap_or_default()]);
    // Otherwise every value is wrapped in U+2068 … U+2069.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ready_is_said_as_fluent_says_it() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            assert!(embedded(lang).0.len() > 40);
            for (key, pieces) in embedded(lang).0 {
                let names: Vec<&str> = pieces
                    .iter()
                    .filter_map(|piece| match piece {
                        Piece::Value(name) => Some(*name),
                        Piece::Text(_) => None,
                    })
                    .collect();
                let values = |value: Arg<'static>| names.iter().map(|name| (*name, value.clone())).collect();
                let given: [Vec<(&str, Arg<'_>)>; 4] =
                    [Vec::new(), values("été".into()), values(12.into()), values(0.5.into())];
                for values in given {
                    assert_eq!(ready(lang, key, &values), words.find_in_all(key, &values), "{key}");
                }
            }
        }
    }
}
