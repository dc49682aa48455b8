//! Items to put into order, on a screen.

use unicode_width::UnicodeWidthStr;

use super::Layout;
use crate::page::{Role, Sequence, SequenceItem};

impl Layout<'_> {
    pub(super) fn sequence(&mut self, sequence: &Sequence) {
        let places: Vec<String> =
            sequence.items.iter().enumerate().map(|(place, item)| written(place, item)).collect();
        let wide = places.iter().map(|place| place.width()).max().unwrap_or(0);
        for (place, (item, written)) in sequence.items.iter().zip(&places).enumerate() {
            let from = self.laid.lines.len();
            let here = sequence.cursor == Some(place);
            let sign = if here && sequence.taken {
                self.role("↕ ", Role::Accent)
            } else {
                self.sign(item.mark, here)
            };
            let number = self.role(&format!("{written:<wide$}  "), Role::Accent);
            let look = here.then(|| self.theme.selected());
            self.hanging(vec![sign, number], &item.label, look);
            self.feedback(wide + 4, item.mark, &item.feedback);
            self.clickable(from, place);
            self.seen(here, from);
        }
    }
}

/// The place of an item, and the one that it belongs to: `3→1`.
fn written(place: usize, item: &SequenceItem) -> String {
    let belongs = item.belongs.map(|belongs| format!("→{}", belongs + 1)).unwrap_or_default();
    format!("{}{belongs}", place + 1)
}
