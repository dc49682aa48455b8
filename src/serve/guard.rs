//! Whom a request is for, and where it comes from.
//!
//! A page of somebody else must neither read what is here under a name of its own (DNS rebinding)
//! nor send a form here in a learner's name.

use std::net::IpAddr;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};

/// Knows the names of the server.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    hosts: Vec<String>,
}

impl Guard {
    /// A guard of a server with these names, beside its addresses and this machine's own name.
    pub(super) fn new(hosts: Vec<String>) -> Guard {
        Guard { hosts: hosts.into_iter().map(|host| host.to_ascii_lowercase()).collect() }
    }

    /// Whether a request is for this server, and comes from one of its own pages if it changes
    /// anything.
    pub(super) fn lets_in(&self, method: &Method, headers: &HeaderMap) -> bool {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let Some(host) = text(header::HOST).map(str::to_ascii_lowercase) else { return false };
        if !self.is_own(&host) || headers.get_all(header::HOST).iter().count() > 1 {
            return false;
        }
        if matches!(*method, Method::GET | Method::HEAD) {
            return true;
        }
        let site = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
        match text(header::ORIGIN) {
            Some(origin) => {
                let rest = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
                rest.is_some_and(|rest| rest.eq_ignore_ascii_case(&host))
            }
            // Programs that are no browsers name none, and have nobody's cookie.
            None => site.is_none_or(|site| matches!(site, "same-origin" | "none")),
        }
    }

    /// Whether a host, with its port or without, is this server. An address cannot be rebound.
    fn is_own(&self, host: &str) -> bool {
        let is_port = |port: &str| port.parse::<u16>().is_ok();
        let name = match host.rsplit_once(':') {
            Some((name, port)) if is_port(port) && (!name.contains(':') || name.ends_with(']')) => name,
            _ => host,
        };
        let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
        name == "localhost" || bare.parse::<IpAddr>().is_ok() || self.hosts.iter().any(|own| own == name)
    }
}

/// The same pages behind a guard: refuses what is not for this server, or not from it, and says
/// `policy` with every answer.
pub(super) fn guarded(router: Router, guard: Guard, policy: &'static str) -> Router {
    router.layer(from_fn_with_state((guard, policy), answer))
}

async fn answer(
    State((guard, policy)): State<(Guard, &'static str)>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = if guard.lets_in(request.method(), request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lets(method: &Method, headers: &[(&'static str, &str)]) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        Guard::new(vec!["Atelier.Example".to_owned()]).lets_in(method, &map)
    }

    #[test]
    fn only_its_own_names_and_addresses_are_answered() {
        for host in ["localhost:8080", "127.0.0.1", "[::1]:80", "192.168.1.20:8080", "atelier.example"] {
            assert!(lets(&Method::GET, &[("host", host)]), "{host}");
        }
        for host in ["evil.example", "atelier.example.evil.example", "localhost.evil.example:80", ""] {
            assert!(!lets(&Method::GET, &[("host", host)]), "{host}");
        }
        assert!(!lets(&Method::GET, &[]));
        assert!(!lets(&Method::GET, &[("host", "localhost"), ("host", "evil.example")]));
    }

    #[test]
    fn a_form_of_another_page_is_refused() {
        let host = ("host", "localhost:8080");
        assert!(lets(&Method::POST, &[host, ("origin", "http://localhost:8080")]));
        assert!(lets(&Method::POST, &[host, ("sec-fetch-site", "same-origin")]));
        assert!(!lets(&Method::POST, &[host, ("origin", "http://localhost:9090")]));
        assert!(!lets(&Method::POST, &[host, ("origin", "https://evil.example")]));
        assert!(!lets(&Method::POST, &[host, ("origin", "null")]));
        assert!(!lets(&Method::POST, &[host, ("sec-fetch-site", "cross-site")]));
    }
}
