//! The test card: keys in, screens out.

use biaiscope::face::terminal::{Card, Input, Theme};
use biaiscope::page::Mark;
use biaiscope::progress::ThemeChoice;
use biaiscope::text::{Lang, Msg, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use termprofile::TermProfile;

fn card(lang: Lang, profile: TermProfile) -> Card {
    Card::new(lang, Theme::new(ThemeChoice::Dark, profile))
}

fn press(card: &mut Card, key: char) -> bool {
    card.input(&Input::Key(KeyEvent::new(KeyCode::Char(key), KeyModifiers::NONE)))
}

fn rows(card: &Card, (columns, rows): (u16, u16)) -> Vec<String> {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(|frame| card.draw(frame)).unwrap();
    let buffer = terminal.backend().buffer();
    let row = |y| (0..columns).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    (0..rows).map(row).collect()
}

/// The message of that key.
fn message(key: &str) -> Msg {
    *Msg::all().iter().find(|message| message.key() == key).unwrap()
}

#[test]
fn everything_is_to_be_seen_on_a_projector() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let rows = rows(&card(lang, TermProfile::TrueColor), (80, 24));
        let text: String = rows.join(" ").replace(['│', '┼'], " ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let keys = ["card-title", "card-body", "card-muted", "card-judge", "card-chosen", "card-theme-dark"];
        for key in keys {
            let wanted = words.say(message(key)).split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&wanted), "{wanted}\n{}", rows.join("\n"));
        }
        for mark in [Mark::Right, Mark::Wrong, Mark::Missed, Mark::Partly, Mark::Neutral] {
            assert!(text.contains(&format!("{} {}", mark.sign(), words.say(mark.key()))), "{mark:?}");
        }
        assert!(text.contains("✓ 80 × 24"));
        for row in [&rows[0], &rows[23]] {
            assert!(row.starts_with('█') && row.ends_with('█'), "{row}");
            assert_eq!(row.chars().filter(|c| *c == '┼').count(), 7);
        }
        assert!(rows[4].starts_with('┼') && rows[19].ends_with('┼') && rows[1].starts_with('│'));
    }
}

#[test]
fn keys_change_theme_and_language_and_lead_out() {
    let mut card = card(Lang::Fr, TermProfile::TrueColor);
    for theme in ["clair", "contrasté", "sans couleurs", "sombre"] {
        assert!(press(&mut card, 't'));
        assert!(rows(&card, (80, 24))[22].contains(theme), "{theme}");
    }
    assert!(press(&mut card, 'l'));
    assert!(rows(&card, (80, 24))[1].contains("TEST CARD"));
    assert!(!press(&mut card, 'x') && !card.is_over());
    assert!(!press(&mut card, 'q') && card.is_over());
}

#[test]
fn each_role_has_its_look_and_none_where_there_are_no_colours() {
    let looks = |profile| {
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        terminal.draw(|frame| card(Lang::Fr, profile).draw(frame)).unwrap();
        let buffer = terminal.backend().buffer().clone();
        let patches = buffer.content.iter().filter(|cell| cell.symbol() == "█");
        patches.map(|cell| format!("{:?}", cell.fg)).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(looks(TermProfile::TrueColor).len(), 6);
    assert_eq!(looks(TermProfile::NoColor).len(), 1);
}

#[test]
fn a_small_window_is_told() {
    assert!(rows(&card(Lang::Fr, TermProfile::NoColor), (79, 24)).join("\n").contains("! 79 × 24"));
}

proptest! {
    #[test]
    fn any_window_can_be_drawn(columns in 0_u16..200, lines in 0_u16..60) {
        rows(&card(Lang::En, TermProfile::Ansi16), (columns, lines));
    }
}
