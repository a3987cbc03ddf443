//! The names that a reader included, and the forms in which statements print them.

use pliego_corpus::{Corpus, NameId, PassageId, Span, StatementId};

use crate::selection::Selection;

/// A form in which a name is printed, where it occurs first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedForm {
    /// The statement.
    pub statement: StatementId,
    /// The passage.
    pub passage: PassageId,
    /// The form, in the statement's text.
    pub quote: Span,
    /// Whether it is a misprint.
    pub misprinted: bool,
}

/// Lists the names that criteria include, facet by facet.
pub fn included_names(criteria: &Selection) -> Vec<NameId> {
    let mut names = Vec::new();
    for (facet, filter) in &criteria.filters {
        let included = filter.included().iter();
        names.extend(included.filter_map(|value| facet.name(*value)));
    }
    names
}

/// Lists the different forms in which statements print a name, in the order of the corpus.
pub fn printed_forms(corpus: &Corpus, name: NameId) -> Vec<PrintedForm> {
    let mut forms: Vec<PrintedForm> = Vec::new();
    for (id, statement) in corpus.statements.iter_enumerated() {
        for (passage, printed) in statement.passages.iter_enumerated() {
            for naming in printed.names.iter().filter(|naming| naming.name == name) {
                let form = statement.text_of(naming.quote);
                let is_known = forms
                    .iter()
                    .any(|known| corpus.statements[known.statement].text_of(known.quote) == form);
                if !is_known {
                    forms.push(PrintedForm {
                        statement: id,
                        passage,
                        quote: naming.quote,
                        misprinted: naming.misprinted,
                    });
                }
            }
        }
    }
    forms
}
