//! A statement: one printed text, its passages and its metadata.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};
use typed_index_collections::TiVec;

use crate::{
    DateMention, Day, Edtf, Irregularity, Label, Language, NameOccurrence, OrganizationId,
    PassageId, Qualifier, Text, ThemeId,
};

/// One dated public statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Statement {
    /// Its id in addresses; also the name of its two files.
    pub id: Text,
    /// The organization that issued it, if it is known.
    pub issuer: Option<OrganizationId>,
    /// The kind of text, by its own name or by its form: a declaration, a resolution.
    pub kind: Option<Label>,
    /// The language of the text, as a tag (BCP 47).
    pub language: Text,
    /// Its heading.
    pub title: Title,
    /// An editors' note on the heading.
    pub title_note: Option<Label>,
    /// Every form in which it prints the name of its issuer.
    pub issuer_forms: Vec<Evidence>,
    /// Whether it is a translation, if the editors say anything about that.
    pub translation: Option<Translation>,
    /// Where it says it was issued.
    pub place: Place,
    /// Where the text was found; known from outside the text.
    pub provenance: Vec<Provenance>,
    /// When it was issued.
    pub dating: Dating,
    /// The text as printed, byte for byte.
    pub text: Text,
    /// Its printed units in reading order. Between them there is only white space.
    pub passages: TiVec<PassageId, Passage>,
}

/// A stretch of a statement's text, in bytes. It begins and ends between characters.
///
/// It is encoded as start and length, which is a byte shorter than start and end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl From<(usize, usize)> for Span {
    fn from((start, length): (usize, usize)) -> Self {
        Self {
            start,
            end: start.saturating_add(length),
        }
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> Self {
        (span.start, span.end - span.start)
    }
}

/// The heading of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Title {
    /// The text prints one; lists show these words of it.
    Printed(Span),
    /// The editors supply one, and the page shows it as theirs.
    Supplied(Label),
    /// They supply one and say that the text prints none.
    NonePrinted(Label),
    /// The editors say nothing of one: lists show these first words of the text.
    Beginning(Span),
}

impl Title {
    /// Whether the editors supply it.
    pub fn is_supplied(&self) -> bool {
        matches!(self, Self::Supplied(_) | Self::NonePrinted(_))
    }
}

/// What the editors say of where a statement was issued.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Place {
    /// Nothing.
    #[default]
    Unsaid,
    /// That the text prints no place.
    NonePrinted,
    /// Where the text says it.
    Printed(Evidence),
}

/// Whether a text is a translation, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Translation {
    /// Whether it is one.
    pub status: TranslationStatus,
    /// A short note of the editors.
    pub note: Label,
    /// The evidence for it.
    pub evidence: Vec<Evidence>,
}

/// Whether a text is a translation.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum TranslationStatus {
    /// It is; the text shows it.
    Yes,
    /// It probably is.
    Probably,
    /// Nothing shows whether it is.
    Unknown,
}

/// Where a text was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Provenance {
    /// An `https:` address, if it has one.
    pub address: Option<Text>,
    /// The content of that source, and how it differs from this text.
    pub note: Label,
}

/// When a statement was issued, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Dating {
    /// The date as the editors give it.
    pub edtf: Edtf,
    /// The first day on which it may have been issued; that of the time axis if no date is known.
    pub earliest: Day,
    /// The last day on which it may have been issued; that of the time axis if no date is known.
    pub latest: Day,
    /// Whether these two days are certain bounds: the editors gave both, or the date carries no
    /// qualifier.
    pub firm: bool,
    /// Whether the text prints the date, if the editors say so.
    pub basis: Option<Basis>,
    /// A few words on it, such as "dated at the end of the text".
    pub note: Option<Label>,
    /// The evidence for the date.
    pub evidence: Vec<Evidence>,
}

impl Dating {
    /// Whether anything is known of the date.
    pub fn is_known(&self) -> bool {
        self.edtf != Edtf::Unknown
    }

    /// Whether the date is one day without qualifier.
    pub fn is_exact(&self) -> bool {
        self.is_known() && self.earliest == self.latest && !self.is_approximate()
    }

