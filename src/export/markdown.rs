//! Pages as Markdown: for the files that people keep and change.
//!
//! What text can say is said in Markdown; what is drawn stands as lines of text. Every text is
//! escaped, so that whatever it says stays a text.

use super::plain;
use crate::page::{Align, Bars, Block, Choice, Choices, Link, Mark, Prose, Remark, Run, Table};
use crate::text::Words;

/// A heading of `level`, from 1 to 6.
pub fn heading(level: usize, text: &str) -> String {
    format!("{} {}\n", "#".repeat(level.clamp(1, 6)), escaped(&text.replace('\n', " ")))
}

/// Blocks as Markdown; their headings are of `level`.
pub fn blocks(blocks: &[Block], level: usize, words: &Words) -> String {
    let told: Vec<String> = blocks.iter().map(|one| block(one, level, words)).collect();
    told.into_iter().filter(|told| !told.is_empty()).collect::<Vec<_>>().join("\n")
}

fn block(block: &Block, level: usize, words: &Words) -> String {
    match block {
        Block::Heading(text) => heading(level, &text.iter().map(|run| run.text.as_str()).collect::<String>()),
        Block::Paragraph(text) => format!("{}\n", prose(text)),
        Block::List { start, items } => {
            let item = |(place, item): (usize, &Vec<Block>)| {
                let head =
                    start.map_or_else(|| "- ".to_owned(), |first| format!("{}. ", first + place as u64));
                indented(&blocks(item, level, words), &head, &" ".repeat(head.len()))
            };
            items.iter().enumerate().map(item).collect()
        }
        Block::Quote(inner) => indented(&blocks(inner, level, words), "> ", "> "),
        Block::Callout(callout, inner) => {
            let name =
                format!("**{}**\n\n{}", escaped(&words.say(callout.key())), blocks(inner, level, words));
            indented(name.trim_end(), "> ", "> ")
        }
        Block::Table(table) => self::table(table),
        Block::Columns(columns) => blocks(&columns.concat(), level, words),
        Block::Stack(inner) => blocks(inner, level, words),
        Block::Rule => "---\n".to_owned(),
        Block::Choices(choices) => self::choices(choices, words),
        Block::Bars(bars) => self::bars(bars),
        Block::Remarks(remarks) => {
            let remark = |remark: &Remark| {
                let sign = mark(Some(remark.mark), words);
                format!("- {}{sign} {}\n", prose(&remark.label), prose(&remark.feedback))
            };
            remarks.iter().map(remark).collect()
        }
        Block::Code(code) => fenced(code),
        drawn => fenced(plain::lines(std::slice::from_ref(drawn), words).join("\n").trim_end()),
    }
}

/// Lines kept as they are.
fn fenced(text: &str) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    // A fence ends at the first one as long: no line of the text may be one.
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}text\n{text}\n{fence}\n")
}

fn indented(text: &str, first: &str, others: &str) -> String {
    let line = |(row, line): (usize, &str)| {
        let head = if row == 0 { first } else { others };
        format!("{}\n", format!("{head}{line}").trim_end())
    };
    text.trim_end().lines().enumerate().map(line).collect()
}

fn choices(choices: &Choices, words: &Words) -> String {
    let item = |item: &Choice| {
        let tick = if item.chosen { 'x' } else { ' ' };
        let line = format!("- [{tick}] {}{}\n", prose(&item.label), mark(item.mark, words));
        if item.feedback.is_empty() {
            return line;
        }
        format!("{line}\n  {}\n", prose(&item.feedback).replace('\n', "\n  "))
    };
    choices.items.iter().map(item).collect()
}

fn mark(mark: Option<Mark>, words: &Words) -> String {
    mark.map_or_else(String::new, |mark| {
        format!(" **({} {})**", mark.sign(), escaped(&words.say(mark.key())))
    })
}

/// Values, each with its name: a bar drawn in text says no more.
fn bars(bars: &Bars) -> String {
    let bar = |bar: &crate::page::Bar| {
        let change =
            if bar.change.is_empty() { String::new() } else { format!(" ({})", escaped(&bar.change)) };
        format!("- {} — {}{change}\n", prose(&bar.label), escaped(&bar.written))
    };
    bars.bars.iter().map(bar).collect()
}

fn table(table: &Table) -> String {
    let columns = table.header.len();
    let row = |cells: &[Prose]| {
        let cell =
            |place: usize| cells.get(place).map_or_else(String::new, |cell| prose(cell).replace('\n', " "));
        format!("| {} |\n", (0..columns).map(cell).collect::<Vec<_>>().join(" | "))
    };
    let rule = |place: usize| match table.align.get(place).copied().unwrap_or_default() {
        Align::Left => "---",
        Align::Centre => ":-:",
        Align::Right => "--:",
    };
    let rules = format!("| {} |\n", (0..columns).map(rule).collect::<Vec<_>>().join(" | "));
    let rows: String = table.rows.iter().map(|cells| row(cells)).collect();
    format!("{}{rules}{rows}", row(&table.header))
}

/// Running text.
fn prose(prose: &[Run]) -> String {
    let mut out: String = prose.iter().map(run).collect();
    // Only in front of a line are these more than letters.
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && out[digits..].starts_with(['.', ')']) {
        out.insert(digits, '\\');
    } else if out.starts_with(['-', '+', '#', '=']) {
        out.insert(0, '\\');
    }
    out
}

fn run(run: &Run) -> String {
    let inner = escaped(&run.text);
    let (text, before, after) = edges(&inner);
    if text.is_empty() {
        return inner;
    }
    let style = match (run.style.strong, run.style.emphasis) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    };
    let styled = format!("{style}{text}{style}");
    match &run.link {
        Some(Link::Web(url)) if url.starts_with("https://") || url.starts_with("http://") => {
            let url: String = url.chars().filter(|c| !c.is_whitespace() && !"<>()\\".contains(*c)).collect();
            format!("{before}[{styled}]({url}){after}")
        }
        _ => format!("{before}{styled}{after}"),
    }
}

/// A text without the blanks around it, and those: stars must stand at letters.
fn edges(text: &str) -> (&str, &str, &str) {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len().max(start);
    (&text[start..end], &text[..start], &text[end..])
}

/// A text in which nothing is Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '&' | '~' | '$' => out.extend(['\\', c]),
            '\n' => out += "  \n",
            _ => out.push(c),
        }
    }
    out
}
