//! Modules as authors write and spoil them: files in, findings out.
mod back;
mod folder;
mod forms;
mod guide;
mod hostile;
mod report;
mod scale;

use folder::{Folder, GLOSSARY, MANIFEST, PART, SOURCES};

fn spoilt(old: &str, new: &str) -> Folder {
    Folder::new().spoil(PART, old, new)
}

#[test]
fn a_valid_module_gives_no_finding() {
    let checked = Folder::new().check();
    assert!(checked.findings.is_empty());
    assert_eq!(checked.module.unwrap().steps().count(), 6);
}

#[test]
fn fields_are_known_present_and_single() {
    spoilt("minutes: 1.0,", "§minuts: 1.0,").gives("unknown-field");
    spoilt(r#"id: "start-opinion","#, r#"id: "start-opinion", §colour: "red","#).gives("unknown-field");
    spoilt("minutes: 1.0,", "").gives("missing-field");
    spoilt("minutes: 1.0,", "minutes: 1.0, §minutes: 2.0,").gives("duplicate-field");
    spoilt("exercise: Opinion", "exercise: §Survey").gives("unknown-variant");
    Folder::new().spoil(SOURCES, "standing: Checked", "standing: §Believed").gives("unknown-variant");
    Folder::new().spoil(MANIFEST, "format: 1", "format: §2").gives("format-unknown");
}

#[test]
fn values_are_of_their_type() {
    spoilt("minutes: 1.0,", r#"minutes: §"two","#).gives("expected-number");
    spoilt("right: true", "right: §yes").gives("expected-boolean");
    spoilt(r#"body: (fr: "Un fait [@B2], un [biais](term:bias).","#, "body: (fr: §3,").gives("expected-sign");
    spoilt(r#"title: (fr: "Étape", en: "Step")"#, r#"title: §"Étape""#).gives("expected-sign");
    spoilt("\"start-lesson\",\n            title", "\"start-lesson\"\n            §title")
        .gives("expected-sign");
}

#[test]
fn every_text_is_there_in_every_language() {
    spoilt(r#"(fr: "Un", en: "One")"#, r#"§(fr: "Un")"#).gives("missing-translation");
    spoilt(r#"(fr: "Un", en: "One")"#, r#"(fr: "Un", en: §" ")"#).gives("empty-translation");
    spoilt(r#"(fr: "Un", en: "One")"#, "()").gives("missing-field");
    spoilt(r#"(fr: "Un", en: "One")"#, r#"(fr: "Un", en: "One", §de: "Eins")"#).gives("unknown-field");
    spoilt(
        r#"(fr: "Un", en: "One")"#,
        r#"§(fr: "Un deux trois quatre cinq", en: "Un deux trois quatre cinq")"#,
    )
    .gives("same-in-both");
    Folder::new()
        .spoil(GLOSSARY, r#"fr: "biais", en: "bias""#, r#"fr: §"", en: "bias""#)
        .gives("empty-translation");
}

#[test]
fn ids_are_well_formed_and_unique() {
    spoilt(r#""start-choice""#, r#"§"start-lesson""#).gives("duplicate-id");
    spoilt(r#""second""#, r#"§"first""#).gives("duplicate-id");
    spoilt(r#""start-choice""#, r#"§"start choice""#).gives("bad-id");
    Folder::new().spoil(SOURCES, r#"id: "D9""#, r#"id: §"B2""#).gives("duplicate-id");
    let codes = Folder::new().spoil(GLOSSARY, r#"id: "proxy""#, r#"id: "bias""#).codes();
    assert_eq!(codes, ["unknown-term", "duplicate-id"]);
    spoilt(r#"id: "start","#, r#"id: §"begin","#).gives("part-id-differs");
}

#[test]
fn one_id_may_not_serve_in_two_parts() {
    let two_parts = two_parts();
    let steps = two_parts.text("parts/2-more.ron").replacen("more-lesson", "start-lesson", 1);
    assert_eq!(two_parts.with("parts/2-more.ron", steps).places(), ["parts/2-more.ron:5:17 duplicate-id"]);
}

#[test]
fn the_option_not_to_know_keeps_its_id() {
    let folder = spoilt("options: [", "unsure: true, options: [");
    assert!(folder.codes().is_empty());
    folder.spoil(PART, r#"id: "second","#, r#"id: §"unsure","#).gives("reserved-id");
}

#[test]
fn references_lead_somewhere() {
    spoilt(r#"sources: ["B2"]"#, r#"sources: ["B2", §"B9"]"#).gives("unknown-source");
    spoilt("fait [@B2],", "fait [@B2] §[@B9],").gives("unknown-source");
    spoilt("fait [@B2],", "fait [@B2] §[@D9],").gives("source-not-listed");
    spoilt("(term:bias)", "§(term:bais)").gives("unknown-term");
    spoilt("(term:bias)", "(§terms:bias)").gives("not-a-link");
    spoilt(r#"objective: "understand""#, r#"objective: §"learn""#).gives("unknown-objective");
    spoilt(r#"category: "data""#, r#"category: §"dada""#).gives("unknown-category");
    spoilt(r#"also: ["data"]"#, r#"also: [§"dada"]"#).gives("unknown-category");
    spoilt("minutes: 1.0,", r#"minutes: 1.0, next: §"nowhere","#).gives("unknown-step");
    spoilt("right: true,", r#"right: true, next: §"nowhere","#).gives("unknown-step");
    Folder::new().spoil(GLOSSARY, r#"see: ["proxy"]"#, r#"see: [§"proxi"]"#).gives("unknown-term");
    Folder::new().spoil(GLOSSARY, r#"sources: ["B2"]"#, r#"sources: [§"B3"]"#).gives("unknown-source");
    Folder::new().spoil(SOURCES, r#"link: "https:"#, r#"link: §"ftp:"#).gives("not-a-link");
    Folder::new().spoil(SOURCES, r#"cite: "biaiscope""#, r#"cite: §" ""#).gives("empty-reference");
}

#[test]
fn a_course_has_no_loops_and_leaves_no_step_behind() {
    spoilt("minutes: 2.0,", r#"minutes: 2.0, next: §"start-lesson","#).gives("step-goes-back");
    let skipping = spoilt("minutes: 1.0,", r#"minutes: 1.0, next: "start-opinion","#);
    assert_eq!(skipping.codes(), ["unreachable-step"]);
    // Reached by one option, the step is no longer lost.
    let led_to = spoilt("minutes: 2.0,", r#"minutes: 2.0, next: "start-estimate","#).spoil(
        PART,
        "right: true,",
        r#"right: true, next: "start-opinion","#,
    );
    assert!(led_to.codes().is_empty());
    // All options lead past the opinion, but whoever does not know yet comes to it.
    let past = spoilt("right: true,", r#"right: true, next: "start-estimate","#).spoil(
        PART,
        r#"(fr: "Deux", en: "Two"),"#,
        r#"(fr: "Deux", en: "Two"), next: "start-estimate","#,
    );
    assert_eq!(past.codes(), ["unreachable-step"]);
    assert!(past.spoil(PART, "options: [", "unsure: true, options: [").codes().is_empty());
}

#[test]
fn choices_have_a_right_and_a_wrong_answer() {
    spoilt("right: true, ", "").spoil(PART, "options: [", "options: §[").gives("no-right-option");
    spoilt(r#"en: "Two"),"#, r#"en: "Two"), right: true,"#)
        .spoil(PART, "options: [", "options: §[")
        .gives("all-options-right");
    spoilt(
        "options: [",
        r#"options: §[(id: "third", text: (fr: "a", en: "b"), right: true, feedback: (fr: "a", en: "b")),"#,
    )
    .gives("several-right-options");
}

#[test]
fn numbers_can_be_found() {
    for tolerance in ["0.0", "-1.0", "NaN", "inf"] {
        let codes = spoilt("tolerance: 0.005", &format!("tolerance: {tolerance}")).codes();
        assert!(codes.contains(&"tolerance-not-positive"), "{tolerance}: {codes:?}");
        spoilt("tolerance: 0.01", &format!("tolerance: §{tolerance}")).gives("tolerance-not-positive");
    }
    spoilt("answer: 0.6", "answer: §inf").gives("not-a-number");
    spoilt("value: 1.67", "value: §0.6").gives("mistake-is-right");
    spoilt("max: 100.0", "max: §-1.0").gives("empty-scale");
    spoilt("max: 100.0", "max: §inf").gives("empty-scale");
    spoilt("answer: 34.7", "answer: §134.7").gives("answer-off-scale");
    spoilt("step: 1.0", "step: §0.0").gives("step-not-positive");
}

#[test]
fn there_is_something_to_sort_and_somewhere_to_put_it() {
    let items = |text: &str| {
        let (start, end) = (text.find("items: [").unwrap() + 8, text.rfind("                ],\n").unwrap());
        text[start..end].to_owned()
    };
    let folder = Folder::new();
    let all = items(&folder.text(PART));
    folder.spoil(PART, &format!("items: [{all}"), "items: §[").gives("nothing-to-sort");
    let one = spoilt(r#", (id: "use", text: (fr: "Usage", en: "Use"))"#, "")
        .spoil(PART, r#"category: "use""#, r#"category: "data""#)
        .spoil(PART, "categories: [", "categories: §[");
    one.gives("too-few-categories");
}

#[test]
fn minutes_add_up() {
    Folder::new().spoil(MANIFEST, "minutes: 7.0", "minutes: §8.0").gives("minutes-do-not-add-up");
    let longer = spoilt("minutes: 1.0", "minutes: 1.5");
    assert_eq!(longer.places(), ["module.ron:16:22 minutes-do-not-add-up"]);
    for minutes in ["0.0", "-1.0", "NaN", "inf"] {
        let codes = spoilt("minutes: 1.0", &format!("minutes: {minutes}")).codes();
        assert!(codes.contains(&"minutes-not-positive"), "{minutes}: {codes:?}");
    }
}

#[test]
fn parts_and_steps_are_not_empty() {
    let empty = Folder::new().with(PART, r#"(id: "start", steps: [])"#);
    assert_eq!(empty.places(), ["module.ron:13:19 empty-part"]);
    let whole = Folder::new().text(MANIFEST);
    let (start, end) = (whole.find("parts: [").unwrap() + 8, whole.rfind(']').unwrap());
    let no_parts = format!("{}{}", &whole[..start], &whole[end..]);
    let codes = Folder::new().with(MANIFEST, no_parts).codes();
    assert!(codes.contains(&"no-parts") && codes.contains(&"file-unlisted"), "{codes:?}");
    spoilt(
        r#"            body: (fr: "Un fait [@B2], un [biais](term:bias).", en: "A fact [@B2], a [bias](term:bias)."),"#,
        "",
    )
    .gives("empty-step");
}

#[test]
fn every_part_file_belongs_to_the_manifest() {
    Folder::new().with("parts/2-lost.ron", "()").gives("file-unlisted");
    let twice = Folder::new();
    let manifest = twice.text(MANIFEST);
    let (start, end) = (manifest.find("        (\n").unwrap(), manifest.rfind("    ],").unwrap());
    let entry = manifest[start..end].replace(r#"id: "start""#, r#"id: "again""#);
    let codes = twice.with(MANIFEST, format!("{}{entry}{}", &manifest[..end], &manifest[end..])).codes();
    assert!(codes.contains(&"duplicate-file"), "{codes:?}");
}

#[test]
fn claims_have_sources_and_french_has_no_midpoint() {
    spoilt("fait [@B2],", "fait §[@?],").gives("unsourced-claim");
    spoilt("Un fait [@B2],", "Les étudian§t·es [@B2],").gives("midpoint");
    assert!(spoilt("Un fait [@B2],", "3 · 4 [@B2],").codes().is_empty());
    let twice = spoilt("fait [@B2],", "fait [@?] et encore [@?],").places();
    assert_eq!(twice, ["parts/1-start.ron:10:33 unsourced-claim", "parts/1-start.ron:10:48 unsourced-claim"]);
}

#[test]
fn pages_fit_80_columns_wherever_the_table_stands() {
    let word = "a".repeat(40);
    let table = format!("| {word} | {word} |\n|---|---|\n| 1 | 2 |");
    let body =
        |markdown: &str| spoilt(r#""Un fait [@B2], un [biais](term:bias).""#, &format!("§r#\"{markdown}\"#"));
    body(&table).gives("table-too-wide");
    body(&format!("> [!NOTE]\n> {}", table.replace('\n', "\n> "))).gives("table-too-wide");
    body(&format!("- {}", table.replace('\n', "\n  "))).gives("table-too-wide");
    body(&format!("```\n{word}{word}\n```")).gives("code-too-wide");
    assert!(body("| a | b |\n|---|---|\n| 1 | 2 |").codes().is_empty());
}

#[test]
fn learners_and_trainers_get_what_they_need() {
    spoilt("minutes: 1.0,", "minutes: 1.0, priority: Could,").gives("no-loss-told");
    spoilt(r#"hints: [(fr: "Cherchez.", en: "Look.")]"#, "hints: []").gives("no-hint");
    spoilt(r#"explanation: (fr: "Voilà pourquoi [@B2].", en: "This is why [@B2]."),"#, "")
        .gives("no-explanation");
    spoilt("hints: [", "assessment: Pretest, hints: §[").gives("hints-at-pretest");
    let hint = r#"(fr: "Cherchez.", en: "Look."),"#;
    spoilt("hints: [", &format!("hints: §[{}", hint.repeat(3))).gives("too-many-hints");
    spoilt(r#"say: (fr: "Dites ceci.""#, &format!(r#"say: §(fr: "{}""#, "mot ".repeat(61)))
        .gives("long-script");
}

#[test]
fn everything_wrong_is_told_at_once() {
    let folder = spoilt(r#"objective: "understand""#, r#"objective: "learn""#)
        .spoil(PART, "right: true, ", "")
        .spoil(PART, "(fr: \"Une phrase.\", en: \"A sentence.\")", "(fr: \"Une phrase.\")")
        .spoil(PART, "tolerance: 0.005", "tolerance: 0.0")
        .spoil(SOURCES, "https:", "")
        .spoil(MANIFEST, "minutes: 7.0", "minutes: 9.0");
    let mut codes = folder.codes();
    codes.sort_unstable();
    assert_eq!(
        codes,
        [
            "minutes-do-not-add-up",
            "missing-translation",
            "no-right-option",
            "not-a-link",
            "tolerance-not-positive",
            "unknown-objective"
        ]
    );
}

#[test]
fn steps_that_cannot_be_read_are_told_each() {
    let folder = spoilt("minutes: 1.0,", "minuts: 1.0,").spoil(PART, "step: 1.0", "steps: 1.0");
    assert_eq!(folder.codes(), ["unknown-field", "unknown-field"]);
    // Neither hides a fault of the part itself, nor those of another file.
    let folder = folder
        .spoil(PART, "    steps: [", "    stepz: 1,\n    steps: [")
        .spoil(GLOSSARY, "en: \"bias\"", "en: \"\"")
        .spoil(MANIFEST, "minutes: 7.0", "minutes: 9.0");
    assert_eq!(
        folder.codes(),
        ["empty-translation", "minutes-do-not-add-up", "unknown-field", "unknown-field", "unknown-field"]
    );
}

#[test]
fn a_part_that_cannot_be_read_hides_no_fault_of_the_others() {
    let folder = two_parts().spoil(PART, "right: true, ", "").spoil(
        PART,
        "minutes: 0.5,",
        r#"minutes: 0.5, next: "more-lesson","#,
    );
    let broken = folder.with("parts/2-more.ron", "(id: \"more\", steps: [");
    // What may stand in the broken part is not held against the first one.
    assert_eq!(broken.codes(), ["no-right-option", "file-breaks-off"]);
}

#[test]
fn without_a_manifest_the_parts_are_still_checked() {
    let folder = spoilt("minutes: 1.0,", "minuts: 1.0,").without(MANIFEST);
    assert_eq!(folder.codes(), ["file-missing", "unknown-field"]);
}

fn two_parts() -> Folder {
    let folder = Folder::new();
    let manifest = folder.text(MANIFEST).replacen("minutes: 7.0", "minutes: 14.0", 1);
    let (start, end) = (manifest.find("        (\n").unwrap(), manifest.rfind("    ],").unwrap());
    let second = manifest[start..end].replace(r#"id: "start""#, r#"id: "more""#).replace("1-start", "2-more");
    let part = folder.text(PART).replace("\"start", "\"more");
    folder
        .with(MANIFEST, format!("{}{second}{}", &manifest[..end], &manifest[end..]))
        .with("parts/2-more.ron", part)
}
