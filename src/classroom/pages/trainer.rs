//! The page that only the trainer sees: what happens, what to say, what comes next.

use super::{LocalTime, bars, label, naming, shift, timer};
use crate::classroom::class::Class;
use crate::classroom::plan::Plan;
use crate::classroom::vote::{Advice, FEWEST, Question, Stage, Vote};
use crate::content::Step;
use crate::page::{Block, Mark, Page, Prose, Role, Run, markdown};
use crate::text::{Msg, Text, Words, msg, typography};

/// One line: the time, the step, the drift, the end to be expected.
pub fn headline(class: &Class, words: &Words, local: LocalTime<'_>) -> String {
    let now = local(class.clock().now().wall);
    let Some(at) = class.here() else {
        return words.with(msg::TRAINER_BEFORE, &[("now", now.into())]);
    };
    if class.is_over() {
        return words.with(msg::TRAINER_OVER, &[("now", now.into())]);
    }
    let drift = class.drift().unwrap_or(0);
    let end = class.projected_end();
    let step = words.with(
        msg::TRAINER_STEP,
        &[
            ("number", class.number(at).into()),
            ("spent", typography::clock(seconds(class.spent(at))).into()),
            ("planned", typography::clock(seconds(class.planned(at))).into()),
        ],
    );
    let wanted = end.saturating_add_signed(drift.saturating_neg());
    let ends = words.with(msg::TRAINER_END, &[("end", local(end).into()), ("wanted", local(wanted).into())]);
    let mut parts = vec![now, step, drifted(drift, words), ends];
    if class.clock().is_paused {
        // First: a break that nobody sees is a clock that nobody sees standing still.
        let time = typography::clock(seconds(class.clock().this_break));
        parts.insert(0, words.with(msg::TRAINER_PAUSED, &[("time", time.into())]));
    }
    parts.join(" · ")
}

/// One line: the step that follows, and what could be dropped.
pub fn next_line(class: &Class, words: &Words) -> String {
    let next = match class.next() {
        Some(next) => {
            let title = numbered(class, next, words);
            let values = [("title", title.into()), ("minutes", minutes(class.planned(next), words).into())];
            let key = if class.break_ahead().is_some() { msg::TRAINER_NEXT_BREAK } else { msg::TRAINER_NEXT };
            words.with(key, &values)
        }
        None => words.say(msg::TRAINER_LAST),
    };
    let Some(plan) = Plan::of(class) else { return next };
    let values = [("count", plan.drops.len().into()), ("gain", minutes(plan.gain, words).into())];
    format!("{next} · {}", words.with(msg::TRAINER_LATE, &values))
}

/// The trainer's page; `local` tells the time of day.
pub fn trainer(class: &Class, words: &Words, local: LocalTime<'_>) -> Page {
    let title = headline(class, words, local);
    let Some(at) = class.here() else {
        return Page { title, blocks: before(class, words, local) };
    };
    let mut blocks = Vec::new();
    if class.is_over() {
        blocks.push(Block::Paragraph(vec![Run::new(&words.say(msg::TRAINER_EXPORT))]));
        blocks.push(durations(class, words));
        return Page { title, blocks };
    }
    let step = class.step(at);
    blocks.push(Block::Paragraph(vec![Run::new(&numbered(class, at, words)).strong().role(Role::Accent)]));
    if let Some(question) = class.question(at) {
        blocks.extend(vote(class, at, &question, words));
    }
    if let (Some(planned), true) = (class.planned_talk(), class.is_timing()) {
        blocks.push(timer(planned, class.talked(), words));
    }
    blocks.extend(late(class, words));
    blocks.extend(script(step, words));
    blocks.extend(answer(class, at, words));
    blocks.extend(labelled(msg::TRAINER_SHORT, prose(&step.trainer.short, step, words), words));
    blocks.extend(labelled(msg::TRAINER_UNPLUGGED, prose(&step.trainer.unplugged, step, words), words));
    let note = vec![Run::new(class.note(at))];
    blocks.extend(labelled(msg::TRAINER_NOTE, note, words));
    blocks.extend(catch_up(class, words));
    Page { title, blocks }
}

