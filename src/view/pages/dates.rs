//! The printed page of the dates that statements mention.

use leptos::prelude::*;

use super::head::PrintedPage;
use crate::state::use_explorer;
use crate::view::timeline::MentionTable;

/// Every mentioned date, with its words and their passage.
#[component]
pub(crate) fn DatesPage() -> impl IntoView {
    view! {
        <PrintedPage title=use_explorer().strings.mentions wide=true>
            <div class="table stack">
                <MentionTable />
            </div>
        </PrintedPage>
    }
    .into_any()
}
