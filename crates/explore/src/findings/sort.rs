//! Stable sorting by one of two kinds of keys.
//!
//! Each type that `slice::sort` sorts brings a copy of it into the program, about 1.2 KB (Brotli)
//! each. A heap of pairs of a key and an index takes a sixth of that, and one copy for each kind of
//! key. If the program's bytes no longer count, `sort_by_key` does the same.

use std::collections::BinaryHeap;

/// A key of up to three numbers.
pub(super) type Numbers = [i64; 3];

/// Returns the indices of the keys in ascending order. Equal keys keep their order.
pub(super) fn by_numbers(keys: impl Iterator<Item = Numbers>) -> Vec<usize> {
    order(keys.collect())
}

/// Returns the indices of the texts in ascending order, by their bytes. Equal texts keep their
/// order.
pub(super) fn by_text(keys: impl Iterator<Item = String>) -> Vec<usize> {
    order(keys.collect())
}

fn order<Key: Ord>(keys: Vec<Key>) -> Vec<usize> {
    let heap: BinaryHeap<(Key, usize)> = keys.into_iter().zip(0..).collect();
    heap.into_sorted_vec()
        .into_iter()
        .map(|(_, index)| index)
        .collect()
}
