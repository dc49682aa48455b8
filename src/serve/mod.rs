//! The workshop for people in browsers: one process, many learners, each with a folder of their own.
//!
//! A learner is a random cookie, of which only a digest is kept: it names their folder. Their
//! application stays in memory while they are there, and is opened from its journal when they come
//! back. Everything that a form brings about is on the disk before its answer leaves.

mod door;
mod guard;
mod pages;
mod visitor;
mod visitors;
mod web;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::runtime;

use crate::content::{Module, Origin};
use crate::progress::Folder;
use crate::text::Lang;
use guard::Guard;
use visitors::Visitors;

/// How the workshop is served.
pub struct Served {
    /// Where the module comes from.
    pub origin: Origin,
    /// The module.
    pub module: Arc<Module>,
    /// Where the learners' folders are.
    pub folder: Folder,
    /// The language of whoever names none.
    pub lang: Lang,
    /// What somebody new has to know, if anything.
    pub code: Option<String>,
    /// The names by which the server may be called, beside its addresses.
    pub hosts: Vec<String>,
}

/// The most threads that do the learners' work: what they wait for is the disk.
const WORKERS: usize = 32;

/// Serves the workshop at `address` until the process is asked to end; `ready` learns where, as
/// soon as the door is open.
///
/// # Errors
/// Why the address cannot be listened at.
pub fn serve(served: Served, address: SocketAddr, ready: impl FnOnce(SocketAddr)) -> io::Result<()> {
    let runtime = runtime::Builder::new_multi_thread().max_blocking_threads(WORKERS).enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(address).await?;
        let guard = Guard::new(served.hosts.clone());
        let visitors = Arc::new(Visitors::new(served));
        ready(listener.local_addr()?);
        door::keep_open(listener, web::router(visitors.clone(), guard), visitors).await;
        Ok(())
    })
}
