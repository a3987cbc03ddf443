//! The list of statements, earliest first. On a narrow screen it is the timeline: it runs down the page on a rail, with
//! the context between.

use leptos::prelude::{Get, With};

use super::Page;
use super::context::event_link;
use super::link::{link, link_into};
use super::passage::snippet;
use crate::browser::node::{Element, Node, changing, each, el, live};
use crate::corpus::Title;
use crate::facets::{FACETS, ORGANIZATION};
use crate::find::snippet::{around, incipit};
use crate::find::timeline::{Shape, shape};
use crate::find::{Certainty, Listed};

pub(super) fn statements(page: Page) -> Node {
    let words = page.words;
    let events = page.corpus.events.len();
    // A key below the number of events is an event, above it a statement.
    let draw = move |key: usize| match key.checked_sub(events) {
        Some(statement) => entry(page, statement),
        None => event_between(page, key),
    };
    let none = move || page.findings.with(|findings| findings.listed.is_empty());
    let nothing = move || {
        none().then(|| {
            let missing = page.findings.with(|findings| findings.found.missing.clone());
            let lines = missing.into_iter().map(|word| missing_line(page, &word));
            el("div.nothing").children(lines).child(el("p").text(words.nothing_fits))
        })
    };
    el("section.statements")
        .attr("id", "statements")
        .attr("tabindex", "-1")
        .attr("aria-label", words.views[0])
        .child(el("h2.unseen").text(words.views[0]))
        .child(changing(nothing))
        .child(el("ol").child(each(move || items(page), draw)))
        .into()
}

/// That a word searched for occurs nowhere, and the one that does and is nearest to it.
fn missing_line(page: Page, word: &str) -> Element {
    let instead = page.nearest(word).map(|nearest| {
        let (said, word) = ((page.words.nearest)(&nearest), word.to_owned());
        let instead = move |part: &str| match page.corpus.folding.fold(part) == word {
            true => nearest.clone(),
            false => part.to_owned(),
        };
        let query = move |query: &str| query.split(' ').map(&instead).collect::<Vec<_>>().join(" ");
        link(page, move |selection| selection.query = query(&selection.query)).text(said)
    });
    el("p").text((page.words.missing)(word)).text(" ").child(instead)
}

/// The statements that are listed and the events in the window, by day; events come before the statements of their day.
fn items(page: Page) -> Vec<usize> {
    let corpus = page.corpus;
    let window = page.asked.with(|asked| asked.window);
    let context = page.context.get();
    let in_window = |at: &usize| {
        let event = &corpus.events[*at];
        context && window.overlaps(event.date.span())
    };
    let mut events = (0..corpus.events.len()).filter(in_window).peekable();
    let mut items = Vec::new();
    page.findings.with(|findings| {
        for listed in &findings.listed {
            let day = Some(page.statement(listed.statement).dating.earliest);
            while let Some(event) = events.next_if(|event| corpus.events[*event].date.span().0 <= day) {
                items.push(event);
            }
            items.push(corpus.events.len() + listed.statement);
        }
    });
    items.extend(events);
    items
}

fn event_between(page: Page, at: usize) -> Node {
    let event = &page.corpus.events[at];
    el("li.context-between")
        .child(el("span.when").text(event.date.span().0.map(page.words.day_short)))
        .text(" ")
        .child(el("em").child(event_link(page, event)))
        .into()
}

/// Whether a listed statement lies certainly or possibly in the window, if there is one and its date leaves room for
/// the question.
pub(super) fn sure(page: Page, at: usize) -> Option<&'static str> {
    let dating = &page.statement(at).dating;
    if dating.is_exact() || page.asked.with(|asked| asked.window.is_open()) {
        return None;
    }
    page.findings.with(|findings| {
        findings.of(at).map(|listed| match listed.certainty {
            Certainty::Certainly => page.words.certainly,
            Certainty::Possibly => page.words.possibly,
        })
    })
}

fn entry(page: Page, at: usize) -> Node {
    let words = page.words;
    let statement = page.statement(at);
    let reading = move || page.open_statement() == Some(at);
    let found = move || page.findings.with(|findings| findings.of(at).map(|listed| words_of(page, listed)));
    let rail = match shape(statement) {
        Shape::Point(_) => "entry point",
        Shape::About(..) => "entry approximate",
        Shape::Range(..) => "entry range",
    };
    let link = link_into(page, at, None)
        .attr("aria-current", live(move || reading().then_some("true")))
        .text(statement.title(words.language));
    let title = match statement.title {
        Title::Printed(_) => el("h3").attr("lang", statement.language),
        Title::Supplied(_) => el("h3.supplied").attr("title", words.supplied),
    };
    let article = el("article")
        .attr("data-statement", statement.id)
        .class(live(move || reading().then_some("open")))
        .child(
            el("p.when")
                .text(words.date(statement.dating.edtf))
                .text(" ")
                .child(el("em").text(live(move || sure(page, at)))),
        )
        .child(title.child(link))
        .child(el("p.who").text(page.corpus.issuer(statement).name.get(words.language)))
        .changing(move || signed_by(page, at))
        .changing(found);
    el("li").class(rail).child(article).into()
}

/// Which of the organizations asked for only signed it.
fn signed_by(page: Page, at: usize) -> Option<Element> {
    let words = page.words;
    let statement = page.statement(at);
    let asked = page
        .asked
        .with(|asked| if asked.signed { asked.choices[ORGANIZATION].included().to_vec() } else { Vec::new() });
    let signing = statement.passages.iter().enumerate().filter_map(|(passage, p)| Some((passage, p.signatory?)));
    let mut line = None;
    for (passage, organization) in signing.filter(|(_, organization)| asked.contains(organization)) {
        let name = FACETS[ORGANIZATION].label(page.corpus, organization, words.language);
        let head = || el("p.signed").text(words.signed_by);
        line = Some(line.unwrap_or_else(head).text(" ").child(link_into(page, at, Some(passage)).text(name)));
    }
    line
}

/// What the statement says of what was asked for; how it begins, if nothing was.
fn words_of(page: Page, found: &Listed) -> Vec<Element> {
    let at = found.statement;
    let statement = page.statement(at);
    let Some(best) = found.best else {
        return incipit(statement).map(|beginning| snippet(statement, beginning, None)).into_iter().collect();
    };
    let marks = page.marks(at, best);
    let shown = marks.first().map(|(span, rank)| snippet(statement, around(statement, best, *span), Some(*rank)));
    let passages = page.findings.with(|findings| findings.matching[at].clone());
    let hits = page.findings.with(|findings| findings.found.hits.iter().filter(|hit| hit.statement == at).count());
    let hits = (hits > 0).then(|| format!("{} · ", (page.words.hits)(hits)));
    let mut carrying = el("p.carrying").text(hits).text((page.words.carrying)(passages.len()));
    for passage in &passages {
        let id = statement.passages[*passage].id;
        carrying = carrying.text(" ").child(link_into(page, at, Some(*passage)).text(id));
    }
    shown.into_iter().chain([carrying]).collect()
}
