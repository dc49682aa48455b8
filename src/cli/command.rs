//! What the command line offers: options and subcommands. Every text is the key of a message, and
//! [`command`] says them in the person's language.

mod school;
mod serve;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Args, Command, CommandFactory, Parser, Subcommand, ValueEnum, value_parser};
use clap_complete::Shell;

pub(super) use school::{ExportSub, HandIn, Questions, Tables};
pub(super) use serve::Serve;

use super::typed;
use crate::progress::ThemeChoice;
use crate::report::SameName;
use crate::text::{Lang, Msg, Words, msg, time_of_day};

/// What a person typed.
#[derive(Debug, Default, Parser)]
#[command(name = "biaiscope", version, about = msg::CLI_ABOUT.key(), after_help = msg::CLI_EXAMPLES.key())]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
#[command(arg = help(), arg = version())]
pub(super) struct Line {
    #[arg(long, help = msg::CLI_PLAIN.key())]
    pub(super) plain: bool,
    #[arg(long, global = true, value_name = "fr|en", hide_possible_values = true, help = msg::CLI_LANG.key())]
    pub(super) lang: Option<Lang>,
    #[arg(long, value_name = msg::CLI_THEME_VALUE.key(), hide_possible_values = true, help = msg::CLI_THEME.key())]
    pub(super) theme: Option<ThemeChoice>,
    #[arg(long, global = true, value_name = "DIR", help = msg::CLI_DATA.key())]
    pub(super) data: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR", help = msg::CLI_MODULE.key())]
    pub(super) module: Option<PathBuf>,
    #[arg(long, global = true, value_name = msg::CLI_LEARNER_VALUE.key(), help = msg::CLI_LEARNER.key())]
    pub(super) learner: Option<String>,
    #[command(subcommand)]
    pub(super) subcommand: Option<Sub>,
}

/// A subcommand.
#[derive(Debug, Subcommand)]
pub(super) enum Sub {
    Present(Present),
    Check(Check),
    Guide(Guide),
    #[command(about = msg::CLI_HANDOUT.key(), visible_alias = "fiches")]
    Handout(Printed),
    Report(Report),
    Serve(Serve),
    #[command(about = msg::CLI_EXPORT.key(), after_help = msg::CLI_EXPORT_EXAMPLES.key(), visible_alias = "exporter")]
    #[command(disable_help_subcommand = true)]
    Export {
        #[command(subcommand)]
        format: ExportSub,
    },
    Results(Results),
    #[command(about = msg::CLI_REVIEW.key(), visible_alias = "revoir")]
    Review,
    HandIn(HandIn),
    Attestation(Attestation),
    Learners(Learners),
    Audit(Audit),
    Swap(Swap),
    Completions(Completions),
    #[command(about = msg::CLI_MAN.key())]
    Man,
}

#[derive(Debug, Args)]
#[command(about = msg::CLI_PRESENT.key(), after_help = msg::CLI_PRESENT_EXAMPLES.key(), visible_alias = "animer")]
pub(super) struct Present {
    #[arg(long, help = msg::CLI_ATTACH.key())]
    pub(super) attach: bool,
    #[arg(long, conflicts_with = "attach", help = msg::CLI_REHEARSE.key())]
    pub(super) rehearse: bool,
    #[arg(long = "present", value_name = "N", value_parser = value_parser!(u32).range(1..=9999))]
    #[arg(help = msg::CLI_PEOPLE.key())]
    pub(super) people: Option<u32>,
    #[arg(long, value_name = "HH:MM", value_parser = time_of_day, help = msg::CLI_END.key())]
    pub(super) end: Option<u32>,
    #[arg(long, visible_alias = "telephones", conflicts_with = "attach", help = msg::CLI_PHONES.key())]
    pub(super) phones: bool,
    #[arg(long, value_name = "IP:PORT", requires = "phones", help = msg::CLI_ADDRESS.key())]
    pub(super) address: Option<SocketAddr>,
}

#[derive(Debug, Args)]
#[command(about = msg::CLI_CHECK.key(), after_help = msg::CLI_CHECK_EXAMPLES.key(), visible_alias = "verifier")]
pub(super) struct Check {
    #[arg(long, visible_alias = "salle", help = msg::CLI_ROOM.key())]
    pub(super) room: bool,
    #[arg(long, visible_alias = "mire", requires = "room", help = msg::CLI_CARD.key())]
    pub(super) card: bool,
    #[arg(long, help = msg::CLI_JSON.key())]
    pub(super) json: bool,
    #[arg(value_name = "DIR", help = msg::CLI_CHECK_DIR.key())]
    pub(super) dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(about = msg::CLI_GUIDE.key(), after_help = msg::CLI_GUIDE_EXAMPLES.key())]
