//! What can be acted on in a document: its controls, as they are written and as they are read.
//!
//! A page says where on it can be pointed, and which control has the caret; an action that takes
//! a click or a text makes of that a button, a box to tick or a field. Whoever writes a control
//! notes it in a [`Form`], so that what comes back is read by the very list that was shown.

use std::cell::RefCell;

use maud::{Markup, html};

use super::{Writer, prose};
use crate::page::{Choices, Menu, MenuCell, MenuRow, Ratings, Run, Slider, Sorting};
use crate::text::msg;

/// One thing that a control does, in terms of the actions that are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Points at this place of the page.
    At(usize),
    /// Points at a row that opens when it is pointed at again: the row `row` of the menu whose
    /// first place is `first`.
    Open {
        /// The place of the menu's first row.
        first: usize,
        /// The row, from 0.
        row: usize,
    },
    /// Names one of the candidates by its number, from 0.
    One(usize),
    /// Asks for the action at this place of the list, with nothing entered.
    Do(usize),
    /// Asks for the action at this place of the list with the candidate of its own field, from 0.
    DoOne(usize),
    /// Asks for the action at this place of the list with the line of its own field.
    DoLine(usize),
}

/// A control of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Control {
    /// A button.
    Press {
        /// What comes back when it is pressed.
        value: String,
        /// What it does.
        deeds: Vec<Deed>,
    },
    /// A choice of one among several.
    Pick {
        /// What it is called in what comes back.
        name: String,
        /// The one that is chosen.
        now: Option<usize>,
        /// What choosing each does.
        deeds: Vec<Vec<Deed>>,
    },
    /// A box to tick.
    Tick {
        /// What it is called in what comes back.
        name: String,
        /// Whether it is ticked.
        now: bool,
        /// What changing it does.
        deeds: Vec<Deed>,
    },
    /// A text or a number to write.
    Write {
        /// What it is called in what comes back.
        name: String,
        /// What is written there.
        now: String,
        /// What gives it the caret; nothing where it has it.
        deeds: Vec<Deed>,
    },
}

/// The button that was pressed, in what comes back.
pub const PRESSED: &str = "do";

/// The controls of a document, noted while it is written.
#[derive(Debug, Default)]
pub struct Form {
    /// Whether the page can be pointed at.
    points: bool,
    /// What is written in a field, in words, where something can be.
    writes: Option<String>,
    /// The controls written so far.
    controls: RefCell<Vec<Control>>,
}

impl Form {
    /// The form of a page that can be pointed at if it `points`; `writes` says what is written in
    /// a field, where something can be.
    pub fn new(points: bool, writes: Option<String>) -> Form {
        Form { points, writes, controls: RefCell::default() }
    }

    /// What is written in a field, in words, where something can be.
    pub fn writes(&self) -> Option<&str> {
        self.writes.as_deref()
    }

    /// Notes a control.
    pub fn note(&self, control: Control) {
        self.controls.borrow_mut().push(control);
    }

    /// The controls noted, in the order of the document.
    pub fn into_controls(self) -> Vec<Control> {
        self.controls.into_inner()
    }

    /// Whether something was noted that takes a text.
    pub fn has_field(&self) -> bool {
        self.controls.borrow().iter().any(|control| matches!(control, Control::Write { .. }))
    }

    /// A button; `is_on` says whether it is pressed in, where it can be.
    pub fn button(&self, deeds: Vec<Deed>, is_on: Option<bool>, label: &Markup) -> Markup {
        let value = named(&deeds);
        // Those that do nothing but send the form are many, and all alike.
        let id = (!deeds.is_empty()).then(|| value.clone());
        self.note(Control::Press { value: value.clone(), deeds });
        let pressed = is_on.map(|is_on| is_on.to_string());
        html! { button id=[id] name=(PRESSED) value=(value) aria-pressed=[pressed] { (label) } }
    }
}

/// What the button of these deeds is called: the same as long as it does the same.
fn named(deeds: &[Deed]) -> String {
    let name = |deed: &Deed| match deed {
        Deed::At(place) => format!("p{place}"),
        Deed::Open { first, row } => format!("r{first}-{row}"),
        Deed::One(place) => format!("o{place}"),
        Deed::Do(place) | Deed::DoOne(place) | Deed::DoLine(place) => format!("a{place}"),
    };
    deeds.iter().map(name).collect::<Vec<_>>().join(".")
}

