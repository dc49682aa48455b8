//! What is looked at: bars, data, matrices, time, marked texts.

use maud::{Markup, html};

use super::{Writer, caption, class, plain, prose};
use crate::page::{
    Bar, Bars, CELLS, Extent, Listing, MEASURE, Matrices, Part, Passage, Remark, Row, Sheet, Sign, Stretch,
    Takes, Timer,
};
use crate::text::{msg, typography};

/// Values as bars, each written out beside its own.
pub(super) fn bars(bars: &Bars, title: &[crate::page::Run]) -> Markup {
    let is_changed = bars.bars.iter().any(|bar| !bar.change.is_empty());
    html! {
        table {
            (caption(title))
            tbody { @for bar in &bars.bars {
                tr {
                    th scope="row" { (prose(&bar.label)) }
                    td.bar { (drawn(bar)) }
                    td.end { (bar.written) }
                    @if is_changed { td { (bar.change) } }
                }
            } }
        }
    }
}

fn drawn(bar: &Bar) -> Markup {
    let place = |share: f64| format!("{:.2}", share.clamp(0.0, 1.0) * 100.0);
    html! {
        @if let Some(share) = bar.share.filter(|share| share.is_finite()) {
            svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
                rect.frame width="100" height="10" {}
                rect.value y="1" width=(place(share)) height="8" {}
                @if let Some(before) = bar.before.filter(|before| before.is_finite()) {
                    line.before x1=(place(before)) x2=(place(before)) y1="0" y2="10" {}
                }
            }
        }
    }
}

