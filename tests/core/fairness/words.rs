//! Word embeddings: the facts H6 and H7, and what WEFE gives on the embedded vectors.

use biaiscope::fairness::data::Glove;
use biaiscope::fairness::embedding::{
    Associations, Axis, Deviation, association, cosine, equalise, nearest, neutralise, unit,
};
use biaiscope::fairness::{Undefined, flip};
use serde::Deserialize;

use super::support::{Outcome, close, golden, share};

#[derive(Deserialize)]
struct Golden {
    word2vec: Vec<Test>,
    glove: Vec<Test>,
    hard_debias: HardDebias,
    axis: Reduced,
}

#[derive(Deserialize)]
struct Test {
    sets: [Vec<String>; 4],
    associations: [Vec<f64>; 2],
    effect_size_population: f64,
    p: f64,
}

#[derive(Deserialize)]
struct HardDebias {
    nurse: Vec<f64>,
    engineer: Vec<f64>,
    man: Vec<f64>,
    woman: Vec<f64>,
}

#[derive(Deserialize)]
struct Reduced {
    she: [f64; 3],
    he: [f64; 3],
    jobs: Vec<Job>,
}

#[derive(Deserialize)]
struct Job {
    word: String,
    reduced: [f64; 3],
    projection: f64,
}

fn read() -> Golden {
    golden(include_str!("golden/words.json"))
}

fn glove() -> Glove {
    match Glove::decode() {
        Ok(glove) => glove,
        Err(damaged) => panic!("{damaged:?}"),
    }
}

#[track_caller]
fn vector<'a>(glove: &'a Glove, word: &str) -> &'a [f64] {
    match glove.vector(word) {
        Some(vector) => vector,
        None => panic!("no vector of {word}"),
    }
}

#[test]
fn h6_word2vec() -> Outcome {
    let facts = [(1.89, 1.95, 0.00008), (0.97, 1.00, 0.023), (1.24, 1.29, 0.004)];
    for (test, (sample, population, p)) in read().word2vec.into_iter().zip(facts) {
        let [x, y] = test.associations;
        let associations = Associations::new(x, y)?;
        close(associations.effect_size(Deviation::Sample), sample, 0.005);
        close(associations.effect_size(Deviation::Population), population, 0.0055);
        close(associations.effect_size(Deviation::Population), test.effect_size_population, 1e-9);
        close(associations.p_value(), p, 0.0005);
        close(associations.p_value(), test.p, 1e-12);
    }
    Ok(())
}

#[test]
fn weat_on_glove() -> Outcome {
    let glove = glove();
    for test in read().glove {
        let [x, y, a, b] =
            test.sets.map(|words| words.iter().map(|word| vector(&glove, word).to_vec()).collect::<Vec<_>>());
        let [x, y, a, b] =
            [&x, &y, &a, &b].map(|words| words.iter().map(Vec::as_slice).collect::<Vec<&[f64]>>());
        for (words, expected) in [(&x, &test.associations[0]), (&y, &test.associations[1])] {
            for (word, expected) in words.iter().zip(expected) {
                close(association(word, &a, &b), *expected, 1e-7);
            }
        }
        let associations = Associations::measure([&x, &y], [&a, &b])?;
        close(associations.effect_size(Deviation::Population), test.effect_size_population, 1e-6);
        close(associations.p_value(), test.p, 1e-12);
        // Swapping the targets changes the sign.
        let swapped = Associations::measure([&y, &x], [&a, &b])?;
        close(swapped.effect_size(Deviation::Sample), -associations.effect_size(Deviation::Sample)?, 1e-12);
    }
    Ok(())
}

#[test]
fn h7_jobs_on_the_axis() -> Outcome {
    let facts = [
        ("homemaker", 0.304),
        ("midwife", 0.298),
        ("nurse", 0.281),
        ("receptionist", 0.273),
        ("librarian", 0.266),
        ("hairdresser", 0.249),
        ("nanny", 0.248),
        ("housekeeper", 0.208),
        ("teacher", 0.138),
        ("researcher", 0.091),
        ("judge", 0.055),
        ("professor", 0.025),
        ("secretary", 0.010),
        ("doctor", 0.003),
        ("scientist", 0.001),
        ("programmer", -0.001),
        ("pilot", -0.019),
        ("lawyer", -0.027),
        ("physicist", -0.060),
        ("manager", -0.083),
        ("surgeon", -0.093),
        ("carpenter", -0.111),
        ("mathematician", -0.118),
        ("engineer", -0.119),
        ("mechanic", -0.136),
        ("boss", -0.138),
        ("architect", -0.168),
        ("captain", -0.173),
        ("philosopher", -0.188),
        ("maestro", -0.238),
    ];
    let reduced = read().axis;
    let axis = Axis::between(&reduced.she, &reduced.he)?;
    assert_eq!(reduced.jobs.len(), facts.len());
    for (job, (word, projection)) in reduced.jobs.iter().zip(facts) {
        assert_eq!(job.word, word);
        close(axis.projection(&job.reduced), projection, 0.0005);
        close(axis.projection(&job.reduced), job.projection, 1e-9);
    }
    Ok(())
}

