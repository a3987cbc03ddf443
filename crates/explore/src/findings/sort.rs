//! Stable sorting, as far as the caller reads on.
//!
//! Each type that `slice::sort` sorts brings a copy of it into the program, about 1.2 KB (Brotli)
//! each. A heap of pairs of a key and an index takes a sixth of that, there is one kind of key, and the
//! first of many thousand lines cost little more than one comparison for each.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Up to three numbers.
pub(super) type Numbers = [i64; 3];

/// A key: numbers, and words that decide between equal ones.
#[derive(PartialEq, Eq, Default)]
pub(super) struct Key<'t> {
    pub(super) numbers: Numbers,
    /// Folded words with spaces between them.
    pub(super) words: &'t [u8],
    /// Whether the last word counts first.
    pub(super) backwards: bool,
}

impl Ord for Key<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.numbers.cmp(&other.numbers).then_with(|| {
            if !self.backwards {
                return self.words.cmp(other.words);
            }
            let [one, other] = [self, other].map(|key| key.words.rsplit(|byte| *byte == b' '));
            one.cmp(other)
        })
    }
}

impl PartialOrd for Key<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The indices of keys in ascending order. Equal keys keep their order.
pub(super) struct Order<'t>(BinaryHeap<Reverse<(Key<'t>, usize)>>);

impl<'t> Order<'t> {
    /// Begins to sort.
    pub(super) fn new(keys: Vec<Key<'t>>) -> Self {
        Self(keys.into_iter().zip(0..).map(Reverse).collect())
    }
}

impl Iterator for Order<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        self.0.pop().map(|Reverse((_, index))| index)
    }
}

/// Sorts by numbers.
pub(super) fn by_numbers(keys: impl Iterator<Item = Numbers>) -> Order<'static> {
    let key = |numbers| Key {
        numbers,
        ..Key::default()
    };
    Order::new(keys.map(key).collect())
}
