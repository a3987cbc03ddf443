//! Facets: the ways to narrow a corpus.
//!
//! A facet knows the corpus only. What a reader chose is part of the
//! [`selection`](crate::selection), how many statements remain is a [finding](crate::findings). A
//! new facet is a variant of [`Facet`]; the compiler then asks for the rest, match by match.

use enum_map::Enum;
use pliego_corpus::{
    Corpus, DemandId, Language, NameId, NameKind, OrganizationId, PassageId, Position, Span,
    Stance, StatementId, ThemeId, VariantArray,
};
use strum::EnumCount;

use crate::i18n::Strings;

/// A way to narrow the corpus: each statement has values of it, and the reader includes or excludes
/// some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumCount)]
pub enum Facet {
    /// Who issued a statement, or also who signed it.
    Organization,
    /// The themes of its passages.
    Theme,
    /// The demands on which it takes a stance, whatever the stance; silence is none.
    Demand,
    /// The stances that it takes, on whatever demand; silence is none. A demand and a stance that are both
    /// chosen must meet in one position: see [`Selection::admits`](crate::selection::Selection::admits).
    Stance,
    /// The people and bodies that it names.
    Name,
    /// The places that it names.
    Place,
    /// The language of its text, where the texts have several.
    Language,
}

/// A value of a facet: a position in the corpus' list of organizations, themes, demands, names or
/// languages, or in [`Stance::VARIANTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ValueId(usize);

impl From<usize> for ValueId {
    fn from(position: usize) -> Self {
        Self(position)
    }
}

impl From<ValueId> for usize {
    fn from(value: ValueId) -> Self {
        value.0
    }
}

/// An id of the corpus is the value of the facet that lists such records.
macro_rules! values {
    ($($id:ident),*) => { $(
        impl From<$id> for ValueId {
            fn from(id: $id) -> Self {
                Self(id.into())
            }
        }

        impl From<ValueId> for $id {
            fn from(value: ValueId) -> Self {
                value.0.into()
            }
        }
    )* };
}

values!(OrganizationId, ThemeId, DemandId, NameId);

impl From<Stance> for ValueId {
    fn from(stance: Stance) -> Self {
        Self(stance as usize)
    }
}

impl From<ValueId> for Stance {
    fn from(value: ValueId) -> Self {
        // A value of the facet is a position in this list.
        Self::VARIANTS.get(value.0).copied().unwrap_or(Self::Silent)
    }
}

