//! One step: what learners see, and what to say, ask, expect and reply.

use maud::{Markup, html};

use super::Guide;
use crate::content::{Priority, Step};
use crate::face::html::{blocks, paper, prose};
use crate::page::markdown;
use crate::text::{Id, Msg, Text, msg};

impl Guide<'_> {
    /// A part: its steps, one behind the other.
    pub(super) fn part(&self, place: usize) -> Markup {
        let part = &self.module.parts[place];
        html! {
            section.sheet id=(format!("part-{}", part.entry.id)) {
                h2.part {
                    (place + 1) ". " (self.text(&part.entry.title))
                    span.when { (self.clock(self.agenda.parts[place])) " · " (self.duration(self.agenda.minutes(place))) }
                }
                p.lead { (self.prose(&part.entry.summary)) }
                @for (at, step) in part.steps.iter().enumerate() { (self.step(place, at, step)) }
            }
        }
    }

    fn step(&self, part: usize, at: usize, step: &Step) -> Markup {
        let sources = cited(step);
        let before: usize = self.module.parts[..part].iter().map(|part| part.steps.len()).sum();
        let running = [("number", (before + at + 1).into()), ("count", self.module.steps().count().into())];
        let objective =
            self.module.manifest.objectives.iter().find(|objective| objective.id == step.objective);
        html! {
            article.step id=(format!("step-{}", step.id)) {
                h3 { (part + 1) "." (at + 1) " " (self.text(&step.title)) }
                p.facts {
                    strong { (self.clock(self.agenda.steps[part][at])) } " · "
                    (self.duration(step.minutes)) " · " (self.priority(step.priority)) " · "
                    (self.words.with(msg::GUIDE_RUNNING, &running))
                    @if let Some(objective) = objective { " · " (self.prose(&objective.text)) }
                }
                @if step.priority != Priority::Must && !step.if_dropped.is_empty() {
                    p.dropped { strong { (self.say(msg::GUIDE_IF_DROPPED)) } " " (self.run(&step.if_dropped, &sources)) }
                }
                figure.seen {
                    figcaption { (self.say(self.caption(step))) }
                    (blocks(&paper::solved(step, self.words), 4, self.words))
                }
                (self.script(step, &sources))
                (self.numbered(&sources))
            }
        }
    }

    fn caption(&self, step: &Step) -> Msg {
        if paper::is_told(step, self.words) { msg::GUIDE_SEEN_SOLVED } else { msg::GUIDE_SEEN }
    }

    /// Everything that is for the trainer alone.
    fn script(&self, step: &Step, sources: &[Id]) -> Markup {
        let trainer = &step.trainer;
        let mistakes = paper::mistakes(step, self.words);
        html! {
            dl.script {
                (self.entry(msg::GUIDE_SAY, &trainer.say, sources, "say"))
                (self.list(msg::GUIDE_ASK, &trainer.ask, sources))
                (self.entry(msg::GUIDE_EXPECT, &trainer.expect, sources, ""))
                (self.list(msg::GUIDE_PROMPTS, &step.hints, sources))
                @if !mistakes.is_empty() {
                    dt { (self.say(msg::GUIDE_MISTAKES)) }
                    dd { ul { @for (answer, why) in &mistakes {
                        li { strong { (prose(answer)) } " → " (prose(why)) }
                    } } }
                }
                @if !trainer.objections.is_empty() {
                    dt { (self.say(msg::GUIDE_OBJECTIONS)) }
                    dd { @for objection in &trainer.objections {
                        p.objection { em { (self.run(&objection.claim, sources)) } }
                        p {
                            "→ " (self.run(&objection.reply, sources))
                            @if !objection.sources.is_empty() {
                                span.muted { " (" (self.places(&objection.sources, sources)) ")" }
                            }
                        }
                    } }
                }
                (self.entry(msg::GUIDE_WHY, &step.explanation, sources, ""))
                (self.entry(msg::GUIDE_DEBRIEF, &trainer.debrief, sources, ""))
                (self.entry(msg::GUIDE_SHORT, &trainer.short, sources, ""))
                (self.entry(msg::GUIDE_UNPLUGGED, &trainer.unplugged, sources, ""))
            }
        }
    }

    fn entry(&self, key: Msg, text: &Text, sources: &[Id], class: &str) -> Markup {
        let lang = self.words.lang();
        html! {
            @if !text.is_empty() {
                dt { (self.say(key)) }
                dd class=[(!class.is_empty()).then_some(class)] {
                    (blocks(&markdown::blocks(text.get(lang), lang, sources), 5, self.words))
                }
            }
        }
    }

    fn list(&self, key: Msg, texts: &[Text], sources: &[Id]) -> Markup {
        html! {
            @if !texts.is_empty() {
                dt { (self.say(key)) }
                dd { ul { @for text in texts { li { (self.run(text, sources)) } } } }
            }
        }
    }

    /// A short text whose source marks are numbered as in `sources`.
    fn run(&self, text: &Text, sources: &[Id]) -> Markup {
        prose(&markdown::prose(self.text(text), self.words.lang(), sources))
    }

    /// The numbers that some sources have among those of the step.
    fn places(&self, some: &[Id], sources: &[Id]) -> String {
        let place = |id: &Id| sources.iter().position(|known| known == id);
        let numbers: Vec<String> =
            some.iter().filter_map(place).map(|place| (place + 1).to_string()).collect();
        let values = [("numbers", numbers.join(", ").into()), ("count", numbers.len().into())];
        self.words.with(msg::GUIDE_SOURCES_OF, &values)
    }

    /// What the source marks of a step stand for.
    fn numbered(&self, sources: &[Id]) -> Markup {
        html! {
            @if !sources.is_empty() {
                ol.sources { @for id in sources {
                    li { a href=(format!("#source-{id}")) {
                        (self.module.source(id).map_or(id.as_str(), |source| source.cite.as_str()))
                    } }
                } }
            }
        }
    }
}

/// The sources of a step in the order of their numbers, then those of its objections alone.
pub(super) fn cited(step: &Step) -> Vec<Id> {
    let mut cited = step.sources.clone();
    for id in step.trainer.objections.iter().flat_map(|objection| &objection.sources) {
        if !cited.contains(id) {
            cited.push(id.clone());
        }
    }
    cited
}
