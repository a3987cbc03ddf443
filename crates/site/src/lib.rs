//! Everything that stands beside the program: printed pages, tables, headers, icons.

pub mod context;
pub mod document;
pub mod headers;
pub mod icon;
pub mod oembed;
pub mod tables;
