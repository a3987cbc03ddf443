//! The days and times that the statements themselves speak of: on the time axis, before it and
//! after it.

use super::Page;
use super::annotations::off_axis;
use super::disclosure::folded;
use super::links::link_into;
use crate::browser::node::{Element, el};
use pliego_corpus::Basis;
use pliego_explore::findings::timeline::{AxisPosition, PlacedMention, mentions as all_mentions};

/// All of them, for who would rather read.
pub(super) fn mentions(page: Page) -> Option<Element> {
    let any = page
        .corpus
        .statements
        .iter()
        .flat_map(|statement| &statement.passages)
        .any(|p| !p.mentions.is_empty());
    any.then(|| {
        folded(
            page,
            "details.mentions table stack",
            page.strings.mentions,
            move || list(page),
        )
    })
}

fn list(page: Page) -> Vec<Element> {
    let strings = page.strings;
    let heads = [
        strings.date,
        strings.date_edtf,
        strings.organization,
        strings.words_printed,
    ];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let table = el("table")
        .child(el("thead").child(el("tr").children(heads)))
        .child(
            el("tbody").children(
                all_mentions(page.corpus)
                    .iter()
                    .map(|spoken| row(page, spoken)),
            ),
        );
    let scroller = el("div.scroller")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", strings.mentions);
    vec![
        el("p.note").text(strings.mentions_note),
        scroller.child(table),
    ]
}

fn row(page: Page, spoken: &PlacedMention<'static>) -> Element {
    let strings = page.strings;
    let PlacedMention {
        statement: at,
        passage,
        mention,
        position,
    } = *spoken;
    let statement = page.statement(at);
    let printed = &statement.passages[passage];
    let off = off_axis(page, position);
    let worked_out = (mention.basis == Basis::Inferred).then_some(strings.worked_out);
    let hedges: Vec<&str> = off.into_iter().chain(worked_out).collect();
    let quote = el("q.printed")
        .attr("lang", &*statement.language)
        .text(statement.text_of(mention.quote));
    let note = mention
        .note
        .as_ref()
        .map(|note| el("p.note").text(note.get(strings.language)));
    el("tr")
        .class(off.map(|_| "off"))
        .child(
            el("th")
                .attr("scope", "row")
                .text(strings.date(mention.date))
                .text(" ")
                .child(el("em").text(hedges.join("; "))),
        )
        .child(el("td").child(el("code").text(mention.date.to_string())))
        .child(el("td").text(page.corpus.issuer(statement).name.get(strings.language)))
        .child(
            el("td")
                .child(quote)
                .text(" ")
                .child(link_into(page, at, Some(passage)).text(strings.place_of(printed)))
                .text(": ")
                .text(mention.of.get(strings.language))
                .child(note),
        )
}

/// What lies off the axis, year by year, with the statements that speak of it.
pub(super) fn also_mentioned(page: Page) -> Option<Element> {
    let strings = page.strings;
    let mut line = el("p.off-axis");
    let (mut before, mut speakers) = (None, Vec::new());
    for spoken in all_mentions(page.corpus)
        .iter()
        .filter(|spoken| !matches!(spoken.position, AxisPosition::On(..)))
    {
        let (Some(first), Some(last)) = spoken.mention.date.span() else {
            continue;
        };
        let (side, from, to) = (spoken.position, first.civil().0, last.civil().0);
        if before != Some((side, from, to)) {
            if before.map(|(other, ..)| other) != Some(side) {
                let [earlier, later] = strings.also_mentioned;
                let said = if side == AxisPosition::Before {
                    earlier
                } else {
                    later
                };
                line = line
                    .text(before.map(|_| " · "))
                    .child(el("em").text(said))
                    .text(":");
            }
            let years = if from == to {
                from.to_string()
            } else {
                (strings.years)(from, to)
            };
            line = line.text(" ").child(el("strong").text(years));
            before = Some((side, from, to));
            speakers.clear();
        }
        if !speakers.contains(&spoken.statement) {
            speakers.push(spoken.statement);
            let issuer = page.corpus.issuer(page.statement(spoken.statement));
            let name = issuer.short_name(strings.language);
            line = line
                .text(" ")
                .child(link_into(page, spoken.statement, Some(spoken.passage)).text(name));
        }
    }
    before.map(|_| line)
}
