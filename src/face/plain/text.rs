//! Pages as lines of text that can be read aloud.

use super::prose::{filled, marked, plain, table_lines};
use super::{listing, matrices, sheet};
use crate::page::{Block, Callout, Choices, Entry, Naming, Prose, Run, Scale, Sorting};
use crate::text::{Msg, Words, msg};

/// The lines of some blocks, each block followed by an empty line.
pub fn lines(blocks: &[Block], words: &Words) -> Vec<String> {
    let mut out = Vec::new();
    for block in blocks {
        out.extend(block_lines(block, words));
        out.push(String::new());
    }
    out
}

fn block_lines(block: &Block, words: &Words) -> Vec<String> {
    match block {
        Block::Heading(prose) | Block::Paragraph(prose) => filled(prose, "", ""),
        Block::List { start, items } => {
            let mut out = Vec::new();
            for (place, item) in items.iter().enumerate() {
                let head =
                    start.map_or_else(|| "- ".to_owned(), |first| format!("{}. ", first + place as u64));
                out.extend(indented(item, &head, words));
            }
            out
        }
        // No sign of its own: `>` is the prompt, and would be read aloud.
        Block::Quote(blocks) => indented(blocks, "  ", words),
        Block::Callout(callout, blocks) => {
            let name = match callout {
                Callout::Verdict(mark) => words.say(mark.key()),
                other => words.say(other.key()),
            };
            let mut out = vec![format!("[{name}]")];
            out.extend(inner(blocks, words));
            out
        }
        Block::Code(code) => code.lines().map(str::to_owned).collect(),
        Block::Table(table) => table_lines(table),
        Block::Rule => vec!["---".to_owned()],
        Block::Choices(choices) => choices_lines(choices, words),
        Block::Sorting(sorting) => sorting_lines(sorting, words),
        Block::Stack(blocks) => blocks.iter().flat_map(|block| block_lines(block, words)).collect(),
        Block::Columns(columns) => inner(&columns.concat(), words),
        Block::Tally(tally) => super::tally::lines(tally, words),
        Block::Sequence(sequence) => super::sequence::lines(sequence, words),
        Block::Entry(entry) => entry_lines(entry, words),
        Block::Scale(scale) => scale_lines(scale, words),
        Block::Sheet(sheet) => sheet::lines(sheet, words),
        Block::Listing(listing) => listing::lines(listing, words),
        Block::Labels(labels) => listing::labels(labels, words),
        Block::Matrices(matrices) => matrices::lines(matrices, words),
        Block::Area(area) => super::area::area_lines(area, words),
        Block::Remarks(remarks) => super::remarks::remark_lines(remarks, words),
        Block::Timer(timer) => super::timer::timer_lines(timer, words),
        Block::Bars(bars) => super::bars::lines(bars, words),
        Block::Ratings(ratings) => super::rating::lines(ratings, words),
        Block::Histogram(histogram) => super::slider::histogram_lines(histogram, words),
        Block::Slider(slider) => super::slider::slider_lines(slider, words),
        Block::Ranges(ranges) => super::ranges::lines(ranges, words),
        Block::Gauge(gauge) => super::slider::gauge_lines(gauge, words),
        Block::Handle(handle) => super::handle::lines(handle),
        Block::Finder(finder) => super::finder::lines(finder, words),
        Block::Scatter(scatter) => super::scatter::lines(scatter),
        Block::Passage(passage) => super::passage::lines(passage, words),
        Block::Panel(panel) => super::panel::panel_lines(panel),
        Block::Runs(runs) => super::runs::lines(runs, words),
        Block::Menu(menu) => (1..).zip(&menu.rows).map(|(number, row)| row.spoken(number)).collect(),
    }
}

/// The lines of inner blocks, with no empty line at the end.
fn inner(blocks: &[Block], words: &Words) -> Vec<String> {
    let mut out = lines(blocks, words);
    out.pop();
    out
}

fn indented(blocks: &[Block], head: &str, words: &Words) -> Vec<String> {
    let indent = " ".repeat(head.chars().count());
    let place = |(row, line): (usize, String)| {
        let before = if row == 0 { head } else { &indent };
        format!("{before}{line}").trim_end().to_owned()
    };
    inner(blocks, words).into_iter().enumerate().map(place).collect()
}

fn choices_lines(choices: &Choices, words: &Words) -> Vec<String> {
    let mut out = Vec::new();
    for (place, item) in choices.items.iter().enumerate() {
        let mut label = item.label.clone();
        if item.chosen {
            label.push(Run::new(&format!(" [{}]", words.say(msg::PLAIN_CHOSEN))));
        }
        label.extend(marked(item.mark, words));
        let head = format!("{}. ", choices.naming.name(place));
        let indent = " ".repeat(head.len());
        out.extend(filled(&label, &head, &indent));
        if !item.feedback.is_empty() {
            out.extend(filled(&item.feedback, &indent, &indent));
        }
    }
    out
}

fn sorting_lines(sorting: &Sorting, words: &Words) -> Vec<String> {
    let mut out = Vec::new();
    for (place, category) in sorting.categories.iter().enumerate() {
        let head = format!("{} = ", Naming::Numbers.name(place));
        out.extend(filled(category, &head, "    "));
    }
    out.push(String::new());
    for (place, item) in sorting.items.iter().enumerate() {
        let mut label = item.label.clone();
        if let Some(category) = item.category.and_then(|category| sorting.categories.get(category)) {
            label.push(Run::new(&format!(" [{}]", plain(category))));
        }
        label.extend(marked(item.mark, words));
        out.extend(filled(&label, &format!("({}) ", place + 1), "    "));
        let mut told = Prose::new();
        if let Some(category) = item.belongs.and_then(|belongs| sorting.categories.get(belongs)) {
            let values = [("category", plain(category).into())];
            told.push(Run::new(&format!("{} ", words.with(msg::SORT_BELONGS, &values))));
        }
        told.extend(item.feedback.iter().cloned());
        if !told.is_empty() {
            out.extend(filled(&told, "    ", "    "));
        }
    }
    out
}

fn entry_lines(entry: &Entry, words: &Words) -> Vec<String> {
    let typed = format!("{}{}", entry.before, entry.after);
    if typed.is_empty() {
        return Vec::new();
    }
    let mut prose = vec![Run::new(
        &words.with(msg::PLAIN_TYPED, &[("typed", format!("{typed} {}", entry.unit).trim().into())]),
    )];
    prose.extend(marked(entry.mark, words));
    filled(&prose, "", "")
}

fn scale_lines(scale: &Scale, words: &Words) -> Vec<String> {
    let ends = [("min", scale.ends.0.as_str().into()), ("max", scale.ends.1.as_str().into())];
    let mut out = vec![words.with(msg::PLAIN_SCALE, &ends)];
    let said = |key: Msg, written: &str| words.with(key, &[("value", written.into())]);
    out.extend(scale.guess.as_ref().map(|(_, written)| said(msg::SCALE_GUESS, written)));
    out.extend(scale.answer.as_ref().map(|(_, written)| said(msg::SCALE_ANSWER, written)));
    out
}
