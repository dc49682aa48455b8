//! What is asked of the server, and what it answers.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};

use super::pages;
use super::visitors::{Refused, Token, Visitors};
use crate::text::{Lang, Words, msg};

/// The most bytes of a form: the longest texts that an exercise takes, and room.
pub(super) const LONGEST_FORM: usize = 64 * 1024;

/// How long a request may take to arrive whole.
const ARRIVES: Duration = Duration::from_secs(15);

/// How long the answer to a wrong code takes: nobody tries many.
const WRONG_CODE: Duration = Duration::from_secs(1);

/// The name of the cookie.
const COOKIE: &str = "biaiscope";

/// What makes a browser forget the cookie.
pub(super) fn no_cookie() -> String {
    cookie(COOKIE, "", 0)
}

/// How long a browser keeps the cookie, in seconds: a year.
const KEPT: u32 = 365 * 24 * 60 * 60;

/// What every answer says to a browser: nothing from elsewhere, nothing kept, in no frame.
pub(super) const POLICY: &str = include_str!("../../assets/html/policy.txt").trim_ascii();

/// What every request is answered with.
pub(super) type Shared = State<Arc<Visitors>>;

/// What can be asked by learners.
pub(super) fn routes() -> Router<Arc<Visitors>> {
    Router::new()
        .route("/", get(show).post(take))
        .route("/join", post(join))
        .route("/file/{number}", get(file))
        .route("/healthz", get(async || "ok\n"))
        .fallback(async |State(visitors): Shared, Query(asked): Query<Asked>, headers: HeaderMap| {
            nowhere(lang(&asked, &headers, &visitors))
        })
}

/// The language asked for in an address.
#[derive(serde::Deserialize)]
pub(super) struct Asked {
    lang: Option<String>,
}

/// The language of whoever asks: named in the address, else the browser's, else the server's.
pub(super) fn lang(asked: &Asked, headers: &HeaderMap, visitors: &Visitors) -> Lang {
    language(asked, headers).unwrap_or(visitors.served().lang)
}

/// The language named in the address, else the browser's, if it is one of ours.
pub(super) fn language(asked: &Asked, headers: &HeaderMap) -> Option<Lang> {
    let accepted =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepted = accepted.split([',', ';']).map(str::trim);
    let mut named = asked.lang.as_deref().into_iter().chain(accepted);
    named.find_map(Lang::from_locale)
}

/// Whoever sends the cookie.
pub(super) fn token(headers: &HeaderMap) -> Option<Token> {
    cookie_value(headers, COOKIE).and_then(|value| Token::read(&value))
}

/// What the cookie of this name says.
pub(super) fn cookie_value(headers: &HeaderMap, name: &str) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs =
        cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
}

/// What makes a browser known from now on, for so many seconds.
pub(super) fn cookie(name: &str, value: &str, seconds: u32) -> String {
    let (value, kept) = (format!("{name}={value}"), format!("Max-Age={seconds}"));
    [&value, "Path=/", "HttpOnly", "SameSite=Strict", &kept].join("; ")
}

/// The cookie of whoever has this token; behind a proxy with TLS it is never sent without.
fn known(token: &Token, headers: &HeaderMap) -> String {
    let is_secure = headers.get("x-forwarded-proto").is_some_and(|value| value == "https");
    cookie(COOKIE, token.text(), KEPT) + if is_secure { "; Secure" } else { "" }
}

async fn show(State(visitors): Shared, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let lang = lang(&asked, &headers, &visitors);
    let Some(token) = token(&headers) else { return start(&visitors, lang, false) };
    match visitors.with(&token, lang, super::visitor::Visitor::page).await {
        Ok(page) => Html(page).into_response(),
        Err(Refused::Unknown) => start(&visitors, lang, false),
        Err(refused) => tell(&Words::new(lang), refused),
    }
}

async fn take(
    State(visitors): Shared,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let lang = lang(&asked, &headers, &visitors);
    let Some(token) = token(&headers) else { return see_other("/") };
    let fields = body.fields();
    match visitors
        .with(&token, lang, move |visitor| (visitor.take(&fields), visitor.is_over().then(|| visitor.page())))
        .await
    {
        // Whoever has left has no page to come back to by themselves.
        Ok((_, Some(goodbye))) => Html(goodbye).into_response(),
        Ok((to, None)) => see_other(&to),
        Err(Refused::Unknown) => see_other("/"),
        Err(refused) => tell(&Words::new(lang), refused),
    }
}

