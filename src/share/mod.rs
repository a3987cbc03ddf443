//! What a reader or a researcher takes away, made from the corpus alone.

pub mod csv;
pub mod tables;
