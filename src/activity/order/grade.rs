//! Grading an order: the closest accepted one, and how far each item is from its place.

use std::collections::HashSet;

use super::{Order, Response};
use crate::page::Mark;
use crate::text::Id;

/// An answer against one of the accepted orders.
pub(super) struct Comparison {
    /// The accepted order: indices of items, from first to last.
    pub(super) accepted: Vec<usize>,
    /// For each item, how many of its pairs that matter agree, and how many there are.
    items: Vec<(usize, usize)>,
    /// How many of all the pairs that matter agree, and how many there are.
    pub(super) agreeing: usize,
    pub(super) pairs: usize,
}

impl Order {
    pub(super) fn index(&self, id: &Id) -> Option<usize> {
        self.items.iter().position(|item| item.id == *id)
    }

    /// The items of a response that the exercise still has, each once.
    pub(super) fn known(&self, response: &Response) -> Vec<usize> {
        let mut seen = HashSet::new();
        let known = response.order.iter().filter_map(|id| self.index(id));
        known.filter(|item| seen.insert(*item)).collect()
    }

    /// The order that `ids` tell, if they name every item once.
    pub(super) fn permutation(&self, ids: &[Id]) -> Option<Vec<usize>> {
        let order: Vec<usize> = ids.iter().filter_map(|id| self.index(id)).collect();
        let different: HashSet<usize> = order.iter().copied().collect();
        let is_whole = ids.len() == self.items.len() && different.len() == ids.len();
        is_whole.then_some(order)
    }

    /// The pairs that do not matter, as indices, the smaller one first.
    fn free_pairs(&self) -> HashSet<(usize, usize)> {
        let mut pairs = HashSet::new();
        for group in &self.free {
            let items: Vec<usize> = group.iter().filter_map(|id| self.index(id)).collect();
            for &a in &items {
                pairs.extend(items.iter().filter(|&&b| a < b).map(|&b| (a, b)));
            }
        }
        pairs
    }

    /// The answer against the accepted order that is closest to it; the author's own comes first.
    pub(super) fn closest(&self, response: &Response) -> Comparison {
        let free = self.free_pairs();
        let mut places = vec![None; self.items.len()];
        for (place, item) in self.known(response).into_iter().enumerate() {
            places[item] = Some(place);
        }
        let mut best = compare((0..self.items.len()).collect(), &places, &free);
        for accepted in self.alternatives.iter().filter_map(|ids| self.permutation(ids)) {
            let other = compare(accepted, &places, &free);
            if other.agreeing > best.agreeing {
                best = other;
            }
        }
        best
    }

    /// How each item stands, in the author's order: right in its place, or the right way round
    /// with every other item; wrong where it is so with none.
    pub(super) fn marks(&self, response: &Response, closest: &Comparison) -> Vec<Mark> {
        let known = self.known(response);
        let mark = |item: usize| {
            let place = known.iter().position(|known| *known == item);
            let belongs = closest.accepted.iter().position(|accepted| *accepted == item);
            match (place, closest.items[item]) {
                (None, _) => Mark::Missed,
                (Some(_), (agreeing, pairs)) if agreeing == pairs => Mark::Right,
                (place, _) if place == belongs => Mark::Right,
                (Some(_), (0, _)) => Mark::Wrong,
                (Some(_), _) => Mark::Partly,
            }
        };
        (0..self.items.len()).map(mark).collect()
    }
}

fn compare(accepted: Vec<usize>, places: &[Option<usize>], free: &HashSet<(usize, usize)>) -> Comparison {
    let mut comparison = Comparison { items: vec![(0, 0); accepted.len()], accepted, agreeing: 0, pairs: 0 };
    for (place, &first) in comparison.accepted.iter().enumerate() {
        for &second in &comparison.accepted[place + 1..] {
            if free.contains(&(first.min(second), first.max(second))) {
                continue;
            }
            let agree = places[first].zip(places[second]).is_some_and(|(first, second)| first < second);
            comparison.pairs += 1;
            comparison.agreeing += usize::from(agree);
            for item in [first, second] {
                let (agreeing, pairs) = &mut comparison.items[item];
                *pairs += 1;
                *agreeing += usize::from(agree);
            }
        }
    }
    comparison
}
