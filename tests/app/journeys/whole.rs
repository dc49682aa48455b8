//! The whole module from the first key to the end, in every language and in both faces.

use biaiscope::activity::{Exercise, Intent};
use biaiscope::content::{Assessment, Step};
use biaiscope::course::{StepState, Visit, map};
use biaiscope::page::Mark;
use biaiscope::progress::{Folder, Progress, Store, ThemeChoice};
use biaiscope::text::{Lang, Msg, Words};

use crate::journeys::answer::{answer, goes_on, said};
use crate::journeys::screen::Screen;
use crate::journeys::tour::{module, words};
use crate::journeys::{plain, read_aloud};

/// Nobody needs more keys, or lines, than this for a step.
const PATIENCE: usize = 60;

#[test]
fn the_whole_module_on_the_screen_in_french_by_somebody_who_knows() {
    on_the_screen(Lang::Fr, |_| true);
}

#[test]
fn the_whole_module_on_the_screen_in_english_by_somebody_who_does_not() {
    on_the_screen(Lang::En, |_| false);
}

#[test]
fn the_whole_module_line_by_line_in_french_by_somebody_who_does_not() {
    line_by_line(Lang::Fr, |_| false);
}

#[test]
fn the_whole_module_line_by_line_in_english_by_somebody_who_knows() {
    line_by_line(Lang::En, |_| true);
}

/// How an answer is told to stand.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Told {
    /// So, in a word.
    So(Mark),
    /// In some word: what was answered is right here and wrong there.
    Somehow,
    /// Not at all.
    Nothing,
}

fn verdict(step: &Step, right: bool) -> Told {
    let graded = step.exercise.as_ref().is_some_and(Exercise::is_graded);
    match &step.exercise {
        Some(_) if !graded || step.assessment == Some(Assessment::Pretest) => Told::Nothing,
        Some(Exercise::Choice(_) | Exercise::Number(_) | Exercise::Sort(_)) => {
            Told::So(if right { Mark::Right } else { Mark::Wrong })
        }
        Some(_) => Told::Somehow,
        None => Told::Nothing,
    }
}

/// The message of that key.
fn message(key: &str) -> Msg {
    *Msg::all().iter().find(|message| message.key() == key).unwrap()
}

impl Told {
    /// Whether a text says so.
    fn is_in(self, text: &str, words: &Words) -> bool {
        let says = |mark: &Mark| text.contains(&words.say(mark.key()));
        match self {
            Told::So(mark) => says(&mark),
            Told::Somehow => [Mark::Right, Mark::Wrong, Mark::Partly].iter().any(says),
            Told::Nothing => true,
        }
    }
}

fn on_the_screen(lang: Lang, knows: fn(&Step) -> bool) {
    let mut screen = Screen::open((80, 24), lang, ThemeChoice::Dark, None);
    let words = Words::new(lang);
    screen.type_text("Camille");
    screen.keys("⏎");
    assert!(screen.text().contains("Camille"), "{}", screen.text());
    screen.keys("⏎");
    let mut walked = Vec::new();
    while let Some(here) = screen.here().filter(|here| walked.last() != Some(here)) {
        walked.push(here.clone());
        let step = module().step(&here).unwrap();
        screen.works();
        header(&screen, step, lang);
        whole_page(&mut screen, step, &words);
        if let Some(exercise) = &step.exercise {
            let right = knows(step);
            answer(&mut screen, exercise, right, lang);
            let told = verdict(step, right);
            if screen.here().as_ref() == Some(&here) && !is_at_an_end(&screen) {
                let page = whole_page(&mut screen, step, &words);
                assert!(told.is_in(&page, &words), "{here}: not {told:?}\n{page}");
                if told == Told::Nothing {
                    for mark in [Mark::Right, Mark::Wrong, Mark::Partly] {
                        let sign = format!("{} ", mark.sign());
                        assert!(!page.contains(&sign), "{here} is not graded before the person\n{page}");
                    }
                }
            }
        }
        for _ in 0..PATIENCE {
            if screen.here().as_ref() != Some(&here) {
                break;
            }
            screen.keys("⏎");
            if is_at_an_end(&screen) {
                break;
            }
        }
        if is_at_an_end(&screen) {
            screen.scroll_to_the_top();
            let is_last = here == module().steps().last().unwrap().id;
            let key = if is_last { "module-done" } else { "part-done" };
            let told = words.with(message(key), &[("part", part_title(step, lang).into())]);
            let begin: String = read_aloud(&told).chars().take(30).collect();
            assert!(screen.text().contains(&begin), "{begin}\n{}", screen.text());
            for _ in 0..PATIENCE {
                if is_last || !is_at_an_end(&screen) {
                    break;
                }
                screen.keys("⏎");
            }
        }
    }
    let states: Vec<StepState> = screen.app.session().map().into_iter().flat_map(|part| part.steps).collect();
    all_done(&states, knows);
    screen.keys("Esc q");
    assert!(screen.app.is_over());
}

