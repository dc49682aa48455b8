//! Rules that every localised text of a module keeps, wherever it stands.
//!
//! Texts are found by their shape, a struct with a language for a field, in the file itself: no
//! kind of exercise has to list its texts, and a file that breaks another rule is still read.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use serde::Deserialize;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::known::{Known, lacks};
use crate::activity::{Faults, Key, Path};
use crate::content::schema::options;
use crate::page::{Block, Link, MEASURE, Run, TooWide, markdown, width};
use crate::text::{Id, Lang, clean, fault};

/// The columns that a list, a quote or a callout takes from what stands inside it.
const INDENT: usize = 4;

/// Reports every fault of the texts in `source`; `listed` are the sources that each of its steps
/// lists.
pub(super) fn check(source: &str, known: &Known, listed: &[&[Id]], faults: &mut Faults) {
    let mut walk = Walk {
        here: &mut Vec::new(),
        look: &mut |here, written| {
            let mut found = Faults::default();
            match written {
                Written::Plain(text) => check_characters(text, &mut found),
                Written::Localised(texts) => check_text(texts, listed_at(here, listed), known, &mut found),
            }
            faults.adopt(|| Path(here.iter().map(Spot::key).collect()), found);
        },
    };
    if let Ok(mut deserializer) = ron::Deserializer::from_str_with_options(source, &options()) {
        // A file that breaks off still gives the texts before the break.
        let _ = walk.below().deserialize(&mut deserializer);
    }
}

/// The sources that the step, or the element of the file's list, around a text lists; none
/// elsewhere.
fn listed_at<'a>(here: &[Spot], listed: &[&'a [Id]]) -> Option<&'a [Id]> {
    match here {
        [Spot::Field("steps"), Spot::Index(at), ..] | [Spot::Index(at), ..] => listed.get(*at).copied(),
        _ => None,
    }
}

/// A step down into the file; a [`Key`] that costs nothing until there is a fault.
enum Spot<'de> {
    Field(&'de str),
    Index(usize),
}

impl Spot<'_> {
    fn key(&self) -> Key {
        match self {
            Spot::Field(name) => Key::Name((*name).to_owned()),
            Spot::Index(index) => Key::Index(*index),
        }
    }
}

enum Written<'a> {
    /// The same for every language: an id, a reference, a version.
    Plain(&'a str),
    /// One in each language, unless some are missing.
    Localised(&'a [Option<Shown<'a>>; Lang::COUNT]),
}

/// A text as it stands in the file, unless it is written with escapes.
#[derive(Deserialize, PartialEq)]
#[serde(transparent)]
struct Shown<'a>(#[serde(borrow)] Cow<'a, str>);

fn check_text(
    texts: &[Option<Shown>; Lang::COUNT],
    listed: Option<&[Id]>,
    known: &Known,
    faults: &mut Faults,
) {
    for lang in Lang::ALL {
        let key = Key::Name(lang.code().to_owned());
        match &texts[lang.index()] {
            None => faults.error(fault::MISSING_TRANSLATION, &[("lang", lang.code())]),
            Some(Shown(text)) if text.trim().is_empty() => {
                faults.within(key, |faults| faults.error(fault::EMPTY_TRANSLATION, &[("lang", lang.code())]));
            }
            Some(Shown(text)) => faults.within(key, |faults| {
                check_characters(text, faults);
                if lang == Lang::Fr {
                    check_midpoints(text, faults);
                }
                check_links(text, listed, known, faults);
                check_width(text, lang, faults);
            }),
        }
    }
    if let [Some(fr), Some(en)] = texts
        && fr == en
        && fr.0.split_whitespace().count() > 4
    {
        faults.warning(fault::SAME_IN_BOTH, &[]);
    }
}

