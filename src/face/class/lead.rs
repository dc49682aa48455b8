//! The run loops of the leading process: on a screen, and line by line.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use super::leader::{Leader, Leading};
use super::lines::Lines;
use super::{Happening, hear_person};
use crate::app::{Exporter, Failure};
use crate::face::plain;
use crate::face::terminal::{Display, Screen, Theme, draw, guarded};

/// Leads a class on the terminal until the person leaves. Returns `false` when another window
/// leads one already.
///
/// # Errors
/// An unreadable module, a folder or a terminal that refuses.
pub fn lead(leading: Leading, theme: Theme, exporter: Box<dyn Exporter>) -> Result<bool, Failure> {
    let (lang, log) = (leading.lang, leading.folder.log());
    let Some((leader, app)) = Leader::new(leading, exporter, false)? else { return Ok(false) };
    let mut host = Host { leader, screen: Screen::new(app, theme) };
    guarded(lang, log, |terminal| host.run(terminal))?;
    host.leader.ended().map(|()| true)
}

/// The same line by line: for screen readers, and for a projector that is another window.
///
/// # Errors
/// As for [`lead`].
pub fn lead_by_lines(leading: Leading, exporter: Box<dyn Exporter>) -> Result<bool, Failure> {
    let Some((leader, mut app)) = Leader::new(leading, exporter, true)? else { return Ok(false) };
    let mut lines = Lines::new(leader, &mut app)?;
    plain::lead(&mut app, &mut lines, std::io::stdout().lock())?;
    lines.ended().map(|()| true)
}

struct Host {
    leader: Leader,
    screen: Screen,
}

impl Host {
    fn run(&mut self, terminal: &mut Display) -> Result<(), Failure> {
        self.screen.happened();
        draw(terminal, &mut self.screen)?;
        let (sender, happenings) = channel();
        self.leader.open(self.screen.app_mut(), sender.clone());
        hear_person(sender)?;
        while !self.screen.is_over() {
            let is_working = self.screen.session().seat().is_some_and(crate::app::seat::Seat::is_working);
            let wait = if is_working { Duration::ZERO } else { self.leader.wait() };
            let mut is_changed = match happenings.recv_timeout(wait) {
                Ok(happening) => self.hear(happening)?,
                Err(RecvTimeoutError::Timeout) => self.leader.work(self.screen.app_mut()),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            // A key held down must not draw more frames than the terminal can show.
            while let (false, Ok(happening)) = (self.screen.is_over(), happenings.try_recv()) {
                is_changed |= self.hear(happening)?;
            }
            is_changed |= self.leader.answer(self.screen.app_mut());
            let is_projected = self.screen.is_projected();
            is_changed |= self.leader.tick(self.screen.app_mut()).is_some_and(|seen| seen || !is_projected);
            if is_changed && !self.screen.is_over() {
                self.screen.happened();
                draw(terminal, &mut self.screen)?;
            }
        }
        Ok(())
    }

    /// Returns whether anything may have changed.
    fn hear(&mut self, happening: Happening) -> Result<bool, Failure> {
        let is_changed = match happening {
            Happening::Input(input) => {
                let is_changed = self.screen.input(input);
                let is_settled = self.leader.settle(self.screen.app_mut())?;
                if is_settled {
                    // What the next key means may depend on it.
                    self.screen.happened();
                }
                is_changed || is_settled
            }
            Happening::Heard(heard) => self.leader.hear(heard, self.screen.app_mut())?,
            Happening::Called(call) => {
                self.leader.called(call, self.screen.app_mut());
                false
            }
            Happening::Told(_) | Happening::Line(_) => false,
        };
        match self.leader.take_scroll() {
            0 => {}
            lines => self.screen.scroll_projected(lines),
        }
        Ok(is_changed)
    }
}
