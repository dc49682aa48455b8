//! Counts of votes as trainers type them: `12 7 0 9`, `12, 7, 0, 9`, `A12 B7 D9`.

use std::error::Error;
use std::fmt;

use crate::page::Naming;
use crate::text::{Words, clean, msg};

/// What is wrong with typed counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// There are not as many numbers as options.
    Amount {
        /// How many options there are.
        wanted: usize,
        /// How many numbers were typed.
        found: usize,
    },
    /// This is no whole number.
    NotANumber {
        /// What was typed.
        word: String,
    },
    /// This is below 0.
    Negative {
        /// What was typed.
        word: String,
    },
    /// There are more votes than people: to be confirmed, or typed again.
    TooMany {
        /// How many votes.
        votes: u32,
        /// How many people.
        present: u32,
    },
}

/// The greatest count; no room holds more people.
const MOST: u32 = 9_999;

impl Trouble {
    /// What to do about it, in the trainer's language.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Trouble::Amount { wanted, found } => {
                words.with(msg::COUNTS_AMOUNT, &[("wanted", (*wanted).into()), ("found", (*found).into())])
            }
            Trouble::NotANumber { word } => {
                words.with(msg::COUNTS_NOT_A_NUMBER, &[("word", word.as_str().into())])
            }
            Trouble::Negative { word } => words.with(msg::COUNTS_NEGATIVE, &[("word", word.as_str().into())]),
            Trouble::TooMany { votes, present } => words
                .with(msg::COUNTS_TOO_MANY, &[("votes", (*votes).into()), ("present", (*present).into())]),
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Error for Trouble {}

/// Reads counts for `places` options, of which the last ones, behind `least`, may be left out.
///
/// # Errors
/// What cannot be understood.
pub fn read(typed: &str, least: usize, places: usize) -> Result<Vec<u32>, Trouble> {
    let separated = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '|' | '=' | ':');
    let words: Vec<&str> = typed.split(separated).filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| word.starts_with(|c: char| c.is_ascii_alphabetic())) {
        return named(&words, places);
    }
    let mut counts = words.iter().map(|word| number(word)).collect::<Result<Vec<u32>, Trouble>>()?;
    if counts.len() < least || counts.len() > places {
        return Err(Trouble::Amount { wanted: least, found: counts.len() });
    }
    counts.resize(places, 0);
    Ok(counts)
}

/// Reads `A12 B 7 D9`: each letter with its number, close by or behind; who is not named has none.
fn named(words: &[&str], places: usize) -> Result<Vec<u32>, Trouble> {
    let mut counts = vec![0; places];
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let unknown = || Trouble::NotANumber { word: clean::line(word) };
        let (letter, behind) = word.split_at_checked(1).ok_or_else(unknown)?;
        let place = Naming::Letters.index(letter, places).ok_or_else(unknown)?;
        let count = if behind.is_empty() { words.next().copied().ok_or_else(unknown)? } else { behind };
        counts[place] = number(count).map_err(|trouble| match trouble {
            // A word that only begins like a letter's name is quoted whole.
            Trouble::NotANumber { .. } if !behind.is_empty() => unknown(),
            other => other,
        })?;
    }
    Ok(counts)
}

fn number(word: &str) -> Result<u32, Trouble> {
    let quoted = || clean::line(word);
    let negative = word.strip_prefix(['-', '−', '–']);
    if negative.is_some_and(|rest| rest.parse::<u32>().is_ok_and(|value| value > 0)) {
        return Err(Trouble::Negative { word: quoted() });
    }
    let value = word.parse().ok().filter(|value| *value <= MOST);
    value.ok_or_else(|| Trouble::NotANumber { word: quoted() })
}

/// Whether there are more votes than people; where each may vote for several options, more than
/// people for one of them.
pub fn exceeds(counts: &[u32], several: bool, present: Option<u32>) -> Option<Trouble> {
    let present = present?;
    let votes =
        if several { counts.iter().copied().max().unwrap_or(0) } else { counts.iter().copied().sum() };
    (votes > present).then_some(Trouble::TooMany { votes, present })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_are_read_as_people_type_them() {
        for typed in
            ["12 7 0 9", " 12, 7,0 ; 9 ", "12/7/0/9", "A12 B7 D9", "a 12 b 7 c 0 d 9", "A=12 B=7 D=9"]
        {
            assert_eq!(read(typed, 4, 4), Ok(vec![12, 7, 0, 9]), "{typed}");
        }
        assert_eq!(read("1 2 3 4 5", 5, 6), Ok(vec![1, 2, 3, 4, 5, 0]));
        assert_eq!(read("0 0 0 0", 4, 4), Ok(vec![0; 4]));
    }

    #[test]
    fn what_cannot_be_counts_is_named() {
        assert_eq!(read("12 7", 4, 4), Err(Trouble::Amount { wanted: 4, found: 2 }));
        assert_eq!(read("", 4, 4), Err(Trouble::Amount { wanted: 4, found: 0 }));
        assert_eq!(read("12 -7 0 9", 4, 4), Err(Trouble::Negative { word: "-7".into() }));
        assert_eq!(read("12 douze 0 9", 4, 4), Err(Trouble::NotANumber { word: "douze".into() }));
        assert_eq!(read("12 7.5 0 9", 4, 4), Err(Trouble::NotANumber { word: "7.5".into() }));
        assert_eq!(read("99999 0 0 0", 4, 4), Err(Trouble::NotANumber { word: "99999".into() }));
        assert_eq!(read("E4", 4, 4), Err(Trouble::NotANumber { word: "E4".into() }));
    }

    #[test]
    fn more_votes_than_people_are_noticed() {
        assert_eq!(exceeds(&[20, 15], false, Some(30)), Some(Trouble::TooMany { votes: 35, present: 30 }));
        assert_eq!(exceeds(&[20, 15], true, Some(30)), None);
        assert_eq!(exceeds(&[20, 15], false, None), None);
    }

    proptest! {
        #[test]
        fn any_text_is_counts_or_trouble(typed in "\\PC{0,40}", least in 0..6_usize) {
            if let Ok(counts) = read(&typed, least, 6) {
                prop_assert_eq!(counts.len(), 6);
            }
        }

        #[test]
        fn counts_written_are_read_back(counts in proptest::collection::vec(0..=MOST, 1..9)) {
            let typed: Vec<String> = counts.iter().map(u32::to_string).collect();
            prop_assert_eq!(read(&typed.join(" "), counts.len(), counts.len()), Ok(counts));
        }
    }
}
