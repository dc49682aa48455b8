//! What the facts of a room mean: ready, to be looked at, to be mended. Pure.

use serde::Serialize;

use super::facts::{Clock, Colours, Facts, Kept, Known};
use crate::page::Mark;
use crate::text::{Msg, Words, msg, typography};

/// One line of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Item {
    /// What was looked at.
    pub(super) check: Check,
    pub(super) state: State,
    /// What was found, in words.
    pub(super) found: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) remedy: Option<String>,
}

/// What is looked at before a class, in the order of what matters most to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Check {
    Size,
    Colours,
    Utf8,
    Folder,
    Disk,
    Learners,
    Clock,
    Module,
    Content,
    Language,
}

impl Check {
    /// Its name in the interface's words.
    pub(super) fn key(self) -> Msg {
        match self {
            Check::Size => msg::ROOM_SIZE,
            Check::Colours => msg::ROOM_COLOURS,
            Check::Utf8 => msg::ROOM_UTF8,
            Check::Folder => msg::ROOM_FOLDER,
            Check::Disk => msg::ROOM_DISK,
            Check::Learners => msg::ROOM_LEARNERS,
            Check::Clock => msg::ROOM_CLOCK,
            Check::Module => msg::ROOM_MODULE,
            Check::Content => msg::ROOM_CONTENT,
            Check::Language => msg::ROOM_LANGUAGE,
        }
    }
}

/// How something stands before a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    /// As it should be.
    Ready,
    /// Good enough, or not to be known from here.
    Look,
    /// The class would suffer.
    Mend,
}

impl State {
    pub(super) fn sign(self) -> &'static str {
        match self {
            State::Ready => Mark::Right.sign(),
            State::Look => "!",
            State::Mend => Mark::Wrong.sign(),
        }
    }

    /// The key of its name in the interface's words.
    pub(super) fn key(self) -> Msg {
        match self {
            State::Ready => msg::ROOM_IS_READY,
            State::Look => msg::ROOM_IS_TO_LOOK_AT,
            State::Mend => msg::ROOM_IS_TO_MEND,
        }
    }
}

/// The format that every page is made for.
const PROJECTOR: (u16, u16) = (80, 24);
/// The smallest screen that can be drawn.
const SMALLEST: (u16, u16) = (60, 18);
/// Beyond this, letters are small on a projector of 1024×768.
const LARGEST: (u16, u16) = (120, 40);
/// What a class and thirty learners need many times over, and what is not enough for them.
const ROOMY: u64 = 100 * MEGABYTE;
const TIGHT: u64 = 10 * MEGABYTE;
const MEGABYTE: u64 = 1_000_000;
/// 2026-11-01: nobody had this program before.
const EARLIEST: i64 = 1_793_491_200;
/// 2100-01-01.
const LATEST: i64 = 4_102_444_800;
/// How much older than the last answer the clock may be: files on a shared disk have another clock.
const SLACK: i64 = 120;

/// A state, the message of what was found, and that of the remedy.
type Judged = (State, String, Option<Msg>);

/// The report.
pub(super) fn judge(facts: &Facts, words: &Words) -> Vec<Item> {
    let judged: [(Check, Judged); 10] = [
        (Check::Size, size(facts.size, words)),
        (Check::Colours, colours(facts.colours, words)),
        (Check::Utf8, utf8(facts.is_utf8, words)),
        (Check::Folder, folder(&facts.folder, words)),
        (Check::Disk, disk(facts.folder.free, words)),
        (Check::Learners, apart(&facts.folder, words)),
        (Check::Clock, clock(&facts.clock, words)),
        (Check::Module, module(&facts.module, words)),
        (Check::Content, content(&facts.module, words)),
        (Check::Language, (State::Ready, words.say(msg::LANGUAGE_NAME), None)),
    ];
    let item = |(check, (state, found, remedy)): (Check, Judged)| Item {
        check,
        state,
        found,
        remedy: remedy.map(|remedy| words.say(remedy)),
    };
    judged.into_iter().map(item).collect()
}

fn size(size: Option<(u16, u16)>, words: &Words) -> Judged {
    let Some((columns, rows)) = size else {
        return (State::Look, words.say(msg::ROOM_NO_TERMINAL), Some(msg::ROOM_NO_TERMINAL_DO));
    };
    let found = words.with(msg::ROOM_SIZE_FOUND, &[("columns", columns.into()), ("rows", rows.into())]);
    let (state, remedy) = match (columns, rows) {
        size if size.0 < SMALLEST.0 || size.1 < SMALLEST.1 => (State::Mend, Some(msg::ROOM_SIZE_SMALL)),
        size if size.0 < PROJECTOR.0 || size.1 < PROJECTOR.1 => (State::Look, Some(msg::ROOM_SIZE_SMALL)),
        size if size.0 > LARGEST.0 || size.1 > LARGEST.1 => (State::Look, Some(msg::ROOM_SIZE_LARGE)),
        _ => (State::Ready, None),
    };
    (state, found, remedy)
}

