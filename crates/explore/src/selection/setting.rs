//! Settings: how a view shows what it found. Each has a few options, and the first is the default.
//!
//! A setting narrows nothing, so it is no part of the criteria. It is in the address all the same: who
//! opens a link sees what its sender saw.

use enum_map::{Enum, EnumMap};
use pliego_corpus::Corpus;
use strum::EnumCount;

use super::View;
use crate::findings::compare::Alignment;
use crate::findings::figures::FigureFilter;

/// Something that the reader chooses in a view, out of a few options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, EnumCount)]
pub enum Setting {
    /// How passages are grouped: by statement, or by filter.
    Group,
    /// The order of the rows of the positions (see
    /// [`RowOrder`](crate::findings::positions::RowOrder)).
    Rows,
    /// Whether the cells of the positions have signs and words, or signs alone.
    Cells,
    /// Which figures are shown (see [`FigureFilter`]).
    Kind,
    /// The unit of the shares of themes (see [`ShareUnit`](crate::findings::themes::ShareUnit)).
    Measure,
    /// The order of the concordance (see [`LineOrder`](crate::findings::concordance::LineOrder)).
    Sort,
    /// The width of the concordance, in bytes of text on each side of a hit.
    Width,
    /// How two statements are aligned (see [`Alignment`]).
    Align,
    /// Whether the reader shows the notes of the editors.
    Notes,
    /// Whether background events are shown: as fits the window, always, never.
    Context,
}

/// The option of each setting, by its position.
pub type Settings = EnumMap<Setting, u8>;

impl Setting {
    /// Every setting, in the order in which an address names them.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Group,
        Self::Rows,
        Self::Cells,
        Self::Kind,
        Self::Measure,
        Self::Sort,
        Self::Width,
        Self::Align,
        Self::Notes,
        Self::Context,
    ];

    /// Whether an option has something to show in a corpus.
    pub fn offers(self, option: usize, corpus: &Corpus) -> bool {
        match (self, Alignment::ALL.get(option)) {
            (Self::Align, Some(Alignment::Theme)) => View::Themes.is_in(corpus),
            (Self::Align, Some(Alignment::Demand)) => View::Positions.is_in(corpus),
            _ => true,
        }
    }

    /// Returns the option that a view shows: the chosen one, or the next that the corpus offers.
    pub fn shown(self, chosen: usize, corpus: &Corpus) -> usize {
        let mut option = chosen;
        // Every setting offers an option, so this ends.
        while !self.offers(option, corpus) {
            option = (option + 1) % Alignment::COUNT;
        }
        option
    }

    /// Returns its key in the address.
    pub fn key(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Rows => "rows",
            Self::Cells => "cells",
            Self::Kind => "kind",
            Self::Measure => "measure",
            Self::Sort => "sort",
            Self::Width => "width",
            Self::Align => "align",
            Self::Notes => "notes",
            Self::Context => "context",
        }
    }

    /// Returns one of its options, as the address writes it; the first is the default.
    pub fn option(self, corpus: &Corpus, position: usize) -> Option<&str> {
        let options: &[&str] = match self {
            Self::Group => &["statement", "filter"],
            Self::Rows => &["disagreement", "mentions", "codebook"],
            Self::Cells => &["words", "signs"],
            Self::Kind => {
                let filter = FigureFilter::at(corpus, position);
                return (position <= corpus.figure_kinds.len()).then(|| filter.key(corpus));
            }
            Self::Measure => &["passages", "words"],
            Self::Sort => &["statement", "l1", "l2", "l3", "r1", "r2", "r3"],
            Self::Width => &["60", "120", "240", "480"],
            Self::Align => &["themes", "demands", "texts"],
            Self::Notes => &["0", "1"],
            Self::Context => &["auto", "1", "0"],
        };
        options.get(position).copied()
    }

    /// Counts its options.
    pub fn count(self, corpus: &Corpus) -> usize {
        let mut count = 0;
        while self.option(corpus, count).is_some() {
            count += 1;
        }
        count
    }
}
