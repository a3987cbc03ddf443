//! What a page says of itself to programs: reference managers, search engines, and hosts that show a card
//! for a link.
//!
//! | module | says it in |
//! |---|---|
//! | this one | Dublin Core, Open Graph, links to other forms of the page |
//! | [`coins`] | COinS, which Zotero reads |
//! | [`structured`] | JSON-LD, in the words of schema.org |
//! | [`description`] | a sentence |

pub mod coins;
pub mod description;
pub mod structured;

use leptos::html;
use leptos::prelude::*;
use pliego::Page;
use pliego_citations::{Citable, Record, Work};
use pliego_corpus::{Corpus, Language};
use pliego_edition::Edition;
use pliego_explore::i18n::Strings;
use pliego_explore::i18n::printed::PrintedStrings;

use crate::document::data_block;
use crate::{data, feed, pictures};

/// A page, with what its head needs.
#[derive(Clone, Copy)]
pub struct Subject<'e> {
    /// The edition that it shows.
    pub edition: &'e Edition,
    /// The address of the site, with a slash at its end, if it is known.
    pub address: Option<&'e str>,
    /// The page.
    pub page: Page,
    /// Its language.
    pub language: Language,
}

/// How a page is cited.
pub struct Cited {
    /// Its title; in brackets if the editors supplied it.
    pub title: String,
    /// Who issued it: an organization, if it is known.
    pub issuer: Option<String>,
    /// When, in EDTF.
    pub date: Option<String>,
    /// The tag of the language of its text.
    pub language: String,
    /// The collection that holds it; `None` for the collection.
    pub collection: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// What a reader of a citation has to know, with the version of the descriptions.
    pub note: String,
}

