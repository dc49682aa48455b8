//! The text, the marks in it, and what came of them, as part of a page.

use super::cursor::{Asks, At};
use super::grade::{Hit, Judged, Why};
use super::{Cursor, FOOT, Marked, Name, Response, SpotText, WORDS};
use crate::activity::View;
use crate::page::{
    Block, Choice, Choices, Foot, List, Mark, Naming, Passage, Prose, Role, Run, Stretch, markdown,
};
use crate::text::{Id, Lang, Words, msg};

impl SpotText {
    pub(super) fn show(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        if view.is_answering() {
            let lang = view.words.lang();
            blocks.extend(kept(response, lang, view.words));
            blocks.push(Block::Passage(self.being_marked(response, cursor, view)));
            return blocks;
        }
        let lang = response.lang;
        if !view.is_told() {
            blocks.push(Block::Passage(self.named_passage(response, lang, view)));
            return blocks;
        }
        let judged = self.judge(response);
        blocks.push(summary(&judged, response, view.words));
        blocks.push(Block::Passage(self.told(judged, lang, view)));
        if !self.counter.is_empty() {
            blocks.push(Block::Heading(vec![Run::new(&view.words.say(msg::PASSAGE_COUNTER))]));
            let prose = markdown::blocks(self.counter.get(lang), lang, view.sources);
            blocks.push(Block::Quote(prose));
        }
        blocks
    }

    /// The text with its marks and nothing else: what its lines depend on.
    pub(super) fn marked_passage(&self, response: &Response, lang: Lang) -> Passage {
        let stretches = self.placed(response, lang).into_iter();
        Passage {
            wording: self.passage.wording(lang).clone(),
            stretches: stretches.map(|p| Stretch { words: p.words, ..Stretch::default() }).collect(),
            first: WORDS,
            ..Passage::default()
        }
    }

    fn named_passage(&self, response: &Response, lang: Lang, view: &View<'_>) -> Passage {
        let mut passage = self.marked_passage(response, lang);
        for (stretch, placed) in passage.stretches.iter_mut().zip(self.placed(response, lang)) {
            stretch.name = self.name_of(placed.marked, view);
        }
        passage.title = view.words.say(msg::PASSAGE_MARKED);
        passage
    }

