//! Questions for a school's platform, read back by readers that share nothing with the writers.

mod reader;

use std::collections::BTreeSet;

use biaiscope::activity::Exercise;
use biaiscope::content::{Module, Origin, load_manifest, load_module};
use biaiscope::export::quiz::{
    Answer, Asked, Category, Loss, Near, Question, Quiz, WHOLE, gift, moodle_xml, quiz,
};
use biaiscope::text::{Id, Lang, Words};
use proptest::prelude::*;
use reader::{Answers, Read};

fn module() -> Module {
    let origin = Origin::Embedded;
    load_module(&origin, load_manifest(&origin).unwrap()).unwrap()
}

fn whole(lang: Lang) -> Quiz {
    quiz(&module(), None, &Words::new(lang))
}

/// A question as XML tells it, in the terms of the other reader.
fn read_xml(xml: &str) -> (Vec<Read>, Vec<Vec<String>>) {
    let document = roxmltree::Document::parse(xml).unwrap();
    let (mut questions, mut hints, mut category) = (Vec::new(), Vec::new(), String::new());
    let child = |node: roxmltree::Node, name: &str| {
        let found = node.children().find(|child| child.has_tag_name(name));
        let text =
            found.map(|found| found.children().find(|inner| inner.has_tag_name("text")).unwrap_or(found));
        text.and_then(|text| text.text()).unwrap_or_default().trim().to_owned()
    };
    for node in document.root_element().children().filter(roxmltree::Node::is_element) {
        assert!(node.has_tag_name("question"));
        let kind = node.attribute("type").unwrap();
        if kind == "category" {
            category = child(node, "category");
            continue;
        }
        let all = |name: &'static str| node.children().filter(move |child| child.has_tag_name(name));
        let worth = |answer: roxmltree::Node| answer.attribute("fraction").unwrap().parse::<f64>().unwrap();
        let asked = match kind {
            "multichoice" => {
                let option = |answer| (worth(answer), child(answer, "text"), child(answer, "feedback"));
                Answers::Choice(child(node, "single") == "true", all("answer").map(option).collect())
            }
            "matching" => {
                let pair = |pair| (child(pair, "text"), child(pair, "answer"));
                Answers::Matching(all("subquestion").map(pair).collect())
            }
            "numerical" => {
                let near = |answer| {
                    let number = |name| child(answer, name).parse::<f64>().unwrap();
                    (worth(answer), number("text"), number("tolerance"), child(answer, "feedback"))
                };
                Answers::Number(all("answer").map(near).collect())
            }
            other => panic!("{other}"),
        };
        questions.push(Read {
            category: category.clone(),
            id: Some(child(node, "idnumber")),
            name: child(node, "name"),
            stem: child(node, "questiontext"),
            feedback: child(node, "generalfeedback"),
            asked,
        });
        hints.push(all("hint").map(|hint| child(hint, "text")).collect());
    }
    (questions, hints)
}

/// What a reader should find, the texts without the blanks around them.
fn expected(quiz: &Quiz) -> Vec<Read> {
    let clean = |text: &str| text.replace('\r', "").trim().to_owned();
    let slashes = |name: &str| format!(" {} ", name.replace('/', "//"));
    let path = |name: &str| format!("$course$/top/{}/{}", slashes(&quiz.title), slashes(name));
    let percent = |worth: i64| f64::from(i32::try_from(worth).unwrap()) / 100_000.0;
    let mut all = Vec::new();
    for (category, question) in
        quiz.categories.iter().flat_map(|category| category.questions.iter().map(move |one| (category, one)))
    {
        let asked = match &question.asked {
            Asked::Choice { several, options, .. } => {
                let option =
                    |option: &Answer| (percent(option.worth), clean(&option.text), clean(&option.feedback));
                Answers::Choice(!several, options.iter().map(option).collect())
            }
            Asked::Matching { pairs, .. } => {
                Answers::Matching(pairs.iter().map(|(item, place)| (clean(item), clean(place))).collect())
            }
            Asked::Number(numbers) => {
                let near = |near: &Near| {
                    let worth = if near.is_right { 100.0 } else { 0.0 };
                    (worth, near.value, near.tolerance, clean(&near.feedback))
                };
                Answers::Number(numbers.iter().map(near).collect())
            }
        };
        all.push(Read {
            category: path(&category.name),
            id: Some(question.id.to_string()),
            name: clean(&question.name),
            stem: clean(&question.stem),
            feedback: clean(&question.feedback),
            asked,
        });
    }
    all
}