pub(super) struct Guide {
    #[command(flatten)]
    pub(super) printed: Printed,
    #[arg(long, value_name = "HH:MM", value_parser = time_of_day, help = msg::CLI_START.key())]
    pub(super) start: Option<u32>,
    #[arg(long, help = msg::CLI_APPENDICES.key())]
    pub(super) appendices: bool,
}

/// A document to be printed.
#[derive(Debug, Args)]
pub(super) struct Printed {
    #[arg(long, value_name = "FILE", help = msg::CLI_PRINT.key())]
    pub(super) html: Option<PathBuf>,
    #[arg(long, help = msg::CLI_FORCE.key())]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
#[command(about = msg::CLI_REPORT.key(), after_help = msg::CLI_REPORT_EXAMPLES.key(), visible_alias = "bilan")]
pub(super) struct Report {
    #[arg(long, value_name = "FILE", help = msg::CLI_HTML.key())]
    pub(super) html: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = msg::CLI_CSV.key())]
    pub(super) csv: Option<PathBuf>,
    #[arg(long, help = msg::CLI_FORCE.key())]
    pub(super) force: bool,
    #[arg(long, help = msg::CLI_JSON.key())]
    pub(super) json: bool,
    #[arg(long, help = msg::CLI_PLAIN.key())]
    pub(super) plain: bool,
    #[arg(long, value_name = "HOW", default_value = "keep", help = msg::CLI_SAME_NAME.key())]
    pub(super) same_name: SameName,
    #[arg(long, value_name = "CODE", help = msg::CLI_REPORT_CLASS.key())]
    pub(super) class: Option<String>,
    #[command(flatten)]
    pub(super) tables: Tables,
    #[arg(value_name = "DIR", required = true, help = msg::CLI_REPORT_DIR.key())]
    pub(super) dirs: Vec<PathBuf>,
}

#[derive(Debug, Args)]
#[command(about = msg::CLI_RESULTS.key(), visible_alias = "resultats")]
pub(super) struct Results {
    #[arg(long, value_name = "FILE", help = msg::CLI_OUT.key())]
    pub(super) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(about = msg::CLI_ATTESTATION.key())]
pub(super) struct Attestation {
    #[arg(long, value_name = msg::CLI_NAME_VALUE.key(), help = msg::CLI_NAME.key())]
    pub(super) name: Option<String>,
    #[arg(long, value_name = "FILE", help = msg::CLI_OUT.key())]
    pub(super) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(about = msg::CLI_LEARNERS.key(), visible_alias = "personnes", disable_help_subcommand = true)]
pub(super) struct Learners {
    #[arg(long, help = msg::CLI_JSON.key())]
    pub(super) json: bool,
    #[command(subcommand)]
    pub(super) subcommand: Option<LearnersSub>,
}

/// What can be done with what is kept of a learner.
#[derive(Debug, Subcommand)]
pub(super) enum LearnersSub {
    #[command(about = msg::CLI_LEARNERS_RENAME.key(), visible_alias = "renommer")]
    Rename {
        #[arg(value_name = msg::CLI_WHO_VALUE.key(), help = msg::CLI_WHO.key())]
        who: String,
        #[arg(value_name = msg::CLI_LEARNER_VALUE.key(), help = msg::CLI_NEW.key())]
        new: String,
    },
    #[command(about = msg::CLI_LEARNERS_EXPORT.key(), visible_alias = "copier")]
    Export {
        #[arg(value_name = msg::CLI_WHO_VALUE.key(), help = msg::CLI_WHO.key())]
        who: Option<String>,
        #[arg(long, value_name = "FILE", help = msg::CLI_OUT.key())]
        out: Option<PathBuf>,
    },
    #[command(about = msg::CLI_LEARNERS_IMPORT.key(), visible_alias = "reprendre")]
    Import {
        #[arg(value_name = "FILE", help = msg::CLI_COPY.key())]
        file: PathBuf,
    },
    #[command(about = msg::CLI_LEARNERS_MERGE.key(), visible_alias = "fusionner")]
    Merge {
        #[arg(value_name = msg::CLI_WHO_VALUE.key(), help = msg::CLI_WHO.key())]
        who: Option<String>,
    },
    #[command(about = msg::CLI_LEARNERS_ERASE.key(), visible_alias = "effacer")]
    Erase {
        #[arg(value_name = msg::CLI_WHO_VALUE.key(), help = msg::CLI_WHO.key())]
        who: Option<String>,
        #[arg(long, help = msg::CLI_OVERDUE.key())]
        overdue: bool,
    },
    #[command(about = msg::CLI_LEARNERS_RETENTION.key(), visible_alias = "conservation")]
    Retention {
        #[arg(value_name = "N", help = msg::CLI_MONTHS.key())]
        months: Option<u16>,
    },
}

