//! Pages as HTML documents: whole, inert, and the same for everybody.

use std::sync::Arc;

use biaiscope::activity::Intent;
use biaiscope::content::{Module, Origin, load_manifest, load_module};
use biaiscope::course::Visit;
use biaiscope::face::html;
use biaiscope::page::{
    Area, Bar, Bars, Block, Callout, Choice, Choices, Entry, Grid, GridColumn, Labels, Link, Listed, Listing,
    Mark, Matrices, Matrix, Page, Passage, Prose, RatedCriterion, RatedGroup, Ratings, Remark, Run, Scale,
    Sequence, SequenceItem, Sheet, SortedItem, Sorting, Stretch, Table, Tally, TallyCell, TallyRow, Timer,
    Typeset,
};
use biaiscope::progress::ModuleRecord;
use biaiscope::text::{Lang, Wording, Words};

/// What must stay a text wherever it stands.
const HOSTILE: &str = "</td><script>alert('1')</script>\"><img src=x onerror=alert(2)>&copy;";

/// The names of the elements that are open at the end of nothing: every start has its end.
fn elements(html: &str) -> Vec<String> {
    const VOID: [&str; 4] = ["meta", "br", "hr", "!DOCTYPE"];
    let (mut open, mut all): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let end = at + rest[at..].find('>').unwrap();
        let tag = &rest[at + 1..end];
        let name: String = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap().to_owned();
        if tag.starts_with('/') {
            assert_eq!(open.pop().as_deref(), Some(name.as_str()), "…{}", &rest[..=end]);
        } else if !VOID.contains(&name.as_str()) {
            open.push(name.clone());
        }
        if !tag.starts_with('/') {
            all.push(name);
        }
        rest = &rest[end + 1..];
    }
    assert!(open.is_empty(), "{open:?}");
    all
}

fn hostile() -> Prose {
    vec![Run::new(HOSTILE)]
}

/// One block of every kind, each full of hostile texts.
#[expect(clippy::too_many_lines, reason = "a list of all there are")]
fn every_block() -> Vec<Block> {
    let text = || HOSTILE.to_owned();
    let mark = Some(Mark::Wrong);
    let link = |to: &str| Run { link: Some(Link::Web(to.to_owned())), ..Run::new(HOSTILE) };
    let column = GridColumn { name: text(), note: hostile(), width: 9, is_number: true };
    let wording = Arc::new(Typeset::new(Wording::new(HOSTILE, Lang::Fr)));
    let labels = Labels { items: vec![hostile()], is_numbered: true, ..Labels::default() };
    vec![
        Block::Heading(hostile()),
        Block::Paragraph(vec![
            link("https://example.org/?a=\"><script>"),
            link("javascript:alert(1)"),
            Run::new(HOSTILE).strong(),
        ]),
        Block::List { start: Some(3), items: vec![vec![Block::Paragraph(hostile())]] },
        Block::List { start: None, items: vec![vec![Block::Code(text())]] },
        Block::Quote(vec![Block::Callout(Callout::Verdict(Mark::Partly), vec![Block::Paragraph(hostile())])]),
        Block::Table(Table { header: vec![hostile()], rows: vec![vec![hostile()]], ..Table::default() }),
        Block::Columns(vec![vec![Block::Rule], vec![Block::Paragraph(hostile())]]),
        Block::Choices(Choices {
            items: vec![Choice { label: hostile(), chosen: true, mark, feedback: hostile() }],
            ..Choices::default()
        }),
        Block::Sorting(Sorting {
            categories: vec![hostile()],
            items: vec![SortedItem { label: hostile(), belongs: Some(0), mark, ..SortedItem::default() }],
            cursor: None,
        }),
        Block::Sequence(Sequence {
            items: vec![SequenceItem { label: hostile(), belongs: Some(2), mark, feedback: hostile() }],
            ..Sequence::default()
        }),
        Block::Tally(Tally {
            columns: vec![hostile()],
            rows: vec![TallyRow {
                label: hostile(),
                cells: vec![TallyCell { noted: text(), mark, right: text() }],
                counts: true,
                mark,
                feedback: hostile(),
            }],
            ..Tally::default()
        }),
        Block::Entry(Entry { before: text(), unit: text(), mark, ..Entry::default() }),
        Block::Scale(Scale {
            min: 0.0,
            max: 1.0,
            ends: (text(), text()),
            guess: Some((0.5, text())),
            answer: Some((0.7, text())),
            active: false,
        }),
        Block::Bars(Bars {
            bars: vec![Bar {
                label: hostile(),
                share: Some(0.25),
                written: text(),
                before: Some(f64::NAN),
                change: text(),
            }],
            result: true,
        }),
        Block::Ratings(Ratings {
            groups: vec![RatedGroup {
                name: hostile(),
                text: hostile(),
                criteria: vec![RatedCriterion { label: hostile(), levels: vec![hostile()], rating: Some(1) }],
            }],
            none: text(),
            ..Ratings::default()
        }),
        Block::Sheet(Sheet {
            grid: Arc::new(Grid { columns: vec![column], rows: vec![vec![Some(text())], vec![None]] }),
            columns: vec![0],
            ..Sheet::default()
        }),
        Block::Listing(Listing {
            items: vec![Listed { name: text(), head: hostile(), text: hostile(), ..Listed::default() }],
            labels: Some(labels.clone()),
            ..Listing::default()
        }),
        Block::Labels(labels),
        Block::Matrices(Matrices {
            groups: vec![Matrix { name: text(), ..Matrix::default() }],
            ..Matrices::default()
        }),
        Block::Area(Area { label: hostile(), text: text(), rows: 4, ..Area::default() }),
        Block::Remarks(vec![Remark {
            mark: Mark::Missed,
            label: hostile(),
            feedback: hostile(),
            result: true,
        }]),
        Block::Timer(Timer {
            planned: 60,
            used: 5,
            is_running: false,
            is_active: true,
            is_here: false,
            target: 0,
        }),
        Block::Passage(Passage {
            wording,
            stretches: vec![Stretch { words: 0..2, name: text(), mark, notes: vec![hostile()] }],
            title: text(),
            keys: vec![(text(), vec![hostile()])],
            ..Passage::default()
        }),
    ]
}

