//! Everybody at their phones: what each has before them, between two requests.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use tokio::sync::{Mutex, oneshot, watch};
use tokio::time::timeout;

use super::view::{Outbox, Phone};
use crate::app::{App, Export, Exporter, Session};
use crate::content::{Module, Origin};
use crate::face::web::{Notice, Submitted, render, submit, written};
use crate::hub::{Answer, Ask, Line, Now, Refusal, Sight, Token};
use crate::progress::{Folder, Settings};
use crate::text::{Lang, Words, digest, msg};

/// How long whoever leads may take to answer: they may be waiting for their disk.
const ANSWERS: Duration = Duration::from_secs(10);

/// Everybody at their phones.
pub(super) struct Room {
    origin: Origin,
    module: Arc<Module>,
    line: Line,
    changes: watch::Receiver<u64>,
    folder: Folder,
    slots: Mutex<HashMap<String, Arc<Mutex<Slot>>>>,
}

/// One phone.
#[derive(Default)]
struct Slot {
    /// The language chosen where it came in.
    lang: Option<Lang>,
    screen: Option<Screen>,
}

/// What one phone has before it.
struct Screen {
    app: App,
    outbox: Outbox,
    /// Of which sight it is.
    key: String,
    notice: Notice,
}

/// Nothing is taken away from a class by phone.
struct NoExports;

impl Exporter for NoExports {
    fn export(&self, session: &Session, _: &Export) -> (String, String) {
        (session.words.say(msg::KEPT_REFUSED), String::new())
    }
}

impl Room {
    pub(super) fn new(
        origin: Origin,
        module: Arc<Module>,
        line: Line,
        changes: watch::Receiver<u64>,
        folder: Folder,
    ) -> Room {
        Room { origin, module, line, changes, folder, slots: Mutex::default() }
    }

    /// The module of the class.
    pub(super) fn module(&self) -> &Module {
        &self.module
    }

    /// Learns when what phones see may be another.
    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.clone()
    }

    /// Asks whoever leads.
    pub(super) async fn ask(&self, ask: Ask) -> Answer {
        let (send, answer) = oneshot::channel();
        if !self.line.ask(ask, move |answer| drop(send.send(answer))) {
            return Err(Refusal::Gone);
        }
        timeout(ANSWERS, answer).await.ok().and_then(Result::ok).unwrap_or(Err(Refusal::Gone))
    }

    /// What this phone may see now.
    pub(super) async fn look(&self, token: &Token) -> Result<Sight, Refusal> {
        self.ask(Ask::Look { token: token.clone() }).await.map(|reply| reply.sight)
    }

    /// The page of this phone.
    pub(super) async fn page(&self, token: &Token, lang: Lang) -> Result<String, Refusal> {
        let sight = self.look(token).await?;
        let slot = self.slot(token).await;
        let mut slot = slot.lock().await;
        let screen = self.up_to_date(&mut slot, sight, lang, None);
        let words = &screen.app.session().words;
        let foot = Some(("/you".to_owned(), words.say(msg::PHONE_YOU)));
        let notice = Notice { foot, live: Some(screen.key.clone()), ..screen.notice.clone() };
        Ok(render(&screen.app, "/", &notice))
    }

    /// Follows a form of this phone; what was sent in it is cast.
    pub(super) async fn take(
        &self,
        token: &Token,
        lang: Lang,
        fields: &[(String, String)],
    ) -> Result<(), Refusal> {
        let sight = self.look(token).await?;
        let slot = self.slot(token).await;
        let mut slot = slot.lock().await;
        let screen = self.up_to_date(&mut slot, sight.clone(), lang, None);
        screen.notice = Notice::default();
        if submit(&mut screen.app, fields) == Submitted::Stale {
            screen.notice = Notice { is_stale: true, written: written(fields), ..Notice::default() };
        }
        let sent = screen.outbox.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some((response, Now::At(seen))) = sent.zip(Some(sight.now)) else { return Ok(()) };
        let cast = Ask::Cast { token: token.clone(), step: seen.step, round: seen.round, response };
        match self.ask(cast).await {
            Ok(reply) => {
                slot.screen = None;
                self.up_to_date(&mut slot, reply.sight, lang, None);
            }
            Err(refusal) => {
                // What was written stays, where the class still asks for it.
                let sight = self.look(token).await?;
                let told = refusal_said(refusal, &Words::new(lang));
                self.up_to_date(&mut slot, sight, lang, Some(told));
            }
        }
        Ok(())
    }

    /// Speaks this language at this phone from now on.
    pub(super) async fn speak(&self, token: &Token, lang: Lang) {
        self.slot(token).await.lock().await.lang = Some(lang);
    }

    /// The language of this phone, whose browser asks for `lang`.
    pub(super) async fn lang(&self, token: &Token, lang: Lang) -> Lang {
        self.slot(token).await.lock().await.lang.unwrap_or(lang)
    }

    async fn slot(&self, token: &Token) -> Arc<Mutex<Slot>> {
        // Whoever leads knows the token: there are no more of them than phones.
        self.slots.lock().await.entry(token.text().to_owned()).or_default().clone()
    }

    /// The screen as it stands, or a new one where the class has gone on or another language is
    /// spoken.
    fn up_to_date<'a>(
        &self,
        slot: &'a mut Slot,
        sight: Sight,
        lang: Lang,
        told: Option<String>,
    ) -> &'a mut Screen {
        let (key, lang) = (key(&sight), slot.lang.unwrap_or(lang));
        let known = slot.screen.take().filter(|screen| {
            screen.key == key
                && screen.app.session().lang() == lang
                && !screen.app.is_over()
                && told.is_none()
        });
        slot.screen.insert(known.unwrap_or_else(|| self.opened(sight, key, lang, told)))
    }

    fn opened(&self, sight: Sight, key: String, lang: Lang, told: Option<String>) -> Screen {
        let (origin, module) = (self.origin.clone(), self.module.clone());
        let session = Session::served((origin, module), self.folder.clone(), Settings::default(), lang);
        let outbox = Outbox::default();
        let phone = Phone::new(sight, &self.module, &session, outbox.clone()).telling(told);
        let app = App::opened(session, Box::new(NoExports), Box::new(phone));
        Screen { app, outbox, key, notice: Notice::default() }
    }
}

/// What tells a sight from one that shows another page.
pub(super) fn key(sight: &Sight) -> String {
    let now = match &sight.now {
        Now::At(seen) => {
            format!("{} {} {:?} {}", seen.step, seen.round, seen.openness, seen.has_answered)
        }
        now => format!("{now:?}"),
    };
    digest([sight.name.as_str(), &now])
}

/// Why something is not done, in words.
pub(super) fn refusal_said(refusal: Refusal, words: &Words) -> String {
    words.say(match refusal {
        Refusal::WrongCode => msg::PHONE_WRONG_CODE,
        Refusal::WrongWord => msg::PHONE_WRONG_WORD,
        Refusal::Locked => msg::PHONE_LOCKED,
        Refusal::Full => msg::PHONE_FULL,
        Refusal::Unknown => msg::PHONE_UNKNOWN,
        Refusal::NotOpen => msg::PHONE_NOT_OPEN,
        Refusal::Unfit => msg::PHONE_UNFIT,
        Refusal::TooMany => msg::PHONE_TOO_MANY,
        Refusal::Unsaved => msg::PHONE_UNSAVED,
        Refusal::Gone => msg::PHONE_GONE,
    })
}
