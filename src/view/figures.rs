//! The figures that statements claim, at their dates, and the tallies of counting bodies, with
//! other marks. No line joins the marks: figures of different sources are not a series.

use leptos::prelude::{Get, RwSignal};

use super::Explorer;
use super::background::background_link;
use super::date_slider::percent;
use super::links::passage_link;
use super::save_picture::save_picture;
use super::toggle_group::toggle_group;
use crate::browser::node::{Element, Node, changing, el, svg};
use pliego_corpus::{BodyId, Day, Figure, Tally};
use pliego_explore::findings::figures::{FigureFilter, claims, days, scale};

/// Heights in pixels: of the plot, and of the labels of its axis.
const HEIGHT: i64 = 260;
const AXIS_HEIGHT: i64 = 24;
/// The signs of the counting bodies, in the order of the corpus. A fifth body would share the last.
const SIGNS: [&str; 4] = ["+", "×", "◇", "∗"];

pub(super) fn figures(explorer: Explorer) -> Node {
    let strings = explorer.strings;
    let filter = RwSignal::new(FigureFilter::default());
    el("section.figures")
        .attr("aria-label", strings.figures_caption)
        .child(toggle_group(
            filter,
            &FigureFilter::ALL,
            &strings.figure_filters,
        ))
        .child(el("p.note").text(strings.figures_note))
        .child(changing(move || plot_and_tables(explorer, filter.get())))
        .into()
}

fn plot_and_tables(explorer: Explorer, filter: FigureFilter) -> Vec<Element> {
    let claims = claims(explorer.corpus, &explorer.listed(), filter);
    let mut parts = Vec::new();
    if filter != FigureFilter::Other {
        parts.push(plot(explorer, filter, &claims));
        parts.push(key(explorer, filter));
        parts.push(save_picture(
            explorer,
            ".figures .area, .figures-key",
            "figures",
            title(explorer, filter),
        ));
    }
    parts.push(claim_table(explorer, &claims));
    if filter != FigureFilter::Other {
        parts.push(tally_table(explorer, filter));
    }
    parts
}

fn sign(body: BodyId) -> &'static str {
    SIGNS[usize::from(body).min(SIGNS.len() - 1)]
}

/// Maps days and numbers to positions in the plot.
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

fn title(explorer: Explorer, filter: FigureFilter) -> String {
    format!(
        "{}: {}",
        explorer.strings.figures_caption, explorer.strings.figure_filters[filter as usize]
    )
}

fn plot(explorer: Explorer, filter: FigureFilter, claims: &[&'static Figure]) -> Element {
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let axes = Axes {
        first: corpus.span.0,
        last: corpus.span.1,
        top: scale(corpus, filter),
    };
    let mut drawing = svg("svg.plot-of-figures")
        .attr("width", "100%")
        .attr("height", (HEIGHT + AXIS_HEIGHT).to_string())
        .attr("role", "img")
        .attr("aria-label", title(explorer, filter));
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
            .attr("y", (HEIGHT + AXIS_HEIGHT - 6).to_string())
            .attr("text-anchor", anchor);
        drawing = drawing.child(label.text((strings.day)(day)));
    }
    let tallies = corpus
        .tallies
        .iter()
        .filter_map(|tally| draw_tally(explorer, axes, filter, tally));
    let claims = claims
        .iter()
        .enumerate()
        .filter_map(|(index, figure)| draw_claim(explorer, axes, figure, index % 2 == 0));
    el("div.area").child(drawing.children(tallies).children(claims))
}

fn draw_tally(
    explorer: Explorer,
    axes: Axes,
    filter: FigureFilter,
    tally: &Tally,
) -> Option<Element> {
    let number = filter.number_of(tally)?;
    let day = tally.as_of.span().0.filter(|day| *day <= axes.last)?;
    let title = format!(
        "{}, {}: {number}",
        explorer.corpus.bodies[tally.body]
            .name
            .get(explorer.strings.language),
        explorer.strings.date(tally.as_of)
    );
    let mark = svg("text.tally")
        .attr("x", axes.x(day, 1))
        .attr("y", axes.y(number))
        .attr("dy", "4")
        .attr("text-anchor", "middle");
    Some(mark.text(sign(tally.body)).child(svg("title").text(title)))
}

/// Draws a claim. Labels alternate above and below their marks, because neighbours would overlap.
fn draw_claim(
    explorer: Explorer,
    axes: Axes,
    figure: &'static Figure,
    above: bool,
) -> Option<Element> {
    let strings = explorer.strings;
    let number = figure.value?;
    let (first, last) = days(explorer.corpus, figure);
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
    let issuer = explorer.corpus.issuer(explorer.statement(figure.statement));
    let name = issuer.short_name(strings.language);
    // In the last quarter of the axis a label ends at its mark, because it would not fit to the
    // right of it.
    let is_late = 4 * (first.0 - axes.first.0) > 3 * (axes.last.0 - axes.first.0);
    let (anchor, side) = (
        if is_late { "end" } else { "start" },
        if above { "-11" } else { "20" },
    );
    let text = [
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
            .child(label.text(text.trim_start().to_owned())),
    )
}

/// Renders the key to the marks.
fn key(explorer: Explorer, filter: FigureFilter) -> Element {
    let bodies = explorer.corpus.bodies.iter_enumerated();
    let counting = bodies.filter(|(id, _)| {
        explorer
            .corpus
            .tallies
            .iter()
            .any(|tally| tally.body == *id && filter.number_of(tally).is_some())
    });
    let signs = counting.map(|(id, body)| {
        el("li")
            .child(el("b").attr("aria-hidden", true).text(sign(id)))
            .text(" ")
            .text(body.name.get(explorer.strings.language))
    });
    let claim = el("li")
        .child(el("b").attr("aria-hidden", true).text("●"))
        .text(" ")
        .text(explorer.strings.key_claim);
    el("ul.figures-key").child(claim).children(signs)
}

fn claim_table(explorer: Explorer, claims: &[&'static Figure]) -> Element {
    let strings = explorer.strings;
    let heads = [
        strings.organization,
        strings.date,
        strings.words_printed,
        strings.what_it_counts,
    ];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let rows = claims.iter().map(|figure| {
        let statement = explorer.statement(figure.statement);
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
                    .text(explorer.corpus.issuer(statement).name.get(strings.language)),
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
                        passage_link(explorer, figure.statement, Some(figure.passage))
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

fn tally_table(explorer: Explorer, filter: FigureFilter) -> Element {
    let strings = explorer.strings;
    let heads = [
        strings.date,
        strings.counting_body,
        strings.figure_filters[filter as usize],
    ];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let rows = explorer.corpus.tallies.iter().filter_map(|tally| {
        let number = filter.number_of(tally)?;
        let row = el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .text(strings.date(tally.as_of)),
            )
            .child(
                el("td").text(
                    explorer.corpus.bodies[tally.body]
                        .name
                        .get(strings.language),
                ),
            )
            .child(el("td").text(number.to_string()));
        Some(row)
    });
    let table = el("table")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    let note = el("p.note")
        .text(strings.tallies_note)
        .text(" ")
        .child(background_link(explorer));
    el("details.table")
        .child(el("summary").text(strings.tallies_caption))
        .child(note)
        .child(table)
}
