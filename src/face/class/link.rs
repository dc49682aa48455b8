//! The thread between the leading process and the views attached to it: lines of JSON through a
//! local socket that only the same person can open.
//!
//! The only file of this room that differs between systems, with the clock's.

use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

#[cfg(unix)]
use interprocess::local_socket::GenericFilePath;
use interprocess::local_socket::{Listener, ListenerOptions, Name, Stream, prelude::*};
use serde::{Deserialize, Serialize};

use crate::app::seat::Wish;
use crate::classroom::{Event, Moment};
use crate::hub::Crowd;
#[cfg(unix)]
use crate::progress::write_whole;

/// The version of what is said between the screens of a class; programs of before had none. It is
/// raised with every change that another version would misunderstand.
pub(super) const PROTOCOL: u32 = 2;

/// What the leading process tells a view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ServerMsg {
    /// Which module is taught, for a view that has just come; a new class begins.
    Hello {
        /// [`PROTOCOL`]; none before there was one.
        #[serde(default)]
        protocol: u32,
        /// The folder of the module; none for the one in the program.
        folder: Option<std::path::PathBuf>,
        /// The version of its content.
        version: String,
        /// Whether nobody is there and nothing is kept.
        #[serde(default)]
        is_rehearsal: bool,
    },
    /// Something happened.
    Kept(Moment, Event),
    /// Everything that had happened before has been told.
    Ready,
    /// So late is it.
    Tick(Moment),
    /// The projector's page moved by so many lines.
    Scroll(isize),
    /// These take part by phone; none where nobody can.
    Crowd(Option<Crowd>),
    /// This was said, in one line.
    Said(String),
    /// Everything asked before [`ClientMsg::Done`] has been done, or made no sense.
    Done,
}

/// What a view tells the leading process.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ClientMsg {
    /// That it speaks this version: only then is it told what happens.
    Hello {
        /// [`PROTOCOL`].
        protocol: u32,
    },
    /// What whoever sits there wants.
    Wish(Wish),
    /// To be told when everything asked so far is done.
    Done,
}

/// What comes in at the leading process.
#[derive(Debug)]
pub(super) enum Heard {
    /// A view came.
    Came(View),
    /// A view speaks the same way: from now on it is told what happens.
    Joined(View),
    /// A view speaks another way, or none that is known.
    Strange(View),
    /// A view wants something.
    Wished(Wish),
    /// A view waits until what it wanted is done.
    Waits,
}

/// A view, as the leading process sees it. Nobody waits for one that does not read.
#[derive(Debug, Clone)]
pub(super) struct View(Sender<String>);

impl View {
    /// Tells the view something; `false` once it is gone.
    pub(super) fn tell(&self, told: &ServerMsg) -> bool {
        serde_json::to_string(told).is_ok_and(|line| self.0.send(line).is_ok())
    }
}

/// Where views of a class come to: of one that is kept in this folder, or of a rehearsal beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Door<'a> {
    /// The folder where classes are kept; a rehearsal has none, and makes none.
    pub(super) classes: &'a Path,
    /// Whether it is a rehearsal's.
    pub(super) is_rehearsal: bool,
}

/// The file that views come to.
#[cfg(unix)]
fn name(door: Door<'_>) -> io::Result<Name<'static>> {
    socket(door)?.to_fs_name::<GenericFilePath>()
}

/// The longest name of a socket in bytes, with some room: 103 on macOS.
#[cfg(unix)]
const LONGEST_NAME: usize = 100;

/// Where a door is, however its folder is spelled.
fn place(door: Door<'_>) -> PathBuf {
    let (folder, name) = match door.classes.parent() {
        Some(folder) if door.is_rehearsal => (folder, "rehearsal"),
        _ => (door.classes, "views"),
    };
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned()).join(name)
}

#[cfg(unix)]
fn fits(path: &Path) -> bool {
    path.as_os_str().len() <= LONGEST_NAME
}

/// The file at a door whose name is too long for a socket: it says where the socket is.
#[cfg(unix)]
fn sign(door: Door<'_>) -> PathBuf {
    place(door).with_extension("at")
}

/// The socket of a door that is open.
#[cfg(unix)]
fn socket(door: Door<'_>) -> io::Result<PathBuf> {
    let place = place(door);
    if fits(&place) { Ok(place) } else { std::fs::read_to_string(sign(door)).map(PathBuf::from) }
}

/// Chooses the socket of a door that is about to be opened, and says where it is.
#[cfg(unix)]
fn choose(door: Door<'_>) -> io::Result<()> {
    if fits(&place(door)) {
        return Ok(());
    }
    let own = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|folder| folder.is_dir());
    let folders = own.into_iter().chain([std::env::temp_dir(), PathBuf::from("/tmp")]);
    let short = folders.map(|folder| folder.join(key(door))).find(|path| fits(path));
    let path = short.and_then(|path| path.into_os_string().into_string().ok());
    write_whole(&sign(door), &path.ok_or(io::ErrorKind::InvalidFilename)?)
}

