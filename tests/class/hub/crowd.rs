//! A class with phones.

use biaiscope::activity::{Response, choice, opinion};
use biaiscope::classroom::{Act, Class};
use biaiscope::hub::{Ask, Event, Hub, Now, Refusal, Reply, Seen, Sight, Token};
use biaiscope::text::{Id, Lang};

use crate::classroom::room::{OPINION, Room, choice as choice_text, module, step};

pub(crate) const CODE: &str = "X7K2";

/// A class with its participants, and what was kept of them.
pub(crate) struct Hall {
    pub(crate) room: Room,
    pub(crate) hub: Hub,
    pub(crate) kept: Vec<Event>,
    pub(crate) opinions: Vec<Event>,
    drawn: u128,
}

impl Hall {
    pub(crate) fn new(room: Room) -> Hall {
        let mut hall = Hall { room, hub: Hub::default(), kept: Vec::new(), opinions: Vec::new(), drawn: 0 };
        hall.kept.extend(hall.hub.open(CODE.to_owned(), 60));
        hall
    }

    /// Three steps: a page, an opinion, a question.
    pub(crate) fn usual() -> Hall {
        let steps = [
            step("page", 1.0, ""),
            step("opinion", 1.0, OPINION),
            step("question", 5.0, &choice_text()),
            step("pretest", 2.0, &format!("{} assessment: Pretest,", choice_text())),
            step("sort", 2.0, SORT),
        ];
        Hall::new(Room::new(module(&[("p", 11.0, &steps)])))
    }

    /// Asks, and keeps what comes of it.
    pub(crate) fn ask(&mut self, ask: &Ask) -> Result<Reply, Refusal> {
        self.drawn += 0x1234_5678_9abc_def0_0000_0001;
        let heard = self.hub.hear(&self.room.class, ask, self.drawn)?;
        let kept = if heard.is_secret { &mut self.opinions } else { &mut self.kept };
        kept.extend(heard.event.clone());
        heard.answer(&self.hub, &self.room.class)
    }

    pub(crate) fn join(&mut self) -> Token {
        let join = Ask::Join { code: CODE.to_owned(), lang: Lang::Fr };
        self.ask(&join).unwrap().token.unwrap()
    }

    pub(crate) fn sight(&mut self, token: &Token) -> Sight {
        self.ask(&Ask::Look { token: token.clone() }).unwrap().sight
    }

    pub(crate) fn seen(&mut self, token: &Token) -> Seen {
        match self.sight(token).now {
            Now::At(seen) => *seen,
            now => panic!("{now:?}"),
        }
    }

    /// Answers where the class is, in the round that it is in.
    pub(crate) fn cast(&mut self, token: &Token, response: Response) -> Result<Reply, Refusal> {
        let Seen { step, round, .. } = self.seen(token);
        self.ask(&Ask::Cast { token: token.clone(), step, round, response })
    }

    /// Goes to a step, as whoever hosts the hub does.
    pub(crate) fn go(&mut self, step: &str) {
        self.room.go(step);
        self.settle();
    }

    /// Something happens to the vote.
    pub(crate) fn vote(&mut self, act: Act) {
        self.room.vote(act);
        self.settle();
    }

    /// Closes the vote with what the phones say.
    pub(crate) fn close(&mut self) -> Vec<u32> {
        let counts = self.hub.counts(&self.room.class).unwrap();
        self.vote(Act::Close { counts: counts.clone() });
        counts
    }

    pub(crate) fn settle(&mut self) {
        if self.hub.settle(&self.room.class) {
            self.opinions.clear();
        }
    }

    /// The participants and the class as their journals tell them.
    pub(crate) fn loaded(&self) -> (Hub, Class) {
        let class = self.room.loaded();
        let mut hub = Hub::load(self.kept.clone());
        hub.recall(self.opinions.clone(), &class);
        (hub, class)
    }
}

const SORT: &str = "exercise: Sort(prompt: (fr: \"Triez.\", en: \"Sort.\"), \
    categories: [(id: \"one\", text: (fr: \"un\", en: \"one\")), (id: \"two\", text: (fr: \"deux\", en: \"two\"))], \
    items: [(id: \"a\", text: (fr: \"a\", en: \"a\"), category: \"one\", feedback: (fr: \"CLÉ\", en: \"KEY\")), \
    (id: \"b\", text: (fr: \"b\", en: \"b\"), category: \"two\", feedback: (fr: \"CLÉ\", en: \"KEY\"))]),";

pub(crate) fn option(id: &str) -> Response {
    Response::Choice(choice::Response { options: [Id::new(id)].into_iter().collect(), certainty: None })
}

pub(crate) fn level(level: u8) -> Response {
    Response::Opinion(opinion::Response { said: Some(opinion::Said::Level(level)) })
}
