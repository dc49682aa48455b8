//! How somebody answers, with keys and with typed lines.

use biaiscope::activity::Exercise;
use biaiscope::activity::grid::Grid;
use biaiscope::activity::sampling_lab::{self, SamplingLab};
use biaiscope::activity::threshold_lab::{self, ThresholdLab};
use biaiscope::text::Lang;

use crate::journeys::screen::Screen;
use crate::journeys::tour::{category, number, options, picks, shown};
use crate::journeys::{first_words, plain};

/// Answers with the keys that the screen offers, and hands in.
pub(crate) fn answer(screen: &mut Screen, exercise: &Exercise, right: bool, lang: Lang) {
    match exercise {
        Exercise::Choice(choice) => {
            let seen = screen.text();
            for option in picks(options(choice, &seen, lang), choice.several, right) {
                screen.choose(&shown(&option.text, lang));
            }
            if choice.certainty {
                screen.keys("Tab 2");
            }
        }
        Exercise::Opinion(_) => screen.keys("4"),
        Exercise::SpotText(_) | Exercise::SpotData(_) | Exercise::SpotResults(_) => screen.keys("0"),
        Exercise::Order(_) => screen.keys("2"),
        Exercise::Compare(compare) => {
            for _ in 0..compare.outputs.len() * compare.observations.len() {
                screen.keys("1 ⏎");
            }
            screen.keys("A");
            if compare.verdict.certainty {
                screen.keys("Tab 2");
            }
        }
        Exercise::Rewrite(_) => {
            screen.type_text("Nous cherchons quelqu’un.");
            screen.keys("⏎");
            // What the lists and the models say is read before one judges oneself.
            for _ in 0..10 {
                if screen.text().contains('▸') {
                    break;
                }
                screen.keys("⏎");
            }
            screen.keys("1");
        }
        Exercise::Commit(_) => {
            screen.type_text("on me demande un avis");
            screen.keys("⏎");
            screen.type_text("je compte les groupes");
            screen.keys("⏎");
        }
        Exercise::Discuss(_) => {}
        Exercise::Grid(grid) => screen.keys(&vec!["1"; criteria(grid)].join(" ")),
        Exercise::Case(_) => live(screen),
        Exercise::ThresholdLab(_) => screen.keys("←"),
        // Each digit sorts an application, and moves on to the next.
        Exercise::HiringLab(lab) => screen.keys(&vec!["1 2"; lab.applications.len() / 2].join(" ")),
        Exercise::ModelLab(_) => {
            screen.keys("␣ ⏎");
            screen.works();
            screen.keys("F8");
            return;
        }
        Exercise::SamplingLab(lab) if is_berkeley(lab) => screen.keys("→"),
        Exercise::SamplingLab(_) => {
            screen.keys("␣");
            screen.works();
            screen.keys("F8");
            return;
        }
        Exercise::WordLab(lab) => {
            // The last Enter of all asks once more: goals are left.
            for _ in 0..lab.scenes.len() {
                screen.keys("⏎");
            }
        }
        Exercise::Sort(sort) => {
            // The items are shuffled: the cursor stands on the first, and each number moves it on.
            for _ in &sort.items {
                screen.keys("↑");
            }
            for _ in &sort.items {
                let row = screen.body().into_iter().find(|row| row.trim_start().starts_with('▸')).unwrap();
                let row = row.replace(['\u{a0}', '\u{202f}'], " ");
                let begins = |item: &&biaiscope::activity::sort::Item| {
                    row.contains(&first_words(&shown(&item.text, lang)))
                };
                let item = sort.items.iter().find(begins).unwrap_or_else(|| panic!("no item: {row}"));
                screen.keys(&category(sort, item, right).to_string());
            }
        }
        numeric => screen.type_text(&typed(numeric, right, lang)),
    }
    screen.keys("⏎");
}

