//! What the editors remark on beside a passage: where it stands on demands and in whose voice, the
//! days that it speaks of, and what is odd about its print.

use super::Page;
use super::passage::value_button;
use crate::browser::node::{Element, el};
use pliego_corpus::{
    Basis, DateMention, Irregularity, Passage, PassageId, Position, Stance, StanceEvidence,
    StatementId, Voice,
};
use pliego_explore::facet::Facet;
use pliego_explore::findings::timeline::{AxisPosition, axis_position};

/// The sign of a stance; its words stand beside it.
pub(super) fn sign(stance: Stance) -> &'static str {
    match stance {
        Stance::Demands => "●",
        Stance::Endorses => "◉",
        Stance::Reports => "○",
        Stance::Hashtag => "#",
        Stance::Implied => "◌",
        Stance::Qualified => "◐",
        Stance::Rejects => "✕",
        Stance::Warns => "△",
        Stance::Describes => "□",
        Stance::Silent => "┄",
    }
}

/// A stance in words, and in whose voice; what the stance says already is not said again.
pub(super) fn stance_words(page: Page, stance: Stance, voice: Voice) -> String {
    let mut said = (page.strings.stance)(stance).to_owned();
    if matches!(voice, Voice::Own | Voice::Reported | Voice::Endorsed) {
        said.push_str(", ");
        said.push_str((page.strings.voice)(voice));
    }
    said
}

/// The demands on which the words of a passage show where the statement stands.
pub(super) fn positions(page: Page, statement: StatementId, passage: PassageId) -> Vec<Element> {
    let strings = page.strings;
    let line = |(position, evidence): (&'static Position, StanceEvidence)| {
        let stance = stance_words(page, position.stance, evidence.voice);
        // Pressing it marks the words that it rests on.
        let button = value_button(page, Facet::Demand, position.demand.into())
            .child(
                el("span.sign")
                    .attr("aria-hidden", true)
                    .text(sign(position.stance)),
            )
            .text(" ")
            .text(
                page.corpus.demands[position.demand]
                    .label
                    .get(strings.language),
            );
        el("li")
            .child(button)
            .text(": ")
            .child(el("em").text(stance))
    };
    page.corpus
        .positions_in(statement, passage)
        .map(line)
        .collect()
}

/// The days and times that a passage speaks of.
pub(super) fn days(page: Page, statement: StatementId, passage: &'static Passage) -> Vec<Element> {
    let strings = page.strings;
    let line = |mention: &'static DateMention| {
        let worked_out = (mention.basis == Basis::Inferred).then_some(strings.worked_out);
        let off = off_axis(page, axis_position(mention.date, page.corpus.span));
        let hedges: Vec<&str> = worked_out.into_iter().chain(off).collect();
        let hedges = (!hedges.is_empty()).then(|| format!(" ({})", hedges.join("; ")));
        let quote = page.statement(statement).text_of(mention.quote);
        el("li")
            .class(if off.is_some() { "off" } else { "on" })
            .attr("title", mention.of.get(strings.language))
            .child(
                el("q.printed")
                    .attr("lang", &*page.statement(statement).language)
                    .text(quote),
            )
            .text(": ")
            .text(strings.date(mention.date))
            .child(el("em").text(hedges))
    };
    passage.mentions.iter().map(line).collect()
}

/// On which side of the time axis something lies, if not on it.
pub(super) fn off_axis(page: Page, position: AxisPosition) -> Option<&'static str> {
    match position {
        AxisPosition::Before => Some(page.strings.before_axis),
        AxisPosition::On(..) => None,
        AxisPosition::After => Some(page.strings.after_axis),
    }
}

/// What is odd about the print of a passage.
pub(super) fn oddities(
    page: Page,
    statement: StatementId,
    passage: &'static Passage,
) -> Vec<Element> {
    let line = |irregularity: &'static Irregularity| {
        let printed = page.statement(statement).text_of(irregularity.span);
        // White space cannot be read, and a whole passage stands beside.
        let short = !printed.trim().is_empty() && irregularity.span != passage.span;
        let quote = short.then(|| {
            el("q.printed")
                .attr("lang", &*page.statement(statement).language)
                .text(printed)
        });
        let colon = short.then_some(": ");
        el("li")
            .child(quote)
            .text(colon)
            .text(in_words(page, irregularity))
    };
    passage.irregularities.iter().map(line).collect()
}

/// An oddity in words: what kind, what is presumably meant, what else is to be said.
pub(super) fn in_words(page: Page, irregularity: &Irregularity) -> String {
    let strings = page.strings;
    let mut said = (strings.oddity)(irregularity.kind).to_owned();
    if let Some(reads) = &irregularity.reads {
        said.push_str(", ");
        said.push_str(&(strings.reads)(reads));
    }
    if let Some(note) = &irregularity.note {
        said.push_str(". ");
        said.push_str(note.get(strings.language));
    }
    said
}
