//! What the command line offers, in the person's language.

use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, ValueEnum, value_parser};

use super::time;
use crate::progress::ThemeChoice;
use crate::text::{Lang, Words};

/// The command line in the person's language.
pub(super) fn command(words: &Words) -> Command {
    let arg = |name: &'static str| Arg::new(name).long(name).help(words.say(&format!("cli-{name}")));
    let dir = |name: &'static str| arg(name).value_name("DIR").value_parser(value_parser!(PathBuf));
    let template =
        format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n", words.say("cli-usage"));
    let subcommand = |name: &'static str| {
        let about = words.say(&format!("cli-{name}"));
        plain_help(Command::new(name), words).about(about).help_template(template.clone())
    };
    let learner = || arg("learner").value_name(words.say("cli-learner-value"));
    let printed = |name: &'static str| {
        subcommand(name)
            .arg(
                Arg::new("html")
                    .long("html")
                    .help(words.say("cli-print"))
                    .value_name("FILE")
                    .value_parser(value_parser!(PathBuf)),
            )
            .arg(arg("force").action(ArgAction::SetTrue))
            .arg(dir("data"))
            .arg(dir("module"))
    };
    plain_help(Command::new("biaiscope"), words)
        .about(words.say("cli-about"))
        .after_help(words.say("cli-examples"))
        .help_template(template.clone())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .subcommand_help_heading(words.say("cli-commands"))
        .subcommand_value_name(words.say("cli-command"))
        .arg(arg("plain").action(ArgAction::SetTrue))
        .arg(
            arg("lang")
                .value_name("fr|en")
                .value_parser(PossibleValuesParser::new(Lang::CODES))
                .hide_possible_values(true)
                .global(true),
        )
        .arg(
            arg("theme")
                .value_name(words.say("cli-theme-value"))
                .value_parser(EnumValueParser::<ThemeChoice>::new())
                .hide_possible_values(true),
        )
        .arg(dir("data"))
        .arg(dir("module"))
        .arg(learner())
        .arg(arg("version").short('V').action(ArgAction::Version))
        .subcommand(
            subcommand("present")
                .visible_alias("animer")
                .after_help(words.say("cli-present-examples"))
                .arg(arg("attach").action(ArgAction::SetTrue))
                .arg(arg("rehearse").action(ArgAction::SetTrue).conflicts_with("attach"))
                .arg(
                    Arg::new("people")
                        .long("present")
                        .help(words.say("cli-people"))
                        .value_name("N")
                        .value_parser(value_parser!(u32).range(1..=9999)),
                )
                .arg(arg("end").value_name("HH:MM").value_parser(time::of_day))
                .arg(dir("module"))
                .arg(dir("data")),
        )
        .subcommand(
            subcommand("check")
                .visible_alias("verifier")
                .after_help(words.say("cli-check-examples"))
                .arg(arg("room").visible_alias("salle").action(ArgAction::SetTrue))
                .arg(arg("card").visible_alias("mire").action(ArgAction::SetTrue).requires("room"))
                .arg(Arg::new("json").long("json").action(ArgAction::SetTrue).help(words.say("cli-json")))
                .arg(
                    Arg::new("dir")
                        .value_name("DIR")
                        .value_parser(value_parser!(PathBuf))
                        .help(words.say("cli-check-dir")),
                )
                .arg(dir("data")),
        )
        .subcommand(
            subcommand("hand-in")
                .visible_alias("rendre")
                .arg(arg("class").value_name("CODE"))
                .arg(arg("pseudonym").value_name(words.say("cli-learner-value")))
                .arg(arg("out").value_name("FILE").value_parser(value_parser!(PathBuf)))
                .arg(dir("data"))
                .arg(dir("module"))
                .arg(learner()),
        )
        .subcommand(report(subcommand("report"), words))
        .subcommand(
            printed("guide")
                .after_help(words.say("cli-guide-examples"))
                .arg(arg("start").value_name("HH:MM").value_parser(time::of_day))
                .arg(arg("appendices").action(ArgAction::SetTrue)),
        )
        .subcommand(printed("handout").visible_alias("fiches"))
        .subcommand(
            subcommand("results")
                .visible_alias("resultats")
                .arg(arg("out").value_name("FILE").value_parser(value_parser!(PathBuf)))
                .args([dir("data"), dir("module"), learner()]),
        )
        .subcommand(
            subcommand("attestation")
                .arg(arg("name").value_name(words.say("cli-name-value")))
                .arg(arg("out").value_name("FILE").value_parser(value_parser!(PathBuf)))
                .args([dir("data"), dir("module"), learner()]),
        )
        .subcommand(people(words, &template).arg(dir("data").global(true)))
        .subcommand(subcommand("review").visible_alias("revoir").args([
            dir("data"),
            dir("module"),
            learner(),
        ]))
        .subcommand(
            subcommand("completions").arg(
                Arg::new("shell")
                    .value_name("SHELL")
                    .required(true)
                    .value_parser(EnumValueParser::<clap_complete::Shell>::new())
                    .hide_possible_values(true)
                    .help(words.say("cli-shell")),
            ),
        )
        .subcommand(subcommand("man"))
}

