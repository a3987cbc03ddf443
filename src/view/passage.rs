//! A passage of the text as printed, its id before it and what the editors say of it in the margin.

use leptos::prelude::With;

use super::Page;
use super::link::link_into;
use crate::browser::node::{Element, Node, changing, el, live};
use crate::corpus::{Coding, PassageKind, Salience, Span, Statement};
use crate::facets::{FACETS, THEME};
use crate::find::carried;
use crate::find::snippet::{Snippet, pieces};
use crate::selection::Stand;

/// How a chosen value is drawn: the first chosen one plain, the second hatched, the others dotted.
pub(super) fn rank_class(rank: usize) -> &'static str {
    ["first", "second", "further"][rank.min(2)]
}

pub(super) fn passage(page: Page, statement: usize, position: usize) -> Element {
    let at = statement;
    let statement = page.statement(at);
    let passage = &statement.passages[position];
    let text = changing(move || {
        let marks = page.asked.with(|asked| carried(statement, position, asked));
        let piece = |(span, rank)| piece(statement.words(span), rank);
        pieces(passage.span, &marks).into_iter().map(piece).collect::<Vec<_>>()
    });
    let kind = class(passage.kind);
    let class = move || {
        let reading = page.reading().and_then(|reading| reading.passage);
        if reading == Some(position) { format!("passage {kind} current") } else { format!("passage {kind}") }
    };
    let id = link_into(page, at, Some(position))
        .attr("aria-label", (page.words.link_to_passage)(passage.id))
        .text(passage.id);
    let printed = el(if passage.kind == PassageKind::Title { "h2" } else { "p" }).class("printed").child(text);
    el("div")
        .class(live(class))
        .attr("id", format!("{}.{}", statement.id, passage.id))
        .attr("tabindex", "-1")
        .child(el("span").class("passage-id").child(id))
        .child(el("div").class("text").attr("lang", statement.language).child(printed))
        .child(margin(page, at, position))
}

fn class(kind: PassageKind) -> &'static str {
    match kind {
        PassageKind::Title => "title",
        PassageKind::Subtitle | PassageKind::Heading => "heading",
        PassageKind::Masthead | PassageKind::Byline | PassageKind::Dateline | PassageKind::Hashtags => "aside",
        PassageKind::Signature => "signature",
        PassageKind::Signatory => "signatory",
        PassageKind::Slogan => "slogan",
        PassageKind::Bullet => "bullet",
        PassageKind::Paragraph | PassageKind::Point => "paragraph",
    }
}

/// What the editors say of a passage: its themes, or the country of who signs.
fn margin(page: Page, statement: usize, passage: usize) -> Option<Element> {
    let passage = &page.statement(statement).passages[passage];
    let country = passage.signatory.and_then(|organization| page.corpus.organizations[organization].country);
    let country = country.map(|place| el("li").text(page.corpus.places[place].label.get(page.words.language)));
    let themes = passage.codings.iter().flatten().map(|coding| theme(page, coding));
    let lines: Vec<Element> = country.into_iter().chain(themes).collect();
    (!lines.is_empty()).then(|| el("ul").class("margin").attr("aria-label", page.words.themes).children(lines))
}

/// A theme that a passage carries: pressing it asks for it.
fn theme(page: Page, coding: &Coding) -> Element {
    let words = page.words;
    let (theme, secondary) = (coding.theme, coding.salience == Salience::Secondary);
    let label = FACETS[THEME].label(page.corpus, theme, words.language);
    let chosen = move || page.asked.with(|asked| asked.choices[THEME].stand(theme) == Stand::Included);
    let button = el("button")
        .attr("aria-pressed", live(chosen))
        .attr("aria-label", secondary.then(|| (words.in_passing)(label)))
        .attr("title", secondary.then(|| (words.in_passing)(label)))
        .text(label)
        .on("click", move |_| {
            page.choose(|selection| {
                let choice = &mut selection.choices[THEME];
                let stand = if choice.stand(theme) == Stand::Included { Stand::Free } else { Stand::Included };
                choice.set(theme, stand);
            });
        });
    el("li").class(secondary.then_some("secondary")).child(button)
}

fn piece(words: &'static str, rank: Option<usize>) -> Node {
    match rank {
        Some(rank) => el("mark").class(rank_class(rank)).text(words).into(),
        None => words.into(),
    }
}

/// Words in their surroundings, for a list.
pub(super) fn snippet(statement: &'static Statement, snippet: Snippet, rank: Option<usize>) -> Element {
    let words = |span: Span| statement.words(span);
    el("p")
        .class("snippet printed")
        .attr("lang", statement.language)
        .text(snippet.cut_before.then_some("… "))
        .text(words(snippet.before))
        .child(piece(words(snippet.words), rank))
        .text(words(snippet.after))
        .text(snippet.cut_after.then_some(" …"))
}
