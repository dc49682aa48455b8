//! The plain face: the whole workshop line by line, for screen readers, pipes and old terminals.
//!
//! Nothing is ever erased, no escape code is written, everything has a number or a letter.

mod area;
mod bars;
mod finder;
mod handle;
mod host;
mod listing;
mod matrices;
mod panel;
mod passage;
mod prose;
mod ranges;
mod rating;
mod remarks;
mod runs;
mod scatter;
mod sequence;
mod sheet;
mod slider;
mod tally;
mod text;
mod timer;

use std::io::{BufRead, Write};

use crate::action::{Action, Entered, Input, Key, Role};
use crate::app::common::{BACK, HELP, LANGUAGE};
use crate::app::views::MAP;
use crate::app::{Answer, App, Command, Does, Failure, asked, commands};
use crate::page::{Block, Menu, Page, Run};
use crate::text::{Msg, Words, msg};

use host::Reader;
pub use host::{Host, read_line};
pub use text::lines;

/// The most rows of a list that are told at once.
const AT_ONCE: usize = 12;

/// What is typed to hear the rest of a long list.
const MORE: &str = "+";

/// Tells what is before the person once more.
const AGAIN: Command = Command("again");

/// Tells where the person is.
const WHERE: Command = Command("where");

/// Plays the workshop: lines in, text out, until the person quits or the input ends.
///
/// # Errors
/// What stops the program: an unreadable module, progress that cannot be used, a broken pipe; or
/// that it ended and not everything is kept.
pub fn run(app: &mut App, input: impl BufRead, output: impl Write) -> Result<(), Failure> {
    app.ask_who();
    app.begin()?;
    Face { app, host: Reader(input), output, told: Vec::new(), rest: Vec::new() }.play()
}

/// Leads a class: the same, with what stands behind it.
///
/// # Errors
/// What stops the program: what `host` says, a broken pipe.
pub fn lead(app: &mut App, host: &mut impl Host, output: impl Write) -> Result<(), Failure> {
    Face { app, host, output, told: Vec::new(), rest: Vec::new() }.play()
}

/// A page as text that can be read aloud.
pub fn page(page: &Page, words: &Words) -> String {
    let lines = text::lines(&page.blocks, words);
    format!("{}\n\n{}\n", page.title, lines.join("\n"))
}

