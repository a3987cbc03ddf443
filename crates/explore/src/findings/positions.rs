//! Where statements stand on demands: a matrix of demands by statements, and how the statements differ on each demand.

use pliego_corpus::{Corpus, Position, Stance};

/// In what order demands stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Those on which statements differ most come first: opposed stances, then many different ones.
    #[default]
    Disagreement,
    /// Those that most statements speak of come first.
    Mentions,
    /// As in the codebook, which groups them by theme.
    Codebook,
}

impl Order {
    /// All of them, as they are offered.
    pub const ALL: [Self; 3] = [Self::Disagreement, Self::Mentions, Self::Codebook];
}

/// What statements say of one demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'c> {
    /// Position of the demand in the corpus.
    pub demand: usize,
    /// What each statement says of it, in the order in which they were given; nothing where it was not coded.
    pub cells: Vec<Option<&'c Position>>,
}

impl Row<'_> {
    /// How many statements take that stance.
    pub fn taking(&self, stance: Stance) -> usize {
        self.cells.iter().flatten().filter(|position| position.stance == stance).count()
    }

    /// How many statements speak of it.
    pub fn mentions(&self) -> usize {
        self.cells.iter().flatten().filter(|position| position.stance != Stance::Silent).count()
    }

    /// Whether one asks for it and another opposes it or warns of it.
    pub fn is_opposed(&self) -> bool {
        let any = |stances: &[Stance]| stances.iter().any(|stance| self.taking(*stance) > 0);
        any(&[Stance::Demands, Stance::Endorses]) && any(&[Stance::Rejects, Stance::Warns])
    }

    /// How many different stances are taken, silence left out.
    fn variety(&self) -> usize {
        Stance::NAMED.iter().filter(|(_, stance)| *stance != Stance::Silent && self.taking(*stance) > 0).count()
    }
}

/// The demands, each with what these statements say of it.
pub fn rows<'c>(corpus: &'c Corpus, statements: &[usize], order: Order) -> Vec<Row<'c>> {
    let row = |demand| {
        let cell = |statement: &usize| {
            corpus.positions.iter().find(|position| (position.statement, position.demand) == (*statement, demand))
        };
        Row { demand, cells: statements.iter().map(cell).collect() }
    };
    let rank = |row: &Row<'_>| match order {
        Order::Disagreement => (usize::from(row.is_opposed()), row.variety(), row.mentions()),
        Order::Mentions => (row.mentions(), 0, 0),
        Order::Codebook => (0, 0, 0),
    };
    let mut rows: Vec<Row<'c>> = Vec::new();
    for row in (0..corpus.demands.len()).map(row) {
        // In order one by one: those of the same rank stay as in the codebook.
        let at = rows.iter().position(|other| rank(other) < rank(&row)).unwrap_or(rows.len());
        rows.insert(at, row);
    }
    rows
}

/// Which of these statements come from issuers of one tendency with another of them: to count them as two is to count one
/// voice twice.
pub fn of_one_tendency(corpus: &Corpus, statements: &[usize]) -> Vec<usize> {
    let issuer = |statement: usize| corpus.statements[statement].issuer;
    let one = corpus.relations.iter().filter(|relation| relation.one_tendency);
    let mut found = Vec::new();
    for relation in one {
        let within = |statement: &usize| relation.organizations.contains(&issuer(*statement));
        let of_it: Vec<usize> = statements.iter().copied().filter(within).collect();
        if of_it.iter().any(|statement| issuer(*statement) != issuer(of_it[0])) {
            found.extend(of_it);
        }
    }
    found
}
