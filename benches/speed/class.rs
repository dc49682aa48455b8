//! A class: from a key at the trainer's terminal to both screens, and reading it again.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use biaiscope::activity::{Edit, Intent};
use biaiscope::app::class::{Audience, Notes};
use biaiscope::app::seat::{Role, Seat, WallClock, Wish};
use biaiscope::app::{App, Session, View};
use biaiscope::classroom::{Act, Class, Entry, Event, Moment, Order, Stage};
use biaiscope::content::{Origin, load_manifest, load_module};
use biaiscope::export::FileExporter;
use biaiscope::face::terminal::{Input, Screen, Theme};
use biaiscope::progress::{Folder, Journal, Opening, Settings, ThemeChoice};
use biaiscope::text::Lang;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use termprofile::TermProfile;

use super::Outcome;
use super::table::{Table, median, percentile, timed, worked};

const SECOND: u64 = 1_000;
const MOST: Duration = Duration::from_millis(20);

pub(crate) fn measure(table: &mut Table) -> Outcome {
    let manifest = load_manifest(&Origin::Embedded).map_err(|_| "no manifest")?;
    let module = Arc::new(load_module(&Origin::Embedded, manifest).map_err(|_| "no module")?);
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let path = home.path().join("class.jsonl");
    let opened = Journal::<Entry>::open(&path).map_err(|locked| format!("{locked:?}"))?;
    let mut journal = opened.journal;
    let screen = |role, view: Box<dyn View>| -> Result<Screen, Box<dyn std::error::Error>> {
        let folder = Folder::find(Some(home.path().to_owned())).map_err(|_| "no folder")?;
        let session = Session::new(Origin::Embedded, folder, Settings::default(), Lang::Fr)
            .map_err(|_| "no session")?;
        let clock = WallClock { local: |wall| format!("{wall}"), next: |_, _| None };
        let session = session.at(Seat::new(Class::new(module.clone()), role, clock));
        let theme = Theme::new(ThemeChoice::Dark, TermProfile::TrueColor);
        Ok(Screen::new(App::opened(session, Box::new(FileExporter), view), theme))
    };
    let mut leading = screen(Role::Leading, Box::<Audience>::default())?;
    let mut attached = screen(Role::Attached, Box::<Notes>::default())?;
    let mut screens = (Terminal::new(TestBackend::new(80, 24))?, Terminal::new(TestBackend::new(120, 40))?);
    let began = Event::Began {
        module: module.manifest.id.clone(),
        version: "1".to_owned(),
        seed: 7,
        lang: Lang::Fr,
        present: Some(30),
        end: None,
        order: Order::Author,
    };
    let (mut now, mut keys, mut writes) = (0, Vec::new(), Vec::new());
    let mut asked = vec![began];
    let mut letters = letters().cycle();
    for _ in 0..4_000 {
        now += 2 * SECOND;
        let at = Moment { steady: now, wall: now };
        let input = Input::Key(KeyEvent::from(letters.next().ok_or("no key")?));
        let (time, done) = timed(|| -> Outcome {
            attached.input(input);
            let wishes = seat(&mut attached).map(Seat::take_wishes).unwrap_or_default();
            asked.extend(wishes.into_iter().filter_map(|wish| match wish {
                Wish::Do(event) => Some(event),
                _ => None,
            }));
            for event in asked.drain(..) {
                // Once to the leading process, once back.
                let event: Event = serde_json::from_slice(&serde_json::to_vec(&event)?)?;
                let taken = seat(&mut leading).and_then(|seat| seat.take(at, &event));
                let Some(event) = taken else { continue };
                let entry = Entry { steady: now, event };
                let (write, kept) = timed(|| journal.append(now, &entry));
                kept?;
                writes.push(write);
                let event: Entry = serde_json::from_slice(&serde_json::to_vec(&entry)?)?;
                seat(&mut attached).map(|seat| seat.follow(at, &event.event));
            }
            leading.happened();
            attached.happened();
            screens.0.draw(|frame| leading.draw(frame))?;
            screens.1.draw(|frame| attached.draw(frame))?;
            Ok(())
        });
        done?;
        keys.push(time);
    }
    table.below(
        "class: key → both screens, p99 / append",
        percentile(&mut keys, 99),
        median(&mut writes),
        MOST,
    );
    drop(journal);

    let path = home.path().join("three-hours.jsonl");
    let count = write_three_hours(&module, &path)?;
    let (mut loads, mut reads) = (Vec::new(), Vec::new());
    for _ in 0..9 {
        let (time, class) = worked(|| -> Result<Class, Box<dyn std::error::Error>> {
            let Opening { lines, .. } = Journal::<Entry>::open(&path).map_err(|_| "no journal")?;
            Ok(Class::load(module.clone(), lines))
        });
        std::hint::black_box(class?);
        loads.push(time);
        let (time, lines) = worked(|| fs::read_to_string(&path).map(|text| text.lines().count()));
        std::hint::black_box(lines?);
        reads.push(time);
    }
    let name = format!("class: three hours again ({count} events) / read");
    table.below(&name, median(&mut loads), median(&mut reads), MOST);
    Ok(())
}

