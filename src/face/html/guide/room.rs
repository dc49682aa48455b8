//! The room: where screen, trainers and pairs are, for 30, 60 and 90 people.

use crate::text::{Msg, msg};
use maud::{Markup, html};

use super::Guide;

/// How many people are in each plan; each trainer looks after one group.
const CLASSES: [u32; 3] = [30, 60, 90];
/// How many people a trainer looks after.
const GROUP: u32 = 30;
/// The tables of a group, each for two people: three in a row, five rows.
const COLUMNS: u32 = 3;
const ROWS: u32 = 5;
/// The size of a table, and of what is between two of them, in units of the drawing.
const TABLE: (u32, u32) = (24, 10);
const PITCH: (u32, u32) = (30, 24);
/// The way between two groups, in units of the drawing.
const AISLE: u32 = 22;
/// Where the tables begin: below the screen and the trainers.
const TOP: u32 = 46;

/// What to mind in the room.
const ADVICE: [Msg; 4] = [msg::GUIDE_ROOM_1, msg::GUIDE_ROOM_2, msg::GUIDE_ROOM_3, msg::GUIDE_ROOM_4];

impl Guide<'_> {
    /// The plans, drawn and told.
    pub(super) fn rooms(&self) -> Markup {
        html! {
            section.sheet #room {
                h2 { (self.say(msg::GUIDE_ROOM)) }
                p { (self.say(msg::GUIDE_ROOM_TEXT)) }
                .plans { @for people in CLASSES { (self.plan(people)) } }
                ul { @for advice in ADVICE { li { (self.say(advice)) } } }
            }
        }
    }

    fn plan(&self, people: u32) -> Markup {
        let groups = people / GROUP;
        let wide = COLUMNS * PITCH.0 - (PITCH.0 - TABLE.0);
        let left = |group: u32| 6 + group * (wide + AISLE);
        let (width, height) = (left(groups - 1) + wide + 6, TOP + ROWS * PITCH.1 + 2);
        let values = [("people", people.into()), ("trainers", groups.into()), ("pairs", (people / 2).into())];
        let told = self.words.with(msg::GUIDE_ROOM_PLAN, &values);
        html! {
            figure.plan {
                svg viewBox=(format!("0 0 {width} {height}")) role="img" aria-label=(told)
                    style=(format!("width:{}mm", width / 2)) {
                    rect.screen x=(width / 2 - 30) y="2" width="60" height="5" {}
                    text x=(width / 2) y="16" text-anchor="middle" { (self.say(msg::GUIDE_ROOM_SCREEN)) }
                    @for group in 0..groups {
                        circle.trainer cx=(left(group) + wide / 2) cy="29" r="5" {}
                        text.inside x=(left(group) + wide / 2) y="31.5" text-anchor="middle" { (group + 1) }
                        @for row in 0..ROWS { @for column in 0..COLUMNS {
                            (pair(left(group) + column * PITCH.0, TOP + row * PITCH.1))
                        } }
                    }
                }
                figcaption { (told) }
            }
        }
    }
}

/// A table, and two people behind it.
fn pair(x: u32, y: u32) -> Markup {
    html! {
        rect.table x=(x) y=(y) width=(TABLE.0) height=(TABLE.1) rx="1" {}
        @for side in [6, 18] { circle.person cx=(x + side) cy=(y + TABLE.1 + 5) r="3" {} }
    }
}
