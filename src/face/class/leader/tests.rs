//! A class led with phones, whose network edge is nothing but calls.

use std::cell::RefCell;
use std::fs;
use std::io;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, channel};

use super::*;
use crate::app::Export;
use crate::app::class::{Audience, Notes};
use crate::classroom::Act;
use crate::hub::{Answer, Ask, Line, Now, Order as PhoneOrder, Refusal, Token};
use crate::text::Id;

struct Silent;

impl Exporter for Silent {
    fn export(&self, _: &Session, _: &Export) -> (String, String) {
        Default::default()
    }
}

/// What an edge was given, and how often it was told that something changed.
#[derive(Default)]
struct Wire {
    line: Option<Line>,
    changes: usize,
}

struct Calls(Rc<RefCell<Wire>>);

impl Edge for Calls {
    fn open(&mut self, line: Line) -> io::Result<Vec<String>> {
        self.0.borrow_mut().line = Some(line);
        Ok(vec!["http://192.168.1.20:8080".to_owned()])
    }

    fn changed(&mut self) {
        self.0.borrow_mut().changes += 1;
    }
}

/// A leading process with its application, and what comes in.
struct Hall {
    leader: Leader,
    app: App,
    wire: Rc<RefCell<Wire>>,
    happenings: Receiver<Happening>,
}

impl Hall {
    fn new(data: &tempfile::TempDir) -> Hall {
        let wire = Rc::new(RefCell::new(Wire::default()));
        let leading = Leading {
            origin: Origin::Embedded,
            folder: Folder::find(Some(data.path().to_owned())).unwrap(),
            settings: Settings::default(),
            lang: Lang::En,
            present: Some(30),
            end: None,
            is_rehearsal: false,
            edge: Some(Box::new(Calls(wire.clone()))),
        };
        let (mut leader, mut app) = Leader::new(leading, Box::new(Silent), true).unwrap().unwrap();
        let (sender, happenings) = channel();
        leader.open(&mut app, sender);
        Hall { leader, app, wire, happenings }
    }

    /// Asks several things at once; they are kept and answered together.
    fn asks(&mut self, asks: impl IntoIterator<Item = Ask>) -> Vec<Answer> {
        let (sender, answers) = channel();
        for ask in asks {
            let sender = sender.clone();
            let line = self.wire.borrow().line.clone().unwrap();
            assert!(line.ask(ask, move |answer| sender.send(answer).unwrap()));
        }
        while let Ok(happening) = self.happenings.try_recv() {
            if let Happening::Called(call) = happening {
                self.leader.called(call, &self.app);
            }
        }
        assert!(answers.try_recv().is_err(), "nothing is answered before it is kept");
        self.leader.answer(&mut self.app);
        answers.try_iter().collect()
    }

    fn ask(&mut self, ask: Ask) -> Answer {
        self.asks([ask]).remove(0)
    }

    fn code(&self) -> String {
        self.app.session().seat().unwrap().crowd().unwrap().code.clone()
    }

    fn join(&mut self) -> Token {
        let ask = Ask::Join { code: self.code(), lang: Lang::En };
        self.ask(ask).unwrap().token.unwrap()
    }

    fn class(&self) -> &Class {
        self.app.session().seat().unwrap().class()
    }

    /// The first step of the kind, in no test.
    fn step(&self, kind: &str) -> Id {
        let is_it = |step: &&crate::content::Step| {
            step.assessment.is_none()
                && step.exercise.as_ref().is_some_and(|exercise| exercise.kind() == kind)
        };
        self.class().module().every_step().find(is_it).unwrap().id.clone()
    }

    fn does(&mut self, event: Event) {
        self.leader.grant(Wish::Do(event), &mut self.app).unwrap();
    }

    fn vote(&mut self, act: Act) {
        let step = self.class().here_id().unwrap();
        self.does(Event::Vote { step, act });
    }

    /// Goes to the first step of a kind, and opens its vote.
    fn opened(&mut self, kind: &str) -> Id {
        let step = self.step(kind);
        self.does(Event::Went { step: step.clone(), skipping: false });
        self.vote(Act::Open);
        step
    }

    /// The crowd as those who lead are told, once the pause is over.
    fn answered(&mut self) -> u32 {
        std::thread::sleep(Duration::from_millis(220));
        self.leader.answer(&mut self.app);
        self.app.session().seat().unwrap().crowd().unwrap().answered
    }

