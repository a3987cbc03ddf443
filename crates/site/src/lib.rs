//! Writes the site: everything that readers get except the program, which Trunk builds.
//!
//! [`write()`] calls each of these modules once:
//!
//! | module | writes |
//! |---|---|
//! | [`home`] | the home page, with the program |
//! | [`language`] | the texts of the editors in each language |
//! | [`printed_pages`] | the pages that need no program |
//! | [`paper`] | the style sheet for paper |
//! | [`own_style`] | rules that only some corpora need |
//! | [`scripts`] | the script that saves pictures |
//! | [`export`] | the script of the downloads |
//! | [`embed`] | the script of the embed code |
//! | [`cite`] | the script that copies quotations and cites; in a large collection, the citations of each statement |
//! | [`shards`] | the texts and words of a collection that is too large to carry |
//! | [`single_file`] | the whole explorer as one file |
//! | [`data`] | the edition as data, made of its [`tables`] |
//! | [`oembed`] | the answers for hosts that embed by address |
//! | [`pictures`], [`sitemap`], [`feed`] | pictures of cards, the list of pages, the change log as a feed |
//! | [`headers`] | headers for common hosts |
//! | [`manifest`], [`icons`] | name and icons of the installed page |
//! | [`offline`] | the service worker |
//! | [`documents`] | the documents of Pliego, if they are given |
//!
//! [`short_names`] shortens what Trunk built. [`program`] carries a program that was compiled once, for
//! sites that are written without a compiler. [`servers`] writes what a search server loads, beside any site.

pub mod cite;
pub mod data;
pub mod document;
pub mod documents;
pub mod embed;
pub mod export;
pub mod feed;
pub mod glue;
pub mod head;
pub mod headers;
pub mod home;
pub mod icons;
pub mod integrity;
pub mod language;
pub mod manifest;
mod notices;
pub mod oembed;
pub mod offline;
pub mod own_style;
pub mod paper;
pub mod pictures;
pub mod policy;
pub mod preview;
pub mod printed_pages;
pub mod program;
pub mod scripts;
pub mod servers;
pub mod shards;
pub mod short_names;
pub mod single_file;
pub mod sitemap;
pub mod tables;
pub mod trunk_output;

use std::io;
use std::path::PathBuf;

use pliego::{Page, Printer};
use pliego_corpus::{Corpus, Language};
use pliego_edition::Edition;

use shards::Shards;
use trunk_output::TrunkOutput;

/// A site to be written.
pub struct Site {
    /// The edition that it shows.
    pub edition: &'static Edition,
    /// The files that Trunk built, in the folder that the site is written to.
    pub output: TrunkOutput,
    /// The address at which the site will be found, with a slash at its end, if it is known.
    pub address: Option<String>,
    /// The folder with the documents of Pliego, if the site is to have them.
    pub documents: Option<PathBuf>,
    /// Prints the pages.
    pub printer: Printer,
    /// The shards of a collection that is too large for the program to carry whole.
    pub shards: Option<Shards>,
}

impl Site {
    /// Prepares a site: indexes the corpus once for all pages.
    pub fn new(edition: &'static Edition, output: TrunkOutput, address: Option<String>) -> Self {
        Self {
            edition,
            output,
            address,
            documents: None,
            printer: Printer::new(&edition.corpus, &edition.documentation),
            shards: None,
        }
    }

    /// Adds the documents of Pliego, and links to them.
    ///
    /// # Errors
    ///
    /// If the folder has no `index.html`.
    pub fn with_documents(mut self, folder: PathBuf) -> io::Result<Self> {
        fs_err::metadata(folder.join("index.html"))?;
        self.printer.link_documents();
        self.documents = Some(folder);
        Ok(self)
    }

