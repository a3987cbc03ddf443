//! The editors' annotations of a passage: its positions on demands and their voices, the dates that
//! it mentions, the irregularities of its print.

use super::Explorer;
use super::passage::value_button;
use crate::browser::node::{Element, el};
use pliego_corpus::{
    Basis, DateMention, Irregularity, Passage, PassageId, Position, Stance, StanceEvidence,
    StatementId, Voice,
};
use pliego_explore::facet::Facet;
use pliego_explore::findings::timeline::{AxisPosition, axis_position};

/// Returns the sign of a stance. Views hide it from screen readers, because the name of the stance
/// is beside it.
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

/// Names a stance and its voice. The voices of hashtags and of implied stances are not added: their
/// stances have the same names.
pub(super) fn stance_text(explorer: Explorer, stance: Stance, voice: Voice) -> String {
    let mut text = (explorer.strings.stance)(stance).to_owned();
    if matches!(voice, Voice::Own | Voice::Reported | Voice::Endorsed) {
        text.push_str(", ");
        text.push_str((explorer.strings.voice)(voice));
    }
    text
}

/// Lists the positions whose evidence is in a passage.
pub(super) fn positions(explorer: Explorer, id: StatementId, passage: PassageId) -> Vec<Element> {
    let strings = explorer.strings;
    let line = |(position, evidence): (&'static Position, StanceEvidence)| {
        let stance = stance_text(explorer, position.stance, evidence.voice);
        // Pressing the button includes the demand, and the passage then marks the evidence.
        let button = value_button(explorer, Facet::Demand, position.demand.into())
            .child(
                el("span.sign")
                    .attr("aria-hidden", true)
                    .text(sign(position.stance)),
            )
            .text(" ")
            .text(
                explorer.corpus.demands[position.demand]
                    .label
                    .get(strings.language),
            )
            // In the button, whose text wraps in a box of its own.
            .text(":");
        el("li")
            .child(button)
            .text(" ")
            .child(el("em").text(stance))
    };
    explorer
        .corpus
        .positions_in(id, passage)
        .map(line)
        .collect()
}

/// Lists the dates that a passage mentions.
pub(super) fn mentioned_dates(
    explorer: Explorer,
    id: StatementId,
    printed: &'static Passage,
) -> Vec<Element> {
    let (strings, statement) = (explorer.strings, explorer.statement(id));
    let line = |mention: &'static DateMention| {
        let inferred = (mention.basis == Basis::Inferred).then_some(strings.inferred_mention);
        let off = off_axis_note(explorer, axis_position(mention.date, explorer.corpus.span));
        let hedges: Vec<&str> = inferred.into_iter().chain(off).collect();
        let hedges = (!hedges.is_empty()).then(|| format!(" ({})", hedges.join("; ")));
        let quote = statement.text_of(mention.quote);
        el("li")
            .class(if off.is_some() { "off" } else { "on" })
            .attr("title", mention.of.get(strings.language))
            .child(
                el("q.printed")
                    .attr("lang", &*statement.language)
                    .text(quote),
            )
            .text(": ")
            .text(strings.date(mention.date))
            .child(el("em").text(hedges))
    };
    printed.mentions.iter().map(line).collect()
}

/// Tells on which side of the time axis a date is; `None` if it is on the axis.
pub(super) fn off_axis_note(explorer: Explorer, position: AxisPosition) -> Option<&'static str> {
    match position {
        AxisPosition::Before => Some(explorer.strings.before_axis),
        AxisPosition::On(..) => None,
        AxisPosition::After => Some(explorer.strings.after_axis),
    }
}

/// Lists the irregularities of a passage.
pub(super) fn irregularities(
    explorer: Explorer,
    id: StatementId,
    printed: &'static Passage,
) -> Vec<Element> {
    let statement = explorer.statement(id);
    let line = |irregularity: &'static Irregularity| {
        let quote = statement.text_of(irregularity.span);
        // A quote of white space shows nothing, and a whole passage is already beside the
        // annotation.
        let is_quoted = !quote.trim().is_empty() && irregularity.span != printed.span;
        let quoted = is_quoted.then(|| {
            el("q.printed")
                .attr("lang", &*statement.language)
                .text(quote)
        });
        let colon = is_quoted.then_some(": ");
        el("li")
            .child(quoted)
            .text(colon)
            .text(irregularity_text(explorer, irregularity))
    };
    printed.irregularities.iter().map(line).collect()
}

/// Describes an irregularity: its kind, the presumably intended reading, the editors' note.
pub(super) fn irregularity_text(explorer: Explorer, irregularity: &Irregularity) -> String {
    let strings = explorer.strings;
    let mut text = (strings.irregularity)(irregularity.kind).to_owned();
    if let Some(reads) = &irregularity.reads {
        text.push_str(", ");
        text.push_str(&(strings.reads)(reads));
    }
    if let Some(note) = &irregularity.note {
        text.push_str(". ");
        text.push_str(note.get(strings.language));
    }
    text
}
