//! What is answered, as on paper: boxes to tick, lines to write on.

use maud::{Markup, html};

use super::{Writer, caption, prose};
use crate::page::{
    Area, Choices, Entry, Labels, Naming, Prose, Ratings, Run, Scale, Sequence, Sorting, Tally,
};
use crate::text::{Msg, msg};

/// A box, ticked or not.
fn tick(is_chosen: bool) -> Markup {
    html! { span.sign aria-hidden="true" { (if is_chosen { "☒" } else { "☐" }) } }
}

/// What was written, or a line to write on.
fn written(text: &str) -> Markup {
    html! { @if text.is_empty() { span.blank { "\u{a0}" } } @else { strong { (text) } } }
}

fn feedback(text: &Prose) -> Markup {
    html! { @if !text.is_empty() { div.muted { (prose(text)) } } }
}

/// The names to give, numbered as they are called.
pub(super) fn labels(labels: &Labels) -> Markup {
    html! {
        @if labels.is_numbered { ol { @for label in &labels.items { li { (prose(label)) } } } }
    }
}

/// A place to write several lines, as high as it was meant to be.
pub(super) fn area(area: &Area) -> Markup {
    let free = area.rows.saturating_sub(area.text.lines().count());
    html! {
        p { (prose(&area.label)) }
        .room { (area.text) @for _ in 0..free { br; } }
    }
}

impl Writer<'_> {
    /// What was chosen, said in words: a ticked box alone is not heard.
    pub(super) fn chosen(&self, is_chosen: bool) -> Markup {
        html! { @if is_chosen { span.unseen { " (" (self.words.say(msg::PLAIN_CHOSEN)) ")" } } }
    }

    pub(super) fn choices(&self, choices: &Choices) -> Markup {
        html! {
            ul.options.row[choices.row] { @for (place, item) in choices.items.iter().enumerate() {
                li {
                    (tick(item.chosen)) " " (choices.naming.name(place)) ". " (prose(&item.label))
                    (self.chosen(item.chosen)) (self.mark(item.mark)) (feedback(&item.feedback))
                }
            } }
        }
    }

    pub(super) fn sorting(&self, sorting: &Sorting) -> Markup {
        let category = |place: Option<usize>| place.and_then(|place| sorting.categories.get(place));
        html! {
            ol { @for category in &sorting.categories { li { (prose(category)) } } }
            ul { @for item in &sorting.items {
                li {
                    (prose(&item.label)) " → "
                    @match category(item.category) {
                        Some(name) => strong { (prose(name)) },
                        None => (written("")),
                    }
                    (self.mark(item.mark))
                    @if let Some(name) = category(item.belongs) {
                        " " (self.words.with(msg::SORT_BELONGS, &[("category", super::plain(name).into())]))
                    }
                    (feedback(&item.feedback))
                }
            } }
        }
    }

    pub(super) fn sequence(&self, sequence: &Sequence) -> Markup {
        html! {
            ol { @for item in &sequence.items {
                li {
                    (prose(&item.label)) (self.mark(item.mark))
                    @if let Some(place) = item.belongs {
                        " " (self.words.with(msg::SEQUENCE_BELONGS, &[("place", (place + 1).into())]))
                    }
                    (feedback(&item.feedback))
                }
            } }
        }
    }

    pub(super) fn entry(&self, entry: &Entry) -> Markup {
        let text = format!("{}{}", entry.before, entry.after);
        html! { p { (written(text.trim())) " " (entry.unit) (self.mark(entry.mark)) } }
    }

    pub(super) fn scale(&self, scale: &Scale) -> Markup {
        let said = |key: Msg, value: &str| self.words.with(key, &[("value", value.into())]);
        let ends = [("min", scale.ends.0.as_str().into()), ("max", scale.ends.1.as_str().into())];
        html! {
            p {
                (self.words.with(msg::PLAIN_SCALE, &ends)) " "
                @match &scale.guess {
                    Some((_, value)) => strong { (said(msg::SCALE_GUESS, value)) },
                    None => (written("")),
                }
                @if let Some((_, value)) = &scale.answer { " · " (said(msg::SCALE_ANSWER, value)) }
            }
        }
    }

    pub(super) fn ratings(&self, ratings: &Ratings) -> Markup {
        html! {
            @for group in &ratings.groups {
                p { strong { (prose(&group.name)) } }
                @if !group.text.is_empty() { p { (prose(&group.text)) } }
                ul { @for criterion in &group.criteria {
                    li {
                        (prose(&criterion.label))
                        ul.options {
                            @for (place, level) in criterion.levels.iter().enumerate() {
                                @let is_given = criterion.rating == Some(place + 1);
                                li { (tick(is_given)) " " (place + 1) ". " (prose(level)) (self.chosen(is_given)) }
                            }
                            @let is_none = criterion.rating == Some(0);
                            li { (tick(is_none)) " 0. " (ratings.none) (self.chosen(is_none)) }
                        }
                    }
                } }
            }
        }
    }

    pub(super) fn tally(&self, tally: &Tally, title: &[Run]) -> Markup {
        html! {
            .scroll { table {
                (caption(title))
                thead { tr {
                    th {}
                    @for (place, name) in tally.columns.iter().enumerate() {
                        th.mid scope="col" { (Naming::Letters.name(place)) ". " (prose(name)) }
                    }
                } }
                tbody { @for row in &tally.rows {
                    tr {
                        th scope="row" { (prose(&row.label)) (self.mark(row.mark)) (feedback(&row.feedback)) }
                        @for cell in &row.cells {
                            td.mid {
                                (cell.noted) (self.mark(cell.mark))
                                @if !cell.right.is_empty() {
                                    " " (self.words.with(msg::TALLY_RIGHT, &[("right", cell.right.as_str().into())]))
                                }
                            }
                        }
                    }
                } }
            } }
        }
    }
}
