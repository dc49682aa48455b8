//! The file that a learner hands in: what it holds, how it is written and read.
//!
//! `{"crc":"89abcdef",` and then the fields of [`HandIn`], one step a line; `docs/hand-in.md`
//! describes it. `crc` is the CRC-32 (IEEE) of what stands behind its comma, without carriage
//! returns and without blanks at the end: what mail and editors change of a text file.

use std::borrow::Cow;
use std::collections::HashSet;
use std::error::Error;
use std::{fmt, io};

use serde::{Deserialize, Serialize};
use serde_json::to_string;

use super::{ModuleRecord, StepRecord, shown_pseudonym};
use crate::activity::Response;
use crate::text::{Id, clean, digest};

/// The schema of the files that this program writes, and the newest that it reads.
pub const HAND_IN_SCHEMA: u32 = 1;

/// The largest file, in bytes: several times a whole module.
pub const HAND_IN_LIMIT: usize = 64 * 1024;

/// The longest class code, in letters.
pub const LONGEST_CLASS: usize = 16;

const PREFIX: &str = "{\"crc\":\"";
const CRC_DIGITS: usize = 8;
const BEHIND_CRC: &str = "\",";
const LAST_LINE: &str = "]}";

/// What a learner hands in of one module.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandIn {
    /// The schema, now [`HAND_IN_SCHEMA`].
    #[serde(rename = "hand_in")]
    pub schema: u32,
    /// Who hands in, as a number that says nothing about them: the same for all that one learner
    /// hands in of one module, another one for any other module.
    pub submission: String,
    /// What they want to be called; may be empty.
    pub pseudonym: String,
    /// The class that a trainer named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// When, in seconds since 1970, by the clock of their machine.
    pub at: u64,
    /// The module.
    pub module: Content,
    /// The steps that they saw, in the module's order.
    pub steps: Vec<StepHandIn>,
}

/// A module, and which content of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// Its stable name.
    pub id: Id,
    /// The version of its content.
    pub version: String,
    /// The fingerprint of its content.
    pub hash: String,
}

/// What a learner hands in of one step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepHandIn {
    /// The step.
    pub id: Id,
    /// Whether they went on from it.
    pub done: bool,
    /// Milliseconds of work, pauses left out.
    pub ms: u64,
    /// How many answers they handed in.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub tries: u32,
    /// How many hints they had seen when they first answered.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hints: u32,
    /// Whether they answered in their own words, which stay with them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    /// The first answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Response>,
    /// The last answer, where it is not the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Response>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(count: &u32) -> bool {
    *count == 0
}

/// Why a file is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// It is something else.
    Foreign,
    /// It is larger than [`HAND_IN_LIMIT`].
    TooLarge,
    /// It breaks off.
    Torn,
    /// It is not what was written.
    Altered,
    /// A newer program wrote it.
    Newer,
    /// Its checksum is right, and what it says is not.
    Malformed,
}

/// What was to be written could not be read again: nothing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unreadable")
    }
}

impl Error for Unreadable {}

