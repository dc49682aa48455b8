//! A model card and a datasheet with the sections that an audit can fill; the others say that they
//! are for people to write.

use super::super::{Audit, JOIN};
use super::{Teller, number};
use crate::page::{Block, Page, Run};
use crate::text::{Msg, Words, clean, msg};

/// A section of a card: its title, and what people are asked where the audit has nothing to say.
type Section = (Msg, Msg);

/// A model card after Mitchell et al., *Model Cards for Model Reporting*, FAT* 2019.
pub fn model_card(audit: &Audit, name: &str, words: &Words) -> Page {
    let teller = Teller { audit, words };
    let open =
        |sections: &[Section]| -> Vec<Block> { sections.iter().flat_map(|one| teller.open(*one)).collect() };
    let blocks = [
        open(&[
            (msg::MODEL_CARD_DETAILS, msg::MODEL_CARD_DETAILS_ASK),
            (msg::MODEL_CARD_USE, msg::MODEL_CARD_USE_ASK),
        ]),
        teller.filled(msg::MODEL_CARD_FACTORS, teller.factors()),
        teller.filled(
            msg::MODEL_CARD_METRICS,
            vec![teller.measures(), teller.paragraph(msg::MODEL_CARD_METRICS_HOW, &[])],
        ),
        teller.filled(msg::MODEL_CARD_EVALUATION, teller.data(name)),
        open(&[
            (msg::MODEL_CARD_EVALUATION_MORE, msg::MODEL_CARD_EVALUATION_ASK),
            (msg::MODEL_CARD_TRAINING, msg::MODEL_CARD_TRAINING_ASK),
        ]),
        teller.filled(msg::MODEL_CARD_ANALYSES, audit.by.iter().flat_map(|by| teller.grouping(by)).collect()),
        open(&[(msg::MODEL_CARD_ETHICS, msg::MODEL_CARD_ETHICS_ASK)]),
        teller.filled(msg::MODEL_CARD_CAVEATS, teller.traps()),
    ];
    Page {
        title: words.with(msg::MODEL_CARD_TITLE, &[("file", clean::line(name).into())]),
        blocks: blocks.concat(),
    }
}

/// A datasheet after Gebru et al., *Datasheets for Datasets*, CACM 64(12), 2021.
pub fn datasheet(audit: &Audit, name: &str, words: &Words) -> Page {
    let teller = Teller { audit, words };
    let open =
        |sections: &[Section]| -> Vec<Block> { sections.iter().flat_map(|one| teller.open(*one)).collect() };
    let mut composition = teller.data(name);
    composition.extend(teller.factors());
    let blocks = [
        open(&[(msg::SHEET_MOTIVATION, msg::SHEET_MOTIVATION_ASK)]),
        teller.filled(msg::SHEET_COMPOSITION, composition),
        open(&[
            (msg::SHEET_COMPOSITION_MORE, msg::SHEET_COMPOSITION_ASK),
            (msg::SHEET_COLLECTION, msg::SHEET_COLLECTION_ASK),
            (msg::SHEET_CLEANING, msg::SHEET_CLEANING_ASK),
            (msg::SHEET_USES, msg::SHEET_USES_ASK),
        ]),
        teller.filled(msg::SHEET_CAUTIONS, teller.traps()),
        open(&[
            (msg::SHEET_DISTRIBUTION, msg::SHEET_DISTRIBUTION_ASK),
            (msg::SHEET_MAINTENANCE, msg::SHEET_MAINTENANCE_ASK),
        ]),
    ];
    Page {
        title: words.with(msg::SHEET_TITLE, &[("file", clean::line(name).into())]),
        blocks: blocks.concat(),
    }
}

impl Teller<'_> {
    /// A section that only people can write.
    fn open(&self, (title, ask): Section) -> Vec<Block> {
        let people = self.run(msg::MODEL_CARD_FOR_PEOPLE, &[]).strong();
        vec![self.heading(title, &[]), Block::Paragraph(vec![people, Run::new(" "), self.run(ask, &[])])]
    }

    fn filled(&self, title: Msg, blocks: Vec<Block>) -> Vec<Block> {
        let inner = blocks.into_iter().filter(|block| block.heading().is_none());
        std::iter::once(self.heading(title, &[])).chain(inner).collect()
    }

    /// The groups, and how many people each has.
    fn factors(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for grouping in &self.audit.by {
            let column = grouping.columns.join(JOIN);
            blocks.push(self.paragraph(msg::MODEL_CARD_GROUPS, &[("column", column.into())]));
            let row = |group: &super::super::Group| {
                vec![self.name(&group.name), group.people.to_string(), group.undecided.to_string()]
            };
            let header = [msg::AUDIT_GROUP, msg::AUDIT_PEOPLE, msg::AUDIT_UNDECIDED];
            blocks.push(self.table(&header, grouping.groups.iter().map(row).collect()));
        }
        blocks
    }

    /// The file, and the columns that were looked at.
    fn data(&self, name: &str) -> Vec<Block> {
        let asked = &self.audit.asked;
        let values = [
            ("file", clean::line(name).into()),
            ("rows", number(self.audit.rows)),
            ("people", number(self.audit.people)),
            ("undecided", number(self.audit.undecided)),
        ];
        let mut items = vec![self.run(msg::MODEL_CARD_DATA, &values)];
        for (message, column) in [
            (msg::MODEL_CARD_OUTCOME, &asked.outcome),
            (msg::MODEL_CARD_LABEL, &asked.label),
            (msg::MODEL_CARD_SCORE, &asked.score),
            (msg::MODEL_CARD_WITHIN, &asked.within),
        ] {
            if let Some(column) = column {
                items.push(self.run(message, &[("column", clean::line(column).into())]));
            }
        }
        vec![Teller::list(items)]
    }
}