#[test]
fn whatever_a_text_says_it_stays_a_text() {
    let page = Page { title: HOSTILE.to_owned(), blocks: every_block() };
    for lang in Lang::ALL {
        let html = html::page(&page, &Words::new(lang));
        let elements = elements(&html);
        for active in ["script", "img", "iframe", "object", "link", "base", "form", "video"] {
            assert!(!elements.iter().any(|name| name == active), "{active}");
        }
        assert!(!html.contains("javascript:"), "{html}");
        assert!(!html.contains("NaN"), "{html}");
        // Addresses to follow are the only ones; nothing is fetched.
        for address in ["src=\"", "url(", "@import"] {
            assert!(!html.contains(address), "{address}");
        }
        assert!(html.contains(&format!("<html lang=\"{lang}\">")));
        assert_eq!(elements.iter().filter(|name| *name == "h1").count(), 1);
    }
}

#[test]
fn tables_name_themselves_their_columns_and_their_rows() {
    let cell = |text: &str| vec![Run::new(text)];
    let table = Table {
        header: vec![cell("Question"), cell("Part")],
        rows: vec![vec![cell("Q1"), cell("12")]],
        ..Table::default()
    };
    let blocks = vec![Block::Heading(cell("Difficulté")), Block::Table(table)];
    let html = html::blocks(&blocks, 3, &Words::new(Lang::Fr)).into_string();
    assert_eq!(
        html,
        "<h3>Difficulté</h3><div class=\"scroll\"><table>\
         <caption><span class=\"unseen\">Difficulté</span></caption>\
         <thead><tr><th scope=\"col\">Question</th><th scope=\"col\">Part</th></tr></thead>\
         <tbody><tr><th scope=\"row\">Q1</th><td>12</td></tr></tbody></table></div>"
    );
}

#[test]
fn every_step_of_the_module_is_a_whole_document() {
    let origin = Origin::Embedded;
    let module: Arc<Module> = Arc::new(load_module(&origin, load_manifest(&origin).unwrap()).unwrap());
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for step in module.steps() {
            let mut visit = Visit::new(&module, &ModuleRecord::default(), &step.id, 1).unwrap();
            visit.speak(lang);
            elements(&html::page(&visit.page(&words), &words));
            // With an answer of some sort, where a line can give one.
            visit.intend(&Intent::Line("1".to_owned()));
            visit.submit();
            elements(&html::page(&visit.page(&words), &words));
        }
    }
}
