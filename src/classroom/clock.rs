//! The time of a class: planned, used, paused and left.

use serde::{Deserialize, Serialize};

/// A moment, as the machine tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Moment {
    /// Milliseconds by a clock that nobody sets and that goes on while the machine sleeps.
    pub steady: u64,
    /// Milliseconds since 1970 by the clock on the wall, which people set.
    pub wall: u64,
}

/// How long a class was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clock {
    last: Option<Moment>,
    /// Milliseconds since the class started, breaks included.
    pub elapsed: u64,
    /// Milliseconds of breaks.
    pub paused: u64,
    /// Milliseconds of the present break, or the last one.
    pub this_break: u64,
    /// How many breaks there were.
    pub breaks: u32,
    /// Whether there is a break now.
    pub is_paused: bool,
    /// Whether the class has started.
    pub has_started: bool,
}

/// The longest time without the program that still was class time, in milliseconds: half an hour.
/// A class taken up after more than that had a break.
const LONGEST_GAP: u64 = 30 * 60 * 1000;

/// How far the two clocks may differ over a gap and still be said to agree, in milliseconds.
const AGREEMENT: u64 = 2_000;

impl Clock {
    /// Comes to the moment `now`. Returns the milliseconds of work that have passed, without
    /// breaks.
    ///
    /// Only the steady clock counts: the one on the wall may be set, forward or back.
    pub fn pass(&mut self, now: Moment) -> u64 {
        let passed = self.last.map_or(0, |last| now.steady.saturating_sub(last.steady));
        self.add(now, passed)
    }

    /// Comes to the moment `now`, with the program started again in between.
    ///
    /// The steady clock may have begun anew; where the two clocks disagree, the wall's is
    /// believed unless it went back.
    pub fn resume(&mut self, now: Moment) -> u64 {
        let Some(last) = self.last else { return self.add(now, 0) };
        let steady = now.steady.checked_sub(last.steady);
        let wall = now.wall.checked_sub(last.wall);
        let passed = match (steady, wall) {
            (Some(steady), Some(wall)) if steady.abs_diff(wall) <= AGREEMENT => steady,
            (_, Some(wall)) => wall,
            (Some(steady), None) => steady,
            (None, None) => 0,
        };
        if passed > LONGEST_GAP && self.has_started && !self.is_paused {
            self.breaks += 1;
            self.paused += passed;
            self.this_break = passed;
            self.elapsed += passed;
            self.last = Some(now);
            return 0;
        }
        self.add(now, passed)
    }

    /// A break begins.
    pub fn pause(&mut self) {
        self.is_paused = true;
        self.breaks += 1;
        self.this_break = 0;
    }

    /// The class is over.
    pub fn stop(&mut self) {
        self.is_paused = false;
        self.has_started = false;
    }

    /// The last moment told.
    pub fn now(&self) -> Moment {
        self.last.unwrap_or_default()
    }

    fn add(&mut self, now: Moment, passed: u64) -> u64 {
        self.last = Some(now);
        if !self.has_started {
            return 0;
        }
        self.elapsed += passed;
        if self.is_paused {
            self.paused += passed;
            self.this_break += passed;
            return 0;
        }
        passed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MINUTE: u64 = 60_000;
    /// Nine o'clock on some day.
    const NINE: u64 = 1_790_000_000_000;

    fn at(minutes: u64) -> Moment {
        Moment { steady: 500 + minutes * MINUTE, wall: NINE + minutes * MINUTE }
    }

    fn started() -> Clock {
        let mut clock = Clock { has_started: true, ..Clock::default() };
        clock.pass(at(0));
        clock
    }

    #[test]
    fn a_wall_clock_set_back_or_forward_changes_nothing() {
        let mut clock = started();
        clock.pass(at(10));
        clock.pass(Moment { wall: NINE - 50 * MINUTE, ..at(11) });
        clock.pass(Moment { wall: NINE + 400 * MINUTE, ..at(12) });
        assert_eq!(clock.elapsed, 12 * MINUTE);
    }

    #[test]
    fn a_machine_that_slept_has_lost_no_time() {
        let mut clock = started();
        // The lid was closed for a quarter of an hour: both clocks went on.
        assert_eq!(clock.pass(at(15)), 15 * MINUTE);
        assert_eq!(clock.elapsed, 15 * MINUTE);
    }

    #[test]
    fn breaks_are_counted_apart() {
        let mut clock = started();
        clock.pass(at(30));
        clock.is_paused = true;
        assert_eq!(clock.pass(at(40)), 0);
        clock.is_paused = false;
        assert_eq!(clock.pass(at(41)), MINUTE);
        assert_eq!((clock.elapsed, clock.paused), (41 * MINUTE, 10 * MINUTE));
    }

    #[test]
    fn a_program_started_again_goes_on_to_the_second() {
        let mut clock = started();
        clock.pass(at(30));
        assert_eq!(clock.resume(at(32)), 2 * MINUTE);
        // The machine too was started again: its steady clock begins anew.
        assert_eq!(clock.resume(Moment { steady: 3, ..at(37) }), 5 * MINUTE);
        // Here the clock on the wall was set back meanwhile.
        let back = Moment { steady: 3 + MINUTE, wall: NINE };
        assert_eq!(clock.resume(back), MINUTE);
        // Both began anew.
        assert_eq!(clock.resume(Moment { steady: 0, wall: 0 }), 0);
        assert_eq!(clock.elapsed, 38 * MINUTE);
    }

    #[test]
    fn a_class_taken_up_the_next_day_had_a_break() {
        let mut clock = started();
        clock.pass(at(30));
        assert_eq!(clock.resume(at(24 * 60)), 0);
        assert_eq!((clock.breaks, clock.elapsed - clock.paused), (1, 30 * MINUTE));
    }

    proptest! {
        #[test]
        fn time_never_runs_back(moments in proptest::collection::vec((any::<u32>(), any::<u32>(), any::<bool>()), 0..40)) {
            let mut clock = Clock { has_started: true, ..Clock::default() };
            let mut before = 0;
            for (steady, wall, resumed) in moments {
                let now = Moment { steady: u64::from(steady), wall: u64::from(wall) };
                if resumed { clock.resume(now); } else { clock.pass(now); }
                prop_assert!(clock.elapsed >= before && clock.paused <= clock.elapsed);
                before = clock.elapsed;
            }
        }
    }
}
