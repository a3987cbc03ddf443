//! Text that a reader takes away: citations, embed code, pictures.

pub mod cite;
pub mod embed;
