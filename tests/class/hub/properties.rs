//! Rules that hold whatever phones ask and whatever the class does.

use std::collections::{BTreeMap, HashSet};

use biaiscope::activity::Response;
use biaiscope::classroom::{Act, Event as ClassEvent, Stage};
use biaiscope::hub::{Ask, Now, Openness, Order, Person, Refusal, Token};
use biaiscope::text::{Id, Lang, Words};
use proptest::prelude::*;

use crate::classroom::room::shown;
use crate::hub::crowd::{CODE, Hall, level, option};

/// Something that may or may not make sense.
#[derive(Debug, Clone)]
enum Whim {
    Join,
    Return(usize),
    Rename(usize, String),
    /// An answer, in the round that the phone sees or in another.
    Cast(usize, u8, Option<usize>),
    Forge(u128),
    Lock(bool),
    Drop(u32),
    Go(usize),
    Vote(usize),
    Close,
    Reveal,
    Undo,
    Pause(bool),
    Blank(bool),
    End,
    Restart,
}

fn whims() -> impl Strategy<Value = Whim> {
    prop_oneof![
        4 => Just(Whim::Join),
        1 => (0..9_usize).prop_map(Whim::Return),
        1 => (0..9_usize, "[a-z]{0,3}").prop_map(|(who, name)| Whim::Rename(who, name)),
        9 => (0..9_usize, 0..8_u8, prop_oneof![4 => Just(None), 1 => (0..3_usize).prop_map(Some)])
            .prop_map(|(who, what, round)| Whim::Cast(who, what, round)),
        1 => any::<u128>().prop_map(Whim::Forge),
        1 => any::<bool>().prop_map(Whim::Lock),
        1 => (0..9_u32).prop_map(Whim::Drop),
        4 => (0..5_usize).prop_map(Whim::Go),
        8 => (0..7_usize).prop_map(Whim::Vote),
        3 => Just(Whim::Close),
        1 => Just(Whim::Reveal),
        2 => Just(Whim::Undo),
        1 => any::<bool>().prop_map(Whim::Pause),
        1 => any::<bool>().prop_map(Whim::Blank),
        1 => Just(Whim::End),
        2 => Just(Whim::Restart),
    ]
}

