//! Elements and labels read aloud.

use super::prose::filled;
use super::sheet::signed;
use crate::page::{Labels, Listed, Listing, Run};
use crate::text::{Words, msg};

/// Each element with its name, and how it stands.
pub(super) fn lines(listing: &Listing, words: &Words) -> Vec<String> {
    let mut out: Vec<String> = listing.items.iter().flat_map(|item| listed(item, words)).collect();
    if let Some(labels) = &listing.labels {
        out.push(String::new());
        out.extend(self::labels(labels, words));
    }
    out
}

fn listed(item: &Listed, words: &Words) -> Vec<String> {
    let mut head = item.head.clone();
    head.extend(signed(item.sign, words));
    let name = if item.name.is_empty() { "- ".to_owned() } else { format!("{}. ", item.name) };
    let indent = " ".repeat(name.len());
    let mut out = filled(&head, &name, &indent);
    for prose in [&item.text, &item.feedback] {
        if !prose.is_empty() {
            out.extend(filled(prose, &indent, &indent));
        }
    }
    out
}

/// The names to give, and how to give them.
pub(super) fn labels(labels: &Labels, words: &Words) -> Vec<String> {
    let Some(example) = &labels.example else { return Vec::new() };
    let name = |place: usize| format!("{} = ", place + 1);
    let items = labels.items.iter().enumerate();
    let mut out: Vec<String> = items.flat_map(|(place, label)| filled(label, &name(place), "    ")).collect();
    let text = words.with(msg::PLAIN_SPOT, &[("example", example.as_str().into())]);
    out.extend(filled(&[Run::new(&text)], "", ""));
    out
}
