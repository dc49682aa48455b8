//! A report as a page, which any face can show.

mod learning;
mod questions;
mod summary;
mod time;

use super::{FEWEST, Files, Group, LeftOut, Report, Why};
use crate::content::{Module, Step};
use crate::page::{Align, Block, Page, Prose, Role, Run, Table, markdown};
use crate::progress::Refused;
use crate::text::{Arg, Id, Msg, Text, Words, msg, typography};

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
        blocks.push(teller.paragraph(msg::REPORT_NOBODY, &[]));
    }
    blocks.extend(teller.files_named(&report.files));
    Page { title: words.with(msg::REPORT_TITLE, &[("module", module_title.into())]), blocks }
}

struct Teller<'a> {
    module: &'a Module,
    words: &'a Words,
}

impl Teller<'_> {
    /// How many files there were.
    fn files(&self, files: &Files) -> Vec<Block> {
        let values = [
            ("seen", number(files.seen)),
            ("used", number(files.used)),
            ("replaced", number(files.replaced_count)),
            ("left", number(files.left_out_count)),
            ("class", number(files.other_class)),
        ];
        let mut blocks = vec![self.paragraph(msg::REPORT_FILES, &values)];
        if files.other_class > 0 {
            blocks.push(self.paragraph(msg::REPORT_OTHER_CLASS, &values));
        }
        if files.future > 0 {
            blocks.push(self.paragraph(msg::REPORT_FUTURE, &[("files", number(files.future))]));
        }
        blocks
    }

    /// The files and people that somebody may have to look after, by name.
    fn files_named(&self, files: &Files) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !files.namesakes.is_empty() {
            blocks.push(self.heading(msg::REPORT_NAMESAKES));
            let count = u64::try_from(files.namesakes.len()).unwrap_or(u64::MAX);
            blocks.push(self.list(&files.namesakes, count, |namesakes| {
                let pseudonym = namesakes.pseudonym.as_str().into();
                let values = [("pseudonym", pseudonym), ("people", number(namesakes.people))];
                self.words.with(msg::REPORT_NAMESAKES_LINE, &values)
            }));
        }
        if !files.left_out.is_empty() {
            blocks.push(self.heading(msg::REPORT_LEFT_OUT));
            blocks.push(self.list(&files.left_out, files.left_out_count, |left| self.left_out(left)));
        }
        if !files.replaced.is_empty() {
            blocks.push(self.heading(msg::REPORT_REPLACED));
            blocks.push(self.list(&files.replaced, files.replaced_count, |replaced| {
                let values = [
                    ("file", replaced.file.as_str().into()),
                    ("by", replaced.by.as_str().into()),
                    ("pseudonym", replaced.pseudonym.clone().unwrap_or_default().into()),
                ];
                let is_name = replaced.pseudonym.is_some();
                self.words
                    .with(if is_name { msg::REPORT_SAME_NAME } else { msg::REPORT_SAME_PERSON }, &values)
            }));
        }
        blocks
    }

    fn list<T>(&self, named: &[T], count: u64, tell: impl Fn(&T) -> String) -> Block {
        let item = |text: String| vec![Block::Paragraph(vec![self.spaced(&text)])];
        let mut items: Vec<_> = named.iter().map(|one| item(tell(one))).collect();
        let others = count.saturating_sub(u64::try_from(items.len()).unwrap_or(u64::MAX));
        if others > 0 {
            items.push(item(self.words.with(msg::REPORT_OTHERS, &[("others", number(others))])));
        }
        Block::List { start: None, items }
    }

    fn left_out(&self, left: &LeftOut) -> String {
        let mut values = vec![("file", left.file.as_str().into())];
        let key = match &left.why {
            Why::Refused(Refused::Foreign) => msg::REPORT_WHY_FOREIGN,
            Why::Refused(Refused::TooLarge) => msg::REPORT_WHY_TOO_LARGE,
            Why::Refused(Refused::Torn) => msg::REPORT_WHY_TORN,
            Why::Refused(Refused::Altered) => msg::REPORT_WHY_ALTERED,
            Why::Refused(Refused::Newer) => msg::REPORT_WHY_NEWER,
            Why::Refused(Refused::Malformed) => msg::REPORT_WHY_MALFORMED,
            Why::OtherModule(module) => {
                values.push(("module", module.as_str().into()));
                msg::REPORT_WHY_OTHER_MODULE
            }
            Why::Unreadable => msg::REPORT_WHY_UNREADABLE,
            Why::NotAFile => msg::REPORT_WHY_NOT_A_FILE,
            Why::Changed => msg::REPORT_WHY_CHANGED,
        };
        self.words.with(key, &values)
    }

    /// What a group answered to.
    fn content(&self, group: &Group) -> Vec<Block> {
        let values = [
            ("version", group.content.version.as_str().into()),
            ("hash", group.content.hash.as_str().into()),
        ];
        let mut blocks = vec![Block::Rule, self.heading_with(msg::REPORT_CONTENT, &values)];
        if !group.is_present {
            blocks.push(self.paragraph(msg::REPORT_OTHER_CONTENT, &values));
        }
        blocks
    }

    fn group(&self, group: &Group) -> Vec<Block> {
        let values = [("people", number(group.people)), ("fewest", number(FEWEST))];
        let Some(results) = &group.results else { return vec![self.paragraph(msg::REPORT_TOO_FEW, &values)] };
        let mut blocks = vec![self.paragraph(msg::REPORT_PEOPLE, &values)];
        if !group.classes.is_empty() {
            let class = |(class, people): (&String, &u64)| format!("{class}\u{a0}({people})");
            let classes: Vec<String> = group.classes.iter().map(class).collect();
            blocks.push(self.paragraph(msg::REPORT_CLASSES, &[("classes", classes.join(", ").into())]));
        }
        blocks.extend(self.summary(group, results));
        blocks.extend(self.completion(results, group.people));
        blocks.extend(self.learning(results));
        blocks.extend(self.questions(results));
        blocks.extend(self.time(results));
        blocks.push(self.heading(msg::REPORT_METHOD));
        blocks.extend(markdown::blocks(&self.words.say(msg::REPORT_METHOD_TEXT), self.words.lang(), &[]));
        blocks
    }

    fn heading(&self, key: Msg) -> Block {
        self.heading_with(key, &[])
    }

    fn heading_with(&self, key: Msg, values: &[(&str, Arg<'_>)]) -> Block {
        Block::Heading(vec![self.run(key, values).role(Role::Accent)])
    }

    fn paragraph(&self, key: Msg, values: &[(&str, Arg<'_>)]) -> Block {
        Block::Paragraph(vec![self.run(key, values)])
    }

    /// A message with the no-break spaces of its language.
    fn run(&self, key: Msg, values: &[(&str, Arg<'_>)]) -> Run {
        self.spaced(&self.words.with(key, values))
    }

    fn spaced(&self, text: &str) -> Run {
        Run::new(&typography::spaced(text, self.words.lang()))
    }

    /// A table whose first column is words and whose others are figures.
    fn table(&self, header: &[Msg], rows: Vec<Vec<Prose>>) -> Block {
        let name = |key: &Msg| vec![Run::new(&self.words.say(*key))];
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
        self.words.say(msg::REPORT_UNDEFINED)
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
