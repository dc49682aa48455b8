//! A text whose words are named by numbers, as lines that can be read aloud.

use std::fmt::Write;

use super::prose::{filled, plain};
use crate::page::{Passage, Prose, Run, Stretch};
use crate::text::{Sentence, Words, msg};

/// The sentences with their numbers, then the numbers of names, then what was marked.
pub(super) fn lines(passage: &Passage, words: &Words) -> Vec<String> {
    let mut out = Vec::new();
    let mut paragraph = 0;
    for (place, sentence) in passage.wording.sentences().iter().enumerate() {
        if std::mem::replace(&mut paragraph, sentence.paragraph) != sentence.paragraph {
            out.push(String::new());
        }
        let head = format!("{}. ", place + 1);
        let text = [Run::new(&sentence_text(passage, sentence))];
        out.extend(filled(&text, &head, &" ".repeat(head.len())));
    }
    if passage.foot.is_some() {
        out.push(String::new());
        out.extend(filled(&[Run::new(&words.say(msg::PASSAGE_PLAIN_HOW))], "", ""));
    }
    for (title, names) in &passage.keys {
        out.push(String::new());
        out.push(title.clone());
        for (place, name) in names.iter().enumerate() {
            out.extend(filled(name, &format!("{} = ", place + 1), "    "));
        }
    }
    if !passage.stretches.is_empty() {
        out.push(String::new());
        if !passage.title.is_empty() {
            out.push(passage.title.clone());
        }
        for (number, stretch) in passage.stretches.iter().enumerate() {
            out.extend(stretch_lines(passage, number, stretch, words));
        }
    }
    out
}

/// A sentence, its stretches between brackets: `[combatif](2)`.
fn sentence_text(passage: &Passage, sentence: &Sentence) -> String {
    let text = &passage.wording.paragraphs()[sentence.paragraph].text;
    let mut out = String::new();
    let mut end = sentence.bytes.start;
    for place in sentence.words.clone() {
        let bytes = &passage.wording.words()[place].bytes;
        out.push_str(&text[end..bytes.start]);
        for stretch in &passage.stretches {
            if stretch.words.start == place {
                out.push('[');
            }
        }
        out.push_str(&text[bytes.clone()]);
        for (number, stretch) in passage.stretches.iter().enumerate() {
            if stretch.words.end == place + 1 {
                let _ = write!(out, "]({})", number + 1);
            }
        }
        end = bytes.end;
    }
    out.push_str(&text[end..sentence.bytes.end]);
    out
}

fn stretch_lines(passage: &Passage, number: usize, stretch: &Stretch, words: &Words) -> Vec<String> {
    let wording = &passage.wording;
    let values = [
        ("words", wording.quote(&stretch.words).into()),
        ("place", wording.name(stretch.words.start).into()),
        ("name", stretch.name.as_str().into()),
    ];
    let mut said: Prose = vec![Run::new(&words.with(msg::PASSAGE_SAID_AT, &values))];
    said.extend(stretch.key().map(|key| Run::new(&format!(" [{}]", words.say(key)))));
    let head = format!("{}. ", number + 1);
    let indent = " ".repeat(head.len());
    let mut out = filled(&said, &head, &indent);
    for note in &stretch.notes {
        out.extend(filled(&[Run::new(&plain(note))], &indent, &indent));
    }
    out
}
