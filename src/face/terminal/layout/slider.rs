//! Values that are moved along a line: alone, or under the bars of two groups.

use ratatui::style::{Modifier, Style};
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Layout};
use crate::page::{Gauge, Histogram, HistogramGroup, Mark, Role, Run, Slider, width};
use crate::text::clean;

/// The shortest track, in columns.
const SHORTEST: usize = 10;

/// The longest strip of a gauge.
const LONGEST_GAUGE: usize = 28;

/// Bars by the eighths of a cell that they fill from below.
const BARS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// The widths of what stands to the left and to the right of a track, and its own.
struct Track {
    before: usize,
    columns: usize,
    behind: usize,
    /// The width of the ends, as they are written.
    ends: (usize, usize),
}

impl Layout<'_> {
    pub(super) fn slider(&mut self, slider: &Slider) {
        let from = self.laid.lines.len();
        let (low, high) = (slider.ends.0.width() + 1, slider.ends.1.width() + 1);
        let before = slider.label.width() + 3 + low;
        let behind = slider.written.width() + 2 + high;
        let columns = self.room().saturating_sub(before + behind + 2).max(SHORTEST);
        let mut spans = self.slider_head(slider, slider.label.width());
        spans.push(self.role(&format!("{} ", slider.ends.0), Role::Muted));
        spans.extend(self.track(slider, columns));
        spans.push(self.role(&format!(" {}  ", slider.ends.1), Role::Muted));
        spans.push(self.figure(&slider.written));
        self.track_hits(slider, before + 1, columns);
        self.push(spans);
        self.seen(slider.here, from);
    }

    pub(super) fn histogram(&mut self, histogram: &Histogram) {
        let from = self.laid.lines.len();
        if histogram.result && self.laid.marks.is_none() {
            self.laid.marks = Some(from);
        }
        let texts = |of: fn(&HistogramGroup) -> [&str; 3]| {
            let widths = histogram.groups.iter().flat_map(of).map(UnicodeWidthStr::width);
            widths.max().unwrap_or(0)
        };
        let room = self.room();
        let ends = texts(|group| [&group.mark.ends.0, "", ""]).min(4);
        let ends = (ends, texts(|group| [&group.mark.ends.1, "", ""]).min(4));
        let before = texts(|group| [&group.name, &group.size, &group.mark.label]).min(room / 4) + 3 + ends.0;
        let behind = texts(|group| [&group.beyond.0, &group.beyond.1, &group.mark.written]).min(room / 4) + 1;
        let behind = behind + ends.1;
        let columns = room.saturating_sub(before + behind + 2).max(SHORTEST);
        let track = Track { before, columns, behind, ends };
        let [above, below] = &histogram.groups;
        for row in (0..histogram.rows).rev() {
            self.bar_row(histogram, 0, row, &track);
        }
        self.mark_row(above, &track);
        self.mark_row(below, &track);
        for row in 0..histogram.rows {
            self.bar_row(histogram, 1, row, &track);
        }
        if !histogram.note.is_empty() {
            self.prose(&[Run::new(&histogram.note).role(Role::Muted)]);
        }
        self.seen(above.mark.here || below.mark.here, from);
    }

    /// The axis of a group, which its mark is moved along.
    fn mark_row(&mut self, group: &HistogramGroup, track: &Track) {
        let (low, high) = &group.mark.ends;
        let (low, high) = (clean::fit(low, track.ends.0), clean::fit(high, track.ends.1));
        let mut spans = self.slider_head(&group.mark, track.before - 3 - low.width());
        spans.push(self.role(&low, Role::Muted));
        spans.extend(self.track(&group.mark, track.columns));
        spans.push(self.role(&high, Role::Muted));
        let written = &group.mark.written;
        let used = written.width() + high.width();
        spans.push(Span::raw(" ".repeat(track.behind.saturating_sub(used))));
        spans.push(self.figure(written));
        self.track_hits(&group.mark, track.before + 1, track.columns);
        self.push(spans);
    }

    /// A row of bars, `row` rows from the axis; the bars of the second group hang.
    fn bar_row(&mut self, histogram: &Histogram, place: usize, row: usize, track: &Track) {
        let group = &histogram.groups[place];
        // Read towards the axis: the name first, then how many people.
        let outermost = row + 1 == histogram.rows;
        let (left, right) = match (outermost, row) {
            (true, _) => (group.name.as_str(), group.beyond.0.as_str()),
            (false, 0) => (group.size.as_str(), group.beyond.1.as_str()),
            (false, _) => ("", ""),
        };
        let left = clean::fit(left, track.before - 3).into_owned();
        let left_free = " ".repeat((track.before - 1).saturating_sub(left.width()));
        let name = self.theme.role(if outermost { Role::Accent } else { Role::Muted });
        let mut spans = vec![Span::raw("  "), Span::styled(left, name), Span::raw(left_free)];
        let at = group.mark.column(track.columns);
        let mut text = String::new();
        let heights = histogram.heights(place, track.columns);
        let mut look = self.bar_look(false, false);
        for (column, height) in heights.into_iter().enumerate() {
            let filled = Histogram::filled(height, row);
            // What hangs is the rest of what stands, with its colours exchanged.
            let hangs = place == 1 && filled > 0 && filled < 8;
            let (sign, cell) = if column == at {
                ("│", self.theme.role(Role::Warn))
            } else {
                (BARS[if hangs { 8 - filled } else { filled }], self.bar_look(column > at, hangs))
            };
            if cell != look {
                spans.push(Span::styled(std::mem::take(&mut text), look));
                look = cell;
            }
            text.push_str(sign);
        }
        spans.push(Span::styled(text, look));
        let right = clean::fit(right, track.behind - 1).into_owned();
        spans.push(Span::raw(" ".repeat((track.behind + 1).saturating_sub(right.width()))));
        spans.push(if outermost { self.role(&right, Role::Muted) } else { self.figure(&right) });
        self.track_hits(&group.mark, track.before + 1, track.columns);
        self.push(spans);
    }

    /// A bar at the mark or above it stands out.
    fn bar_look(&self, beyond: bool, hangs: bool) -> Style {
        let look =
            self.theme.screen().patch(self.theme.role(if beyond { Role::Accent } else { Role::Muted }));
        if hangs { look.add_modifier(Modifier::REVERSED) } else { look }
    }

    fn slider_head(&self, slider: &Slider, columns: usize) -> Vec<Span<'static>> {
        let label = clean::fit(&slider.label, columns).into_owned();
        let free = " ".repeat((columns + 1).saturating_sub(label.width()));
        let look = if slider.here { self.theme.selected() } else { self.theme.role(Role::Muted) };
        vec![self.sign(None, slider.here), Span::styled(label, look), Span::raw(free)]
    }

    /// `├───●───┤`.
    fn track(&self, slider: &Slider, columns: usize) -> [Span<'static>; 3] {
        let at = slider.column(columns);
        let knob = match (slider.here, slider.active) {
            (true, _) => self.theme.selected(),
            (false, true) => self.theme.role(Role::Accent),
            (false, false) => self.theme.role(Role::Muted),
        };
        [
            self.role(&format!("├{}", "─".repeat(at)), Role::Muted),
            Span::styled("●", knob),
            self.role(&format!("{}┤", "─".repeat(columns.saturating_sub(at + 1))), Role::Muted),
        ]
    }

    fn track_hits(&mut self, slider: &Slider, from: usize, columns: usize) {
        if !slider.active {
            return;
        }
        let left = self.columns - self.room() + from;
        let line = self.laid.lines.len();
        let hit = |column| Hit {
            line,
            columns: left + column..left + column + 1,
            target: slider.first + slider.position(column, columns),
        };
        self.laid.hits.extend((0..columns).map(hit));
    }

    fn figure(&self, written: &str) -> Span<'static> {
        Span::styled(written.to_owned(), self.theme.screen().add_modifier(Modifier::BOLD))
    }

    pub(super) fn gauge(&mut self, gauge: &Gauge) {
        let mark = gauge.mark.map(|mark| (mark.sign(), mark.role()));
        let head = mark.map_or(Span::raw("  "), |(sign, role)| self.role(&format!("{sign} "), role));
        let used = 2 + width(&gauge.label) + 1 + gauge.written.width() + gauge.goal.1.width() + 8;
        let used = used + width(&gauge.beside) + 2;
        let columns = self.room().saturating_sub(used).min(LONGEST_GAUGE);
        let mut spans = vec![head];
        spans.extend(self.spans(&gauge.label));
        spans.push(Span::raw(" "));
        spans.push(self.figure(&gauge.written));
        if columns < SHORTEST {
            // No room for a strip: the figures say it all.
            let mut prose: Vec<Run> = spans.iter().map(|span| Run::new(&span.content)).collect();
            if !gauge.beside.is_empty() {
                prose.push(Run::new("  "));
                prose.extend(gauge.beside.iter().cloned());
            }
            self.prose(&prose);
            return;
        }
        spans.push(self.role("  ├", Role::Muted));
        let place = |share: f64| {
            #[expect(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a strip is short, and the share is from 0 to 1"
            )]
            let place = (share.clamp(0.0, 1.0) * (columns - 1) as f64).round() as usize;
            place
        };
        let (goal, value) = (place(gauge.goal.0), gauge.share.map(place));
        for column in 0..columns {
            spans.push(match column {
                column if Some(column) == value => {
                    let role = gauge.mark.map_or(Role::Accent, Mark::role);
                    Span::styled("●", self.theme.role(role).add_modifier(Modifier::BOLD))
                }
                column if column == goal => self.role("┊", Role::Warn),
                _ => self.role("─", Role::Muted),
            });
        }
        spans.push(self.role("┤ ", Role::Muted));
        spans.push(self.role(&format!("┊ {}", gauge.goal.1), Role::Warn));
        if !gauge.beside.is_empty() {
            spans.push(Span::raw("  "));
            spans.extend(self.spans(&gauge.beside));
        }
        self.push(spans);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use termprofile::TermProfile;

    use crate::app::ThemeChoice;
    use crate::face::terminal::layout::{Laid, lay_out};
    use crate::face::terminal::theme::Theme;
    use crate::page::{Block, Gauge, Histogram, HistogramGroup, Mark, Page, Run, Slider};
    use crate::text::{Lang, Words};

    fn laid(block: Block, columns: usize) -> Laid {
        let page = Page { title: String::new(), blocks: vec![block] };
        let theme = Theme::new(ThemeChoice::Dark, TermProfile::TrueColor);
        lay_out(&page, columns, &theme, &Words::new(Lang::Fr))
    }

    fn lines(block: Block, columns: usize) -> Vec<String> {
        laid(block, columns).lines.iter().map(|line| line.to_string().trim_end().to_owned()).collect()
    }

    fn slider(at: usize, first: usize) -> Slider {
        Slider {
            label: "seuil".to_owned(),
            positions: 101,
            at,
            written: "0,50".to_owned(),
            ends: ("0".to_owned(), "1".to_owned()),
            here: first == 0,
            active: true,
            first,
        }
    }

    fn histogram(rows: usize) -> Block {
        let group = |name: &str, bins: Vec<f64>, mark| HistogramGroup {
            name: name.to_owned(),
            size: "n 10".to_owned(),
            bins,
            mark,
            beyond: ("retenues".to_owned(), "10 %".to_owned()),
        };
        let groups = [
            group("Femmes", vec![0.8, 0.1, 0.1, 0.0], slider(50, 0)),
            group("Hommes", vec![0.4, 0.3, 0.2, 0.1], slider(75, 101)),
        ];
        Block::Histogram(Box::new(Histogram { groups, rows, ..Histogram::default() }))
    }

    #[test]
    fn a_slider_is_a_track_with_a_knob() {
        let block = Block::Slider(slider(50, 0));
        assert_eq!(lines(block.clone(), 40), ["▸ seuil 0 ├──────────●─────────┤ 1  0,50"]);
        let laid = laid(block, 40);
        let target = |column| laid.target(0, column);
        assert_eq!(
            [target(10), target(11), target(30), target(31)],
            [None, Some(0), Some(100), None],
            "the track is what can be clicked"
        );
    }

    #[test]
    fn two_groups_stand_back_to_back() {
        assert_eq!(
            lines(histogram(2), 48),
            [
                "  Femmes   ███████      │               retenues",
                "  n 10     ███████▆▆▆▆▆▆│▆▆▆▆▆▆             10 %",
                "▸ seuil  0├─────────────●────────────┤1     0,50",
                "  seuil  0├───────────────────●──────┤1     0,50",
                "  n 10     ███████████████████│▂▂▂▂▂▂       10 %",
                "  Hommes   ▄▄▄▄▄▄▄▆▆▆▆▆▆      │         retenues",
            ]
            .map(str::to_owned)
        );
    }

    #[test]
    fn a_gauge_shows_its_goal_and_how_it_stands() {
        let gauge = Gauge {
            label: vec![Run::new("ratio")],
            share: Some(0.31),
            written: "0,31".to_owned(),
            goal: (0.8, "4/5".to_owned()),
            mark: Some(Mark::Wrong),
            ..Gauge::default()
        };
        let shown = lines(Block::Gauge(gauge.clone()), 60);
        assert_eq!(shown, ["✗ ratio 0,31  ├────────●─────────────┊─────┤ ┊ 4/5"]);
        let undefined = Gauge { share: None, written: "non défini".to_owned(), mark: None, ..gauge };
        let shown = lines(Block::Gauge(undefined.clone()), 60);
        assert_eq!(shown, ["  ratio non défini  ├──────────────────────┊─────┤ ┊ 4/5"]);
        assert_eq!(lines(Block::Gauge(undefined), 24), ["  ratio non défini"]);
    }

    proptest! {
        #[test]
        fn any_width_is_borne(columns in 1..200_usize, rows in 0..5_usize) {
            let laid = laid(histogram(rows), columns);
            prop_assert_eq!(laid.lines.len(), 2 * rows + 2);
            laid_gauge(columns);
        }
    }

    fn laid_gauge(columns: usize) {
        let gauge = Gauge { share: Some(2.0), goal: (-1.0, String::new()), ..Gauge::default() };
        laid(Block::Gauge(gauge), columns);
        laid(Block::Slider(slider(7, 0)), columns);
    }
}
