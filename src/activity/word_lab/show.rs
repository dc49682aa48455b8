//! The page while the learner works: the scenes, the goals, and the controls of one scene.

use super::cursor::{Control, Cursor, SCENES};
use super::goal::{Goal, Standing, Topic, Why};
use super::scenes::{Figures, signed};
use super::space::{Company, Lens};
use super::{Response, Scene, WordLab};
use crate::activity::View;
use crate::page::{Block, Finder, Found, Handle, Labels, Mark, Prose, Role, Run, Search};
use crate::text::{Msg, msg};

/// How wide the name of a word is set in a table.
const NAME: usize = 15;

impl WordLab {
    pub(super) fn working(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        let mut top = Vec::new();
        if self.scenes.len() > 1 {
            let name = |scene: &Scene| vec![Run::new(&view.words.say(topic_key(scene.topic())))];
            top.push(Block::Labels(Labels {
                items: self.scenes.iter().map(name).collect(),
                here: Some(cursor.scene()),
                is_numbered: true,
                example: None,
                first: SCENES,
            }));
        }
        top.extend(self.goals_here(response, cursor, view));
        blocks.push(Block::Stack(top));
        blocks.extend(self.scene_blocks(response, cursor, view));
        blocks
    }

    /// The goals of the scene.
    pub(super) fn goals_here(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let topic = self.topic(cursor);
        let here = self.goals.iter().filter(|goal| goal.aim.topic() == topic);
        here.map(|goal| self.goal_line(goal, response, view)).collect()
    }

    /// A goal of the scene, and whether it is met.
    fn goal_line(&self, goal: &Goal, response: &Response, view: &View<'_>) -> Block {
        let standing = self.standing(goal, response);
        let (mark, key) = match &standing {
            Standing::Met => (Mark::Right, msg::WORD_LAB_MET),
            Standing::NotYet => (Mark::Missed, msg::WORD_LAB_NOT_YET),
            Standing::Undefined(_) => (Mark::Neutral, msg::WORD_LAB_UNTOLD),
        };
        let mut line = vec![Run::new(&format!("{} ", mark.sign())).role(mark.role()).strong()];
        line.extend(view.prose(&goal.text));
        if let Standing::Undefined(why) = &standing {
            line.push(Run::new(&format!(" ({})", why.say(view))).role(Role::Muted));
        }
        let told: String = line.iter().skip(1).map(|run| run.text.as_str()).collect();
        let told = format!("[{}] {told}", view.words.say(key));
        Block::Handle(Handle { text: line, told, here: false, target: None })
    }

    /// The controls of the scene and what they come to.
    pub(super) fn scene_blocks(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let figures = Figures { lab: self, view };
        let blocks = match self.topic(cursor) {
            Topic::Place => {
                let mut blocks = vec![self.field(response, cursor, 0, view)];
                let word = cursor.word(response.words.len());
                let at = (self.control(cursor) == Control::Words).then_some(word);
                blocks.extend(figures.map(&response.words, cursor.lens, at));
                blocks.extend(response.words.get(word).map(|word| figures.word(word)));
                blocks.push(self.lens(cursor, view));
                blocks
            }
            Topic::Associate => {
                let mut blocks: Vec<Block> =
                    (0..4).map(|field| self.field(response, cursor, field, view)).collect();
                blocks.extend(figures.test(&response.lists));
                blocks
            }
            Topic::Neutralise => self.neutralise(response, cursor, &figures),
        };
        vec![Block::Stack(blocks)]
    }

    /// The words chosen in a field, and the search for more.
    fn field(&self, response: &Response, cursor: &Cursor, field: usize, view: &View<'_>) -> Block {
        let control = Control::Field(field);
        let chosen = self.chosen(response, cursor, field);
        let is_test = self.topic(cursor) == Topic::Associate;
        let (typed, here) = cursor.search();
        let found = |word: &&str| Found {
            word: (*word).to_owned(),
            is_chosen: chosen.iter().any(|chosen| chosen == word),
            target: control.word_target(word).unwrap_or_default(),
        };
        let search = (self.control(cursor) == control).then(|| Search {
            typed: typed.to_owned(),
            found: self.found(cursor).iter().map(found).collect(),
            here,
            more: 0,
        });
        let listed = chosen.iter().map(|word| (word.clone(), control.word_target(word).unwrap_or_default()));
        let label = if is_test {
            self.list_label(chosen, field, view)
        } else {
            vec![Run::new(&view.words.say(msg::WORD_LAB_WORD))]
        };
        let chosen = is_test.then(|| listed.collect());
        Block::Finder(Finder { label, chosen, turns: is_test, search, target: control.target() })
    }

