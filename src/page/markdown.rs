//! Markdown, as authors write it, to blocks.
//!
//! Emphasis, strong, code, links, lists, quotes, callouts (`> [!NOTE]`), tables and code blocks.
//! Two marks are ours: `[words](term:id)` leads to the glossary, and `[@id]` marks the source of
//! a claim. `[@?]` says that a claim still lacks its source.

use pulldown_cmark::{
    Alignment, BlockQuoteKind, BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd,
};

use super::{Align, Block, Callout, Link, Prose, Run, Style, Table};
use crate::text::{Id, Lang, clean, typography};

/// The mark of a claim that has no source yet.
pub const UNSOURCED: &str = "?";

/// How deep quotes and lists may nest before the rest is shown flat.
const DEEPEST: usize = 6;

const SCHEME_TERM: &str = "term:";
const SCHEME_SOURCE: &str = "source:";

/// The blocks of a Markdown text in `lang`; `sources` numbers its source marks.
pub fn blocks(markdown: &str, lang: Lang, sources: &[Id]) -> Vec<Block> {
    let clean = clean::lines(markdown);
    let mut builder = Builder::new(lang, sources);
    for event in parse(&clean) {
        builder.event(event);
    }
    builder.finish()
}

/// A short Markdown text as running text: its paragraphs follow one another.
pub fn prose(markdown: &str, lang: Lang, sources: &[Id]) -> Prose {
    let mut out = Prose::new();
    for block in blocks(markdown, lang, sources) {
        let (Block::Paragraph(runs) | Block::Heading(runs)) = block else { continue };
        if !out.is_empty() {
            out.push(Run::new(" "));
        }
        out.extend(runs);
    }
    out
}

/// Every link of a Markdown text, in order: terms, sources, addresses.
pub fn links(markdown: &str) -> Vec<Link> {
    let mut found = Vec::new();
    let mut whole_reference = false;
    for event in parse(markdown) {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                whole_reference = link_type == LinkType::ReferenceUnknown;
                found.push(link(&dest_url));
            }
            Event::Text(text) if std::mem::take(&mut whole_reference) => {
                found.extend(text.strip_prefix('@').map(|id| Link::Source(Id::new(id))));
            }
            _ => {}
        }
    }
    found
}

fn parse(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_GFM;
    Parser::new_with_broken_link_callback(markdown, options, Some(source_mark))
}

/// Turns `[@B2]` into a link to the source `B2`.
#[expect(clippy::needless_pass_by_value, reason = "the parser hands it over so")]
fn source_mark<'a>(link: BrokenLink<'_>) -> Option<(CowStr<'a>, CowStr<'a>)> {
    let id = link.reference.strip_prefix('@')?;
    Some((format!("{SCHEME_SOURCE}{id}").into(), CowStr::Borrowed("")))
}

fn link(url: &str) -> Link {
    if let Some(id) = url.strip_prefix(SCHEME_TERM) {
        Link::Term(Id::new(id))
    } else if let Some(id) = url.strip_prefix(SCHEME_SOURCE) {
        Link::Source(Id::new(id))
    } else {
        Link::Web(clean::line(url))
    }
}

/// A container whose blocks are still being read.
enum Open {
    Quote(Option<BlockQuoteKind>, Vec<Block>),
    List(Option<u64>, Vec<Vec<Block>>),
    Item(Vec<Block>),
}

struct Builder<'a> {
    lang: Lang,
    sources: &'a [Id],
    done: Vec<Block>,
    open: Vec<Open>,
    /// How many containers were opened beyond the deepest level.
    ignored: usize,
    runs: Prose,
    style: Style,
    link: Option<Link>,
    /// Inside `[@B2]`, whose own text is replaced by the mark; the text is kept when it is
    /// itself a mark, as in `[@B2][@B3]`.
    mark: Option<(Id, LinkType)>,
    code: Option<String>,
    table: Option<Table>,
}

