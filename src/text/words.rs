//! What the interface says, in one language.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Lang, Msg, unpacked};

/// What a message may hold: a number picks a plural form, a text is shown as it is.
pub type Arg<'a> = FluentValue<'a>;

/// The interface's words in one language, from `assets/words/`.
///
/// The only place where the program's own French and English live; messages are Fluent, with
/// plural rules.
#[derive(Debug)]
pub struct Words {
    lang: Lang,
}

type Bundle = FluentBundle<FluentResource>;

/// All that can be said in each language, in the order of [`Lang::ALL`]; parsed when it is first
/// needed, and never changed.
static BUNDLES: [OnceLock<Bundle>; Lang::COUNT] = [const { OnceLock::new() }; Lang::COUNT];

/// The file of words of each language, packed by `build.rs`.
const EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Words {
    /// The words of `lang`, embedded in the program.
    pub fn new(lang: Lang) -> Words {
        Words { lang }
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

    /// The words that a typed line may use for the action of this label, if it has any.
    pub fn typed(&self, label: Msg) -> Option<String> {
        self.find(&format!("{}.command", label.key()), &[])
    }

    fn find(&self, key: &str, values: &[(&str, Arg<'_>)]) -> Option<String> {
        let (name, attribute) =
            key.split_once('.').map_or((key, None), |(name, attribute)| (name, Some(attribute)));
        let bundle = BUNDLES[self.lang.index()].get_or_init(|| bundle(self.lang));
        let message = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }
}

fn bundle(lang: Lang) -> Bundle {
    let file = format!("{}.ftl", lang.code());
    let packed = EMBEDDED.iter().find(|(name, _)| *name == file).map_or(&[][..], |(_, packed)| packed);
    // `build.rs` has read the file: it has no fault.
    let resource = FluentResource::try_new(unpacked(packed).unwrap_or_default())
        .unwrap_or_else(|(resource, _)| resource);
    let mut bundle =
        FluentBundle::new_concurrent(vec![lang.code().parse::<LanguageIdentifier>().unwrap_or_default()]);
    // Otherwise every value is wrapped in U+2068 … U+2069.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}
