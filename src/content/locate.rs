//! From the path of a fault to its bytes in the file.
//!
//! Walks the text once with RON's own parser, following the paths looked for and skipping the
//! rest: a schema free of positions stays simple, and only modules with faults pay for them.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use ron::value::RawValue;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::schema::options;
use crate::activity::{Key, Path};

/// The bytes of the value at each of `paths`, or of the closest value above it that is there.
pub(super) fn locate(text: &str, paths: &[&Path]) -> Vec<Range<usize>> {
    let mut wanted = Wanted::default();
    for path in paths {
        wanted.add(&path.0, 0);
    }
    let mut found = HashMap::new();
    visit(text, text, &wanted, &mut Vec::new(), &mut found);
    let whole = 0..text.len();
    let closest = |path: &&Path| {
        let mut depths = (0..=path.0.len()).rev();
        depths.find_map(|depth| found.get(&names(&path.0[..depth]))).cloned().unwrap_or(whole.clone())
    };
    paths.iter().map(closest).collect()
}

/// A key of a path in a form that both faults and files give.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Name {
    Field(String),
    Index(usize),
}

fn names(keys: &[Key]) -> Vec<Name> {
    keys.iter().map(name).collect()
}

fn name(key: &Key) -> Name {
    match key {
        Key::Field(field) => Name::Field((*field).to_owned()),
        Key::Name(field) => Name::Field(field.clone()),
        Key::Index(index) => Name::Index(*index),
    }
}

/// The paths looked for, as a tree.
#[derive(Debug, Default)]
struct Wanted {
    below: HashMap<Name, Wanted>,
}

impl Wanted {
    fn add(&mut self, keys: &[Key], depth: usize) {
        if let Some(key) = keys.get(depth) {
            self.below.entry(name(key)).or_default().add(keys, depth + 1);
        }
    }
}

type Found = HashMap<Vec<Name>, Range<usize>>;

/// Notes where `value`, a part of `text`, is, and looks further down.
fn visit(text: &str, value: &str, wanted: &Wanted, here: &mut Vec<Name>, found: &mut Found) {
    let start = value.as_ptr().addr().wrapping_sub(text.as_ptr().addr());
    let skipped = value.len() - value.trim_start().len();
    if !here.is_empty() {
        found.insert(here.clone(), start + skipped..start + value.trim_end().len().max(skipped));
    }
    if wanted.below.is_empty() {
        return;
    }
    let mut values = Vec::new();
    if let Ok(mut deserializer) = ron::Deserializer::from_str_with_options(value, &options()) {
        // A file that breaks off still gives the values before the break.
        let _ = deserializer.deserialize_any(Below { wanted, values: &mut values });
    }
    for (name, value) in values {
        if let Some(wanted) = wanted.below.get(&name) {
            here.push(name);
            visit(text, value, wanted, here, found);
            here.pop();
        }
    }
}

/// Collects the values that are wanted one step further down.
struct Below<'w, 'v, 'de> {
    wanted: &'w Wanted,
    values: &'v mut Vec<(Name, &'de str)>,
}

impl<'de> Visitor<'de> for Below<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a struct or a list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let name = Name::Field(key);
            if self.wanted.below.contains_key(&name) {
                self.values.push((name, map.next_value_seed(Raw)?));
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        for index in 0.. {
            let name = Name::Index(index);
            if self.wanted.below.contains_key(&name) {
                match seq.next_element_seed(Raw)? {
                    Some(value) => self.values.push((name, value)),
                    None => break,
                }
            } else if seq.next_element::<IgnoredAny>()?.is_none() {
                break;
            }
        }
        Ok(())
    }
}

/// Takes a value as it stands in the text.
struct Raw;

impl<'de> DeserializeSeed<'de> for Raw {
    type Value = &'de str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<&'de str, D::Error> {
        <&RawValue>::deserialize(deserializer).map(RawValue::get_ron)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_their_path() {
        let text = r#"// a comment: (steps
(
    id: "p",
    steps: [
        (id: "a", exercise: Choice(options: [(id: "x"), (id: "y")])),
        (id: "é", title: (fr: "t")),
    ],
)"#;
        let path = |keys: &[Key]| Path(keys.to_vec());
        let paths = [
            path(&["steps".into(), 0.into(), "exercise".into(), "options".into(), 1.into(), "id".into()]),
            path(&["steps".into(), 1.into(), "title".into(), Key::Name("fr".into())]),
            path(&["steps".into(), 1.into(), "minutes".into()]),
            path(&["steps".into(), 7.into()]),
        ];
        let spans = locate(text, &paths.iter().collect::<Vec<_>>());
        assert_eq!(&text[spans[0].clone()], r#""y""#);
        assert_eq!(&text[spans[1].clone()], r#""t""#);
        assert_eq!(&text[spans[2].clone()], r#"(id: "é", title: (fr: "t"))"#);
        assert!(text[spans[3].clone()].starts_with('['));
    }
}
