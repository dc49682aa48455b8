//! The application on a terminal's screen: inputs in, cells out.
//!
//! Keys, clicks and pastes become the actions that the topmost view lists; what no action takes
//! scrolls its page.

mod draw;
mod projected;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::input::{Input, read};
use super::pane::{Follow, Pane};
use super::theme::Theme;
use crate::action::{Action, Entered, Input as Takes, Key, Role, by_key, by_paste, is_typing, key_of};
use crate::app::common::{BACK, command};
use crate::app::{Answer, App, Command, Does, Failure, Focus, Session, View};
use crate::page::{Block, Page, Role as Look, Run};
use crate::text::{clean, msg};

/// Changes the theme: the only command of this face alone.
const THEME: Command = Command("theme");

/// The application on a screen.
pub struct Screen {
    app: App,
    theme: Theme,
    /// The pages of the views that are seen, from the lowest.
    panes: Vec<Panes>,
    /// Where each entry of the footer was drawn, and its key.
    footer: Vec<(std::ops::Range<u16>, String)>,
    footer_row: u16,
    /// Whether nothing of the page could be drawn.
    is_too_small: bool,
}

/// What was laid out of a view, and where it was drawn.
struct Panes {
    view: u64,
    head: Pane,
    page: Pane,
    aside: Pane,
    head_area: Rect,
    page_area: Rect,
}

impl Panes {
    fn new(view: u64, opening: Focus) -> Panes {
        let pane = Pane::default();
        pane.follow(follow(opening));
        Panes {
            view,
            head: Pane::default(),
            page: pane,
            aside: Pane::default(),
            head_area: Rect::default(),
            page_area: Rect::default(),
        }
    }

    /// What was drawn at a column and a row of the screen, among all that can be pointed at.
    fn target(&self, column: u16, row: u16) -> Option<usize> {
        let panes = [(&self.head, self.head_area), (&self.page, self.page_area)];
        let (pane, area) = panes.into_iter().find(|(_, area)| area.contains((column, row).into()))?;
        pane.target(column, row - area.y)
    }

    fn refresh(&mut self) {
        self.head.refresh();
        self.page.refresh();
        self.aside.refresh();
    }

    fn change(&mut self, focus: Focus) {
        self.head.change(Follow::Nothing);
        self.page.change(follow(focus));
        self.aside.change(Follow::Nothing);
        if focus == Focus::Top {
            self.page.rewind();
        }
        self.aside.rewind();
    }
}

fn follow(focus: Focus) -> Follow {
    match focus {
        Focus::Stay | Focus::Top => Follow::Nothing,
        Focus::Cursor => Follow::Cursor,
        Focus::Marks => Follow::Marks,
    }
}

impl Screen {
    /// The application on a screen in a theme.
    pub fn new(app: App, theme: Theme) -> Screen {
        let mut screen =
            Screen { app, theme, panes: Vec::new(), footer: Vec::new(), footer_row: 0, is_too_small: false };
        screen.turn();
        screen
    }

    /// Reads the module, and opens the progress of the only learner there is.
    ///
    /// # Errors
    /// What is wrong with the module.
    pub fn begin(&mut self) -> Result<(), Failure> {
        match self.app.begin() {
            Err(failure @ Failure::Module(_)) => return Err(failure),
            Err(failure) => self.app.choose_again(failure),
            Ok(()) => {}
        }
        self.turn();
        Ok(())
    }

    /// The application.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The application, for whoever makes happen what is wanted at it.
    pub fn app_mut(&mut self) -> &mut App {
        &mut self.app
    }

    /// The person's session.
    pub fn session(&self) -> &Session {
        self.app.session()
    }

    /// Whether the person has quit.
    pub fn is_over(&self) -> bool {
        self.app.is_over()
    }

    /// How the program ended.
    ///
    /// # Errors
    /// As [`App::ended`].
    pub fn ended(&mut self) -> Result<(), Failure> {
        self.app.ended()
    }

    /// Whether something waits to be kept as soon as the person pauses.
    pub fn is_unkept(&self) -> bool {
        self.app.is_unkept()
    }

