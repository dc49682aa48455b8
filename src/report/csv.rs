//! The figures of a report as a table.

use csv::Writer;

use super::cohort::Results;
use super::sheet::inert;
use super::{Distribution, Quantiles, Report, Test};
use crate::text::Id;

/// The names of the columns.
const COLUMNS: [&str; 7] = ["content", "section", "step", "element", "measure", "n", "value"];

/// A report as a table for spreadsheets and statistics: one figure a line, points before decimals.
///
/// What is undefined, or told about too few people, is an empty cell. A text that a spreadsheet
/// would take for a formula begins with an apostrophe.
///
/// # Errors
/// When the table cannot be written to memory, which nothing known can cause.
pub fn csv(report: &Report) -> Result<String, csv::Error> {
    let mut table = Table { writer: Writer::from_writer(Vec::new()), content: String::new() };
    table.writer.write_record(COLUMNS)?;
    table.files(report)?;
    for group in &report.groups {
        table.content.clone_from(&group.content.hash);
        table.row("people", "", "", "people", None, Some(super::real(group.people)))?;
        for (class, people) in &group.classes {
            table.row("people", "", class, "people", None, Some(super::real(*people)))?;
        }
        if let Some(results) = &group.results {
            table.results(results, group.people)?;
        }
    }
    let bytes = table.writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

struct Table {
    writer: Writer<Vec<u8>>,
    /// The content that the lines are about.
    content: String,
}

type Written = Result<(), csv::Error>;

impl Table {
    fn row(
        &mut self,
        section: &str,
        step: &str,
        element: &str,
        measure: &str,
        n: Option<u64>,
        value: Option<f64>,
    ) -> Written {
        let value = value.map(|value| value.to_string()).unwrap_or_default();
        let n = n.map(|n| n.to_string()).unwrap_or_default();
        let content = self.content.clone();
        self.writer.write_record([&content, section, &inert(step), &inert(element), measure, &n, &value])
    }

    fn files(&mut self, report: &Report) -> Written {
        let files = &report.files;
        for (measure, count) in [
            ("seen", files.seen),
            ("used", files.used),
            ("replaced", files.replaced_count),
            ("left_out", files.left_out_count),
            ("other_class", files.other_class),
            ("not_told", files.not_told),
        ] {
            self.row("files", "", "", measure, None, Some(super::real(count)))?;
        }
        for left in &files.left_out {
            self.row("files", left.why.code(), &left.file, "left_out", None, None)?;
        }
        for replaced in &files.replaced {
            self.row("files", &replaced.by, &replaced.file, "replaced", None, None)?;
            if let Some(pseudonym) = &replaced.pseudonym {
                self.row("files", &replaced.by, pseudonym, "same_name", None, None)?;
            }
        }
        Ok(())
    }

    fn results(&mut self, results: &Results, people: u64) -> Written {
        let count = |count: u64| Some(super::real(count));
        self.row("completion", "", "", "finished", Some(people), count(results.completion.finished))?;
        for (part, done) in &results.completion.parts {
            self.row("completion", "", part.as_str(), "finished", Some(people), count(*done))?;
        }
        for (section, test) in [("pretest", &results.pretest), ("posttest", &results.posttest)] {
            if let Some(test) = test {
                self.test(section, test)?;
            }
        }
        if let Some(gain) = &results.gain {
            for (measure, n, value) in [
                ("pre", gain.n, gain.pre),
                ("post", gain.n, gain.post),
                ("normalised_gain", gain.n, gain.gain),
                ("normalised_change", gain.changing, gain.change),
            ] {
                self.row("gain", "", "", measure, Some(n), value)?;
            }
            for item in &gain.items {
                self.row("gain", item.pre_step.as_str(), "", "pre", Some(gain.n), item.pre)?;
                self.row("gain", item.post_step.as_str(), "", "post", Some(gain.n), item.post)?;
            }
        }
        for opinion in &results.opinions {
            let (pre, post) = (opinion.pre_step.as_str(), opinion.post_step.as_str());
            self.row("opinions", post, "", "mean_shift", Some(opinion.levels), opinion.shift)?;
            for (step, levels) in [(pre, opinion.pre), (post, opinion.post)] {
                if let Some(levels) = levels {
                    self.levels("opinions", step, opinion.n, &levels)?;
                }
            }
        }
        for certainty in &results.certainty {
            let degree = certainty.degree.to_string();
            self.row("certainty", "", &degree, "right", Some(certainty.n), certainty.right)?;
        }
        self.questions(results)?;
        for time in &results.steps {
            let step = time.step.as_str();
            self.row("steps", step, "", "seen", Some(people), count(time.seen))?;
            self.row("steps", step, "", "done", Some(people), count(time.done))?;
            self.row("steps", step, "", "planned_minutes", None, Some(time.planned))?;
            if let Some(minutes) = &time.minutes {
                self.numbers("steps", step, "minutes_", minutes)?;
            }
        }
        Ok(())
    }

    fn test(&mut self, section: &str, test: &Test) -> Written {
        self.row(section, "", "", "mean", Some(test.complete), test.mean)?;
        self.row(section, "", "", "kr20", Some(test.complete), test.kr20)?;
        for item in &test.items {
            let step = item.step.as_str();
            self.row(section, step, "", "difficulty", Some(item.n), item.difficulty)?;
            self.row(section, step, "", "item_rest", Some(test.complete), item.item_rest)?;
            for idle in &item.idle {
                self.row(section, step, idle.option.as_str(), "idle", Some(item.n), Some(idle.share))?;
            }
        }
        Ok(())
    }

    fn questions(&mut self, results: &Results) -> Written {
        for question in &results.questions {
            let (step, n) = (question.step.as_str(), question.n);
            self.row("questions", step, "", "right", Some(n), question.right)?;
            self.row("questions", step, "", "right_last", Some(n), question.right_last)?;
            for (measure, count) in
                [("again", question.again), ("hinted", question.hinted), ("private", question.private)]
            {
                self.row("questions", step, "", measure, Some(n), Some(super::real(count)))?;
            }
            match &question.answers {
                Some(Distribution::Options(counts)) => self.counts(step, "chosen", n, counts)?,
                Some(Distribution::Elements(counts)) => self.counts(step, "right", n, counts)?,
                Some(Distribution::Levels(levels)) => self.levels("questions", step, n, levels)?,
                Some(Distribution::Numbers(numbers)) => self.numbers("questions", step, "", numbers)?,
                Some(Distribution::Nothing) | None => {}
            }
        }
        Ok(())
    }

    fn counts(&mut self, step: &str, measure: &str, n: u64, counts: &[(Id, u64)]) -> Written {
        let mut counts = counts.iter();
        counts.try_for_each(|(id, count)| {
            self.row("questions", step, id.as_str(), measure, Some(n), Some(super::real(*count)))
        })
    }

    fn levels(&mut self, section: &str, step: &str, n: u64, levels: &[u64]) -> Written {
        let (pass, levels) = levels.split_last().unwrap_or((&0, &[]));
        for (level, count) in (1_u8..).zip(levels) {
            self.row(section, step, &level.to_string(), "said", Some(n), Some(super::real(*count)))?;
        }
        self.row(section, step, "pass", "said", Some(n), Some(super::real(*pass)))
    }

    fn numbers(&mut self, section: &str, step: &str, prefix: &str, numbers: &Quantiles) -> Written {
        let Quantiles { n, mean, min, q1, median, q3, max } = *numbers;
        let named = [("mean", mean), ("min", min), ("q1", q1), ("median", median), ("q3", q3), ("max", max)];
        for (name, value) in named {
            self.row(section, step, "", &format!("{prefix}{name}"), Some(n), Some(value))?;
        }
        Ok(())
    }
}
