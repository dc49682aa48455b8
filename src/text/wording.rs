//! A text cut into paragraphs, sentences and words, so that one can point at its words.
//!
//! Words are counted over the whole text, from 0. A word is made of letters, digits and what
//! joins them (`start-up`, `l’équipe`, `H/F`, `0,5`); an ideograph or an emoji is a word of its
//! own. Signs and spaces between words belong to none.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{Lang, clean, typography};

/// A text and its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    paragraphs: Vec<Paragraph>,
    words: Vec<Word>,
    sentences: Vec<Sentence>,
}

/// A paragraph: its text on one line, clean, and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The text.
    pub text: String,
    /// Its words.
    pub words: Range<usize>,
}

/// A word, as bytes of its paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its paragraph.
    pub paragraph: usize,
    /// Its sentence, counted over the whole text.
    pub sentence: usize,
    /// Its bytes.
    pub bytes: Range<usize>,
}

/// A sentence, as bytes of its paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its paragraph.
    pub paragraph: usize,
    /// Its bytes.
    pub bytes: Range<usize>,
    /// Its words; none in a line of signs.
    pub words: Range<usize>,
}

impl Wording {
    /// Cuts `text`: an empty line parts paragraphs, any other line end is a space.
    pub fn new(text: &str, lang: Lang) -> Wording {
        let mut wording = Wording::default();
        let clean = clean::lines(text);
        let mut paragraph = String::new();
        for line in clean.lines().chain([""]) {
            if !line.trim().is_empty() {
                paragraph.push_str(line);
                paragraph.push(' ');
            } else if !paragraph.is_empty() {
                wording.add(typography::spaced(&clean::line(&paragraph), lang).into_owned());
                paragraph.clear();
            }
        }
        wording
    }

    fn add(&mut self, text: String) {
        let (paragraph, first) = (self.paragraphs.len(), self.words.len());
        let words = words(&text);
        let mut sentence = Sentence { paragraph, bytes: 0..0, words: first..first };
        for (place, bytes) in words.iter().enumerate() {
            self.words.push(Word { paragraph, sentence: self.sentences.len(), bytes: bytes.clone() });
            sentence.words.end += 1;
            let Some(next) = words.get(place + 1) else { continue };
            if let Some(end) = sentence_end(&text, bytes, next) {
                sentence.bytes.end = end;
                let start = next.start - text[end..next.start].trim_start().len();
                let following =
                    Sentence { paragraph, bytes: start..start, words: self.words.len()..self.words.len() };
                self.sentences.push(std::mem::replace(&mut sentence, following));
            }
        }
        sentence.bytes.end = text.len();
        self.sentences.push(sentence);
        self.paragraphs.push(Paragraph { text, words: first..self.words.len() });
    }

    /// The paragraphs, in order.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// The words, in order.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The sentences, in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// What the words at `range` say, with the signs between them; empty where there are none.
    /// A break between paragraphs is a space.
    pub fn quote(&self, range: &Range<usize>) -> String {
        let Some(words) = self.words.get(range.clone()).filter(|words| !words.is_empty()) else {
            return String::new();
        };
        let (first, last) = (&words[0], &words[words.len() - 1]);
        let mut out = String::new();
        for (place, paragraph) in self.paragraphs.iter().enumerate() {
            if place < first.paragraph || place > last.paragraph {
                continue;
            }
            let start = if place == first.paragraph { first.bytes.start } else { 0 };
            let end = if place == last.paragraph { last.bytes.end } else { paragraph.text.len() };
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&paragraph.text[start..end]);
        }
        out
    }

    /// What the word at `place` says.
    pub fn word(&self, place: usize) -> &str {
        self.words.get(place).map_or("", |word| &self.paragraphs[word.paragraph].text[word.bytes.clone()])
    }

    /// Every place where the words of `quote` follow one another, letter for letter; signs and
    /// spaces do not count.
    pub fn find(&self, quote: &str) -> Vec<Range<usize>> {
        self.places(quote, |word, wanted| word == wanted)
    }

    /// The same, whatever the case and the accents.
    pub fn find_folded(&self, quote: &str) -> Vec<Range<usize>> {
        self.places(&clean::folded(quote), |word, wanted| clean::folded(word) == wanted)
    }

    fn places(&self, quote: &str, are_same: impl Fn(&str, &str) -> bool) -> Vec<Range<usize>> {
        let wanted = words(quote);
        let Some(last) = self.words.len().checked_sub(wanted.len()).filter(|_| !wanted.is_empty()) else {
            return Vec::new();
        };
        let is_at = |&start: &usize| {
            (start..).zip(&wanted).all(|(place, bytes)| are_same(self.word(place), &quote[bytes.clone()]))
        };
        (0..=last).filter(is_at).map(|start| start..start + wanted.len()).collect()
    }

    /// The name of a word: its sentence and its place in it, both from 1, as in `2.4`.
    pub fn name(&self, place: usize) -> String {
        let Some(word) = self.words.get(place) else { return String::new() };
        let first = self.sentences[word.sentence].words.start;
        format!("{}.{}", word.sentence + 1, place - first + 1)
    }

    /// The word that a sentence and a place in it name, both from 1.
    pub fn named(&self, sentence: usize, place: usize) -> Option<usize> {
        let words = &self.sentences.get(sentence.checked_sub(1)?)?.words;
        let word = words.start.checked_add(place.checked_sub(1)?)?;
        words.contains(&word).then_some(word)
    }
}

/// What a grapheme is to a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Part of one.
    Letter,
    /// One by itself: an ideograph, an emoji.
    Alone,
    /// Joins two letters.
    Joint,
    /// Joins two figures.
    FigureJoint,
    /// No part of any.
    Other,
}

