//! From a page to lines of a given width, with the places that can be clicked.

mod area;
mod bars;
mod columns;
mod controls;
mod finder;
mod handle;
mod listing;
mod matrices;
mod menu;
mod panel;
mod passage;
mod ranges;
mod rating;
mod remarks;
mod runs;
mod scatter;
mod sequence;
mod sheet;
mod slider;
mod tally;
mod timer;

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::theme::Theme;
use crate::page::{Align, Block, Callout, GAP, Mark, Page, Prose, Role, Run, Table, width, wrap};
use crate::text::{Words, clean};

/// A page laid out.
#[derive(Debug, Clone, Default)]
pub(super) struct Laid {
    /// Its lines, from top to bottom.
    pub(super) lines: Vec<Line<'static>>,
    /// What can be clicked.
    pub(super) hits: Vec<Hit>,
    /// The lines that must be seen: what the cursor is on.
    pub(super) cursor: Option<std::ops::Range<usize>>,
    /// The line and the column of the caret.
    pub(super) caret: Option<(usize, usize)>,
    /// The first line of an answer's marks.
    pub(super) marks: Option<usize>,
}

impl Laid {
    /// What stands at a line and a column, among all that can be picked.
    pub(super) fn target(&self, line: usize, column: usize) -> Option<usize> {
        self.hits.iter().find(|hit| hit.line == line && hit.columns.contains(&column)).map(|hit| hit.target)
    }
}

/// A place that can be clicked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// The line.
    pub(super) line: usize,
    /// The columns.
    pub(super) columns: std::ops::Range<usize>,
    /// The place, among all that can be picked on the page.
    pub(super) target: usize,
}

/// Lays `page` out in `columns` columns.
pub(super) fn lay_out(page: &Page, columns: usize, theme: &Theme, words: &Words) -> Laid {
    let mut layout = Layout { laid: Laid::default(), theme, words, prefix: Vec::new(), columns };
    layout.blocks(&page.blocks);
    layout.laid
}

struct Layout<'a> {
    laid: Laid,
    theme: &'a Theme,
    words: &'a Words,
    /// What every line begins with: the bars of quotes, the indent of lists.
    prefix: Vec<Span<'static>>,
    columns: usize,
}

impl Layout<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for (place, block) in blocks.iter().enumerate() {
            if place > 0 {
                self.blank();
            }
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(prose) => {
                let strong: Prose = prose.iter().cloned().map(Run::strong).collect();
                self.prose(&strong);
            }
            Block::Paragraph(prose) => self.prose(prose),
            Block::List { start, items } => self.list(*start, items),
            Block::Quote(blocks) => {
                let bar = self.role("│ ", Role::Muted);
                self.within(bar, |layout| layout.blocks(blocks));
            }
            Block::Callout(callout, blocks) => self.callout(*callout, blocks),
            Block::Code(code) => {
                for line in code.lines() {
                    let text = clean::fit(line, self.room()).into_owned();
                    let span = self.role(&text, Role::Accent);
                    self.push(vec![span]);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Stack(blocks) => blocks.iter().for_each(|block| self.block(block)),
            Block::Rule => {
                let span = self.role(&"─".repeat(self.room()), Role::Muted);
                self.push(vec![span]);
            }
            Block::Choices(choices) if choices.row => self.row(choices),
            Block::Choices(choices) => self.choices(choices),
            Block::Sorting(sorting) => self.sorting(sorting),
            Block::Columns(columns) => self.side_by_side(columns),
            Block::Tally(tally) => self.tally(tally),
            Block::Sequence(sequence) => self.sequence(sequence),
            Block::Entry(entry) => self.entry(entry),
            Block::Scale(scale) => self.scale(scale),
            Block::Bars(bars) => self.bars(bars),
            Block::Ratings(ratings) => self.ratings(ratings),
            Block::Sheet(sheet) => self.sheet(sheet),
            Block::Listing(listing) => self.listing(listing),
            Block::Labels(labels) => self.labels(labels),
            Block::Matrices(matrices) => self.matrices(matrices),
            Block::Area(area) => self.area(area),
            Block::Remarks(remarks) => self.remarks(remarks),
            Block::Timer(timer) => self.timer(timer),
            Block::Histogram(histogram) => self.histogram(histogram),
            Block::Slider(slider) => self.slider(slider),
            Block::Ranges(ranges) => self.ranges(ranges),
            Block::Gauge(gauge) => self.gauge(gauge),
            Block::Handle(handle) => self.handle(handle),
            Block::Finder(finder) => self.finder(finder),
            Block::Scatter(scatter) => self.scatter(scatter),
            Block::Passage(passage) => self.passage(passage),
            Block::Panel(panel) => self.panel(panel),
            Block::Runs(runs) => self.runs(runs),
            Block::Menu(menu) => self.menu(menu),
        }
    }

    /// The columns left behind the prefix.
    fn room(&self) -> usize {
        let used: usize = self.prefix.iter().map(|span| span.content.width()).sum();
        self.columns.saturating_sub(used).max(1)
    }

