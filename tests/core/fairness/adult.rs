//! UCI Adult: the counts H2 and the models E6.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::LazyLock;

use biaiscope::fairness::data::{Adult, Feature, Levels, Split};
use biaiscope::fairness::logistic::{Design, Options, Scaling, TrainError, train};
use biaiscope::fairness::reweighing::reweighing;
use biaiscope::fairness::thresholds::matching_threshold;
use biaiscope::fairness::{Confusion, Measured, Proportion, Rate, ScoreCurve, Scored, Undefined};
use serde::Deserialize;

use super::support::{Outcome, close, golden, percent, share};

static ADULT: LazyLock<Adult> = LazyLock::new(|| match Adult::decode() {
    Ok(adult) => adult,
    Err(damaged) => panic!("{damaged:?}"),
});

/// The file's own name for a code, or its number.
fn name_of(feature: Feature, code: u8) -> String {
    match ADULT.column(feature).levels() {
        Levels::Numbers(numbers) => numbers[usize::from(code)].to_string(),
        Levels::Ranks(names) | Levels::Categories(names) => names[usize::from(code)].clone(),
    }
}

/// Those above 50,000 dollars among the people of one sex for whom `feature` is called `name`.
fn above(feature: Feature, name: &str, women: bool) -> Result<Proportion, Undefined> {
    let everybody = 0..ADULT.people(Split::Test).end;
    let sexes = ADULT.women(&everybody)?;
    let outcomes = ADULT.outcomes(&everybody)?;
    let codes = ADULT.column(feature).codes();
    let group =
        codes.iter().zip(sexes).zip(outcomes).filter(|((code, sex), _)| {
            *sex == women && (name.is_empty() || name_of(feature, **code) == name)
        });
    Ok(Proportion::of(group, |(_, outcome)| outcome))
}

