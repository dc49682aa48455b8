//! A strict reader of GIFT, written from the format's public description: whatever it does not know
//! stops the test.

/// A question as a platform reads it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Read {
    pub(super) category: String,
    pub(super) id: Option<String>,
    pub(super) name: String,
    pub(super) stem: String,
    pub(super) feedback: String,
    pub(super) asked: Answers,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answers {
    /// Whether one is picked, and each option: its percentage, its text, its feedback.
    Choice(bool, Vec<(f64, String, String)>),
    Matching(Vec<(String, String)>),
    /// Percentage, number, tolerance, feedback.
    Number(Vec<(f64, f64, f64, String)>),
}

/// Escaped signs are moved out of the way while the text is taken apart.
const SIGNS: [(char, char); 8] = [
    ('\\', '\u{f0000}'),
    ('~', '\u{f0001}'),
    ('=', '\u{f0002}'),
    ('#', '\u{f0003}'),
    ('{', '\u{f0004}'),
    ('}', '\u{f0005}'),
    (':', '\u{f0006}'),
    ('n', '\u{f0007}'),
];

pub(super) fn read(file: &str) -> Vec<Read> {
    let mut questions = Vec::new();
    let mut category = String::new();
    let mut block: Vec<&str> = Vec::new();
    for line in file.lines().chain([""]) {
        if !line.trim().is_empty() {
            block.push(line);
            continue;
        }
        let lines = std::mem::take(&mut block);
        let (comments, lines): (Vec<&str>, Vec<&str>) =
            lines.into_iter().partition(|line| line.trim().starts_with("//"));
        let text = lines.join("\n");
        if text.trim().is_empty() {
            continue;
        }
        if let Some(path) = text.trim().strip_prefix("$CATEGORY:") {
            category = path.trim().replace("\\\\", "\\");
            continue;
        }
        let id = comments.iter().find_map(|line| line.split("[id:").nth(1)?.split(']').next());
        questions.push(question(&text, &category, id));
    }
    questions
}

fn question(text: &str, category: &str, id: Option<&str>) -> Read {
    let text = hidden(text.trim());
    let (name, rest) = text.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (stem, rest) = rest.split_once('{').unwrap();
    let answers = rest.trim().strip_suffix('}').expect("nothing stands behind the answers").trim();
    assert!(!answers.contains(['{', '}']), "one pair of braces: {answers}");
    let (answers, feedback) = answers.rsplit_once("####").unwrap_or((answers, ""));
    let answers = answers.trim();
    let asked = if let Some(numbers) = answers.strip_prefix('#') {
        Answers::Number(parts(numbers, '=').iter().map(|part| number(part)).collect())
    } else if answers.contains('~') {
        let marked = answers.replace('=', "~=");
        let options = parts(&marked, '~').iter().map(|part| option(part)).collect();
        Answers::Choice(answers.contains('='), options)
    } else {
        let pair = |part: &&str| {
            let (item, place) = part.split_once("->").unwrap();
            (html(item), shown(place))
        };
        Answers::Matching(parts(answers, '=').iter().map(pair).collect())
    };
    Read {
        category: category.to_owned(),
        id: id.map(str::to_owned),
        name: shown(name),
        stem: html(stem),
        feedback: if feedback.is_empty() { String::new() } else { html(feedback) },
        asked,
    }
}

/// What stands behind each sign; nothing may stand before the first.
fn parts(text: &str, sign: char) -> Vec<&str> {
    let mut parts = text.split(sign).map(str::trim);
    assert_eq!(parts.next(), Some(""));
    parts.collect()
}

fn option(part: &str) -> (f64, String, String) {
    let (worth, rest) = match part.strip_prefix('=') {
        Some(rest) => (100.0, rest),
        None => weight(part).unwrap_or((0.0, part)),
    };
    let (text, feedback) = rest.split_once('#').map_or((rest, None), |(text, why)| (text, Some(why)));
    (worth, html(text), feedback.map_or_else(String::new, html))
}

fn number(part: &str) -> (f64, f64, f64, String) {
    let (worth, rest) = weight(part).unwrap();
    let (number, feedback) = rest.split_once('#').map_or((rest, None), |(text, why)| (text, Some(why)));
    let (value, tolerance) = number.split_once(':').unwrap();
    let read = |text: &str| text.trim().parse::<f64>().unwrap();
    (worth, read(value), read(tolerance), feedback.map_or_else(String::new, html))
}

/// `%50%` before an answer: at most three digits and five decimals.
fn weight(part: &str) -> Option<(f64, &str)> {
    let (weight, rest) = part.strip_prefix('%')?.split_once('%')?;
    let decimals = weight.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert!(decimals <= 5 && weight.len() <= 9, "{weight}");
    Some((weight.parse().unwrap(), rest))
}

/// A text that says it is HTML, and does so once.
fn html(text: &str) -> String {
    shown(text.trim().strip_prefix("[html]").unwrap_or_else(|| panic!("{text:?} says no format")))
}

fn hidden(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        let next = chars.next().unwrap();
        let (_, stand_in) =
            SIGNS.iter().find(|(sign, _)| *sign == next).unwrap_or_else(|| panic!("\\{next}"));
        out.push(*stand_in);
    }
    out
}

fn shown(text: &str) -> String {
    let sign = |c: char| match SIGNS.iter().find(|(_, stand_in)| *stand_in == c) {
        Some(('n', _)) => '\n',
        Some((sign, _)) => *sign,
        None => c,
    };
    text.chars().map(sign).collect::<String>().trim().to_owned()
}
