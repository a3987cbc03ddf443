//! The codebook: themes with their rules, what stances mean, notes on demands.

use leptos::prelude::*;

use pliego_corpus::documentation::{Documentation, ThemeRules};
use pliego_corpus::{Label, Stance, ThemeId};
use pliego_explore::i18n::printed::PrintedStrings;

use crate::state::use_explorer;
use crate::view::shared::StanceSign;
/// A theme of the codebook, with its rules and the agreement on it.
#[component]
pub(crate) fn Theme(
    /// The theme.
    id: ThemeId,
    /// Its rules.
    rules: &'static ThemeRules,
    /// The documentation, which holds the agreement.
    documentation: &'static Documentation,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let texts = PrintedStrings::of(strings.language);
    let agreement = documentation.agreement.themes.get(id).map(|counts| {
        let kappa = counts.kappa().to_string();
        let (first, second) = (counts.first_only, counts.second_only);
        let text = (texts.agreement)(&kappa, counts.both, first, second);
        view! { <p class="note">{text}</p> }.into_any()
    });
    view! {
        <dt>{corpus.themes[id].label.get(strings.language)}</dt>
        <dd>
            <Rules rules=rules />
            {agreement}
        </dd>
    }
    .into_any()
}

/// The rules of a theme: its definition, what it includes and what it excludes.
#[component]
pub(crate) fn Rules(
    /// The rules.
    rules: &'static ThemeRules,
) -> impl IntoView {
    let language = use_explorer().strings.language;
    let texts = PrintedStrings::of(language);
    let rule = |name: &'static str, text: &'static Option<Label>| {
        let text = text.as_ref()?.get(language);
        let rule = view! {
            <p>
                <strong>{name}</strong>
                ": "
                {text}
            </p>
        };
        Some(rule.into_any())
    };
    let definition = rules.definition.as_ref();
    let definition = definition.map(|text| view! { <p>{text.get(language)}</p> });
    view! {
        {definition}
        {rule(texts.includes, &rules.include)}
        {rule(texts.excludes, &rules.exclude)}
    }
    .into_any()
}

/// What a stance means.
#[component]
pub(crate) fn StanceMeaning(
    /// The stance.
    stance: Stance,
) -> impl IntoView {
    let strings = use_explorer().strings;
    view! {
        <dt>
            <StanceSign stance=stance />
            {(strings.stance)(stance)}
        </dt>
        <dd>{(PrintedStrings::of(strings.language).stance_definition)(stance)}</dd>
    }
    .into_any()
}

/// A demand of the codebook.
#[component]
pub(crate) fn DemandNote(
    /// Its name.
    name: &'static Label,
    /// Where its boundary needs explaining.
    note: Option<&'static Label>,
) -> impl IntoView {
    let language = use_explorer().strings.language;
    let note = note.map(|note| view! { <dd>{note.get(language)}</dd> }.into_any());
    view! {
        <dt>{name.get(language)}</dt>
        {note}
    }
    .into_any()
}
