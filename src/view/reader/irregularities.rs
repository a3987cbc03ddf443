//! The irregularities of the print: misprints, missing words, doubtful letters.

use leptos::prelude::*;

use pliego_corpus::{Irregularity, PassageId, StatementId, Vocabulary};
use pliego_explore::i18n::Strings;

use crate::state::use_explorer;
use crate::view::shared::{PassageLink, Quotation};

/// An irregularity: its words and what is irregular in them.
#[component]
pub(crate) fn IrregularityLine(
    /// The statement.
    statement: StatementId,
    /// The passage.
    passage: PassageId,
    /// The irregularity.
    irregularity: &'static Irregularity,
    /// Whether the text marks its words: on paper both have a number.
    #[prop(optional)]
    is_marked: bool,
    /// What stands after it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let explorer = use_explorer();
    let printed = explorer.statement(statement);
    let span = irregularity.span;
    // A quote of white space shows nothing, and a whole passage is already beside the annotation.
    let is_quoted =
        !printed.text_of(span).trim().is_empty() && span != printed.passages[passage].span;
    let quote = is_quoted.then(|| {
        view! {
            <Quotation statement=statement span=span />
            ": "
        }
        .into_any()
    });
    view! {
        <li data-odd=irregularity.kind.name() class=is_marked.then_some("marked")>
            {quote}
            {irregularity_text(explorer.strings, irregularity)}
            {children.map(|children| children())}
        </li>
    }
    .into_any()
}

/// Describes an irregularity: its kind, the presumably intended reading, the editors' note.
pub(crate) fn irregularity_text(strings: &Strings, irregularity: &Irregularity) -> String {
    let mut text = (strings.irregularity)(irregularity.kind).to_owned();
    if let Some(reads) = &irregularity.reads {
        text.push_str(", ");
        text.push_str(&(strings.reads)(reads));
    }
    if let Some(note) = &irregularity.note {
        text.push_str(". ");
        text.push_str(note.get(strings.language));
    }
    text
}

/// All irregularities of a statement in reading order, each with a link to its passage; nothing if
/// there are none.
#[component]
pub(crate) fn IrregularityList(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let mut lines: Vec<AnyView> = Vec::new();
    for (passage, printed) in explorer.statement(id).passages.iter_enumerated() {
        lines.extend(printed.irregularities.iter().map(|irregularity| {
            view! {
                <IrregularityLine statement=id passage=passage irregularity=irregularity>
                    " "
                    <PassageLink statement=id passage=passage>
                        {strings.place_of(printed)}
                    </PassageLink>
                </IrregularityLine>
            }
            .into_any()
        }));
    }
    let summary = format!("{} ({})", strings.irregularities, lines.len());
    (!lines.is_empty())
        .then(|| {
            view! {
                <details class="odd-list">
                    <summary>{summary}</summary>
                    <ul>{lines}</ul>
                </details>
            }
        })
        .into_any()
}