    /// The corpus of the edition.
    pub fn corpus(&self) -> &'static Corpus {
        &self.edition.corpus
    }

    /// The corpus that the program carries: of a collection in shards, its description.
    pub fn carried(&self) -> &Corpus {
        self.shards
            .as_ref()
            .map_or(self.corpus(), Shards::described)
    }

    /// Returns the style sheet of the page: that of every page, and the rules of this corpus.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or contains “</”, which would end an element that holds it.
    pub fn style(&self) -> io::Result<String> {
        Ok(self.output.style()? + &own_style::rules(self.corpus()))
    }

    /// Prints a page.
    pub fn print(&self, page: Page, language: Language) -> String {
        own_style::with_directions(self.corpus(), self.printer.print(page, language))
    }
}

/// Checks the address of a site, and ends it with a slash. `key` is where the user gave it.
///
/// # Errors
///
/// If it is no address of the web.
///
/// ```
/// let address = pliego_site::address("--url", "https://example.org/statements")?;
/// assert_eq!(address, "https://example.org/statements/");
/// # Ok::<(), String>(())
/// ```
pub fn address(key: &str, given: &str) -> Result<String, String> {
    let is_address = ["https://", "http://"]
        .iter()
        .any(|scheme| given.starts_with(scheme));
    match is_address {
        true => Ok(format!("{}/", given.trim_end_matches('/'))),
        false => Err(format!(
            "{key}: expected an address, found “{given}”; help: write it as https://example.org/statements/"
        )),
    }
}

/// Writes the site that readers get. `glue` is the script that loads the program in the single file
/// (see [`glue`]).
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn write(site: &Site, glue: &str) -> io::Result<()> {
    let cite = beside_data(site, || {
        write_page(site)?;
        write_small(site)
    })?;
    finish(site, glue, &cite)
}

/// Writes the page: what a reader sees before she asks for anything else. It is the quick part of a site.
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn write_page(site: &Site) -> io::Result<()> {
    printed_pages::write(site)?;
    home::write(site)?;
    paper::write(site)?;
    own_style::write(site)?;
    scripts::write(site)?;
    embed::write(site)?;
    export::write(site)
}

/// Writes what is left beside the page.
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn write_rest(site: &Site, glue: &str) -> io::Result<()> {
    let cite = beside_data(site, || write_small(site))?;
    finish(site, glue, &cite)
}

/// Writes the data and the citations beside something else: each of the three takes about a third of the time. Returns
/// the script that cites in the single file.
fn beside_data(site: &Site, write: impl FnOnce() -> io::Result<()>) -> io::Result<String> {
    // The printer belongs to one thread.
    let Site {
        edition,
        output,
        address,
        ..
    } = site;
    let address = address.as_deref();
    let (mut cite, mut data) = (Ok(String::new()), Ok(()));
    let written = rayon::in_place_scope(|scope| {
        scope.spawn(|_| cite = cite::write(edition, output));
        scope.spawn(|_| data = data::write(edition, address, output));
        write()
    });
    written.and(data).and(cite)
}

/// Writes the small files beside the page.
fn write_small(site: &Site) -> io::Result<()> {
    oembed::write(site)?;
    pictures::write(site)?;
    sitemap::write(site)?;
    feed::write(site)?;
    headers::write(site)?;
    manifest::write(site)?;
    icons::write(site)
}

/// Writes what needs the other files.
fn finish(site: &Site, glue: &str, cite: &str) -> io::Result<()> {
    single_file::write(site, glue, cite)?;
    // It lists the other files. The documents are not kept offline.
    offline::write(site)?;
    documents::write(site)
}

/// Writes the site that `trunk serve` shows: Trunk's own script starts the program, and again after
/// each change.
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn write_preview(site: &Site) -> io::Result<()> {
    data::write(site.edition, site.address.as_deref(), &site.output)?;
    printed_pages::write(site)?;
    paper::write(site)?;
    own_style::write(site)?;
    scripts::write(site)?;
    embed::write(site)?;
    cite::write(site.edition, &site.output)?;
    export::write(site)?;
    preview::write(site)
}
