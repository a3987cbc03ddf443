//! What each statement claims in numbers, at its date; and beside it, as another kind of mark, what
//! bodies counted. Points are never joined.

use leptos::prelude::{Get, RwSignal};

use super::Page;
use super::background::context_link;
use super::date_slider::percent;
use super::links::link_into;
use super::save_picture::save;
use super::toggle_group::choice;
use crate::browser::node::{Element, Node, changing, el, svg};
use pliego_corpus::{BodyId, Day, Figure, Tally};
use pliego_explore::findings::figures::{FigureFilter, claims, days, scale};

/// Height of the drawing and of what stands under it, in pixels.
const HEIGHT: i64 = 260;
const FOOT: i64 = 24;
/// The signs of counting bodies, in their order; further ones share the last.
const SIGNS: [&str; 4] = ["+", "×", "◇", "∗"];

pub(super) fn figures(page: Page) -> Node {
    let strings = page.strings;
    let counted = RwSignal::new(FigureFilter::default());
    el("section.figures")
        .attr("aria-label", strings.figures_caption)
        .child(choice(counted, &FigureFilter::ALL, &strings.counted))
        .child(el("p.note").text(strings.figures_note))
        .child(changing(move || drawn(page, counted.get())))
        .into()
}

fn drawn(page: Page, counted: FigureFilter) -> Vec<Element> {
    let claims = claims(page.corpus, &page.listed(), counted);
    let mut shown = Vec::new();
    if counted != FigureFilter::Other {
        shown.push(plot(page, counted, &claims));
        shown.push(key(page, counted));
        shown.push(save(
            page,
            ".figures .area, .figures-key",
            "figures",
            title(page, counted),
        ));
    }
    shown.push(claim_table(page, &claims));
    if counted != FigureFilter::Other {
        shown.push(tally_table(page, counted));
    }
    shown
}

fn sign(body: BodyId) -> &'static str {
    SIGNS[usize::from(body).min(SIGNS.len() - 1)]
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
        percent(
            2 * (day.clamp(self.first, self.last).0 - self.first.0) + half_days,
            2 * days,
        )
    }

    fn y(self, number: i64) -> String {
        (HEIGHT - number * (HEIGHT - 16) / self.top).to_string()
    }
}

fn title(page: Page, counted: FigureFilter) -> String {
    format!(
        "{}: {}",
        page.strings.figures_caption, page.strings.counted[counted as usize]
    )
}

