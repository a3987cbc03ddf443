//! Snapshots of components: each in the states that tell most, rendered natively as the program
//! renders it in a browser, by an address.
//!
//! `INSTA_UPDATE=always cargo test --lib` accepts all changes; then read `git diff src`.

#![allow(clippy::unwrap_used)]

use leptos::prelude::*;
use pliego_corpus::{EventId, Language, PassageId, StatementId};
use pliego_explore::facet::Facet;
use pliego_explore::findings::figures::FigureFilter;
use pliego_explore::findings::themes::ShareUnit;
use pliego_explore::selection::Setting;

use super::app::HomePage;
use super::compare::Compare;
use super::concordance::Concordance;
use super::figures::{Figures, FiguresOf};
use super::filters::{DateSlider, FacetValues, Filters};
use super::footer::Footer;
use super::masthead::{Languages, Masthead, Views};
use super::pages::to_html;
use super::passages::Passages;
use super::positions::Positions;
use super::reader::{Head, MarkedText, Reader, Text};
use super::results::{ResultBar, ResultBarWithLink};
use super::shared::*;
use super::statements::Statements;
use super::themes::{ThemeTable, Themes};
use super::timeline::Timeline;
use crate::CORPUS;
use crate::state::{Explorer, Page};

/// Renders a component at an address, and compares it with its snapshot.
fn compare<View: IntoView>(name: &str, address: &str, component: impl FnOnce() -> View) {
    in_language(name, address, Language::En, component);
}

fn in_language<View: IntoView>(
    name: &str,
    address: &str,
    language: Language,
    component: impl FnOnce() -> View,
) {
    let html = Owner::new().with(|| {
        provide_context(Explorer::at(&CORPUS, language, address));
        to_html(component().into_view())
    });
    // A line for each element, so that a difference is easy to read.
    let html = html.replace("><", ">\n<");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, html);
    });
}

fn statement(id: &str) -> StatementId {
    CORPUS.statement(id).unwrap()
}

fn passage(statement: StatementId, id: &str) -> PassageId {
    let passages = &CORPUS.statements[statement].passages;
    passages.position(|passage| passage.id == id).unwrap()
}

#[test]
fn shared_pieces() {
    let isl = statement("isl");
    compare("disclosure_closed", "", || {
        view! { <Disclosure summary="Summary">"Contents"</Disclosure> }
    });
    compare("disclosure_open", "", || {
        view! { <Disclosure summary="Summary" class="table" open=true>"Contents"</Disclosure> }
    });
    compare("toggle_group", "#measure=words", || {
        view! {
            <Choice label="Sort by">
                <ToggleGroup setting=Setting::Measure labels=vec!["date", "name"] />
            </Choice>
        }
    });
    compare("links", "#theme=elections&view=positions", move || {
        view! {
            <PassageLink statement=isl>"statement"</PassageLink>
            <PassageLink statement=isl passage=passage(isl, "n8")>"passage"</PassageLink>
            <PageLink page=Page::About>"page"</PageLink>
            <BackgroundLink />
            <EventName event=EventId::from(0) open=RwSignal::new(None) />
            <EventName event=EventId::from(0) open=RwSignal::new(Some(EventId::from(0))) />
        }
    });
    in_language("links_in_spanish", "", Language::Es, || {
        view! {
            <PageLink page=Page::About>"page"</PageLink>
            <BackgroundLink />
        }
    });
    compare("save_picture", "", || {
        view! { <SavePicture selector=".matrix" name="positions" title="Title" /> }
    });
}

#[test]
fn masthead() {
    compare("masthead", "", || view! { <Masthead /> });
    compare("masthead_ignored", "#colour=red&org=nobody", || {
        view! { <Masthead /> }
    });
    in_language("masthead_spanish", "", Language::Es, || {
        view! { <Masthead /> }
    });
    compare("views", "#q=coup&view=themes", || view! { <Views /> });
    compare("languages", "", || view! { <Languages /> });
}

#[test]
fn filters() {
    compare("filters", "", || view! { <Filters /> });
    compare("facet_with_choices", "#theme=elections,-solidarity", || {
        view! { <FacetValues facet=Facet::Theme /> }
    });
    compare("facet_of_organizations_signed", "#org=isl&signed=1", || {
        view! { <FacetValues facet=Facet::Organization /> }
    });
    compare(
        "facet_folded",
        "",
        || view! { <FacetValues facet=Facet::Place /> },
    );
    compare("facet_unfolded_by_a_choice", "#demand=constituent", || {
        view! { <FacetValues facet=Facet::Demand /> }
    });
    compare("date_slider", "#from=2022-12-20&to=2023-01-31", || {
        view! { <DateSlider /> }
    });
}

