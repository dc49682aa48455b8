//! The application without a screen: who is there, what they have before them, what they can do.
//!
//! A stack of views; faces draw the page of the topmost and turn keys, clicks and typed lines
//! into the actions that it lists.

pub mod class;
pub mod common;
mod failure;
pub mod my_data;
pub mod seat;
mod session;
mod spoken;
mod view;
pub mod views;

pub use failure::{Failure, damaged, explain};
pub use session::Session;
pub use spoken::{asked, commands};
pub use view::{Command, Does, Export, Exporter, Focus, Then, View};

use crate::action::{Action, Entered, Input, Key, Role, hints};
use crate::activity::Intent;
use crate::progress::Store;
/// How a screen is to look: chosen by the person, and kept with the settings.
pub use crate::progress::ThemeChoice;
use crate::text::{Lang, msg};
use common::{BACK, GLOSSARY, HELP, LANGUAGE, QUIT, SAVE, command, enter};

/// The application of one person.
pub struct App {
    session: Session,
    layers: Vec<Layer>,
    /// The layers there have been.
    opened: u64,
    exporter: Box<dyn Exporter>,
    named: Option<String>,
    /// Whether the person came to review, as soon as they are there.
    reviews: bool,
    /// Whether nobody's progress is opened before they say who they are.
    asks_who: bool,
    is_over: bool,
}

/// A view of the stack.
struct Layer {
    id: u64,
    view: Box<dyn View>,
}

/// What came of an action, for the face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Nothing.
    Nothing,
    /// The page of the topmost view changed.
    Changed(Focus),
    /// Another view is the topmost.
    Turned,
}

impl App {
    /// The application at its first view. Nothing but the manifest has been read: [`App::begin`]
    /// does the rest once something can be seen.
    ///
    /// `named` is the pseudonym of whoever is there, when it is known already.
    pub fn new(session: Session, exporter: Box<dyn Exporter>, named: Option<&str>) -> App {
        let first: Box<dyn View> = match (named, session.folder().learner_count()) {
            (None, 0) => Box::new(views::Welcome::new()),
            (Some(_), _) | (None, 1) => Box::new(views::Map::new(&session)),
            (None, _) => Box::new(views::Profiles::new(&session)),
        };
        let named = named.map(str::to_owned);
        let layers = vec![Layer { id: 0, view: first }];
        App { session, layers, opened: 0, exporter, named, reviews: false, asks_who: false, is_over: false }
    }

    /// The application at a view of its own, such as one of a class.
    pub fn opened(session: Session, exporter: Box<dyn Exporter>, view: Box<dyn View>) -> App {
        let layers = vec![Layer { id: 0, view }];
        App {
            session,
            layers,
            opened: 0,
            exporter,
            named: None,
            reviews: false,
            asks_who: false,
            is_over: false,
        }
    }

    /// The same for somebody who came to review.
    #[must_use]
    pub fn reviewing(self) -> App {
        App { reviews: true, ..self }
    }

    /// Asks who is there even where only one person learns: for a face where nobody sees whose
    /// progress is open.
    pub fn ask_who(&mut self) {
        if self.named.is_none() && self.session.folder().learner_count() > 0 {
            self.asks_who = true;
            self.layers.clear();
            self.push(Box::new(views::Profiles::new(&self.session)));
        }
    }

    /// Reads the module, and opens the progress of the only learner there is.
    ///
    /// # Errors
    /// What is wrong with the module, or why the progress cannot be used.
    pub fn begin(&mut self) -> Result<(), Failure> {
        self.session.load()?;
        let learners = self.session.learners();
        let opened = match (self.named.take(), learners.as_slice()) {
            (Some(name), _) => self.session.sit_named(&name),
            (None, [learner]) if !self.asks_who => self.session.sit(learner.clone()),
            (None, _) => return Ok(()),
        };
        let then = views::arrive(&self.session, Ok(opened?));
        self.then(then);
        Ok(())
    }

    /// Lets the person choose who is there, after progress that cannot be used: says why.
    pub fn choose_again(&mut self, failure: Failure) {
        self.layers.clear();
        self.push(Box::new(views::Profiles::new(&self.session)));
        let then = views::arrive(&self.session, Err(failure));
        self.then(then);
    }

