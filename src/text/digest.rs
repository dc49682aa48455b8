//! A short digest that tells texts apart.

use sha2::{Digest, Sha256};

/// What tells some texts from others, in 16 hexadecimal digits.
///
/// The first 64 bits of SHA-256 (FIPS 180-4) over each text, its length in bytes before it (64
/// bits, the lowest byte first), so that no two lists of texts are written alike.
pub fn digest<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        let text = text.as_ref();
        hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_le_bytes());
        hash.update(text);
    }
    let start = hash.finalize().first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes));
    format!("{start:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart_however_they_are_cut() {
        // sha256(01 00 00 00 00 00 00 00 61), by another program.
        assert_eq!(digest(["a"]), "ae6121c88ba555f6");
        assert_ne!(digest(["ab", "c"]), digest(["a", "bc"]));
        assert_ne!(digest(["a", ""]), digest(["a"]));
    }
}
