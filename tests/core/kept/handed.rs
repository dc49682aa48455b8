//! Files for others: never over another, links followed, what is no file written straight.

use std::fs;
use std::io::ErrorKind;

use biaiscope::progress::{HandIn, write_handed};

#[test]
fn a_file_that_is_there_stays_unless_told_otherwise_and_a_hand_in_always() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("report.html");
    assert!(write_handed(&path, "one", false).unwrap());
    assert_eq!(write_handed(&path, "two", false).unwrap_err().kind(), ErrorKind::AlreadyExists);
    assert!(write_handed(&path, "three", true).unwrap());
    assert_eq!(fs::read_to_string(&path).unwrap(), "three");
    let handed_in = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/today/hand-in.json");
    fs::copy(handed_in, &path).unwrap();
    assert_eq!(write_handed(&path, "four", true).unwrap_err().kind(), ErrorKind::AlreadyExists);
    assert!(HandIn::read(&fs::read(&path).unwrap()).is_ok());
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_modes_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let place = tempfile::tempdir().unwrap();
    let [file, link, ahead] = ["file", "link", "ahead"].map(|name| place.path().join(name));
    fs::write(&file, "old").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o664)).unwrap();
    symlink("file", &link).unwrap();
    assert!(write_handed(&link, "new", true).unwrap());
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&file).unwrap(), "new");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o664);
    symlink("not-yet", &ahead).unwrap();
    assert!(write_handed(&ahead, "there", false).unwrap());
    assert_eq!(fs::read_to_string(place.path().join("not-yet")).unwrap(), "there");
    assert!(!write_handed(std::path::Path::new("/dev/null"), "gone", false).unwrap());
}
