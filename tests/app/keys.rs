//! Every place of the application: each of its actions can be asked for by a key and by a typed line, and
//! `docs/keys.md` tells them all.
//!
//! `UPDATE_DOCS=1 cargo test --test app keys` writes the page anew.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use biaiscope::action::{Action, Input, Key, Role, by_key, hints};
use biaiscope::app::{App, Does, Session, asked, commands};
use biaiscope::content::Origin;
use biaiscope::export::FileExporter;
use biaiscope::face::terminal::{Screen, Theme};
use biaiscope::progress::{Folder, Settings, ThemeChoice};
use biaiscope::text::{Lang, Words};
use tempfile::TempDir;
use termprofile::TermProfile;

/// A place of the application, and what can be done there.
struct Place {
    name: String,
    is_box: bool,
    actions: Vec<Action<Does>>,
}

/// The application with its own module, and its data in `folder`.
fn app(folder: &Path) -> App {
    let data = Folder::find(Some(folder.to_owned())).unwrap();
    data.prepare().unwrap();
    let session = Session::new(Origin::Embedded, data, Settings::default(), Lang::En).unwrap();
    App::new(session, Box::new(FileExporter), None)
}

struct Walk {
    app: App,
    places: Vec<Place>,
    seen: BTreeSet<String>,
    _folder: TempDir,
}

impl Walk {
    /// The whole walk: every view, and every kind of exercise before and after its answer.
    fn all() -> Vec<Place> {
        let folder = tempfile::tempdir().unwrap();
        let app = app(folder.path());
        let mut walk = Walk { app, places: Vec::new(), seen: BTreeSet::new(), _folder: folder };
        walk.app.begin().unwrap();
        walk.look();
        walk.line("Camille");
        walk.look();
        walk.beside();
        walk.exercises();
        walk.places
    }

    /// The views beside the steps.
    fn beside(&mut self) {
        for line in ["review", "results", "toolbox", "logbook", "data", "page 1", "g", "map"] {
            self.line(line);
            self.look();
            for key in ["a", "h", "n", "w"].map(|key| Key::Char(key.chars().next().unwrap())) {
                let depth = self.depth();
                self.press(key);
                if self.depth() > depth {
                    self.look();
                    self.press(Key::Escape);
                }
            }
            while self.depth() > 1 {
                self.press(Key::Escape);
            }
        }
        self.press(Key::Function(1));
        self.look();
        self.press(Key::Escape);
    }

    fn exercises(&mut self) {
        let module = self.app.session().module().unwrap().clone();
        for (part, steps) in module.parts.iter().enumerate() {
            for (at, step) in steps.steps.iter().enumerate() {
                let kind = step.exercise.as_ref().map_or("Page", |exercise| exercise.kind());
                if !self.seen.contains(kind) {
                    self.line("map");
                    self.line(&format!("{}.{}", part + 1, at + 1));
                    self.look_as(kind);
                }
            }
        }
    }

    fn depth(&self) -> usize {
        self.app.views().count()
    }

    fn line(&mut self, line: &str) {
        let actions = self.app.actions();
        let sign = if actions.iter().any(|action| action.input == Input::Text) && self.depth() > 1 {
            ":"
        } else {
            ""
        };
        let line = if line.contains(' ') || line.len() < 2 || sign.is_empty() {
            line.to_owned()
        } else {
            format!("{sign}{line}")
        };
        if let Some((does, entered)) = asked(&actions, &line) {
            self.app.act(&does, entered);
        }
    }

    fn press(&mut self, key: Key) {
        let actions = self.app.actions();
        if let Some((action, entered)) = by_key(&actions, key) {
            let does = action.does.clone();
            self.app.act(&does, entered);
        }
    }

    fn look(&mut self) {
        let name = self.app.top().map(|(_, view)| view.name()).unwrap();
        self.look_as(name);
    }

    fn look_as(&mut self, name: &str) {
        if self.seen.insert(name.to_owned()) {
            let is_box = self.app.top().is_some_and(|(_, view)| view.is_box());
            self.places.push(Place { name: name.to_owned(), is_box, actions: self.app.actions() });
        }
    }
}

/// Whether some key or the mouse asks for the action.
fn has_a_key(action: &Action<Does>, all: &[Action<Does>]) -> bool {
    match action.input {
        Input::None => {
            action.keys.iter().any(|key| by_key(all, *key).is_some_and(|(found, _)| found == action))
        }
        Input::Line => false,
        _ => true,
    }
}

