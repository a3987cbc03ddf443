//! `docs/data.md`: its tables of columns are those of the types, and its examples run.
