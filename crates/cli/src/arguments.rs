//! The arguments.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use pliego_site::servers;

/// Makes a page in which anyone explores a corpus of dated public statements.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the command does.
#[derive(Subcommand)]
pub enum Command {
    /// Begins a corpus: a folder with two example texts
    New {
        /// The folder, which must not be there yet
        folder: PathBuf,
    },
    /// Takes texts into a corpus (.txt, .md, .docx, .odt), and describes them: passages, language, date
    Add {
        /// The texts
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The folder of the corpus
        #[arg(long, default_value = ".")]
        corpus: PathBuf,
        /// Replaces texts that are there, and the passages that changed
        #[arg(long)]
        force: bool,
    },
    /// Takes tables into a corpus (.csv, .tsv, .xlsx, .ods): statements, themes, codings, demands, positions
    Import {
        /// The tables, named as in the corpus: statements.csv, themes.csv, codings.csv …
        #[arg(required = true)]
        tables: Vec<PathBuf>,
        /// The folder of the corpus
        #[arg(long, default_value = ".")]
        corpus: PathBuf,
    },
    /// Writes the lines to paste that quote words of a statement
    Quote {
        /// The statement
        statement: String,
        /// The words
        words: String,
        /// The folder of the corpus
        #[arg(long, default_value = ".")]
        corpus: PathBuf,
    },
    /// Reads a corpus and lists its problems
    Check {
        /// The folder of the corpus
        #[arg(default_value = ".")]
        corpus: PathBuf,
        /// Reads it again whenever a file changes
        #[arg(long)]
        watch: bool,
    },
    /// Shows the page on this machine, and again whenever a file changes
    Serve {
        /// The folder of the corpus
        #[arg(default_value = ".")]
        corpus: PathBuf,
        /// The port: the page is at http://127.0.0.1:PORT/
        #[arg(long, default_value_t = 8321)]
        port: u16,
    },
    /// Writes the page for `serve`, and says `ready` when it can be shown, before the rest of the site
    #[command(hide = true)]
    Draft {
        /// The folder of the corpus
        corpus: PathBuf,
        /// The folder to write to
        output: PathBuf,
    },
    /// Writes the page into a folder, for any path of any static host
    Build {
        /// The folder of the corpus
        #[arg(default_value = ".")]
        corpus: PathBuf,
        /// The folder to write to; it is replaced as a whole
        #[arg(short, long, default_value = "dist")]
        output: PathBuf,
        /// The address at which the page will be found, for sitemap, feed and pictures of links
        #[arg(long)]
        url: Option<String>,
        /// Let readers fetch texts when they read or search them, as in a collection of more than 1 000 statements
        #[arg(long)]
        shards: bool,
    },
    /// Writes statements and passages as documents that a search server loads, one JSON object a line
    Export {
        /// The folder of the corpus
        #[arg(default_value = ".")]
        corpus: PathBuf,
        /// The search engine; without it, documents for any, with a JSON Schema
        #[arg(long = "for", value_enum, value_name = "ENGINE")]
        engine: Option<Engine>,
        /// The folder to write to, which must be new or empty
        #[arg(short, long, default_value = "export")]
        output: PathBuf,
        /// The address at which the page is found: documents then have whole addresses
        #[arg(long)]
        url: Option<String>,
    },
}

/// A search engine.
#[derive(Clone, Copy, ValueEnum)]
pub enum Engine {
    /// OpenSearch: parts for `_bulk`, and mappings
    Opensearch,
    /// Elasticsearch: the same
    Elasticsearch,
    /// Typesense: documents, and the schemas of two collections
    Typesense,
    /// Meilisearch: documents, and the settings of two indexes
    Meilisearch,
    /// PostgreSQL: documents, and a script for psql that loads and indexes them
    Postgres,
}

impl From<Engine> for servers::Engine {
    fn from(engine: Engine) -> Self {
        match engine {
            Engine::Opensearch | Engine::Elasticsearch => Self::OpenSearch,
            Engine::Typesense => Self::Typesense,
            Engine::Meilisearch => Self::Meilisearch,
            Engine::Postgres => Self::Postgres,
        }
    }
}
