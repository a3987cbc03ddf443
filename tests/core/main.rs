//! The core, natively: no browser, no Leptos.

#![allow(clippy::unwrap_used)]

/// What an address says, and that reading and writing are inverse.
mod address;
/// The corpus that the program carries.
mod corpus;
/// Dates: EDTF and the calendar.
mod dates;
/// What the editors say of the five texts, against the texts.
mod edition;
/// What a selection finds, against plain reasoning.
mod find;
/// What is wrong with a corpus folder, and how that is said.
mod mistakes;
/// What a query finds, against plain reasoning.
mod search;
/// What is taken away: tables, and how far two codings agree.
mod share;
/// Text cut for lists and marks.
mod snippet;
/// The interface in words.
mod words;
