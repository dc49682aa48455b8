//! Time planned and used, on a screen.

use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::Layout;
use crate::face::terminal::drawing::bar;
use crate::page::{Role, Timer};
use crate::text::{msg, typography};

/// How long the bar of the time used is, in columns.
const LENGTH: usize = 28;

impl Layout<'_> {
    pub(super) fn timer(&mut self, timer: &Timer) {
        let from = self.laid.lines.len();
        let (left, is_over) = timer.left();
        let clock = format!("{}{}", if is_over { "+" } else { "" }, typography::clock(left));
        let key = match (timer.is_active, timer.is_running) {
            (false, _) => msg::TIMER_USED,
            (true, true) if is_over || left == 0 => msg::TIMER_OVER,
            (true, true) => msg::TIMER_RUNNING,
            (true, false) if timer.used > 0 => msg::TIMER_PAUSED,
            (true, false) => msg::TIMER_READY,
        };
        let values = [
            ("used", typography::clock(timer.used).into()),
            ("planned", typography::clock(timer.planned).into()),
        ];
        let said = self.words.with(key, &values);
        if !timer.is_active {
            let said = self.role(&said, Role::Muted);
            self.push(vec![said]);
            return;
        }
        let mark = self.role(if timer.is_here { "▸ " } else { "  " }, Role::Accent);
        let state = self.role(if timer.is_running { "► " } else { "‖ " }, Role::Accent);
        let time = Span::styled(
            clock,
            if timer.is_here { self.theme.selected() } else { self.theme.role(Role::Accent) },
        );
        let mut spans = vec![mark, state, time, Span::raw("  ")];
        spans.extend(bar(timer.share(), LENGTH, self.theme.role(Role::Accent), self.theme.role(Role::Muted)));
        let role = if is_over { Role::Warn } else { Role::Muted };
        let used: usize = spans.iter().map(|span| span.content.width()).sum();
        if used + 2 + said.width() <= self.room() {
            spans.push(self.role(&format!("  {said}"), role));
            self.push(spans);
        } else {
            self.push(spans);
            let said = self.role(&format!("    {said}"), role);
            self.push(vec![said]);
        }
        self.clickable(from, timer.target);
        self.seen(timer.is_here, from);
    }
}
