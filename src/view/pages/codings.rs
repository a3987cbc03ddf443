//! How far the two codings agree, and what the editors decided where they differ.

use leptos::prelude::*;

use pliego_corpus::documentation::Documentation;
use pliego_corpus::{Code, CodingUnit, Decision, PassageId};
use pliego_explore::i18n::printed::PrintedStrings;

use crate::state::use_explorer;
use crate::view::shared::PassageLink;
/// How far the two codings agree, and how the editors decided where they differ; nothing if the
/// corpus has no second coding.
#[component]
pub(crate) fn Codings(
    /// The documentation of the corpus.
    documentation: &'static Documentation,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let texts = PrintedStrings::of(strings.language);
    let agreement = &documentation.agreement;
    if agreement.themes.is_empty() {
        return ().into_any();
    }
    let (themes, stances) = (agreement.pooled().kappa(), agreement.stances);
    let pooled = (texts.pooled)(
        &themes.to_string(),
        themes.units,
        &stances.to_string(),
        stances.units,
    );
    let grounds = agreement.grounds;
    let grounds = (grounds.carried.both > 0).then(|| {
        let kappa = grounds.carried.kappa();
        let text = (texts.ground_agreement)(
            &kappa.to_string(),
            kappa.units,
            grounds.carried.both,
            grounds.same_voice,
        );
        format!(" {text}")
    });
    let coders = documentation.coders.as_ref();
    let coders = coders.map(|text| format!(" {}", text.get(strings.language)));
    let holdout = agreement.holdout;
    let holdout = (holdout.themes.units > 0).then(|| {
        let text = (texts.holdout)(&holdout.themes.to_string(), &holdout.stances.to_string());
        view! { <p>{text}</p> }.into_any()
    });
    let decisions = documentation.decisions.iter();
    let decisions = decisions.map(|decision| view! { <DecisionItem decision=decision /> });
    view! {
        <h2>{texts.about_codings}</h2>
        <p>{texts.codings_text} {coders}</p>
        <p class="pooled">
            <strong>{pooled} {grounds}</strong>
        </p>
        {holdout}
        <h3>{texts.about_decisions}</h3>
        <ol class="decisions">{decisions.collect_view()}</ol>
    }
    .into_any()
}

/// A decision of the editors where the codings differ.
#[component]
fn DecisionItem(
    /// The decision.
    decision: &'static Decision,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let texts = PrintedStrings::of(strings.language);
    let statement = explorer.statement(decision.statement);
    let issuer = strings.short_issuer(corpus, statement);
    let code = |code| match code {
        Code::NotCarried => texts.not_carried,
        Code::Carried(salience) => (texts.salience)(salience),
        Code::Stance(stance) => (strings.stance)(stance),
        Code::Voice(voice) => (texts.voice)(voice),
    };
    let [first, second, decided] = decision.codes.map(code);
    let codes = (texts.coder_codings)(first, second, decided);
    let in_passage = |passage: PassageId| {
        let name = format!("{issuer} {}", statement.passages[passage].id);
        view! {
            <PassageLink statement=decision.statement passage=passage>
                {name}
            </PassageLink>
        }
        .into_any()
    };
    let (link, unit) = match decision.unit {
        CodingUnit::Theme { passage, theme } => (in_passage(passage), &corpus.themes[theme].label),
        CodingUnit::Demand(demand) => {
            let link = view! { <PassageLink statement=decision.statement>{issuer}</PassageLink> };
            (link.into_any(), &corpus.demands[demand].label)
        }
        CodingUnit::Ground { demand, passage } => {
            (in_passage(passage), &corpus.demands[demand].label)
        }
    };
    view! {
        <li>
            <p>{link} {format!(", {}: {codes}", unit.get(strings.language))}</p>
            <p class="note">{decision.why.get(strings.language)}</p>
        </li>
    }
    .into_any()
}
