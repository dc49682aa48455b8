//! What words come to: on a map, in a test, beside their neighbours.

use super::cursor::Control;
use super::goal::FEWEST;
use super::space::{Company, Lens, Placed, Weat, share};
use super::{Response, WordLab};
use crate::activity::View;
use crate::fairness::Undefined;
use crate::fairness::embedding::Axis;
use crate::page::{Block, Handle, Point, Role, Run, Scatter};
use crate::text::{Lang, Msg, msg, typography};

/// The rows of the map, and of the cloud of a test.
const MAP_ROWS: usize = 8;
const CLOUD_ROWS: usize = 2;

/// The least that the ends of an axis are from 0, so that words near 0 look near.
const LEAST_REACH: f64 = 0.3;

/// A laboratory, and how its figures are to be written.
pub(super) struct Figures<'a> {
    pub(super) lab: &'a WordLab,
    pub(super) view: &'a View<'a>,
}

impl Figures<'_> {
    fn with(&self, key: Msg, values: &[(&str, crate::text::Arg<'_>)]) -> String {
        self.view.words.with(key, values)
    }

    fn signed(&self, value: f64, decimals: usize) -> String {
        signed(value, decimals, self.view.words.lang())
    }

    /// The words on a map.
    pub(super) fn map(&self, words: &[String], lens: Lens, at: Option<usize>) -> Vec<Block> {
        let Ok(placed) = self.lab.seen_through(lens, words) else {
            return vec![note(&self.with(msg::UNDEFINED, &[]))];
        };
        let key = match lens {
            Lens::Plain => None,
            Lens::Shared => Some(msg::WORD_LAB_AGREEMENT),
            Lens::Components => Some(msg::WORD_LAB_VARIANCE),
        };
        let share = placed.share.map(|share| [("share", percent(share, self.view).into())]);
        let note = key.zip(share).map(|(key, values)| note(&self.with(key, &values)));
        let map = self.scatter(words, &placed, lens != Lens::Components, at);
        // The note takes a row of the map, so that what stands below stays where it is.
        let rows = MAP_ROWS - usize::from(note.is_some());
        [Block::Scatter(Scatter { rows, ..map })].into_iter().chain(note).collect()
    }

    fn scatter(&self, words: &[String], placed: &Placed, is_axis: bool, at: Option<usize>) -> Scatter {
        let lab = self.lab;
        let reach = |axis: usize| placed.at.iter().map(|at| at[axis].abs()).fold(0.0, f64::max);
        let across =
            (reach(0).max(if is_axis { LEAST_REACH } else { f64::MIN_POSITIVE }) * 10.0).ceil() / 10.0;
        let up = reach(1).max(f64::MIN_POSITIVE);
        let point = |(word, at): (&String, &[f64; 2])| Point {
            x: f64::midpoint(at[0] / across, 1.0),
            y: f64::midpoint(at[1] / up, 1.0),
            sign: "•",
            label: word.clone(),
            written: self.told(word),
            mark: None,
            target: Control::Words.word_target(word),
        };
        let ends = lab.across().cloned();
        let end = |word: &str, value: f64| format!("{word} {}", self.signed(value, 1));
        Scatter {
            points: words.iter().zip(&placed.at).map(point).collect(),
            across: if is_axis {
                (end(&lab.axis.1, -across), end(&lab.axis.0, across))
            } else {
                [self.with(msg::WORD_LAB_FIRST_COMPONENT, &[]), String::new()].into()
            },
            up: if is_axis {
                ends.map(|(upper, lower)| (lower, upper)).unwrap_or_default()
            } else {
                Default::default()
            },
            zero: is_axis.then_some(0.5),
            cursor: at,
            ..Scatter::default()
        }
    }

    /// A word's cosine with each axis.
    fn cosines(&self, word: &str) -> Vec<(String, String)> {
        let lab = self.lab;
        let mut axes = vec![(lab.lens_name(Lens::Plain, self.view), lab.plain_axis())];
        if !lab.pairs.is_empty() {
            axes.push((lab.lens_name(Lens::Shared, self.view), lab.shared_axis().map(|(axis, _)| axis)));
        }
        let written = |axis: &Result<Axis, Undefined>| {
            WordLab::projection(word, axis).map_or_else(|_| "–".to_owned(), |cosine| self.signed(cosine, 3))
        };
        axes.into_iter().map(|(name, axis)| (name, written(&axis))).collect()
    }

    fn told(&self, word: &str) -> String {
        let cosines: Vec<String> =
            self.cosines(word).into_iter().map(|(name, value)| format!("{name} {value}")).collect();
        self.with(
            msg::WORD_LAB_TOLD,
            &[
                ("word", word.into()),
                ("cosines", cosines.join(&self.with(msg::WORD_LAB_BETWEEN, &[])).into()),
            ],
        )
    }

    /// The word under the cursor and its figures.
    pub(super) fn word(&self, word: &str) -> Block {
        let mut text = vec![Run::new(word).strong().role(Role::Accent)];
        for (name, value) in self.cosines(word) {
            text.push(Run::new(&format!("   {name} ")).role(Role::Muted));
            text.push(Run::new(&value).strong());
        }
        Block::Handle(Handle { text, ..Handle::default() })
    }

    /// The cosines of words with each axis, as lines.
    pub(super) fn listed(&self, words: &[String]) -> Vec<Vec<Block>> {
        words.iter().map(|word| vec![Block::Paragraph(vec![Run::new(&self.told(word))])]).collect()
    }

    /// What the test of four lists comes to, or why it comes to nothing.
    pub(super) fn test(&self, lists: &[Vec<String>; 4]) -> Vec<Block> {
        match WordLab::tested(lists, FEWEST) {
            Err(why) => vec![note(&self.with(msg::WORD_LAB_NO_TEST, &[("why", why.say(self.view).into())]))],
            Ok(weat) => {
                let mut blocks = vec![self.effect(&weat), self.permutations(&weat)];
                blocks.push(self.cloud(&weat, lists));
                blocks
            }
        }
    }

    pub(super) fn effect(&self, weat: &Weat) -> Block {
        let written = |d: Result<f64, _>| {
            d.map_or_else(|_| self.with(msg::WORD_LAB_UNDEFINED_ALIKE, &[]), |d| self.signed(d, 2))
        };
        let values =
            [("sample", written(weat.sample).into()), ("population", written(weat.population).into())];
        note(&self.with(msg::WORD_LAB_EFFECT, &values))
    }

    pub(super) fn permutations(&self, weat: &Weat) -> Block {
        let lang = self.view.words.lang();
        let text = match (weat.p, weat.splits) {
            (Ok(p), Ok(splits)) => {
                #[expect(
                    clippy::cast_precision_loss,
                    reason = "the exact test refuses more than three million"
                )]
                let all = splits as f64;
                let values = [
                    ("p", probability(p, lang).into()),
                    ("reaching", typography::number((p * all).round(), 0, lang).into()),
                    ("splits", typography::number(all, 0, lang).into()),
                ];
                self.with(msg::WORD_LAB_PERMUTATIONS, &values)
            }
            _ => self.with(msg::WORD_LAB_UNDEFINED_MANY, &[]),
        };
        note(&text)
    }

    /// The associations of the target words, X above Y.
    fn cloud(&self, weat: &Weat, lists: &[Vec<String>; 4]) -> Block {
        let all = weat.associations.iter().flatten();
        let reach = all.fold(f64::MIN_POSITIVE, |reach, s| reach.max(s.abs()));
        let row = |row: usize, y: f64, sign: &'static str| {
            weat.associations[row].iter().map(move |s| Point {
                x: f64::midpoint(s / reach, 1.0),
                y,
                sign,
                ..Point::default()
            })
        };
        let name = |field: usize| {
            let letter = ["X", "Y", "A", "B"][field];
            self.with(
                msg::WORD_LAB_NEARER,
                &[("name", format!("{letter} {}", self.lab.list_name(&lists[field], self.view)).into())],
            )
        };
        Block::Scatter(Scatter {
            points: row(0, 1.0, "X").chain(row(1, 0.0, "Y")).collect(),
            across: (name(3), name(2)),
            zero: Some(0.5),
            rows: CLOUD_ROWS,
            ..Scatter::default()
        })
    }

    /// A word's neighbours, before and after; those of the other side between parentheses.
    pub(super) fn neighbours(&self, company: &Company) -> Vec<Block> {
        let line = |key: Msg, near: &[(&str, bool)]| {
            let name =
                |(name, same): &(&str, bool)| if *same { (*name).to_owned() } else { format!("({name})") };
            let names: Vec<String> = near.iter().map(name).collect();
            let said = |near: String| self.with(key, &[("word", company.word.into()), ("near", near.into())]);
            let (text, told) = (vec![Run::new(&said(names.join(" ")))], said(names.join(", ")));
            Block::Handle(Handle { text, told, ..Handle::default() })
        };
        let [before, after] = &company.near;
        vec![line(msg::WORD_LAB_NEAR_BEFORE, before), line(msg::WORD_LAB_NEAR_AFTER, after)]
    }

    /// How like a word is to both words of each pair, before and after.
    pub(super) fn likeness(&self, word: &str, response: &Response) -> Vec<Block> {
        let pairs = self.lab.pool().map_or(&[][..], |pool| pool.pairs);
        let line = |pair: &(String, String)| {
            let [before, after] = self.lab.likeness(word, pair, response).ok()?;
            let value = |cosine: f64| self.signed(cosine, 3).into();
            let values = [
                ("word", word.into()),
                ("first", pair.0.as_str().into()),
                ("second", pair.1.as_str().into()),
                ("first_before", value(before[0])),
                ("second_before", value(before[1])),
                ("first_after", value(after[0])),
                ("second_after", value(after[1])),
            ];
            Some(note(&self.with(msg::WORD_LAB_LIKENESS, &values)))
        };
        pairs.iter().filter_map(line).collect()
    }

    /// How many neighbours of all neutralised words are on their side, before and after, and what
    /// chance would give.
    pub(super) fn betrayal(&self, response: &Response) -> Vec<Block> {
        let words = self.lab.neutralised(response);
        let Ok(companies) = self.lab.company(&words, response) else { return Vec::new() };
        if companies.is_empty() {
            return Vec::new();
        }
        let of: usize = companies.iter().map(|company| company.near[0].len()).sum();
        let same = |time: usize| {
            companies.iter().flat_map(|company| &company.near[time]).filter(|(_, same)| *same).count()
        };
        let chance: f64 =
            companies.iter().map(|company| company.chance).sum::<f64>() * share(1, companies.len());
        let values = [
            ("words", companies.len().into()),
            ("of", of.into()),
            ("before", same(0).into()),
            ("after", same(1).into()),
            ("before_share", percent(share(same(0), of), self.view).into()),
            ("after_share", percent(share(same(1), of), self.view).into()),
            ("chance", percent(chance, self.view).into()),
        ];
        vec![note(&self.with(msg::WORD_LAB_BETRAYAL, &values))]
    }
}

/// A line of figures.
fn note(text: &str) -> Block {
    Block::Handle(Handle { text: vec![Run::new(text)], told: text.to_owned(), ..Handle::default() })
}

/// A number with its sign, always so many decimals; 0 has no sign.
pub(super) fn signed(value: f64, decimals: usize, lang: Lang) -> String {
    let plain = format!("{:.decimals$}", value.abs());
    let plain = if lang == Lang::Fr { plain.replace('.', ",") } else { plain };
    let is_zero = !plain.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    match (is_zero, value < 0.0) {
        (true, _) => plain,
        (false, true) => format!("−{plain}"),
        (false, false) => format!("+{plain}"),
    }
}

/// A probability, with as many decimals as tell something.
fn probability(p: f64, lang: Lang) -> String {
    let decimals = if p < 0.001 { 5 } else { 3 };
    typography::number(p, decimals, lang)
}

/// A share as a percentage.
pub(super) fn percent(share: f64, view: &View<'_>) -> String {
    typography::quantity(share * 100.0, 0, "%", view.words.lang())
}
