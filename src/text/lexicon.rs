//! Words looked for in a text: whole words, stems and short phrases.
//!
//! Case, accents and the shape of the apostrophe do not matter. A word ends at an apostrophe or a
//! hyphen, so that `ingénieur` is found in « l’ingénieur », and `battre` in « se battre », never
//! in « abattre ».

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::clean;

/// What to look for: a word or a phrase, of which any word may be a stem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    word: String,
    is_stem: bool,
}

impl Piece {
    fn fits(&self, word: &str) -> bool {
        if self.is_stem { word.starts_with(&self.word) } else { word == self.word }
    }
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes.
    pub place: Range<usize>,
    folded: String,
}

impl Word {
    /// Its letters as they are compared: lower case, without accents.
    pub fn folded(&self) -> &str {
        &self.folded
    }
}

/// The words of `text`, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    // By graphemes: an accent behind its letter must not end the word.
    for (at, grapheme) in text.grapheme_indices(true).chain([(text.len(), " ")]) {
        let is_letter = grapheme.chars().next().is_some_and(char::is_alphanumeric);
        match (start, is_letter) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word { place: from..at, folded: folded(&text[from..at]) });
                start = None;
            }
            _ => {}
        }
    }
    words
}

fn folded(word: &str) -> String {
    clean::folded(word).replace('œ', "oe").replace('æ', "ae")
}

/// The patterns of a list such as `conquér*, se battre, chef de famille`: set apart by commas, a
/// stem ends in `*`. What holds no letter, such as a lone `-`, is left out.
pub fn patterns(list: &str) -> Vec<Pattern> {
    list.split(',').map(pattern).filter(|pattern| !pattern.0.is_empty()).collect()
}

fn pattern(text: &str) -> Pattern {
    let piece =
        |word: &Word| Piece { word: word.folded.clone(), is_stem: text[word.place.end..].starts_with('*') };
    Pattern(words(text).iter().map(piece).collect())
}

impl Pattern {
    /// Where the pattern stands in a text that has these words, in bytes, in order.
    pub fn find(&self, words: &[Word]) -> Vec<Range<usize>> {
        let fits = |run: &&[Word]| self.0.iter().zip(*run).all(|(piece, word)| piece.fits(&word.folded));
        let place = |run: &[Word]| Some(run.first()?.place.start..run.last()?.place.end);
        words.windows(self.0.len().max(1)).filter(fits).filter_map(place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(list: &str, text: &'a str) -> Vec<&'a str> {
        let words = words(text);
        patterns(list).iter().flat_map(|pattern| pattern.find(&words)).map(|place| &text[place]).collect()
    }

    #[test]
    fn whole_words_stop_at_apostrophes_and_hyphens() {
        assert_eq!(
            found("ingénieur", "L’ingénieur, d'ingénieur et l’ingénieure"),
            ["ingénieur", "ingénieur"]
        );
        assert_eq!(found("battre", "abattre, se battre, battre-là"), ["battre", "battre"]);
    }

    #[test]
    fn stems_phrases_accents_and_case() {
        assert_eq!(
            found("conquer*", "CONQUÉRIR, conque\u{301}rant, conquête"),
            ["CONQUÉRIR", "conque\u{301}rant"]
        );
        assert_eq!(
            found("chef* de famille", "Les chefs de famille ; chef de la famille"),
            ["chefs de famille"]
        );
        assert_eq!(found("soeur", "Ma sœur"), ["sœur"]);
        assert_eq!(found("self-confiden*", "Self-confident"), ["Self-confident"]);
    }

    #[test]
    fn nothing_is_found_by_an_empty_list() {
        assert_eq!(found("-, , *", "- un mot *"), Vec::<&str>::new());
        assert_eq!(found("mot", ""), Vec::<&str>::new());
        assert_eq!(found("mot", "👩🏽‍💻 漢字"), Vec::<&str>::new());
    }
}