fn before(class: &Class, words: &Words, local: LocalTime<'_>) -> Vec<Block> {
    let planned = class.planned_in_all();
    let end = class.clock().now().wall + planned;
    let values = [("minutes", minutes(planned, words).into()), ("end", local(end).into())];
    let mut blocks = vec![Block::Paragraph(vec![Run::new(&words.with(msg::TRAINER_READY, &values))])];
    let present = match class.present() {
        Some(present) => words.with(msg::TRAINER_PRESENT, &[("present", present.into())]),
        None => words.say(msg::TRAINER_PRESENT_UNKNOWN),
    };
    blocks.push(Block::Paragraph(vec![Run::new(&present)]));
    blocks.push(Block::Paragraph(vec![Run::new(&words.say(msg::TRAINER_TWO_VIEWS))]));
    blocks
}

/// What to say, to ask and to reply.
fn script(step: &Step, words: &Words) -> Vec<Block> {
    let notes = &step.trainer;
    let mut blocks = Vec::new();
    blocks.extend(labelled(msg::TRAINER_SAY, prose(&notes.say, step, words), words));
    for (place, ask) in notes.ask.iter().enumerate() {
        let key = if place == 0 { msg::TRAINER_ASK } else { msg::TRAINER_ASK_MORE };
        blocks.extend(labelled(key, prose(ask, step, words), words));
    }
    blocks.extend(labelled(msg::TRAINER_EXPECT, prose(&notes.expect, step, words), words));
    for objection in &notes.objections {
        let mut reply = prose(&objection.claim, step, words);
        reply.push(Run::new(" → ").role(Role::Accent));
        reply.extend(markdown::prose(objection.reply.get(words.lang()), words.lang(), &objection.sources));
        let sources: Vec<&str> = objection.sources.iter().map(crate::text::Id::as_str).collect();
        if !sources.is_empty() {
            reply.push(Run::new(&format!(" [{}]", sources.join(", "))).role(Role::Muted));
        }
        blocks.extend(labelled(msg::TRAINER_OBJECTION, reply, words));
    }
    blocks.extend(labelled(msg::TRAINER_DEBRIEF, prose(&notes.debrief, step, words), words));
    blocks
}

/// The answer: the right options, and why.
fn answer(class: &Class, at: usize, words: &Words) -> Vec<Block> {
    let step = class.step(at);
    let mut blocks = Vec::new();
    if let Some(question) = class.question(at).filter(|question| question.is_graded) {
        for (place, option) in question.options.iter().enumerate().filter(|(_, option)| option.is_right) {
            let name = naming(&question).name(place);
            let mut key =
                vec![Run::new(&format!("{name} {} ", Mark::Right.sign())).strong().role(Role::Right)];
            key.extend(label(option, class, at, words));
            blocks.extend(labelled(msg::TRAINER_KEY, key, words));
        }
    }
    blocks.extend(labelled(msg::TRAINER_WHY, prose(&step.explanation, step, words), words));
    blocks
}

fn vote(class: &Class, at: usize, question: &Question<'_>, words: &Words) -> Vec<Block> {
    let vote = class.vote();
    let round = match vote.stage {
        Stage::Open => vote.rounds.len() + 1,
        _ => vote.rounds.len().max(1),
    };
    let key = match vote.stage {
        Stage::Ready => msg::TRAINER_VOTE_READY,
        Stage::Open => msg::TRAINER_VOTE_OPEN,
        Stage::Closed if vote.is_shown => msg::TRAINER_VOTE_SHOWN,
        Stage::Closed => msg::TRAINER_VOTE_CLOSED,
        Stage::Discussing => msg::TRAINER_VOTE_TALK,
        Stage::Keyed => msg::TRAINER_VOTE_KEYED,
        Stage::Debriefed => msg::TRAINER_VOTE_DEBRIEFED,
    };
    let mut state = vec![Run::new(&words.with(key, &[("round", round.into())])).strong().role(Role::Accent)];
    let Some(last) = vote.last() else { return vec![Block::Paragraph(state)] };
    let total: u32 = last.iter().sum();
    let mut counts: Vec<String> = Vec::new();
    for (place, count) in last.iter().enumerate() {
        let right = question.options.get(place).is_some_and(|option| option.is_right);
        let name = naming(question).name(place);
        counts.push(match (question.is_graded, right) {
            (true, true) => format!("{name}▸{count}"),
            (true, false) => format!("{name} {count}"),
            // Two numbers side by side would be read as one.
            (false, _) => format!("{name} ({count})"),
        });
    }
    state.push(Run::new(&format!("   {}", counts.join("  "))));
    if let Some(absent) =
        class.present().and_then(|present| present.checked_sub(total)).filter(|_| !question.several)
        && absent > 0
    {
        state.push(Run::new(&format!(
            "   {}",
            words.with(msg::TRAINER_ABSTAINED, &[("people", absent.into())])
        )));
    }
    let mut blocks = vec![Block::Paragraph(state)];
    blocks.extend(result(vote, question, words));
    if vote.rounds.len() == 2 {
        let before = vote.rounds.first().map(Vec::as_slice);
        blocks.push(bars(class, at, question, (last, before), true, words));
    }
    if !question.may_show(last) {
        blocks.push(Block::Paragraph(vec![Run::new(
            &words.with(msg::TRAINER_FEW, &[("fewest", FEWEST.into())]),
        )]));
    }
    if let (Some(earlier), Some(now)) =
        (class.repeated(at).and_then(|at| class.vote_at(at).last()), vote.last())
    {
        blocks.push(bars(class, at, question, (now, Some(earlier)), true, words));
    }
    blocks
}

