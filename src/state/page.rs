//! Which printed pages there are, and the folder of each.

use pliego_corpus::{Corpus, DemandId, Language, StatementId, ThemeId};
use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::i18n::Strings;
use pliego_explore::selection::View;

/// A printed page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The home page, which the program replaces in browsers that run it.
    Home,
    /// A statement as printed.
    Statement(StatementId),
    /// Some of the statements of a large collection, as a list; the first list is number 0.
    #[cfg_attr(
        not(feature = "ssr"),
        expect(dead_code, reason = "only printed pages link to lists")
    )]
    List(usize),
    /// The positions on all demands, with their quotations.
    Positions,
    /// A demand with its passages.
    Demand(DemandId),
    /// All themes in each statement.
    Themes,
    /// A theme with its passages.
    Theme(ThemeId),
    /// The figures, with the counts of other bodies.
    Figures,
    /// The dates that statements mention.
    Dates,
    /// The documentation of the corpus.
    About,
    /// Background events and counts, with sources.
    Background,
}

impl Page {
    /// Returns the page that shows what a view shows; `None` if only the program can.
    pub(crate) fn of_view(view: View) -> Option<Self> {
        match view {
            View::Statements => Some(Self::Home),
            View::Positions => Some(Self::Positions),
            View::Themes => Some(Self::Themes),
            View::Figures => Some(Self::Figures),
            View::Passages | View::Concordance | View::Compare => None,
        }
    }

    /// Returns the page of a theme or a demand; other facets have none, and get that of the themes.
    pub(crate) fn of_value(facet: Facet, value: ValueId) -> Self {
        match facet {
            Facet::Theme => Self::Theme(value.into()),
            Facet::Demand => Self::Demand(value.into()),
            _ => Self::Themes,
        }
    }

    /// Returns the folder of the page in a language, with a slash at its end; empty for the home
    /// page in the default language.
    pub fn folder(self, corpus: &Corpus, language: Language) -> String {
        let strings = Strings::of(language);
        let (folder, id) = match self {
            Self::Home => ("", ""),
            Self::Statement(id) => ("s/", &*corpus.statements[id].id),
            Self::List(number) => {
                let number = (number + 1).to_string();
                return ["statements/", &number, "/", strings.language_folder].concat();
            }
            Self::Positions => ("positions/", ""),
            Self::Demand(id) => ("demands/", &*corpus.demands[id].id),
            Self::Themes => ("themes/", ""),
            Self::Theme(id) => ("themes/", &*corpus.themes[id].id),
            Self::Figures => ("figures/", ""),
            Self::Dates => ("dates/", ""),
            Self::About => ("about/", ""),
            // Its folder has a name in each language, and none below it.
            Self::Background => return [strings.background_folder, "/"].concat(),
        };
        let slash = if id.is_empty() { "" } else { "/" };
        [folder, id, slash, strings.language_folder].concat()
    }
}