    /// Whether time matters: then an [`Input::Tick`] is due every second or so.
    pub fn is_timed(&self) -> bool {
        self.app.is_timed()
    }

    /// Whether something is being computed: then an [`Input::Work`] is due whenever nothing else is.
    pub fn is_working(&self) -> bool {
        self.app.is_working()
    }

    /// Keeps what is not kept yet. Returns whether the screen changed.
    pub fn keep(&mut self) -> bool {
        self.app.keep()
    }

    /// Chooses the theme that the terminal asks for, unless the person chose one.
    pub fn set_theme(&mut self, theme: Theme) {
        self.theme = theme;
    }

    /// The theme in use.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Whether no action takes a key.
    pub fn is_free(&self, event: &KeyEvent) -> bool {
        read(event).is_none_or(|key| by_key(&self.actions(), key).is_none())
    }

    /// Takes an input. Returns whether the screen has to be drawn again.
    pub fn input(&mut self, input: Input) -> bool {
        match input {
            Input::Resize | Input::Continue => true,
            Input::Stop => false,
            _ if self.is_blind(&input) => false,
            Input::End => {
                self.app.end();
                false
            }
            Input::Key(event) => read(&event).is_some_and(|key| self.key(key)),
            // Terminals paste the ends of lines as carriage returns.
            Input::Paste(text) => {
                let text = text.replace("\r\n", "\n").replace('\r', "\n");
                let actions = self.actions();
                let pasted = by_paste(&actions, clean::lines(&text).into_owned());
                pasted.is_some_and(|(action, entered)| self.act(&action.does.clone(), entered))
            }
            Input::Wheel(lines) => self.scroll(lines),
            Input::Turn(lines, column, row) => {
                let target = self.target(column, row);
                let turned = |target| Entered::Turn(target, -lines.signum());
                let does = self.does_with(Takes::Turn);
                match target.zip(does) {
                    Some((target, does)) if self.act(&does, turned(target)) => true,
                    _ => self.scroll(lines),
                }
            }
            Input::Tick(seconds) => {
                let answer = self.app.tick(seconds);
                self.answered(answer)
            }
            Input::Work => {
                let answer = self.app.work();
                self.answered(answer)
            }
            Input::Drag(column, row) => {
                let target = self.target(column, row);
                let asked = target.zip(self.does_with(Takes::Drag));
                asked.is_some_and(|(target, does)| self.act(&does, Entered::At(target)))
            }
            Input::Click(column, row) => self.click(column, row),
        }
    }

    /// Everything that can be done now, in the application and on a screen.
    pub fn actions(&self) -> Vec<Action<Does>> {
        let mut actions = self.app.actions();
        if !self.is_box() {
            let place = actions.len().saturating_sub(1);
            let theme = command(THEME, msg::KEY_THEME, &[Key::Char('t'), Key::Function(3)], Role::Navigate);
            actions.insert(place, theme);
        }
        actions
    }

    fn is_box(&self) -> bool {
        self.app.top().is_some_and(|(_, view)| view.is_box())
    }

    /// What the first action does that takes such an input.
    fn does_with(&self, takes: Takes) -> Option<Does> {
        let actions = self.app.actions();
        actions.into_iter().find(|action| action.input == takes).map(|action| action.does)
    }

    fn key(&mut self, key: Key) -> bool {
        if key == Key::Control('l') {
            return true;
        }
        let actions = self.actions();
        let typing = is_typing(&actions);
        if key == Key::Enter && self.reads_on() {
            return self.scroll(self.top().map_or(0, |panes| panes.page.screenful()));
        }
        // In a text, up and down go by rows, which only the layout knows.
        let rows = match key {
            Key::Up if typing => Some(-1),
            Key::Down if typing => Some(1),
            _ => None,
        };
        if let Some(target) = rows.and_then(|rows| self.beside_caret(rows))
            && let Some(does) = self.does_with(Takes::At)
            && self.act(&does, Entered::At(target))
        {
            return true;
        }
        if let Some((action, entered)) = by_key(&actions, key) {
            let does = action.does.clone();
            if self.act(&does, entered) {
                return true;
            }
        }
        self.scroll_key(key, typing)
    }

