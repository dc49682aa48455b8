//! A text in which words are pointed at and marked.

use std::ops::{Deref, Range};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde::Deserialize;
use unicode_width::UnicodeWidthStr;

use super::flow::breaks;
use super::{Choices, MEASURE, Mark, Prose};
use crate::text::typography::superscript;
use crate::text::{Lang, Msg, Text, Wording, msg};

/// A text with marked stretches of words, as part of a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Passage {
    /// The text and its words.
    pub wording: Arc<Typeset>,
    /// The stretches that are marked, in the order of the text.
    pub stretches: Vec<Stretch>,
    /// The words selected, while the learner is among them.
    pub selected: Option<Range<usize>>,
    /// The word at the moving end of the selection: it is kept in sight.
    pub cursor: Option<usize>,
    /// What the selected words may be called: a list that opens below them.
    pub list: Option<List>,
    /// Where the first word stands among all that can be picked on the page.
    pub first: usize,
    /// What the list of marks is called, where it stands below the text.
    pub title: String,
    /// The control below the text.
    pub foot: Option<Foot>,
    /// What can be named, and with what, for whoever types the answer on a line.
    pub keys: Vec<(String, Vec<Prose>)>,
}

/// A marked stretch of words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stretch {
    /// The words.
    pub words: Range<usize>,
    /// What they are called.
    pub name: String,
    /// How it stands, once known.
    pub mark: Option<Mark>,
    /// Why, once known.
    pub notes: Vec<Prose>,
}

/// A list that opens below the selected words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct List {
    /// What it asks.
    pub title: String,
    /// What there is to choose from.
    pub choices: Choices,
}

/// The control below a text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Foot {
    /// What it says.
    pub label: String,
    /// Whether it is ticked; `None` where there is nothing to tick.
    pub ticked: Option<bool>,
    /// Whether the learner is on it.
    pub here: bool,
    /// Its place among all that can be picked on the page.
    pub target: usize,
}

/// One line of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The paragraph that it is part of.
    pub paragraph: usize,
    /// What stands on it, from left to right.
    pub pieces: Vec<Piece>,
}

/// Part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// What it is.
    pub part: Part,
}

/// What a part of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A word, or some of it.
    Word(usize),
    /// The signs and spaces behind a word; before the first one, behind none.
    Behind(Option<usize>),
    /// The sign that opens or closes a stretch.
    Sign(usize),
}

/// The most columns of the words that a list of marks quotes.
pub const QUOTED: usize = 36;

/// The columns that stand before the lines of a passage: a bar and a space.
pub const MARGIN: usize = 2;

impl Passage {
    /// Whether words can be selected and marked: there is a control below the text then.
    pub fn is_open(&self) -> bool {
        self.foot.is_some()
    }

    /// The lines of the text in at most `columns` columns, with the signs of its stretches.
    pub fn rows(&self, columns: usize) -> Vec<Arc<Row>> {
        let paragraphs = self.wording.paragraphs();
        let mut rows = Vec::new();
        for (paragraph, held) in paragraphs.iter().enumerate() {
            let is_here = |words: &Range<usize>| {
                held.words.contains(&words.start) || held.words.contains(&words.end.saturating_sub(1))
            };
            let here = self.stretches.iter().enumerate().filter(|(_, stretch)| is_here(&stretch.words));
            let signs = here.map(|(number, stretch)| (number, stretch.words.clone(), stretch.mark));
            let setting = (columns, signs.collect());
            let set = self.wording.rows(paragraph, setting, || self.set(paragraph, columns));
            rows.extend(set.iter().cloned());
        }
        rows
    }

    /// The lines of one paragraph.
    fn set(&self, paragraph: usize, columns: usize) -> Arc<[Arc<Row>]> {
        let parts = self.parts(paragraph);
        let mut shown = String::new();
        let mut ranges = Vec::with_capacity(parts.len());
        for (text, part) in &parts {
            ranges.push((shown.len()..shown.len() + text.len(), *part));
            shown.push_str(text);
        }
        let mut first = 0;
        let line = |line: Range<usize>| {
            while ranges.get(first).is_some_and(|(range, _)| range.end <= line.start) {
                first += 1;
            }
            let on_it = ranges[first..].iter().take_while(|(range, _)| range.start < line.end);
            let cut =
                on_it.map(|(range, part)| (range.start.max(line.start)..range.end.min(line.end), *part));
            let pieces = cut.filter(|(range, _)| !range.is_empty());
            let piece = |(range, part): (Range<usize>, Part)| Piece { text: shown[range].to_owned(), part };
            Arc::new(Row { paragraph, pieces: pieces.map(piece).collect() })
        };
        breaks(&shown, columns).into_iter().map(line).collect()
    }

