//! The block of time given and used.

/// The time given to something, and how much of it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer {
    /// The seconds planned.
    pub planned: u32,
    /// The seconds used, which may be more.
    pub used: u32,
    /// Whether the time is running.
    pub is_running: bool,
    /// Whether it can still be started and stopped.
    pub is_active: bool,
    /// Whether it has the cursor.
    pub is_here: bool,
    /// Its place among all that can be picked on this page.
    pub target: usize,
}

impl Timer {
    /// The share of the planned time that is used, from 0 to 1.
    pub fn share(&self) -> f64 {
        if self.planned == 0 { 1.0 } else { (f64::from(self.used) / f64::from(self.planned)).min(1.0) }
    }

    /// The seconds left, or, behind the end, the seconds over: the second is then true.
    pub fn left(&self) -> (u32, bool) {
        (self.planned.abs_diff(self.used), self.used > self.planned)
    }
}

#[cfg(test)]
mod tests {
    use super::Timer;

    #[test]
    fn time_runs_down_and_then_over() {
        let at =
            |used| Timer { planned: 60, used, is_running: true, is_active: true, is_here: true, target: 0 };
        assert_eq!([0, 60, 75].map(|used| at(used).left()), [(60, false), (0, false), (15, true)]);
        assert!((at(30).share() - 0.5).abs() < 1e-9 && (at(90).share() - 1.0).abs() < 1e-9);
    }
}