/// How many were right, how that changed, and what to do with it.
fn result(vote: &Vote, question: &Question<'_>, words: &Words) -> Option<Block> {
    let (rounds, stage) = (vote.rounds.as_slice(), vote.stage);
    let last = rounds.last()?;
    let percent = |share: f64| typography::quantity(share.round(), 0, "%", words.lang());
    let mut prose = Vec::new();
    if let Some(right) = question.right(last) {
        prose.push(Run::new(&words.with(msg::TRAINER_RIGHT, &[("share", percent(right).into())])).strong());
        if let Some(before) = (rounds.len() == 2).then(|| question.right(&rounds[0])).flatten() {
            prose.push(Run::new(&format!(" ({})", shift(right.round() - before.round(), words))));
        }
        prose.push(Run::new("  "));
    }
    if matches!(stage, Stage::Keyed | Stage::Debriefed) {
        return (!prose.is_empty()).then_some(Block::Paragraph(prose));
    }
    if question.is_sealed() {
        prose.push(Run::new(&words.say(msg::ADVICE_SEALED)));
        return Some(Block::Paragraph(prose));
    }
    let key = match (question.advice(last)?, rounds.len() < question.rounds()) {
        (Advice::Nobody, _) => msg::ADVICE_NOBODY,
        (Advice::Explain, true) => msg::ADVICE_EXPLAIN,
        (Advice::Talk, true) => msg::ADVICE_TALK,
        (Advice::Explain | Advice::Talk, false) => msg::ADVICE_EXPLAIN_NOW,
        (Advice::Brief, _) => msg::ADVICE_BRIEF,
    };
    prose.push(Run::new(&words.say(key)));
    Some(Block::Paragraph(prose))
}

/// What a late class could drop, and what that gains, on one line: the script stays in sight.
fn late(class: &Class, words: &Words) -> Option<Block> {
    let plan = Plan::of(class)?;
    let values = [
        ("drift", drifted(class.drift().unwrap_or(0), words).into()),
        ("count", plan.drops.len().into()),
        ("gain", minutes(plan.gain, words).into()),
    ];
    let text = words.with(msg::TRAINER_DROP, &values);
    Some(Block::Paragraph(vec![Run::new(&text).strong().role(Role::Warn)]))
}

/// What a late class could drop, and what is lost with each step; the last resort, to go to the
/// closing at once. Nothing where it is not late.
pub fn catch_up(class: &Class, words: &Words) -> Vec<Block> {
    let mut blocks = Plan::of(class).map_or_else(Vec::new, |plan| losses(&plan, class, words));
    if let Some((plan, closing)) = Plan::to_the_closing(class).zip(class.closing()) {
        let values = [
            ("title", numbered(class, closing, words).into()),
            ("count", plan.drops.len().into()),
            ("gain", minutes(plan.gain, words).into()),
        ];
        let text = words.with(msg::TRAINER_CLOSING, &values);
        blocks.push(Block::Paragraph(vec![Run::new(&text).strong().role(Role::Warn)]));
    }
    blocks
}

