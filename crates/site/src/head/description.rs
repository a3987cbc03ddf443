//! What a page is, in a sentence or two: for lists of search results and for cards.

use pliego::Page;
use pliego_corpus::{Language, PassageKind, Statement};
use pliego_edition::Edition;
use pliego_explore::i18n::Strings;

/// How many characters of a text a description quotes: search engines show some 160, cards 200.
const QUOTED: usize = 110;

/// Describes a page.
pub fn of(edition: &Edition, page: Page, language: Language) -> String {
    let corpus = &edition.corpus;
    let collection = corpus.title.get(language);
    let subtitle = Strings::of(language).introduction(corpus);
    match page {
        Page::Home => match &corpus.lead {
            // The page says it again, so that it costs few bytes of the home page.
            Some(lead) => lead.get(language).to_owned(),
            None => format!("{collection}: {subtitle}"),
        },
        Page::Statement(id) => {
            let statement = &corpus.statements[id];
            let strings = Strings::of(language);
            let issuer = strings.issuer(corpus, statement);
            let date = strings.date(statement.dating.edtf);
            let kind = statement.kind.as_ref();
            let kind = kind.map_or_else(String::new, |kind| format!(" ({})", kind.get(language)));
            format!("{issuer}, {date}{kind}: “{}”", beginning(statement))
        }
        Page::Theme(id) => {
            let rules = edition.documentation.theme_rules.get(id);
            let name = page.name(corpus, language);
            let definition = rules.and_then(|rules| rules.definition.as_ref());
            definition.map_or(name, |text| text.get(language).to_owned())
        }
        page => format!("{}. {collection}: {subtitle}", page.name(corpus, language)),
    }
}

/// Returns the first words of the running text of a statement, on one line.
fn beginning(statement: &Statement) -> String {
    let is_running = |kind| {
        matches!(
            kind,
            PassageKind::Paragraph | PassageKind::Point | PassageKind::Bullet
        )
    };
    let mut passages = statement.passages.iter();
    let first = passages.find(|passage| is_running(passage.kind));
    let text = first.map_or(&*statement.text, |passage| statement.text_of(passage.span));
    let mut beginning = String::new();
    for word in text.split_whitespace() {
        if beginning.chars().count() + word.chars().count() > QUOTED {
            // A single word may be longer, where a script has no spaces.
            if beginning.is_empty() {
                beginning.extend(word.chars().take(QUOTED));
            }
            beginning.push('…');
            break;
        }
        if !beginning.is_empty() {
            beginning.push(' ');
        }
        beginning += word;
    }
    beginning
}
