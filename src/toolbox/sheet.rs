//! A tool as a page: what it does, how to get it, what its licence asks, how it is kept.

use crate::content::{LicenceFamily, Maintenance, Tool};
use crate::page::{Block, Callout, Prose, Role, Run, markdown};
use crate::text::{Msg, Words, msg};

/// A tool in a line: what it is for, its licence, its state.
pub fn summary(tool: &Tool, words: &Words) -> String {
    [names(tool.stages.iter().map(|stage| stage.key()), words), licence(tool, words), state(tool, words)]
        .join(" · ")
}

fn licence(tool: &Tool, words: &Words) -> String {
    words.say(tool.licence_family.key())
}

fn state(tool: &Tool, words: &Words) -> String {
    words.say(tool.maintenance.key())
}

fn names(keys: impl Iterator<Item = Msg>, words: &Words) -> String {
    keys.map(|key| words.say(key)).collect::<Vec<_>>().join(", ")
}

/// A tool as part of a page, from its name to its sources' marks.
pub fn blocks(tool: &Tool, words: &Words) -> Vec<Block> {
    let lang = words.lang();
    let mut name = vec![Run::new(&tool.name).strong().role(Role::Accent)];
    if tool.maintainer != tool.name {
        name.push(Run::new(&format!(" · {}", tool.maintainer)).role(Role::Muted));
    }
    let mut blocks = vec![Block::Paragraph(name)];
    blocks.extend(markdown::blocks(tool.purpose.get(lang), lang, &tool.sources));
    let stages = names(tool.stages.iter().map(|stage| stage.key()), words);
    let materials = names(tool.materials.iter().map(|material| material.key()), words);
    let platforms = names(tool.platforms.iter().map(|platform| platform.key()), words);
    let facts =
        [(msg::TOOL_STAGES, stages), (msg::TOOL_MATERIALS, materials), (msg::TOOL_PLATFORMS, platforms)];
    let mut facts: Vec<Prose> = facts.into_iter().map(|(key, value)| fact(key, &value, words)).collect();
    if let Some(install) = &tool.install {
        facts.push(copied(msg::TOOL_INSTALL, install, words));
    }
    facts.push(copied(msg::TOOL_LINK, &tool.link, words));
    let items = facts.into_iter().map(|fact| vec![Block::Paragraph(fact)]).collect();
    blocks.push(Block::List { start: None, items });
    blocks.extend(licence_blocks(tool, words));
    blocks.push(Block::Paragraph(upkeep(tool, words)));
    blocks
}

fn fact(key: Msg, value: &str, words: &Words) -> Prose {
    vec![Run::new(&format!("{} ", words.say(key))).strong(), Run::new(value)]
}

/// A fact to be copied as it stands.
fn copied(key: Msg, value: &str, words: &Words) -> Prose {
    let mut prose = fact(key, "", words);
    let mut run = Run::new(value).role(Role::Accent);
    run.style.code = true;
    prose.push(run);
    prose
}

fn licence_blocks(tool: &Tool, words: &Words) -> Vec<Block> {
    let family = tool.licence_family;
    let named = format!("{} ({})", tool.licence, licence(tool, words));
    let mut prose = fact(msg::TOOL_LICENCE, &named, words);
    let note = tool.licence_note.get(words.lang());
    let noted = markdown::prose(note, words.lang(), &tool.sources);
    let is_doubtful = matches!(family, LicenceFamily::Contradictory | LicenceFamily::Unverified);
    if is_doubtful {
        let mut told = vec![Run::new(&words.say(meaning(family))), Run::new(" ")];
        told.extend(noted);
        return vec![Block::Paragraph(prose), Block::Callout(Callout::Warning, vec![Block::Paragraph(told)])];
    }
    prose.push(Run::new(&format!(". {}", words.say(meaning(family)))));
    if !tool.licence_seen {
        prose.push(Run::new(&format!(" {}", words.say(msg::TOOL_LICENCE_UNSEEN))).role(Role::Warn));
    }
    if !noted.is_empty() {
        prose.push(Run::new(" "));
        prose.extend(noted);
    }
    vec![Block::Paragraph(prose)]
}

fn upkeep(tool: &Tool, words: &Words) -> Prose {
    let mut prose = fact(msg::TOOL_STATE, &state(tool, words), words);
    let means = match tool.maintenance {
        Maintenance::Active => msg::MAINTENANCE_ACTIVE_MEANS,
        Maintenance::Slow => msg::MAINTENANCE_SLOW_MEANS,
        Maintenance::Dormant => msg::MAINTENANCE_DORMANT_MEANS,
        Maintenance::Static => msg::MAINTENANCE_STATIC_MEANS,
        Maintenance::Unchecked => msg::MAINTENANCE_UNCHECKED_MEANS,
    };
    prose.push(Run::new(&format!(", {}", words.say(means))));
    let release = tool.release.as_ref().map_or_else(
        || words.say(msg::TOOL_NO_RELEASE),
        |release| words.with(msg::TOOL_RELEASE, &[("release", release.as_str().into())]),
    );
    prose.push(Run::new(&format!(" {release}")));
    let checked = words.with(msg::TOOL_CHECKED, &[("month", tool.checked.as_str().into())]);
    prose.push(Run::new(&format!(" {checked}")));
    prose
}

/// What a licence family asks, in plain words.
fn meaning(family: LicenceFamily) -> Msg {
    match family {
        LicenceFamily::Permissive => msg::LICENCE_PERMISSIVE_MEANS,
        LicenceFamily::Copyleft => msg::LICENCE_COPYLEFT_MEANS,
        LicenceFamily::ShareAlike => msg::LICENCE_SHARE_ALIKE_MEANS,
        LicenceFamily::Attribution => msg::LICENCE_ATTRIBUTION_MEANS,
        LicenceFamily::NonCommercial => msg::LICENCE_NON_COMMERCIAL_MEANS,
        LicenceFamily::Public => msg::LICENCE_PUBLIC_MEANS,
        LicenceFamily::Contradictory => msg::LICENCE_CONTRADICTORY_MEANS,
        LicenceFamily::Unverified => msg::LICENCE_UNVERIFIED_MEANS,
    }
}
