use crate::text::{Words, msg, typography};

/// Why a typed line could not be understood.
#[derive(Debug, Clone, PartialEq)]
pub enum Unclear {
    /// It names no option from the first to the last of `count`.
    Option {
        /// How many options there are.
        count: usize,
        /// The name of the last one.
        last: String,
    },
    /// It is no number.
    Number,
    /// There is no vector of this word, or it has no place here.
    NoSuchWord {
        /// The word as it was typed.
        typed: String,
    },
    /// It names no list.
    NoSuchList,
    /// The list is full.
    Full {
        /// How many words it takes.
        most: usize,
    },
    /// Some goals are not reached yet: whoever means it says so again.
    GoalsLeft {
        /// How many.
        left: usize,
    },
    /// It is no number between these two.
    Outside(f64, f64),
    /// It does not have one category number, 1 to `categories`, for each item.
    Categories {
        /// How many items there are.
        items: usize,
        /// How many categories there are.
        categories: usize,
    },
    /// It is no list of places, each with the number of a problem from 1 to `kinds`.
    Marks {
        /// How many kinds of problems there are.
        kinds: usize,
    },
    /// There is something to report: marks have to go before one can say otherwise.
    MarksLeft {
        /// How many marks there are.
        left: usize,
    },
    /// It names no statements, 1 to `count`, nor 0 for none.
    Statements {
        /// How many statements there are.
        count: usize,
    },
    /// It is neither 1, yes, nor 0, no.
    YesNo,
    /// It names no cell of the grid, or holds more than the grid lacks.
    Cell,
    /// It is no count.
    Count,
    /// It holds no shares from 0 to 100 %.
    Shares,
    /// Samples were drawn with this share already.
    Drawn {
        /// The share, in per cent.
        share: u8,
    },
    /// It names no way of looking, and no departments.
    Comparison,
    /// It is no threshold from the first to the second, alone, for a group, or for each.
    Thresholds(f64, f64),
    /// It tells no order of `count` items.
    Order {
        /// How many items there are.
        count: usize,
    },
    /// It is neither a criterion, 1 to `criteria`, and its level, nor a level for each.
    Ratings {
        /// How many criteria there are.
        criteria: usize,
    },
    /// It is no level of this criterion.
    Level {
        /// The number of the criterion, from 1.
        criterion: usize,
        /// Its highest level; the lowest is 0.
        levels: usize,
    },
    /// It does not mark anything: no words, or no number behind them.
    Marking,
    /// It names a sentence alone.
    Sentence {
        /// Its number, from 1.
        number: usize,
        /// Its words, each with its name.
        words: String,
    },
    /// It does not set the panel of a lab: the numbers of some of its columns, and a few letters.
    Settings {
        /// How many columns there are.
        columns: usize,
    },
    /// It leaves no column to learn from.
    NoColumns,
    /// There is no room for another model.
    ModelsFull {
        /// How many there may be.
        most: usize,
    },
    /// The words it quotes are not in the text.
    Absent {
        /// The words.
        words: String,
    },
    /// The words it quotes stand in several places.
    Ambiguous {
        /// The names of the first word of each.
        places: String,
    },
}

impl Unclear {
    /// The reason in the person's language.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Unclear::Option { count, last } => {
                words.with(msg::UNCLEAR_OPTION, &[("count", (*count).into()), ("last", last.as_str().into())])
            }
            Unclear::Number => words.say(msg::UNCLEAR_NUMBER),
            Unclear::NoSuchWord { typed } => {
                words.with(msg::UNCLEAR_NO_SUCH_WORD, &[("typed", typed.as_str().into())])
            }
            Unclear::NoSuchList => words.say(msg::UNCLEAR_NO_SUCH_LIST),
            Unclear::Full { most } => words.with(msg::UNCLEAR_FULL, &[("most", (*most).into())]),
            Unclear::GoalsLeft { left } => words.with(msg::UNCLEAR_GOALS_LEFT, &[("left", (*left).into())]),
            Unclear::Outside(min, max) => {
                let written = |value| typography::number(value, 4, words.lang());
                words.with(
                    msg::UNCLEAR_OUTSIDE,
                    &[("min", written(*min).into()), ("max", written(*max).into())],
                )
            }
            Unclear::Shares => words.say(msg::UNCLEAR_SHARES),
            Unclear::Drawn { share } => {
                let share = typography::quantity(f64::from(*share), 0, "%", words.lang());
                words.with(msg::UNCLEAR_DRAWN, &[("share", share.into())])
            }
            Unclear::Comparison => words.say(msg::UNCLEAR_COMPARISON),
            Unclear::Thresholds(min, max) => {
                let written = |value| typography::number(value, 4, words.lang());
                words.with(
                    msg::UNCLEAR_THRESHOLDS,
                    &[("min", written(*min).into()), ("max", written(*max).into())],
                )
            }
            Unclear::Categories { items, categories } => words.with(
                msg::UNCLEAR_CATEGORIES,
                &[("items", (*items).into()), ("categories", (*categories).into())],
            ),
            Unclear::Marks { kinds } => words.with(msg::UNCLEAR_MARKS, &[("kinds", (*kinds).into())]),
            Unclear::MarksLeft { left } => words.with(msg::UNCLEAR_MARKS_LEFT, &[("left", (*left).into())]),
            Unclear::Statements { count } => {
                words.with(msg::UNCLEAR_STATEMENTS, &[("count", (*count).into())])
            }
            Unclear::YesNo => words.say(msg::UNCLEAR_YES_NO),
            Unclear::Cell => words.say(msg::UNCLEAR_CELL),
            Unclear::Count => words.say(msg::UNCLEAR_COUNT),
            Unclear::Order { count } => words.with(msg::UNCLEAR_ORDER, &[("count", (*count).into())]),
            Unclear::Ratings { criteria } => {
                words.with(msg::UNCLEAR_RATINGS, &[("criteria", (*criteria).into())])
            }
            Unclear::Level { criterion, levels } => words.with(
                msg::UNCLEAR_LEVEL,
                &[("criterion", (*criterion).into()), ("levels", (*levels).into())],
            ),
            Unclear::Marking => words.say(msg::UNCLEAR_MARKING),
            Unclear::Sentence { number, words: named } => words.with(
                msg::UNCLEAR_SENTENCE,
                &[("number", (*number).into()), ("words", named.as_str().into())],
            ),
            Unclear::Settings { columns } => {
                words.with(msg::UNCLEAR_SETTINGS, &[("columns", (*columns).into())])
            }
            Unclear::NoColumns => words.say(msg::UNCLEAR_NO_COLUMNS),
            Unclear::ModelsFull { most } => words.with(msg::UNCLEAR_MODELS_FULL, &[("most", (*most).into())]),
            Unclear::Absent { words: quote } => {
                words.with(msg::UNCLEAR_ABSENT, &[("words", quote.as_str().into())])
            }
            Unclear::Ambiguous { places } => {
                words.with(msg::UNCLEAR_AMBIGUOUS, &[("places", places.as_str().into())])
            }
        }
    }
}
