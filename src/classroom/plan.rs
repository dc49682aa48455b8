//! What a late class may drop, and in which order.

use super::class::{Class, Standing};
use crate::content::Priority;

/// Steps that a late class may drop.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Their places among all steps, in order.
    pub drops: Vec<usize>,
    /// The milliseconds gained.
    pub gain: u64,
    /// The milliseconds by which the class is late all the same.
    pub left: u64,
}

/// How late a class may be before something is proposed, in milliseconds: three minutes.
const TOLERANCE: i64 = 3 * 60 * 1000;

impl Plan {
    /// What to drop so that a late class ends in time: as few steps as will do, those that *could*
    /// be done before those that *should*. `None` where the class is not late, or all that is left
    /// *must* be done.
    pub fn of(class: &Class) -> Option<Plan> {
        let late = class.drift().filter(|drift| *drift > TOLERANCE)?;
        let late = u64::try_from(late).unwrap_or(0);
        let mut drops: Vec<usize> = Vec::new();
        let gain = |drops: &[usize]| drops.iter().map(|&at| class.planned(at)).sum::<u64>();
        for priority in [Priority::Could, Priority::Should] {
            let mut could: Vec<usize> = (0..class.count())
                .filter(|&at| class.standing(at) == Standing::Ahead && class.priority(at) == priority)
                .filter(|&at| class.planned(at) > 0)
                .collect();
            could.sort_by_key(|&at| std::cmp::Reverse(class.planned(at)));
            for at in could {
                if gain(&drops) < late && !drops.contains(&at) {
                    drops.push(at);
                    let resting = class.resting_on(at).into_iter();
                    drops.extend(resting.filter(|other| !drops.contains(other)).collect::<Vec<_>>());
                }
            }
        }
        // The last one added may have made a smaller one needless, whatever its priority; what rests
        // on a step that is dropped goes with it.
        for at in drops.clone().into_iter().rev() {
            let goes_with_another = drops.iter().any(|&other| class.resting_on(other).contains(&at));
            let resting = class.resting_on(at);
            let is_kept = |other: usize| other == at || resting.contains(&other);
            let without: Vec<usize> = drops.iter().copied().filter(|&other| !is_kept(other)).collect();
            if !goes_with_another && drops.contains(&at) && gain(&without) >= late {
                drops = without;
            }
        }
        drops.sort_unstable();
        let gain = gain(&drops);
        (!drops.is_empty()).then(|| Plan { drops, gain, left: late.saturating_sub(gain) })
    }

    /// The last resort of a class that is late: everything up to its closing. `None` where it is not
    /// late, or there by now.
    pub fn to_the_closing(class: &Class) -> Option<Plan> {
        let late = class.drift().filter(|drift| *drift > TOLERANCE)?;
        let closing = class.closing()?;
        let drops: Vec<usize> = (0..closing).filter(|&at| class.standing(at) == Standing::Ahead).collect();
        let gain = drops.iter().map(|&at| class.planned(at)).sum::<u64>();
        let left = u64::try_from(late).unwrap_or(0).saturating_sub(gain);
        (!drops.is_empty()).then_some(Plan { drops, gain, left })
    }
}