fn class(grapheme: &str) -> Class {
    match grapheme.chars().next().unwrap_or(' ') {
        '\'' | '’' | '-' | '\u{2010}' | '\u{2011}' | '–' | '/' | '·' | '.' | '@' | '&' => Class::Joint,
        ',' => Class::FigureJoint,
        '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}' => Class::Other,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'.. => {
            Class::Alone
        }
        c if c.is_alphanumeric() => Class::Letter,
        '\u{2190}'.. => Class::Alone,
        _ => Class::Other,
    }
}

/// The words of a line, as its bytes.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut before = Class::Other;
    let mut is_figure = false;
    for (start, grapheme) in text.grapheme_indices(true) {
        let end = start + grapheme.len();
        let mut here = class(grapheme);
        match here {
            Class::Letter => {
                match words.last_mut() {
                    Some(last) if before != Class::Other => last.end = end,
                    _ => words.push(start..end),
                }
                is_figure = grapheme.starts_with(|c: char| c.is_ascii_digit());
            }
            Class::Alone => {
                words.push(start..end);
                here = Class::Other;
            }
            Class::Joint if before == Class::Letter => {}
            Class::FigureJoint if before == Class::Letter && is_figure => {}
            _ => here = Class::Other,
        }
        before = here;
    }
    words
}

/// Where the sentence of `word` ends, if `next` begins another one.
fn sentence_end(text: &str, word: &Range<usize>, next: &Range<usize>) -> Option<usize> {
    let gap = &text[word.end..next.start];
    let strong = gap.rfind(['!', '?', '…', '。', '！', '？']);
    // A short word before a full stop is a title or an initial: M. Petit, Dr. Ada, J. Doe.
    let full = gap.rfind('.').filter(|_| text[word.clone()].chars().count() > 2);
    let ender = strong.into_iter().chain(full).max()?;
    if text[next.clone()].starts_with(char::is_lowercase) {
        return None;
    }
    let behind = ender + gap[ender..].chars().next().map_or(0, char::len_utf8);
    let closed = |c: char| matches!(c, '»' | '”' | '’' | ')' | ']' | '"' | '\u{a0}' | '\u{202f}');
    let rest = &gap[behind..];
    let kept = rest.trim_start_matches(closed);
    Some(word.end + behind + rest.len() - kept.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(text: &str) -> Vec<String> {
        let wording = Wording::new(text, Lang::Fr);
        (0..wording.words().len()).map(|place| wording.word(place).to_owned()).collect()
    }

    #[test]
    fn words_keep_what_joins_them_and_leave_signs_out() {
        assert_eq!(
            said("Qu’est-ce ? « l’équipe », H/F : 0,5 ou 38–42 k€ (oui)."),
            ["Qu’est-ce", "l’équipe", "H/F", "0,5", "ou", "38–42", "k", "oui"]
        );
        assert_eq!(said("un,deux - trois."), ["un", "deux", "trois"]);
        assert_eq!(
            said("漢字 👩🏽\u{200d}💻! e\u{301}te\u{301}"),
            ["漢", "字", "👩🏽\u{200d}💻", "e\u{301}te\u{301}"]
        );
        assert_eq!(said("***\n\n"), Vec::<String>::new());
    }

    #[test]
    fn sentences_end_where_readers_end_them() {
        let wording = Wording::new("M. Petit dirige. « Vraiment ? » Oui !\nEt après ?\n\nFin", Lang::Fr);
        let said = |sentence: &Sentence| {
            wording.paragraphs()[sentence.paragraph].text[sentence.bytes.clone()].to_owned()
        };
        let said: Vec<_> = wording.sentences().iter().map(said).collect();
        assert_eq!(
            said,
            [
                "M. Petit dirige.",
                "«\u{a0}Vraiment\u{202f}?\u{a0}»",
                "Oui\u{202f}!",
                "Et après\u{202f}?",
                "Fin"
            ]
        );
        assert_eq!(wording.name(3), "2.1");
        assert_eq!(wording.named(2, 1), Some(3));
        assert_eq!(wording.named(2, 2), None);
        assert_eq!(wording.named(0, 1), None);
    }

    #[test]
    fn quotes_are_found_by_their_words() {
        let wording = Wording::new("Un poste, un seul ; Un poste.", Lang::Fr);
        assert_eq!(wording.find("Un poste"), [0..2, 4..6]);
        assert_eq!(wording.find_folded("un   POSTE,  un").first(), Some(&(0..3)));
        assert_eq!(wording.quote(&(1..4)), "poste, un seul");
        assert_eq!(wording.find("absent"), Vec::<Range<usize>>::new());
        assert_eq!(wording.find(""), Vec::<Range<usize>>::new());
    }

    proptest! {
        #[test]
        fn every_word_is_in_one_sentence_and_can_be_quoted(text in "[a-zé’. ?!\n漢👩🏽]{0,80}") {
            let wording = Wording::new(&text, Lang::Fr);
            for place in 0..wording.words().len() {
                let holding = wording.sentences().iter().filter(|sentence| sentence.words.contains(&place));
                prop_assert_eq!(holding.count(), 1);
                prop_assert!(wording.find(&wording.quote(&(place..place + 1))).contains(&(place..place + 1)));
                let (sentence, at) = wording.name(place).split_once('.').map(|(s, w)| (s.to_owned(), w.to_owned())).unwrap();
                prop_assert_eq!(wording.named(sentence.parse().unwrap(), at.parse().unwrap()), Some(place));
            }
            for sentence in wording.sentences() {
                prop_assert!(wording.paragraphs()[sentence.paragraph].text.get(sentence.bytes.clone()).is_some());
            }
        }
    }
}