fn response(what: u8) -> Response {
    match what {
        0 => option("a"),
        1 => option("b"),
        2 => option("zzz"),
        3 => level(1),
        4 => level(5),
        5 => level(9),
        6 => serde_json::from_str(r#"{"sort":{"sorted":{"a":"one","b":"one"}}}"#).unwrap(),
        _ => serde_json::from_str(r#"{"sort":{"sorted":{"a":"one"}}}"#).unwrap(),
    }
}

/// A class with its phones, and what each of them was told to be kept.
struct Model {
    hall: Hall,
    phones: Vec<(Person, Token)>,
    /// Whoever joined and was dropped.
    dropped: HashSet<Person>,
    joined: u32,
    accepted: BTreeMap<(Id, usize, Person), Response>,
}

impl Model {
    fn does(&mut self, whim: &Whim) {
        let hall = &mut self.hall;
        let phone = |who: &usize| self.phones.get(*who % self.phones.len().max(1)).cloned();
        match whim {
            Whim::Join => {
                let join = Ask::Join { code: CODE.to_owned(), lang: Lang::Fr };
                if let Ok(reply) = hall.ask(&join) {
                    self.phones.push((Person(self.joined), reply.token.unwrap()));
                    self.joined += 1;
                }
            }
            Whim::Return(who) => {
                let Some((person, token)) = phone(who) else { return };
                let word = token.word();
                if let Ok(reply) = hall.ask(&Ask::Return { word }) {
                    self.phones.push((person, reply.token.unwrap()));
                }
            }
            Whim::Rename(who, name) => {
                let Some((_, token)) = phone(who) else { return };
                let _ = hall.ask(&Ask::Rename { token, name: name.clone() });
            }
            Whim::Cast(who, what, round) => {
                let Some((person, token)) = phone(who) else { return };
                let Ok(reply) = hall.ask(&Ask::Look { token: token.clone() }) else { return };
                let Now::At(seen) = reply.sight.now else { return };
                let (round, response) = (round.unwrap_or(seen.round), response(*what));
                let cast = Ask::Cast { token, step: seen.step.clone(), round, response: response.clone() };
                if hall.ask(&cast).is_ok() {
                    assert_eq!((seen.openness, seen.round), (Openness::Open, round));
                    self.accepted.insert((seen.step.clone(), round, person), response);
                }
            }
            Whim::Forge(number) => {
                let token = Token::read(&format!("{number:032x}"));
                assert_eq!(hall.ask(&Ask::Look { token }), Err(Refusal::Unknown));
            }
            Whim::Lock(is_locked) => hall.kept.extend(hall.hub.order(&Order::Lock(*is_locked))),
            Whim::Drop(person) => {
                if let Some(event) = hall.hub.order(&Order::Drop(vec![Person(*person)])) {
                    hall.kept.push(event);
                    self.dropped.insert(Person(*person));
                }
            }
            Whim::Restart => (hall.hub, hall.room.class) = hall.loaded(),
            _ => self.leads(whim),
        }
    }

    /// What whoever leads does.
    fn leads(&mut self, whim: &Whim) {
        let class = &self.hall.room.class;
        let here = || class.here_id().unwrap_or(Id::new("question"));
        let acts = [Act::Open, Act::Open, Act::Reopen, Act::Discuss, Act::Show, Act::Key, Act::Debrief];
        let event = match whim {
            Whim::Go(at) => ClassEvent::Went { step: class.step(*at).id.clone(), skipping: false },
            Whim::Vote(act) => ClassEvent::Vote { step: here(), act: acts[*act].clone() },
            Whim::Close => {
                let counts = self.hall.hub.counts(class).unwrap_or_default();
                ClassEvent::Vote { step: here(), act: Act::Close { counts } }
            }
            Whim::Reveal => ClassEvent::Revealed { step: here() },
            Whim::Undo => ClassEvent::Undone,
            Whim::Pause(true) => ClassEvent::Paused,
            Whim::Pause(false) => ClassEvent::Continued,
            Whim::Blank(is_blank) => ClassEvent::Blanked { is_blank: *is_blank },
            _ => ClassEvent::Ended,
        };
        self.hall.room.tries(&event);
        self.hall.settle();
    }

    /// What a phone sees that it must not.
    fn is_wrong(&mut self, person: Person, token: &Token) -> Option<String> {
        let words = Words::new(Lang::Fr);
        let reply = self.hall.ask(&Ask::Look { token: token.clone() });
        if self.dropped.contains(&person) {
            return (reply != Err(Refusal::Unknown)).then(|| "a stranger is answered".to_owned());
        }
        let sight = reply.unwrap().sight;
        let Now::At(seen) = &sight.now else { return None };
        let class = &self.hall.room.class;
        let told = self.accepted.get(&(seen.step.clone(), seen.round, person));
        let is_own = seen.response.is_none() || seen.response.as_ref() == told;
        let is_lost = !seen.is_secret && seen.response.is_none() && told.is_some();
        let page = shown(&sight.visit(class.module()).unwrap().page(&words));
        let is_told = class.vote().stage == Stage::Debriefed
            || class.visit().is_some_and(|visit| visit.stage() == biaiscope::activity::Stage::Debriefed);
        let pretest = seen.step == Id::new("pretest");
        if !is_own || is_lost {
            Some(format!("{seen:?}, and it was told that {told:?} is kept"))
        } else if page.contains("SECRET") || (page.contains("CLÉ") && (!is_told || pretest)) {
            Some(format!("{seen:?}: {page}"))
        } else {
            None
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn phones_see_their_own_and_what_was_told_and_counts_add_up(
        whims in proptest::collection::vec(whims(), 0..60),
    ) {
        let (hall, accepted) = (Hall::usual(), BTreeMap::new());
        let mut model = Model { hall, phones: Vec::new(), dropped: HashSet::new(), joined: 0, accepted };
        for whim in whims {
            model.does(&whim);
            for (person, token) in model.phones.clone() {
                prop_assert_eq!(model.is_wrong(person, &token), None, "{:?}", whim);
            }
            let Hall { hub, room, .. } = &model.hall;
            let answered = hub.answered(&room.class);
            if let Some(counts) = hub.counts(&room.class) {
                let sum: u32 = counts.iter().sum();
                prop_assert_eq!(usize::try_from(sum).unwrap(), answered, "{:?}", whim);
            }
            let people = usize::try_from(model.joined).unwrap() - model.dropped.len();
            prop_assert!(answered <= people);
            prop_assert_eq!(hub.crowd(&room.class, &[]).members.len(), people);
        }
    }

    #[test]
    fn what_is_kept_gives_the_same_participants_again(whims in proptest::collection::vec(whims(), 0..60)) {
        let (hall, accepted) = (Hall::usual(), BTreeMap::new());
        let mut model = Model { hall, phones: Vec::new(), dropped: HashSet::new(), joined: 0, accepted };
        for whim in whims {
            model.does(&whim);
        }
        let (hub, class) = model.hall.loaded();
        let was = &model.hall;
        prop_assert_eq!(hub.crowd(&class, &[]), was.hub.crowd(&was.room.class, &[]));
        prop_assert_eq!(hub.counts(&class), was.hub.counts(&was.room.class));
        for (_, token) in &model.phones {
            let look = Ask::Look { token: token.clone() };
            let now = hub.clone().hear(&class, &look, 0).and_then(|heard| heard.answer(&hub, &class));
            let before = was.hub.clone().hear(&was.room.class, &look, 0);
            let before = before.and_then(|heard| heard.answer(&was.hub, &was.room.class));
            prop_assert_eq!(now, before);
        }
    }
}
