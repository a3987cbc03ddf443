//! The timeline as a table, for readers who cannot see the drawing or prefer text.

use leptos::prelude::*;

use pliego_corpus::{Day, LARGE, StatementId};

use crate::state::use_explorer;
use crate::view::shared::{ColumnHeads, Disclosure, More, PassageLink, Scroller, matches_left};

/// Rows rendered at first, and added at each press of the button for more. The list of a printed page has as
/// few statements.
const ROWS: usize = 20;

/// The table of the matches, in a disclosure.
#[component]
pub(crate) fn StatementTable() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let names = [
        strings.date,
        strings.date_edtf,
        strings.earliest,
        strings.latest,
        strings.organization,
        strings.statement,
    ];
    let batches = RwSignal::new(1);
    let listed = move || {
        let mut listed = explorer.listed();
        if LARGE {
            listed.truncate(ROWS * batches.get());
        }
        listed
    };
    let rest = LARGE.then(|| matches_left(ROWS, batches));
    view! {
        <Disclosure summary=strings.as_table class="table">
            <Scroller label=strings.as_table>
                <table>
                    <ColumnHeads names=names />
                    <tbody>
                        <For each=listed key=|id| *id let:id>
                            <Row id=id />
                        </For>
                    </tbody>
                </table>
            </Scroller>
            {rest.map(|rest| view! { <More batches=batches rest=rest /> })}
        </Disclosure>
    }
    .into_any()
}

/// The row of a statement.
#[component]
fn Row(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let language = explorer.strings.language;
    let statement = explorer.statement(id);
    let dating = &statement.dating;
    let known = |day: Day| dating.is_known().then(|| day.to_string());
    view! {
        <tr>
            <th scope="row">
                {explorer.strings.date(dating.edtf)} " "
                <em>{move || explorer.certainty_note(id)}</em>
            </th>
            <td>
                <code>{dating.edtf.to_string()}</code>
            </td>
            <td>{known(dating.earliest)}</td>
            <td>{known(dating.latest)}</td>
            <td>{explorer.issuer_name(id)}</td>
            <td class="printed" lang=&*statement.language>
                <PassageLink statement=id>{statement.title(language)}</PassageLink>
            </td>
        </tr>
    }
    .into_any()
}
