//! Renders the findings and lets the reader change the selection. Each file holds one part of the
//! page and is named after it.
//!
//! Each view takes the [`Explorer`], which holds the shared state, and returns a [`Node`]. No view
//! copies shared state: it reads signals, and Leptos re-runs only the closures whose signals
//! changed.

mod about;
mod annotations;
mod background;
mod compare;
mod concordance;
mod date_slider;
mod disclosure;
mod embed;
mod explorer;
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
pub(crate) use explorer::Explorer;
use pliego_corpus::Corpus;
use pliego_explore::findings::Index;
use pliego_explore::selection::View;

/// Renders the whole page, in the language of the address.
pub(crate) fn app(corpus: &'static Corpus, index: &'static Index<'static>) -> Node {
    let explorer = Explorer::open(corpus, index);
    address::on_change(move || explorer.read_url());
    let document_head =
        following(move || document::describe(&explorer.title(), explorer.language.get().tag()));
    // Another language renders the page anew, so no view reads the language as a signal.
    vec![
        document_head,
        changing(move || layout(explorer.in_language(explorer.language.get()))),
    ]
    .into()
}

/// Renders masthead, current view and footer.
fn layout(explorer: Explorer) -> Vec<Node> {
    let view = move || vec![explorer.selection.with(|selection| selection.view as usize)];
    let current = each(view, move |view| match View::ALL[view] {
        View::Statements => statements_view(explorer),
        View::Positions => beside_filters(explorer, positions::positions(explorer)),
        View::Themes => beside_filters(explorer, themes::themes(explorer)),
        View::Figures => beside_filters(explorer, figures::figures(explorer)),
        View::Concordance => beside_filters(explorer, concordance::concordance(explorer)),
        View::Compare => vec![
            result_bar::result_bar_with_link(explorer),
            compare::compare(explorer),
        ]
        .into(),
        View::About => vec![
            result_bar::result_bar_with_link(explorer),
            about::about(explorer),
        ]
        .into(),
    });
    vec![
        masthead::masthead(explorer),
        el("main")
            .attr("id", "content")
            .attr("tabindex", "-1")
            .child(current)
            .into(),
        embed::footer(explorer).into(),
    ]
}

/// Renders the result bar and, below it, the filters beside a view.
fn beside_filters(explorer: Explorer, view: Node) -> Node {
    vec![
        result_bar::result_bar(explorer),
        el("div.columns")
            .child(filters::filters(explorer))
            .child(view)
            .into(),
    ]
    .into()
}

/// Renders the timeline, the filters, the list of statements, and the reader if a statement is
/// open.
fn statements_view(explorer: Explorer) -> Node {
    let class = live(move || {
        if explorer.open_statement().is_some() {
            "columns reading"
        } else {
            "columns"
        }
    });
    let open = move || {
        explorer
            .open_statement()
            .into_iter()
            .map(usize::from)
            .collect()
    };
    let columns = el("div")
        .class(class)
        .child(filters::filters(explorer))
        .child(statements::statements(explorer))
        .child(each(open, move |id| reader::reader(explorer, id.into())));
    vec![
        timeline::timeline(explorer),
        result_bar::result_bar(explorer),
        columns.into(),
    ]
    .into()
}
