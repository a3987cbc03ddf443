//! What follows from the state: the findings as the views read them, settings, names, the title.

use leptos::prelude::*;

use super::Explorer;
use crate::browser::size::is_narrow;
use crate::browser::{address_bar, document};
use pliego_corpus::{PassageId, Span, Statement, StatementId};
use pliego_explore::findings::list::{Extract, neighbours};
use pliego_explore::findings::passages::Group;
use pliego_explore::findings::rows::column_criteria;
use pliego_explore::findings::{Certainty, Findings, Index};
use pliego_explore::selection::{Selection, Setting, View};
use pliego_explore::share::cite;

impl Explorer {
    /// Finds the word of the corpus that is nearest to one that it does not contain.
    pub(crate) fn nearest(&self, word: &str) -> Option<String> {
        self.index().nearest(word)
    }

    /// Calls `compute` with the index, the criteria and their findings.
    fn with_findings<T>(
        &self,
        compute: impl FnOnce(&Index<'static>, &Selection, &Findings) -> T,
    ) -> T {
        self.criteria.with(|criteria| {
            self.findings
                .with(|findings| compute(&self.index(), criteria, findings))
        })
    }

    /// Lists the spans of a passage that match the criteria, each with its rank (see
    /// [`Index::marks`]).
    pub(crate) fn marks(&self, id: StatementId, passage: PassageId) -> Vec<(Span, usize)> {
        self.with_findings(|index, criteria, findings| {
            index.marks(id, passage, criteria, &findings.search)
        })
    }

    /// Lists the passages of a statement that match the criteria.
    pub(crate) fn matching(&self, id: StatementId) -> Vec<PassageId> {
        self.with_findings(|index, criteria, findings| {
            index.matching(id, criteria, &findings.search)
        })
    }

    /// Makes the extract of a statement; `None` if it does not match.
    pub(crate) fn extract(&self, id: StatementId) -> Option<Extract> {
        self.with_findings(|index, criteria, findings| index.extract(id, criteria, findings))
    }

    /// Says whether a match is certainly or only possibly in the date range; `None` without a range
    /// or if the date is exact.
    pub(crate) fn certainty_note(&self, id: StatementId) -> Option<&'static str> {
        let has_range = self.criteria.with(|criteria| !criteria.dates.is_open());
        if !has_range || self.statement(id).dating.is_exact() {
            return None;
        }
        let certainty = self
            .findings
            .with(|findings| findings.get(id).map(|matched| matched.certainty))?;
        Some(match certainty {
            Certainty::Certain => self.strings.certainly,
            Certainty::Possible => self.strings.possibly,
        })
    }

    /// Counts the passages that match.
    pub(crate) fn passage_count(&self) -> usize {
        let matches = self.listed().into_iter();
        matches.map(|id| self.matching(id).len()).sum()
    }

    /// Lists every passage that matches (see [`Index::passages`]).
    pub(crate) fn passages(&self) -> Vec<(Group, Vec<(StatementId, PassageId)>)> {
        let by_filter = self.setting(Setting::Group) == 1;
        self.with_findings(|index, criteria, findings| {
            index.passages(criteria, findings, by_filter)
        })
    }

    /// Lists the statements that match.
    pub(crate) fn listed(&self) -> Vec<StatementId> {
        self.findings.with(Findings::statements)
    }

    /// Counts those of the statements that match.
    pub(crate) fn matches_of(&self, statements: &[StatementId]) -> usize {
        let findings = self.findings.read();
        let matches = statements.iter().filter(|id| findings.get(**id).is_some());
        matches.count()
    }

    /// Lists the statements of a matrix (see [`column_criteria`]).
    pub(crate) fn columns(&self) -> Vec<StatementId> {
        self.criteria
            .with(|criteria| self.index().find(&column_criteria(criteria)).statements())
    }

    /// Counts the statements that the current view shows: those that match or, in a matrix, its columns.
    pub(crate) fn count(&self) -> usize {
        let view = self.selection.with(|selection| selection.view);
        match view {
            View::Positions | View::Themes => self.columns().len(),
            _ => self.findings.with(|findings| findings.matches.len()),
        }
    }

    /// Returns the open statement.
    pub(crate) fn open_statement(&self) -> Option<StatementId> {
        self.open.get().map(|open| open.statement)
    }

