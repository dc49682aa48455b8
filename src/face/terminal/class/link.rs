//! The thread between the leading process and the views attached to it: lines of JSON through a
//! local socket that only the same person can open.
//!
//! The only file of the class that differs between systems, with the clock's.

use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

#[cfg(unix)]
use interprocess::local_socket::GenericFilePath;
use interprocess::local_socket::{Listener, ListenerOptions, Name, Stream, prelude::*};
use serde::{Deserialize, Serialize};

use crate::classroom::{Event, Moment};

/// What the leading process tells a view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Told {
    /// Which module is taught, for a view that has just come; a new class begins.
    Hello {
        /// The folder of the module; none for the one in the program.
        folder: Option<std::path::PathBuf>,
        /// The version of its content.
        version: String,
    },
    /// Something happened.
    Kept(Moment, Event),
    /// Everything that had happened before has been told.
    Ready,
    /// So late is it.
    Tick(Moment),
    /// This was said, in one line.
    Said(String),
    /// Everything asked before [`Wish::Done`] has been done, or made no sense.
    Done,
}

/// What a view asks of the leading process.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Wish {
    /// That this happen.
    Do(Event),
    /// That the projector's page move by so many lines, down for more than 0.
    Scroll(isize),
    /// That the class be written down for the trainer.
    Export,
    /// That everything kept of the class be deleted.
    Erase,
    /// To be told when everything asked so far is done.
    Done,
}

/// What comes in at the leading process.
#[derive(Debug)]
pub(super) enum Heard {
    /// A view came; what is sent to it goes here.
    Joined(View),
    /// A view asks something.
    Wished(Wish),
}

/// A view, as the leading process sees it. Nobody waits for one that does not read.
#[derive(Debug)]
pub(super) struct View(Sender<String>);

impl View {
    /// Tells the view something; `false` once it is gone.
    pub(super) fn tell(&self, told: &Told) -> bool {
        serde_json::to_string(told).is_ok_and(|line| self.0.send(line).is_ok())
    }
}

/// The file, or on Windows the pipe, that views of the classes in `folder` come to.
#[cfg(unix)]
fn name(folder: &Path) -> io::Result<Name<'static>> {
    let mut path = folder.join("views");
    // What the system takes as the name of a socket is short.
    if path.as_os_str().len() > 100 {
        path = std::env::temp_dir().join(key(folder));
    }
    path.to_fs_name::<GenericFilePath>()
}

#[cfg(windows)]
fn name(folder: &Path) -> io::Result<Name<'static>> {
    use interprocess::local_socket::GenericNamespaced;
    key(folder).to_ns_name::<GenericNamespaced>()
}

/// A name for the classes in `folder`, and for no others.
fn key(folder: &Path) -> String {
    format!("biaiscope-{:08x}", crc32fast::hash(folder.as_os_str().as_encoded_bytes()))
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
pub(super) fn open<M: From<Heard> + Send + 'static>(folder: &Path, heard: Sender<M>) -> io::Result<()> {
    let listener = listener(ListenerOptions::new().name(name(folder)?).try_overwrite(true))?;
    thread::Builder::new().name("views".to_owned()).spawn(move || {
        for stream in listener.incoming().flatten() {
            // A view that cannot be served is one that was never there.
            let _ = serve(stream, heard.clone());
        }
    })?;
    Ok(())
}

fn serve<M: From<Heard> + Send + 'static>(stream: Stream, heard: Sender<M>) -> io::Result<()> {
    let receive = Arc::new(stream);
    let send = receive.clone();
    let (lines, waiting) = channel::<String>();
    thread::Builder::new().name("telling".to_owned()).spawn(move || pass_on(&*send, &waiting))?;
    thread::Builder::new().name("hearing".to_owned()).spawn(move || {
        if heard.send(Heard::Joined(View(lines)).into()).is_err() {
            return;
        }
        for line in BufReader::new(&*receive).lines().map_while(Result::ok) {
            let Ok(wish) = serde_json::from_slice(line.as_bytes()) else { continue };
            if heard.send(Heard::Wished(wish).into()).is_err() {
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
pub(super) struct Leader(Sender<String>);

impl Leader {
    /// Asks something of the leading process.
    pub(super) fn ask(&self, wish: &Wish) {
        if let Ok(line) = serde_json::to_string(wish) {
            // One that is gone is noticed by whoever listens to it.
            let _ = self.0.send(line);
        }
    }
}

/// Goes to the leading process; what it tells arrives at `told`, and `None` once it is gone.
pub(super) fn attach<M: From<Option<Told>> + Send + 'static>(
    folder: &Path,
    told: Sender<M>,
) -> io::Result<Leader> {
    let receive = Arc::new(Stream::connect(name(folder)?)?);
    let send = receive.clone();
    let (lines, waiting) = channel::<String>();
    thread::Builder::new().name("asking".to_owned()).spawn(move || pass_on(&*send, &waiting))?;
    thread::Builder::new().name("listening".to_owned()).spawn(move || {
        for line in BufReader::new(&*receive).lines().map_while(Result::ok) {
            let Ok(line) = serde_json::from_slice::<Told>(line.as_bytes()) else { continue };
            if told.send(Some(line).into()).is_err() {
                return;
            }
        }
        let _ = told.send(None.into());
    })?;
    Ok(Leader(lines))
}
