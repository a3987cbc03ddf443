//! What a search server loads: the statements and their passages as documents, one JSON object a line, with the settings
//! of an engine. `docs/scale.md` says how each engine loads them.
//!
//! A passage has what its statement has, so that one query filters and searches; a statement has its whole text, because
//! words of a query may stand in different passages.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use fs_err as fs;
use pliego_corpus::{Corpus, Language, PassageId, Stance, Statement, StatementId, is_letter};
use pliego_explore::i18n::Strings;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

/// The most bytes of a file for `_bulk`: servers refuse more than 100 MB at once.
const PART: usize = 32 << 20;

/// An engine that loads the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Any: documents alone, with a JSON Schema.
    Any,
    /// OpenSearch and Elasticsearch.
    OpenSearch,
    /// Typesense.
    Typesense,
    /// Meilisearch.
    Meilisearch,
    /// PostgreSQL, with its own full-text search.
    Postgres,
}

/// A statement, or one of its passages.
#[derive(Serialize, JsonSchema)]
struct Document<'a> {
    /// The id of the document: that of the statement, with `_` and that of the passage if it is one.
    id: String,
    /// The id of the statement.
    statement: &'a str,
    /// The id of the passage, if the document is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    passage: Option<&'a str>,
    /// Its place in the collection, statements earliest first, or in its statement; from 0.
    place: usize,
    /// Its address: whole if that of the page is known, else below its folder.
    address: String,
    /// The title of the statement.
    title: String,
    /// The id of the organization that issued the statement, if it is known.
    issuer: Option<&'a str>,
    /// Its name, or that nobody knows it.
    issuer_name: &'a str,
    /// The language of the text, as a tag (BCP 47).
    language: &'a str,
    /// When the statement was issued, in EDTF.
    date: String,
    /// The first day on which it may have been issued; missing if nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    earliest: Option<String>,
    /// The last day on which it may have been issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    latest: Option<String>,
    /// The first day, in seconds since 1970, for engines without dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    earliest_seconds: Option<i64>,
    /// The last day, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    latest_seconds: Option<i64>,
    /// The ids of the themes that the passage, or any passage of the statement, carries.
    themes: Vec<&'a str>,
    /// The names of these themes.
    theme_names: Vec<&'a str>,
    /// The ids of the demands on which it says something.
    demands: Vec<&'a str>,
    /// Each demand with the stance of the statement: `amnesty:demands`. A statement has its silence, too; a pair that is
    /// not there was not coded.
    stances: Vec<String>,
    /// The text as printed.
    text: &'a str,
    /// The words of the text as the page compares them, without accents and capitals, if the engine cannot do that.
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<String>,
}

/// Writes documents and settings into a new folder, and returns how many documents there are: statements, passages.
///
/// # Errors
///
/// If a file cannot be written.
pub fn write(
    corpus: &Corpus,
    address: Option<&str>,
    engine: Engine,
    folder: &Path,
) -> io::Result<[usize; 2]> {
    fs::create_dir_all(folder)?;
    for (name, settings) in settings(engine)? {
        fs::write(folder.join(name), settings)?;
    }
    let source = Source {
        corpus,
        address: address.unwrap_or_default(),
        engine,
    };
    let statements = corpus.statements.keys();
    let statements = Documents::write(engine, folder, "statements", || {
        statements.map(|id| source.document(id, None))
    })?;
    let passages = Documents::write(engine, folder, "passages", || {
        corpus
            .statements
            .iter_enumerated()
            .flat_map(|(id, statement)| {
                let passages = statement.passages.keys();
                passages.map(move |passage| (id, passage))
            })
            .map(|(id, passage)| source.document(id, Some(passage)))
    })?;
    Ok([statements, passages])
}

/// What documents are made of.
struct Source<'c> {
    corpus: &'c Corpus,
    address: &'c str,
    engine: Engine,
}