/// The pipe that views come to.
#[cfg(windows)]
fn name(door: Door<'_>) -> io::Result<Name<'static>> {
    use interprocess::local_socket::GenericNamespaced;
    key(door).to_ns_name::<GenericNamespaced>()
}

/// A name for this door, and for no other.
fn key(door: Door<'_>) -> String {
    let kind = if door.is_rehearsal { "rehearsal-" } else { "" };
    format!("biaiscope-{kind}{:08x}", crc32fast::hash(place(door).as_os_str().as_encoded_bytes()))
}

#[cfg(unix)]
fn listener(options: ListenerOptions<'_>) -> io::Result<Listener> {
    use interprocess::TryClone;
    use interprocess::os::unix::local_socket::ListenerOptionsExt;
    match options.try_clone()?.mode(0o600).create_sync() {
        // Where a socket cannot be given a mode, its folder keeps others out.
        Err(error) if error.kind() == io::ErrorKind::Unsupported => options.create_sync(),
        created => created,
    }
}

#[cfg(windows)]
fn listener(options: ListenerOptions<'_>) -> io::Result<Listener> {
    use interprocess::os::windows::local_socket::ListenerOptionsExt;
    use interprocess::os::windows::security_descriptor::SecurityDescriptor;
    // Everything for the owner, nothing for anybody else.
    let owner = widestring::U16CString::from_str("D:P(A;;GA;;;OW)").map_err(io::Error::other)?;
    options.security_descriptor(SecurityDescriptor::deserialize(&owner)?).create_sync()
}

/// Opens the door for views. The classes' folder is this process's own by then: what another one
/// that was killed left at the door is swept away.
pub(super) fn open<M: From<Heard> + Send + 'static>(door: Door<'_>, heard: Sender<M>) -> io::Result<()> {
    #[cfg(unix)]
    choose(door)?;
    let listener = listener(ListenerOptions::new().name(name(door)?).try_overwrite(true))?;
    thread::Builder::new().name("views".to_owned()).spawn(move || {
        for stream in listener.incoming().flatten() {
            // A view that cannot be served is one that was never there.
            let _ = serve(stream, heard.clone());
        }
    })?;
    Ok(())
}

/// Takes the door of a rehearsal away, of which nothing is kept.
pub(super) fn close(door: Door<'_>) {
    #[cfg(unix)]
    {
        let _ = socket(door).map(std::fs::remove_file);
        let _ = std::fs::remove_file(sign(door));
    }
    #[cfg(not(unix))]
    let _ = door;
}

