//! What the editors say of a statement as a whole: its dating with the evidence, its issuer, who signed it.

use super::Page;
use super::link::link_into;
use crate::browser::node::{Element, Node, el};
use crate::corpus::{Basis, Evidence};

pub(super) fn particulars(page: Page, at: usize) -> Element {
    let words = page.words;
    let statement = page.statement(at);
    let dating = &statement.dating;
    let issuer = page.corpus.issuer(statement);
    let (basis, class) = match dating.basis {
        Basis::Stated => (words.stated, None),
        Basis::Inferred => (words.inferred, Some("inferred")),
    };
    let mut date = format!("{}, {basis}", words.date(dating.edtf));
    if dating.earliest != dating.latest {
        date.push_str("; ");
        date.push_str(&(words.bounds)(&(words.day)(dating.earliest), &(words.day)(dating.latest)));
    }
    let description = issuer.description.as_ref().map(|line| line.get(words.language));
    let list = el("dl")
        .child(el("dt").text(words.date))
        .child(el("dd").class(class).text(date).text(" ").child(el("code").text(dating.edtf.to_string())))
        .child(el("dt").text(words.evidence))
        .children(dating.evidence.iter().map(|evidence| evidence_line(page, at, evidence)))
        .child(el("dt").text(words.issuer))
        .child(el("dd").text(issuer.name.get(words.language)).child(el("p").class("note").text(description)))
        .child(el("dt").text(words.kind))
        .child(el("dd").text(statement.kind.get(words.language)))
        .child(el("dt").text(words.language_of_text))
        .child(el("dd").text((words.language_name)(statement.language).unwrap_or(statement.language)));
    // What is inferred is not left for the reader to find.
    let open = class.map(|_| "");
    el("details").class("particulars").attr("open", open).child(el("summary").text(words.particulars)).child(list)
}

fn evidence_line(page: Page, at: usize, evidence: &'static Evidence) -> Element {
    let words = page.words;
    let statement = page.statement(at);
    match evidence {
        Evidence::Outside(note) => {
            el("dd").class("outside").child(el("em").text(words.outside)).text(": ").text(note.get(words.language))
        }
        Evidence::Printed { passage, quote, note } => {
            let id = &statement.passages[*passage].id;
            let quote = el("q").class("printed").attr("lang", statement.language).text(statement.words(*quote));
            el("dd")
                .child(quote)
                .text(" ")
                .child(link_into(page, at, Some(*passage)).text((words.in_passage)(id)))
                .text(note.as_ref().map(|note| format!(" — {}", note.get(words.language))))
        }
    }
}

/// Who signed, with countries.
pub(super) fn signatories(page: Page, at: usize) -> Option<Node> {
    let signing = page.statement(at).passages.iter().enumerate();
    let signing = signing.filter_map(|(passage, signed)| Some((passage, signed.signatory?)));
    let lines: Vec<Element> = signing.map(|(passage, by)| signatory(page, at, passage, by)).collect();
    (!lines.is_empty()).then(|| {
        el("section")
            .class("signatories")
            .child(el("h3").text((page.words.signatories)(lines.len())))
            .child(el("ol").children(lines))
            .into()
    })
}

fn signatory(page: Page, at: usize, passage: usize, organization: usize) -> Element {
    let language = page.words.language;
    let id = page.statement(at).passages[passage].id;
    let organization = &page.corpus.organizations[organization];
    let original = organization
        .original
        .as_ref()
        .map(|original| el("span").class("printed").attr("lang", original.lang).text(original.text));
    let between = original.is_some().then_some(", ");
    let country = organization.country.map(|place| page.corpus.places[place].label.get(language));
    el("li")
        .child(original)
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