impl<'c> Source<'c> {
    fn document(&self, id: StatementId, passage: Option<PassageId>) -> Document<'c> {
        let corpus = self.corpus;
        let statement = &corpus.statements[id];
        let of_passage = passage.map(|passage| &statement.passages[passage]);
        let own = of_passage.map(|passage| &*passage.id);
        let text = of_passage.map_or(&*statement.text, |of| statement.text_of(of.span));
        let themes = corpus
            .themes
            .iter_enumerated()
            .filter(|(theme, _)| match of_passage {
                Some(passage) => passage.coding(*theme).is_some(),
                None => statement.carries(*theme),
            });
        let themes: Vec<_> = themes.map(|(_, theme)| theme).collect();
        let positions = corpus.positions_of(id).iter();
        let positions = positions
            .filter(|position| passage.is_none_or(|of| position.evidence_in(of).is_some()));
        let positions: Vec<(&str, Stance)> = positions
            .map(|position| (&*corpus.demands[position.demand].id, position.stance))
            .collect();
        let said = positions
            .iter()
            .filter(|(_, stance)| *stance != Stance::Silent);
        let stance = |(demand, stance): &(&str, Stance)| {
            let stance: &str = stance.into();
            format!("{demand}:{stance}")
        };
        let [earliest, latest] = days(statement);
        Document {
            id: own.map_or(statement.id.to_string(), |own| {
                format!("{}_{own}", statement.id)
            }),
            statement: &statement.id,
            passage: own,
            place: passage.map_or(id.into(), usize::from),
            address: format!(
                "{}s/{}/index.html{}{}",
                self.address,
                statement.id,
                own.map_or("", |_| "#"),
                own.unwrap_or_default()
            ),
            title: statement.title(Language::En).into_owned(),
            issuer: corpus.issuer(statement).map(|issuer| &*issuer.id),
            issuer_name: Strings::of(Language::En).issuer(corpus, statement),
            language: &statement.language,
            date: statement.dating.edtf.to_string(),
            earliest: earliest.map(|day| day.to_string()),
            latest: latest.map(|day| day.to_string()),
            earliest_seconds: earliest.map(|day| day.0 * 86_400),
            latest_seconds: latest.map(|day| day.0 * 86_400),
            themes: themes.iter().map(|theme| &*theme.id).collect(),
            theme_names: themes
                .iter()
                .map(|theme| theme.label.get(Language::En))
                .collect(),
            demands: said.map(|(demand, _)| *demand).collect(),
            stances: positions.iter().map(stance).collect(),
            text,
            words: (self.engine == Engine::Postgres).then(|| words(corpus, text)),
        }
    }
}

/// Returns the first and the last day on which a statement may have been issued.
fn days(statement: &Statement) -> [Option<pliego_corpus::Day>; 2] {
    let dating = &statement.dating;
    [dating.earliest, dating.latest].map(|day| dating.is_known().then_some(day))
}

