//! What is done by whoever leads a class: what each command comes to where the class is.

use super::actions::{
    BACKWARD, BLANK, CATCH_UP, CLEAR, COUNT, END, ERASE, FORWARD, HINT, JUMP, LEAVE, NOTE, PAUSE, PEOPLE,
    PLAY, PRESENT, REOPEN, RESCHEDULE, REVEAL, SCROLL_DOWN, SCROLL_UP, SHOW, SKIP, SPEAK, SWITCH, TIMER,
    UNCOUNT, UNDO, VOTE,
};
use super::ask::Ask;
use super::catch_up::CatchUp;
use super::jump::{Jump, found};
use super::people::People;
use super::play::Play;
use super::screens::{Audience, Notes};
use super::{HAPPENED, Place, here, want, wish};
use crate::action::Entered;
use crate::activity::Edit;
use crate::app::common::{CONFIRM, LINE};
use crate::app::seat::{Change, Role, Seat, Wish};
use crate::app::{Command, Does, Focus, Session, Then};
use crate::classroom::{Act, Advice, Class, Event, Plan, Stage, exceeds, read};
use crate::course::Visit;
use crate::text::{Msg, msg};

/// The lines that the projector's page is scrolled by.
const LINES: isize = 5;

/// Does what an action asks for at `place`; what is to be said comes to the seat.
pub(super) fn act(does: &Does, entered: Entered, place: Place, session: &mut Session) -> Then {
    let Does::Command(command) = does else { return Then::Nothing };
    if *command == HAPPENED {
        return seen(place, session);
    }
    let Some(seat) = session.seat_mut() else { return Then::Nothing };
    seat.disarm_for(command.0);
    match (*command, entered) {
        (SWITCH, _) if place == Place::Audience => return Then::go(Notes::default()),
        (SWITCH, _) => return Then::go(Audience::default()),
        (LEAVE, _) => return leave(session),
        (JUMP, Entered::Nothing) => return Then::open(Jump::new(session)),
        (NOTE | PRESENT | RESCHEDULE | CATCH_UP | PEOPLE | PLAY, entered) => {
            return open(*command, entered, place, session);
        }
        (JUMP, Entered::Line(line)) => match found(&line, session).first().copied() {
            Some(to) => went(Some(to), msg::CLASS_LAST, session),
            None => say(msg::CLASS_FIND_NONE, session),
        },
        (COUNT, Entered::Text(text)) => wish(session, Event::Typed { edit: Edit::Insert(text) }),
        (LINE, Entered::Line(line)) => {
            clear(session);
            wish(session, Event::Typed { edit: Edit::Insert(line.clone()) });
            close(&line, session);
        }
        (UNCOUNT, _) => wish(session, Event::Typed { edit: Edit::Erase }),
        (CLEAR, _) => clear(session),
        (CONFIRM, _) => go_on(session),
        (command, _) => lead(command, session),
    }
    Then::Changed(Focus::Stay)
}

/// What happened is seen: what it changed is brought into sight.
fn seen(place: Place, session: &Session) -> Then {
    let Some(seat) = session.seat() else { return Then::Nothing };
    let focus = match (seat.last_change(), place) {
        (Change::Moved, _) => Focus::Top,
        (Change::Played, Place::Audience) => Focus::Cursor,
        (Change::Told, Place::Audience) => Focus::Marks,
        _ => Focus::Stay,
    };
    Then::Changed(focus)
}

/// The commands that open nothing.
fn lead(command: Command, session: &mut Session) {
    let Some(seat) = session.seat() else { return };
    let (class, step) = (seat.class(), here(seat));
    let is_paused = class.clock().is_paused;
    if is_paused && [VOTE, REVEAL, SHOW, REOPEN, TIMER, HINT].contains(&command) {
        return say(msg::CLASS_IS_PAUSED, session);
    }
    match command {
        FORWARD if class.vote().stage == Stage::Open => say(msg::CLASS_VOTE_IS_OPEN, session),
        FORWARD => went(class.next(), msg::CLASS_LAST, session),
        BACKWARD => went(class.previous(), msg::CLASS_NO_PREVIOUS, session),
        VOTE => vote(session),
        REVEAL => reveal(session),
        SHOW if class.vote().is_shown => tried(Act::Hide, msg::CLASS_NOTHING_TO_SHOW, session),
        SHOW => tried(Act::Show, msg::CLASS_NOTHING_TO_SHOW, session),
        REOPEN => tried(Act::Reopen, msg::CLASS_NOTHING_TO_REOPEN, session),
        TIMER => {
            let runs = !class.is_timing();
            try_wish(Event::Timer { step, runs }, msg::CLASS_NO_TIMER, session);
        }
        HINT => try_wish(Event::Hinted { step }, msg::CLASS_NO_HINT, session),
        SKIP => match class.next() {
            Some(next) => {
                let step = class.step(next).id.clone();
                wish(session, Event::Went { step, skipping: true });
            }
            None => say(msg::TRAINER_LAST, session),
        },
        PAUSE if is_paused => wish(session, Event::Continued),
        PAUSE => try_wish(Event::Paused, msg::CLASS_NOT_STARTED, session),
        BLANK => {
            let is_blank = !class.is_blank();
            wish(session, Event::Blanked { is_blank });
        }
        UNDO if class.can_undo() => wish(session, Event::Undone),
        UNDO => say(msg::CLASS_NOTHING_TO_UNDO, session),
        SPEAK => {
            let lang = class.lang().next();
            wish(session, Event::Spoke { lang });
        }
        SCROLL_UP => want(session, Wish::Scroll(-LINES)),
        SCROLL_DOWN => want(session, Wish::Scroll(LINES)),
        END => end(session),
        ERASE if is_sure(ERASE, msg::CLASS_ERASE_SURE, session) => want(session, Wish::Erase),
        _ => {}
    }
}

