//! The form in which the program carries the corpus: two lists, of texts and of numbers, and nothing else.
//!
//! Every record is its fields one after the other. The lists are a postcard value; what decodes them is a fifth of what
//! decoding each type on its own would cost, and texts beside texts compress better. Texts are borrowed, not copied.

use super::agreement::{Counts, Kappa};
use super::*;

/// What is baked, in the order in which it will be read.
#[derive(Default)]
pub(super) struct Dough {
    pub(super) texts: Vec<&'static str>,
    pub(super) numbers: Vec<u64>,
    /// Where the span before began.
    last: usize,
}

/// What was baked, and how far it has been read. Beyond its end stand empty texts and zeros.
pub(super) struct Loaf {
    texts: std::vec::IntoIter<&'static str>,
    numbers: std::vec::IntoIter<u64>,
    last: usize,
}

impl Loaf {
    pub(super) fn new((texts, numbers): (Vec<&'static str>, Vec<u64>)) -> Self {
        Self { texts: texts.into_iter(), numbers: numbers.into_iter(), last: 0 }
    }

    // Called from everywhere, and kept out of line.
    #[inline(never)]
    fn number(&mut self) -> u64 {
        self.numbers.next().unwrap_or_default()
    }

    #[inline(never)]
    fn text(&mut self) -> &'static str {
        self.texts.next().unwrap_or_default()
    }
}

/// A record that can be baked; the two functions are inverse.
pub(super) trait Baked: Sized {
    fn bake(&self, dough: &mut Dough);
    fn read(loaf: &mut Loaf) -> Self;
}

impl Baked for &'static str {
    fn bake(&self, dough: &mut Dough) {
        dough.texts.push(self);
    }

    fn read(loaf: &mut Loaf) -> Self {
        loaf.text()
    }
}

impl Baked for usize {
    fn bake(&self, dough: &mut Dough) {
        dough.numbers.push(*self as u64);
    }

    fn read(loaf: &mut Loaf) -> Self {
        loaf.number() as Self
    }
}

impl Baked for i64 {
    fn bake(&self, dough: &mut Dough) {
        // Zigzag: small numbers of either sign stay small.
        dough.numbers.push(((self << 1) ^ (self >> 63)) as u64);
    }

    fn read(loaf: &mut Loaf) -> Self {
        let zigzag = loaf.number();
        (zigzag >> 1) as Self ^ -((zigzag & 1) as Self)
    }
}

impl Baked for bool {
    fn bake(&self, dough: &mut Dough) {
        dough.numbers.push(u64::from(*self));
    }

    fn read(loaf: &mut Loaf) -> Self {
        loaf.number() == 1
    }
}

impl Baked for char {
    fn bake(&self, dough: &mut Dough) {
        dough.numbers.push(u64::from(*self));
    }

    fn read(loaf: &mut Loaf) -> Self {
        u32::try_from(loaf.number()).ok().and_then(Self::from_u32).unwrap_or_default()
    }
}

impl<T: Baked> Baked for Option<T> {
    fn bake(&self, dough: &mut Dough) {
        self.is_some().bake(dough);
        self.iter().for_each(|value| value.bake(dough));
    }

    fn read(loaf: &mut Loaf) -> Self {
        bool::read(loaf).then(|| T::read(loaf))
    }
}

impl<T: Baked> Baked for Vec<T> {
    fn bake(&self, dough: &mut Dough) {
        self.len().bake(dough);
        self.iter().for_each(|value| value.bake(dough));
    }

    fn read(loaf: &mut Loaf) -> Self {
        let mut list = Self::new();
        for _ in 0..loaf.number() {
            list.push(T::read(loaf));
        }
        list
    }
}

impl<A: Baked, B: Baked> Baked for (A, B) {
    fn bake(&self, dough: &mut Dough) {
        self.0.bake(dough);
        self.1.bake(dough);
    }

    fn read(loaf: &mut Loaf) -> Self {
        (A::read(loaf), B::read(loaf))
    }
}

impl<T: Baked, const N: usize> Baked for [T; N] {
    fn bake(&self, dough: &mut Dough) {
        self.iter().for_each(|value| value.bake(dough));
    }

    fn read(loaf: &mut Loaf) -> Self {
        core::array::from_fn(|_| T::read(loaf))
    }
}

impl Baked for Label {
    fn bake(&self, dough: &mut Dough) {
        self.0.iter().for_each(|text| text.bake(dough));
    }

    #[inline(never)]
    fn read(loaf: &mut Loaf) -> Self {
        Self(core::array::from_fn(|_| Baked::read(loaf)))
    }
}

/// Records that are their fields, one after the other.
macro_rules! records {
    ($($record:ident { $($field:ident),* })*) => { $(
        impl Baked for $record {
            fn bake(&self, dough: &mut Dough) {
                $(self.$field.bake(dough);)*
            }

            fn read(loaf: &mut Loaf) -> Self {
                Self { $($field: Baked::read(loaf)),* }
            }
        }
    )* };
}

