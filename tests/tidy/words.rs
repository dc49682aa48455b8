//! What `build.rs` refuses in `assets/words`, and that nothing it lets through shows as its key.

use biaiscope::text::{Arg, Lang, Msg, Words};

#[path = "../../build/messages.rs"]
mod messages;

use messages::{constants, differences, read};

fn faults(first: &str, second: &str) -> Vec<String> {
    let languages = [("fr.ftl", first), ("en.ftl", second)];
    differences(&languages.map(|(name, text)| (name.to_owned(), read(name, text).unwrap())))
}

#[test]
fn a_message_that_one_language_lacks_is_refused() {
    assert_eq!(faults("a = un\nb = { $n }", "a = one\nb = { $n } of { $n }"), [""; 0]);
    assert_eq!(faults("a = un\nb = deux", "a = one"), ["`b` is in fr.ftl and not in en.ftl"]);
    assert_eq!(faults("a = un", "a = one\n    .b = two"), ["`a.b` is in en.ftl and not in fr.ftl"]);
}

#[test]
fn languages_that_tell_other_values_are_refused() {
    let told = faults("a = { $n ->\n    [one] un\n   *[other] { $m }\n}", "a = { $n }");
    assert_eq!(told, [r#"`a` tells {"m", "n"} in fr.ftl and {"n"} in en.ftl"#]);
}

#[test]
fn what_fluent_cannot_read_is_refused_with_its_line() {
    let told = read("fr.ftl", "a = un\nb = { $n\nc = trois\n").unwrap_err();
    assert!(told.len() == 1 && told[0].starts_with("fr.ftl:3: "), "{told:?}");
    assert_eq!(read("fr.ftl", "a = un\na = deux").unwrap_err(), ["fr.ftl: `a` stands there twice"]);
}

#[test]
fn each_message_is_one_constant() {
    let source = |text: &str| constants(&read("fr.ftl", text).unwrap());
    let told = source("a-b = un\n    .told = deux\nfault-bad-id = trois\n    .help = quatre").unwrap();
    for line in [
        r#"pub(crate) const A_B: Msg = Msg("a-b");"#,
        r#"pub(crate) const A_B_TOLD: Msg = Msg("a-b.told");"#,
        r#"pub(crate) const BAD_ID: FaultCode = FaultCode::new("fault-bad-id", "fault-bad-id.help");"#,
    ] {
        assert!(told.contains(line), "{told}");
    }
    assert_eq!(
        source("a = un\n    .b = deux\na-b = trois").unwrap_err(),
        ["`a.b` and `a-b` would both be `A_B`"]
    );
    assert_eq!(
        source("fault-bad-id = un").unwrap_err(),
        ["`fault-bad-id` has no `.help` that says how to mend it"]
    );
}

#[test]
fn every_message_is_said_in_every_language() {
    let reference = read("fr.ftl", include_str!("../../assets/words/fr.ftl")).unwrap();
    for words in Lang::ALL.map(Words::new) {
        for message in Msg::all() {
            let values: Vec<(&str, Arg<'_>)> =
                reference[message.key()].iter().map(|name| (name.as_str(), 2.into())).collect();
            let said = words.with(*message, &values);
            // A key of one word may be the word itself.
            let is_key = said == message.key() && said.contains('-');
            assert!(!is_key && !said.contains("{$"), "{said}");
        }
    }
}