/// Opens what a command asks or plays; a line behind it is the answer.
fn open(command: Command, entered: Entered, place: Place, session: &mut Session) -> Then {
    let Some(seat) = session.seat() else { return Then::Nothing };
    let class = seat.class();
    let refused = match command {
        NOTE | PEOPLE if place == Place::Audience => Some(msg::CLASS_NOTES_ARE_PRIVATE),
        PEOPLE if seat.crowd().is_none() => Some(msg::CLASS_NO_PHONES),
        NOTE if class.here().is_none() => Some(msg::CLASS_NOT_STARTED),
        CATCH_UP if Plan::of(class).is_none() => Some(msg::CLASS_NOTHING_TO_DROP),
        PLAY if class.clock().is_paused => Some(msg::CLASS_IS_PAUSED),
        PLAY if !class.visit().is_some_and(Visit::is_open) => Some(msg::CLASS_NO_EXERCISE),
        _ => None,
    };
    if let Some(refused) = refused {
        say(refused, session);
        return Then::Changed(Focus::Stay);
    }
    match command {
        PLAY => Then::open(Play::new(place)),
        CATCH_UP => Then::open(CatchUp),
        PEOPLE => Then::open(People::default()),
        command => {
            let mut ask = match command {
                NOTE => Ask::note(session),
                PRESENT => Ask::present(),
                _ => Ask::end(),
            };
            match entered {
                Entered::Line(line) => ask.answer(&line, session),
                _ => Then::open(ask),
            }
        }
    }
}

pub(super) fn say(key: Msg, session: &mut Session) {
    let text = session.words.say(key);
    tell(text, session);
}

pub(super) fn tell(text: String, session: &mut Session) {
    if let Some(seat) = session.seat_mut() {
        seat.tell(text, false);
    }
}

/// Whether a command is given twice; the first time, `key` says what it does.
fn is_sure(command: Command, key: Msg, session: &mut Session) -> bool {
    let is_sure = session.seat_mut().is_some_and(|seat| seat.is_sure(command.0));
    if !is_sure {
        say(key, session);
    }
    is_sure
}

/// Wants an event, or says why it makes no sense.
fn try_wish(event: Event, otherwise: Msg, session: &mut Session) {
    if session.seat().is_some_and(|seat| seat.class().accepts(&event)) {
        wish(session, event);
    } else {
        say(otherwise, session);
    }
}

fn tried(act: Act, otherwise: Msg, session: &mut Session) {
    let Some(step) = session.seat().map(here) else { return };
    try_wish(Event::Vote { step, act }, otherwise, session);
}

/// Goes to a step among all, or says why there is none.
pub(super) fn went(to: Option<usize>, otherwise: Msg, session: &mut Session) {
    let step = session.seat().zip(to).map(|(seat, to)| seat.class().step(to).id.clone());
    match step {
        Some(step) => wish(session, Event::Went { step, skipping: false }),
        None => say(otherwise, session),
    }
}

/// What comes next: the count of a vote, the end of a break, a break, a step.
fn go_on(session: &mut Session) {
    let Some(class) = session.seat().map(Seat::class) else { return };
    if class.vote().stage == Stage::Open {
        let typed = class.typed().trim().to_owned();
        // Phones may be all there is to count.
        let is_counted = !typed.is_empty() || session.seat().is_some_and(|seat| seat.answered() > 0);
        return if is_counted { close(&typed, session) } else { say(msg::CLASS_VOTE_IS_OPEN, session) };
    }
    match (class.clock().is_paused, class.break_ahead()) {
        (true, None) => wish(session, Event::Continued),
        (false, Some(_)) if !class.is_over() => wish(session, Event::Paused),
        _ => went(class.next(), msg::CLASS_LAST, session),
    }
}

