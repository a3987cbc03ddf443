//! The dates that statements mention: on the time axis, before it and after it.

use super::Explorer;
use super::annotations::off_axis_note;
use super::disclosure::disclosure;
use super::links::passage_link;
use crate::browser::node::{Element, el};
use pliego_corpus::Basis;
use pliego_explore::findings::timeline::{AxisPosition, PlacedMention, mentions as all_mentions};

/// Renders a table of all mentioned dates, in a disclosure; `None` if there are none.
pub(super) fn mentions(explorer: Explorer) -> Option<Element> {
    let any = explorer
        .corpus
        .statements
        .iter()
        .flat_map(|statement| &statement.passages)
        .any(|p| !p.mentions.is_empty());
    any.then(|| {
        disclosure(
            explorer,
            "details.mentions table stack",
            explorer.strings.mentions,
            move || list(explorer),
        )
    })
}

fn list(explorer: Explorer) -> Vec<Element> {
    let strings = explorer.strings;
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
                all_mentions(explorer.corpus)
                    .iter()
                    .map(|placed| row(explorer, placed)),
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

fn row(explorer: Explorer, placed: &PlacedMention<'static>) -> Element {
    let strings = explorer.strings;
    let PlacedMention {
        statement: id,
        passage,
        mention,
        position,
    } = *placed;
    let statement = explorer.statement(id);
    let printed = &statement.passages[passage];
    let off = off_axis_note(explorer, position);
    let inferred = (mention.basis == Basis::Inferred).then_some(strings.inferred_mention);
    let hedges: Vec<&str> = off.into_iter().chain(inferred).collect();
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
        .child(el("td").text(explorer.corpus.issuer(statement).name.get(strings.language)))
        .child(
            el("td")
                .child(quote)
                .text(" ")
                .child(passage_link(explorer, id, Some(passage)).text(strings.place_of(printed)))
                .text(": ")
                .text(mention.of.get(strings.language))
                .child(note),
        )
}

/// Renders the mentioned dates that are off the axis, by year, with the statements that mention
/// them.
pub(super) fn also_mentioned(explorer: Explorer) -> Option<Element> {
    let strings = explorer.strings;
    let mut line = el("p.off-axis");
    let (mut previous, mut statements_listed) = (None, Vec::new());
    for placed in all_mentions(explorer.corpus)
        .iter()
        .filter(|placed| !matches!(placed.position, AxisPosition::On(..)))
    {
        let (Some(first), Some(last)) = placed.mention.date.span() else {
            continue;
        };
        let (side, from, to) = (placed.position, first.civil().0, last.civil().0);
        if previous != Some((side, from, to)) {
            if previous.map(|(other, ..)| other) != Some(side) {
                let [earlier, later] = strings.also_mentioned;
                let label = if side == AxisPosition::Before {
                    earlier
                } else {
                    later
                };
                line = line
                    .text(previous.map(|_| " · "))
                    .child(el("em").text(label))
                    .text(":");
            }
            let years = if from == to {
                from.to_string()
            } else {
                (strings.years)(from, to)
            };
            line = line.text(" ").child(el("strong").text(years));
            previous = Some((side, from, to));
            statements_listed.clear();
        }
        if !statements_listed.contains(&placed.statement) {
            statements_listed.push(placed.statement);
            let issuer = explorer.corpus.issuer(explorer.statement(placed.statement));
            let name = issuer.short_name(strings.language);
            line = line
                .text(" ")
                .child(passage_link(explorer, placed.statement, Some(placed.passage)).text(name));
        }
    }
    previous.map(|_| line)
}
