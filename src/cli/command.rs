//! What the command line offers, in the person's language.

use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, ValueEnum, value_parser};

use super::time;
use crate::progress::ThemeChoice;
use crate::text::{Lang, Msg, Words, msg};

/// The command line in the person's language.
pub(super) fn command(words: &Words) -> Command {
    let line = Line { words, template: template(words) };
    plain_help(Command::new("biaiscope"), words)
        .about(words.say(msg::CLI_ABOUT))
        .after_help(words.say(msg::CLI_EXAMPLES))
        .help_template(line.template.clone())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .subcommand_help_heading(words.say(msg::CLI_COMMANDS))
        .subcommand_value_name(words.say(msg::CLI_COMMAND))
        .arg(line.flag("plain", msg::CLI_PLAIN))
        .arg(
            line.arg("lang", msg::CLI_LANG)
                .value_name("fr|en")
                .value_parser(PossibleValuesParser::new(Lang::CODES))
                .hide_possible_values(true)
                .global(true),
        )
        .arg(
            line.arg("theme", msg::CLI_THEME)
                .value_name(words.say(msg::CLI_THEME_VALUE))
                .value_parser(EnumValueParser::<ThemeChoice>::new())
                .hide_possible_values(true),
        )
        .args(line.somebody())
        .arg(line.arg("version", msg::CLI_VERSION).short('V').action(ArgAction::Version))
        .subcommands(line.of_classes())
        .subcommands(line.of_learners())
        .subcommands(line.of_shells())
}

fn template(words: &Words) -> String {
    format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n", words.say(msg::CLI_USAGE))
}

/// What the parts of the command line are made with.
struct Line<'a> {
    words: &'a Words,
    template: String,
}

impl Line<'_> {
    fn arg(&self, name: &'static str, help: Msg) -> Arg {
        Arg::new(name).long(name).help(self.words.say(help))
    }

    fn flag(&self, name: &'static str, help: Msg) -> Arg {
        self.arg(name, help).action(ArgAction::SetTrue)
    }

    fn dir(&self, name: &'static str, help: Msg) -> Arg {
        self.arg(name, help).value_name("DIR").value_parser(value_parser!(PathBuf))
    }

    fn out(&self) -> Arg {
        self.arg("out", msg::CLI_OUT).value_name("FILE").value_parser(value_parser!(PathBuf))
    }

    /// Whose progress is meant, in which module.
    fn somebody(&self) -> [Arg; 3] {
        let learner =
            self.arg("learner", msg::CLI_LEARNER).value_name(self.words.say(msg::CLI_LEARNER_VALUE));
        [self.dir("data", msg::CLI_DATA), self.dir("module", msg::CLI_MODULE), learner]
    }

    fn subcommand(&self, name: &'static str, about: Msg) -> Command {
        plain_help(Command::new(name), self.words)
            .about(self.words.say(about))
            .help_template(self.template.clone())
    }

    /// A command that writes a document to be printed.
    fn printed(&self, name: &'static str, about: Msg) -> Command {
        let file = Arg::new("html").long("html").help(self.words.say(msg::CLI_PRINT));
        self.subcommand(name, about).arg(file.value_name("FILE").value_parser(value_parser!(PathBuf))).args([
            self.flag("force", msg::CLI_FORCE),
            self.dir("data", msg::CLI_DATA),
            self.dir("module", msg::CLI_MODULE),
        ])
    }

    /// What whoever leads a class, or a school, asks for.
    fn of_classes(&self) -> [Command; 5] {
        let words = self.words;
        let people = Arg::new("people").long("present").help(words.say(msg::CLI_PEOPLE)).value_name("N");
        let checked = Arg::new("dir").value_name("DIR").value_parser(value_parser!(PathBuf));
        [
            self.subcommand("present", msg::CLI_PRESENT)
                .visible_alias("animer")
                .after_help(words.say(msg::CLI_PRESENT_EXAMPLES))
                .args([
                    self.flag("attach", msg::CLI_ATTACH),
                    self.flag("rehearse", msg::CLI_REHEARSE).conflicts_with("attach"),
                ])
                .arg(people.value_parser(value_parser!(u32).range(1..=9999)))
                .arg(self.arg("end", msg::CLI_END).value_name("HH:MM").value_parser(time::of_day))
                .args([self.dir("module", msg::CLI_MODULE), self.dir("data", msg::CLI_DATA)]),
            self.subcommand("check", msg::CLI_CHECK)
                .visible_alias("verifier")
                .after_help(words.say(msg::CLI_CHECK_EXAMPLES))
                .arg(self.flag("room", msg::CLI_ROOM).visible_alias("salle"))
                .arg(self.flag("card", msg::CLI_CARD).visible_alias("mire").requires("room"))
                .arg(self.flag("json", msg::CLI_JSON))
                .arg(checked.help(words.say(msg::CLI_CHECK_DIR)))
                .arg(self.dir("data", msg::CLI_DATA)),
            self.printed("guide", msg::CLI_GUIDE)
                .after_help(words.say(msg::CLI_GUIDE_EXAMPLES))
                .arg(self.arg("start", msg::CLI_START).value_name("HH:MM").value_parser(time::of_day))
                .arg(self.flag("appendices", msg::CLI_APPENDICES)),
            self.printed("handout", msg::CLI_HANDOUT).visible_alias("fiches"),
            report(self.subcommand("report", msg::CLI_REPORT), words),
        ]
    }

    /// What learners ask for.
    fn of_learners(&self) -> [Command; 5] {
        let words = self.words;
        [
            self.subcommand("results", msg::CLI_RESULTS)
                .visible_alias("resultats")
                .arg(self.out())
                .args(self.somebody()),
            self.subcommand("review", msg::CLI_REVIEW).visible_alias("revoir").args(self.somebody()),
            self.subcommand("hand-in", msg::CLI_HAND_IN)
                .visible_alias("rendre")
                .arg(self.arg("class", msg::CLI_CLASS).value_name("CODE"))
                .arg(self.arg("pseudonym", msg::CLI_PSEUDONYM).value_name(words.say(msg::CLI_LEARNER_VALUE)))
                .arg(self.out())
                .args(self.somebody()),
            self.subcommand("attestation", msg::CLI_ATTESTATION)
                .arg(self.arg("name", msg::CLI_NAME).value_name(words.say(msg::CLI_NAME_VALUE)))
                .arg(self.out())
                .args(self.somebody()),
            people(words, &self.template).arg(self.dir("data", msg::CLI_DATA).global(true)),
        ]
    }

    /// What a shell asks for.
    fn of_shells(&self) -> [Command; 2] {
        let shell = Arg::new("shell").value_name("SHELL").required(true).help(self.words.say(msg::CLI_SHELL));
        let known = EnumValueParser::<clap_complete::Shell>::new();
        [
            self.subcommand("completions", msg::CLI_COMPLETIONS)
                .arg(shell.value_parser(known).hide_possible_values(true)),
            self.subcommand("man", msg::CLI_MAN),
        ]
    }
}