impl Writer<'_> {
    /// Where the page is pointed at, if it can be.
    pub(super) fn pointed(&self) -> Option<&super::Form> {
        self.form.filter(|form| form.points)
    }

    /// A button that points at a place of the page, or its label where that does nothing.
    pub(super) fn point(&self, place: usize, is_on: Option<bool>, label: Markup) -> Markup {
        match self.pointed() {
            Some(form) => form.button(vec![Deed::At(place)], is_on, &label),
            None => label,
        }
    }

    /// A field for what is written at `target`, which `has_caret` or not; `None` where nothing can
    /// be written.
    pub(super) fn field(&self, target: Option<usize>, has_caret: bool, now: &str) -> Option<Field> {
        let form = self.form?;
        let deeds = match (has_caret, target) {
            (true, _) => form.writes.as_ref().map(|_| Vec::new()),
            (false, Some(target)) => form.points.then(|| vec![Deed::At(target)]),
            (false, None) => None,
        }?;
        let name = target.map_or_else(|| "t".to_owned(), |target| format!("t{target}"));
        form.note(Control::Write { name: name.clone(), now: now.to_owned(), deeds });
        let label = form.writes.clone().unwrap_or_else(|| self.words.say(msg::KEY_TYPE_TEXT));
        Some(Field { name, label })
    }

    /// The same options, to be chosen among; `None` where they cannot be.
    pub(super) fn options(&self, choices: &Choices, title: &[Run]) -> Option<Markup> {
        let form = self.pointed().filter(|_| !choices.called_out && !choices.is_final)?;
        let deeds = |place: usize| vec![Deed::At(choices.first + place)];
        let name = |place: usize| format!("c{}", choices.first + place);
        if choices.several {
            for (place, item) in choices.items.iter().enumerate() {
                form.note(Control::Tick { name: name(place), now: item.chosen, deeds: deeds(place) });
            }
        } else {
            let now = choices.items.iter().position(|item| item.chosen);
            let deeds = (0..choices.items.len()).map(deeds).collect();
            form.note(Control::Pick { name: name(0), now, deeds });
        }
        Some(html! {
            fieldset.row[choices.row] {
                (self.legend(title))
                @for (place, item) in choices.items.iter().enumerate() {
                    div.option {
                        label {
                            @if choices.several {
                                input type="checkbox" name=(name(place)) value="1" checked[item.chosen];
                            } @else {
                                input type="radio" name=(name(0)) value=(place) checked[item.chosen];
                            }
                            span { (choices.naming.name(place)) ". " (prose(&item.label)) (self.mark(item.mark)) }
                        }
                        @if !item.feedback.is_empty() { div.muted { (prose(&item.feedback)) } }
                    }
                }
            }
        })
    }

    /// What a group of options is called, for whoever hears it.
    fn legend(&self, title: &[Run]) -> Markup {
        let title = super::plain(title);
        let title = if title.is_empty() { self.words.say(msg::KEY_ANSWER) } else { title };
        html! { legend.unseen { (title) } }
    }

    /// The same items, each with its categories to choose from; `None` where they cannot be.
    pub(super) fn sorted(&self, sorting: &Sorting) -> Option<Markup> {
        let form = self.pointed().filter(|_| sorting.cursor.is_some())?;
        for (place, item) in sorting.items.iter().enumerate() {
            let deeds = |category| self::reached(place, sorting.cursor, Deed::One(category));
            let deeds = (0..sorting.categories.len()).map(deeds).collect();
            form.note(Control::Pick { name: format!("s{place}"), now: item.category, deeds });
        }
        Some(html! {
            @for (place, item) in sorting.items.iter().enumerate() {
                fieldset {
                    legend { (prose(&item.label)) }
                    @for (at, category) in sorting.categories.iter().enumerate() {
                        label.option {
                            input type="radio" name=(format!("s{place}")) value=(at) checked[item.category == Some(at)];
                            span { (prose(category)) }
                        }
                    }
                }
            }
        })
    }

    /// The same criteria, each with its levels to choose from; `None` where they cannot be.
    pub(super) fn rated(&self, ratings: &Ratings) -> Option<Markup> {
        let form = self.pointed().filter(|_| ratings.cursor.is_some())?;
        let criteria = ratings.groups.iter().flat_map(|group| &group.criteria);
        for (place, criterion) in criteria.enumerate() {
            let deeds = |level| self::reached(place, ratings.cursor, Deed::At(ratings.first_level + level));
            let deeds = (0..=criterion.levels.len()).map(deeds).collect();
            form.note(Control::Pick { name: format!("g{place}"), now: criterion.rating, deeds });
        }
        let mut place = 0;
        let mut number = || {
            place += 1;
            place - 1
        };
        Some(html! {
            @for group in &ratings.groups {
                p { strong { (prose(&group.name)) } }
                @if !group.text.is_empty() { p { (prose(&group.text)) } }
                @for criterion in &group.criteria {
                    @let name = format!("g{}", number());
                    fieldset {
                        legend { (prose(&criterion.label)) }
                        @for (at, level) in criterion.levels.iter().enumerate() {
                            label.option {
                                input type="radio" name=(name) value=(at + 1) checked[criterion.rating == Some(at + 1)];
                                span { (at + 1) ". " (prose(level)) }
                            }
                        }
                        label.option {
                            input type="radio" name=(name) value="0" checked[criterion.rating == Some(0)];
                            span { "0. " (ratings.none) }
                        }
                    }
                }
            }
        })
    }

    /// Rows to choose from; where the page can be pointed at each is a button.
    pub(super) fn menu(&self, menu: &Menu) -> Markup {
        let row = |place: usize, row: &MenuRow| {
            let Some(form) = self.pointed() else { return html! { (row.spoken(place + 1)) } };
            let target = menu.first.saturating_add(place);
            let deed = match menu.cursor {
                Some(cursor) if cursor != place => Deed::Open { first: menu.first, row: place },
                _ => Deed::At(target),
            };
            let sign = row.sign.map(|(sign, _)| sign);
            let label = html! {
                @if let Some(sign) = sign { span aria-hidden="true" { (sign) } " " }
                @if row.is_strong { strong { (row.label) } } @else { (row.label) }
            };
            let cells = row.cells.iter().filter_map(MenuCell::text).filter(|text| !text.is_empty());
            let cells = cells.collect::<Vec<_>>().join(" · ");
            let label = html! { (label) @if !cells.is_empty() { " " span.cells { (cells) } } };
            let is_on = row.is_chosen.then_some(true);
            html! {
                (form.button(vec![deed], is_on, &label))
                @if !row.note.is_empty() { " " span.muted { (row.note) } }
            }
        };
        let is_here = |place: usize| self.pointed().is_some() && menu.cursor == Some(place);
        html! {
            ul.menu.row[menu.is_inline] { @for (place, item) in menu.rows.iter().enumerate() {
                li.deep[item.indent > 0].here[is_here(place)] { (row(place, item)) }
            } }
        }
    }

    /// The same value, to be moved; `None` where it cannot be.
    pub(super) fn moved(&self, slider: &Slider, about: &str) -> Option<Markup> {
        let form = self.pointed().filter(|_| slider.active)?;
        let name = format!("v{}", slider.first);
        let deeds = (0..slider.positions).map(|at| vec![Deed::At(slider.first + at)]).collect();
        form.note(Control::Pick { name: name.clone(), now: Some(slider.at), deeds });
        let last = slider.positions.saturating_sub(1);
        Some(html! {
            div.slider {
                label for=(name) { (about) " " (slider.label) " " strong { (slider.written) } }
                div {
                    span { (slider.ends.0) }
                    input id=(name) type="range" name=(name) min="0" max=(last) value=(slider.at)
                        aria-valuetext=(slider.written);
                    span { (slider.ends.1) }
                    (form.button(vec![], None, &html! { (self.words.say(msg::WEB_SET)) }))
                }
            }
        })
    }
}

/// What a field is called, in what comes back and for whoever hears it.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) label: String,
}

/// The deed, once the element at `place` is under the cursor.
fn reached(place: usize, cursor: Option<usize>, deed: Deed) -> Vec<Deed> {
    if cursor == Some(place) { vec![deed] } else { vec![Deed::At(place), deed] }
}
