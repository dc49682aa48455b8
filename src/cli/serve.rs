//! `biaiscope serve`: the workshop for people in browsers.

use std::io::{self, Write};
use std::sync::Arc;

use super::command::Serve;
use super::{Asked, Exit};
use crate::app::Failure;
use crate::content::{load_manifest, load_module};
use crate::serve::{Served, serve};
use crate::text::msg;

pub(super) fn run(asked: &Asked, line: Serve) -> Result<Exit, Failure> {
    let folder = match asked.prepared() {
        Ok(folder) => folder,
        Err(exit) => return Ok(exit),
    };
    let origin = asked.origin();
    let manifest = load_manifest(&origin).map_err(Failure::Module)?;
    let module = Arc::new(load_module(&origin, manifest).map_err(Failure::Module)?);
    let content = super::hand_in::content(&origin, &module)?;
    let words = asked.words();
    let lang = asked.home.lang;
    let served = Served { origin, module, content, folder, lang, code: line.code, hosts: line.hosts };
    let ready = |address: std::net::SocketAddr, teacher: &str| {
        let address = format!("http://{address}");
        let teacher = format!("{address}{teacher}");
        let values = [("address", address.into()), ("teacher", teacher.into())];
        let mut out = io::stdout().lock();
        // Nobody has to read it.
        let _ = writeln!(out, "{}", words.with(msg::CLI_SERVE_READY, &values)).and_then(|()| out.flush());
    };
    serve(served, line.web, ready).map_err(Failure::Io)?;
    Ok(Exit::Fine)
}
