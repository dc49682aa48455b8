//! What is answered, as on paper: boxes to tick, lines to write on.

use maud::{Markup, html};

use super::form::Field;
use super::{Deed, Writer, caption, prose};
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

impl Writer<'_> {
    /// The names to give, numbered as they are called; ways to go on only where there is a form.
    pub(super) fn labels(&self, labels: &Labels) -> Markup {
        let item = |place: usize| {
            let is_on = labels.here.map(|here| here == place);
            self.point(labels.first + place, is_on, prose(&labels.items[place]))
        };
        html! {
            @if labels.is_numbered {
                ol.labels { @for place in 0..labels.items.len() { li { (item(place)) } } }
            } @else if self.pointed().is_some() {
                div.bar-of-buttons { @for place in 0..labels.items.len() { (item(place)) " " } }
            }
        }
    }

    /// A place to write several lines, as high as it was meant to be.
    pub(super) fn area(&self, area: &Area) -> Markup {
        let free = area.rows.saturating_sub(area.text.lines().count());
        let field = self.field(Some(area.first), area.caret.is_some(), &area.text);
        html! {
            @if let Some(Field { name, label }) = field {
                @if area.label.is_empty() {
                    label.unseen for=(name) { (label) }
                } @else {
                    label for=(name) { (prose(&area.label)) }
                }
                // A line end at the start of the text would be taken for none.
                textarea id=(name) name=(name) rows=(area.rows.max(3)) { "\n" (area.text) }
                @if area.text.is_empty() && !area.waiting.is_empty() { p.muted { (prose(&area.waiting)) } }
            } @else {
                p { (prose(&area.label)) }
                .room { (area.text) @for _ in 0..free { br; } }
            }
        }
    }

    /// What was chosen, said in words: a ticked box alone is not heard.
    pub(super) fn chosen(&self, is_chosen: bool) -> Markup {
        html! { @if is_chosen { span.unseen { " (" (self.words.say(msg::PLAIN_CHOSEN)) ")" } } }
    }

    pub(super) fn choices(&self, choices: &Choices, title: &[Run]) -> Markup {
        if let Some(options) = self.options(choices, title) {
            return options;
        }
        let takes = choices.is_final && self.pointed().is_some();
        html! {
            ul.options.row[choices.row] { @for (place, item) in choices.items.iter().enumerate() {
                li {
                    @if takes {
                        (self.point(choices.first + place, None, html! {
                            (choices.naming.name(place)) ". " (prose(&item.label))
                        }))
                    } @else {
                        (tick(item.chosen)) " " (choices.naming.name(place)) ". " (prose(&item.label))
                    }
                    (self.chosen(item.chosen)) (self.mark(item.mark)) (feedback(&item.feedback))
                }
            } }
        }
    }

    pub(super) fn sorting(&self, sorting: &Sorting) -> Markup {
        if let Some(sorted) = self.sorted(sorting) {
            return sorted;
        }
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
            ol.sequence { @for (place, item) in sequence.items.iter().enumerate() {
                li {
                    (prose(&item.label)) (self.mark(item.mark)) (self.carried(sequence, place))
                    @if let Some(place) = item.belongs {
                        " " (self.words.with(msg::SEQUENCE_BELONGS, &[("place", (place + 1).into())]))
                    }
                    (feedback(&item.feedback))
                }
            } }
        }
    }

    /// The buttons that carry an item up and down.
    fn carried(&self, sequence: &Sequence, place: usize) -> Markup {
        let Some((form, cursor)) = self.pointed().zip(sequence.cursor) else { return html! {} };
        let label = super::plain(&sequence.items[place].label);
        // What is taken already is put down where it is.
        let put_down = sequence.taken.then_some(Deed::At(cursor));
        let carry = |to: usize, message: Msg, sign: &str| {
            let deeds = put_down.into_iter().chain([Deed::At(place), Deed::At(to)]).collect();
            let said = self.words.with(message, &[("item", label.as_str().into())]);
            form.button(deeds, None, &html! { span aria-hidden="true" { (sign) } span.unseen { (said) } })
        };
        html! {
            span.carry {
                @if place > 0 { " " (carry(place - 1, msg::WEB_CARRY_UP, "↑")) }
                @if place + 1 < sequence.items.len() { " " (carry(place + 1, msg::WEB_CARRY_DOWN, "↓")) }
            }
        }
    }

    pub(super) fn entry(&self, entry: &Entry) -> Markup {
        let text = format!("{}{}", entry.before, entry.after);
        let is_open = entry.active && entry.mark.is_none();
        if let Some(Field { name, label }) = self.field(entry.target, is_open, &text) {
            let label = if entry.label.is_empty() { label } else { entry.label.clone() };
            return html! {
                p.entry {
                    label for=(name) { (label) } " "
                    input id=(name) type="text" name=(name) value=(text) autocomplete="off"; " " (entry.unit)
                }
            };
        }
        html! { p { (written(text.trim())) " " (entry.unit) (self.mark(entry.mark)) } }
    }

    pub(super) fn scale(&self, scale: &Scale) -> Markup {
        let said = |key: Msg, value: &str| self.words.with(key, &[("value", value.into())]);
        let ends = [("min", scale.ends.0.as_str().into()), ("max", scale.ends.1.as_str().into())];
        let now = scale.guess.as_ref().map_or_else(String::new, |(guess, _)| guess.to_string());
        let field = self.field(None, scale.active, &now).filter(|_| scale.active);
        html! {
            p {
                @if let Some(Field { name, label }) = &field {
                    label for=(name) { (label) " · " (self.words.with(msg::PLAIN_SCALE, &ends)) } " "
                    input id=(name) type="text" inputmode="decimal" name=(name) value=(now) autocomplete="off"; " "
                } @else {
                    (self.words.with(msg::PLAIN_SCALE, &ends)) " "
                }
                @match &scale.guess {
                    Some((_, value)) => strong { (said(msg::SCALE_GUESS, value)) },
                    None if field.is_none() => (written("")),
                    None => {},
                }
                @if let Some((_, value)) = &scale.answer { " · " (said(msg::SCALE_ANSWER, value)) }
            }
        }
    }

    pub(super) fn ratings(&self, ratings: &Ratings) -> Markup {
        if let Some(rated) = self.rated(ratings) {
            return rated;
        }
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
                tbody { @for (at, row) in tally.rows.iter().enumerate() {
                    tr {
                        th scope="row" { (prose(&row.label)) (self.mark(row.mark)) (feedback(&row.feedback)) }
                        @for (column, cell) in row.cells.iter().enumerate() {
                            td.mid {
                                (self.noted(tally, (at, column), &cell.noted)) (self.mark(cell.mark))
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

    /// What was noted in a cell: a field for a count, for the rest a button that notes the other.
    fn noted(&self, tally: &Tally, (row, column): (usize, usize), noted: &str) -> Markup {
        let place = tally.first + row * tally.columns.len() + column;
        let is_here = tally.cursor == Some((row, column));
        let Some(form) = self.pointed().filter(|_| tally.rows[row].mark.is_none()) else {
            return html! { (noted) };
        };
        let about = [&tally.rows[row].label[..], &tally.columns[column][..]].map(super::plain).join(", ");
        if tally.rows[row].counts {
            let field = self.field(Some(place), is_here, noted);
            return html! {
                @if let Some(Field { name, .. }) = field {
                    input.count id=(name) type="text" inputmode="numeric" name=(name) value=(noted) aria-label=(about)
                        autocomplete="off";
                } @else {
                    (noted)
                }
            };
        }
        let go = (!is_here).then_some(Deed::At(place));
        let deeds = go.into_iter().chain([Deed::At(place)]).collect();
        let shown = if noted.is_empty() { "…" } else { noted };
        form.button(deeds, None, &html! { span.unseen { (about) ": " } (shown) })
    }
}
