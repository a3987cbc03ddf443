//! The figures that statements claim, at their dates, and the tallies of counting bodies, with
//! other marks. No line joins the marks: figures of different sources are not a series.

mod plot;
mod tables;

use leptos::prelude::*;

use pliego_corpus::{BodyId, StatementId};
use pliego_explore::findings::figures::{FigureFilter, claims};

use pliego_explore::selection::Setting;

use crate::state::use_explorer;
use crate::view::shared::{SavePicture, ToggleGroup};
use plot::{Key, Plot};
use tables::{ClaimTable, TallyTable};

/// The signs of the counting bodies, in the order of the corpus. A fifth body would share the last.
const SIGNS: [&str; 4] = ["+", "×", "◇", "∗"];

/// The plot, its key and its tables.
#[component]
pub(crate) fn Figures() -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let mut names = Vec::new();
    for filter in FigureFilter::all(corpus) {
        names.push(filter.name(corpus, strings));
    }
    let filter = explorer.watch(Setting::Kind);
    let listed = Memo::new(move |_| explorer.listed());
    let contents = move || {
        let filter = FigureFilter::at(corpus, filter.get());
        view! { <FiguresOf filter=filter statements=listed.get() /> }.into_any()
    };
    view! {
        <section class="figures" aria-label=strings.figures_caption>
            <ToggleGroup setting=Setting::Kind labels=names />
            <p class="note">{strings.figures_note}</p>
            {contents}
        </section>
    }
    .into_any()
}

/// The figures of one kind: the plot with its key if they can be plotted, and the tables.
#[component]
pub(crate) fn FiguresOf(
    /// The kind.
    filter: FigureFilter,
    /// The statements.
    statements: Vec<StatementId>,
    /// Whether the tallies are unfolded from the start.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let claims = claims(explorer.corpus, &statements, filter);
    let name = filter.name(explorer.corpus, strings);
    let title = format!("{}: {name}", strings.figures_caption);
    let is_plotted = filter != FigureFilter::Other;
    let plot = is_plotted.then(|| {
        view! {
            <Plot filter=filter claims=claims.clone() title=title.clone() />
            <Key filter=filter />
            <SavePicture selector=".figures .area, .key" name="figures" title=title />
        }
        .into_any()
    });
    view! {
        {plot}
        <ClaimTable claims=claims />
        {is_plotted.then(|| view! { <TallyTable filter=filter open=open /> })}
    }
    .into_any()
}

/// Returns the sign of a counting body.
fn sign(body: BodyId) -> &'static str {
    SIGNS[usize::from(body).min(SIGNS.len() - 1)]
}
