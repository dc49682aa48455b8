//! A story on paper: every scene, and where each choice leads, as a book tells it.

use super::{Case, Choice, Scene};
use crate::activity::View;
use crate::page::{self, Block, Choices, Mark, Prose, Role, Run};
use crate::text::{Id, msg};

impl Case {
    /// All scenes; what comes of each choice too where that is told.
    pub(super) fn book(&self, view: &View<'_>) -> Vec<Block> {
        let mut scenes: Vec<(usize, &Scene)> =
            self.scenes.iter().enumerate().map(|(place, scene)| (self.number(place), scene)).collect();
        scenes.sort_by_key(|(number, _)| *number);
        scenes.into_iter().flat_map(|(number, scene)| self.leaf(number, scene, view)).collect()
    }

    fn leaf(&self, number: usize, scene: &Scene, view: &View<'_>) -> Vec<Block> {
        let mut heading = vec![Run::new(&view.words.with(msg::PAPER_SCENE, &[("number", number.into())]))];
        if !scene.title.is_empty() {
            heading.push(Run::new(" · "));
            heading.extend(view.prose(&scene.title));
        }
        let mut blocks = vec![Block::Heading(heading)];
        blocks.extend(view.marked(&scene.text));
        if !scene.choices.is_empty() {
            let items = scene.choices.iter().map(|choice| self.way(choice, view)).collect();
            blocks.push(Block::Choices(Choices { items, ..Choices::default() }));
        }
        blocks
    }

    /// A choice, and the number of the scene that it leads to.
    fn way(&self, choice: &Choice, view: &View<'_>) -> page::Choice {
        let mut label = view.prose(&choice.text);
        if let Some(place) = self.place(&choice.next) {
            let to = view.words.with(msg::PAPER_GO_TO, &[("number", self.number(place).into())]);
            label.push(Run::new(&format!(" {to}")).role(Role::Accent));
        }
        let mut feedback = Prose::new();
        if view.is_told() {
            feedback.extend(view.prose(&choice.consequence));
            if !choice.feedback.is_empty() {
                feedback.push(Run::new("\n"));
                feedback.extend(view.prose(&choice.feedback));
            }
        }
        let mark = (view.is_told() && choice.sound).then_some(Mark::Right);
        page::Choice { label, mark, feedback, ..page::Choice::default() }
    }

    fn place(&self, scene: &Id) -> Option<usize> {
        self.scenes.iter().position(|known| known.id == *scene)
    }

    /// The number of a scene on the sheet: the story begins with the first one.
    fn number(&self, place: usize) -> usize {
        let first = self.place(&self.first).unwrap_or(0);
        match place {
            place if place == first => 1,
            place if place < first => place + 2,
            place => place + 1,
        }
    }
}
