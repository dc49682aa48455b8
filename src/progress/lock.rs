//! Files that one process holds alone.

use std::fs::{File, TryLockError};
use std::io;
use std::thread::sleep;
use std::time::Duration;

/// How often a lock is tried before its file counts as in use.
const TRIES: usize = 10;

/// The time between two tries.
const PAUSE: Duration = Duration::from_millis(10);

/// Whether a file is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    /// By this process, for as long as it is open.
    Held,
    /// By another process.
    Taken,
    /// Nobody can tell: the system, or its network folder, has no locks.
    Unknown,
}

/// Holds `file` alone for as long as it is open.
///
/// # Errors
/// When the system refuses to lock, though it could.
pub(super) fn hold(file: &File) -> io::Result<Hold> {
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(Hold::Held),
            // A process that is just ending, or about to become another program, lets go in a moment.
            Err(TryLockError::WouldBlock) => sleep(PAUSE),
            // Some network folders have no locks; a journal there is better than none.
            Err(TryLockError::Error(error)) if has_no_locks(&error) => return Ok(Hold::Unknown),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(Hold::Taken)
}

/// Whether an error says that there are no locks here: a network folder whose server, or whose
/// helper of locks, does not answer says `ENOLCK`.
fn has_no_locks(error: &io::Error) -> bool {
    #[cfg(unix)]
    if error.raw_os_error() == Some(rustix::io::Errno::NOLCK.raw_os_error()) {
        return true;
    }
    error.kind() == io::ErrorKind::Unsupported
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_lets_go_in_a_moment_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("held");
        let [first, second] = [(); 2].map(|()| File::create(&path).unwrap());
        assert_eq!(hold(&first).unwrap(), Hold::Held);
        assert_eq!(hold(&second).unwrap(), Hold::Taken);
        let ending = std::thread::spawn(move || {
            sleep(PAUSE);
            drop(first);
        });
        assert_eq!(hold(&second).unwrap(), Hold::Held);
        ending.join().unwrap();
    }
}
