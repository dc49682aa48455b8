//! What the command line offers to schools: what is handed in, tables of people, and questions for a
//! platform.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::text::{Lang, msg};

#[derive(Debug, Args)]
#[command(about = msg::CLI_HAND_IN.key(), visible_alias = "rendre")]
pub(in crate::cli) struct HandIn {
    #[arg(long, value_name = "CODE", help = msg::CLI_CLASS.key())]
    pub(in crate::cli) class: Option<String>,
    #[arg(long, value_name = msg::CLI_LEARNER_VALUE.key(), help = msg::CLI_PSEUDONYM.key())]
    pub(in crate::cli) pseudonym: Option<String>,
    #[arg(long, value_name = "FILE", help = msg::CLI_OUT.key())]
    pub(in crate::cli) out: Option<PathBuf>,
}

/// Tables of people: for a gradebook, and for statistics.
#[derive(Debug, Args)]
pub(in crate::cli) struct Tables {
    #[arg(long, value_name = "FILE", help = msg::CLI_COMPLETION.key())]
    pub(in crate::cli) completion: Option<PathBuf>,
    #[arg(long, requires = "completion", value_name = "FILE", help = msg::CLI_ROSTER.key())]
    pub(in crate::cli) roster: Option<PathBuf>,
    #[arg(long, requires = "roster")]
    #[arg(value_name = msg::CLI_AUDIT_COLUMN.key(), help = msg::CLI_ROSTER_COLUMN.key())]
    pub(in crate::cli) roster_column: Option<String>,
    #[arg(long, requires = "completion", help = msg::CLI_SCORE.key())]
    pub(in crate::cli) score: bool,
    #[arg(long, value_name = "FILE", help = msg::CLI_ANSWERS.key())]
    pub(in crate::cli) answers: Option<PathBuf>,
    #[arg(long, requires = "answers", value_name = "FILE", help = msg::CLI_CODEBOOK.key())]
    pub(in crate::cli) codebook: Option<PathBuf>,
    #[arg(long, value_name = "fr|en", hide_possible_values = true, help = msg::CLI_LOCALE.key())]
    pub(in crate::cli) locale: Option<Lang>,
}

/// What a module is made into for a school's platform.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ExportSub {
    #[command(about = msg::CLI_EXPORT_GIFT.key())]
    Gift(Questions),
    #[command(about = msg::CLI_EXPORT_MOODLE.key())]
    MoodleXml(Questions),
}

/// Questions to be written to a file.
#[derive(Debug, Args)]
pub(in crate::cli) struct Questions {
    #[arg(long, value_name = "ID", help = msg::CLI_EXPORT_PART.key())]
    pub(in crate::cli) part: Option<String>,
    #[arg(long, value_name = "FILE", help = msg::CLI_EXPORT_OUT.key())]
    pub(in crate::cli) out: Option<PathBuf>,
    #[arg(long, help = msg::CLI_FORCE.key())]
    pub(in crate::cli) force: bool,
    #[arg(long, help = msg::CLI_JSON.key())]
    pub(in crate::cli) json: bool,
}
