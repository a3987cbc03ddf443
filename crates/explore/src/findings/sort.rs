//! Stable sorting by keys, as far as the caller reads on.
//!
//! Each type that `slice::sort` sorts brings a copy of it into the program, about 1.2 KB (Brotli)
//! each. A heap of pairs of a key and an index takes a sixth of that, one copy for each kind of key,
//! and the first of many thousand lines cost little more than one comparison for each.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::iter::from_fn;

/// A key of up to three numbers.
pub(super) type Numbers = [i64; 3];

/// Iterates over the indices of the keys in ascending order. Equal keys keep their order.
pub(super) fn by_numbers(keys: impl Iterator<Item = Numbers>) -> impl Iterator<Item = usize> {
    order(keys.collect())
}

/// Iterates over the indices of any keys in ascending order. Equal keys keep their order.
pub(super) fn order<Key: Ord>(keys: Vec<Key>) -> impl Iterator<Item = usize> {
    let mut heap: BinaryHeap<Reverse<(Key, usize)>> =
        keys.into_iter().zip(0..).map(Reverse).collect();
    from_fn(move || heap.pop().map(|Reverse((_, index))| index))
}
