//! The pages around a class: where one comes in, and what is one's own.

use maud::{Markup, html};

use crate::content::Manifest;
use crate::face::html::{blocks, screen};
use crate::hub::Sight;
use crate::page::markdown;
use crate::text::{Lang, Words, msg};

/// The field of the class code.
pub(super) const CODE: &str = "code";

/// The field of the word by which somebody goes on at another device.
pub(super) const WORD: &str = "word";

/// The field of a pseudonym.
pub(super) const NAME: &str = "name";

/// Where one comes in; `told` is why one has not.
pub(super) fn join(manifest: &Manifest, words: &Words, told: Option<&str>) -> String {
    let lang = words.lang();
    let title = manifest.title.get(lang);
    let to = |path: &str| format!("{path}?lang={}", lang.code());
    let body = html! {
        main id="main" {
            h1 { (title) }
            @if let Some(told) = told { p.said role="alert" { (told) } }
            form method="post" action=(to("/join")) autocomplete="off" {
                p.entry {
                    label for=(CODE) { (words.say(msg::PHONE_CODE)) } " "
                    input id=(CODE) type="text" name=(CODE) autocapitalize="characters" required;
                }
                p { button.main { (words.say(msg::PHONE_JOIN)) } }
            }
            (kept(words))
            details {
                summary { (words.say(msg::PHONE_OTHER_DEVICE)) }
                form method="post" action=(to("/return")) autocomplete="off" {
                    p.entry {
                        label for=(WORD) { (words.say(msg::PHONE_WORD_ASKED)) } " "
                        input id=(WORD) type="text" name=(WORD) autocapitalize="none" required;
                    }
                    p { button { (words.say(msg::WEB_RESUME)) } }
                }
            }
            p { @for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
                a href=(format!("/?lang={}", other.code())) lang=(other.code()) hreflang=(other.code()) {
                    (Words::new(other).say(msg::LANGUAGE_NAME))
                }
            } }
        }
    };
    screen(lang, title, &body)
}

/// What one is called, how one goes on elsewhere, and what is kept; `told` is why a name is refused.
pub(super) fn you(sight: &Sight, words: &Words, told: Option<&str>) -> String {
    let title = words.say(msg::PHONE_YOU);
    let body = html! {
        main id="main" {
            h1 { (title) }
            @if let Some(told) = told { p.said role="alert" { (told) } }
            form method="post" action="/you" autocomplete="off" {
                p.entry {
                    label for=(NAME) { (words.say(msg::PHONE_NAME)) } " "
                    input id=(NAME) type="text" name=(NAME) value=(sight.name) maxlength="40" required;
                }
                p { button { (words.say(msg::PHONE_RENAME)) } }
            }
            p { (words.say(msg::PHONE_WORD)) " " strong { (sight.word) } }
            (kept(words))
            p { a href="/" { (words.say(msg::WEB_RESUME)) } }
        }
    };
    screen(words.lang(), &title, &body)
}

/// What is kept of a participant, and for how long.
fn kept(words: &Words) -> Markup {
    blocks(&markdown::blocks(&words.say(msg::PHONE_KEPT), words.lang(), &[]), 2, words)
}
