//! Bits packed into bytes, lowest first.

use super::Damaged;

/// Reads a stream of bits from its start.
pub(super) struct Bits<'a> {
    bytes: std::slice::Iter<'a, u8>,
    held: u32,
    count: u32,
}

impl<'a> Bits<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes: bytes.iter(), held: 0, count: 0 }
    }

    /// The next `width` bits (at most 8) as a number.
    pub(super) fn take(&mut self, width: u32) -> Result<u8, Damaged> {
        if self.count < width {
            self.held |= u32::from(*self.bytes.next().ok_or(Damaged)?) << self.count;
            self.count += 8;
        }
        let [low, ..] = (self.held & ((1 << width) - 1)).to_le_bytes();
        self.held >>= width;
        self.count -= width;
        Ok(low)
    }
}
