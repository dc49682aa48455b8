//! The real program: two terminals, a class killed in the middle of a vote, taken up, erased.

use std::fs;
use std::path::{Path, PathBuf};

use crate::present::pseudo::{Pty, biaiscope};

fn journals(data: &Path) -> Vec<String> {
    let files = fs::read_dir(data.join("classes")).unwrap().map(|entry| entry.unwrap().path());
    let journals = files.filter(|path| path.extension().is_some_and(|end| end == "jsonl"));
    journals.map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn started(data: &Path, args: &[&str]) -> Pty {
    let mut command = biaiscope(data, &[&["present"], args].concat());
    command.cwd(data);
    Pty::start(command)
}

#[test]
fn a_class_killed_in_the_middle_of_a_vote_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let hall = started(data.path(), &["--present", "30"]);
    hall.see("La séance va commencer");
    let mut view = started(data.path(), &["--attach"]);
    view.see("Personnes présentes : 30");
    let mode = |name: &str| {
        let path = data.path().join("classes").join(name);
        std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path).unwrap().permissions()) & 0o777
    };
    assert_eq!((mode(""), mode("views")), (0o700, 0o600), "nobody else looks in");
    view.keys("/2.3\r");
    hall.see("La carte de crédit et les tweets");
    view.see("DIRE");
    // As fast as a machine types: nothing is lost on the way.
    view.keys("v12 7 0 9\r");
    view.see("sans vote : 2");
    hall.see("Le vote est clos");
    view.keys("r12 7");
    view.see("Voix : 12 7");
    hall.see("•• •");
    hall.signal("KILL");
    view.see("séparé");
    let mut again = started(data.path(), &[]);
    again.see("n’est pas terminée : étape 2.3");
    again.keys("\r");
    again.see("•• •");
    view.see("0…9 voix");
    view.see("Voix : 12 7");
    view.keys(" 0 9\r");
    again.see("Le vote est clos");
    again.resize(50, 12);
    again.see("(50×12)");
    again.resize(100, 30);
    again.see("La carte de crédit et les tweets");
    // A second window is told where to go.
    let mut second = started(data.path(), &[]);
    second.see("--attach");
    assert!(!second.end_and_all().0.success());
    view.keys("q");
    assert!(view.end_and_all().0.success());
    again.keys("oo");
    again.see("C’est terminé");
    again.see("Tab montre le détail");
    again.keys("\t");
    again.see("Bilan");
    let files = fs::read_dir(data.path()).unwrap().map(|entry| entry.unwrap().path());
    let is_summary = |path: &PathBuf| path.extension().is_some_and(|end| end == "md" || end == "json");
    let written: Vec<PathBuf> = files.filter(is_summary).collect();
    assert_eq!(written.len(), 2, "{written:?}");
    assert_eq!(journals(data.path()).len(), 1);
    again.keys("EE");
    again.see("effacé");
    assert!(journals(data.path()).is_empty());
    again.keys("qq");
    assert!(again.end_and_all().0.success());
}

#[test]
fn a_view_waits_for_a_class_and_outlives_it() {
    let data = tempfile::tempdir().unwrap();
    let mut view = started(data.path(), &["--attach"]);
    view.see("Aucune séance n’est ouverte");
    let mut hall = started(data.path(), &[]);
    hall.see("La séance va commencer");
    view.see("Nombre de personnes inconnu");
    view.keys("\r");
    view.see("· 1.1 ·");
    hall.keys("qq");
    assert!(hall.end_and_all().0.success());
    view.see("Aucune séance n’est ouverte");
    view.keys("q");
    assert!(view.end_and_all().0.success());
}

#[test]
fn a_new_class_leaves_the_one_that_was_cut_off() {
    let data = tempfile::tempdir().unwrap();
    let mut hall = started(data.path(), &[]);
    hall.see("La séance va commencer");
    hall.keys("\r");
    hall.see("Qui fabrique l’IA");
    hall.signal("KILL");
    let mut again = started(data.path(), &[]);
    again.see("n’est pas terminée");
    again.keys("a");
    again.see("La séance va commencer");
    assert_eq!(journals(data.path()).len(), 2);
    again.keys("q");
    assert!(again.end_and_all().0.success());
}

#[test]
fn a_rehearsal_keeps_nothing_and_somebody_votes() {
    let data = tempfile::tempdir().unwrap();
    let mut hall = started(data.path(), &["--rehearse"]);
    hall.see("La séance va commencer");
    hall.keys("/2.3\rv");
    hall.see("Votez");
    hall.see("•");
    hall.keys("\r");
    hall.see("Le vote est clos");
    hall.keys("qq");
    assert!(hall.end_and_all().0.success());
    assert!(!data.path().join("classes").exists());
}

#[test]
fn what_cannot_be_asked_for_is_said() {
    let data = tempfile::tempdir().unwrap();
    for args in [&["--present", "many"][..], &["--end", "25:00"], &["--present", "0"]] {
        let mut hall = started(data.path(), args);
        hall.see("--help");
        assert!(!hall.end_and_all().0.success(), "{args:?}");
    }
}
