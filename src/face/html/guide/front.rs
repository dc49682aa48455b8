//! The first pages: agenda, what to prepare, what a late class may drop, contents.

use maud::{Markup, html};

use super::Guide;
use crate::content::{Priority, Step};
use crate::text::{Msg, msg};

/// The things to do before the class.
const PREPARATIONS: [Msg; 8] = [
    msg::GUIDE_BEFORE_1,
    msg::GUIDE_BEFORE_2,
    msg::GUIDE_BEFORE_3,
    msg::GUIDE_BEFORE_4,
    msg::GUIDE_BEFORE_5,
    msg::GUIDE_BEFORE_6,
    msg::GUIDE_BEFORE_7,
    msg::GUIDE_BEFORE_8,
];
/// What to do when nobody speaks.
const SILENCES: [Msg; 4] =
    [msg::GUIDE_SILENCE_1, msg::GUIDE_SILENCE_2, msg::GUIDE_SILENCE_3, msg::GUIDE_SILENCE_4];

impl Guide<'_> {
    /// The first page: what the module is, and its agenda.
    pub(super) fn front(&self) -> Markup {
        let manifest = &self.module.manifest;
        let lang = self.words.lang();
        let total = self.agenda.end - self.agenda.parts.first().unwrap_or(&self.agenda.end);
        let values = [
            ("version", manifest.version.as_str().into()),
            ("hash", self.edition.hash.as_str().into()),
            ("licence", manifest.licence.as_str().into()),
            ("duration", self.duration(total).into()),
            ("steps", self.module.steps().count().into()),
        ];
        html! {
            header.cover {
                p.kicker { (self.say(msg::GUIDE_TITLE)) }
                h1 { (self.text(&manifest.title)) }
                p { (self.prose(&manifest.summary)) }
                p.muted { (self.words.with(msg::GUIDE_EDITION, &values)) }
            }
            h2 { (self.say(msg::GUIDE_AGENDA)) }
            table.agenda {
                thead { tr {
                    th scope="col" {
                        (self.say(if self.edition.start.is_some() { msg::GUIDE_HOUR } else { msg::GUIDE_SINCE }))
                    }
                    th scope="col" { (self.say(msg::GUIDE_PART)) }
                    th.end scope="col" { (self.say(msg::GUIDE_DURATION)) }
                    th.end scope="col" { (self.say(msg::GUIDE_STEPS)) }
                } }
                tbody {
                    @for (place, part) in self.module.parts.iter().enumerate() {
                        tr.pause[part.entry.pause] {
                            td.hour { (self.clock(self.agenda.parts[place])) }
                            th scope="row" {
                                a href=(format!("#part-{}", part.entry.id)) {
                                    strong { (place + 1) ". " (part.entry.title.get(lang)) }
                                }
                                div { (self.prose(&part.entry.summary)) }
                            }
                            td.end { (self.duration(self.agenda.minutes(place))) }
                            td.end { @if part.entry.pause { "–" } @else { (part.steps.len()) } }
                        }
                    }
                    tr.total {
                        td.hour { (self.clock(self.agenda.end)) }
                        th scope="row" { strong { (self.say(msg::GUIDE_END)) } }
                        td.end { strong { (self.duration(total)) } }
                        td.end { (self.module.steps().count()) }
                    }
                }
            }
        }
    }

    /// What to prepare, how to read the guide, and what a late class may drop.
    pub(super) fn before(&self) -> Markup {
        html! {
            section.sheet #before {
                h2 { (self.say(msg::GUIDE_OBJECTIVES)) }
                ul { @for objective in &self.module.manifest.objectives {
                    li { (self.prose(&objective.text)) }
                } }
                h2 { (self.say(msg::GUIDE_BEFORE)) }
                ul.checklist { @for preparation in PREPARATIONS {
                    li { span.sign aria-hidden="true" { "☐" } (self.say(preparation)) }
                } }
                h2 #silence { (self.say(msg::GUIDE_SILENCE)) }
                ol { @for silence in SILENCES { li { (self.say(silence)) } } }
                h2 { (self.say(msg::GUIDE_VOTE)) }
                p { (self.say(msg::GUIDE_VOTE_TEXT)) }
                (self.droppable())
            }
        }
    }

    /// What may be dropped, first what *could* be, with what is gained and what is lost.
    fn droppable(&self) -> Markup {
        let of = |wanted: Priority| {
            self.steps().filter(move |(_, _, step)| step.priority == wanted).collect::<Vec<_>>()
        };
        let steps = [of(Priority::Could), of(Priority::Should)].concat();
        html! {
            h2 #late { (self.say(msg::GUIDE_LATE)) }
            p { (self.say(msg::GUIDE_LATE_TEXT)) }
            @if !steps.is_empty() {
                table.late {
                    thead { tr {
                        th scope="col" { (self.say(msg::GUIDE_STEP)) }
                        th.end scope="col" { (self.say(msg::GUIDE_GAIN)) }
                        th scope="col" { (self.say(msg::GUIDE_LOST)) }
                    } }
                    tbody { @for (part, at, step) in steps {
                        tr {
                            th scope="row" {
                                (self.link(part, at, step)) div { (self.priority(step.priority)) }
                            }
                            td.end { (self.duration(step.minutes)) }
                            td { (self.prose(&step.if_dropped)) }
                        }
                    } }
                }
            }
        }
    }

    /// The running order: every step with its time, and where it is in the guide.
    pub(super) fn contents(&self) -> Markup {
        html! {
            nav.sheet aria-label=(self.say(msg::GUIDE_CONTENTS)) {
                h2 #contents { (self.say(msg::GUIDE_CONTENTS)) }
                @for (place, part) in self.module.parts.iter().enumerate() {
                    table.contents {
                        caption {
                            (place + 1) ". " (self.text(&part.entry.title)) " · "
                            (self.duration(self.agenda.minutes(place)))
                        }
                        tbody { @for (at, step) in part.steps.iter().enumerate() {
                            tr {
                                td.hour { (self.clock(self.agenda.steps[place][at])) }
                                th scope="row" { (self.link(place, at, step)) }
                                td.rank { @if step.priority != Priority::Must { (self.priority(step.priority)) } }
                                td.end { (self.duration(step.minutes)) }
                            }
                        } }
                    }
                }
            }
        }
    }

    fn link(&self, part: usize, at: usize, step: &Step) -> Markup {
        html! {
            a href=(format!("#step-{}", step.id)) { (part + 1) "." (at + 1) " " (self.text(&step.title)) }
        }
    }

    /// Every step with its part and its place in it, both from 0.
    fn steps(&self) -> impl Iterator<Item = (usize, usize, &Step)> {
        let parts = self.module.parts.iter().enumerate();
        parts.flat_map(|(place, part)| part.steps.iter().enumerate().map(move |(at, step)| (place, at, step)))
    }
}
