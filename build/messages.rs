//! The messages in `assets/words/*.ftl`: what each file holds, whether the languages agree, and the
//! Rust constants made of them.
//!
//! `build.rs` runs it; `tests/tidy/words.rs` holds it to its word.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

/// What a fault's message begins with, and the attribute that says how to mend it.
const FAULT: &str = "fault-";
const HELP: &str = ".help";

/// The attribute of an action's label that says how it is typed. It is asked for by its label, so
/// it needs no constant of its own.
const COMMAND: &str = ".command";

/// The variables of every message and of every attribute (`message.attribute`) of a language.
pub(crate) type Messages = BTreeMap<String, BTreeSet<String>>;

/// The messages of the file `name`, whose text is `text`.
///
/// # Errors
/// Everything in it that Fluent cannot read, and every key that stands there twice.
pub(crate) fn read(name: &str, text: &str) -> Result<Messages, Vec<String>> {
    let resource = parse(text).map_err(|(_, errors)| {
        errors
            .iter()
            .map(|error| format!("{name}:{}: {error}", line(text, error.pos.start)))
            .collect::<Vec<_>>()
    })?;
    let mut messages = Messages::new();
    let mut twice = Vec::new();
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
            if messages.insert(key.clone(), variables).is_some() {
                twice.push(format!("{name}: `{key}` stands there twice"));
            }
        }
    }
    if twice.is_empty() { Ok(messages) } else { Err(twice) }
}

/// What keeps the languages from saying the same, each with its file's name and messages, the
/// reference first: a key or a variable that one has and another has not.
pub(crate) fn differences(languages: &[(String, Messages)]) -> Vec<String> {
    let mut faults = Vec::new();
    let Some(((first, reference), others)) = languages.split_first() else { return faults };
    for (name, found) in others {
        for key in reference.keys().chain(found.keys()).collect::<BTreeSet<_>>() {
            match (reference.get(key), found.get(key)) {
                (Some(wanted), Some(found)) if wanted != found => {
                    faults.push(format!("`{key}` tells {wanted:?} in {first} and {found:?} in {name}"));
                }
                (Some(_), Some(_)) => {}
                (Some(_), None) => faults.push(format!("`{key}` is in {first} and not in {name}")),
                _ => faults.push(format!("`{key}` is in {name} and not in {first}")),
            }
        }
    }
    faults
}

/// The Rust source of the constants: one a message and attribute in `msg`, one a fault in `fault`,
/// and the list of all.
///
/// # Errors
/// Two keys of one name, and a fault that does not say how to mend it.
pub(crate) fn constants(messages: &Messages) -> Result<String, Vec<String>> {
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    let (mut msg, mut fault, mut all) = (Vec::new(), Vec::new(), Vec::new());
    let mut faults = Vec::new();
    for key in messages.keys().filter(|key| !key.ends_with(COMMAND)) {
        all.push(format!("    Msg({key:?}),"));
        let name = key.replace(['-', '.'], "_").to_uppercase();
        if let Some(other) = names.insert(name.clone(), key) {
            faults.push(format!("`{key}` and `{other}` would both be `{name}`"));
        }
        let help = format!("{key}{HELP}");
        match key.strip_prefix(FAULT) {
            Some(code) if code.ends_with(HELP) => {}
            Some(code) if messages.contains_key(&help) => {
                let name = code.replace('-', "_").to_uppercase();
                let value = format!("FaultCode::new({key:?}, {help:?})");
                fault.push(format!("    pub(crate) const {name}: FaultCode = {value};"));
            }
            Some(_) => faults.push(format!("`{key}` has no `{HELP}` that says how to mend it")),
            None => msg.push(format!("    pub(crate) const {name}: Msg = Msg({key:?});")),
        }
    }
    let (msg, fault, all) = (msg.join("\n"), fault.join("\n"), all.join("\n"));
    let source = format!(
        "/// The messages of the interface's words.\npub(crate) mod msg {{\n    use super::Msg;\n{msg}\n}}\n\n\
         /// The faults that `check` can find.\npub(crate) mod fault {{\n    use super::FaultCode;\n{fault}\n}}\n\n\
         static ALL: &[Msg] = &[\n{all}\n];\n"
    );
    if faults.is_empty() { Ok(source) } else { Err(faults) }
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

/// The line of the byte `at`, from 1.
fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}
