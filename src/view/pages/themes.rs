//! The printed pages of the themes: a table of all, and a page for each with all its passages.

use leptos::prelude::*;

use pliego_corpus::documentation::ThemeRules;
use pliego_corpus::{Salience, StatementId, ThemeId};
use pliego_explore::findings::themes::{ShareUnit, profile};
use pliego_explore::i18n::printed::PrintedStrings;

use super::SIDE_BY_SIDE;
use super::codebook::Rules;
use super::head::PrintedPage;
use super::passage::PassageLine;
use crate::state::use_explorer;
use crate::view::shared::PassageLink;
use crate::view::themes::ThemeTable;

/// The table of the themes in each statement, or in how many of a large collection each is. It links to the
/// page of each theme.
#[component]
pub(crate) fn ThemesPage() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statements: Vec<StatementId> = explorer.corpus.statements.keys().collect();
    let themes = explorer.corpus.themes.keys().collect();
    let shown = (statements.len() > SIDE_BY_SIDE).then_some((0, 0));
    let note = shown
        .is_none()
        .then(|| view! { <p class="note">{strings.themes_note}</p> });
    view! {
        <PrintedPage title=strings.themes_caption wide=true>
            {note}
            <ThemeTable statements=statements shown=shown themes=themes unit=ShareUnit::default() />
        </PrintedPage>
    }
    .into_any()
}

/// A theme with its rules and all passages that carry it.
#[component]
pub(crate) fn ThemePage(
    /// The theme.
    theme: ThemeId,
    /// Its rules.
    rules: &'static ThemeRules,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let is_large = corpus.statements.len() > SIDE_BY_SIDE;
    let statements = corpus
        .statements
        .iter_enumerated()
        .filter(move |(_, statement)| !is_large || statement.carries(theme));
    let statements =
        statements.map(move |(id, _)| view! { <InStatement statement=id theme=theme /> });
    view! {
        <PrintedPage title=corpus.themes[theme].label.get(strings.language)>
            <Rules rules=rules />
            {statements.collect_view()}
        </PrintedPage>
    }
    .into_any()
}

/// The passages of a statement that carry a theme, or that there are none.
#[component]
fn InStatement(
    /// The statement.
    statement: StatementId,
    /// The theme.
    theme: ThemeId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let record = explorer.statement(statement);
    let issuer = explorer.statement_name(statement);
    let profile = profile(record, theme, ShareUnit::Passages);
    let texts = PrintedStrings::of(strings.language);
    let share = (texts.passages_of)(profile.carried(), profile.total);
    let items = profile.stretches.iter().filter_map(|stretch| {
        let coding = record.passages[stretch.passage].coding(theme)?;
        let is_secondary = coding.salience == Salience::Secondary;
        let note = is_secondary.then(|| (texts.salience)(coding.salience).to_owned());
        Some(
            view! {
                <li>
                    <PassageLine
                        statement=statement
                        passage=stretch.passage
                        quote=coding.quote
                        note=note
                    />
                </li>
            }
            .into_any(),
        )
    });
    let items: Vec<AnyView> = items.collect();
    let list = (!items.is_empty()).then(|| view! { <ul class="relations">{items}</ul> });
    view! {
        <h2>
            <PassageLink statement=statement>{issuer}</PassageLink>
        </h2>
        <p class="note">{strings.date(record.dating.edtf)} " · " {share}</p>
        {list}
    }
    .into_any()
}