/// The next turn of the vote that is advised.
fn vote(session: &mut Session) {
    let Some(class) = session.seat().map(Seat::class) else { return };
    let Some(here) = class.here() else { return say(msg::CLASS_NOT_STARTED, session) };
    let Some(question) = class.question(here) else { return say(msg::CLASS_NO_VOTE, session) };
    let vote = class.vote();
    let again = vote.rounds.len() < question.rounds();
    let advice = vote.last().and_then(|counts| question.advice(counts));
    let (act, otherwise) = match (vote.stage, advice) {
        (Stage::Ready | Stage::Discussing, _) => (Act::Open, msg::CLASS_NO_VOTE),
        (Stage::Open, _) => return say(msg::CLASS_VOTE_IS_OPEN, session),
        (Stage::Closed, Some(Advice::Nobody)) => (Act::Reopen, msg::CLASS_NOTHING_TO_REOPEN),
        (Stage::Closed, Some(Advice::Explain)) if again => (Act::Open, msg::CLASS_NO_VOTE),
        (Stage::Closed, Some(Advice::Talk)) if again => (Act::Discuss, msg::CLASS_NO_VOTE),
        (Stage::Closed, _) if !vote.is_shown => (Act::Show, msg::CLASS_TOO_FEW),
        (Stage::Closed, _) => (Act::Key, msg::CLASS_KEY_LATER),
        (Stage::Keyed, _) => (Act::Debrief, msg::CLASS_VOTE_IS_OVER),
        (Stage::Debriefed, _) => return say(msg::CLASS_VOTE_IS_OVER, session),
    };
    tried(act, otherwise, session);
}

/// Whether there is anything left to tell about the question where the class is.
pub(super) fn can_reveal(class: &Class) -> bool {
    let question = class.here().and_then(|here| class.question(here));
    question.is_some_and(|question| {
        let vote = class.vote();
        vote.accepts(&Act::Key, &question) || vote.accepts(&Act::Debrief, &question)
    })
}

/// Tells the answer: of a vote first the key, then why; of an exercise all at once.
fn reveal(session: &mut Session) {
    let Some(seat) = session.seat() else { return };
    let class = seat.class();
    if class.visit().is_some() {
        return try_wish(Event::Revealed { step: here(seat) }, msg::CLASS_KEY_LATER, session);
    }
    let Some(question) = class.here().and_then(|here| class.question(here)) else {
        return say(msg::CLASS_NO_EXERCISE, session);
    };
    let vote = class.vote();
    if vote.stage == Stage::Keyed {
        return tried(Act::Debrief, msg::CLASS_VOTE_IS_OVER, session);
    }
    let is_first = vote.rounds.len() == 1 && question.rounds() == 2 && vote.stage != Stage::Ready;
    let advice = vote.last().and_then(|counts| question.advice(counts));
    let is_early = is_first && matches!(advice, Some(Advice::Explain | Advice::Talk));
    if !is_early || is_sure(REVEAL, msg::CLASS_KEY_EARLY, session) {
        tried(Act::Key, msg::CLASS_KEY_LATER, session);
    }
}

/// Clears what was typed of the counts.
fn clear(session: &mut Session) {
    let typed = session.seat().map_or("", |seat| seat.class().typed());
    for _ in 0..typed.chars().count() {
        wish(session, Event::Typed { edit: Edit::Erase });
    }
}

/// Ends the vote with the counts that were typed, if that can be.
fn close(typed: &str, session: &mut Session) {
    let Some(seat) = session.seat() else { return };
    let class = seat.class();
    let Some(question) = class.here().and_then(|at| class.question(at)) else { return };
    let (several, present) = (question.several, class.present());
    let (phones, places) = (seat.answered(), question.options.len());
    let counts = match read(typed, question.fewest(), places) {
        Ok(counts) => counts,
        Err(_) if typed.is_empty() && phones > 0 => vec![0; places],
        Err(trouble) => return tell(trouble.say(&session.words), session),
    };
    let step = here(seat);
    // Whoever answers by phone raises no hand.
    let hands = present.map(|present| present.saturating_sub(phones));
    if let Some(trouble) = exceeds(&counts, several, hands) {
        if !session.seat_mut().is_some_and(|seat| seat.is_sure(CONFIRM.0)) {
            return tell(trouble.say(&session.words), session);
        }
        let most = if several { counts.iter().copied().max() } else { Some(counts.iter().sum()) };
        wish(session, Event::Present { people: most.unwrap_or(0).saturating_add(phones) });
    }
    wish(session, Event::Vote { step, act: Act::Close { counts } });
}

/// Ends the class and writes it down; writes it down again once it is over.
fn end(session: &mut Session) {
    let Some(class) = session.seat().map(Seat::class) else { return };
    if class.here().is_none() {
        return say(msg::CLASS_NOT_STARTED, session);
    }
    if class.is_over() {
        return want(session, Wish::Export);
    }
    if is_sure(END, msg::CLASS_END_SURE, session) {
        wish(session, Event::Ended);
        want(session, Wish::Export);
    }
}

/// Ends the program at this screen; where a class goes on, only when asked for twice.
fn leave(session: &mut Session) -> Then {
    let Some(seat) = session.seat() else { return Then::Quit };
    let key = match seat {
        seat if seat.role() == Role::Attached || seat.class().here().is_none() || seat.is_erased => None,
        seat if seat.is_rehearsal => Some(msg::CLASS_LEAVE_REHEARSAL),
        seat if seat.class().is_over() => None,
        _ => Some(msg::CLASS_LEAVE_SURE),
    };
    if key.is_none_or(|key| is_sure(LEAVE, key, session)) { Then::Quit } else { Then::Changed(Focus::Stay) }
}