    /// `X sciences (8)`.
    fn list_label(&self, words: &[String], field: usize, view: &View<'_>) -> Prose {
        let name = self.list_name(words, view);
        let letter = ["X", "Y", "A", "B"][field.min(3)];
        vec![
            Run::new(&format!("{letter} ")).role(Role::Accent),
            Run::new(&format!("{name} ({})", words.len())),
        ]
    }

    /// The name of the author's list of these words, or that they are the learner's own.
    pub(super) fn list_name(&self, words: &[String], view: &View<'_>) -> String {
        let named = self.named(words).map(|list| view.text(&list.name).to_owned());
        named.unwrap_or_else(|| view.words.say(msg::WORD_LAB_OWN_LIST))
    }

    fn lens(&self, cursor: &Cursor, view: &View<'_>) -> Block {
        let lenses = self.lenses();
        let names: Vec<String> = lenses.iter().map(|lens| self.lens_name(*lens, view)).collect();
        let chosen = lenses.iter().position(|lens| *lens == cursor.lens).unwrap_or(0);
        self.setting(cursor, Control::Lens, msg::WORD_LAB_LENS, &names, chosen, view)
    }

    pub(super) fn lens_name(&self, lens: Lens, view: &View<'_>) -> String {
        match lens {
            Lens::Plain => format!("{} − {}", self.axis.0, self.axis.1),
            Lens::Shared => view.words.with(msg::WORD_LAB_PAIRS, &[("count", self.pairs.len().into())]),
            Lens::Components => view.words.say(msg::WORD_LAB_COMPONENTS),
        }
    }

    /// One of some settings: the one that holds between brackets.
    fn setting(
        &self,
        cursor: &Cursor,
        control: Control,
        key: Msg,
        names: &[String],
        chosen: usize,
        view: &View<'_>,
    ) -> Block {
        let here = self.control(cursor) == control;
        let label = view.words.say(key);
        let mut text = vec![Run::new(&format!("{label}  ")).strong()];
        for (place, name) in names.iter().enumerate() {
            let is_chosen = place == chosen;
            let shown = if is_chosen { format!("[{name}] ") } else { format!(" {name}  ") };
            text.push(Run::new(&shown).role(if is_chosen { Role::Accent } else { Role::Muted }));
        }
        let values = [
            ("label", label.into()),
            ("chosen", names.get(chosen).cloned().unwrap_or_default().into()),
            ("all", names.join(", ").into()),
        ];
        let told = view.words.with(msg::WORD_LAB_SETTING, &values);
        Block::Handle(Handle { text, told, here, target: Some(control.target()) })
    }

    fn neutralise(&self, response: &Response, cursor: &Cursor, figures: &Figures<'_>) -> Vec<Block> {
        let view = figures.view;
        let control = self.control(cursor);
        let yes_no = [msg::WORD_LAB_NO, msg::WORD_LAB_YES].map(|key| view.words.say(key));
        let switch = |control, key: Msg, is_on: bool| {
            self.setting(cursor, control, key, &yes_no, usize::from(is_on), view)
        };
        let mut blocks = vec![
            self.field(response, cursor, 0, view),
            switch(Control::All, msg::WORD_LAB_ALL, response.all),
        ];
        if self.pool().is_some_and(|pool| !pool.pairs.is_empty()) {
            blocks.push(switch(Control::Equalise, msg::WORD_LAB_EQUALISE, response.equalised));
            let is_asked = response.equalised || control == Control::Equalise;
            let word = response.neutral.get(cursor.word(response.neutral.len())).filter(|_| is_asked);
            blocks.extend(word.into_iter().flat_map(|word| figures.likeness(word, response)));
        }
        blocks.extend(figures.betrayal(response));
        let Ok(companies) = self.company(&response.neutral, response) else { return blocks };
        if companies.is_empty() {
            return blocks;
        }
        let at = cursor.word(response.neutral.len());
        blocks.extend(companies.get(at).into_iter().flat_map(|company| figures.neighbours(company)));
        blocks.push(table_head(view));
        for (place, company) in companies.iter().enumerate() {
            let target = Control::Words.word_target(company.word);
            let is_here = control == Control::Words && place == at;
            blocks.push(figures.company_row(company, is_here, target));
        }
        blocks
    }

