//! Elements one below the other, and labels in a row.

use ratatui::style::Modifier;
use ratatui::text::Span;

use super::{Hit, Layout};
use crate::page::{Labels, Listed, Listing, Prose, Role, Run, Sign, width};

impl Layout<'_> {
    pub(super) fn listing(&mut self, listing: &Listing) {
        for (place, item) in listing.items.iter().enumerate() {
            let from = self.laid.lines.len();
            let here = listing.cursor == Some(place);
            self.listed(item, here);
            if let Some(first) = listing.first {
                self.clickable(from, first + place);
            }
            if let (true, Some(labels)) = (here, &listing.labels) {
                self.within(Span::raw("  "), |layout| layout.labels(labels));
            }
            self.seen(here, from);
            if listing.first.is_some() && place + 1 < listing.items.len() {
                self.blank();
            }
        }
        // Somewhere the names have to stand.
        if let (None, Some(labels)) = (listing.cursor, &listing.labels) {
            self.labels(labels);
        }
    }

    fn listed(&mut self, item: &Listed, here: bool) {
        if matches!(item.sign, Sign::Stands(_)) && self.laid.marks.is_none() {
            self.laid.marks = Some(self.laid.lines.len());
        }
        let sign = match item.sign {
            Sign::Nothing if here => self.role("▸ ", Role::Accent),
            sign => self.area_sign(sign),
        };
        let look = here.then(|| self.theme.selected());
        self.hanging(vec![sign], &item.head, look);
        let indent = || vec![Span::raw("  ")];
        if !item.text.is_empty() {
            self.hanging(indent(), &item.text, None);
        }
        if !item.feedback.is_empty() {
            let muted: Prose =
                item.feedback
                    .iter()
                    .map(|run| {
                        if run.style.role == Role::Body { run.clone().role(Role::Muted) } else { run.clone() }
                    })
                    .collect();
            self.hanging(indent(), &muted, None);
        }
    }

    /// Labels side by side, on as many lines as they need; none is broken over two lines.
    pub(super) fn labels(&mut self, labels: &Labels) {
        let from = self.laid.lines.len();
        let left = self.columns - self.room();
        // Where the labels are ways to go on, the key that turns to the next one leads them.
        let (mut spans, mut at) = (Vec::new(), left);
        if !labels.is_numbered {
            spans.push(self.role("⇥ ", Role::Accent));
            at += 2;
        }
        for (place, label) in labels.items.iter().enumerate() {
            let here = labels.here == Some(place);
            let name = if labels.is_numbered { format!("{} ", place + 1) } else { String::new() };
            let wide = name.len() + width(label);
            if at > left && at + wide > self.columns {
                self.push(std::mem::take(&mut spans));
                at = left;
            }
            spans.push(Span::styled(name, self.theme.role(Role::Accent).add_modifier(Modifier::BOLD)));
            if here {
                let text: String = label.iter().map(|run| run.text.as_str()).collect();
                spans.push(Span::styled(text, self.theme.selected()));
            } else {
                let muted =
                    |run: &Run| if labels.is_numbered { run.clone() } else { run.clone().role(Role::Muted) };
                let label: Prose = label.iter().map(muted).collect();
                spans.extend(self.spans(&label));
            }
            self.laid.hits.push(Hit {
                line: self.laid.lines.len(),
                columns: at..at + wide,
                target: labels.first + place,
            });
            spans.push(Span::raw("   "));
            at += wide + 3;
        }
        self.push(spans);
        if !labels.is_numbered {
            // The cursor is here, unless it is found further down.
            self.seen(true, from);
            return;
        }
        self.seen_too();
    }
}