/// Whether some typed line asks for the action; an exercise that reads lines reads its own answers.
fn has_a_line(action: &Action<Does>, all: &[Action<Does>]) -> bool {
    let reads = |action: &Action<Does>| action.input == Input::Line && matches!(action.does, Does::Play(_));
    if matches!(action.does, Does::Play(_)) && all.iter().any(reads) || action.input == Input::Line {
        return true;
    }
    // A page is opened by its number behind a word that another action of that name has.
    if matches!(action.input, Input::One { .. })
        && all.iter().any(|other| other.label == action.label && other.input == Input::Line)
    {
        return true;
    }
    let said = commands(std::slice::from_ref(action), &Words::new(Lang::En));
    let does = |line: &str| asked(all, line).is_some_and(|(does, _)| does == action.does);
    does("")
        || said.iter().any(|(line, _)| does(line) || does(&format!(":{line}")))
        || (1..4).any(|number| does(&number.to_string()))
}

#[test]
fn every_action_can_be_asked_for_in_every_face() {
    let places = Walk::all();
    let mut missing = Vec::new();
    for place in &places {
        for action in &place.actions {
            let (by_key, by_line) = (has_a_key(action, &place.actions), has_a_line(action, &place.actions));
            if !by_key && !by_line {
                missing.push(format!("{}: nothing asks for {:?}", place.name, action.label));
            }
            // Where nothing is pointed at there is no cursor to move, a text is a line, and a box is
            // told and closed at once.
            let has_text = place.actions.iter().any(|other| other.input == Input::Text);
            let is_screen_only = place.is_box
                || action.role == Role::Move
                || has_text && matches!(action.does, Does::Play(_))
                || !matches!(action.input, Input::None | Input::Line | Input::One { .. });
            if !by_line && !is_screen_only {
                missing.push(format!("{}: no line for {:?}", place.name, action.label));
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}

/// The keys of some actions.
fn keys(actions: &[Action<Does>]) -> String {
    let [english, french] = [Lang::En, Lang::Fr].map(Words::new);
    let mut table = "| key | | |\n| --- | --- | --- |\n".to_owned();
    for hint in hints(actions) {
        let keys = hint.keys.replace('|', "\\|");
        writeln!(table, "| `{keys}` | {} | {} |", english.say(hint.label), french.say(hint.label)).unwrap();
    }
    table
}

/// The keys of some actions, then what is typed for them.
fn told(actions: &[Action<Does>]) -> String {
    let [english, french] = [Lang::En, Lang::Fr].map(|lang| commands(actions, &Words::new(lang)).into_iter());
    let mut typed: Vec<String> = Vec::new();
    for ((english, _), (french, _)) in english.zip(french) {
        let line =
            if english == french { format!("`{english}`") } else { format!("`{english}` or `{french}`") };
        if !typed.contains(&line) {
            typed.push(line);
        }
    }
    let typed =
        if typed.is_empty() { String::new() } else { format!("\nTyped in plain: {}.\n", typed.join(", ")) };
    format!("{}{typed}", keys(actions))
}

/// `docs/keys.md`, from the actions themselves.
fn page() -> String {
    let places = Walk::all();
    let everywhere = |action: &&Action<Does>| {
        places.iter().filter(|place| place.name != "help").all(|place| place.actions.contains(action))
    };
    let common: Vec<_> = places[0].actions.iter().filter(everywhere).cloned().collect();
    let mut page =
        "# Keys\n\nMade from the actions of every view and kind of exercise by `tests/app/keys.rs`; \
        a key stands beside what it does, in English and in French.\n"
            .to_owned();
    let folder = tempfile::tempdir().unwrap();
    let screen = Screen::new(app(folder.path()), Theme::new(ThemeChoice::Dark, TermProfile::NoColor));
    let of_screens: Vec<_> =
        screen.actions().into_iter().filter(|action| !screen.app().actions().contains(action)).collect();
    write!(
        page,
        "\n## Everywhere\n\n{}\nOn a screen, unless a text is typed:\n\n{}",
        told(&common),
        keys(&of_screens)
    )
    .unwrap();
    for place in &places {
        let own: Vec<_> = place.actions.iter().filter(|action| !common.contains(action)).cloned().collect();
        write!(page, "\n## {}\n\n{}", place.name, told(&own)).unwrap();
    }
    page
}

#[test]
fn keys_md_tells_the_keys_there_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/keys.md");
    let page = page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    assert!(
        written == page,
        "docs/keys.md is not what the actions say: UPDATE_DOCS=1 cargo test --test app keys"
    );
}
