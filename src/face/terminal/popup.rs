use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Span;
use ratatui::widgets::{Block as Frame, BorderType, Clear, Widget};

use super::input::Key;
use super::pane::{Follow, Pane};
use super::screen::{Hint, line};
use super::theme::Theme;
use crate::face::Desk;
use crate::page::{Block, Page, Role, Run};
use crate::text::{Field, msg};

/// A box on top of the screen.
pub(super) struct Popup {
    content: Content,
    pane: Pane,
}

enum Content {
    /// A page to read.
    Page(Page),
    /// The glossary.
    Glossary(Glossary),
    /// What cannot be saved, and whether to quit all the same.
    Unsaved,
}

/// The glossary, as far as it was looked at.
struct Glossary {
    /// What is searched in it.
    search: Field,
    /// The page it was opened from.
    from: Option<Page>,
    /// How many terms are laid out: laying out all of them would be felt at each letter.
    terms: usize,
}

/// What comes of a key in a popup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    /// It stays, unchanged.
    Nothing,
    /// It stays, changed.
    Redraw,
    /// It closes.
    Close,
    /// It closes, and the program ends.
    Quit,
}

/// The widest box: a comfortable line and its frame.
const WIDEST: u16 = 82;

/// The longest text searched in the glossary.
const LONGEST_SEARCH: usize = 30;

/// The terms laid out at first: more than a large screen shows.
const FIRST_TERMS: usize = 24;

impl Popup {
    fn new(content: Content) -> Popup {
        Popup { content, pane: Pane::default() }
    }

    /// A page to read.
    pub(super) fn page(page: Page) -> Popup {
        Popup::new(Content::Page(page))
    }

    /// The glossary; the terms of `page` come first.
    pub(super) fn glossary(from: Option<Page>) -> Popup {
        let search = Field::new("", LONGEST_SEARCH);
        Popup::new(Content::Glossary(Glossary { search, from, terms: FIRST_TERMS }))
    }

    /// Quitting while something is not saved.
    pub(super) fn unsaved() -> Popup {
        Popup::new(Content::Unsaved)
    }

    /// A message that must be seen.
    pub(super) fn message(title: String, text: &str) -> Popup {
        let blocks = text.split("\n\n").map(|part| Block::Paragraph(vec![Run::new(part)])).collect();
        Popup::page(Page { title, blocks })
    }

    /// The keys of a screen, and what they do.
    pub(super) fn help(desk: &Desk, hints: &[Hint]) -> Popup {
        let keys = hints.iter().map(|hint| {
            let key = Run::new(hint.key).strong().role(Role::Accent);
            vec![vec![key], vec![Run::new(&desk.words.say(hint.does))]]
        });
        let header = [msg::HELP_KEY, msg::HELP_DOES].map(|key| vec![Run::new(&desk.words.say(key))]);
        let table = crate::page::Table { align: vec![], header: header.to_vec(), rows: keys.collect() };
        let about = Block::Paragraph(vec![Run::new(&desk.words.say(msg::HELP_ABOUT)).role(Role::Muted)]);
        Popup::page(Page { title: desk.words.say(msg::HELP_TITLE), blocks: vec![Block::Table(table), about] })
    }

    pub(super) fn key(&mut self, key: &Key, desk: &mut Desk) -> Closing {
        if let Content::Glossary(glossary) = &mut self.content {
            let changed = match key {
                Key::Char(c) => glossary.search.insert(&c.to_string()),
                Key::Paste(text) => glossary.search.insert(text),
                Key::Backspace => glossary.search.erase(),
                _ => false,
            };
            if changed {
                glossary.terms = FIRST_TERMS;
                self.pane.change(Follow::Nothing);
                self.pane.rewind();
                return Closing::Redraw;
            }
        }
        if matches!(self.content, Content::Unsaved) {
            return match key {
                Key::Char('r') | Key::Enter => {
                    desk.retry();
                    self.pane.change(Follow::Nothing);
                    if desk.unsaved().is_none() { Closing::Quit } else { Closing::Redraw }
                }
                Key::Char('q') => Closing::Quit,
                Key::Escape => Closing::Close,
                _ => Closing::Nothing,
            };
        }
        match key {
            Key::Escape | Key::Enter | Key::Char('q' | '?' | 's' | 'g') | Key::Function(1) => Closing::Close,
            Key::Up | Key::Char('k') => self.scroll_by(-1, desk),
            Key::Down | Key::Char('j') => self.scroll_by(1, desk),
            Key::PageUp => self.scroll_by(-self.pane.screenful(), desk),
            Key::PageDown | Key::Char(' ') => self.scroll_by(self.pane.screenful(), desk),
            Key::Home => self.scroll_by(isize::MIN / 2, desk),
            Key::End => self.scroll_by(isize::MAX / 2, desk),
            _ => Closing::Nothing,
        }
    }

