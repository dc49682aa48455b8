//! Settings are changed one value at a time, and what a school decided never vanishes.

use std::fs;

use biaiscope::progress::{Folder, Settings, ThemeChoice};
use biaiscope::text::Lang;
use tempfile::TempDir;

fn with(text: &str) -> (TempDir, Folder) {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("settings.ron"), text).unwrap();
    let folder = Folder::find(Some(place.path().to_owned())).unwrap();
    (place, folder)
}

#[test]
fn what_another_window_changed_stays() {
    let (_place, folder) = with("(lang:fr)");
    Settings::change(&folder, |settings| settings.keep_months = Some(12)).unwrap();
    let changed = Settings::change(&folder, |settings| settings.theme = Some(ThemeChoice::Mono)).unwrap();
    assert_eq!(changed, Settings::load(&folder));
    assert_eq!((changed.lang, changed.keep_months), (Some(Lang::Fr), Some(12)));
}

#[test]
fn a_value_that_cannot_be_read_costs_no_other_and_the_file_is_put_aside() {
    for (text, lang) in [
        ("(lang:fr,theme:Sepia,keep_months:12)", Some(Lang::Fr)),
        ("(lang:fr,theme:Dark,keep_months:Some(12)", None),
        ("keep_months: 12 )(", None),
    ] {
        let (place, folder) = with(text);
        assert!(Settings::is_damaged(&folder), "{text}");
        let changed =
            Settings::change(&folder, |settings| settings.theme = Some(ThemeChoice::Light)).unwrap();
        assert_eq!((changed.keep_months, changed.lang), (Some(12), lang), "{text}");
        assert!(!Settings::is_damaged(&folder));
        assert_eq!(fs::read_to_string(place.path().join("settings.unread-1.ron")).unwrap(), text);
    }
}
