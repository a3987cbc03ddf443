//! The metadata of a statement, with their evidence: dating, title, issuer, signatories, place,
//! language, provenance.

use super::Explorer;
use super::annotations::irregularities;
use super::links::passage_link;
use crate::browser::node::{Element, Node, el};
use pliego_corpus::{
    Basis, Evidence, OrganizationId, PassageId, PassageKind, Provenance, Relation, Span,
    StatementId, Title,
};

pub(super) fn metadata(explorer: Explorer, id: StatementId) -> Element {
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let dating = &statement.dating;
    let (basis, class) = match dating.basis {
        Basis::Stated => (strings.stated, None),
        Basis::Inferred => (strings.inferred, Some("inferred")),
    };
    let mut date = format!("{}, {basis}", strings.date(dating.edtf));
    if dating.earliest != dating.latest {
        date.push_str("; ");
        date.push_str(&(strings.bounds)(
            &(strings.day)(dating.earliest),
            &(strings.day)(dating.latest),
        ));
    }
    let place = match &statement.place {
        Some(place) => evidence_line(explorer, id, place),
        None => el("dd").text(strings.no_place),
    };
    let language =
        el("dd").text((strings.language_name)(&statement.language).unwrap_or(&statement.language));
    let lines = |evidence: &'static [Evidence]| {
        evidence
            .iter()
            .map(|item| evidence_line(explorer, id, item))
            .collect::<Vec<_>>()
    };
    let list = el("dl")
        .child(el("dt").text(strings.date))
        .child(
            el("dd")
                .class(class)
                .text(date)
                .text(" ")
                .child(el("code").text(dating.edtf.to_string())),
        )
        .child(el("dt").text(strings.evidence))
        .child(lines(&dating.evidence))
        .child(title(explorer, id))
        .child(el("dt").text(strings.issuer))
        .child(issuer(explorer, statement.issuer))
        .child(entry(strings.issuer_forms, lines(&statement.issuer_forms)))
        .child(entry(strings.signed, signature_lines(explorer, id)))
        .child(el("dt").text(strings.kind))
        .child(el("dd").text(statement.kind.get(strings.language)))
        .child(el("dt").text(strings.place))
        .child(place)
        .child(el("dt").text(strings.language_of_text))
        .child(language)
        .child(translation(explorer, id))
        .child(entry(
            strings.provenance,
            statement
                .provenance
                .iter()
                .map(|source| provenance_line(explorer, source))
                .collect(),
        ));
    // An inferred dating is open from the start: the reader should not miss that it is inferred.
    let open = class.map(|_| "");
    el("details.particulars")
        .attr("open", open)
        .child(el("summary").text(strings.details))
        .child(list)
}

/// Renders a term with its lines; nothing if there are none.
fn entry(term: &'static str, lines: Vec<Element>) -> Vec<Element> {
    let term = (!lines.is_empty()).then(|| el("dt").text(term));
    term.into_iter().chain(lines).collect()
}

/// Renders the title as printed, line by line, and in the form that lists show.
fn title(explorer: Explorer, id: StatementId) -> Vec<Element> {
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let note = statement
        .title_note
        .as_ref()
        .map(|note| el("p.note").text(note.get(strings.language)));
    let printed = statement
        .passages
        .iter()
        .filter(|passage| passage.kind == PassageKind::Title);
    let quote = |span| {
        el("q.printed lines")
            .attr("lang", &*statement.language)
            .text(statement.text_of(span))
    };
    let quotes = printed.map(|passage| el("dd").child(quote(passage.span)));
    let mut lines: Vec<Element> = quotes.collect();
    match statement.title {
        Title::Supplied(_) => lines.push(el("dd").text(strings.no_title)),
        Title::Printed(shown)
            if statement
                .passages
                .iter()
                .all(|passage| passage.span != shown) =>
        {
            let title = el("span.printed")
                .attr("lang", &*statement.language)
                .text(statement.title(strings.language));
            lines.push(
                el("dd")
                    .child(el("em").text(strings.title_shown))
                    .text(": ")
                    .child(title),
            );
        }
        Title::Printed(_) => {}
    }
    lines.extend(note.map(|note| el("dd").child(note)));
    entry(strings.title_printed, lines)
}

/// Renders the issuer with its scope, description and relations to other organizations.
fn issuer(explorer: Explorer, id: OrganizationId) -> Element {
    let strings = explorer.strings;
    let issuer = &explorer.corpus.organizations[id];
    let scope = match issuer.country {
        Some(country) => (strings.national)(
            explorer.corpus.countries[country]
                .label
                .get(strings.language),
        ),
        None => strings.international.to_owned(),
    };
    let description = issuer
        .description
        .as_ref()
        .map(|line| el("p.note").text(line.get(strings.language)));
    let relations = explorer
        .corpus
        .relations
        .iter()
        .filter(move |relation| relation.organizations.contains(&id));
    el("dd")
        .text(issuer.name.get(strings.language))
        .text(" (")
        .text(scope)
        .text(")")
        .child(description)
        .children(relations.map(|relation| relation_line(explorer, relation)))
}

/// Renders a relation between organizations, with its source.
pub(super) fn relation_line(explorer: Explorer, relation: &'static Relation) -> Element {
    let strings = explorer.strings;
    let outside = relation
        .external
        .then(|| el("em").text(format!("{}: ", strings.outside)));
    let source = el("span.note")
        .text(" ")
        .child(outside)
        .text(relation.source.get(strings.language));
    el("p.relation")
        .text(relation.text.get(strings.language))
        .child(source)
}

