//! The HTML face: pages as documents to read in a browser and to print.
//!
//! A document is one file: no script, and nothing that a browser would fetch. Every text is
//! escaped where it is written, and the document forbids what it does not hold, so that whatever
//! a text says it stays a text.

mod controls;
mod data;
mod experiments;
mod form;
mod guide;
mod handout;
mod paper;

pub use form::{Control, Deed, Form, PRESSED};
pub use guide::{Edition, guide};
pub use handout::handout;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::page::{Align, Block, Callout, Link, Mark, Page, Prose, Role, Run, Table};
use crate::text::{Lang, Words};

/// What lets a document do nothing but show itself.
const POLICY: &str = include_str!("../../../assets/html/document-policy.txt").trim_ascii();

/// What every document begins with.
const HEAD: &str = include_str!("../../../assets/html/head.html");

const STYLE: &str = include_str!("../../../assets/html/document.css");

/// What else documents with controls look like.
const FORM_STYLE: &str = include_str!("../../../assets/html/form.css");

/// A whole document that holds `body`; `title` names its window.
pub fn document(lang: Lang, title: &str, body: &Markup) -> String {
    let policy = html! {
        meta http-equiv="Content-Security-Policy" content=(POLICY);
        meta name="referrer" content="no-referrer";
    };
    whole(lang, title, &policy, STYLE, &html! { main { (body) } })
}

/// A whole document to act in, from a server that says its policy with it; `body` has its own
/// `main`.
pub fn screen(lang: Lang, title: &str, body: &Markup) -> String {
    // Without a referrer at all a browser would not say where a form comes from.
    let policy = html! { meta name="referrer" content="same-origin"; };
    whole(lang, title, &policy, &[STYLE, FORM_STYLE].concat(), body)
}

fn whole(lang: Lang, title: &str, policy: &Markup, style: &str, body: &Markup) -> String {
    let whole = html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                (PreEscaped(HEAD))
                (policy)
                title { (title) }
                style { (PreEscaped(style)) }
            }
            body { (body) }
        }
    };
    whole.into_string()
}

/// A page as a document of its own.
pub fn page(page: &Page, words: &Words) -> String {
    let body = html! {
        h1 { (page.title) }
        (blocks(&page.blocks, 2, words))
    };
    document(words.lang(), &page.title, &body)
}

/// Blocks as part of a document; their headings are of `level`, from 2 to 6.
///
/// What can be answered is shown as on paper: boxes to tick, lines to write on.
pub fn blocks(blocks: &[Block], level: u8, words: &Words) -> Markup {
    Writer { level, words, form: None }.blocks(blocks)
}

/// The same blocks with their controls, which are noted in `form`.
pub fn controls(blocks: &[Block], level: u8, words: &Words, form: &Form) -> Markup {
    Writer { level, words, form: Some(form) }.blocks(blocks)
}

struct Writer<'a> {
    level: u8,
    words: &'a Words,
    /// Where controls are noted; on paper nowhere.
    form: Option<&'a Form>,
}

