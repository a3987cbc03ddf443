//! What a reader or a researcher takes away, made from the corpus and its apparatus alone.

pub mod cite;
pub mod context;
pub mod csv;
pub mod embed;
pub mod hosting;
pub mod html;
pub mod icon;
pub mod oembed;
pub mod picture;
pub mod site;
pub mod tables;