    fn role(&self, text: &str, role: Role) -> Span<'static> {
        Span::styled(text.to_owned(), self.theme.role(role))
    }

    fn push(&mut self, spans: Vec<Span<'static>>) {
        let mut line = self.prefix.clone();
        line.extend(spans);
        self.laid.lines.push(Line::from(line));
    }

    fn blank(&mut self) {
        self.push(Vec::new());
    }

    fn within(&mut self, prefix: Span<'static>, inner: impl FnOnce(&mut Self)) {
        self.prefix.push(prefix);
        inner(self);
        self.prefix.pop();
    }

    fn spans(&self, prose: &[Run]) -> Vec<Span<'static>> {
        prose.iter().map(|run| Span::styled(run.text.clone(), self.theme.run(run))).collect()
    }

    fn prose(&mut self, prose: &[Run]) {
        for line in wrap(prose, self.room()) {
            let spans = self.spans(&line);
            self.push(spans);
        }
    }

    /// Prose whose first line begins with `head` and whose other lines are indented as far.
    fn hanging(&mut self, head: Vec<Span<'static>>, prose: &[Run], look: Option<Style>) {
        let indent: usize = head.iter().map(|span| span.content.width()).sum();
        let lines = wrap(prose, self.room().saturating_sub(indent).max(1));
        let mut head = Some(head);
        for line in lines {
            let mut spans = head.take().unwrap_or_else(|| vec![Span::raw(" ".repeat(indent))]);
            let mut text = self.spans(&line);
            if let Some(look) = look {
                text = text.into_iter().map(|span| Span::styled(span.content, look)).collect();
            }
            spans.extend(text);
            self.push(spans);
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) {
        for (place, blocks) in items.iter().enumerate() {
            let head = match start {
                Some(first) => format!("{}. ", first + place as u64),
                None => "• ".to_owned(),
            };
            let indent = " ".repeat(head.width());
            let from = self.laid.lines.len();
            self.within(Span::raw(indent), |layout| {
                for block in blocks {
                    layout.block(block);
                }
            });
            // The sign takes the place of the indent on the item's first line.
            let depth = self.prefix.len();
            let sign = self.role(&head, Role::Accent);
            if let Some(span) = self.laid.lines.get_mut(from).and_then(|line| line.spans.get_mut(depth)) {
                *span = sign;
            }
        }
    }

    fn callout(&mut self, callout: Callout, blocks: &[Block]) {
        let (sign, role) = match callout {
            Callout::Note | Callout::Hint | Callout::Verdict(Mark::Neutral) => ("", Role::Accent),
            Callout::Tip => ("", Role::Right),
            Callout::Important | Callout::Warning => ("! ", Role::Warn),
            Callout::Verdict(mark) => (mark.sign(), mark.role()),
        };
        if matches!(callout, Callout::Verdict(_)) && self.laid.marks.is_none() {
            self.laid.marks = Some(self.laid.lines.len());
        }
        let name = self.words.say(callout.key());
        let title = if sign.is_empty() { name } else { format!("{} {name}", sign.trim_end()) };
        let bar = self.role("▌ ", role);
        let title = Span::styled(title, self.theme.role(role).add_modifier(Modifier::BOLD));
        self.within(bar, |layout| {
            layout.push(vec![title]);
            layout.blocks(blocks);
        });
    }

    fn table(&mut self, table: &Table) {
        let Ok(widths) = table.columns(self.room()) else {
            // Narrower than the author could foresee: one cell a line, named by its column.
            for row in &table.rows {
                for (place, cell) in row.iter().enumerate() {
                    let mut prose = table.header.get(place).cloned().unwrap_or_default();
                    prose.push(Run::new(" : "));
                    prose.extend(cell.iter().cloned());
                    self.prose(&prose);
                }
                self.blank();
            }
            return;
        };
        self.set_table(table, &widths);
    }

    /// A table whose columns have these widths.
    fn set_table(&mut self, table: &Table, widths: &[usize]) {
        let header: Vec<Prose> =
            table.header.iter().map(|cell| cell.iter().cloned().map(Run::strong).collect()).collect();
        self.cells(&header, widths, &table.align);
        let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
        let rule = self.role(&rule.join(&" ".repeat(GAP)), Role::Muted);
        self.push(vec![rule]);
        for row in &table.rows {
            self.cells(row, widths, &table.align);
        }
    }

    fn cells(&mut self, cells: &[Prose], widths: &[usize], align: &[Align]) {
        let wrapped: Vec<Vec<Prose>> =
            cells.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for row in 0..height {
            let mut spans = Vec::new();
            for (place, column) in widths.iter().enumerate() {
                let line = wrapped.get(place).and_then(|lines| lines.get(row)).map_or(&[][..], Vec::as_slice);
                let free = column.saturating_sub(width(line));
                let before = match align.get(place).copied().unwrap_or_default() {
                    Align::Left => 0,
                    Align::Centre => free / 2,
                    Align::Right => free,
                };
                spans.push(Span::raw(" ".repeat(before)));
                spans.extend(self.spans(line));
                spans.push(Span::raw(" ".repeat(free - before + GAP)));
            }
            self.push(spans);
        }
    }

    fn clickable(&mut self, from: usize, target: usize) {
        let lines = from..self.laid.lines.len();
        self.laid.hits.extend(lines.map(|line| Hit { line, columns: 0..self.columns, target }));
    }

    /// What has just been laid out goes with what the cursor is on: both are to be seen.
    fn seen_too(&mut self) {
        if let Some(seen) = &mut self.laid.cursor {
            seen.end = self.laid.lines.len();
        }
    }

    fn seen(&mut self, here: bool, from: usize) {
        if here {
            self.laid.cursor = Some(from..self.laid.lines.len().max(from + 1));
        }
    }
}
