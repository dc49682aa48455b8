//! Spot in text: what is found, missed and wrongly marked; the screens; the lines.

use biaiscope::activity::{
    Attempt, Exercise, Faults, Intent, MissingInput, Outcome, ParseError, Response, spot_text,
};
use biaiscope::content::options;
use biaiscope::page::Mark;
use biaiscope::text::{Id, Lang, Msg};
use proptest::prelude::*;

mod faces;

/// A short exercise: words 0 to 9 are `a b c d e f g h i j`, in two paragraphs.
const SHORT: &str = r#"SpotText(
    prompt: (fr: "Marquez.", en: "Mark."),
    passage: (fr: "Aa bb cc dd ee ff gg hh.\n\nIi jj.", en: "One two three four. Five, six."),
    biases: [(id: "x", text: (fr: "biais x", en: "bias x")), (id: "y", text: (fr: "biais y", en: "bias y"))],
    spans: [
        (id: "first", where: (fr: "bb cc", en: "two three"), bias: "x", feedback: (fr: "Premier.", en: "First.")),
        (id: "second", where: (fr: "Ii", en: "Five"), bias: "y", also: ["x"], feedback: (fr: "Second.", en: "Second.")),
    ],
    innocent: [(id: "lure", where: (fr: "ff gg", en: "six"), feedback: (fr: "Innocent.", en: "Innocent."))],
)"#;

fn message(key: &str) -> Msg {
    *Msg::all().iter().find(|message| message.key() == key).unwrap()
}

fn exercise(ron: &str) -> Exercise {
    options().from_str(ron).unwrap()
}

fn started(exercise: &Exercise, lang: Lang) -> Attempt {
    let mut attempt = exercise.start(None, 1);
    exercise.speak(&mut attempt, lang);
    attempt
}

fn typed(exercise: &Exercise, attempt: &mut Attempt, line: &str) -> Outcome {
    exercise.update(attempt, &Intent::Line(line.to_owned()))
}

