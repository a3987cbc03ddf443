//! A statement: one printed text, its passages, and what the editors say of it.

use std::borrow::Cow;

use super::named::named;
use super::{Day, Edtf, Label, Language, Mention, Naming, Oddity, Qualifier};

/// One dated public statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Stands in addresses and names its two files.
    pub id: &'static str,
    /// Who issued it: a position in [`Corpus::organizations`](super::Corpus::organizations).
    pub issuer: usize,
    /// What it calls itself or is: a declaration, a resolution.
    pub kind: Label,
    /// Language tag of the text (BCP 47).
    pub language: &'static str,
    /// How it is headed.
    pub title: Title,
    /// What is to be said of the heading.
    pub title_note: Option<Label>,
    /// Every form in which it prints the name of its issuer.
    pub issuer_forms: Vec<Evidence>,
    /// Whether it is a translation, as far as one knows.
    pub translation: Option<Translation>,
    /// Where it says it was issued.
    pub place: Option<Evidence>,
    /// Where the text is found; known from outside it.
    pub found: Vec<Found>,
    /// When it was issued.
    pub dating: Dating,
    /// The text as printed, byte for byte.
    pub text: &'static str,
    /// Its printed units in reading order; between them stands only white space.
    pub passages: Vec<Passage>,
}

/// A stretch of a statement's text, in bytes; it begins and ends between characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// The heading of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Title {
    /// It is printed; these words of it are shown in lists.
    Printed(Span),
    /// None is printed; the editors supply these words, and they are shown as theirs.
    Supplied(Label),
}

/// Whether a text is a translation, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Whether it is.
    pub status: Translated,
    /// In a few words.
    pub note: Label,
    /// What that rests on.
    pub evidence: Vec<Evidence>,
}

/// Whether a text is a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translated {
    /// It is; the text shows it.
    Yes,
    /// Probably.
    Probably,
    /// Nothing tells.
    Unknown,
}

/// Where a text is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// An `https:` address, if it has one.
    pub address: Option<&'static str>,
    /// Where that is, and what differs there.
    pub note: Label,
}

/// When a statement was issued, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dating {
    /// The date as the editors give it.
    pub edtf: Edtf,
    /// The first day it may have been issued.
    pub earliest: Day,
    /// The last day it may have been issued.
    pub latest: Day,
    /// Whether the editors hold those bounds for firm: they gave them, or the date is not qualified.
    pub firm: bool,
    /// Whether the date stands in the text.
    pub basis: Basis,
    /// A few words on it, such as "printed at the end".
    pub note: Option<Label>,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}

impl Dating {
    /// Whether it is one day, without a doubt.
    pub fn is_exact(&self) -> bool {
        self.earliest == self.latest && !self.is_approximate()
    }

    /// Whether the date is qualified as approximate or uncertain.
    pub fn is_approximate(&self) -> bool {
        self.edtf.qualifier() != Qualifier::Plain
    }
}

/// How a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// It is printed.
    Stated,
    /// The editors infer it.
    Inferred,
}

/// One thing that what the editors say rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Words of the statement.
    Printed {
        /// The passage they stand in: a position in [`Statement::passages`].
        passage: usize,
        /// The words.
        quote: Span,
        /// What they show.
        note: Option<Label>,
    },
    /// Something known from outside the statement, with its ground.
    Outside(Label),
}

/// A printed unit of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Stands in addresses and citations; stable across releases.
    pub id: &'static str,
    /// What kind of unit it is.
    pub kind: PassageKind,
    /// Where it stands in the text.
    pub span: Span,
    /// The themes it carries; `None` if it was not coded, empty if it was read and carries none.
    pub codings: Option<Vec<Coding>>,
    /// Who signs here: a position in [`Corpus::organizations`](super::Corpus::organizations).
    pub signatory: Option<usize>,
    /// The names that stand in it, in their order.
    pub names: Vec<Naming>,
    /// The days and times that it speaks of.
    pub mentions: Vec<Mention>,
    /// What is odd about its print.
    pub oddities: Vec<Oddity>,
}

/// The kinds of printed units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names are the field's
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

/// That a passage carries a theme, and which of its words show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coding {
    /// A position in [`Corpus::themes`](super::Corpus::themes).
    pub theme: usize,
    /// How much the passage is about it.
    pub salience: Salience,
    /// The words that show it.
    pub quote: Span,
}

/// How much a passage is about a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Salience {
    /// A main point of it.
    Primary,
    /// Said in passing.
    Secondary,
}

/// A passage as one coder coded it, before codings were compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coded {
    /// Position of the statement in [`Corpus::statements`](super::Corpus::statements).
    pub statement: usize,
    /// Position of the passage in the statement.
    pub passage: usize,
    /// The themes it carries: positions in [`Corpus::themes`](super::Corpus::themes).
    pub codings: Vec<(usize, Salience)>,
}

impl Statement {
    /// The words of a stretch of the text, as printed.
    pub fn words(&self, span: Span) -> &'static str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The title on one line: printed line breaks are shown as spaces.
    pub fn title(&self, language: Language) -> Cow<'static, str> {
        match &self.title {
            Title::Supplied(label) => Cow::Borrowed(label.get(language)),
            Title::Printed(span) => {
                let printed = self.words(*span);
                match printed.contains('\n') {
                    false => Cow::Borrowed(printed),
                    true => Cow::Owned(printed.split('\n').map(str::trim_end).collect::<Vec<_>>().join(" ")),
                }
            }
        }
    }

    /// Who signed it, in printed order: positions in [`Corpus::organizations`](super::Corpus::organizations).
    pub fn signatories(&self) -> impl Iterator<Item = usize> {
        self.passages.iter().filter_map(|passage| passage.signatory)
    }

    /// The position of the passage with that id.
    pub fn passage(&self, id: &str) -> Option<usize> {
        self.passages.iter().position(|passage| passage.id == id)
    }
}

named!(Translated { "yes" => Yes, "probably" => Probably, "unknown" => Unknown });
named!(Basis { "stated" => Stated, "inferred" => Inferred });
named!(Salience { "primary" => Primary, "secondary" => Secondary });
named!(PassageKind {
    "title" => Title,
    "subtitle" => Subtitle,
    "masthead" => Masthead,
    "heading" => Heading,
    "byline" => Byline,
    "dateline" => Dateline,
    "paragraph" => Paragraph,
    "point" => Point,
    "bullet" => Bullet,
    "slogan" => Slogan,
    "hashtags" => Hashtags,
    "signature" => Signature,
    "signatory" => Signatory,
});

impl Passage {
    /// Its coding with that theme, if it carries it.
    pub fn coding(&self, theme: usize) -> Option<&Coding> {
        self.codings.iter().flatten().find(|coding| coding.theme == theme)
    }
}
