//! The controls of an experiment read aloud, each with what a typed line calls it.

use super::prose::{filled, plain};
use crate::page::{Panel, PanelRow, Run};

pub(super) fn panel_lines(panel: &Panel) -> Vec<String> {
    let mut out: Vec<String> = panel.rows.iter().flat_map(row).collect();
    if !panel.typed.is_empty() {
        out.push(String::new());
        out.extend(filled(&[Run::new(&panel.typed)], "", ""));
    }
    out
}

fn row(row: &PanelRow) -> Vec<String> {
    let item = |item: &crate::page::PanelItem| match item.name.as_str() {
        "" => None,
        name => Some(format!("{name} = {}", item.label)),
    };
    let items: Vec<String> = row.items.iter().filter_map(item).collect();
    if items.is_empty() {
        return Vec::new();
    }
    filled(&[Run::new(&format!("{}\u{a0}: {}", plain(&row.label), items.join(" ; ")))], "- ", "  ")
}
