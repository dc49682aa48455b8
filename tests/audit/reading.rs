//! Files as people have them, and what is said of those that cannot be read.

use biaiscope::audit::{LONGEST_RECORD, Measure, Refused, Request, Trap, Wanted, audit};
use biaiscope::text::{Lang, Words};

use super::{audited, figure, file, group, refused, request};

fn rate(bytes: &[u8], request: &Request, name: &str) -> [u64; 2] {
    let found = audit(bytes, request).unwrap();
    let figure = figure(group(&found.by[0], name), Measure::SelectionRate);
    [figure.successes, figure.trials]
}

#[test]
fn separators_are_found() {
    for separator in [",", ";", "\t", "|"] {
        let text = "g,d,x\nf,1,a\nf,0,b\nm,1,c\n".replace(',', separator);
        assert_eq!(rate(text.as_bytes(), &request(), "f"), [1, 2], "{separator:?}");
    }
    // Decimal commas between semicolons, and a separator that the file names.
    assert_eq!(rate(b"g;d;x\nf;1;0,5\nm;0;0,25\n", &request(), "f"), [1, 1]);
    assert_eq!(rate(b"sep=|\r\ng|d\r\nf|1\r\nm|0\r\n", &request(), "f"), [1, 1]);
    let asked = Request { separator: Some(b'^'), ..request() };
    assert_eq!(rate(b"g^d\nf^1\n", &asked, "f"), [1, 1]);
}

#[test]
fn encodings_are_found() {
    let text = "sexe;décision\r\nfemme;oui\r\nà savoir;non\r\nfemme;non\r\n";
    let asked =
        Request { outcome: Some("décision".into()), groups: vec!["sexe".into()], ..Request::default() };
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let utf16 = |mark: bool, big: bool| -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let with_mark = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
    for bytes in [
        text.as_bytes().to_vec(),
        with_mark,
        latin,
        utf16(true, false),
        utf16(true, true),
        utf16(false, false),
        utf16(false, true),
    ] {
        assert_eq!(rate(&bytes, &asked, "femme"), [1, 2]);
        assert_eq!(rate(&bytes, &asked, "à savoir"), [0, 1]);
    }
}

#[test]
fn quotes_blank_lines_and_spaces_are_as_spreadsheets_leave_them() {
    let text = "g ,\"d\"\n\"f, or so\" ,1\n\n,\n\"two\nlines\",0\n\"\"\"x\"\"\",\" 1 \"\n";
    assert_eq!(rate(text.as_bytes(), &request(), "f, or so"), [1, 1]);
    assert_eq!(rate(text.as_bytes(), &request(), "two\nlines"), [0, 1]);
    assert_eq!(rate(text.as_bytes(), &request(), "\"x\""), [1, 1]);
    // A separator too many at the end of a line, and spellings of one group.
    assert_eq!(rate(b"g,d\nF,1,\n f ,0,\n", &request(), "F"), [1, 2]);
    // A field of a mebibyte.
    let huge = format!("g,d,text\nf,1,\"{}\"\nm,0,x\n", "long, ".repeat(180_000));
    assert_eq!(rate(huge.as_bytes(), &request(), "f"), [1, 1]);
}

#[test]
fn unknown_values_are_counted_and_never_dropped() {
    let text = "g,d\nf,1\n,1\nNA,0\nInconnu,1\nf,?\nm,0\n";
    let found = audited(text, &request());
    let unknown = found.by[0].groups.iter().find(|group| group.is_unknown).unwrap();
    assert_eq!(unknown.people, 3);
    assert_eq!(figure(unknown, Measure::SelectionRate).successes, 2);
    assert_eq!(found.undecided, 1);
    assert!(found.traps.contains(&Trap::UnknownGroup { column: "g".into(), people: 3 }));
    assert!(found.traps.contains(&Trap::Undecided { people: 1 }));
}

