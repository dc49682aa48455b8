//! The languages of the workshop.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language of the workshop.
///
/// Adding one means a variant here, its code, and `assets/words/<code>.ftl`; `check` then lists
/// every text of a module that lacks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French, the reference language of the content.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// How many languages there are.
    pub const COUNT: usize = 2;
    /// Every language, the reference first.
    pub const ALL: [Lang; Lang::COUNT] = [Lang::Fr, Lang::En];
    /// Every language's code, in the order of [`Lang::ALL`].
    pub const CODES: [&'static str; Lang::COUNT] = ["fr", "en"];

    /// The two-letter ISO 639-1 code.
    pub fn code(self) -> &'static str {
        Self::CODES[self.index()]
    }

    /// The place of the language in [`Lang::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// Reads a code or a locale name such as `fr`, `fr-FR` or `en_GB.UTF-8`.
    pub fn from_locale(locale: &str) -> Option<Lang> {
        let code = locale.split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language that follows, round and round: what the language key chooses.
    #[must_use]
    pub fn next(self) -> Lang {
        Self::ALL[(self.index() + 1) % Self::COUNT]
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn locales_are_read_by_their_language() {
        assert_eq!(Lang::from_locale("fr_FR.UTF-8"), Some(Lang::Fr));
        assert_eq!(Lang::from_locale("EN"), Some(Lang::En));
        assert_eq!(Lang::from_locale("C"), None);
        assert_eq!(Lang::from_locale(""), None);
    }

    #[test]
    fn the_next_language_goes_round() {
        assert_eq!(Lang::Fr.next(), Lang::En);
        assert_eq!(Lang::En.next(), Lang::Fr);
    }
}
