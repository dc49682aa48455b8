//! The open door: who is let in, for how long, and how it is shut.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

/// The most connections at a time.
const MOST_CONNECTIONS: usize = 4_096;

/// How long a browser may take to say what it wants, the first time and each time after.
const SPEAKS: Duration = Duration::from_secs(10);

/// How long a connection lasts at most: a browser that reads slowly opens another.
const LASTS: Duration = Duration::from_secs(5 * 60);

/// How long answers that are under way may take once the door is being shut.
const LEAVES: Duration = Duration::from_secs(10);

/// How long to wait when no connection can be accepted, such as for want of files.
const WAITS: Duration = Duration::from_millis(100);

/// Answers whoever comes in, until `end` comes; then answers under way are finished.
pub(super) async fn keep_open(listener: TcpListener, router: Router, end: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut end = std::pin::pin!(end);
    loop {
        tokio::select! {
            () = &mut end => break,
            accepted = listener.accept() => {
                // No error of one connection ends the door.
                let Ok((stream, _)) = accepted else {
                    sleep(WAITS).await;
                    continue;
                };
                let Ok(permit) = room.clone().try_acquire_owned() else { continue };
                // Pages are small, and each is written whole.
                let _ = stream.set_nodelay(true);
                let service = TowerToHyperService::new(router.clone());
                let connection = http1::Builder::new()
                    .timer(TokioTimer::new())
                    .header_read_timeout(SPEAKS)
                    .max_buf_size(64 * 1024)
                    .serve_connection(TokioIo::new(stream), service);
                let connection = graceful.watch(connection);
                tokio::spawn(async move {
                    // How a connection ends is of no interest: its answers were kept before.
                    drop(timeout(LASTS, connection).await);
                    drop(permit);
                });
            }
        }
    }
    drop(listener);
    // What is not answered by then is kept all the same.
    drop(timeout(LEAVES, graceful.shutdown()).await);
}

/// Waits until the process is asked to end.
pub(super) async fn asked_to_end() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let (Ok(mut terminate), Ok(mut interrupt)) =
            (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        {
            tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
            return;
        }
    }
    drop(tokio::signal::ctrl_c().await);
}