fn colours(colours: Colours, words: &Words) -> Judged {
    let (state, found, remedy) = match colours {
        Colours::Many => (State::Ready, msg::ROOM_COLOURS_MANY, None),
        Colours::Sixteen => (State::Ready, msg::ROOM_COLOURS_SIXTEEN, None),
        Colours::Refused => (State::Look, msg::ROOM_COLOURS_REFUSED, Some(msg::ROOM_COLOURS_REFUSED_DO)),
        Colours::None => (State::Look, msg::ROOM_COLOURS_NONE, Some(msg::ROOM_COLOURS_NONE_DO)),
        Colours::Unknown => (State::Look, msg::ROOM_NO_TERMINAL, Some(msg::ROOM_NO_TERMINAL_DO)),
    };
    (state, words.say(found), remedy)
}

fn utf8(is_utf8: Option<bool>, words: &Words) -> Judged {
    let (state, found, remedy) = match is_utf8 {
        Some(true) => (State::Ready, msg::ROOM_UTF8_YES, None),
        Some(false) => (State::Mend, msg::ROOM_UTF8_NO, Some(msg::ROOM_UTF8_DO)),
        None => (State::Look, msg::ROOM_UTF8_UNKNOWN, Some(msg::ROOM_UTF8_LOOK)),
    };
    (state, words.say(found), remedy)
}

fn folder(kept: &Kept, words: &Words) -> Judged {
    let Some(path) = &kept.path else {
        return (State::Mend, words.say(msg::ROOM_FOLDER_NONE), Some(msg::ROOM_FOLDER_DO));
    };
    let values = [("path", path.as_str().into()), ("why", kept.refused.clone().unwrap_or_default().into())];
    match kept.refused {
        Some(_) => (State::Mend, words.with(msg::ROOM_FOLDER_REFUSED, &values), Some(msg::ROOM_FOLDER_DO)),
        None => (State::Ready, words.with(msg::ROOM_FOLDER_FOUND, &values), None),
    }
}

fn disk(free: Option<u64>, words: &Words) -> Judged {
    let Some(free) = free else {
        return (State::Look, words.say(msg::ROOM_DISK_UNKNOWN), None);
    };
    #[expect(clippy::cast_precision_loss, reason = "a figure to read, not to count with")]
    let megabytes = typography::number((free / MEGABYTE) as f64, 0, words.lang());
    let found = words.with(msg::ROOM_DISK_FOUND, &[("megabytes", megabytes.into())]);
    match free {
        ROOMY.. => (State::Ready, found, None),
        TIGHT.. => (State::Look, found, Some(msg::ROOM_DISK_DO)),
        _ => (State::Mend, found, Some(msg::ROOM_DISK_DO)),
    }
}

fn apart(kept: &Kept, words: &Words) -> Judged {
    let found = words.with(msg::ROOM_LEARNERS_FOUND, &[("learners", kept.learners.into())]);
    match (kept.is_private, kept.learners) {
        (Some(false), _) => {
            let shared = format!("{found} {}", words.say(msg::ROOM_LEARNERS_SHARED));
            (State::Look, shared, Some(msg::ROOM_LEARNERS_SHARED_DO))
        }
        (_, 0) => (State::Ready, found, None),
        (_, 1..) => (State::Look, found, Some(msg::ROOM_LEARNERS_DO)),
    }
}

fn clock(clock: &Clock, words: &Words) -> Judged {
    let found = clock.shown.clone();
    if !(EARLIEST..LATEST).contains(&clock.now) {
        return (State::Mend, found, Some(msg::ROOM_CLOCK_DATE));
    }
    if clock.last.is_some_and(|last| last > clock.now.saturating_add(SLACK)) {
        return (State::Mend, found, Some(msg::ROOM_CLOCK_BACK));
    }
    if !clock.is_steady {
        return (State::Mend, found, Some(msg::ROOM_CLOCK_UNSTEADY));
    }
    (State::Ready, words.with(msg::ROOM_CLOCK_FOUND, &[("time", found.into())]), None)
}

fn module(known: &Known, words: &Words) -> Judged {
    match (&known.named, &known.hash) {
        (Some((name, version)), Some(hash)) => {
            let values = [
                ("name", name.as_str().into()),
                ("version", version.as_str().into()),
                ("hash", hash.as_str().into()),
            ];
            (State::Ready, words.with(msg::ROOM_MODULE_FOUND, &values), None)
        }
        _ => (State::Mend, words.say(msg::ROOM_MODULE_NONE), Some(msg::ROOM_CONTENT_DO)),
    }
}

