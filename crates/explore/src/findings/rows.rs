//! Which rows a matrix shows. In a matrix of demands or themes a filter by theme or demand narrows the
//! rows; it drops no statement, because a statement that is silent is part of the answer.

use pliego_corpus::{Corpus, DemandId, Passage, ThemeId};

use crate::facet::Facet;
use crate::selection::Selection;

/// Returns the criteria that choose the statements of such a matrix: without themes and demands.
pub fn column_criteria(criteria: &Selection) -> Selection {
    criteria.without(&[Facet::Theme, Facet::Demand])
}

/// Whether the row of a demand is shown: the demand passes its filter, and some statement speaks of it in
/// a passage with an included theme, if there are any.
pub fn shows_demand(corpus: &Corpus, criteria: &Selection, demand: DemandId) -> bool {
    let themes = criteria.filters[Facet::Theme].included();
    let has_theme = |passage: &Passage| {
        themes
            .iter()
            .any(|theme| passage.coding((*theme).into()).is_some())
    };
    criteria.filters[Facet::Demand].shows_row(demand)
        && (themes.is_empty() || any_passage(corpus, demand, has_theme))
}

/// Whether the row of a theme is shown: the theme passes its filter, and some passage that carries it
/// speaks of an included demand, if there are any.
pub fn shows_theme(corpus: &Corpus, criteria: &Selection, theme: ThemeId) -> bool {
    let demands = criteria.filters[Facet::Demand].included();
    let carries = |passage: &Passage| passage.coding(theme).is_some();
    criteria.filters[Facet::Theme].shows_row(theme)
        && (demands.is_empty()
            || demands
                .iter()
                .any(|demand| any_passage(corpus, (*demand).into(), carries)))
}

/// Whether any passage that speaks of a demand passes a test.
fn any_passage(corpus: &Corpus, demand: DemandId, test: impl Fn(&Passage) -> bool) -> bool {
    let mut positions = corpus
        .positions
        .iter()
        .filter(|position| position.demand == demand);
    positions.any(|position| {
        let passages = &corpus.statements[position.statement].passages;
        let mut evidence = position.evidence.iter();
        evidence.any(|evidence| test(&passages[evidence.passage]))
    })
}
