//! The report's first sentences: what they say, and what they leave out.

use biaiscope::activity::Response;
use biaiscope::face::plain;
use biaiscope::progress::day;
use biaiscope::report::page;
use biaiscope::text::{Lang, Words};

use super::school::{QUESTIONS, School, answer, choice};

/// The text of the report, on one line.
fn text(school: &School, lang: Lang) -> String {
    let words = Words::new(lang);
    let text = plain::page(&page(&school.report(), &school.module, &words), &words);
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{a0}', '\u{202f}'], " ")
}

/// Eight people: all wrong before; six all right after, two who stay with another mistake.
fn school() -> School {
    let school = School::new();
    for number in 0..8 {
        let after = if number < 6 { "a" } else { "c" };
        let mut answers: Vec<(String, Response)> = Vec::new();
        for item in 1..=QUESTIONS {
            answers.push((format!("pre-{item}"), choice("b", Some(1))));
            answers.push((format!("post-{item}"), choice(after, Some(3))));
        }
        answers.push(("opinion".to_owned(), answer(r#"{"opinion":{"said":{"level":2}}}"#)));
        answers.push(("opinion-again".to_owned(), answer(r#"{"opinion":{"said":{"level":4}}}"#)));
        let typed = if number < 3 { "0,75" } else { "3" };
        answers.push(("number".to_owned(), answer(&format!(r#"{{"number":{{"typed":"{typed}"}}}}"#))));
        school.put(&format!("{number}.json"), &school.hand_in(number, answers));
    }
    school
}

#[test]
fn the_first_sentences_say_who_what_and_how_sure() {
    let text = text(&school(), Lang::En);
    let (first, last) = (day(1_700_000_000_000), day(1_700_000_007_000));
    let who = format!("8 people handed in, from {first} to {last}; 8 came to the end of the module.");
    for said in [
        who.as_str(),
        // SciPy 1.17.1: ttest_1samp([1] * 6 + [0] * 2, 0).confidence_interval(0.95).
        "from 0% before to 75% after, +75 points over 8 matched pairs (95% interval: +36 to +114).",
        "Misconceptions that remain in the last test:",
        "“Option c”: 25% (Question 1 encore)",
        "Opinions asked twice: 1. The one that moved most: “Avis”, +2 on a scale from 1 to 5 (n = 8).",
        "To go over again, by the share right in the end:",
        "Calculer (38%)",
        "the medians of the steps add up to 15 min; 15 min were planned for them.",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    let place = |words: &str| text.find(words).unwrap();
    assert!(place("In short") < place("Completion"));
    // A question of the first test is nothing to go over again, and a right option no mistake.
    let short = &text[place("In short")..place("Completion")];
    assert!(!short.contains("Option a") && !short.contains("Option b") && !short.contains("(0%)"), "{short}");
}

#[test]
fn what_cannot_be_said_is_left_out() {
    let school = School::new();
    school.people(6);
    let text = text(&school, Lang::Fr);
    assert!(text.contains("6 personnes ont rendu") && !text.contains("Idées fausses"), "{text}");
    assert!(!text.contains("Celui qui a le plus bougé") && !text.contains("paires appariées ("), "{text}");
    let few = School::new();
    few.people(3);
    assert!(!self::text(&few, Lang::Fr).contains("En bref"));
}
