//! The printed lists of a large collection: each has so many statements, and leads to the lists before and after it.
//! Without a program, they are the way to each statement.

use std::ops::Range;

use leptos::prelude::*;

use pliego_corpus::{Corpus, StatementId};

use super::head::PrintedPage;
use crate::state::{Page, use_explorer};
use crate::view::shared::{PageLink, PassageLink};
use crate::view::statements::batch;

/// The most statements of a list. A collection with no more than a home page lists has no other list.
const LISTED: usize = 200;

/// Returns the numbers of the lists; none if the home page lists all statements.
pub(super) fn lists(corpus: &Corpus) -> Range<usize> {
    let count = corpus.statements.len();
    match count > batch(corpus) {
        true => 0..count.div_ceil(LISTED),
        false => 0..0,
    }
}

/// Returns which statements a list has: `1–200`.
pub(super) fn range(corpus: &Corpus, number: usize) -> String {
    let first = number * LISTED;
    let last = corpus.statements.len().min(first + LISTED);
    format!("{}–{last}", first + 1)
}

/// Links to all lists, with the dates at which they begin; nothing if the home page lists all statements.
#[component]
pub(crate) fn Lists() -> impl IntoView {
    let explorer = use_explorer();
    let corpus = explorer.corpus;
    let link = move |number: usize| {
        let first = StatementId::from(number * LISTED);
        let dating = &explorer.statement(first).dating;
        view! {
            <li>
                <PageLink page=Page::List(number)>{range(corpus, number)}</PageLink>
                {format!(" ({} …)", explorer.strings.date(dating.edtf))}
            </li>
        }
        .into_any()
    };
    let links: Vec<AnyView> = lists(corpus).map(link).collect();
    (!links.is_empty())
        .then(|| {
            view! {
                <nav aria-label=explorer.strings.views[0]>
                    <ul>{links}</ul>
                </nav>
            }
        })
        .into_any()
}

/// A list.
#[component]
pub(crate) fn ListPage(
    /// Its number, from 0.
    number: usize,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let first = number * LISTED;
    let item = move |id: StatementId| {
        let statement = explorer.statement(id);
        view! {
            <li>
                {[&strings.date(statement.dating.edtf), ", "].concat()}
                {explorer.issuer_name(id)}
                ": "
                <PassageLink statement=id>
                    <span class="printed" lang=&*statement.language>
                        {statement.title(strings.language)}
                    </span>
                </PassageLink>
            </li>
        }
        .into_any()
    };
    let items = corpus.statements.keys().skip(first).take(LISTED).map(item);
    let step = move |number: usize, before: &'static str, after: &'static str| {
        view! {
            <PageLink page=Page::List(number)>
                {[before, &range(corpus, number), after].concat()}
            </PageLink>
            " "
        }
        .into_any()
    };
    let steps = move || {
        let before = number.checked_sub(1).map(|before| step(before, "‹ ", ""));
        let after = Some(number + 1).filter(|after| lists(corpus).contains(after));
        let after = after.map(|after| step(after, "", " ›"));
        let is_needed = before.is_some() || after.is_some();
        is_needed.then(|| {
            view! {
                <nav aria-label=strings.views[0]>
                    <p>{before} {after}</p>
                </nav>
            }
        })
    };
    view! {
        <PrintedPage title=Page::List(number).name(corpus, strings.language)>
            {steps()}
            <ol start=(first + 1).to_string()>{items.collect_view()}</ol>
            {steps()}
        </PrintedPage>
    }
    .into_any()
}