    /// The person's session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The person's session, for what a face remembers in the settings.
    pub fn session_mut(&mut self) -> &mut Session {
        &mut self.session
    }

    /// Whether the person has quit.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// Every view with its number; the topmost is the last.
    pub fn views(&self) -> impl DoubleEndedIterator<Item = (u64, &dyn View)> {
        self.layers.iter().map(|layer| (layer.id, &*layer.view))
    }

    /// The place of the lowest view that is seen: only boxes leave something of the view below.
    pub fn lowest_seen(&self) -> usize {
        self.layers.iter().rposition(|layer| !layer.view.is_box()).unwrap_or(0)
    }

    /// The topmost view, and its number.
    pub fn top(&self) -> Option<(u64, &dyn View)> {
        self.layers.last().map(|layer| (layer.id, &*layer.view))
    }

    /// Everything that can be done now: in the topmost view, then everywhere.
    pub fn actions(&self) -> Vec<Action<Does>> {
        let Some(layer) = self.layers.last() else { return Vec::new() };
        let mut actions = layer.view.actions(&self.session);
        if !layer.view.is_box() {
            // From everywhere by their names, from the map by their letters too.
            let is_class = self.session.seat().is_some();
            if layer.view.name() != views::MAP && !is_class {
                let beside = views::beside_actions(&self.session).into_iter();
                actions.extend(beside.map(|action| Action { keys: &[], ..action }));
            }
            let language = match self.session.lang() {
                Lang::Fr => msg::KEY_TO_ENGLISH,
                Lang::En => msg::KEY_TO_FRENCH,
            };
            actions.push(command(LANGUAGE, language, &[Key::Char('l'), Key::Function(2)], Role::Navigate));
            if self.session.learner().is_some() {
                let keys = &[Key::Char('g'), Key::Function(6)];
                actions.push(command(GLOSSARY, msg::KEY_GLOSSARY, keys, Role::Navigate));
                actions.push(enter(GLOSSARY, msg::KEY_GLOSSARY, Input::Line, Role::Navigate));
            }
            actions.push(command(HELP, msg::KEY_HELP, &[Key::Char('?'), Key::Function(1)], Role::Navigate));
        }
        actions.push(command(SAVE, msg::KEY_SAVE, &[Key::Control('s')], Role::Navigate).on_page());
        actions.push(command(QUIT, msg::KEY_QUIT, &[Key::Control('c')], Role::Navigate).on_page());
        actions
    }

    /// Does what an action asks for.
    pub fn act(&mut self, does: &Does, entered: Entered) -> Answer {
        match does {
            Does::Command(QUIT) => self.quit(),
            Does::Command(SAVE) => {
                self.keep();
                self.session.retry();
                Answer::Changed(Focus::Stay)
            }
            Does::Command(HELP) => {
                let hints = hints(&self.actions());
                self.push(Box::new(views::ReadBox::help(hints)));
                Answer::Turned
            }
            Does::Command(LANGUAGE) => {
                self.session.speak(self.session.lang().next());
                let lang = self.session.lang();
                self.layers.iter_mut().for_each(|layer| layer.view.speak(lang));
                Answer::Changed(Focus::Stay)
            }
            Does::Command(GLOSSARY) if self.layers.last().is_some_and(|layer| layer.view.may_look_up()) => {
                let Some(layer) = self.layers.last() else { return Answer::Nothing };
                let from = layer.view.page(&self.session);
                let filter = if let Entered::Line(line) = entered { line } else { String::new() };
                self.push(Box::new(views::Glossary::new(from, &filter)));
                Answer::Turned
            }
            does => {
                let Some(layer) = self.layers.last_mut() else { return Answer::Nothing };
                let before = layer.view.message().map(str::to_owned);
                let then = layer.view.act(does, entered.clone(), &mut self.session);
                let is_told = layer.view.message() != before.as_deref();
                let then = match (does, then) {
                    (Does::Command(BACK), Then::Nothing) => Then::Back,
                    (_, Then::Nothing) if is_told => Then::Changed(Focus::Stay),
                    (Does::Command(command), Then::Nothing) => {
                        views::lead_beside(*command, &entered, &self.session).unwrap_or(Then::Nothing)
                    }
                    (_, then) => then,
                };
                self.then(then)
            }
        }
    }