async fn join(
    State(visitors): Shared,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let lang = lang(&asked, &headers, &visitors);
    // A link from elsewhere brings no cookie; the form of the page that it led to does.
    if let Some(token) = token(&headers)
        && visitors.with(&token, lang, |_| ()).await.is_ok()
    {
        return see_other("/");
    }
    let is_right =
        |code: &String| body.field(pages::CODE).is_some_and(|given| given.trim().eq_ignore_ascii_case(code));
    if !visitors.served().code.as_ref().is_none_or(is_right) {
        tokio::time::sleep(WRONG_CODE).await;
        return start(&visitors, lang, true);
    }
    match visitors.welcome(body.field(pages::PSEUDONYM).unwrap_or_default()).await {
        Ok(token) => {
            let opened = visitors.with(&token, lang, |_| ()).await;
            let mut response = match opened {
                Ok(()) => see_other("/"),
                Err(refused) => return tell(&Words::new(lang), refused),
            };
            if let Ok(cookie) = HeaderValue::from_str(&known(&token, &headers)) {
                response.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            response
        }
        Err(refused) => tell(&Words::new(lang), refused),
    }
}

async fn file(
    State(visitors): Shared,
    Path(number): Path<usize>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let lang = lang(&asked, &headers, &visitors);
    let Some(token) = token(&headers) else { return see_other("/") };
    match visitors.with(&token, lang, move |visitor| visitor.file(number)).await {
        Ok(Some(file)) => taken_away(file.text),
        Ok(None) => nowhere(lang),
        Err(Refused::Unknown) => see_other("/"),
        Err(refused) => tell(&Words::new(lang), refused),
    }
}

/// A file is taken away, and never opened as a page of this server.
pub(super) fn taken_away(text: String) -> Response {
    let kind =
        [(header::CONTENT_TYPE, "application/octet-stream"), (header::CONTENT_DISPOSITION, "attachment")];
    (kind, text).into_response()
}

pub(super) fn nowhere(lang: Lang) -> Response {
    (StatusCode::NOT_FOUND, Html(pages::told(&Words::new(lang), msg::WEB_NOWHERE))).into_response()
}

fn start(visitors: &Visitors, lang: Lang, is_wrong: bool) -> Response {
    let served = visitors.served();
    let page = pages::start(&served.module.manifest, &Words::new(lang), served.code.is_some(), is_wrong);
    let status = if is_wrong { StatusCode::FORBIDDEN } else { StatusCode::OK };
    (status, Html(page)).into_response()
}

pub(super) fn see_other(to: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

pub(super) fn tell(words: &Words, refused: Refused) -> Response {
    let (status, page) = match refused {
        Refused::Unknown => (StatusCode::NOT_FOUND, pages::told(words, msg::WEB_NOWHERE)),
        Refused::Full => (StatusCode::SERVICE_UNAVAILABLE, pages::told(words, msg::WEB_FULL)),
        Refused::Failed(failure) => {
            (StatusCode::SERVICE_UNAVAILABLE, pages::wrong(words, &failure.say(words)))
        }
        Refused::Fault => (StatusCode::INTERNAL_SERVER_ERROR, pages::told(words, msg::WEB_FAULT)),
    };
    (status, Html(page)).into_response()
}

/// What a form sent, once it has arrived whole.
pub(super) struct Body(Bytes);

impl Body {
    /// The fields and what they say; what is no form says nothing.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(&self.0).into_owned().collect()
    }

    /// What the field of this name says.
    pub(super) fn field(&self, name: &str) -> Option<String> {
        self.fields().into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

impl<S: Send + Sync> axum::extract::FromRequest<S> for Body {
    type Rejection = StatusCode;

    async fn from_request(request: Request, state: &S) -> Result<Body, StatusCode> {
        match tokio::time::timeout(ARRIVES, Bytes::from_request(request, state)).await {
            Ok(Ok(bytes)) => Ok(Body(bytes)),
            Ok(Err(_)) => Err(StatusCode::PAYLOAD_TOO_LARGE),
            Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
        }
    }
}