    pub(super) fn scroll_by(&mut self, lines: isize, desk: &Desk) -> Closing {
        if let Content::Glossary(glossary) = &mut self.content
            && lines > 0
            && glossary.terms < usize::MAX
            && self.pane.comes_to_end(lines)
        {
            glossary.terms = usize::MAX;
            self.pane.change(Follow::Nothing);
            self.pane.lay_again(&desk.words, || self.shown(desk));
        }
        if self.pane.scroll(lines) { Closing::Redraw } else { Closing::Nothing }
    }

    pub(super) fn draw(&self, area: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) {
        let look = (&desk.words, theme);
        let width = area.width.min(WIDEST);
        let search = matches!(self.content, Content::Glossary(..));
        let height = if search {
            // The box does not jump while letters are typed.
            area.height
        } else {
            let lines = self.pane.lines(width.saturating_sub(4), look, || self.shown(desk));
            u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2).min(area.height)
        };
        let (x, y) = (area.x + (area.width - width) / 2, area.y + (area.height - height) / 2);
        let frame = Rect { x, y, width, height };
        self.draw_frame(frame, buffer, desk, theme);
        let mut inner =
            Rect { x: x + 2, y: y + 1, width: width.saturating_sub(4), height: height.saturating_sub(2) };
        if let Content::Glossary(glossary) = &self.content {
            let label = Span::styled(desk.words.say(msg::GLOSSARY_SEARCH), theme.role(Role::Muted));
            let typed = Span::raw(format!(" {}", glossary.search.text()));
            line(buffer, inner, 0, &[label, typed, Span::styled(" ", theme.selected())]);
            inner.y += inner.height.min(2);
            inner.height = inner.height.saturating_sub(2);
        }
        let more = self.pane.draw(inner, buffer, look, || self.shown(desk));
        let signs = [(more.above, "▲", frame.y + 1), (more.below, "▼", frame.bottom().saturating_sub(2))];
        for (_, sign, row) in signs.into_iter().filter(|(there, ..)| *there) {
            let at = Rect { x: frame.right().saturating_sub(2), y: row, width: 1, height: 1 };
            line(buffer, at, 0, &[Span::styled(sign, theme.role(Role::Accent))]);
        }
    }

    fn draw_frame(&self, frame: Rect, buffer: &mut Buffer, desk: &Desk, theme: &Theme) {
        Clear.render(frame, buffer);
        buffer.set_style(frame, theme.screen());
        let (title, close) = match &self.content {
            Content::Page(page) => (page.title.clone(), msg::POPUP_CLOSE),
            Content::Glossary(..) => (desk.words.say(msg::GLOSSARY_TITLE), msg::POPUP_CLOSE),
            Content::Unsaved => (desk.words.say(msg::UNSAVED_TITLE), msg::POPUP_UNSAVED),
        };
        let title = Span::styled(format!(" {title} "), theme.role(Role::Accent).add_modifier(Modifier::BOLD));
        let close = Span::styled(format!(" {} ", desk.words.say(close)), theme.role(Role::Muted));
        Frame::bordered()
            .border_type(BorderType::Rounded)
            .border_style(theme.role(Role::Accent))
            .title_top(title)
            .title_bottom(close)
            .render(frame, buffer);
    }

    fn shown(&self, desk: &Desk) -> Page {
        match &self.content {
            Content::Page(page) => page.clone(),
            Content::Glossary(Glossary { search, from, terms }) => {
                desk.glossary_page(from.as_ref(), search.text(), *terms)
            }
            Content::Unsaved => {
                let why = desk.unsaved().unwrap_or_default();
                let paragraphs = [why, desk.words.say(msg::UNSAVED_QUIT)];
                let blocks = paragraphs.iter().map(|text| Block::Paragraph(vec![Run::new(text)])).collect();
                Page { title: String::new(), blocks }
            }
        }
    }
}
