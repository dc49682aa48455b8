//! The lab as part of a page.

use super::controls::FIRST;
use super::goal::{Aim, Goal, accuracy};
use super::scene::Scene;
use super::{Cursor, Response, Scores, Setting, ThresholdLab};
use crate::activity::View;
use crate::activity::measured::{Tells, fixed, fixed_to, percent_fixed, rate_key, written};
use crate::fairness::interval::{Confidence, katz_log};
use crate::fairness::{Confusion, Contrast, Measured, Rate, spread};
use crate::page::{
    Align, Block, Callout, Gauge, Histogram, HistogramGroup, Mark, Matrices, Matrix, MatrixCell, Prose, Role,
    Run, Slider, Table,
};
use crate::text::{Msg, msg, typography};

/// The rows of a group's bars: two leave room for all figures on a screen of 24 lines.
const ROWS: usize = 2;

/// What the groups are called.
const GROUPS: [Msg; 2] = [msg::LAB_WOMEN, msg::LAB_MEN];

impl Scores {
    /// The rates shown, and the keys of their short names.
    fn rates(self) -> [(Rate, Msg); 5] {
        let (selection, accuracy) =
            ((Rate::Selection, msg::LAB_SHORT_SELECTION), (Rate::Accuracy, msg::LAB_SHORT_ACCURACY));
        let (fpr, ppv) =
            ((Rate::FalsePositive, msg::LAB_SHORT_FPR), (Rate::PositivePredictive, msg::LAB_SHORT_PPV));
        match self {
            Scores::Adult => [selection, (Rate::TruePositive, msg::LAB_SHORT_TPR), fpr, ppv, accuracy],
            Scores::Compas => [selection, fpr, (Rate::FalseNegative, msg::LAB_SHORT_FNR), ppv, accuracy],
        }
    }
}

impl ThresholdLab {
    pub(super) fn page(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let mut blocks = view.marked(&self.prompt);
        if !cursor.is_ready {
            let share = cursor.loading.as_ref().map_or(0.0, |loading| loading.share);
            let share = typography::quantity(share * 100.0, 0, "%", view.words.lang());
            let text = view.words.with(msg::LAB_TRAINING, &[("share", share.into())]);
            blocks.push(Block::Paragraph(vec![Run::new(&text).role(Role::Accent)]));
            return blocks;
        }
        blocks.extend(self.figures(response, cursor, view));
        if view.is_told() {
            blocks.extend(self.debrief(response, view));
        } else if !self.setting(response).is_common() {
            blocks.extend(self.legal_note(view));
        }
        blocks
    }

    /// The distributions, the figures and the goals; and why a goal cannot be reached, once all the others
    /// were.
    pub(super) fn figures(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let Some(scene) = self.scores.scene() else {
            return vec![Block::Paragraph(vec![Run::new(&view.words.say(msg::UNDEFINED))])];
        };
        let setting = self.setting(response);
        let groups = scene.decide(setting);
        let mut stack = vec![self.histogram(scene, setting, response, cursor, view)];
        stack.push(if cursor.shows_counts { counts(&groups, view) } else { self.rates(&groups, view) });
        stack.extend(self.undefined(&groups, view));
        stack.push(self.balance(scene, &groups, view));
        stack.extend(self.goals.iter().map(|goal| self.goal(goal, response, view)));
        let mut blocks = vec![Block::Stack(stack)];
        if !view.is_told() && self.is_understood(response) {
            for goal in self.goals.iter().filter(|goal| goal.impossible) {
                blocks.extend(self.why_impossible(goal, response, view));
            }
        }
        blocks
    }

    /// What a typed line came to: the figures, without the distributions, which stay as they are.
    pub(super) fn answered(&self, response: &Response, cursor: &Cursor, view: &View<'_>) -> Vec<Block> {
        let setting = self.setting(response);
        let values = [
            ("women", self.threshold(setting.women, view).into()),
            ("men", self.threshold(setting.men, view).into()),
        ];
        let thresholds = vec![Run::new(&view.words.with(msg::LAB_THRESHOLDS, &values))];
        let mut blocks = self.figures(response, cursor, view);
        if let Some(Block::Stack(stack)) = blocks.first_mut()
            && let Some(histogram) = stack.first_mut()
        {
            *histogram = Block::Paragraph(thresholds);
        }
        blocks
    }

