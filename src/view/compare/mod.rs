//! Two statements side by side, aligned by theme or by demand or as full texts, and the wording that
//! they share.

mod aligned;
mod shared_wording;
mod texts;

use leptos::prelude::*;

use pliego_corpus::{Corpus, LARGE, StatementId};
use pliego_explore::findings::compare::{Alignment, MOST_OPTIONS, named};
use pliego_explore::selection::{PassageRef, Selection, Setting};

use crate::state::{Explorer, use_explorer};
use crate::view::shared::{Choice, ToggleGroup};
use aligned::Aligned;
use shared_wording::SharedWording;
use texts::Texts;

/// The choice of two statements, and their comparison.
#[component]
pub(crate) fn Compare() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let alignment = explorer.watch(Setting::Align);
    let pair = Memo::new(move |_| {
        explorer
            .selection
            .with(|selection| Some([selection.open?.statement, selection.compared_with?]))
    });
    let comparison = move || {
        let nothing = |text: &'static str| view! { <p class="nothing">{text}</p> }.into_any();
        match pair.get() {
            Some([one, other]) if one == other => nothing(strings.same_statement),
            Some(pair) => {
                let aligned = match Alignment::ALL[alignment.get()] {
                    Alignment::Text => view! { <Texts pair=pair /> }.into_any(),
                    alignment => view! { <Aligned pair=pair alignment=alignment /> }.into_any(),
                };
                view! {
                    {aligned}
                    <SharedWording pair=pair />
                }
                .into_any()
            }
            None => nothing(strings.choose_two),
        }
    };
    let swap = move |_| explorer.commit(Selection::swap_compared);
    view! {
        <section class="compare" aria-label=strings.compare_caption>
            <h2 class="unseen">{strings.compare_caption}</h2>
            <div class="pair">
                <Side side=0 />
                <Side side=1 />
            </div>
            <Choice label=strings.aligned_by>
                <ToggleGroup setting=Setting::Align labels=&strings.alignments[..] />
                <button type="button" on:click=swap>
                    {strings.swap}
                </button>
            </Choice>
            {comparison}
        </section>
    }
    .into_any()
}

/// The list from which the reader chooses the statement of one side; above a long one a field that finds its
/// entries.
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
    let option = move |id: StatementId| {
        let statement = explorer.statement(id);
        let text = name(explorer, id);
        view! {
            <option value=&*statement.id prop:selected=move || chosen.get() == Some(id)>
                {text}
            </option>
        }
        .into_any()
    };
    let typed = RwSignal::new(String::new());
    let is_many = is_many(explorer.corpus);
    let options = move || {
        let found = match is_many {
            true => typed.with(|typed| named(explorer.corpus, |id| name(explorer, id), typed)),
            false => explorer.corpus.statements.keys().collect(),
        };
        // What is chosen stays in the list, whatever else is found.
        let also = match is_many {
            true => chosen.get().filter(|id| !found.contains(id)),
            false => None,
        };
        found.into_iter().chain(also).map(option).collect_view()
    };
    let find = is_many.then(|| {
        view! {
            <input
                type="search"
                class="find"
                aria-label=[strings.find_value, strings.sides[side]].join(": ")
                placeholder=strings.find_statement
                on:input:target=move |changed| typed.set(changed.target().value())
            />
        }
        .into_any()
    });
    view! {
        <p>
            {find}
            <select
                aria-label=strings.sides[side]
                on:change:target=move |changed| choose(changed.target().value())
            >
                <option value="" prop:selected=move || chosen.get().is_none()>
                    {strings.choose_statement}
                </option>
                {options}
            </select>
        </p>
    }
    .into_any()
}

/// Whether a list of all statements would be too long to choose from.
fn is_many(corpus: &Corpus) -> bool {
    LARGE && corpus.statements.len() > MOST_OPTIONS
}

/// Names a statement by its issuer and date, among many by its title, too.
fn name(explorer: Explorer, id: StatementId) -> String {
    let statement = explorer.statement(id);
    let strings = explorer.strings;
    let date = strings.date(statement.dating.edtf);
    let mut name = [explorer.issuer_name(id), ", ", &date].concat();
    if is_many(explorer.corpus) {
        name.push_str(": ");
        name.push_str(&statement.title(strings.language));
    }
    name
}
