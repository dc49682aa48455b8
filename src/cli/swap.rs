//! `biaiscope swap`: the same question for two sides, from a plan; answers pasted, from a file or from a
//! command of the person's own. No network.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::person::{ask, read};
use super::{Asked, Exit, audit, command, complain};
use crate::app::{Failure, explain};
use crate::audit::Table;
use crate::audit::swap::{Kept, Plan, Prompt, page, swap};
use crate::face::{html, plain, terminal};
use crate::progress::{Journal, JournalEvent, moment, write_whole};
use crate::text::{Arg, Msg, Words, clean, msg, typography};

/// What the name of the file of answers ends with, beside the plan.
const ANSWERS: &str = "answers";

/// The columns of a file of prompts and answers.
const COLUMNS: [&str; 4] = ["id", "prompt", "answer", "model"];

/// The most signs of an answer.
const LONGEST_ANSWER: usize = 1 << 20;

impl JournalEvent for Kept {
    /// The first: nothing else was ever written.
    const SCHEMA: u32 = 1;
}

pub(super) fn run(asked: &Asked, line: &command::Swap) -> Result<Exit, Failure> {
    let words = &asked.words();
    let text = match fs::read_to_string(&line.plan) {
        Ok(text) => text,
        Err(error) => {
            complain(&audit::said(&error.into(), words));
            return Ok(Exit::Failed);
        }
    };
    let plan = match Plan::read(&text) {
        Ok(plan) => plan,
        Err(fault) => {
            complain(&fault.say(words));
            return Ok(Exit::Faulty);
        }
    };
    let prompts = plan.prompts().unwrap_or_default();
    if let Some(path) = &line.prompts {
        return Ok(write(path, &as_file(&prompts)?, words));
    }
    let (answers, at) = match &line.answers {
        Some(path) => match from_file(path) {
            Ok(answers) => (answers, now()),
            Err(refused) => {
                complain(&audit::said(&refused, words));
                return Ok(Exit::Failed);
            }
        },
        None => match kept(line, &prompts, words)? {
            Ok(kept) => kept,
            Err(exit) => return Ok(exit),
        },
    };
    let Ok(found) = swap(&plan, &answers) else { return Ok(Exit::Faulty) };
    let told = page(&found, &moment(at), words);
    if let Some(path) = &line.told.html {
        return Ok(write(path, &html::page(&told, words), words));
    }
    let mut out = io::stdout().lock();
    if line.told.json {
        serde_json::to_writer_pretty(&mut out, &found).map_err(io::Error::from)?;
        writeln!(out)?;
    } else if line.told.plain || asked.plain {
        write!(out, "{}", plain::page(&told, words))?;
    } else {
        write!(out, "{}", terminal::printed(&told, terminal::columns(), words))?;
    }
    Ok(Exit::Fine)
}

/// The answers kept beside the plan, after asking for those that are missing; with the time of the
/// last one. How to end where there is nothing to tell.
fn kept(
    line: &command::Swap,
    prompts: &[Prompt],
    words: &Words,
) -> Result<Result<(Vec<Kept>, u64), Exit>, Failure> {
    let path = line.kept.clone().unwrap_or_else(|| line.plan.with_extension(ANSWERS));
    let asks = line.command.is_some() || line.paste;
    if !asks && !path.exists() {
        let values = [("prompts", prompts.len().into()), ("plan", shown(&line.plan))];
        complain(&words.with(msg::SWAP_HOW, &values));
        return Ok(Err(Exit::Usage));
    }
    let opening = Journal::<Kept>::open(&path).map_err(Failure::Locked)?;
    let mut journal = opening.journal;
    let mut at = opening.lines.last().map_or_else(now, |line| line.at);
    let mut answers: Vec<Kept> = opening.lines.into_iter().map(|line| line.event).collect();
    let is_answered =
        |prompt: &&Prompt| answers.iter().any(|kept| kept.id == prompt.id && kept.prompt == prompt.text);
    let missing: Vec<Prompt> = prompts.iter().filter(|prompt| !is_answered(prompt)).cloned().collect();
    if !asks || missing.is_empty() {
        return Ok(Ok((answers, at)));
    }
    if line.command.is_some() && !line.yes && !agreed(line, &missing, words)? {
        return Ok(Err(Exit::Failed));
    }
    let pause = Duration::from_secs(60) / line.rate.max(1);
    for (place, prompt) in missing.iter().enumerate() {
        let values =
            [("place", (place + 1).into()), ("of", missing.len().into()), ("id", prompt.id.as_str().into())];
        complain(&words.with(msg::SWAP_ASKING, &values));
        let answer = match &line.command {
            Some(command) => {
                if place > 0 {
                    sleep(pause);
                }
                from_command(command, &prompt.text)
            }
            None => pasted(&prompt.text, words),
        };
        let answer = match answer {
            Ok(Some(answer)) if !answer.trim().is_empty() => answer,
            Ok(_) => {
                complain(&words.say(msg::SWAP_STOPPED));
                break;
            }
            Err(error) => {
                complain(&words.with(msg::SWAP_COMMAND_FAILED, &[("why", error.to_string().into())]));
                return Ok(Err(Exit::Failed));
            }
        };
        at = now();
        let model = line.model.clone().unwrap_or_default();
        let kept = Kept { id: prompt.id.clone(), prompt: prompt.text.clone(), answer, model };
        journal.append(at, &kept)?;
        answers.push(kept);
    }
    Ok(Ok((answers, at)))
}

