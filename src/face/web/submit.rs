//! A form that comes back, as the actions that it asks for.

use super::{Drawn, Notice, STAMP, drawn};
use crate::action::{Action, Entered, Input};
use crate::app::{Answer, App, Does, Focus};
use crate::face::html::{Control, Deed, PRESSED};
use crate::page::{Block, Menu, Naming};
use crate::text::clean;

/// The longest text of a field that is read, in bytes.
const LONGEST: usize = 64 * 1024;

/// The most slices of work that are done before a page is shown: each takes some milliseconds.
const MOST_SLICES: usize = 20_000;

/// What came of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Submitted {
    /// It was part of an older page, and did nothing.
    Stale,
    /// It was followed.
    Done(Answer),
}

/// Follows a form: first what was chosen and written in it, then the button that was pressed.
///
/// What a form says that the page does not offer is passed over.
pub fn submit(app: &mut App, fields: &[(String, String)]) -> Submitted {
    let page = drawn(app, "", &Notice::default());
    if app.is_over() || field(fields, STAMP) != Some(&page.stamp) {
        return Submitted::Stale;
    }
    let pressed = field(fields, PRESSED).map_or_else(Vec::new, |value| deeds_of(&page, value));
    let actions = app.actions();
    let named = pressed.iter().filter_map(|deed| match deed {
        Deed::Do(place) | Deed::DoOne(place) | Deed::DoLine(place) => actions.get(*place).cloned(),
        _ => None,
    });
    let named: Vec<Action<Does>> = named.collect();
    let view = app.top().map(|(number, _)| number);
    let mut answer = fill(app, page, fields);
    work(app);
    if app.top().map(|(number, _)| number) == view {
        // An action keeps its place while the view is the same; where what was chosen has changed
        // the list, it is found again by what it does.
        let mut named = named.iter();
        for deed in pressed {
            let asked = match deed {
                Deed::Do(_) | Deed::DoOne(_) | Deed::DoLine(_) => named.next(),
                _ => None,
            };
            answer = follow(app, deed, asked, fields);
        }
    }
    work(app);
    app.keep();
    Submitted::Done(answer)
}

/// What was written in the fields of a form that was not followed.
pub fn written(fields: &[(String, String)]) -> Vec<String> {
    let is_text = |name: &str| name.starts_with('t') && name[1..].chars().all(|c| c.is_ascii_digit());
    let texts = fields.iter().filter(|(name, text)| is_text(name) && !text.trim().is_empty());
    texts.map(|(_, text)| clean::lines(text).into_owned()).collect()
}