/// Blanks beside slashes are the writer's own affair.
fn same_path(read: Vec<Read>) -> Vec<Read> {
    let tight = |path: &str| path.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let tight = |path: &str| tight(path).replace(" /", "/").replace("/ ", "/");
    read.into_iter().map(|one| Read { category: tight(&one.category), ..one }).collect()
}

#[test]
fn every_question_of_the_module_is_read_back_as_it_was_meant() {
    for lang in Lang::ALL {
        let quiz = whole(lang);
        let expected = same_path(expected(&quiz));
        assert_eq!(same_path(reader::read(&gift(&quiz))), expected);
        let (read, hints) = read_xml(&moodle_xml(&quiz).unwrap());
        assert_eq!(same_path(read), expected);
        let given: Vec<usize> = quiz.questions().map(|question| question.hints.len()).collect();
        assert_eq!(hints.iter().map(Vec::len).collect::<Vec<_>>(), given);
        assert!(given.iter().sum::<usize>() > 40);
    }
}

#[test]
fn every_exercise_is_asked_or_told_as_lost() {
    let module = module();
    let quiz = quiz(&module, None, &Words::new(Lang::Fr));
    let asked: BTreeSet<&str> = quiz.questions().map(|question| question.id.as_str()).collect();
    let lost = quiz.lost.iter().filter(|lost| lost.what.is_whole()).map(|lost| lost.step.as_str());
    let lost: BTreeSet<&str> = lost.collect();
    assert!(asked.is_disjoint(&lost));
    let both: BTreeSet<&str> = asked.union(&lost).copied().collect();
    let exercises = module.steps().filter(|step| step.exercise.is_some());
    assert_eq!(both, exercises.map(|step| step.id.as_str()).collect());
    assert_eq!(asked.len(), quiz.questions().count(), "no name twice");
    assert!(asked.len() > 40, "{}", asked.len());
    for step in module.steps() {
        if let Some(Exercise::Opinion(_)) = step.exercise {
            assert!(lost.contains(step.id.as_str()), "{}: an opinion is not kept with a name", step.id);
        }
    }
}

#[test]
fn what_is_right_here_is_right_there() {
    let module = module();
    let quiz = quiz(&module, None, &Words::new(Lang::En));
    for question in quiz.questions() {
        match (&module.step(&question.id).unwrap().exercise, &question.asked) {
            (Some(Exercise::Choice(choice)), Asked::Choice { options, several, .. }) => {
                let right: Vec<bool> = choice.options.iter().map(|option| option.right).collect();
                let worth: Vec<i64> = options.iter().map(|option| option.worth).collect();
                assert!(right.iter().zip(&worth).all(|(right, worth)| *right == (*worth > 0)), "{worth:?}");
                assert_eq!(worth.iter().filter(|worth| **worth > 0).sum::<i64>(), WHOLE);
                assert_eq!(worth.iter().any(|worth| *worth < 0), *several);
            }
            (Some(Exercise::Number(number)), Asked::Number(numbers)) => {
                assert_eq!((numbers[0].value, numbers[0].tolerance), (number.answer, number.tolerance));
                assert_eq!(numbers.len(), 1 + number.mistakes.len());
            }
            (Some(Exercise::Estimate(estimate)), Asked::Number(numbers)) => {
                let [any] = &numbers[..] else { panic!("{numbers:?}") };
                for guess in [estimate.min, estimate.max, estimate.answer] {
                    assert!((guess - any.value).abs() <= any.tolerance && any.is_right);
                }
            }
            (Some(Exercise::Sort(sort)), Asked::Matching { pairs, .. }) => {
                let clear = sort.items.iter().filter(|item| item.also.is_empty()).count();
                assert_eq!(pairs.len(), clear);
                let lost = quiz.lost.iter().filter(|lost| lost.step == question.id);
                let open: usize =
                    lost.map(|lost| if let Loss::Items(items) = &lost.what { items.len() } else { 0 }).sum();
                assert_eq!(clear + open, sort.items.len());
            }
            (Some(Exercise::Order(order)), Asked::Matching { pairs, .. }) => {
                let places: Vec<&str> = pairs.iter().map(|(_, place)| place.as_str()).collect();
                let counted: Vec<String> = (1..=order.items.len()).map(|place| place.to_string()).collect();
                assert_eq!(places, counted);
            }
            (exercise, asked) => panic!("{exercise:?} as {asked:?}"),
        }
    }
}

