//! The extract of a statement: its best passage around the first mark, and links to all that match.

use leptos::prelude::*;

use pliego_corpus::{Span, StatementId};
use pliego_explore::findings::list::Extract;
use pliego_explore::findings::snippet::{Snippet, around, incipit};

use crate::state::{Explorer, use_explorer};
use crate::view::shared::{Marked, PassageLink};

/// The snippet and the matching passages of a statement, or its beginning if no passage matches.
#[component]
pub(crate) fn ExtractLines(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    // A memo, so that Leptos renders the extract again only if it differs.
    let extract = Memo::new(move |_| explorer.extract(id));
    (move || extract.with(|extract| Some(lines(explorer, id, extract.as_ref()?)))).into_any()
}

fn lines(explorer: Explorer, id: StatementId, extract: &Extract) -> AnyView {
    let statement = explorer.statement(id);
    let Some((passage, span, rank)) = extract.best else {
        return incipit(statement)
            .map(|beginning| view! { <SnippetLine statement=id snippet=beginning /> })
            .into_any();
    };
    let hits = (extract.hits > 0).then(|| format!("{} · ", (explorer.strings.hits)(extract.hits)));
    let links = extract.passages.iter().map(|passage| {
        let (passage, name) = (*passage, &*statement.passages[*passage].id);
        view! {
            " "
            <PassageLink statement=id passage=passage>
                {name}
            </PassageLink>
        }
        .into_any()
    });
    view! {
        <SnippetLine statement=id snippet=around(statement, passage, span) rank=rank />
        <p class="carrying">
            {hits} {(explorer.strings.passages_with_match)(extract.passages.len())}
            {links.collect_view()}
        </p>
    }
    .into_any()
}

/// A snippet.
#[component]
fn SnippetLine(
    /// The statement.
    statement: StatementId,
    /// The snippet.
    snippet: Snippet,
    /// The rank of the mark on its words; without it, they are not marked.
    #[prop(optional)]
    rank: Option<usize>,
) -> impl IntoView {
    let statement = use_explorer().statement(statement);
    // Leptos prints an empty text as a space.
    let words = |span: Span| Some(statement.text_of(span)).filter(|text| !text.is_empty());
    let marked = match rank {
        Some(rank) => view! { <Marked rank=rank>{words(snippet.words)}</Marked> }.into_any(),
        None => words(snippet.words).into_any(),
    };
    view! {
        <p class="snippet printed" lang=&*statement.language>
            {snippet.cut_before.then_some("… ")} {words(snippet.before)} {marked}
            {words(snippet.after)} {snippet.cut_after.then_some(" …")}
        </p>
    }
    .into_any()
}
