//! Answers as statistics programs read them: a row a person, a column a question, and the list of
//! what the columns mean.
//!
//! Rows have no pseudonym and no date, and stand in the order of the hand-ins' numbers.

use std::collections::HashMap;

use csv::StringRecord;

use super::FEWEST;
use super::sheet::{Sheet, number};
use crate::activity::{Counted, Element, Exercise, GivenAnswer, LEVELS, level_key};
use crate::content::{Module, Step};
use crate::page::{Mark, Prose, markdown};
use crate::progress::{HandIn, StepHandIn};
use crate::text::{Id, Lang, Msg, Words, msg, typography};

/// What stands for who would rather not say, behind the levels of an opinion.
const PASS: usize = 9;

/// How many decimals of a share are written.
const DECIMALS: usize = 6;

/// The answers of people, in the making.
pub struct Answers<'m> {
    module: &'m Module,
    columns: Vec<Column<'m>>,
    locale: Lang,
    /// The number of each hand-in, and the row of it.
    people: Vec<(String, StringRecord)>,
}

/// A column of a step.
struct Column<'m> {
    name: String,
    step: &'m Step,
    exercise: &'m Exercise,
    holds: Holds,
}

/// What a column holds of the first answer.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Holds {
    /// The option chosen.
    Option,
    /// Whether this option was chosen.
    Chosen(Id),
    /// The level of agreement.
    Level,
    /// The number.
    Number,
    /// Whether this element was right.
    Right(Id),
    /// The share of the points.
    Share,
    /// How certain the person was.
    Certainty,
    /// How many answers were handed in.
    Tries,
}

impl<'m> Answers<'m> {
    /// Nobody yet; tables are written as the spreadsheets of `locale` read them.
    pub fn new(module: &'m Module, locale: Lang) -> Answers<'m> {
        let asked = module.every_step().filter_map(|step| Some((step, step.exercise.as_ref()?)));
        let columns = asked.flat_map(|(step, exercise)| columns(step, exercise)).collect();
        Answers { module, columns, locale, people: Vec::new() }
    }

    /// Adds what somebody handed in.
    pub fn add(&mut self, hand_in: &HandIn) {
        let kept: HashMap<&Id, &StepHandIn> = hand_in.steps.iter().map(|step| (&step.id, step)).collect();
        let cell =
            |column: &Column| kept.get(&column.step.id).and_then(|step| column.cell(step, self.locale));
        let mut row = StringRecord::new();
        row.push_field(hand_in.class.as_deref().unwrap_or_default());
        row.push_field(&hand_in.module.hash);
        self.columns.iter().for_each(|column| row.push_field(&cell(column).unwrap_or_default()));
        self.people.push((hand_in.submission.clone(), row));
    }

    /// Whether there are enough people: nobody's answers stand alone.
    pub fn are_enough(&self) -> bool {
        u64::try_from(self.people.len()).unwrap_or(u64::MAX) >= FEWEST
    }

    /// The table. What was not answered is an empty cell.
    ///
    /// # Errors
    /// When the table cannot be written to memory, which nothing known can cause.
    pub fn table(&mut self) -> Result<String, csv::Error> {
        self.people.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut sheet = Sheet::new(self.locale);
        let names = self.columns.iter().map(|column| column.name.as_str());
        sheet.row(["person", "class", "content"].into_iter().chain(names))?;
        for (number, (_, row)) in (1_usize..).zip(&self.people) {
            sheet.row([number.to_string().as_str()].into_iter().chain(row))?;
        }
        sheet.finish()
    }

    /// What each column means, in the language of `words`.
    ///
    /// # Errors
    /// As [`Answers::table`].
    pub fn codebook(&self, words: &Words) -> Result<String, csv::Error> {
        let mut sheet = Sheet::new(self.locale);
        sheet.row(["variable", "step", "kind", "title", "meaning", "values"])?;
        for (name, meaning) in [
            ("person", msg::CODEBOOK_PERSON),
            ("class", msg::CODEBOOK_CLASS),
            ("content", msg::CODEBOOK_CONTENT),
        ] {
            let module = self.module.manifest.title.get(words.lang());
            sheet.row([name, "", "", module, &words.say(meaning), ""])?;
        }
        for column in &self.columns {
            let (meaning, values) = column.told(words);
            let title = column.step.title.get(words.lang());
            let (step, kind) = (column.step.id.as_str(), column.exercise.kind());
            sheet.row([&column.name, step, kind, title, &meaning, &values])?;
        }
        sheet.finish()
    }
}

/// The columns of a step, in order.
fn columns<'m>(step: &'m Step, exercise: &'m Exercise) -> Vec<Column<'m>> {
    let several = matches!(exercise, Exercise::Choice(choice) if choice.several);
    let mut holds = match exercise.counted() {
        Counted::Options(options) if several => {
            options.into_iter().map(|option| Holds::Chosen(option.id)).collect()
        }
        Counted::Options(_) => vec![Holds::Option],
        Counted::Levels { .. } => vec![Holds::Level],
        Counted::Numbers { .. } => vec![Holds::Number],
        Counted::Parts(parts) => parts.into_iter().map(|part| Holds::Right(part.id)).collect(),
        Counted::Nothing => Vec::new(),
    };
    if exercise.is_graded() {
        holds.push(Holds::Share);
    }
    if matches!(exercise, Exercise::Choice(choice) if choice.certainty) {
        holds.push(Holds::Certainty);
    }
    holds.push(Holds::Tries);
    let column = |holds: Holds| Column { name: name(&step.id, &holds), step, exercise, holds };
    holds.into_iter().map(column).collect()
}

/// A name that R, SPSS and spreadsheets take: letters, digits, points and underscores.
fn name(step: &Id, holds: &Holds) -> String {
    let end = match holds {
        Holds::Option | Holds::Level | Holds::Number => String::new(),
        Holds::Chosen(id) | Holds::Right(id) => format!(".{id}"),
        Holds::Share => ".share".to_owned(),
        Holds::Certainty => ".certainty".to_owned(),
        Holds::Tries => ".tries".to_owned(),
    };
    let name = format!("{step}{end}").replace('-', "_");
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) { name } else { format!("q_{name}") }
}

