//! The vectors, decoded once, and what is computed on them.

use std::sync::OnceLock;

use super::{List, Response, Scene, WordLab};
use crate::fairness::data::Glove;
use crate::fairness::embedding::{
    Associations, Axis, Components, Deviation, cosine, equalise, nearest, neutralise, unit,
};
use crate::fairness::{Measured, Undefined};
use crate::text::clean;

/// The words, and the vector of each, of length 1.
struct Space {
    glove: Glove,
    vectors: Vec<Vec<f64>>,
}

/// `None` only if the embedded bytes are damaged, which a test of theirs excludes.
fn space() -> Option<&'static Space> {
    static SPACE: OnceLock<Option<Space>> = OnceLock::new();
    let decode = || {
        let glove = Glove::decode().ok()?;
        let vectors =
            glove.words().iter().map(|word| unit(glove.vector(word)?).ok()).collect::<Option<_>>()?;
        Some(Space { glove, vectors })
    };
    SPACE.get_or_init(decode).as_ref()
}

/// The words that there are vectors of, in alphabetical order.
pub(super) fn vocabulary() -> &'static [String] {
    space().map_or(&[], |space| space.glove.words())
}

/// The place of a word in the vocabulary, letter for letter.
fn place(word: &str) -> Option<usize> {
    vocabulary().binary_search_by(|known| known.as_str().cmp(word)).ok()
}

/// The vector of a word, of length 1.
fn vector(word: &str) -> Result<&'static [f64], Undefined> {
    let found = place(word).and_then(|place| space()?.vectors.get(place));
    found.map(Vec::as_slice).ok_or(Undefined::EmptyGroup)
}

fn vectors<'w>(words: impl IntoIterator<Item = &'w String>) -> Result<Vec<&'static [f64]>, Undefined> {
    words.into_iter().map(|word| vector(word)).collect()
}

fn slices(vectors: &[Vec<f64>]) -> Vec<&[f64]> {
    vectors.iter().map(Vec::as_slice).collect()
}

/// The place in the vocabulary of a word as people type it.
pub(super) fn find(typed: &str) -> Option<usize> {
    place(&clean::folded(typed.trim()))
}

/// How words are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Lens {
    /// On the axis between two words.
    #[default]
    Plain,
    /// On the axis that pairs share.
    Shared,
    /// In the two directions in which they differ most.
    Components,
}

/// What a WEAT comes to.
pub(super) struct Weat {
    /// The effect size by the standard deviation of a sample.
    pub(super) sample: Measured,
    /// The effect size by that of a population.
    pub(super) population: Measured,
    /// The exact p-value.
    pub(super) p: Measured,
    /// How many ways to split the targets there are.
    pub(super) splits: Result<u64, Undefined>,
    /// The association of each word of X and of Y.
    pub(super) associations: [Vec<f64>; 2],
}

/// The company that a word keeps.
pub(super) struct Company {
    /// The word.
    pub(super) word: &'static str,
    /// Its cosine with the axis, before and after.
    pub(super) projection: [Measured; 2],
    /// Its neighbours before and after, nearest first, each with whether it was on the same side
    /// of the axis at the start.
    pub(super) near: [Vec<(&'static str, bool)>; 2],
    /// The share of all the others that were on the same side: what chance would give.
    pub(super) chance: f64,
}

/// What can be neutralised.
pub(super) struct Pool<'a> {
    /// The words.
    pub(super) words: &'a [String],
    /// How many neighbours of each are looked at.
    pub(super) neighbours: usize,
    /// The pairs that can be equalised.
    pub(super) pairs: &'a [(String, String)],
}

/// Where words lie on a map, in the units of the axes.
pub(super) struct Placed {
    /// From left to right and from bottom to top, word by word.
    pub(super) at: Vec<[f64; 2]>,
    /// How much of what there is the directions show: of the words' variance, or of how the pairs
    /// differ.
    pub(super) share: Option<f64>,
}

impl WordLab {
    /// The axis between the two words.
    pub(super) fn plain_axis(&self) -> Result<Axis, Undefined> {
        Axis::between(vector(&self.axis.0)?, vector(&self.axis.1)?)
    }

