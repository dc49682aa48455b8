//! `biaiscope completions` and `biaiscope man`: for shells and manuals.

use std::io;

use clap::Command;
use clap_complete::{Shell, generate};
use clap_mangen::Man;
use clap_mangen::roff::Roff;

use super::Exit;
use crate::app::Failure;

pub(super) fn completions(shell: Shell, mut command: Command) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    generate(shell, &mut command, "biaiscope", &mut script);
    write_out(&script)
}

pub(super) fn man(mut command: Command) -> Result<Exit, Failure> {
    // Subcommands learn their whole name, and the options that are theirs too.
    command.build();
    write_out(&page(&command)?)
}

/// One page for everything: each subcommand has a section, with its other names and its options.
fn page(command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let whole = Man::new(command.clone());
    whole.render_title(&mut page)?;
    whole.render_name_section(&mut page)?;
    whole.render_synopsis_section(&mut page)?;
    whole.render_options_section(&mut page)?;
    for inner in command.get_subcommands() {
        let names: Vec<&str> = std::iter::once(inner.get_name()).chain(inner.get_visible_aliases()).collect();
        Roff::new().control("SH", [names.join(", ").as_str()]).to_writer(&mut page)?;
        let man = Man::new(inner.clone());
        let mut section = Vec::new();
        man.render_description_section(&mut section)?;
        man.render_synopsis_section(&mut section)?;
        man.render_options_section(&mut section)?;
        man.render_extra_section(&mut section)?;
        page.extend(String::from_utf8_lossy(&section).replace(".SH ", ".SS ").into_bytes());
    }
    whole.render_extra_section(&mut page)?;
    Ok(page)
}

fn write_out(bytes: &[u8]) -> Result<Exit, Failure> {
    io::Write::write_all(&mut io::stdout().lock(), bytes)?;
    Ok(Exit::Fine)
}
