//! Files for the learner to take away.

use std::fs;
use std::io;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Folder, Learner, now, write_new};

/// Writes a new file called after `name` and the day, and says where. A file that is there
/// already stays as it is: the new one gets a number.
///
/// # Errors
/// Why the disk refuses it.
pub fn export(
    folder: &Folder,
    learner: &Learner,
    name: &str,
    extension: &str,
    text: &str,
) -> io::Result<PathBuf> {
    // With whatever else there is of them: it goes when they are erased.
    let exports = learner.home(folder).join("exports");
    fs::create_dir_all(&exports)?;
    let day = on(now(), "%Y-%m-%d");
    let mut number = 1;
    loop {
        let suffix = if number == 1 { String::new() } else { format!("-{number}") };
        let path = exports.join(format!("{name}-{day}{suffix}.{extension}"));
        match write_new(&path, text) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    }
}

/// The day of a moment where the learner is, such as `22/11/2026`; `at` in milliseconds since 1970.
pub fn day(at: u64) -> String {
    on(at, "%d/%m/%Y")
}

/// The day and the minute of a moment where the learner is, such as `22/11/2026 14:05`.
pub fn moment(at: u64) -> String {
    on(at, "%d/%m/%Y %H:%M")
}

fn on(at: u64, format: &str) -> String {
    let stamp = i64::try_from(at).ok().and_then(|at| Timestamp::from_millisecond(at).ok());
    stamp.unwrap_or_default().to_zoned(TimeZone::system()).strftime(format).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Store;

    #[test]
    fn a_file_that_is_there_already_stays_as_it_is() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::find(Some(place.path().to_owned())).unwrap();
        let learner = folder.add("Zoé").unwrap();
        let paths: Vec<PathBuf> = ["un", "deux", "trois"]
            .into_iter()
            .map(|text| export(&folder, &learner, "logbook", "md", text).unwrap())
            .collect();
        let texts: Vec<String> = paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
        assert_eq!(texts, ["un", "deux", "trois"]);
        assert!(paths[2].to_string_lossy().ends_with("-3.md"));
    }

    #[test]
    fn days_are_told_as_they_are_written_in_both_languages() {
        assert_eq!(day(0).len(), "01/01/1970".len());
        assert_eq!(moment(u64::MAX), moment(0), "a clock beyond all years");
    }
}
