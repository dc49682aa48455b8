//! The way through a story, told again from the choices made.

use super::{Case, Choice, Response, Scene};
use crate::text::Id;

/// The highest value of a gauge; the lowest is 0.
pub(super) const HIGHEST: i32 = 100;

/// A way through the story.
#[derive(Debug, Clone)]
pub(super) struct Path<'a> {
    /// The scenes passed, and what was chosen in each.
    pub(super) points: Vec<(&'a Scene, &'a Choice)>,
    /// The scene that it came to; none where the story leads nowhere.
    pub(super) at: Option<&'a Scene>,
}

impl Path<'_> {
    /// Whether there is nothing left to choose.
    pub(super) fn is_over(&self) -> bool {
        self.at.is_none_or(|scene| scene.choices.is_empty())
    }
}

impl Case {
    pub(super) fn scene(&self, id: &Id) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id == *id)
    }

    /// The way that `response` takes, as far as the story still has its choices.
    pub(super) fn path(&self, response: &Response) -> Path<'_> {
        let mut path = Path { points: Vec::new(), at: self.scene(&self.first) };
        for id in &response.choices {
            let Some(scene) = path.at else { break };
            let Some(choice) = scene.choices.iter().find(|choice| choice.id == *id) else { break };
            path.points.push((scene, choice));
            path.at = self.scene(&choice.next);
        }
        path
    }

    /// The gauges behind `points`, in the author's order, from 0 to [`HIGHEST`].
    pub(super) fn levels(&self, points: &[(&Scene, &Choice)]) -> Vec<i32> {
        let mut levels: Vec<i32> = self.gauges.iter().map(|gauge| gauge.start.clamp(0, HIGHEST)).collect();
        for effect in points.iter().flat_map(|(_, choice)| &choice.effects) {
            for (gauge, level) in self.gauges.iter().zip(&mut levels) {
                if gauge.id == effect.gauge {
                    *level = level.saturating_add(effect.by).clamp(0, HIGHEST);
                }
            }
        }
        levels
    }
}
