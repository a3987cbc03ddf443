//! The printed page of the figures, with the counts of other bodies.

use leptos::prelude::*;

use pliego_corpus::StatementId;
use pliego_explore::findings::figures::FigureFilter;

use super::head::PrintedPage;
use crate::state::use_explorer;
use crate::view::figures::FiguresOf;

/// Every figure that a statement claims, and the tallies of counting bodies.
#[component]
pub(crate) fn FiguresPage() -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let statements: Vec<StatementId> = explorer.corpus.statements.keys().collect();
    let sections = FigureFilter::all(corpus).into_iter().map(move |filter| {
        view! {
            <section id=filter.key(corpus)>
                <h2>{filter.name(corpus, strings)}</h2>
                <FiguresOf filter=filter statements=statements.clone() open=true />
            </section>
        }
        .into_any()
    });
    view! {
        <PrintedPage title=strings.figures_caption wide=true>
            <p class="note">{strings.figures_note}</p>
            <div class="figures">{sections.collect_view()}</div>
        </PrintedPage>
    }
    .into_any()
}
