//! What a field means: nothing known, yes or no, a number, a date.

use std::sync::OnceLock;

use crate::text::{Lang, Words, msg};

/// The words that stand for yes, for no and for nothing known, in every language at once: a file
/// has no language.
#[derive(Debug, Clone)]
pub(super) struct Vocabulary {
    yes: Vec<String>,
    no: Vec<String>,
    unknown: Vec<String>,
}

impl Vocabulary {
    /// The only one, made when it is first needed: the words of every language are read for it.
    pub(super) fn get() -> &'static Vocabulary {
        static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
        VOCABULARY.get_or_init(Vocabulary::read)
    }

    fn read() -> Vocabulary {
        let languages = Lang::ALL.map(Words::new);
        let every = |message| -> Vec<String> {
            let said = languages.each_ref().map(|words| words.say(message));
            said.iter().flat_map(|words| words.split('|')).map(|word| word.trim().to_lowercase()).collect()
        };
        Vocabulary {
            yes: every(msg::AUDIT_WORDS_YES),
            no: every(msg::AUDIT_WORDS_NO),
            unknown: every(msg::AUDIT_WORDS_UNKNOWN),
        }
    }

    /// Whether a field holds nothing that is known.
    pub(super) fn is_unknown(&self, text: &str) -> bool {
        text.is_empty() || (text.len() <= 24 && self.unknown.contains(&text.to_lowercase()))
    }

    /// Yes or no, where a field says so.
    pub(super) fn yes_or_no(&self, text: &str) -> Option<bool> {
        if let Some(number) = number(text) {
            let is = |value: f64| number.total_cmp(&value).is_eq();
            return if is(1.0) { Some(true) } else { is(0.0).then_some(false) };
        }
        let text = text.to_lowercase();
        if self.yes.contains(&text) { Some(true) } else { self.no.contains(&text).then_some(false) }
    }
}

/// A number as files hold it: a comma or a point, groups of thousands, a sign, a per cent.
///
/// Where commas and points are both there, the last one begins the decimals; one that is there
/// more than once groups thousands. `12 %` is 0.12.
pub(super) fn number(text: &str) -> Option<f64> {
    let is_space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’');
    // The usual case first: nothing to clean.
    if let Some(number) = plain(text) {
        return Some(number);
    }
    let (text, share) =
        text.strip_suffix('%').map_or((text, 1.0), |text| (text.trim_end_matches(is_space), 0.01));
    let text: String = text.replace('−', "-").chars().filter(|c| !is_space(*c)).collect();
    let count = |sign: char| text.chars().filter(|c| *c == sign).count();
    let decimal = match (text.rfind(','), text.rfind('.')) {
        (Some(_), None) => (count(',') == 1).then_some(','),
        (None, _) => (count('.') == 1).then_some('.'),
        (Some(comma), Some(point)) if comma > point && count(',') == 1 => Some(','),
        (Some(comma), Some(point)) if comma < point && count('.') == 1 => Some('.'),
        _ => return None,
    };
    let (whole, decimals) =
        decimal.and_then(|sign| text.split_once(sign)).map_or((&*text, None), |(a, b)| (a, Some(b)));
    let groups: Vec<&str> = whole.split([',', '.']).collect();
    // A date with points has no groups of three digits.
    if groups.iter().skip(1).any(|group| group.len() != 3) {
        return None;
    }
    let plain_text = groups.concat() + &decimals.map(|digits| format!(".{digits}")).unwrap_or_default();
    plain(&plain_text).map(|number| number * share)
}

/// A number with digits, a sign, one point and an exponent only.
fn plain(text: &str) -> Option<f64> {
    let starts = text.trim_start_matches(['-', '+']).starts_with(|c: char| c.is_ascii_digit() || c == '.');
    if !starts {
        return None;
    }
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// A date as a number that grows with it; days and months may change places, as files do not say.
pub(super) fn date(text: &str) -> Option<f64> {
    let day = text.split(['T', ' ']).next()?;
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let [first, middle, last] = parts.as_slice() else { return None };
    let read = |part: &str| part.parse::<u16>().ok();
    let (year, month, day) = match (first.len(), last.len()) {
        (4, 1 | 2) => (read(first)?, read(middle)?, read(last)?),
        (1 | 2, 4) => (read(last)?, read(middle)?, read(first)?),
        _ => return None,
    };
    let is_date = (1..=31).contains(&month) && (1..=31).contains(&day) && (month <= 12 || day <= 12);
    is_date.then(|| f64::from(year) * 372.0 + f64::from(month) * 31.0 + f64::from(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_files_hold_them() {
        for (text, value) in [
            ("0,7", 0.7),
            ("0.7", 0.7),
            ("-3", -3.0),
            ("−3", -3.0),
            ("1e3", 1000.0),
            ("1 234,5", 1234.5),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1.234.567", 1_234_567.0),
            ("1,234,567", 1_234_567.0),
            ("1,234,567.5", 1_234_567.5),
            ("1.234.567,5", 1_234_567.5),
        ] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        assert!((number("12,5 %").unwrap() - 0.125).abs() < 1e-12);
        for text in
            ["", "abc", "12 rue", "NaN", "inf", "1e999", "1,2,3.4.5", "-", "12/3", "12.05.2024", "1.2.3"]
        {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn dates_grow() {
        let days =
            ["1999-12-31", "01/01/2000", "2000-01-02T10:00", "3.1.2000"].map(|text| date(text).unwrap());
        assert!(days.is_sorted(), "{days:?}");
        for text in ["2000-40-40", "12-5", "a-b-c", "2000-1-1-1", ""] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
