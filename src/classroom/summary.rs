//! What is left of a class when it is over.

use serde::Serialize;

use super::class::{Class, Standing};
use super::vote::Stage;
use crate::text::{Id, Msg, Words, msg, typography};

/// What is left of a class when it is over: real times, votes and the trainer's notes; no names.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// The module.
    pub module: Id,
    /// The version of its content.
    pub version: String,
    /// When the class started, in milliseconds since 1970.
    pub started: Option<u64>,
    /// How many people were there, if that was known.
    pub present: Option<u32>,
    /// Minutes from the start to the end, breaks included.
    pub minutes: f64,
    /// Minutes of breaks.
    pub break_minutes: f64,
    /// How many breaks there were.
    pub breaks: u32,
    /// Every step, in order.
    pub steps: Vec<StepSummary>,
}

/// What is left of a step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepSummary {
    /// The step.
    pub id: Id,
    /// What became of it: `done`, `skipped`, `dropped`, `here`, `ahead`, `aside`.
    pub standing: Standing,
    /// Planned minutes.
    pub planned: f64,
    /// Real minutes.
    pub real: f64,
    /// Its vote, where there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vote: Option<VoteSummary>,
    /// The trainer's own note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What is left of a vote.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VoteSummary {
    /// The options, in the order of the counts.
    pub options: Vec<Id>,
    /// The right ones among them; none for an opinion.
    pub right: Vec<Id>,
    /// The counts of each round; without those of too few people to hide in.
    pub rounds: Vec<Vec<u32>>,
    /// Whether rounds are left out for that.
    pub is_withheld: bool,
}

impl Summary {
    /// What is left of `class`.
    pub fn of(class: &Class) -> Summary {
        let manifest = &class.module().manifest;
        Summary {
            module: manifest.id.clone(),
            version: manifest.version.clone(),
            started: class.started(),
            present: class.present(),
            minutes: minutes(class.clock().elapsed),
            break_minutes: minutes(class.clock().paused),
            breaks: class.clock().breaks,
            steps: (0..class.count()).map(|at| step(class, at)).collect(),
        }
    }

    /// The summary as a document to read.
    pub fn markdown(&self, class: &Class, words: &Words, local: super::LocalTime<'_>) -> String {
        use std::fmt::Write as _;
        let lang = words.lang();
        let mut text = format!("# {}\n\n", class.module().manifest.title.get(lang));
        let number = |value| typography::number(value, 1, lang);
        let values = [
            ("version", self.version.as_str().into()),
            ("start", self.started.map_or_else(String::new, local).into()),
            ("minutes", number(self.minutes).into()),
            ("breaks", self.breaks.into()),
            ("away", number(self.break_minutes).into()),
            ("present", self.present.map_or_else(|| "?".to_owned(), |present| present.to_string()).into()),
        ];
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}\n", words.with(msg::SUMMARY_HEAD, &values));
        let _ = writeln!(text, "{}", words.say(msg::SUMMARY_COLUMNS));
        let _ = writeln!(text, "|---|---|---:|---:|");
        for (at, step) in self.steps.iter().enumerate() {
            let title = class.step(at).title.get(lang).replace('|', "/");
            let title = format!("{} · {title}", class.number(at));
            let standing = words.say(standing_key(step.standing));
            let _ =
                writeln!(text, "| {title} | {standing} | {} | {} |", number(step.planned), number(step.real));
        }
        for (at, step) in self.steps.iter().enumerate() {
            let title = class.step(at).title.get(lang);
            if step.vote.is_some() || !step.note.is_empty() {
                let _ = writeln!(text, "\n## {} · {title}\n", class.number(at));
            }
            if let Some(vote) = &step.vote {
                vote.write(&mut text, (class, at), words);
            }
            if !step.note.is_empty() {
                let _ = writeln!(text, "> {}", step.note.replace('\n', "\n> "));
            }
        }
        text
    }
}

impl VoteSummary {
    /// Writes each option with its counts, round by round, as the class saw it.
    fn write(&self, text: &mut String, (class, at): (&Class, usize), words: &Words) {
        use std::fmt::Write as _;
        if self.is_withheld {
            let _ = writeln!(text, "{}\n", words.with(msg::TRAINER_FEW, &[("fewest", super::FEWEST.into())]));
        }
        let Some(question) = class.question(at).filter(|_| !self.rounds.is_empty()) else { return };
        for (place, option) in question.options.iter().enumerate() {
            let mark = if self.right.contains(&option.id) { " ✓" } else { "" };
            let said = super::pages::named(&question, place, class, at, words);
            let counts = self.rounds.iter().filter_map(|counts| counts.get(place)).map(u32::to_string);
            let counts: Vec<String> = counts.collect();
            let values = [("text", format!("{said}{mark}").into()), ("counts", counts.join(" → ").into())];
            let _ = writeln!(text, "- {}", words.with(msg::SUMMARY_VOTES, &values));
        }
        text.push('\n');
    }
}

fn standing_key(standing: Standing) -> Msg {
    match standing {
        Standing::Done => msg::CLASS_STANDING_DONE,
        Standing::Here => msg::CLASS_STANDING_HERE,
        Standing::Ahead => msg::CLASS_STANDING_AHEAD,
        Standing::Skipped => msg::CLASS_STANDING_SKIPPED,
        Standing::Dropped => msg::CLASS_STANDING_DROPPED,
        Standing::Aside => msg::CLASS_STANDING_ASIDE,
    }
}

fn step(class: &Class, at: usize) -> StepSummary {
    StepSummary {
        id: class.step(at).id.clone(),
        standing: class.standing(at),
        planned: minutes(class.planned(at)),
        real: minutes(class.spent(at)),
        vote: vote(class, at),
        note: class.note(at).to_owned(),
    }
}

fn vote(class: &Class, at: usize) -> Option<VoteSummary> {
    let vote = class.vote_at(at);
    let question = class.question(at)?;
    if vote.rounds.is_empty() || vote.stage == Stage::Ready {
        return None;
    }
    let shown = vote.rounds.iter().filter(|counts| question.may_show(counts));
    let rounds: Vec<Vec<u32>> = shown.cloned().collect();
    let options = question.options.iter();
    Some(VoteSummary {
        options: options.clone().map(|option| option.id.clone()).collect(),
        right: options.filter(|option| option.is_right).map(|option| option.id.clone()).collect(),
        is_withheld: rounds.len() < vote.rounds.len(),
        rounds,
    })
}

/// Milliseconds in minutes, to a tenth.
fn minutes(time: u64) -> f64 {
    // Tenths of minutes first: they are exact.
    let tenths = u32::try_from((time + 3_000) / 6_000).unwrap_or(u32::MAX);
    f64::from(tenths) / 10.0
}
