//! What experiments show: spreads, values against goals, intervals, small maps, controls.

use maud::{Markup, html};

use super::{Writer, caption, prose, table};
use crate::page::{Finder, Gauge, Handle, Histogram, Panel, PanelForm, Ranges, Run, Runs, Scatter, Slider};
use crate::text::msg;

/// The columns of a drawn spread.
const COLUMNS: usize = 60;

/// The columns and the height of a row of a drawn map.
const WIDE: usize = 72;
const ROW: usize = 3;

/// A value that can be moved, where it stands.
pub(super) fn slider(slider: &Slider) -> Markup {
    html! { p { (slider.label) " " strong { (slider.written) } } }
}

/// A line to act on, as it reads.
pub(super) fn handle(handle: &Handle) -> Markup {
    html! { p { (prose(&handle.text)) } }
}

/// The words that were chosen.
pub(super) fn finder(finder: &Finder) -> Markup {
    let words: Vec<&str> = finder.chosen.iter().flatten().map(|(word, _)| word.as_str()).collect();
    html! { p { (prose(&finder.label)) " " strong { (words.join(", ")) } } }
}

/// Where each value lies is told in words; the map itself is for the eye.
pub(super) fn scatter(scatter: &Scatter) -> Markup {
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
        ul { @for point in told { li { (point.written) } } }
    }
}

/// How two groups are spread, back to back, and what lies beyond the mark of each.
pub(super) fn histogram(histogram: &Histogram) -> Markup {
    html! {
        @for (place, group) in histogram.groups.iter().enumerate() {
            p {
                strong { (group.name) } " (" (group.size) ") · " (group.mark.label) " " (group.mark.written)
                " · " (group.beyond.0) " " strong { (group.beyond.1) }
            }
            (spread(histogram, place))
        }
    }
}

impl Writer<'_> {
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

    /// The controls of an experiment, as boxes to tick.
    pub(super) fn panel(&self, panel: &Panel) -> Markup {
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

    /// The runs of an experiment, one of which is picked.
    pub(super) fn runs(&self, runs: &Runs, title: &[Run]) -> Markup {
        html! {
            (table(&runs.table, title))
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
