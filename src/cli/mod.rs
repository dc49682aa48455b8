//! The command line: arguments in, exit code out; one file per subcommand.

mod attestation;
mod check;
mod command;
mod guide;
mod hand_in;
mod learners;
mod open;
mod person;
mod present;
mod report;
mod results;
mod room;
mod shell;
mod time;

use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::path::PathBuf;

use clap::ArgMatches;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use command::command;

use crate::app::Failure;
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
    if args.len() <= 1 {
        return end(open::run(&Asked::default()), || spoken(&args));
    }
    let words = Words::new(spoken(&args).unwrap_or_default());
    let matches = match command(&words).try_get_matches_from(&args) {
        Ok(matches) => matches,
        Err(error) => return refuse(&error, &words),
    };
    let result = match matches.subcommand() {
        Some(("check", inner)) if inner.get_flag("room") => room::run(&Asked::within(&matches, inner), inner),
        Some(("check", inner)) => check::run(inner, &words),
        Some(("hand-in", inner)) => hand_in::run(&Asked::within(&matches, inner), inner),
        Some(("guide", inner)) => guide::guide(&Asked::within(&matches, inner), inner),
        Some(("handout", inner)) => guide::handout(&Asked::within(&matches, inner), inner),
        Some(("results", inner)) => results::run(&Asked::within(&matches, inner), inner),
        Some(("learners", inner)) => learners::run(&Asked::within(&matches, inner), inner),
        Some(("attestation", inner)) => attestation::run(&Asked::within(&matches, inner), inner),
        Some(("review", inner)) => open::review(&Asked::within(&matches, inner)),
        Some(("report", inner)) => report::run(&Asked::within(&matches, inner), inner, &words),
        Some(("completions", matches)) => shell::completions(matches, command(&words)),
        Some(("present", inner)) => present::run(&Asked::within(&matches, inner), inner, &matches),
        Some(("man", _)) => shell::man(command(&words)),
        _ => open::run(&Asked::read(&matches)),
    };
    end(result, || Some(words.lang()))
}

/// How a run ends; what stopped it is told in a language that is only looked for then.
fn end(result: Result<Exit, Failure>, lang: impl FnOnce() -> Option<Lang>) -> Exit {
    match result {
        Ok(exit) => exit,
        // Whoever reads the other end of the pipe has seen enough.
        Err(Failure::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Fine,
        Err(failure) => {
            complain(&failure.say(&Words::new(lang().unwrap_or_default())));
            Exit::Failed
        }
    }
}

/// What a person asked for on the command line, to open the workshop.
#[derive(Debug, Default)]
struct Asked {
    plain: bool,
    lang: Option<Lang>,
    theme: Option<ThemeChoice>,
    data: Option<PathBuf>,
    module: Option<PathBuf>,
    learner: Option<String>,
}

impl Asked {
    fn read(matches: &ArgMatches) -> Asked {
        Asked {
            plain: matches.get_flag("plain"),
            lang: matches.get_one::<String>("lang").and_then(|code| Lang::from_locale(code)),
            theme: matches.get_one("theme").copied(),
            data: matches.get_one("data").cloned(),
            module: matches.get_one("module").cloned(),
            learner: matches.get_one("learner").cloned(),
        }
    }
}

impl Asked {
    /// What was asked for before a subcommand or behind it.
    fn within(outer: &ArgMatches, inner: &ArgMatches) -> Asked {
        let dir = |name| given::<PathBuf>(inner, name).or_else(|| given(outer, name));
        Asked {
            plain: outer.get_flag("plain"),
            lang: given::<String>(inner, "lang").and_then(|code| Lang::from_locale(&code)),
            theme: given(outer, "theme"),
            data: dir("data"),
            module: dir("module"),
            learner: given(inner, "learner").or_else(|| given(outer, "learner")),
        }
    }
}

/// The value of an argument; `None` too where the command has no such argument.
fn given<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Option<T> {
    matches.try_get_one::<T>(name).ok().flatten().cloned()
}

/// The language to speak on a command line that has not been read yet, as help and complaints need
/// it first: asked for, else remembered, else the system's.
fn spoken(args: &[OsString]) -> Option<Lang> {
    let asked = value(args, "--lang").and_then(|code| Lang::from_locale(code.to_str()?));
    asked.or_else(|| remembered(args)).or_else(system_lang)
}

/// The language that the learner chose in the workshop, in the folder that the command line names.
fn remembered(args: &[OsString]) -> Option<Lang> {
    let folder = Folder::find(value(args, "--data").map(PathBuf::from)).ok()?;
    Settings::load(&folder).lang
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

fn system_lang() -> Option<Lang> {
    sys_locale::get_locales().find_map(|locale| Lang::from_locale(&locale))
}

/// The language of a sitting: asked for, else remembered, else the system's, else the reference.
fn lang(asked: &Asked, settings: &Settings) -> Lang {
    asked.lang.or(settings.lang).or_else(system_lang).unwrap_or_default()
}

/// The folder for data, ready to be written, and what it remembers.
fn prepared(asked: &Asked) -> Result<(Folder, Settings), Exit> {
    let words = |settings: &Settings| Words::new(lang(asked, settings));
    let Ok(folder) = Folder::find(asked.data.clone()) else {
        complain(&words(&Settings::default()).say(msg::ERROR_NO_FOLDER));
        return Err(Exit::Failed);
    };
    let settings = Settings::load(&folder);
    if let Err(error) = folder.prepare() {
        let words = words(&settings);
        let values = [
            ("folder", folder.path().display().to_string().into()),
            ("why", crate::app::explain(&error, &words).into()),
        ];
        complain(&words.with(msg::ERROR_FOLDER, &values));
        return Err(Exit::Failed);
    }
    Ok((folder, settings))
}

/// Shows help and versions, and says what is wrong with a command line.
fn refuse(error: &clap::Error, words: &Words) -> Exit {
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