    /// A threshold as it is written.
    fn threshold(&self, value: f64, view: &View<'_>) -> String {
        let (axis, lang) = (self.scores.axis(), view.words.lang());
        match self.scores {
            // Two decimals, and a third one where it says something.
            Scores::Adult if axis.position(value) % axis.stride == 0 => fixed(value, lang),
            Scores::Compas if value > 10.0 => view.words.say(msg::LAB_NOBODY),
            _ => fixed_to(value, axis.decimals, lang),
        }
    }

    /// How thresholds are typed where there is no screen.
    pub(super) fn how_to_type(&self, view: &View<'_>) -> Vec<Block> {
        let key = match self.scores {
            Scores::Adult => msg::PLAIN_THRESHOLDS_ADULT,
            Scores::Compas => msg::PLAIN_THRESHOLDS_COMPAS,
        };
        vec![Block::Paragraph(vec![Run::new(&view.words.say(key))])]
    }

    fn histogram(
        &self,
        scene: &Scene,
        setting: Setting,
        response: &Response,
        cursor: &Cursor,
        view: &View<'_>,
    ) -> Block {
        let (words, lang, axis) = (view.words, view.words.lang(), self.scores.axis());
        let groups = scene.decide(setting);
        let beyond = words.say(match self.scores {
            Scores::Adult => msg::LAB_BEYOND_ADULT,
            Scores::Compas => msg::LAB_BEYOND_COMPAS,
        });
        // Behind the last decile comes the threshold that nobody reaches.
        let last = axis.value(axis.positions - if self.scores == Scores::Compas { 2 } else { 1 });
        let ends = (typography::number(axis.low, 0, lang), typography::number(last, 0, lang));
        let group = |place: usize| {
            let people = typography::number(total(&groups[place]), 0, lang);
            HistogramGroup {
                name: words.say(GROUPS[place]),
                size: words.with(msg::LAB_PEOPLE, &[("n", people.into())]),
                bins: scene.bins[place].clone(),
                mark: Slider {
                    label: words.say(if response.is_linked {
                        msg::LAB_THRESHOLD_LINKED
                    } else {
                        msg::LAB_THRESHOLD
                    }),
                    positions: axis.positions,
                    at: axis.position(setting.of(place)),
                    written: self.threshold(setting.of(place), view),
                    ends: (ends.0.clone(), ends.1.clone()),
                    here: view.is_answering() && cursor.group == place,
                    active: view.is_answering(),
                    first: FIRST + place * axis.positions,
                },
                beyond: (beyond.clone(), rate(groups[place].rate(Rate::Selection), view, Tells::That)),
            }
        };
        Block::Histogram(Box::new(Histogram {
            groups: [group(0), group(1)],
            rows: ROWS,
            note: words.say(msg::LAB_HEIGHTS),
            result: view.is_told(),
        }))
    }

    /// The rates of both groups, and how far they are apart.
    fn rates(&self, groups: &[Confusion; 2], view: &View<'_>) -> Block {
        let words = view.words;
        let cell = |text: String| vec![Run::new(&text)];
        let rates = self.scores.rates();
        let mut header = vec![Prose::new()];
        header.extend(rates.iter().map(|(_, key)| cell(words.say(*key))));
        let row = |place: usize| {
            let mut row = vec![vec![Run::new(&words.say(GROUPS[place])).role(Role::Accent)]];
            row.extend(rates.iter().map(|(of, _)| cell(rate(groups[place].rate(*of), view, Tells::That))));
            row
        };
        let mut apart = vec![vec![Run::new(&words.say(msg::LAB_APART)).role(Role::Muted)]];
        let points = |gap: f64| fixed_to(gap * 100.0, 1, words.lang());
        apart.extend(
            rates.iter().map(|(rate, _)| {
                cell(written(spread::difference(*rate, groups), words, Tells::That, points))
            }),
        );
        let mut align = vec![Align::Right; rates.len() + 1];
        align[0] = Align::Left;
        Block::Table(Table { align, header, rows: vec![row(0), row(1), apart] })
    }

