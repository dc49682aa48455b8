//! A text in every language, as authors write it.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use super::{Lang, clean};

/// The same text in every language, as authors write it: `(fr: "…", en: "…")`.
///
/// A language left out is kept as an empty string: a module half translated still opens, and
/// `check` lists what is missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text([String; Lang::COUNT]);

impl Text {
    /// The text in `lang`, or in the first language that has it.
    pub fn get(&self, lang: Lang) -> &str {
        let wanted = &self.0[lang.index()];
        if !wanted.trim().is_empty() {
            return wanted;
        }
        self.0.iter().find(|text| !text.trim().is_empty()).map_or("", String::as_str)
    }

    /// Whether no language has it.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|text| text.trim().is_empty())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
        struct Languages;

        impl<'de> Visitor<'de> for Languages {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a text in each language")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut text = Text::default();
                let mut seen = [false; Lang::COUNT];
                while let Some(code) = map.next_key::<&str>()? {
                    let place = Lang::CODES
                        .iter()
                        .position(|known| *known == code)
                        .ok_or_else(|| de::Error::unknown_field(code, &Lang::CODES))?;
                    if std::mem::replace(&mut seen[place], true) {
                        return Err(de::Error::duplicate_field(Lang::CODES[place]));
                    }
                    // Whoever shows it has nothing to fear from it; `check` reads the file itself.
                    let given = map.next_value::<String>()?;
                    text.0[place] = match clean::lines(&given) {
                        Cow::Borrowed(_) => given,
                        Cow::Owned(clean) => clean,
                    };
                }
                if seen.contains(&true) { Ok(text) } else { Err(de::Error::missing_field(Lang::CODES[0])) }
            }
        }

        deserializer.deserialize_struct("Text", &Lang::CODES, Languages)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(ron: &str) -> Result<Text, ron::error::SpannedError> {
        ron::from_str(ron)
    }

    #[test]
    fn a_missing_language_falls_back_on_the_other() {
        let text = read(r#"(fr: "biais")"#).unwrap();
        assert_eq!(text.get(Lang::En), "biais");
        assert!(!text.is_empty());
        assert!(Text::default().is_empty());
    }

    #[test]
    fn an_unknown_or_repeated_language_is_refused() {
        assert!(read(r#"(fr: "a", de: "b")"#).is_err());
        assert!(read(r#"(fr: "a", fr: "b")"#).is_err());
        assert!(read("()").is_err());
    }
}
