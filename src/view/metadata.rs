//! What the editors say of a statement as a whole: its dating with the evidence, its issuer, who
//! signed it.

use super::Page;
use super::annotations::oddities;
use super::links::link_into;
use crate::browser::node::{Element, Node, el};
use pliego_corpus::{
    Basis, Evidence, OrganizationId, PassageId, PassageKind, Provenance, Relation, Span,
    StatementId, Title,
};

pub(super) fn particulars(page: Page, at: StatementId) -> Element {
    let strings = page.strings;
    let statement = page.statement(at);
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
        Some(place) => evidence_line(page, at, place),
        None => el("dd").text(strings.no_place),
    };
    let language =
        el("dd").text((strings.language_name)(&statement.language).unwrap_or(&statement.language));
    let lines = |evidence: &'static [Evidence]| {
        evidence
            .iter()
            .map(|one| evidence_line(page, at, one))
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
        .child(title(page, at))
        .child(el("dt").text(strings.issuer))
        .child(issuer(page, statement.issuer))
        .child(entry(strings.issuer_forms, lines(&statement.issuer_forms)))
        .child(entry(strings.signed, signed(page, at)))
        .child(el("dt").text(strings.kind))
        .child(el("dd").text(statement.kind.get(strings.language)))
        .child(el("dt").text(strings.place))
        .child(place)
        .child(el("dt").text(strings.language_of_text))
        .child(language)
        .child(translation(page, at))
        .child(entry(
            strings.found,
            statement
                .provenance
                .iter()
                .map(|found| provenance_line(page, found))
                .collect(),
        ));
    // What is inferred is not left for the reader to find.
    let open = class.map(|_| "");
    el("details.particulars")
        .attr("open", open)
        .child(el("summary").text(strings.particulars))
        .child(list)
}

/// A term with its lines, if there are any.
fn entry(term: &'static str, lines: Vec<Element>) -> Vec<Element> {
    let term = (!lines.is_empty()).then(|| el("dt").text(term));
    term.into_iter().chain(lines).collect()
}

/// The title as it is printed, line by line, and as lists show it.
fn title(page: Page, at: StatementId) -> Vec<Element> {
    let strings = page.strings;
    let statement = page.statement(at);
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
    let whole = printed.map(|passage| el("dd").child(quote(passage.span)));
    let mut lines: Vec<Element> = whole.collect();
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

/// Who issued it, of what kind and scope, and what is to be known where organizations are counted.
fn issuer(page: Page, at: OrganizationId) -> Element {
    let strings = page.strings;
    let issuer = &page.corpus.organizations[at];
    let scope = match issuer.country {
        Some(country) => {
            (strings.national)(page.corpus.countries[country].label.get(strings.language))
        }
        None => strings.international.to_owned(),
    };
    let description = issuer
        .description
        .as_ref()
        .map(|line| el("p.note").text(line.get(strings.language)));
    let relations = page
        .corpus
        .relations
        .iter()
        .filter(move |relation| relation.organizations.contains(&at));
    el("dd")
        .text(issuer.name.get(strings.language))
        .text(" (")
        .text(scope)
        .text(")")
        .child(description)
        .children(relations.map(|relation| relation_line(page, relation)))
}

/// How organizations are related, with its evidence.
pub(super) fn relation_line(page: Page, relation: &'static Relation) -> Element {
    let strings = page.strings;
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

/// The lines that say who wrote and signed it.
fn signed(page: Page, at: StatementId) -> Vec<Element> {
    let statement = page.statement(at);
    let signing = |kind| matches!(kind, PassageKind::Byline | PassageKind::Signature);
    let passages = statement
        .passages
        .iter_enumerated()
        .filter(|(_, passage)| signing(passage.kind));
    passages
        .map(|(position, passage)| quoted(page, at, position, passage.span))
        .collect()
}

fn translation(page: Page, at: StatementId) -> Vec<Element> {
    let strings = page.strings;
    let Some(translation) = &page.statement(at).translation else {
        return Vec::new();
    };
    let status = el("dd")
        .text((strings.translated)(translation.status))
        .child(el("p.note").text(translation.note.get(strings.language)));
    let evidence = translation
        .evidence
        .iter()
        .map(|evidence| evidence_line(page, at, evidence));
    entry(
        strings.translation,
        [status].into_iter().chain(evidence).collect(),
    )
}

/// Where a text is found: known from outside it.
pub(super) fn provenance_line(page: Page, found: &'static Provenance) -> Element {
    let link = found.address.as_ref().map(|address| {
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
        .text(found.note.get(page.strings.language))
}

/// Words of the statement, with the way to their passage.
fn quoted(page: Page, at: StatementId, passage: PassageId, words: Span) -> Element {
    let statement = page.statement(at);
    let printed = &statement.passages[passage];
    let quote = el("q.printed")
        .attr("lang", &*statement.language)
        .text(statement.text_of(words));
    let link = link_into(page, at, Some(passage)).text(page.strings.place_of(printed));
    el("dd").child(quote).text(" ").child(link)
}

fn evidence_line(page: Page, at: StatementId, evidence: &'static Evidence) -> Element {
    let strings = page.strings;
    match evidence {
        Evidence::External(note) => el("dd.outside")
            .child(el("em").text(strings.outside))
            .text(": ")
            .text(note.get(strings.language)),
        Evidence::Quoted {
            passage,
            quote,
            note,
        } => quoted(page, at, *passage, *quote).text(
            note.as_ref()
                .map(|note| format!(" — {}", note.get(strings.language))),
        ),
    }
}

/// Who signed, with countries.
pub(super) fn signatories(page: Page, at: StatementId) -> Option<Node> {
    let signing = page.statement(at).passages.iter_enumerated();
    let signing = signing.filter_map(|(passage, signed)| Some((passage, signed.signatory?)));
    let lines: Vec<Element> = signing
        .map(|(passage, by)| signatory(page, at, passage, by))
        .collect();
    (!lines.is_empty()).then(|| {
        el("section.signatories")
            .child(el("h3").text((page.strings.signatories)(lines.len())))
            .child(el("ol").children(lines))
            .into()
    })
}

fn signatory(
    page: Page,
    at: StatementId,
    passage: PassageId,
    organization: OrganizationId,
) -> Element {
    let language = page.strings.language;
    let id = &*page.statement(at).passages[passage].id;
    let organization = &page.corpus.organizations[organization];
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
        .map(|place| page.corpus.countries[place].label.get(language));
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
        .child(link_into(page, at, Some(passage)).text(id))
}

/// Everything odd about the print, in reading order, each with the way to its passage.
pub(super) fn oddities_of(page: Page, at: StatementId) -> Option<Element> {
    let strings = page.strings;
    let passages = page.statement(at).passages.iter_enumerated();
    let lines: Vec<Element> = passages
        .flat_map(|(position, passage)| {
            let link = move || link_into(page, at, Some(position)).text(strings.place_of(passage));
            oddities(page, at, passage)
                .into_iter()
                .map(move |line| line.text(" ").child(link()))
        })
        .collect();
    let summary = format!("{} ({})", strings.oddities, lines.len());
    (!lines.is_empty()).then(|| {
        el("details.odd-list")
            .child(el("summary").text(summary))
            .child(el("ul").children(lines))
    })
}
