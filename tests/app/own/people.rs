//! Who learns here: listed, renamed, copied, erased.

use std::fs;
use std::path::Path;

use biaiscope::progress::{Event, Folder, Journal, Store, portable};

use super::fixture::{Past, folder};
#[cfg(target_os = "linux")]
use super::full_disk_leaves_nothing;
use super::{biaiscope, told};

/// Two people, the first with more than a journal; and lines of the log about each.
fn people(data: &Path) -> Folder {
    for name in ["Camille", "Awa"] {
        let mut past = Past::new(data, name, 1);
        let steps: Vec<_> = past.module.steps().take(4).cloned().collect();
        for step in &steps {
            past.play(step, true, 2);
        }
    }
    let place = folder(data);
    let camille = find(&place, "Camille");
    let home = data.join("learners").join(&camille);
    fs::write(home.join("journal.torn"), "{\"crc\":\"00\n").unwrap();
    fs::create_dir(home.join("exports")).unwrap();
    fs::write(home.join("exports/results.md"), "mes notes").unwrap();
    fs::write(home.join(".tmpAbC"), "à moitié").unwrap();
    fs::write(place.log(), format!("panic at {camille}\npanic of Camille\npanic elsewhere\n")).unwrap();
    place
}

fn find(place: &Folder, pseudonym: &str) -> String {
    place.learners().into_iter().find(|learner| learner.pseudonym == pseudonym).unwrap().key
}

/// Every file below `place` whose text holds `wanted`.
fn holding(place: &Path, wanted: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(place).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            holding(&entry.path(), wanted, found);
        } else if String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).contains(wanted) {
            found.push(entry.path().display().to_string());
        }
    }
}

#[test]
fn everybody_is_listed_with_what_is_kept_and_where() {
    let data = tempfile::tempdir().unwrap();
    people(data.path());
    let (out, _, code) = told(&mut biaiscope(data.path(), &["personnes"]));
    assert_eq!(code, Some(0));
    for said in ["Camille", "Awa", "Tout reste sur cette machine", "Aussi longtemps que vous voulez"] {
        assert!(out.contains(said), "{said}: {out}");
    }
    assert!(out.replace(' ', "").contains(&data.path().display().to_string()), "{out}");
    let (out, _, _) = told(&mut biaiscope(data.path(), &["learners", "--json"]));
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(told["learners"].as_array().unwrap().len(), 2);
}

#[test]
fn a_pseudonym_can_be_changed_but_not_taken() {
    let data = tempfile::tempdir().unwrap();
    let place = people(data.path());
    let key = find(&place, "Awa");
    let (out, _, code) = told(&mut biaiscope(data.path(), &["learners", "rename", "Awa", "Zoé"]));
    assert!(code == Some(0) && out.contains("Awa s’appelle maintenant Zoé"), "{out}");
    assert_eq!(find(&place, "Zoé"), key);
    let (_, err, code) = told(&mut biaiscope(data.path(), &["learners", "rename", "Zoé", "Camille"]));
    assert!(code == Some(3) && err.contains("déjà le pseudonyme"), "{err}");
    let (_, err, _) = told(&mut biaiscope(data.path(), &["learners", "rename", "Nina", "Zoé"]));
    assert!(err.contains("Nina"), "{err}");
}

