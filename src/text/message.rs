//! The keys of the interface's words, as constants that `build.rs` makes of `assets/words`.

use std::fmt;

/// A message of the interface's words.
///
/// Only the messages that are in `assets/words` have one: a key that is misspelled, or that no
/// language has, does not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Msg(&'static str);

impl Msg {
    /// Every message and every attribute, sorted by key.
    pub fn all() -> &'static [Msg] {
        ALL
    }

    /// The message of that key: for libraries that can only carry a text.
    pub(crate) fn named(key: &str) -> Option<Msg> {
        ALL.binary_search_by_key(&key, |message| message.key()).ok().map(|place| ALL[place])
    }

    /// The key in `assets/words`; `message.attribute` names an attribute of a message.
    pub const fn key(self) -> &'static str {
        self.0
    }
}

/// Something that can be wrong with a module: what says so, and what says how to mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaultCode {
    message: Msg,
    help: Msg,
}

impl FaultCode {
    const fn new(message: &'static str, help: &'static str) -> FaultCode {
        FaultCode { message: Msg(message), help: Msg(help) }
    }

    /// Its stable name, which `check` prints.
    pub fn name(self) -> &'static str {
        let key = self.message.key();
        key.strip_prefix("fault-").unwrap_or(key)
    }

    /// What is wrong.
    pub const fn message(self) -> Msg {
        self.message
    }

    /// How to mend it.
    pub const fn help(self) -> Msg {
        self.help
    }
}

impl fmt::Display for FaultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
