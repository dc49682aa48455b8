//! The real program where the disk or the leading process refuses: what is said, and who can leave.

use std::fs;
use std::path::Path;

use crate::present::pseudo::{Pty, biaiscope};

fn started(data: &Path, args: &[&str]) -> Pty {
    let mut command = biaiscope(data, &[&["present"], args].concat());
    command.cwd(data);
    Pty::start(command)
}

#[test]
fn a_class_that_the_disk_does_not_take_is_not_said_to_be_kept() {
    let data = tempfile::tempdir().unwrap();
    let (classes, away) = (data.path().join("classes"), data.path().join("away"));
    let mut hall = started(data.path(), &["--present", "30"]);
    hall.see("La séance va commencer");
    let mut view = started(data.path(), &["--attach"]);
    view.see("Personnes présentes : 30");
    view.keys("\r");
    view.see("· 1.1 ·");
    // As a network home that is gone: no new file, and none of those that were there.
    fs::rename(&classes, &away).unwrap();
    fs::write(&classes, "").unwrap();
    view.see("Pas encore enregistré");
    hall.keys("q");
    hall.see("Tout n’est pas enregistré");
    fs::remove_file(&classes).unwrap();
    fs::rename(&away, &classes).unwrap();
    view.see("de nouveau enregistré");
    fs::rename(&classes, &away).unwrap();
    fs::write(&classes, "").unwrap();
    view.see("Pas encore enregistré");
    view.keys("q");
    assert!(view.end_and_all().0.success());
    // It was asked before.
    hall.keys("q");
    let (status, told) = hall.end_and_all();
    assert!(!status.success(), "{told}");
}

#[test]
fn a_view_goes_on_when_the_leading_process_does_not_answer() {
    let data = tempfile::tempdir().unwrap();
    let hall = started(data.path(), &["--present", "30"]);
    hall.see("La séance va commencer");
    let [mut view, mut other] = [(); 2].map(|()| started(data.path(), &["--attach"]));
    for view in [&view, &other] {
        view.see("Personnes présentes : 30");
    }
    view.keys("\r");
    view.see("· 1.1 ·");
    other.see("DIRE");
    hall.signal("STOP");
    // Asked before anybody knows that nobody answers; it is done when the leading process goes on.
    view.keys("\r");
    view.see("ne répond pas");
    // Told even to whoever asks nothing: the time stands still.
    other.see("ne répond pas");
    hall.signal("CONT");
    view.see("· 1.2 ·");
    hall.signal("STOP");
    view.keys("\rq");
    assert!(view.end_and_all().0.success());
    other.signal("TERM");
    assert!(other.end_and_all().0.success());
    hall.signal("KILL");
}
