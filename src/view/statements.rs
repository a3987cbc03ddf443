//! The list of statements, earliest first. On a narrow screen it is the timeline: it runs down the
//! page on a rail, with the context between.

use leptos::prelude::{Get, Memo, RwSignal, Update, With};

use super::Page;
use super::background::event_link;
use super::links::{link, link_into};
use super::passage::snippet;
use crate::browser::node::{Element, Node, button, changing, each, el, live};
use pliego_corpus::{EventId, PassageId, Span, StatementId, Title};
use pliego_explore::facet::Facet;
use pliego_explore::findings::Certainty;
use pliego_explore::findings::snippet::{around, incipit};
use pliego_explore::findings::timeline::{Shape, shape};

/// How many statements are drawn at first, and at each asking for more.
const DRAWN: usize = 20;

pub(super) fn statements(page: Page) -> Node {
    let strings = page.strings;
    let drawn = RwSignal::new(DRAWN);
    let events = page.corpus.events.len();
    // A key below the number of events is an event, above it a statement.
    let draw = move |key: usize| match key.checked_sub(events) {
        Some(statement) => entry(page, statement.into()),
        None => event_between(page, key.into()),
    };
    let none = move || page.findings.with(|findings| findings.matches.is_empty());
    let nothing = move || {
        none().then(|| {
            let missing = page
                .findings
                .with(|findings| findings.search.missing.clone());
            let lines = missing.into_iter().map(|word| missing_line(page, &word));
            el("div.nothing")
                .children(lines)
                .child(el("p").text(strings.nothing_fits))
        })
    };
    let more = move || {
        let rest = page
            .findings
            .with(|findings| findings.matches.len())
            .saturating_sub(drawn.get());
        let ask = move |_: &_| drawn.update(|drawn| *drawn += DRAWN);
        (rest > 0).then(|| {
            button()
                .class("more")
                .text((strings.more)(rest))
                .on("click", ask)
        })
    };
    el("section.statements")
        .attr("id", "statements")
        .attr("tabindex", "-1")
        .attr("aria-label", strings.views[0])
        .child(el("h2.unseen").text(strings.views[0]))
        .child(changing(nothing))
        .child(el("ol").child(each(move || items(page, drawn.get()), draw)))
        .child(changing(more))
        .into()
}

/// That a word searched for occurs nowhere, and, once the reader stops typing, the one that does
/// and is nearest to it.
fn missing_line(page: Page, word: &str) -> Element {
    let settled = page.criteria.with(|criteria| {
        page.committed
            .with(|committed| criteria.query == committed.query)
    });
    let instead = settled
        .then(|| page.nearest(word))
        .flatten()
        .map(|nearest| {
            let (said, word) = ((page.strings.nearest)(&nearest), word.to_owned());
            let instead = move |part: &str| match page.corpus.folding.fold(part) == word {
                true => nearest.clone(),
                false => part.to_owned(),
            };
            let query =
                move |query: &str| query.split(' ').map(&instead).collect::<Vec<_>>().join(" ");
            link(page, move |selection| {
                selection.query = query(&selection.query);
            })
            .text(said)
        });
    el("p")
        .text((page.strings.missing)(word))
        .text(" ")
        .child(instead)
}

/// The first of the statements that are listed and the events in the window, by day; events come
/// before the statements of their day.
fn items(page: Page, drawn: usize) -> Vec<usize> {
    let corpus = page.corpus;
    let dates = page.criteria.with(|criteria| criteria.dates);
    let context = page.context.get();
    let in_range = |at: &EventId| {
        let event = &corpus.events[*at];
        context && dates.overlaps(event.date.span())
    };
    let mut events = corpus.events.keys().filter(in_range).peekable();
    let mut items = Vec::new();
    page.findings.with(|findings| {
        for listed in findings.matches.iter().take(drawn) {
            let day = Some(page.statement(listed.statement).dating.earliest);
            while let Some(event) =
                events.next_if(|event| corpus.events[*event].date.span().0 <= day)
            {
                items.push(event.into());
            }
            items.push(corpus.events.len() + usize::from(listed.statement));
        }
    });
    if page
        .findings
        .with(|findings| findings.matches.len() <= drawn)
    {
        items.extend(events.map(usize::from));
    }
    items
}

fn event_between(page: Page, at: EventId) -> Node {
    let event = &page.corpus.events[at];
    el("li.context-between")
        .child(el("span.when").text(event.date.span().0.map(page.strings.day_short)))
        .text(" ")
        .child(el("em").child(event_link(page, event)))
        .into()
}

