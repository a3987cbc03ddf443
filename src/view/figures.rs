//! What each statement claims in numbers, at its date; and beside it, as another kind of mark, what bodies counted. Points
//! are never joined.

use leptos::prelude::{Get, RwSignal};

use super::Page;
use super::choice::choice;
use super::context::context_link;
use super::link::link_into;
use super::positions::listed;
use super::save::save;
use super::window::percent;
use crate::browser::node::{Element, Node, changing, el, svg};
use pliego_corpus::{Day, Figure, Tally};
use pliego_explore::findings::figures::{Counted, claims, days, scale};

/// Height of the drawing and of what stands under it, in pixels.
const HEIGHT: i64 = 260;
const FOOT: i64 = 24;
/// The signs of counting bodies, in their order; further ones share the last.
const SIGNS: [&str; 4] = ["+", "×", "◇", "∗"];

pub(super) fn figures(page: Page) -> Node {
    let words = page.words;
    let counted = RwSignal::new(Counted::default());
    el("section.figures")
        .attr("aria-label", words.figures_caption)
        .child(choice(counted, &Counted::ALL, &words.counted))
        .child(el("p.note").text(words.figures_note))
        .child(changing(move || drawn(page, counted.get())))
        .into()
}

fn drawn(page: Page, counted: Counted) -> Vec<Element> {
    let claims = claims(page.corpus, &listed(page), counted);
    let mut shown = Vec::new();
    if counted != Counted::Other {
        shown.push(plot(page, counted, &claims));
        shown.push(key(page, counted));
        shown.push(save(page, ".figures .area, .figures-key", "figures", title(page, counted)));
    }
    shown.push(claim_table(page, &claims));
    if counted != Counted::Other {
        shown.push(tally_table(page, counted));
    }
    shown
}

fn sign(body: usize) -> &'static str {
    SIGNS[body.min(SIGNS.len() - 1)]
}

/// Where things stand in the drawing.
#[derive(Clone, Copy)]
struct Axes {
    first: Day,
    last: Day,
    top: i64,
}

impl Axes {
    fn x(self, day: Day, half_days: i64) -> String {
        let days = self.last.0 - self.first.0 + 1;
        percent(2 * (day.clamp(self.first, self.last).0 - self.first.0) + half_days, 2 * days)
    }

    fn y(self, number: i64) -> String {
        (HEIGHT - number * (HEIGHT - 16) / self.top).to_string()
    }
}

fn title(page: Page, counted: Counted) -> String {
    format!("{}: {}", page.words.figures_caption, page.words.counted[counted as usize])
}

