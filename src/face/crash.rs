//! What a person is told when the program itself has a fault.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::PathBuf;
use std::{panic, process};

use crate::text::{Lang, Words, msg};

/// What a failed program tells the shell, as Rust's own do.
const CRASHED: i32 = 101;

/// From now on a panic anywhere does `first`, notes its details in the file `log`, tells the person
/// in `lang` that their answers are kept, and ends the program.
pub fn on_panic(lang: Lang, log: PathBuf, first: impl Fn() + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |panic| {
        first();
        let noted = OpenOptions::new()
            .append(true)
            .create(true)
            .open(&log)
            .and_then(|mut file| writeln!(file, "{panic}"));
        let words = Words::new(lang);
        let key = if noted.is_ok() { msg::CRASH } else { msg::CRASH_UNLOGGED };
        let _ = writeln!(io::stderr(), "{}", words.with(key, &[("log", log.display().to_string().into())]));
        process::exit(CRASHED);
    }));
}