impl Column<'_> {
    fn cell(&self, kept: &StepHandIn, locale: Lang) -> Option<String> {
        if self.holds == Holds::Tries {
            return Some(kept.tries.to_string());
        }
        let first = kept.first.as_ref().filter(|first| self.exercise.fits(first))?;
        let given = self.exercise.given(first);
        let flag = |is_so: bool| u8::from(is_so).to_string();
        match (&self.holds, &given.answer) {
            (Holds::Option, GivenAnswer::Options(ids)) => Some(ids.first()?.to_string()),
            (Holds::Chosen(id), GivenAnswer::Options(ids)) => Some(flag(ids.contains(id))),
            (Holds::Level, GivenAnswer::Level(level)) if *level < LEVELS => Some((level + 1).to_string()),
            (Holds::Level, GivenAnswer::Level(_)) => Some(PASS.to_string()),
            (Holds::Number, GivenAnswer::Number(value)) => Some(number(*value, DECIMALS, locale)),
            (Holds::Right(id), _) => {
                Some(flag(self.exercise.grade(first)?.part(id).is_some_and(|mark| mark == Mark::Right)))
            }
            (Holds::Share, _) => Some(number(self.exercise.grade(first)?.share(), DECIMALS, locale)),
            (Holds::Certainty, _) => given.certainty.map(|degree| degree.to_string()),
            _ => None,
        }
    }

    /// What the column means, and its values.
    fn told(&self, words: &Words) -> (String, String) {
        let counted = self.exercise.counted();
        let elements = match &counted {
            Counted::Options(elements) | Counted::Parts(elements) => elements.as_slice(),
            _ => &[],
        };
        let named = |element: &Element| {
            let text = plain(&element.name.prose(&element.id, words, &self.step.sources));
            typography::spaced(&text, words.lang()).into_owned()
        };
        let element =
            |id: &Id| elements.iter().find(|element| element.id == *id).map(named).unwrap_or_default();
        let say = |key: Msg| words.say(key);
        let of = |key: Msg, id: &Id| words.with(key, &[("element", element(id).into())]);
        match &self.holds {
            Holds::Option => {
                let value = |element: &Element| {
                    let right = if element.is_right {
                        format!(" ({})", say(Mark::Right.key()))
                    } else {
                        String::new()
                    };
                    format!("{} = {}{right}", element.id, named(element))
                };
                (say(msg::CODEBOOK_OPTION), elements.iter().map(value).collect::<Vec<_>>().join(" | "))
            }
            Holds::Chosen(id) => (of(msg::CODEBOOK_CHOSEN, id), say(msg::CODEBOOK_FLAG)),
            Holds::Right(id) => (of(msg::CODEBOOK_RIGHT, id), say(msg::CODEBOOK_FLAG)),
            Holds::Level => {
                let statement = match &counted {
                    Counted::Levels { statement } => {
                        plain(&markdown::prose(statement.get(words.lang()), words.lang(), &self.step.sources))
                    }
                    _ => String::new(),
                };
                let level = |level: usize| format!("{} = {}", level + 1, say(level_key(level)));
                let mut values: Vec<String> = (0..LEVELS).map(level).collect();
                values.push(format!("{PASS} = {}", say(level_key(LEVELS))));
                (statement, values.join(" | "))
            }
            Holds::Number => {
                let answer = match &counted {
                    Counted::Numbers { unit, answer } => {
                        let decimals = typography::decimals(*answer);
                        typography::quantity(*answer, decimals, unit.get(words.lang()), words.lang())
                    }
                    _ => String::new(),
                };
                (words.with(msg::CODEBOOK_NUMBER, &[("answer", answer.into())]), String::new())
            }
            Holds::Share => (say(msg::CODEBOOK_SHARE), String::new()),
            Holds::Certainty => (say(msg::CODEBOOK_CERTAINTY), String::new()),
            Holds::Tries => (say(msg::CODEBOOK_TRIES), String::new()),
        }
    }
}

fn plain(prose: &Prose) -> String {
    let text: String = prose.iter().map(|run| run.text.as_str()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
