//! What a class shows: the audience's page, and the trainer's, which nobody else sees.

mod audience;
mod trainer;

use super::class::{Class, Standing};
use super::vote::Question;
use crate::activity::BallotOption;
use crate::page::{Bar, Bars, Block, Choice, Choices, Mark, Naming, Prose, Role, Run};
use crate::text::{Msg, Words, clean, msg, typography};

pub use audience::{Means, audience, audience_by};
pub use trainer::{catch_up, headline, next_line, trainer};

/// Tells a time in milliseconds since 1970 as the clock on the wall does: `09:41`.
pub type LocalTime<'a> = &'a dyn Fn(u64) -> String;

/// The places of the steps whose title holds `filter`, in the language of `words`, or whose number
/// it is or begins: `3` finds the third part, `3.4` its fourth step.
pub fn outline(class: &Class, filter: &str, words: &Words) -> Vec<usize> {
    let wanted = clean::folded(filter.trim());
    let part = format!("{wanted}.");
    let is_meant = |at: &usize| {
        if wanted.starts_with(|c: char| c.is_ascii_digit()) {
            let number = class.number(*at);
            return number == wanted || number.starts_with(&part);
        }
        clean::folded(class.step(*at).title.get(words.lang())).contains(&wanted)
    };
    // What no class comes by is found when somebody looks for it.
    let is_near = |at: &usize| class.standing(*at) != Standing::Aside || !wanted.is_empty();
    (0..class.count()).filter(is_near).filter(is_meant).collect()
}

/// What an option says.
fn label(option: &BallotOption<'_>, class: &Class, at: usize, words: &Words) -> Prose {
    option.name.prose(&option.id, words, &class.step(at).sources)
}

/// An option by its name and its words, without any look.
pub(super) fn named(
    question: &Question<'_>,
    place: usize,
    class: &Class,
    at: usize,
    words: &Words,
) -> String {
    let label = question.options.get(place).map(|option| label(option, class, at, words));
    let text: String = label.into_iter().flatten().map(|run| run.text).collect();
    format!("{} · {text}", naming(question).name(place))
}

/// The name of an option: a letter, or for a level its number.
fn naming(question: &Question<'_>) -> Naming {
    if question.is_graded { Naming::Letters } else { Naming::Numbers }
}

/// The options without any result; the right ones marked where the key is told.
fn options(class: &Class, at: usize, question: &Question<'_>, has_key: bool, words: &Words) -> Block {
    let item = |option: &BallotOption<'_>| Choice {
        label: label(option, class, at, words),
        mark: (has_key && option.is_right).then_some(Mark::Right),
        ..Choice::default()
    };
    let items = question.options.iter().map(item).collect();
    Block::Choices(Choices {
        items,
        naming: naming(question),
        several: question.several,
        called_out: true,
        ..Choices::default()
    })
}

/// The rounds of a vote as bars: the last one, what the one before was, and the shift in points.
fn bars(
    class: &Class,
    at: usize,
    question: &Question<'_>,
    (now, before): (&[u32], Option<&[u32]>),
    has_key: bool,
    words: &Words,
) -> Block {
    let lang = words.lang();
    let present = class.present();
    let shares = question.shares(now, present);
    let earlier = before.map(|counts| question.shares(counts, present));
    let percent = |share: f64| typography::quantity(share.round(), 0, "%", lang);
    let bar = |(place, option): (usize, &BallotOption<'_>)| {
        let share = shares.get(place).copied().unwrap_or(0.0);
        let was = earlier.as_ref().and_then(|earlier| earlier.get(place).copied());
        let mut head = Run::new(&format!("{}  ", naming(question).name(place))).strong();
        let is_right = has_key && option.is_right;
        if is_right {
            head = Run::new(&format!("{}{} ", naming(question).name(place), Mark::Right.sign()))
                .strong()
                .role(Role::Right);
        }
        let mut prose = vec![head];
        prose.extend(label(option, class, at, words));
        Bar {
            label: prose,
            share: Some(share / 100.0),
            written: match was {
                Some(was) => format!("{} → {}", percent(was), percent(share)),
                None => percent(share),
            },
            before: was.map(|was| was / 100.0),
            change: was.map_or_else(String::new, |was| shift(share.round() - was.round(), words)),
        }
    };
    Block::Bars(Bars { bars: question.options.iter().enumerate().map(bar).collect(), result: false })
}

/// A shift in percentage points: `+12 pts`.
fn shift(points: f64, words: &Words) -> String {
    let number = typography::number(points.abs(), 0, words.lang());
    let sign = match points {
        points if points > 0.0 => "+",
        points if points < 0.0 => "−",
        _ => "±",
    };
    words.with(msg::CLASS_POINTS, &[("points", format!("{sign}{number}").into())])
}

/// The time left of a talk or a break, in milliseconds; behind its end, the time over.
fn timer(planned: u64, used: u64, words: &Words) -> Block {
    let seconds = |time: u64| u32::try_from(time / 1000).unwrap_or(u32::MAX);
    let (planned, used) = (seconds(planned).max(1), seconds(used));
    let left = typography::clock(planned.abs_diff(used));
    let bar = Bar {
        label: vec![Run::new(&words.say(msg::CLASS_TIME_LEFT))],
        share: Some(f64::from(used) / f64::from(planned)),
        written: if used > planned { format!("+{left}") } else { left },
        ..Bar::default()
    };
    Block::Bars(Bars { bars: vec![bar], result: false })
}

fn said(words: &Words, key: Msg) -> Block {
    Block::Paragraph(vec![Run::new(&words.say(key))])
}
