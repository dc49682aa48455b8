//! The habits of a language in print: French spaces, numbers, percentages.

use std::borrow::Cow;

use super::Lang;

/// No-break space, for French before `:` and inside « ».
const WIDE: char = '\u{a0}';
/// Narrow no-break space, for French before `;`, `?`, `!` and `%`, and between thousands.
const NARROW: char = '\u{202f}';

/// The text with the no-break spaces that its language asks for.
///
/// Authors type plain spaces; without this a `:` or a `»` would start a line.
pub fn spaced(text: &str, lang: Lang) -> Cow<'_, str> {
    if lang != Lang::Fr || !text.contains(' ') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    let mut before = None;
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        out.push(match (before, c, after) {
            (Some('«'), ' ', _) | (_, ' ', Some(':' | '»')) => WIDE,
            (_, ' ', Some(';' | '?' | '!' | '%')) => NARROW,
            (Some(b), ' ', Some(a)) if b.is_ascii_digit() && a.is_ascii_digit() => NARROW,
            _ => c,
        });
        before = Some(c);
    }
    Cow::Owned(out)
}

/// A number as the language writes it, with at most `decimals` decimals and no trailing zero.
pub fn number(value: f64, decimals: usize, lang: Lang) -> String {
    let mut plain = format!("{value:.decimals$}");
    if plain.contains('.') {
        plain.truncate(plain.trim_end_matches('0').trim_end_matches('.').len());
    }
    if plain == "-0" {
        plain.remove(0);
    }
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("−", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let (point, group) = match lang {
        Lang::Fr => (',', NARROW),
        Lang::En => ('.', ','),
    };
    let mut out = String::from(sign);
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) && whole.len() > 4 {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// A number with exactly so many decimals: 0.60 is easier to compare with 0.80 than 0.6.
pub fn fixed(value: f64, decimals: usize, lang: Lang) -> String {
    let plain = format!("{value:.decimals$}");
    let is_zero = !plain.chars().any(|digit| ('1'..='9').contains(&digit));
    let plain = match plain.strip_prefix('-') {
        Some(digits) if is_zero => digits.to_owned(),
        Some(digits) => format!("−{digits}"),
        None => plain,
    };
    match lang {
        Lang::Fr => plain.replace('.', ","),
        Lang::En => plain,
    }
}

/// A number with its unit; `%` is glued in English and spaced in French.
pub fn quantity(value: f64, decimals: usize, unit: &str, lang: Lang) -> String {
    let number = number(value, decimals, lang);
    match (unit, lang) {
        ("", _) => number,
        ("%", Lang::En) => format!("{number}%"),
        ("%", Lang::Fr) => format!("{number}{NARROW}%"),
        _ => format!("{number}{WIDE}{unit}"),
    }
}

/// A length of time as a clock shows it: `4:05`, minutes and seconds.
pub fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A number in superscript digits: the look of a note mark in print.
pub fn superscript(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number.to_string().bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
}

/// How many decimals show `step` exactly, at most six.
pub fn decimals(step: f64) -> usize {
    (0..6)
        .find(|&places| ((step * 10_f64.powi(places)).round() / 10_f64.powi(places) - step).abs() < 1e-9)
        .map_or(6, |places| usize::try_from(places).unwrap_or(6))
}

/// Reads a number as people type it: comma or point, spaces, a sign, a unit or `%` behind it.
///
/// `None` when there is no finite number in front.
pub fn parse_number(typed: &str) -> Option<f64> {
    let mut plain: String =
        typed.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’')).collect();
    plain = plain.replace(',', ".").replace('−', "-");
    let end =
        plain.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))).unwrap_or(plain.len());
    if plain[end..].chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    plain[..end].parse::<f64>().ok().filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn french_spaces_do_not_break() {
        assert_eq!(
            spaced("Quoi ? « oui » : 3 % !", Lang::Fr),
            "Quoi\u{202f}? «\u{a0}oui\u{a0}»\u{a0}: 3\u{202f}%\u{202f}!"
        );
        assert_eq!(spaced("48 842 lignes", Lang::Fr), "48\u{202f}842 lignes");
        assert_eq!(spaced("What ? 3 %", Lang::En), "What ? 3 %");
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(number(0.25, 2, Lang::Fr), "0,25");
        assert_eq!(number(0.5, 3, Lang::En), "0.5");
        assert_eq!(number(48842.0, 0, Lang::Fr), "48\u{202f}842");
        assert_eq!(number(48842.0, 0, Lang::En), "48,842");
        assert_eq!(number(1970.0, 0, Lang::En), "1970");
        assert_eq!(number(-0.001, 1, Lang::En), "0");
        assert_eq!(fixed(0.6, 2, Lang::Fr), "0,60");
        assert_eq!([-0.04, -0.06].map(|value| fixed(value, 1, Lang::En)), ["0.0", "−0.1"]);
        assert_eq!(quantity(11.0, 0, "%", Lang::Fr), "11\u{202f}%");
        assert_eq!(quantity(11.0, 0, "%", Lang::En), "11%");
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (typed, value) in
            [("0,6", 0.6), (" 49.0 %", 49.0), ("-3", -3.0), ("1 234,5", 1234.5), ("−2", -2.0)]
        {
            assert_eq!(parse_number(typed), Some(value), "{typed}");
        }
        for typed in ["", "abc", "1e999", "3/4", "12 ou 13", "NaN", "inf", "--1"] {
            assert_eq!(parse_number(typed), None, "{typed}");
        }
    }

    #[test]
    fn decimals_of_a_step() {
        assert_eq!([1.0, 0.5, 0.25, 0.001].map(decimals), [0, 1, 2, 3]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(value in -1e6_f64..1e6, lang in 0..Lang::COUNT) {
            let value = (value * 1000.0).round() / 1000.0;
            let written = number(value, 3, Lang::ALL[lang]);
            // English groups thousands with the comma that French reads as a point.
            let typed = if lang == 1 { written.replace(',', "") } else { written };
            prop_assert!((parse_number(&typed).unwrap() - value).abs() < 1e-6);
        }
    }
}
