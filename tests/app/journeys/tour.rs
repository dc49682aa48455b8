//! What the tests know of the module itself: what to answer, and what a page must tell.

use std::sync::{Arc, LazyLock};

use biaiscope::activity::Exercise;
use biaiscope::activity::choice::{Choice, ChoiceOption};
use biaiscope::activity::sort::{Item, Sort};
use biaiscope::content::{Module, Origin, load_manifest, load_module};
use biaiscope::page::{Block, Page, Prose};
use biaiscope::text::{Lang, Text};

use crate::journeys::first_words;

/// The program's own module, read once.
pub(crate) fn module() -> &'static Arc<Module> {
    static MODULE: LazyLock<Arc<Module>> = LazyLock::new(|| {
        let manifest = load_manifest(&Origin::Embedded).expect("the manifest can be read");
        Arc::new(load_module(&Origin::Embedded, manifest).expect("the module can be read"))
    });
    &MODULE
}

/// A text as it is shown, without its marks.
pub(crate) fn shown(text: &Text, lang: Lang) -> String {
    let prose = biaiscope::page::markdown::prose(text.get(lang), lang, &[]);
    said(&prose).replace(['\u{a0}', '\u{202f}'], " ")
}

/// The options of the form of a question that is before the learner: the one of which more is seen.
pub(crate) fn options<'a>(choice: &'a Choice, seen: &str, lang: Lang) -> &'a [ChoiceOption] {
    let seen = seen.replace(['\u{a0}', '\u{202f}'], " ");
    let count = |options: &[ChoiceOption]| {
        options.iter().filter(|option| seen.contains(&first_words(&shown(&option.text, lang)))).count()
    };
    let parallel = choice.parallel.as_ref().map(|form| form.options.as_slice());
    parallel.filter(|options| count(options) > count(&choice.options)).unwrap_or(&choice.options)
}

/// The options that a right answer picks, or those of a wrong one.
pub(crate) fn picks(options: &[ChoiceOption], several: bool, right: bool) -> Vec<&ChoiceOption> {
    let wanted = options.iter().filter(|option| option.right == right);
    // A wrong answer to a question with several right ones leaves one out, and adds one.
    if several { wanted.collect() } else { wanted.take(1).collect() }
}

/// The number of the category for an item, from 1.
pub(crate) fn category(sort: &Sort, item: &Item, right: bool) -> usize {
    let fits = |id: &biaiscope::text::Id| *id == item.category || item.also.contains(id);
    let place = sort.categories.iter().position(|category| fits(&category.id) == right);
    place.unwrap_or(0) + 1
}

/// A number to type for an estimate or a computation.
pub(crate) fn number(exercise: &Exercise, right: bool) -> Option<f64> {
    match exercise {
        Exercise::Estimate(estimate) if right => Some(estimate.answer),
        Exercise::Estimate(estimate) => Some(estimate.max),
        Exercise::Number(number) if right => Some(number.answer),
        Exercise::Number(number) => {
            Some(number.mistakes.first().map_or(number.answer + 7.0, |mistake| mistake.value))
        }
        _ => None,
    }
}

/// Every word that a page tells, in no particular order.
pub(crate) fn words(page: &Page) -> Vec<String> {
    let mut text = vec![page.title.clone()];
    blocks(&page.blocks, &mut text);
    let parts = text.iter().flat_map(|text| text.split([' ', '\u{a0}', '\u{202f}', '\n']));
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn blocks(blocks_: &[Block], text: &mut Vec<String>) {
    for block in blocks_ {
        match block {
            Block::Heading(prose) | Block::Paragraph(prose) => text.push(said(prose)),
            Block::List { items, .. } => items.iter().for_each(|item| blocks(item, text)),
            Block::Quote(inner) | Block::Callout(_, inner) => blocks(inner, text),
            Block::Code(code) => text.push(code.clone()),
            Block::Table(table) => {
                text.extend(table.header.iter().chain(table.rows.iter().flatten()).map(said));
            }
            Block::Choices(choices) => {
                for item in &choices.items {
                    text.extend([said(&item.label), said(&item.feedback)]);
                }
            }
            Block::Sorting(sorting) => {
                text.extend(sorting.categories.iter().map(said));
                for item in &sorting.items {
                    text.extend([said(&item.label), said(&item.feedback)]);
                }
            }
            Block::Entry(entry) => text.push(format!("{}{}", entry.before, entry.after)),
            Block::Scale(scale) => text.extend([scale.ends.0.clone(), scale.ends.1.clone()]),
            Block::Sequence(sequence) => {
                for item in &sequence.items {
                    text.extend([said(&item.label), said(&item.feedback)]);
                }
            }
            Block::Columns(columns) => columns.iter().for_each(|inner| blocks(inner, text)),
            Block::Tally(tally) => {
                text.extend(tally.columns.iter().map(said));
                for row in &tally.rows {
                    text.extend([said(&row.label), said(&row.feedback)]);
                }
            }
            // Rules say nothing; the shapes of other kinds are toured by the tests of their kind.
            _ => {}
        }
    }
}

fn said(prose: &Prose) -> String {
    prose.iter().map(|run| run.text.as_str()).collect()
}