#[test]
fn the_favourable_value_may_be_any() {
    let text = "g,d\nf,Retenue\nf,Refusée\nm,retenue\n";
    let asked = Request { favourable: Some("RETENUE".into()), ..request() };
    assert_eq!(rate(text.as_bytes(), &asked, "f"), [1, 2]);
    assert!(matches!(
        refused(text, &Request { favourable: Some("embauche".into()), ..request() }),
        Refused::NeverFavourable(value, known) if value == "embauche" && known.contains(&"Refusée".to_owned())
    ));
    // A number is the same number however it is written.
    assert_eq!(
        rate(b"g,d\nf,1.0\nf,2\n", &Request { favourable: Some("1".into()), ..request() }, "f"),
        [1, 2]
    );
}

#[test]
fn a_score_and_a_threshold_decide() {
    let text = "g;s\nf;0,5\nf;0,49\nf;70 %\nm;NA\nm;1\n";
    let asked = Request {
        score: Some("s".into()),
        threshold: Some(0.5),
        groups: vec!["g".into()],
        ..Request::default()
    };
    assert_eq!(rate(text.as_bytes(), &asked, "f"), [2, 3]);
    assert_eq!(rate(text.as_bytes(), &asked, "m"), [1, 1]);
}

#[test]
fn what_is_wrong_is_told_with_its_line_and_column() {
    let yes = refused("g,d\nf,1\nm,perhaps\n", &request());
    let Refused::Value(place, Wanted::YesOrNo) = &yes else { panic!("{yes:?}") };
    assert_eq!((place.line, place.column, place.name.as_str(), place.value.as_str()), (3, 2, "d", "perhaps"));
    let told = yes.say(&Words::new(Lang::En));
    assert!(told.starts_with("Line 3, column 2 (d): “perhaps”"), "{told}");
    // The line of a row is that where it begins, whatever its fields hold.
    let fields = refused("g,d\n\"a\nb\",1\nf,1,2\n", &request());
    assert!(matches!(fields, Refused::Fields { line: 4, found: 3, wanted: 2 }), "{fields:?}");
    let short = refused("g,d\nf,1\nf", &request());
    assert!(matches!(short, Refused::Fields { line: 3, found: 1, wanted: 2 }), "{short:?}");
    let quote = format!("g,d\nf,1\n\"{}", "open\n".repeat(LONGEST_RECORD / 4));
    let quote = refused(&quote, &request());
    assert!(matches!(quote, Refused::TooLong(3)), "{quote:?}");
    let score = Request { outcome: None, score: Some("d".into()), threshold: Some(0.5), ..request() };
    assert!(matches!(refused("g,d\nf,high\n", &score), Refused::Value(_, Wanted::Number)));
    let weight = Request { weight: Some("w".into()), ..request() };
    assert!(matches!(refused("g,d,w\nf,1,-2\n", &weight), Refused::Value(_, Wanted::Weight)));
    let count = Request { count: Some("w".into()), ..request() };
    assert!(matches!(refused("g,d,w\nf,1,1.5\n", &count), Refused::Value(_, Wanted::Count)));
}

#[test]
fn what_cannot_be_audited_is_refused() {
    assert!(matches!(refused("", &request()), Refused::Empty));
    assert!(matches!(refused("g,d\n", &request()), Refused::Empty));
    assert!(matches!(refused("a,b\n1,2\n", &request()), Refused::NoColumn(name, _) if name == "d"));
    assert!(matches!(refused("g,d,d\n1,1,2\n", &request()), Refused::SameName(name) if name == "d"));
    let many: String = (0..60).map(|place| format!("{place},1\n")).collect();
    assert!(matches!(refused(&format!("g,d\n{many}"), &request()), Refused::TooManyValues(_, 50)));
    let reference = Request { reference: Some("x".into()), ..request() };
    let text = file(&[("f", "1", 3), ("m", "0", 3)]);
    assert!(matches!(refused(&text, &reference), Refused::NoGroup(name) if name == "x"));
}