impl<'a> Builder<'a> {
    fn new(lang: Lang, sources: &'a [Id]) -> Builder<'a> {
        Builder {
            lang,
            sources,
            done: Vec::new(),
            open: Vec::new(),
            ignored: 0,
            runs: Prose::new(),
            style: Style::default(),
            link: None,
            mark: None,
            code: None,
            table: None,
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.flush(Block::Paragraph);
        self.done
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            // HTML is not part of what authors write: it is shown as it stands.
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Code(text) => {
                let style = Style { code: true, ..self.style };
                self.runs.push(Run { text: text.into_string(), style, link: self.link.clone() });
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            Event::Rule => self.push(Block::Rule),
            Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.style.emphasis = true,
            Tag::Strong => self.style.strong = true,
            Tag::Link { link_type, dest_url, .. } => match link(&dest_url) {
                Link::Source(id) => self.mark = Some((id, link_type)),
                other => self.link = Some(other),
            },
            Tag::BlockQuote(kind) => self.open(Open::Quote(kind, Vec::new())),
            Tag::List(start) => self.open(Open::List(start, Vec::new())),
            Tag::Item => self.open(Open::Item(Vec::new())),
            Tag::CodeBlock(_) => self.code = Some(String::new()),
            Tag::Table(alignments) => {
                let align = alignments.iter().map(|alignment| match alignment {
                    Alignment::Right => Align::Right,
                    Alignment::Center => Align::Centre,
                    Alignment::Left | Alignment::None => Align::Left,
                });
                self.table = Some(Table { align: align.collect(), ..Table::default() });
            }
            Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.style.emphasis = false,
            TagEnd::Strong => self.style.strong = false,
            TagEnd::Link => {
                self.link = None;
                if let Some((id, _)) = self.mark.take() {
                    self.source(&id);
                }
            }
            TagEnd::Paragraph => self.flush(Block::Paragraph),
            TagEnd::Heading(_) => self.flush(Block::Heading),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => self.close(),
            TagEnd::CodeBlock => {
                if let Some(code) = self.code.take() {
                    self.push(Block::Code(code.trim_end_matches('\n').to_owned()));
                }
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.runs);
                if let Some(table) = &mut self.table {
                    table.rows.last_mut().unwrap_or(&mut table.header).push(cell);
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.push(Block::Table(table));
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(code) = &mut self.code {
            code.push_str(text);
        } else if let Some((_, link_type)) = &self.mark {
            if let (LinkType::ReferenceUnknown, Some(id)) = (link_type, text.strip_prefix('@')) {
                self.source(&Id::new(id));
            }
        } else {
            let text = typography::spaced(text, self.lang).into_owned();
            self.runs.push(Run { text, style: self.style, link: self.link.clone() });
        }
    }

    fn source(&mut self, id: &Id) {
        // A mark belongs to the word before it: `claim [@B2].` must not leave it on a new line.
        if let Some(last) = self.runs.last_mut() {
            last.text.truncate(last.text.trim_end_matches(' ').len());
        }
        let number = self.sources.iter().position(|source| source == id);
        let text = number.map_or_else(|| "[?]".to_owned(), |place| typography::superscript(place + 1));
        let style = Style { role: super::Role::Accent, ..Style::default() };
        self.runs.push(Run { text, style, link: Some(Link::Source(id.clone())) });
    }

    fn open(&mut self, container: Open) {
        self.flush(Block::Paragraph);
        if self.open.len() < DEEPEST {
            self.open.push(container);
        } else {
            self.ignored += 1;
        }
    }

    fn close(&mut self) {
        self.flush(Block::Paragraph);
        if self.ignored > 0 {
            self.ignored -= 1;
            return;
        }
        match self.open.pop() {
            Some(Open::Quote(None, blocks)) => self.push(Block::Quote(blocks)),
            Some(Open::Quote(Some(kind), blocks)) => {
                let callout = match kind {
                    BlockQuoteKind::Note => Callout::Note,
                    BlockQuoteKind::Tip => Callout::Tip,
                    BlockQuoteKind::Important => Callout::Important,
                    BlockQuoteKind::Warning | BlockQuoteKind::Caution => Callout::Warning,
                };
                self.push(Block::Callout(callout, blocks));
            }
            Some(Open::List(start, items)) => self.push(Block::List { start, items }),
            Some(Open::Item(blocks)) => {
                if let Some(Open::List(_, items)) = self.open.last_mut() {
                    items.push(blocks);
                }
            }
            None => {}
        }
    }

    fn flush(&mut self, wrap: fn(Prose) -> Block) {
        let runs = std::mem::take(&mut self.runs);
        if !runs.is_empty() {
            self.push(wrap(runs));
        }
    }

    fn push(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(Open::Quote(_, blocks) | Open::Item(blocks)) => blocks.push(block),
            // Markdown has nothing between a list and its items.
            Some(Open::List(_, items)) => items.push(vec![block]),
            None => self.done.push(block),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(prose: &[Run]) -> String {
        prose.iter().map(|run| run.text.as_str()).collect()
    }

    #[test]
    fn source_marks_are_numbered_and_keep_to_their_word() {
        let sources = [Id::new("B1"), Id::new("B2")];
        let prose = prose("Un écart [@B2]. Deux [@B1][@B2] [@?].", Lang::Fr, &sources);
        assert_eq!(plain(&prose), "Un écart². Deux¹²[?].");
        assert_eq!(
            links("a [@B2] b [@B1][@B2] [biais](term:bias) [x](https://x.org)"),
            [
                Link::Source(Id::new("B2")),
                Link::Source(Id::new("B2")),
                Link::Source(Id::new("B1")),
                Link::Term(Id::new("bias")),
                Link::Web("https://x.org".into())
            ]
        );
    }

    #[test]
    fn the_blocks_of_a_page_are_found() {
        let blocks = blocks(
            "Un *mot* et un **autre**.\n\n- a\n- b\n  - c\n\n> [!WARNING]\n> Attention\n\n> cité\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```\n x\n```\n",
            Lang::Fr,
            &[],
        );
        assert!(
            matches!(&blocks[0], Block::Paragraph(runs) if runs[1].style.emphasis && runs[3].style.strong)
        );
        assert!(
            matches!(&blocks[1], Block::List { start: None, items } if items.len() == 2 && items[1].len() == 2)
        );
        assert!(matches!(&blocks[2], Block::Callout(Callout::Warning, _)));
        assert!(matches!(&blocks[3], Block::Quote(_)));
        assert!(
            matches!(&blocks[4], Block::Table(table) if table.align[1] == Align::Right && table.rows.len() == 1)
        );
        assert!(matches!(&blocks[5], Block::Code(code) if code == " x"));
    }

    #[test]
    fn ten_thousand_nested_quotes_stay_shallow() {
        let blocks = blocks(&format!("{} a", ">".repeat(10_000)), Lang::En, &[]);
        assert_eq!(blocks.len(), 1);
    }

    proptest! {
        #[test]
        fn any_text_gives_clean_blocks(text in any::<String>()) {
            for block in blocks(&text, Lang::Fr, &[]) {
                if let Block::Paragraph(runs) = block {
                    prop_assert!(plain(&runs).chars().all(|c| clean::fault(c).is_none()));
                }
            }
        }
    }
}