    /// The axis that the pairs share, and how much they agree.
    pub(super) fn shared_axis(&self) -> Result<(Axis, f64), Undefined> {
        let pairs = self
            .pairs
            .iter()
            .map(|(towards, from)| Ok([vector(towards)?, vector(from)?]))
            .collect::<Result<Vec<_>, Undefined>>()?;
        Axis::shared(&pairs)
    }

    /// The cosine of a word with an axis.
    pub(super) fn projection(word: &str, axis: &Result<Axis, Undefined>) -> Measured {
        axis.as_ref().map_err(|why| *why)?.projection(vector(word)?)
    }

    /// Where words lie as `lens` shows them.
    pub(super) fn seen_through(&self, lens: Lens, words: &[String]) -> Result<Placed, Undefined> {
        match lens {
            Lens::Plain => Ok(Placed { at: self.placed(words, &self.plain_axis()?)?, share: None }),
            Lens::Shared => {
                let (axis, share) = self.shared_axis()?;
                Ok(Placed { at: self.placed(words, &axis)?, share: Some(share) })
            }
            Lens::Components => {
                let (at, share) = spread(&vectors(words)?, 2);
                Ok(Placed { at, share: Some(share) })
            }
        }
    }

    /// The words against an axis and, upwards, against another or where they differ most.
    fn placed(&self, words: &[String], axis: &Axis) -> Result<Vec<[f64; 2]>, Undefined> {
        let vectors = vectors(words)?;
        let along = vectors.iter().map(|word| axis.projection(word)).collect::<Result<Vec<_>, _>>()?;
        let up = if let Some((upper, lower)) = self.across() {
            let across = Axis::between(vector(upper)?, vector(lower)?)?;
            vectors.iter().map(|word| across.projection(word)).collect::<Result<Vec<_>, _>>()?
        } else {
            let rest = vectors.iter().map(|word| axis.rejection(word)).collect::<Result<Vec<_>, _>>()?;
            spread(&rest, 1).0.into_iter().map(|at| at[0]).collect()
        };
        Ok(along.into_iter().zip(up).map(|(x, y)| [x, y]).collect())
    }

    /// The words between which the map's upward direction lies, the upper end first.
    pub(super) fn across(&self) -> Option<&(String, String)> {
        self.scenes.iter().find_map(|scene| match scene {
            Scene::Place { across, .. } => across.as_ref(),
            _ => None,
        })
    }

    /// The test of the four lists.
    pub(super) fn weat(lists: &[Vec<String>; 4]) -> Result<Weat, Undefined> {
        let [x, y, a, b] = lists.each_ref().map(vectors);
        let [x, y, a, b] = [x?, y?, a?, b?];
        let associations = [&x, &y].map(|words| {
            words
                .iter()
                .map(|word| crate::fairness::embedding::association(word, &a, &b))
                .collect::<Result<Vec<_>, _>>()
        });
        let [s_x, s_y] = associations;
        let (s_x, s_y) = (s_x?, s_y?);
        let test = Associations::new(s_x.clone(), s_y.clone())?;
        Ok(Weat {
            sample: test.effect_size(Deviation::Sample),
            population: test.effect_size(Deviation::Population),
            p: test.p_value(),
            splits: test.splits(),
            associations: [s_x, s_y],
        })
    }

    /// What can be neutralised, if anything.
    pub(super) fn pool(&self) -> Option<Pool<'_>> {
        self.scenes.iter().find_map(|scene| match scene {
            Scene::Neutralise { among, neighbours, equalise } => {
                Some(Pool { words: self.list(among), neighbours: *neighbours, pairs: equalise })
            }
            _ => None,
        })
    }

