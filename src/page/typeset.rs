//! Texts whose words are pointed at, with the lines that they were last set in.
//!
//! A learner moves through two thousand words a key at a time: only a paragraph whose signs or
//! width changed is set anew.

use std::ops::{Deref, Range};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde::Deserialize;

use super::{Mark, Row};
use crate::text::{Lang, Text, Wording};

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
