//! Rules that every localised text of a module keeps, wherever it stands.
//!
//! Texts are found by their shape, a struct with a language for a field, in the file itself: no
//! kind of exercise has to list its texts, and a file that breaks another rule is still read.

use std::collections::HashSet;
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use crate::activity::{Fault, Faults, Key, Path};
use crate::content::load::options;
use crate::page::{Block, Link, MEASURE, Prose, markdown, width};
use crate::text::{Id, Lang, clean};

/// What texts may refer to; a list that could not be read is not held against them.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    /// The module's sources.
    pub(super) sources: Option<HashSet<Id>>,
    /// The module's terms.
    pub(super) terms: Option<HashSet<Id>>,
    /// The sources that each step of the file lists.
    pub(super) steps: Vec<Vec<Id>>,
}

/// Every fault of the localised texts in `source`.
pub(super) fn check(source: &str, known: &Known) -> Vec<Fault> {
    let mut found = Vec::new();
    if let Ok(mut deserializer) = ron::Deserializer::from_str_with_options(source, &options()) {
        // A file that breaks off still gives the texts before the break.
        let _ = Walk { here: &mut Vec::new(), found: &mut found }.deserialize(&mut deserializer);
    }
    let mut faults = Faults::default();
    for text in &found {
        within(&text.path.0, &mut faults, &mut |faults| check_text(text, known, faults));
    }
    faults.into_found()
}

/// A localised text and where it stands.
struct Found {
    path: Path,
    texts: [Option<String>; Lang::COUNT],
}

fn within(keys: &[Key], faults: &mut Faults, look: &mut dyn FnMut(&mut Faults)) {
    match keys.split_first() {
        Some((key, rest)) => faults.within(key.clone(), |faults| within(rest, faults, look)),
        None => look(faults),
    }
}

fn check_text(found: &Found, known: &Known, faults: &mut Faults) {
    for lang in Lang::ALL {
        let key = Key::Name(lang.code().to_owned());
        match &found.texts[lang.index()] {
            None => faults.error("missing-translation", &[("lang", lang.code())]),
            Some(text) if text.trim().is_empty() => {
                faults.within(key, |faults| faults.error("empty-translation", &[("lang", lang.code())]));
            }
            Some(text) => faults.within(key, |faults| {
                check_characters(text, lang, faults);
                check_links(text, &found.path, known, faults);
                check_width(text, lang, faults);
            }),
        }
    }
    if let [Some(fr), Some(en)] = &found.texts
        && fr == en
        && fr.split_whitespace().count() > 4
    {
        faults.warning("same-in-both", &[]);
    }
}

fn check_characters(text: &str, lang: Lang, faults: &mut Faults) {
    let mut told = HashSet::new();
    for c in text.chars() {
        let code = match clean::fault(c) {
            Some(clean::Fault::Control) => "control-character",
            Some(clean::Fault::Bidi) => "bidi-override",
            Some(clean::Fault::Invisible) => "invisible-character",
            None => continue,
        };
        if told.insert(c) {
            faults.error(code, &[("character", &format!("U+{:04X}", u32::from(c)))]);
        }
    }
    if text.contains(['\u{200d}', '\u{fe0f}']) {
        faults.warning("emoji-sequence", &[]);
    }
    if lang == Lang::Fr && has_midpoint(text) {
        faults.error("midpoint", &[]);
    }
}

/// A midpoint, a bullet or a hyphenation point between two letters: `étudiant·es`.
fn has_midpoint(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars.windows(3).any(|around| {
        matches!(around[1], '·' | '•' | '‧' | '⋅') && around[0].is_alphabetic() && around[2].is_alphabetic()
    })
}

fn check_links(text: &str, path: &Path, known: &Known, faults: &mut Faults) {
    if !text.contains('[') {
        return;
    }
    for link in markdown::links(text) {
        match link {
            Link::Source(id) if id.as_str() == markdown::UNSOURCED => faults.error("unsourced-claim", &[]),
            Link::Source(id) if known.sources.as_ref().is_some_and(|sources| !sources.contains(&id)) => {
                faults.error("unknown-source", &[("id", id.as_str())]);
            }
            Link::Source(id) => {
                let listed = match path.0.as_slice() {
                    [Key::Name(steps), Key::Index(step), ..] if steps == "steps" => known.steps.get(*step),
                    _ => None,
                };
                if listed.is_some_and(|listed| !listed.contains(&id)) {
                    faults.error("source-not-listed", &[("id", id.as_str())]);
                }
            }
            Link::Term(id) if known.terms.as_ref().is_some_and(|terms| !terms.contains(&id)) => {
                faults.error("unknown-term", &[("id", id.as_str())]);
            }
            Link::Term(_) | Link::Web(_) => {}
        }
    }
}

fn check_width(text: &str, lang: Lang, faults: &mut Faults) {
    // Only tables and code blocks cannot give way; most texts have neither.
    if !text.contains('|') && !text.contains("```") {
        return;
    }
    for block in markdown::blocks(text, lang, &[]) {
        match block {
            Block::Table(table) => {
                if let Err(too_wide) = table.columns(MEASURE) {
                    let (needs, most) = (too_wide.needs.to_string(), MEASURE.to_string());
                    faults.error("table-too-wide", &[("needs", &needs), ("most", &most)]);
                }
            }
            Block::Code(code) => {
                let widest =
                    code.lines().map(|line| width(&Prose::from([crate::page::Run::new(line)]))).max();
                if let Some(widest) = widest.filter(|widest| *widest > MEASURE) {
                    let (needs, most) = (widest.to_string(), MEASURE.to_string());
                    faults.error("code-too-wide", &[("needs", &needs), ("most", &most)]);
                }
            }
            _ => {}
        }
    }
}

/// Walks a file of any shape and collects its localised texts.
struct Walk<'a> {
    here: &'a mut Vec<Key>,
    found: &'a mut Vec<Found>,
}

impl Walk<'_> {
    fn below(&mut self) -> Walk<'_> {
        Walk { here: self.here, found: self.found }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

macro_rules! ignore {
    ($($visit:ident: $type:ty),*) => { $(fn $visit<E>(self, _: $type) -> Result<(), E> { Ok(()) })* };
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    ignore!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_char: char, visit_str: &str, visit_bytes: &[u8]);

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
            self.here.push(Key::Index(index));
            let more = seq.next_element_seed(self.below());
            self.here.pop();
            if more?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut texts: [Option<String>; Lang::COUNT] = Default::default();
        while let Some(key) = map.next_key::<&str>()? {
            if let Some(place) = Lang::CODES.iter().position(|code| *code == key) {
                texts[place] = Some(map.next_value()?);
            } else {
                self.here.push(Key::Name(key.to_owned()));
                let below = map.next_value_seed(self.below());
                self.here.pop();
                below?;
            }
        }
        if texts.iter().any(Option::is_some) {
            self.found.push(Found { path: Path(self.here.clone()), texts });
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
            steps: vec![vec![Id::new("B1")]],
        };
        check(source, &known).into_iter().map(|fault| (fault.path.to_string(), fault.code)).collect()
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
