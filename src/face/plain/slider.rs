//! Values to be moved, as lines that can be read aloud.

use super::prose::{filled, marked, plain};
use crate::page::{Gauge, Histogram, HistogramGroup, Run, Slider};
use crate::text::{Words, msg, typography};

pub(super) fn slider_lines(slider: &Slider, words: &Words) -> Vec<String> {
    let values = [
        ("label", slider.label.as_str().into()),
        ("written", slider.written.as_str().into()),
        ("min", slider.ends.0.as_str().into()),
        ("max", slider.ends.1.as_str().into()),
    ];
    filled(&[Run::new(&words.with(msg::PLAIN_SLIDER, &values))], "- ", "  ")
}

/// Each group on a line: its mark and what is beyond it, then how it is spread by tenths.
pub(super) fn histogram_lines(histogram: &Histogram, words: &Words) -> Vec<String> {
    let line = |group: &HistogramGroup| {
        let share = |share: f64| typography::quantity(share * 100.0, 1, "%", words.lang());
        let tenths: Vec<String> = group.tenths().into_iter().map(share).collect();
        let values = [
            ("name", group.name.as_str().into()),
            ("size", group.size.as_str().into()),
            ("label", group.mark.label.as_str().into()),
            ("written", group.mark.written.as_str().into()),
            ("beyond", group.beyond.0.as_str().into()),
            ("share", group.beyond.1.as_str().into()),
            ("tenths", tenths.join(" ; ").into()),
        ];
        filled(&[Run::new(&words.with(msg::PLAIN_HISTOGRAM, &values))], "- ", "  ")
    };
    histogram.groups.iter().flat_map(line).collect()
}

pub(super) fn gauge_lines(gauge: &Gauge, words: &Words) -> Vec<String> {
    let values = [
        ("label", plain(&gauge.label).into()),
        ("written", gauge.written.as_str().into()),
        ("goal", gauge.goal.1.as_str().into()),
    ];
    let mut prose = vec![Run::new(&words.with(msg::PLAIN_GAUGE, &values))];
    prose.extend(marked(gauge.mark, words));
    if !gauge.beside.is_empty() {
        prose.push(Run::new(" ; "));
        prose.extend(gauge.beside.iter().cloned());
    }
    filled(&prose, "- ", "  ")
}
