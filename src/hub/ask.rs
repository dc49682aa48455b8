//! What phones ask, what they are answered, and the line between a network edge and the hub.

use std::fmt;
use std::io;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::sight::Sight;
use super::token::Token;
use crate::activity::Response;
use crate::text::{Id, Lang};

/// What somebody asks at a phone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// To take part.
    Join {
        /// The class code, as it was typed or read.
        code: String,
        /// The language in which a pseudonym is proposed.
        lang: Lang,
    },
    /// To go on at another device.
    Return {
        /// The code word that the first one shows.
        word: String,
    },
    /// To be called otherwise.
    Rename {
        /// Whose phone it is.
        token: Token,
        /// The new pseudonym.
        name: String,
    },
    /// What there is to see now.
    Look {
        /// Whose phone it is.
        token: Token,
    },
    /// That this be the answer, instead of any before it.
    Cast {
        /// Whose phone it is.
        token: Token,
        /// The step that it answers.
        step: Id,
        /// The round, as the sight said it: an answer to an older one is refused.
        round: usize,
        /// The answer.
        response: Response,
    },
}

/// What somebody is answered at a phone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// What tells the phone from any other from now on, where it has just come: a secret to keep in
    /// a cookie that no script reads.
    pub token: Option<Token>,
    /// What there is to see now.
    pub sight: Sight,
}

/// Why something is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// There is no class of that code here.
    WrongCode,
    /// Nobody shows that word.
    WrongWord,
    /// Whoever leads has locked the door.
    Locked,
    /// The room is full.
    Full,
    /// Nobody here has that token: it is forged, of another class, or of somebody dropped.
    Unknown,
    /// That step cannot be answered now, or no longer in that round.
    NotOpen,
    /// That is no answer to it, or not all of one.
    Unfit,
    /// Too much of it.
    TooMany,
    /// The disk refuses: it was not kept yet.
    Unsaved,
    /// The class is gone.
    Gone,
}

/// One answer to one question.
pub type Answer = Result<Reply, Refusal>;

/// A question on its way to the hub, with the way back.
pub struct Call {
    /// What is asked.
    pub ask: Ask,
    reply: Box<dyn FnOnce(Answer) + Send>,
}

impl Call {
    /// A question whose answer goes to `reply`.
    pub fn new(ask: Ask, reply: impl FnOnce(Answer) + Send + 'static) -> Call {
        Call { ask, reply: Box::new(reply) }
    }

    /// Takes the question from the way back.
    pub fn split(self) -> (Ask, impl FnOnce(Answer) + Send) {
        (self.ask, self.reply)
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("ask", &self.ask).finish_non_exhaustive()
    }
}

/// The line from a network edge to whoever hosts the hub; cheap to clone, used from any thread.
#[derive(Clone)]
pub struct Line(Arc<dyn Fn(Call) -> bool + Send + Sync>);

impl Line {
    /// A line whose calls go to `send`, which says `false` once nobody hears any more.
    pub fn new(send: impl Fn(Call) -> bool + Send + Sync + 'static) -> Line {
        Line(Arc::new(send))
    }

    /// Asks; the answer comes to `reply`, on another thread, once what it promises is kept. `false`
    /// when the class is gone: then there is no answer.
    pub fn ask(&self, ask: Ask, reply: impl FnOnce(Answer) + Send + 'static) -> bool {
        (self.0)(Call::new(ask, reply))
    }
}

/// What brings phones to a class: a server of pages, or in a test nothing but calls.
///
/// Whoever leads has one for as long as the class lasts, and drops it then.
pub trait Edge {
    /// Opens the door; everything asked there goes through `line`. Returns where phones reach it,
    /// the best first, as they are shown: `http://192.168.1.20:8080`.
    ///
    /// # Errors
    /// Why the door cannot be opened: the class is led without phones then.
    fn open(&mut self, line: Line) -> io::Result<Vec<String>>;

    /// What phones see may have changed. Called by the thread that leads: it must not wait.
    fn changed(&mut self);
}