impl<'e> Subject<'e> {
    fn corpus(&self) -> &'e Corpus {
        &self.edition.corpus
    }

    /// Returns the address of a file of the site: whole if the site knows its own, else from this page.
    pub fn file(&self, path: &str) -> String {
        match self.address {
            Some(address) => format!("{address}{path}"),
            None => format!("{}{path}", self.page.root(self.corpus(), self.language)),
        }
    }

    /// Returns the address of a page in a language, as citations have it. Without the address of the site
    /// it names a file, so that it works from a disk.
    pub fn page(&self, page: Page, language: Language) -> String {
        let folder = page.folder(self.corpus(), language);
        match self.address {
            Some(address) => format!("{address}{folder}"),
            None => self.file(&format!("{folder}index.html")),
        }
    }

    /// Returns the page's own address, if that of the site is known.
    fn own(&self) -> Option<String> {
        self.address.map(|_| self.page(self.page, self.language))
    }

    /// Returns the address of the picture of its card, if that of the site is known.
    fn picture(&self) -> Option<String> {
        let path = pictures::path(self.page, self.corpus(), self.language);
        self.address.map(|_| self.file(&path))
    }

    /// Returns the work that the page is or is a part of.
    fn work(&self) -> Work {
        match self.page {
            Page::Statement(id) => Work::Statement(id),
            _ => Work::Collection,
        }
    }

    fn record(&self) -> Record {
        let id = pliego_citations::id(self.corpus(), &self.edition.documentation);
        let citable =
            Citable::new(self.corpus(), &id, self.address).dated(&self.edition.documentation);
        Record::new(&citable, self.work(), self.language)
    }

    /// Says how the page is cited. A page that is no statement is the editors'.
    pub fn cited(&self) -> Cited {
        let corpus = self.corpus();
        let editors = corpus.editors.get(self.language);
        let collection = corpus.title.get(self.language);
        let record = self.record();
        let title = match self.page {
            Page::Statement(_) => record.title,
            page => page.name(corpus, self.language),
        };
        let issuer = record.author.into_iter().next().map(|name| name.literal);
        let version = Strings::of(self.language).version;
        let mut note = record.note.unwrap_or_default();
        if !note.is_empty() {
            note.push(' ');
        }
        note += &format!("{version} {}.", corpus.version);
        Cited {
            title,
            issuer,
            date: record.edtf.map(|date| date.to_string()),
            language: record
                .language
                .unwrap_or_else(|| self.language.tag().to_owned()),
            collection: (self.page != Page::Home).then(|| collection.to_owned()),
            publisher: editors.to_owned(),
            note,
        }
    }

    /// Returns what the head of a printed page has.
    pub fn tags(&self) -> AnyView {
        view! {
            {self.links()}
            {self.dublin_core()}
            {self.open_graph()}
            {data_block(&self.structured())}
        }
        .into_any()
    }

    /// Returns the little that the head of the home page has, which must be short: a link to the JSON-LD
    /// of the collection, its own address, and the picture of its card. Hosts take the title and the
    /// description of a card from those of the page.
    pub fn tags_of_home(&self) -> AnyView {
        let canonical = self
            .own()
            .map(|own| view! { <link rel="canonical" href=own /> });
        let picture = self.picture().map(|picture| property("og:image", picture));
        view! {
            <link rel="describedby" href=data::DATASET />
            {canonical}
            {picture}
        }
        .into_any()
    }

    /// Links to the page in other languages, and to its other forms.
    fn links(&self) -> AnyView {
        let own = self.own();
        let canonical = own
            .clone()
            .map(|own| view! { <link rel="canonical" href=own /> });
        // Search engines want all languages and whole addresses.
        let is_whole = own.is_some();
        let languages = self.corpus().interface.iter();
        let languages = languages.filter(|language| is_whole || *language != self.language);
        let languages = languages.map(|language| {
            let address = self.page(self.page, language);
            view! { <link rel="alternate" hreflang=language.tag() href=address /> }.into_any()
        });
        let by_default = own.clone().map(|_| {
            let address = self.page(self.page, Language::default());
            view! { <link rel="alternate" hreflang="x-default" href=address /> }
        });
        let cite_as = own
            .filter(|_| matches!(self.page, Page::Statement(_)))
            .map(|own| view! { <link rel="cite-as" href=own /> });
        let name = data::citation_name(self.corpus(), self.work());
        let citations = data::LINKS_OF_CITATIONS
            .iter()
            .map(|(ending, title, kind)| {
                let address = self.file(&format!("data/citations/{name}.{ending}"));
                view! { <link rel="alternate" type=*kind title=*title href=address /> }.into_any()
            });
        let described = match self.page {
            Page::Statement(id) => {
                let id = &self.corpus().statements[id].id;
                let address = self.file(&format!("data/tei/{id}.xml"));
                view! { <link rel="alternate" type="application/tei+xml" title="TEI" href=address /> }
                    .into_any()
            }
            Page::Theme(_) | Page::Demand(_) | Page::Themes | Page::Positions => {
                let address = self.file("data/codebook.ttl");
                view! { <link rel="describedby" type="text/turtle" title="SKOS" href=address /> }
                    .into_any()
            }
            _ => {
                let address = self.file(data::DATASET);
                view! { <link rel="describedby" type="application/ld+json" href=address /> }
                    .into_any()
            }
        };
        let feed = feed::path(self.edition, self.language).filter(|_| is_whole);
        let feed = feed.map(|path| {
            let title = PrintedStrings::of(self.language).about_versions;
            view! { <link rel="alternate" type=feed::KIND title=title href=self.file(&path) /> }
        });
        view! {
            {canonical}
            {feed}
            {languages.collect_view()}
            {by_default}
            {cite_as}
            {citations.collect_view()}
            {described}
        }
        .into_any()
    }

    /// Says what the page is in Dublin Core. It names no `creator`: Zotero makes a person of each, and an
    /// issuer is an organization. COinS and JSON-LD say so.
    fn dublin_core(&self) -> AnyView {
        let cited = self.cited();
        let corpus = self.corpus();
        let kind = match self.page {
            Page::Home => "Dataset",
            _ => "Text",
        };
        let collection = cited.collection.map(|collection| {
            let version = Strings::of(self.language).version;
            format!("{collection}. {version} {}", corpus.version)
        });
        let licence = self.edition.documentation.licence.get(self.language);
        let said = [
            ("DC.title", Some(cited.title)),
            ("DCTERMS.issued", cited.date),
            ("DC.language", Some(cited.language)),
            ("DC.publisher", Some(cited.publisher)),
            ("DCTERMS.isPartOf", collection),
            ("DC.type", Some(kind.to_owned())),
            ("DC.rights", Some(licence.to_owned())),
            ("DC.identifier", self.own()),
        ];
        let said = said
            .into_iter()
            .filter_map(|(name, content)| Some((name, content?)));
        let said = said.map(|(name, content)| view! { <meta name=name content=content /> });
        view! {
            <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
            <link rel="schema.DCTERMS" href="http://purl.org/dc/terms/" />
            {said.collect_view()}
        }
        .into_any()
    }

    /// Says what a host shows in a card for a link (<https://ogp.me/>).
    fn open_graph(&self) -> AnyView {
        let corpus = self.corpus();
        let kind = match self.page {
            Page::Statement(_) => "article",
            _ => "website",
        };
        let others = corpus.interface.iter();
        let others = others.filter(|other| *other != self.language);
        let others = others.map(|other| ("og:locale:alternate", Some(locale(other).to_owned())));
        let picture = self.picture().into_iter().flat_map(|picture| {
            let [width, height] = pictures::SIZE.map(|side| side.to_string());
            [
                ("og:image", Some(picture)),
                ("og:image:type", Some("image/png".to_owned())),
                ("og:image:width", Some(width)),
                ("og:image:height", Some(height)),
                (
                    "og:image:alt",
                    Some(Strings::of(self.language).timeline.to_owned()),
                ),
            ]
        });
        let said = [
            ("og:title", Some(self.page.name(corpus, self.language))),
            (
                "og:description",
                Some(description::of(self.edition, self.page, self.language)),
            ),
            ("og:type", Some(kind.to_owned())),
            (
                "og:site_name",
                Some(corpus.title.get(self.language).to_owned()),
            ),
            ("og:url", self.own()),
            ("og:locale", Some(locale(self.language).to_owned())),
        ];
        let said = said.into_iter().chain(others).chain(picture);
        let said = said.filter_map(|(property, content)| Some((property, content?)));
        said.map(|(name, content)| property(name, content))
            .collect_view()
            .into_any()
    }
}

/// Writes a tag of Open Graph. Leptos knows no attribute `property`.
fn property(name: &'static str, content: String) -> impl IntoView {
    html::meta().attr("property", name).content(content)
}

/// Returns the locale of a language. Hosts want one with a country, so it has that of the most speakers
/// whom they list.
fn locale(language: Language) -> &'static str {
    match language {
        Language::En => "en_US",
        Language::Es => "es_ES",
    }
}