impl Writer<'_> {
    fn blocks(&self, blocks: &[Block]) -> Markup {
        html! {
            @for (place, block) in blocks.iter().enumerate() {
                (self.block(block, name_before(&blocks[..place])))
            }
        }
    }

    /// A block; `title` is what the heading above it says: it names tables.
    fn block(&self, block: &Block, title: &[Run]) -> Markup {
        match block {
            Block::Heading(text) => self.heading(text),
            Block::Paragraph(text) => html! { p { (prose(text)) } },
            Block::List { start: None, items } => {
                html! { ul { @for item in items { li { (self.blocks(item)) } } } }
            }
            Block::List { start: Some(first), items } => {
                html! { ol start=(first) { @for item in items { li { (self.blocks(item)) } } } }
            }
            Block::Quote(inner) => html! { blockquote { (self.blocks(inner)) } },
            Block::Callout(callout, inner) => self.callout(*callout, inner),
            Block::Code(code) => html! { pre { code { (code) } } },
            Block::Table(table) => self::table(table, title),
            Block::Columns(columns) => {
                html! { .side { @for column in columns { div { (self.blocks(column)) } } } }
            }
            Block::Stack(inner) => self.blocks(inner),
            Block::Rule => html! { hr; },
            Block::Choices(choices) => self.choices(choices, title),
            Block::Sorting(sorting) => self.sorting(sorting),
            Block::Sequence(sequence) => self.sequence(sequence),
            Block::Tally(tally) => self.tally(tally, title),
            Block::Entry(entry) => self.entry(entry),
            Block::Scale(scale) => self.scale(scale),
            Block::Bars(bars) => self::data::bars(bars, title),
            Block::Ratings(ratings) => self.ratings(ratings),
            Block::Sheet(sheet) => self.sheet(sheet, title),
            Block::Listing(listing) => self.listing(listing),
            Block::Labels(labels) => self.labels(labels),
            Block::Matrices(matrices) => self.matrices(matrices, title),
            Block::Area(area) => self.area(area),
            Block::Remarks(remarks) => self.remarks(remarks),
            Block::Timer(timer) => self.timer(timer),
            Block::Histogram(histogram) => self.histogram(histogram),
            Block::Slider(slider) => self.slider(slider),
            Block::Gauge(gauge) => self.gauge(gauge),
            Block::Handle(handle) => self.handle(handle),
            Block::Finder(finder) => self.finder(finder),
            Block::Scatter(scatter) => self.scatter(scatter),
            Block::Ranges(ranges) => self.ranges(ranges, title),
            Block::Panel(panel) => self.panel(panel),
            Block::Runs(runs) => self.runs(runs, title),
            Block::Menu(menu) => self.menu(menu),
            Block::Passage(passage) => self.passage(passage),
        }
    }

    fn heading(&self, text: &[Run]) -> Markup {
        let inner = prose(text);
        match self.level {
            ..=2 => html! { h2 { (inner) } },
            3 => html! { h3 { (inner) } },
            4 => html! { h4 { (inner) } },
            5 => html! { h5 { (inner) } },
            6.. => html! { h6 { (inner) } },
        }
    }

    fn callout(&self, callout: Callout, inner: &[Block]) -> Markup {
        let (sign, role) = match callout {
            Callout::Note | Callout::Hint | Callout::Verdict(Mark::Neutral) => ("", Role::Accent),
            Callout::Tip => ("", Role::Right),
            Callout::Important | Callout::Warning => ("!", Role::Warn),
            Callout::Verdict(mark) => (mark.sign(), mark.role()),
        };
        html! {
            aside class=[class(role)] {
                p.name {
                    @if !sign.is_empty() { span.sign aria-hidden="true" { (sign) } }
                    (self.words.say(callout.key()))
                }
                (self.blocks(inner))
            }
        }
    }

    /// How something stands: a sign, and its name for whoever does not see it.
    fn mark(&self, mark: Option<Mark>) -> Markup {
        html! {
            @if let Some(mark) = mark {
                " " span class=[class(mark.role())] {
                    span.sign aria-hidden="true" { (mark.sign()) }
                    "(" (self.words.say(mark.key())) ")"
                }
            }
        }
    }
}

/// What the last heading among `blocks` says, or the last line that stands out as one.
fn name_before(blocks: &[Block]) -> &[Run] {
    let line =
        |block: &'_ Block| matches!(block, Block::Paragraph(text) if text.iter().all(|run| run.style.strong));
    let name = blocks.iter().rev().find(|block| block.heading().is_some() || line(block));
    match name {
        Some(Block::Heading(text) | Block::Paragraph(text)) => text,
        _ => &[],
    }
}

/// Running text.
fn prose(prose: &[Run]) -> Markup {
    html! { @for run in prose { (self::run(run)) } }
}

fn run(run: &Run) -> Markup {
    let mut inner = html! {
        @for (place, line) in run.text.split('\n').enumerate() {
            @if place > 0 { br; }
            (line)
        }
    };
    let style = run.style;
    if style.code {
        inner = html! { code { (inner) } };
    }
    if style.emphasis {
        inner = html! { em { (inner) } };
    }
    if style.strong {
        inner = html! { strong { (inner) } };
    }
    if let Some(class) = class(style.role) {
        inner = html! { span class=(class) { (inner) } };
    }
    match &run.link {
        Some(Link::Web(url)) if is_web(url) => html! { a href=(url) rel="noreferrer" { (inner) } },
        _ => inner,
    }
}

/// Whether an address leads to a page: others could make a browser do something.
fn is_web(url: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme))
}

fn class(role: Role) -> Option<&'static str> {
    Some(match role {
        Role::Body => return None,
        Role::Muted => "muted",
        Role::Accent => "accent",
        Role::Right => "right",
        Role::Wrong => "wrong",
        Role::Warn => "warn",
    })
}

/// What names a table, for whoever hears it: the heading above already shows it.
fn caption(title: &[Run]) -> Markup {
    html! { @if !title.is_empty() { caption { span.unseen { (plain(title)) } } } }
}

fn plain(prose: &[Run]) -> String {
    prose.iter().map(|run| run.text.as_str()).collect()
}

/// A table whose first column names the rows.
fn table(table: &Table, title: &[Run]) -> Markup {
    let align = |place: usize| match table.align.get(place).copied().unwrap_or_default() {
        Align::Left => None,
        Align::Centre => Some("mid"),
        Align::Right => Some("end"),
    };
    let cells = |row: &[Prose]| {
        html! {
            @for (place, cell) in row.iter().enumerate() {
                @if place == 0 {
                    th scope="row" class=[align(place)] { (prose(cell)) }
                } @else {
                    td class=[align(place)] { (prose(cell)) }
                }
            }
        }
    };
    html! {
        .scroll {
            table {
                (caption(title))
                thead {
                    tr { @for (place, name) in table.header.iter().enumerate() {
                        th scope="col" class=[align(place)] { (prose(name)) }
                    } }
                }
                tbody { @for row in &table.rows { tr { (cells(row)) } } }
            }
        }
    }
}