/// The command that reports on a group.
fn report(command: Command, words: &Words) -> Command {
    let file = |name: &'static str| {
        Arg::new(name).long(name).value_name("FILE").value_parser(value_parser!(PathBuf))
    };
    let flag = |name: &'static str, help: Msg| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(words.say(help))
    };
    let dirs = Arg::new("dir").value_name("DIR").required(true).num_args(1..);
    command
        .visible_alias("bilan")
        .arg(file("html").help(words.say(msg::CLI_HTML)))
        .arg(file("csv").help(words.say(msg::CLI_CSV)))
        .arg(flag("json", msg::CLI_JSON))
        .arg(flag("plain", msg::CLI_PLAIN))
        .arg(Arg::new("class").long("class").value_name("CODE").help(words.say(msg::CLI_REPORT_CLASS)))
        .arg(
            Arg::new("module")
                .long("module")
                .value_name("DIR")
                .value_parser(value_parser!(PathBuf))
                .help(words.say(msg::CLI_MODULE)),
        )
        .arg(dirs.value_parser(value_parser!(PathBuf)).help(words.say(msg::CLI_REPORT_DIR)))
}

/// `biaiscope learners` and what can be done there.
fn people(words: &Words, template: &str) -> Command {
    let subcommand = |name: &'static str, about: Msg| {
        plain_help(Command::new(name), words).about(words.say(about)).help_template(template.to_owned())
    };
    let who = || Arg::new("who").value_name(words.say(msg::CLI_WHO_VALUE)).help(words.say(msg::CLI_WHO));
    let out = Arg::new("out").long("out").value_name("FILE").value_parser(value_parser!(PathBuf));
    let overdue = Arg::new("overdue").long("overdue").action(ArgAction::SetTrue);
    let new = Arg::new("new").value_name(words.say(msg::CLI_LEARNER_VALUE)).required(true);
    let months = Arg::new("months").value_name("N").value_parser(value_parser!(u16));
    subcommand("learners", msg::CLI_LEARNERS)
        .visible_alias("personnes")
        .subcommand_help_heading(words.say(msg::CLI_COMMANDS))
        .subcommand_value_name(words.say(msg::CLI_COMMAND))
        .arg(Arg::new("json").long("json").action(ArgAction::SetTrue).help(words.say(msg::CLI_JSON)))
        .subcommand(
            subcommand("rename", msg::CLI_LEARNERS_RENAME)
                .visible_alias("renommer")
                .args([who().required(true), new.help(words.say(msg::CLI_NEW))]),
        )
        .subcommand(
            subcommand("export", msg::CLI_LEARNERS_EXPORT)
                .visible_alias("copier")
                .args([who(), out.help(words.say(msg::CLI_OUT))]),
        )
        .subcommand(
            subcommand("erase", msg::CLI_LEARNERS_ERASE)
                .visible_alias("effacer")
                .args([who(), overdue.help(words.say(msg::CLI_OVERDUE))]),
        )
        .subcommand(
            subcommand("retention", msg::CLI_LEARNERS_RETENTION)
                .visible_alias("conservation")
                .arg(months.help(words.say(msg::CLI_MONTHS))),
        )
}

/// The help of a command in the person's language: clap's own words are English.
fn plain_help(command: Command, words: &Words) -> Command {
    command
        .next_help_heading(words.say(msg::CLI_OPTIONS))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help(words.say(msg::CLI_HELP)))
}

impl ValueEnum for ThemeChoice {
    fn value_variants<'a>() -> &'a [ThemeChoice] {
        &ThemeChoice::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}
