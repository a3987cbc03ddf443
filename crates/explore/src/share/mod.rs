//! Text that a reader takes away: citations, embed code.

pub mod cite;
pub mod embed;