fn check_characters(text: &str, faults: &mut Faults) {
    let mut told = HashSet::new();
    let mut has_sequence = false;
    for c in text.chars() {
        has_sequence |= matches!(c, '\u{200d}' | '\u{fe0f}');
        let code = match clean::fault(c) {
            Some(clean::Fault::Control) => fault::CONTROL_CHARACTER,
            Some(clean::Fault::Bidi) => fault::BIDI_OVERRIDE,
            Some(clean::Fault::Invisible) => fault::INVISIBLE_CHARACTER,
            None => continue,
        };
        if told.insert(c) {
            let name = format!("U+{:04X}", u32::from(c));
            faults.error_about(c.encode_utf8(&mut [0; 4]), code, &[("character", &name)]);
        }
    }
    if has_sequence {
        faults.warning(fault::EMOJI_SEQUENCE, &[]);
    }
}

/// The signs that stand between the endings of a doublet.
const MIDPOINTS: [char; 4] = ['·', '•', '‧', '⋅'];

/// A midpoint, a bullet or a hyphenation point between two letters: `étudiant·es`.
fn check_midpoints(text: &str, faults: &mut Faults) {
    for (at, point) in text.char_indices().filter(|(_, c)| MIDPOINTS.contains(c)) {
        let before = text[..at].chars().next_back().filter(|c| c.is_alphabetic());
        let after = text[at + point.len_utf8()..].chars().next().filter(|c| c.is_alphabetic());
        if let (Some(before), Some(after)) = (before, after) {
            faults.error_about(&format!("{before}{point}{after}"), fault::MIDPOINT, &[]);
        }
    }
}

fn check_links(text: &str, listed: Option<&[Id]>, known: &Known, faults: &mut Faults) {
    for link in markdown::links(text) {
        match link {
            Link::Source(id) => {
                let quote = format!("[@{id}]");
                if id.as_str() == markdown::UNSOURCED {
                    faults.error_about(&quote, fault::UNSOURCED_CLAIM, &[]);
                } else if lacks(known.sources.as_ref(), &id) {
                    faults.error_about(&quote, fault::UNKNOWN_SOURCE, &[("id", id.as_str())]);
                } else if listed.is_some_and(|listed| !listed.contains(&id)) {
                    faults.error_about(&quote, fault::SOURCE_NOT_LISTED, &[("id", id.as_str())]);
                }
            }
            Link::Term(id) => {
                if lacks(known.terms.as_ref(), &id) {
                    faults.error_about(&format!("(term:{id})"), fault::UNKNOWN_TERM, &[("id", id.as_str())]);
                }
            }
            Link::Web(address) => {
                if !is_web(&address) {
                    faults.error_about(&address, fault::NOT_A_LINK, &[]);
                }
            }
        }
    }
}

/// Whether `address` is one that a browser opens.
pub(super) fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

fn check_width(text: &str, lang: Lang, faults: &mut Faults) {
    // Only tables and code blocks cannot give way; most texts have neither.
    if ["|", "```", "~~~"].iter().any(|sign| text.contains(sign)) {
        check_blocks(&markdown::blocks(text, lang, &[]), MEASURE, faults);
    }
}

/// Looks for tables and code blocks wider than `most`, also inside lists, quotes and callouts.
fn check_blocks(blocks: &[Block], most: usize, faults: &mut Faults) {
    let too_wide = |code, needs: usize, faults: &mut Faults| {
        faults.error(code, &[("needs", &needs.to_string()), ("most", &most.to_string())]);
    };
    for block in blocks {
        match block {
            Block::Table(table) => {
                if let Err(TooWide { needs }) = table.columns(most) {
                    too_wide(fault::TABLE_TOO_WIDE, needs, faults);
                }
            }
            Block::Code(code) => {
                let needs = code.lines().map(|line| width(&[Run::new(line)])).max().unwrap_or(0);
                if needs > most {
                    too_wide(fault::CODE_TOO_WIDE, needs, faults);
                }
            }
            Block::Quote(below) | Block::Callout(_, below) => {
                check_blocks(below, most.saturating_sub(INDENT), faults);
            }
            Block::List { items, .. } => {
                for item in items {
                    check_blocks(item, most.saturating_sub(INDENT), faults);
                }
            }
            _ => {}
        }
    }
}