fn typed(exercise: &Exercise, right: bool, lang: Lang) -> String {
    let number = number(exercise, right).expect("a kind that asks for a number").to_string();
    // As people of the language type it.
    if lang == Lang::Fr { number.replace('.', ",") } else { number }
}

/// The lines to type for an exercise that was just written.
pub(crate) fn said(exercise: &Exercise, written: &str, right: bool, lang: Lang) -> Vec<String> {
    match exercise {
        Exercise::Choice(choice) => {
            let picks = picks(options(choice, written, lang), choice.several, right);
            let names = picks.iter().map(|option| plain::name_of(&shown(&option.text, lang), written));
            let mut lines = vec![names.collect::<Vec<_>>().join(" ")];
            lines.extend(choice.certainty.then(|| "2".to_owned()));
            lines
        }
        Exercise::Opinion(_) => vec!["4".to_owned()],
        Exercise::SpotText(_) | Exercise::SpotData(_) | Exercise::SpotResults(_) => vec!["0".to_owned()],
        Exercise::Order(order) => {
            vec![(1..=order.items.len()).map(|n| n.to_string()).collect::<Vec<_>>().join(" ")]
        }
        Exercise::Compare(compare) => {
            let mut lines = vec!["1".to_owned(); compare.outputs.len() * compare.observations.len()];
            lines.push("A".to_owned());
            lines.extend(compare.verdict.certainty.then(|| "2".to_owned()));
            lines
        }
        Exercise::Rewrite(_) => vec!["Nous cherchons quelqu’un.".to_owned(), "1".to_owned()],
        Exercise::Commit(commit) => {
            let mut lines = vec!["on me demande un avis".to_owned(), "je compte les groupes".to_owned()];
            lines.extend((!commit.charter.is_empty()).then(|| "1".to_owned()));
            lines
        }
        Exercise::Discuss(_) => vec!["une note".to_owned()],
        Exercise::Grid(grid) => vec![vec!["1"; criteria(grid)].join(" ")],
        Exercise::Case(_) => vec!["a".to_owned()],
        Exercise::ThresholdLab(lab) => vec![if is_compas(lab) { "5 6" } else { "0.4 0.5" }.to_owned()],
        Exercise::ModelLab(_) => vec!["1".to_owned()],
        Exercise::HiringLab(lab) => vec![vec!["1 2"; lab.applications.len() / 2].join(" ")],
        Exercise::SamplingLab(lab) => vec![if is_berkeley(lab) { "2" } else { "50" }.to_owned()],
        Exercise::WordLab(_) => Vec::new(),
        Exercise::Sort(sort) => {
            let mut items: Vec<(usize, String)> = sort
                .items
                .iter()
                .map(|item| {
                    let begin = first_words(&shown(&item.text, lang));
                    let flat = written.replace(['\u{a0}', '\u{202f}'], " ");
                    let at = flat.find(&begin).unwrap_or_else(|| panic!("no {begin}\n{written}"));
                    (at, category(sort, item, right).to_string())
                })
                .collect();
            items.sort();
            vec![items.into_iter().map(|(_, category)| category).collect::<Vec<_>>().join(" ")]
        }
        numeric => vec![typed(numeric, right, lang)],
    }
}

fn is_berkeley(lab: &SamplingLab) -> bool {
    matches!(lab.scene, sampling_lab::Scene::Berkeley)
}

fn is_compas(lab: &ThresholdLab) -> bool {
    lab.scores == threshold_lab::Scores::Compas
}

fn criteria(grid: &Grid) -> usize {
    grid.principles.iter().map(|principle| principle.criteria.len()).sum()
}

/// Lives a story by its first choices.
fn live(screen: &mut Screen) {
    for _ in 0..40 {
        screen.keys("⏎");
    }
}

/// The line of somebody who only wants to go on: what is asked is answered by its first answer.
pub(crate) fn goes_on(written: &str) -> String {
    let asks = written.lines().any(|line| line.starts_with("A. "));
    if asks { "a".to_owned() } else { String::new() }
}
