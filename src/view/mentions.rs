//! The days and times that the statements themselves speak of: on the time axis, before it and after it.

use super::Page;
use super::folded::folded;
use super::link::link_into;
use super::remarks::off_axis;
use crate::browser::node::{Element, el};
use pliego_corpus::Basis;
use pliego_explore::findings::timeline::{Place, Spoken, spoken};

/// All of them, for who would rather read.
pub(super) fn mentions(page: Page) -> Option<Element> {
    let any = page.corpus.statements.iter().flat_map(|statement| &statement.passages).any(|p| !p.mentions.is_empty());
    any.then(|| folded(page, "details.mentions table stack", page.words.mentions, move || list(page)))
}

fn list(page: Page) -> Vec<Element> {
    let words = page.words;
    let heads = [words.date, words.date_edtf, words.organization, words.words_printed];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let table = el("table")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(spoken(page.corpus).iter().map(|spoken| row(page, spoken))));
    let scroller = el("div.scroller").attr("tabindex", "0").attr("role", "group").attr("aria-label", words.mentions);
    vec![el("p.note").text(words.mentions_note), scroller.child(table)]
}

fn row(page: Page, spoken: &Spoken<'static>) -> Element {
    let words = page.words;
    let Spoken { statement: at, passage, mention, place } = *spoken;
    let statement = page.statement(at);
    let printed = &statement.passages[passage];
    let off = off_axis(page, place);
    let worked_out = (mention.basis == Basis::Inferred).then_some(words.worked_out);
    let hedges: Vec<&str> = off.into_iter().chain(worked_out).collect();
    let quote = el("q.printed").attr("lang", statement.language).text(statement.words(mention.quote));
    let note = mention.note.as_ref().map(|note| el("p.note").text(note.get(words.language)));
    el("tr")
        .class(off.map(|_| "off"))
        .child(
            el("th")
                .attr("scope", "row")
                .text(words.date(mention.date))
                .text(" ")
                .child(el("em").text(hedges.join("; "))),
        )
        .child(el("td").child(el("code").text(mention.date.to_string())))
        .child(el("td").text(page.corpus.issuer(statement).name.get(words.language)))
        .child(
            el("td")
                .child(quote)
                .text(" ")
                .child(link_into(page, at, Some(passage)).text(words.place_of(printed)))
                .text(": ")
                .text(mention.of.get(words.language))
                .child(note),
        )
}

/// What lies off the axis, year by year, with the statements that speak of it.
pub(super) fn also_mentioned(page: Page) -> Option<Element> {
    let words = page.words;
    let mut line = el("p.off-axis");
    let (mut before, mut speakers) = (None, Vec::new());
    for spoken in spoken(page.corpus).iter().filter(|spoken| !matches!(spoken.place, Place::On(..))) {
        let (Some(first), Some(last)) = spoken.mention.date.span() else { continue };
        let (side, from, to) = (spoken.place, first.civil().0, last.civil().0);
        if before != Some((side, from, to)) {
            if before.map(|(other, ..)| other) != Some(side) {
                let [earlier, later] = words.also_mentioned;
                let said = if side == Place::Before { earlier } else { later };
                line = line.text(before.map(|_| " · ")).child(el("em").text(said)).text(":");
            }
            let years = if from == to { from.to_string() } else { (words.years)(from, to) };
            line = line.text(" ").child(el("strong").text(years));
            before = Some((side, from, to));
            speakers.clear();
        }
        if !speakers.contains(&spoken.statement) {
            speakers.push(spoken.statement);
            let issuer = page.corpus.issuer(page.statement(spoken.statement));
            let name = issuer.short_name(words.language);
            line = line.text(" ").child(link_into(page, spoken.statement, Some(spoken.passage)).text(name));
        }
    }
    before.map(|_| line)
}