/// Returns the words of a text as the page compares them, with a space between them.
fn words(corpus: &Corpus, text: &str) -> String {
    let folded = corpus.folding.fold(text);
    let words = folded
        .split(|char| !is_letter(char))
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The files of one kind of documents.
struct Documents;

impl Documents {
    /// Writes them, and returns how many there are.
    fn write<'c, D: Iterator<Item = Document<'c>>>(
        engine: Engine,
        folder: &Path,
        name: &str,
        documents: impl FnOnce() -> D,
    ) -> io::Result<usize> {
        let is_bulk = engine == Engine::OpenSearch;
        let path = |part: usize| match is_bulk {
            true => folder.join(format!("{name}-{part:03}.ndjson")),
            false => folder.join(format!("{name}.ndjson")),
        };
        let (mut part, mut bytes, mut count) = (1, 0, 0);
        let mut file = BufWriter::new(fs::File::create(path(part))?);
        for document in documents() {
            let mut lines = String::new();
            if is_bulk {
                if bytes > PART {
                    file.flush()?;
                    (part, bytes) = (part + 1, 0);
                    file = BufWriter::new(fs::File::create(path(part))?);
                }
                lines += &json!({ "index": { "_id": document.id } }).to_string();
                lines.push('\n');
            }
            lines += &serde_json::to_string(&document)?;
            lines.push('\n');
            file.write_all(lines.as_bytes())?;
            (bytes, count) = (bytes + lines.len(), count + 1);
        }
        file.flush()?;
        Ok(count)
    }
}

/// The fields that are words of a closed list, by which a search narrows.
const LISTS: [&str; 4] = ["themes", "theme_names", "demands", "stances"];
/// The fields that are one such word.
const WORDS: [&str; 5] = ["statement", "issuer", "issuer_name", "language", "date"];

/// Returns the files with the settings of an engine: names and contents.
fn settings(engine: Engine) -> io::Result<Vec<(String, String)>> {
    let both = ["statements", "passages"];
    Ok(match engine {
        Engine::Any => {
            let schema = schemars::schema_for!(Document);
            vec![(
                "document.schema.json".to_owned(),
                serde_json::to_string_pretty(&schema)?,
            )]
        }
        Engine::OpenSearch => both
            .map(|name| (format!("{name}.mapping.json"), pretty(&mapping())))
            .into(),
        Engine::Typesense => both
            .map(|name| (format!("{name}.schema.json"), pretty(&typesense(name))))
            .into(),
        Engine::Meilisearch => both
            .map(|name| (format!("{name}.settings.json"), pretty(&meilisearch())))
            .into(),
        Engine::Postgres => vec![("load.sql".to_owned(), LOAD.to_owned())],
    })
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// The index of OpenSearch: words without accents and capitals, as the page compares them.
fn mapping() -> Value {
    let mut fields = json!({
        "id": { "type": "keyword" },
        "passage": { "type": "keyword" },
        "place": { "type": "integer" },
        "address": { "type": "keyword", "index": false },
        "title": { "type": "text", "analyzer": "folded" },
        "earliest": { "type": "date", "format": "strict_date" },
        "latest": { "type": "date", "format": "strict_date" },
        "earliest_seconds": { "type": "long" },
        "latest_seconds": { "type": "long" },
        "text": { "type": "text", "analyzer": "folded" },
    });
    for name in LISTS.into_iter().chain(WORDS) {
        fields[name] = json!({ "type": "keyword" });
    }
    json!({
        "settings": { "analysis": { "analyzer": { "folded": {
            "type": "custom", "tokenizer": "standard", "filter": ["lowercase", "asciifolding"],
        } } } },
        "mappings": { "dynamic": "strict", "properties": fields },
    })
}

/// The collection of Typesense.
fn typesense(name: &str) -> Value {
    let field = |name: &str, kind: &str, more: Value| {
        let mut field = json!({ "name": name, "type": kind });
        if let (Some(field), Value::Object(more)) = (field.as_object_mut(), more) {
            field.extend(more);
        }
        field
    };
    let mut fields = vec![
        field("place", "int32", json!({ "sort": true })),
        field("title", "string", json!({})),
        field("text", "string", json!({})),
        field("passage", "string", json!({ "optional": true })),
        field(
            "address",
            "string",
            json!({ "index": false, "optional": true }),
        ),
        field("earliest_seconds", "int64", json!({ "optional": true })),
        field("latest_seconds", "int64", json!({ "optional": true })),
    ];
    let facet = json!({ "facet": true, "optional": true });
    fields.extend(LISTS.map(|name| field(name, "string[]", facet.clone())));
    fields.extend(WORDS.map(|name| field(name, "string", facet.clone())));
    json!({ "name": name, "fields": fields, "default_sorting_field": "place" })
}

/// The index of Meilisearch. Typing errors are off: the page finds what is written.
fn meilisearch() -> Value {
    let mut narrows = ["id", "passage", "earliest_seconds", "latest_seconds"].to_vec();
    narrows.extend(LISTS.into_iter().chain(WORDS));
    json!({
        "searchableAttributes": ["text", "title"],
        "filterableAttributes": narrows,
        "sortableAttributes": ["place", "earliest_seconds", "latest_seconds"],
        "typoTolerance": { "enabled": false },
    })
}

/// Loads the documents into PostgreSQL. The two characters of `COPY` stand in no JSON, so that each line is one value.
const LOAD: &str = r#"-- Run it in this folder: psql -f load.sql
\set ON_ERROR_STOP on
BEGIN;
DROP TABLE IF EXISTS statements, passages;
CREATE TABLE statements (
  document jsonb NOT NULL,
  id text GENERATED ALWAYS AS (document->>'id') STORED PRIMARY KEY,
  words tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, document->>'words')) STORED
);
CREATE TABLE passages (LIKE statements INCLUDING ALL);
\copy statements (document) FROM 'statements.ndjson' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
\copy passages (document) FROM 'passages.ndjson' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
CREATE INDEX ON statements USING gin (words);
CREATE INDEX ON passages USING gin (words);
CREATE INDEX ON statements USING gin (document jsonb_path_ops);
CREATE INDEX ON passages USING gin (document jsonb_path_ops);
CREATE INDEX ON statements ((document->>'earliest'));
CREATE INDEX ON passages ((document->>'statement'));
COMMIT;
ANALYZE statements, passages;
"#;
