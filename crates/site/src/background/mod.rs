//! The background page: what happened, what each body counted, and why the tallies differ, with
//! sources. It stands apart from the statements and needs no script.

mod strings;

use std::io;

use pliego_corpus::documentation::{BodyCount, Documentation, EventReport, Source};
use pliego_corpus::{Corpus, Language, SourceId};
use pliego_explore::i18n::Strings;
use pliego_explore::share::html::Html;
use strings::BackgroundStrings;

use crate::{Site, policy};

/// Writes the page in each language, in a folder of its own.
///
/// # Errors
///
/// If one cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    let style = format!("../{}", site.output.style);
    for language in Language::ALL {
        let page = page(site.corpus(), &site.edition.documentation, language, &style);
        site.output.write(
            &format!("{}/index.html", Strings::of(language).background_folder),
            page,
        )?;
    }
    Ok(())
}

/// Prints the page in one language; `style` is the path from the page to the style sheet.
pub fn page(
    corpus: &Corpus,
    documentation: &Documentation,
    language: Language,
    style: &str,
) -> String {
    let page = BackgroundPage {
        corpus,
        documentation,
        strings: Strings::of(language),
        texts: BackgroundStrings::of(language),
    };
    Html::document(
        language.tag(),
        policy::PRINTED,
        |html| {
            let title = format!("{} · {}", page.texts.title, corpus.title.get(language));
            html.line("title", &title);
            html.void(
                "meta",
                &[("name", "description"), ("content", page.texts.note)],
            );
            html.void("link", &[("rel", "stylesheet"), ("href", style)]);
            for other in Language::ALL.into_iter().filter(|other| *other != language) {
                let address = page.in_language(other);
                html.void(
                    "link",
                    &[
                        ("rel", "alternate"),
                        ("hreflang", other.tag()),
                        ("href", &address),
                    ],
                );
            }
        },
        |html| {
            html.el("div", &[("id", "page")], |html| page.body(html));
        },
    )
}

struct BackgroundPage<'c> {
    corpus: &'c Corpus,
    documentation: &'c Documentation,
    strings: &'static Strings,
    texts: &'static BackgroundStrings,
}

