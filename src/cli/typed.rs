//! Values of options as people type them.

use crate::text::typography;

/// The sign between fields as it is typed.
pub(super) fn separator(typed: &str) -> Result<u8, String> {
    match (typed, typed.as_bytes()) {
        ("tab" | "\\t", _) => Ok(b'\t'),
        (_, [sign]) if !sign.is_ascii_alphanumeric() && *sign != b'"' => Ok(*sign),
        _ => Err(typed.to_owned()),
    }
}

/// A ratio above 0, at most 1; a comma may stand for the point.
pub(super) fn ratio(typed: &str) -> Result<f64, String> {
    number(typed)
        .and_then(|ratio| if ratio > 0.0 && ratio <= 1.0 { Ok(ratio) } else { Err(typed.to_owned()) })
}

/// A number as it is typed; a comma may stand for the point.
pub(super) fn number(typed: &str) -> Result<f64, String> {
    typography::parse_number(typed).ok_or_else(|| typed.to_owned())
}
