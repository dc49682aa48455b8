//! The rules of the house that no compiler knows; `ARCHITECTURE.md` says why they are there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod docs;
mod kinds;
mod source;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use biaiscope::content::{Origin, options};
use source::{Kind, Source, files_below, name_of, root, sources};

/// The rooms of the house, from the ground up: a room names only rooms before it.
const ROOMS: [&str; 19] = [
    "text",
    "page",
    "fairness",
    "action",
    "activity",
    "content",
    "progress",
    "toolbox",
    "logbook",
    "course",
    "classroom",
    "hub",
    "report",
    "audit",
    "app",
    "face",
    "export",
    "serve",
    "cli",
];

/// Who may look at files and clocks.
const MAY_TOUCH_THE_WORLD: [&str; 15] = [
    "src/progress/",
    "src/report/gather.rs",
    "src/report/inbox.rs",
    "src/content/load.rs",
    "src/content/origin.rs",
    "src/content/check/mod.rs",
    "src/face/crash.rs",
    "src/face/class/moment.rs",
    "src/face/class/leader.rs",
    "src/face/class/link.rs",
    "src/face/class/phones.rs",
    "src/face/terminal/run.rs",
    "src/face/terminal/input.rs",
    "src/serve/",
    "src/cli/",
];

/// The most lines of a file, unit tests left out.
const LONGEST_FILE: usize = 400;

/// Modules whose children name each other in a circle: a view opens another, which leads back.
const MAY_GO_IN_CIRCLES: [&str; 2] = ["app::views", "app::class"];

/// Strings that look like words for people and are none: what a parser expects, in its own terms.
const NOT_FOR_PEOPLE: [&str; 5] = [
    "any value",
    "a struct or a list",
    "an id in quotes",
    "a text in each language",
    "a number, a text, a text in each language, or None",
];

/// Fails with every fault, each on a line of its own.
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn rooms_name_only_rooms_below_them() {
    let mut faults = Vec::new();
    let rank = |room: &str| ROOMS.iter().position(|known| *known == room);
    for source in sources("src") {
        let module = source.module();
        let Some(room) = module.first() else { continue };
        let Some(own) = rank(room) else {
            faults.push(format!("{}: {room} has no place among the rooms", source.path));
            continue;
        };
        for named in source.named() {
            if let Some(other) = named.names.first().and_then(|name| rank(name)).filter(|other| *other > own)
            {
                faults.push(format!("{}: {room} must not name {}", source.at(named.line), ROOMS[other]));
            }
        }
    }
    none(&faults);
}

#[test]
fn no_modules_name_each_other_in_a_circle() {
    let sources = sources("src");
    let modules: BTreeSet<Vec<String>> = sources.iter().map(Source::module).collect();
    let mut faults = Vec::new();
    for parent in modules.iter().filter(|parent| !MAY_GO_IN_CIRCLES.contains(&parent.join("::").as_str())) {
        let ways = ways_between_children(parent, &modules, &sources);
        for start in ways.keys() {
            if let Some(circle) = circle(start, &ways) {
                faults.push(format!("{}: {}", parent.join("::"), circle.join(" → ")));
            }
        }
    }
    none(&faults);
}

type Ways = BTreeMap<String, BTreeSet<String>>;

/// Which children of the module `parent` name which of their siblings.
fn ways_between_children(parent: &[String], modules: &BTreeSet<Vec<String>>, sources: &[Source]) -> Ways {
    let depth = parent.len();
    let child = |path: &[String]| {
        let is_below = path.len() > depth && path.starts_with(parent);
        is_below.then(|| path[depth].clone()).filter(|_| modules.contains(&path[..=depth]))
    };
    // What the parent passes on is named where it comes from.
    let parents = sources.iter().filter(|source| source.module() == parent);
    let passed_on: Vec<Vec<String>> = parents.flat_map(Source::named).map(|named| named.names).collect();
    let origin =
        |name: &String| passed_on.iter().find(|path| path.last() == Some(name) && child(path).is_some());
    let mut ways = Ways::new();
    for source in sources {
        let Some(from) = child(&source.module()) else { continue };
        for named in source.named() {
            if named.names.len() <= depth || !named.names.starts_with(parent) {
                continue;
            }
            let to = child(&named.names).or_else(|| origin(&named.names[depth]).and_then(|path| child(path)));
            if let Some(to) = to.filter(|to| *to != from) {
                ways.entry(from.clone()).or_default().insert(to);
            }
        }
    }
    ways
}

/// A way from `start` back to itself.
fn circle(start: &str, ways: &Ways) -> Option<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut open = vec![vec![start.to_owned()]];
    while let Some(path) = open.pop() {
        for next in path.last().and_then(|last| ways.get(last)).into_iter().flatten() {
            let longer = [path.as_slice(), std::slice::from_ref(next)].concat();
            if next == start {
                return Some(longer);
            }
            if seen.insert(next.clone()) {
                open.push(longer);
            }
        }
    }
    None
}

#[test]
fn the_root_declares_rooms_in_order_and_passes_nothing_on() {
    let sources = sources("src");
    let lib = sources.iter().find(|source| source.path == "src/lib.rs").unwrap();
    let declared: Vec<&str> = (1..lib.tokens.len())
        .filter(|&at| lib.is(at - 1, "mod"))
        .map(|at| lib.tokens[at].text.as_str())
        .collect();
    let in_order: Vec<&str> = ROOMS.into_iter().filter(|room| declared.contains(room)).collect();
    assert_eq!(declared, in_order);
    assert!(!lib.tokens.iter().any(|token| token.text == "use"), "a re-export hides where a name is from");
}