    /// What can be typed in this scene where there are no keys.
    pub(super) fn how(&self, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let key = match self.topic(cursor) {
            Topic::Place => msg::WORD_LAB_HOW_PLACE,
            Topic::Associate => msg::WORD_LAB_HOW_ASSOCIATE,
            Topic::Neutralise => msg::WORD_LAB_HOW_NEUTRALISE,
        };
        let values = [
            ("scene", (cursor.scene() + 1).into()),
            ("count", self.scenes.len().into()),
            ("name", view.words.say(topic_key(self.topic(cursor))).into()),
        ];
        let scene = view.words.with(msg::WORD_LAB_SCENE, &values);
        vec![Block::Paragraph(vec![Run::new(&format!("{scene} {}", view.words.say(key)))])]
    }
}

/// The key of a scene's name.
pub(super) fn topic_key(topic: Topic) -> Msg {
    match topic {
        Topic::Place => msg::WORD_LAB_PLACE,
        Topic::Associate => msg::WORD_LAB_ASSOCIATE,
        Topic::Neutralise => msg::WORD_LAB_NEUTRALISE,
    }
}

fn table_head(view: &View<'_>) -> Block {
    let name = |key: Msg| view.words.say(key);
    let text = format!(
        "{:NAME$}{:>8}{:>8}   {}",
        "",
        name(msg::WORD_LAB_BEFORE),
        name(msg::WORD_LAB_AFTER),
        name(msg::WORD_LAB_SAME_SIDE)
    );
    Block::Handle(Handle { text: vec![Run::new(&text).role(Role::Muted)], ..Handle::default() })
}

impl Figures<'_> {
    /// A word neutralised: its place on the axis, and how many neighbours are on its side, both
    /// before and after.
    fn company_row(&self, company: &Company, here: bool, target: Option<usize>) -> Block {
        let word = company.word;
        let lang = self.view.words.lang();
        let [before, after] =
            company.projection.map(|cosine| cosine.map_or_else(|_| "–".to_owned(), |c| signed(c, 3, lang)));
        let same = company.near.each_ref().map(|near| near.iter().filter(|(_, same)| *same).count());
        let of = company.near[0].len();
        let near = format!("{}/{of} → {}/{of}", same[0], same[1]);
        let bold = Run::new(&format!("{word:NAME$}"));
        let text = vec![
            if here { bold.strong().role(Role::Accent) } else { bold },
            Run::new(&format!("{before:>8}{after:>8}   ")),
            Run::new(&near).strong(),
        ];
        let values = [
            ("word", word.into()),
            ("before", before.into()),
            ("after", after.into()),
            ("same", same[0].into()),
            ("still", same[1].into()),
            ("of", of.into()),
        ];
        let told = self.view.words.with(msg::WORD_LAB_ROW, &values);
        Block::Handle(Handle { text, told, here, target })
    }
}

impl Why {
    pub(super) fn say(&self, view: &View<'_>) -> String {
        let words = view.words;
        match self {
            Why::Short(fewest) => words.with(msg::WORD_LAB_SHORT, &[("fewest", (*fewest).into())]),
            Why::Twice(word) => words.with(msg::WORD_LAB_TWICE, &[("word", word.as_str().into())]),
            Why::Measure(why) => words.say(why_key(*why)),
        }
    }
}

/// The key of the reason why a measure has no value.
fn why_key(why: crate::fairness::Undefined) -> Msg {
    use crate::fairness::Undefined;
    match why {
        Undefined::EmptyGroup => msg::WORD_LAB_UNDEFINED_EMPTY,
        Undefined::ZeroDenominator => msg::WORD_LAB_UNDEFINED_ALIKE,
        Undefined::TooManyCases => msg::WORD_LAB_UNDEFINED_MANY,
        _ => msg::UNDEFINED,
    }
}
