//! Phones in a class: a small server of pages beside whoever leads.
//!
//! It knows the class only by what each phone may see ([`Sight`](crate::hub::Sight)). A page is
//! that of a view with the step as the participant's own; the answer that they send is cast. While
//! nothing is asked, a page learns by server-sent events that the class has gone on, or without
//! script by loading itself again.

mod pages;
mod room;
mod routes;
mod view;

use std::env;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::sync::Arc;
use std::thread;

use tokio::runtime;
use tokio::sync::{oneshot, watch};

use super::door;
use super::guard::Guard;
use crate::content::{Module, Origin};
use crate::hub::{Edge, Line};
use crate::progress::Folder;
use room::Room;

/// The port that is tried first: one that is easily read aloud.
const PORT: u16 = 8080;

/// What brings phones to a class: a server of pages, open as long as the class lasts.
pub struct Phones {
    origin: Origin,
    module: Arc<Module>,
    address: Option<SocketAddr>,
    /// How often what phones see has changed.
    changes: watch::Sender<u64>,
    /// Dropped when the class is over: the door shuts.
    end: Option<oneshot::Sender<()>>,
}

impl Phones {
    /// Phones for a class of this module; at this address, or where there is room.
    pub fn new(origin: Origin, module: Arc<Module>, address: Option<SocketAddr>) -> Phones {
        Phones { origin, module, address, changes: watch::Sender::new(0), end: None }
    }

    fn listen(&self) -> io::Result<TcpListener> {
        match self.address {
            Some(address) => TcpListener::bind(address),
            // Somebody else may have the port: any other does.
            None => TcpListener::bind((Ipv4Addr::UNSPECIFIED, PORT))
                .or_else(|_| TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0))),
        }
    }
}

impl Edge for Phones {
    fn open(&mut self, line: Line) -> io::Result<Vec<String>> {
        let listener = self.listen()?;
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let runtime = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        // A folder that is never made: nothing of a phone is kept but what is cast.
        let folder = Folder::find(Some(env::temp_dir().join("biaiscope-phones")));
        let folder = folder.map_err(|_| io::ErrorKind::NotFound)?;
        let (origin, module) = (self.origin.clone(), self.module.clone());
        let room = Arc::new(Room::new(origin, module, line, self.changes.subscribe(), folder));
        let (end, ends) = oneshot::channel();
        self.end = Some(end);
        thread::Builder::new().name("phones".to_owned()).spawn(move || {
            runtime.block_on(async {
                // A listener that the runtime cannot take hears nobody: the class goes on without.
                if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
                    let router = routes::router(room, Guard::new(Vec::new()));
                    door::keep_open(listener, router, async { drop(ends.await) }).await;
                }
            });
        })?;
        Ok(reached(address))
    }

    fn changed(&mut self) {
        self.changes.send_modify(|changes| *changes = changes.wrapping_add(1));
    }
}

/// Where phones reach a door that is open at `address`.
fn reached(address: SocketAddr) -> Vec<String> {
    let ip = match address.ip() {
        ip if ip.is_unspecified() => own_address().unwrap_or(Ipv4Addr::LOCALHOST.into()),
        ip => ip,
    };
    vec![format!("http://{}", SocketAddr::new(ip, address.port()))]
}

/// The address of this machine in the network that its way out leads through. Nothing is sent: the
/// system only says from where it would.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // An address set aside for examples.
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip()).filter(|ip| !ip.is_unspecified())
}
