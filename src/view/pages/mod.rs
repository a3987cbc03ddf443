//! The printed pages: everything that needs no program, as plain HTML, made at build time from the
//! components that the browser renders.

mod about;
mod background;
mod codebook;
mod codings;
mod dates;
mod figures;
mod head;
mod list;
mod passage;
mod positions;
mod statement;
mod themes;

use std::cell::RefCell;
use std::sync::RwLock;

use leptos::prelude::*;
use leptos::tachys::view::RenderHtml;
use pliego_corpus::documentation::Documentation;
use pliego_corpus::{Corpus, Language};
use pliego_explore::findings::Index;
use pliego_explore::i18n::Strings;
use pliego_explore::i18n::printed::PrintedStrings;
use pliego_explore::selection::View;

use super::app::HomePage;
use crate::state::{Explorer, Page};
use about::AboutPage;
use background::BackgroundPage;
use dates::DatesPage;
use figures::FiguresPage;
pub(crate) use list::Lists;
use list::{ListPage, lists, range};
use positions::{DemandPage, PositionsPage};
use statement::StatementPage;
use themes::{ThemePage, ThemesPage};

impl Page {
    /// Lists the pages of a corpus, the home page first. A page with nothing on it is left out.
    pub fn all(corpus: &Corpus) -> Vec<Self> {
        let has = |view: View, page| view.is_in(corpus).then_some(page);
        let mut passages = corpus.statements.iter().flat_map(|of| &of.passages);
        let has_mentions = passages.any(|passage| !passage.mentions.is_empty());
        let mut pages = vec![Self::Home];
        pages.extend(corpus.statements.keys().map(Self::Statement));
        pages.extend(lists(corpus).map(Self::List));
        pages.extend(has(View::Positions, Self::Positions));
        pages.extend(corpus.demands.keys().map(Self::Demand));
        pages.extend(has(View::Themes, Self::Themes));
        pages.extend(corpus.themes.keys().map(Self::Theme));
        pages.extend(has(View::Figures, Self::Figures));
        pages.extend(has_mentions.then_some(Self::Dates));
        pages.push(Self::About);
        pages.extend(corpus.has_background.then_some(Self::Background));
        pages
    }

    /// Whether other pages can embed parts of it: the matrix or a demand, a figure, a passage.
    pub fn has_parts(self) -> bool {
        matches!(self, Self::Positions | Self::Figures | Self::Statement(_))
    }

    /// Returns the path from the page in a language to the site's root folder.
    pub fn root(self, corpus: &Corpus, language: Language) -> String {
        "../".repeat(self.folder(corpus, language).matches('/').count())
    }

    /// Returns the title of the page with that of the collection.
    pub fn title(self, corpus: &Corpus, language: Language) -> String {
        let name = self.name(corpus, language);
        match self {
            Self::Home => name,
            _ => format!("{name} · {}", corpus.title.get(language)),
        }
    }

    /// Returns the title of the page.
    pub fn name(self, corpus: &Corpus, language: Language) -> String {
        let strings = Strings::of(language);
        let name = match self {
            Self::Home => corpus.title.get(language),
            Self::Statement(id) => &corpus.statements[id].title(language),
            Self::List(number) => &format!("{} {}", strings.views[0], range(corpus, number)),
            Self::Positions => strings.positions_caption,
            Self::Demand(id) => corpus.demands[id].label.get(language),
            Self::Themes => strings.themes_caption,
            Self::Theme(id) => corpus.themes[id].label.get(language),
            Self::Figures => strings.figures_caption,
            Self::Dates => strings.mentions,
            Self::About => strings.about,
            Self::Background => PrintedStrings::of(language).background_title,
        };
        name.to_owned()
    }
}

/// The most statements that a printed page shows side by side or one by one where a page of each theme or
/// demand has them as well: a table of a thousand columns is a megabyte, and nobody can read it.
const SIDE_BY_SIDE: usize = 40;

/// Prints the pages of one corpus. All pages share one index, and those of one language and folder
/// depth share one `Explorer`.
pub struct Printer {
    corpus: &'static Corpus,
    documentation: &'static Documentation,
    index: &'static RwLock<Index<'static>>,
    /// Whether the site has the documents of Pliego in its folder `docs/`.
    has_documents: bool,
    /// Owns the signals of the explorers.
    owner: Owner,
    /// The explorers made so far. Each is leaked: there is one for each language and folder depth.
    explorers: RefCell<Vec<(Language, String, Explorer)>>,
}

impl Printer {
    /// Indexes a corpus. The index is leaked: a process makes one printer.
    pub fn new(corpus: &'static Corpus, documentation: &'static Documentation) -> Self {
        let index = Box::leak(Box::new(Index::new(corpus).into()));
        Self {
            corpus,
            documentation,
            index,
            has_documents: false,
            owner: Owner::new(),
            explorers: RefCell::default(),
        }
    }

    /// Lets the page About link to the documents of Pliego, in the folder `docs/` of the site.
    pub fn link_documents(&mut self) {
        self.has_documents = true;
    }

    /// Prints the body of a page.
    pub fn print(&self, page: Page, language: Language) -> String {
        let explorer = self.explorer(language, page.root(self.corpus, language));
        self.owner.child().with(|| {
            provide_context(explorer);
            provide_context(page);
            to_html(view! { <div id="page">{self.body(page)}</div> })
        })
    }

    fn body(&self, page: Page) -> AnyView {
        let documentation = self.documentation;
        match page {
            Page::Home => view! { <HomePage /> }.into_any(),
            Page::Statement(id) => view! { <StatementPage id=id /> }.into_any(),
            Page::List(number) => view! { <ListPage number=number /> }.into_any(),
            Page::Positions => view! { <PositionsPage /> }.into_any(),
            Page::Demand(demand) => {
                let note = documentation.demand_notes[demand].as_ref();
                view! { <DemandPage demand=demand note=note /> }.into_any()
            }
            Page::Themes => view! { <ThemesPage /> }.into_any(),
            Page::Theme(theme) => {
                let rules = &documentation.theme_rules[theme];
                view! { <ThemePage theme=theme rules=rules /> }.into_any()
            }
            Page::Figures => view! { <FiguresPage /> }.into_any(),
            Page::Dates => view! { <DatesPage /> }.into_any(),
            Page::About => {
                let has_documents = self.has_documents;
                view! { <AboutPage documentation=documentation has_documents=has_documents /> }
                    .into_any()
            }
            Page::Background => view! { <BackgroundPage documentation=documentation /> }.into_any(),
        }
    }

    fn explorer(&self, language: Language, root: String) -> Explorer {
        let mut explorers = self.explorers.borrow_mut();
        let made = explorers
            .iter()
            .find(|(of, at, _)| *of == language && *at == root);
        if let Some((.., explorer)) = made {
            return *explorer;
        }
        let leaked = root.clone().leak();
        let explorer = self
            .owner
            .with(|| Explorer::printed(self.corpus, self.index, language, leaked));
        explorers.push((language, root, explorer));
        explorer
    }
}

/// Renders a view as HTML, without the comments by which Leptos would find its place in a page that
/// it takes over. No text contains them, because Leptos escapes texts.
pub fn to_html(view: impl RenderHtml) -> String {
    let html = view.to_html();
    html.replace("<!>", "").replace("<!--<() />-->", "")
}