#[derive(Debug, Args)]
#[command(about = msg::CLI_AUDIT.key(), after_help = msg::CLI_AUDIT_EXAMPLES.key(), visible_alias = "auditer")]
pub(super) struct Audit {
    #[arg(value_name = "FILE", help = msg::CLI_AUDIT_FILE.key())]
    pub(super) file: PathBuf,
    #[arg(long, value_name = msg::CLI_AUDIT_COLUMN.key(), help = msg::CLI_AUDIT_OUTCOME.key())]
    pub(super) outcome: Option<String>,
    #[arg(long, value_name = msg::CLI_AUDIT_COLUMN.key(), help = msg::CLI_AUDIT_LABEL.key())]
    pub(super) label: Option<String>,
    #[arg(long = "group", required = true, value_delimiter = ',')]
    #[arg(value_name = msg::CLI_AUDIT_COLUMNS.key(), help = msg::CLI_AUDIT_GROUP.key())]
    pub(super) groups: Vec<String>,
    #[arg(long, value_name = msg::CLI_AUDIT_VALUE.key(), help = msg::CLI_AUDIT_FAVOURABLE.key())]
    pub(super) favourable: Option<String>,
    #[arg(long, value_name = msg::CLI_AUDIT_COLUMN.key(), help = msg::CLI_AUDIT_WEIGHT.key())]
    pub(super) weight: Option<String>,
    #[arg(long, conflicts_with = "weight")]
    #[arg(value_name = msg::CLI_AUDIT_COLUMN.key(), help = msg::CLI_AUDIT_COUNT.key())]
    pub(super) count: Option<String>,
    #[arg(long, value_name = msg::CLI_AUDIT_COLUMN.key(), help = msg::CLI_AUDIT_SCORE.key())]
    pub(super) score: Option<String>,
    #[arg(long, conflicts_with = "outcome", requires = "score", allow_hyphen_values = true)]
    #[arg(value_name = "X", value_parser = typed::number, help = msg::CLI_AUDIT_THRESHOLD.key())]
    pub(super) threshold: Option<f64>,
    #[arg(long, value_name = msg::CLI_AUDIT_COLUMN.key(), help = msg::CLI_AUDIT_WITHIN.key())]
    pub(super) within: Option<String>,
    #[arg(long, value_name = msg::CLI_AUDIT_VALUE.key(), help = msg::CLI_AUDIT_REFERENCE.key())]
    pub(super) reference: Option<String>,
    #[arg(long, value_name = ";", value_parser = typed::separator, help = msg::CLI_AUDIT_SEPARATOR.key())]
    pub(super) separator: Option<u8>,
    #[command(flatten)]
    pub(super) told: Told,
    #[arg(long, value_name = "FILE", help = msg::CLI_AUDIT_CSV.key())]
    pub(super) csv: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = msg::CLI_AUDIT_MODEL_CARD.key())]
    pub(super) model_card: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = msg::CLI_AUDIT_DATASHEET.key())]
    pub(super) datasheet: Option<PathBuf>,
    #[arg(long, value_name = "RATIO", value_parser = typed::ratio, help = msg::CLI_AUDIT_FAIL_UNDER.key())]
    pub(super) fail_under: Option<f64>,
}

/// How a result is told.
#[derive(Debug, Args)]
pub(super) struct Told {
    #[arg(long, value_name = "FILE", help = msg::CLI_HTML.key())]
    pub(super) html: Option<PathBuf>,
    #[arg(long, help = msg::CLI_JSON.key())]
    pub(super) json: bool,
    #[arg(long, help = msg::CLI_PLAIN.key())]
    pub(super) plain: bool,
}

