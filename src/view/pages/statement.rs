//! The printed page of a statement.

use leptos::prelude::*;

use pliego_corpus::StatementId;
use pliego_explore::i18n::printed::PrintedStrings;

use super::head::{PageHead, PartFoot};
use crate::state::use_explorer;
use crate::view::reader::{Head, Text};

/// A statement with everything that the reader shows of it.
#[component]
pub(crate) fn StatementPage(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let root = explorer.root().unwrap_or_default();
    let language = strings.language.tag();
    let explore = format!("{root}index.html?lang={language}#s={}", statement.id);
    view! {
        <PageHead />
        <main id="content">
            <article class="edition" aria-label=statement.title(strings.language)>
                <h1 class="unseen">{statement.title(strings.language)}</h1>
                <Head id=id />
                <Text id=id />
                <p class="explore">
                    <a href=explore>{PrintedStrings::of(strings.language).open_in_explorer}</a>
                </p>
            </article>
        </main>
        <PartFoot />
    }
    .into_any()
}
