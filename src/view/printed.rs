//! Pages that are read without a program, of the same pieces as the page with one.

use leptos::reactive::owner::Owner;

use super::edition::edition;
use super::{Page, sheet};
use crate::browser::node::{Node, el};
use crate::browser::press::print;
use pliego_corpus::{Corpus, Language};
use pliego_explore::share::html::Html;

/// What stands in the home page until the program takes over, and for good where there is none: its body, as HTML.
/// `root` leads from the page to the folder that all lies in.
pub fn home(corpus: &'static Corpus, language: Language, root: &'static str) -> String {
    printed(corpus, language, root, |page| el("div").attr("id", "page").children(sheet(page)).into())
}

/// A statement with all that the editors say of it: the body of its page, as HTML.
pub fn statement(corpus: &'static Corpus, at: usize, language: Language, root: &'static str) -> String {
    printed(corpus, language, root, |page| el("div").attr("id", "page").children(edition(page, at)).into())
}

fn printed(corpus: &'static Corpus, language: Language, root: &'static str, body: impl FnOnce(Page) -> Node) -> String {
    let mut html = Html::fragment();
    Owner::new().with(|| print(body(Page::printed(corpus, language, root)), &mut html));
    html.finish()
}