    /// Whether Enter first shows what is hidden below: what the cursor is on, or what is read.
    fn reads_on(&self) -> bool {
        let (Some(panes), Some((_, view))) = (self.top(), self.app.top()) else { return false };
        panes.page.is_cursor_below() || view.is_read() && panes.page.is_below()
    }

    fn beside_caret(&self, lines: isize) -> Option<usize> {
        let (_, view) = self.app.top()?;
        let session = self.app.session();
        self.top()?.page.beside_caret(lines, &session.words, || shown(view, session))
    }

    /// Scrolls the page, where no action has taken the key.
    fn scroll_key(&mut self, key: Key, typing: bool) -> bool {
        let Some(panes) = self.top() else { return false };
        let screenful = panes.page.screenful();
        let lines = match key {
            Key::Up => -1,
            Key::Down => 1,
            Key::PageUp => -screenful,
            Key::PageDown => screenful,
            Key::Home => isize::MIN / 2,
            Key::End => isize::MAX / 2,
            Key::Char('k') if !typing => -1,
            Key::Char('j') if !typing => 1,
            Key::Char(' ') if !typing => screenful,
            _ => return false,
        };
        self.scroll(lines)
    }

    fn scroll(&mut self, lines: isize) -> bool {
        let Some(panes) = self.top() else { return false };
        // Where the page is whole, what stands beside it scrolls.
        panes.page.scroll(lines) || panes.aside.scroll(lines)
    }

    fn click(&mut self, column: u16, row: u16) -> bool {
        if row == self.footer_row
            && let Some((_, key)) = self.footer.iter().find(|(columns, _)| columns.contains(&column))
        {
            let actions = self.actions();
            let pressed = actions
                .iter()
                .find(|action| key_of(&actions, action).is_some_and(|own| own.to_string() == *key));
            return pressed.is_some_and(|action| self.act(&action.does.clone(), Entered::Nothing));
        }
        if let Some((target, does)) = self.target(column, row).zip(self.does_with(Takes::At)) {
            return self.act(&does, Entered::At(target));
        }
        if self.is_box() && self.top().is_some_and(|panes| !panes.page_area.contains((column, row).into())) {
            return self.act(&Does::Command(BACK), Entered::Nothing);
        }
        false
    }

    fn target(&self, column: u16, row: u16) -> Option<usize> {
        self.top()?.target(column, row)
    }

    fn top(&self) -> Option<&Panes> {
        self.panes.last()
    }

    fn act(&mut self, does: &Does, entered: Entered) -> bool {
        if *does == Does::Command(THEME) {
            self.theme = self.theme.next();
            let chosen = self.theme.choice();
            self.app.session_mut().remember(|settings| settings.theme = Some(chosen));
            return true;
        }
        let answer = self.app.act(does, entered);
        self.answered(answer)
    }

    fn answered(&mut self, answer: Answer) -> bool {
        match answer {
            Answer::Nothing => return false,
            Answer::Changed(focus) => self.changed(focus),
            Answer::Turned => self.turn(),
        }
        true
    }

    /// The page of the topmost view changed.
    fn changed(&mut self, focus: Focus) {
        if let Some(panes) = self.panes.last_mut() {
            panes.change(focus);
        }
    }

    /// Other views are seen: each keeps its place, and is laid out again.
    fn turn(&mut self) {
        let mut before = std::mem::take(&mut self.panes);
        for (id, view) in self.app.views() {
            let kept = before.iter().position(|panes| panes.view == id);
            self.panes.push(match kept {
                Some(place) => {
                    let mut panes = before.swap_remove(place);
                    panes.change(Focus::Stay);
                    panes
                }
                None => Panes::new(id, view.opening()),
            });
        }
    }
}

/// The page of a view as a screen shows it: the title of a step stands above its text, that of any
/// other page in the header.
fn shown(view: &dyn View, session: &Session) -> Page {
    let mut page = view.page(session);
    if view.shows_title() {
        let title = Run::new(&page.title).strong().role(Look::Accent);
        page.blocks.insert(0, Block::Paragraph(vec![title]));
    }
    page
}
