//! Citations in printed styles, by a CSL engine with its archive of styles.

use std::sync::LazyLock;

use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::{self, FontStyle, IndependentStyle, LocaleCode};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild,
    ElemChildren, Formatted,
};
use pliego_corpus::Language;
use pliego_explore::i18n::Strings;
use quick_xml::escape::escape;

use crate::{Citable, Error, Record, Work, caveats};

/// A style in which to cite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The Chicago Manual of Style, 18th edition: bibliography of the notes system.
    Chicago,
    /// The Publication Manual of the American Psychological Association, 7th edition.
    Apa,
    /// The MLA Handbook, 9th edition.
    Mla,
    /// ISO 690, name and date.
    Iso690,
}

impl Style {
    /// Every style, in the order in which readers are offered them.
    pub const ALL: [Self; 4] = [Self::Chicago, Self::Apa, Self::Mla, Self::Iso690];

    /// Returns its name, which is the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chicago => "Chicago",
            Self::Apa => "APA",
            Self::Mla => "MLA",
            Self::Iso690 => "ISO 690",
        }
    }

    fn archived(self) -> ArchivedStyle {
        match self {
            Self::Chicago => ArchivedStyle::ChicagoNotes,
            Self::Apa => ArchivedStyle::AmericanPsychologicalAssociation,
            Self::Mla => ArchivedStyle::ModernLanguageAssociation,
            Self::Iso690 => ArchivedStyle::Iso690AuthorDate,
        }
    }
}

/// The locales of the engine in our languages. All of them take 20 ms to decode, and the engine compares the name of each
/// before it whenever it looks for a word.
static LOCALES: LazyLock<Vec<citationberg::Locale>> = LazyLock::new(|| {
    let mut locales = locales();
    locales.retain(|locale| {
        let ours = |language: &Language| locale.lang.as_ref() == Some(&code(*language));
        Language::ALL.iter().any(ours)
    });
    locales
});

/// Returns the code of the engine's locale for a language.
fn code(language: Language) -> LocaleCode {
    LocaleCode(match language {
        Language::En => "en-US".to_owned(),
        Language::Es => "es-ES".to_owned(),
    })
}

/// The styles: as they are, and without the English words that would go before those of another locale.
static STYLES: LazyLock<[Vec<(Style, IndependentStyle)>; 2]> = LazyLock::new(|| {
    let styles = Style::ALL.into_iter();
    let styles = styles.filter_map(|style| match style.archived().get() {
        citationberg::Style::Independent(csl) => Some((style, csl)),
        // The archive has whole styles only.
        citationberg::Style::Dependent(_) => None,
    });
    let mut english: Vec<_> = styles.collect();
    for (_, csl) in &mut english {
        // Only the bibliography is shown. The engine would lay out the citation in the text twice before it.
        csl.citation.layout.elements.clear();
    }
    let mut others = english.clone();
    for (_, csl) in &mut others {
        csl.locale.clear();
    }
    [english, others]
});

/// A citation in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The style.
    pub style: Style,
    /// The citation as plain text.
    pub text: String,
    /// The citation as HTML: text, `<i>` and links, nothing else.
    pub html: String,
    /// What a reader has to know beside it: see [`Record::note`].
    pub note: Option<String>,
}