impl BackgroundPage<'_> {
    fn in_language(&self, language: Language) -> String {
        format!("../{}/index.html", Strings::of(language).background_folder)
    }

    fn body(&self, html: &mut Html) {
        let strings = self.strings;
        html.el("header", &[("class", "masthead")], |html| {
            html.el("p", &[("class", "imprint")], |html| {
                html.text("Pliego");
            });
            html.line("h1", self.texts.title);
            html.el("p", &[("class", "subtitle")], |html| {
                html.text(self.texts.note);
            });
            html.el(
                "nav",
                &[
                    ("class", "languages"),
                    ("aria-label", strings.languages_label),
                ],
                |html| {
                    for language in Language::ALL {
                        let (address, name) =
                            (self.in_language(language), Strings::of(language).endonym);
                        let mut attributes = vec![
                            ("href", &*address),
                            ("lang", language.tag()),
                            ("hreflang", language.tag()),
                        ];
                        attributes.extend(
                            (language == strings.language).then_some(("aria-current", "true")),
                        );
                        html.el("a", &attributes, |html| {
                            html.text(name);
                        });
                    }
                },
            );
        });
        html.el("main", &[("class", "about context-page")], |html| {
            html.el("p", &[], |html| {
                let address = format!("../index.html?lang={}", strings.language.tag());
                html.el("a", &[("href", &address)], |html| {
                    html.text("‹ ")
                        .text(self.corpus.title.get(strings.language));
                });
            });
            self.counts(html);
            html.line("h2", self.texts.events);
            html.el("ol", &[("class", "events")], |html| {
                for report in &self.documentation.reports {
                    self.event(html, report);
                }
            });
        });
    }

    fn event(&self, html: &mut Html, report: &EventReport) {
        let language = self.strings.language;
        html.el("li", &[("id", &report.id)], |html| {
            html.el("h3", &[], |html| {
                html.text(report.title.get(language));
            });
            html.el("p", &[("class", "when")], |html| {
                html.text(&self.strings.date(report.date));
                if let Some(place) = &report.place {
                    html.text(", ").text(place.get(language));
                }
            });
            html.line("p", report.summary.get(language));
            self.sources(html, &report.sources);
        });
    }

    fn sources(&self, html: &mut Html, sources: &[SourceId]) {
        html.el(
            "ul",
            &[("class", "sources"), ("aria-label", self.strings.sources)],
            |html| {
                for source in sources {
                    let Source {
                        publisher,
                        title,
                        title_supplied,
                        date,
                        address,
                    } = &self.documentation.sources[*source];
                    html.el("li", &[], |html| {
                        html.text(publisher).text(": ");
                        html.el(
                            "a",
                            &[("href", address), ("rel", "noopener noreferrer")],
                            |html| {
                                html.text(title);
                            },
                        );
                        if *title_supplied {
                            html.text(" [").text(self.strings.title_supplied).text("]");
                        }
                        html.text(", ").text(&self.strings.date(*date));
                    });
                }
            },
        );
    }

    /// Prints what each body counted, day by day, and why the tallies differ.
    fn counts(&self, html: &mut Html) {
        let (strings, documentation) = (self.strings, self.documentation);
        if documentation.counts.is_empty() {
            return;
        }
        html.el("h2", &[("id", "counts")], |html| {
            html.text(self.texts.counts);
        });
        html.line("p", self.texts.counts_note);
        html.el("dl", &[], |html| {
            for (body, method) in self.corpus.bodies.iter().zip(&documentation.methods) {
                html.line("dt", body.name.get(strings.language))
                    .line("dd", method.get(strings.language));
            }
        });
        html.line("h3", self.texts.why_counts_differ);
        html.el("ul", &[("class", "reasons")], |html| {
            for reason in &documentation.reasons {
                html.line("li", reason.get(strings.language));
            }
        });
        for (at, body) in self.corpus.bodies.iter_enumerated() {
            html.line("h3", body.name.get(strings.language));
            let counts: Vec<&BodyCount> = documentation
                .counts
                .iter()
                .filter(|count| count.body == at)
                .collect();
            self.count_table(html, body.name.get(strings.language), &counts);
        }
    }

    fn count_table(&self, html: &mut Html, name: &str, counts: &[&BodyCount]) {
        let strings = self.strings;
        // A column in which this body never gave a number is left out.
        let given = |column: &usize| counts.iter().any(|count| count.numbers[*column].is_some());
        let columns: Vec<usize> = (0..BodyCount::COLUMNS.len()).filter(given).collect();
        html.el(
            "div",
            &[
                ("class", "scroller"),
                ("tabindex", "0"),
                ("role", "group"),
                ("aria-label", name),
            ],
            |html| {
                html.el("table", &[], |html| {
                    html.el("thead", &[], |html| {
                        html.el("tr", &[], |html| {
                            let heads = [strings.date]
                                .into_iter()
                                .chain(columns.iter().map(|column| self.texts.columns[*column]));
                            for head in heads.chain([self.texts.notes]) {
                                html.el("th", &[("scope", "col")], |html| {
                                    html.text(head);
                                });
                            }
                        });
                    });
                    html.el("tbody", &[], |html| {
                        for count in counts {
                            self.count_row(html, count, &columns);
                        }
                    });
                });
            },
        );
    }

    fn count_row(&self, html: &mut Html, count: &BodyCount, columns: &[usize]) {
        let strings = self.strings;
        html.el("tr", &[], |html| {
            html.el("th", &[("scope", "row")], |html| {
                html.text(&strings.date(count.as_of));
            });
            for column in columns {
                let number = count.numbers[*column];
                html.line(
                    "td",
                    &number.map_or_else(|| "–".to_owned(), |number| number.to_string()),
                );
            }
            html.el("td", &[], |html| {
                if let Some(note) = &count.note {
                    html.line("p", note.get(strings.language));
                }
                self.sources(html, &count.sources);
            });
        });
    }
}
