//! Which tool for my case: three questions, then a short list.

use super::Toolbox;
use super::toolbox::tools;
use crate::action::{Action, Entered, Input, Key, Role};
use crate::app::common::{BACK, CONFIRM, LINE, PICK, POINT, back, choose, chosen, command, enter, numbered};
use crate::app::{Command, Does, Focus, Session, Then, View};
use crate::page::{Block, Naming, Page, Run};
use crate::text::msg;
use crate::toolbox::Advisor;

/// Goes back to the question before.
const BEFORE: Command = Command("question_before");
/// Asks the questions again.
const RESTART: Command = Command("restart");

/// The questions, and the tools that the answers lead to.
pub struct Advice {
    advisor: Advisor,
    at: usize,
    /// Whether the question is told again, after a line that was no answer.
    asks_again: bool,
}

impl Advice {
    /// The first question.
    pub fn new() -> Advice {
        Advice { advisor: Advisor::default(), at: 0, asks_again: false }
    }

    /// How many lines can be chosen now.
    fn count(&self, session: &Session) -> usize {
        if self.advisor.is_done() {
            self.advisor.suggestions(tools(session), &session.words).len()
        } else {
            self.advisor.options().len()
        }
    }

    fn choose(&mut self, place: usize, session: &Session) -> Then {
        if self.advisor.is_done() {
            let found = self.advisor.suggestions(tools(session), &session.words);
            let tool = found.get(place).map(|found| &found.tool.id);
            return tool.map_or(Then::Nothing, |tool| Then::open(Toolbox::at(tool, session)));
        }
        if !self.advisor.answer(place) {
            return Then::Nothing;
        }
        self.at = 0;
        Then::Changed(Focus::Top)
    }
}

impl Default for Advice {
    fn default() -> Advice {
        Advice::new()
    }
}

impl View for Advice {
    fn name(&self) -> &'static str {
        "advice"
    }

    fn header(&self, session: &Session) -> (String, String) {
        (session.words.say(msg::ADVICE_TITLE), session.words.say(msg::MENU_TOOLBOX))
    }

    fn page(&self, session: &Session) -> Page {
        self.advisor.page(tools(session), Some(self.at), &session.words)
    }

    fn actions(&self, session: &Session) -> Vec<Action<Does>> {
        let is_done = self.advisor.is_done();
        let mut actions = choose().to_vec();
        let label = if is_done { msg::KEY_OPEN } else { msg::KEY_CONFIRM };
        let keys = &[Key::Enter, Key::Char(' '), Key::Right];
        actions.push(command(CONFIRM, label, keys, Role::Navigate));
        let one = Input::One { naming: Naming::Numbers, count: self.count(session).min(9) };
        actions.push(enter(PICK, label, one, Role::Navigate).on_page());
        actions.push(enter(LINE, msg::KEY_ANSWER, Input::Line, Role::Navigate));
        if is_done {
            actions.push(command(RESTART, msg::KEY_RESTART, &[Key::Char('r')], Role::Navigate));
        }
        let before = &[Key::Backspace, Key::Left];
        actions.push(command(BEFORE, msg::KEY_QUESTION_BEFORE, before, Role::Navigate));
        actions.push(back(msg::KEY_BACK));
        actions
    }

    fn act(&mut self, does: &Does, entered: Entered, session: &mut Session) -> Then {
        let Does::Command(command) = does else { return Then::Nothing };
        self.asks_again = false;
        match (*command, entered) {
            (CONFIRM, _) => self.choose(self.at, session),
            (PICK, Entered::One(place)) | (POINT, Entered::At(place)) => self.choose(place, session),
            (LINE, Entered::Line(line)) => {
                match self.choose(numbered(&line).unwrap_or(usize::MAX), session) {
                    // What is no answer leaves the question as it is, and it is asked again.
                    Then::Nothing => {
                        self.asks_again = true;
                        Then::Changed(Focus::Stay)
                    }
                    then => then,
                }
            }
            (RESTART, _) => {
                *self = Advice::new();
                Then::Changed(Focus::Top)
            }
            (BACK, _) if self.advisor.is_done() => Then::Back,
            (BEFORE | BACK, _) => match self.advisor.back() {
                Some(answer) => {
                    self.at = answer;
                    Then::Changed(Focus::Top)
                }
                None => Then::Back,
            },
            (command, _) => match chosen(command, self.at, self.count(session)) {
                Some(to) => Then::changed(std::mem::replace(&mut self.at, to) != to),
                None => Then::Nothing,
            },
        }
    }

    fn told(&self, session: &Session) -> Option<Vec<Block>> {
        self.asks_again.then(|| self.page(session).blocks)
    }

    fn prompt(&self, session: &Session) -> Vec<Block> {
        let text = if self.advisor.is_done() {
            session.words.say(msg::PLAIN_ADVISED)
        } else {
            session.words.with(msg::PLAIN_CHOOSE, &[("count", self.advisor.options().len().into())])
        };
        vec![Block::Paragraph(vec![Run::new(&text)])]
    }
}
