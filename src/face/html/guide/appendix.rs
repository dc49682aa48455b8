//! The last pages: sources, and where they are wanted, the toolbox and the glossary.

use std::collections::HashSet;

use maud::{Markup, html};

use super::Guide;
use super::step::cited;
use crate::content::Source;
use crate::face::html::{blocks, prose};
use crate::page::{Link, Run, markdown};
use crate::text::{Id, Lang, Text, clean, msg, typography};

impl Guide<'_> {
    /// Every source that some step cites, in the author's order.
    pub(super) fn sources(&self) -> Markup {
        let cited: HashSet<Id> = self.module.steps().flat_map(cited).collect();
        let sources: Vec<&Source> =
            self.module.sources.iter().filter(|source| cited.contains(&source.id)).collect();
        html! {
            @if !sources.is_empty() {
                section.sheet #sources {
                    h2 { (self.say(msg::GUIDE_SOURCES)) }
                    dl.references { @for source in sources {
                        dt id=(format!("source-{}", source.id)) { (source.id) }
                        dd {
                            strong { (source.cite) }
                            span.muted { " · " (self.say(source.standing.key())) } " "
                            @if !source.note.is_empty() { (self.prose(&source.note)) }
                            @if let Some(link) = &source.link { div { (address(link)) } }
                        }
                    } }
                }
            }
        }
    }

    /// The toolbox.
    pub(super) fn toolbox(&self) -> Markup {
        html! {
            @if !self.module.toolbox.is_empty() {
                section.sheet #toolbox {
                    h2 { (self.say(msg::GUIDE_TOOLBOX)) }
                    dl.references { @for tool in &self.module.toolbox {
                        dt { (tool.name) }
                        dd {
                            (self.prose(&tool.purpose))
                            div.muted {
                                (tool.licence) " · " (self.say(tool.maintenance.key())) " · " (tool.checked)
                            }
                            div { (address(&tool.link)) }
                        }
                    } }
                }
            }
        }
    }

    /// The glossary, in the order of the alphabet.
    pub(super) fn glossary(&self) -> Markup {
        let lang = self.words.lang();
        let mut terms: Vec<_> = self.module.glossary.iter().collect();
        terms.sort_by_key(|term| clean::folded(term.term.get(lang)));
        let others = |text: &Text| {
            let others = Lang::ALL.into_iter().filter(|other| *other != lang);
            others.map(|other| text.get(other).to_owned()).collect::<Vec<_>>().join(", ")
        };
        html! {
            @if !terms.is_empty() {
                section.sheet #glossary {
                    h2 { (self.say(msg::GLOSSARY_TITLE)) }
                    dl.references { @for term in terms {
                        dt { (self.text(&term.term)) div.muted { (others(&term.term)) } }
                        dd {
                            (blocks(&markdown::blocks(self.text(&term.meaning), lang, &term.sources), 4, self.words))
                            @if !term.sources.is_empty() { div.muted { (marks(&term.sources)) } }
                        }
                    } }
                }
            }
        }
    }
}

/// What the source marks of a term stand for: `¹ A34 ² G3`.
fn marks(sources: &[Id]) -> String {
    let mark = |(place, id): (usize, &Id)| format!("{} {id}", typography::superscript(place + 1));
    sources.iter().enumerate().map(mark).collect::<Vec<_>>().join("  ")
}

/// An address to follow, written out for whoever reads on paper.
fn address(link: &str) -> Markup {
    prose(&[Run { link: Some(Link::Web(link.to_owned())), ..Run::new(link) }])
}
