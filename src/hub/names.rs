//! Pseudonyms of two words, proposed to whoever joins.

use std::sync::LazyLock;

use crate::text::{Lang, Words, msg};

/// The words that pseudonyms of a language are made of.
struct Names {
    words: Words,
    animals: Vec<String>,
    qualities: Vec<String>,
}

static NAMES: LazyLock<[Names; Lang::COUNT]> = LazyLock::new(|| {
    Lang::ALL.map(|lang| {
        let words = Words::new(lang);
        let list = |text: String| text.split(',').map(|word| word.trim().to_owned()).collect();
        let animals = list(words.say(msg::HUB_NAME_ANIMALS));
        let qualities = list(words.say(msg::HUB_NAME_QUALITIES));
        Names { words, animals, qualities }
    })
});

/// A pseudonym in `lang` for a number drawn for it: the first that is not `taken`, with a number
/// behind it once all two words are.
pub(super) fn proposed(drawn: u64, lang: Lang, taken: impl Fn(&str) -> bool) -> String {
    let Names { words, animals, qualities } = &NAMES[lang.index()];
    let count = animals.len() * qualities.len();
    let start = usize::try_from(drawn % count.max(1) as u64).unwrap_or_default();
    let name = |at: usize| {
        let (animal, quality) = (at % animals.len(), at / animals.len() % qualities.len());
        let values =
            [("animal", animals[animal].as_str().into()), ("quality", qualities[quality].as_str().into())];
        words.with(msg::HUB_NAME, &values)
    };
    let names = (0..count).map(|by| name(start + by));
    let numbered = (2..u32::MAX).map(|number| format!("{} {number}", name(start)));
    names.chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::progress::pseudonym;

    #[test]
    fn a_thousand_people_are_called_by_different_names_that_fit() {
        for lang in Lang::ALL {
            let mut taken = HashSet::new();
            for drawn in 0..1000 {
                let name = proposed(drawn * 7919, lang, |name| taken.contains(name));
                assert_eq!(pseudonym(&name), name);
                assert!(taken.insert(name));
            }
        }
    }
}
