//! The words in `assets/words`: nothing broken, nothing missing, nothing left over.
//!
//! A broken message would silently show as its key.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use biaiscope::text::Lang;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use super::none;
use super::source::{Kind, Source, files_below, name_of, sources};

/// Strings that are spelled like the key of a message and are none: names of subcommands.
const NOT_KEYS: [&str; 1] = ["hand-in"];

/// The variables of every message and of every attribute (`message.attribute`) of a language.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(lang: Lang) -> Messages {
    let mut messages = Messages::new();
    for path in files_below("assets/words", "ftl") {
        if !path.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with(lang.code())) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let resource =
            parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", name_of(&path)));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let attributes = message.attributes.iter();
            let mut patterns: Vec<(String, &Pattern<&str>)> = attributes
                .map(|attribute| (format!("{}.{}", message.id.name, attribute.id.name), &attribute.value))
                .collect();
            patterns.extend(message.value.iter().map(|value| (message.id.name.to_owned(), value)));
            for (key, pattern) in patterns {
                let mut variables = BTreeSet::new();
                of_pattern(pattern, &mut variables);
                let twice = messages.insert(key.clone(), variables);
                assert!(twice.is_none(), "{}: {key} is there twice", name_of(&path));
            }
        }
    }
    messages
}

fn of_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, variables);
        }
    }
}

fn of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Select { selector, variants } => {
            for variant in variants {
                of_pattern(&variant.value, variables);
            }
            selector
        }
        Expression::Inline(inline) => inline,
    };
    match inline {
        InlineExpression::VariableReference { id } => drop(variables.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        _ => {}
    }
}

#[test]
fn every_message_can_be_read_and_every_language_has_the_same() {
    let reference = messages(Lang::default());
    assert!(!reference.is_empty());
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let found = messages(lang);
        for key in reference.keys().chain(found.keys()).collect::<BTreeSet<_>>() {
            match (reference.get(key), found.get(key)) {
                (Some(wanted), Some(found)) if wanted != found => {
                    faults.push(format!("{lang}: {key} tells {found:?}, the reference {wanted:?}"));
                }
                (Some(_), Some(_)) => {}
                _ => faults.push(format!("{lang} and {} differ: {key}", Lang::default())),
            }
        }
    }
    none(&faults);
}

#[test]
fn every_message_named_in_the_program_exists() {
    let messages = messages(Lang::default());
    let mut faults = Vec::new();
    for source in sources("src") {
        let mut named: Vec<(String, usize)> = Vec::new();
        for (at, token) in source.tokens.iter().enumerate() {
            let is_key = token.kind == Kind::Text && is_kebab(&token.text);
            if is_key && !NOT_KEYS.contains(&token.text.as_str()) {
                named.push((token.text.clone(), token.line));
            }
            // Keys of one word look like anything else: only their place tells.
            if source.is(at, "say") && source.is(at + 1, "(") {
                let texts = source.texts_within(at + 1).into_iter().map(|at| &source.tokens[at]);
                named.extend(texts.map(|text| (text.text.clone(), text.line)));
            }
            if source.is(at, "with") && source.is(at + 1, "(") {
                let first = source.tokens.get(at + 2).filter(|token| token.kind == Kind::Text);
                named.extend(first.map(|text| (text.text.clone(), text.line)));
            }
        }
        let is_there =
            |key: &str| messages.contains_key(key) || messages.contains_key(&format!("fault-{key}"));
        let missing = named.into_iter().filter(|(key, _)| !key.contains('{') && !is_there(key));
        faults.extend(missing.map(|(key, line)| format!("{}: no message {key}", source.at(line))));
    }
    none(&faults);
}

#[test]
fn every_message_is_used() {
    let sources = sources("src");
    let tokens = sources.iter().flat_map(|source| &source.tokens);
    let texts: BTreeSet<&str> =
        tokens.filter(|token| token.kind == Kind::Text).map(|token| token.text.as_str()).collect();
    // `cli-{name}` uses `cli-lang` where "lang" or a number can stand for the name.
    let made: Vec<(&str, &str)> = texts
        .iter()
        .filter_map(|text| {
            text.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?.1)))
        })
        .filter(|(before, _)| before.ends_with('-') && is_kebab(&format!("{before}x")))
        .collect();
    let is_made = |key: &str| {
        made.iter().any(|(before, behind)| {
            let part = key.strip_prefix(before).and_then(|rest| rest.strip_suffix(behind));
            part.is_some_and(|part| texts.contains(part) || part.parse::<u32>().is_ok())
        })
    };
    let messages = messages(Lang::default());
    // The words that a typed line may use go with the label of an action.
    let is_typed = |key: &str| key.strip_suffix(".command").is_some_and(|label| texts.contains(label));
    let unused =
        messages.keys().filter(|key| !texts.contains(key.as_str()) && !is_made(key) && !is_typed(key));
    none(&unused.map(|key| format!("nothing uses {key}")).collect::<Vec<_>>());
}

#[test]
fn every_fault_says_what_is_wrong_and_how_to_mend_it() {
    let messages = messages(Lang::default());
    let mut faults = Vec::new();
    for source in sources("src") {
        for (code, line) in codes(&source) {
            for key in [format!("fault-{code}"), format!("fault-{code}.help")] {
                if !messages.contains_key(&key) {
                    faults.push(format!("{}: no message {key}", source.at(line)));
                }
            }
        }
    }
    none(&faults);
}

/// The codes of faults that a file names, and their lines.
fn codes(source: &Source) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for at in 0..source.tokens.len() {
        // `faults.error("code", &[…])`, `faults.error_at("field", "code", &[…])`.
        let is_report =
            ["error", "warning", "error_at", "error_about"].iter().any(|name| source.is(at, name));
        let code = if is_report && source.is(at + 1, "(") && at > 0 && source.is(at - 1, ".") {
            let values = (at + 2..source.tokens.len()).find(|&at| source.is(at, "&") || source.is(at, ")"));
            values.and_then(|values| source.tokens.get(values.checked_sub(2)?))
        } else if source.is(at, "code") && source.is(at + 1, ":") {
            source.tokens.get(at + 2)
        } else if source.is(at, "(") && source.is(at + 2, ",") && source.is(at + 3, "vec") {
            // `("code", vec![…])`.
            source.tokens.get(at + 1)
        } else {
            None
        };
        if let Some(code) = code.filter(|code| code.kind == Kind::Text) {
            found.push((code.text.clone(), code.line));
        }
    }
    // `let code = match … { … => "code" }`.
    let choices = (0..source.tokens.len()).filter(|&at| {
        source.is(at, "let")
            && source.is(at + 1, "code")
            && source.is(at + 2, "=")
            && source.is(at + 3, "match")
    });
    for at in choices {
        let open = (at..source.tokens.len()).find(|&at| source.is(at, "{"));
        let texts = open.map(|open| source.texts_within(open)).unwrap_or_default();
        // An argument of a call is a value that the message tells.
        let codes = texts.into_iter().filter(|&at| !source.is(at - 1, "(")).map(|at| &source.tokens[at]);
        found.extend(codes.map(|text| (text.text.clone(), text.line)));
    }
    found
}

/// Whether a text is spelled like a key: `two-words`.
fn is_kebab(text: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    text.contains('-') && text.split('-').all(is_part) && text.starts_with(|c: char| c.is_ascii_lowercase())
}
