//! JSON-LD in the words of <https://schema.org/>.

use pliego::Page;
use pliego_corpus::{Language, Statement, StatementId};
use pliego_explore::i18n::Strings;
use serde_json::{Value, json};

use super::{Subject, description};
use crate::{data, offline};

impl Subject<'_> {
    /// Describes what the page is about: a statement, a theme or demand, else the collection.
    pub fn structured(&self) -> Value {
        let mut described = match self.page {
            Page::Statement(id) => self.statement(id),
            Page::Theme(id) => {
                let theme = &self.corpus().themes[id];
                let rules = self.edition.documentation.theme_rules.get(id);
                let definition = rules.and_then(|rules| rules.definition.as_ref());
                let definition = definition.map(|text| text.get(self.language));
                self.term("themes", &theme.id, definition)
            }
            Page::Demand(id) => {
                let demand = &self.corpus().demands[id];
                let note = self.edition.documentation.demand_notes.get(id);
                let note = note
                    .and_then(Option::as_ref)
                    .map(|note| note.get(self.language));
                self.term("demands", &demand.id, note)
            }
            // Each statement says itself of what it is a part: a list of all would be nine tenths of a page.
            Page::About if offline::is_large(self.corpus()) => {
                let mut dataset = self.dataset();
                if let Some(dataset) = dataset.as_object_mut() {
                    dataset.remove("hasPart");
                }
                dataset
            }
            Page::Home | Page::About => self.dataset(),
            _ => self.part(),
        };
        described["@context"] = json!("https://schema.org");
        described
    }

    /// Describes a statement as a work of the organization that issued it.
    fn statement(&self, id: StatementId) -> Value {
        let corpus = self.corpus();
        let statement = &corpus.statements[id];
        let issuer = corpus.issuer(statement);
        let cited = self.cited();
        let themes = corpus.themes.iter_enumerated().filter(|(theme, _)| {
            let mut passages = statement.passages.iter();
            passages.any(|passage| {
                let mut codings = passage.codings.iter().flatten();
                codings.any(|coding| coding.theme == *theme)
            })
        });
        let keywords: Vec<&str> = themes
            .map(|(_, theme)| theme.label.get(self.language))
            .collect();
        let author = cited.issuer.as_ref().map(|name| {
            let mut author = json!({ "@type": "Organization", "name": name });
            if let Some(abbreviation) = issuer.and_then(|issuer| issuer.abbreviation.as_deref()) {
                author["alternateName"] = json!(abbreviation);
            }
            author
        });
        let kind = statement.kind.as_ref();
        let mut described = json!({
            "@type": "CreativeWork",
            "@id": self.page(self.page, Language::default()),
            "url": self.page(self.page, self.language),
            "name": statement.title(self.language),
            "description": format!("{} {}", description::of(self.edition, self.page, self.language), cited.note),
            "author": author,
            "genre": kind.map(|kind| kind.get(self.language)),
            "inLanguage": &*statement.language,
            "keywords": keywords,
            // As the editors write it; a search engine understands only days.
            "temporal": statement.dating.is_known().then(|| statement.dating.edtf.to_string()),
            "isPartOf": self.collection(),
            "copyrightNotice": self.edition.documentation.licence.get(self.language),
            "sdPublisher": self.editors(),
            "encoding": self.encodings(statement),
        });
        if let Some(described) = described.as_object_mut() {
            described.retain(|_, value| !value.is_null());
        }
        if statement.dating.is_exact() {
            described["datePublished"] = json!(statement.dating.earliest.to_string());
        }
        let sources: Vec<&str> = statement
            .provenance
            .iter()
            .filter_map(|source| source.address.as_deref())
            .collect();
        if !sources.is_empty() {
            described["isBasedOn"] = json!(sources);
        }
        described
    }

    /// Describes the text of a statement as the data have it.
    fn encodings(&self, statement: &Statement) -> Value {
        let file = |path: String, kind: &str| json!({ "@type": "MediaObject", "contentUrl": self.file(&path), "encodingFormat": kind });
        json!([
            file(format!("data/texts/{}.txt", statement.id), "text/plain"),
            file(
                format!("data/tei/{}.xml", statement.id),
                "application/tei+xml"
            ),
        ])
    }

    /// Describes a theme or a demand as a term of the codebook.
    fn term(&self, set: &str, id: &str, definition: Option<&str>) -> Value {
        let mut term = json!({
            "@type": "DefinedTerm",
            "@id": self.page(self.page, Language::default()),
            "url": self.page(self.page, self.language),
            "termCode": id,
            "name": self.page.name(self.corpus(), self.language),
            "inDefinedTermSet": {
                "@type": "DefinedTermSet",
                "@id": self.file(&format!("data/codebook.ttl#{set}")),
                "url": self.file("data/codebook.ttl"),
                "name": match set {
                    "themes" => Strings::of(self.language).themes_caption,
                    _ => Strings::of(self.language).positions_caption,
                },
                "isPartOf": self.collection(),
            },
        });
        if let Some(definition) = definition {
            term["description"] = json!(definition);
        }
        term
    }

    /// Describes a page of the collection that shows all of it in one way.
    fn part(&self) -> Value {
        json!({
            "@type": "WebPage",
            "@id": self.page(self.page, self.language),
            "url": self.page(self.page, self.language),
            "name": self.page.name(self.corpus(), self.language),
            "description": description::of(self.edition, self.page, self.language),
            "inLanguage": self.language.tag(),
            "author": self.editors(),
            "isPartOf": self.collection(),
        })
    }

    /// Names the collection.
    fn collection(&self) -> Value {
        let corpus = self.corpus();
        json!({
            "@type": "Dataset",
            "@id": self.page(Page::Home, Language::default()),
            "url": self.page(Page::Home, self.language),
            "name": corpus.title.get(self.language),
            "description": description::of(self.edition, Page::Home, self.language),
            "version": &*corpus.version,
            "creator": self.editors(),
        })
    }

    /// Describes the collection as data. It names no place: the corpus says none for all of it.
    pub fn dataset(&self) -> Value {
        let (corpus, documentation) = (self.corpus(), &self.edition.documentation);
        let (from, to) = corpus.span;
        let parts: Vec<Value> = corpus
            .statements
            .iter_enumerated()
            .map(|(id, statement)| {
                let page = Page::Statement(id);
                let mut part = json!({
                    "@type": "CreativeWork",
                    "@id": self.page(page, Language::default()),
                    "url": self.page(page, self.language),
                    "name": statement.title(self.language),
                    "inLanguage": &*statement.language,
                });
                if let Some(issuer) = corpus.issuer(statement) {
                    let name = issuer.name.get(self.language);
                    part["author"] = json!({ "@type": "Organization", "name": name });
                }
                part
            })
            .collect();
        let prefix = data::prefix(self.edition);
        let download = |ending: &str, kind: &str| {
            json!({
                "@type": "DataDownload",
                "contentUrl": self.file(&format!("data/{prefix}{ending}")),
                "encodingFormat": kind,
            })
        };
        let keywords: Vec<&str> = corpus
            .themes
            .iter()
            .map(|theme| theme.label.get(self.language))
            .collect();
        let licence = documentation.licence.get(self.language);
        let mut dataset = self.collection();
        dataset["identifier"] = json!(pliego_citations::id(corpus, documentation));
        dataset["inLanguage"] = json!(
            corpus
                .languages
                .iter()
                .map(|known| &*known.id)
                .collect::<Vec<_>>()
        );
        dataset["temporalCoverage"] = json!(format!("{from}/{to}"));
        dataset["keywords"] = json!(keywords);
        // The licence is that of the descriptions, and the notice says what holds for the texts.
        dataset["copyrightNotice"] = json!(licence);
        if let Some(address) = data::licence_address(documentation.licence.get(Language::En)) {
            dataset["license"] = json!(address);
        }
        if let Some(newest) = documentation.changes.first() {
            dataset["dateModified"] = json!(newest.date.to_string());
        }
        dataset["isAccessibleForFree"] = json!(true);
        dataset["distribution"] = json!([
            download(".zip", "application/zip"),
            download(".json", "application/json"),
        ]);
        dataset["hasPart"] = json!(parts);
        dataset
    }

    /// Names the editors, as citations do: an organization.
    fn editors(&self) -> Value {
        json!({ "@type": "Organization", "name": self.corpus().editors.get(self.language) })
    }
}