impl HandIn {
    /// What `record` holds of the steps called `steps`, for the learner whose folder is `key`.
    pub fn new<'a>(
        key: &str,
        content: Content,
        steps: impl Iterator<Item = &'a Id>,
        record: &ModuleRecord,
        at: u64,
    ) -> HandIn {
        let seen = steps.filter_map(|id| Some(StepHandIn::new(id, record.step(id)?)));
        HandIn {
            schema: HAND_IN_SCHEMA,
            submission: submission(key, &content.id),
            pseudonym: String::new(),
            class: None,
            at,
            module: content,
            steps: seen.collect(),
        }
    }

    /// The file: its text in UTF-8.
    ///
    /// # Errors
    /// [`Unreadable`] when no report would read it, as with a module whose names `check` refuses.
    pub fn write(&self) -> io::Result<String> {
        let mut rest = format!("\n\"hand_in\":{},\"submission\":", self.schema);
        rest += &to_string(&self.submission)?;
        rest += ",\n\"pseudonym\":";
        rest += &to_string(&self.pseudonym)?;
        if let Some(class) = &self.class {
            rest += ",\"class\":";
            rest += &to_string(class)?;
        }
        rest += ",\"at\":";
        rest += &to_string(&self.at)?;
        rest += ",\n\"module\":";
        rest += &to_string(&self.module)?;
        rest += ",\n\"steps\":[";
        for (place, step) in self.steps.iter().enumerate() {
            rest += if place > 0 { ",\n" } else { "\n" };
            rest += &to_string(step)?;
        }
        rest += "\n";
        rest += LAST_LINE;
        rest += "\n";
        let text = format!("{PREFIX}{:08x}{BEHIND_CRC}{rest}", checksum(&rest));
        match HandIn::read(text.as_bytes()) {
            // That is told by whoever writes it.
            Ok(_) | Err(Refused::TooLarge) => Ok(text),
            Err(_) => Err(io::Error::new(io::ErrorKind::InvalidData, Unreadable)),
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`Refused`]: why it is not used.
    pub fn read(bytes: &[u8]) -> Result<HandIn, Refused> {
        if bytes.len() > HAND_IN_LIMIT {
            return Err(Refused::TooLarge);
        }
        let bytes = as_utf8(bytes);
        let bytes = bytes.trim_ascii_start();
        let inner = bytes.strip_prefix(PREFIX.as_bytes()).ok_or(Refused::Foreign)?;
        let text = std::str::from_utf8(inner).map_err(|_| Refused::Altered)?;
        // Steps end alike, but none on a line of its own. What a mail program adds stands behind.
        let end = text.find(&format!("\n{LAST_LINE}")).map(|at| at + 1 + LAST_LINE.len());
        let broken = if end.is_some() { Refused::Altered } else { Refused::Torn };
        let text = &text[..end.unwrap_or(text.len())];
        let (crc, rest) = text.split_at_checked(CRC_DIGITS).ok_or(broken)?;
        let rest = rest.strip_prefix(BEHIND_CRC).ok_or(broken)?;
        if u32::from_str_radix(crc, 16) != Ok(checksum(rest)) {
            return Err(broken);
        }
        let body = format!("{{{rest}");
        let schema: Schema = serde_json::from_slice(body.as_bytes()).map_err(|_| Refused::Malformed)?;
        if schema.hand_in > HAND_IN_SCHEMA {
            return Err(Refused::Newer);
        }
        let hand_in: HandIn = serde_json::from_slice(body.as_bytes()).map_err(|_| Refused::Malformed)?;
        if hand_in.is_sound() { Ok(hand_in) } else { Err(Refused::Malformed) }
    }

    /// Whether names are names, and each step is there once.
    fn is_sound(&self) -> bool {
        let mut seen = HashSet::new();
        let digits = |text: &str| text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        digits(&self.submission)
            && digits(&self.module.hash)
            && self.module.id.is_well_formed()
            && self.pseudonym == shown_pseudonym(&self.pseudonym)
            && self.module.version == clean::line(&self.module.version)
            && self.class.as_ref().is_none_or(|class| class_code(class).as_ref() == Some(class))
            && self.steps.iter().all(|step| step.id.is_well_formed() && seen.insert(&step.id))
    }
}

#[derive(Deserialize)]
struct Schema {
    hand_in: u32,
}

impl StepHandIn {
    fn new(id: &Id, kept: &StepRecord) -> StepHandIn {
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let first = kept.answers.first();
        let public = first.and_then(|answer| answer.response.public());
        let last = kept.answers.last().filter(|_| public.is_some() && kept.answers.len() > 1);
        StepHandIn {
            id: id.clone(),
            done: kept.is_done(),
            ms: kept.spent,
            tries: count(kept.answers.len()),
            hints: count(first.map_or(kept.hints, |answer| answer.hints)),
            private: first.is_some() && public.is_none(),
            last: last
                .and_then(|answer| answer.response.public())
                .filter(|last| public.as_ref() != Some(last)),
            first: public,
        }
    }

    /// The last answer.
    pub fn answer(&self) -> Option<&Response> {
        self.last.as_ref().or(self.first.as_ref())
    }
}

/// A class code as it is kept: capital letters, digits and hyphens, at most [`LONGEST_CLASS`];
/// `None` for anything else.
pub fn class_code(typed: &str) -> Option<String> {
    let code = typed.trim().to_ascii_uppercase();
    let fits = (1..=LONGEST_CLASS).contains(&code.len());
    let is_code = code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    // A hyphen in front would make a formula of it in a spreadsheet.
    (fits && is_code && !code.starts_with('-')).then_some(code)
}

/// What stands for a learner in one module: nobody can find the folder from it.
fn submission(key: &str, module: &Id) -> String {
    digest([key, module.as_str()])
}

/// A text file in UTF-8, without what marks the order of bytes: some editors write UTF-16.
fn as_utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let decoded = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        Cow::Owned(String::from_utf16_lossy(&units).into_bytes())
    };
    match bytes {
        [0xff, 0xfe, text @ ..] => decoded(text, u16::from_le_bytes),
        [0xfe, 0xff, text @ ..] => decoded(text, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, text @ ..] => Cow::Borrowed(text),
        _ => Cow::Borrowed(bytes),
    }
}

fn checksum(rest: &str) -> u32 {
    crc32fast::hash(rest.trim_end().replace('\r', "").as_bytes())
}

#[cfg(test)]
mod tests;
