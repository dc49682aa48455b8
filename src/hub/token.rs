//! What tells a phone from any other, and what is made of it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::digest;

/// What tells a phone from any other: 128 bits that nobody can foresee, in hexadecimal digits.
///
/// A secret of the phone. The hub keeps no more than a digest of it, so that whoever reads the
/// journal can answer for nobody.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Token(String);

/// How many syllables a code word has: 70⁵ of them are 1.7 thousand million words.
const SYLLABLES: usize = 5;

/// What can be told apart in handwriting, on a projector and in a typed address.
const LETTERS: &[u8] = b"ABCDEFGHJKMNPQRTUVWXY346789";

/// How many letters a class code has.
const CODE: usize = 4;

impl Token {
    /// The token of a number drawn for it.
    pub(super) fn new(drawn: u128) -> Token {
        Token(format!("{drawn:032x}"))
    }

    /// What a cookie said.
    pub fn read(text: &str) -> Token {
        Token(text.to_owned())
    }

    /// What a cookie says.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub(super) fn digest(&self) -> String {
        digest(["token", &self.0])
    }

    /// The word by which its owner goes on at another device: they may read it aloud or type it.
    pub fn word(&self) -> String {
        const FIRST: &[u8; 14] = b"bdfgjklmnprstv";
        const SECOND: &[u8; 5] = b"aeiou";
        let drawn = digest(["word", &self.0]);
        let mut number = u64::from_str_radix(&drawn, 16).unwrap_or_default();
        let mut letter = |letters: &[u8]| {
            let count = letters.len() as u64;
            let at = usize::try_from(number % count).unwrap_or_default();
            number /= count;
            letters.get(at).copied().map_or('a', char::from)
        };
        (0..SYLLABLES).flat_map(|_| [letter(FIRST), letter(SECOND)]).collect()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// What is kept of a code word, however it was typed.
pub(super) fn word_digest(word: &str) -> String {
    let letters: String = word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    digest(["return", &letters])
}

/// The class code of a number drawn for it: four letters and digits that are not taken for others.
pub fn class_code(drawn: u64) -> String {
    let count = LETTERS.len() as u64;
    let place = |at: usize| usize::try_from(drawn / count.pow(u32::try_from(at).unwrap_or(0)) % count);
    (0..CODE).map(|at| char::from(LETTERS[place(at).unwrap_or_default()])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_five_syllables_and_is_read_however_it_is_typed() {
        let word = Token::new(7).word();
        assert_eq!(word.len(), 10);
        assert_ne!(word, Token::new(8).word());
        let typed = format!(" {}-{} ", word[..4].to_uppercase(), &word[4..]);
        assert_eq!(word_digest(&typed), word_digest(&word));
    }

    #[test]
    fn a_token_is_not_told_by_accident() {
        assert_eq!(format!("{:?}", Token::new(0xcafe)), "Token(…)");
        assert_eq!(Token::read(Token::new(0xcafe).text()), Token::new(0xcafe));
    }

    #[test]
    fn a_class_code_is_four_letters() {
        assert_eq!(class_code(0), "AAAA");
        assert_eq!(class_code(27), "ABAA");
        assert_eq!(class_code(u64::MAX).len(), 4);
    }
}
