//! What the server keeps of a learner, to be taken away or erased by them.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use maud::html;

use super::pages::{self, OWN};
use super::visitors::{Refused, Visitors};
use super::web::{Asked, Body, Shared, lang, no_cookie, see_other, taken_away, tell, token};
use crate::app::Failure;
use crate::face::html::screen;
use crate::text::{Words, msg};

/// The box that has to be ticked before anything is erased.
const SURE: &str = "sure";

/// What can be asked about one's own data.
pub(super) fn routes() -> Router<Arc<Visitors>> {
    Router::new()
        .route(OWN, get(show))
        .route("/yours/copy.json", get(copy))
        .route("/yours/erase", post(erase))
}

async fn show(State(visitors): Shared, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let Some(token) = token(&headers) else { return see_other("/") };
    let lang = lang(&asked, &headers, &visitors);
    match visitors.with(&token, lang, |visitor| page(&visitor.session().words)).await {
        Ok(page) => Html(page).into_response(),
        Err(Refused::Unknown) => see_other("/"),
        Err(refused) => tell(&Words::new(lang), refused),
    }
}

async fn copy(State(visitors): Shared, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let Some(token) = token(&headers) else { return see_other("/") };
    let lang = lang(&asked, &headers, &visitors);
    match visitors.with(&token, lang, |visitor| visitor.copy()).await {
        Ok(Ok(text)) => taken_away(text),
        Ok(Err(error)) => tell(&Words::new(lang), Refused::Failed(Failure::Io(error))),
        Err(Refused::Unknown) => see_other("/"),
        Err(refused) => tell(&Words::new(lang), refused),
    }
}

async fn erase(
    State(visitors): Shared,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Some(token) = token(&headers) else { return see_other("/") };
    if !body.fields().iter().any(|(name, _)| name == SURE) {
        return see_other(OWN);
    }
    let lang = lang(&asked, &headers, &visitors);
    let spoken = visitors.with(&token, lang, |visitor| visitor.session().lang()).await.unwrap_or(lang);
    let words = Words::new(spoken);
    match visitors.erase(&token).await {
        Ok(()) => {
            let (title, told) = (words.say(msg::WEB_ERASED_TITLE), words.say(msg::WEB_ERASED));
            let mut response = Html(pages::message(&words, &title, &told)).into_response();
            if let Ok(cookie) = HeaderValue::from_str(&no_cookie()) {
                response.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            response
        }
        Err(Refused::Unknown) => see_other("/"),
        Err(refused) => tell(&words, refused),
    }
}

fn page(words: &Words) -> String {
    let title = words.say(msg::WEB_YOURS);
    let body = html! {
        main id="main" {
            h1 { (title) }
            p { (words.say(msg::WEB_YOURS_TOLD)) }
            p { a href="/yours/copy.json" download="biaiscope.json" { (words.say(msg::WEB_COPY)) } }
            form method="post" action="/yours/erase" {
                p { (words.say(msg::WEB_ERASE_TOLD)) }
                p.option { label { input type="checkbox" name=(SURE) value="1" required; span { (words.say(msg::WEB_ERASE_SURE)) } } }
                p { button { (words.say(msg::WEB_ERASE)) } }
            }
            p { a href="/" { (words.say(msg::WEB_RESUME)) } }
        }
    };
    screen(words.lang(), &title, &body)
}
