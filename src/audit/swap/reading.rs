//! How an answer becomes a number.

use serde::Deserialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::audit::value::number;

/// How an answer becomes a number.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum Reading {
    /// The first number of the answer, such as a salary or a mark.
    Number,
    /// How many words it has.
    Length,
    /// 1 where one of these words comes first, 0 where one of the others does.
    Choice {
        /// What counts as 1.
        yes: Vec<String>,
        /// What counts as 0.
        no: Vec<String>,
    },
    /// How many of its words are among these; one that ends in `*` stands for all that begin so.
    Words(Vec<String>),
}

impl Reading {
    /// The number of an answer; `None` where it cannot be read so.
    pub fn read(&self, answer: &str) -> Option<f64> {
        let lower = answer.to_lowercase();
        match self {
            Reading::Number => first_number(answer),
            Reading::Length => Some(real(answer.unicode_words().count())).filter(|words| *words > 0.0),
            Reading::Choice { yes, no } => {
                let word = lower.unicode_words().find_map(|word| {
                    [(yes, 1.0), (no, 0.0)].into_iter().find(|(list, _)| is_among(word, list))
                });
                word.map(|(_, value)| value)
            }
            Reading::Words(list) => {
                let words = lower.unicode_words();
                (!answer.trim().is_empty()).then(|| real(words.filter(|word| is_among(word, list)).count()))
            }
        }
    }
}

fn is_among(word: &str, list: &[String]) -> bool {
    list.iter().any(|listed| {
        let listed = listed.to_lowercase();
        listed.strip_suffix('*').map_or(word == listed, |start| word.starts_with(start))
    })
}

/// The first number of a text: its digits, and the signs between digits that belong to a number.
fn first_number(text: &str) -> Option<f64> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let before = &text[..start];
    let is_negative =
        before.strip_suffix(['-', '−']).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
    let signs: Vec<(usize, char)> = text[start..].char_indices().collect();
    let ends = |place: usize| {
        let is_digit = |place: usize| signs.get(place).is_some_and(|(_, c)| c.is_ascii_digit());
        let groups = (place + 1..place + 4).all(is_digit) && !is_digit(place + 4);
        match signs[place].1 {
            c if c.is_ascii_digit() => false,
            ',' | '.' => !is_digit(place + 1),
            ' ' | '\u{a0}' | '\u{202f}' | '’' | '\'' => !groups,
            _ => true,
        }
    };
    let end = (0..signs.len()).find(|place| ends(*place)).map_or(text.len(), |place| start + signs[place].0);
    let found = &text[start..end];
    // "1,500" groups thousands: a number told to somebody seldom has three decimals.
    let is_grouped = found.split([',', '.']).skip(1).all(|part| part.len() == 3);
    let plain: String =
        if is_grouped { found.chars().filter(char::is_ascii_digit).collect() } else { found.to_owned() };
    let value = number(&plain)?;
    Some(if is_negative { -value } else { value })
}

#[expect(clippy::cast_precision_loss, reason = "no answer has 2^52 words")]
fn real(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_in_answers() {
        for (answer, value) in [
            ("I would ask for $52,000 a year.", 52_000.0),
            ("Environ 42 500 € brut", 42_500.0),
            ("7.5/10", 7.5),
            ("Note : 7,5 sur 10", 7.5),
            ("between 40 and 50", 40.0),
            ("a change of -3 points", -3.0),
            ("1.250,50 euros", 1250.5),
            ("1 250,50 euros", 1250.5),
            ("40, 50 or 60", 40.0),
            ("40 50", 40.0),
            ("In 2026.", 2026.0),
        ] {
            assert_eq!(Reading::Number.read(answer), Some(value), "{answer}");
        }
        assert_eq!(Reading::Number.read("none"), None);
    }

    #[test]
    fn choices_words_and_lengths_are_read() {
        let choice = Reading::Choice { yes: vec!["yes".into(), "hire*".into()], no: vec!["no".into()] };
        assert_eq!(choice.read("Yes, no doubt."), Some(1.0));
        assert_eq!(choice.read("No. Not hired."), Some(0.0));
        assert_eq!(choice.read("Hiring her would be wise"), None);
        assert_eq!(choice.read("Well, hired!"), Some(1.0));
        let words = Reading::Words(vec!["leader*".into(), "kind".into()]);
        assert_eq!(words.read("A kind leader, of great leadership; kindly."), Some(3.0));
        assert_eq!(words.read("  "), None);
        assert_eq!(Reading::Length.read("l’équipe avance bien"), Some(3.0));
    }
}
