//! The script of the disclosure “Embed”, with what it needs to know: its texts and the parts of the printed
//! pages in each language, and the templates of the code.

use std::collections::BTreeMap;
use std::io;

use pliego::Page;
use pliego_corpus::{Corpus, Language};
use pliego_explore::findings::figures::FigureFilter;
use pliego_explore::i18n::Strings;
use pliego_explore::i18n::printed::PrintedStrings;
use pliego_explore::selection::{Setting, View};
use pliego_explore::share::embed::{LISTENER, frame};
use serde::Serialize;

use crate::{Site, own_style, scripts};

/// The name of the script.
const NAME: &str = "embed.js";

/// The codes without a frame, with the names of values in braces.
const LINK: &str = "<p><a href=\"{address}\">{title}</a></p>";
const QUOTATION: &str = "<blockquote cite=\"{address}\" lang=\"{wordsLanguage}\"><p>{words}</p></blockquote>\n\
                         <p>{name}: {source}. <a href=\"{address}\">{title}</a></p>";

/// Writes the script, which the page fetches when a reader opens the disclosure.
///
/// # Errors
///
/// If it cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    site.output.write(NAME, script(site.corpus())?)
}

/// Returns the script. It contains no “</”, so that it can stand in a page.
///
/// # Errors
///
/// None in practice: every field can be JSON.
pub fn script(corpus: &Corpus) -> io::Result<String> {
    // A page that embeds a quotation may have no rules for texts from right to left.
    let quotation = match own_style::right_to_left(corpus).next() {
        Some(_) => QUOTATION.replacen(" lang=", " dir=\"auto\" lang=", 1),
        None => QUOTATION.to_owned(),
    };
    let data = Data {
        // In a block, so that it stands in the column of the text: themes centre blocks, and a frame is none. A style would be refused by
        // strict hosts.
        frame: format!(
            "<div>{}</div>",
            frame("{address}", "{title}", "{width}", "{height}")
        ),
        listener: LISTENER,
        link: LINK,
        quotation: &quotation,
        settings: Setting::ALL
            .map(Setting::key)
            .into_iter()
            .chain(["view", "s", "p", "cell"])
            .collect(),
        languages: corpus
            .interface
            .iter()
            .map(|language| (language.tag(), OfLanguage::new(corpus, language)))
            .collect(),
    };
    let data = serde_json::to_string(&data)?.replace('<', "\\u003c");
    Ok(format!("const DATA = {data};\n{}", scripts::embed()?))
}

#[derive(Serialize)]
struct Data<'a> {
    /// The code of a frame, with the names of values in braces.
    frame: String,
    listener: &'a str,
    link: &'a str,
    quotation: &'a str,
    /// The keys in a fragment that narrow nothing.
    settings: Vec<&'a str>,
    languages: BTreeMap<&'a str, OfLanguage<'a>>,
}

#[derive(Serialize)]
struct OfLanguage<'a> {
    texts: BTreeMap<&'a str, &'a str>,
    parts: Vec<Part>,
    statements: BTreeMap<&'a str, Quoted>,
}

/// A part of a printed page.
#[derive(Serialize)]
struct Part {
    key: &'static str,
    name: String,
    /// Its address below the folder of the site.
    address: String,
    /// The fragment of the whole page that shows the same.
    fragment: String,
    /// Its height in pixels in a frame 640 pixels wide, or a little more.
    height: u32,
}

/// What a quotation says of its statement.
#[derive(Serialize)]
struct Quoted {
    name: String,
    title: String,
    page: String,
}

impl<'a> OfLanguage<'a> {
    fn new(corpus: &'a Corpus, language: Language) -> Self {
        let strings = Strings::of(language);
        let own = PrintedStrings::of(language).embed;
        let texts = [
            ("title", corpus.title.get(language)),
            ("timeline", strings.timeline),
        ];
        let quoted = corpus.statements.iter_enumerated().map(|(id, statement)| {
            let issuer = strings.issuer(corpus, statement);
            let quoted = Quoted {
                name: format!("{issuer}, {}", strings.date(statement.dating.edtf)),
                title: statement.title(language).into_owned(),
                page: page(Page::Statement(id), corpus, language),
            };
            (&*statement.id, quoted)
        });
        Self {
            texts: texts.into_iter().chain(own.iter().copied()).collect(),
            parts: parts(corpus, language),
            statements: quoted.collect(),
        }
    }
}

fn page(page: Page, corpus: &Corpus, language: Language) -> String {
    format!("{}index.html", page.folder(corpus, language))
}

/// Lists the parts of the printed pages: the plots of figures, the matrix, each demand.
fn parts(corpus: &Corpus, language: Language) -> Vec<Part> {
    let strings = Strings::of(language);
    let view = |view: View| strings.views[view as usize];
    let figures = FigureFilter::all(corpus).into_iter();
    let figures = figures.filter(|filter| *filter != FigureFilter::Other);
    let figures = figures.map(|filter| {
        let key = filter.key(corpus);
        let name = filter.name(corpus, strings);
        Part {
            key: "figure",
            name: format!("{}: {name}", view(View::Figures)),
            address: format!(
                "{}?embed=figure#{key}",
                page(Page::Figures, corpus, language)
            ),
            fragment: format!("view=figures&kind={key}"),
            height: 560,
        }
    });
    let positions = page(Page::Positions, corpus, language);
    let has_positions = View::Positions.is_in(corpus);
    let matrix = has_positions.then(|| Part {
        key: "matrix",
        name: strings.positions_caption.to_owned(),
        address: format!("{positions}?embed=matrix"),
        fragment: "view=positions&cells=signs".to_owned(),
        height: 900,
    });
    let rows = corpus.demands.iter().filter(|_| has_positions);
    let rows = rows.map(|demand| Part {
        key: "row",
        name: format!("{}: {}", view(View::Positions), demand.label.get(language)),
        address: format!("{positions}?embed=row#{}", demand.id),
        fragment: format!("view=positions&demand={}", demand.id),
        height: 560,
    });
    figures.chain(matrix).chain(rows).collect()
}
