//! A view attached to the leading process: the trainer's own terminal.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use super::console::{Console, Errand, Role};
use super::link::{self, Leader, Told, Wish};
use super::run::{Happening, SECOND, draw, hear_person, load};
use crate::app::Failure;
use crate::classroom::{Class, Event, Moment};
use crate::content::Origin;
use crate::face::terminal::input::Input;
use crate::face::terminal::run::{Display, guarded};
use crate::face::terminal::theme::Theme;
use crate::progress::Folder;
use crate::text::{Lang, Words};

/// A view attached to the leading process.
struct Attached {
    console: Console,
    folder: PathBuf,
    origin: Origin,
    leader: Option<Leader>,
    sender: Sender<Happening>,
    /// What is told before [`Told::Ready`].
    story: Option<Vec<(Moment, Event)>>,
    /// What the person did since something was asked that has not been done yet: what they see
    /// then is what they answer.
    inputs: VecDeque<Input>,
    is_asking: bool,
    is_over: bool,
}

/// Shows the trainer's view of the class that another process leads, until the person leaves;
/// waits for one where there is none.
///
/// # Errors
/// An unreadable module, a terminal that refuses.
pub fn attend(origin: Origin, folder: &Folder, lang: Lang, theme: Theme) -> Result<(), Failure> {
    let module = Arc::new(load(&origin)?);
    let console = Console::new(Class::new(module), Words::new(lang), theme, Role::Attached, false);
    guarded(lang, folder.log(), move |terminal| {
        let (sender, happenings) = channel();
        hear_person(sender.clone())?;
        let folder = folder.classes();
        let mut view = Attached {
            console,
            folder,
            origin,
            leader: None,
            sender,
            story: None,
            inputs: VecDeque::new(),
            is_asking: false,
            is_over: false,
        };
        view.run(terminal, &happenings)
    })
}

impl Attached {
    fn run(&mut self, terminal: &mut Display, happenings: &Receiver<Happening>) -> Result<(), Failure> {
        self.seek();
        draw(terminal, &self.console)?;
        while !self.is_over {
            let wait = if self.console.is_working() { Duration::ZERO } else { SECOND };
            match happenings.recv_timeout(wait) {
                Ok(happening) => self.hear(happening)?,
                Err(RecvTimeoutError::Timeout) if self.leader.is_none() => self.seek(),
                Err(RecvTimeoutError::Timeout) => self.work(),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
            while let (false, Ok(happening)) = (self.is_over, happenings.try_recv()) {
                self.hear(happening)?;
            }
            if !self.is_over {
                draw(terminal, &self.console)?;
            }
        }
        Ok(())
    }

    /// Does a slice of what is being computed, to be shown here; what comes of it is told by the
    /// leading process.
    fn work(&mut self) {
        let now = self.console.class().clock().now();
        self.console.work(now);
    }

    /// Looks for the leading process.
    fn seek(&mut self) {
        self.leader = link::attach(&self.folder, self.sender.clone()).ok();
        if self.leader.is_none() {
            self.console.part();
        }
    }

    fn hear(&mut self, happening: Happening) -> Result<(), Failure> {
        match happening {
            Happening::Input(input) => self.inputs.push_back(input),
            Happening::Told(Some(told)) => self.learn(told)?,
            Happening::Told(None) => {
                self.leader = None;
                self.is_asking = false;
                self.console.part();
            }
            Happening::Heard(_) => {}
        }
        while !self.is_asking
            && let Some(input) = self.inputs.pop_front()
        {
            self.input(input);
        }
        Ok(())
    }

    fn input(&mut self, input: Input) {
        let asked = self.console.input(input);
        self.is_over |= asked.errand == Some(Errand::Leave);
        let mut wishes: Vec<Wish> = asked.events.into_iter().map(Wish::Do).collect();
        wishes.extend((asked.scroll != 0).then_some(Wish::Scroll(asked.scroll)));
        wishes.extend(match asked.errand {
            Some(Errand::Export) => Some(Wish::Export),
            Some(Errand::Erase) => Some(Wish::Erase),
            _ => None,
        });
        let Some(leader) = self.leader.as_ref().filter(|_| !wishes.is_empty()) else { return };
        self.is_asking = true;
        wishes.iter().chain([&Wish::Done]).for_each(|wish| leader.ask(wish));
    }

    fn learn(&mut self, told: Told) -> Result<(), Failure> {
        match told {
            Told::Hello { folder, .. } => {
                let origin = folder.map_or(Origin::Embedded, Origin::Folder);
                if origin != self.origin {
                    let module = Arc::new(load(&origin)?);
                    self.console.renew(Class::new(module));
                    self.origin = origin;
                }
                self.story = Some(Vec::new());
            }
            Told::Kept(at, event) => match &mut self.story {
                Some(story) => story.push((at, event)),
                None => drop(self.console.follow(at, &event)),
            },
            Told::Ready => {
                let story = self.story.take().unwrap_or_default();
                let module = self.console.class().module().clone();
                self.console.renew(Class::load(module, story));
            }
            Told::Tick(now) => drop(self.console.tick(now)),
            Told::Said(message) => self.console.tell(message),
            Told::Done => self.is_asking = false,
        }
        Ok(())
    }
}
