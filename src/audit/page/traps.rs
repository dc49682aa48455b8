//! What to beware of, in words.

use super::super::Trap;
use super::{Teller, number};
use crate::page::{Block, Callout, Run};
use crate::text::msg;

impl Teller<'_> {
    pub(super) fn traps(&self) -> Vec<Block> {
        if self.audit.traps.is_empty() {
            return Vec::new();
        }
        let items = self.audit.traps.iter().map(|trap| self.trap(trap)).collect();
        vec![self.heading(msg::AUDIT_TRAPS, &[]), Block::Callout(Callout::Warning, vec![Teller::list(items)])]
    }

    pub(super) fn trap(&self, trap: &Trap) -> Run {
        let people = |people: &u64| ("people", number(*people));
        match trap {
            Trap::SmallGroup { column, group, people: count } => {
                let values =
                    [("column", column.as_str().into()), ("group", self.name(group).into()), people(count)];
                self.run(msg::AUDIT_TRAP_SMALL, &values)
            }
            Trap::CannotTell { column, group, people: count, needed } => {
                let values = [
                    ("column", column.as_str().into()),
                    ("group", self.name(group).into()),
                    people(count),
                    ("needed", number(needed.unwrap_or(0))),
                ];
                let is_known = needed.is_some();
                self.run(
                    if is_known { msg::AUDIT_TRAP_CANNOT_TELL } else { msg::AUDIT_TRAP_NEVER_TELL },
                    &values,
                )
            }
            Trap::UnknownGroup { column, people: count } => {
                self.run(msg::AUDIT_TRAP_UNKNOWN, &[("column", column.as_str().into()), people(count)])
            }
            Trap::Undecided { people: count } => self.run(msg::AUDIT_TRAP_UNDECIDED, &[people(count)]),
            Trap::Comparisons { column, tests, alone, together } => {
                let values = [
                    ("column", column.as_str().into()),
                    ("tests", (*tests).into()),
                    ("alone", (*alone).into()),
                    ("together", (*together).into()),
                ];
                self.run(msg::AUDIT_TRAP_COMPARISONS, &values)
            }
            Trap::Simpson { group, crude, standardised } => {
                let values = [
                    ("group", self.name(group).into()),
                    ("crude", self.points(*crude).into()),
                    ("standardised", self.points(*standardised).into()),
                    ("column", self.audit.asked.within.clone().unwrap_or_default().into()),
                ];
                let turns = crude * standardised < 0.0;
                let grows = standardised.abs() > crude.abs();
                let message = match (turns, grows) {
                    (true, _) => msg::AUDIT_TRAP_TURNS,
                    (false, true) => msg::AUDIT_TRAP_GROWS,
                    (false, false) => msg::AUDIT_TRAP_SHRINKS,
                };
                self.run(message, &values)
            }
            Trap::Proxy { column, group, area } => {
                let values = [
                    ("column", column.as_str().into()),
                    ("group", self.name(group).into()),
                    ("area", self.ratio(*area).into()),
                ];
                self.run(msg::AUDIT_TRAP_PROXY, &values)
            }
            Trap::LabelIsDecision { agreement } => {
                self.run(msg::AUDIT_TRAP_SAME_LABEL, &[("agreement", self.percent(*agreement).into())])
            }
            Trap::SelectiveLabels { selected, others } => {
                let values =
                    [("selected", self.percent(*selected).into()), ("others", self.percent(*others).into())];
                self.run(msg::AUDIT_TRAP_SELECTIVE, &values)
            }
            Trap::PastDecision => {
                let label = self.audit.asked.label.clone().unwrap_or_default();
                self.run(msg::AUDIT_TRAP_PAST_DECISION, &[("label", label.into())])
            }
            Trap::ScoresOutOfRange { people: count } => self.run(msg::AUDIT_TRAP_SCORES, &[people(count)]),
            Trap::Weights => self.run(msg::AUDIT_TRAP_WEIGHTS, &[]),
            Trap::Disclosure => self.run(msg::AUDIT_TRAP_DISCLOSURE, &[]),
        }
    }
}
