//! The least that a full-screen program does, for `cargo bench` to compare with: one frame.

use std::io::{Read, Result, stdin};

use ratatui::widgets::Paragraph;

fn main() -> Result<()> {
    let mut terminal = ratatui::try_init()?;
    terminal.draw(|frame| frame.render_widget(Paragraph::new("bare"), frame.area()))?;
    // Stays until its terminal goes, as any program does that waits for a key.
    let _ = stdin().read(&mut [0]);
    ratatui::try_restore()
}
