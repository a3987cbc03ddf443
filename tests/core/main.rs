//! Tests of the pure crates (`crates/corpus`, `edition`, `explore`, `site`), run natively: no
//! browser, no Leptos.

#![allow(clippy::unwrap_used)]

/// Writing a selection as an address, and reading it back.
mod address;
/// Encoding a corpus, and decoding it.
mod axis;
mod codec;
/// Properties of the corpus that the program carries.
mod corpus;
/// Calendar days, and EDTF dates.
mod dates;
/// The editors' annotations of the five texts, compared with the texts.
mod edition;
/// What a selection finds, compared with a plain reimplementation; the analysis behind each view.
mod findings;
/// The texts of the interface.
mod i18n;
/// The commands that take texts and tables in.
mod intake;
/// Ways into a corpus without TOML.
mod ladder;
/// A corpus of one text, of which nothing is said that may be left out.
mod least;
/// The problems that the reader of a corpus folder reports.
mod mistakes;
/// What a query finds, compared with a plain reimplementation; the concordance.
mod search;
/// Text cut where marks begin and end.
mod segments;
/// What a reader chooses, and what the views derive from it.
mod selection;
/// Collections whose texts arrive in shards, compared with the same collections whole.
mod shards;
/// What readers and hosts take away: frames, oEmbed, icons.
mod share;
/// Text cut for lists.
mod snippet;
/// The CSV tables, and the agreement of the codings.
mod tables;
