//! BibLaTeX and BibTeX, written by the crate biblatex.

use biblatex::{Chunk, Chunks, Entry, EntryType, Spanned};
use pliego_corpus::{Edtf, Language};

use crate::{Citable, Error, Record, Work};

/// Writes works as BibLaTeX: `@online` for a statement, `@dataset` for the collection, with dates in
/// EDTF as far as Biber reads it.
pub fn biblatex(citable: &Citable<'_>, works: &[Work]) -> String {
    let mut written = Vec::new();
    for work in works {
        let record = Record::new(citable, *work, Language::En);
        let kind = match work {
            Work::Collection => EntryType::Dataset,
            Work::Statement(_) => EntryType::Online,
        };
        let mut entry = common(&record, kind);
        let date = date(&record);
        set_if(&mut entry, "date", date.as_deref());
        set_if(&mut entry, "titleaddon", record.genre.as_deref());
        set(&mut entry, "version", &record.version);
        if let Some(publisher) = &record.publisher {
            entry.set("organization", protected(publisher));
        }
        let container = record.container_title.as_ref();
        set_if(
            &mut entry,
            "addendum",
            container.map(|title| format!("In: {title}")).as_deref(),
        );
        set_if(&mut entry, "note", record.note.as_deref());
        let language = record.language.as_deref().and_then(Language::from_tag);
        set_if(
            &mut entry,
            "langid",
            language.map(|language| match language {
                Language::En => "english",
                Language::Es => "spanish",
            }),
        );
        // Each alone: what is mended in all of them together is read again for each of them.
        let mut entry = entry.to_biblatex_string();
        if let Some(date) = date {
            entry = plain(entry, "date", &date);
        }
        written.push(for_latex(entry, &record));
    }
    written.join("\n\n") + "\n"
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Writes works as BibTeX: `@misc`, with year and month, and the rest in the note.
///
/// # Errors
///
/// None in practice: it writes no date field.
pub fn bibtex(citable: &Citable<'_>, works: &[Work]) -> Result<String, Error> {
    let mut written = Vec::new();
    for work in works {
        let record = Record::new(citable, *work, Language::En);
        let mut entry = common(&record, EntryType::Misc);
        let parts = record.issued.as_ref().and_then(|issued| {
            let [parts] = issued.date_parts.as_ref()?;
            Some(parts)
        });
        for (field, part) in ["year", "month"].iter().zip(parts.into_iter().flatten()) {
            set(&mut entry, field, part.to_string());
        }
        let container = record.container_title.as_ref();
        let published = container.map(|title| format!("In: {title}, version {}", record.version));
        set(
            &mut entry,
            "howpublished",
            published.unwrap_or_else(|| format!("Version {}", record.version)),
        );
        // BibTeX has no field for a day. The note has a date that is not exact already.
        let is_day = |parts: &&Vec<i64>| parts.len() == 3;
        let is_exact = record.issued.as_ref().is_some_and(|issued| !issued.circa);
        let day = parts.filter(|_| is_exact).filter(is_day).and(record.edtf);
        let notes: Vec<String> = day
            .map(|date| format!("Date: {date}."))
            .into_iter()
            .chain(record.note.clone())
            .collect();
        set_if(
            &mut entry,
            "note",
            (!notes.is_empty()).then(|| notes.join(" ")).as_deref(),
        );
        let mut entry = entry
            .to_bibtex_string()
            .map_err(|error| Error(format!("{}: {error}", record.id)))?;
        // A macro, which each style of BibTeX has: a number would be printed as it is.
        for (number, name) in (1..).zip(MONTHS) {
            let month = format!("month = {name},");
            entry = entry.replace(&format!("month = {{{number}}},"), &month);
        }
        written.push(for_latex(entry, &record));
    }
    Ok(written.join("\n\n") + "\n")
}

/// Mends what the crate escapes: it writes `\~` and `\^`, which are accents, and escapes addresses, which
/// no LaTeX reads.
fn for_latex(written: String, record: &Record) -> String {
    let written = match &record.url {
        Some(url) => plain(written, "url", url),
        None => written,
    };
    let mut latex = String::with_capacity(written.len());
    let mut chars = written.chars();
    while let Some(char) = chars.next() {
        match (char, chars.as_str().chars().next()) {
            ('\\', Some('~')) => latex.push_str("\\textasciitilde{}"),
            ('\\', Some('^')) => latex.push_str("\\textasciicircum{}"),
            ('\\', Some(escaped)) => latex.extend([char, escaped]),
            _ => {
                latex.push(char);
                continue;
            }
        }
        chars.next();
    }
    latex
}

/// Takes the escapes out of a field with a value.
fn plain(written: String, field: &str, value: &str) -> String {
    let escaped: String = value
        .chars()
        .flat_map(|char| {
            let is_escaped = matches!(char, '~' | '^' | '#' | '&' | '%' | '$' | '_');
            is_escaped.then_some('\\').into_iter().chain([char])
        })
        .collect();
    written.replace(
        &format!("{field} = {{{escaped}}}"),
        &format!("{field} = {{{value}}}"),
    )
}

/// The fields that both formats have.
fn common(record: &Record, kind: EntryType) -> Entry {
    let mut entry = Entry::new(record.id.clone(), kind);
    let authors: Vec<&str> = record
        .author
        .iter()
        .map(|author| &*author.literal)
        .collect();
    // Braces keep an organization from being taken apart as a person, and a title from other capitals.
    let mut chunks = Chunks::new();
    for author in authors {
        if !chunks.is_empty() {
            chunks.push(Spanned::zero(Chunk::Normal(" and ".to_owned())));
        }
        chunks.extend(protected(author));
    }
    if !chunks.is_empty() {
        entry.set("author", chunks);
    }
    entry.set("title", protected(&record.title));
    set_if(&mut entry, "url", record.url.as_deref());
    entry
}

/// Returns the date in the EDTF that Biber reads. It has no sets: “one day of these” becomes “about”
/// the month or the year that they have in common, and the note has the days.
fn date(record: &Record) -> Option<String> {
    match record.edtf? {
        Edtf::OneOf(..) => {
            let [parts] = record.issued.as_ref()?.date_parts.as_ref()?;
            let parts: Vec<String> = parts.iter().map(|part| format!("{part:02}")).collect();
            Some(format!("{}~", parts.join("-")))
        }
        edtf => Some(edtf.to_string()),
    }
}

fn protected(text: &str) -> Chunks {
    vec![Spanned::zero(Chunk::Verbatim(on_one_line(text)))]
}

fn set(entry: &mut Entry, field: &str, text: impl AsRef<str>) {
    entry.set(
        field,
        vec![Spanned::zero(Chunk::Normal(on_one_line(text.as_ref())))],
    );
}

fn set_if(entry: &mut Entry, field: &str, text: Option<&str>) {
    if let Some(text) = text {
        set(entry, field, text);
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
