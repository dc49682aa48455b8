//! The docs name what is there.

use std::collections::BTreeSet;
use std::fs;

use crate::none;
use crate::source::{Kind, root, sources};

#[test]
fn the_glossary_names_types_that_exist() {
    let mut types = BTreeSet::new();
    for source in sources("src") {
        for (at, token) in source.tokens.iter().enumerate().skip(1) {
            let declares = ["struct", "enum", "trait", "type"].iter().any(|word| source.is(at - 1, word));
            if declares && token.kind == Kind::Word {
                types.insert(token.text.clone());
            }
        }
        // The register of kinds makes these from its list.
        if source.path == "src/activity/register.rs" || source.path == "src/activity/mod.rs" {
            types.extend(["Exercise", "Response"].map(str::to_owned));
        }
    }
    let glossary = fs::read_to_string(root().join("docs/glossary.md")).unwrap();
    let mut faults = Vec::new();
    let mut named = 0;
    for row in glossary.lines().filter(|line| line.starts_with("| ") && line.contains('`')) {
        let cell = row.split('|').nth(2).unwrap_or_default();
        for name in cell.split('`').skip(1).step_by(2) {
            named += 1;
            let is_there =
                if name.ends_with('/') { root().join(name).is_dir() } else { types.contains(name) };
            if !is_there {
                faults.push(format!("docs/glossary.md: {name} is nowhere"));
            }
        }
    }
    assert!(named > 40, "the table was read: {named}");
    none(&faults);
}