#[test]
fn a_part_alone_asks_what_it_repeats() {
    let module = module();
    let last = module.parts.last().unwrap();
    let words = Words::new(Lang::Fr);
    let alone = quiz(&module, Some(&last.entry.id), &words);
    let repeats = |lost: &Quiz| lost.lost.iter().filter(|lost| matches!(lost.what, Loss::Repeats(_))).count();
    assert_eq!(repeats(&alone), 0);
    assert_eq!(repeats(&quiz(&module, None, &words)), 10);
    assert!(alone.questions().count() >= 10);
    let without = alone.clone().without_hints();
    assert!(without.questions().all(|question| question.hints.is_empty()));
}

/// Pieces of text that mean something to a reader of some format.
const PIECES: [&str; 37] = [
    "=",
    "~",
    "#",
    "{",
    "}",
    ":",
    "::",
    "\\",
    "\\n",
    "//",
    "%50%",
    "->",
    "####",
    "\n",
    "\n\n",
    "\r\n",
    "[html]",
    "[plain]",
    "$CATEGORY: x",
    "é",
    "👩🏽‍💻",
    "שלום",
    "<b>",
    "]]>",
    "<![CDATA[",
    "&amp;",
    "&#0;",
    "-->",
    " ",
    "a",
    "TRUE",
    "\"",
    "'",
    "/",
    "\u{fffe}",
    "\u{ffff}",
    "1:2",
];

fn hostile() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&PIECES[..]), 1..8).prop_map(|pieces| pieces.concat())
}

/// The same as HTML: as every text is that an author wrote.
fn marked() -> impl Strategy<Value = String> {
    let escaped = |text: String| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    hostile().prop_map(move |text| format!("<p>{}</p>", escaped(text)))
}

fn asked() -> impl Strategy<Value = Asked> {
    let answer = (marked(), -WHOLE..WHOLE, prop_oneof![Just(String::new()), marked()]);
    let answer = answer.prop_map(|(text, worth, feedback)| Answer { text, worth, feedback });
    let several = proptest::collection::vec(answer, 2..5);
    let near = (any::<i32>(), 0_u16.., any::<bool>(), marked());
    let near = near.prop_map(|(value, tolerance, is_right, feedback)| Near {
        value: f64::from(value) / 7.0,
        tolerance: f64::from(tolerance) / 1000.0,
        is_right,
        feedback,
    });
    let one = (proptest::collection::vec(marked(), 2..5), marked());
    prop_oneof![
        several.prop_map(|options| Asked::Choice { several: true, shuffle: false, options }),
        one.prop_map(|(texts, feedback)| {
            let option = |(place, text): (usize, String)| {
                let worth = if place == 0 { WHOLE } else { 0 };
                Answer { text, worth, feedback: feedback.clone() }
            };
            let options = texts.into_iter().enumerate().map(option).collect();
            Asked::Choice { several: false, shuffle: true, options }
        }),
        proptest::collection::vec((marked(), hostile()), 2..4)
            .prop_map(|pairs| Asked::Matching { shuffle: true, pairs }),
        proptest::collection::vec(near, 1..3).prop_map(Asked::Number),
    ]
}

proptest! {
    #[test]
    fn no_text_breaks_out_of_its_place(
        questions in proptest::collection::vec((hostile(), marked(), prop_oneof![Just(String::new()), marked()], asked()), 1..4),
        title in "[a-z/\\\\:=&<]{1,6}",
    ) {
        let question = |(place, (name, stem, feedback, asked))| Question {
            id: Id::new(&format!("q-{place}")),
            name: format!("x{name}"),
            stem,
            feedback,
            hints: vec!["<p>a</p>".to_owned()],
            asked,
        };
        let questions = questions.into_iter().enumerate().map(question).collect();
        let name = title.chars().rev().collect();
        let quiz = Quiz { title, categories: vec![Category { name, questions }], lost: Vec::new() };
        let expected = same_path(expected(&quiz));
        prop_assert_eq!(same_path(reader::read(&gift(&quiz))), expected.clone());
        let (read, _) = read_xml(&moodle_xml(&quiz).unwrap());
        let without = |text: &str| text.replace(['\u{fffe}', '\u{ffff}', '\n'], "");
        let stems = |all: &[Read]| all.iter().map(|one| without(&one.stem)).collect::<Vec<_>>();
        prop_assert_eq!(stems(&read), stems(&expected));
        let names = |all: &[Read]| all.iter().map(|one| without(&one.name).trim().to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(names(&read), names(&expected));
        prop_assert_eq!(same_path(read).len(), expected.len());
    }
}
