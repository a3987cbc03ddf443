//! The corpus: typed, immutable, whole at start-up.
//!
//! It knows statements and what is said of them. It knows no reader, no question and no browser.
//! The build reads `corpus/` and bakes the result into the program.

pub mod agreement;
mod annotations;
mod bake;
mod claims;
mod concepts;
mod day;
pub mod documentation;
mod edtf;
mod folding;
mod label;
mod named;
mod statement;

use agreement::Agreement;
pub use annotations::{Mention, Naming, Oddity, OddityKind};
use bake::{Baked, Dough, Loaf};
pub use claims::{Decision, Demand, Figure, FigureKind, Ground, Position, Stance, Unit, Verdict, Voice};
pub use concepts::{
    CountingBody, Event, Name, NameKind, Organization, OrganizationKind, Original, Place, Relation, Tally, Theme,
};
pub use day::{Day, NotADay};
pub use edtf::{Bound, Date, Edtf, EdtfError, Qualifier};
pub use folding::{Folding, is_letter};
pub use label::{Label, Language};
pub use statement::{
    Basis, Coded, Coding, Dating, Evidence, Found, Passage, PassageKind, Salience, Span, Statement, Title, Translated,
    Translation,
};

/// A corpus of dated public statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corpus {
    /// What the collection is called.
    pub title: Label,
    /// First and last day of the time axis.
    pub span: (Day, Day),
    /// Languages of the texts, as tags.
    pub languages: Vec<&'static str>,
    /// Who describes them.
    pub editors: Label,
    /// Who is quoted and why, and what else is to be said of this collection, a paragraph each.
    pub about: Vec<Label>,
    /// Who coded it, and what their agreement therefore shows.
    pub coders: Option<Label>,
    /// What may be done with texts and descriptions.
    pub licence: Label,
    /// Version of the descriptions.
    pub version: &'static str,
    /// Who issues and who signs, in the order of their file.
    pub organizations: Vec<Organization>,
    /// How they are related, where who counts them must know.
    pub relations: Vec<Relation>,
    /// The codebook, in its order.
    pub themes: Vec<Theme>,
    /// What statements may ask for, in the order of the codebook.
    pub demands: Vec<Demand>,
    /// Places, in the order of their file.
    pub places: Vec<Place>,
    /// People, bodies and places that statements name, in the order of their file.
    pub names: Vec<Name>,
    /// The statements, earliest first.
    pub statements: Vec<Statement>,
    /// What each statement says of each demand, silence included, by statement and demand. A pair that is not here was
    /// not coded.
    pub positions: Vec<Position>,
    /// What statements count, in reading order.
    pub figures: Vec<Figure>,
    /// Who counted deaths and wounded beside the statements.
    pub bodies: Vec<CountingBody>,
    /// What they counted, earliest first.
    pub tallies: Vec<Tally>,
    /// Events drawn beside the statements, earliest first.
    pub events: Vec<Event>,
    /// How far two codings of it agree.
    pub agreement: Agreement,
    /// How they were settled where they did not.
    pub decisions: Vec<Decision>,
    /// How characters are compared.
    pub folding: Folding,
}

impl Corpus {
    /// The corpus in the form in which the program carries it.
    ///
    /// # Errors
    /// None is known for these types; the encoder's are passed on.
    pub fn encode(&self) -> postcard::Result<Vec<u8>> {
        let mut dough = Dough::default();
        self.bake(&mut dough);
        postcard::to_allocvec(&(dough.texts, dough.numbers))
    }

    /// A corpus from that form.
    ///
    /// # Errors
    /// If the bytes are not what [`Corpus::encode`] wrote.
    pub fn decode(bytes: &'static [u8]) -> postcard::Result<Self> {
        postcard::from_bytes(bytes).map(|lists| Self::read(&mut Loaf::new(lists)))
    }

    /// The position of the statement with that id.
    pub fn statement(&self, id: &str) -> Option<usize> {
        self.statements.iter().position(|statement| statement.id == id)
    }

    /// Who issued the statement at that position.
    pub fn issuer(&self, statement: &Statement) -> &Organization {
        &self.organizations[statement.issuer]
    }

    /// Where a statement stands on what a passage of it says: the positions that rest on words of that passage.
    pub fn positions_in(&self, statement: usize, passage: usize) -> impl Iterator<Item = (&Position, Ground)> {
        let here = move |position: &&Position| position.statement == statement;
        let grounded = self.positions.iter().filter(here).filter_map(|position| Some((position, position.ground?)));
        grounded.filter(move |(_, ground)| ground.passage == passage)
    }
}