records! {
    Corpus {
        title, span, languages, editors, about, coders, licence, version, organizations, relations, themes, demands, places, names,
        statements, positions, figures, bodies, tallies, events, agreement, decisions, folding
    }
    Organization { id, name, abbreviation, short, original, country, kind, description }
    Original { text, lang, romanized }
    Relation { organizations, text, ground, outside, one_tendency }
    Theme { id, label, definition, include, exclude }
    Demand { id, label, note }
    Place { id, label }
    Name { id, kind, name, note }
    Event { id, date, label }
    Statement {
        id, issuer, kind, language, title, title_note, issuer_forms, translation, place, found, dating, text, passages
    }
    Translation { status, note, evidence }
    Found { address, note }
    Dating { edtf, earliest, latest, firm, basis, note, evidence }
    Passage { id, kind, span, codings, signatory, names, mentions, oddities }
    Coding { theme, salience, quote }
    Naming { name, quote, misprinted }
    Mention { quote, date, basis, of, note }
    Oddity { kind, place, reads, note }
    Position { statement, demand, stance, ground }
    Ground { voice, passage, quote }
    Figure { statement, passage, quote, value, qualifier, unit, kind, counts, as_of, cumulative }
    CountingBody { id, name }
    Tally { body, as_of, deaths, wounded }
    Agreement { themes, stances, held }
    Counts { both, first_only, second_only, neither }
    Kappa { units, agreed, by_chance }
    Decision { statement, coded, verdicts, why }
    Folding { table }
}

/// Words of a closed list: the position in it.
macro_rules! choices {
    ($($choice:ident)*) => { $(
        impl Baked for $choice {
            fn bake(&self, dough: &mut Dough) {
                Self::NAMED.iter().position(|(_, choice)| choice == self).unwrap_or_default().bake(dough);
            }

            fn read(loaf: &mut Loaf) -> Self {
                Self::NAMED[usize::read(loaf).min(Self::NAMED.len() - 1)].1
            }
        }
    )* };
}

choices! { OrganizationKind NameKind Basis Translated Salience PassageKind OddityKind Stance Voice FigureKind }

/// From where the span before it began, and its length: small numbers.
impl Baked for Span {
    fn bake(&self, dough: &mut Dough) {
        (self.start as i64 - dough.last as i64).bake(dough);
        (self.end - self.start).bake(dough);
        dough.last = self.start;
    }

    fn read(loaf: &mut Loaf) -> Self {
        let start = (loaf.last as i64 + i64::read(loaf)).max(0) as usize;
        loaf.last = start;
        Self { start, end: start + usize::read(loaf) }
    }
}

impl Baked for Day {
    fn bake(&self, dough: &mut Dough) {
        self.0.bake(dough);
    }

    fn read(loaf: &mut Loaf) -> Self {
        Self(i64::read(loaf))
    }
}

impl Baked for Edtf {
    fn bake(&self, dough: &mut Dough) {
        self.to_numbers().iter().for_each(|number| number.bake(dough));
    }

    #[inline(never)]
    fn read(loaf: &mut Loaf) -> Self {
        Self::from_numbers(|| i64::read(loaf))
    }
}

impl Baked for Title {
    fn bake(&self, dough: &mut Dough) {
        match self {
            Self::Printed(span) => (true, *span).bake(dough),
            Self::Supplied(label) => (false, label.clone()).bake(dough),
        }
    }

    fn read(loaf: &mut Loaf) -> Self {
        match bool::read(loaf) {
            true => Self::Printed(Baked::read(loaf)),
            false => Self::Supplied(Baked::read(loaf)),
        }
    }
}

impl Baked for Evidence {
    fn bake(&self, dough: &mut Dough) {
        match self {
            Self::Printed { passage, quote, note } => (true, (*passage, (*quote, note.clone()))).bake(dough),
            Self::Outside(note) => (false, note.clone()).bake(dough),
        }
    }

    fn read(loaf: &mut Loaf) -> Self {
        match bool::read(loaf) {
            true => Self::Printed { passage: Baked::read(loaf), quote: Baked::read(loaf), note: Baked::read(loaf) },
            false => Self::Outside(Baked::read(loaf)),
        }
    }
}

impl Baked for Unit {
    fn bake(&self, dough: &mut Dough) {
        match self {
            Self::Theme { passage, theme } => (true, (*passage, *theme)).bake(dough),
            Self::Demand(demand) => (false, *demand).bake(dough),
        }
    }

    fn read(loaf: &mut Loaf) -> Self {
        match bool::read(loaf) {
            true => Self::Theme { passage: Baked::read(loaf), theme: Baked::read(loaf) },
            false => Self::Demand(Baked::read(loaf)),
        }
    }
}

impl Baked for Verdict {
    fn bake(&self, dough: &mut Dough) {
        match self {
            Self::NotCarried => 0_usize.bake(dough),
            Self::Carried(salience) => (1_usize, *salience).bake(dough),
            Self::Takes(stance) => (2_usize, *stance).bake(dough),
        }
    }

    fn read(loaf: &mut Loaf) -> Self {
        match usize::read(loaf) {
            1 => Self::Carried(Baked::read(loaf)),
            2 => Self::Takes(Baked::read(loaf)),
            _ => Self::NotCarried,
        }
    }
}