impl Writer<'_> {
    pub(super) fn matrices(&self, matrices: &Matrices, title: &[crate::page::Run]) -> Markup {
        let words = self.words;
        html! {
            table {
                (caption(title))
                thead { tr {
                    th {}
                    @for key in CELLS { th.end scope="col" { (words.say(key)) } }
                } }
                tbody { @for (row, group) in matrices.groups.iter().enumerate() {
                    tr {
                        th scope="row" { (group.name) }
                        @for (column, cell) in group.cells.iter().enumerate() {
                            @let place = matrices.first + CELLS.len() * row + column;
                            @let is_here = matrices.cursor.map(|cursor| cursor == (row, column));
                            td.end { (self.sign(cell.sign)) (self.point(place, is_here, html! { (cell.count) })) }
                        }
                    }
                } }
            }
        }
    }

    pub(super) fn sheet(&self, sheet: &Sheet, title: &[crate::page::Run]) -> Markup {
        let column = |place: &usize| sheet.grid.columns.get(*place).map(|column| (*place, column));
        let end = |is_number: bool| is_number.then_some("end");
        // A click on an element goes there, and where the cursor is it calls it something else.
        let takes = sheet.cursor.map_or(Takes::Nothing, |cursor| cursor.takes);
        let point = |extent: Extent, label: Markup| {
            let is_here = sheet.cursor.is_some_and(|cursor| match extent {
                Extent::Column(column) => takes == Takes::Column && cursor.column == column,
                Extent::Row(row) => takes == Takes::Row && cursor.row == row,
                Extent::Cell(row, column) => {
                    takes == Takes::Cell && (cursor.row, cursor.column) == (row, column)
                }
            });
            self.point(sheet.target(extent), Some(is_here), label)
        };
        let is_open = sheet.cursor.is_some();
        html! {
            .scroll { table {
                (caption(title))
                thead { tr {
                    th {}
                    @for (place, column) in sheet.columns.iter().filter_map(column) {
                        th scope="col" class=[end(column.is_number)] {
                            (self.sign(sheet.sign(Extent::Column(place))))
                            @if is_open { (point(Extent::Column(place), html! { (column.name) })) } @else { (column.name) }
                        }
                    }
                } }
                tbody { @for row in 0..sheet.grid.rows.len() {
                    tr {
                        th.end scope="row" {
                            (self.sign(sheet.sign(Extent::Row(row))))
                            @if is_open { (point(Extent::Row(row), html! { (row + 1) })) } @else { (row + 1) }
                        }
                        @for (place, column) in sheet.columns.iter().filter_map(column) {
                            td class=[end(column.is_number)] {
                                (self.sign(sheet.sign(Extent::Cell(row, place))))
                                @let text = sheet.grid.cell(row, place).unwrap_or("—");
                                @if takes == Takes::Cell {
                                    (point(Extent::Cell(row, place), html! { (text) }))
                                } @else {
                                    (text)
                                }
                            }
                        }
                    }
                } }
            } }
            @if self.form.is_some() { @for line in &sheet.told { p { (prose(line)) } } }
            @if let Some(summary) = &sheet.summary { (super::table(summary, &[])) }
            @for (_, column) in sheet.columns.iter().filter_map(column) {
                @if !column.note.is_empty() { p { strong { (column.name) } ": " (prose(&column.note)) } }
            }
        }
    }

    /// What stands before an element that was marked.
    fn sign(&self, sign: Sign) -> Markup {
        match sign {
            Sign::Nothing => html! {},
            Sign::Called(place) => html! { "[" (place + 1) "] " },
            Sign::Stands(mark) => html! { (self.mark(Some(mark))) " " },
        }
    }

    pub(super) fn listing(&self, listing: &Listing) -> Markup {
        html! {
            ul.options { @for (place, item) in listing.items.iter().enumerate() {
                li {
                    @if !item.name.is_empty() { (item.name) ". " }
                    (self.sign(item.sign))
                    @match listing.first {
                        Some(first) => (self.point(
                            first + place,
                            listing.cursor.map(|cursor| cursor == place),
                            prose(&item.head),
                        )),
                        None => (prose(&item.head)),
                    }
                    @for text in [&item.text, &item.feedback] {
                        @if !text.is_empty() { div.muted { (prose(text)) } }
                    }
                }
            } }
            @if let Some(labels) = &listing.labels { (self.labels(labels)) }
        }
    }

    pub(super) fn remarks(&self, remarks: &[Remark]) -> Markup {
        html! {
            ul.options { @for remark in remarks {
                li {
                    (prose(&remark.label)) (self.mark(Some(remark.mark)))
                    @if !remark.feedback.is_empty() { div.muted { (prose(&remark.feedback)) } }
                }
            } }
        }
    }

    pub(super) fn timer(&self, timer: &Timer) -> Markup {
        let clock = |seconds| typography::clock(seconds).into();
        let values = [("used", clock(timer.used)), ("planned", clock(timer.planned))];
        html! { p { (self.words.with(msg::TIMER_USED, &values)) } }
    }

    pub(super) fn passage(&self, passage: &Passage) -> Markup {
        let rows = passage.rows(MEASURE);
        let count = passage.wording.paragraphs().len();
        let of = |place: usize| rows.iter().filter(move |row| row.paragraph == place);
        html! {
            blockquote { @for place in 0..count { p { @for row in of(place) { (self.pieces(row, passage)) " " } } } }
            @if let Some(list) = &passage.list {
                p { strong { (list.title) } }
                (self.choices(&list.choices, &[]))
            }
            @for (title, names) in &passage.keys {
                p { (title) }
                ol { @for name in names { li { (prose(name)) } } }
            }
            @if !passage.stretches.is_empty() {
                @if !passage.title.is_empty() { p { (passage.title) } }
                ol { @for stretch in &passage.stretches {
                    li {
                        (self.point(passage.first + stretch.words.start, None, html! { (self.said(passage, stretch)) }))
                        (self.mark(stretch.mark))
                        @for note in &stretch.notes { div.muted { (plain(note)) } }
                    }
                } }
            }
            @if let Some(foot) = passage.foot.as_ref().filter(|_| self.pointed().is_some()) {
                p { (self.point(foot.target, foot.ticked, html! { (foot.label) })) }
            }
        }
    }

    /// What a stretch says, and what it was called.
    fn said(&self, passage: &Passage, stretch: &Stretch) -> String {
        let quote = passage.wording.quote(&stretch.words);
        self.words.with(msg::PASSAGE_SAID, &[("words", quote.into()), ("name", stretch.name.as_str().into())])
    }

    /// One line of a marked text; its signs stay with it.
    fn pieces(&self, row: &Row, passage: &Passage) -> Markup {
        let look = |number: usize| {
            let mark = passage.stretches.get(number).and_then(|stretch| stretch.mark);
            mark.map_or("accent", |mark| class(mark.role()).unwrap_or("accent"))
        };
        // While words can be selected each is a button; those that are, are pressed in.
        let is_selected = |word: &usize| passage.selected.as_ref().map(|selected| selected.contains(word));
        html! {
            @for piece in &row.pieces {
                @match piece.part {
                    Part::Sign(number) => strong class=(look(number)) { (piece.text) },
                    Part::Word(word) if passage.is_open() => {
                        (self.point(passage.first + word, is_selected(&word), html! { (piece.text) }))
                    }
                    Part::Word(_) | Part::Behind(_) => (piece.text),
                }
            }
        }
    }
}
