//! Annotations of a passage: names, mentioned dates, irregularities of the print.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::{Basis, Edtf, Label, NameId, Span, Text};

/// An occurrence of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameOccurrence {
    /// The name.
    pub name: NameId,
    /// The printed words.
    pub quote: Span,
    /// Whether the words misprint it.
    pub misprinted: bool,
}

/// A date or a time that a statement mentions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct DateMention {
    /// The words.
    pub quote: Span,
    /// The date they mean.
    pub date: Edtf,
    /// Whether the words state the date or the editors infer it.
    pub basis: Basis,
    /// The event of that date, in a few words.
    pub of: Label,
    /// How the editors infer the date.
    pub note: Option<Label>,
}

/// An irregularity of the print: the page keeps it and marks it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Irregularity {
    /// Its kind.
    pub kind: IrregularityKind,
    /// Where it is: in the passage, or in the white space before it.
    pub span: Span,
    /// The presumed correct form.
    pub reads: Option<Text>,
    /// A note that adds to the kind.
    pub note: Option<Label>,
}

/// Kinds of irregularities.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum IrregularityKind {
    /// A misspelt word or a wrong name.
    Misprint,
    /// A wrong or missing word, or a turn of phrase carried over from another language.
    Grammar,
    /// Quotation marks, dashes, capitals.
    Typography,
    /// A space at which no line breaks (U+00A0).
    NoBreakSpace,
    /// Two spaces or more.
    DoubleSpace,
    /// Empty lines.
    BlankLines,
    /// A line broken by hand.
    LineBreak,
    /// A number that is missing or has another form.
    Numbering,
    /// Words by another hand, such as a translator's.
    Insertion,
    /// A line of hashtags.
    Hashtags,
    /// Residue of the web page from which the text was taken, such as the label of a button.
    #[serde(rename = "remains")]
    #[strum(serialize = "remains")]
    PageResidue,
}
