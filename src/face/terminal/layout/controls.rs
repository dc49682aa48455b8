//! The controls of exercises: options, items to sort, fields, scales.

use ratatui::style::Modifier;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Layout};
use crate::page::{Choice, Choices, Entry, Mark, Naming, Prose, Role, Run, Scale, SortedItem, Sorting};
use crate::text::msg;

impl Layout<'_> {
    /// What stands before an element: how it stands, once known, or the cursor.
    pub(super) fn sign(&self, mark: Option<Mark>, here: bool) -> Span<'static> {
        match mark {
            Some(mark) => {
                let look = self.theme.role(mark.role()).add_modifier(Modifier::BOLD);
                Span::styled(format!("{} ", mark.sign()), look)
            }
            None => self.role(if here { "▸ " } else { "  " }, Role::Accent),
        }
    }

    pub(super) fn choices(&mut self, choices: &Choices) {
        for (place, item) in choices.items.iter().enumerate() {
            if choices.called_out && place > 0 {
                self.blank();
            }
            let from = self.laid.lines.len();
            let here = choices.cursor == Some(place);
            let head = self.choice_head(choices, place, item, here);
            let indent: usize = head.iter().map(|span| span.content.width()).sum();
            let look = here.then(|| self.theme.selected());
            self.hanging(head, &item.label, look);
            self.feedback(indent, item.mark, &item.feedback);
            self.clickable(from, choices.first + place);
            self.seen(here, from);
        }
    }

    fn choice_head(&self, choices: &Choices, place: usize, item: &Choice, here: bool) -> Vec<Span<'static>> {
        let sign = self.sign(item.mark, here);
        let name = choices.naming.name(place);
        if choices.called_out {
            let strong = self.theme.role(Role::Accent).add_modifier(Modifier::BOLD);
            return vec![sign, Span::styled(format!("{name}   "), strong)];
        }
        let name = Span::styled(format!("{name:>2} "), self.theme.role(Role::Accent));
        vec![sign, self.tick(choices.several, item.chosen), name]
    }

    fn tick(&self, several: bool, chosen: bool) -> Span<'static> {
        let tick = match (several, chosen) {
            (false, false) => "( )",
            (false, true) => "(•)",
            (true, false) => "[ ]",
            (true, true) => "[x]",
        };
        self.role(tick, if chosen { Role::Accent } else { Role::Muted })
    }

    pub(super) fn row(&mut self, choices: &Choices) {
        let mut spans = Vec::new();
        let mut column = self.columns - self.room();
        let mut hits = Vec::new();
        for (place, item) in choices.items.iter().enumerate() {
            let here = choices.cursor == Some(place);
            let label: String = item.label.iter().map(|run| run.text.as_str()).collect();
            let label = Span::styled(label, if here { self.theme.selected() } else { self.theme.screen() });
            let head = self.role(if here { "▸ " } else { "  " }, Role::Accent);
            let name = self.role(&format!(" {} ", choices.naming.name(place)), Role::Accent);
            let item_spans = [head, self.tick(false, item.chosen), name, label, Span::raw("  ")];
            let wide: usize = item_spans.iter().map(|span| span.content.width()).sum();
            if column + wide > self.columns + 2 && !spans.is_empty() {
                self.push(std::mem::take(&mut spans));
                column = self.columns - self.room();
            }
            hits.push((self.laid.lines.len(), column..column + wide, choices.first + place));
            spans.extend(item_spans);
            column += wide;
            self.seen(here, self.laid.lines.len());
        }
        self.push(spans);
        self.laid.hits.extend(hits.into_iter().map(|(line, columns, target)| Hit { line, columns, target }));
    }

    pub(super) fn sorting(&mut self, sorting: &Sorting) {
        let mut legend = Prose::new();
        for (place, category) in sorting.categories.iter().enumerate() {
            legend.push(
                Run::new(&format!("{}{}\u{a0}", if place > 0 { "   " } else { "" }, place + 1))
                    .role(Role::Accent)
                    .strong(),
            );
            // A category's name is not broken over two lines.
            legend.extend(
                category.iter().map(|run| Run { text: run.text.replace(' ', "\u{a0}"), ..run.clone() }),
            );
        }
        self.prose(&legend);
        self.blank();
        for (place, item) in sorting.items.iter().enumerate() {
            let from = self.laid.lines.len();
            let here = sorting.cursor == Some(place);
            self.sorted_item(item, here);
            self.clickable(from, place);
            self.seen(here, from);
        }
    }

    fn sorted_item(&mut self, item: &SortedItem, here: bool) {
        let sign = self.sign(item.mark, here);
        let number = item.category.map_or_else(|| " ".to_owned(), |category| Naming::Numbers.name(category));
        let belongs =
            item.belongs.map(|belongs| format!("→{}", Naming::Numbers.name(belongs))).unwrap_or_default();
        let boxed = self.role(
            &format!("[{number}{belongs}] "),
            if item.category.is_some() { Role::Accent } else { Role::Muted },
        );
        let look = here.then(|| self.theme.selected());
        self.hanging(vec![sign, boxed], &item.label, look);
        self.feedback(6, item.mark, &item.feedback);
    }

    pub(super) fn feedback(&mut self, indent: usize, mark: Option<Mark>, feedback: &[Run]) {
        if feedback.is_empty() {
            return;
        }
        if self.laid.marks.is_none() && mark.is_some() {
            self.laid.marks = Some(self.laid.lines.len().saturating_sub(1));
        }
        self.muted(indent, feedback);
    }

    /// Prose of less weight, indented.
    pub(super) fn muted(&mut self, indent: usize, prose: &[Run]) {
        let head = vec![Span::raw(" ".repeat(indent))];
        let muted: Prose = prose
            .iter()
            .map(|run| if run.style.role == Role::Body { run.clone().role(Role::Muted) } else { run.clone() })
            .collect();
        self.hanging(head, &muted, None);
    }

    pub(super) fn entry(&mut self, entry: &Entry) {
        let here = self.laid.lines.len();
        let sign = self.sign(entry.mark, true);
        let (under, after) = match entry.after.chars().next() {
            Some(first) => entry.after.split_at(first.len_utf8()),
            None => (" ", ""),
        };
        let caret = if entry.active { self.theme.selected() } else { self.theme.screen() };
        let used = entry.before.width() + under.width() + after.width();
        let bracket = |layout: &Self, text: &str| layout.role(text, Role::Muted);
        let field = self.theme.screen().add_modifier(Modifier::BOLD);
        let from = self.laid.lines.len();
        if entry.label.is_empty() {
            self.push(vec![
                sign,
                bracket(self, "[ "),
                Span::styled(entry.before.clone(), field),
                Span::styled(under.to_owned(), caret),
                Span::styled(after.to_owned(), field),
                Span::raw(" ".repeat(14_usize.saturating_sub(used))),
                bracket(self, " ] "),
                Span::raw(entry.unit.clone()),
            ]);
        } else {
            self.push(vec![
                bracket(self, &format!("{} ", entry.label)),
                Span::styled(entry.before.clone(), field),
                Span::styled(under.to_owned(), caret),
                Span::styled(after.to_owned(), field),
            ]);
        }
        if let Some(target) = entry.target {
            self.clickable(from, target);
        }
        self.seen(entry.active, here);
    }

    pub(super) fn scale(&mut self, scale: &Scale) {
        let here = self.laid.lines.len();
        let (low, high) = (&scale.ends.0, &scale.ends.1);
        let length = self.room().saturating_sub(low.width() + high.width() + 6).max(10);
        let at = |value: f64| {
            #[expect(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a screen is small, and the place is from 0 to 1"
            )]
            let at = (scale.place(value) * (length - 1) as f64).round() as usize;
            at
        };
        let mut cells: Vec<Span<'static>> = (0..length).map(|_| self.role("─", Role::Muted)).collect();
        if let Some((answer, _)) = &scale.answer {
            cells[at(*answer)] = Span::styled("◆", self.theme.role(Role::Right).add_modifier(Modifier::BOLD));
        }
        if let Some((guess, _)) = &scale.guess {
            cells[at(*guess)] = if scale.active {
                Span::styled("●", self.theme.selected())
            } else {
                self.role("●", Role::Accent)
            };
        }
        let mut line = vec![self.role(&format!("{low} ├"), Role::Muted)];
        line.extend(cells);
        line.push(self.role(&format!("┤ {high}"), Role::Muted));
        self.push(line);
        let mut legend = Prose::new();
        match &scale.guess {
            Some((_, written)) => {
                let said = self.words.with(msg::SCALE_GUESS, &[("value", written.as_str().into())]);
                legend.push(Run::new(&format!("● {said}")).role(Role::Accent).strong());
            }
            None if scale.active => {
                legend.push(Run::new(&self.words.say(msg::SCALE_EMPTY)).role(Role::Muted));
            }
            None => {}
        }
        if let Some((_, written)) = &scale.answer {
            let said = self.words.with(msg::SCALE_ANSWER, &[("value", written.as_str().into())]);
            legend.push(Run::new("     "));
            legend.push(Run::new(&format!("◆ {said}")).role(Role::Right).strong());
        }
        self.prose(&legend);
        if scale.answer.is_some() && self.laid.marks.is_none() {
            self.laid.marks = Some(here);
        }
        self.seen(scale.active, here);
    }
}
