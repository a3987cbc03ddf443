//! A passage as printed, with its id and the editors' annotations.

use leptos::prelude::{Get, With};

use super::Explorer;
use super::annotations::{irregularities, irregularity_text, mentioned_dates, positions};
use super::links::passage_link;
use crate::browser::node::{Element, Node, button, changing, el, live};
use pliego_corpus::{
    Coding, Irregularity, PassageId, PassageKind, Salience, Span, Statement, StatementId,
    Vocabulary,
};
use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::findings::QUERY_RANK;
use pliego_explore::findings::{
    segments::{Segment, segments},
    snippet::Snippet,
};
use pliego_explore::selection::{FacetFilter, FilterState};

/// Returns the class of a mark. The style sheet draws the first included value plain, the second
/// hatched, all further ones dotted, and hits in a way of their own.
pub(super) fn rank_class(rank: usize) -> &'static str {
    match rank {
        QUERY_RANK => "hit",
        rank => ["first", "second", "further"][rank.min(2)],
    }
}

pub(super) fn passage(explorer: Explorer, id: StatementId, passage: PassageId) -> Element {
    let statement = explorer.statement(id);
    let printed = &statement.passages[passage];
    let text = changing(move || {
        let marks = explorer.marks(id, passage);
        let irregular: Vec<Span> = printed
            .irregularities
            .iter()
            .map(|irregularity| irregularity.span)
            .collect();
        let mut text: Vec<Node> = Vec::new();
        let mut marked: Option<(usize, Vec<Node>)> = None;
        for Segment {
            span,
            rank,
            irregularity,
        } in segments(printed.span, &marks, &irregular)
        {
            let words = statement.text_of(span);
            let words = match irregularity {
                // An irregularity of a whole passage is only annotated: marking it would underline
                // every word.
                Some(index) if irregular[index] != printed.span => {
                    irregular_words(explorer, &printed.irregularities[index], words).into()
                }
                _ => words.into(),
            };
            // An irregularity does not interrupt a mark: adjacent segments of the same rank share
            // one `mark` element.
            match (&mut marked, rank) {
                (Some((open_rank, nodes)), Some(rank)) if *open_rank == rank => nodes.push(words),
                (_, rank) => {
                    text.extend(marked.take().map(mark));
                    match rank {
                        Some(rank) => marked = Some((rank, vec![words])),
                        None => text.push(words),
                    }
                }
            }
        }
        text.extend(marked.map(mark));
        text
    });
    let kind = kind_class(printed.kind);
    let class = move || {
        let open = explorer.open.get().and_then(|open| open.passage);
        if open == Some(passage) {
            format!("passage {kind} current")
        } else {
            format!("passage {kind}")
        }
    };
    let link = passage_link(explorer, id, Some(passage))
        .attr(
            "aria-label",
            (explorer.strings.link_to_passage)(&printed.id),
        )
        .text(&*printed.id);
    let paragraph = el(if printed.kind == PassageKind::Title {
        "h2"
    } else {
        "p"
    })
    .class("printed")
    .child(text);
    el("div")
        .class(live(class))
        .attr(
            "id",
            explorer
                .interactive_only(|| format!("{}.{}", statement.id, printed.id))
                .unwrap_or_else(|| printed.id.to_string()),
        )
        .attr("tabindex", "-1")
        .child(el("span.passage-id").child(link))
        .child(
            el("div.text")
                .attr("lang", &*statement.language)
                .child(paragraph),
        )
        .child(margin(explorer, id, passage))
        .child(apparatus(explorer, id, passage))
}

fn kind_class(kind: PassageKind) -> &'static str {
    match kind {
        PassageKind::Title => "title",
        PassageKind::Subtitle | PassageKind::Heading => "heading",
        PassageKind::Masthead
        | PassageKind::Byline
        | PassageKind::Dateline
        | PassageKind::Hashtags => "aside",
        PassageKind::Signature => "signature",
        PassageKind::Signatory => "signatory",
        PassageKind::Slogan => "slogan",
        PassageKind::Bullet => "bullet",
        PassageKind::Paragraph | PassageKind::Point => "paragraph",
    }
}

