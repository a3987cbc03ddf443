//! The reader: the open statement as printed, with metadata and annotations.

mod annotations;
mod irregularities;
mod metadata;
mod minimap;
mod neighbours;
mod passage;
mod signatories;
mod steps;
mod tools;
mod value_button;

use leptos::ev;
use leptos::html::Article;
use leptos::prelude::*;

use pliego_corpus::StatementId;

use crate::browser::event;
use crate::browser::focus::{self, Place};
use crate::state::use_explorer;
use irregularities::IrregularityList;
use metadata::Metadata;
#[cfg(feature = "ssr")]
pub(crate) use metadata::{ProvenanceLine, RelationLine};
use minimap::Minimap;
use neighbours::{LeadOn, ToNeighbours};
pub(crate) use passage::MarkedText;
use passage::PassageText;
use signatories::Signatories;
use steps::Steps;
use tools::Tools;

/// The reader of a statement.
#[component]
pub(crate) fn Reader(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let close = move || {
        explorer.commit(|selection| selection.open = None);
        focus::give(Place::Entry(&statement.id));
    };
    // The focus may be anywhere on the page. In a field, Escape belongs to the field.
    Effect::new(move |_| {
        let close_on_escape = window_event_listener(ev::keydown, move |pressed| {
            // Firefox copies the page for paper before Leptos can answer `beforeprint`.
            if pressed.ctrl_key() || pressed.meta_key() {
                explorer.printing.set(true);
            }
            let is_free = !explorer.filters_open.get_untracked() && event::is_command(&pressed);
            if event::key(&pressed) == "Escape" && is_free {
                close();
            }
        });
        on_cleanup(move || close_on_escape.remove());
    });
    let article = NodeRef::<Article>::new();
    reveal_if_just_opened(article);
    let is_left_out = move || {
        explorer
            .findings
            .with(|findings| findings.get(id).is_none())
    };
    view! {
        <article
            class="reader"
            tabindex="-1"
            aria-label=statement.title(strings.language)
            node_ref=article
        >
            <Minimap id=id />
            <div class="sheet">
                <div class="bar">
                    <button type="button" class="close" on:click=move |_| close()>
                        <span class="wide">{strings.close_reader}</span>
                        <span class="narrow">"‹ " <span class="unseen">{strings.back_to_list}</span></span>
                    </button>
                    <p class="read">
                        <strong>{explorer.short_issuer_name(id)}</strong>
                        {format!(", {}: ", strings.date(statement.dating.edtf))}
                        <cite lang=statement.title_language()>
                            {statement.title(strings.language)}
                        </cite>
                    </p>
                    <Steps id=id />
                    <button
                        type="button"
                        class="to-search quote"
                        data-act="copy"
                        data-statement=&*statement.id
                        aria-label=strings.copy_with_citation
                        title=strings.copy_with_citation
                    >
                        "“”"
                    </button>
                    <button
                        type="button"
                        class="to-search"
                        aria-label=strings.search
                        title=strings.search
                        on:click=|_| focus::give(Place::Search)
                    >
                        <svg width=16_usize height=16_usize aria-hidden="true">
                            <circle cx=6_usize cy=6_usize r=5_usize />
                            <line x1=10_usize y1=10_usize x2=15_usize y2=15_usize />
                        </svg>
                    </button>
                    <ToNeighbours id=id />
                </div>
                <Head id=id />
                <Tools id=id />
                <Show when=is_left_out>
                    <p class="note">{strings.not_in_list}</p>
                </Show>
                <Text id=id />
                <LeadOn id=id />
            </div>
        </article>
    }
    .into_any()
}

/// Scrolls to the head of a statement that the reader just opened; a passage that an address or a
/// link names scrolls to itself. An address that names only the statement does not scroll.
fn reveal_if_just_opened(article: NodeRef<Article>) {
    let explorer = use_explorer();
    let names_passage = || {
        let open = explorer.open.get_untracked();
        open.is_some_and(|open| open.passage.is_some())
    };
    if explorer.has_interacted.get_untracked() && !names_passage() {
        Effect::new(move |_| {
            if let Some(article) = article.get() {
                focus::reveal(article);
            }
        });
    }
}

/// Issuer, date and language of a statement.
#[component]
pub(crate) fn Head(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let note = &statement.dating.note;
    let (tag, corpus) = (&statement.language, explorer.corpus);
    view! {
        <p class="head">
            {explorer.issuer_name(id)} " · "
            {strings.date(statement.dating.edtf)} " "
            <em>{note.as_ref().map(|note| note.get(strings.language))}</em> " · "
            {corpus.language_name(tag, strings.language)}
        </p>
    }
    .into_any()
}

/// A statement as printed, with its metadata, annotations and irregularities.
#[component]
pub(crate) fn Text(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let supplied = strings.supplied(&statement.title).map(|note| {
        view! {
            <h2 class="supplied">{statement.title(strings.language)}</h2>
            <p class="note">{note}</p>
        }
        .into_any()
    });
    let passages = statement.passages.keys();
    let passages = passages.map(|passage| view! { <PassageText id=id passage=passage /> });
    let with_notes = move || explorer.shows_notes();
    view! {
        {supplied}
        <Metadata id=id />
        <div class="passages" class:with-notes=with_notes data-notes=strings.notes>
            {passages.collect_view()}
        </div>
        <Signatories id=id />
        <IrregularityList id=id />
    }
    .into_any()
}
