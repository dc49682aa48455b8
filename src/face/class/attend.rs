//! A view attached to the leading process: the trainer's own screen, or another projector.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use super::link::{self, ClientMsg, Door, PROTOCOL, ServerMsg, ToLeader};
use super::{Happening, SECOND, hear_person, load, moment};
use crate::app::class::Notes;
use crate::app::seat::{Link, Role, Seat};
use crate::app::{App, Exporter, Failure, Session};
use crate::classroom::{Class, Event, Moment};
use crate::content::Origin;
use crate::face::terminal::{Display, Input, Screen, Theme, draw, guarded};
use crate::progress::{Folder, Settings};
use crate::text::Lang;

/// A view attached to the leading process.
struct Attached {
    screen: Screen,
    classes: PathBuf,
    origin: Origin,
    leader: Option<ToLeader>,
    sender: Sender<Happening>,
    /// What is told before [`ServerMsg::Ready`].
    story: Option<Vec<(Moment, Event)>>,
    /// What the person did since something was asked that has not been done yet: what they see
    /// then is what they answer.
    inputs: VecDeque<Input>,
    is_waiting: bool,
}

/// Shows the class that another process leads, until the person leaves; waits for one where there
/// is none.
///
/// # Errors
/// An unreadable module, a terminal that refuses.
pub fn attend(
    origin: Origin,
    folder: &Folder,
    (settings, lang): (Settings, Lang),
    theme: Theme,
    exporter: Box<dyn Exporter>,
) -> Result<(), Failure> {
    let module = Arc::new(load(&origin)?);
    let session = Session::new(origin.clone(), folder.clone(), settings, lang)?;
    let mut seat = Seat::new(Class::new(module), Role::Attached, moment::WALL);
    seat.part(Link::Parted);
    let app = App::opened(session.at(seat), exporter, Box::new(Notes::default()));
    let screen = Screen::new(app, theme);
    let classes = folder.classes();
    guarded(lang, folder.log(), move |terminal| {
        let (sender, happenings) = channel();
        hear_person(sender.clone())?;
        let mut view = Attached {
            screen,
            classes,
            origin,
            leader: None,
            sender,
            story: None,
            inputs: VecDeque::new(),
            is_waiting: false,
        };
        view.run(terminal, &happenings)
    })
}

impl Attached {
    fn run(&mut self, terminal: &mut Display, happenings: &Receiver<Happening>) -> Result<(), Failure> {
        self.seek();
        draw(terminal, &mut self.screen)?;
        while !self.screen.is_over() {
            let is_working = self.screen.session().seat().is_some_and(Seat::is_working);
            match happenings.recv_timeout(if is_working { Duration::ZERO } else { SECOND }) {
                Ok(happening) => self.hear(happening)?,
                Err(RecvTimeoutError::Timeout) if self.leader.is_none() => self.seek(),
                Err(RecvTimeoutError::Timeout) => self.work(),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
            while let (false, Ok(happening)) = (self.screen.is_over(), happenings.try_recv()) {
                self.hear(happening)?;
            }
            if !self.screen.is_over() {
                self.screen.happened();
                draw(terminal, &mut self.screen)?;
            }
        }
        Ok(())
    }

    fn seat(&mut self) -> Option<&mut Seat> {
        self.screen.app_mut().session_mut().seat_mut()
    }

    /// Does a slice of what is being computed, to be shown here; what comes of it is told by the
    /// leading process.
    fn work(&mut self) {
        if let Some(seat) = self.seat().filter(|seat| seat.is_working()) {
            let now = seat.class().clock().now();
            seat.work(now);
        }
    }

    /// Looks for the leading process, then for one that rehearses.
    fn seek(&mut self) {
        let attach = |is_rehearsal| {
            let door = Door { classes: &self.classes, is_rehearsal };
            link::attach(door, self.sender.clone()).ok()
        };
        self.leader = attach(false).or_else(|| attach(true));
        if self.leader.is_none() {
            self.part(Link::Parted);
        }
    }

    fn part(&mut self, link: Link) {
        self.leader = None;
        self.is_waiting = false;
        if let Some(seat) = self.seat() {
            seat.part(link);
        }
    }

    fn hear(&mut self, happening: Happening) -> Result<(), Failure> {
        match happening {
            Happening::Input(input) => self.inputs.push_back(input),
            Happening::Told(Some(told)) => self.learn(told)?,
            // Why it was left is known already.
            Happening::Told(None) if self.leader.is_none() => {}
            Happening::Told(None) => self.part(Link::Parted),
            Happening::Heard(_) | Happening::Line(_) | Happening::Called(_) => {}
        }
        while !self.is_waiting
            && let Some(input) = self.inputs.pop_front()
        {
            self.input(input);
        }
        Ok(())
    }

    fn input(&mut self, input: Input) {
        self.screen.input(input);
        let wishes = self.seat().map(Seat::take_wishes).unwrap_or_default();
        let Some(leader) = self.leader.as_ref().filter(|_| !wishes.is_empty()) else { return };
        self.is_waiting = true;
        wishes.into_iter().map(ClientMsg::Wish).chain([ClientMsg::Done]).for_each(|asked| leader.ask(&asked));
    }

    fn learn(&mut self, told: ServerMsg) -> Result<(), Failure> {
        match told {
            ServerMsg::Hello { protocol: PROTOCOL, folder, is_rehearsal, .. } => {
                let origin = folder.map_or(Origin::Embedded, Origin::Folder);
                if origin != self.origin {
                    let module = Arc::new(load(&origin)?);
                    self.renew(Class::new(module));
                    self.origin = origin;
                }
                if let Some(seat) = self.seat() {
                    seat.is_rehearsal = is_rehearsal;
                }
                self.story = Some(Vec::new());
                if let Some(leader) = &self.leader {
                    leader.ask(&ClientMsg::Hello { protocol: PROTOCOL });
                }
            }
            ServerMsg::Hello { .. } => self.part(Link::OtherVersion),
            ServerMsg::Kept(at, event) => match &mut self.story {
                Some(story) => story.push((at, event)),
                None => drop(self.seat().map(|seat| seat.follow(at, &event))),
            },
            ServerMsg::Ready => {
                let story = self.story.take().unwrap_or_default();
                let module = self.seat().map(|seat| seat.class().module().clone());
                if let Some(module) = module {
                    self.renew(Class::load(module, story));
                }
            }
            ServerMsg::Tick(now) => drop(self.seat().map(|seat| seat.tick(now))),
            ServerMsg::Scroll(lines) => self.screen.scroll_projected(lines),
            ServerMsg::Said(message) => drop(self.seat().map(|seat| seat.tell(message, true))),
            ServerMsg::Crowd(crowd) => drop(self.seat().map(|seat| seat.gather(crowd))),
            ServerMsg::Done => self.is_waiting = false,
        }
        // What the next key means depends on it.
        self.screen.happened();
        Ok(())
    }

    fn renew(&mut self, class: Class) {
        if let Some(seat) = self.seat() {
            seat.renew(class);
        }
    }
}
