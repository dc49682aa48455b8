//! The command line: arguments in, exit code out; one file per subcommand.

mod attestation;
mod audit;
mod check;
mod command;
mod export;
mod guide;
mod hand_in;
mod learners;
mod open;
mod person;
mod present;
mod report;
mod results;
mod room;
mod serve;
mod shell;
mod swap;
mod tables;
mod typed;

use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Parser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use command::{Line, Sub, command};

use crate::app::Failure;
use crate::content::Origin;
use crate::progress::{Folder, Settings, ThemeChoice};
use crate::text::{Lang, Words, clean, msg};

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// All is well.
    Fine = 0,
    /// What was checked has errors.
    Faulty = 1,
    /// The command line cannot be understood.
    Usage = 2,
    /// The program cannot go on.
    Failed = 3,
}

/// Runs the program with these arguments, the first being its own name.
pub fn run(args: impl Iterator<Item = OsString>) -> Exit {
    let args: Vec<OsString> = args.collect();
    // The way most people start: nothing to read, and the first screen is there sooner.
    let line = if args.len() <= 1 { Ok(Line::default()) } else { Line::try_parse_from(&args) };
    let line = match line {
        Ok(line) => line,
        Err(error) => return refuse(error, &args),
    };
    let Line { plain, theme, lang, data, module, learner, subcommand } = line;
    let asked = Asked { plain, theme, module, learner, home: Home::find(data, lang) };
    match start(subcommand, &asked) {
        Ok(exit) => exit,
        // Whoever reads the other end of the pipe has seen enough.
        Err(Failure::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Fine,
        Err(failure) => {
            complain(&failure.say(&asked.words()));
            Exit::Failed
        }
    }
}

fn start(subcommand: Option<Sub>, asked: &Asked) -> Result<Exit, Failure> {
    match subcommand {
        None => open::run(asked),
        Some(Sub::Present(present)) => present::run(asked, &present),
        Some(Sub::Check(check)) if check.room => room::run(asked, &check),
        Some(Sub::Check(check)) => check::run(asked, &check),
        Some(Sub::Guide(guide)) => guide::guide(asked, &guide),
        Some(Sub::Handout(printed)) => guide::handout(asked, &printed),
        Some(Sub::Report(report)) => report::run(asked, &report),
        Some(Sub::Serve(serve)) => serve::run(asked, serve),
        Some(Sub::Export { format }) => export::run(asked, &format),
        Some(Sub::Results(results)) => results::run(asked, results.out.as_deref()),
        Some(Sub::Review) => open::review(asked),
        Some(Sub::HandIn(hand_in)) => hand_in::run(asked, hand_in),
        Some(Sub::Attestation(attestation)) => attestation::run(asked, attestation),
        Some(Sub::Learners(learners)) => learners::run(asked, learners),
        Some(Sub::Audit(audit)) => audit::run(asked, &audit),
        Some(Sub::Swap(swap)) => swap::run(asked, &swap),
        Some(Sub::Completions(completions)) => shell::completions(completions.shell, command(&asked.words())),
        Some(Sub::Man) => shell::man(command(&asked.words())),
    }
}

/// What was asked for, whatever the subcommand, and what this machine remembers.
struct Asked {
    plain: bool,
    theme: Option<ThemeChoice>,
    module: Option<PathBuf>,
    learner: Option<String>,
    home: Home,
}

impl Asked {
    /// The words of the person's language.
    fn words(&self) -> Words {
        Words::new(self.home.lang)
    }

    /// The module that is meant.
    fn origin(&self) -> Origin {
        self.module.clone().map_or(Origin::Embedded, Origin::Folder)
    }

    /// The folder for data, ready to be written; how to end, and said why, where there is none.
    fn prepared(&self) -> Result<Folder, Exit> {
        let words = self.words();
        let Some(folder) = self.home.folder.clone() else {
            complain(&words.say(msg::ERROR_NO_FOLDER));
            return Err(Exit::Failed);
        };
        if let Err(error) = folder.prepare() {
            let values = [
                ("folder", folder.path().display().to_string().into()),
                ("why", crate::app::explain(&error, &words).into()),
            ];
            complain(&words.with(msg::ERROR_FOLDER, &values));
            return Err(Exit::Failed);
        }
        if Settings::is_damaged(&folder) {
            let path = folder.settings().display().to_string();
            complain(&words.with(msg::SETTINGS_ASIDE, &[("path", path.into())]));
        }
        Ok(folder)
    }
}

/// Where data are kept, what is remembered there, and the language to speak.
struct Home {
    /// None where the system has no place for data.
    folder: Option<Folder>,
    settings: Settings,
    lang: Lang,
}

impl Home {
    /// The folder asked for, or the usual one; the language asked for, else the one remembered
    /// there, else the system's, else the reference.
    fn find(data: Option<PathBuf>, lang: Option<Lang>) -> Home {
        let folder = Folder::find(data).ok();
        let settings = folder.as_ref().map(Settings::load).unwrap_or_default();
        let system = || sys_locale::get_locales().find_map(|locale| Lang::from_locale(&locale));
        let lang = lang.or(settings.lang).or_else(system).unwrap_or_default();
        Home { folder, settings, lang }
    }

    /// What can be told of a command line that is not understood.
    fn guess(args: &[OsString]) -> Home {
        let lang = value(args, "--lang").and_then(|code| Lang::from_locale(code.to_str()?));
        Home::find(value(args, "--data").map(PathBuf::from), lang)
    }
}

/// What stands behind the option `name`, as `--name value` or `--name=value`.
fn value<'a>(args: &'a [OsString], name: &str) -> Option<&'a OsStr> {
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg == name {
            return args.next().map(OsString::as_os_str);
        }
        if let Some(value) = arg.to_str().and_then(|arg| arg.strip_prefix(name)?.strip_prefix('=')) {
            return Some(OsStr::new(value));
        }
    }
    None
}

/// Shows help and versions, and says what is wrong with a command line.
fn refuse(error: clap::Error, args: &[OsString]) -> Exit {
    let words = Words::new(Home::guess(args).lang);
    let error = command(&words).try_get_matches_from(args).err().unwrap_or(error);
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let key = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = write!(io::stdout(), "{error}");
            return Exit::Fine;
        }
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => msg::CLI_ERROR_NO_VALUE,
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => msg::CLI_ERROR_VALUE,
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => msg::CLI_ERROR_UNKNOWN,
        ErrorKind::MissingRequiredArgument => msg::CLI_ERROR_MISSING,
        ErrorKind::ArgumentConflict => msg::CLI_ERROR_TWICE,
        _ => msg::CLI_ERROR,
    };
    let argument = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand].map(context).concat();
    let values = [
        ("argument", argument.into()),
        ("value", context(ContextKind::InvalidValue).into()),
        ("valid", context(ContextKind::ValidValue).into()),
    ];
    complain(&words.with(key, &values));
    complain(&words.say(msg::CLI_ERROR_HELP));
    Exit::Usage
}

/// Tells a person what is wrong, beside what a program reads.
fn complain(text: &str) {
    // What is wrong may quote an argument, or the name of a folder.
    let _ = writeln!(io::stderr(), "{}", clean::lines(text));
}
