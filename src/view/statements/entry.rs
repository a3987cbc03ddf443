//! An entry of the list: date, title, issuer, and an extract.

use leptos::prelude::*;

use pliego_corpus::StatementId;
use pliego_explore::findings::list::included_signatories;
use pliego_explore::findings::timeline::{Shape, shape};

use super::extract::ExtractLines;
use crate::state::use_explorer;
use crate::view::shared::PassageLink;

/// The entry of a statement.
#[component]
pub(crate) fn Entry(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let is_open = move || explorer.open_statement() == Some(id);
    let class = match shape(statement) {
        Shape::Point(_) => "entry point",
        Shape::About(..) => "entry approximate",
        Shape::Range(..) | Shape::Unknown => "entry range",
    };
    let link = view! {
        <PassageLink statement=id attr:aria-current=move || is_open().then_some("true")>
            {statement.title(strings.language)}
        </PassageLink>
    }
    .into_any();
    let title = match strings.supplied(&statement.title) {
        None => view! { <h3 lang=&*statement.language>{link}</h3> }.into_any(),
        Some(supplied) => view! {
            <h3 class="supplied" title=supplied>
                {link}
            </h3>
        }
        .into_any(),
    };
    view! {
        <li class=class>
            <article data-statement=&*statement.id class=move || is_open().then_some("open")>
                <p class="when">
                    {strings.date(statement.dating.edtf)} " "
                    <em>{move || explorer.certainty_note(id)}</em>
                </p>
                {title}
                <p class="who">{explorer.issuer_name(id)}</p>
                <SignedBy id=id />
                <ExtractLines id=id />
            </article>
        </li>
    }
    .into_any()
}

/// The included organizations that only signed a statement; nothing if there are none.
#[component]
fn SignedBy(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let line = move || {
        let signatories = explorer
            .criteria
            .with(|criteria| included_signatories(corpus, id, criteria));
        let is_empty = signatories.is_empty();
        let links = signatories.into_iter().map(move |(passage, organization)| {
            let name = corpus.organizations[organization]
                .name
                .get(strings.language);
            view! {
                " "
                <PassageLink statement=id passage=passage>
                    {name}
                </PassageLink>
            }
            .into_any()
        });
        (!is_empty).then(|| {
            view! { <p class="signed">{strings.signed_by} {links.collect_view()}</p> }.into_any()
        })
    };
    line.into_any()
}
