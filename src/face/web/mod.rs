//! The web face: the application as one page with one form, which needs no script.
//!
//! The page is that of the topmost view; its controls and buttons are the actions listed there. A
//! form that comes back says first what was chosen and written, then which button was pressed.

mod offer;
mod submit;

pub use submit::{Submitted, submit, written};

use std::fmt::Write;

use maud::{Markup, html};

use crate::action::{Action, Input, Key};
use crate::app::{App, Does};
use crate::face::html::{self, Control, Deed, Form, PRESSED};
use crate::page::Page;
use crate::text::{Words, digest, msg};

/// The name of what a form says of the page that it was part of.
const STAMP: &str = "stamp";

/// What a page says besides itself.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Whether a form came back that was part of an older page.
    pub is_stale: bool,
    /// What was written in that form.
    pub written: Vec<String>,
    /// Files to take away: where each is, and what it is called.
    pub files: Vec<(String, String)>,
    /// A link at the foot of the page: where it leads, and what it is called.
    pub foot: Option<(String, String)>,
    /// What the page is of that goes on by itself, in one word: a script loads it again then.
    pub live: Option<String>,
}

/// A page, and what can come back from it.
struct Drawn {
    html: String,
    controls: Vec<Control>,
    stamp: String,
}

/// The whole page as a document; its form is sent to `to`.
pub fn render(app: &App, to: &str, notice: &Notice) -> String {
    drawn(app, to, notice).html
}

/// What can be acted on in the page, in its order.
pub fn controls(app: &App) -> Vec<Control> {
    drawn(app, "", &Notice::default()).controls
}

fn drawn(app: &App, to: &str, notice: &Notice) -> Drawn {
    let session = app.session();
    let words = &session.words;
    let Some((number, view)) = app.top().filter(|_| !app.is_over()) else { return over(to, words) };
    let actions = app.actions();
    let mut page = view.page(session);
    let (left, right) = view.header(session);
    if page.title.is_empty() {
        page.title.clone_from(&left);
    }
    let form = form_of(&actions, words);
    let head = html::controls(&view.head(session), 2, words, &form);
    let blocks = html::controls(&page.blocks, 2, words, &form);
    let offer = offer::all(&actions, words, &form);
    let first = actions.iter().position(|action| action.keys.contains(&Key::Enter));
    let aside = view.aside(session).filter(|aside| !aside.blocks.is_empty());
    let controls = form.into_controls();
    let stamp = stamp(number, &page.title, &controls);
    let message = view.message().map(str::to_owned);
    let body = html! {
        a.skip href="#main" { (words.say(msg::WEB_SKIP)) }
        header {
            div.where { p { (left) } p { (right) } }
            progress max="1" value=(format!("{:.3}", view.share(session).clamp(0.0, 1.0)))
                aria-label=(words.say(msg::WEB_PROGRESS)) {}
        }
        main id="main" {
            form method="post" action=(to) autocomplete="off" {
                input type="hidden" name=(STAMP) value=(stamp);
                @if let Some(first) = first {
                    // What Enter in a field does: the first button of a form.
                    button.unseen name=(PRESSED) value=(format!("a{first}")) tabindex="-1" aria-hidden="true" {}
                }
                (told(message.as_deref(), session.unsaved().as_deref(), notice, words))
                h1 { (page.title) }
                (head)
                (blocks)
                (offer)
            }
            @if let Some(aside) = aside { (beside(&aside, words)) }
        }
        @if let Some(live) = &notice.live {
            noscript { p { a href=(to) { (words.say(msg::WEB_AGAIN)) } } }
            script src="/live.js" data-at=(live) defer {}
        }
        @if let Some((to, name)) = &notice.foot { footer { a href=(to) { (name) } } }
    };
    let title = format!("{} · {}", page.title, session.manifest.title.get(session.lang()));
    Drawn { html: html::screen(session.lang(), &title, &body), controls, stamp }
}

/// What a page can be done with under these actions.
fn form_of(actions: &[Action<Does>], words: &Words) -> Form {
    let points = actions.iter().any(|action| action.input == Input::At);
    let field = actions.iter().find(|action| matches!(action.input, Input::Text | Input::Number));
    Form::new(points, field.map(|action| offer::capitalised(&words.say(action.label))))
}

/// What has just happened, above the page.
fn told(message: Option<&str>, unsaved: Option<&str>, notice: &Notice, words: &Words) -> Markup {
    html! {
        div.said role="status" {
            @if notice.is_stale { p { (words.say(msg::WEB_STALE)) } }
            @if !notice.written.is_empty() {
                p { (words.say(msg::WEB_STALE_TEXT)) }
                @for text in &notice.written { pre { (text) } }
            }
            @if let Some(message) = message { p { (message) } }
            @if !notice.files.is_empty() {
                ul { @for (to, name) in &notice.files { li { a href=(to) download=(name) { (name) } } } }
            }
        }
        @if let Some(unsaved) = unsaved { p.said role="alert" { (unsaved) } }
    }
}

fn beside(page: &Page, words: &Words) -> Markup {
    html! {
        aside {
            @if !page.title.is_empty() { h2 { (page.title) } }
            (html::blocks(&page.blocks, 3, words))
        }
    }
}

/// What is left to see of an application that is over.
fn over(to: &str, words: &Words) -> Drawn {
    let title = words.say(msg::WEB_OVER_TITLE);
    let body = html! {
        main id="main" {
            h1 { (title) }
            p { (words.say(msg::WEB_OVER)) }
            p { a href=(to) { (words.say(msg::WEB_RESUME)) } }
        }
    };
    let html = html::screen(words.lang(), &title, &body);
    Drawn { html, controls: Vec::new(), stamp: String::new() }
}

/// What tells a page from any other that does not mean the same: its view, and what its controls
/// do. What is chosen and written so far is left out: a form says the whole of that anyway.
fn stamp(number: u64, title: &str, controls: &[Control]) -> String {
    let mut said = format!("{number}\n{title}\n");
    for control in controls {
        // A string takes all that is written.
        let _ = match control {
            Control::Press { value, deeds } => writeln!(said, "{value} {deeds:?}"),
            Control::Pick { name, deeds, .. } => writeln!(said, "{name} {}", deeds.len()),
            Control::Tick { name, .. } | Control::Write { name, .. } => writeln!(said, "{name}"),
        };
    }
    digest([said])
}

/// Whether the field of the page does what this action does: everybody knows how to move and to
/// erase in it.
fn is_of_field(action: &Action<Does>) -> bool {
    action.does.corrects_text() || action.label == msg::KEY_EDIT_TEXT
}

/// The deed of the action at a place of the list, by what has to be entered for it; `None` where
/// it is done on the page itself.
fn deed(place: usize, input: Input) -> Option<Deed> {
    match input {
        Input::None => Some(Deed::Do(place)),
        Input::One { .. } => Some(Deed::DoOne(place)),
        Input::Line => Some(Deed::DoLine(place)),
        Input::Text | Input::Number | Input::Counts | Input::At | Input::Drag | Input::Turn => None,
    }
}
