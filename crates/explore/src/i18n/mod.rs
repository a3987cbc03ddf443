//! The texts of the interface, in each language.
//!
//! Each language is one typed table: the compiler reports a missing text. Sentences with numbers
//! are functions, so that each language has its own plurals. A new language is a new file and a new
//! [`Language`].

mod dates;
mod en;
mod es;
mod phrases;
pub mod printed;

use crate::facet::Facet;
use crate::findings::compare::Alignment;
use crate::findings::concordance::LineOrder;
use crate::findings::grid::Grid;
use crate::findings::positions::RowOrder;
use crate::findings::themes::ShareUnit;
use crate::selection::View;
use crate::selection::date_axis::DateAxis;
use pliego_corpus::{
    Corpus, Day, Edtf, IrregularityKind, Language, Passage, PassageKind, Precision, Stance,
    Statement, Title, TranslationStatus, Voice,
};

/// The interface in one language.
#[allow(missing_docs)] // The tables show what each field says.
pub struct Strings {
    pub language: Language,
    /// The language's own name.
    pub endonym: &'static str,
    /// The word before the last item of a list.
    pub and: fn(next: &str) -> &'static str,

    // The page
    /// What the collection is, if its editors do not say it.
    pub subtitle: fn(statements: usize, axis: [&str; 2]) -> String,
    /// The languages of the texts, as a sentence.
    pub texts_in: fn(languages: &str) -> String,
    pub views: [&'static str; View::ALL.len()],
    pub views_label: &'static str,
    pub languages_label: &'static str,
    pub skip_to_content: &'static str,
    pub skip_to_search: &'static str,
    pub skip_to_filters: &'static str,
    pub questions: &'static str,
    pub more_views: &'static str,
    pub more_options: &'static str,
    /// What the marks of the timeline mean: a point, a ring, a bar, a tick, a ring beside the axis; after the
    /// last comes a number.
    pub shapes: [&'static str; 5],
    /// The lane that organizations share.
    pub sharing: fn(count: usize) -> String,
    /// The box that gives each its own lane.
    pub whole: &'static str,
    /// The button of the filter dialog that closes it.
    pub show_statements: fn(count: usize) -> String,
    /// What the cells of the positions show: signs and words, or signs alone.
    pub cells_show: &'static str,
    pub cell_contents: [&'static str; 2],
    pub group_by: &'static str,
    pub groupings: [&'static str; 2],
    /// The link to the view of passages.
    pub all_passages: &'static str,
    /// The view of passages while nothing is chosen that is in passages.
    pub choose_passages: &'static str,
    pub passages: fn(count: usize) -> String,
    /// The field that narrows the values of a facet.
    pub find_value: &'static str,
    pub ignored: fn(parts: &str) -> String,
    /// A link was made for another version than that of the page.
    pub made_for_version: fn(other: &str, version: &str) -> String,
    pub found_by_words: &'static str,
    pub words_not_found: &'static str,
    /// So many texts are being fetched.
    pub reading: fn(count: usize) -> String,
    /// A view would read the texts of so many statements, and reads so many at most.
    pub too_many: fn(count: usize, most: usize) -> String,
    pub not_loaded: &'static str,
    /// What a button asks for could not be fetched.
    pub unavailable: &'static str,

    // Search
    pub search: &'static str,
    pub search_help: &'static str,
    pub searched: fn(query: &str) -> String,
    pub hits: fn(count: usize) -> String,
    pub missing: fn(word: &str) -> String,
    pub nearest: fn(word: &str) -> String,
    pub concordance_of: &'static str,
    pub line_orders: [&'static str; LineOrder::ALL.len()],
    pub wider_context: &'static str,
    pub search_first: &'static str,
    pub show_list: &'static str,

    // Filters
    pub filters: &'static str,
    pub close: &'static str,
    pub facets: [&'static str; Facet::ALL.len()],
    pub include_signatories: &'static str,
    pub exclude: fn(value: &str) -> String,
    pub excluding: fn(value: &str) -> String,
    pub remove: fn(filter: &str) -> String,
    pub active_filters: &'static str,
    pub clear_all: &'static str,
    pub printed_as: &'static str,
    pub date: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub first_day: &'static str,
    pub last_day: &'static str,
    pub no_date: &'static str,
    pub since: fn(day: &str) -> String,
    pub until: fn(day: &str) -> String,
    pub from_until: fn(from: &str, to: &str) -> String,

    // Timeline
    pub timeline: &'static str,
    pub timeline_help: &'static str,
    pub show_background: &'static str,
    pub background: &'static str,
    /// The folder of the printed pages in this language; empty for the default language.
    pub language_folder: &'static str,
    pub embed: &'static str,
    pub whole_page: &'static str,
    pub one_file: &'static str,
    pub one_file_note: &'static str,
    pub keep_offline: &'static str,
    pub keeping: &'static str,
    pub keeping_refused: &'static str,
    pub kept: &'static str,
    pub remove_kept: &'static str,
    pub newer: &'static str,
    pub change_over: &'static str,
    /// The folder of the page of the background.
    pub background_folder: &'static str,
    pub mentions: &'static str,
    pub mentions_note: &'static str,
    /// Headings of the dates before the time axis and after it.
    pub also_mentioned: [&'static str; 2],
    pub before_axis: &'static str,
    pub after_axis: &'static str,
    pub words_printed: &'static str,
    pub as_table: &'static str,
    pub organization: &'static str,
    pub statement: &'static str,
    pub date_edtf: &'static str,
    pub earliest: &'static str,
    pub latest: &'static str,

    // Statements
    pub statements: fn(count: usize) -> String,
    pub certainty: fn(certainly: usize, possibly: usize) -> String,
    pub certainly: &'static str,
    pub possibly: &'static str,
    /// Which columns of a matrix are shown, counted from one, and of how many.
    pub columns_shown: fn(first: usize, last: usize, of: usize) -> String,
    /// How many statements of those in a row carry a theme.
    pub in_statements: fn(count: usize, of: usize) -> String,
    pub columns_before: &'static str,
    pub columns_after: &'static str,
    pub more: fn(rest: usize) -> String,
    pub no_match: &'static str,
    pub passages_with_match: fn(passages: usize) -> String,
    /// Said of a title of the editors: where the text prints none, and where they do not say that.
    pub supplied: [&'static str; 2],
    pub signed_by: &'static str,

    // Reader
    pub back_to_list: &'static str,
    pub previous_statement: &'static str,
    pub next_statement: &'static str,
    /// The button that shows and hides the notes of the editors.
    pub notes: &'static str,
    pub copy_link: &'static str,
    pub share: &'static str,
    /// The button that shows citations of a statement.
    pub cite: &'static str,
    /// The button that copies what is selected, or the open passage, with its citation.
    pub copy_with_citation: &'static str,
    /// The button that copies the quotation beside it, and the one that cites the collection.
    pub copy: &'static str,
    pub cite_collection: &'static str,
    /// The disclosure with the downloads.
    pub data: &'static str,
    pub print: &'static str,
    pub not_in_list: &'static str,
    pub close_reader: &'static str,
    pub passage_of: fn(position: usize, of: usize) -> String,
    pub passages_matching: fn(count: usize) -> String,
    pub previous: &'static str,
    pub next: &'static str,
    pub minimap: &'static str,
    pub themes: &'static str,
    pub demands: &'static str,
    pub stance: fn(Stance) -> &'static str,
    pub voice: fn(Voice) -> &'static str,
    pub irregularities: &'static str,
    pub irregularity: fn(IrregularityKind) -> &'static str,
    pub reads: fn(meant: &str) -> String,
    pub inferred_mention: &'static str,
    pub in_passing: fn(theme: &str) -> String,
    pub link_to_passage: fn(id: &str) -> String,
    pub details: &'static str,
    pub issuer: &'static str,
    /// Stands for the name of an issuer who is not known.
    pub no_issuer: &'static str,
    pub kind: &'static str,
    pub national: fn(country: &str) -> String,
    pub international: &'static str,
    pub title_printed: &'static str,
    pub title_shown: &'static str,
    pub no_title: &'static str,
    pub issuer_forms: &'static str,
    pub signed: &'static str,
    pub place: &'static str,
    pub no_place: &'static str,
    pub translation: &'static str,
    pub translated: fn(TranslationStatus) -> &'static str,
    pub provenance: &'static str,
    pub language_of_text: &'static str,
    pub inferred: &'static str,
    pub stated: &'static str,
    pub evidence: &'static str,
    pub outside: &'static str,
    /// A kind of passage as a place. The passage's id follows if this ends with a space: see
    /// [`Strings::place_of`].
    pub in_passage: fn(PassageKind) -> &'static str,
    pub signatories: fn(count: usize) -> String,
    pub bounds: fn(earliest: &str, latest: &str) -> String,

    // Positions
    pub save_picture: &'static str,
    pub positions_caption: &'static str,
    pub sorted_by: &'static str,
    pub row_orders: [&'static str; RowOrder::ALL.len()],
    pub demand_and_difference: &'static str,
    pub not_coded: &'static str,
    /// How many statements take a stance: "two demand it".
    pub stance_count: fn(Stance, usize) -> String,
    pub one_tendency: fn(names: &str) -> String,
    pub one_tendency_short: &'static str,
    pub read_in_text: &'static str,

    // Themes and words
    pub themes_caption: &'static str,
    pub themes_note: &'static str,
    pub share_of: &'static str,
    pub share_units: [&'static str; ShareUnit::ALL.len()],
    pub keyness_note: &'static str,
    pub distinctive: &'static str,
    pub frequent: &'static str,

    // Figures
    pub figures_caption: &'static str,
    pub figures_note: &'static str,
    /// The name of the figures that are not shown by their kind.
    pub other_figures: &'static str,
    pub key_claim: &'static str,
    pub what_it_counts: &'static str,
    pub running_total: &'static str,
    pub claims_caption: &'static str,
    pub counting_body: &'static str,
    pub tallies_caption: &'static str,
    pub tallies_note: &'static str,

    // Compare
    pub compare_caption: &'static str,
    pub aligned_by: &'static str,
    pub alignments: [&'static str; Alignment::ALL.len()],
    pub sides: [&'static str; 2],
    pub choose_statement: &'static str,
    pub find_statement: &'static str,
    pub choose_two: &'static str,
    pub not_mentioned: &'static str,
    pub shared: fn(count: usize) -> String,

    pub about: &'static str,
    pub version: &'static str,
    /// Before a day, with a space at its end.
    pub accessed: &'static str,

    // Dates
    pub day: fn(Day) -> String,
    pub day_short: fn(Day) -> String,
    pub month: fn(Day) -> String,
    pub between: fn(Day, Day, Precision) -> String,
    pub during: fn(Day, Day, Precision) -> String,
    pub years: fn(i64, i64) -> String,
    pub approximate: fn(date: &str) -> String,
    pub uncertain: fn(date: &str) -> String,

    // Concordance
    pub orders_note: &'static str,
    pub dispersion: &'static str,
    pub per_thousand: fn(count: usize) -> String,
    pub collocates: &'static str,

    // Comparison
    pub both_statements: &'static str,
    pub only: fn(issuer: &str) -> String,
    pub same_statement: &'static str,
    pub swap: &'static str,
    pub shared_note: &'static str,

    // The plot of figures
    /// Continues the name of what figures count.
    pub as_claimed: &'static str,
    pub as_of: &'static str,
    pub key_lower_bound: &'static str,
    pub tallies_off_axis: fn(count: usize) -> String,
}

impl Strings {
    /// Returns the table of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &en::STRINGS,
            Language::Es => &es::STRINGS,
        }
    }

    /// Returns the name of who issued a statement.
    pub fn issuer<'c>(&self, corpus: &'c Corpus, statement: &Statement) -> &'c str {
        let issuer = corpus.issuer(statement);
        issuer.map_or(self.no_issuer, |issuer| issuer.name.get(self.language))
    }

    /// Returns the name of who issued a statement, for places with little room.
    pub fn short_issuer<'c>(&self, corpus: &'c Corpus, statement: &Statement) -> &'c str {
        let issuer = corpus.issuer(statement);
        issuer.map_or(self.no_issuer, |issuer| issuer.short_name(self.language))
    }

    /// Names a statement by a name of its issuer and, where the issuer has others, by its date.
    pub fn named_apart(&self, corpus: &Corpus, statement: &Statement, issuer: &str) -> String {
        let same = corpus.statements.iter();
        match same.filter(|other| other.issuer == statement.issuer).nth(1) {
            Some(_) => [issuer, ", ", &self.date(statement.dating.edtf)].concat(),
            None => issuer.to_owned(),
        }
    }

    /// Says that the editors supply the title of a statement; `None` if they do not.
    pub fn supplied(&self, title: &Title) -> Option<&'static str> {
        match title {
            Title::NonePrinted(_) => Some(self.supplied[0]),
            Title::Supplied(_) => Some(self.supplied[1]),
            Title::Printed(_) | Title::Beginning(_) => None,
        }
    }

    /// Writes a date in words: "between 17 and 23 December 2022", "about 26 January 2023".
    pub fn date(&self, edtf: Edtf) -> String {
        dates::date(self, edtf)
    }

    /// Writes a date briefly, for places where the axis is in sight: a day has its year only where the
    /// axis is longer than one.
    pub fn brief_date(&self, edtf: Edtf, axis: DateAxis) -> String {
        match edtf.span().0.filter(|_| edtf.precision() == Precision::Day) {
            Some(first) if axis.days() <= 366 => (self.day_short)(first),
            Some(first) => self.day_and_year(first),
            None => self.date(edtf),
        }
    }

    /// Writes the ends of an axis: years if it is long, else days.
    pub fn axis_ends(&self, axis: DateAxis) -> [String; 2] {
        [axis.first, axis.last].map(|day| self.day_on(axis, day))
    }

    /// Writes a day of an axis: its year if the axis is long.
    pub fn day_on(&self, axis: DateAxis, day: Day) -> String {
        match axis.is_long() {
            true => day.civil().0.to_string(),
            false => (self.day)(day),
        }
    }

    /// Writes the label of a line of the grid of an axis.
    pub fn axis_label(&self, grid: &Grid, day: Day) -> String {
        match grid.is_in_years {
            true => day.civil().0.to_string(),
            false => (self.month)(day),
        }
    }

    /// Introduces a collection that has no words of its own: how many statements of what time.
    pub fn introduction(&self, corpus: &Corpus) -> String {
        if !corpus.has_dates() {
            return (self.statements)(corpus.statements.len());
        }
        let [from, to] = self.axis_ends(DateAxis::of(corpus));
        (self.subtitle)(corpus.statements.len(), [&from, &to])
    }

    /// Writes a day briefly, with its year.
    pub fn day_and_year(&self, day: Day) -> String {
        [(self.day_short)(day), day.civil().0.to_string()].join(" ")
    }

    /// Writes a list: "A, B and C".
    pub fn list(&self, things: &[&str]) -> String {
        let mut list = String::new();
        for (at, thing) in things.iter().enumerate() {
            let last = at + 1 == things.len();
            list.push_str(if at == 0 {
                ""
            } else if last {
                (self.and)(thing)
            } else {
                ", "
            });
            list.push_str(thing);
        }
        list
    }

    /// Writes a passage as a place: "subheading", "¶ n8".
    pub fn place_of(&self, passage: &Passage) -> String {
        let kind = (self.in_passage)(passage.kind);
        let id = if kind.ends_with(char::is_whitespace) {
            &*passage.id
        } else {
            ""
        };
        [kind, id].concat()
    }
}
