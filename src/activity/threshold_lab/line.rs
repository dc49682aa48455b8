//! Thresholds typed on a line: both, one group's, or a word for a key.

use super::{Cursor, Outcome, Response, Setting, ThresholdLab};
use crate::activity::{Edit, Intent, ParseError};
use crate::text::{clean, msg, typography};

/// The first letters of what women and men are called, in either language.
const NAMES: [[char; 2]; 2] = [['f', 'w'], ['h', 'm']];

impl ThresholdLab {
    pub(super) fn read(&self, response: &mut Response, cursor: &mut Cursor, line: &str) -> Outcome {
        let folded = clean::folded(line);
        let intent = match folded.as_str() {
            "=" => Some(Intent::Link),
            "z" => Some(Intent::Edit(Edit::Undo)),
            "r" => Some(Intent::Reset),
            "v" => Some(Intent::Summary),
            _ => None,
        };
        if let Some(intent) = intent {
            return match self.control(response, cursor, &intent) {
                // A line is always answered.
                Outcome::Unchanged => Outcome::Moved,
                outcome => outcome,
            };
        }
        let axis = self.scores.axis();
        let unclear = Outcome::Unclear(
            ParseError::new(msg::UNCLEAR_THRESHOLDS)
                .with("min", axis.low)
                .with("max", axis.value(axis.positions)),
        );
        let words: Vec<&str> = folded.split([' ', ';', ':', '=']).filter(|word| !word.is_empty()).collect();
        let threshold = |word: &str| {
            let value = typography::parse_number(word).filter(|value| axis.holds(*value))?;
            Some(axis.value(axis.position(value)))
        };
        let group = |word: &str| NAMES.iter().position(|names| word.starts_with(*names));
        let now = self.setting(response);
        let setting = match words.as_slice() {
            [both] => threshold(both).map(|both| Setting { women: both, men: both }),
            [name, value] if group(name).is_some() => threshold(value).map(|value| match group(name) {
                Some(0) => Setting { women: value, ..now },
                _ => Setting { men: value, ..now },
            }),
            [women, men] => threshold(women).zip(threshold(men)).map(|(women, men)| Setting { women, men }),
            _ => None,
        };
        let Some(setting) = setting else { return unclear };
        let changed = self.change(response, cursor, setting, setting.is_common() && response.is_linked);
        if changed == Outcome::Unchanged {
            // Whoever types where the thresholds are already has set them there.
            response.setting = Some(setting);
        }
        Outcome::Changed
    }
}
