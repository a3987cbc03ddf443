//! Ids: each kind of record is addressed by a type of its own, so that the compiler tells them
//! apart.
//!
//! An id is a position in a list of one [`Corpus`](crate::Corpus) and means nothing outside it.
//! What stays the same across releases are the texts in the `id` fields, which addresses and
//! citations use.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $id(usize);

        impl From<usize> for $id {
            fn from(position: usize) -> Self {
                Self(position)
            }
        }

        impl From<$id> for usize {
            fn from(id: $id) -> Self {
                id.0
            }
        }
    )* };
}

ids! {
    /// A statement of [`Corpus::statements`](crate::Corpus::statements).
    StatementId
    /// A passage of one statement: see [`Statement::passages`](crate::Statement::passages).
    PassageId
    /// An organization of [`Corpus::organizations`](crate::Corpus::organizations).
    OrganizationId
    /// A theme of [`Corpus::themes`](crate::Corpus::themes).
    ThemeId
    /// A demand of [`Corpus::demands`](crate::Corpus::demands).
    DemandId
    /// A country of [`Corpus::countries`](crate::Corpus::countries).
    CountryId
    /// A name of [`Corpus::names`](crate::Corpus::names).
    NameId
    /// An event of [`Corpus::events`](crate::Corpus::events).
    EventId
    /// A kind of figures of [`Corpus::figure_kinds`](crate::Corpus::figure_kinds).
    FigureKindId
    /// A counting body of [`Corpus::bodies`](crate::Corpus::bodies).
    BodyId
    /// A source of [`Documentation::sources`](crate::documentation::Documentation::sources).
    SourceId
}
