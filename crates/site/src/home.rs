//! The home page with the program, which replaces the printed list.

use std::io;

use fs_err as fs;
use leptos::prelude::*;
use pliego::{Page, to_html};
use pliego_corpus::Language;
use pliego_edition::Edition;

use crate::document::{Document, style};
use crate::head::{Subject, description};
use crate::integrity::{csp_hash, short_hash};
use crate::notices::notices;
use crate::{Site, language, oembed, paper, policy, scripts, single_file};

/// Writes `index.html`, completes and shortens the glue.
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn write(site: &Site) -> io::Result<()> {
    let output = &site.output;
    let glue = output.folder.join(&output.glue);
    // Who looks at the page without the program has no use for the first: the home page is lighter without it.
    let parts = [
        scripts::on_demand(true),
        language::of_module(site)?,
        fs::read_to_string(&glue)?,
    ];
    let complete = scripts::minify(&parts.concat())?;
    // Trunk's name does not tell which catalogs the glue asks for.
    fs::remove_file(glue)?;
    let glue = format!("pliego-{}.js", short_hash([complete.as_bytes()]));
    output.write(&glue, complete)?;
    let home = Home {
        edition: site.edition,
        style: site.style()?,
        boot: scripts::boot()?,
        glue: format!("./{glue}"),
        wasm: format!("./{}", output.wasm),
        address: site.address.as_deref(),
    };
    let body = site.print(Page::Home, Language::default());
    output.write("index.html", home.html(body))
}

/// The parts of the home page. It holds its style and the boot script, so that one answer paints
/// it.
pub struct Home<'a> {
    /// The edition that it shows.
    pub edition: &'a Edition,
    /// The style sheet.
    pub style: String,
    /// The boot script.
    pub boot: String,
    /// The address of the glue.
    pub glue: String,
    /// The address of the program.
    pub wasm: String,
    /// The address of the site, if it is known.
    pub address: Option<&'a str>,
}

impl Home<'_> {
    /// Writes the page around its printed body.
    pub fn html(self, body: String) -> String {
        let policy = policy::home(&csp_hash(&self.style), &csp_hash(&self.boot));
        let language = Language::default();
        let subject = Subject {
            edition: self.edition,
            address: self.address,
            page: Page::Home,
            language,
        };
        // The script is in the head: it asks for the program before the body has arrived.
        let head = view! {
            {style(&self.style)}
            {paper::link("")}
            // Nothing is painted before all above the list has arrived, so that nothing shifts.
            <link rel="expect" href="#found" blocking="render" />
            <link rel="manifest" href="manifest.webmanifest" />
            <link rel="apple-touch-icon" href="icon-180.png" />
            {subject.tags_of_home()}
            <script
                data-js=self.glue
                data-wasm=self.wasm
                data-single=single_file::NAME
                inner_html=self.boot
            ></script>
        };
        let corpus = &self.edition.corpus;
        let document = Document {
            corpus,
            language,
            title: Page::Home.title(corpus, language),
            description: description::of(self.edition, Page::Home, language),
            policy,
            oembed: oembed::address(self.address, ""),
            address: self.address.unwrap_or_default().to_owned(),
        };
        document.html(head.into_any(), to_html(notices(corpus.interface)) + &body)
    }
}
