//! Two statements side by side, aligned by theme or by demand, and the wording that they share.

mod aligned;
mod shared_wording;

use leptos::prelude::*;

use pliego_corpus::StatementId;
use pliego_explore::findings::compare::Alignment;
use pliego_explore::selection::{PassageRef, Setting};

use crate::state::use_explorer;
use crate::view::shared::{Choice, ToggleGroup};
use aligned::Aligned;
use shared_wording::SharedWording;

/// The choice of two statements, and their comparison.
#[component]
pub(crate) fn Compare() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let alignment = Memo::new(move |_| explorer.setting(Setting::Align));
    let pair = Memo::new(move |_| {
        let pair = explorer
            .selection
            .with(|selection| Some([selection.open?.statement, selection.compared_with?]));
        pair.filter(|[one, other]| one != other)
    });
    let comparison = move || match pair.get() {
        Some(pair) => view! {
            <Aligned pair=pair alignment=Alignment::ALL[alignment.get()] />
            <SharedWording pair=pair />
        }
        .into_any(),
        None => view! { <p class="nothing">{strings.choose_two}</p> }.into_any(),
    };
    view! {
        <section class="compare" aria-label=strings.compare_caption>
            <h2 class="unseen">{strings.compare_caption}</h2>
            <div class="pair">
                <Side side=0 />
                <Side side=1 />
            </div>
            <Choice label=strings.aligned_by>
                <ToggleGroup setting=Setting::Align labels=&strings.alignments />
            </Choice>
            {comparison}
        </section>
    }
    .into_any()
}

/// The list from which the reader chooses the statement of one side.
#[component]
fn Side(
    /// The side: 0 or 1.
    side: usize,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let chosen = Memo::new(move |_| {
        explorer.selection.with(|selection| match side {
            0 => selection.open.map(|open| open.statement),
            _ => selection.compared_with,
        })
    });
    let choose = move |value: String| {
        let id = explorer.corpus.statement(&value);
        explorer.commit(|selection| match side {
            0 => {
                selection.open = id.map(|statement| PassageRef {
                    statement,
                    passage: None,
                });
            }
            _ => selection.compared_with = id,
        });
    };
    let option = |id: StatementId| {
        let statement = explorer.statement(id);
        let issuer = explorer.issuer_name(id);
        let text = format!("{issuer}, {}", strings.date(statement.dating.edtf));
        view! {
            <option value=&*statement.id prop:selected=move || chosen.get() == Some(id)>
                {text}
            </option>
        }
        .into_any()
    };
    view! {
        <p>
            <select
                aria-label=strings.sides[side]
                on:change:target=move |changed| choose(changed.target().value())
            >
                <option value="" prop:selected=move || chosen.get().is_none()>
                    {strings.choose_statement}
                </option>
                {explorer.corpus.statements.keys().map(option).collect_view()}
            </select>
        </p>
    }
    .into_any()
}
