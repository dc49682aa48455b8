//! The attestation: what it says, and when there is none.

use std::fs;

use super::fixture::Past;
use super::{biaiscope, told};

#[test]
fn there_is_none_before_the_end() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Camille", 1);
    let module = past.module.clone();
    for step in module.steps().take(5) {
        past.play(step, true, 3);
    }
    drop(past);
    let (out, err, code) = told(&mut biaiscope(data.path(), &["attestation", "--name", "Zoé"]));
    assert!(code == Some(3) && out.is_empty() && err.contains("étapes indispensables"), "{out} {err}");
}

#[test]
fn it_says_what_was_measured_and_who_says_so_and_keeps_no_name() {
    let data = tempfile::tempdir().unwrap();
    Past::whole(data.path(), "Camille", 1);
    let journal = Past::journal(data.path());
    let before = fs::read(&journal).unwrap();
    let (out, err, code) = told(biaiscope(data.path(), &["attestation"]).write_stdin("Zoé <b>Martin</b>\n"));
    assert_eq!(code, Some(0), "{err}");
    for said in [
        "Zoé <b>Martin</b>",
        "Étapes parcourues",
        "Test initial",
        "sur la machine de la personne",
        "ni un diplôme ni une certification",
    ] {
        assert!(out.contains(said), "{said}: {out}");
    }
    assert!(err.contains("nulle part ailleurs"), "{err}");
    let path = data.path().join("a.html");
    let out = path.display().to_string();
    let args = ["attestation", "--name", "Zoé <b>Martin</b>", "--out", &out];
    assert_eq!(told(&mut biaiscope(data.path(), &args)).2, Some(0));
    let page = fs::read_to_string(&path).unwrap();
    assert!(page.contains("Zoé &lt;b&gt;Martin&lt;/b&gt;") && !page.contains("<b>Martin"), "{page}");
    let (_, err, code) = told(&mut biaiscope(data.path(), &args));
    assert!(code == Some(3) && err.contains("existe déjà"), "{err}");
    assert_eq!(fs::read(&journal).unwrap(), before);
}