fn plot(page: Page, counted: FigureFilter, claims: &[&'static Figure]) -> Element {
    let (strings, corpus) = (page.strings, page.corpus);
    let axes = Axes {
        first: corpus.span.0,
        last: corpus.span.1,
        top: scale(corpus, counted),
    };
    let mut drawing = svg("svg.plot-of-figures")
        .attr("width", "100%")
        .attr("height", (HEIGHT + FOOT).to_string())
        .attr("role", "img")
        .attr("aria-label", title(page, counted));
    for quarter in 0..=4 {
        let (number, y) = (quarter * axes.top / 4, axes.y(quarter * axes.top / 4));
        let line = svg("line.lane")
            .attr("x1", "0")
            .attr("x2", "100%")
            .attr("y1", y.clone())
            .attr("y2", y.clone());
        drawing = drawing.child(line).child(
            svg("text")
                .attr("x", "0")
                .attr("y", y)
                .attr("dy", "-4")
                .text(number.to_string()),
        );
    }
    for (day, anchor) in [(axes.first, "start"), (axes.last, "end")] {
        let x = if anchor == "start" { "0%" } else { "100%" };
        let label = svg("text")
            .attr("x", x)
            .attr("y", (HEIGHT + FOOT - 6).to_string())
            .attr("text-anchor", anchor);
        drawing = drawing.child(label.text((strings.day)(day)));
    }
    let tallies = corpus
        .tallies
        .iter()
        .filter_map(|tally| draw_tally(page, axes, counted, tally));
    let claimed = claims
        .iter()
        .enumerate()
        .filter_map(|(at, figure)| draw_claim(page, axes, figure, at % 2 == 0));
    el("div.area").child(drawing.children(tallies).children(claimed))
}

fn draw_tally(page: Page, axes: Axes, counted: FigureFilter, tally: &Tally) -> Option<Element> {
    let number = counted.number_of(tally)?;
    let day = tally.as_of.span().0.filter(|day| *day <= axes.last)?;
    let title = format!(
        "{}, {}: {number}",
        page.corpus.bodies[tally.body]
            .name
            .get(page.strings.language),
        page.strings.date(tally.as_of)
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
    let strings = page.strings;
    let number = figure.value?;
    let (first, last) = days(page.corpus, figure);
    let y = axes.y(number);
    let group = svg("g.claim");
    let mark = if first == last {
        svg("circle")
            .attr("cx", axes.x(first, 1))
            .attr("cy", y.clone())
            .attr("r", "6")
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
    let name = issuer.short_name(strings.language);
    // In the last quarter of the axis a label ends at its mark.
    let late = 4 * (first.0 - axes.first.0) > 3 * (axes.last.0 - axes.first.0);
    let (anchor, side) = (
        if late { "end" } else { "start" },
        if above { "-11" } else { "20" },
    );
    let said = [
        figure.qualifier.as_deref().unwrap_or_default(),
        &number.to_string(),
        "·",
        name,
    ]
    .join(" ");
    let label = svg("text")
        .attr("x", axes.x(first, 1))
        .attr("y", y)
        .attr("dy", side)
        .attr("text-anchor", anchor);
    Some(
        group
            .child(mark)
            .child(label.text(said.trim_start().to_owned())),
    )
}

/// What the marks mean.
fn key(page: Page, counted: FigureFilter) -> Element {
    let bodies = page.corpus.bodies.iter_enumerated();
    let counting = bodies.filter(|(at, _)| {
        page.corpus
            .tallies
            .iter()
            .any(|tally| tally.body == *at && counted.number_of(tally).is_some())
    });
    let signs = counting.map(|(at, body)| {
        el("li")
            .child(el("b").attr("aria-hidden", true).text(sign(at)))
            .text(" ")
            .text(body.name.get(page.strings.language))
    });
    let claim = el("li")
        .child(el("b").attr("aria-hidden", true).text("●"))
        .text(" ")
        .text(page.strings.key_claim);
    el("ul.figures-key").child(claim).children(signs)
}

fn claim_table(page: Page, claims: &[&'static Figure]) -> Element {
    let strings = page.strings;
    let heads = [
        strings.organization,
        strings.date,
        strings.words_printed,
        strings.what_it_counts,
    ];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let rows = claims.iter().map(|figure| {
        let statement = page.statement(figure.statement);
        let passage = &statement.passages[figure.passage];
        let date = match figure.as_of {
            Some(date) => strings.date(date),
            None => strings.date(statement.dating.edtf),
        };
        let total = figure
            .cumulative
            .then(|| el("em").text(format!(" ({})", strings.running_total)));
        el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .text(page.corpus.issuer(statement).name.get(strings.language)),
            )
            .child(el("td").text(date))
            .child(
                el("td")
                    .child(
                        el("q.printed")
                            .attr("lang", &*statement.language)
                            .text(statement.text_of(figure.quote)),
                    )
                    .text(" ")
                    .child(
                        link_into(page, figure.statement, Some(figure.passage))
                            .text(strings.place_of(passage)),
                    ),
            )
            .child(
                el("td")
                    .text(figure.counts.get(strings.language))
                    .child(total),
            )
    });
    let table = el("table.claims stack")
        .child(el("caption").text(strings.claims_caption))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    el("div.scroller")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", strings.claims_caption)
        .child(table)
}

fn tally_table(page: Page, counted: FigureFilter) -> Element {
    let strings = page.strings;
    let heads = [
        strings.date,
        strings.counting_body,
        strings.counted[counted as usize],
    ];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let rows = page.corpus.tallies.iter().filter_map(|tally| {
        let number = counted.number_of(tally)?;
        let row = el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .text(strings.date(tally.as_of)),
            )
            .child(el("td").text(page.corpus.bodies[tally.body].name.get(strings.language)))
            .child(el("td").text(number.to_string()));
        Some(row)
    });
    let table = el("table")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    let note = el("p.note")
        .text(strings.tallies_note)
        .text(" ")
        .child(context_link(page));
    el("details.table")
        .child(el("summary").text(strings.tallies_caption))
        .child(note)
        .child(table)
}