    /// Tells every view that something happened to the class; those that have lost their sense
    /// close.
    pub fn happened(&mut self) -> Answer {
        let mut answer = Answer::Changed(Focus::Stay);
        for mut layer in std::mem::take(&mut self.layers) {
            let then = layer.view.act(&Does::Command(class::HAPPENED), Entered::Nothing, &mut self.session);
            match then {
                Then::Back if !self.layers.is_empty() => answer = Answer::Turned,
                Then::Go(view) => {
                    self.push(view);
                    answer = Answer::Turned;
                }
                then => {
                    self.layers.push(layer);
                    if let (Then::Changed(focus), Answer::Changed(_)) = (then, answer) {
                        answer = Answer::Changed(focus);
                    }
                }
            }
        }
        if let Some(seat) = self.session.seat_mut() {
            seat.seen();
        }
        answer
    }

    /// Tells the topmost view that some seconds have passed.
    pub fn tick(&mut self, seconds: u32) -> Answer {
        self.act(&Does::Play(Intent::Tick(seconds)), Entered::Nothing)
    }

    /// Does a slice of what is being computed.
    pub fn work(&mut self) -> Answer {
        self.act(&Does::Play(Intent::Work), Entered::Nothing)
    }

    /// Whether time matters now.
    pub fn is_timed(&self) -> bool {
        self.layers.last().is_some_and(|layer| layer.view.is_timed())
    }

    /// Whether something is being computed now.
    pub fn is_working(&self) -> bool {
        self.layers.last().is_some_and(|layer| layer.view.is_working())
    }

    /// Whether something waits to be kept as soon as the person pauses.
    pub fn is_unkept(&self) -> bool {
        self.layers.iter().any(|layer| layer.view.is_unkept())
    }

    /// Keeps what is not kept yet. Returns whether what is said of it changed.
    pub fn keep(&mut self) -> bool {
        let before = self.session.unsaved();
        for layer in &mut self.layers {
            layer.view.keep(&mut self.session);
        }
        self.session.unsaved() != before
    }

    /// Ends the program, whatever is before the person: their terminal is gone.
    pub fn end(&mut self) {
        self.keep();
        self.session.retry();
        self.is_over = true;
    }

    /// How the program ended: whether everything is kept.
    ///
    /// # Errors
    /// [`Failure::Unsaved`] where it is not.
    pub fn ended(&mut self) -> Result<(), Failure> {
        self.session.take_unsaved().map_or(Ok(()), |error| Err(Failure::Unsaved(error)))
    }

    /// Ends the program, unless something could not be saved: that is asked about once.
    fn quit(&mut self) -> Answer {
        self.keep();
        // What was kept long ago may have been taken away since.
        self.session.retry();
        let is_asked = self.layers.last().is_some_and(|layer| layer.view.name() == views::UNSAVED);
        if self.session.unsaved().is_some() && !is_asked {
            self.push(Box::new(views::Unsaved));
            return Answer::Turned;
        }
        self.is_over = true;
        Answer::Nothing
    }

    fn then(&mut self, then: Then) -> Answer {
        match then {
            Then::Nothing => return Answer::Nothing,
            Then::Changed(focus) => return Answer::Changed(focus),
            Then::Quit => return self.quit(),
            Then::Open(view) => self.push(view),
            Then::Go(view) => {
                self.pop();
                self.push(view);
            }
            Then::Restart(views) => {
                self.keep();
                self.layers.clear();
                for view in views {
                    self.push(view);
                }
            }
            Then::Back if self.layers.len() < 2 => return self.quit(),
            Then::Back => {
                self.pop();
                if let Some(layer) = self.layers.last_mut() {
                    layer.view.returned(&self.session);
                }
            }
            Then::Export(export) => {
                self.keep();
                let (title, text) = self.exporter.export(&self.session, &export);
                self.push(Box::new(views::ReadBox::message(title, &text)));
            }
        }
        if self.session.learner().is_some() && std::mem::take(&mut self.reviews) {
            self.push(Box::new(views::Review::new(&self.session)));
        }
        Answer::Turned
    }

    fn push(&mut self, view: Box<dyn View>) {
        self.opened += 1;
        self.layers.push(Layer { id: self.opened, view });
    }

    fn pop(&mut self) {
        if let Some(mut layer) = self.layers.pop() {
            layer.view.keep(&mut self.session);
        }
    }
}
