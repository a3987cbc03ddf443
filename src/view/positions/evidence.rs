//! A piece of the evidence of a position: the quoted words, stance and voice, and a link to the
//! passage.

use leptos::prelude::*;

use pliego_corpus::{Position, StanceEvidence};

use crate::state::use_explorer;
use crate::view::shared::{CopyQuotation, PassageLink, Quotation, stance_text};

/// The evidence.
#[component]
pub(crate) fn EvidenceLines(
    /// The position.
    position: &'static Position,
    /// One piece of its evidence.
    evidence: StanceEvidence,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(position.statement);
    let issuer = explorer.statement_name(position.statement);
    let stance = stance_text(strings, position.stance, evidence.voice);
    let place = strings.place_of(&statement.passages[evidence.passage]);
    view! {
        <p>
            <Quotation statement=position.statement span=evidence.quote />
        </p>
        <p>
            {[&issuer, ", ", &stance, ", ", &place, " · "].concat()}
            <PassageLink statement=position.statement passage=evidence.passage>
                {strings.read_in_text}
            </PassageLink>
            " "
            <CopyQuotation statement=position.statement passage=evidence.passage />
        </p>
    }
    .into_any()
}
