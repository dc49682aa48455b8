//! Views: every place of the application where a person can be.

use super::Session;
use crate::action::{Action, Entered};
use crate::activity::{Edit, Intent};
use crate::page::{Block, Page};
use crate::progress::HandIn;
use crate::text::{Lang, Words};

/// What an action does.
#[derive(Debug, Clone, PartialEq)]
pub enum Does {
    /// Something in an exercise, or in a text that is typed.
    Play(Intent),
    /// A command of the view or of the whole application.
    Command(Command),
}

impl Does {
    /// Whether this moves in the text of a field or changes it: in a browser, the field does so itself.
    pub fn corrects_text(&self) -> bool {
        matches!(self, Does::Play(Intent::Edit(edit)) if !matches!(edit, Edit::Undo | Edit::Redo))
    }
}

/// A command, by its name in this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Command(pub &'static str);

/// One place of the application: what it shows, and what can be done there.
///
/// A new view is its file and the action that opens it.
pub trait View: Send {
    /// Its name in this program.
    fn name(&self) -> &'static str;

    /// Where the person is, and what they should know: left and right of the top line.
    fn header(&self, session: &Session) -> (String, String);

    /// How far the person is, from 0 to 1, for the line under the header: in the whole workshop,
    /// unless the view is about something else.
    fn share(&self, session: &Session) -> f64 {
        session.share()
    }

    /// What stays in sight above the page, such as a field to search with.
    fn head(&self, _session: &Session) -> Vec<Block> {
        Vec::new()
    }

    /// What it shows.
    fn page(&self, session: &Session) -> Page;

    /// What stands beside the page where there is room.
    fn aside(&self, _session: &Session) -> Option<Page> {
        None
    }

    /// Everything that can be done here, the most useful first; what can be done everywhere is
    /// added by the application.
    fn actions(&self, session: &Session) -> Vec<Action<Does>>;

    /// Does what an action asks for.
    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then;

    /// A short message on what has just happened.
    fn message(&self) -> Option<&str> {
        None
    }

    /// How to answer or to go on, for a face that tells it before it listens. Where there is
    /// nothing particular to say, the face tells what Enter does.
    fn prompt(&self, _session: &Session) -> Vec<Block> {
        Vec::new()
    }

    /// What an action has just brought about, for a face that cannot show the whole page again;
    /// `None` where the blocks that were not told before are to be told.
    fn told(&self, _session: &Session) -> Option<Vec<Block>> {
        None
    }

    /// Where the person is, on one line, for a face that tells it; `None` where it goes without
    /// saying.
    fn spoken_header(&self, _session: &Session) -> Option<String> {
        None
    }

    /// Whether a face that tells one thing after the other goes on from here by itself.
    fn leads_on(&self) -> bool {
        false
    }

    /// What a face brings into sight when the view opens.
    fn opening(&self) -> Focus {
        Focus::Top
    }

    /// Whether the title of its page is part of what is read, rather than of the top line.
    fn shows_title(&self) -> bool {
        false
    }

    /// Whether it stands on top of the view below like a box, rather than in its place.
    fn is_box(&self) -> bool {
        false
    }

    /// Whether a face that tells one thing after the other waits here for an answer, though it is a
    /// box: what is only read there is told, and the view below is back.
    fn waits(&self) -> bool {
        false
    }

    /// Whether everybody in a room sees it: then it has no top and no footer, and what stands above
    /// other pages is its last line.
    fn is_projected(&self) -> bool {
        false
    }

    /// The words that its page is laid out with: the person's, unless it speaks another language.
    fn words<'a>(&self, session: &'a Session) -> &'a Words {
        &session.words
    }

    /// Whether there is nothing to do but read on: then Enter first turns the page.
    fn is_read(&self) -> bool {
        false
    }

    /// Whether the glossary may be opened from here; in a test it would give answers away.
    fn may_look_up(&self) -> bool {
        true
    }

    /// Whether time matters: then [`Intent::Tick`] tells its passing.
    fn is_timed(&self) -> bool {
        false
    }

    /// Whether something is being computed: then [`Intent::Work`] does a slice of it.
    fn is_working(&self) -> bool {
        false
    }

    /// Whether something waits to be kept as soon as the person pauses.
    fn is_unkept(&self) -> bool {
        false
    }

    /// Keeps what is not kept yet: the person pauses, leaves, or the program is being ended.
    fn keep(&mut self, _session: &mut Session) {}

    /// Learns that the person reads `lang` from now on.
    fn speak(&mut self, _lang: Lang) {}

    /// Learns that what lay on top of it is gone.
    fn returned(&mut self, _session: &Session) {}
}

/// What comes of an action.
pub enum Then {
    /// Nothing.
    Nothing,
    /// The page changed.
    Changed(Focus),
    /// Another view opens on top.
    Open(Box<dyn View>),
    /// Another view takes its place.
    Go(Box<dyn View>),
    /// Every view closes, and these take their place, the last on top.
    Restart(Vec<Box<dyn View>>),
    /// The view closes, and the one below is back.
    Back,
    /// A file is written for the person to take away, who is told where it is.
    Export(Export),
    /// The program ends.
    Quit,
}

/// What a face brings into sight after a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// What was in sight.
    Stay,
    /// What the cursor is on.
    Cursor,
    /// The marks of an answer, or else the end of the page.
    Marks,
    /// The start of the page.
    Top,
}

/// A file for a person to take away.
#[derive(Debug, Clone, PartialEq)]
pub enum Export {
    /// Their results and answers.
    Results,
    /// What they may hand in to a school.
    HandIn(Box<HandIn>),
    /// Their attestation, in this name.
    Attestation(String),
    /// Their logbook.
    Logbook,
}

/// Writes files for people to take away; above the application, for it knows every format.
pub trait Exporter: Send {
    /// Writes the files of `export`. Returns a title and what to tell: where they are, or why
    /// they are not.
    fn export(&self, session: &Session, export: &Export) -> (String, String);
}

impl Then {
    /// Opens `view` on top.
    pub fn open(view: impl View + 'static) -> Then {
        Then::Open(Box::new(view))
    }

    /// Puts `view` in the place of this one.
    pub fn go(view: impl View + 'static) -> Then {
        Then::Go(Box::new(view))
    }

    /// Closes every view, and opens `view`.
    pub fn restart(view: impl View + 'static) -> Then {
        Then::Restart(vec![Box::new(view)])
    }

    /// Closes every view, and opens `view`; `below` is there when it is closed.
    pub fn restart_over(below: impl View + 'static, view: impl View + 'static) -> Then {
        Then::Restart(vec![Box::new(below), Box::new(view)])
    }

    /// The page changed, if `changed`; what the cursor is on is brought into sight.
    pub fn changed(changed: bool) -> Then {
        if changed { Then::Changed(Focus::Cursor) } else { Then::Nothing }
    }
}
