//! The file that a learner keeps.

use std::fs;

use biaiscope::content::Assessment;
use biaiscope::export::{KeptAs, keep_files, kept_file};
use biaiscope::text::Lang;

use super::fixture::{Past, session};
#[cfg(target_os = "linux")]
use super::full_disk_leaves_nothing;
use super::{biaiscope, told};

const HOSTILE: &str = "<script>x</script>*_[a](b)";

#[test]
fn it_holds_ones_answers_the_key_and_the_explanations() {
    let data = tempfile::tempdir().unwrap();
    Past::whole(data.path(), "Camille", 1);
    let session = session(data.path(), "Camille", Lang::Fr);
    let (page, text) = (kept_file(&session, KeptAs::Html), kept_file(&session, KeptAs::Markdown));
    let module = session.module().unwrap();
    let is_answered = |step: &&biaiscope::content::Step| {
        session.record().step(&step.id).is_some_and(|kept| !kept.answers.is_empty())
    };
    for step in module.steps().filter(is_answered) {
        let title = step.title.get(Lang::Fr);
        let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}', '\\'], " ");
        let begin: String = title.chars().take_while(|c| c.is_alphanumeric() || *c == ' ').collect();
        assert!(plain(&page).contains(&begin) && plain(&text).contains(&begin), "{title}");
    }
    for said in ["Mes résultats", "Sources", "Test initial", "Votre plan"] {
        assert!(page.contains(said) && text.contains(said), "{said}");
    }
    assert!(text.contains("- [x] ") && text.contains("| Ouverture |"));
}

#[test]
fn the_key_of_the_pretest_waits_for_the_posttest() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Camille", 1);
    let module = past.module.clone();
    let pretest = module.steps().find(|step| step.assessment == Some(Assessment::Pretest)).unwrap();
    let posttest = module.steps().find(|step| step.repeats.as_ref() == Some(&pretest.id)).unwrap();
    past.play(pretest, false, 2);
    drop(past);
    let text = || kept_file(&session(data.path(), "Camille", Lang::Fr), KeptAs::Markdown);
    let told_of = |text: &str| (text.contains("Votre réponse est gardée"), text.contains("Pas encore"));
    assert_eq!(told_of(&text()), (true, false));
    let mut past = Past::again(data.path(), "Camille");
    past.play(posttest, false, 2);
    drop(past);
    assert_eq!(told_of(&text()), (false, true));
}

#[test]
fn a_hostile_pseudonym_stays_a_text() {
    let data = tempfile::tempdir().unwrap();
    Past::one_answer(data.path(), HOSTILE);
    let name = biaiscope::progress::pseudonym(HOSTILE);
    let session = session(data.path(), &name, Lang::Fr);
    let page = kept_file(&session, KeptAs::Html);
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script"));
    let text = kept_file(&session, KeptAs::Markdown);
    assert!(text.contains("\\<script\\>") && !text.contains(HOSTILE));
}

#[test]
fn nothing_is_ever_overwritten() {
    let data = tempfile::tempdir().unwrap();
    Past::one_answer(data.path(), "Zoé");
    let session = session(data.path(), "Zoé", Lang::Fr);
    for count in [2, 4] {
        let (title, text) = keep_files(&session);
        assert_eq!((title.as_str(), text.lines().count()), ("Gardé", 3), "{text}");
        let home = Past::journal(data.path());
        assert_eq!(fs::read_dir(home.with_file_name("exports")).unwrap().count(), count);
    }
    drop(session);
    let path = data.path().join("bilan.html");
    let out = path.display().to_string();
    assert_eq!(told(&mut biaiscope(data.path(), &["results", "--out", &out])).2, Some(0));
    let before = fs::read(&path).unwrap();
    let (_, err, code) = told(&mut biaiscope(data.path(), &["results", "--out", &out]));
    assert!(code == Some(3) && err.contains("existe déjà"), "{err}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_leaves_nothing_behind() {
    let data = tempfile::tempdir().unwrap();
    Past::one_answer(data.path(), "Zoé");
    full_disk_leaves_nothing(data.path(), "results", "a.html");
}