/// Whether the end of a part is told, or what the whole module came to.
fn is_at_an_end(screen: &Screen) -> bool {
    let top = screen.app.app().top().map(|(_, view)| view.name());
    matches!(top, Some("part_end" | "results"))
}

fn part_title(step: &Step, lang: Lang) -> &'static str {
    let (part, _) = module().place(&step.id).unwrap();
    module().parts[part].entry.title.get(lang)
}

/// Somebody who knows is led past the page that mends what others believe.
fn all_done(states: &[StepState], knows: fn(&Step) -> bool) {
    let passed = states.iter().filter(|state| **state == StepState::Passed).count();
    let done = states.iter().filter(|state| **state == StepState::Done).count();
    assert_eq!(done + passed, states.len(), "{states:?}");
    let branching =
        |step: &&Step| step.exercise.as_ref().is_some_and(|exercise| !exercise.branches().0.is_empty());
    let branches = module().steps().filter(branching).any(knows);
    assert_eq!(passed > 0, branches, "{states:?}");
}

fn header(screen: &Screen, step: &Step, lang: Lang) {
    let (part, at) = module().place(&step.id).unwrap();
    let top = screen.rows()[0].clone();
    let count = format!("{}/{}", at + 1, module().parts[part].steps.len());
    assert!(top.contains(&count) && top.contains(part_title(step, lang)), "{}: {top}", step.id);
    let footer = screen.rows().last().cloned().unwrap_or_default();
    let helps = footer.contains('?') || footer.contains("F1");
    assert!(footer.contains('⏎') && helps, "{}: {footer}", step.id);
}

/// Pages through from top to end, and makes sure that every word was to be seen. Returns what was seen.
fn whole_page(screen: &mut Screen, step: &Step, words_: &Words) -> String {
    let mut seen = String::new();
    // What is new is in sight, not what is at the top.
    screen.scroll_to_the_top();
    for _ in 0..PATIENCE {
        let before = screen.rows();
        seen.push_str(&screen.body().join("\n"));
        seen.push('\n');
        screen.keys("PgDn");
        if before == screen.rows() {
            break;
        }
    }
    let mut visit = Visit::new(module(), screen.app.session().record(), &step.id, 0).unwrap();
    // What the program has computed is computed here too.
    while visit.is_working() {
        visit.intend(&Intent::Work);
    }
    let seen = read_aloud(&seen);
    for word in words(&visit.page(words_)) {
        assert!(seen.contains(&read_aloud(&word)), "{}: {word} is cut at 80×24\n{seen}", step.id);
    }
    seen
}

fn line_by_line(lang: Lang, knows: fn(&Step) -> bool) {
    let folder = tempfile::tempdir().unwrap();
    let words = Words::new(lang);
    let mut here = None;
    let mut lines: Vec<String> = Vec::new();
    let mut told = Told::Nothing;
    let (mut count, mut has_ended) = (0, false);
    let farewell = plain::sit(folder.path(), lang, None, |new| {
        count += 1;
        assert!(count < module().steps().count() * PATIENCE, "this never ends\n{new}");
        if new.contains(&words.say(message("plain-end"))) {
            has_ended = true;
            return None;
        }
        let Some(step) = arrived(new, lang) else {
            if here.is_none() {
                return Some("Camille".to_owned());
            }
            if lines.is_empty() && told.is_in(new, &words) {
                told = Told::Nothing;
            }
            return Some(lines.pop().unwrap_or_else(|| goes_on(new)));
        };
        assert!(lines.is_empty(), "{here:?} was left before its answer was whole\n{new}");
        assert_eq!(told, Told::Nothing, "{here:?} was left before this was told");
        here = Some(step.id.clone());
        told = verdict(step, knows(step));
        lines =
            step.exercise.as_ref().map_or_else(Vec::new, |exercise| said(exercise, new, knows(step), lang));
        lines.reverse();
        Some(lines.pop().unwrap_or_default())
    });
    assert!(has_ended && farewell.contains(&words.say(message("plain-goodbye"))), "{farewell}");
    let folder = Folder::find(Some(folder.path().to_owned())).unwrap();
    let (progress, damage) = Progress::open(&folder, &folder.learners()[0]).unwrap();
    assert_eq!(damage, []);
    let states: Vec<StepState> = map(module(), progress.module(&module().manifest.id))
        .into_iter()
        .flat_map(|part| part.steps)
        .collect();
    all_done(&states, knows);
}

/// The step whose head was just written, if one was.
fn arrived(new: &str, lang: Lang) -> Option<&'static Step> {
    let head = new.lines().rfind(|line| line.starts_with("=== "))?;
    let part = module().parts.iter().find(|part| head.contains(part.entry.title.get(lang)))?;
    let number: String = head
        .split(part.entry.title.get(lang))
        .nth(1)?
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    part.steps.get(number.parse::<usize>().ok()? - 1)
}