impl Facet {
    /// Every facet, in the order in which the page shows them. The texts in `Strings::facets` follow
    /// the order of the enum.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Organization,
        Self::Theme,
        Self::Demand,
        Self::Stance,
        Self::Name,
        Self::Place,
        Self::Language,
    ];

    /// Returns its key in the address.
    pub fn key(self) -> &'static str {
        match self {
            Self::Organization => "org",
            Self::Theme => "theme",
            Self::Demand => "demand",
            Self::Stance => "stance",
            Self::Name => "name",
            Self::Place => "place",
            Self::Language => "language",
        }
    }

    /// Whether the page shows it folded: readers use it less often.
    pub fn starts_collapsed(self) -> bool {
        !matches!(self, Self::Organization | Self::Theme)
    }

    /// Whether statements have values of it by signing, too.
    pub fn has_signatories(self, corpus: &Corpus) -> bool {
        let mut statements = corpus.statements.iter();
        self == Self::Organization
            && statements.any(|statement| statement.signatories().next().is_some())
    }

    /// Whether its values are found in passages. Otherwise they belong to whole statements.
    pub fn is_in_passages(self) -> bool {
        !matches!(self, Self::Organization | Self::Language)
    }

    /// Whether any statement has a value of it.
    pub fn is_in(self, corpus: &Corpus) -> bool {
        let mut statements = corpus.statements.keys();
        statements.any(|statement| !self.values_of(corpus, statement, true).is_empty())
    }

    /// Returns the number of records in its list. Not all of them need be values: see
    /// [`Facet::values`].
    pub fn list_len(self, corpus: &Corpus) -> usize {
        match self {
            Self::Organization => corpus.organizations.len(),
            Self::Theme => corpus.themes.len(),
            Self::Demand => corpus.demands.len(),
            Self::Stance => Stance::VARIANTS.len(),
            Self::Name | Self::Place => corpus.names.len(),
            Self::Language => corpus.languages.len(),
        }
    }

    /// Iterates over its values, in the order of the corpus.
    pub fn values(self, corpus: &Corpus) -> impl Iterator<Item = ValueId> {
        (0..self.list_len(corpus))
            .map(ValueId)
            .filter(move |value| self.is_value(corpus, *value))
    }

    fn is_value(self, corpus: &Corpus, value: ValueId) -> bool {
        let is_place = || corpus.names[NameId::from(value)].kind == NameKind::Place;
        match self {
            Self::Organization | Self::Theme | Self::Demand => true,
            Self::Stance => {
                let mut positions = corpus.positions.iter();
                positions.any(|position| self.of_position(position) == Some(value))
            }
            Self::Name => !is_place(),
            Self::Place => is_place(),
            Self::Language => corpus.languages.len() > 1,
        }
    }

    /// Returns the id text of a value, as the address writes it.
    pub fn id(self, corpus: &Corpus, value: ValueId) -> &str {
        match self {
            Self::Organization => &corpus.organizations[OrganizationId::from(value)].id,
            Self::Theme => &corpus.themes[ThemeId::from(value)].id,
            Self::Demand => &corpus.demands[DemandId::from(value)].id,
            Self::Stance => Stance::from(value).into(),
            Self::Name | Self::Place => &corpus.names[NameId::from(value)].id,
            // No value of this facet is beyond the list.
            Self::Language => corpus.languages.get(value.0).map_or("", |known| &known.id),
        }
    }

    /// Returns the label of a value.
    pub fn label(self, corpus: &Corpus, value: ValueId, language: Language) -> &str {
        match self {
            Self::Organization => corpus.organizations[OrganizationId::from(value)]
                .name
                .get(language),
            Self::Theme => corpus.themes[ThemeId::from(value)].label.get(language),
            Self::Demand => corpus.demands[DemandId::from(value)].label.get(language),
            Self::Stance => (Strings::of(language).stance)(value.into()),
            Self::Name | Self::Place => corpus.names[NameId::from(value)].name.get(language),
            Self::Language => corpus.language_name(self.id(corpus, value), language),
        }
    }

    /// Finds a value by its id text, or by one that it had before.
    ///
    /// A name that is a place is no value of [`Facet::Name`], and the other way round.
    pub fn value(self, corpus: &Corpus, id: &str) -> Option<ValueId> {
        let is_alias = |value: ValueId| {
            self == Self::Demand
                && corpus.demands[DemandId::from(value)]
                    .aliases
                    .iter()
                    .any(|alias| *alias == id)
        };
        self.values(corpus)
            .find(|value| self.id(corpus, *value) == id || is_alias(*value))
    }

    /// Lists the values of a statement, in any order and perhaps repeated. With `signed`, an
    /// organization has signed statements as it has issued ones.
    pub fn values_of(self, corpus: &Corpus, statement: StatementId, signed: bool) -> Vec<ValueId> {
        let printed = &corpus.statements[statement];
        match self {
            Self::Organization => {
                let mut values = Vec::new();
                if let Some(issuer) = printed.issuer {
                    values.push(issuer.into());
                }
                if signed {
                    for signatory in printed.signatories() {
                        values.push(signatory.into());
                    }
                }
                values
            }
            Self::Language => {
                let mut values = Vec::new();
                for value in self.values(corpus) {
                    if self.id(corpus, value) == &*printed.language {
                        values.push(value);
                    }
                }
                values
            }
            Self::Theme => {
                let codings = printed
                    .passages
                    .iter()
                    .flat_map(|passage| passage.codings.iter().flatten());
                codings.map(|coding| coding.theme.into()).collect()
            }
            Self::Demand | Self::Stance => {
                let positions = corpus.positions_of(statement).iter();
                positions
                    .filter_map(|position| self.of_position(position))
                    .collect()
            }
            Self::Name | Self::Place => {
                let names = printed.passages.iter().flat_map(|passage| &passage.names);
                let values = names.map(|occurrence| ValueId::from(occurrence.name));
                values
                    .filter(|value| self.is_value(corpus, *value))
                    .collect()
            }
        }
    }

    /// Returns the value that a position gives to a statement, for the facets of positions; silence gives
    /// none.
    pub fn of_position(self, position: &Position) -> Option<ValueId> {
        match self {
            _ if position.stance == Stance::Silent => None,
            Self::Demand => Some(position.demand.into()),
            Self::Stance => Some(position.stance.into()),
            Self::Organization | Self::Theme | Self::Name | Self::Place | Self::Language => None,
        }
    }

    /// Lists the words of a passage that carry a value; none for a facet that is not in passages. Of
    /// positions, only those that `admits` lets through count.
    pub fn spans(
        self,
        corpus: &Corpus,
        statement: StatementId,
        passage: PassageId,
        value: ValueId,
        admits: impl Fn(&Position) -> bool,
    ) -> Vec<Span> {
        let printed = &corpus.statements[statement].passages[passage];
        match self {
            Self::Organization | Self::Language => Vec::new(),
            Self::Theme => printed
                .coding(value.into())
                .map(|coding| coding.quote)
                .into_iter()
                .collect(),
            Self::Demand | Self::Stance => {
                let positions = corpus.positions_in(statement, passage);
                let positions = positions.filter(|(position, _)| {
                    admits(position) && self.of_position(position) == Some(value)
                });
                positions.map(|(_, evidence)| evidence.quote).collect()
            }
            Self::Name | Self::Place => {
                let names = printed
                    .names
                    .iter()
                    .filter(|occurrence| ValueId::from(occurrence.name) == value);
                names.map(|occurrence| occurrence.quote).collect()
            }
        }
    }

    /// Tells how weakly a passage carries a value, from 0: a theme is primary or secondary there, and
    /// the evidence for a demand is ordered strongest first.
    pub fn weakness(
        self,
        corpus: &Corpus,
        statement: StatementId,
        passage: PassageId,
        value: ValueId,
    ) -> usize {
        match self {
            Self::Theme => {
                let coding = corpus.statements[statement].passages[passage].coding(value.into());
                coding.map_or(0, |coding| coding.salience as usize)
            }
            Self::Demand => {
                let position = corpus.position(statement, value.into());
                let mut evidence = position.into_iter().flat_map(|position| &position.evidence);
                let rank = evidence.position(|evidence| evidence.passage == passage);
                rank.unwrap_or_default()
            }
            Self::Organization | Self::Stance | Self::Name | Self::Place | Self::Language => 0,
        }
    }

    /// Returns the name that a value is, for the facets of names.
    pub fn name(self, value: ValueId) -> Option<NameId> {
        matches!(self, Self::Name | Self::Place).then(|| value.into())
    }
}