/// The faces that show any page, and the only rooms that they know: no rule of the workshop is
/// theirs. Paper is written from modules, and the screens of a class from the class.
const PURE_FACES: [&str; 3] = ["src/face/terminal/", "src/face/plain/", "src/face/web/"];
const KNOWN_TO_FACES: [&str; 5] = ["text", "page", "action", "app", "face"];

#[test]
fn faces_know_the_application_and_its_pages_and_nothing_else() {
    let mut faults = Vec::new();
    for source in
        sources("src").iter().filter(|source| PURE_FACES.iter().any(|face| source.path.starts_with(face)))
    {
        for named in source.named() {
            let room = named.names.first().filter(|room| ROOMS.contains(&room.as_str()));
            if let Some(room) = room.filter(|room| !KNOWN_TO_FACES.contains(&room.as_str())) {
                faults.push(format!("{}: a face must not name {room}", source.at(named.line)));
            }
        }
    }
    none(&faults);
}

#[test]
fn only_the_terminal_face_draws_on_terminals() {
    let is_drawing = |word: &str| matches!(word, "ratatui" | "crossterm");
    none(&words_outside(&["src/face/terminal/"], is_drawing));
}

#[test]
fn only_a_few_files_look_at_files_and_clocks() {
    let is_world = |word: &str| {
        matches!(word, "fs" | "File" | "OpenOptions" | "tempfile" | "SystemTime" | "Instant" | "UNIX_EPOCH")
            || matches!(word, "exists" | "read_dir" | "canonicalize" | "metadata" | "sleep")
    };
    none(&words_outside(&MAY_TOUCH_THE_WORLD, is_world));
}

fn words_outside(allowed: &[&str], is_meant: impl Fn(&str) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources("src") {
        if allowed.iter().any(|allowed| source.path.starts_with(allowed)) {
            continue;
        }
        let meant = source.tokens.iter().filter(|token| token.kind == Kind::Word && is_meant(&token.text));
        faults.extend(
            meant.map(|token| format!("{}: {} has no place here", source.at(token.line), token.text)),
        );
    }
    faults
}

#[test]
fn nothing_panics_on_purpose() {
    let mut faults = Vec::new();
    for source in sources("src") {
        for (at, token) in source.tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Word) {
            let is_call = source.is(at + 1, "(") && at > 0 && source.is(at - 1, ".");
            let is_macro = source.is(at + 1, "!");
            let panics = match token.text.as_str() {
                "unwrap" | "expect" | "unwrap_err" | "expect_err" => is_call,
                "panic" | "todo" | "unimplemented" | "unreachable" | "dbg" => is_macro,
                _ => false,
            };
            if panics {
                faults.push(format!("{}: {}", source.at(token.line), token.text));
            }
        }
    }
    none(&faults);
}

#[test]
fn words_for_people_are_in_assets() {
    let mut faults = Vec::new();
    for source in sources("src") {
        for (at, token) in source.tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Text) {
            let is_included = at >= 3 && source.is(at - 3, "include_str");
            if !is_included && reads_like_prose(&token.text) && !NOT_FOR_PEOPLE.contains(&token.text.as_str())
            {
                faults.push(format!("{}: {:?}", source.at(token.line), token.text));
            }
        }
    }
    none(&faults);
}

/// Whether a string has an accent, or two words with a space between them.
fn reads_like_prose(text: &str) -> bool {
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
        word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
    };
    // Values stand in for what is told, and say nothing themselves.
    let text: String = text.split('{').map(|part| part.rsplit('}').next().unwrap_or(part)).collect();
    let has_accent = text.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let words: Vec<bool> = text.split(' ').map(is_word).collect();
    has_accent || words.windows(2).any(|pair| pair == [true, true])
}

#[test]
fn files_are_short_enough_to_be_read() {
    let mut faults = Vec::new();
    for source in ["src", "tests", "benches"].into_iter().flat_map(sources) {
        if source.lines > LONGEST_FILE {
            faults.push(format!("{}: {} lines, at most {LONGEST_FILE}", source.path, source.lines));
        }
    }
    none(&faults);
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let mut faults = Vec::new();
    for path in ["src", "tests", "benches", "build"].into_iter().flat_map(|folder| files_below(folder, "rs"))
    {
        if !fs::read_to_string(&path).unwrap().starts_with("//!") {
            faults.push(name_of(&path));
        }
    }
    none(&faults);
}

#[test]
fn nothing_is_left_for_later() {
    // Written in two pieces, since this file is looked at too.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")];
    let mut faults = Vec::new();
    let folders = [("src", "rs"), ("tests", "rs"), ("benches", "rs"), ("assets", "ftl"), ("assets", "ron")];
    for path in
        folders.into_iter().chain([("modules", "ron")]).flat_map(|(folder, end)| files_below(folder, end))
    {
        let text = fs::read_to_string(&path).unwrap();
        for (line, text) in text.lines().enumerate() {
            if let Some(mark) = marks.iter().find(|mark| text.contains(**mark)) {
                faults.push(format!("{}:{}: {mark}", name_of(&path), line + 1));
            }
        }
    }
    none(&faults);
}

#[test]
fn every_ron_file_can_be_read() {
    let files = [files_below("modules", "ron"), files_below("assets", "ron")].concat();
    assert!(!files.is_empty());
    let read = |path| options().from_str::<ron::Value>(&fs::read_to_string(path).unwrap());
    let faults =
        files.iter().filter_map(|path| read(path).err().map(|error| format!("{}: {error}", name_of(path))));
    none(&faults.collect::<Vec<_>>());
}

#[test]
fn the_program_holds_every_file_of_its_module() {
    let mut embedded = Origin::Embedded.files();
    embedded.sort();
    assert_eq!(embedded, Origin::Folder(root().join("modules/femmes-ia")).files());
}
