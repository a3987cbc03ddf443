//! Corpora of any size, made by rules or read from a file, for benchmarks.

use std::path::Path;
use std::{fs, io};

use pliego_corpus::{
    Basis, Coding, Corpus, Dating, Day, Label, Name, NameKind, NameOccurrence, Organization,
    OrganizationKind, Passage, PassageKind, Salience, Span, Statement, Theme, Title,
};

/// A statement before it is described.
pub struct Document {
    title: String,
    /// `YYYY-MM-DD`.
    date: String,
    organization: String,
    themes: Vec<String>,
    paragraphs: Vec<String>,
}

/// Generates the same numbers at every run (xorshift, G. Marsaglia 2003).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    /// Draws a word with a frequency that falls with its rank (Zipf).
    fn word(&mut self) -> String {
        let one = 1 + self.below(4_000);
        word(4_000 / one + self.below(1 + one / 4))
    }
}

/// Makes the word of a rank, from syllables: frequent words are short.
pub fn word(rank: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "ta", "re", "in", "so", "le", "con", "mi", "pa", "du", "est", "vo", "ca", "ni", "ral",
        "ti", "be",
    ];
    let (mut word, mut rest) = (SYLLABLES[rank % 16].to_owned(), rank / 16);
    while rest > 0 {
        word.push_str(SYLLABLES[rest % 16]);
        rest /= 16;
    }
    word
}

const PARAGRAPHS: usize = 12;
const WORDS: usize = 66;
const ORGANIZATIONS: usize = 40;
const THEMES: usize = 12;

/// Makes statements of about 800 words each, of 40 organizations, within 90 days.
pub fn documents(count: usize) -> Vec<Document> {
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let mut document = || Document {
        title: format!("{} {}", numbers.word(), numbers.word()),
        date: Day(19_000 + numbers.below(90) as i64).to_string(),
        organization: format!("Organization {}", numbers.below(ORGANIZATIONS)),
        themes: (0..2)
            .map(|_| format!("Theme {}", numbers.below(THEMES)))
            .collect(),
        paragraphs: (0..PARAGRAPHS)
            .map(|_| {
                (0..WORDS)
                    .map(|_| numbers.word())
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect(),
    };
    (0..count).map(|_| document()).collect()
}

/// Writes a corpus folder of so many statements: texts, and tables of statements, themes, codings, demands
/// and positions. Every statement codes its first words, and takes a position on three of ten demands.
pub fn write_folder(count: usize, folder: &Path) -> io::Result<()> {
    let texts = folder.join("statements");
    fs::create_dir_all(&texts)?;
    let mut statements = vec!["id,date,by,title,language".to_owned()];
    let mut codings = vec!["statement,passage,theme,salience,quote".to_owned()];
    let mut positions = vec!["statement,demand,stance,passage,quote".to_owned()];
    for (at, document) in documents(count).iter().enumerate() {
        let (date, issuer, title) = (&document.date, &document.organization, &document.title);
        statements.push(format!("s{at},{date},{issuer},{title},en"));
        // A number makes the words unique in their passage.
        let first = format!("statement {at} begins");
        let text = format!("{first}. {}\n", document.paragraphs.join("\n\n"));
        fs::write(texts.join(format!("s{at}.txt")), text)?;
        for theme in &document.themes {
            let theme = theme.replace("Theme ", "t");
            codings.push(format!("s{at},p1,{theme},primary,{first}"));
        }
        for (demand, stance) in ["demands", "rejects", "endorses"].iter().enumerate() {
            let demand = (at + 3 * demand) % 10;
            positions.push(format!("s{at},d{demand},{stance},p1,{first}"));
        }
    }
    codings.dedup();
    let concepts = |letter: char, name: &str, count: usize| {
        let rows = (0..count).map(|at| format!("{letter}{at},{name} {at}"));
        ["id,label".to_owned()]
            .into_iter()
            .chain(rows)
            .collect::<Vec<_>>()
    };
    for (name, rows) in [
        ("statements", statements),
        ("codings", codings),
        ("positions", positions),
        ("themes", concepts('t', "Theme", THEMES)),
        ("demands", concepts('d', "Demand", 10)),
    ] {
        fs::write(folder.join(format!("{name}.csv")), rows.join("\n") + "\n")?;
    }
    let about = format!(
        "title = \"{count} statements\"\neditors = \"Nobody\"\nversion = \"1.0.0\"\nlicence = \"CC0\"\n"
    );
    fs::write(folder.join("corpus.toml"), about)
}

/// Reads documents from a JSON file: a list of `{title, date, org, themes, body}`. A body is one
/// paragraph, because the file's queries have phrases that cross line breaks.
pub fn documents_of(file: &Path) -> Vec<Document> {
    let list: serde_json::Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let document = |document: &serde_json::Value| Document {
        title: text(&document["title"]),
        date: text(&document["date"]),
        organization: text(&document["org"]),
        themes: document["themes"]
            .as_array()
            .unwrap()
            .iter()
            .map(text)
            .collect(),
        paragraphs: vec![format!(
            "{}\n{}",
            text(&document["title"]),
            text(&document["body"])
        )],
    };
    list.as_array().unwrap().iter().map(document).collect()
}

/// Makes a corpus of documents. Ids number the values in the order of their first occurrences.
pub fn corpus(documents: &[Document]) -> Corpus {
    let organizations = distinct(documents.iter().map(|document| &document.organization));
    let themes = distinct(documents.iter().flat_map(|document| &document.themes));
    let mut corpus = Corpus {
        title: label("Synthetic"),
        lead: None,
        questions: Vec::new(),
        span: (Day(0), Day(0)),
        interface: pliego_corpus::Language::ALL.into_iter().collect(),
        languages: Vec::new(),
        editors: label("Nobody"),
        version: "0".into(),
        organizations: organizations
            .iter()
            .enumerate()
            .map(|(at, name)| organization(at, name))
            .collect(),
        relations: Vec::new(),
        themes: themes
            .iter()
            .enumerate()
            .map(|(at, name)| theme(at, name))
            .collect(),
        demands: Default::default(),
        countries: Default::default(),
        names: (0..30).map(name).collect(),
        statements: Default::default(),
        positions: Vec::new(),
        figures: Vec::new(),
        bodies: Default::default(),
        tallies: Vec::new(),
        has_background: false,
        background_link: None,
        figure_kinds: Default::default(),
        events: Default::default(),
        folding: Default::default(),
    };
    let position =
        |list: &[&str], value: &str| list.iter().position(|other| *other == value).unwrap();
    let mut statements: Vec<Statement> = documents
        .iter()
        .enumerate()
        .map(|(at, document)| {
            let themes: Vec<usize> = document
                .themes
                .iter()
                .map(|theme| position(&themes, theme))
                .collect();
            statement(
                at,
                document,
                position(&organizations, &document.organization),
                &themes,
            )
        })
        .collect();
    statements.sort_by_key(|statement| statement.dating.earliest);
    corpus.statements = statements.into();
    let days = || {
        corpus
            .statements
            .iter()
            .map(|statement| statement.dating.earliest)
    };
    corpus.span = (days().min().unwrap(), days().max().unwrap());
    corpus
}

fn distinct<'d>(values: impl Iterator<Item = &'d String>) -> Vec<&'d str> {
    let mut distinct: Vec<&str> = Vec::new();
    for value in values {
        if !distinct.contains(&value.as_str()) {
            distinct.push(value);
        }
    }
    distinct
}

