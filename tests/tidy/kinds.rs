//! A kind of exercise is a unit: no other room names one, and `docs/adding-a-kind.md` says what makes one.

use std::fs;

use super::none;
use super::source::{Source, root, sources};

/// Kinds that hold an exercise of another kind.
const BUILT_ON: [(&str, &str); 1] = [("compare", "choice")];

#[test]
fn a_kind_of_exercise_names_no_other_kind() {
    let sources = sources("src/activity");
    let kinds: Vec<String> = kinds(&sources).into_iter().map(|(_, room)| room).collect();
    let mut faults = Vec::new();
    for source in &sources {
        let module = source.module();
        let Some(own) = module.get(1).filter(|own| kinds.contains(own)) else { continue };
        for named in source.named() {
            if let [room, other, ..] = named.names.as_slice()
                && room == "activity"
                && other != own
                && kinds.contains(other)
                && !BUILT_ON.contains(&(own.as_str(), other.as_str()))
            {
                faults.push(format!("{}: {own} must not name {other}", source.at(named.line)));
            }
        }
    }
    none(&faults);
}

/// What a school's platform can ask is known where its formats are written, with what stands there
/// for a kind of ours; a kind that is not named there is listed as left out. The table of answers has
/// a column for each option of a choice that takes several, and one for certainty.
const MAY_NAME_KINDS: [&str; 3] = ["src/activity/", "src/export/quiz/", "src/report/answers.rs"];

#[test]
fn few_rooms_beside_the_exercises_name_a_kind() {
    let sources = sources("src");
    let kinds = kinds(&sources);
    let mut faults = Vec::new();
    for source in
        sources.iter().filter(|source| !MAY_NAME_KINDS.iter().any(|may| source.path.starts_with(may)))
    {
        for at in 0..source.tokens.len() {
            let is_matched = ["Exercise", "Response"].iter().any(|name| source.is(at, name));
            let matched = kinds.iter().find(|(kind, _)| is_matched && source.is(at + 3, kind));
            if let Some((kind, _)) = matched.filter(|_| source.is(at + 1, ":") && source.is(at + 2, ":")) {
                faults.push(format!("{}: {kind}", source.at(source.tokens[at].line)));
            }
        }
        for named in source.named() {
            if let [room, kind, ..] = named.names.as_slice()
                && room == "activity"
                && kinds.iter().any(|(_, room)| room == kind)
            {
                faults.push(format!("{}: {kind}", source.at(named.line)));
            }
        }
    }
    none(&faults);
}

/// The kinds of exercise and their rooms: `Choice in choice,` in the register. What is not in it
/// may be shared by several kinds.
fn kinds(sources: &[Source]) -> Vec<(String, String)> {
    let register = sources.iter().find(|source| source.path == "src/activity/mod.rs").unwrap();
    let kinds: Vec<(String, String)> = (2..register.tokens.len())
        .filter(|&at| register.is(at - 1, "in") && register.is(at + 1, ","))
        .map(|at| (register.tokens[at - 2].text.clone(), register.tokens[at].text.clone()))
        .collect();
    assert!(kinds.len() > 1, "{kinds:?}");
    kinds
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

#[test]
fn the_guide_to_adding_a_kind_names_the_files_that_every_kind_has() {
    let guide = text("docs/adding-a-kind.md");
    let listed = |how: &str| -> Vec<String> {
        let lines = guide.lines().filter_map(|line| line.strip_prefix(how)?.strip_prefix("  "));
        lines.map(|path| path.trim().to_owned()).collect()
    };
    let (added, edited) = (listed("added "), listed("edited"));
    let edited: Vec<String> = edited.into_iter().filter(|path| !path.starts_with("assets/words/")).collect();
    assert!(added.len() == 2 && edited.len() <= 4, "beside the words: {added:?} {edited:?}");
    let mut faults = Vec::new();
    for (kind, room) in kinds(&sources("src/activity")) {
        let missing = added.iter().map(|path| path.replace("<kind>", &room));
        faults.extend(missing.filter(|path| !root().join(path).is_file()).map(|path| format!("no {path}")));
        for path in &edited {
            let text = text(path);
            if !text.contains(&kind) && !text.contains(&room) {
                faults.push(format!("{path} does not name {kind}"));
            }
        }
    }
    none(&faults);
}

#[test]
fn the_guide_to_adding_a_kind_lists_what_has_no_default() {
    let contract = text("src/activity/kind.rs");
    let items = contract.lines().zip(1..).filter_map(|(line, next)| {
        let line = line.strip_prefix("    ")?;
        let item = ["fn ", "const ", "type "].iter().find_map(|kind| line.strip_prefix(kind))?;
        let name: String = item.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        // A signature may go on for some lines.
        let rest: String = item.chars().chain(contract.lines().skip(next).flat_map(str::chars)).collect();
        let end = rest.find([';', '{', '='])?;
        rest[end..].starts_with(';').then_some(name)
    });
    let required: Vec<String> = items.collect();
    assert!(required.len() > 10, "{required:?}");
    let guide = text("docs/adding-a-kind.md");
    let table = guide.split("## What every kind provides").nth(1).unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    assert_eq!(rows.collect::<Vec<_>>(), required);
}
