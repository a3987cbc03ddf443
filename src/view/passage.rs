//! A passage of the text as printed, its id before it and what the editors say of it in the margin.

use leptos::prelude::{Get, With};

use super::Page;
use super::annotations::{days, in_words, oddities, positions};
use super::links::link_into;
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

/// How a chosen value is drawn: the first chosen one plain, the second hatched, the others dotted;
/// what a search finds in a way of its own.
pub(super) fn rank_class(rank: usize) -> &'static str {
    match rank {
        QUERY_RANK => "hit",
        rank => ["first", "second", "further"][rank.min(2)],
    }
}

pub(super) fn passage(page: Page, statement: StatementId, position: PassageId) -> Element {
    let at = statement;
    let statement = page.statement(at);
    let passage = &statement.passages[position];
    let text = changing(move || {
        let marks = page.marks(at, position);
        let odd: Vec<Span> = passage
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
        } in segments(passage.span, &marks, &odd)
        {
            let words = statement.text_of(span);
            let words = match irregularity {
                // What is odd about a whole passage is said beside it.
                Some(at) if odd[at] != passage.span => {
                    odd_words(page, &passage.irregularities[at], words).into()
                }
                _ => words.into(),
            };
            // A mark goes on over what is odd in it.
            match (&mut marked, rank) {
                (Some((same, within)), Some(rank)) if *same == rank => within.push(words),
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
    let kind = class(passage.kind);
    let class = move || {
        let open = page.open.get().and_then(|open| open.passage);
        if open == Some(position) {
            format!("passage {kind} current")
        } else {
            format!("passage {kind}")
        }
    };
    let id = link_into(page, at, Some(position))
        .attr("aria-label", (page.strings.link_to_passage)(&passage.id))
        .text(&*passage.id);
    let printed = el(if passage.kind == PassageKind::Title {
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
            page.live(|| format!("{}.{}", statement.id, passage.id))
                .unwrap_or_else(|| passage.id.to_string()),
        )
        .attr("tabindex", "-1")
        .child(el("span.passage-id").child(id))
        .child(
            el("div.text")
                .attr("lang", &*statement.language)
                .child(printed),
        )
        .child(margin(page, at, position))
        .child(apparatus(page, at, position))
}

fn class(kind: PassageKind) -> &'static str {
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

/// What the editors say of a passage, beside it: the country of who signs, its themes, where it
/// stands on demands.
fn margin(page: Page, at: StatementId, position: PassageId) -> Option<Element> {
    let passage = &page.statement(at).passages[position];
    let country = passage
        .signatory
        .and_then(|organization| page.corpus.organizations[organization].country);
    let country = country.map(|place| {
        el("li").text(
            page.corpus.countries[place]
                .label
                .get(page.strings.language),
        )
    });
    let themes = country.into_iter().chain(
        passage
            .codings
            .iter()
            .flatten()
            .map(|coding| theme(page, coding)),
    );
    lists(
        "margin",
        [
            (page.strings.themes, "themes", themes.collect()),
            (
                page.strings.demands,
                "stances",
                positions(page, at, position),
            ),
        ],
    )
}

/// What they say under it, as editions do: the days that it speaks of, what is odd about its print.
fn apparatus(page: Page, at: StatementId, position: PassageId) -> Option<Element> {
    let passage = &page.statement(at).passages[position];
    lists(
        "apparatus",
        [
            (page.strings.mentions, "days", days(page, at, passage)),
            (
                page.strings.oddities,
                "oddities",
                oddities(page, at, passage),
            ),
        ],
    )
}

/// Named lists, those that hold anything; nothing if none does.
fn lists(
    class: &'static str,
    lists: [(&'static str, &'static str, Vec<Element>); 2],
) -> Option<Element> {
    let filled = lists.into_iter().filter(|(.., lines)| !lines.is_empty());
    let filled: Vec<Element> = filled
        .map(|(name, class, lines)| {
            el("ul")
                .class(class)
                .attr("aria-label", name)
                .children(lines)
        })
        .collect();
    (!filled.is_empty()).then(|| el("div").class(class).children(filled))
}

/// Words in which something is odd.
fn odd_words(page: Page, irregularity: &'static Irregularity, words: &'static str) -> Element {
    el("span.odd")
        .attr("data-odd", irregularity.kind.name())
        .attr("title", in_words(page, irregularity))
        .text(words)
}

/// A theme that a passage carries.
fn theme(page: Page, coding: &'static Coding) -> Element {
    let secondary = coding.salience == Salience::Secondary;
    let label = page.corpus.themes[coding.theme]
        .label
        .get(page.strings.language);
    let in_passing = || secondary.then(|| (page.strings.in_passing)(label));
    let button = value_button(page, Facet::Theme, coding.theme.into());
    let line = el("li").class(secondary.then_some("secondary"));
    if page.root().is_some() {
        return line.child(button.text(in_passing().unwrap_or_else(|| label.to_owned())));
    }
    line.child(
        button
            .attr("aria-label", in_passing())
            .attr("title", in_passing())
            .text(label),
    )
}

/// A value of a facet, beside words that carry it: pressing it asks for it.
pub(super) fn value_button(page: Page, facet: Facet, value: ValueId) -> Element {
    let state = move |filter: &FacetFilter| filter.state(value);
    let chosen = move || {
        page.criteria
            .with(|criteria| state(&criteria.filters[facet]) == FilterState::Included)
    };
    if page.root().is_some() {
        return el("span");
    }
    button()
        .attr("aria-pressed", live(chosen))
        .on("click", move |_| {
            page.commit(|selection| {
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

/// Words in their surroundings, for a list.
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
