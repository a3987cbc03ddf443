//! The style sheet for paper. It is a file of its own, which browsers load after what the screen needs:
//! the home page holds its other style.

use std::io;

use leptos::prelude::*;

use crate::Site;

/// The name of the file, in the site's root folder.
pub const NAME: &str = "print.css";
/// The rules.
const STYLE: &str = include_str!("../../../style/print.css");

/// Writes the file.
///
/// # Errors
///
/// If it cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    site.output.write(NAME, style())
}

/// Returns the rules without comments and indentation.
pub fn style() -> String {
    let mut rules = String::new();
    let mut rest = STYLE;
    while let Some((before, after)) = rest.split_once("/*") {
        rules += before;
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    rules += rest;
    let lines = rules.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Writes the link to the file from a page; `root` is the path to the site's root folder.
pub fn link(root: &str) -> AnyView {
    view! { <link rel="stylesheet" media="print" href=format!("{root}{NAME}") /> }.into_any()
}
