//! The figures in tables.

use super::super::result::{Figure, Group, Grouping, Within};
use super::super::{JOIN, Measure};
use super::{Teller, number};
use crate::page::Block;
use crate::text::msg;

/// The most strata of a table.
const MOST_STRATA: usize = 30;

impl Teller<'_> {
    pub(super) fn figures(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for grouping in &self.audit.by {
            let column = grouping.columns.join(JOIN);
            blocks.push(self.heading(msg::AUDIT_FIGURES, &[("column", column.into())]));
            blocks.extend(self.grouping(grouping));
            blocks.extend(grouping.groups.iter().flat_map(|group| self.bins(group)));
            blocks.extend(grouping.within.iter().flat_map(|within| self.within(within, grouping)));
        }
        blocks.extend(self.proxies());
        blocks
    }

    /// The rates of the groups, and their gaps, measure by measure.
    pub(super) fn grouping(&self, grouping: &Grouping) -> Vec<Block> {
        let mut blocks = Vec::new();
        let measures = grouping.overall.iter().map(|overall| overall.measure);
        for measure in measures {
            let figures: Vec<(&Group, &Figure)> = grouping
                .groups
                .iter()
                .filter_map(|group| Some((group, group.figures.iter().find(|one| one.measure == measure)?)))
                .collect();
            let title = self.measure(measure);
            blocks.push(Block::Paragraph(vec![crate::page::Run::new(&title).strong()]));
            blocks.push(self.rates(&figures));
            let gaps: Vec<Vec<String>> =
                figures.iter().filter_map(|(group, one)| self.gap(group, one)).collect();
            if let Some(reference) = grouping.reference.as_ref().filter(|_| !gaps.is_empty()) {
                blocks.push(self.paragraph(msg::AUDIT_AGAINST, &[("group", self.name(reference).into())]));
                let header = [
                    msg::AUDIT_GROUP,
                    msg::AUDIT_DIFFERENCE,
                    msg::AUDIT_RATIO,
                    msg::AUDIT_P,
                    msg::AUDIT_P_ADJUSTED,
                ];
                blocks.push(self.table(&header, gaps));
            }
        }
        blocks
    }

    fn rates(&self, figures: &[(&Group, &Figure)]) -> Block {
        let row = |(group, figure): &(&Group, &Figure)| {
            vec![
                self.name(&group.name),
                figure.successes.to_string(),
                figure.trials.to_string(),
                self.with_interval(figure.value, figure.wilson, |share| self.percent(share)),
            ]
        };
        let header = [msg::AUDIT_GROUP, msg::AUDIT_COUNT, msg::AUDIT_OF, msg::AUDIT_RATE];
        self.table(&header, figures.iter().map(row).collect())
    }

    fn gap(&self, group: &Group, figure: &Figure) -> Option<Vec<String>> {
        let gap = figure.gap.as_ref()?;
        Some(vec![
            self.name(&group.name),
            self.with_interval(gap.difference, gap.newcombe, |points| self.points(points)),
            self.with_interval(gap.ratio, gap.katz, |ratio| self.ratio(ratio)),
            self.p_or_none(gap.fisher_p),
            self.p_or_none(gap.holm_p),
        ])
    }

    /// Scores against the truth in a group.
    fn bins(&self, group: &Group) -> Vec<Block> {
        let filled = group.bins.iter().filter(|bin| bin.people > 0);
        let row = |bin: &super::super::BinFigure| {
            vec![
                format!("{}–{}", self.percent(bin.above), self.percent(bin.up_to)),
                bin.people.to_string(),
                self.share(bin.mean_score),
                self.with_interval(bin.rate, bin.wilson, |share| self.percent(share)),
            ]
        };
        let rows: Vec<Vec<String>> = filled.map(row).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let values = [
            ("group", self.name(&group.name).into()),
            (
                "error",
                group
                    .calibration_error
                    .map_or_else(|| self.undefined(), |error| self.points(error).replace('+', ""))
                    .into(),
            ),
        ];
        let header = [msg::AUDIT_SCORE, msg::AUDIT_PEOPLE, msg::AUDIT_MEAN_SCORE, msg::AUDIT_TRUE_RATE];
        vec![self.paragraph(msg::AUDIT_CALIBRATION, &values), self.table(&header, rows)]
    }

    /// A group against the reference, stratum by stratum.
    fn within(&self, within: &Within, grouping: &Grouping) -> Vec<Block> {
        let reference = self.name(grouping.reference.as_deref().unwrap_or_default());
        let points = |value: Option<f64>| value.map_or_else(|| self.undefined(), |value| self.points(value));
        let values = [
            ("column", self.audit.asked.within.clone().unwrap_or_default().into()),
            ("group", self.name(&within.group).into()),
            ("reference", reference.into()),
            ("crude", points(within.crude).into()),
            ("standardised", points(within.standardised).into()),
            ("odds", within.odds_ratio.map_or_else(|| self.undefined(), |odds| self.ratio(odds)).into()),
            ("p", self.p_or_none(within.p).into()),
            ("out", number(within.left_out)),
        ];
        let share = |[part, whole]: [u64; 2]| {
            let value = (whole > 0).then(|| real(part) / real(whole));
            format!("{} ({part}/{whole})", self.share(value))
        };
        let row = |stratum: &super::super::StratumFigure| {
            vec![self.name(&stratum.name), share(stratum.group), share(stratum.reference)]
        };
        let rows: Vec<Vec<String>> = within.strata.iter().take(MOST_STRATA).map(row).collect();
        let mut blocks = vec![self.paragraph(msg::AUDIT_WITHIN, &values)];
        if within.left_out > 0 {
            blocks.push(self.paragraph(msg::AUDIT_WITHIN_LEFT_OUT, &values));
        }
        blocks.push(self.table(&[msg::AUDIT_STRATUM, msg::AUDIT_GROUP, msg::AUDIT_REFERENCE_SHORT], rows));
        blocks
    }

    fn proxies(&self) -> Vec<Block> {
        if self.audit.proxies.is_empty() {
            return Vec::new();
        }
        let mut blocks =
            vec![self.heading(msg::AUDIT_PROXIES, &[]), self.paragraph(msg::AUDIT_PROXIES_HOW, &[])];
        for proxies in &self.audit.proxies {
            let area = self.with_interval(Some(proxies.area), proxies.interval, |area| self.ratio(area));
            let values = [
                ("column", proxies.column.as_str().into()),
                ("group", self.name(&proxies.group).into()),
                ("area", area.into()),
                ("tried", proxies.tried.into()),
            ];
            blocks.push(self.paragraph(msg::AUDIT_PROXY, &values));
            let row =
                |(column, area): &(String, f64)| vec![crate::text::clean::line(column), self.ratio(*area)];
            let rows = proxies.alone.iter().map(row).collect();
            blocks.push(self.table(&[msg::AUDIT_COLUMN, msg::AUDIT_AREA], rows));
        }
        blocks
    }

    /// What each measure is, for a card.
    pub(super) fn measures(&self) -> Block {
        let with_truth = self.audit.asked.label.is_some();
        let told = Measure::ALL.into_iter().filter(|one| with_truth || *one == Measure::SelectionRate);
        Teller::list(told.map(|one| crate::page::Run::new(&self.measure(one))).collect())
    }
}

#[expect(clippy::cast_precision_loss, reason = "no file has 2^52 rows")]
fn real(count: u64) -> f64 {
    count as f64
}