/// A text of a few paragraphs and lists, on lines of readable length.
pub fn filled(text: &str) -> String {
    let line = |line: &str| {
        let (head, rest) = line.strip_prefix("- ").map_or(("", line), |rest| ("- ", rest));
        prose::filled(&[Run::new(rest)], head, &" ".repeat(head.len())).join("\n")
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

struct Face<'a, H, O> {
    app: &'a mut App,
    host: H,
    output: O,
    /// The blocks of the topmost view that were told already.
    told: Vec<Block>,
    /// The rows of a long list that were not told yet.
    rest: Vec<String>,
}

type Told<T> = Result<T, Failure>;

impl<H: Host, O: Write> Face<'_, H, O> {
    fn play(&mut self) -> Told<()> {
        let mut has_begun = false;
        self.tell_view()?;
        loop {
            // Whoever is known goes on where they were.
            if !has_begun && self.app.session().learner().is_some() && !self.is_in_box() {
                has_begun = true;
                self.say(msg::PLAIN_COMMANDS)?;
                // Unless that was done on the way.
                if self.app.top().is_some_and(|(_, view)| view.name() == MAP || view.leads_on()) {
                    self.line("")?;
                }
            }
            if self.app.is_over() {
                break;
            }
            self.unsaved()?;
            let Some(line) = self.read()? else {
                self.say(msg::PLAIN_INPUT_ENDED)?;
                break;
            };
            self.line(&line)?;
        }
        self.app.end();
        self.app.ended()?;
        // Of a rehearsal, or a class that was erased, nothing is kept.
        let is_kept = self.app.session().seat().is_none_or(|seat| !seat.is_rehearsal && !seat.is_erased);
        if is_kept { self.say(msg::PLAIN_GOODBYE) } else { Ok(()) }
    }

    /// Does what a typed line asks for.
    fn line(&mut self, line: &str) -> Told<()> {
        if line.trim() == MORE && !self.rest.is_empty() {
            return self.tell_rest();
        }
        let actions = self.actions();
        match asked(&actions, line) {
            Some((Does::Command(HELP), _)) => self.help(&actions),
            Some((Does::Command(AGAIN), _)) => self.tell_view(),
            Some((Does::Command(WHERE), _)) => self.tell_where(),
            Some((does, entered)) => self.act(&does, entered),
            None => self.say(msg::PLAIN_UNKNOWN),
        }
    }

    /// Everything that can be done now, in the application and where one only hears it.
    fn actions(&self) -> Vec<Action<Does>> {
        let mut actions = self.app.actions();
        let heard = |does, label| Action::new(Does::Command(does), label, &[], Role::Navigate);
        actions.extend([heard(AGAIN, msg::KEY_AGAIN), heard(WHERE, msg::KEY_WHERE)]);
        actions
    }

    /// Tells where the person is.
    fn tell_where(&mut self) -> Told<()> {
        let Some((_, view)) = self.app.top() else { return Ok(()) };
        let session = self.app.session();
        let header = view.spoken_header(session).unwrap_or_else(|| view.header(session).0);
        self.tell(&header)?;
        self.prompt()
    }

    /// Does something, and tells what came of it.
    fn act(&mut self, does: &Does, entered: Entered) -> Told<()> {
        let answer = self.app.act(does, entered);
        let answer = self.host.settle(self.app, answer)?;
        if self.app.is_over() {
            return Ok(());
        }
        if *does == Does::Command(LANGUAGE) {
            return self.tell_view();
        }
        self.follow(answer)
    }

    fn follow(&mut self, answer: Answer) -> Told<()> {
        match answer {
            Answer::Nothing => {}
            Answer::Changed(_) => {
                self.work()?;
                self.tell_change()?;
            }
            Answer::Turned => {
                self.tell_view()?;
                // What is read on top of a view is told, and the view is back.
                if self.is_in_box() {
                    self.app.act(&Does::Command(BACK), Entered::Nothing);
                    self.told = self
                        .app
                        .top()
                        .map_or_else(Vec::new, |(_, view)| view.page(self.app.session()).blocks);
                    return self.prompt();
                }
                if self.app.top().is_some_and(|(_, view)| view.leads_on()) {
                    return self.line("");
                }
                return Ok(());
            }
        }
        self.prompt()
    }

    /// Whether the topmost view is a box to read.
    fn is_in_box(&self) -> bool {
        self.app.top().is_some_and(|(_, view)| view.is_box() && !view.waits())
    }

    /// Lets what is being computed come to its end: what is told next builds on it.
    fn work(&mut self) -> Told<()> {
        if self.app.is_working() {
            self.say(msg::PLAIN_WORKING)?;
            self.output.flush().map_err(Failure::Io)?;
        }
        while self.app.is_working() {
            if self.app.work() == Answer::Turned {
                break;
            }
        }
        Ok(())
    }

    /// Tells the topmost view from its start.
    fn tell_view(&mut self) -> Told<()> {
        self.work()?;
        let Some((_, view)) = self.app.top() else { return Ok(()) };
        let session = self.app.session();
        let page = view.page(session);
        let header = view.spoken_header(session);
        let message = view.message().map(str::to_owned);
        if let Some(header) = header {
            self.tell("")?;
            self.tell(&header)?;
        }
        if let Some(message) = message {
            self.tell(&message)?;
        }
        if !page.title.is_empty() {
            self.tell(&page.title)?;
            self.tell("")?;
        }
        self.tell_blocks(&page.blocks)?;
        self.told = page.blocks;
        if self.is_in_box() || self.app.top().is_some_and(|(_, view)| view.leads_on()) {
            return Ok(());
        }
        self.prompt()
    }

    /// Tells what an action has just brought about: what the view says of it, or the blocks that
    /// were not told before.
    fn tell_change(&mut self) -> Told<()> {
        let Some((_, view)) = self.app.top() else { return Ok(()) };
        let session = self.app.session();
        let blocks = view.page(session).blocks;
        let new = view
            .told(session)
            .unwrap_or_else(|| blocks.iter().filter(|block| !self.told.contains(block)).cloned().collect());
        // What the prompt says anyway need not be heard twice.
        let prompt = text::lines(&view.prompt(session), &session.words);
        let message = view.message().filter(|message| !prompt.iter().any(|line| line == message));
        if let Some(message) = message.map(str::to_owned) {
            self.tell(&message)?;
        }
        self.told = blocks;
        self.tell_blocks(&new)
    }

    /// How to go on: what the view asks for, or what Enter does.
    fn prompt(&mut self) -> Told<()> {
        let Some((_, view)) = self.app.top() else { return Ok(()) };
        let session = self.app.session();
        let blocks = view.prompt(session);
        let actions = self.app.actions();
        let takes_text = actions.iter().any(|action| action.input == Input::Text);
        let mut lines = text::lines(&blocks, &session.words);
        // No empty line before what is typed.
        lines.pop();
        if blocks.is_empty() {
            let enter = actions.iter().find(|action| action.keys.contains(&Key::Enter));
            lines.extend(enter.map(|enter| {
                let label = session.words.say(enter.label);
                session.words.with(msg::PLAIN_ENTER, &[("label", label.into())])
            }));
        }
        lines.iter().try_for_each(|line| self.tell(line))?;
        if takes_text { self.say(msg::PLAIN_TEXT_COMMANDS) } else { Ok(()) }
    }

    /// Everything that can be typed here.
    fn help(&mut self, actions: &[Action<Does>]) -> Told<()> {
        if self.app.session().seat().is_none() {
            self.say(msg::PLAIN_COMMANDS)?;
        }
        let words = &self.app.session().words;
        let mut lines: Vec<String> = Vec::new();
        for (command, label) in commands(actions, words) {
            let line = words
                .with(msg::PLAIN_MENU, &[("command", command.into()), ("name", words.say(label).into())]);
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines.iter().try_for_each(|line| self.tell(line))?;
        self.prompt()
    }

    /// Tells some blocks; of a long list the first rows, the others when they are asked for.
    fn tell_blocks(&mut self, blocks: &[Block]) -> Told<()> {
        self.rest.clear();
        for block in blocks {
            let words = &self.app.session().words;
            let mut lines = text::lines(std::slice::from_ref(block), words);
            if let Block::Menu(Menu { rows, .. }) = block
                && rows.len() > AT_ONCE
            {
                self.rest = lines.split_off(AT_ONCE);
                self.rest.pop();
            }
            lines.iter().try_for_each(|line| self.tell(line))?;
        }
        self.tell_left()
    }

    /// Tells more rows of a long list.
    fn tell_rest(&mut self) -> Told<()> {
        let more = self.rest.split_off(AT_ONCE.min(self.rest.len()));
        let now = std::mem::replace(&mut self.rest, more);
        now.iter().try_for_each(|line| self.tell(line))?;
        self.tell_left()?;
        self.prompt()
    }

    /// How much of a long list is left, and how to hear it.
    fn tell_left(&mut self) -> Told<()> {
        match self.rest.len() {
            0 => Ok(()),
            left => {
                let text = self.app.session().words.with(msg::PLAIN_MORE, &[("left", left.into())]);
                self.tell(&text)
            }
        }
    }

    fn unsaved(&mut self) -> Told<()> {
        let session = self.app.session();
        let typed = |unsaved: String| session.words.with(msg::UNSAVED_TYPED, &[("unsaved", unsaved.into())]);
        session.unsaved().map(typed).map_or(Ok(()), |text| self.tell(&text))
    }

    fn say(&mut self, key: Msg) -> Told<()> {
        let text = self.app.session().words.say(key);
        self.tell(&text)
    }

    fn tell(&mut self, line: &str) -> Told<()> {
        writeln!(self.output, "{line}").map_err(Failure::Io)
    }

    fn read(&mut self) -> Told<Option<String>> {
        write!(self.output, "> ").and_then(|()| self.output.flush()).map_err(Failure::Io)?;
        let line = self.host.read(self.app)?;
        if line.is_none() {
            self.tell("")?;
        }
        Ok(line)
    }
}
