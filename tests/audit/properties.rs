//! What holds of any table.

use biaiscope::audit::{Audit, Measure, Request};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{audited, figure, group, request};

/// Rows of a group (1 of 3), a decision, a truth, a stratum, each of which may be unknown.
type Row = (u8, u8, u8, u8);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    vec((0..4_u8, 0..3_u8, 0..3_u8, 0..3_u8), 1..120)
}

fn file(rows: &[Row]) -> String {
    let word = |value: u8| ["0", "1", ""][usize::from(value)];
    let line = |row: &Row| {
        format!("{},{},{},s{}\n", ["a", "b", "c", "NA"][usize::from(row.0)], word(row.1), word(row.2), row.3)
    };
    format!("g,d,y,s\n{}", rows.iter().map(line).collect::<String>())
}

fn asked() -> Request {
    Request { label: Some("y".into()), within: Some("s".into()), ..request() }
}

/// An audit without the guesses, which a sample in the order of the rows makes.
fn told(rows: &[Row]) -> Audit {
    Audit { proxies: Vec::new(), ..audited(&file(rows), &asked()) }
}

proptest! {
    #[test]
    fn the_order_of_rows_changes_nothing(rows in rows(), turn in 0..120_usize) {
        let mut others = rows.clone();
        others.rotate_left(turn % rows.len());
        others.reverse();
        prop_assert_eq!(told(&rows), told(&others));
    }

    #[test]
    fn every_person_is_counted_once(rows in rows()) {
        let found = told(&rows);
        prop_assert_eq!(found.people, rows.len() as u64);
        let by = &found.by[0];
        prop_assert_eq!(by.groups.iter().map(|group| group.people).sum::<u64>(), rows.len() as u64);
        let unknown = rows.iter().filter(|row| row.0 == 3).count() as u64;
        prop_assert_eq!(by.groups.iter().filter(|group| group.is_unknown).map(|group| group.people).sum::<u64>(), unknown);
        for group in &by.groups {
            prop_assert_eq!(figure(group, Measure::SelectionRate).trials + group.undecided, group.people);
        }
    }

    #[test]
    fn twice_the_people_have_the_same_rates(rows in rows()) {
        let (once, twice) = (told(&rows), told(&[rows.clone(), rows.clone()].concat()));
        for one in &once.by[0].groups {
            let two = group(&twice.by[0], &one.name);
            for measure in Measure::ALL {
                let (a, b) = (figure(one, measure), figure(two, measure));
                prop_assert_eq!((a.value, 2 * a.trials, a.undefined), (b.value, b.trials, b.undefined));
                if let (Some([low, high]), Some([closer, lower])) = (a.wilson, b.wilson) {
                    prop_assert!(lower - closer <= high - low + 1e-12);
                }
            }
        }
    }

    #[test]
    fn what_is_undefined_says_so(rows in rows()) {
        for group in &told(&rows).by[0].groups {
            for figure in &group.figures {
                prop_assert_eq!(figure.value.is_none(), figure.undefined.is_some());
                prop_assert_eq!(figure.trials == 0, figure.value.is_none());
                if let (Some(value), Some([low, high])) = (figure.value, figure.wilson) {
                    prop_assert!(low <= value + 1e-12 && value <= high + 1e-12);
                }
                let gap = figure.gap.as_ref();
                if let Some((p, adjusted)) = gap.and_then(|gap| gap.fisher_p.zip(gap.holm_p)) {
                    prop_assert!(p <= adjusted && adjusted <= 1.0);
                }
            }
        }
    }

    #[test]
    fn a_group_merged_with_another_has_the_sum_of_both(rows in rows()) {
        let merged: Vec<Row> = rows.iter().map(|row| (if row.0 == 1 { 0 } else { row.0 }, row.1, row.2, row.3)).collect();
        let (apart, together) = (told(&rows), told(&merged));
        let sum = |audit: &Audit, name: &str, measure| {
            let found = audit.by[0].groups.iter().find(|group| group.name == name);
            found.map_or([0, 0], |group| [figure(group, measure).successes, figure(group, measure).trials])
        };
        for measure in Measure::ALL {
            let (a, b, both) = (sum(&apart, "a", measure), sum(&apart, "b", measure), sum(&together, "a", measure));
            prop_assert_eq!([a[0] + b[0], a[1] + b[1]], both);
        }
    }

    #[test]
    fn a_count_of_people_is_as_many_rows(rows in rows()) {
        let counted = rows.iter().enumerate().map(|(place, row)| (*row, place % 3));
        let repeated: Vec<Row> = counted.clone().flat_map(|(row, times)| vec![row; times]).collect();
        prop_assume!(!repeated.is_empty());
        let lines = counted.map(|(row, times)| {
            let line = file(&[row]);
            format!("{},{times}\n", line.lines().nth(1).unwrap())
        });
        let text = format!("g,d,y,s,n\n{}", lines.collect::<String>());
        let found = audited(&text, &Request { count: Some("n".into()), ..asked() });
        for one in &told(&repeated).by[0].groups {
            let other = group(&found.by[0], &one.name);
            prop_assert_eq!((one.people, one.undecided), (other.people, other.undecided));
            for (a, b) in one.figures.iter().zip(&other.figures) {
                prop_assert_eq!((a.successes, a.trials, a.wilson), (b.successes, b.trials, b.wilson));
            }
        }
    }

    #[test]
    fn equal_weights_weigh_nothing(rows in rows(), weight in 0.5_f64..20.0) {
        let text: String = file(&rows).lines().enumerate().map(|(place, line)| {
            if place == 0 { format!("{line},w\n") } else { format!("{line},{weight}\n") }
        }).collect();
        let weighted = audited(&text, &Request { weight: Some("w".into()), ..asked() });
        for (one, other) in told(&rows).by[0].groups.iter().zip(&weighted.by[0].groups) {
            for (a, b) in one.figures.iter().zip(&other.figures) {
                prop_assert!(a.value.unwrap_or(-1.0) - b.value.unwrap_or(-1.0) < 1e-9);
                for end in 0..2 {
                    prop_assert!((a.wilson.map_or(0.0, |w| w[end]) - b.wilson.map_or(0.0, |w| w[end])).abs() < 1e-9);
                }
                prop_assert!(b.gap.as_ref().is_none_or(|gap| gap.fisher_p.is_none()));
            }
        }
    }

    #[test]
    fn no_bytes_break_the_reading(bytes in vec(any::<u8>(), 0..400)) {
        let _ = biaiscope::audit::audit(bytes.as_slice(), &request());
        let with_names = [b"g,d\n".as_slice(), &bytes].concat();
        let _ = biaiscope::audit::audit(with_names.as_slice(), &request());
    }
}
