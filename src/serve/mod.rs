//! The workshop for people in browsers: one process, many learners, each with a folder of their own.
//!
//! A learner is a random cookie, of which only a digest is kept: it names their folder. Their
//! application stays in memory while they are there, and is opened from its journal when they come
//! back. Everything that a form brings about is on the disk before its answer leaves.
//!
//! Whoever teaches has a page behind a link that nobody can guess: counts, and a report of the
//! files that were handed in.

mod door;
mod guard;
mod own;
mod pages;
mod phones;
mod teacher;
mod visitor;
mod visitors;
mod web;

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::DefaultBodyLimit;
use tokio::net::TcpListener;
use tokio::runtime;
use tokio::time::interval;

use crate::content::{Module, Origin};
use crate::progress::{Content, Folder};
use crate::text::Lang;
use guard::Guard;
pub use phones::Phones;
use visitors::Visitors;

/// How the workshop is served.
pub struct Served {
    /// Where the module comes from.
    pub origin: Origin,
    /// The module.
    pub module: Arc<Module>,
    /// Which content it is.
    pub content: Content,
    /// Where the learners' folders are.
    pub folder: Folder,
    /// The language of whoever names none.
    pub lang: Lang,
    /// What somebody new has to know, if anything.
    pub code: Option<String>,
    /// The names by which the server may be called, beside its addresses.
    pub hosts: Vec<String>,
}

impl Served {
    /// Where the files are that learners hand in.
    fn handed_in(&self) -> PathBuf {
        self.folder.path().join("web-handed-in")
    }
}

/// How often those are let go who have left.
const SWEEPS: Duration = Duration::from_secs(60);

/// Lets go of whoever has left, again and again.
async fn sweep(visitors: Arc<Visitors>) {
    let mut sweeps = interval(SWEEPS);
    loop {
        sweeps.tick().await;
        visitors.sweep(false).await;
    }
}

/// The most threads that do the learners' work: what they wait for is the disk.
const WORKERS: usize = 32;

/// Serves the workshop at `address` until the process is asked to end; `ready` learns where, and
/// the path of the teacher's page, as soon as the door is open.
///
/// # Errors
/// Why the address cannot be listened at, or the folder not be written.
pub fn serve(served: Served, address: SocketAddr, ready: impl FnOnce(SocketAddr, &str)) -> io::Result<()> {
    let key = teacher::Key::kept(&served.folder)?;
    std::fs::create_dir_all(served.handed_in())?;
    let runtime = runtime::Builder::new_multi_thread().max_blocking_threads(WORKERS).enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(address).await?;
        let guard = Guard::new(served.hosts.clone());
        let visitors = Arc::new(Visitors::new(served));
        ready(listener.local_addr()?, &key.path());
        let router = web::routes()
            .merge(own::routes())
            .merge(teacher::routes(key))
            .layer(DefaultBodyLimit::max(web::LONGEST_FORM))
            .with_state(visitors.clone());
        let router = guard::guarded(router, guard, web::POLICY);
        let sweeping = tokio::spawn(sweep(visitors.clone()));
        door::keep_open(listener, router, door::asked_to_end()).await;
        sweeping.abort();
        visitors.sweep(true).await;
        Ok(())
    })
}
