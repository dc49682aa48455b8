//! The words that an author has counted, found again in a text.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::page::{Prose, Role, Run};
use crate::text::clean;

/// Where `text` has one of the words of `list`, which has commas between them.
///
/// Whole words, whatever their case and accents; of several that begin at the same place the
/// longest counts, and no word counts twice.
fn places(text: &str, list: &str) -> Vec<Range<usize>> {
    let folded = |text: &str| text.unicode_words().map(clean::folded).collect::<Vec<_>>();
    let mut wanted: Vec<Vec<String>> =
        list.split(',').map(folded).filter(|words| !words.is_empty()).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    wanted.sort_by_key(|words| std::cmp::Reverse(words.len()));
    let words: Vec<(usize, &str)> = text.unicode_word_indices().collect();
    let there = folded(text);
    let mut places = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match wanted.iter().find(|wanted| there[at..].starts_with(wanted)) {
            Some(wanted) => {
                let (start, word) = words[at + wanted.len() - 1];
                places.push(words[at].0..start + word.len());
                at += wanted.len();
            }
            None => at += 1,
        }
    }
    places
}

/// The words of `list` that `text` has, as they stand there, in the order of the text.
pub(super) fn found<'a>(text: &'a str, list: &str) -> Vec<&'a str> {
    places(text, list).into_iter().map(|place| &text[place]).collect()
}

/// The text, the words of `list` standing out.
pub(super) fn pointed_out(text: &str, list: &str) -> Prose {
    let mut prose = Prose::new();
    let mut end = 0;
    for place in places(text, list) {
        prose.push(Run::new(&text[end..place.start]));
        prose.push(Run::new(&text[place.clone()]).role(Role::Accent).strong());
        end = place.end;
    }
    prose.push(Run::new(&text[end..]));
    prose
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_words_are_found_whatever_their_case_and_accents() {
        let text =
            "De\u{301}cide vite, dirige ; à l’écoute. Décider ? Chef d’équipe, chef 漢字 👩🏽\u{200d}💻.";
        assert_eq!(found(text, "décide, dirige,l’écoute, ,"), ["De\u{301}cide", "dirige", "l’écoute"]);
        assert_eq!(found(text, "chef, chef d’équipe"), ["Chef d’équipe", "chef"]);
        assert_eq!(found(text, ""), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn pointing_out_changes_no_letter(
            words in proptest::collection::vec("[a-cé漢 ,.’👩🏽‍💻-]{0,6}", 0..12),
            list in "[a-cé漢 ,]{0,8}",
        ) {
            let text = words.concat();
            let runs: String = pointed_out(&text, &list).iter().map(|run| run.text.as_str()).collect();
            prop_assert_eq!(runs, clean::lines(&text));
        }
    }
}