    fn being_marked(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Passage {
        let lang = view.words.lang();
        let mut passage = self.named_passage(response, lang, view);
        let place = cursor.place(lang);
        passage.selected = place.selection();
        passage.cursor = match place.at {
            At::Word(at) => Some(at),
            At::Foot => None,
        };
        passage.list = place.list.map(|open| List {
            title: view.words.say(match open.asks {
                Asks::Bias => msg::PASSAGE_WHICH_BIAS,
                Asks::Remedy => msg::PASSAGE_WHICH_REMEDY,
            }),
            choices: Choices {
                items: self.names(open.asks).iter().map(|name| choice(name, view)).collect(),
                cursor: Some(open.row),
                naming: Naming::Numbers,
                is_final: true,
                ..Choices::default()
            },
        });
        let nothing = response.says_nothing(lang);
        let is_marked = !passage.stretches.is_empty();
        passage.foot = Some(Foot {
            label: view.words.say(if is_marked { msg::PASSAGE_HAND_IN } else { msg::PASSAGE_NOTHING }),
            ticked: (!is_marked).then_some(nothing),
            here: place.at == At::Foot,
            target: FOOT,
        });
        passage.keys = self.keys(view);
        passage
    }

    /// What the numbers of a typed line stand for.
    fn keys(&self, view: &View<'_>) -> Vec<(String, Vec<Prose>)> {
        let asked = [(Asks::Bias, msg::PASSAGE_BIASES), (Asks::Remedy, msg::PASSAGE_REMEDIES)];
        let lists = asked.into_iter().filter(|(asks, _)| !self.names(*asks).is_empty());
        lists
            .map(|(asks, key)| {
                let names = self.names(asks).iter().map(|name| view.prose(&name.text));
                (view.words.say(key), names.collect())
            })
            .collect()
    }

    /// What was marked so far, for whoever types the answer line by line.
    pub(super) fn so_far(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let lang = cursor.lang;
        if response.says_nothing(lang) {
            return vec![Block::Paragraph(vec![Run::new(&view.words.say(msg::PASSAGE_SAID_NOTHING))])];
        }
        let wording = self.passage.wording(lang);
        let items = self.placed(response, lang).into_iter().map(|placed| {
            let quote = wording.quote(&placed.words);
            let values = [("words", quote.into()), ("name", self.name_of(placed.marked, view).into())];
            let said = view.words.with(msg::PASSAGE_SAID, &values);
            vec![Block::Paragraph(vec![Run::new(&said)])]
        });
        vec![Block::List { start: Some(1), items: items.collect() }]
    }

    /// The text with every span, found or not, and every false alarm; each says why.
    fn told(&self, judged: Judged<'_>, lang: Lang, view: &View<'_>) -> Passage {
        let mut stretches = Vec::new();
        for (place, words, hit) in judged.spans {
            let span = &self.spans[place];
            let mut notes = Vec::new();
            notes.extend(hit.and_then(|hit| self.correction(hit, view)));
            notes.push(view.prose(&span.feedback));
            if !span.rewrite.is_empty() {
                let mut rewrite =
                    vec![Run::new(&format!("{} ", view.words.say(msg::PASSAGE_REWRITE))).strong()];
                // It goes with the words around it, whatever language the rest is read in.
                rewrite.extend(markdown::prose(span.rewrite.get(lang), lang, view.sources));
                notes.push(rewrite);
            }
            stretches.push(Stretch {
                words,
                name: self.names_of(&span.bias, span.remedy.as_ref(), view),
                mark: Some(hit.map_or(Mark::Missed, Hit::mark)),
                notes,
            });
        }
        for alarm in judged.alarms {
            let note = match alarm.why {
                Why::Innocent(place) => view.prose(&self.innocent[place].feedback),
                Why::Wide => vec![Run::new(&view.words.say(msg::PASSAGE_WIDE))],
                Why::Nothing => vec![Run::new(&view.words.say(msg::PASSAGE_ALARM))],
            };
            stretches.push(Stretch {
                words: alarm.placed.words,
                name: self.name_of(alarm.placed.marked, view),
                mark: Some(Mark::Wrong),
                notes: vec![note],
            });
        }
        stretches.sort_by_key(|stretch| (stretch.words.start, stretch.words.end));
        Passage { wording: self.passage.wording(lang).clone(), stretches, first: WORDS, ..Passage::default() }
    }

    /// What the learner named differently, where the place was right.
    fn correction(&self, hit: Hit<'_>, view: &View<'_>) -> Option<Prose> {
        (hit.mark() != Mark::Right).then(|| {
            let said = self.name_of(hit.marked, view);
            let key = if hit.is_named { msg::PASSAGE_OTHER_REMEDY } else { msg::PASSAGE_OTHER_BIAS };
            vec![Run::new(&view.words.with(key, &[("said", said.into())])).role(Role::Warn)]
        })
    }

    fn name_of(&self, marked: &Marked, view: &View<'_>) -> String {
        self.names_of(&marked.bias, marked.remedy.as_ref(), view)
    }

    fn names_of(&self, bias: &Id, remedy: Option<&Id>, view: &View<'_>) -> String {
        let text = |names: &[Name], id: &Id| {
            let known = names.iter().find(|name| name.id == *id);
            // A name that the author has since taken away still shows what was meant.
            known.map_or_else(|| id.to_string(), |name| plain(&view.prose(&name.text)))
        };
        let bias = text(&self.biases, bias);
        match remedy.filter(|_| !self.remedies.is_empty()) {
            Some(remedy) => format!("{bias} → {}", text(&self.remedies, remedy)),
            None => bias,
        }
    }
}

/// What to know when an answer was given in another language, and none in this one.
fn kept(response: &Response, lang: Lang, words: &Words) -> Option<Block> {
    let answer = response.texts.get(&response.lang).filter(|_| response.lang != lang)?;
    let is_given = answer.nothing || !answer.marks.is_empty();
    let kept = match response.lang {
        Lang::Fr => msg::PASSAGE_KEPT_FR,
        Lang::En => msg::PASSAGE_KEPT_EN,
    };
    is_given.then(|| muted(&words.say(kept)))
}

/// What was answered, how many spans were found, and how many marks were false alarms; on one
/// paragraph, which stays in sight above the text.
fn summary(judged: &Judged<'_>, response: &Response, words: &Words) -> Block {
    let mut said = Vec::new();
    if response.lang != words.lang() {
        said.push(words.say(match response.lang {
            Lang::Fr => msg::PASSAGE_ANSWERED_FR,
            Lang::En => msg::PASSAGE_ANSWERED_EN,
        }));
    }
    if response.says_nothing(response.lang) {
        said.push(words.say(msg::PASSAGE_SAID_NOTHING));
    }
    let found = judged.spans.iter().filter(|(_, _, hit)| hit.is_some()).count();
    said.push(match judged.spans.len() {
        0 => words.say(msg::PASSAGE_CLEAR),
        total => words.with(msg::PASSAGE_FOUND, &[("found", found.into()), ("total", total.into())]),
    });
    if !judged.alarms.is_empty() {
        said.push(words.with(msg::PASSAGE_ALARMS, &[("alarms", judged.alarms.len().into())]));
    }
    Block::Paragraph(vec![Run::new(&said.join(" ")).strong()])
}

fn choice(name: &Name, view: &View<'_>) -> Choice {
    Choice { label: view.prose(&name.text), ..Choice::default() }
}

fn muted(text: &str) -> Block {
    Block::Paragraph(vec![Run::new(text).role(Role::Muted)])
}

fn plain(prose: &[Run]) -> String {
    prose.iter().map(|run| run.text.as_str()).collect()
}
