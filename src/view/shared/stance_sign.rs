//! How the page shows a stance: by a sign, and in words.

use leptos::prelude::*;

use pliego_corpus::{Stance, VariantArray, Voice};
use pliego_explore::i18n::Strings;

use crate::state::use_explorer;

/// The sign of a stance. It is hidden from screen readers, because the name of the stance is beside
/// it.
#[component]
pub(crate) fn StanceSign(
    /// The stance.
    stance: Stance,
) -> impl IntoView {
    view! {
        <span class="sign" aria-hidden="true">
            {sign(stance)}
        </span>
    }
    .into_any()
}

/// The sign of each stance that the corpus has, with its name.
#[component]
pub(crate) fn StanceKey() -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let mut stances = Vec::new();
    for stance in Stance::VARIANTS {
        if corpus.has_stance(*stance) {
            let name = (strings.stance)(*stance);
            let line = view! { <li><StanceSign stance=*stance /> " " {name}</li> };
            stances.push(line.into_any());
        }
    }
    view! { <ul class="key">{stances}</ul> }.into_any()
}

fn sign(stance: Stance) -> &'static str {
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

/// Names a stance and the voice of its evidence. The voices of hashtags and of implications are not
/// added to the stances that have the same names.
pub(crate) fn stance_text(strings: &Strings, stance: Stance, voice: Voice) -> String {
    let mut text = (strings.stance)(stance).to_owned();
    let says_the_same = matches!(
        (stance, voice),
        (Stance::Hashtag, Voice::Hashtag) | (Stance::Implied, Voice::Implied)
    );
    if !says_the_same {
        text.push_str(", ");
        text.push_str((strings.voice)(voice));
    }
    text
}