fn label(text: &str) -> Label {
    Label::same(text.to_owned())
}

fn organization(at: usize, name: &str) -> Organization {
    Organization {
        id: format!("o{at}").into(),
        name: label(name),
        abbreviation: None,
        short: None,
        original: None,
        country: None,
        kind: OrganizationKind::Party,
        description: None,
    }
}

fn theme(at: usize, name: &str) -> Theme {
    Theme {
        id: format!("t{at}").into(),
        label: label(name),
        keywords: Vec::new(),
    }
}

fn name(at: usize) -> Name {
    let name = format!("n{at}");
    let kind = [NameKind::Person, NameKind::Place][at % 2];
    Name {
        id: name.clone().into(),
        kind,
        name: Label::same(name),
        note: None,
    }
}

fn statement(at: usize, document: &Document, issuer: usize, themes: &[usize]) -> Statement {
    let mut text = String::new();
    let mut passages = Vec::new();
    for (position, paragraph) in document.paragraphs.iter().enumerate() {
        let start = text.len();
        text.push_str(paragraph);
        let span = Span {
            start,
            end: text.len(),
        };
        text.push('\n');
        let codings = themes
            .iter()
            .filter(|theme| position == 0 || (*theme + position) % 3 == 0);
        let codings = codings.map(|theme| Coding {
            theme: (*theme).into(),
            salience: Salience::Primary,
            quote: span,
        });
        passages.push(Passage {
            id: format!("p{position}").into(),
            kind: PassageKind::Paragraph,
            span,
            codings: Some(codings.collect()),
            signatory: None,
            names: vec![NameOccurrence {
                name: ((at + position) % 30).into(),
                quote: span,
                misprinted: false,
            }],
            mentions: Vec::new(),
            irregularities: Vec::new(),
        });
    }
    let edtf: pliego_corpus::Edtf = document.date.parse().unwrap();
    let day = edtf.span().0.unwrap();
    let dating = Dating {
        edtf,
        earliest: day,
        latest: day,
        firm: true,
        basis: Some(Basis::Stated),
        note: None,
        evidence: Vec::new(),
    };
    Statement {
        id: format!("s{at}").into(),
        issuer: Some(issuer.into()),
        kind: Some(label("statement")),
        language: "en".into(),
        title: Title::Supplied(label(&document.title)),
        title_note: None,
        issuer_forms: Vec::new(),
        translation: None,
        place: Default::default(),
        provenance: Vec::new(),
        dating,
        text: text.into(),
        passages: passages.into(),
    }
}