#[test]
fn h2_first_and_last_person() {
    let last = ADULT.people(Split::Test).end - 1;
    let shown = |person: usize| {
        let columns = Feature::INPUTS.into_iter().chain([Feature::Income]);
        columns.map(|f| name_of(f, ADULT.column(f).codes()[person])).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(
        shown(0),
        "39, State-gov, Bachelors, Never-married, Adm-clerical, Not-in-family, White, Male, 2174, 0, 40, \
         United-States, <=50K"
    );
    assert_eq!(
        shown(last),
        "35, Self-emp-inc, Bachelors, Married-civ-spouse, Exec-managerial, Husband, White, Male, 0, 0, 60, \
         United-States, >50K"
    );
}

#[test]
fn h2_counts() -> Outcome {
    assert_eq!((ADULT.people(Split::Train).len(), ADULT.people(Split::Test).len()), (32_561, 16_281));
    assert_eq!(above(Feature::Sex, "", true)?, share(1769, 16_192));
    assert_eq!(above(Feature::Sex, "", false)?, share(9918, 32_650));
    for (split, women, men) in [
        (Split::Train, share(1179, 10_771), share(6662, 21_790)),
        (Split::Test, share(590, 5421), share(3256, 10_860)),
    ] {
        let people = ADULT.people(split);
        let rows = ADULT.women(&people)?.into_iter().zip(ADULT.outcomes(&people)?);
        let of = |sex| Proportion::of(rows.clone().filter(|(woman, _)| *woman == sex), |(_, y)| y);
        assert_eq!((of(true), of(false)), (women, men));
    }
    Ok(())
}

#[test]
fn h2_groups() -> Outcome {
    use Feature::{Education, MaritalStatus, Occupation, Relationship};
    for (feature, name, women, women_rate, men, men_rate) in [
        (MaritalStatus, "Married-civ-spouse", 2480, 44.8, 19_899, 44.6),
        (MaritalStatus, "Never-married", 7218, 3.6, 8899, 5.3),
        (MaritalStatus, "Divorced", 4001, 6.8, 2632, 15.1),
        (Education, "Bachelors", 2477, 21.0, 5548, 50.3),
        (Education, "Masters", 845, 34.3, 1812, 64.5),
        (Education, "Doctorate", 113, 56.6, 481, 76.3),
        (Education, "HS-grad", 5097, 6.5, 10_687, 20.3),
        (Occupation, "Exec-managerial", 1748, 24.1, 4338, 57.3),
        (Occupation, "Prof-specialty", 2242, 26.0, 3930, 56.0),
        (Occupation, "Tech-support", 562, 11.9, 884, 39.9),
        (Occupation, "Adm-clerical", 3769, 8.2, 1842, 24.9),
    ] {
        let (f, m) = (above(feature, name, true)?, above(feature, name, false)?);
        assert_eq!((f.trials(), m.trials()), (women, men), "{name}");
        percent(f.value(), women_rate);
        percent(m.value(), men_rate);
    }
    for (name, women, men) in [("Husband", 1, 19_715), ("Wife", 2328, 3)] {
        assert_eq!(above(Relationship, name, true)?.trials(), women);
        assert_eq!(above(Relationship, name, false)?.trials(), men);
    }
    Ok(())
}

/// How many a guess of each person's sex gets right, by the majority of those who are alike in `features`.
fn guessed_right(features: &[Feature]) -> Result<Proportion, Undefined> {
    let everybody = 0..ADULT.people(Split::Test).end;
    let mut alike: HashMap<Vec<u8>, [u64; 2]> = HashMap::new();
    for (person, woman) in everybody.clone().zip(ADULT.women(&everybody)?) {
        let codes = features.iter().map(|feature| ADULT.column(*feature).codes()[person]).collect();
        alike.entry(codes).or_default()[usize::from(woman)] += 1;
    }
    let right = alike.values().map(|[men, women]| men.max(women)).sum();
    Proportion::new(right, everybody.len() as u64)
}

#[test]
fn h2_proxies() -> Outcome {
    use Feature::{MaritalStatus, Occupation, Relationship};
    percent(guessed_right(&[])?.value(), 66.8);
    percent(guessed_right(&[Relationship])?.value(), 77.2);
    percent(guessed_right(&[Occupation])?.value(), 72.2);
    percent(guessed_right(&[Relationship, Occupation])?.value(), 82.8);
    let married = |women| above(MaritalStatus, "Married-civ-spouse", women);
    percent(share(married(true)?.trials(), 16_192).value(), 15.3);
    percent(share(married(false)?.trials(), 32_650).value(), 60.9);
    Ok(())
}

#[test]
fn e3_weights_on_the_training_split() -> Outcome {
    let weights = reweighing(&[share(1179, 10_771), share(6662, 21_790)])?;
    close(weights[0].positive, 2.200, 0.0005);
    close(weights[0].negative, 0.8525, 0.00005);
    close(weights[1].positive, 0.7876, 0.00005);
    close(weights[1].negative, 1.0935, 0.00005);
    Ok(())
}

/// The scores that a model gives; by sex: [women, men].
struct Scores {
    test: [ScoreCurve; 2],
    train: [ScoreCurve; 2],
    everybody: ScoreCurve,
}

/// Trains on all features but `dropped` and scores both splits.
fn fit(
    dropped: &[Feature],
    labels: fn(&Adult, Split) -> Result<Vec<bool>, Undefined>,
    weights: Option<&[f64]>,
) -> Result<Scores, TrainError> {
    let features: Vec<Feature> =
        Feature::INPUTS.into_iter().filter(|feature| !dropped.contains(feature)).collect();
    let columns = ADULT.design_columns(&features, &ADULT.people(Split::Train))?;
    let scaling = Scaling::fit(&columns)?;
    let design = Design::new(&columns, &scaling)?;
    let outcomes = labels(&ADULT, Split::Train)?;
    let model = train(&design, &outcomes, weights, Options::default(), |_| ControlFlow::Continue(()))?;
    let scored = |split| {
        let columns = ADULT.design_columns(&features, &ADULT.people(split))?;
        let scores = model.probabilities(&Design::new(&columns, &scaling)?)?;
        let people = scores.into_iter().zip(labels(&ADULT, split)?);
        Ok::<_, Undefined>(people.map(|(score, outcome)| Scored { score, outcome }).collect::<Vec<_>>())
    };
    let curve = |people: &[Scored], split, woman| {
        let sexes = ADULT.women(&ADULT.people(split))?;
        ScoreCurve::new(people.iter().zip(sexes).filter(|(_, sex)| *sex == woman).map(|(person, _)| *person))
    };
    let (train, test) = (scored(Split::Train)?, scored(Split::Test)?);
    Ok(Scores {
        test: [curve(&test, Split::Test, true)?, curve(&test, Split::Test, false)?],
        train: [curve(&train, Split::Train, true)?, curve(&train, Split::Train, false)?],
        everybody: ScoreCurve::new(test)?,
    })
}

fn incomes(adult: &Adult, split: Split) -> Result<Vec<bool>, Undefined> {
    adult.outcomes(&adult.people(split))
}

fn sexes(adult: &Adult, split: Split) -> Result<Vec<bool>, Undefined> {
    adult.women(&adult.people(split))
}

const HOUSEHOLD: [Feature; 3] = [Feature::Sex, Feature::Relationship, Feature::MaritalStatus];

static WITHOUT_SEX: LazyLock<Scores> = LazyLock::new(|| match fit(&[Feature::Sex], incomes, None) {
    Ok(scores) => scores,
    Err(fault) => panic!("{fault:?}"),
});

#[derive(Deserialize)]
struct Golden {
    converged: Table,
}

#[derive(Deserialize)]
struct Table {
    rows: Vec<Row>,
    auc: f64,
    sex_guesses: Vec<Guess>,
    thresholds_on_train: [f64; 2],
}

#[derive(Deserialize)]
struct Row {
    accuracy: f64,
    selection: [f64; 2],
    tpr: [f64; 2],
    fpr: [f64; 2],
    ppv: [f64; 2],
}

#[derive(Deserialize)]
struct Guess {
    accuracy: f64,
    auc: f64,
}

static GOLDEN: LazyLock<Table> =
    LazyLock::new(|| golden::<Golden>(include_str!("golden/adult.json")).converged);

/// How far, in points, the facts may be.
const POINTS: f64 = 0.3;

/// The same for row 1. Its facts come from scikit-learn's default solver, which stops early; at the
/// optimum, where its Newton solver and ours arrive, two more of the 590 women with a high income
/// are selected: 0.34 point of TPR and of PPV.
const POINTS_ROW_1: f64 = 0.35;

/// A row of E6 in percent: accuracy, then selection, TPR, FPR and PPV of women and men; and the ratio.
#[track_caller]
fn row_matches(number: usize, scores: &Scores, thresholds: [f64; 2], facts: [f64; 9], ratio: f64) -> Outcome {
    let [women, men] = &scores.test;
    let decided = [women.at(thresholds[0])?, men.at(thresholds[1])?];
    let by_sex = |rate: Rate| decided.map(|group: Confusion| group.rate(rate));
    let measured: Vec<Measured> = [decided[0].merged(decided[1]).rate(Rate::Accuracy)]
        .into_iter()
        .chain(by_sex(Rate::Selection))
        .chain(by_sex(Rate::TruePositive))
        .chain(by_sex(Rate::FalsePositive))
        .chain(by_sex(Rate::PositivePredictive))
        .collect();
    let row = &GOLDEN.rows[number - 1];
    let sklearn: Vec<f64> =
        [row.accuracy].into_iter().chain([row.selection, row.tpr, row.fpr, row.ppv].concat()).collect();
    for ((measured, facts), sklearn) in measured.into_iter().zip(facts).zip(sklearn) {
        let points = if number == 1 { POINTS_ROW_1 } else { POINTS };
        close(measured.map(|share| share * 100.0), facts, points);
        // The same optimum as scikit-learn's Newton solver finds: hardly a decision may differ.
        close(measured, sklearn, 1e-9);
    }
    close(Ok(decided[0].rate(Rate::Selection)? / decided[1].rate(Rate::Selection)?), ratio, 0.005 + 1e-9);
    Ok(())
}

#[test]
fn e6_row_1_all_columns() -> Result<(), TrainError> {
    let scores = fit(&[], incomes, None)?;
    row_matches(1, &scores, [0.5; 2], [85.3, 7.6, 25.4, 52.2, 61.3, 2.1, 10.0, 74.9, 72.5], 0.30)?;
    close(scores.everybody.area_under_roc(), GOLDEN.auc, 1e-9);
    Ok(())
}

#[test]
fn e6_rows_2_5_and_6_without_sex() -> Outcome {
    row_matches(2, &WITHOUT_SEX, [0.5; 2], [85.2, 7.8, 24.9, 53.4, 60.4, 2.2, 9.7, 74.6, 72.7], 0.31)?;
    let parity = [81.5, 26.0, 24.9, 86.6, 60.4, 18.6, 9.7, 36.2, 72.7];
    row_matches(5, &WITHOUT_SEX, [0.114, 0.5], parity, 1.05)?;
    let opportunity = [85.0, 10.4, 24.9, 61.9, 60.4, 4.1, 9.7, 65.1, 72.7];
    row_matches(6, &WITHOUT_SEX, [0.389, 0.5], opportunity, 0.42)
}

#[test]
fn e6_row_3_without_household() -> Result<(), TrainError> {
    let scores = fit(&HOUSEHOLD, incomes, None)?;
    row_matches(3, &scores, [0.5; 2], [82.0, 8.3, 17.7, 38.0, 43.7, 4.7, 6.6, 49.8, 74.0], 0.47)?;
    Ok(())
}

#[test]
fn e6_row_4_reweighing() -> Result<(), TrainError> {
    let table = reweighing(&[share(1179, 10_771), share(6662, 21_790)])?;
    let people = sexes(&ADULT, Split::Train)?.into_iter().zip(incomes(&ADULT, Split::Train)?);
    let weight = |(woman, outcome): (bool, bool)| table[usize::from(!woman)].of(outcome);
    let weights = people.map(weight).collect::<Result<Vec<_>, Undefined>>()?;
    let scores = fit(&[Feature::Sex], incomes, Some(&weights))?;
    row_matches(4, &scores, [0.5; 2], [84.6, 12.2, 21.1, 66.4, 53.8, 5.6, 7.1, 59.4, 76.6], 0.58)?;
    Ok(())
}

#[test]
fn e6_thresholds_found_on_the_training_split() -> Outcome {
    let [women, men] = &WITHOUT_SEX.train;
    let men = men.at(0.5)?;
    for ((rate, facts), sklearn) in
        [(Rate::Selection, 0.114), (Rate::TruePositive, 0.389)].into_iter().zip(GOLDEN.thresholds_on_train)
    {
        let found = matching_threshold(women, rate, men.rate(rate)?);
        // The facts' threshold is that of scikit-learn's default solver, stopped early.
        close(found, facts, 0.005);
        // NumPy interpolates between two scores.
        close(found, sklearn, 0.001);
        assert!(women.at(found?)?.rate(rate)? >= men.rate(rate)?);
    }
    Ok(())
}

#[test]
fn e6_sex_guessed_from_the_rest() -> Result<(), TrainError> {
    for ((dropped, facts), sklearn) in
        [(&[Feature::Sex][..], Some((84.1, 0.93))), (&HOUSEHOLD, None)].into_iter().zip(&GOLDEN.sex_guesses)
    {
        let everybody = fit(dropped, sexes, None)?.everybody;
        let decided = everybody.at(0.5)?;
        let auc = everybody.area_under_roc();
        close(decided.rate(Rate::Accuracy), sklearn.accuracy, 1e-4);
        close(auc, sklearn.auc, 1e-9);
        match facts {
            Some((accuracy, area)) => {
                percent(decided.rate(Rate::Accuracy), accuracy);
                close(auc, area, 0.005);
            }
            None => close(auc, 0.79, 0.005),
        }
    }
    Ok(())
}

#[test]
fn training_can_be_cancelled() -> Result<(), TrainError> {
    let columns = ADULT.design_columns(&[Feature::Education, Feature::Sex], &(0..1000))?;
    let design = Design::new(&columns, &Scaling::fit(&columns)?)?;
    let labels = ADULT.outcomes(&(0..1000))?;
    let mut steps = Vec::new();
    let stopped = train(&design, &labels, None, Options::default(), |step| {
        steps.push(step);
        if step.number == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(stopped, Err(TrainError::Cancelled));
    assert_eq!(steps.len(), 3);
    assert!(steps.windows(2).all(|pair| pair[1].loss <= pair[0].loss && pair[1].share >= pair[0].share));
    Ok(())
}

#[test]
fn people_beyond_the_file_are_refused() {
    let beyond = ADULT.people(Split::Test).end;
    assert_eq!(ADULT.women(&(beyond..=beyond)), Err(Undefined::OutOfRange));
    assert_eq!(ADULT.design_columns(&[Feature::Age], &(beyond..=beyond)), Err(Undefined::OutOfRange));
}
