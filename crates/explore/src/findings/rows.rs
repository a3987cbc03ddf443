//! Which rows a matrix shows. In a matrix of demands or themes a filter by theme, demand or stance narrows the
//! rows; it drops no statement, because a statement that is silent is part of the answer.

use pliego_corpus::{Corpus, DemandId, Passage, Position, ThemeId};

use crate::facet::Facet;
use crate::selection::Selection;

/// Returns the criteria that choose the statements of such a matrix: without themes, demands and stances.
pub fn column_criteria(criteria: &Selection) -> Selection {
    criteria.without(&[Facet::Theme, Facet::Demand, Facet::Stance])
}

/// Whether the row of a demand is shown: the demand passes its filter, and some statement takes one of the
/// chosen stances on it, in a passage with an included theme, if there are any.
pub fn shows_demand(corpus: &Corpus, criteria: &Selection, demand: DemandId) -> bool {
    let themes = criteria.filters[Facet::Theme].included();
    let has_theme = |passage: &Passage| {
        let mut themes = themes.iter();
        themes.any(|theme| passage.coding((*theme).into()).is_some())
    };
    let is_unnarrowed = themes.is_empty() && criteria.filters[Facet::Stance].is_empty();
    criteria.filters[Facet::Demand].shows_row(demand)
        && (is_unnarrowed
            || any_position(corpus, criteria, |position, passage| {
                position.demand == demand && (themes.is_empty() || has_theme(passage))
            }))
}

/// Whether the row of a theme is shown: the theme passes its filter, and some passage that carries it
/// speaks of an included demand, or takes a chosen stance, if there are any.
pub fn shows_theme(corpus: &Corpus, criteria: &Selection, theme: ThemeId) -> bool {
    let is_unnarrowed = criteria.filters[Facet::Demand].included().is_empty()
        && criteria.filters[Facet::Stance].is_empty();
    criteria.filters[Facet::Theme].shows_row(theme)
        && (is_unnarrowed
            || any_position(corpus, criteria, |_, passage| {
                passage.coding(theme).is_some()
            }))
}

/// Whether a position that the criteria admit, and a passage with evidence of it, pass a test.
fn any_position(
    corpus: &Corpus,
    criteria: &Selection,
    test: impl Fn(&Position, &Passage) -> bool,
) -> bool {
    let mut positions = corpus.positions.iter();
    positions.any(|position| {
        let passages = &corpus.statements[position.statement].passages;
        let mut evidence = position.evidence.iter();
        criteria.admits(position)
            && evidence.any(|evidence| test(position, &passages[evidence.passage]))
    })
}
