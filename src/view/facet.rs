//! One facet: its values, each with its count; any of them can be asked for or left out.

use leptos::prelude::{Memo, With, WithUntracked};

use super::Page;
use super::folded::folded_unless;
use crate::browser::event;
use crate::browser::node::{Element, Node, button, each, el, live};
use pliego_explore::facet::{FACETS, FOLDED, ORGANIZATION};
use pliego_explore::findings::Count;
use pliego_explore::selection::Stand;

pub(super) fn facet(page: Page, at: usize) -> Element {
    let words = page.words;
    // What is typed often leaves the counts of a facet as they are: then none of its values is looked at.
    let counts = Memo::new(move |_| page.findings.with(|findings| findings.counts[at].clone()));
    // Values that no statement has are not offered, unless they are chosen.
    let offered = move || {
        counts.with(|counts| {
            let shown = counts.iter().enumerate().filter(|(_, count)| count.offered || count.stand != Stand::Free);
            shown.map(|(value, _)| value).collect::<Vec<_>>()
        })
    };
    let signing =
        at == ORGANIZATION && page.corpus.statements.iter().any(|statement| statement.signatories().next().is_some());
    let also = signing.then(|| {
        let signed = el("input")
            .attr("type", "checkbox")
            .prop("checked", move || page.asked.with(|asked| asked.signed))
            .on("change", move |changed| {
                let signed = event::is_checked(changed);
                page.choose(|selection| selection.signed = signed);
            });
        el("label.also").child(signed).child(el("span").text(words.also_as_signatory))
    });
    let values = move || each(offered, move |value| self::value(page, at, value, counts));
    let facet = el("fieldset.facet").attr("data-facet", FACETS[at].key());
    if at < FOLDED {
        return facet.child(el("legend").text(words.facets[at])).child(values()).child(also);
    }
    // Long lists that are asked for less often stand folded, until something is chosen in them.
    let chosen = page.asked.with_untracked(|asked| !asked.choices[at].is_empty());
    let folded = folded_unless(chosen, page, "details", words.facets[at], values);
    facet.child(el("legend.unseen").text(words.facets[at])).child(folded)
}

fn value(page: Page, facet: usize, value: usize, counts: Memo<Vec<Count>>) -> Node {
    let words = page.words;
    let label = FACETS[facet].label(page.corpus, value, words.language);
    let id = FACETS[facet].id(page.corpus, value);
    let found = move || counts.with(|counts| counts[value]);
    let stand = move || found().stand;
    let set = move |to: Stand| page.choose(|selection| selection.choices[facet].set(value, to));
    let class = move || match (stand(), found().statements) {
        (Stand::Excluded, _) => "value excluded",
        (_, 0) => "value none",
        _ => "value",
    };
    let include = el("input")
        .attr("type", "checkbox")
        .attr("value", id)
        .prop("checked", move || stand() == Stand::Included)
        .on("change", move |changed| set(if event::is_checked(changed) { Stand::Included } else { Stand::Free }));
    let exclude = button()
        .attr("aria-label", (words.leave_out)(label))
        .attr("title", (words.leave_out)(label))
        .attr("aria-pressed", live(move || stand() == Stand::Excluded))
        .child(el("span").attr("aria-hidden", true).text("−"))
        .on("click", move |_| set(if stand() == Stand::Excluded { Stand::Free } else { Stand::Excluded }));
    let count = el("span.count").text(live(move || found().statements));
    let name = el("label").child(include).child(el("span").text(label)).text(" ").child(count);
    el("div").class(live(class)).child(name).child(exclude).into()
}