    /// Whether the date has a qualifier: approximate, uncertain or both.
    pub fn is_approximate(&self) -> bool {
        self.edtf.qualifier() != Qualifier::Plain
    }
}

/// How a date is known.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Basis {
    /// The text prints it.
    Stated,
    /// The editors infer it.
    Inferred,
}

/// Evidence for something that the editors say of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Evidence {
    /// Words of the statement.
    Quoted {
        /// The passage that holds them.
        passage: PassageId,
        /// The words.
        quote: Span,
        /// What they show of the date.
        note: Option<Label>,
    },
    /// Something known from outside the statement, with its source.
    External(Label),
}

/// A printed unit of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Passage {
    /// Its id in addresses and citations; stable across releases.
    pub id: Text,
    /// The kind of unit: paragraph, heading, signatory.
    pub kind: PassageKind,
    /// Where it is in the text.
    pub span: Span,
    /// The themes it carries: `None` if it was not coded, empty if it was coded and carries none.
    pub codings: Option<Vec<Coding>>,
    /// The organization that signs here.
    pub signatory: Option<OrganizationId>,
    /// The names in it, in reading order.
    pub names: Vec<NameOccurrence>,
    /// The dates it mentions, in reading order.
    pub mentions: Vec<DateMention>,
    /// The irregularities of its print, in reading order.
    pub irregularities: Vec<Irregularity>,
}

/// The kinds of printed units.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs)] // The names are the field's.
pub enum PassageKind {
    Title,
    Subtitle,
    Masthead,
    Heading,
    Byline,
    Dateline,
    Paragraph,
    Point,
    Bullet,
    Slogan,
    Hashtags,
    Signature,
    Signatory,
}

/// A theme that a passage carries, with the words that show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coding {
    /// The theme.
    pub theme: ThemeId,
    /// How much the passage is about it.
    pub salience: Salience,
    /// The words that show it.
    pub quote: Span,
}

/// How much a passage is about a theme or a demand.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Salience {
    /// A main point of the passage.
    Primary,
    /// A minor mention.
    Secondary,
}

impl Statement {
    /// Whether a passage carries a theme.
    pub fn carries(&self, theme: ThemeId) -> bool {
        self.passages
            .iter()
            .any(|passage| passage.coding(theme).is_some())
    }

    /// Returns a stretch of the text, as printed; nothing if the span is not within the text.
    pub fn text_of(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// Returns the title on one line: printed line breaks become spaces.
    pub fn title(&self, language: Language) -> Cow<'_, str> {
        match &self.title {
            Title::Supplied(label) | Title::NonePrinted(label) => {
                Cow::Borrowed(label.get(language))
            }
            Title::Beginning(span) => {
                let rest = self.text.get(span.end..).unwrap_or_default();
                let words = self.text_of(*span);
                match rest.trim().is_empty() {
                    true => Cow::Borrowed(words),
                    false => Cow::Owned([words, " …"].concat()),
                }
            }
            Title::Printed(span) => {
                let printed = self.text_of(*span);
                match printed.contains('\n') {
                    false => Cow::Borrowed(printed),
                    true => Cow::Owned(
                        printed
                            .split('\n')
                            .map(str::trim_end)
                            .collect::<Vec<_>>()
                            .join(" "),
                    ),
                }
            }
        }
    }

    /// Returns the language of the title, as a tag; `None` for one that the editors supply.
    pub fn title_language(&self) -> Option<&str> {
        (!self.title.is_supplied()).then_some(&self.language)
    }

    /// Iterates over the organizations that signed it, in printed order.
    pub fn signatories(&self) -> impl Iterator<Item = OrganizationId> {
        self.passages.iter().filter_map(|passage| passage.signatory)
    }

    /// Finds a passage by its id text.
    pub fn passage(&self, id: &str) -> Option<PassageId> {
        self.passages
            .iter_enumerated()
            .find(|(_, passage)| passage.id == id)
            .map(|(passage, _)| passage)
    }
}

impl Passage {
    /// Returns its coding for a theme, if it carries the theme.
    pub fn coding(&self, theme: ThemeId) -> Option<&Coding> {
        self.codings
            .iter()
            .flatten()
            .find(|coding| coding.theme == theme)
    }
}
