//! The background page: what happened, what each body counted, and why the counts differ, with
//! sources. It stands apart from the statements.

use leptos::prelude::*;

use pliego_corpus::documentation::{BodyCount, Documentation, EventReport};
use pliego_corpus::{BodyId, Label, SourceId};
use pliego_explore::i18n::printed::PrintedStrings;

use crate::state::{Page, use_explorer};
use crate::view::masthead::{Languages, Views};
use crate::view::shared::{ColumnHeads, PageLink, Scroller};

/// The page.
#[component]
pub(crate) fn BackgroundPage(
    /// The documentation of the corpus.
    documentation: &'static Documentation,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let texts = PrintedStrings::of(strings.language);
    let events = documentation.reports.iter().map(|report| {
        view! { <Report report=report documentation=documentation /> }
    });
    let note = documentation.background_note.as_ref();
    let note = note.map_or(texts.background_note, |note| note.get(strings.language));
    let events = (!documentation.reports.is_empty()).then(|| {
        view! {
            <h2>{texts.events}</h2>
            <ol class="events">{events.collect_view()}</ol>
        }
    });
    view! {
        <header class="masthead">
            <p class="imprint">{"Pliego"}</p>
            <h1>{texts.background_title}</h1>
            <p class="subtitle">{note}</p>
            <Languages />
        </header>
        <Views />
        <main class="about context-page" id="content">
            <p>
                <PageLink page=Page::Home>"‹ " {explorer.corpus.title.get(strings.language)}</PageLink>
            </p>
            <Counts documentation=documentation />
            {events}
        </main>
    }
    .into_any()
}

/// What happened in an event, and who reports it.
#[component]
fn Report(
    /// The report.
    report: &'static EventReport,
    /// The documentation, which holds the sources.
    documentation: &'static Documentation,
) -> impl IntoView {
    let strings = use_explorer().strings;
    let place = report.place.as_ref();
    let place = place.map(|place| format!(", {}", place.get(strings.language)));
    view! {
        <li id=&*report.id>
            <h3>{report.title.get(strings.language)}</h3>
            <p class="when">{strings.date(report.date)} {place}</p>
            <p>{report.summary.get(strings.language)}</p>
            <Sources sources=&report.sources documentation=documentation />
        </li>
    }
    .into_any()
}

/// A list of sources.
#[component]
fn Sources(
    /// The sources.
    sources: &'static [SourceId],
    /// The documentation, which holds them.
    documentation: &'static Documentation,
) -> impl IntoView {
    let strings = use_explorer().strings;
    let texts = PrintedStrings::of(strings.language);
    let lines = sources.iter().map(|source| {
        let source = &documentation.sources[*source];
        let supplied = source
            .title_supplied
            .then(|| format!(" [{}]", texts.title_supplied));
        let title = &*source.title;
        let title = match &source.address {
            Some(address) => view! {
                <a href=&**address rel="noopener noreferrer">
                    {title}
                </a>
            }
            .into_any(),
            None => title.into_any(),
        };
        view! {
            <li>
                {&*source.publisher} ": "
                {title} {supplied} ", " {strings.date(source.date)}
            </li>
        }
        .into_any()
    });
    view! {
        <ul class="sources" aria-label=texts.sources>
            {lines.collect_view()}
        </ul>
    }
    .into_any()
}

/// What each body counted, day by day, and why the counts differ; nothing without counts.
#[component]
fn Counts(
    /// The documentation of the corpus.
    documentation: &'static Documentation,
) -> impl IntoView {
    let explorer = use_explorer();
    let language = explorer.strings.language;
    let texts = PrintedStrings::of(language);
    let bodies = &explorer.corpus.bodies;
    if documentation.counts.is_empty() {
        return ().into_any();
    }
    let methods = bodies
        .iter()
        .zip(&documentation.methods)
        .map(|(body, method)| {
            view! {
                <dt>{body.name.get(language)}</dt>
                <dd>{method.get(language)}</dd>
            }
            .into_any()
        });
    let reasons = documentation.reasons.iter();
    let reasons = reasons.map(|reason| view! { <li>{reason.get(language)}</li> }.into_any());
    let reasons = (!documentation.reasons.is_empty()).then(|| {
        view! {
            <h3>{texts.why_counts_differ}</h3>
            <ul class="reasons">{reasons.collect_view()}</ul>
        }
    });
    let own = |label: &'static Option<Label>, text: &'static str| {
        label.as_ref().map_or(text, |label| label.get(language))
    };
    let heading = own(&documentation.counts_heading, texts.counts);
    let note = own(&documentation.counts_note, texts.counts_note);
    let tables = bodies.keys().map(|body| {
        view! { <CountTable body=body documentation=documentation /> }
    });
    view! {
        <h2 id="counts">{heading}</h2>
        <p>{note}</p>
        <dl>{methods.collect_view()}</dl>
        {reasons}
        {tables.collect_view()}
    }
    .into_any()
}

/// The counts of a body. A column in which it never gave a number is left out.
#[component]
fn CountTable(
    /// The body.
    body: BodyId,
    /// The documentation, which holds the counts.
    documentation: &'static Documentation,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let texts = PrintedStrings::of(strings.language);
    let name = explorer.corpus.bodies[body].name.get(strings.language);
    let counts = move || {
        let counts = documentation.counts.iter();
        counts.filter(move |count| count.body == body)
    };
    let is_given = |column: &usize| counts().any(|count| count.numbers[*column].is_some());
    let columns: Vec<usize> = (0..documentation.tally_columns.len())
        .filter(is_given)
        .collect();
    let label = |column: &usize| {
        documentation.tally_columns[*column]
            .label
            .get(strings.language)
    };
    let names = columns.iter().map(label);
    let names: Vec<&str> = [strings.date]
        .into_iter()
        .chain(names)
        .chain([texts.notes])
        .collect();
    let rows = counts().map(move |count| {
        view! { <CountRow count=count columns=columns.clone() documentation=documentation /> }
    });
    view! {
        <h3>{name}</h3>
        <Scroller label=name>
            <table>
                <ColumnHeads names=names />
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </Scroller>
    }
    .into_any()
}

/// The numbers that a body gave for a day.
#[component]
fn CountRow(
    /// The count.
    count: &'static BodyCount,
    /// The columns of the table.
    columns: Vec<usize>,
    /// The documentation, which holds the sources.
    documentation: &'static Documentation,
) -> impl IntoView {
    let strings = use_explorer().strings;
    let numbers = columns.into_iter().map(|column| {
        let number = count.numbers[column].map(|number| number.to_string());
        view! { <td>{number.unwrap_or_else(|| "–".to_owned())}</td> }.into_any()
    });
    let note = count.note.as_ref();
    let note = note.map(|note| view! { <p>{note.get(strings.language)}</p> });
    view! {
        <tr>
            <th scope="row">{strings.date(count.as_of)}</th>
            {numbers.collect_view()}
            <td>{note} <Sources sources=&count.sources documentation=documentation /></td>
        </tr>
    }
    .into_any()
}