    /// Why a rate has no value, where one has none.
    fn undefined(&self, groups: &[Confusion; 2], view: &View<'_>) -> Option<Block> {
        let words = view.words;
        let reasons = groups.iter().zip(GROUPS).flat_map(|(group, name)| {
            self.scores.rates().into_iter().filter_map(move |(of, key)| {
                let measured = group.rate(of);
                measured.is_err().then(|| {
                    let values = [
                        ("group", words.say(name).into()),
                        ("rate", words.say(key).into()),
                        ("reason", rate(measured, view, Tells::Why).into()),
                    ];
                    words.with(msg::LAB_UNDEFINED, &values)
                })
            })
        });
        let reasons: Vec<String> = reasons.collect();
        (!reasons.is_empty()).then(|| Block::Paragraph(vec![Run::new(&reasons.join(" ; ")).role(Role::Warn)]))
    }

    /// The ratio against its goal, where there is one, and accuracy against the start.
    fn balance(&self, scene: &Scene, groups: &[Confusion; 2], view: &View<'_>) -> Block {
        let words = view.words;
        let values = [
            ("now", rate(accuracy(groups), view, Tells::That).into()),
            ("start", rate(accuracy(&self.start_decisions(scene)), view, Tells::That).into()),
        ];
        let accuracy = vec![Run::new(&words.with(msg::LAB_ACCURACY, &values))];
        match self.ratio_goal() {
            None => Block::Paragraph(accuracy),
            Some((of, goal)) => {
                let ratio = spread::ratio(of, groups);
                let short = |ratio| fixed(ratio, words.lang());
                let is_met = |ratio: f64| if ratio >= goal { Mark::Right } else { Mark::Wrong };
                Block::Gauge(Gauge {
                    label: vec![Run::new(&words.say(msg::LAB_RATIO))],
                    share: ratio.ok(),
                    written: written(ratio, words, Tells::That, |ratio| match women_to_men(of, groups) {
                        // Where women are ahead, the ratio of women to men is another one.
                        Ok(ahead) if ahead > 1.0 => {
                            let values = [("ratio", short(ratio).into()), ("women", short(ahead).into())];
                            words.with(msg::LAB_RATIO_WOMEN, &values)
                        }
                        _ => short(ratio),
                    }),
                    goal: (goal, fixed(goal, words.lang())),
                    mark: ratio.ok().map(is_met),
                    beside: accuracy,
                })
            }
        }
    }

    /// The ratio that a goal is about, and its bound.
    fn ratio_goal(&self) -> Option<(Rate, f64)> {
        self.goals.iter().flat_map(|goal| &goal.aims).find_map(|aim| match aim {
            Aim::Ratio(rate, bound) => Some((*rate, *bound)),
            Aim::Gap(..) | Aim::Loss(_) => None,
        })
    }

    /// Whether all goals were reached that can be.
    fn is_understood(&self, response: &Response) -> bool {
        let mut possible = self.goals.iter().filter(|goal| !goal.impossible);
        possible.all(|goal| self.reached_at(response, goal).is_some())
    }

