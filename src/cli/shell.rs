//! `biaiscope completions` and `biaiscope man`: for shells and manuals.

use std::io;

use clap::{ArgMatches, Command};
use clap_complete::{Shell, generate};

use super::Exit;
use crate::face::Failure;

pub(super) fn completions(matches: &ArgMatches, mut command: Command) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    if let Some(shell) = matches.get_one::<Shell>("shell") {
        generate(*shell, &mut command, "biaiscope", &mut script);
    }
    write_out(&script)
}

pub(super) fn man(command: Command) -> Result<Exit, Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page).map_err(Failure::Io)?;
    write_out(&page)
}

fn write_out(bytes: &[u8]) -> Result<Exit, Failure> {
    io::Write::write_all(&mut io::stdout().lock(), bytes).map_err(Failure::Io)?;
    Ok(Exit::Fine)
}
