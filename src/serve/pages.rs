//! The pages that are nobody's: where one comes in, and what went wrong.

use maud::{Markup, html};

use crate::content::Manifest;
use crate::face::html::screen;
use crate::page::markdown;
use crate::text::{Lang, Msg, Words, msg};

/// Where the page of one's own data is.
pub(super) const OWN: &str = "/yours";

/// The field of the code that somebody new has to know.
pub(super) const CODE: &str = "code";

/// The field of the pseudonym that somebody new may have.
pub(super) const PSEUDONYM: &str = "pseudonym";

/// Where one comes in; `asks_code` where a code has to be known, `is_wrong` where another was given.
pub(super) fn start(manifest: &Manifest, words: &Words, asks_code: bool, is_wrong: bool) -> String {
    let lang = words.lang();
    let title = manifest.title.get(lang);
    let summary = markdown::blocks(manifest.summary.get(lang), lang, &[]);
    let kept = markdown::blocks(&words.say(msg::WEB_KEPT), lang, &[]);
    let body = html! {
        main id="main" {
            h1 { (title) }
            (crate::face::html::blocks(&summary, 2, words))
            form method="post" action=(format!("/join?lang={}", lang.code())) autocomplete="off" {
                @if is_wrong { p.said role="alert" { (words.say(msg::WEB_CODE_WRONG)) } }
                @if asks_code {
                    p.entry {
                        label for=(CODE) { (words.say(msg::WEB_CODE)) } " "
                        input id=(CODE) type="text" name=(CODE) value="" autocapitalize="none";
                    }
                }
                p.entry {
                    label for=(PSEUDONYM) { (words.say(msg::WEB_PSEUDONYM)) } " "
                    input id=(PSEUDONYM) type="text" name=(PSEUDONYM) value="" maxlength="40";
                }
                p { button.main { (words.say(msg::WEB_BEGIN)) } }
            }
            (crate::face::html::blocks(&kept, 2, words))
            p { @for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
                a href=(format!("/?lang={}", other.code())) lang=(other.code()) hreflang=(other.code()) {
                    (Words::new(other).say(msg::LANGUAGE_NAME))
                }
            } }
        }
    };
    screen(lang, title, &body)
}

/// What went wrong, and the way back.
pub(super) fn wrong(words: &Words, why: &str) -> String {
    message(words, &words.say(msg::ERROR_TITLE), why)
}

/// A few lines, and the way back.
pub(super) fn message(words: &Words, title: &str, told: &str) -> String {
    let body: Markup = html! {
        main id="main" {
            h1 { (title) }
            @for line in told.lines().filter(|line| !line.is_empty()) { p { (line) } }
            p { a href="/" { (words.say(msg::WEB_RESUME)) } }
        }
    };
    screen(words.lang(), title, &body)
}

/// The same for what a message says.
pub(super) fn told(words: &Words, message: Msg) -> String {
    wrong(words, &words.say(message))
}