#[derive(Debug, Args)]
#[command(about = msg::CLI_SWAP.key(), after_help = msg::CLI_SWAP_EXAMPLES.key(), visible_alias = "permuter")]
pub(super) struct Swap {
    #[arg(value_name = "PLAN.ron", help = msg::CLI_SWAP_PLAN.key())]
    pub(super) plan: PathBuf,
    #[arg(long, value_name = "FILE", help = msg::CLI_SWAP_PROMPTS.key())]
    pub(super) prompts: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = msg::CLI_SWAP_ANSWERS.key())]
    pub(super) answers: Option<PathBuf>,
    #[arg(long, conflicts_with = "answers", help = msg::CLI_SWAP_PASTE.key())]
    pub(super) paste: bool,
    #[arg(long, conflicts_with_all = ["answers", "paste"])]
    #[arg(value_name = msg::CLI_COMMAND.key(), help = msg::CLI_SWAP_COMMAND.key())]
    pub(super) command: Option<String>,
    #[arg(long, value_name = msg::CLI_AUDIT_VALUE.key(), help = msg::CLI_SWAP_MODEL.key())]
    pub(super) model: Option<String>,
    #[arg(long, value_name = "N", default_value = "60", hide_default_value = true)]
    #[arg(value_parser = value_parser!(u32).range(1..=60_000), help = msg::CLI_SWAP_RATE.key())]
    pub(super) rate: u32,
    #[arg(long, value_name = "X", value_parser = typed::number, help = msg::CLI_SWAP_PRICE.key())]
    pub(super) price: Option<f64>,
    #[arg(long, help = msg::CLI_SWAP_YES.key())]
    pub(super) yes: bool,
    #[arg(long, value_name = "FILE", help = msg::CLI_SWAP_KEPT.key())]
    pub(super) kept: Option<PathBuf>,
    #[command(flatten)]
    pub(super) told: Told,
}

#[derive(Debug, Args)]
#[command(about = msg::CLI_COMPLETIONS.key())]
pub(super) struct Completions {
    #[arg(value_name = "SHELL", hide_possible_values = true, help = msg::CLI_SHELL.key())]
    pub(super) shell: Shell,
}

fn help() -> Arg {
    Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true).help(msg::CLI_HELP.key())
}

fn version() -> Arg {
    Arg::new("version").short('V').long("version").action(ArgAction::Version).help(msg::CLI_VERSION.key())
}

/// The command line in the person's language.
pub(super) fn command(words: &Words) -> Command {
    let template =
        format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n", words.say(msg::CLI_USAGE));
    said(Line::command(), &template, words)
}

/// The command and all below it, with each key replaced by what the message says.
fn said(command: Command, template: &str, words: &Words) -> Command {
    let say = |key: &str| Msg::named(key).map_or_else(|| key.to_owned(), |message| words.say(message));
    let (about, after) = (command.get_about(), command.get_after_help());
    let (about, after) = (about.map(|key| say(&key.to_string())), after.map(|key| say(&key.to_string())));
    let command = after.into_iter().fold(command, Command::after_help);
    command
        .about(about.unwrap_or_default())
        .help_template(template.to_owned())
        .subcommand_help_heading(words.say(msg::CLI_COMMANDS))
        .subcommand_value_name(words.say(msg::CLI_COMMAND))
        .mut_args(|arg| {
            let help = arg.get_help().map(|key| say(&key.to_string()));
            let names: Vec<String> =
                arg.get_value_names().unwrap_or_default().iter().map(|name| say(name)).collect();
            let arg = arg.help(help.unwrap_or_default()).help_heading(words.say(msg::CLI_OPTIONS));
            if names.is_empty() { arg } else { arg.value_names(names) }
        })
        .mut_subcommands(|inner| said(inner, template, words))
}

impl ValueEnum for ThemeChoice {
    fn value_variants<'a>() -> &'a [ThemeChoice] {
        &ThemeChoice::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl ValueEnum for SameName {
    fn value_variants<'a>() -> &'a [SameName] {
        &[SameName::Keep, SameName::Merge]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            SameName::Keep => "keep",
            SameName::Merge => "merge",
        }))
    }
}

impl ValueEnum for Lang {
    fn value_variants<'a>() -> &'a [Lang] {
        &Lang::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of the command and of all below it.
    fn texts(command: &Command) -> Vec<String> {
        let helps = command.get_arguments().map(Arg::get_help);
        let own = [command.get_about()].into_iter().chain(helps);
        let mut all: Vec<String> =
            own.map(|text| text.map_or_else(String::new, ToString::to_string)).collect();
        all.extend(command.get_after_help().map(ToString::to_string));
        all.extend(command.get_subcommands().flat_map(texts));
        all
    }

    #[test]
    fn every_text_is_a_message() {
        Line::command().debug_assert();
        for text in texts(&Line::command()) {
            assert!(Msg::named(&text).is_some(), "{text:?}");
        }
        for text in Lang::ALL.iter().flat_map(|lang| texts(&command(&Words::new(*lang)))) {
            assert!(Msg::named(&text).is_none() && !text.is_empty(), "{text:?}");
        }
    }
}
