//! From exec to the first frame, in a pseudo-terminal, against a program that only draws one.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use biaiscope::progress::{DATA_VARIABLE, Folder, Progress, Store};
use portable_pty::{Child, CommandBuilder, PtyPair, PtySize, native_pty_system};

use super::Outcome;
use super::table::{Table, percentile};

const PROGRAM: &str = env!("CARGO_BIN_EXE_biaiscope");
const RUNS: usize = 200;

/// What ratatui writes last in every frame: the cursor hidden, or shown.
const FRAME_ENDS: [&[u8]; 2] = [b"\x1b[?25l", b"\x1b[?25h"];

/// How long a program may take before it is given up.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) fn measure(table: &mut Table) -> Outcome {
    let bare = bare()?;
    let (empty, known) = (data_folder(false)?, data_folder(true)?);
    let (mut of_bare, mut of_nobody, mut of_somebody) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        // In turns, so that a busy moment of the machine slows all of them.
        of_bare.push(start(&bare, empty.path())?.end()?);
        of_nobody.push(start(Path::new(PROGRAM), empty.path())?.end()?);
        of_somebody.push(start(Path::new(PROGRAM), known.path())?.end()?);
    }
    // Another program that takes the processor only ever adds, and adds more to the longer of two:
    // the faster starts tell more. The very fastest is one lucky run.
    let [bare, nobody, somebody] =
        [&mut of_bare, &mut of_nobody, &mut of_somebody].map(|samples| percentile(samples, 10));
    table.ratio("exec → first frame, no learner, fast tenth", nobody, bare, 1.3);
    table.ratio("exec → first frame, one learner, fast tenth", somebody, bare, 1.3);
    let run = start(Path::new(PROGRAM), known.path())?;
    // The rest of the module is read behind the first frame.
    sleep(Duration::from_millis(500));
    table.size("peak memory, one learner, module read", run.peak_memory(), 12 * 1024);
    run.end()?;
    table.size("binary", fs::metadata(PROGRAM)?.len(), 6 * 1024);
    Ok(())
}

/// A fresh data folder, with one learner or none.
fn data_folder(with_learner: bool) -> Result<tempfile::TempDir, Box<dyn std::error::Error>> {
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let folder = Folder::find(Some(home.path().to_owned())).map_err(|_| "no folder")?;
    folder.prepare()?;
    if with_learner {
        let learner = folder.add("Ada")?;
        Progress::open(&folder, &learner).map_err(|locked| format!("{locked:?}"))?;
    }
    Ok(home)
}

/// Builds the program to compare with, as the program itself was built.
fn bare() -> Result<PathBuf, Box<dyn std::error::Error>> {
    let built =
        Command::new(env!("CARGO")).args(["build", "--quiet", "--release", "--example", "bare"]).status()?;
    let folder = Path::new(PROGRAM).parent().ok_or("no folder of programs")?;
    if built.success() {
        Ok(folder.join("examples/bare"))
    } else {
        Err("the bare program does not build".into())
    }
}

/// A program that has drawn its first frame.
struct Run {
    child: Box<dyn Child + Send + Sync>,
    /// Its screen, which it must not lose.
    _pty: PtyPair,
    first_frame: Duration,
}

impl Run {
    /// Ends the program, and says how long its first frame took.
    fn end(mut self) -> std::io::Result<Duration> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(self.first_frame)
    }

    /// The most memory that it ever had, in bytes; 0 where the system does not tell.
    fn peak_memory(&self) -> u64 {
        let process = self.child.process_id().unwrap_or(0);
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
        peak.and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) * 1024
    }
}

/// Starts a program without arguments, as people do, with its data in `data`.
fn start(program: &Path, data: &Path) -> Result<Run, Box<dyn std::error::Error>> {
    let pty = native_pty_system().openpty(PtySize { rows: 24, cols: 80, ..PtySize::default() })?;
    let mut reader = pty.master.try_clone_reader()?;
    let mut command = CommandBuilder::new(program);
    command.env(DATA_VARIABLE, data);
    command.env("TERM", "xterm-256color");
    command.env("COLORTERM", "truecolor");
    let begun = Instant::now();
    let child = pty.slave.spawn_command(command)?;
    let mut seen = Vec::new();
    let mut buffer = vec![0; 65536];
    let first_frame = loop {
        let count = reader.read(&mut buffer)?;
        seen.extend_from_slice(&buffer[..count]);
        if FRAME_ENDS.iter().any(|end| seen.windows(end.len()).any(|bytes| bytes == *end)) {
            break begun.elapsed();
        }
        if count == 0 || begun.elapsed() > PATIENCE {
            return Err(
                format!("no frame from {}: {}", program.display(), String::from_utf8_lossy(&seen)).into()
            );
        }
    };
    Ok(Run { child, _pty: pty, first_frame })
}
