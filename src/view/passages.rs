//! Every passage that matches, in one list: by statement or by filter, each with its marks and a link
//! to its place in the text.

use leptos::prelude::*;

use pliego_corpus::{PassageId, StatementId};
use pliego_explore::findings::passages::Group;
use pliego_explore::findings::searches_passages;
use pliego_explore::selection::Setting;

use crate::state::use_explorer;
use crate::view::reader::MarkedText;
use crate::view::shared::{Choice, CopyQuotation, PassageLink, ToggleGroup};

/// Passages of a group rendered at first, and added at each press of the button for more. A corpus of
/// five statements has 112 in all; thousands at once would take seconds.
const BATCH: usize = 200;

/// The list with its groupings.
#[component]
pub(crate) fn Passages() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let groups = Memo::new(move |_| explorer.passages());
    let count = move || (strings.passages)(explorer.passage_count());
    let contents = move || {
        if !explorer.criteria.with(searches_passages) {
            return view! { <p class="nothing">{strings.choose_passages}</p> }.into_any();
        }
        let groups = groups.get().into_iter();
        groups
            .map(|(group, passages)| view! { <Section group=group passages=passages /> })
            .collect_view()
            .into_any()
    };
    view! {
        <section class="passage-list" aria-label=strings.views[1]>
            <Choice label=strings.group_by>
                <ToggleGroup setting=Setting::Group labels=&strings.groupings[..] />
                <p class="hits">{count}</p>
            </Choice>
            {contents}
        </section>
    }
    .into_any()
}

/// A group of passages.
#[component]
fn Section(
    /// What they have in common.
    group: Group,
    /// The passages.
    passages: Vec<(StatementId, PassageId)>,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let head = match group {
        Group::Statement(id) => {
            let statement = explorer.statement(id);
            let date = strings.date(statement.dating.edtf);
            view! {
                {[explorer.issuer_name(id), ", ", &date, ": "].concat()}
                <PassageLink statement=id>{statement.title(strings.language)}</PassageLink>
            }
            .into_any()
        }
        Group::Filter(filter) => explorer
            .criteria
            .with_untracked(|criteria| strings.active_filter(filter, explorer.corpus, criteria))
            .into_any(),
    };
    let count = passages.len();
    let limit = RwSignal::new(BATCH);
    let items = move || {
        let shown = passages.iter().take(limit.get());
        let items = shown.map(|(id, passage)| view! { <Item id=*id passage=*passage /> });
        items.collect_view()
    };
    let more = move || {
        let rest = count.saturating_sub(limit.get());
        let add_batch = move |_| limit.update(|limit| *limit += BATCH);
        (rest > 0).then(|| {
            view! {
                <button type="button" class="more" on:click=add_batch>
                    {(strings.more)(rest)}
                </button>
            }
            .into_any()
        })
    };
    view! {
        <h2>{head} " " <em>{(strings.passages)(count)}</em></h2>
        <ul>{items}</ul>
        {more}
    }
    .into_any()
}

/// A passage: who says it, where, and the words with their marks.
#[component]
fn Item(
    /// The statement.
    id: StatementId,
    /// The passage.
    passage: PassageId,
) -> impl IntoView {
    let explorer = use_explorer();
    let statement = explorer.statement(id);
    let marks = explorer.marks(id, passage);
    view! {
        <li>
            <p class="when">
                <PassageLink statement=id passage=passage>
                    {explorer.short_statement_name(id)} " " {&*statement.passages[passage].id}
                </PassageLink>
            </p>
            <p class="printed" lang=&*statement.language>
                <MarkedText statement=id passage=passage marks=marks />
            </p>
            <CopyQuotation statement=id passage=passage />
        </li>
    }
    .into_any()
}