fn content(known: &Known, words: &Words) -> Judged {
    let values = [("errors", known.errors.into()), ("warnings", known.warnings.into())];
    let found = words.with(msg::ROOM_CONTENT_FOUND, &values);
    match (known.errors, known.warnings) {
        (1.., _) => (State::Mend, found, Some(msg::ROOM_CONTENT_DO)),
        (0, 1..) => (State::Look, found, Some(msg::ROOM_CONTENT_DO)),
        (0, 0) => (State::Ready, found, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    /// A room where everything is as it should be.
    fn room() -> Facts {
        Facts {
            size: Some((80, 24)),
            colours: Colours::Many,
            is_utf8: Some(true),
            folder: Kept {
                path: Some("dossier".to_owned()),
                refused: None,
                free: Some(4_000_000_000),
                learners: 0,
                is_private: Some(true),
            },
            clock: Clock {
                shown: "2026-11-22 09:00".to_owned(),
                now: EARLIEST + 1,
                last: None,
                is_steady: true,
            },
            module: Known {
                named: Some(("m".to_owned(), "1".to_owned())),
                hash: Some("0123".to_owned()),
                errors: 0,
                warnings: 0,
            },
        }
    }

    fn state(facts: &Facts, check: Check) -> State {
        let states = Lang::ALL.map(|lang| {
            let items = judge(facts, &Words::new(lang));
            let item = items.iter().find(|item| item.check == check).cloned();
            for item in &items {
                // Whatever is not ready says what to do, where something can be done.
                let is_silent =
                    item.state != State::Ready && item.remedy.is_none() && item.check != Check::Disk;
                assert!(!is_silent, "{item:?}");
            }
            item.map(|item| item.state)
        });
        assert_eq!(states[0], states[1]);
        states[0].unwrap_or(State::Mend)
    }

    #[test]
    fn a_room_that_is_ready_has_nothing_to_mend() {
        assert!(judge(&room(), &Words::new(Lang::Fr)).iter().all(|item| item.state == State::Ready));
    }

    #[test]
    fn a_terminal_is_as_large_as_its_smaller_side() {
        let sizes = [
            ((80, 24), State::Ready),
            ((120, 40), State::Ready),
            ((79, 24), State::Look),
            ((80, 23), State::Look),
            ((59, 50), State::Mend),
            ((200, 17), State::Mend),
            ((121, 30), State::Look),
            ((0, 0), State::Mend),
        ];
        for (size, wanted) in sizes {
            assert_eq!(state(&Facts { size: Some(size), ..room() }, Check::Size), wanted, "{size:?}");
        }
        assert_eq!(state(&Facts { size: None, ..room() }, Check::Size), State::Look);
    }

    #[test]
    fn clocks_that_cannot_be_right_are_told() {
        let clock = |now, last, is_steady| {
            let clock = Clock { shown: String::new(), now, last, is_steady };
            state(&Facts { clock, ..room() }, Check::Clock)
        };
        let now = EARLIEST + 86_400;
        assert_eq!(clock(now, Some(now), true), State::Ready);
        assert_eq!(clock(now, Some(now + SLACK), true), State::Ready);
        assert_eq!(clock(now, Some(now + 3600), true), State::Mend);
        assert_eq!(clock(now, None, false), State::Mend);
        for now in [i64::MIN, -1, 0, EARLIEST - 1, LATEST, i64::MAX] {
            assert_eq!(clock(now, None, true), State::Mend, "{now}");
        }
    }

    #[test]
    fn what_is_kept_needs_a_place_room_and_a_lock_on_the_door() {
        let with = |change: fn(&mut Kept)| {
            let mut facts = room();
            change(&mut facts.folder);
            facts
        };
        assert_eq!(state(&with(|kept| kept.path = None), Check::Folder), State::Mend);
        assert_eq!(state(&with(|kept| kept.refused = Some("non".to_owned())), Check::Folder), State::Mend);
        assert_eq!(state(&with(|kept| kept.free = Some(TIGHT - 1)), Check::Disk), State::Mend);
        assert_eq!(state(&with(|kept| kept.free = Some(ROOMY - 1)), Check::Disk), State::Look);
        assert_eq!(state(&with(|kept| kept.free = None), Check::Disk), State::Look);
        assert_eq!(state(&with(|kept| kept.learners = 2), Check::Learners), State::Look);
        assert_eq!(state(&with(|kept| kept.is_private = Some(false)), Check::Learners), State::Look);
        assert_eq!(state(&with(|kept| kept.is_private = None), Check::Learners), State::Ready);
    }

    #[test]
    fn a_module_with_faults_is_told_before_the_class() {
        let with = |errors, warnings| {
            let mut facts = room();
            (facts.module.errors, facts.module.warnings) = (errors, warnings);
            facts
        };
        assert_eq!(state(&with(1, 0), Check::Content), State::Mend);
        assert_eq!(state(&with(0, 3), Check::Content), State::Look);
        let mut facts = room();
        facts.module.named = None;
        assert_eq!(state(&facts, Check::Module), State::Mend);
    }
}
