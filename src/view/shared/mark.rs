//! A mark on words that match the criteria.

use leptos::prelude::*;

use pliego_explore::findings::QUERY_RANK;

/// Marked words.
#[component]
pub(crate) fn Marked(
    /// The rank of the value that the words carry (see `Index::marks`).
    rank: usize,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <mark class=rank_class(rank)>{children()}</mark> }.into_any()
}

/// Returns the class of a mark. The style sheet draws the first included value plain, the second
/// hatched, all further ones dotted, and hits in a way of their own.
pub(crate) fn rank_class(rank: usize) -> &'static str {
    match rank {
        QUERY_RANK => "hit",
        rank => ["first", "second", "further"][rank.min(2)],
    }
}