/// Quotes the bylines and signatures.
fn signature_lines(explorer: Explorer, id: StatementId) -> Vec<Element> {
    let statement = explorer.statement(id);
    let signing = |kind| matches!(kind, PassageKind::Byline | PassageKind::Signature);
    let passages = statement
        .passages
        .iter_enumerated()
        .filter(|(_, passage)| signing(passage.kind));
    passages
        .map(|(passage, printed)| quoted(explorer, id, passage, printed.span))
        .collect()
}

fn translation(explorer: Explorer, id: StatementId) -> Vec<Element> {
    let strings = explorer.strings;
    let Some(translation) = &explorer.statement(id).translation else {
        return Vec::new();
    };
    let status = el("dd")
        .text((strings.translated)(translation.status))
        .child(el("p.note").text(translation.note.get(strings.language)));
    let evidence = translation
        .evidence
        .iter()
        .map(|evidence| evidence_line(explorer, id, evidence));
    entry(
        strings.translation,
        [status].into_iter().chain(evidence).collect(),
    )
}

/// Renders a source of the text, with its address.
pub(super) fn provenance_line(explorer: Explorer, source: &'static Provenance) -> Element {
    let link = source.address.as_ref().map(|address| {
        let shown = address
            .strip_prefix("https://")
            .unwrap_or(address)
            .trim_end_matches('/');
        el("a")
            .attr("href", &**address)
            .attr("rel", "noopener noreferrer")
            .text(shown)
    });
    let between = link.is_some().then_some(". ");
    el("dd.outside")
        .child(link)
        .text(between)
        .text(source.note.get(explorer.strings.language))
}

/// Quotes words of the statement, with a link to their passage.
fn quoted(explorer: Explorer, id: StatementId, passage: PassageId, words: Span) -> Element {
    let statement = explorer.statement(id);
    let printed = &statement.passages[passage];
    let quote = el("q.printed")
        .attr("lang", &*statement.language)
        .text(statement.text_of(words));
    let link = passage_link(explorer, id, Some(passage)).text(explorer.strings.place_of(printed));
    el("dd").child(quote).text(" ").child(link)
}

fn evidence_line(explorer: Explorer, id: StatementId, evidence: &'static Evidence) -> Element {
    let strings = explorer.strings;
    match evidence {
        Evidence::External(note) => el("dd.outside")
            .child(el("em").text(strings.outside))
            .text(": ")
            .text(note.get(strings.language)),
        Evidence::Quoted {
            passage,
            quote,
            note,
        } => quoted(explorer, id, *passage, *quote).text(
            note.as_ref()
                .map(|note| format!(" — {}", note.get(strings.language))),
        ),
    }
}

/// Lists the signatories with their countries; `None` if there are none.
pub(super) fn signatories(explorer: Explorer, id: StatementId) -> Option<Node> {
    let passages = explorer.statement(id).passages.iter_enumerated();
    let signatories = passages.filter_map(|(passage, printed)| Some((passage, printed.signatory?)));
    let lines: Vec<Element> = signatories
        .map(|(passage, organization)| signatory(explorer, id, passage, organization))
        .collect();
    (!lines.is_empty()).then(|| {
        el("section.signatories")
            .child(el("h3").text((explorer.strings.signatories)(lines.len())))
            .child(el("ol").children(lines))
            .into()
    })
}

fn signatory(
    explorer: Explorer,
    id: StatementId,
    passage: PassageId,
    organization: OrganizationId,
) -> Element {
    let language = explorer.strings.language;
    let printed = &explorer.statement(id).passages[passage];
    let organization = &explorer.corpus.organizations[organization];
    let original = organization.original.as_ref().map(|original| {
        el("span.printed")
            .attr("lang", &*original.lang)
            .text(&*original.text)
    });
    let romanized = organization
        .original
        .as_ref()
        .and_then(|original| original.romanized.as_ref())
        .map(|text| format!(" ({text})"));
    let between = original.is_some().then_some(", ");
    let country = organization
        .country
        .map(|place| explorer.corpus.countries[place].label.get(language));
    el("li")
        .child(original)
        .text(romanized)
        .text(between)
        .text(organization.name.get(language))
        .text(
            organization
                .abbreviation
                .as_ref()
                .map(|short| format!(" ({short}) · "))
                .unwrap_or_else(|| " · ".to_owned()),
        )
        .child(el("strong").text(country))
        .text(" ")
        .child(passage_link(explorer, id, Some(passage)).text(&*printed.id))
}

/// Lists the irregularities of the print in reading order, each with a link to its passage.
pub(super) fn irregularity_list(explorer: Explorer, id: StatementId) -> Option<Element> {
    let strings = explorer.strings;
    let passages = explorer.statement(id).passages.iter_enumerated();
    let lines: Vec<Element> = passages
        .flat_map(|(passage, printed)| {
            let link =
                move || passage_link(explorer, id, Some(passage)).text(strings.place_of(printed));
            irregularities(explorer, id, printed)
                .into_iter()
                .map(move |line| line.text(" ").child(link()))
        })
        .collect();
    let summary = format!("{} ({})", strings.irregularities, lines.len());
    (!lines.is_empty()).then(|| {
        el("details.odd-list")
            .child(el("summary").text(summary))
            .child(el("ul").children(lines))
    })
}
