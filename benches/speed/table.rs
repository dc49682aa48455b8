//! The table that `cargo bench` prints, and how its figures are taken.

use std::fs;
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;

pub(crate) struct Table {
    over: usize,
}

impl Table {
    /// Says which machine this is, and what the columns are.
    pub(crate) fn begin() -> Table {
        let cores = available_parallelism().map_or(0, usize::from);
        let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
        println!("{cores} cores, {}\n", model.map_or("model unknown", |(_, model)| model));
        let table = Table { over: 0 };
        table.row("", "value", "baseline", "ratio", "target", "");
        table
    }

    /// A time that should be at most `most` times that of the baseline.
    pub(crate) fn ratio(&mut self, name: &str, value: Duration, baseline: Duration, most: f64) {
        let ratio = value.as_secs_f64() / baseline.as_secs_f64();
        let ok = self.judge(ratio <= most);
        self.row(name, &time(value), &time(baseline), &format!("{ratio:.2}"), &format!("≤ {most:.1} ×"), ok);
    }

    /// A time that should stay below `most`, beside a baseline that shows how fast the machine is.
    pub(crate) fn below(&mut self, name: &str, value: Duration, baseline: Duration, most: Duration) {
        let ratio = value.as_secs_f64() / baseline.as_secs_f64();
        let ok = self.judge(value < most);
        let target = format!("< {}", time(most));
        self.row(name, &time(value), &time(baseline), &format!("{ratio:.2}"), &target, ok);
    }

    /// A size in bytes that should stay below `most` KiB, or be 0 where that is 0.
    pub(crate) fn size(&mut self, name: &str, bytes: u64, most: u64) {
        let ok = self.judge(bytes == 0 || bytes < most * 1024);
        let (value, target) = if most == 0 {
            (format!("{bytes} B"), "0 B".to_owned())
        } else {
            #[expect(clippy::cast_precision_loss, reason = "nothing here has 2^52 bytes")]
            let mib = |kib: u64| kib as f64 / 1024.0;
            (format!("{:.1} MiB", mib(bytes / 1024)), format!("< {:.0} MiB", mib(most)))
        };
        self.row(name, &value, "", "", &target, ok);
    }

    /// Says how many targets were missed.
    pub(crate) fn end(self) {
        println!("\n{} over target", self.over);
    }

    fn judge(&mut self, ok: bool) -> &'static str {
        self.over += usize::from(!ok);
        if ok { "ok" } else { "OVER" }
    }

    #[expect(clippy::unused_self, reason = "rows belong to a table that was begun")]
    fn row(&self, name: &str, value: &str, baseline: &str, ratio: &str, target: &str, ok: &str) {
        println!("{name:<44}{value:>10}{baseline:>10}{ratio:>7}{target:>11}  {ok}");
    }
}

/// How long the processor works on `work`; other programs do not count. For what waits on nothing.
pub(crate) fn worked<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = ThreadTime::now();
    let done = work();
    (start.elapsed(), done)
}

/// How long `work` takes, whatever it waits for.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = work();
    (start.elapsed(), done)
}

/// The time that `percent` of the samples do not exceed.
pub(crate) fn percentile(samples: &mut [Duration], percent: usize) -> Duration {
    samples.sort_unstable();
    samples[(samples.len() * percent / 100).min(samples.len() - 1)]
}

pub(crate) fn median(samples: &mut [Duration]) -> Duration {
    percentile(samples, 50)
}

fn time(time: Duration) -> String {
    match time.as_secs_f64() * 1e6 {
        micros if micros < 1_000.0 => format!("{micros:.0} µs"),
        micros if micros < 100_000.0 => format!("{:.2} ms", micros / 1e3),
        micros => format!("{:.0} ms", micros / 1e3),
    }
}
