//! The list of matches, earliest first. On narrow screens it replaces the timeline: the style sheet
//! draws a rail beside it, and events appear between the statements.

use leptos::prelude::{Get, Memo, RwSignal, Update, With};

use super::Explorer;
use super::background::event_link;
use super::links::{passage_link, selection_link};
use super::passage::snippet;
use crate::browser::node::{Element, Node, button, changing, each, el, live};
use pliego_corpus::{EventId, PassageId, Span, StatementId, Title};
use pliego_explore::facet::Facet;
use pliego_explore::findings::Certainty;
use pliego_explore::findings::snippet::{around, incipit};
use pliego_explore::findings::timeline::{Shape, shape};

/// Statements rendered at first, and added at each press of the button for more.
const BATCH: usize = 20;

pub(super) fn statements(explorer: Explorer) -> Node {
    let strings = explorer.strings;
    let rendered = RwSignal::new(BATCH);
    let events = explorer.corpus.events.len();
    // A key below the number of events is an event, above it a statement.
    let draw = move |key: usize| match key.checked_sub(events) {
        Some(id) => entry(explorer, id.into()),
        None => event_entry(explorer, key.into()),
    };
    let is_empty = move || {
        explorer
            .findings
            .with(|findings| findings.matches.is_empty())
    };
    let nothing = move || {
        is_empty().then(|| {
            let missing = explorer
                .findings
                .with(|findings| findings.search.missing.clone());
            let lines = missing
                .into_iter()
                .map(|word| missing_line(explorer, &word));
            el("div.nothing")
                .children(lines)
                .child(el("p").text(strings.no_match))
        })
    };
    let more = move || {
        let rest = explorer
            .findings
            .with(|findings| findings.matches.len())
            .saturating_sub(rendered.get());
        let add_batch = move |_: &_| rendered.update(|rendered| *rendered += BATCH);
        (rest > 0).then(|| {
            button()
                .class("more")
                .text((strings.more)(rest))
                .on("click", add_batch)
        })
    };
    el("section.statements")
        .attr("id", "statements")
        .attr("tabindex", "-1")
        .attr("aria-label", strings.views[0])
        .child(el("h2.unseen").text(strings.views[0]))
        .child(changing(nothing))
        .child(el("ol").child(each(move || items(explorer, rendered.get()), draw)))
        .child(changing(more))
        .into()
}

/// Renders a line about a search term without hits and, once the reader stops typing, a link to the
/// query with the nearest word of the corpus.
fn missing_line(explorer: Explorer, word: &str) -> Element {
    let is_settled = explorer.criteria.with(|criteria| {
        explorer
            .committed
            .with(|committed| criteria.query == committed.query)
    });
    let suggestion = is_settled
        .then(|| explorer.nearest(word))
        .flatten()
        .map(|nearest| {
            let (text, word) = ((explorer.strings.nearest)(&nearest), word.to_owned());
            let corrected = move |part: &str| match explorer.corpus.folding.fold(part) == word {
                true => nearest.clone(),
                false => part.to_owned(),
            };
            let query = move |query: &str| {
                query
                    .split(' ')
                    .map(&corrected)
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            selection_link(explorer, move |selection| {
                selection.query = query(&selection.query);
            })
            .text(text)
        });
    el("p")
        .text((explorer.strings.missing)(word))
        .text(" ")
        .child(suggestion)
}

/// Lists the keys of the rendered matches and of the events in the date range, by day; events come
/// before the statements of their day. Once all matches are rendered, the later events follow.
fn items(explorer: Explorer, rendered: usize) -> Vec<usize> {
    let corpus = explorer.corpus;
    let dates = explorer.criteria.with(|criteria| criteria.dates);
    let background = explorer.background.get();
    let in_range = |id: &EventId| {
        let event = &corpus.events[*id];
        background && dates.overlaps(event.date.span())
    };
    let mut events = corpus.events.keys().filter(in_range).peekable();
    let mut items = Vec::new();
    explorer.findings.with(|findings| {
        for matched in findings.matches.iter().take(rendered) {
            let day = Some(explorer.statement(matched.statement).dating.earliest);
            while let Some(event) =
                events.next_if(|event| corpus.events[*event].date.span().0 <= day)
            {
                items.push(event.into());
            }
            items.push(corpus.events.len() + usize::from(matched.statement));
        }
    });
    if explorer
        .findings
        .with(|findings| findings.matches.len() <= rendered)
    {
        items.extend(events.map(usize::from));
    }
    items
}

fn event_entry(explorer: Explorer, id: EventId) -> Node {
    let event = &explorer.corpus.events[id];
    el("li.context-between")
        .child(el("span.when").text(event.date.span().0.map(explorer.strings.day_short)))
        .text(" ")
        .child(el("em").child(event_link(explorer, event)))
        .into()
}

/// Whether a match is certainly or only possibly in the date range; `None` without a range or
/// if the date is exact.
pub(super) fn certainty_note(explorer: Explorer, id: StatementId) -> Option<&'static str> {
    let dating = &explorer.statement(id).dating;
    if dating.is_exact() || explorer.criteria.with(|criteria| criteria.dates.is_open()) {
        return None;
    }
    explorer.findings.with(|findings| {
        findings.get(id).map(|matched| match matched.certainty {
            Certainty::Certain => explorer.strings.certainly,
            Certainty::Possible => explorer.strings.possibly,
        })
    })
}

