//! An audit as a table for spreadsheets and statistics.

use csv::Writer;

use super::JOIN;
use super::result::{Audit, Figure, Group, Within};

/// The names of the columns.
const COLUMNS: [&str; 8] = ["columns", "group", "against", "part", "measure", "n", "value", "p"];

/// One figure a line, points before decimals; what is undefined is an empty cell. A text that a
/// spreadsheet would take for a formula begins with an apostrophe.
///
/// # Errors
/// When the table cannot be written to memory, which nothing known can cause.
pub fn csv(audit: &Audit) -> Result<String, csv::Error> {
    let mut table = Table { writer: Writer::from_writer(Vec::new()), columns: String::new() };
    table.writer.write_record(COLUMNS)?;
    for grouping in &audit.by {
        table.columns = grouping.columns.join(JOIN);
        let reference = grouping.reference.as_deref().unwrap_or_default();
        for group in &grouping.groups {
            table.group(group, reference)?;
        }
        for within in &grouping.within {
            table.within(within, reference)?;
        }
    }
    for proxies in &audit.proxies {
        table.columns.clone_from(&proxies.column);
        let n = Some(proxies.tried as u64);
        table.row([&proxies.group, "", "", "proxy_area"], n, Some(proxies.area), None)?;
        for (column, area) in &proxies.alone {
            table.row([&proxies.group, "", column, "proxy_area"], n, Some(*area), None)?;
        }
    }
    let bytes = table.writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

struct Table {
    writer: Writer<Vec<u8>>,
    /// The columns of the file that the lines are about.
    columns: String,
}

type Written = Result<(), csv::Error>;

impl Table {
    /// A line: the group, what it is compared with, the part of it, what is measured.
    fn row(&mut self, named: [&str; 4], n: Option<u64>, value: Option<f64>, p: Option<f64>) -> Written {
        let [group, against, part, measure] = named;
        let n = n.map(|n| n.to_string()).unwrap_or_default();
        let [value, p] = [value, p].map(|figure| figure.map(|figure| figure.to_string()).unwrap_or_default());
        let columns = inert(&self.columns);
        self.writer.write_record([
            &columns,
            &inert(group),
            &inert(against),
            &inert(part),
            measure,
            &n,
            &value,
            &p,
        ])
    }

    fn group(&mut self, group: &Group, reference: &str) -> Written {
        self.row([&group.name, "", "", "people"], Some(group.people), None, None)?;
        self.row([&group.name, "", "", "undecided"], Some(group.undecided), None, None)?;
        for figure in &group.figures {
            self.figure(&group.name, figure, reference)?;
        }
        for bin in group.bins.iter().filter(|bin| bin.people > 0) {
            let part = format!("{}-{}", bin.above, bin.up_to);
            let n = Some(bin.people);
            self.row([&group.name, "", &part, "mean_score"], n, bin.mean_score, None)?;
            self.row([&group.name, "", &part, "bin_rate"], n, bin.rate, None)?;
            self.limits([&group.name, "", &part], "bin_rate", n, bin.wilson)?;
        }
        if !group.bins.is_empty() {
            self.row([&group.name, "", "", "calibration_error"], None, group.calibration_error, None)?;
        }
        Ok(())
    }

    fn figure(&mut self, group: &str, figure: &Figure, reference: &str) -> Written {
        let measure = figure.measure.name();
        let n = Some(figure.trials);
        self.row([group, "", "", measure], n, figure.value, None)?;
        self.limits([group, "", ""], measure, n, figure.wilson)?;
        let Some(gap) = &figure.gap else { return Ok(()) };
        for (name, value, limits) in
            [("difference", gap.difference, gap.newcombe), ("ratio", gap.ratio, gap.katz)]
        {
            let measure = format!("{measure}_{name}");
            self.row([group, reference, "", &measure], n, value, gap.fisher_p)?;
            self.limits([group, reference, ""], &measure, n, limits)?;
        }
        let measure = format!("{measure}_holm_p");
        self.row([group, reference, "", &measure], n, None, gap.holm_p)
    }

    fn limits(
        &mut self,
        named: [&str; 3],
        measure: &str,
        n: Option<u64>,
        limits: Option<[f64; 2]>,
    ) -> Written {
        let [group, against, part] = named;
        for (end, name) in ["low", "high"].into_iter().enumerate() {
            let value = limits.map(|limits| limits[end]);
            self.row([group, against, part, &format!("{measure}_{name}")], n, value, None)?;
        }
        Ok(())
    }

    fn within(&mut self, within: &Within, reference: &str) -> Written {
        let named = |measure| [within.group.as_str(), reference, "", measure];
        self.row(named("within_crude"), None, within.crude, None)?;
        self.row(named("within_standardised"), None, within.standardised, None)?;
        self.row(named("within_odds_ratio"), None, within.odds_ratio, within.p)?;
        for stratum in &within.strata {
            for (name, [part, whole]) in
                [(within.group.as_str(), stratum.group), (reference, stratum.reference)]
            {
                let count = |measure| [name, "", stratum.name.as_str(), measure];
                self.row(count("stratum_selected"), Some(part), None, None)?;
                self.row(count("stratum_people"), Some(whole), None, None)?;
            }
        }
        Ok(())
    }
}

/// A text that no spreadsheet takes for a formula.
fn inert(text: &str) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '|', '%', '\t', '\r']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}
