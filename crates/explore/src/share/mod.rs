//! What a reader takes away: made from the corpus alone, and written as text.

pub mod cite;
pub mod embed;
pub mod html;
pub mod picture;