fn entry(explorer: Explorer, id: StatementId) -> Node {
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let is_open = move || explorer.open_statement() == Some(id);
    // A memo, so that Leptos renders the extract again only if it differs.
    let extract = Memo::new(move |_| extract(explorer, id));
    let class = match shape(statement) {
        Shape::Point(_) => "entry point",
        Shape::About(..) => "entry approximate",
        Shape::Range(..) => "entry range",
    };
    let link = passage_link(explorer, id, None)
        .attr("aria-current", live(move || is_open().then_some("true")))
        .text(statement.title(strings.language));
    let title = match statement.title {
        Title::Printed(_) => el("h3").attr("lang", &*statement.language),
        Title::Supplied(_) => el("h3.supplied").attr("title", strings.supplied),
    };
    let article = el("article")
        .attr("data-statement", &*statement.id)
        .class(live(move || is_open().then_some("open")))
        .child(
            el("p.when")
                .text(strings.date(statement.dating.edtf))
                .text(" ")
                .child(el("em").text(live(move || certainty_note(explorer, id)))),
        )
        .child(title.child(link))
        .child(el("p.who").text(explorer.corpus.issuer(statement).name.get(strings.language)))
        .changing(move || signed_by(explorer, id))
        .changing(move || {
            extract.with(|extract| {
                extract
                    .as_ref()
                    .map(|extract| extract_lines(explorer, id, extract))
            })
        });
    el("li").class(class).child(article).into()
}

/// Lists the included organizations that only signed the statement; `None` if there are none.
fn signed_by(explorer: Explorer, id: StatementId) -> Option<Element> {
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let included = explorer.criteria.with(|criteria| match criteria.signed {
        true => criteria.filters[Facet::Organization].included().to_vec(),
        false => Vec::new(),
    });
    let passages = statement.passages.iter_enumerated();
    let signatories = passages.filter_map(|(passage, printed)| Some((passage, printed.signatory?)));
    let mut line = None;
    for (passage, organization) in
        signatories.filter(|(_, organization)| included.contains(&(*organization).into()))
    {
        let name = explorer.corpus.organizations[organization]
            .name
            .get(strings.language);
        let empty_line = || el("p.signed").text(strings.signed_by);
        line = Some(
            line.unwrap_or_else(empty_line)
                .text(" ")
                .child(passage_link(explorer, id, Some(passage)).text(name)),
        );
    }
    line
}

/// The matching passages of a statement.
#[derive(PartialEq)]
struct Extract {
    /// The best passage with its first mark and the rank of that; `None` if the criteria do not
    /// search passages.
    best: Option<(PassageId, Span, usize)>,
    /// All matching passages.
    passages: Vec<PassageId>,
    /// The number of hits.
    hits: usize,
}

/// Makes the extract of a statement; `None` if it does not match.
fn extract(explorer: Explorer, id: StatementId) -> Option<Extract> {
    explorer
        .findings
        .with(|findings| findings.get(id).is_some())
        .then(|| {
            let passages = explorer.matching(id);
            let first = |passage| {
                explorer
                    .marks(id, passage)
                    .first()
                    .map(|(span, rank)| (passage, *span, *rank))
            };
            Extract {
                best: explorer.best(id, &passages).and_then(first),
                passages,
                hits: explorer.hits_in(id),
            }
        })
}

/// Renders the snippet and the matching passages of an extract, or the beginning of the statement
/// if no passage matches.
fn extract_lines(explorer: Explorer, id: StatementId, extract: &Extract) -> Vec<Element> {
    let statement = explorer.statement(id);
    let Some((passage, span, rank)) = extract.best else {
        return incipit(statement)
            .map(|beginning| snippet(statement, beginning, None))
            .into_iter()
            .collect();
    };
    let best = snippet(statement, around(statement, passage, span), Some(rank));
    let hits = (extract.hits > 0).then(|| format!("{} · ", (explorer.strings.hits)(extract.hits)));
    let mut matching = el("p.carrying")
        .text(hits)
        .text((explorer.strings.passages_with_match)(
            extract.passages.len(),
        ));
    for passage in &extract.passages {
        let printed = &statement.passages[*passage];
        matching = matching
            .text(" ")
            .child(passage_link(explorer, id, Some(*passage)).text(&*printed.id));
    }
    vec![best, matching]
}
