//! What stands beside the edition and does not travel with the page: the codings as they were, and the context with
//! its sources. The build checks it; tables and pages of their own are made from it.

use super::{Coded, Edtf, Label, Position};

/// The codings, as their files are named.
pub const CODERS: [&str; 3] = ["first", "second", "third"];

/// Everything beside a [`Corpus`](super::Corpus).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apparatus {
    /// The passages as coders coded them, each without sight of the others. The first two were settled into the corpus.
    pub codings: [Vec<Coded>; CODERS.len()],
    /// The positions as they coded them, not all with the words they rest on.
    pub positions: [Vec<Position>; CODERS.len()],
    /// What happened beside the statements, earliest first.
    pub reports: Vec<Report>,
    /// What each of [`Corpus::bodies`](super::Corpus::bodies) counts, in their order.
    pub methods: Vec<Label>,
    /// What they counted, earliest first, with all its parts.
    pub counts: Vec<Count>,
    /// Why the counts differ.
    pub reasons: Vec<Label>,
    /// Where all that is reported.
    pub sources: Vec<Source>,
}

/// A dated event beside the statements; not part of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its place on the page of the context.
    pub id: &'static str,
    /// When it was.
    pub date: Edtf,
    /// Its name in a list.
    pub title: Label,
    /// What happened, in a sentence or two.
    pub summary: Label,
    /// Where.
    pub place: Option<Label>,
    /// Where that is reported: positions in [`Apparatus::sources`].
    pub sources: Vec<usize>,
}

/// The people that a body counted up to a day. Counts of different bodies count different things: they are not to be
/// summed or joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Up to when.
    pub as_of: Edtf,
    /// Who counted: a position in [`Corpus::bodies`](super::Corpus::bodies).
    pub body: usize,
    /// How many, in the order of [`Count::COLUMNS`]; where the body gives it.
    pub numbers: [Option<i64>; Self::COLUMNS.len()],
    /// How sure it is that the body said so.
    pub confidence: &'static str,
    /// What is to be known of it.
    pub note: Option<Label>,
    /// Where it is reported: positions in [`Apparatus::sources`].
    pub sources: Vec<usize>,
}

impl Count {
    /// Where in [`Count::COLUMNS`] deaths and wounded stand as a body adds them up.
    pub const DEATHS: usize = 0;
    /// See [`Count::DEATHS`].
    pub const WOUNDED: usize = 5;

    /// What is counted: deaths, as the body adds them up, and the parts of them; wounded, and the parts of them.
    pub const COLUMNS: [&'static str; 8] =
        ["deaths", "civilians", "roadblocks", "police", "other", "wounded", "wounded_civilians", "wounded_police"];
}

/// Where something is reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who published it.
    pub publisher: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Whether the editors made the title from the address.
    pub title_supplied: bool,
    /// When it was published.
    pub date: Edtf,
    /// Where it was seen: an `https:` address.
    pub address: &'static str,
}