/// What a plan drops, and what is lost with each step.
fn losses(plan: &Plan, class: &Class, words: &Words) -> Vec<Block> {
    let items = plan.drops.iter().map(|&at| {
        let step = class.step(at);
        let values = [
            ("title", numbered(class, at, words).into()),
            ("minutes", minutes(class.planned(at), words).into()),
        ];
        let mut item = vec![Run::new(&words.with(msg::TRAINER_DROPPED, &values)).strong()];
        if !step.if_dropped.is_empty() {
            item.push(Run::new(" "));
            item.extend(prose(&step.if_dropped, step, words));
        }
        vec![Block::Paragraph(item)]
    });
    let title = Run::new(&words.say(msg::TRAINER_LOST)).strong().role(Role::Warn);
    let mut blocks = vec![Block::Paragraph(vec![title]), Block::List { start: None, items: items.collect() }];
    if plan.left > 0 {
        let values = [("left", minutes(plan.left, words).into())];
        blocks.push(Block::Paragraph(vec![Run::new(&words.with(msg::TRAINER_STILL_LATE, &values))]));
    }
    blocks
}

/// Planned and real minutes, step by step.
fn durations(class: &Class, words: &Words) -> Block {
    let header = [msg::TRAINER_COL_STEP, msg::TRAINER_COL_PLANNED, msg::TRAINER_COL_REAL];
    let cell = |text: &str| vec![Run::new(text)];
    let rows = (0..class.count()).filter(|&at| class.spent(at) > 0).map(|at| {
        let title = numbered(class, at, words);
        let clock = |time| typography::clock(seconds(time));
        vec![cell(&title), cell(&clock(class.planned(at))), cell(&clock(class.spent(at)))]
    });
    Block::Table(crate::page::Table {
        align: vec![crate::page::Align::Left, crate::page::Align::Right, crate::page::Align::Right],
        header: header.iter().map(|key| cell(&words.say(*key))).collect(),
        rows: rows.collect(),
    })
}

fn prose(text: &Text, step: &Step, words: &Words) -> Prose {
    markdown::prose(text.get(words.lang()), words.lang(), &step.sources)
}

/// A paragraph that opens with what it is; none where there is nothing to say.
fn labelled(key: Msg, prose: Prose, words: &Words) -> Option<Block> {
    if prose.iter().all(|run| run.text.trim().is_empty()) {
        return None;
    }
    let mut labelled = vec![Run::new(&words.say(key)).strong().role(Role::Accent), Run::new("  ")];
    labelled.extend(prose);
    Some(Block::Paragraph(labelled))
}

/// The number and the title of a step.
fn numbered(class: &Class, at: usize, words: &Words) -> String {
    format!("{} · {}", class.number(at), class.step(at).title.get(words.lang()))
}

fn seconds(time: u64) -> u32 {
    u32::try_from(time / 1000).unwrap_or(u32::MAX)
}

/// A length of time as people say it, at least a minute: `1 h 05`, `12 min`.
fn minutes(time: u64, words: &Words) -> String {
    let minutes = u32::try_from((time + 30_000) / 60_000).unwrap_or(u32::MAX).max(1);
    let (hours, rest) = (minutes / 60, minutes % 60);
    if hours == 0 {
        return words.with(msg::DURATION_MINUTES, &[("minutes", minutes.into())]);
    }
    words.with(msg::DURATION_HOURS, &[("hours", hours.into()), ("minutes", format!("{rest:02}").into())])
}

/// How late a class is: `+7 min`.
fn drifted(drift: i64, words: &Words) -> String {
    let minutes = (drift.unsigned_abs() + 30_000) / 60_000;
    let minutes = u32::try_from(minutes).unwrap_or(u32::MAX);
    match (minutes, drift > 0) {
        (0, _) => words.say(msg::TRAINER_IN_TIME),
        (minutes, true) => words.with(msg::TRAINER_DRIFT_LATE, &[("minutes", minutes.into())]),
        (minutes, false) => words.with(msg::TRAINER_DRIFT_EARLY, &[("minutes", minutes.into())]),
    }
}