fn seat(screen: &mut Screen) -> Option<&mut Seat> {
    screen.app_mut().session_mut().seat_mut()
}

/// Keys of a trainer: on and back, votes opened and counted, exercises played and told, a break.
fn letters() -> impl Iterator<Item = KeyCode> + Clone {
    let typed = "v12 7 0 9\nvv20 7 0 1\nvvvxrdi\tnnpptt?".chars();
    let key = |letter| match letter {
        '\n' => KeyCode::Enter,
        '\t' => KeyCode::Esc,
        letter => KeyCode::Char(letter),
    };
    typed.map(key).chain([KeyCode::Esc, KeyCode::Esc, KeyCode::Right])
}

/// Writes the journal of a long class, and tells how many events it has: every step, every vote in
/// two rounds, every exercise with fifty moves, a note at every step.
fn write_three_hours(
    module: &Arc<biaiscope::content::Module>,
    path: &std::path::Path,
) -> Result<usize, Box<dyn std::error::Error>> {
    let mut class = Class::new(module.clone());
    let mut journal = Journal::<Entry>::open(path).map_err(|locked| format!("{locked:?}"))?.journal;
    let (mut now, mut count) = (0, 0);
    let mut tell = |class: &mut Class, event: Event| -> Outcome {
        now += 2 * SECOND;
        if let Some(event) = class.apply(Moment { steady: now, wall: now }, &event) {
            journal.append(now, &Entry { steady: now, event })?;
            count += 1;
        }
        Ok(())
    };
    let (id, version) = (module.manifest.id.clone(), "1".to_owned());
    tell(
        &mut class,
        Event::Began {
            module: id,
            version,
            seed: 7,
            lang: Lang::Fr,
            present: None,
            end: None,
            order: Order::Author,
        },
    )?;
    for at in 0..class.count() {
        let step = class.step(at).id.clone();
        tell(&mut class, Event::Went { step: step.clone(), skipping: false })?;
        let options = class.question(at).map(|question| question.options.len());
        for act in [Act::Open, Act::Discuss, Act::Open, Act::Show, Act::Key, Act::Debrief] {
            tell(&mut class, Event::Vote { step: step.clone(), act })?;
            if let (Some(options), Stage::Open) = (options, class.vote().stage) {
                for digit in "12 7 0 9".chars() {
                    tell(&mut class, Event::Typed { edit: Edit::Insert(digit.to_string()) })?;
                }
                let act = Act::Close { counts: vec![7; options] };
                tell(&mut class, Event::Vote { step: step.clone(), act })?;
            }
        }
        for move_ in 0..50 {
            let intent = if move_ % 5 == 0 { Intent::Toggle } else { Intent::Right };
            tell(&mut class, Event::played(step.clone(), intent))?;
        }
        for length in 1..30 {
            tell(&mut class, Event::Noted { step: step.clone(), text: "e".repeat(length) })?;
        }
        if at % 7 == 0 {
            tell(&mut class, Event::Undone)?;
        }
    }
    Ok(count)
}