/// The command that reports on a group.
fn report(command: Command, words: &Words) -> Command {
    let file = |name: &'static str| {
        Arg::new(name).long(name).value_name("FILE").value_parser(value_parser!(PathBuf))
    };
    let flag = |name: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(words.say(&format!("cli-{name}")))
    };
    let dirs = Arg::new("dir").value_name("DIR").required(true).num_args(1..);
    command
        .visible_alias("bilan")
        .arg(file("html").help(words.say("cli-html")))
        .arg(file("csv").help(words.say("cli-csv")))
        .arg(flag("json"))
        .arg(flag("plain"))
        .arg(Arg::new("class").long("class").value_name("CODE").help(words.say("cli-report-class")))
        .arg(
            Arg::new("module")
                .long("module")
                .value_name("DIR")
                .value_parser(value_parser!(PathBuf))
                .help(words.say("cli-module")),
        )
        .arg(dirs.value_parser(value_parser!(PathBuf)).help(words.say("cli-report-dir")))
}

/// `biaiscope learners` and what can be done there.
fn people(words: &Words, template: &str) -> Command {
    let subcommand = |name: &'static str, about: &str| {
        plain_help(Command::new(name), words).about(words.say(about)).help_template(template.to_owned())
    };
    let who = || Arg::new("who").value_name(words.say("cli-who-value")).help(words.say("cli-who"));
    let out = Arg::new("out").long("out").value_name("FILE").value_parser(value_parser!(PathBuf));
    let overdue = Arg::new("overdue").long("overdue").action(ArgAction::SetTrue);
    let new = Arg::new("new").value_name(words.say("cli-learner-value")).required(true);
    let months = Arg::new("months").value_name("N").value_parser(value_parser!(u16));
    subcommand("learners", "cli-learners")
        .visible_alias("personnes")
        .subcommand_help_heading(words.say("cli-commands"))
        .subcommand_value_name(words.say("cli-command"))
        .arg(Arg::new("json").long("json").action(ArgAction::SetTrue).help(words.say("cli-json")))
        .subcommand(
            subcommand("rename", "cli-learners-rename")
                .visible_alias("renommer")
                .args([who().required(true), new.help(words.say("cli-new"))]),
        )
        .subcommand(
            subcommand("export", "cli-learners-export")
                .visible_alias("copier")
                .args([who(), out.help(words.say("cli-out"))]),
        )
        .subcommand(
            subcommand("erase", "cli-learners-erase")
                .visible_alias("effacer")
                .args([who(), overdue.help(words.say("cli-overdue"))]),
        )
        .subcommand(
            subcommand("retention", "cli-learners-retention")
                .visible_alias("conservation")
                .arg(months.help(words.say("cli-months"))),
        )
}

/// The help of a command in the person's language: clap's own words are English.
fn plain_help(command: Command, words: &Words) -> Command {
    command
        .next_help_heading(words.say("cli-options"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help(words.say("cli-help")))
}

impl ValueEnum for ThemeChoice {
    fn value_variants<'a>() -> &'a [ThemeChoice] {
        &ThemeChoice::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}
