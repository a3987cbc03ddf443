use pliego::corpus::{
    Basis, Coding, Corpus, Dating, Day, Label, Name, NameKind, Naming, Organization, OrganizationKind, Passage,
    PassageKind, Salience, Span, Statement, Theme, Title,
};

/// A generator of numbers that are the same at every run (xorshift, G. Marsaglia 2003).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    /// A word by its rank: the first as frequent as the next two, and so on (Zipf).
    fn word(&mut self) -> usize {
        let one = 1 + self.below(4_000);
        4_000 / one + self.below(1 + one / 4)
    }
}

/// The word of a rank, of syllables: frequent words are short.
pub(crate) fn word(rank: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ta", "re", "in", "so", "le", "con", "mi", "pa", "du", "est", "vo", "ca", "ni", "ral", "ti", "be"];
    let (mut word, mut rest) = (SYLLABLES[rank % 16].to_owned(), rank / 16);
    while rest > 0 {
        word.push_str(SYLLABLES[rest % 16]);
        rest /= 16;
    }
    word
}

const PASSAGES: usize = 12;
const WORDS: usize = 66;

/// A corpus of so many statements of about 800 words each.
pub(crate) fn corpus(statements: usize) -> Corpus {
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let mut corpus = Corpus {
        title: label("Made up"),
        span: (Day(19_000), Day(19_090)),
        languages: vec!["en"],
        editors: label("Nobody"),
        about: Vec::new(),
        coders: None,
        licence: label("None"),
        version: "0",
        organizations: (0..40).map(organization).collect(),
        relations: Vec::new(),
        themes: (0..12).map(theme).collect(),
        demands: Vec::new(),
        places: Vec::new(),
        names: (0..30).map(name).collect(),
        statements: Vec::new(),
        positions: Vec::new(),
        figures: Vec::new(),
        bodies: Vec::new(),
        tallies: Vec::new(),
        events: Vec::new(),
        agreement: Default::default(),
        decisions: Vec::new(),
        folding: Default::default(),
    };
    corpus.statements = (0..statements).map(|at| statement(at, &mut numbers)).collect();
    corpus.statements.sort_by_key(|statement| statement.dating.earliest);
    corpus
}

fn keep(text: String) -> &'static str {
    text.leak()
}

fn label(text: &'static str) -> Label {
    Label::same(text)
}

fn organization(at: usize) -> Organization {
    Organization {
        id: keep(format!("o{at}")),
        name: label(keep(format!("Organization {at}"))),
        abbreviation: None,
        original: None,
        country: None,
        kind: OrganizationKind::Party,
        description: None,
    }
}

fn theme(at: usize) -> Theme {
    let name = keep(format!("t{at}"));
    Theme { id: name, label: label(name), definition: label(name), include: label(name), exclude: label(name) }
}

fn name(at: usize) -> Name {
    let name = keep(format!("n{at}"));
    Name { id: name, kind: [NameKind::Person, NameKind::Place][at % 2], name: label(name), note: None }
}

fn statement(at: usize, numbers: &mut Numbers) -> Statement {
    let mut text = String::new();
    let mut passages = Vec::new();
    for passage in 0..PASSAGES {
        let start = text.len();
        for _ in 0..WORDS {
            text.push_str(&word(numbers.word()));
            text.push(' ');
        }
        let span = Span { start, end: text.len() - 1 };
        text.push('\n');
        let codings = (0..2).map(|_| Coding { theme: numbers.below(12), salience: Salience::Primary, quote: span });
        passages.push(Passage {
            id: keep(format!("p{passage}")),
            kind: PassageKind::Paragraph,
            span,
            codings: Some(codings.collect()),
            signatory: None,
            names: vec![Naming { name: numbers.below(30), quote: span, misprinted: false }],
            mentions: Vec::new(),
            oddities: Vec::new(),
        });
    }
    let day = Day(19_000 + numbers.below(90) as i64);
    let dating = Dating {
        edtf: day.to_string().parse().unwrap(),
        earliest: day,
        latest: day,
        firm: true,
        basis: Basis::Stated,
        note: None,
        evidence: Vec::new(),
    };
    Statement {
        id: keep(format!("s{at}")),
        issuer: numbers.below(40),
        kind: label("statement"),
        language: "en",
        title: Title::Supplied(label("A statement")),
        title_note: None,
        issuer_forms: Vec::new(),
        translation: None,
        place: None,
        found: Vec::new(),
        dating,
        text: keep(text),
        passages,
    }
}
