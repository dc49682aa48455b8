//! What a kind of exercise has to say in a line: what is still lacking, what could not be
//! understood. Each kind makes its own.

use std::fmt;

use crate::text::{Msg, Words, msg, typography};

/// A value of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A count.
    Count(usize),
    /// A number, written as the person's language does.
    Number(f64),
    /// A percentage, likewise.
    Percent(f64),
    /// A text as it stands.
    Text(String),
}

/// A message of the interface's words, and its values.
#[derive(Debug, Clone, PartialEq)]
struct Message {
    key: Msg,
    values: Vec<(&'static str, Value)>,
}

/// What is still lacking before an answer can be handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct MissingInput {
    message: Message,
    is_read_first: bool,
}

/// Why a typed line could not be understood.
#[derive(Debug, Clone, PartialEq)]
pub struct ParseError {
    message: Message,
}

impl Message {
    fn say(&self, words: &Words) -> String {
        let value = |value: &Value| match value {
            Value::Count(count) => (*count).into(),
            Value::Number(number) => typography::number(*number, 4, words.lang()).into(),
            Value::Percent(share) => typography::quantity(*share, 0, "%", words.lang()).into(),
            Value::Text(text) => text.clone().into(),
        };
        let values: Vec<_> = self.values.iter().map(|(name, text)| (*name, value(text))).collect();
        words.with(self.key, &values)
    }
}

impl MissingInput {
    /// What this message asks for, in a short request.
    pub fn new(key: Msg) -> MissingInput {
        MissingInput { message: Message { key, values: Vec::new() }, is_read_first: false }
    }

    /// The same with a value of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> MissingInput {
        self.message.values.push((name, value.into()));
        self
    }

    /// The same, where there is nothing to do before the page has been read.
    #[must_use]
    pub fn after_reading(self) -> MissingInput {
        MissingInput { is_read_first: true, ..self }
    }

    /// Whether there is nothing to do before the page has been read.
    pub fn is_after_reading(&self) -> bool {
        self.is_read_first
    }

    /// What to do about it, in the person's language.
    pub fn say(&self, words: &Words) -> String {
        self.message.say(words)
    }
}

impl ParseError {
    /// What this message says of the line.
    pub fn new(key: Msg) -> ParseError {
        ParseError { message: Message { key, values: Vec::new() } }
    }

    /// The same with a value of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> ParseError {
        self.message.values.push((name, value.into()));
        self
    }

    /// It names none of `count` options, of which the last is called `last`.
    pub fn no_option(count: usize, last: impl Into<Value>) -> ParseError {
        ParseError::new(msg::UNCLEAR_OPTION).with("count", count).with("last", last)
    }

    /// The reason, in the person's language.
    pub fn say(&self, words: &Words) -> String {
        self.message.say(words)
    }
}

impl fmt::Display for ParseError {
    /// The key of the message: a stable name in no person's language.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message.key.key())
    }
}

impl std::error::Error for ParseError {}

impl From<usize> for Value {
    fn from(count: usize) -> Value {
        Value::Count(count)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Value {
        Value::Number(number)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}
