//! A matrix of demands by statements, and how the statements differ on each demand.

use pliego_corpus::{Corpus, DemandId, Position, Stance, StatementId, VariantArray};
use strum::EnumCount;

use super::sort;

/// The order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumCount)]
pub enum RowOrder {
    /// Demands on which the statements differ most come first: opposed stances, then many different
    /// ones.
    #[default]
    Disagreement,
    /// Demands that most statements mention come first.
    Mentions,
    /// The order of the codebook, which groups demands by theme.
    Codebook,
}

impl RowOrder {
    /// Every order, as the page offers them.
    pub const ALL: [Self; Self::COUNT] = [Self::Disagreement, Self::Mentions, Self::Codebook];
}

/// The positions of the statements on one demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'c> {
    /// The demand.
    pub demand: DemandId,
    /// The position of each statement, in the given order of the statements; `None` where it was
    /// not coded.
    pub cells: Vec<Option<&'c Position>>,
}

impl Row<'_> {
    /// Counts the statements that take a stance.
    pub fn taking(&self, stance: Stance) -> usize {
        self.cells
            .iter()
            .flatten()
            .filter(|position| position.stance == stance)
            .count()
    }

    /// Counts the statements that mention the demand.
    pub fn mentions(&self) -> usize {
        self.cells
            .iter()
            .flatten()
            .filter(|position| position.stance != Stance::Silent)
            .count()
    }

    /// Whether one statement asks for it and another opposes it or warns of it.
    pub fn is_opposed(&self) -> bool {
        let any = |stances: &[Stance]| stances.iter().any(|stance| self.taking(*stance) > 0);
        any(&[Stance::Demands, Stance::Endorses]) && any(&[Stance::Rejects, Stance::Warns])
    }

    /// Counts the different stances that are taken, without silence.
    fn variety(&self) -> usize {
        Stance::VARIANTS
            .iter()
            .filter(|stance| **stance != Stance::Silent && self.taking(**stance) > 0)
            .count()
    }
}

/// Makes the row of each demand for these statements.
pub fn rows<'c>(corpus: &'c Corpus, statements: &[StatementId], order: RowOrder) -> Vec<Row<'c>> {
    let row = |demand| {
        let cell = |statement: &StatementId| corpus.position(*statement, demand);
        Row {
            demand,
            cells: statements.iter().map(cell).collect(),
        }
    };
    let rank = |row: &Row<'_>| match order {
        RowOrder::Disagreement => [usize::from(row.is_opposed()), row.variety(), row.mentions()],
        RowOrder::Mentions => [row.mentions(), 0, 0],
        RowOrder::Codebook => [0, 0, 0],
    };
    // Rows of equal rank stay in the order of the codebook.
    let rows: Vec<Row<'c>> = corpus.demands.keys().map(row).collect();
    let order = sort::by_numbers(
        rows.iter()
            .map(|row| rank(row).map(|number| -(number as i64))),
    );
    order.map(|index| rows[index].clone()).collect()
}

/// Lists those of the statements whose issuers belong to one tendency: to count them as two is to
/// count one voice twice.
pub fn of_one_tendency(corpus: &Corpus, statements: &[StatementId]) -> Vec<StatementId> {
    let issuer = |statement: StatementId| corpus.statements[statement].issuer;
    let mut found = Vec::new();
    for relation in corpus
        .relations
        .iter()
        .filter(|relation| relation.one_tendency)
    {
        let is_member = |statement: &StatementId| {
            issuer(*statement).is_some_and(|issuer| relation.organizations.contains(&issuer))
        };
        let members: Vec<StatementId> = statements.iter().copied().filter(is_member).collect();
        if members
            .iter()
            .any(|statement| issuer(*statement) != issuer(members[0]))
        {
            found.extend(members);
        }
    }
    found
}