    /// The company that each of `words` keeps among the words that can be neutralised, before and
    /// after those of `response` are.
    pub(super) fn company(&self, words: &[String], response: &Response) -> Result<Vec<Company>, Undefined> {
        let Some(Pool { words: pool, neighbours, .. }) = self.pool() else { return Ok(Vec::new()) };
        let pool: Vec<usize> = pool.iter().filter_map(|word| find(word)).collect();
        let names: Vec<&'static str> = pool.iter().map(|place| vocabulary()[*place].as_str()).collect();
        let axis = self.plain_axis()?;
        let before = names.iter().map(|word| vector(word)).collect::<Result<Vec<_>, _>>()?;
        let is_neutral = |name: &str| response.all || response.neutral.iter().any(|word| word == name);
        let after = before
            .iter()
            .zip(&names)
            .map(
                |(vector, name)| {
                    if is_neutral(name) { neutralise(vector, &axis) } else { Ok(vector.to_vec()) }
                },
            )
            .collect::<Result<Vec<_>, _>>()?;
        let sides = before
            .iter()
            .map(|vector| Ok(axis.projection(vector)? > 0.0))
            .collect::<Result<Vec<_>, Undefined>>()?;
        let after = slices(&after);
        let one = |place: usize| {
            let near = |space: &[&[f64]]| {
                let found = nearest(space[place], space, neighbours + 1)?.into_iter();
                let others = found.filter(|other| other.index != place).take(neighbours);
                Ok::<_, Undefined>(
                    others.map(|other| (names[other.index], sides[other.index] == sides[place])).collect(),
                )
            };
            let alike = sides.iter().filter(|side| **side == sides[place]).count().saturating_sub(1);
            Ok(Company {
                word: names[place],
                projection: [axis.projection(before[place]), axis.projection(after[place])],
                near: [near(&before)?, near(&after)?],
                chance: share(alike, names.len().saturating_sub(1)),
            })
        };
        words.iter().filter_map(|word| names.iter().position(|name| name == word)).map(one).collect()
    }

    /// The cosines of a word with both words of a pair, before and after.
    pub(super) fn likeness(
        &self,
        word: &str,
        pair: &(String, String),
        response: &Response,
    ) -> Result<[[f64; 2]; 2], Undefined> {
        let axis = self.plain_axis()?;
        let pair = [vector(&pair.0)?, vector(&pair.1)?];
        let word = vector(word)?;
        let neutral = neutralise(word, &axis)?;
        let equal = if response.equalised { equalise(pair, &axis)? } else { pair.map(<[f64]>::to_vec) };
        let with = |word: &[f64], pair: [&[f64]; 2]| {
            Ok::<_, Undefined>([cosine(word, pair[0])?, cosine(word, pair[1])?])
        };
        Ok([with(word, pair)?, with(&neutral, equal.each_ref().map(Vec::as_slice))?])
    }

    /// The list that holds just these words, in any order.
    pub(super) fn named(&self, words: &[String]) -> Option<&List> {
        self.lists.iter().find(|list| {
            list.words.len() == words.len() && list.words.iter().all(|word| words.contains(word))
        })
    }
}

/// Vectors in the `count` directions in which they differ most (0 beyond the last), and the share
/// of their variance there.
fn spread(vectors: &[impl AsRef<[f64]>], count: usize) -> (Vec<[f64; 2]>, f64) {
    let sum = vectors.iter().fold(Vec::new(), |sum: Vec<f64>, vector| {
        let vector = vector.as_ref().iter().enumerate();
        vector.map(|(at, x)| x + sum.get(at).copied().unwrap_or_default()).collect()
    });
    let centred: Vec<Vec<f64>> = vectors
        .iter()
        .map(|vector| {
            vector.as_ref().iter().zip(&sum).map(|(x, sum)| x - sum * share(1, vectors.len())).collect()
        })
        .collect();
    let Ok(components) = Components::of(&slices(&centred), count) else {
        return (vec![[0.0; 2]; vectors.len()], 0.0);
    };
    let along = |vector: &Vec<f64>, place: usize| {
        let direction = components.directions().get(place);
        direction.map_or(0.0, |direction| vector.iter().zip(direction).map(|(x, d)| x * d).sum())
    };
    let shares = (0..count).filter_map(|place| components.share(place).ok()).sum();
    (centred.iter().map(|vector| [along(vector, 0), along(vector, 1)]).collect(), shares)
}

/// `part / whole`, 0 of nothing.
#[expect(clippy::cast_precision_loss, reason = "no list has 2^52 words")]
pub(super) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
