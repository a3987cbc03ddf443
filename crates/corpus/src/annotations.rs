//! What the editors remark on in a printed text: names, days it speaks of, and oddities of the print.

use super::named::named;
use super::{Basis, Edtf, Label, Span};

/// That a name stands somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Naming {
    /// Whose: a position in [`Corpus::names`](super::Corpus::names).
    pub name: usize,
    /// The printed words.
    pub quote: Span,
    /// Whether they are a misprint of it.
    pub misprinted: bool,
}

/// That a statement speaks of a day or a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub quote: Span,
    /// When that is.
    pub date: Edtf,
    /// Whether the words say so, or the editors work it out.
    pub basis: Basis,
    /// What of, in a few words.
    pub of: Label,
    /// How it is worked out.
    pub note: Option<Label>,
}

/// Something odd about the print: it is kept, and marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oddity {
    /// What kind of oddity.
    pub kind: OddityKind,
    /// Where it stands: in the passage, or in the white space before it.
    pub place: Span,
    /// What is presumably meant.
    pub reads: Option<&'static str>,
    /// Where the kind does not say it all.
    pub note: Option<Label>,
}

/// Kinds of oddities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OddityKind {
    /// A word that is misspelt, or a wrong name.
    Misprint,
    /// A wrong or missing word, or a turn of phrase carried over from another language.
    Grammar,
    /// Quotation marks, dashes, capitals.
    Typography,
    /// A space at which no line breaks (U+00A0).
    NoBreakSpace,
    /// Two spaces or more.
    DoubleSpace,
    /// Lines left empty.
    BlankLines,
    /// A line broken by hand.
    LineBreak,
    /// A number that is missing or of another form.
    Numbering,
    /// Words put in by another hand, such as a translator's.
    Insertion,
    /// A line of hashtags.
    Hashtags,
    /// What is left of the page that the text was taken from.
    Remains,
}

named!(OddityKind {
    "misprint" => Misprint,
    "grammar" => Grammar,
    "typography" => Typography,
    "no-break-space" => NoBreakSpace,
    "double-space" => DoubleSpace,
    "blank-lines" => BlankLines,
    "line-break" => LineBreak,
    "numbering" => Numbering,
    "insertion" => Insertion,
    "hashtags" => Hashtags,
    "remains" => Remains,
});