/// Lists the annotations beside a passage: the country of its signatory, its themes, its positions
/// on demands.
fn margin(explorer: Explorer, id: StatementId, passage: PassageId) -> Option<Element> {
    let printed = &explorer.statement(id).passages[passage];
    let country = printed
        .signatory
        .and_then(|organization| explorer.corpus.organizations[organization].country);
    let country = country.map(|place| {
        el("li").text(
            explorer.corpus.countries[place]
                .label
                .get(explorer.strings.language),
        )
    });
    let themes = country.into_iter().chain(
        printed
            .codings
            .iter()
            .flatten()
            .map(|coding| theme(explorer, coding)),
    );
    lists(
        "margin",
        [
            (explorer.strings.themes, "themes", themes.collect()),
            (
                explorer.strings.demands,
                "stances",
                positions(explorer, id, passage),
            ),
        ],
    )
}

/// Lists the annotations under a passage: mentioned dates and irregularities.
fn apparatus(explorer: Explorer, id: StatementId, passage: PassageId) -> Option<Element> {
    let printed = &explorer.statement(id).passages[passage];
    lists(
        "apparatus",
        [
            (
                explorer.strings.mentions,
                "days",
                mentioned_dates(explorer, id, printed),
            ),
            (
                explorer.strings.irregularities,
                "oddities",
                irregularities(explorer, id, printed),
            ),
        ],
    )
}

/// Renders those lists that are not empty, each with its label and class; `None` if all are empty.
fn lists(
    class: &'static str,
    lists: [(&'static str, &'static str, Vec<Element>); 2],
) -> Option<Element> {
    let filled = lists.into_iter().filter(|(.., lines)| !lines.is_empty());
    let filled: Vec<Element> = filled
        .map(|(label, class, lines)| {
            el("ul")
                .class(class)
                .attr("aria-label", label)
                .children(lines)
        })
        .collect();
    (!filled.is_empty()).then(|| el("div").class(class).children(filled))
}

/// Renders words with an irregularity.
fn irregular_words(
    explorer: Explorer,
    irregularity: &'static Irregularity,
    words: &'static str,
) -> Element {
    el("span.odd")
        .attr("data-odd", irregularity.kind.name())
        .attr("title", irregularity_text(explorer, irregularity))
        .text(words)
}

/// Renders a theme of a passage. A printed page has no `title`, so it says "in passing" in the
/// text.
fn theme(explorer: Explorer, coding: &'static Coding) -> Element {
    let is_secondary = coding.salience == Salience::Secondary;
    let label = explorer.corpus.themes[coding.theme]
        .label
        .get(explorer.strings.language);
    let in_passing = || is_secondary.then(|| (explorer.strings.in_passing)(label));
    let button = value_button(explorer, Facet::Theme, coding.theme.into());
    let line = el("li").class(is_secondary.then_some("secondary"));
    if explorer.root().is_some() {
        return line.child(button.text(in_passing().unwrap_or_else(|| label.to_owned())));
    }
    line.child(
        button
            .attr("aria-label", in_passing())
            .attr("title", in_passing())
            .text(label),
    )
}

/// Renders a button that includes a value of a facet or, if it is included, removes it; on a
/// printed page a plain `span`.
pub(super) fn value_button(explorer: Explorer, facet: Facet, value: ValueId) -> Element {
    let state = move |filter: &FacetFilter| filter.state(value);
    let is_included = move || {
        explorer
            .criteria
            .with(|criteria| state(&criteria.filters[facet]) == FilterState::Included)
    };
    if explorer.root().is_some() {
        return el("span");
    }
    button()
        .attr("aria-pressed", live(is_included))
        .on("click", move |_| {
            explorer.commit(|selection| {
                let filter = &mut selection.filters[facet];
                filter.set(
                    value,
                    if state(filter) == FilterState::Included {
                        FilterState::Unset
                    } else {
                        FilterState::Included
                    },
                );
            });
        })
}

fn mark((rank, words): (usize, Vec<Node>)) -> Node {
    el("mark").class(rank_class(rank)).children(words).into()
}

/// Renders a snippet, its words marked with the class of a rank.
pub(super) fn snippet(
    statement: &'static Statement,
    snippet: Snippet,
    rank: Option<usize>,
) -> Element {
    let words = |span: Span| statement.text_of(span);
    el("p.snippet printed")
        .attr("lang", &*statement.language)
        .text(snippet.cut_before.then_some("… "))
        .text(words(snippet.before))
        .child(match rank {
            Some(rank) => mark((rank, vec![words(snippet.words).into()])),
            None => words(snippet.words).into(),
        })
        .text(words(snippet.after))
        .text(snippet.cut_after.then_some(" …"))
}
