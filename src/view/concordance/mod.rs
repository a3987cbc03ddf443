//! The concordance: each hit with the words before and after it, and a link to its passage; where
//! the hits are in each statement, and the words near them. Without a query, the keyness of each
//! statement.

mod dispersion;
mod keyness;

use leptos::prelude::*;

use pliego_explore::findings::concordance::{Line, LineOrder};
use pliego_explore::findings::search::Hit;
use pliego_explore::selection::Setting;

use crate::state::use_explorer;
use crate::view::shared::{Choice, CopyQuotation, More, PassageLink, ToggleGroup};
use dispersion::DispersionList;
use keyness::{Keyness, WordList};

/// Bytes of text on each side of a hit at first. Each option of the width doubles them.
const SIDE: usize = 60;

/// Lines shown at first. Each press of the button for more doubles them: drawing all 57 000 of “the” in a
/// thousand statements takes half a minute.
const LINES: usize = 50;

/// Statements whose words are shown at first: more than a screen has. Each has 30 links, which take 4 ms. Up to
/// twice as many are shown at once, for a button that shows a few more would be in the way.
const STATEMENTS: usize = 6;

/// The concordance with its orders.
#[component]
pub(crate) fn Concordance() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let order = explorer.watch(Setting::Sort);
    let width = explorer.watch(Setting::Width);
    // After the widest the narrowest comes again.
    let widen = move |_| {
        let widths = Setting::Width.count(explorer.corpus);
        explorer.set(Setting::Width, (width.get_untracked() + 1) % widths);
    };
    let has_query = Memo::new(move |_| {
        explorer
            .criteria
            .with(|criteria| !criteria.query.is_empty())
    });
    let hits = move || explorer.index().hit_count(&explorer.findings.read());
    let batches = RwSignal::new(1);
    // Another search begins with its first lines.
    Effect::new(move |_| {
        explorer.criteria.track();
        batches.set(1);
    });
    let first_statements = move || match explorer.count() {
        few if few <= 2 * STATEMENTS => few,
        _ => STATEMENTS,
    };
    let rest = Memo::new(move |_| {
        let (total, shown) = match has_query.get() {
            true => (hits(), LINES),
            false => (explorer.count(), first_statements()),
        };
        total.saturating_sub(shown << (batches.get() - 1))
    });
    let contents = move || {
        let doubled = batches.get() - 1;
        if !has_query.get() {
            return view! {
                <div>
                    <p class="nothing">{strings.search_first}</p>
                    {(!explorer.is_in_shards())
                        .then(|| view! { <Keyness limit=first_statements() << doubled /> })}
                </div>
            }
            .into_any();
        }
        let order = LineOrder::ALL[order.get()];
        let (side, limit) = (SIDE << width.get(), LINES << doubled);
        let lines = explorer
            .index()
            .lines(&explorer.findings.read(), side, order, limit);
        let rows = lines.into_iter().map(|line| view! { <Row line=line /> });
        view! {
            <table class="kwic" class:wide=(width.get() > 0) aria-label=strings.concordance_of>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    let languages = &explorer.corpus.languages;
    let lang = languages.first().filter(|_| languages.len() == 1);
    let overview = move || {
        let limit = LINES << (batches.get() - 1);
        let index = explorer.index();
        let words = index.collocates(&explorer.findings.read()).into_iter();
        let words: Vec<_> = words
            .map(|(word, count)| (word.to_owned(), count.to_string()))
            .collect();
        (hits() > 0).then(|| {
            view! {
                <p class="note">{strings.orders_note}</p>
                <DispersionList limit=limit />
                <div class="vocabulary">
                    <WordList lang=lang.map(|lang| &*lang.id) label=strings.collocates words=words />
                </div>
            }
            .into_any()
        })
    };
    view! {
        <section class="concordance" aria-label=strings.concordance_of>
            <h2 class="unseen">{strings.concordance_of}</h2>
            <Choice label=strings.sorted_by>
                <ToggleGroup setting=Setting::Sort labels=&strings.line_orders[..] />
                <button type="button" on:click=widen>
                    {strings.wider_context}
                </button>
                <p class="hits">{move || (strings.hits)(hits())}</p>
            </Choice>
            {overview}
            {contents}
            <More batches=batches rest=rest />
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
    let Hit {
        statement: id,
        passage,
        span,
        ..
    } = line.hit;
    let statement = explorer.statement(id);
    let passage_name = &statement.passages[passage].id;
    let label = format!("{} {passage_name}", explorer.short_statement_name(id));
    let name = format!("{}, {passage_name}", explorer.statement_name(id));
    let lang = &*statement.language;
    // White space at the end of a cell is not drawn: a no-break space is. Where the text has none,
    // as after “anti-”, nothing separates the words.
    let left = statement.text_of(line.left);
    let before = left.trim_end();
    let gap = if before.len() < left.len() {
        "\u{a0}"
    } else {
        ""
    };
    view! {
        <tr>
            <td class="printed left" lang=lang>
                <span>{before} {gap}</span>
            </td>
            <td class="printed right" lang=lang>
                <mark class="hit">{statement.text_of(span)}</mark>
                <span>{statement.text_of(line.right)}</span>
            </td>
            <th scope="row">
                <PassageLink statement=id passage=passage attr:title=name>
                    {label}
                </PassageLink>
                " "
                <CopyQuotation statement=id passage=passage />
            </th>
        </tr>
    }
    .into_any()
}
