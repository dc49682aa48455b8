//! A report as a page, which any face can show.

mod learning;
mod questions;
mod time;

use super::{FEWEST, Files, Group, LeftOut, Report, Why};
use crate::content::{Module, Step};
use crate::page::{Align, Block, Page, Prose, Role, Run, Table, markdown};
use crate::progress::Refused;
use crate::text::{Arg, Id, Text, Words, typography};

/// The most files that are named on a page.
const MOST_NAMED: usize = 20;

/// What a report tells, in the language of `words`; the texts are those of `module`.
pub fn page(report: &Report, module: &Module, words: &Words) -> Page {
    let teller = Teller { module, words };
    let module_title = plain(&teller.prose(&module.manifest.title));
    let mut blocks = teller.files(&report.files);
    for group in &report.groups {
        // A single group of the present content needs no name.
        if report.groups.len() > 1 || !group.is_present {
            blocks.extend(teller.content(group));
        }
        blocks.extend(teller.group(group));
    }
    if report.groups.is_empty() {
        blocks.push(teller.paragraph("report-nobody", &[]));
    }
    Page { title: words.with("report-title", &[("module", module_title.into())]), blocks }
}

struct Teller<'a> {
    module: &'a Module,
    words: &'a Words,
}

impl Teller<'_> {
    fn files(&self, files: &Files) -> Vec<Block> {
        let values = [
            ("seen", number(files.seen)),
            ("used", number(files.used)),
            ("replaced", number(files.replaced_count)),
            ("left", number(files.left_out_count)),
            ("class", number(files.other_class)),
        ];
        let mut blocks = vec![self.paragraph("report-files", &values)];
        if files.other_class > 0 {
            blocks.push(self.paragraph("report-other-class", &values));
        }
        if !files.left_out.is_empty() {
            blocks.push(self.heading("report-left-out"));
            blocks.push(self.list(&files.left_out, files.left_out_count, |left| self.left_out(left)));
        }
        if !files.replaced.is_empty() {
            blocks.push(self.heading("report-replaced"));
            blocks.push(self.list(&files.replaced, files.replaced_count, |replaced| {
                let values = [
                    ("file", replaced.file.as_str().into()),
                    ("by", replaced.by.as_str().into()),
                    ("pseudonym", replaced.pseudonym.clone().unwrap_or_default().into()),
                ];
                let is_name = replaced.pseudonym.is_some();
                self.words.with(if is_name { "report-same-name" } else { "report-same-person" }, &values)
            }));
        }
        blocks
    }

    fn list<T>(&self, named: &[T], count: u64, tell: impl Fn(&T) -> String) -> Block {
        let item = |text: String| vec![Block::Paragraph(vec![self.spaced(&text)])];
        let mut items: Vec<_> = named.iter().take(MOST_NAMED).map(|one| item(tell(one))).collect();
        let others = count.saturating_sub(u64::try_from(items.len()).unwrap_or(u64::MAX));
        if others > 0 {
            items.push(item(self.words.with("report-others", &[("others", number(others))])));
        }
        Block::List { start: None, items }
    }

    fn left_out(&self, left: &LeftOut) -> String {
        let mut values = vec![("file", left.file.as_str().into())];
        let key = match &left.why {
            Why::Refused(Refused::Foreign) => "report-why-foreign",
            Why::Refused(Refused::TooLarge) => "report-why-too-large",
            Why::Refused(Refused::Torn) => "report-why-torn",
            Why::Refused(Refused::Altered) => "report-why-altered",
            Why::Refused(Refused::Newer) => "report-why-newer",
            Why::Refused(Refused::Malformed) => "report-why-malformed",
            Why::OtherModule(module) => {
                values.push(("module", module.as_str().into()));
                "report-why-other-module"
            }
            Why::Unreadable => "report-why-unreadable",
            Why::NotAFile => "report-why-not-a-file",
            Why::Changed => "report-why-changed",
        };
        self.words.with(key, &values)
    }

    /// What a group answered to.
    fn content(&self, group: &Group) -> Vec<Block> {
        let values = [
            ("version", group.content.version.as_str().into()),
            ("hash", group.content.hash.as_str().into()),
        ];
        let mut blocks = vec![Block::Rule, self.heading_with("report-content", &values)];
        if !group.is_present {
            blocks.push(self.paragraph("report-other-content", &values));
        }
        blocks
    }

    fn group(&self, group: &Group) -> Vec<Block> {
        let values = [("people", number(group.people)), ("fewest", number(FEWEST))];
        let Some(results) = &group.results else { return vec![self.paragraph("report-too-few", &values)] };
        let mut blocks = vec![self.paragraph("report-people", &values)];
        if !group.classes.is_empty() {
            let class = |(class, people): (&String, &u64)| format!("{class}\u{a0}({people})");
            let classes: Vec<String> = group.classes.iter().map(class).collect();
            blocks.push(self.paragraph("report-classes", &[("classes", classes.join(", ").into())]));
        }
        blocks.extend(self.completion(results, group.people));
        blocks.extend(self.learning(results));
        blocks.extend(self.questions(results));
        blocks.extend(self.time(results));
        blocks.push(self.heading("report-method"));
        blocks.extend(markdown::blocks(&self.words.say("report-method-text"), self.words.lang(), &[]));
        blocks
    }

    fn heading(&self, key: &str) -> Block {
        self.heading_with(key, &[])
    }

    fn heading_with(&self, key: &str, values: &[(&str, Arg<'_>)]) -> Block {
        Block::Heading(vec![self.run(key, values).role(Role::Accent)])
    }

    fn paragraph(&self, key: &str, values: &[(&str, Arg<'_>)]) -> Block {
        Block::Paragraph(vec![self.run(key, values)])
    }

    /// A message with the no-break spaces of its language.
    fn run(&self, key: &str, values: &[(&str, Arg<'_>)]) -> Run {
        self.spaced(&self.words.with(key, values))
    }

    fn spaced(&self, text: &str) -> Run {
        Run::new(&typography::spaced(text, self.words.lang()))
    }

    /// A table whose first column is words and whose others are figures.
    fn table(&self, header: &[&str], rows: Vec<Vec<Prose>>) -> Block {
        let name =
            |key: &&str| if key.is_empty() { Prose::new() } else { vec![Run::new(&self.words.say(key))] };
        let align = (0..header.len()).map(|place| if place == 0 { Align::Left } else { Align::Right });
        Block::Table(Table { align: align.collect(), header: header.iter().map(name).collect(), rows })
    }

    fn step(&self, id: &Id) -> Option<&Step> {
        self.module.step(id)
    }

    /// What a step is called, or its id where the module has it no more.
    fn title(&self, id: &Id) -> Prose {
        self.step(id).map_or_else(|| vec![Run::new(id.as_str())], |step| self.prose(&step.title))
    }

    fn prose(&self, text: &Text) -> Prose {
        markdown::prose(text.get(self.words.lang()), self.words.lang(), &[])
    }

    /// A share in per cent.
    fn percent(&self, share: Option<f64>) -> String {
        share.map_or_else(
            || self.undefined(),
            |share| typography::quantity(share * 100.0, 0, "%", self.words.lang()),
        )
    }

    /// A figure with two decimals.
    fn figure(&self, value: Option<f64>) -> String {
        value.map_or_else(|| self.undefined(), |value| typography::fixed(value, 2, self.words.lang()))
    }

    /// A difference, its sign before it; `decimals` at most.
    fn difference(&self, value: Option<f64>, decimals: usize) -> String {
        let Some(value) = value else { return self.undefined() };
        let text = typography::number(value, decimals, self.words.lang());
        if value > 0.0 && text != "0" { format!("+{text}") } else { text }
    }

    fn undefined(&self) -> String {
        self.words.say("report-undefined")
    }
}

fn cell(text: &str) -> Prose {
    vec![Run::new(text)]
}

fn number(count: u64) -> Arg<'static> {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}

fn plain(prose: &[Run]) -> String {
    prose.iter().map(|run| run.text.as_str()).collect()
}
