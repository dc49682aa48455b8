//! The page of whoever teaches: how many stand where, and a report of what was handed in.
//!
//! It is behind a link with a random key, which is kept in a file of the folder. Of what was not
//! handed in it tells counts alone, and nothing about fewer people than a report tells about.

use std::fs;
use std::io;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use maud::{Markup, html};
use tokio::task::spawn_blocking;

use super::visitors::{Refused, Token, Visitors};
use super::web::{Asked, Shared, lang, nowhere, taken_away, tell};
use crate::course::PartState;
use crate::face::html;
use crate::progress::{Folder, write_whole};
use crate::report::{FEWEST, Report, SameName, csv, page, report};
use crate::text::{Lang, Words, msg};

/// The file that holds the key.
const FILE: &str = "web-teacher.txt";

/// What whoever teaches knows, and nobody else.
#[derive(Debug, Clone)]
pub(super) struct Key(Token);

impl Key {
    /// The key of this folder; a new one where there is none yet.
    ///
    /// # Errors
    /// When the file cannot be read or written, or the system has no random numbers.
    pub(super) fn kept(folder: &Folder) -> io::Result<Key> {
        let path = folder.path().join(FILE);
        let known = fs::read_to_string(&path).ok().and_then(|text| Token::read(text.trim()));
        if let Some(known) = known {
            return Ok(Key(known));
        }
        let key = Token::fresh().ok_or(io::ErrorKind::Unsupported)?;
        write_whole(&path, key.text())?;
        Ok(Key(key))
    }

    /// The path of the page.
    pub(super) fn path(&self) -> String {
        format!("/teacher/{}", self.0.text())
    }

    /// Whether this is the key; how long the answer takes says nothing about it.
    fn is(&self, given: &str) -> bool {
        let (own, given) = (self.0.text().as_bytes(), given.as_bytes());
        own.len() == given.len() && own.iter().zip(given).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
    }
}

/// What can be asked by whoever teaches.
pub(super) fn routes(key: Key) -> Router<Arc<Visitors>> {
    Router::new()
        .route("/teacher/{key}", get(show))
        .route("/teacher/{key}/report.csv", get(table))
        .layer(Extension(Arc::new(key)))
}

async fn show(
    State(visitors): Shared,
    Extension(key): Extension<Arc<Key>>,
    Path(given): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let lang = lang(&asked, &headers, &visitors);
    if !key.is(&given) {
        return nowhere(lang);
    }
    let standings = visitors.standings().await;
    match reported(visitors.clone()).await {
        Ok(report) => Html(told(&visitors, &standings, &report, &key, lang)).into_response(),
        Err(refused) => tell(&Words::new(lang), refused),
    }
}

async fn table(
    State(visitors): Shared,
    Extension(key): Extension<Arc<Key>>,
    Path(given): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let lang = lang(&asked, &headers, &visitors);
    if !key.is(&given) {
        return nowhere(lang);
    }
    let written = reported(visitors).await.and_then(|report| csv(&report).map_err(|_| Refused::Fault));
    match written {
        Ok(text) => taken_away(text),
        Err(refused) => tell(&Words::new(lang), refused),
    }
}

/// The report of what was handed in.
async fn reported(visitors: Arc<Visitors>) -> Result<Report, Refused> {
    let reported = spawn_blocking(move || {
        let served = visitors.served();
        report(&[served.handed_in()], &served.module, served.content.clone(), None, SameName::Keep)
    });
    reported.await.map_err(|_| Refused::Fault)
}

fn told(visitors: &Visitors, standings: &[Vec<PartState>], report: &Report, key: &Key, lang: Lang) -> String {
    let words = &Words::new(lang);
    let title = words.say(msg::WEB_TEACHER_TITLE);
    let reported = page(report, &visitors.served().module, words);
    let body = html! {
        main id="main" {
            h1 { (title) }
            p { (words.with(msg::WEB_TEACHER_PEOPLE, &[("people", standings.len().into())])) }
            (parts(visitors, standings, words))
            h2 { (words.say(msg::WEB_TEACHER_HANDED)) }
            @if report.files.used > 0 {
                p { a href=(format!("{}/report.csv", key.path())) download="report.csv" { (words.say(msg::WEB_TEACHER_CSV)) } }
            }
            (html::blocks(&reported.blocks, 3, words))
        }
    };
    html::screen(lang, &title, &body)
}

/// How many have begun and finished each part.
fn parts(visitors: &Visitors, standings: &[Vec<PartState>], words: &Words) -> Markup {
    if u64::try_from(standings.len()).unwrap_or(u64::MAX) < FEWEST {
        return html! { p { (words.with(msg::WEB_TEACHER_FEW, &[("fewest", FEWEST.into())])) } };
    }
    let count = |part: usize, is_so: fn(&PartState) -> bool| {
        standings.iter().filter_map(|parts| parts.get(part)).filter(|part| is_so(part)).count()
    };
    html! {
        table {
            thead { tr {
                th scope="col" { (words.say(msg::WEB_TEACHER_PART)) }
                th.end scope="col" { (words.say(msg::WEB_TEACHER_BEGUN)) }
                th.end scope="col" { (words.say(msg::WEB_TEACHER_DONE)) }
            } }
            tbody { @for (place, part) in visitors.served().module.parts.iter().enumerate() {
                tr {
                    th scope="row" { (part.entry.title.get(words.lang())) }
                    td.end { (count(place, PartState::is_begun)) }
                    td.end { (count(place, PartState::is_done)) }
                }
            } }
        }
    }
}
