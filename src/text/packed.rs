//! Reading what the build packed.

use miniz_oxide::inflate::decompress_to_vec;

/// The text that `build.rs` deflated; `None` of bytes that it did not make.
pub fn unpacked(bytes: &[u8]) -> Option<String> {
    String::from_utf8(decompress_to_vec(bytes).ok()?).ok()
}
