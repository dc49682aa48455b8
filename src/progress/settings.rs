//! What a machine remembers beside the learners' progress.

use std::fs;
use std::io;

use ron::value::RawValue;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Folder;
use super::folder::write_whole;
use crate::text::Lang;

/// What a machine remembers beside the learners' progress.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language chosen; none follows the system.
    pub lang: Option<Lang>,
    /// The theme chosen; none follows the terminal.
    pub theme: Option<ThemeChoice>,
    /// How many months answers are kept after somebody last came, as the school decided; then
    /// their end is proposed, never brought about. None: for as long as they want.
    pub keep_months: Option<u16>,
}

/// A theme by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// Light on dark.
    Dark,
    /// Dark on light.
    Light,
    /// The strongest contrast.
    Contrast,
    /// No colour at all.
    Mono,
}

impl ThemeChoice {
    /// Every theme, in the order of the theme key.
    pub const ALL: [ThemeChoice; 4] =
        [ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::Contrast, ThemeChoice::Mono];

    /// The theme's name on the command line and in the interface's words (`theme-…`).
    pub fn name(self) -> &'static str {
        match self {
            ThemeChoice::Dark => "dark",
            ThemeChoice::Light => "light",
            ThemeChoice::Contrast => "contrast",
            ThemeChoice::Mono => "mono",
        }
    }
}

impl Settings {
    /// The settings kept in `folder`: what can be read of them.
    pub fn load(folder: &Folder) -> Settings {
        Settings::read(folder).0
    }

    /// Whether a part of what is kept in `folder` cannot be read.
    pub fn is_damaged(folder: &Folder) -> bool {
        !Settings::read(folder).1
    }

    /// Changes the settings kept in `folder`, whatever another window changed meanwhile, and returns
    /// them. A file that cannot be read whole is kept beside the new one.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn change(folder: &Folder, change: impl FnOnce(&mut Settings)) -> io::Result<Settings> {
        let (mut settings, is_whole) = Settings::read(folder);
        change(&mut settings);
        let path = folder.settings();
        let text = options().to_string(&settings).map_err(io::Error::other)?;
        if !is_whole {
            let aside = |number: u32| path.with_extension(format!("unread-{number}.ron"));
            let free = (1..u32::MAX).map(aside).find(|path| !path.exists());
            fs::copy(&path, free.ok_or(io::ErrorKind::AlreadyExists)?)?;
        }
        write_whole(&path, &text)?;
        Ok(settings)
    }

    /// What can be read of the settings in `folder`, and whether that is all of them.
    fn read(folder: &Folder) -> (Settings, bool) {
        let text = match fs::read(folder.settings()) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) => return (Settings::default(), error.kind() == io::ErrorKind::NotFound),
        };
        if let Ok(settings) = options().from_str(&text) {
            return (settings, true);
        }
        let each = options().from_str::<Each<'_>>(&text).unwrap_or_default();
        let settings = Settings {
            lang: value(each.lang),
            theme: value(each.theme),
            // What a school decided is found in whatever is left of the file.
            keep_months: value(each.keep_months).or_else(|| months_in(&text)),
        };
        (settings, false)
    }
}

/// The settings, each for itself.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Each<'a> {
    #[serde(borrow)]
    lang: Option<&'a RawValue>,
    #[serde(borrow)]
    theme: Option<&'a RawValue>,
    #[serde(borrow)]
    keep_months: Option<&'a RawValue>,
}

fn value<T: DeserializeOwned>(raw: Option<&RawValue>) -> Option<T> {
    options().from_str::<Option<T>>(raw?.get_ron()).ok()?
}

fn months_in(text: &str) -> Option<u16> {
    let (_, behind) = text.split_once("keep_months")?;
    let digits = behind.trim_start_matches([':', ' ', '(', 'S', 'o', 'm', 'e']);
    digits.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}
