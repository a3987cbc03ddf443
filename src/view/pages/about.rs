//! The documentation of the corpus: issuers, provenance, key to the marks, agreement of the
//! codings, codebook, versions.

use leptos::prelude::*;

use pliego_corpus::documentation::Documentation;
use pliego_corpus::{Corpus, Organization, Stance, Statement, VariantArray};

use pliego_explore::i18n::printed::PrintedStrings;
use pliego_explore::selection::View;

use super::codebook::{DemandNote, StanceMeaning, Theme};
use super::codings::Codings;
use super::head::PageHead;
use crate::state::use_explorer;
use crate::view::reader::{ProvenanceLine, RelationLine};
use crate::view::shared::DateKey;

/// The page.
#[component]
pub(crate) fn AboutPage(
    /// The documentation of the corpus.
    documentation: &'static Documentation,
    /// Whether the site has the documents of Pliego.
    has_documents: bool,
) -> impl IntoView {
    let strings = use_explorer().strings;
    view! {
        <PageHead />
        <main id="content">
            <h1 class="unseen">{strings.about}</h1>
            <About documentation=documentation has_documents=has_documents />
        </main>
    }
    .into_any()
}

/// The page's text.
#[component]
fn About(
    /// The documentation of the corpus.
    documentation: &'static Documentation,
    /// Whether the site has the documents of Pliego.
    has_documents: bool,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let texts = PrintedStrings::of(strings.language);
    let about = documentation
        .about
        .iter()
        .map(|text| text.get(strings.language));
    let silence = View::Themes.is_in(corpus).then_some(texts.about_silence);
    let paragraphs = about
        .chain(texts.about_text.iter().copied())
        .chain(silence)
        .chain(texts.about_use.iter().copied());
    let paragraphs = paragraphs.map(|text| view! { <p>{text}</p> }.into_any());
    let issuers = issuers(corpus)
        .into_iter()
        .filter_map(|issuer| Some((issuer, issuer.description.as_ref()?)));
    let issuers = issuers.map(|(issuer, description)| {
        view! {
            <dt>{issuer.name.get(strings.language)}</dt>
            <dd>{description.get(strings.language)}</dd>
        }
        .into_any()
    });
    let relations = corpus.relations.iter().map(|relation| {
        view! {
            <li>
                <RelationLine relation=relation />
            </li>
        }
        .into_any()
    });
    let sources = corpus.statements.iter();
    let sources = sources.filter(|statement| !statement.provenance.is_empty());
    let sources = sources.map(|statement| view! { <Sources statement=statement /> });
    let themes = documentation.theme_rules.iter_enumerated();
    let themes = themes.map(|(theme, rules)| {
        view! { <Theme id=theme rules=rules documentation=documentation /> }
    });
    let stances = Stance::VARIANTS.iter();
    let stances = stances.filter(|stance| corpus.has_stance(**stance));
    let stances = stances.map(|stance| view! { <StanceMeaning stance=*stance /> });
    let demands = corpus.demands.iter().zip(&documentation.demand_notes);
    let demands = demands.map(|(demand, note)| {
        view! { <DemandNote name=&demand.label note=note.as_ref() /> }
    });
    let reporting = documentation.reporting.as_ref();
    let reporting = reporting.map(|text| view! { <p>{text.get(strings.language)}</p> }.into_any());
    let documents = has_documents.then(|| {
        let address = format!("{}docs/index.html", explorer.root().unwrap_or_default());
        view! {
            <p>
                <a href=address>{texts.about_documents}</a>
            </p>
        }
        .into_any()
    });
    let changes = documentation.changes.iter().map(|change| {
        let version = format!("{} {}", strings.version, change.version);
        let text = change.text.get(strings.language);
        view! {
            <dt id=format!("version-{}", change.version)>
                {version} ", " {(strings.day)(change.date)}
            </dt>
            <dd>{text}</dd>
        }
        .into_any()
    });
    let relations: Vec<AnyView> = relations.collect();
    let relations = (!relations.is_empty()).then(|| {
        view! {
            <h3>{texts.count_with_care}</h3>
            <ul class="relations">{relations}</ul>
        }
    });
    let themes = list(Some("codebook"), themes).map(|themes| {
        view! {
            <h2>{texts.about_codebook}</h2>
            {themes}
        }
    });
    let demands = list(Some("codebook"), demands).map(|demands| {
        view! {
            <h2>{texts.about_stances}</h2>
            <dl class="stance-key">{stances.collect_view()}</dl>
            {demands}
        }
    });
    let sources = list(None, sources).map(|sources| {
        view! {
            <h2>{texts.about_texts}</h2>
            {sources}
        }
    });
    view! {
        <article class="about">
            <h2>{texts.about_collection}</h2>
            {paragraphs.collect_view()}
            {list(None, issuers)}
            {relations}
            {sources}
            <h2>{texts.about_marks}</h2>
            <DateKey />
            <Codings documentation=documentation />
            {themes}
            {demands}
            <h2>{texts.about_versions}</h2>
            <p class="note">
                {corpus.editors.get(strings.language)} ". "
                {documentation.licence.get(strings.language)} " "
                {format!("{} {}.", strings.version, corpus.version)}
            </p>
            {reporting}
            {documents}
            {list(Some("codebook"), changes)}
        </article>
    }
    .into_any()
}

/// Makes a list of terms with what is said of them; `None` without terms.
fn list<V: IntoView + 'static>(
    class: Option<&'static str>,
    terms: impl Iterator<Item = V>,
) -> Option<AnyView> {
    let terms: Vec<AnyView> = terms.map(IntoAny::into_any).collect();
    (!terms.is_empty()).then(|| match class {
        Some(class) => view! { <dl class=class>{terms}</dl> }.into_any(),
        None => view! { <dl>{terms}</dl> }.into_any(),
    })
}

/// Lists the organizations that issued statements, each once, earliest first.
fn issuers(corpus: &'static Corpus) -> Vec<&'static Organization> {
    let mut issuers: Vec<&Organization> = Vec::new();
    for statement in &corpus.statements {
        let issuer = corpus.issuer(statement);
        let is_new = |issuer: &&Organization| issuers.iter().all(|known| known.id != issuer.id);
        issuers.extend(issuer.filter(is_new));
    }
    issuers
}

/// Where the text of a statement comes from.
#[component]
fn Sources(
    /// The statement.
    statement: &'static Statement,
) -> impl IntoView {
    let explorer = use_explorer();
    let issuer = explorer.strings.issuer(explorer.corpus, statement);
    let sources = statement.provenance.iter();
    let sources = sources.map(|source| view! { <ProvenanceLine source=source /> });
    view! {
        <dt>{issuer}</dt>
        {sources.collect_view()}
    }
    .into_any()
}