    fn goal(&self, goal: &Goal, response: &Response, view: &View<'_>) -> Block {
        let lang = view.words.lang();
        let now = self.setting(response);
        let is_met = self.reaches(goal, now);
        let kept = self.reached_at(response, goal).filter(|_| !is_met);
        let (key, role) = match kept {
            _ if is_met => (msg::LAB_GOAL_MET, Role::Right),
            Some(_) => (msg::LAB_GOAL_KEPT, Role::Right),
            None if goal.impossible && (view.is_told() || self.is_understood(response)) => {
                (msg::LAB_GOAL_OUT, Role::Warn)
            }
            None => (msg::LAB_GOAL_OPEN, Role::Muted),
        };
        let mut prose = vec![Run::new(&view.words.say(key)).role(role).strong(), Run::new(" ")];
        prose.extend(view.prose(&goal.text));
        if let Some(at) = kept {
            let decimals = self.scores.axis().decimals;
            let values = [
                ("women", typography::number(at.women, decimals, lang).into()),
                ("men", typography::number(at.men, decimals, lang).into()),
            ];
            let at = format!(" {}", view.words.with(msg::LAB_GOAL_AT, &values));
            prose.push(Run::new(&at).role(Role::Muted));
        }
        Block::Paragraph(prose)
    }

    /// What there is to say once the answer is handed in.
    fn debrief(&self, response: &Response, view: &View<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        blocks.extend(self.certainty(response, view));
        for goal in self.goals.iter().filter(|goal| goal.impossible) {
            blocks.push(Block::Callout(Callout::Important, self.why_impossible(goal, response, view)));
        }
        let mut not_shown = vec![Run::new(&view.words.say(msg::LAB_NOT_SHOWN)).strong(), Run::new(" ")];
        not_shown.extend(view.prose(&self.not_shown));
        blocks.push(Block::Callout(Callout::Note, vec![Block::Paragraph(not_shown)]));
        blocks.extend(self.legal_note(view));
        blocks
    }

    /// How certain the ratio is: the test split is a sample too.
    fn certainty(&self, response: &Response, view: &View<'_>) -> Option<Block> {
        let (of, _) = self.ratio_goal()?;
        let groups = self.scores.scene()?.decide(self.setting(response));
        let [women, men] = groups.map(|group| group.proportion(of));
        let ratio = katz_log(women, men, Confidence::NinetyFive).ok()?;
        // The lower rate over the higher one, as the ratio is told.
        let (low, high) = match groups.map(|group| group.rate(of).ok()) {
            [Some(women), Some(men)] if women > men => (1.0 / ratio.high, 1.0 / ratio.low),
            _ => (ratio.low, ratio.high),
        };
        let lang = view.words.lang();
        let values = [
            ("rate", view.words.say(rate_key(of)).into()),
            ("low", fixed(low, lang).into()),
            ("high", fixed(high, lang).into()),
        ];
        Some(Block::Paragraph(vec![
            Run::new(&view.words.with(msg::LAB_CERTAINTY, &values)).role(Role::Muted),
        ]))
    }

    fn legal_note(&self, view: &View<'_>) -> Option<Block> {
        (!self.legal.is_empty()).then(|| Block::Callout(Callout::Warning, view.marked(&self.legal)))
    }
}

/// The women's rate over the men's: the signed ratio of the tables.
fn women_to_men(of: Rate, [women, men]: &[Confusion; 2]) -> Measured {
    Contrast { unprivileged: *women, privileged: *men }.ratio(of)
}

/// The confusion matrices in place of the rates.
fn counts(groups: &[Confusion; 2], view: &View<'_>) -> Block {
    let matrix = |(group, name): (&Confusion, Msg)| {
        let cells =
            [group.true_positives, group.false_negatives, group.false_positives, group.true_negatives];
        Matrix {
            name: view.words.say(name),
            cells: cells.map(|count| MatrixCell {
                count: typography::number(f64::from(count), 0, view.words.lang()),
                ..MatrixCell::default()
            }),
        }
    };
    Block::Matrices(Matrices {
        groups: groups.iter().zip(GROUPS).map(matrix).collect(),
        ..Matrices::default()
    })
}

fn rate(measured: Measured, view: &View<'_>, tells: Tells) -> String {
    written(measured, view.words, tells, |share| percent_fixed(share, view.words.lang()))
}

#[expect(clippy::cast_precision_loss, reason = "nobody has counted 2^52 people")]
fn total(group: &Confusion) -> f64 {
    group.total() as f64
}