    /// The words, gaps and signs of a paragraph.
    fn parts(&self, paragraph: usize) -> Vec<(String, Part)> {
        let Some(held) = self.wording.paragraphs().get(paragraph) else { return Vec::new() };
        let mut parts = Vec::with_capacity(held.words.len() * 2 + 1);
        let mut end = 0;
        let mut behind = None;
        for place in held.words.clone() {
            let bytes = &self.wording.words()[place].bytes;
            if end < bytes.start {
                parts.push((held.text[end..bytes.start].to_owned(), Part::Behind(behind)));
            }
            let opened = self.stretches.iter().enumerate().filter(|(_, s)| s.words.start == place);
            parts.extend(opened.map(|(number, _)| ("[".to_owned(), Part::Sign(number))));
            parts.push((held.text[bytes.clone()].to_owned(), Part::Word(place)));
            let closed = self.stretches.iter().enumerate().filter(|(_, s)| s.words.end == place + 1);
            parts.extend(closed.map(|(number, stretch)| (closing(number, stretch.mark), Part::Sign(number))));
            (end, behind) = (bytes.end, Some(place));
        }
        if end < held.text.len() {
            parts.push((held.text[end..].to_owned(), Part::Behind(behind)));
        }
        parts
    }

    /// The innermost stretch that the word at `place` is part of.
    pub fn stretch_of(&self, place: usize) -> Option<usize> {
        let holding = self.stretches.iter().enumerate().filter(|(_, s)| s.words.contains(&place));
        holding.min_by_key(|(_, stretch)| stretch.words.len()).map(|(number, _)| number)
    }

    /// The word one line above (`by` < 0) or below `word`, nearest to the column `goal`; `None`
    /// where there is no such line. On lines of the usual measure.
    pub fn beyond(&self, word: usize, goal: usize, by: isize) -> Option<usize> {
        let rows = self.rows(MEASURE - MARGIN);
        let mut row = rows.iter().position(|row| row.holds(word))?;
        loop {
            row = row.checked_add_signed(by)?;
            let words = rows.get(row)?.words();
            let nearest = words.iter().min_by_key(|(_, columns)| {
                goal.saturating_sub(columns.end.saturating_sub(1)) + columns.start.saturating_sub(goal)
            });
            // A line of signs alone is passed over.
            if let Some((place, _)) = nearest {
                return Some(*place);
            }
        }
    }

    /// The column of the middle of `word`, on lines of the usual measure.
    pub fn column(&self, word: usize) -> usize {
        let rows = self.rows(MEASURE - MARGIN);
        let words = rows.iter().find(|row| row.holds(word)).map(|row| row.words()).unwrap_or_default();
        let found = words.into_iter().find(|(place, _)| *place == word);
        found.map_or(0, |(_, columns)| usize::midpoint(columns.start, columns.end))
    }

    /// The first and the last word of the line that `word` is on, on lines of the usual measure.
    pub fn line(&self, word: usize) -> Option<(usize, usize)> {
        let rows = self.rows(MEASURE - MARGIN);
        let words = rows.iter().find(|row| row.holds(word))?.words();
        Some((words.first()?.0, words.last()?.0))
    }
}

impl Stretch {
    /// The key of the words for how it stands.
    pub fn key(&self) -> Option<Msg> {
        Some(match self.mark? {
            Mark::Right => msg::STRETCH_FOUND,
            Mark::Missed => msg::STRETCH_MISSED,
            Mark::Wrong => msg::STRETCH_ALARM,
            Mark::Partly | Mark::Neutral => msg::STRETCH_PARTLY,
        })
    }
}

impl Row {
    fn holds(&self, word: usize) -> bool {
        self.pieces.iter().any(|piece| piece.part == Part::Word(word))
    }

    /// The words on the line, and the columns they take.
    fn words(&self) -> Vec<(usize, Range<usize>)> {
        let mut column = 0;
        let mut words = Vec::new();
        for piece in &self.pieces {
            let end = column + piece.text.width();
            if let Part::Word(place) = piece.part {
                words.push((place, column..end));
            }
            column = end;
        }
        words
    }
}

/// What closes a stretch: its number, and how it stands once known.
fn closing(number: usize, mark: Option<Mark>) -> String {
    format!("]{}{}", superscript(number + 1), mark.map_or("", Mark::sign))
}

/// A text of plain words in each language, cut into words when it is first needed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Text")]
pub struct Worded {
    text: Text,
    cut: [OnceLock<Arc<Typeset>>; Lang::COUNT],
}

