//! What phones ask, and what they are answered.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use futures_util::stream;
use tokio::time::sleep;

use super::pages;
use super::room::{Room, key, refusal_said};
use crate::hub::{Ask, Refusal, Token};
use crate::serve::guard::{self, Guard};
use crate::serve::web::{Asked, Body, LONGEST_FORM, cookie, cookie_value, language, see_other};
use crate::text::{Lang, Words};

/// What every answer says to a browser: as for a server of pages, and its own script alone.
const POLICY: &str = include_str!("../../../assets/html/live-policy.txt").trim_ascii();

/// What loads a page again once the class has gone on.
const SCRIPT: &str = include_str!("../../../assets/html/live.js");

/// The name of the cookie.
const COOKIE: &str = "biaiscope-class";

/// How long a browser keeps the cookie, in seconds: longer than any class.
const KEPT: u32 = 12 * 60 * 60;

/// How long changes are awaited together before a phone looks again.
const GATHERS: Duration = Duration::from_millis(250);

/// How long the answer to a wrong code takes: nobody tries many.
const WRONG_CODE: Duration = Duration::from_secs(1);

type Shared = State<Arc<Room>>;

/// Everything that can be asked.
pub(super) fn router(room: Arc<Room>, guard: Guard) -> Router {
    let router = Router::new()
        .route("/", get(show).post(take))
        .route("/join", post(join))
        .route("/return", post(come_back))
        .route("/you", get(you).post(rename))
        .route("/events", get(events))
        .route("/live.js", get(async || ([(header::CONTENT_TYPE, "text/javascript")], SCRIPT)))
        .fallback(async || see_other("/"))
        .layer(DefaultBodyLimit::max(LONGEST_FORM))
        .with_state(room);
    guard::guarded(router, guard, POLICY)
}

fn token(headers: &HeaderMap) -> Option<Token> {
    cookie_value(headers, COOKIE).map(|text| Token::read(&text))
}

fn lang(asked: &Asked, headers: &HeaderMap) -> Lang {
    language(asked, headers).unwrap_or_default()
}

async fn show(State(room): Shared, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let lang = lang(&asked, &headers);
    let Some(token) = token(&headers) else { return start(&room, lang, None) };
    match room.page(&token, lang).await {
        Ok(page) => Html(page).into_response(),
        Err(Refusal::Unknown) => start(&room, lang, None),
        Err(refusal) => start(&room, lang, Some(refusal)),
    }
}

async fn take(State(room): Shared, Query(asked): Query<Asked>, headers: HeaderMap, body: Body) -> Response {
    let lang = lang(&asked, &headers);
    let Some(token) = token(&headers) else { return see_other("/") };
    match room.take(&token, lang, &body.fields()).await {
        Ok(()) | Err(Refusal::Unknown) => see_other("/"),
        Err(refusal) => start(&room, lang, Some(refusal)),
    }
}

async fn join(State(room): Shared, Query(asked): Query<Asked>, headers: HeaderMap, body: Body) -> Response {
    let lang = lang(&asked, &headers);
    // Whoever goes back and joins once more is there already.
    if let Some(token) = token(&headers)
        && room.look(&token).await.is_ok()
    {
        return see_other("/");
    }
    let code = body.field(pages::CODE).unwrap_or_default();
    come(&room, Ask::Join { code, lang }, lang).await
}

async fn come_back(
    State(room): Shared,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let word = body.field(pages::WORD).unwrap_or_default();
    come(&room, Ask::Return { word }, lang(&asked, &headers)).await
}

/// A phone comes that was not there before, and is given its cookie.
async fn come(room: &Room, ask: Ask, lang: Lang) -> Response {
    match room.ask(ask).await {
        Ok(reply) => {
            let mut response = see_other("/");
            if let Some(token) = &reply.token {
                room.speak(token, lang).await;
            }
            let cookie = reply.token.map(|token| cookie(COOKIE, token.text(), KEPT));
            if let Some(Ok(cookie)) = cookie.map(|cookie| HeaderValue::from_str(&cookie)) {
                response.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            response
        }
        Err(refusal) => {
            if matches!(refusal, Refusal::WrongCode | Refusal::WrongWord) {
                sleep(WRONG_CODE).await;
            }
            start(room, lang, Some(refusal))
        }
    }
}

async fn you(State(room): Shared, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let Some(token) = token(&headers) else { return see_other("/") };
    match room.look(&token).await {
        Ok(sight) => {
            let words = Words::new(room.lang(&token, lang(&asked, &headers)).await);
            Html(pages::you(&sight, &words, None)).into_response()
        }
        Err(_) => see_other("/"),
    }
}

async fn rename(State(room): Shared, Query(asked): Query<Asked>, headers: HeaderMap, body: Body) -> Response {
    let Some(token) = token(&headers) else { return see_other("/") };
    let name = body.field(pages::NAME).unwrap_or_default();
    let Err(refusal) = room.ask(Ask::Rename { token: token.clone(), name }).await else {
        return see_other("/");
    };
    let words = Words::new(room.lang(&token, lang(&asked, &headers)).await);
    match room.look(&token).await {
        Ok(sight) => Html(pages::you(&sight, &words, Some(&refusal_said(refusal, &words)))).into_response(),
        Err(_) => see_other("/"),
    }
}

/// Tells a page, each time the class may have gone on, which page there is to see.
async fn events(State(room): Shared, headers: HeaderMap) -> Response {
    let Some(token) = token(&headers) else { return StatusCode::NO_CONTENT.into_response() };
    let changes = room.changes();
    let seen = (room, token, changes, None::<String>);
    let told = stream::unfold(seen, |(room, token, mut changes, last)| async move {
        loop {
            if last.is_some() {
                changes.changed().await.ok()?;
                sleep(GATHERS).await;
            }
            changes.mark_unchanged();
            let now = key(&room.look(&token).await.ok()?);
            if last.as_ref() != Some(&now) {
                let event = Event::default().data(&now);
                return Some((Ok::<_, Infallible>(event), (room, token, changes, Some(now))));
            }
        }
    });
    Sse::new(told).keep_alive(KeepAlive::default()).into_response()
}

fn start(room: &Room, lang: Lang, refusal: Option<Refusal>) -> Response {
    let words = Words::new(lang);
    let told = refusal.map(|refusal| refusal_said(refusal, &words));
    let status = match refusal {
        None => StatusCode::OK,
        Some(Refusal::Gone | Refusal::Unsaved) => StatusCode::SERVICE_UNAVAILABLE,
        Some(_) => StatusCode::FORBIDDEN,
    };
    (status, Html(pages::join(&room.module().manifest, &words, told.as_deref()))).into_response()
}