/// Says what asking will take, and asks whether to.
fn agreed(line: &command::Swap, missing: &[Prompt], words: &Words) -> io::Result<bool> {
    let signs: usize = missing.iter().map(|prompt| prompt.text.chars().count()).sum();
    let minutes = missing.len().div_ceil(usize::try_from(line.rate.max(1)).unwrap_or(1));
    let count = u32::try_from(missing.len()).unwrap_or(u32::MAX);
    let price = line.price.map(|price| typography::number(price * f64::from(count), 2, words.lang()));
    let values: [(&str, Arg<'_>); 4] = [
        ("prompts", missing.len().into()),
        ("signs", signs.into()),
        ("minutes", minutes.into()),
        ("price", price.clone().unwrap_or_default().into()),
    ];
    let message: Msg = if price.is_some() { msg::SWAP_COST_PRICE } else { msg::SWAP_COST };
    let mut out = io::stdout().lock();
    writeln!(out, "{}", words.with(message, &values))?;
    ask(&mut out, &words.say(msg::YES))
}

/// What a command of the person's own answers to a prompt on its standard input.
fn from_command(line: &str, prompt: &str) -> io::Result<Option<String>> {
    let (shell, flag) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
    let mut child =
        Command::new(shell).args([flag, line]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // A command that does not read its input may have ended already.
        match input.write_all(prompt.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(error),
            _ => {}
        }
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err(io::Error::other(output.status.to_string()));
    }
    let answer = String::from_utf8_lossy(&output.stdout);
    Ok(Some(answer.trim().chars().take(LONGEST_ANSWER).collect()))
}

/// An answer that is typed or pasted, up to an empty line; `None` at the end of the input.
fn pasted(prompt: &str, words: &Words) -> io::Result<Option<String>> {
    let mut out = io::stdout().lock();
    writeln!(out, "\n{}\n\n{}", clean::lines(prompt), words.say(msg::SWAP_PASTE))?;
    let mut lines = Vec::new();
    while let Some(line) = read(&mut out)? {
        if line.trim().is_empty() && !lines.is_empty() {
            return Ok(Some(lines.join("\n")));
        }
        if !line.trim().is_empty() {
            lines.push(line);
        }
    }
    Ok((!lines.is_empty()).then(|| lines.join("\n")))
}

/// A file of answers: the columns `id` and `answer`, and `prompt` and `model` where they are.
fn from_file(path: &Path) -> Result<Vec<Kept>, crate::audit::Refused> {
    let mut table = Table::open(File::open(path)?, None)?;
    let (id, answer) = (table.column(COLUMNS[0])?, table.column(COLUMNS[2])?);
    let (prompt, model) = (table.column(COLUMNS[1]).ok(), table.column(COLUMNS[3]).ok());
    let mut answers = Vec::new();
    while table.next_row()? {
        let text = |place: usize| table.text(place).into_owned();
        answers.push(Kept {
            id: text(id),
            prompt: prompt.map(text).unwrap_or_default(),
            answer: text(answer),
            model: model.map(text).unwrap_or_default(),
        });
    }
    Ok(answers)
}

/// The prompts as a file to be filled in.
fn as_file(prompts: &[Prompt]) -> Result<String, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let told = writer.write_record(COLUMNS).and_then(|()| {
        prompts.iter().try_for_each(|prompt| writer.write_record([&prompt.id, &prompt.text, "", ""]))
    });
    told.map_err(io::Error::other)?;
    let bytes = writer.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn write(path: &Path, text: &str, words: &Words) -> Exit {
    match write_whole(path, text) {
        Ok(()) => {
            complain(&words.with(msg::AUDIT_WRITTEN, &[("path", shown(path))]));
            Exit::Fine
        }
        Err(error) => {
            let values = [("path", shown(path)), ("why", explain(&error, words).into())];
            complain(&words.with(msg::AUDIT_UNWRITTEN, &values));
            Exit::Failed
        }
    }
}

fn shown(path: &Path) -> Arg<'static> {
    clean::line(&path.display().to_string()).into()
}

/// Milliseconds since 1970; 0 on a machine whose clock stands before.
fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