/// Walks a file of any shape and shows each of its texts.
struct Walk<'a, 'de> {
    here: &'a mut Vec<Spot<'de>>,
    look: &'a mut dyn FnMut(&[Spot], Written),
}

impl<'de> Walk<'_, 'de> {
    fn below(&mut self) -> Walk<'_, 'de> {
        Walk { here: self.here, look: self.look }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

macro_rules! ignore {
    ($($visit:ident: $type:ty),*) => { $(fn $visit<E>(self, _: $type) -> Result<(), E> { Ok(()) })* };
}

impl<'de> Visitor<'de> for Walk<'_, 'de> {
    type Value = ();

    ignore!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_char: char, visit_bytes: &[u8]);

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        (self.look)(self.here, Written::Plain(text));
        Ok(())
    }

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<(), A::Error> {
        let (IgnoredAny, variant) = data.variant()?;
        variant.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        for index in 0.. {
            self.here.push(Spot::Index(index));
            let more = seq.next_element_seed(self.below());
            self.here.pop();
            if more?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut texts: [Option<Shown>; Lang::COUNT] = Default::default();
        while let Some(key) = map.next_key::<&str>()? {
            if let Some(place) = Lang::CODES.iter().position(|code| *code == key) {
                texts[place] = Some(map.next_value()?);
            } else {
                self.here.push(Spot::Field(key));
                let below = map.next_value_seed(self.below());
                self.here.pop();
                below?;
            }
        }
        if texts.iter().any(Option::is_some) {
            (self.look)(self.here, Written::Localised(&texts));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(source: &str) -> Vec<(String, &'static str)> {
        let known = Known {
            sources: Some([Id::new("B1"), Id::new("B2")].into()),
            terms: Some([Id::new("bias")].into()),
            ..Known::default()
        };
        let mut faults = Faults::default();
        check(source, &known, &[&[Id::new("B1")]], &mut faults);
        faults.into_found().into_iter().map(|fault| (fault.path.to_string(), fault.code.name())).collect()
    }

    fn one(fr: &str) -> Vec<&'static str> {
        let text = format!("(steps: [(body: (fr: {fr:?}, en: \"x\"))])");
        codes(&text).into_iter().map(|(_, code)| code).collect()
    }

    #[test]
    fn missing_and_empty_translations_are_found_at_any_depth() {
        let found = codes(
            r#"(steps: [(exercise: Choice(options: [(text: (fr: "a")), (text: (fr: "a", en: " "))]))])"#,
        );
        assert_eq!(
            found,
            [
                ("steps[0].exercise.options[0].text".to_owned(), "missing-translation"),
                ("steps[0].exercise.options[1].text.en".to_owned(), "empty-translation"),
            ]
        );
    }

    #[test]
    fn references_are_followed() {
        assert_eq!(one("vu [@B1], [un biais](term:bias)"), Vec::<&str>::new());
        assert_eq!(one("vu [@B2]"), ["source-not-listed"]);
        assert_eq!(one("vu [@B9]"), ["unknown-source"]);
        assert_eq!(one("[x](term:nothing)"), ["unknown-term"]);
        assert_eq!(one("on dit que [@?]"), ["unsourced-claim"]);
    }

    #[test]
    fn dangerous_characters_and_midpoints_are_found() {
        assert_eq!(one("a\u{1b}[31mb"), ["control-character"]);
        assert_eq!(one("a\u{202e}b"), ["bidi-override"]);
        assert_eq!(one("a\u{200b}b"), ["invisible-character"]);
        assert_eq!(one("👩\u{200d}💻"), ["emoji-sequence"]);
        assert_eq!(one("les étudiant·es"), ["midpoint"]);
        assert_eq!(one("3 · 4"), Vec::<&str>::new());
    }

    #[test]
    fn what_cannot_fit_80_columns_is_found() {
        let wide = "a".repeat(50);
        assert_eq!(one(&format!("| {wide} | {wide} |\n|---|---|\n| 1 | 2 |")), ["table-too-wide"]);
        assert_eq!(one(&format!("```\n{wide}{wide}\n```")), ["code-too-wide"]);
    }
}
