//! Criteria to rate: the one under the cursor shows its levels, the others what they were given.

use super::Layout;
use crate::page::{Prose, RatedCriterion, Ratings, Role, Run};

impl Layout<'_> {
    pub(super) fn ratings(&mut self, ratings: &Ratings) {
        let mut place = 0;
        for (at, group) in ratings.groups.iter().enumerate() {
            if at > 0 {
                self.blank();
            }
            // The name of the group stays in sight with its first criterion.
            let mut from = self.laid.lines.len();
            let name: Prose = group.name.iter().cloned().map(Run::strong).collect();
            self.prose(&name);
            if !group.text.is_empty() {
                self.muted(0, &group.text);
            }
            for criterion in &group.criteria {
                let here = ratings.cursor == Some(place);
                self.criterion(ratings, criterion, place, here);
                self.seen(here, from);
                from = self.laid.lines.len();
                place += 1;
            }
        }
    }

    fn criterion(&mut self, ratings: &Ratings, criterion: &RatedCriterion, place: usize, here: bool) {
        let from = self.laid.lines.len();
        let sign = self.role(if here { "▸ " } else { "  " }, Role::Accent);
        let rating = criterion.rating.map_or_else(|| " ".to_owned(), |rating| rating.to_string());
        let boxed = self.role(
            &format!("[{rating}] "),
            if criterion.rating.is_some() { Role::Accent } else { Role::Muted },
        );
        self.hanging(vec![sign, boxed], &criterion.label, here.then(|| self.theme.selected()));
        let none = [Run::new(&ratings.none)];
        let said = |level: usize| match level.checked_sub(1) {
            None => Some(&none[..]),
            Some(place) => criterion.levels.get(place).map(Vec::as_slice),
        };
        if !here {
            if let Some(words) = criterion.rating.and_then(said) {
                self.muted(6, words);
            }
            self.clickable(from, place);
            return;
        }
        self.clickable(from, place);
        for level in 0..=criterion.levels.len() {
            let from = self.laid.lines.len();
            let chosen = criterion.rating == Some(level);
            let head = format!("      {} {level}  ", if chosen { "(•)" } else { "( )" });
            let head = self.role(&head, if chosen { Role::Accent } else { Role::Muted });
            self.hanging(vec![head], said(level).unwrap_or_default(), None);
            self.clickable(from, ratings.first_level + level);
        }
    }
}