/// Cites a work in each style, with the editors' words and the style's in a language.
///
/// # Errors
///
/// If the record is none that the engine understands, such as a year before -32768.
pub fn citations(
    citable: &Citable<'_>,
    work: Work,
    language: Language,
) -> Result<Vec<Citation>, Error> {
    let mut record = Record::new(citable, work, language);
    let note = record.note.take();
    let date_note = match work {
        Work::Collection => None,
        Work::Statement(id) => caveats::date(&citable.corpus.statements[id], language),
    };
    let is_known = match work {
        Work::Collection => false,
        Work::Statement(id) => citable.corpus.statements[id].dating.is_known(),
    };
    // The engine knows no dates in words, nor times of several years.
    let in_words = record.issued.as_ref().filter(|_| is_known);
    let in_words = in_words.and_then(|issued| issued.literal.clone());
    record.issued = record.issued.filter(|issued| issued.date_parts.is_some());
    if language != Language::En {
        // The engine would write the title of the collection with English capitals.
        record.language = Some(language.tag().to_owned());
    }
    // The style sets the full stop after a title.
    if let Some(title) = record.title.strip_suffix('.')
        && !title.ends_with('.')
    {
        record.title.truncate(title.len());
    }
    let locale = || Some(code(language));
    let cite = |(style, csl): &(Style, IndependentStyle)| {
        let style = *style;
        let item = item(&record, style, language, date_note.as_deref())?;
        let mut driver = BibliographyDriver::new();
        driver.citation(CitationRequest::new(
            vec![CitationItem::with_entry(&item)],
            csl,
            locale(),
            &LOCALES,
            None,
        ));
        let bibliography = driver
            .finish(BibliographyRequest {
                style: csl,
                locale: locale(),
                locale_files: &LOCALES,
            })
            .bibliography;
        let cited = bibliography.and_then(|bibliography| bibliography.items.into_iter().next());
        let cited = cited.ok_or_else(|| Error(format!("{}: no bibliography", style.name())))?;
        let (mut text, mut html) = (String::new(), String::new());
        write(&cited.content, &mut text, &mut html);
        if style == Style::Apa && record.issued.is_none() {
            // The style says “retrieved” before a day of access, and the engine without one, too.
            let retrieved = match language {
                Language::En => "Retrieved ",
                Language::Es => "Recuperado ",
            };
            text = text.replacen(retrieved, "", 1);
            html = html.replacen(retrieved, "", 1);
        }
        if let (Some(words), Some((no_date, around))) = (&in_words, no_date(style, language)) {
            let date = around.replace("{}", words);
            text = text.replacen(no_date, &date, 1);
            html = html.replacen(no_date, &date, 1);
        }
        if style == Style::Apa {
            // The style separates a year from the day that it has not.
            text = text.replacen(",).", ").", 1);
            html = html.replacen(",).", ").", 1);
        }
        Ok(Citation {
            style,
            text: in_one_paragraph(&text),
            html: in_one_paragraph(&html),
            note: note.clone(),
        })
    };
    let [english, others] = &*STYLES;
    let styles = match language {
        Language::En => english,
        _ => others,
    };
    styles.iter().map(cite).collect()
}

/// Returns the record as the engine reads it.
fn item(
    record: &Record,
    style: Style,
    language: Language,
    date_note: Option<&str>,
) -> Result<Item, Error> {
    let mut record = record.clone();
    if style == Style::Iso690 {
        // The style has no word for “about”, but prints notes; and no version but of a document.
        record.note = date_note.map(str::to_owned);
        if record.kind == "dataset" {
            record.kind = "document";
            let version = Strings::of(language).version;
            record.genre = Some(format!("{version} {}", record.version));
        }
    }
    if record.author.is_empty() {
        // These styles would put the publisher, or else the collection, in the place of the author.
        match style {
            Style::Chicago => record.kind = "document",
            Style::Apa => record.publisher = None,
            Style::Mla | Style::Iso690 => {}
        }
    }
    serde_json::to_value(&record)
        .and_then(serde_json::from_value)
        .map_err(|error| Error(format!("{}: {error}", record.id)))
}

/// Returns the words for “no date” of a style, and a date in their place, which stands for `{}`; the other
/// styles say nothing of a date that is missing.
fn no_date(style: Style, language: Language) -> Option<(&'static str, &'static str)> {
    match (style, language) {
        (Style::Apa, Language::En) => Some(("(n.d.", "({}")),
        (Style::Apa, Language::Es) => Some(("(s.\u{a0}f.", "({}")),
        (Style::Iso690, Language::En) => Some(("[no date]", "[{}]")),
        (Style::Iso690, Language::Es) => Some(("sin fecha", "[{}]")),
        (Style::Chicago | Style::Mla, _) => None,
    }
}

/// Joins the blocks of a citation, and takes out the doubled full stops of ISO 690.
fn in_one_paragraph(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace(".. ", ". ").replace(".</i>. ", "</i>. ")
}

/// Writes what the engine made as text and as HTML. The engine's own HTML escapes nothing and has
/// `style` attributes, which the policy of the site refuses.
fn write(children: &ElemChildren, text: &mut String, html: &mut String) {
    for child in &children.0 {
        match child {
            ElemChild::Text(formatted) => write_text(formatted, text, html),
            ElemChild::Elem(element) => {
                if element.display.is_some() {
                    // A block of its own.
                    text.push(' ');
                    html.push(' ');
                }
                write(&element.children, text, html);
            }
            ElemChild::Markup(markup) => {
                text.push_str(markup);
                html.push_str(&escape(markup));
            }
            ElemChild::Link { text: words, url } => {
                let is_web = ["https://", "http://"]
                    .iter()
                    .any(|scheme| url.starts_with(scheme));
                if is_web {
                    html.push_str(&format!("<a href=\"{}\">", escape(url)));
                }
                write_text(words, text, html);
                if is_web {
                    html.push_str("</a>");
                }
            }
            ElemChild::Transparent { .. } => {}
        }
    }
}

fn write_text(formatted: &Formatted, text: &mut String, html: &mut String) {
    text.push_str(&formatted.text);
    let escaped = escape(&*formatted.text);
    if formatted.formatting.font_style == FontStyle::Italic {
        html.push_str(&format!("<i>{escaped}</i>"));
    } else {
        html.push_str(&escaped);
    }
}
