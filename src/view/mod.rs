//! What the reader sees: functions that draw findings and write the selection. One a file, named
//! after what it shows.
//!
//! Each takes the [`Page`], where all state lives, and gives a [`Node`]. None keeps a copy of what
//! the page says, and none draws again what did not change.

mod about;
mod annotations;
mod background;
mod compare;
mod concordance;
mod date_slider;
mod disclosure;
mod embed;
mod facet;
mod figures;
mod filters;
mod keyness;
mod links;
mod masthead;
mod mentions;
mod metadata;
mod minimap;
mod name_forms;
mod page;
mod passage;
mod positions;
#[cfg(feature = "ssr")]
pub mod prerender;
mod reader;
mod result_bar;
mod save_picture;
mod search;
#[cfg(feature = "ssr")]
mod statement_page;
mod statements;
mod table;
mod themes;
mod timeline;
mod toggle_group;

use leptos::prelude::{Get, With};

use crate::browser::node::{Node, changing, each, el, following, live};
use crate::browser::{address, document};
pub(crate) use page::Page;
use pliego_corpus::Corpus;
use pliego_explore::findings::Index;
use pliego_explore::selection::View;

/// The whole page, in the language that is asked for.
pub(crate) fn app(corpus: &'static Corpus, index: &'static Index<'static>) -> Node {
    let page = Page::open(corpus, index);
    address::on_change(move || page.read_url());
    let described = following(move || document::describe(&page.title(), page.language.get().tag()));
    // Another language draws the page anew: nothing in it needs to listen for it.
    vec![
        described,
        changing(move || sheet(page.in_language(page.language.get()))),
    ]
    .into()
}

/// The broadside: masthead, views, and what the view shows.
fn sheet(page: Page) -> Vec<Node> {
    let view = move || vec![page.selection.with(|selection| selection.view as usize)];
    let shown = each(view, move |view| match View::ALL[view] {
        View::Statements => explorer(page),
        View::Positions => beside_filters(page, positions::positions(page)),
        View::Themes => beside_filters(page, themes::themes(page)),
        View::Figures => beside_filters(page, figures::figures(page)),
        View::Concordance => beside_filters(page, concordance::concordance(page)),
        View::Compare => vec![result_bar::found_elsewhere(page), compare::compare(page)].into(),
        View::About => vec![result_bar::found_elsewhere(page), about::about(page)].into(),
    });
    vec![
        masthead::masthead(page),
        el("main")
            .attr("id", "content")
            .attr("tabindex", "-1")
            .child(shown)
            .into(),
        embed::foot(page).into(),
    ]
}

/// What is found, and beside the filters what a view makes of it.
fn beside_filters(page: Page, view: Node) -> Node {
    vec![
        result_bar::found(page),
        el("div.columns")
            .child(filters::filters(page))
            .child(view)
            .into(),
    ]
    .into()
}

/// Timeline, filters, the list of statements and the one that is read.
fn explorer(page: Page) -> Node {
    let class = live(move || {
        if page.open_statement().is_some() {
            "columns reading"
        } else {
            "columns"
        }
    });
    let open = move || page.open_statement().into_iter().map(usize::from).collect();
    let columns = el("div")
        .class(class)
        .child(filters::filters(page))
        .child(statements::statements(page))
        .child(each(open, move |statement| {
            reader::reader(page, statement.into())
        }));
    vec![
        timeline::timeline(page),
        result_bar::found(page),
        columns.into(),
    ]
    .into()
}
