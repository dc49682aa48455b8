//! What a learner may hand in to a school.

use super::{cell, said};
use crate::app::Session;
use crate::page::Block;
use crate::progress::{Content, HandIn, StepHandIn, now};
use crate::text::{Words, clean, msg};

/// The file of whoever is there, for no class yet; `None` where nothing was answered, or the module
/// cannot be read again.
pub fn hand_in(session: &Session) -> Option<HandIn> {
    let (learner, module) = (session.learner()?, session.module()?);
    let content = Content {
        id: module.manifest.id.clone(),
        version: clean::line(&module.manifest.version),
        hash: session.fingerprint()?,
    };
    let steps = module.every_step().map(|step| &step.id);
    let seconds = now() / 1000;
    let hand_in = HandIn::new(&learner.key, content, steps, session.record(), seconds);
    let hand_in = HandIn { pseudonym: learner.pseudonym.clone(), ..hand_in };
    (!hand_in.steps.is_empty()).then_some(hand_in)
}

/// What a file for a school holds, what it leaves out, and what guards it, in words.
pub fn hand_in_told(hand_in: &HandIn, words: &Words) -> [String; 3] {
    let count =
        |is_meant: &dyn Fn(&StepHandIn) -> bool| hand_in.steps.iter().filter(|step| is_meant(step)).count();
    let named =
        if hand_in.pseudonym.is_empty() { words.say(msg::NO_PSEUDONYM) } else { hand_in.pseudonym.clone() };
    let class = hand_in.class.clone().unwrap_or_else(|| words.say(msg::HAND_IN_NO_CLASS));
    let values = [
        ("pseudonym", named.into()),
        ("class", class.into()),
        ("submission", hand_in.submission.as_str().into()),
        ("module", hand_in.module.id.as_str().into()),
        ("version", hand_in.module.version.as_str().into()),
        ("hash", hand_in.module.hash.as_str().into()),
        ("steps", hand_in.steps.len().into()),
        ("done", count(&|step| step.done).into()),
        ("answers", count(&|step| step.first.is_some()).into()),
    ];
    let private = [("private", count(&|step| step.private).into())];
    [
        words.with(msg::HAND_IN_HOLDS, &values),
        words.with(msg::HAND_IN_PRIVATE, &private),
        words.say(msg::HAND_IN_CHECKSUM),
    ]
}

/// The file as it would be written, and what it holds and does not, in words.
pub fn hand_in_page(hand_in: Option<&HandIn>, words: &Words) -> Vec<Block> {
    let Some(hand_in) = hand_in else { return said(words, &words.say(msg::HAND_IN_NOTHING)) };
    let mut blocks: Vec<Block> =
        hand_in_told(hand_in, words).iter().flat_map(|told| said(words, told)).collect();
    blocks.push(Block::Heading(cell(&words.say(msg::HAND_IN_FILE))));
    if let Ok(text) = hand_in.write() {
        blocks.push(Block::Code(text));
    }
    blocks
}
