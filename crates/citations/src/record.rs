//! Records in the form of CSL-JSON, from which every citation is made.

use pliego_corpus::{Day, Edtf, Language, Organization, Statement, Title};
use pliego_explore::i18n::Strings;
use serde::Serialize;

use crate::{Citable, Work, caveats};

/// What can be cited, as a CSL-JSON item
/// (<https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html>).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Record {
    /// Its key.
    pub id: String,
    /// `webpage` for a statement, `dataset` for the collection.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Its title; in brackets if the editors supplied it, or if it is the first words of the text.
    pub title: String,
    /// Who issued it: organizations, each a name of one piece; none if nobody knows. A style then begins
    /// with the title.
    pub author: Vec<Literal>,
    /// When it was issued; of the collection, its version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<Issued>,
    /// The collection that holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub container_title: Option<String>,
    /// The editors of the collection, who publish it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The version of the descriptions.
    pub version: String,
    /// What kind of text it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub genre: Option<String>,
    /// Its language, as a tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Its address.
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What a reader has to know: supplied title, inferred date, translation, misprints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Its date in EDTF. CSL-JSON has no sets.
    #[serde(skip)]
    pub edtf: Option<Edtf>,
}

/// A name of one piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Literal {
    /// The name.
    pub literal: String,
}

/// A date of CSL-JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Issued {
    /// Year, month and day, as far as they are known; nothing if not even the year is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_parts: Option<[Vec<i64>; 1]>,
    /// Whether it is inexact.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub circa: bool,
    /// The date in words, if it has no parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub literal: Option<String>,
}

impl Record {
    /// Makes the record of a work, with the editors' words in a language.
    pub fn new(citable: &Citable<'_>, work: Work, language: Language) -> Self {
        match work {
            Work::Collection => collection(citable, language),
            Work::Statement(statement) => {
                statement_record(citable, &citable.corpus.statements[statement], language)
            }
        }
    }
}

fn collection(citable: &Citable<'_>, language: Language) -> Record {
    let corpus = citable.corpus;
    Record {
        id: citable.id.to_owned(),
        kind: "dataset",
        title: corpus.title.get(language).to_owned(),
        author: vec![Literal {
            literal: corpus.editors.get(language).to_owned(),
        }],
        issued: citable.issued.map(|day| Issued {
            circa: false,
            literal: None,
            date_parts: common_parts(day, day).map(|parts| [parts]),
        }),
        container_title: None,
        publisher: None,
        version: corpus.version.to_string(),
        genre: None,
        language: None,
        url: citable.address.map(str::to_owned),
        note: None,
        edtf: citable.issued.map(|day| Edtf::Date(day.into())),
    }
}

fn statement_record(citable: &Citable<'_>, statement: &Statement, language: Language) -> Record {
    let corpus = citable.corpus;
    // The name under which readers of the text know its issuer.
    let of_text = Language::from_tag(&statement.language).unwrap_or(language);
    let author = |issuer: &Organization| Literal {
        literal: issuer.name.get(of_text).to_owned(),
    };
    let notes = caveats::of(statement, language);
    Record {
        id: format!("{}-{}", citable.id, statement.id),
        kind: "webpage",
        title: title(statement, language),
        author: corpus.issuer(statement).into_iter().map(author).collect(),
        issued: Some(issued(statement, language)),
        container_title: Some(corpus.title.get(language).to_owned()),
        publisher: Some(corpus.editors.get(language).to_owned()),
        version: corpus.version.to_string(),
        genre: statement
            .kind
            .as_ref()
            .map(|kind| kind.get(language).to_owned()),
        language: Some(statement.language.to_string()),
        url: citable
            .address
            .map(|address| address_of(address, statement, language)),
        note: (!notes.is_empty()).then(|| notes.join(" ")),
        edtf: Some(statement.dating.edtf),
    }
}

/// Returns the address of the printed page of a statement.
fn address_of(address: &str, statement: &Statement, language: Language) -> String {
    match language {
        Language::En => format!("{address}s/{}/", statement.id),
        other => format!("{address}s/{}/{}/", statement.id, other.tag()),
    }
}

fn title(statement: &Statement, language: Language) -> String {
    let title = statement.title(language);
    match statement.title {
        Title::Printed(_) => title.into_owned(),
        Title::Supplied(_) | Title::NonePrinted(_) => format!("[{title}]"),
        Title::Beginning(_) => format!("[“{title}”]"),
    }
}

fn issued(statement: &Statement, language: Language) -> Issued {
    let dating = &statement.dating;
    let (first, last) = match (dating.edtf, dating.edtf.span()) {
        // “About 26 January” is that day, however far the bounds reach.
        (Edtf::Date(_), (Some(first), Some(last))) => (first, last),
        _ => (dating.earliest, dating.latest),
    };
    let date_parts = common_parts(first, last).filter(|_| dating.is_known());
    Issued {
        circa: date_parts.is_some() && !dating.is_exact(),
        literal: date_parts
            .is_none()
            .then(|| Strings::of(language).date(dating.edtf)),
        date_parts: date_parts.map(|parts| [parts]),
    }
}

/// Returns year, month and day as far as two days have them in common.
fn common_parts(first: Day, last: Day) -> Option<Vec<i64>> {
    let parts = |day: Day| {
        let (year, month, day) = day.civil();
        [year, i64::from(month), i64::from(day)]
    };
    let common: Vec<i64> = parts(first)
        .into_iter()
        .zip(parts(last))
        .take_while(|(first, last)| first == last)
        .map(|(part, _)| part)
        .collect();
    (!common.is_empty()).then_some(common)
}
