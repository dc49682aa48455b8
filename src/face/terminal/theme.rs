//! The look of each role, for the colours that a terminal has.

mod palette;

use palette::{Palette, palette};
use ratatui::style::{Color, Modifier, Style};
use termprofile::TermProfile;

use crate::app::ThemeChoice;
use crate::page::{Role, Run};

/// How everything looks on the terminal at hand.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    choice: ThemeChoice,
    /// `None` without colours: the terminal's own, with bold, underline and reverse.
    palette: Option<Palette<Color>>,
    profile: TermProfile,
}

impl Theme {
    /// The theme `choice` in the colours that the terminal has; monochrome where it has none.
    pub fn new(choice: ThemeChoice, profile: TermProfile) -> Theme {
        let colours = profile >= TermProfile::Ansi16 && choice != ThemeChoice::Mono;
        let palette = palette(choice).filter(|_| colours).map(|palette| palette.on(profile));
        Theme { choice, palette, profile }
    }

    /// The theme's name.
    pub fn choice(&self) -> ThemeChoice {
        self.choice
    }

    /// The same terminal with the theme that follows, round and round.
    #[must_use]
    pub fn next(&self) -> Theme {
        let all = ThemeChoice::ALL;
        let place = all.iter().position(|choice| *choice == self.choice).unwrap_or(0);
        Theme::new(all[(place + 1) % all.len()], self.profile)
    }

    /// The look of the whole screen.
    pub fn screen(&self) -> Style {
        match &self.palette {
            Some(palette) => Style::new().fg(palette.body).bg(palette.background),
            None => Style::new(),
        }
    }

    /// The look of a role, on the screen's background.
    pub fn role(&self, role: Role) -> Style {
        let bare = match role {
            Role::Accent | Role::Right | Role::Wrong | Role::Warn => {
                Style::new().add_modifier(Modifier::BOLD)
            }
            Role::Body | Role::Muted => Style::new(),
        };
        let Some(palette) = &self.palette else { return bare };
        let colour = match role {
            Role::Body => palette.body,
            Role::Muted => palette.muted,
            Role::Accent => palette.accent,
            Role::Right => palette.right,
            Role::Wrong => palette.wrong,
            Role::Warn => palette.warn,
        };
        Style::new().fg(colour)
    }

    /// The look of what the cursor is on.
    pub fn selected(&self) -> Style {
        match &self.palette {
            Some(palette) => Style::new().fg(palette.selected).bg(palette.selected_background),
            None => Style::new().add_modifier(Modifier::REVERSED),
        }
    }

    /// The look of some words of a page.
    pub fn run(&self, run: &Run) -> Style {
        let mut style = self.role(if run.style.code && run.style.role == Role::Body {
            Role::Accent
        } else {
            run.style.role
        });
        if run.style.strong {
            style = style.add_modifier(Modifier::BOLD);
        }
        if run.style.emphasis {
            style = style.add_modifier(Modifier::ITALIC);
        }
        if run.link.is_some() && run.style.role == Role::Body {
            style = style.add_modifier(Modifier::UNDERLINED);
        }
        style
    }
}

/// Dark or light, as the terminal says of itself in `COLORFGBG`; dark when it says nothing.
pub fn guess() -> ThemeChoice {
    // "foreground;background", the last number being one of the sixteen colours.
    let background =
        std::env::var("COLORFGBG").ok().and_then(|colours| colours.rsplit(';').next()?.parse::<u8>().ok());
    match background {
        Some(7 | 9..=15) => ThemeChoice::Light,
        _ => ThemeChoice::Dark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anstyle::{Ansi256Color, RgbColor};
    use anstyle_lossy::palette::VGA;
    use anstyle_lossy::xterm_to_rgb;

    /// Relative luminance, from 0 to 1 (WCAG 2.2).
    fn luminance(colour: Color) -> f64 {
        let Color::Rgb(r, g, b) = colour else { panic!("{colour} is not a true colour") };
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    /// Contrast ratio, from 1 to 21 (WCAG 2.2).
    fn contrast(a: Color, b: Color) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The sixteen colours as xterm shows them.
    fn xterm(colour: Color) -> Color {
        match colour {
            Color::Black => Color::Rgb(0, 0, 0),
            Color::Red => Color::Rgb(205, 0, 0),
            Color::Magenta => Color::Rgb(205, 0, 205),
            Color::Blue => Color::Rgb(0, 0, 238),
            Color::Gray => Color::Rgb(229, 229, 229),
            Color::White => Color::Rgb(255, 255, 255),
            Color::LightRed => Color::Rgb(255, 0, 0),
            Color::LightGreen => Color::Rgb(0, 255, 0),
            Color::LightYellow => Color::Rgb(255, 255, 0),
            Color::LightCyan => Color::Rgb(0, 255, 255),
            other => panic!("{other} is not used by any theme"),
        }
    }

    /// A colour of the table of 256 as terminals show it.
    fn indexed(color: Color) -> Color {
        let Color::Indexed(index) = color else { panic!("{color} has no index") };
        let RgbColor(r, g, b) = xterm_to_rgb(Ansi256Color(index), VGA);
        Color::Rgb(r, g, b)
    }

    #[test]
    fn every_role_of_every_theme_can_be_read() {
        for choice in ThemeChoice::ALL.into_iter().filter(|choice| *choice != ThemeChoice::Mono) {
            let palette = palette(choice).unwrap();
            let on_background =
                [palette.body, palette.muted, palette.accent, palette.right, palette.wrong, palette.warn];
            let pairs = on_background.map(|ink| (ink, palette.background));
            for (ink, ground) in pairs.into_iter().chain([(palette.selected, palette.selected_background)]) {
                let full = contrast(ink.rgb, ground.rgb);
                let [ink256, ground256] = [ink, ground].map(|ink| indexed(ink.on(TermProfile::Ansi256)));
                let many = contrast(ink256, ground256);
                let sixteen = contrast(xterm(ink.ansi), xterm(ground.ansi));
                assert!(full >= 4.5, "{choice:?} {}: {full:.2}", ink.rgb);
                assert!(many >= 4.5, "{choice:?} {}: {many:.2} with 256 colours", ink.rgb);
                assert!(sixteen >= 4.5, "{choice:?} {}: {sixteen:.2} with sixteen colours", ink.ansi);
            }
        }
    }

    #[test]
    fn no_colour_is_ever_used_without_colours() {
        for profile in [TermProfile::NoColor, TermProfile::NoTty] {
            for choice in ThemeChoice::ALL {
                let theme = Theme::new(choice, profile);
                for style in [theme.screen(), theme.selected(), theme.role(Role::Wrong)] {
                    assert_eq!((style.fg, style.bg), (None, None));
                }
            }
        }
    }
}
