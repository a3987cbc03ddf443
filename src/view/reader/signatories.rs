//! The signatories of a statement.

use leptos::prelude::*;

use pliego_corpus::{OrganizationId, PassageId, StatementId};

use crate::state::use_explorer;
use crate::view::shared::PassageLink;

/// The signatories with their countries; nothing if there are none.
#[component]
pub(crate) fn Signatories(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let passages = explorer.statement(id).passages.iter_enumerated();
    let signatories = passages.filter_map(|(passage, printed)| Some((passage, printed.signatory?)));
    let lines: Vec<AnyView> = signatories
        .map(|(passage, organization)| {
            view! { <Signatory id=id passage=passage organization=organization /> }.into_any()
        })
        .collect();
    (!lines.is_empty())
        .then(|| {
            view! {
                <section class="signatories">
                    <h3>{(explorer.strings.signatories)(lines.len())}</h3>
                    <ol>{lines}</ol>
                </section>
            }
        })
        .into_any()
}

/// A signatory: its name in the original, the name in the language of the page, its country.
#[component]
fn Signatory(
    /// The statement.
    id: StatementId,
    /// The passage of the signature.
    passage: PassageId,
    /// The organization.
    organization: OrganizationId,
) -> impl IntoView {
    let explorer = use_explorer();
    let (corpus, language) = (explorer.corpus, explorer.strings.language);
    let printed = &explorer.statement(id).passages[passage];
    let organization = &corpus.organizations[organization];
    let original = organization.original.as_ref().map(|original| {
        let romanized = original.romanized.as_ref();
        view! {
            <span class="printed" lang=&*original.lang>
                {&*original.text}
            </span>
            {romanized.map(|text| format!(" ({text})"))}
            ", "
        }
        .into_any()
    });
    let abbreviation = organization.abbreviation.as_ref();
    let country = organization
        .country
        .map(|country| corpus.countries[country].label.get(language));
    view! {
        <li>
            {original} {organization.name.get(language)}
            {abbreviation.map(|short| format!(" ({short})"))} " · " <strong>{country}</strong> " "
            <PassageLink statement=id passage=passage>
                {&*printed.id}
            </PassageLink>
        </li>
    }
    .into_any()
}
