//! What experiments show: spreads, values against goals, intervals, small maps, controls.

use maud::{Markup, html};

use super::form::Field;
use super::{Writer, caption, prose, table};
use crate::page::{Finder, Gauge, Handle, Histogram, Panel, PanelForm, Ranges, Run, Runs, Scatter, Slider};
use crate::text::msg;

/// The columns of a drawn spread.
const COLUMNS: usize = 60;

/// The columns and the height of a row of a drawn map.
const WIDE: usize = 72;
const ROW: usize = 3;

impl Writer<'_> {
    /// A value that can be moved, or where it stands.
    pub(super) fn slider(&self, slider: &Slider) -> Markup {
        let fixed = || html! { p { (slider.label) " " strong { (slider.written) } } };
        self.moved(slider, "").unwrap_or_else(fixed)
    }

    /// A line to act on, as it reads.
    pub(super) fn handle(&self, handle: &Handle) -> Markup {
        let text = prose(&handle.text);
        let target = handle.target.filter(|_| self.pointed().is_some());
        html! {
            p { @if let Some(target) = target { (self.point(target, Some(handle.here), text)) } @else { (text) } }
        }
    }

    /// The words that were chosen, and the field that finds more.
    pub(super) fn finder(&self, finder: &Finder) -> Markup {
        let chosen = finder.chosen.iter().flatten();
        if self.pointed().is_none() {
            let words: Vec<&str> = chosen.map(|(word, _)| word.as_str()).collect();
            return html! { p { (prose(&finder.label)) " " strong { (words.join(", ")) } } };
        }
        let search = finder.search.as_ref();
        let typed = search.map_or("", |search| search.typed.as_str());
        let field = self.field(Some(finder.target), search.is_some(), typed);
        html! {
            div.finder {
                @if let Some(Field { name, .. }) = field {
                    label for=(name) { (prose(&finder.label)) } " "
                    input id=(name) type="text" name=(name) value=(typed) autocomplete="off"; " "
                    @if let Some(form) = self.pointed() {
                        (form.button(vec![], None, &html! { (self.words.say(msg::WEB_SET)) }))
                    }
                } @else {
                    span { (prose(&finder.label)) }
                }
                @if let Some(search) = search {
                    p.found { @for found in &search.found {
                        (self.point(found.target, Some(found.is_chosen), html! { (found.word) })) " "
                    } }
                }
                p { @for (word, target) in chosen {
                    (self.point(*target, Some(true), html! { (word) })) " "
                } }
            }
        }
    }

    /// Where each value lies is told in words; the map itself is for the eye.
    pub(super) fn scatter(&self, scatter: &Scatter) -> Markup {
        let told = scatter.points.iter().filter(|point| !point.written.is_empty());
        let pinned = scatter.pin(WIDE, |label| label.chars().count());
        let view = format!("0 0 {WIDE} {}", scatter.rows.max(1) * ROW);
        html! {
            svg.map viewBox=(view) aria-hidden="true" {
                @for (point, pin) in scatter.points.iter().zip(&pinned) {
                    circle.value cx=(pin.at.column) cy=(pin.at.row * ROW + 1) r="0.5" {}
                    @if let Some(label) = pin.label {
                        text x=(label.column) y=(label.row * ROW + 2) font-size="2" { (point.label) }
                    }
                }
            }
            ul { @for point in told {
                li {
                    @match point.target {
                        Some(target) => (self.point(target, None, html! { (point.written) })),
                        None => (point.written),
                    }
                }
            } }
        }
    }

    /// How two groups are spread, back to back, and what lies beyond the mark of each.
    pub(super) fn histogram(&self, histogram: &Histogram) -> Markup {
        html! {
            @for (place, group) in histogram.groups.iter().enumerate() {
                p {
                    strong { (group.name) } " (" (group.size) ") · " (group.mark.label) " " (group.mark.written)
                    " · " (group.beyond.0) " " strong { (group.beyond.1) }
                }
                (spread(histogram, place))
                @if let Some(slider) = self.moved(&group.mark, &group.name) { (slider) }
            }
        }
    }

    /// A value, the goal it is held against, and how it stands.
    pub(super) fn gauge(&self, gauge: &Gauge) -> Markup {
        html! {
            p {
                (prose(&gauge.label)) " " strong { (gauge.written) } " (" (gauge.goal.1) ")"
                (self.mark(gauge.mark)) " " (prose(&gauge.beside))
            }
        }
    }

    /// Values with their intervals, written out.
    pub(super) fn ranges(&self, ranges: &Ranges, title: &[Run]) -> Markup {
        html! {
            table {
                (caption(title))
                thead { tr {
                    th scope="col" { (ranges.head) }
                    @for (_, name) in &ranges.groups { th.end scope="col" { (name) } }
                } }
                tbody { @for row in &ranges.rows {
                    tr {
                        th scope="row" {
                            (row.label)
                            @if row.is_on == Some(false) { " (" (self.words.say(msg::PLAIN_RANGE_OFF)) ")" }
                        }
                        @for written in &row.written { td.end { (written) } }
                    }
                } }
            }
        }
    }

    /// The controls of an experiment, as buttons; on paper as boxes to tick.
    pub(super) fn panel(&self, panel: &Panel) -> Markup {
        if self.pointed().is_some() {
            return self.buttons(panel);
        }
        html! {
            @for row in &panel.rows {
                p {
                    (prose(&row.label)) " "
                    @for item in row.items.iter().filter(|item| item.form != PanelForm::Button) {
                        span.sign aria-hidden="true" { (if item.is_on { "☒" } else { "☐" }) }
                        " " (item.label) (self.chosen(item.is_on)) " "
                    }
                }
            }
        }
    }

    fn buttons(&self, panel: &Panel) -> Markup {
        let mut next = panel.first;
        let mut place = || {
            next += 1;
            next - 1
        };
        html! {
            @for row in &panel.rows {
                p.panel role="group" aria-label=(super::plain(&row.label)) {
                    (prose(&row.label)) " "
                    @for item in &row.items {
                        @let is_on = (item.form != PanelForm::Button).then_some(item.is_on);
                        (self.point(place(), is_on, html! { (item.label) })) " "
                    }
                }
            }
            @if !panel.told.is_empty() { p.muted { (prose(&panel.told)) } }
        }
    }

    /// The runs of an experiment, one of which is picked.
    pub(super) fn runs(&self, runs: &Runs, title: &[Run]) -> Markup {
        html! {
            (table(&runs.table, title))
            @if self.pointed().is_some() {
                p.bar-of-buttons { @for place in 0..runs.table.rows.len() {
                    (self.point(runs.first + place, Some(runs.picked == Some(place)), html! {
                        (runs.letter) (place + 1)
                    })) " "
                } }
            }
            @if let Some(picked) = runs.picked {
                p { strong { (runs.letter) (picked + 1) } (self.chosen(true)) }
            }
        }
    }
}

fn spread(histogram: &Histogram, group: usize) -> Markup {
    let heights = histogram.heights(group, COLUMNS);
    let most = heights.iter().copied().max().unwrap_or(0).max(1);
    let mark = histogram.groups.get(group).map_or(0, |group| group.mark.column(COLUMNS));
    html! {
        svg.spread viewBox=(format!("0 0 {COLUMNS} {most}")) preserveAspectRatio="none" aria-hidden="true" {
            @for (column, height) in heights.iter().enumerate() {
                rect.value x=(column) y=(most - height) width="0.9" height=(height) {}
            }
            line.before x1=(mark) x2=(mark) y1="0" y2=(most) {}
        }
    }
}
