//! The metadata of a statement, with their evidence: dating, title, issuer, signatories, place,
//! language, provenance.

use leptos::prelude::*;

use pliego_corpus::{
    Basis, Evidence, OrganizationId, OrganizationKind, PassageId, PassageKind, Place, Provenance,
    Relation, Span, StatementId, Title,
};

use crate::state::{Explorer, use_explorer};
use crate::view::shared::{PassageLink, Quotation};

/// The metadata, in a disclosure. An inferred dating is open from the start: the reader should not
/// miss that it is inferred.
#[component]
pub(crate) fn Metadata(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let is_inferred = statement.dating.basis == Some(Basis::Inferred);
    let place = match &statement.place {
        Place::Printed(place) => Some(view! { <EvidenceLine id=id evidence=place /> }.into_any()),
        Place::NonePrinted => Some(view! { <dd>{strings.no_place}</dd> }.into_any()),
        Place::Unsaid => None,
    };
    let kind = statement.kind.as_ref();
    let kind = kind.map(|kind| view! { <dd>{kind.get(strings.language)}</dd> }.into_any());
    let issuer = statement.issuer;
    let issuer = issuer.map(|issuer| view! { <Issuer id=issuer /> }.into_any());
    let (tag, corpus) = (&statement.language, explorer.corpus);
    let provenance = statement.provenance.iter();
    let provenance = provenance.map(|source| view! { <ProvenanceLine source=source /> }.into_any());
    let issuer_forms = lines(id, &statement.issuer_forms);
    view! {
        <details class="particulars" open=is_inferred>
            <summary>{strings.details}</summary>
            <dl>
                <dt>{strings.date}</dt>
                <dd class=is_inferred.then_some("inferred")>
                    {date(explorer, id)} " " <code>{statement.dating.edtf.to_string()}</code>
                </dd>
                <Entry term=strings.evidence lines=lines(id, &statement.dating.evidence) />
                <Entry term=strings.title_printed lines=title(explorer, id) />
                <Entry term=strings.issuer lines=issuer.into_iter().collect() />
                <Entry term=strings.issuer_forms lines=issuer_forms />
                <Entry term=strings.signed lines=signatures(explorer, id) />
                <Entry term=strings.kind lines=kind.into_iter().collect() />
                <Entry term=strings.place lines=place.into_iter().collect() />
                <dt>{strings.language_of_text}</dt>
                <dd>{corpus.language_name(tag, strings.language)}</dd>
                <Entry term=strings.translation lines=translation(explorer, id) />
                <Entry term=strings.provenance lines=provenance.collect() />
            </dl>
        </details>
    }
    .into_any()
}

/// Writes the date, whether the statement names it if that is shown, and its bounds.
fn date(explorer: Explorer, id: StatementId) -> String {
    let strings = explorer.strings;
    let dating = &explorer.statement(id).dating;
    let mut date = strings.date(dating.edtf);
    let basis = match dating.basis {
        Some(Basis::Stated) if !dating.evidence.is_empty() => strings.stated,
        Some(Basis::Inferred) => strings.inferred,
        _ => "",
    };
    if !basis.is_empty() {
        date.push_str(", ");
        date.push_str(basis);
    }
    if dating.is_known() && dating.earliest != dating.latest {
        let [earliest, latest] = [dating.earliest, dating.latest].map(strings.day);
        date.push_str("; ");
        date.push_str(&(strings.bounds)(&earliest, &latest));
    }
    date
}

/// A term with its lines; nothing without lines.
#[component]
fn Entry(
    /// The term.
    term: &'static str,
    /// The lines, each a `dd`.
    lines: Vec<AnyView>,
) -> impl IntoView {
    (!lines.is_empty())
        .then(|| view! { <dt>{term}</dt> {lines} }.into_any())
        .into_any()
}

/// Renders the title as printed, line by line, and in the form that lists show.
fn title(explorer: Explorer, id: StatementId) -> Vec<AnyView> {
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let quote = |span: Span| {
        view! {
            <dd>
                <Quotation statement=id span=span class="printed lines" />
            </dd>
        }
        .into_any()
    };
    let passages = statement.passages.iter();
    let titles = passages.filter(|passage| passage.kind == PassageKind::Title);
    let mut lines: Vec<AnyView> = titles.map(|passage| quote(passage.span)).collect();
    let is_passage = |span| {
        statement
            .passages
            .iter()
            .any(|passage| passage.span == span)
    };
    match statement.title {
        Title::NonePrinted(_) => lines.push(view! { <dd>{strings.no_title}</dd> }.into_any()),
        Title::Printed(shown) if !is_passage(shown) => lines.push(
            view! {
                <dd>
                    <em>{strings.title_shown}</em>
                    ": "
                    <span class="printed" lang=&*statement.language>
                        {statement.title(strings.language)}
                    </span>
                </dd>
            }
            .into_any(),
        ),
        _ => {}
    }
    lines.extend(statement.title_note.as_ref().map(|note| {
        view! {
            <dd>
                <p class="note">{note.get(strings.language)}</p>
            </dd>
        }
        .into_any()
    }));
    lines
}