/// The share earned by a line typed in French.
fn worth(exercise: &Exercise, line: &str) -> f64 {
    let mut attempt = started(exercise, Lang::Fr);
    assert_eq!(typed(exercise, &mut attempt, line), Outcome::Changed, "{line}");
    exercise.grade(attempt.response()).unwrap().share()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn the_rule_of_grading() {
    let short = exercise(SHORT);
    for (line, share) in [
        ("bb cc 1; Ii 2", 1.0),
        ("bb cc 1; Ii 1", 1.0),
        ("bb 1; Ii 2", 1.0),
        ("aa bb cc dd 1; Ii 2", 1.0),
        ("bb cc 2; Ii 2", 0.75),
        ("bb cc 1", 0.5),
        ("bb cc 2", 0.25),
        ("bb cc 1; ff gg 1", 0.375),
        ("bb cc 1; ff 1; gg 1; dd 1", 0.125),
        ("ff 1; gg 1; dd 1", 0.0),
        ("0", 0.0),
    ] {
        let got = worth(&short, line);
        assert!(close(got, share), "{line}: {got}");
    }
    let mut attempt = started(&short, Lang::Fr);
    typed(&short, &mut attempt, "bb 2; ff 1");
    let parts = short.grade(attempt.response()).unwrap().parts;
    let part = |id: &str, mark| (Id::new(id), mark);
    assert_eq!(parts, [part("first", Mark::Partly), part("second", Mark::Missed), part("lure", Mark::Wrong)]);
}

#[test]
fn marking_everything_finds_nothing() {
    let words: Vec<String> = (0..40).map(|n| format!("mot{n}")).collect();
    let long = exercise(&SHORT.replace("dd ee", &format!("dd {} ee", words.join(" "))));
    let everything = "1.1-2.2 1";
    assert!(close(worth(&long, everything), 0.0));
    assert!(close(worth(&long, &format!("{} 1; Ii 2", "aa bb cc dd mot0 mot1 mot2")), 1.0));
}

#[test]
fn nothing_to_report_is_an_answer() {
    let start = SHORT.find("    spans").unwrap();
    let end = SHORT.find("    innocent").unwrap();
    let clear = exercise(&format!("{}{}", &SHORT[..start], &SHORT[end..]));
    assert!(close(worth(&clear, "0"), 1.0));
    assert!(close(worth(&clear, "ff 1"), 0.5));
    assert!(close(worth(&clear, "ff 1; bb 1"), 0.0));
    let mut attempt = started(&clear, Lang::Fr);
    assert_eq!(clear.lacking(&attempt), Some(MissingInput::new(message("lacking-marks"))));
    // Down from the last line, then Enter twice: the first ticks, the second is left to hand in.
    for _ in 0..4 {
        clear.update(&mut attempt, &Intent::Down);
    }
    assert_eq!(clear.update(&mut attempt, &Intent::Confirm), Outcome::Changed);
    assert_eq!(clear.lacking(&attempt), None);
    assert_eq!(clear.update(&mut attempt, &Intent::Confirm), Outcome::Unchanged);
}

#[test]
fn remedies_are_asked_for_and_earn_a_quarter() {
    let asking = SHORT
        .replace("    spans", r#"    remedies: [(id: "drop", text: (fr: "ôter", en: "drop")), (id: "say", text: (fr: "dire", en: "say"))],
    spans"#)
        .replace(r#"bias: "x", feedback"#, r#"bias: "x", remedy: "drop", feedback"#)
        .replace(r#"bias: "y", also"#, r#"bias: "y", remedy: "say", also"#);
    let asking = exercise(&asking);
    assert!(close(worth(&asking, "bb cc 1 1; Ii 2 2"), 1.0));
    assert!(close(worth(&asking, "bb cc 1 2; Ii 2 2"), 0.875));
    let mut attempt = started(&asking, Lang::Fr);
    typed(&asking, &mut attempt, "bb cc 1");
    assert_eq!(
        asking.lacking(&attempt),
        Some(MissingInput::new(message("lacking-remedies")).with("left", 1_usize))
    );
    // From the keyboard the second list opens behind the first.
    for intent in [
        Intent::Edit(biaiscope::activity::Edit::Home),
        Intent::Right,
        Intent::Confirm,
        Intent::Pick(0),
        Intent::Pick(1),
    ] {
        asking.update(&mut attempt, &intent);
    }
    assert_eq!(asking.lacking(&attempt), None);
    assert!(close(asking.grade(attempt.response()).unwrap().share(), 0.375));
}

#[test]
fn lines_are_understood_or_said_to_be_unclear() {
    let short = exercise(SHORT);
    let mut attempt = started(&short, Lang::Fr);
    let unclear = |attempt: &mut Attempt, line: &str| match typed(&short, attempt, line) {
        Outcome::Unclear(unclear) => unclear,
        other => panic!("{line}: {other:?}"),
    };
    assert_eq!(unclear(&mut attempt, "bb cc"), ParseError::new(message("unclear-marking")));
    assert_eq!(unclear(&mut attempt, "1.9 1"), ParseError::new(message("unclear-marking")));
    assert_eq!(unclear(&mut attempt, ";"), ParseError::new(message("unclear-marking")));
    assert_eq!(unclear(&mut attempt, "zz 1"), ParseError::new(message("unclear-absent")).with("words", "zz"));
    assert_eq!(unclear(&mut attempt, "bb 3"), ParseError::no_option(2, "2"));
    assert_eq!(unclear(&mut attempt, "-1"), ParseError::no_option(0, "0"));
    assert_eq!(
        unclear(&mut attempt, "2"),
        ParseError::new(message("unclear-sentence")).with("number", 2_usize).with("words", "2.1 Ii, 2.2 jj")
    );
    assert_eq!(
        unclear(&mut attempt, "bb 1; zz 1"),
        ParseError::new(message("unclear-absent")).with("words", "zz")
    );
    assert_eq!(attempt.response(), started(&short, Lang::Fr).response(), "all of a line, or nothing");
    for line in ["1.2-1.3 1", "1.2-3=1", "« BB, cc » = 1", "bb cc: 1", "1.2 – 1.3 1"] {
        let mut attempt = started(&short, Lang::Fr);
        assert_eq!(typed(&short, &mut attempt, line), Outcome::Changed, "{line}");
        assert!(close(short.grade(attempt.response()).unwrap().share(), 0.5), "{line}");
    }
}

#[test]
fn marks_are_kept_for_each_language_and_graded_in_the_one_worked_on() {
    let short = exercise(SHORT);
    let mut attempt = started(&short, Lang::Fr);
    typed(&short, &mut attempt, "bb cc 1; Ii 2");
    short.speak(&mut attempt, Lang::En);
    assert!(close(short.grade(attempt.response()).unwrap().share(), 1.0), "looking is not answering");
    typed(&short, &mut attempt, "two 1");
    assert!(close(short.grade(attempt.response()).unwrap().share(), 0.5));
    short.speak(&mut attempt, Lang::Fr);
    typed(&short, &mut attempt, "-2");
    let Response::SpotText(response) = attempt.response() else { panic!() };
    assert_eq!(response.lang, Lang::Fr);
    assert_eq!(response.texts[&Lang::En].marks.len(), 1);
    let json = serde_json::to_string(attempt.response()).unwrap();
    assert_eq!(&serde_json::from_str::<Response>(&json).unwrap(), attempt.response());
}

#[test]
fn an_answer_survives_the_authors_rewording() {
    let mut attempt = started(&exercise(SHORT), Lang::Fr);
    typed(&exercise(SHORT), &mut attempt, "bb cc 1; Ii 2; ff gg 1");
    let longer = exercise(&SHORT.replace("Aa bb", "Un texte plus long, et bb"));
    assert!(close(longer.grade(attempt.response()).unwrap().share(), 0.875));
    let gone = exercise(&SHORT.replace("ff gg", "kk"));
    assert!(close(gone.grade(attempt.response()).unwrap().share(), 1.0), "what is gone is no false alarm");
    let renamed = exercise(&SHORT.replace("id: \"x\"", "id: \"z\"").replace("\"x\"", "\"z\""));
    assert!(close(renamed.grade(attempt.response()).unwrap().share(), 0.625));
}

#[test]
fn faults_of_the_author_are_found() {
    let codes = |ron: &str| {
        let mut faults = Faults::default();
        exercise(ron).check(&mut faults);
        let found = faults.into_found().into_iter();
        found.map(|fault| (fault.path.to_string(), fault.code.name())).collect::<Vec<_>>()
    };
    let fault = |path: &str, code| (path.to_owned(), code);
    assert_eq!(codes(SHORT), []);
    assert_eq!(
        codes(&SHORT.replace("fr: \"bb cc\"", "fr: \"zz\"")),
        [fault("spans[0].where", "words-absent")]
    );
    let twice = SHORT.replace("Ii jj", "Ii jj bb cc");
    assert_eq!(codes(&twice), [fault("spans[0].where", "words-ambiguous")]);
    let second = twice.replace("en: \"two three\")", "en: \"two three\"), nth: 2");
    assert_eq!(codes(&second), []);
    assert!(close(worth(&exercise(&second), "2.3-2.4 1; Ii 2"), 1.0));
    assert_eq!(codes(&second.replace("nth: 2", "nth: 3")), [fault("spans[0].nth", "nth-outside")]);
    assert_eq!(codes(&SHORT.replace("bias: \"y\"", "bias: \"w\"")), [fault("spans[1].bias", "unknown-bias")]);
    assert_eq!(
        codes(&SHORT.replace("fr: \"ff gg\"", "fr: \"cc dd\"")),
        [fault("innocent[0].where", "words-overlap")]
    );
}

fn intent() -> impl Strategy<Value = Intent> {
    let place = 0_usize..40;
    prop_oneof![
        Just(Intent::Up),
        Just(Intent::Down),
        Just(Intent::Left),
        Just(Intent::Right),
        Just(Intent::ExtendLeft),
        Just(Intent::ExtendRight),
        Just(Intent::NextControl),
        Just(Intent::PreviousControl),
        Just(Intent::Toggle),
        Just(Intent::Confirm),
        Just(Intent::Cancel),
        Just(Intent::Remove),
        place.clone().prop_map(Intent::ExtendTo),
        place.clone().prop_map(Intent::Point),
        place.prop_map(Intent::Pick),
        prop_oneof![Just(biaiscope::activity::Edit::Home), Just(biaiscope::activity::Edit::End)]
            .prop_map(Intent::Edit),
        "[0-9a-i.; -]{0,12}".prop_map(Intent::Line),
    ]
}

/// A mark on any words of the French text.
fn marked(from: usize, long: usize, bias: &str) -> spot_text::Marked {
    let texts = ["Aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "Ii", "jj"];
    let to = (from + long).min(texts.len());
    let mut words = texts[from..to].join(" ");
    if from < 8 && to > 8 {
        words = words.replace("hh", "hh.");
    }
    spot_text::Marked { from, to, words, bias: Id::new(bias), remedy: None }
}

fn share(marks: &[spot_text::Marked]) -> f64 {
    let answer = spot_text::Answer { marks: marks.to_vec(), nothing: false };
    let response = spot_text::Response { lang: Lang::Fr, texts: [(Lang::Fr, answer)].into() };
    exercise(SHORT).grade(&Response::SpotText(response)).unwrap().share()
}

proptest! {
    #[test]
    fn no_intents_panic_and_every_mark_stands_in_the_text(
        text in "[a-dé漢👩🏽 .?!\n]{0,60}",
        intents in proptest::collection::vec((intent(), 0..20_u8), 0..60),
    ) {
        let ron = SHORT.replace("Aa bb cc dd ee ff gg hh.\\n\\nIi jj.", &text.replace('\n', "\\n"));
        let exercise = exercise(&ron);
        let mut attempt = started(&exercise, Lang::Fr);
        let mut lang = Lang::Fr;
        for (intent, other) in intents {
            if other == 0 {
                lang = lang.next();
                exercise.speak(&mut attempt, lang);
            }
            let before = attempt.response().clone();
            let outcome = exercise.update(&mut attempt, &intent);
            prop_assert_eq!(outcome == Outcome::Changed || before == *attempt.response(), true, "{:?}", outcome);
            let Response::SpotText(response) = attempt.response() else { panic!() };
            for answer in response.texts.values() {
                prop_assert!(!answer.nothing || answer.marks.is_empty());
                for (place, mark) in answer.marks.iter().enumerate() {
                    prop_assert!(mark.from < mark.to && !mark.words.is_empty());
                    let apart = |other: &spot_text::Marked| other.to <= mark.from || mark.to <= other.from;
                    prop_assert!(answer.marks[..place].iter().all(apart));
                }
            }
            let share = exercise.grade(attempt.response()).unwrap().share();
            prop_assert!((0.0..=1.0).contains(&share));
        }
    }

    #[test]
    fn one_more_right_mark_never_lowers_and_one_more_false_alarm_never_raises(
        marks in proptest::collection::vec((0..10_usize, 1..10_usize, any::<bool>()), 0..8),
        name in any::<bool>(),
    ) {
        let bias = |is_x: bool| if is_x { "x" } else { "y" };
        let mut marks: Vec<_> = marks.into_iter().map(|(from, long, is_x)| marked(from, long, bias(is_x))).collect();
        let before = share(&marks);
        for (from, long) in [(1, 2), (2, 1), (0, 3), (8, 1), (7, 2)] {
            marks.push(marked(from, long, bias(name)));
            prop_assert!(share(&marks) >= before);
            marks.pop();
        }
        for from in [0, 3, 4, 5, 6, 7, 9] {
            marks.push(marked(from, 1, bias(name)));
            prop_assert!(share(&marks) <= before);
            marks.pop();
        }
    }
}
