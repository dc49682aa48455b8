//! What stands side by side where the screen is wide enough.

use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Laid, Layout};
use crate::page::{Block, Role};

/// The narrowest column, in terminal columns, in which running text reads well beside another.
const NARROWEST: usize = 34;

/// What stands between two columns.
const BETWEEN: &str = " │ ";

impl Layout<'_> {
    /// Columns beside each other where each is wide enough, else one below the other.
    pub(super) fn side_by_side(&mut self, columns: &[Vec<Block>]) {
        let (count, gap) = (columns.len().max(1), BETWEEN.width());
        let wide = ((self.room() + gap) / count).saturating_sub(gap);
        if count < 2 || wide < NARROWEST {
            for (place, blocks) in columns.iter().enumerate() {
                if place > 0 {
                    self.blank();
                }
                self.blocks(blocks);
            }
            return;
        }
        let alone = |blocks: &Vec<Block>| {
            let mut layout = Layout {
                laid: Laid::default(),
                theme: self.theme,
                words: self.words,
                prefix: Vec::new(),
                columns: wide,
            };
            layout.blocks(blocks);
            layout.laid
        };
        let columns: Vec<Laid> = columns.iter().map(alone).collect();
        let from = self.laid.lines.len();
        for (place, column) in columns.iter().enumerate() {
            let left = self.columns - self.room() + place * (wide + gap);
            let moved = |hit: &Hit| Hit {
                line: hit.line + from,
                columns: hit.columns.start + left..hit.columns.end + left,
                target: hit.target,
            };
            self.laid.hits.extend(column.hits.iter().map(moved));
            if let Some(cursor) = &column.cursor {
                self.laid.cursor = Some(cursor.start + from..cursor.end + from);
            }
            self.laid.marks = self.laid.marks.or(column.marks.map(|line| line + from));
        }
        let height = columns.iter().map(|column| column.lines.len()).max().unwrap_or(0);
        for row in 0..height {
            let mut spans = Vec::new();
            for (place, column) in columns.iter().enumerate() {
                if place > 0 {
                    spans.push(self.role(BETWEEN, Role::Muted));
                }
                let line = column.lines.get(row).map(|line| line.spans.clone()).unwrap_or_default();
                let used: usize = line.iter().map(|span| span.content.width()).sum();
                spans.extend(line);
                spans.push(Span::raw(" ".repeat(wide.saturating_sub(used))));
            }
            self.push(spans);
        }
    }
}