#[test]
fn results() {
    compare("results", "", || view! { <ResultBar /> });
    compare(
        "results_with_every_kind_of_filter",
        "#from=2022-12-14&to=2023-01-25&org=intl-left&name=dina-boluarte&signed=1&q=coup",
        || view! { <ResultBar /> },
    );
    compare("results_with_answers", "#q=self-defense", || {
        view! { <ResultBar /> }
    });
    in_language(
        "results_with_answers_in_spanish",
        "#q=huelga",
        Language::Es,
        || {
            view! { <ResultBar /> }
        },
    );
    compare("results_with_link", "#view=compare", || {
        view! { <ResultBarWithLink /> }
    });
}

#[test]
fn timeline() {
    compare("timeline", "", || view! { <Timeline /> });
    compare(
        "timeline_with_a_range",
        "#from=2023-01-01&s=intl-left",
        || {
            view! { <Timeline /> }
        },
    );
}

#[test]
fn statements() {
    compare("statements", "#s=isl", || view! { <Statements /> });
    compare(
        "statements_searched",
        "#q=coup",
        || view! { <Statements /> },
    );
    compare(
        "statements_possible",
        "#from=2022-12-20&to=2023-01-25",
        || {
            view! { <Statements /> }
        },
    );
    compare("statements_misspelled", "#q=castilo", || {
        view! { <Statements /> }
    });
}

#[test]
fn reader() {
    let (isl, icor) = (statement("isl"), statement("icor"));
    compare(
        "reader_head",
        "",
        || view! { <Head id=statement("intl-left") /> },
    );
    compare(
        "reader",
        "#s=ma-peru",
        || view! { <Reader id=statement("ma-peru") /> },
    );
    compare(
        "reader_stepping",
        "#theme=elections,solidarity&p=isl.n8",
        move || {
            view! { <Reader id=isl /> }
        },
    );
    compare(
        "reader_of_a_statement_left_out",
        "#org=isl&s=pcp-ml",
        || {
            view! { <Reader id=statement("pcp-ml") /> }
        },
    );
    compare(
        "reader_with_signatories",
        "",
        move || view! { <Text id=icor /> },
    );
    let n8 = passage(isl, "n8");
    let whole = CORPUS.statements[isl].passages[n8].span;
    compare("marked_text", "", move || {
        view! { <MarkedText statement=isl passage=n8 marks=vec![(whole, 1)] /> }
    });
}

#[test]
fn views() {
    compare("positions", "#org=isl,icor&view=positions", || {
        view! { <Positions /> }
    });
    compare(
        "positions_with_an_open_cell",
        "#org=isl&view=positions&cell=isl.constituent-assembly",
        || view! { <Positions /> },
    );
    compare(
        "passages_by_statement",
        "#theme=constituent&q=coup&view=passages",
        || {
            view! { <Passages /> }
        },
    );
    compare(
        "passages_by_filter",
        "#theme=constituent&q=coup&view=passages&group=filter",
        || {
            view! { <Passages /> }
        },
    );
    compare("passages_nothing_chosen", "#org=isl&view=passages", || {
        view! { <Passages /> }
    });
    compare(
        "themes",
        "#org=isl,icor&view=themes",
        || view! { <Themes /> },
    );
    compare("themes_by_words", "", || {
        let statements = vec![statement("icor")];
        let themes = CORPUS.themes.keys().collect();
        view! { <ThemeTable statements=statements themes=themes unit=ShareUnit::Words /> }
    });
    compare("figures", "#view=figures", || view! { <Figures /> });
    compare("figures_of_wounded_with_tallies", "", || {
        let statements = vec![statement("isl")];
        view! { <FiguresOf filter=FigureFilter::at(&CORPUS, 1) statements=statements open=true /> }
    });
    compare("concordance", "#q=coup&view=concordance", || {
        view! { <Concordance /> }
    });
    compare(
        "concordance_sorted",
        "#q=coup&view=concordance&sort=r1",
        || {
            view! { <Concordance /> }
        },
    );
    compare(
        "concordance_without_query",
        "#org=isl&view=concordance",
        || {
            view! { <Concordance /> }
        },
    );
    compare(
        "compare",
        "#s=isl,icor&view=compare",
        || view! { <Compare /> },
    );
    compare(
        "compare_by_demand",
        "#s=isl,ma-peru&view=compare&align=demands",
        || {
            view! { <Compare /> }
        },
    );
    compare(
        "compare_texts",
        "#s=ma-peru,pcp-ml&view=compare&align=texts",
        || {
            view! { <Compare /> }
        },
    );
    compare(
        "compare_same",
        "#s=isl,isl&view=compare",
        || view! { <Compare /> },
    );
    compare("compare_nothing_chosen", "#view=compare", || {
        view! { <Compare /> }
    });
}

#[test]
fn footer() {
    compare("footer", "", || view! { <Footer /> });
}

#[test]
fn the_page_as_a_whole_shows_the_view_of_the_address() {
    for (name, address) in [
        ("page_of_a_passage", "#p=icor.g14"),
        ("page_of_positions", "#view=positions&org=isl"),
    ] {
        compare(name, address, || view! { <HomePage /> });
    }
}