impl Worded {
    /// The words of the text in `lang`.
    pub fn wording(&self, lang: Lang) -> &Arc<Typeset> {
        let cut = || Arc::new(Typeset::new(Wording::new(self.text.get(lang), lang)));
        self.cut[lang.index()].get_or_init(cut)
    }
}

impl From<Text> for Worded {
    fn from(text: Text) -> Worded {
        Worded { text, cut: Default::default() }
    }
}

impl PartialEq for Worded {
    fn eq(&self, other: &Worded) -> bool {
        self.text == other.text
    }
}

/// A text and its words; it remembers the lines that each paragraph was last set in.
#[derive(Debug, Default)]
pub struct Typeset {
    wording: Wording,
    set: Mutex<Vec<Option<(Setting, Rows)>>>,
}

/// What the lines of a paragraph depend on: their width, and the signs among the words.
pub(super) type Setting = (usize, Vec<(usize, Range<usize>, Option<Mark>)>);

/// The lines of a paragraph.
pub(super) type Rows = Arc<[Arc<Row>]>;

impl Typeset {
    /// A text that has not been set yet.
    pub fn new(wording: Wording) -> Typeset {
        let set = Mutex::new(vec![None; wording.paragraphs().len()]);
        Typeset { wording, set }
    }

    /// The lines of a paragraph in a setting, from `make` where it was last set otherwise.
    pub(super) fn rows(&self, paragraph: usize, setting: Setting, make: impl FnOnce() -> Rows) -> Rows {
        let mut set = self.set.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(last) = set.get_mut(paragraph) else { return make() };
        match last {
            Some((known, rows)) if *known == setting => rows.clone(),
            _ => last.insert((setting, make())).1.clone(),
        }
    }
}

impl Deref for Typeset {
    type Target = Wording;

    fn deref(&self) -> &Wording {
        &self.wording
    }
}

impl PartialEq for Typeset {
    fn eq(&self, other: &Typeset) -> bool {
        self.wording == other.wording
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, Wording};

    fn passage(text: &str, stretches: &[Range<usize>]) -> Passage {
        let stretch = |words: &Range<usize>| Stretch { words: words.clone(), ..Stretch::default() };
        Passage {
            wording: Arc::new(Typeset::new(Wording::new(text, Lang::Fr))),
            stretches: stretches.iter().map(stretch).collect(),
            ..Passage::default()
        }
    }

    fn lines(passage: &Passage, columns: usize) -> Vec<String> {
        let text = |row: &Arc<Row>| row.pieces.iter().map(|piece| piece.text.as_str()).collect();
        passage.rows(columns).iter().map(text).collect()
    }

    #[test]
    fn signs_stand_around_the_words_of_a_stretch() {
        let passage = passage("« Un deux, trois » quatre.\n\nCinq !", &[1..3, 4..5]);
        assert_eq!(lines(&passage, 40), ["«\u{a0}Un [deux, trois]¹\u{a0}» quatre.", "[Cinq]²\u{202f}!"]);
        assert_eq!(
            lines(&passage, 16),
            ["«\u{a0}Un [deux,", "trois]¹\u{a0}»", "quatre.", "[Cinq]²\u{202f}!"]
        );
        assert_eq!(passage.stretch_of(2), Some(0));
        assert_eq!(passage.stretch_of(3), None);
    }

    #[test]
    fn up_and_down_keep_to_the_column() {
        let text = format!("{}\n\nun deux\n\n{}", "mot ".repeat(30), "mot ".repeat(10));
        let passage = passage(&text, &[]);
        let first_line = passage.line(0).unwrap();
        let goal = passage.column(first_line.1);
        let below = passage.beyond(first_line.1, goal, 1).unwrap();
        let short = passage.beyond(below, goal, 1).unwrap();
        assert_eq!(short, 31, "the last word of the short line is nearest");
        assert_eq!(passage.beyond(0, 0, -1), None);
        assert_eq!(passage.beyond(passage.wording.words().len() - 1, 0, 1), None);
    }

    #[test]
    fn very_long_words_and_no_words_at_all() {
        assert_eq!(lines(&passage("", &[]), 10), Vec::<String>::new());
        assert_eq!(lines(&passage("— —", &[]), 10), ["— —"]);
        let long = passage(&"a".repeat(25), &[Range { start: 0, end: 1 }]);
        assert_eq!(lines(&long, 10).concat(), format!("[{}]¹", "a".repeat(25)));
        assert_eq!(long.stretch_of(0), Some(0));
    }
}