#[test]
fn a_copy_holds_everything_and_is_plain_json() {
    let data = tempfile::tempdir().unwrap();
    let place = people(data.path());
    let key = find(&place, "Camille");
    let journal = data.path().join("learners").join(&key).join("journal.jsonl");
    let lines = fs::read_to_string(&journal).unwrap().lines().count();
    fs::write(&journal, [fs::read(&journal).unwrap().as_slice(), b"broken\xff line\n"].concat()).unwrap();
    let path = data.path().join("copie.json");
    let out = path.display().to_string();
    let args = ["learners", "export", "Camille", "--out", &out];
    assert_eq!(told(&mut biaiscope(data.path(), &args)).2, Some(0));
    let copy: serde_json::Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!((copy["biaiscope_copy"].as_u64(), copy["pseudonym"].as_str()), (Some(1), Some("Camille")));
    let journal = copy["journal"].as_array().unwrap();
    assert_eq!(journal.len(), lines);
    assert!(journal.iter().all(|line| line["at"].is_u64() && line["event"].is_object()));
    assert_eq!(copy["damaged_lines"].as_array().unwrap().len(), 1);
    let text = copy.to_string();
    assert!(text.contains("mes notes") && text.contains("à moitié") && text.contains("journal.torn"));
    let (_, err, code) = told(&mut biaiscope(data.path(), &args));
    assert!(code == Some(3) && err.contains("existe déjà"), "{err}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_copy_on_a_full_disk_leaves_no_half() {
    let data = tempfile::tempdir().unwrap();
    people(data.path());
    full_disk_leaves_nothing(data.path(), "learners export Camille", "a.json");
}

#[test]
fn whoever_is_erased_is_gone_for_good_and_nobody_else() {
    let data = tempfile::tempdir().unwrap();
    let place = people(data.path());
    let key = find(&place, "Camille");
    let awa = portable(&place, &place.learners().into_iter().find(|one| one.pseudonym == "Awa").unwrap());
    for typed in ["non\n", "camille\n", "\n", ""] {
        let (out, _, code) =
            told(biaiscope(data.path(), &["learners", "erase", "Camille"]).write_stdin(typed));
        assert!(code == Some(3) && out.contains("Rien n’a été effacé"), "{out}");
    }
    let (out, err, code) =
        told(biaiscope(data.path(), &["learners", "effacer", "Camille"]).write_stdin("Camille\n"));
    assert!(code == Some(0) && out.contains("Effacé : Camille"), "{out} {err}");
    for wanted in ["Camille", key.as_str(), "mes notes", "à moitié"] {
        let mut found = Vec::new();
        holding(data.path(), wanted, &mut found);
        assert_eq!(found, Vec::<String>::new(), "{wanted}");
    }
    assert!(!data.path().join("learners").join(&key).exists());
    assert_eq!(fs::read_to_string(place.log()).unwrap(), "panic elsewhere\n");
    let [left] = place.learners().try_into().unwrap();
    let copy = |text: String| text.lines().filter(|line| !line.contains("\"at\": ")).collect::<String>();
    assert_eq!(copy(portable(&place, &left).unwrap()), copy(awa.unwrap()));
}

#[test]
fn nobody_is_erased_under_their_own_hands() {
    let data = tempfile::tempdir().unwrap();
    let place = people(data.path());
    let key = find(&place, "Camille");
    let home = data.path().join("learners").join(&key);
    let count = || fs::read_dir(&home).unwrap().count();
    let before = count();
    let open = Journal::<Event>::open(&home.join("journal.jsonl")).unwrap();
    let (_, err, code) =
        told(biaiscope(data.path(), &["learners", "erase", "Camille"]).write_stdin("Camille\n"));
    assert!(code == Some(3) && err.contains("une autre fenêtre"), "{err}");
    assert_eq!(count(), before);
    drop(open);
}

#[cfg(unix)]
#[test]
fn erasing_follows_no_link() {
    let data = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("kept.txt"), "à garder").unwrap();
    let place = people(data.path());
    let learner = place.learners().into_iter().find(|one| one.pseudonym == "Camille").unwrap();
    let home = data.path().join("learners").join(&learner.key);
    std::os::unix::fs::symlink(elsewhere.path(), home.join("link")).unwrap();
    place.erase(&learner).unwrap();
    assert!(elsewhere.path().join("kept.txt").exists() && !home.exists());
}

#[test]
fn a_journal_of_a_newer_program_can_be_erased_too() {
    let data = tempfile::tempdir().unwrap();
    let place = people(data.path());
    let learner = place.learners().into_iter().find(|one| one.pseudonym == "Awa").unwrap();
    let rest = "\"v\":99,\"at\":0,\"event\":{\"unheard_of\":{}}}";
    let line = format!("{{\"crc\":\"{:08x}\",{rest}\n", crc32fast::hash(rest.as_bytes()));
    fs::write(data.path().join("learners").join(&learner.key).join("journal.jsonl"), line).unwrap();
    place.erase(&learner).unwrap();
    assert_eq!(place.learners().len(), 1);
}

#[test]
fn the_school_chooses_how_long_and_erases_after_a_word() {
    let data = tempfile::tempdir().unwrap();
    let place = people(data.path());
    let (out, _, _) = told(&mut biaiscope(data.path(), &["learners", "retention", "12"]));
    assert!(out.contains("12 mois"), "{out}");
    let erase = ["learners", "erase", "--overdue"];
    let (out, _, code) = told(&mut biaiscope(data.path(), &erase));
    assert!(code == Some(0) && out.contains("Personne n’a dépassé"), "{out}");
    let key = find(&place, "Awa");
    let journal = data.path().join("learners").join(&key).join("journal.jsonl");
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(400 * 24 * 3600);
    fs::File::options().append(true).open(&journal).unwrap().set_modified(old).unwrap();
    let (out, _, _) = told(&mut biaiscope(data.path(), &["learners"]));
    assert!(out.contains("[délai passé]"), "{out}");
    let (out, _, _) = told(biaiscope(data.path(), &erase).write_stdin("effacer\n"));
    assert!(out.contains("Effacé : Awa"), "{out}");
    assert_eq!(place.learners().len(), 1);
    let (out, _, _) = told(&mut biaiscope(data.path(), &["personnes", "conservation", "0"]));
    assert!(out.contains("Aussi longtemps que vous voulez"), "{out}");
}

#[test]
fn the_guide_shows_a_copy_as_it_is() {
    let data = tempfile::tempdir().unwrap();
    let place = people(data.path());
    let learner = place.learners().remove(0);
    let copy: serde_json::Value = serde_json::from_str(&portable(&place, &learner).unwrap()).unwrap();
    let guide = include_str!("../../../docs/privacy.md");
    let names: Vec<&String> = copy.as_object().unwrap().keys().collect();
    assert!(names.iter().all(|name| guide.contains(&format!("`{name}`"))), "{names:?}");
}