#[test]
fn hard_debias_on_glove() -> Outcome {
    let (glove, golden) = (glove(), read().hard_debias);
    let unit_of = |word| unit(vector(&glove, word));
    let axis = Axis::between(&unit_of("she")?, &unit_of("he")?)?;
    let [woman, man] = equalise([vector(&glove, "woman"), vector(&glove, "man")], &axis)?;
    let nurse = neutralise(vector(&glove, "nurse"), &axis)?;
    let engineer = neutralise(vector(&glove, "engineer"), &axis)?;
    for (own, wefe) in
        [(&nurse, golden.nurse), (&engineer, golden.engineer), (&woman, golden.woman), (&man, golden.man)]
    {
        assert_eq!(own.len(), wefe.len());
        for (own, wefe) in own.iter().zip(wefe) {
            close(Ok(*own), wefe, 1e-6);
        }
    }
    for job in [&nurse, &engineer] {
        close(axis.projection(job), 0.0, 1e-12);
        close(cosine(job, &woman), cosine(job, &man)?, 1e-12);
    }
    close(axis.projection(&woman), -axis.projection(&man)?, 1e-12);
    assert!(axis.projection(&woman)? > 0.0);
    // Named the other way round, each still keeps its side.
    let [first, second] = equalise([vector(&glove, "man"), vector(&glove, "woman")], &axis)?;
    close(cosine(&first, &man), 1.0, 1e-12);
    close(cosine(&second, &woman), 1.0, 1e-12);
    assert_eq!(equalise([vector(&glove, "man"); 2], &axis), Err(Undefined::ZeroDenominator));
    Ok(())
}

/// Gonen & Goldberg: neutralised words still keep the company they kept.
#[test]
fn neighbours_betray_the_gender_removed() -> Outcome {
    let glove = glove();
    let axis = Axis::between(&unit(vector(&glove, "she"))?, &unit(vector(&glove, "he"))?)?;
    let jobs: Vec<&str> = JOBS.split_whitespace().collect();
    let before =
        jobs.iter().map(|job| axis.projection(vector(&glove, job))).collect::<Result<Vec<_>, _>>()?;
    let neutral =
        jobs.iter().map(|job| neutralise(vector(&glove, job), &axis)).collect::<Result<Vec<_>, _>>()?;
    let neutral: Vec<&[f64]> = neutral.iter().map(Vec::as_slice).collect();
    // Nearest first: the word itself, then its five neighbours.
    let mut same_side = 0;
    for (job, vector) in neutral.iter().enumerate() {
        let near = nearest(vector, &neutral, 6)?;
        assert_eq!(near[0].index, job);
        close(Ok(near[0].cosine), 1.0, 1e-12);
        assert!(near.is_sorted_by(|a, b| a.cosine >= b.cosine));
        same_side += near[1..].iter().filter(|n| (before[n.index] > 0.0) == (before[job] > 0.0)).count();
    }
    assert!(same_side * 100 > jobs.len() * 5 * 65, "{same_side} of {}", jobs.len() * 5);
    Ok(())
}

/// The thirty jobs of H7.
const JOBS: &str = "homemaker midwife nurse receptionist librarian hairdresser nanny housekeeper teacher \
    researcher judge professor secretary doctor scientist programmer pilot lawyer physicist manager surgeon \
    carpenter mathematician engineer mechanic boss architect captain philosopher maestro";

#[test]
fn the_vectors_are_those_of_glove() {
    let glove = glove();
    assert_eq!(glove.words().len(), 232);
    for (own, published) in vector(&glove, "he").iter().zip([0.1225, -0.058_833, 0.236_58, -0.288_77]) {
        close(Ok(*own), published, 5e-5);
    }
    assert_eq!(glove.vector("Paris"), None);
}

#[test]
fn flips_are_counted() {
    let answers = [("engineer", "nurse"), ("kind", "kind"), ("CEO", "CEO"), ("he", "she")];
    assert_eq!(flip::counterfactual_flips(answers), share(2, 4));
    assert_eq!(flip::counterfactual_flips::<u8>([]).value(), Err(Undefined::ZeroDenominator));
}