fn plot(page: Page, counted: Counted, claims: &[&'static Figure]) -> Element {
    let (words, corpus) = (page.words, page.corpus);
    let axes = Axes { first: corpus.span.0, last: corpus.span.1, top: scale(corpus, counted) };
    let mut drawing = svg("svg.plot-of-figures")
        .attr("width", "100%")
        .attr("height", (HEIGHT + FOOT).to_string())
        .attr("role", "img")
        .attr("aria-label", title(page, counted));
    for quarter in 0..=4 {
        let (number, y) = (quarter * axes.top / 4, axes.y(quarter * axes.top / 4));
        let line = svg("line.lane").attr("x1", "0").attr("x2", "100%").attr("y1", y.clone()).attr("y2", y.clone());
        drawing = drawing
            .child(line)
            .child(svg("text").attr("x", "0").attr("y", y).attr("dy", "-4").text(number.to_string()));
    }
    for (day, anchor) in [(axes.first, "start"), (axes.last, "end")] {
        let x = if anchor == "start" { "0%" } else { "100%" };
        let label = svg("text").attr("x", x).attr("y", (HEIGHT + FOOT - 6).to_string()).attr("text-anchor", anchor);
        drawing = drawing.child(label.text((words.day)(day)));
    }
    let tallies = corpus.tallies.iter().filter_map(|tally| draw_tally(page, axes, counted, tally));
    let claimed = claims.iter().enumerate().filter_map(|(at, figure)| draw_claim(page, axes, figure, at % 2 == 0));
    el("div.area").child(drawing.children(tallies).children(claimed))
}

fn draw_tally(page: Page, axes: Axes, counted: Counted, tally: &Tally) -> Option<Element> {
    let number = counted.in_tally(tally)?;
    let day = tally.as_of.span().0.filter(|day| *day <= axes.last)?;
    let title = format!(
        "{}, {}: {number}",
        page.corpus.bodies[tally.body].name.get(page.words.language),
        page.words.date(tally.as_of)
    );
    let mark = svg("text.tally")
        .attr("x", axes.x(day, 1))
        .attr("y", axes.y(number))
        .attr("dy", "4")
        .attr("text-anchor", "middle");
    Some(mark.text(sign(tally.body)).child(svg("title").text(title)))
}

/// A claim, with its label above or below it, so that neighbours give way to one another.
fn draw_claim(page: Page, axes: Axes, figure: &'static Figure, above: bool) -> Option<Element> {
    let words = page.words;
    let number = figure.value?;
    let (first, last) = days(page.corpus, figure);
    let y = axes.y(number);
    let group = svg("g.claim");
    let mark = if first == last {
        svg("circle").attr("cx", axes.x(first, 1)).attr("cy", y.clone()).attr("r", "6")
    } else {
        let days = axes.last.0 - axes.first.0 + 1;
        svg("rect.range")
            .attr("x", axes.x(first, 0))
            .attr("width", percent(last.0 - first.0 + 1, days))
            .attr("y", y.clone())
            .attr("transform", "translate(0 -5)")
            .attr("height", "10")
            .attr("rx", "5")
    };
    let issuer = page.corpus.issuer(page.statement(figure.statement));
    let name = issuer.short_name(words.language);
    // In the last quarter of the axis a label ends at its mark.
    let late = 4 * (first.0 - axes.first.0) > 3 * (axes.last.0 - axes.first.0);
    let (anchor, side) = (if late { "end" } else { "start" }, if above { "-11" } else { "20" });
    let said = [figure.qualifier.unwrap_or_default(), &number.to_string(), "·", name].join(" ");
    let label = svg("text").attr("x", axes.x(first, 1)).attr("y", y).attr("dy", side).attr("text-anchor", anchor);
    Some(group.child(mark).child(label.text(said.trim_start().to_owned())))
}

/// What the marks mean.
fn key(page: Page, counted: Counted) -> Element {
    let bodies = page.corpus.bodies.iter().enumerate();
    let counting = bodies.filter(|(at, _)| {
        page.corpus.tallies.iter().any(|tally| tally.body == *at && counted.in_tally(tally).is_some())
    });
    let signs = counting.map(|(at, body)| {
        el("li")
            .child(el("b").attr("aria-hidden", true).text(sign(at)))
            .text(" ")
            .text(body.name.get(page.words.language))
    });
    let claim = el("li").child(el("b").attr("aria-hidden", true).text("●")).text(" ").text(page.words.key_claim);
    el("ul.figures-key").child(claim).children(signs)
}

fn claim_table(page: Page, claims: &[&'static Figure]) -> Element {
    let words = page.words;
    let heads = [words.organization, words.date, words.words_printed, words.what_it_counts];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let rows = claims.iter().map(|figure| {
        let statement = page.statement(figure.statement);
        let passage = &statement.passages[figure.passage];
        let date = match figure.as_of {
            Some(date) => words.date(date),
            None => words.date(statement.dating.edtf),
        };
        let total = figure.cumulative.then(|| el("em").text(format!(" ({})", words.running_total)));
        el("tr")
            .child(el("th").attr("scope", "row").text(page.corpus.issuer(statement).name.get(words.language)))
            .child(el("td").text(date))
            .child(
                el("td")
                    .child(el("q.printed").attr("lang", statement.language).text(statement.words(figure.quote)))
                    .text(" ")
                    .child(link_into(page, figure.statement, Some(figure.passage)).text(words.place_of(passage))),
            )
            .child(el("td").text(figure.counts.get(words.language)).child(total))
    });
    let table = el("table.claims stack")
        .child(el("caption").text(words.claims_caption))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    el("div.scroller").attr("tabindex", "0").attr("role", "group").attr("aria-label", words.claims_caption).child(table)
}

fn tally_table(page: Page, counted: Counted) -> Element {
    let words = page.words;
    let heads = [words.date, words.counting_body, words.counted[counted as usize]];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let rows = page.corpus.tallies.iter().filter_map(|tally| {
        let number = counted.in_tally(tally)?;
        let row = el("tr")
            .child(el("th").attr("scope", "row").text(words.date(tally.as_of)))
            .child(el("td").text(page.corpus.bodies[tally.body].name.get(words.language)))
            .child(el("td").text(number.to_string()));
        Some(row)
    });
    let table = el("table").child(el("thead").child(el("tr").children(heads))).child(el("tbody").children(rows));
    let note = el("p.note").text(words.tallies_note).text(" ").child(context_link(page));
    el("details.table").child(el("summary").text(words.tallies_caption)).child(note).child(table)
}
