use std::fs::{File, TryLockError};
use std::io;
use std::thread::sleep;
use std::time::Duration;

/// How often a lock is tried before its file counts as in use.
const TRIES: usize = 10;

/// The time between two tries.
const PAUSE: Duration = Duration::from_millis(10);

/// Holds `file` alone for as long as it is open; `false` when another process has it.
///
/// # Errors
/// When the system refuses to lock.
pub(super) fn hold(file: &File) -> io::Result<bool> {
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(true),
            // A process that is just ending, or about to become another program, lets go in a moment.
            Err(TryLockError::WouldBlock) => sleep(PAUSE),
            // Some network folders have no locks; a journal there is better than none.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => return Ok(true),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_lets_go_in_a_moment_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("held");
        let [first, second] = [(); 2].map(|()| File::create(&path).unwrap());
        assert!(hold(&first).unwrap());
        assert!(!hold(&second).unwrap());
        let ending = std::thread::spawn(move || {
            sleep(PAUSE);
            drop(first);
        });
        assert!(hold(&second).unwrap());
        ending.join().unwrap();
    }
}
