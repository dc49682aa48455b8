//! How the thresholds are moved.

use super::scene::Axis;
use super::{Cursor, Edit, Intent, Outcome, Response, Setting, ThresholdLab};

/// The place of the first threshold of the women among all that can be picked: behind the letters that
/// point at options elsewhere.
pub(super) const FIRST: usize = 16;

/// The most changes that can be taken back.
const MOST_PAST: usize = 500;

impl Setting {
    /// The threshold of a group.
    pub(super) fn of(self, group: usize) -> f64 {
        if group == 0 { self.women } else { self.men }
    }

    /// Whether both groups have the same threshold.
    pub(super) fn is_common(self) -> bool {
        self.women.to_bits() == self.men.to_bits()
    }

    fn with(self, group: usize, value: f64) -> Setting {
        if group == 0 { Setting { women: value, ..self } } else { Setting { men: value, ..self } }
    }
}

impl ThresholdLab {
    pub(super) fn control(&self, response: &mut Response, cursor: &mut Cursor, intent: &Intent) -> Outcome {
        let stride = isize::try_from(self.scores.axis().stride).unwrap_or(1);
        match intent {
            Intent::Left => self.nudge(response, cursor, -stride),
            Intent::Right => self.nudge(response, cursor, stride),
            Intent::ExtendLeft => self.nudge(response, cursor, -1),
            Intent::ExtendRight => self.nudge(response, cursor, 1),
            Intent::Up if cursor.group == 1 => cursor.go(0),
            Intent::Down if cursor.group == 0 => cursor.go(1),
            Intent::NextControl | Intent::PreviousControl => cursor.go(1 - cursor.group),
            Intent::Point(target) => match self.pointed(*target) {
                Some((group, position)) => {
                    cursor.leave();
                    self.put(response, cursor, group, position)
                }
                None => Outcome::Unchanged,
            },
            // A drag that leaves the track of its knob goes on along it.
            Intent::ExtendTo(target) => match self.pointed(*target) {
                Some((_, position)) => self.put(response, cursor, cursor.group, position),
                None => Outcome::Unchanged,
            },
            Intent::Turn(target, by) => match self.pointed(*target) {
                Some((group, _)) => {
                    if cursor.group != group {
                        cursor.go(group);
                    }
                    self.nudge(response, cursor, by.saturating_mul(stride))
                }
                None => Outcome::Unchanged,
            },
            Intent::Pick(place) => {
                cursor.leave();
                let position = match self.scores.axis() {
                    Axis { stride: 1, .. } => *place,
                    axis => (place + 1) * axis.positions / 10,
                };
                self.put(response, cursor, cursor.group, position)
            }
            Intent::Link | Intent::Toggle => self.link(response, cursor),
            Intent::Reset => self.change(response, cursor, self.start(), false),
            Intent::Edit(Edit::Undo) => Self::undo(response, cursor),
            Intent::Summary => {
                cursor.shows_counts = !cursor.shows_counts;
                Outcome::Moved
            }
            Intent::Line(line) => self.read(response, cursor, line),
            _ => Outcome::Unchanged,
        }
    }

    /// Moves the threshold under the cursor by some positions.
    fn nudge(&self, response: &mut Response, cursor: &mut Cursor, by: isize) -> Outcome {
        let axis = self.scores.axis();
        let at = axis.position(self.setting(response).of(cursor.group));
        // From 0.114 an arrow leads to 0.12, not to 0.124.
        let stride = isize::try_from(axis.stride).unwrap_or(1);
        let odd = isize::try_from(at).unwrap_or(0) % stride;
        let by = match by {
            by if by % stride != 0 || odd == 0 => by,
            by if by > 0 => by - odd,
            by => by + stride - odd,
        };
        self.put(response, cursor, cursor.group, at.saturating_add_signed(by))
    }

    /// Moves a threshold, and the other with it where they are linked. Moves of one threshold in a
    /// row are taken back together.
    pub(super) fn put(
        &self,
        response: &mut Response,
        cursor: &mut Cursor,
        group: usize,
        position: usize,
    ) -> Outcome {
        cursor.group = group;
        let value = self.scores.axis().value(position);
        let setting = if response.is_linked {
            Setting { women: value, men: value }
        } else {
            self.setting(response).with(group, value)
        };
        let is_going_on = cursor.moving == Some(group);
        let outcome = self.change(response, cursor, setting, response.is_linked);
        if is_going_on && outcome == Outcome::Changed {
            cursor.past.pop();
        }
        cursor.moving = Some(group);
        outcome
    }

    fn link(&self, response: &mut Response, cursor: &mut Cursor) -> Outcome {
        let here = self.setting(response).of(cursor.group);
        let setting =
            if response.is_linked { self.setting(response) } else { Setting { women: here, men: here } };
        self.change(response, cursor, setting, !response.is_linked)
    }

    pub(super) fn change(
        &self,
        response: &mut Response,
        cursor: &mut Cursor,
        setting: Setting,
        is_linked: bool,
    ) -> Outcome {
        let before = (self.setting(response), response.is_linked);
        if before == (setting, is_linked) {
            // Whoever comes back to where they started has moved all the same.
            return Outcome::Unchanged;
        }
        cursor.leave();
        cursor.past.push(before);
        if cursor.past.len() > MOST_PAST {
            cursor.past.remove(0);
        }
        (response.setting, response.is_linked) = (Some(setting), is_linked);
        Outcome::Changed
    }

    fn undo(response: &mut Response, cursor: &mut Cursor) -> Outcome {
        cursor.leave();
        let Some((setting, is_linked)) = cursor.past.pop() else { return Outcome::Unchanged };
        (response.setting, response.is_linked) = (Some(setting), is_linked);
        Outcome::Changed
    }

    /// The group and the position that a place stands for. A click goes where arrows lead.
    fn pointed(&self, target: usize) -> Option<(usize, usize)> {
        let axis = self.scores.axis();
        let place = target.checked_sub(FIRST).filter(|place| *place < 2 * axis.positions)?;
        let position = place % axis.positions;
        let onto = (position + axis.stride / 2) / axis.stride * axis.stride;
        Some((place / axis.positions, onto.min(axis.positions - 1)))
    }
}

impl Cursor {
    fn go(&mut self, group: usize) -> Outcome {
        self.leave();
        let moved = self.group != group;
        self.group = group;
        Outcome::moved(moved)
    }

    /// The next move is another one.
    fn leave(&mut self) {
        self.moving = None;
    }
}
