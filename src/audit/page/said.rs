//! What the figures say, in sentences.

use super::super::result::{Figure, Grouping};
use super::super::traps::LEVEL;
use super::super::{JOIN, Measure};
use super::{Teller, number};
use crate::fairness::four_fifths::FOUR_FIFTHS;
use crate::page::{Block, Run};
use crate::text::{msg, typography};

/// The most groups of which a sentence is said; all are in the tables.
const MOST_SAID: usize = 8;

impl Teller<'_> {
    pub(super) fn summary(&self) -> Vec<Block> {
        let audit = self.audit;
        let mut blocks =
            vec![self.paragraph(
                msg::AUDIT_SEEN,
                &[("rows", number(audit.rows)), ("people", number(audit.people))],
            )];
        blocks.push(self.heading(msg::AUDIT_SUMMARY, &[]));
        for grouping in &audit.by {
            blocks.extend(self.grouping_said(grouping));
        }
        blocks.push(Block::Paragraph(vec![self.run(msg::AUDIT_MARK, &[]).role(crate::page::Role::Muted)]));
        blocks
    }

    fn grouping_said(&self, grouping: &Grouping) -> Vec<Block> {
        let column = grouping.columns.join(JOIN);
        let by = ("column", column.as_str().into());
        let Some(reference) = &grouping.reference else {
            return vec![self.paragraph(msg::AUDIT_NOTHING_TO_COMPARE, &[by])];
        };
        let selection = |name: &str| -> Option<&Figure> {
            let group = grouping.groups.iter().find(|group| !group.is_unknown && group.name == name)?;
            group.figures.iter().find(|figure| figure.measure == Measure::SelectionRate)
        };
        let Some(against) = selection(reference) else { return Vec::new() };
        let values = [
            by,
            ("group", self.name(reference).into()),
            ("rate", self.share(against.value).into()),
            ("selected", number(against.successes)),
            ("people", number(against.trials)),
        ];
        let mut blocks = vec![Block::Paragraph(vec![self.run(msg::AUDIT_REFERENCE, &values)])];
        let mut others: Vec<(&str, &Figure)> = grouping
            .groups
            .iter()
            .filter(|group| !group.is_unknown && group.name != *reference)
            .filter_map(|group| Some((group.name.as_str(), selection(&group.name)?)))
            .collect();
        let ratio = |figure: &Figure| figure.gap.as_ref().and_then(|gap| gap.ratio).unwrap_or(f64::INFINITY);
        others.sort_by(|a, b| ratio(a.1).total_cmp(&ratio(b.1)));
        let mut items: Vec<Run> =
            others.iter().take(MOST_SAID).map(|one| self.group_said(one.0, one.1)).collect();
        let unsaid = others.len().saturating_sub(MOST_SAID);
        if unsaid > 0 {
            items.push(self.run(msg::AUDIT_OTHERS, &[("others", unsaid.into())]));
        }
        blocks.push(Teller::list(items));
        blocks.extend(self.errors_said(grouping));
        blocks
    }

    fn group_said(&self, name: &str, figure: &Figure) -> Run {
        let values = [
            ("group", self.name(name).into()),
            ("rate", self.share(figure.value).into()),
            ("selected", number(figure.successes)),
            ("people", number(figure.trials)),
        ];
        let mut said = vec![self.words.with(msg::AUDIT_GROUP_RATE, &values)];
        let gap = figure.gap.as_ref();
        if let Some(ratio) = gap.and_then(|gap| gap.ratio) {
            let ratio_told = [("ratio", self.ratio(ratio).into())];
            said.push(self.words.with(
                if ratio < FOUR_FIFTHS {
                    msg::AUDIT_BELOW_MARK
                } else if ratio < 1.0 {
                    msg::AUDIT_ABOVE_MARK
                } else {
                    msg::AUDIT_NO_LOWER
                },
                &ratio_told,
            ));
        }
        if let Some(p) = gap.and_then(|gap| gap.fisher_p) {
            let told = [("p", self.p_said(p).into())];
            let seen = if p < LEVEL { msg::AUDIT_HARDLY_CHANCE } else { msg::AUDIT_MAY_BE_CHANCE };
            said.push(self.words.with(seen, &told));
        }
        Run::new(&typography::spaced(&said.join(" "), self.words.lang()))
    }

    /// How far the rates of errors lie apart, where the truth is known.
    fn errors_said(&self, grouping: &Grouping) -> Option<Block> {
        let difference = |measure| {
            let overall = grouping.overall.iter().find(|overall| overall.measure == measure)?;
            Some(self.points(overall.difference?).replace('+', ""))
        };
        self.audit.asked.label.as_ref()?;
        let told = |measure| difference(measure).unwrap_or_else(|| self.undefined());
        let values = [
            ("missed", told(Measure::TruePositiveRate).into()),
            ("wrongly", told(Measure::FalsePositiveRate).into()),
            ("precision", told(Measure::Precision).into()),
        ];
        Some(self.paragraph(msg::AUDIT_ERRORS_SAID, &values))
    }
}
