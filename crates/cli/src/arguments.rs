//! The arguments.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

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
    },
}
