//! The summary of a column by group, computed from the rows.

use std::collections::BTreeMap;

use super::data::{Cell, DataTable};
use crate::fairness::Proportion;
use crate::page::{Align, Prose, Role, Run, Table};
use crate::text::{Msg, Words, msg, typography};

/// The most values told one by one; the others are counted together.
const MOST_VALUES: usize = 4;

/// The most groups told one by one, for the width of a screen.
const MOST_GROUPS: usize = 3;

/// A column of figures told by its values rather than by its mean has at most so many of them.
const FEW_NUMBERS: usize = 3;

/// Some rows that are looked at together.
struct Group<'a> {
    name: String,
    cells: Vec<&'a Cell>,
}

/// The summary of a column: how many rows of each group have each value, or the mean and the
/// median of figures; and how many have none.
///
/// Shares are of all rows of the group. Groups are the values of the author's column, the most
/// frequent first; behind them stand all rows together.
pub(super) fn summary(table: &DataTable, column: usize, words: &Words) -> Table {
    let groups = groups(table, column, words);
    let all = groups.last().map_or(&[][..], |group| group.cells.as_slice());
    let counts = counts(all, words);
    let rows = if table.is_number(column) && counts.len() > FEW_NUMBERS {
        numbers(&groups, words)
    } else {
        values(&groups, counts, words)
    };
    let mut header = vec![vec![Run::new(&table.columns[column].name.get(words.lang()).replace('\n', " "))]];
    header.extend(groups.iter().map(|group| {
        let values = [("group", group.name.as_str().into()), ("n", group.cells.len().into())];
        vec![Run::new(&words.with(msg::SUMMARY_GROUP, &values))]
    }));
    let missing = |group: &Group<'_>| {
        let count = group.cells.iter().filter(|cell| ***cell == Cell::Missing).count();
        share(count, group, words)
    };
    let mut rows = rows;
    rows.push((words.say(msg::SUMMARY_MISSING), groups.iter().map(missing).collect()));
    let align = std::iter::once(Align::Left).chain(groups.iter().map(|_| Align::Right)).collect();
    let cells = |(name, cells): (String, Vec<String>)| {
        let mut row: Vec<Prose> = vec![vec![Run::new(&name).role(Role::Accent)]];
        row.extend(cells.iter().map(|cell| vec![Run::new(cell)]));
        row
    };
    Table { align, header, rows: rows.into_iter().map(cells).collect() }
}

/// The groups, and behind them everybody.
fn groups<'a>(table: &'a DataTable, column: usize, words: &Words) -> Vec<Group<'a>> {
    let by = table.group.as_ref().and_then(|id| table.column(id)).filter(|by| *by != column);
    let mut groups: Vec<Group<'a>> = Vec::new();
    if let Some(by) = by {
        let mut places: BTreeMap<Option<String>, usize> = BTreeMap::new();
        for (group, cell) in table.cells(by).zip(table.cells(column)) {
            let name = group.written(words.lang());
            let place = *places.entry(name.clone()).or_insert_with(|| {
                let name = name.unwrap_or_else(|| words.say(msg::SUMMARY_MISSING));
                groups.push(Group { name, cells: Vec::new() });
                groups.len() - 1
            });
            groups[place].cells.push(cell);
        }
        groups.sort_by_key(|group| std::cmp::Reverse(group.cells.len()));
        if groups.len() > MOST_GROUPS {
            let rest = groups.split_off(MOST_GROUPS - 1);
            let cells = rest.into_iter().flat_map(|group| group.cells).collect();
            groups.push(Group { name: words.say(msg::SUMMARY_OTHERS), cells });
        }
    }
    groups.push(Group { name: words.say(msg::SUMMARY_ALL), cells: table.cells(column).collect() });
    groups
}

/// How often each value occurs, the most frequent first.
fn counts(cells: &[&Cell], words: &Words) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for value in cells.iter().filter_map(|cell| cell.written(words.lang())) {
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

type Line = (String, Vec<String>);

fn values(groups: &[Group<'_>], mut counts: Vec<(String, usize)>, words: &Words) -> Vec<Line> {
    let others = if counts.len() > MOST_VALUES { counts.split_off(MOST_VALUES - 1) } else { Vec::new() };
    let told: Vec<String> = counts.into_iter().map(|(value, _)| value).collect();
    let each: Vec<BTreeMap<String, usize>> =
        groups.iter().map(|group| self::counts(&group.cells, words).into_iter().collect()).collect();
    let line = |value: &String| {
        let count = |counts: &BTreeMap<String, usize>| counts.get(value).copied().unwrap_or(0);
        let cells = each.iter().zip(groups).map(|(counts, group)| share(count(counts), group, words));
        (value.clone(), cells.collect())
    };
    let mut lines: Vec<Line> = told.iter().map(line).collect();
    if !others.is_empty() {
        let count = |counts: &BTreeMap<String, usize>| {
            others.iter().filter_map(|(value, _)| counts.get(value)).sum::<usize>()
        };
        let cells = each.iter().zip(groups).map(|(counts, group)| share(count(counts), group, words));
        let name = words.with(msg::SUMMARY_OTHER_VALUES, &[("values", others.len().into())]);
        lines.push((name, cells.collect()));
    }
    lines
}

fn numbers(groups: &[Group<'_>], words: &Words) -> Vec<Line> {
    let sorted: Vec<Vec<f64>> = groups
        .iter()
        .map(|group| {
            let mut numbers: Vec<f64> = group.cells.iter().filter_map(|cell| cell.number()).collect();
            numbers.sort_by(f64::total_cmp);
            numbers
        })
        .collect();
    let line = |key: Msg, of: fn(&[f64]) -> Option<f64>| {
        let written = |numbers: &Vec<f64>| match of(numbers) {
            Some(value) => typography::number(value, 1, words.lang()),
            None => words.say(msg::UNDEFINED),
        };
        (words.say(key), sorted.iter().map(written).collect())
    };
    vec![
        line(msg::SUMMARY_MEAN, mean),
        line(msg::SUMMARY_MEDIAN, median),
        line(msg::SUMMARY_LEAST, |numbers| numbers.first().copied()),
        line(msg::SUMMARY_MOST, |numbers| numbers.last().copied()),
    ]
}

#[expect(clippy::cast_precision_loss, reason = "no table has 2^52 rows")]
fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

/// The median of sorted numbers.
fn median(numbers: &[f64]) -> Option<f64> {
    let (below, above) = (numbers.len().checked_sub(1)? / 2, numbers.len() / 2);
    Some(f64::midpoint(numbers[below], numbers[above]))
}

/// `3 (25 %)`: how many, and their share of the group; undefined in an empty group.
fn share(count: usize, group: &Group<'_>, words: &Words) -> String {
    let share = Proportion::new(count as u64, group.cells.len() as u64).and_then(Proportion::value);
    let share = match share {
        Ok(share) => typography::quantity(share * 100.0, 0, "%", words.lang()),
        Err(_) => words.say(msg::UNDEFINED),
    };
    format!("{count} ({share})")
}
