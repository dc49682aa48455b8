//! A list of words, and the field that finds more of them.

use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Layout};
use crate::page::{Finder, Found, Role, Search, width};

/// The columns of the field, without its brackets.
const FIELD: usize = 12;

impl Layout<'_> {
    pub(super) fn finder(&mut self, finder: &Finder) {
        let from = self.laid.lines.len();
        let here = finder.search.is_some();
        let mut spans = vec![self.sign(None, here)];
        let label: Vec<_> = finder.label.iter().cloned().map(crate::page::Run::strong).collect();
        spans.extend(self.spans(&label));
        let mut at = self.columns - self.room() + 2 + width(&label);
        if here && finder.turns {
            spans.push(self.role(" ←→", Role::Accent));
            at += 3;
        }
        self.laid.hits.push(Hit { line: from, columns: 0..at + FIELD + 5, target: finder.target });
        if let Some(search) = &finder.search {
            self.search(spans, at, search);
        } else {
            self.push(spans);
        }
        if let Some(chosen) = finder.chosen.as_deref().filter(|chosen| !chosen.is_empty()) {
            self.chosen(chosen);
        }
        self.seen(here, from);
    }

    /// What is typed, and what it finds, as many as the line holds: the one that would be taken
    /// among them.
    fn search(&mut self, mut spans: Vec<Span<'static>>, at: usize, search: &Search) {
        let line = self.laid.lines.len();
        let typed = Span::styled(search.typed.clone(), self.theme.screen().add_modifier(Modifier::BOLD));
        let used = search.typed.width();
        spans.extend([
            self.role(" [ ", Role::Muted),
            typed,
            Span::styled(" ", self.theme.selected()),
            Span::raw(" ".repeat(FIELD.saturating_sub(used + 1))),
            self.role(" ] ", Role::Muted),
        ]);
        let mut at = at + 6 + FIELD.max(used + 1);
        let room = self.columns.saturating_sub(at + 5);
        let wide = |found: &Found| found.word.width() + 2 + usize::from(found.is_chosen) * 2;
        // The first word shown, so that the one that would be taken is.
        let mut first = 0;
        let reach = |first: usize, last: usize| search.found[first..=last].iter().map(wide).sum::<usize>();
        while search
            .here
            .is_some_and(|here| first < here && here < search.found.len() && reach(first, here) > room)
        {
            first += 1;
        }
        let (mut left, mut shown) = (room, first);
        for (place, found) in search.found.iter().enumerate().skip(first) {
            if wide(found) > left {
                break;
            }
            left -= wide(found);
            shown = place + 1;
            let text = if found.is_chosen { format!("✓ {}", found.word) } else { found.word.clone() };
            let look = match (search.here == Some(place), found.is_chosen) {
                (true, _) => self.theme.selected(),
                (false, true) => self.theme.role(Role::Right),
                (false, false) => self.theme.role(Role::Muted),
            };
            self.laid.hits.push(Hit { line, columns: at..at + text.width(), target: found.target });
            at += text.width() + 2;
            spans.extend([Span::styled(text, look), Span::raw("  ")]);
        }
        let more = search.found.len().saturating_sub(shown) + search.more;
        if more > 0 {
            spans.push(self.role(&format!("+{more}"), Role::Muted));
        }
        self.push(spans);
    }

    fn chosen(&mut self, chosen: &[(String, usize)]) {
        let left = self.columns - self.room() + 4;
        let (mut spans, mut at) = (vec![Span::raw("    ")], left);
        for (word, target) in chosen {
            if at > left && at + word.width() > self.columns {
                self.push(std::mem::replace(&mut spans, vec![Span::raw("    ")]));
                at = left;
            }
            let line = self.laid.lines.len();
            self.laid.hits.push(Hit { line, columns: at..at + word.width(), target: *target });
            at += word.width() + 1;
            spans.extend([Span::styled(word.clone(), self.theme.screen()), Span::raw(" ")]);
        }
        self.push(spans);
    }
}