/// Whether a listed statement lies certainly or possibly in the window, if there is one and its
/// date leaves room for the question.
pub(super) fn sure(page: Page, at: StatementId) -> Option<&'static str> {
    let dating = &page.statement(at).dating;
    if dating.is_exact() || page.criteria.with(|criteria| criteria.dates.is_open()) {
        return None;
    }
    page.findings.with(|findings| {
        findings.get(at).map(|listed| match listed.certainty {
            Certainty::Certain => page.strings.certainly,
            Certainty::Possible => page.strings.possibly,
        })
    })
}

fn entry(page: Page, at: StatementId) -> Node {
    let strings = page.strings;
    let statement = page.statement(at);
    let reading = move || page.open_statement() == Some(at);
    // Drawn again only if it says something else.
    let extract = Memo::new(move |_| extract(page, at));
    let rail = match shape(statement) {
        Shape::Point(_) => "entry point",
        Shape::About(..) => "entry approximate",
        Shape::Range(..) => "entry range",
    };
    let link = link_into(page, at, None)
        .attr("aria-current", live(move || reading().then_some("true")))
        .text(statement.title(strings.language));
    let title = match statement.title {
        Title::Printed(_) => el("h3").attr("lang", &*statement.language),
        Title::Supplied(_) => el("h3.supplied").attr("title", strings.supplied),
    };
    let article = el("article")
        .attr("data-statement", &*statement.id)
        .class(live(move || reading().then_some("open")))
        .child(
            el("p.when")
                .text(strings.date(statement.dating.edtf))
                .text(" ")
                .child(el("em").text(live(move || sure(page, at)))),
        )
        .child(title.child(link))
        .child(el("p.who").text(page.corpus.issuer(statement).name.get(strings.language)))
        .changing(move || signed_by(page, at))
        .changing(move || {
            extract.with(|extract| extract.as_ref().map(|extract| said(page, at, extract)))
        });
    el("li").class(rail).child(article).into()
}

/// Which of the organizations asked for only signed it.
fn signed_by(page: Page, at: StatementId) -> Option<Element> {
    let strings = page.strings;
    let statement = page.statement(at);
    let included = page.criteria.with(|criteria| match criteria.signed {
        true => criteria.filters[Facet::Organization].included().to_vec(),
        false => Vec::new(),
    });
    let signing = statement
        .passages
        .iter_enumerated()
        .filter_map(|(passage, p)| Some((passage, p.signatory?)));
    let mut line = None;
    for (passage, organization) in
        signing.filter(|(_, organization)| included.contains(&(*organization).into()))
    {
        let name = page.corpus.organizations[organization]
            .name
            .get(strings.language);
        let head = || el("p.signed").text(strings.signed_by);
        line = Some(
            line.unwrap_or_else(head)
                .text(" ")
                .child(link_into(page, at, Some(passage)).text(name)),
        );
    }
    line
}

/// What a statement says of what was asked for.
#[derive(PartialEq)]
struct Extract {
    /// A passage that carries it, with the words and their rank; none if nothing was asked for that
    /// stands in passages.
    shown: Option<(PassageId, Span, usize)>,
    /// All passages that carry it.
    passages: Vec<PassageId>,
    /// How often it has the words searched for.
    hits: usize,
}

/// What was found of a statement, if it is listed.
fn extract(page: Page, at: StatementId) -> Option<Extract> {
    page.findings
        .with(|findings| findings.get(at).is_some())
        .then(|| {
            let passages = page.matching(at);
            let first = |passage| {
                page.marks(at, passage)
                    .first()
                    .map(|(span, rank)| (passage, *span, *rank))
            };
            Extract {
                shown: page.best(at, &passages).and_then(first),
                passages,
                hits: page.hits_in(at),
            }
        })
}

/// What the statement says of what was asked for; how it begins, if nothing was.
fn said(page: Page, at: StatementId, extract: &Extract) -> Vec<Element> {
    let statement = page.statement(at);
    let Some((passage, span, rank)) = extract.shown else {
        return incipit(statement)
            .map(|beginning| snippet(statement, beginning, None))
            .into_iter()
            .collect();
    };
    let shown = snippet(statement, around(statement, passage, span), Some(rank));
    let hits = (extract.hits > 0).then(|| format!("{} · ", (page.strings.hits)(extract.hits)));
    let mut carrying = el("p.carrying")
        .text(hits)
        .text((page.strings.carrying)(extract.passages.len()));
    for passage in &extract.passages {
        let id = &*statement.passages[*passage].id;
        carrying = carrying
            .text(" ")
            .child(link_into(page, at, Some(*passage)).text(id));
    }
    vec![shown, carrying]
}
