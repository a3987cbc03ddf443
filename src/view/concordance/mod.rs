//! The concordance: each hit with the words before and after it, and a link to its passage. Without
//! a query, the keyness of each statement.

mod keyness;

use leptos::prelude::*;

use pliego_explore::findings::concordance::{Line, LineOrder, lines};
use pliego_explore::findings::search::Hit;
use pliego_explore::selection::Setting;

use crate::state::use_explorer;
use crate::view::shared::{Choice, PassageLink, ToggleGroup};
use keyness::Keyness;

/// Bytes of text on each side of a hit at first. Each option of the width doubles them.
const SIDE: usize = 60;

/// The concordance with its orders.
#[component]
pub(crate) fn Concordance() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let order = Memo::new(move |_| explorer.setting(Setting::Sort));
    let width = Memo::new(move |_| explorer.setting(Setting::Width));
    // After the widest the narrowest comes again.
    let widen = move |_| {
        let widths = Setting::Width.options().len();
        explorer.set(Setting::Width, (width.get_untracked() + 1) % widths);
    };
    let has_query = Memo::new(move |_| {
        explorer
            .criteria
            .with(|criteria| !criteria.query.is_empty())
    });
    let hits = Memo::new(move |_| explorer.hits());
    let contents = move || {
        if !has_query.get() {
            return view! {
                <div>
                    <p class="nothing">{strings.search_first}</p>
                    <Keyness />
                </div>
            }
            .into_any();
        }
        let order = LineOrder::ALL[order.get()];
        let lines = hits.with(|hits| lines(explorer.corpus, hits, SIDE << width.get(), order));
        let rows = lines.into_iter().map(|line| view! { <Row line=line /> });
        view! {
            <table class="kwic" class:wide=(width.get() > 0) aria-label=strings.concordance_of>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <section class="concordance" aria-label=strings.concordance_of>
            <h2 class="unseen">{strings.concordance_of}</h2>
            <Choice label=strings.sorted_by>
                <ToggleGroup setting=Setting::Sort labels=&strings.line_orders />
                <button type="button" on:click=widen>
                    {strings.wider_context}
                </button>
                <p class="hits">{move || (strings.hits)(hits.with(Vec::len))}</p>
            </Choice>
            {contents}
        </section>
    }
    .into_any()
}

/// A hit in its context.
#[component]
fn Row(
    /// The line.
    line: Line,
) -> impl IntoView {
    let explorer = use_explorer();
    let language = explorer.strings.language;
    let Hit {
        statement: id,
        passage,
        span,
        ..
    } = line.hit;
    let statement = explorer.statement(id);
    let issuer = explorer.corpus.issuer(statement);
    let passage_name = &statement.passages[passage].id;
    let label = format!("{} {passage_name}", issuer.short_name(language));
    let name = format!("{}, {passage_name}", issuer.name.get(language));
    let lang = &*statement.language;
    view! {
        <tr>
            <td class="printed left" lang=lang>
                <span>{statement.text_of(line.left)}</span>
            </td>
            <td class="printed hit" lang=lang>
                <mark class="hit">{statement.text_of(span)}</mark>
            </td>
            <td class="printed right" lang=lang>
                <span>{statement.text_of(line.right)}</span>
            </td>
            <th scope="row">
                <PassageLink statement=id passage=passage attr:title=name>
                    {label}
                </PassageLink>
            </th>
        </tr>
    }
    .into_any()
}
