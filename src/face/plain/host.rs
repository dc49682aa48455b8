//! What stands behind the plain face: where its lines come from.

use std::io::{self, BufRead, Read};

use crate::app::{Answer, App, Failure};
use crate::text::clean;

/// The longest line that is read; what is over it is left out.
const LONGEST_LINE: u64 = 64 * 1024;

/// What stands behind the face: where lines come from, and what makes happen what is wanted.
pub trait Host {
    /// The next line; `None` at the end of the input.
    ///
    /// # Errors
    /// What stops the program.
    fn read(&mut self, app: &mut App) -> Result<Option<String>, Failure>;

    /// Makes happen what an action wanted beyond the application. Returns what came of both.
    ///
    /// # Errors
    /// What stops the program.
    fn settle(&mut self, _app: &mut App, answer: Answer) -> Result<Answer, Failure> {
        Ok(answer)
    }
}

impl<H: Host> Host for &mut H {
    fn read(&mut self, app: &mut App) -> Result<Option<String>, Failure> {
        (**self).read(app)
    }

    fn settle(&mut self, app: &mut App, answer: Answer) -> Result<Answer, Failure> {
        (**self).settle(app, answer)
    }
}

/// Lines of an input, and nothing beyond the application.
pub(super) struct Reader<I>(pub(super) I);

impl<I: BufRead> Host for Reader<I> {
    fn read(&mut self, _: &mut App) -> Result<Option<String>, Failure> {
        read_line(&mut self.0).map_err(Failure::Io)
    }
}

/// Reads a line; `None` at the end of the input. What is not UTF-8 is replaced.
///
/// # Errors
/// Why the input cannot be read.
pub fn read_line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let read = input.take(LONGEST_LINE).read_until(b'\n', &mut bytes)?;
    Ok((read > 0).then(|| clean::line(&String::from_utf8_lossy(&bytes))))
}