fn field<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a String> {
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn deeds_of(page: &Drawn, pressed: &str) -> Vec<Deed> {
    let found = page.controls.iter().find_map(|control| match control {
        Control::Press { value, deeds } if value == pressed => Some(deeds.clone()),
        _ => None,
    });
    found.unwrap_or_default()
}

/// Does what makes the controls of the page say what the form says. Each is tried once: one that
/// is refused says so on the page.
fn fill(app: &mut App, mut page: Drawn, fields: &[(String, String)]) -> Answer {
    let mut answer = Answer::Nothing;
    let mut tried: Vec<String> = Vec::new();
    loop {
        let wanted = page.controls.iter().filter_map(|control| wanted(control, fields));
        let Some(Wanted { name, deeds, text }) =
            wanted.into_iter().find(|wanted| !tried.contains(&wanted.name))
        else {
            return answer;
        };
        tried.push(name);
        let view = app.top().map(|(number, _)| number);
        for deed in deeds {
            answer = follow(app, deed, None, fields);
        }
        if let Some(text) = text {
            answer = write(app, text);
        }
        if app.is_over() || app.top().map(|(number, _)| number) != view {
            return answer;
        }
        page = drawn(app, "", &Notice::default());
    }
}

/// What a control is to be made to say.
struct Wanted {
    name: String,
    deeds: Vec<Deed>,
    text: Option<String>,
}

/// What is to be done for a control to say what the form says; `None` where it does already.
fn wanted(control: &Control, fields: &[(String, String)]) -> Option<Wanted> {
    match control {
        Control::Press { .. } => None,
        Control::Pick { name, now, deeds } => {
            let place = field(fields, name)?.parse::<usize>().ok().filter(|place| Some(*place) != *now)?;
            Some(Wanted { name: name.clone(), deeds: deeds.get(place)?.clone(), text: None })
        }
        Control::Tick { name, now, deeds } => {
            let is_changed = field(fields, name).is_some() != *now;
            is_changed.then(|| Wanted { name: name.clone(), deeds: deeds.clone(), text: None })
        }
        Control::Write { name, now, deeds } => {
            let text = field(fields, name)?.replace("\r\n", "\n");
            let text: String =
                text.char_indices().take_while(|(at, _)| *at < LONGEST).map(|(_, c)| c).collect();
            (text != *now).then(|| Wanted { name: name.clone(), deeds: deeds.clone(), text: Some(text) })
        }
    }
}

/// Puts a text in the place of what the field that has the caret holds.
fn write(app: &mut App, text: String) -> Answer {
    let takes = |action: &Action<Does>| matches!(action.input, Input::Text | Input::Number);
    match app.actions().into_iter().find(takes) {
        Some(action) => app.act(&action.does, Entered::Whole(text)),
        None => Answer::Nothing,
    }
}

/// Does one deed; `asked` is the action of a button.
fn follow(app: &mut App, deed: Deed, asked: Option<&Action<Does>>, fields: &[(String, String)]) -> Answer {
    let actions = app.actions();
    let listed = |wanted: &dyn Fn(&Action<Does>) -> bool| actions.iter().find(|action| wanted(action));
    let found = match deed {
        Deed::At(_) | Deed::Open { .. } => listed(&|action| action.input == Input::At),
        Deed::One(_) => listed(&|action| matches!(action.input, Input::One { naming: Naming::Numbers, .. })),
        Deed::Do(_) | Deed::DoOne(_) | Deed::DoLine(_) => {
            asked.and_then(|asked| listed(&|action| action.does == asked.does && action.input == asked.input))
        }
    };
    let Some(Action { does, input, .. }) = found.cloned() else { return Answer::Nothing };
    let own = |place: usize| field(fields, &format!("l{place}"));
    let entered = match deed {
        Deed::At(place) => Entered::At(place),
        Deed::Open { first, row } => return open(app, &does, first, row),
        Deed::One(place) => Entered::One(place),
        Deed::Do(_) => Entered::Nothing,
        Deed::DoOne(place) => {
            let named = own(place).and_then(|name| name.parse::<usize>().ok());
            match (named, input) {
                (Some(named), Input::One { count, .. }) if named < count => Entered::One(named),
                _ => return Answer::Nothing,
            }
        }
        Deed::DoLine(place) => Entered::Line(own(place).map(|line| clean::line(line)).unwrap_or_default()),
    };
    app.act(&does, entered)
}

/// Points at a row; where that has only brought the cursor there, once more.
fn open(app: &mut App, does: &Does, first: usize, row: usize) -> Answer {
    let before = menu(app, first);
    let view = app.top().map(|(number, _)| number);
    let target = Entered::At(first.saturating_add(row));
    let answer = app.act(does, target.clone());
    let has_moved = app.top().map(|(number, _)| number) == view
        && menu(app, first).zip(before).is_some_and(|(now, before)| {
            now.cursor == Some(row) && before.cursor != now.cursor && before.rows == now.rows
        });
    if has_moved { app.act(does, target) } else { answer }
}

/// The menu of the page whose first row is at this place.
fn menu(app: &App, first: usize) -> Option<Menu> {
    let (_, view) = app.top()?;
    let blocks = [view.head(app.session()), view.page(app.session()).blocks].concat();
    blocks.into_iter().find_map(|block| match block {
        Block::Menu(menu) if menu.first == first => Some(menu),
        _ => None,
    })
}

/// Lets what is being computed come to its end: the page shows what came of it.
fn work(app: &mut App) {
    for _ in 0..MOST_SLICES {
        if !app.is_working() || app.work() == Answer::Turned {
            break;
        }
    }
}

/// What to bring into sight.
impl Submitted {
    /// Whether another page, or the start of this one, is to be read.
    pub fn is_turned(self) -> bool {
        matches!(self, Submitted::Stale | Submitted::Done(Answer::Turned | Answer::Changed(Focus::Top)))
    }
}
