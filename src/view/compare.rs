//! Two statements side by side, theme by theme or demand by demand, with what only one has, and the wording they share.

use leptos::prelude::{Get, RwSignal, With};

use super::Page;
use super::choice::choice_of;
use super::link::link_into;
use super::remarks::{sign, stance_words};
use crate::browser::event;
use crate::browser::node::{Element, Node, changing, el};
use pliego_corpus::Position;
use pliego_explore::findings::compare::{By, Words, demands, shared, themes};
use pliego_explore::selection::Reading;

pub(super) fn compare(page: Page) -> Node {
    let words = page.words;
    let by = RwSignal::new(By::default());
    el("section.compare")
        .attr("aria-label", words.compare_caption)
        .child(el("h2.unseen").text(words.compare_caption))
        .child(el("div.pair").child(side_list(page, 0)).child(side_list(page, 1)))
        .child(choice_of(words.aligned_by, by, &By::ALL, &words.align))
        .child(changing(move || match pair(page) {
            Some(pair) => vec![aligned(page, pair, by.get()), sharing(page, pair)],
            None => vec![el("p.nothing").text(words.choose_two)],
        }))
        .into()
}

/// The two statements that are compared, if two are chosen.
fn pair(page: Page) -> Option<[usize; 2]> {
    let pair = page.selection.with(|selection| Some([selection.reading?.statement, selection.beside?]));
    pair.filter(|[one, other]| one != other)
}

/// A list of the statements, in which one side is chosen.
fn side_list(page: Page, side: usize) -> Element {
    let words = page.words;
    let chosen = move || {
        page.selection.with(|selection| match side {
            0 => selection.reading.map(|reading| reading.statement),
            _ => selection.beside,
        })
    };
    let option = |at: usize| {
        let statement = page.statement(at);
        let name = page.corpus.issuer(statement).name.get(words.language);
        let text = format!("{name}, {}", words.date(statement.dating.edtf));
        el("option").attr("value", statement.id).prop("selected", move || chosen() == Some(at)).text(text)
    };
    let none = el("option").attr("value", "").prop("selected", move || chosen().is_none()).text(words.choose_statement);
    let select = el("select")
        .attr("aria-label", words.sides[side])
        .on("change", move |changed| {
            let at = page.corpus.statement(&event::value(changed));
            page.choose(|selection| match side {
                0 => selection.reading = at.map(|statement| Reading { statement, passage: None }),
                _ => selection.beside = at,
            });
        })
        .child(none)
        .children((0..page.corpus.statements.len()).map(option));
    el("p").child(select)
}

fn aligned(page: Page, pair: [usize; 2], by: By) -> Element {
    let words = page.words;
    let name = |at: usize| page.corpus.issuer(page.statement(at)).name.get(words.language);
    let heads = pair.map(|at| el("th").attr("scope", "col").text(name(at)));
    let corner = el("th").attr("scope", "col").text(words.align[by as usize]);
    let rows: Vec<Element> = match by {
        By::Theme => themes(page.corpus, pair)
            .into_iter()
            .map(|(theme, sides)| {
                let cells = [0, 1].map(|side| quotes(page, pair[side], &sides[side]));
                row(page, page.corpus.themes[theme].label.get(words.language), cells)
            })
            .collect(),
        By::Demand => demands(page.corpus, pair)
            .into_iter()
            .map(|(demand, sides)| {
                let cells = sides.map(|position| position.and_then(|position| stand(page, position)));
                row(page, page.corpus.demands[demand].label.get(words.language), cells)
            })
            .collect(),
    };
    el("table.aligned")
        .child(el("caption.unseen").text(words.compare_caption))
        .child(el("thead").child(el("tr").child(corner).children(heads)))
        .child(el("tbody").children(rows))
}

/// A theme or a demand, with what each side says; where one says nothing, that is said.
fn row(page: Page, label: &'static str, cells: [Option<Vec<Element>>; 2]) -> Element {
    let one_sided = cells.iter().any(Option::is_none);
    let cells = cells.map(|cell| match cell {
        Some(lines) => el("td").children(lines),
        None => el("td.silent").text(page.words.not_mentioned),
    });
    el("tr").class(one_sided.then_some("one-sided")).child(el("th").attr("scope", "row").text(label)).children(cells)
}

fn quotes(page: Page, statement: usize, words: &[Words]) -> Option<Vec<Element>> {
    (!words.is_empty()).then(|| words.iter().map(|words| quote(page, statement, *words)).collect())
}

fn quote(page: Page, at: usize, Words { passage, span }: Words) -> Element {
    let statement = page.statement(at);
    el("p")
        .child(link_into(page, at, Some(passage)).text(statement.passages[passage].id))
        .text(" ")
        .child(el("q.printed").attr("lang", statement.language).text(statement.words(span)))
}

fn stand(page: Page, position: &Position) -> Option<Vec<Element>> {
    let ground = position.ground?;
    let said = stance_words(page, position.stance, ground.voice);
    let head =
        el("p").child(el("span.sign").attr("aria-hidden", true).text(sign(position.stance))).text(" ").text(said);
    Some(vec![head, quote(page, position.statement, Words { passage: ground.passage, span: ground.quote })])
}

/// The wording that the two share.
fn sharing(page: Page, pair: [usize; 2]) -> Element {
    let words = page.words;
    let runs = shared(page.corpus, pair);
    let head = el("h3").text((words.shared)(runs.len()));
    let lines = runs.iter().map(|[one, other]| {
        let statement = page.statement(pair[0]);
        let place = |at: usize, words: &Words| {
            let statement = page.statement(at);
            let issuer = page.corpus.issuer(statement).short_name(page.words.language);
            link_into(page, at, Some(words.passage)).text(format!("{issuer} {}", statement.passages[words.passage].id))
        };
        el("li")
            .child(el("mark.printed").attr("lang", statement.language).text(statement.words(one.span)))
            .text(" ")
            .child(place(pair[0], one))
            .text(", ")
            .child(place(pair[1], other))
    });
    el("div.sharing").child(head).child(el("ul").children(lines))
}