    /// An answer to the question where the class is: its option at `at`.
    fn cast(&self, token: &Token, at: usize) -> Ask {
        let class = self.class();
        let question = class.question(class.here().unwrap()).unwrap();
        let id = question.options[at].id.as_str();
        let response = if question.is_graded {
            format!(r#"{{"choice":{{"options":["{id}"],"certainty":2}}}}"#)
        } else {
            format!(r#"{{"opinion":{{"said":{{"level":{id}}}}}}}"#)
        };
        let (step, round) = (class.here_id().unwrap(), class.vote().rounds.len());
        Ask::Cast { token: token.clone(), step, round, response: serde_json::from_str(&response).unwrap() }
    }
}

/// The file of that name's end among those kept of classes.
fn kept(data: &tempfile::TempDir, end: &str) -> Option<String> {
    let mut files = fs::read_dir(data.path().join("classes")).unwrap().map(|entry| entry.unwrap().path());
    let path = files.find(|path| path.to_string_lossy().ends_with(end))?;
    Some(fs::read_to_string(path).unwrap())
}

#[test]
fn phones_vote_all_at_once_and_hands_are_added() {
    let data = tempfile::tempdir().unwrap();
    let mut hall = Hall::new(&data);
    let phones: Vec<Token> = (0..9).map(|_| hall.join()).collect();
    hall.opened("Choice");
    let casts: Vec<Ask> = phones.iter().enumerate().map(|(at, phone)| hall.cast(phone, at % 2)).collect();
    assert!(hall.asks(casts).iter().all(Result::is_ok));
    assert_eq!(hall.answered(), 9);
    assert_eq!(kept(&data, "-phones.lines").unwrap().matches("\"cast\"").count(), 9);
    let options = hall.class().question(hall.class().here().unwrap()).unwrap().options.len();
    let mut hands = vec![0; options];
    hands[1] = 3;
    hall.vote(Act::Close { counts: hands.clone() });
    hands[0] = 5;
    hands[1] = 7;
    assert_eq!(hall.class().vote().last(), Some(hands.as_slice()));
}

#[test]
fn a_vote_that_is_left_is_counted_first() {
    let data = tempfile::tempdir().unwrap();
    let mut hall = Hall::new(&data);
    let phone = hall.join();
    let step = hall.opened("Choice");
    let cast = hall.cast(&phone, 2);
    hall.ask(cast).unwrap();
    let next = hall.step("Opinion");
    hall.does(Event::Went { step: next, skipping: false });
    let at = hall.class().place(&step).unwrap();
    assert_eq!(hall.class().vote_at(at).last().unwrap()[2], 1);
}

#[test]
fn killed_in_the_middle_of_a_vote_nothing_is_lost_and_opinions_are_erased_once_counted() {
    let data = tempfile::tempdir().unwrap();
    let mut hall = Hall::new(&data);
    let (phones, code) = ([hall.join(), hall.join()], hall.code());
    hall.opened("Opinion");
    let casts = [hall.cast(&phones[0], 1), hall.cast(&phones[1], 4)];
    assert!(hall.asks(casts).iter().all(Result::is_ok));
    assert_eq!(kept(&data, "-opinions.lines").unwrap().matches("\"cast\"").count(), 2);
    // As a process that is killed: nothing is said at its end.
    drop(hall);
    let mut hall = Hall::new(&data);
    hall.does(Event::Resumed);
    assert_eq!(hall.code(), code);
    let seen = hall.ask(Ask::Look { token: phones[0].clone() }).unwrap().sight.now;
    assert!(matches!(seen, Now::At(seen) if seen.response.is_some()));
    assert_eq!(hall.answered(), 2);
    hall.vote(Act::Close { counts: vec![0; 6] });
    assert_eq!(hall.class().vote().last(), Some(&[0, 1, 0, 0, 1, 0][..]));
    assert_eq!(kept(&data, "-opinions.lines"), None);
    assert!(!kept(&data, "-phones.lines").unwrap().contains("opinion"));
}

#[test]
fn whoever_leads_locks_the_door_and_lets_people_go() {
    let data = tempfile::tempdir().unwrap();
    let mut hall = Hall::new(&data);
    let phone = hall.join();
    let before = hall.wire.borrow().changes;
    hall.leader.grant(Wish::Phones(PhoneOrder::Lock(true)), &mut hall.app).unwrap();
    let late = Ask::Join { code: hall.code(), lang: Lang::Fr };
    assert_eq!(hall.ask(late), Err(Refusal::Locked));
    let person = hall.leader.phones.hub().person(&phone).unwrap();
    hall.leader.grant(Wish::Phones(PhoneOrder::Drop(vec![person])), &mut hall.app).unwrap();
    assert!(hall.wire.borrow().changes > before);
    assert_eq!(hall.ask(Ask::Look { token: phone }), Err(Refusal::Unknown));
}

#[test]
fn the_projector_says_how_to_join_and_how_many_have_answered_and_names_nobody() {
    let data = tempfile::tempdir().unwrap();
    let mut hall = Hall::new(&data);
    let phone = hall.join();
    let named = Ask::Rename { token: phone.clone(), name: "Zebulon".to_owned() };
    hall.ask(named).unwrap();
    hall.answered();
    let text = |hall: &Hall, view: &dyn AppView| {
        let session = hall.app.session();
        format!("{:?} {:?}", view.page(session), view.head(session))
    };
    let soon = text(&hall, &Audience::default());
    assert!(soon.contains("http://192.168.1.20:8080") && soon.contains(&hall.code()), "{soon}");
    hall.opened("Choice");
    let cast = hall.cast(&phone, 1);
    hall.ask(cast).unwrap();
    hall.answered();
    let open = text(&hall, &Audience::default());
    assert!(open.contains("1 of 1") && !open.contains("Zebulon"), "{open}");
    assert!(text(&hall, &Notes::default()).contains("1 of 1"));
}

#[test]
fn a_class_that_is_erased_leaves_nothing_of_its_phones() {
    let data = tempfile::tempdir().unwrap();
    let mut hall = Hall::new(&data);
    let phone = hall.join();
    hall.opened("Opinion");
    let cast = hall.cast(&phone, 1);
    hall.ask(cast).unwrap();
    hall.leader.grant(Wish::Erase, &mut hall.app).unwrap();
    for end in [".jsonl", ".lines", ".torn"] {
        assert_eq!(kept(&data, end), None, "{end}");
    }
}
