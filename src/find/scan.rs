//! Looks for bytes in bytes, by the one of them that is rarest in European languages. The standard search of strings weighs
//! more in the page than all of the search does.

/// Letters from the most frequent on; what is not here is rarer.
const FREQUENT: &[u8] = b" eaoinstrldcumpgbfhvqyjzxwk";

/// Something to be looked for.
pub(super) struct Needle<'a> {
    bytes: &'a [u8],
    /// Where in it the rarest byte stands.
    rarest: usize,
}

impl<'a> Needle<'a> {
    /// Nothing, if there is nothing to look for.
    pub(super) fn new(bytes: &'a [u8]) -> Option<Self> {
        let rank = |byte: &u8| FREQUENT.iter().position(|other| other == byte).unwrap_or(FREQUENT.len());
        let rarest = (0..bytes.len()).max_by_key(|at| rank(&bytes[*at]))?;
        Some(Self { bytes, rarest })
    }

    /// Where it stands in the text at or after a byte.
    pub(super) fn find(&self, text: &[u8], from: usize) -> Option<usize> {
        let rare = self.bytes[self.rarest];
        let mut at = from + self.rarest;
        loop {
            at += position(text.get(at..)?, rare)?;
            let start = at - self.rarest;
            if text.get(start..)?.starts_with(self.bytes) {
                return Some(start);
            }
            at += 1;
        }
    }
}

/// Where a byte first stands: eight at a time (see H. Warren, Hacker's Delight, 2nd ed., section 6-1).
fn position(text: &[u8], byte: u8) -> Option<usize> {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    let eights = text.chunks_exact(8);
    let rest = eights.remainder();
    for (at, eight) in eights.enumerate() {
        let Ok(eight) = <[u8; 8]>::try_from(eight) else { continue };
        let differing = u64::from_le_bytes(eight) ^ (ONES * u64::from(byte));
        let same = differing.wrapping_sub(ONES) & !differing & HIGH;
        if same != 0 {
            return Some(8 * at + same.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(|other| *other == byte).map(|at| text.len() - rest.len() + at)
}
