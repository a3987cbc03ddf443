//! The dates that statements mention: on the time axis, before it and after it.

use leptos::prelude::*;

use pliego_corpus::Basis;
use pliego_explore::findings::timeline::{AxisPosition, PlacedMention, mentions, off_axis};

use crate::state::{Page, use_explorer};
use crate::view::shared::{ColumnHeads, Disclosure, PageLink, PassageLink, Quotation, Scroller};

/// All mentioned dates, in a disclosure; nothing if there are none. A printed page links to the page
/// that has them, because the home page must stay small.
#[component]
pub(crate) fn Mentions() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let mut passages = explorer
        .corpus
        .statements
        .iter()
        .flat_map(|of| &of.passages);
    if passages.all(|passage| passage.mentions.is_empty()) {
        return ().into_any();
    }
    let contents = move || {
        if explorer.is_printed() {
            view! { <PageLink page=Page::Dates>{strings.mentions}</PageLink> }.into_any()
        } else {
            view! { <MentionTable /> }.into_any()
        }
    };
    view! {
        <Disclosure summary=strings.mentions class="mentions table stack">
            {contents()}
        </Disclosure>
    }
    .into_any()
}

/// A table of all mentioned dates.
#[component]
pub(crate) fn MentionTable() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let names = [
        strings.date,
        strings.date_edtf,
        strings.organization,
        strings.words_printed,
    ];
    let rows = mentions(explorer.corpus).into_iter();
    let rows = rows.map(|mention| view! { <Row mention=mention /> });
    view! {
        <p class="note">{strings.mentions_note}</p>
        <Scroller label=strings.mentions>
            <table>
                <ColumnHeads names=names />
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </Scroller>
    }
    .into_any()
}

/// The row of a mentioned date.
#[component]
fn Row(
    /// The mention.
    mention: PlacedMention<'static>,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let PlacedMention {
        statement: id,
        passage,
        mention,
        position,
    } = mention;
    let statement = explorer.statement(id);
    let off = strings.off_axis(position);
    let inferred = (mention.basis == Basis::Inferred).then_some(strings.inferred_mention);
    let hedges: Vec<&str> = off.into_iter().chain(inferred).collect();
    let hedges = (!hedges.is_empty()).then(|| hedges.join("; "));
    let note = mention
        .note
        .as_ref()
        .map(|note| view! { <p class="note">{note.get(strings.language)}</p> }.into_any());
    view! {
        <tr class=off.map(|_| "off")>
            <th scope="row">
                {strings.date(mention.date)} " " <em>{hedges}</em>
            </th>
            <td>
                <code>{mention.date.to_string()}</code>
            </td>
            <td>{explorer.issuer_name(id)}</td>
            <td>
                <Quotation statement=id span=mention.quote />
                " "
                <PassageLink statement=id passage=passage>
                    {strings.place_of(&statement.passages[passage])}
                </PassageLink>
                ": "
                {mention.of.get(strings.language)}
                {note}
            </td>
        </tr>
    }
    .into_any()
}

/// The mentioned dates that are off the axis, by year, with the statements that mention them;
/// nothing if there are none.
#[component]
pub(crate) fn AlsoMentioned() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let list = off_axis(explorer.corpus);
    let mut parts: Vec<AnyView> = Vec::new();
    let mut previous = None;
    for off in &list {
        if previous != Some(off.position) {
            let label = strings.also_mentioned[usize::from(off.position != AxisPosition::Before)];
            parts.push(view! { {previous.map(|_| " · ")} <em>{label}</em> ":" }.into_any());
            previous = Some(off.position);
        }
        let years = match off.years {
            (from, to) if from == to => from.to_string(),
            (from, to) => (strings.years)(from, to),
        };
        parts.push(view! { " " <strong>{years}</strong> }.into_any());
        for (id, passage) in &off.mentioned_in {
            let name = explorer.short_issuer_name(*id);
            let link = view! {
                " "
                <PassageLink statement=*id passage=*passage>
                    {name}
                </PassageLink>
            };
            parts.push(link.into_any());
        }
    }
    (!parts.is_empty())
        .then(|| view! { <p class="off-axis">{parts}</p> }.into_any())
        .into_any()
}