/// The issuer with its scope, description and relations to other organizations.
#[component]
fn Issuer(
    /// The issuer.
    id: OrganizationId,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let issuer = &corpus.organizations[id];
    let is_international = matches!(
        issuer.kind,
        OrganizationKind::International | OrganizationKind::Coordination
    );
    let scope = match issuer.country {
        Some(country) => (strings.national)(corpus.countries[country].label.get(strings.language)),
        None if is_international => strings.international.to_owned(),
        None => String::new(),
    };
    let scope = (!scope.is_empty()).then(|| [" (", &scope, ")"].concat());
    let description = issuer.description.as_ref();
    let description = description
        .map(|text| view! { <p class="note">{text.get(strings.language)}</p> }.into_any());
    let relations = corpus.relations.iter();
    let relations = relations
        .filter(|relation| relation.organizations.contains(&id))
        .map(|relation| view! { <RelationLine relation=relation /> });
    view! {
        <dd>
            {issuer.name.get(strings.language)} {scope} {description}
            {relations.collect_view()}
        </dd>
    }
    .into_any()
}

/// A relation between organizations, with its source.
#[component]
pub(crate) fn RelationLine(
    /// The relation.
    relation: &'static Relation,
) -> impl IntoView {
    let strings = use_explorer().strings;
    let outside = relation
        .external
        .then(|| view! { <em>{format!("{}: ", strings.outside)}</em> }.into_any());
    view! {
        <p class="relation">
            {relation.text.get(strings.language)}
            <span class="note">" " {outside} {relation.source.get(strings.language)}</span>
        </p>
    }
    .into_any()
}

/// Quotes the bylines and signatures.
fn signatures(explorer: Explorer, id: StatementId) -> Vec<AnyView> {
    let is_signing = |kind| matches!(kind, PassageKind::Byline | PassageKind::Signature);
    let passages = explorer.statement(id).passages.iter_enumerated();
    let signing = passages.filter(|(_, passage)| is_signing(passage.kind));
    let quote = |(passage, printed): (PassageId, &'static pliego_corpus::Passage)| {
        view! { <Quoted id=id passage=passage span=printed.span /> }.into_any()
    };
    signing.map(quote).collect()
}

fn translation(explorer: Explorer, id: StatementId) -> Vec<AnyView> {
    let strings = explorer.strings;
    let Some(translation) = &explorer.statement(id).translation else {
        return Vec::new();
    };
    let status = view! {
        <dd>
            {(strings.translated)(translation.status)}
            <p class="note">{translation.note.get(strings.language)}</p>
        </dd>
    }
    .into_any();
    let evidence = lines(id, &translation.evidence);
    [status].into_iter().chain(evidence).collect()
}

/// A source of the text, with its address.
#[component]
pub(crate) fn ProvenanceLine(
    /// The source.
    source: &'static Provenance,
) -> impl IntoView {
    let language = use_explorer().strings.language;
    let link = source.address.as_ref().map(|address| {
        let shown = address.strip_prefix("https://").unwrap_or(address);
        view! {
            <a href=&**address rel="noopener noreferrer">
                {shown.trim_end_matches('/')}
            </a>
            ". "
        }
        .into_any()
    });
    view! { <dd class="outside">{link} {source.note.get(language)}</dd> }.into_any()
}

/// Words of the statement, with a link to their passage.
#[component]
fn Quoted(
    /// The statement.
    id: StatementId,
    /// The passage.
    passage: PassageId,
    /// The words.
    span: Span,
    /// What stands after the link.
    #[prop(default = None)]
    note: Option<String>,
) -> impl IntoView {
    let explorer = use_explorer();
    let printed = &explorer.statement(id).passages[passage];
    view! {
        <dd>
            <Quotation statement=id span=span />
            " "
            <PassageLink statement=id passage=passage>
                {explorer.strings.place_of(printed)}
            </PassageLink>
            {note}
        </dd>
    }
    .into_any()
}

/// The evidence of a part of the metadata.
#[component]
fn EvidenceLine(
    /// The statement.
    id: StatementId,
    /// The evidence.
    evidence: &'static Evidence,
) -> impl IntoView {
    let strings = use_explorer().strings;
    match evidence {
        Evidence::External(note) => view! {
            <dd class="outside">
                <em>{strings.outside}</em>
                ": "
                {note.get(strings.language)}
            </dd>
        }
        .into_any(),
        Evidence::Quoted {
            passage,
            quote,
            note,
        } => {
            let note = note.as_ref().map(|note| note.get(strings.language));
            let note = note.map(|note| format!(" — {note}"));
            view! { <Quoted id=id passage=*passage span=*quote note=note /> }.into_any()
        }
    }
}

fn lines(id: StatementId, evidence: &'static [Evidence]) -> Vec<AnyView> {
    let line = |evidence| view! { <EvidenceLine id=id evidence=evidence /> }.into_any();
    evidence.iter().map(line).collect()
}
