//! A text whose words are pointed at: its lines, the list that opens in it, what was marked.

use ratatui::style::{Modifier, Style};
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Hit, Layout};
use crate::page::{Foot, List, MARGIN, Mark, Part, Passage, Piece, Prose, QUOTED, Role, Row, Run, Stretch};
use crate::text::clean;

impl Layout<'_> {
    pub(super) fn passage(&mut self, passage: &Passage) {
        let is_told = passage.stretches.iter().any(|stretch| stretch.mark.is_some());
        if is_told && self.laid.marks.is_none() {
            self.laid.marks = Some(self.laid.lines.len());
        }
        let rows = passage.rows(self.room().saturating_sub(MARGIN));
        for (place, row) in rows.iter().enumerate() {
            self.passage_row(passage, row);
            let next = rows.get(place + 1).map(|next| next.paragraph);
            if next == Some(row.paragraph) {
                continue;
            }
            let is_noted = is_told && self.notes(passage, row.paragraph);
            if next.is_some() {
                let bar = if is_noted { Span::raw("") } else { self.side() };
                self.push(vec![bar]);
            }
        }
        if !is_told {
            self.marks(passage);
        }
        if let Some(foot) = &passage.foot {
            self.foot(foot);
        }
    }

    fn side(&self) -> Span<'static> {
        self.role("│ ", Role::Muted)
    }

    fn passage_row(&mut self, passage: &Passage, row: &Row) {
        let here = self.laid.lines.len();
        let mut spans = vec![self.side()];
        let mut column = self.columns - self.room() + MARGIN;
        let (mut is_cursor, mut ends_selection) = (false, false);
        for piece in &row.pieces {
            let end = column + piece.text.width();
            // A drag over the gap between two words is a drag over the first one.
            if let Part::Word(word) | Part::Behind(Some(word)) = piece.part {
                let target = passage.first + word;
                match self.laid.hits.last_mut().filter(|hit| hit.line == here && hit.target == target) {
                    Some(hit) => hit.columns.end = end,
                    None => self.laid.hits.push(Hit { line: here, columns: column..end, target }),
                }
            }
            if let Part::Word(word) = piece.part {
                is_cursor |= passage.cursor == Some(word);
                ends_selection |= passage.selected.as_ref().is_some_and(|words| words.end == word + 1);
            }
            let look = self.look(passage, piece);
            match spans.last_mut().filter(|last| last.style == look && spans_may_join(piece)) {
                Some(last) => last.content.to_mut().push_str(&piece.text),
                None => spans.push(Span::styled(piece.text.clone(), look)),
            }
            column = end;
        }
        self.push(spans);
        if passage.list.is_none() {
            if is_cursor {
                self.tip(passage);
            }
            self.seen(is_cursor, here);
        } else if let (true, Some(list)) = (ends_selection, &passage.list) {
            self.list_below(list);
            self.seen(true, here);
        }
    }

    /// What the mark under the cursor is called, below its line: the list of marks may be far.
    fn tip(&mut self, passage: &Passage) {
        let Some((word, selected)) = passage.cursor.zip(passage.selected.as_ref()) else { return };
        let Some(number) = passage.stretch_of(word) else { return };
        let stretch = &passage.stretches[number];
        if stretch.name.is_empty() || stretch.words.start > selected.start || selected.end > stretch.words.end
        {
            return;
        }
        let bar = self.role("│ ┃ ", Role::Accent);
        let head = self.role(&format!("{} ", number + 1), Role::Accent);
        self.within(bar, |layout| layout.hanging(vec![head], &[Run::new(&stretch.name)], None));
    }

    /// How a part of a line looks: selected, part of a stretch, or plain.
    fn look(&self, passage: &Passage, piece: &Piece) -> Style {
        let stretch = |number: usize| passage.stretches.get(number).map_or(Role::Body, role);
        let marked = |role: Role| self.theme.role(role).add_modifier(Modifier::UNDERLINED);
        match piece.part {
            Part::Word(word) if passage.selected.as_ref().is_some_and(|words| words.contains(&word)) => {
                self.theme.selected()
            }
            Part::Word(word) => match passage.stretch_of(word) {
                Some(number) => marked(stretch(number)),
                None => self.theme.role(Role::Body),
            },
            Part::Behind(Some(word)) => {
                let both =
                    |words: &std::ops::Range<usize>| words.contains(&word) && words.contains(&(word + 1));
                if passage.selected.as_ref().is_some_and(both) {
                    return self.theme.selected();
                }
                match passage.stretches.iter().position(|stretch| both(&stretch.words)) {
                    Some(number) => marked(stretch(number)),
                    None => self.theme.role(Role::Body),
                }
            }
            Part::Behind(None) => self.theme.role(Role::Body),
            Part::Sign(number) => self.theme.role(stretch(number)).add_modifier(Modifier::BOLD),
        }
    }

    /// The list of names, in a frame of its own below the line where the selection ends.
    fn list_below(&mut self, list: &List) {
        let bar = self.role("│ ┃ ", Role::Accent);
        let title =
            Span::styled(list.title.clone(), self.theme.role(Role::Accent).add_modifier(Modifier::BOLD));
        self.within(bar, |layout| {
            layout.push(vec![title]);
            for (place, item) in list.choices.items.iter().enumerate() {
                let from = layout.laid.lines.len();
                let here = list.choices.cursor == Some(place);
                let head = format!("{}{} ", if here { "▸ " } else { "  " }, list.choices.naming.name(place));
                let head = layout.role(&head, Role::Accent);
                let look = here.then(|| layout.theme.selected());
                layout.hanging(vec![head], &item.label, look);
                layout.clickable(from, list.choices.first + place);
            }
        });
    }

    /// Why each stretch that ends in a paragraph is one. Returns whether there was any.
    fn notes(&mut self, passage: &Passage, paragraph: usize) -> bool {
        let words = passage.wording.paragraphs()[paragraph].words.clone();
        let ends_here = |stretch: &Stretch| words.contains(&(stretch.words.end.saturating_sub(1)));
        let noted: Vec<_> =
            passage.stretches.iter().enumerate().filter(|(_, stretch)| ends_here(stretch)).collect();
        for (number, stretch) in &noted {
            self.push(Vec::new());
            let mark = stretch.mark.unwrap_or(Mark::Neutral);
            let look = self.theme.role(mark.role()).add_modifier(Modifier::BOLD);
            let head = Span::styled(format!("{} {} ", mark.sign(), number + 1), look);
            let indent = head.content.width();
            let mut title: Prose = vec![Run::new(&stretch.name).strong()];
            let stands = stretch.key().map(|key| format!(" ({})", self.words.say(key)));
            title.extend(stands.map(|stands| Run::new(&stands).role(mark.role())));
            self.hanging(vec![head], &title, None);
            for note in &stretch.notes {
                self.hanging(vec![Span::raw(" ".repeat(indent))], note, None);
            }
        }
        !noted.is_empty()
    }

    /// What was marked, in a frame.
    fn marks(&mut self, passage: &Passage) {
        if passage.stretches.is_empty() {
            return;
        }
        self.blank();
        let inside = self.room().saturating_sub(4);
        let title = clean::fit(&passage.title, inside).into_owned();
        let rule = "─".repeat(inside.saturating_sub(title.width() + 1));
        let top =
            [self.role("┌ ", Role::Muted), Span::raw(title), self.role(&format!(" {rule}─┐"), Role::Muted)];
        self.push(top.to_vec());
        for (number, stretch) in passage.stretches.iter().enumerate() {
            let here = passage
                .selected
                .as_ref()
                .is_some_and(|words| stretch.words.start <= words.start && words.end <= stretch.words.end);
            let from = self.laid.lines.len();
            let head = format!("{:>2} ", number + 1);
            let quote = passage.wording.quote(&stretch.words);
            let quote = clean::fit(&quote, QUOTED.min(inside / 2)).into_owned();
            let used = head.width() + QUOTED.min(inside / 2) + 2;
            let gap = " ".repeat(QUOTED.min(inside / 2) + 2 - quote.width());
            let name = clean::fit(&stretch.name, inside.saturating_sub(used)).into_owned();
            let free = inside.saturating_sub(used + name.width());
            let look = if here { self.theme.selected() } else { self.theme.screen() };
            self.push(vec![
                self.role("│ ", Role::Muted),
                self.role(&head, Role::Accent),
                Span::styled(quote, look),
                Span::raw(gap),
                Span::raw(name),
                self.role(&format!("{} │", " ".repeat(free)), Role::Muted),
            ]);
            self.clickable(from, passage.first + stretch.words.start);
        }
        self.push(vec![self.role(&format!("└{}┘", "─".repeat(inside + 2)), Role::Muted)]);
    }

    fn foot(&mut self, foot: &Foot) {
        self.blank();
        let from = self.laid.lines.len();
        let mut head = vec![self.role(if foot.here { "▸ " } else { "  " }, Role::Accent)];
        if let Some(ticked) = foot.ticked {
            let role = if ticked { Role::Accent } else { Role::Muted };
            head.push(self.role(if ticked { "[x] " } else { "[ ] " }, role));
        }
        let look = foot.here.then(|| self.theme.selected());
        self.hanging(head, &[Run::new(&foot.label)], look);
        self.clickable(from, foot.target);
        self.seen(foot.here, from);
    }
}

fn role(stretch: &Stretch) -> Role {
    stretch.mark.map_or(Role::Accent, Mark::role)
}

/// Signs stand alone, so that what they say is not lost in the words around them.
fn spans_may_join(piece: &Piece) -> bool {
    !matches!(piece.part, Part::Sign(_))
}
