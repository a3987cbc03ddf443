//! What only some corpora need: rules for texts that run from right to left, for pages without filters, and for
//! many statements.
//! They are no part of the style sheet that every home page holds.

use std::io;

use leptos::prelude::*;
use pliego_corpus::Corpus;
use pliego_explore::facet::Facet;
use pliego_explore::findings::compare::MOST_OPTIONS;

use crate::Site;

/// The name of the file, in the site's root folder.
pub const NAME: &str = "corpus.css";

/// Languages that are written from right to left, and scripts.
const LANGUAGES: [&str; 14] = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
];
const SCRIPTS: [&str; 6] = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"];

/// Rules for texts from right to left; `RTL` stands for their selector. In the concordance the words before a
/// hit stand at its right: the two cells, which are equally wide, change places.
const RIGHT_TO_LEFT: &str = "RTL { direction: rtl; unicode-bidi: isolate; }
.texts p:has(> RTL) { direction: rtl; text-align: start; }
.kwic RTL.left span { direction: rtl; }
@media (min-width: 44.01rem), print {
  .kwic RTL.left { direction: ltr; text-align: left; transform: translateX(100%); padding: .3rem .35rem .3rem 0; }
  .kwic RTL.right { text-align: right; transform: translateX(-100%); padding: .3rem 0 .3rem .35rem; }
}
@media screen and (max-width: 44rem) {
  .kwic tr:has(RTL) { direction: rtl; }
  .kwic tdRTL { direction: rtl; }
}
";

/// Rules for pages without facets: the printed list stands where it will stand beside the days that the
/// program offers. Without days there is nothing beside it.
const WITHOUT_FACETS: &str = "@media screen and (min-width: 68.01rem) { .columns > .statements:first-child { grid-column: 2; } }
";
const WITHOUT_FILTERS: &str = ".columns:not(.reading) { grid-template-columns: minmax(0, 1fr); }
.columns:not(.reading) > .filters { display: none; }
";

/// Rules for many statements: fields that find the statements to compare.
const MANY_STATEMENTS: &str = ".pair .find { min-height: 44px; }
@media (max-width: 44rem) { .pair .find { font-size: 1rem; } }
";

/// Whether a language, given as a tag (BCP 47), is written from right to left.
///
/// ```
/// use pliego_site::own_style::is_right_to_left;
///
/// assert!(["ar", "he-IL", "az-Arab"].into_iter().all(is_right_to_left));
/// assert!(!["en", "az", "ks-Deva", "art", "he-Latn"].into_iter().any(is_right_to_left));
/// ```
pub fn is_right_to_left(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    match parts.find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_lowercase())) {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&language),
    }
}

/// Lists the tags of the languages of a corpus that are written from right to left.
pub(crate) fn right_to_left(corpus: &Corpus) -> impl Iterator<Item = &str> {
    let tags = corpus.languages.iter().map(|language| &*language.id);
    tags.filter(|tag| is_right_to_left(tag))
}

/// Returns the rules for a corpus; nothing if it needs none.
pub fn rules(corpus: &Corpus) -> String {
    let mut rules = String::new();
    let tags: Vec<String> = right_to_left(corpus)
        .map(|tag| format!("[lang=\"{tag}\"]"))
        .collect();
    if !tags.is_empty() {
        rules += &RIGHT_TO_LEFT.replace("RTL", &format!(":is({})", tags.join(", ")));
    }
    let has = |facet: Facet| facet.is_in(corpus);
    if !Facet::ALL.into_iter().any(has) && !corpus.has_dates() {
        rules += WITHOUT_FILTERS;
    } else if !has(Facet::Theme) && !has(Facet::Demand) {
        rules += WITHOUT_FACETS;
    }
    if corpus.statements.len() > MOST_OPTIONS {
        rules += MANY_STATEMENTS;
    }
    rules
}

/// Writes the file, if the corpus needs it.
///
/// # Errors
///
/// If it cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    match rules(site.corpus()) {
        rules if rules.is_empty() => Ok(()),
        rules => site.output.write(NAME, rules),
    }
}

/// Writes the link to the file from a page, if there is one; `root` is the path to the site's root folder.
pub fn link(corpus: &Corpus, root: &str) -> Option<AnyView> {
    let address = format!("{root}{NAME}");
    let link = || view! { <link rel="stylesheet" href=address /> }.into_any();
    (!rules(corpus).is_empty()).then(link)
}

/// Says the direction of each element whose language is written from right to left. Pages are readable
/// without a style sheet, too.
pub fn with_directions(corpus: &Corpus, html: String) -> String {
    right_to_left(corpus).fold(html, |html, tag| {
        let attribute = format!(" lang=\"{tag}\"");
        let mut directed = String::with_capacity(html.len());
        let mut rest = html.as_str();
        while let Some((before, after)) = rest.split_once(&attribute) {
            directed += before;
            directed += &attribute;
            // In a text no `<` is left open.
            if directed.rfind('<') > directed.rfind('>') {
                directed += " dir=\"rtl\"";
            }
            rest = after;
        }
        directed + rest
    })
}