    /// Returns the record of a statement.
    pub(crate) fn statement(&self, id: StatementId) -> &'static Statement {
        &self.corpus.statements[id]
    }

    /// Returns the option of a setting, by its position.
    pub(crate) fn setting(&self, setting: Setting) -> usize {
        let chosen = self
            .selection
            .with(|selection| selection.settings[setting].into());
        setting.shown(chosen, self.corpus)
    }

    /// Follows whether the reader chose a view.
    pub(crate) fn is_view(self, view: View) -> Memo<bool> {
        Memo::new(move |_| self.selection.with(|selection| selection.view == view))
    }

    /// Follows the option of a setting, by its position. Each closure that makes a memo brings 0.3 KB (Brotli) of
    /// its type into the program: all settings share this one.
    pub(crate) fn watch(self, setting: Setting) -> Memo<usize> {
        Memo::new(move |_| self.setting(setting))
    }

    /// Follows the statements of a matrix.
    pub(crate) fn watch_columns(self) -> Memo<Vec<StatementId>> {
        Memo::new(move |_| self.columns())
    }

    /// Chooses an option of a setting, by its position, as one step of the history.
    pub(crate) fn set(&self, setting: Setting, option: usize) {
        // No setting has as many as 256 options.
        self.commit(|selection| selection.settings[setting] = option as u8);
    }

    /// Shows or hides the background events. What fits the window is the default, which no address
    /// names.
    pub(crate) fn show_background(&self, is_shown: bool) {
        let option = match is_shown {
            _ if is_shown != is_narrow() => 0,
            true => 1,
            false => 2,
        };
        self.set(Setting::Context, option);
    }

    /// Whether the reader shows the notes of the editors beside the text. A printed page shows all.
    pub(crate) fn shows_notes(&self) -> bool {
        self.is_printed() || self.setting(Setting::Notes) == 1
    }

    /// Whether the notes of the editors are rendered: paper has them at the end, whatever the reader
    /// shows.
    pub(crate) fn has_notes(&self) -> bool {
        self.shows_notes() || self.printing.get()
    }

    /// Returns the statements before and after a statement (see [`neighbours`]).
    pub(crate) fn neighbours(&self, id: StatementId) -> [Option<StatementId>; 2] {
        self.findings
            .with(|findings| neighbours(self.corpus, findings, id))
    }

    /// Returns the short name of the organization that issued a statement.
    pub(crate) fn short_issuer_name(&self, id: StatementId) -> &'static str {
        self.strings.short_issuer(self.corpus, self.statement(id))
    }

    /// Returns the full name of the organization that issued a statement.
    pub(crate) fn issuer_name(&self, id: StatementId) -> &'static str {
        self.strings.issuer(self.corpus, self.statement(id))
    }

    /// Names a statement by its issuer and, where the issuer has others, by its date.
    pub(crate) fn statement_name(&self, id: StatementId) -> String {
        let statement = self.statement(id);
        let issuer = self.issuer_name(id);
        self.strings.named_apart(self.corpus, statement, issuer)
    }

    /// Names a statement as [`Self::statement_name`] does, with the short name of its issuer.
    pub(crate) fn short_statement_name(&self, id: StatementId) -> String {
        let statement = self.statement(id);
        let issuer = self.short_issuer_name(id);
        self.strings.named_apart(self.corpus, statement, issuer)
    }

    /// Returns what links to the page of the background say.
    pub(crate) fn background_name(&self) -> &'static str {
        let own = self.corpus.background_link.as_ref();
        own.map_or(self.strings.background, |name| {
            name.get(self.strings.language)
        })
    }

    /// Writes the line at the foot of the page on paper.
    pub(crate) fn foot(&self) -> String {
        let language = self.strings.language;
        let address = address_bar::whole(language, &self.committed_fragment());
        let today = document::today();
        cite::foot(&self.title(), &address, today, self.corpus, language)
    }

    /// Writes the title of the document.
    pub(crate) fn title(&self) -> String {
        let language = self.strings.language;
        let name = self.corpus.title.get(language);
        let (open, view) = self
            .selection
            .with(|selection| (selection.open, selection.view));
        match (open, view) {
            (Some(open), View::Statements) if self.reads(open.statement) => {
                let statement = self.statement(open.statement);
                format!("{} · {name}", statement.title(language))
            }
            (_, View::Statements) => name.to_owned(),
            (_, view) => format!("{} · {name}", self.strings.views[view as usize]),
        }
    }
}
