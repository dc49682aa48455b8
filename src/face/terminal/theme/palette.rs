//! The colours of each theme.

use anstyle::RgbColor;
use anstyle_lossy::rgb_to_xterm;
use ratatui::style::Color;
use termprofile::TermProfile;

use crate::app::ThemeChoice;

/// The colours of one theme, for each role.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Palette<C> {
    pub(super) background: C,
    pub(super) body: C,
    pub(super) muted: C,
    pub(super) accent: C,
    pub(super) right: C,
    pub(super) wrong: C,
    pub(super) warn: C,
    pub(super) selected: C,
    pub(super) selected_background: C,
}

/// A true colour, and the one that stands for it where there are only sixteen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink {
    pub(super) rgb: Color,
    pub(super) ansi: Color,
}

const fn ink(rgb: u32, ansi: Color) -> Ink {
    Ink { rgb: Color::from_u32(rgb), ansi }
}

// Every pair of text and background keeps a contrast of 4.5 at least: a test measures it.

const DARK: Palette<Ink> = Palette {
    background: ink(0x14_17_1f, Color::Black),
    body: ink(0xe6_e6_e6, Color::White),
    muted: ink(0xa3_ad_bd, Color::Gray),
    accent: ink(0x8f_c7_ff, Color::LightCyan),
    right: ink(0x7f_d8_8f, Color::LightGreen),
    wrong: ink(0xff_9b_8f, Color::LightRed),
    warn: ink(0xf2_c7_6b, Color::LightYellow),
    selected: ink(0x0b_1b_2e, Color::Black),
    selected_background: ink(0x8f_c7_ff, Color::LightCyan),
};

const LIGHT: Palette<Ink> = Palette {
    background: ink(0xfb_fa_f7, Color::White),
    body: ink(0x1d_22_30, Color::Black),
    muted: ink(0x56_5f_70, Color::Black),
    accent: ink(0x0b_4f_9c, Color::Blue),
    right: ink(0x1b_6b_2f, Color::Black),
    wrong: ink(0xa3_20_1c, Color::Red),
    warn: ink(0x7a_4f_00, Color::Magenta),
    selected: ink(0xff_ff_ff, Color::White),
    selected_background: ink(0x0b_4f_9c, Color::Blue),
};

const CONTRAST: Palette<Ink> = Palette {
    background: ink(0x00_00_00, Color::Black),
    body: ink(0xff_ff_ff, Color::White),
    muted: ink(0xff_ff_ff, Color::White),
    accent: ink(0x00_ff_ff, Color::LightCyan),
    right: ink(0x66_ff_66, Color::LightGreen),
    wrong: ink(0xff_b3_b3, Color::LightRed),
    warn: ink(0xff_ff_00, Color::LightYellow),
    selected: ink(0x00_00_00, Color::Black),
    selected_background: ink(0xff_ff_00, Color::LightYellow),
};

/// The colours of a theme; none of the monochrome one.
pub(super) fn palette(choice: ThemeChoice) -> Option<Palette<Ink>> {
    match choice {
        ThemeChoice::Dark => Some(DARK),
        ThemeChoice::Light => Some(LIGHT),
        ThemeChoice::Contrast => Some(CONTRAST),
        ThemeChoice::Mono => None,
    }
}

impl Palette<Ink> {
    /// The colours as a terminal of that profile has them.
    pub(super) fn on(self, profile: TermProfile) -> Palette<Color> {
        Palette {
            background: self.background.on(profile),
            body: self.body.on(profile),
            muted: self.muted.on(profile),
            accent: self.accent.on(profile),
            right: self.right.on(profile),
            wrong: self.wrong.on(profile),
            warn: self.warn.on(profile),
            selected: self.selected.on(profile),
            selected_background: self.selected_background.on(profile),
        }
    }
}

impl Ink {
    pub(super) fn on(self, profile: TermProfile) -> Color {
        match (profile, self.rgb) {
            (TermProfile::TrueColor, rgb) => rgb,
            (TermProfile::Ansi256, Color::Rgb(r, g, b)) => {
                Color::Indexed(rgb_to_xterm(RgbColor(r, g, b)).index())
            }
            (TermProfile::Ansi16, _) => self.ansi,
            _ => Color::default(),
        }
    }
}
