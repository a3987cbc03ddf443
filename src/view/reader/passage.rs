//! A passage as printed, with its id and the editors' annotations.

use leptos::html::Div;
use leptos::prelude::*;

use pliego_corpus::{Irregularity, PassageId, PassageKind, Span, StatementId, Vocabulary};
use pliego_explore::findings::segments::{self, Run};

use super::annotations::{Apparatus, Margin};
use super::irregularities::irregularity_text;
use crate::browser::focus;
use crate::state::use_explorer;
use crate::view::shared::{Marked, PassageLink};

/// A passage. It scrolls into view when an address or a link names it.
#[component]
pub(crate) fn PassageText(
    /// The statement.
    id: StatementId,
    /// The passage.
    passage: PassageId,
) -> impl IntoView {
    let explorer = use_explorer();
    let statement = explorer.statement(id);
    let printed = &statement.passages[passage];
    let is_open = move || {
        let open = explorer.open.get();
        open.is_some_and(|open| open.statement == id && open.passage == Some(passage))
    };
    let node = NodeRef::<Div>::new();
    Effect::new(move |was_open: Option<bool>| {
        let is_open = is_open();
        if let (true, Some(node)) = (is_open && was_open != Some(true), node.get_untracked()) {
            focus::reveal(node.into());
        }
        is_open
    });
    // Leptos renders the text again only if its marks differ.
    let marks = Memo::new(move |_| explorer.marks(id, passage));
    let text =
        move || view! { <MarkedText statement=id passage=passage marks=marks.get() /> }.into_any();
    let paragraph = match printed.kind {
        PassageKind::Title => view! { <h2 class="printed">{text}</h2> }.into_any(),
        _ => view! { <p class="printed">{text}</p> }.into_any(),
    };
    let name = (explorer.strings.link_to_passage)(&printed.id);
    view! {
        <div
            class=class_of(printed.kind)
            class:current=is_open
            id=explorer.anchor(id, passage)
            tabindex="-1"
            node_ref=node
        >
            <span class="passage-id">
                <PassageLink statement=id passage=passage attr:aria-label=name>
                    {&*printed.id}
                </PassageLink>
            </span>
            <div class="text" lang=&*statement.language>
                {paragraph}
            </div>
            <div class="notes">
                <Margin id=id passage=passage />
                <Show when=move || explorer.has_notes()>
                    <Apparatus id=id passage=passage />
                </Show>
            </div>
        </div>
    }
    .into_any()
}

fn class_of(kind: PassageKind) -> &'static str {
    match kind {
        PassageKind::Title => "passage title",
        PassageKind::Subtitle | PassageKind::Heading => "passage heading",
        PassageKind::Masthead
        | PassageKind::Byline
        | PassageKind::Dateline
        | PassageKind::Hashtags => "passage aside",
        PassageKind::Signature => "passage signature",
        PassageKind::Signatory => "passage signatory",
        PassageKind::Slogan => "passage slogan",
        PassageKind::Bullet => "passage bullet",
        PassageKind::Paragraph | PassageKind::Point => "passage paragraph",
    }
}

/// The text of a passage with its marks and irregularities.
#[component]
pub(crate) fn MarkedText(
    /// The statement.
    statement: StatementId,
    /// The passage.
    passage: PassageId,
    /// The marks, each with its rank (see `Index::marks`).
    marks: Vec<(Span, usize)>,
) -> impl IntoView {
    let statement = use_explorer().statement(statement);
    let printed = &statement.passages[passage];
    let words = |(span, irregularity): &(Span, Option<usize>)| {
        let words = statement.text_of(*span);
        match irregularity.map(|index| &printed.irregularities[index]) {
            Some(irregularity) => {
                let is_part = span.end != irregularity.span.end;
                view! {
                    <IrregularWords irregularity=irregularity is_part=is_part>
                        {words}
                    </IrregularWords>
                }
                .into_any()
            }
            None => words.into_any(),
        }
    };
    let run = |Run { rank, pieces }: Run| {
        let words = pieces.iter().map(words).collect_view();
        match rank {
            Some(rank) => view! { <Marked rank=rank>{words}</Marked> }.into_any(),
            None => words.into_any(),
        }
    };
    let runs = segments::runs(printed, &marks).into_iter();
    runs.map(run).collect_view().into_any()
}

/// Words with an irregularity of the print.
#[component]
fn IrregularWords(
    /// The irregularity.
    irregularity: &'static Irregularity,
    /// Whether more of its words follow: a mark cuts them in parts.
    is_part: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    let strings = use_explorer().strings;
    view! {
        <span
            class=if is_part { "odd part" } else { "odd" }
            data-odd=irregularity.kind.name()
            title=irregularity_text(strings, irregularity)
        >
            {children()}
        </span>
    }
    .into_any()
}
