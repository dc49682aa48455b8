//! The clocks of the machine.

use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::seat::WallClock;
use crate::classroom::Moment;

/// Now.
pub fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment { steady: steady(), wall: u64::try_from(since.as_millis()).unwrap_or(u64::MAX) }
}

/// Milliseconds by a clock that nobody sets and that goes on while the machine sleeps: Linux has
/// one of its own for that.
#[cfg(unix)]
fn steady() -> u64 {
    use rustix::time::{ClockId, clock_gettime};
    #[cfg(any(target_os = "linux", target_os = "android"))]
    const STEADY: ClockId = ClockId::Boottime;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    const STEADY: ClockId = ClockId::Monotonic;
    let time = clock_gettime(STEADY);
    let (seconds, nanoseconds) = (u64::try_from(time.tv_sec), u64::try_from(time.tv_nsec));
    seconds.unwrap_or(0) * 1000 + nanoseconds.unwrap_or(0) / 1_000_000
}

/// Elsewhere the time since the program first asked; Windows counts its sleep in it.
#[cfg(not(unix))]
fn steady() -> u64 {
    use std::sync::OnceLock;
    use std::time::Instant;
    static FIRST: OnceLock<Instant> = OnceLock::new();
    u64::try_from(FIRST.get_or_init(Instant::now).elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// A time in milliseconds since 1970 as the clock on the wall tells it: `09:41`.
pub(super) fn local(wall: u64) -> String {
    let timestamp = Timestamp::from_millisecond(i64::try_from(wall).unwrap_or(i64::MAX));
    let time = timestamp.unwrap_or_default().to_zoned(TimeZone::system());
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The day of a time in milliseconds since 1970: `2026-11-22`.
pub(super) fn day(wall: u64) -> String {
    let timestamp = Timestamp::from_millisecond(i64::try_from(wall).unwrap_or(i64::MAX));
    timestamp.unwrap_or_default().to_zoned(TimeZone::system()).date().to_string()
}

/// The machine's clock on the wall.
pub const WALL: WallClock = WallClock { local, next };

/// When, behind `now`, the clock on the wall next tells so many `minutes` from midnight; both times
/// in milliseconds since 1970.
fn next(now: u64, minutes: u32) -> Option<u64> {
    let (hours, minutes) = (i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?);
    let now = Timestamp::from_millisecond(i64::try_from(now).ok()?).ok()?.to_zoned(TimeZone::system());
    let today = now.with().hour(hours).minute(minutes).second(0).subsec_nanosecond(0).build().ok()?;
    let next = if today.timestamp() <= now.timestamp() { today.tomorrow().ok()? } else { today };
    u64::try_from(next.timestamp().as_millisecond()).ok()
}
