use std::fs;
use std::io;

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
    /// The settings kept in `folder`; a missing or unreadable file gives none.
    pub fn load(folder: &Folder) -> Settings {
        let text = fs::read_to_string(folder.settings()).ok();
        text.and_then(|text| options().from_str(&text).ok()).unwrap_or_default()
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn save(&self, folder: &Folder) -> io::Result<()> {
        write_whole(&folder.settings(), &options().to_string(self).map_err(io::Error::other)?)
    }
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}
