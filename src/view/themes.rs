//! The distribution of each theme in each statement: a strip of its passages in reading order, and
//! its share of the statement.

use leptos::prelude::*;

use pliego_corpus::{Salience, StatementId, ThemeId};
use pliego_explore::facet::Facet;
use pliego_explore::findings::rows::shows_theme;
use pliego_explore::findings::themes::{Profile, ShareUnit, profile};
use pliego_explore::findings::timeline::percent;
use pliego_explore::selection::Setting;

use crate::state::use_explorer;
use crate::view::shared::{
    Choice, ColumnSteps, FirstColumn, PassagesLink, SavePicture, StatementHeads, ThemeLink,
    ToggleGroup, columns_shown,
};

/// The table with its units.
#[component]
pub(crate) fn Themes() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let unit = explorer.watch(Setting::Measure);
    let statements = explorer.watch_columns();
    let first = FirstColumn::new(None);
    let table = move || {
        let themes = explorer.corpus.themes.keys();
        let themes = explorer.criteria.with(|criteria| {
            themes
                .filter(|theme| shows_theme(explorer.corpus, criteria, *theme))
                .collect()
        });
        let unit = ShareUnit::ALL[unit.get()];
        let statements = statements.get();
        let shown = columns_shown(first, &statements);
        view! {
            <ColumnSteps first=first shown=shown total=statements.len() />
            <ThemeTable statements=statements shown=Some(shown) themes=themes unit=unit />
        }
        .into_any()
    };
    view! {
        <section class="themes-view" aria-label=strings.themes_caption>
            <Choice label=strings.share_of>
                <ToggleGroup setting=Setting::Measure labels=&strings.share_units[..] />
            </Choice>
            <p class="note">{strings.themes_note}</p>
            {table}
            <SavePicture selector=".themes-table" name="themes" title=strings.themes_caption />
        </section>
    }
    .into_any()
}

/// The table: a row for each theme, a column for each statement that is shown. Where these are not all, the
/// row says how many carry the theme.
#[component]
pub(crate) fn ThemeTable(
    /// The statements.
    statements: Vec<StatementId>,
    /// The first column that is shown, and the one after the last; all by default.
    #[prop(default = None)]
    shown: Option<(usize, usize)>,
    /// The themes.
    themes: Vec<ThemeId>,
    /// The unit of the shares.
    unit: ShareUnit,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let (first, after) = shown.unwrap_or((0, statements.len()));
    let columns = &statements[first..after];
    let rows = themes.into_iter().map(|theme| {
        let record = &corpus.themes[theme];
        let cells = columns
            .iter()
            .map(|id| view! { <Cell statement=*id theme=theme unit=unit /> });
        let carries = |id: &&StatementId| explorer.statement(**id).carries(theme);
        let total = (columns.len() < statements.len()).then(|| {
            let count = statements.iter().filter(carries).count();
            view! { <em>{(strings.in_statements)(count, statements.len())}</em> }
        });
        view! {
            <tr>
                <th scope="row">
                    <PassagesLink facet=Facet::Theme value=theme.into()>
                        {record.label.get(strings.language)}
                    </PassagesLink>
                    {total}
                </th>
                {cells.collect_view()}
            </tr>
        }
        .into_any()
    });
    view! {
        <table class="matrix themes-table">
            <caption class="unseen">{strings.themes_caption}</caption>
            <StatementHeads rows=strings.themes statements=columns />
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The strip and the share of a theme in a statement, as a link to the first passage that carries
/// the theme.
#[component]
fn Cell(
    /// The statement.
    statement: StatementId,
    /// The theme.
    theme: ThemeId,
    /// The unit of the share.
    unit: ShareUnit,
) -> impl IntoView {
    let explorer = use_explorer();
    let record = explorer.statement(statement);
    let profile = profile(record, theme, unit);
    let issuer = view! { <span class="issuer">{explorer.statement_name(statement)}</span> };
    let Some(first) = profile.stretches.first().map(|stretch| stretch.passage) else {
        return view! { <td class="silent">{issuer} {"–"}</td> }.into_any();
    };
    let share = format!("{} %", profile.percent());
    view! {
        <td>
            {issuer}
            <ThemeLink theme=theme statement=statement passage=first>
                <Strip statement=statement profile=profile />
                <span>{share}</span>
            </ThemeLink>
        </td>
    }
    .into_any()
}

/// The strip of a theme in a statement.
#[component]
fn Strip(
    /// The statement.
    statement: StatementId,
    /// Where it carries the theme.
    profile: Profile,
) -> impl IntoView {
    let statement = use_explorer().statement(statement);
    let whole = profile.total as i64;
    let stretches = profile.stretches.into_iter().map(|stretch| {
        let class = match stretch.salience {
            Salience::Primary => "primary",
            Salience::Secondary => "secondary",
        };
        view! {
            <rect
                class=class
                x=percent(stretch.before as i64, whole)
                width=percent(stretch.length as i64, whole)
                height="10"
            >
                <title>{&*statement.passages[stretch.passage].id}</title>
            </rect>
        }
        .into_any()
    });
    view! {
        <svg class="strip-of-theme" width="100%" height="10" aria-hidden="true">
            {stretches.collect_view()}
        </svg>
    }
    .into_any()
}