fn serve<M: From<Heard> + Send + 'static>(stream: Stream, heard: Sender<M>) -> io::Result<()> {
    let receive = Arc::new(stream);
    let send = receive.clone();
    let (lines, waiting) = channel::<String>();
    thread::Builder::new().name("telling".to_owned()).spawn(move || pass_on(&*send, &waiting))?;
    thread::Builder::new().name("hearing".to_owned()).spawn(move || {
        let view = View(lines);
        if heard.send(Heard::Came(view.clone()).into()).is_err() {
            return;
        }
        let mut has_joined = false;
        for line in BufReader::new(&*receive).lines().map_while(Result::ok) {
            let heard_now = match serde_json::from_slice(line.as_bytes()) {
                Ok(ClientMsg::Hello { protocol: PROTOCOL }) => {
                    has_joined = true;
                    Heard::Joined(view.clone())
                }
                Ok(ClientMsg::Wish(wish)) if has_joined => Heard::Wished(wish),
                Ok(ClientMsg::Done) if has_joined => Heard::Waits,
                _ if has_joined => continue,
                _ => Heard::Strange(view.clone()),
            };
            if heard.send(heard_now.into()).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

/// Writes every line; several that wait go at once.
fn pass_on(mut send: impl Write, waiting: &Receiver<String>) {
    while let Ok(mut lines) = waiting.recv() {
        lines.push('\n');
        for more in waiting.try_iter() {
            lines.push_str(&more);
            lines.push('\n');
        }
        if send.write_all(lines.as_bytes()).and_then(|()| send.flush()).is_err() {
            return;
        }
    }
}

/// The way from a view to the leading process.
#[derive(Debug)]
pub(super) struct ToLeader(Sender<String>);

impl ToLeader {
    /// Asks something of the leading process.
    pub(super) fn ask(&self, asked: &ClientMsg) {
        if let Ok(line) = serde_json::to_string(asked) {
            // One that is gone is noticed by whoever listens to it.
            let _ = self.0.send(line);
        }
    }
}

/// Goes to the leading process; what it tells arrives at `told`, and `None` once it is gone.
pub(super) fn attach<M: From<Option<ServerMsg>> + Send + 'static>(
    door: Door<'_>,
    told: Sender<M>,
) -> io::Result<ToLeader> {
    let receive = Arc::new(Stream::connect(name(door)?)?);
    let send = receive.clone();
    let (lines, waiting) = channel::<String>();
    thread::Builder::new().name("asking".to_owned()).spawn(move || pass_on(&*send, &waiting))?;
    thread::Builder::new().name("listening".to_owned()).spawn(move || {
        for line in BufReader::new(&*receive).lines().map_while(Result::ok) {
            let Ok(line) = serde_json::from_slice::<ServerMsg>(line.as_bytes()) else { continue };
            if told.send(Some(line).into()).is_err() {
                return;
            }
        }
        let _ = told.send(None.into());
    })?;
    Ok(ToLeader(lines))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::time::Duration;

    use super::*;

    const LONG: Duration = Duration::from_secs(20);

    /// A door in a folder of its own, and what is heard there.
    fn opened() -> (tempfile::TempDir, Receiver<Heard>) {
        let folder = tempfile::tempdir().unwrap();
        let (sender, heard) = channel();
        open(door(&folder), sender).unwrap();
        (folder, heard)
    }

    fn door(folder: &tempfile::TempDir) -> Door<'_> {
        Door { classes: folder.path(), is_rehearsal: false }
    }

    #[test]
    fn a_door_is_found_however_long_its_folder_is_and_however_it_is_spelled() {
        let folder = tempfile::tempdir().unwrap();
        for long in ["", &"très-long/".repeat(20)] {
            let classes = folder.path().join(long).join("classes");
            std::fs::create_dir_all(&classes).unwrap();
            let link = folder.path().join(format!("link{}", long.len()));
            std::os::unix::fs::symlink(&classes, &link).unwrap();
            let (sender, heard) = channel();
            open(Door { classes: &classes, is_rehearsal: false }, sender).unwrap();
            for spelled in [classes.clone(), classes.join("..").join("classes"), link] {
                let (sender, _told) = channel::<Option<ServerMsg>>();
                let leader = attach(Door { classes: &spelled, is_rehearsal: false }, sender);
                assert!(leader.is_ok(), "{}", spelled.display());
                assert!(matches!(heard.recv_timeout(LONG), Ok(Heard::Came(_))));
            }
        }
    }

    #[test]
    fn a_leading_process_of_before_has_no_protocol() {
        let told = r#"{"hello":{"folder":null,"version":"1.0.0"}}"#;
        let ServerMsg::Hello { protocol, .. } = serde_json::from_str(told).unwrap() else {
            panic!("{told}");
        };
        assert_ne!(protocol, PROTOCOL);
    }

    #[test]
    fn a_view_joins_when_it_speaks_the_same_way() {
        let (folder, heard) = opened();
        let (sender, _told) = channel::<Option<ServerMsg>>();
        let leader = attach(door(&folder), sender).unwrap();
        assert!(matches!(heard.recv_timeout(LONG), Ok(Heard::Came(_))));
        leader.ask(&ClientMsg::Hello { protocol: PROTOCOL });
        leader.ask(&ClientMsg::Wish(Wish::Export));
        leader.ask(&ClientMsg::Done);
        assert!(matches!(heard.recv_timeout(LONG), Ok(Heard::Joined(_))));
        assert!(matches!(heard.recv_timeout(LONG), Ok(Heard::Wished(Wish::Export))));
        assert!(matches!(heard.recv_timeout(LONG), Ok(Heard::Waits)));
    }

    #[test]
    fn a_view_that_speaks_another_way_is_told_so_and_heard_by_nobody() {
        // As a program of before asks, and as one of later may.
        for line in [r#"{"do":"undone"}"#, r#"{"hello":{"protocol":999}}"#, r#"{"wish":"erase"}"#, "?"] {
            let (folder, heard) = opened();
            let mut stream = Stream::connect(name(door(&folder)).unwrap()).unwrap();
            writeln!(stream, "{line}").unwrap();
            assert!(matches!(heard.recv_timeout(LONG), Ok(Heard::Came(_))));
            let Ok(Heard::Strange(view)) = heard.recv_timeout(LONG) else { panic!("{line}") };
            assert!(view.tell(&ServerMsg::Said("?".to_owned())));
            let mut told = String::new();
            BufReader::new(&stream).read_line(&mut told).unwrap();
            assert_eq!(told, "{\"said\":\"?\"}\n");
        }
    }
}
