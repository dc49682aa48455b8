//! What the command line offers, in the person's language.

use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, ValueEnum, value_parser};

use super::time;
use crate::progress::ThemeChoice;
use crate::text::{Lang, Words};

/// The command line in the person's language.
pub(super) fn command(words: &Words) -> Command {
    let line = Line { words, template: template(words) };
    plain_help(Command::new("biaiscope"), words)
        .about(words.say("cli-about"))
        .after_help(words.say("cli-examples"))
        .help_template(line.template.clone())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .subcommand_help_heading(words.say("cli-commands"))
        .subcommand_value_name(words.say("cli-command"))
        .arg(line.flag("plain"))
        .arg(
            line.arg("lang")
                .value_name("fr|en")
                .value_parser(PossibleValuesParser::new(Lang::CODES))
                .hide_possible_values(true)
                .global(true),
        )
        .arg(
            line.arg("theme")
                .value_name(words.say("cli-theme-value"))
                .value_parser(EnumValueParser::<ThemeChoice>::new())
                .hide_possible_values(true),
        )
        .args(line.somebody())
        .arg(line.arg("version").short('V').action(ArgAction::Version))
        .subcommands(line.of_classes())
        .subcommands(line.of_learners())
        .subcommands(line.of_shells())
}

fn template(words: &Words) -> String {
    format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n", words.say("cli-usage"))
}

/// What the parts of the command line are made with.
struct Line<'a> {
    words: &'a Words,
    template: String,
}

impl Line<'_> {
    fn arg(&self, name: &'static str) -> Arg {
        Arg::new(name).long(name).help(self.words.say(&format!("cli-{name}")))
    }

    fn flag(&self, name: &'static str) -> Arg {
        self.arg(name).action(ArgAction::SetTrue)
    }

    fn dir(&self, name: &'static str) -> Arg {
        self.arg(name).value_name("DIR").value_parser(value_parser!(PathBuf))
    }

    fn out(&self) -> Arg {
        self.arg("out").value_name("FILE").value_parser(value_parser!(PathBuf))
    }

    /// Whose progress is meant, in which module.
    fn somebody(&self) -> [Arg; 3] {
        let learner = self.arg("learner").value_name(self.words.say("cli-learner-value"));
        [self.dir("data"), self.dir("module"), learner]
    }

    fn subcommand(&self, name: &'static str) -> Command {
        let about = self.words.say(&format!("cli-{name}"));
        plain_help(Command::new(name), self.words).about(about).help_template(self.template.clone())
    }

    /// A command that writes a document to be printed.
    fn printed(&self, name: &'static str) -> Command {
        let file = Arg::new("html").long("html").help(self.words.say("cli-print"));
        self.subcommand(name).arg(file.value_name("FILE").value_parser(value_parser!(PathBuf))).args([
            self.flag("force"),
            self.dir("data"),
            self.dir("module"),
        ])
    }

    /// What whoever leads a class, or a school, asks for.
    fn of_classes(&self) -> [Command; 5] {
        let words = self.words;
        let people = Arg::new("people").long("present").help(words.say("cli-people")).value_name("N");
        let checked = Arg::new("dir").value_name("DIR").value_parser(value_parser!(PathBuf));
        [
            self.subcommand("present")
                .visible_alias("animer")
                .after_help(words.say("cli-present-examples"))
                .args([self.flag("attach"), self.flag("rehearse").conflicts_with("attach")])
                .arg(people.value_parser(value_parser!(u32).range(1..=9999)))
                .arg(self.arg("end").value_name("HH:MM").value_parser(time::of_day))
                .args([self.dir("module"), self.dir("data")]),
            self.subcommand("check")
                .visible_alias("verifier")
                .after_help(words.say("cli-check-examples"))
                .arg(self.flag("room").visible_alias("salle"))
                .arg(self.flag("card").visible_alias("mire").requires("room"))
                .arg(self.flag("json"))
                .arg(checked.help(words.say("cli-check-dir")))
                .arg(self.dir("data")),
            self.printed("guide")
                .after_help(words.say("cli-guide-examples"))
                .arg(self.arg("start").value_name("HH:MM").value_parser(time::of_day))
                .arg(self.flag("appendices")),
            self.printed("handout").visible_alias("fiches"),
            report(self.subcommand("report"), words),
        ]
    }

    /// What learners ask for.
    fn of_learners(&self) -> [Command; 5] {
        let words = self.words;
        [
            self.subcommand("results").visible_alias("resultats").arg(self.out()).args(self.somebody()),
            self.subcommand("review").visible_alias("revoir").args(self.somebody()),
            self.subcommand("hand-in")
                .visible_alias("rendre")
                .arg(self.arg("class").value_name("CODE"))
                .arg(self.arg("pseudonym").value_name(words.say("cli-learner-value")))
                .arg(self.out())
                .args(self.somebody()),
            self.subcommand("attestation")
                .arg(self.arg("name").value_name(words.say("cli-name-value")))
                .arg(self.out())
                .args(self.somebody()),
            people(words, &self.template).arg(self.dir("data").global(true)),
        ]
    }

    /// What a shell asks for.
    fn of_shells(&self) -> [Command; 2] {
        let shell = Arg::new("shell").value_name("SHELL").required(true).help(self.words.say("cli-shell"));
        let known = EnumValueParser::<clap_complete::Shell>::new();
        [
            self.subcommand("completions").arg(shell.value_parser(known).hide_possible_values(true)),
            self.subcommand("man"),
        ]
    }
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
