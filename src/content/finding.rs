//! Something wrong in a module, with its place in a file.

use std::error::Error;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::activity::Severity;
use crate::text::{Arg, FaultCode, Words, clean, msg};

/// A file of a module as it was read.
#[derive(Debug)]
pub struct SourceFile {
    /// Its name as a person would give it.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The byte at which each line starts; nobody asks for those of a file without findings.
    line_starts: OnceLock<Vec<usize>>,
}

impl SourceFile {
    /// A file whose lines are counted once, however many findings ask for their place.
    pub fn new(name: String, text: String) -> SourceFile {
        SourceFile { name, text, line_starts: OnceLock::new() }
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            std::iter::once(0).chain(self.text.match_indices('\n').map(|(at, _)| at + 1)).collect()
        })
    }

    /// The line of the byte `at`, from 0.
    fn line(&self, at: usize) -> usize {
        self.line_starts().partition_point(|start| *start <= at).saturating_sub(1)
    }
}

/// Something wrong with a module: what, where, and how to mend it.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The file it is in.
    pub file: Arc<SourceFile>,
    /// The bytes it concerns; none where it is about the whole file.
    pub span: Option<Range<usize>>,
    /// How bad it is.
    pub severity: Severity,
    /// Which fault it is.
    pub code: FaultCode,
    /// What the message tells.
    pub values: Vec<(&'static str, String)>,
}

/// A line and a column, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}

/// How much is quoted of a value, in columns: a list of known fields fits, a page does not.
const LONGEST_VALUE: usize = 200;

/// How much of a long line is shown around the fault, in bytes.
const LONGEST_EXCERPT: usize = 4_000;

impl Finding {
    /// Where it begins.
    pub fn place(&self) -> Option<Place> {
        let start = self.span.as_ref()?.start;
        let line = self.file.line(start);
        let before = self.file.text.get(self.file.line_starts()[line]..start)?;
        Some(Place { line: line + 1, column: before.chars().count() + 1 })
    }

    /// What is wrong.
    pub fn message(&self, words: &Words) -> String {
        words.with(self.code.message(), &self.args())
    }

    /// How to mend it.
    pub fn help(&self, words: &Words) -> String {
        words.with(self.code.help(), &self.args())
    }

    /// The whole finding, with the line and a caret under the fault.
    pub fn render(&self, words: &Words, colour: bool) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let name = words.say(match self.severity {
            Severity::Error => msg::SEVERITY_ERROR,
            Severity::Warning => msg::SEVERITY_WARNING,
        });
        let help_name = words.say(msg::SEVERITY_HELP);
        let (message, help) = (self.message(words), self.help(words));
        let file = clean::line(&self.file.name);
        let excerpt = self.excerpt();
        let title = level.with_name(name).primary_title(message).id(self.code.name());
        let group = match (&excerpt, self.place()) {
            (Some(Excerpt { text, span, cut }), Some(Place { line, column })) => {
                let snippet = Snippet::source(text.as_str())
                    .line_start(line)
                    .annotation(AnnotationKind::Primary.span(span.clone()));
                if *cut {
                    // In a piece of a line the snippet would count its own columns.
                    let origin = annotate_snippets::Origin::path(&file);
                    title.element(origin.line(line).char_column(column)).element(snippet)
                } else {
                    title.element(snippet.path(&file))
                }
            }
            _ => title.element(annotate_snippets::Origin::path(&file)),
        };
        let group = group.element(Level::HELP.with_name(help_name).message(help));
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[group])
    }

    fn args(&self) -> Vec<(&str, Arg<'_>)> {
        // Numbers pick plural forms; everything else is text, made safe since it quotes a file.
        let number = |value: &str| {
            value.parse::<f64>().ok().filter(|number| number.is_finite() && number.to_string() == value)
        };
        let arg = |value: &str| -> Arg<'_> {
            let quoted = || clean::fit(&clean::line(value), LONGEST_VALUE).into_owned();
            number(value).map_or_else(|| quoted().into(), Arg::from)
        };
        self.values.iter().map(|(name, value)| (*name, arg(value))).collect()
    }

    /// The line of the fault, with what would write to the terminal replaced.
    fn excerpt(&self) -> Option<Excerpt> {
        let span = self.span.as_ref()?;
        let text = self.file.text.as_str();
        let start = span.start.min(text.len());
        let line_start = self.file.line_starts()[self.file.line(start)];
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let from = floor(text, line_start.max(start.saturating_sub(LONGEST_EXCERPT / 2)));
        let to = floor(text, line_end.min(start + LONGEST_EXCERPT / 2));
        let show = |part: &str| -> String {
            part.chars()
                .map(|c| {
                    if c == '\t' {
                        ' '
                    } else if clean::fault(c).is_some() {
                        '\u{fffd}'
                    } else {
                        c
                    }
                })
                .collect()
        };
        let before = show(&text[from..start]);
        // A fault that spans lines is marked on its first.
        let marked = show(&text[start..floor(text, span.end.clamp(start, to))]);
        let rest = show(&text[floor(text, span.end.clamp(start, to))..to]);
        let span = before.len()..before.len() + marked.len();
        Some(Excerpt { text: format!("{before}{marked}{rest}"), span, cut: from > line_start })
    }
}

/// `file:line:column code`: what a person reads is [`Finding::render`].
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&clean::line(&self.file.name))?;
        if let Some(Place { line, column }) = self.place() {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, " {}", self.code)
    }
}

impl Error for Finding {}

struct Excerpt {
    text: String,
    span: Range<usize>,
    /// Whether the line begins before the text.
    cut: bool,
}

/// The character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
