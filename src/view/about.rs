//! What the collection is, where its texts are found, how to read its marks, how far two codings
//! agree, and its codebook.

use super::Page;
use super::annotations::sign;
use super::links::link_into;
use super::metadata::{provenance_line, relation_line};
use crate::browser::node::{Element, Node, el};
use pliego_corpus::{Code, CodingUnit, Decision, Demand, Stance, Statement, ThemeId, VariantArray};

pub(super) fn about(page: Page) -> Node {
    let (strings, corpus) = (page.strings, page.corpus);
    let marks = [
        ("point", strings.key_point),
        ("range", strings.key_range),
        ("approximate", strings.key_about),
        ("mention", strings.key_mention),
    ];
    let colophon = el("p.note")
        .text(corpus.editors.get(strings.language))
        .text(". ")
        .text(corpus.licence.get(strings.language))
        .text(" ")
        .text(format!("{} {}.", strings.version, corpus.version));
    let relations = corpus
        .relations
        .iter()
        .map(|relation| el("li").child(relation_line(page, relation)));
    el("article.about")
        .child(el("h2").text(strings.about_collection))
        .children(
            corpus
                .about
                .iter()
                .map(|text| el("p").text(text.get(strings.language))),
        )
        .children(strings.about_text.iter().map(|text| el("p").text(*text)))
        .child(
            el("dl").children(
                corpus
                    .statements
                    .iter()
                    .map(|statement| issuer(page, statement)),
            ),
        )
        .child(el("h3").text(strings.count_with_care))
        .child(el("ul.relations").children(relations))
        .child(el("h2").text(strings.about_texts))
        .child(
            el("dl").children(
                corpus
                    .statements
                    .iter()
                    .map(|statement| found(page, statement)),
            ),
        )
        .child(el("h2").text(strings.about_marks))
        .child(el("ul.key").children(marks.map(|(class, text)| el("li").class(class).text(text))))
        .child(codings(page))
        .child(el("h2").text(strings.about_codebook))
        .child(
            el("dl.codebook").children(corpus.themes.keys().map(|theme| self::theme(page, theme))),
        )
        .child(el("h2").text(strings.about_stances))
        .child(
            el("dl.stance-key").children(
                Stance::VARIANTS
                    .iter()
                    .map(|stance| self::stance(page, *stance)),
            ),
        )
        .child(
            el("dl.codebook").children(
                corpus
                    .demands
                    .iter()
                    .map(|demand| self::demand(page, demand)),
            ),
        )
        .child(colophon)
        .into()
}

fn issuer(page: Page, statement: &'static Statement) -> Vec<Element> {
    let issuer = page.corpus.issuer(statement);
    let language = page.strings.language;
    let description = issuer.description.as_ref().map(|line| line.get(language));
    vec![
        el("dt").text(issuer.name.get(language)),
        el("dd").text(description),
    ]
}

fn found(page: Page, statement: &'static Statement) -> Vec<Element> {
    let name = el("dt").text(
        page.corpus
            .issuer(statement)
            .name
            .get(page.strings.language),
    );
    [name]
        .into_iter()
        .chain(
            statement
                .provenance
                .iter()
                .map(|found| provenance_line(page, found)),
        )
        .collect()
}

/// How far two codings agree, and what was decided where they do not; nothing if nothing was coded
/// twice.
fn codings(page: Page) -> Vec<Element> {
    let (strings, agreement) = (page.strings, &page.corpus.agreement);
    if agreement.themes.is_empty() {
        return Vec::new();
    }
    let (themes, stances) = (agreement.pooled().kappa(), agreement.stances);
    let pooled = (strings.pooled)(
        &themes.to_string(),
        themes.units,
        &stances.to_string(),
        stances.units,
    );
    let mut section = vec![el("h2").text(strings.about_codings)];
    let coders = page
        .corpus
        .coders
        .as_ref()
        .map(|text| format!(" {}", text.get(strings.language)));
    section.push(el("p").text(strings.codings_text).text(coders));
    section.push(el("p.pooled").child(el("strong").text(pooled)));
    let holdout = agreement.holdout;
    if holdout.themes.units > 0 {
        section.push(el("p").text((strings.held)(
            &holdout.themes.to_string(),
            &holdout.stances.to_string(),
        )));
    }
    section.push(el("h3").text(strings.about_decisions));
    let decisions = page
        .corpus
        .decisions
        .iter()
        .map(|decision| el("li").children(self::decision(page, decision)));
    section.push(el("ol.decisions").children(decisions));
    section
}

fn decision(page: Page, decision: &'static Decision) -> Vec<Element> {
    let strings = page.strings;
    let statement = page.statement(decision.statement);
    let issuer = page.corpus.issuer(statement).short_name(strings.language);
    let (passage, coded) = match decision.unit {
        CodingUnit::Theme { passage, theme } => (Some(passage), &page.corpus.themes[theme].label),
        CodingUnit::Demand(demand) => (None, &page.corpus.demands[demand].label),
    };
    let place = match passage {
        Some(passage) => format!("{issuer} {}", statement.passages[passage].id),
        None => issuer.to_owned(),
    };
    let said = |verdict| match verdict {
        Code::NotCarried => strings.not_carried,
        Code::Carried(salience) => (strings.salience)(salience),
        Code::Stance(stance) => (strings.stance)(stance),
    };
    let [first, second, decided] = decision.codes.map(said);
    let head = el("p")
        .child(link_into(page, decision.statement, passage).text(place))
        .text(", ")
        .text(coded.get(strings.language))
        .text(": ")
        .text((strings.coders_said)(first, second, decided));
    vec![head, el("p.note").text(decision.why.get(strings.language))]
}

fn theme(page: Page, id: ThemeId) -> Vec<Element> {
    let strings = page.strings;
    let theme = &page.corpus.themes[id];
    let rule = |name: &'static str, text: &'static str| {
        el("p").child(el("strong").text(name)).text(": ").text(text)
    };
    let agreement = page.corpus.agreement.themes.get(id).map(|counts| {
        let said = (strings.agreement)(
            &counts.kappa().to_string(),
            counts.both,
            counts.first_only,
            counts.second_only,
        );
        el("p.note").text(said)
    });
    let definition = el("dd")
        .child(el("p").text(theme.definition.get(strings.language)))
        .child(rule(strings.includes, theme.include.get(strings.language)))
        .child(rule(strings.excludes, theme.exclude.get(strings.language)))
        .child(agreement);
    vec![el("dt").text(theme.label.get(strings.language)), definition]
}

fn stance(page: Page, stance: Stance) -> Vec<Element> {
    let name = el("dt").child(el("span.sign").attr("aria-hidden", true).text(sign(stance)));
    let meaning = el("dd").text((page.strings.stance_means)(stance));
    vec![name.text((page.strings.stance)(stance)), meaning]
}

fn demand(page: Page, demand: &'static Demand) -> Vec<Element> {
    let language = page.strings.language;
    let note = demand
        .note
        .as_ref()
        .map(|note| el("dd").text(note.get(language)));
    [el("dt").text(demand.label.get(language))]
        .into_iter()
        .chain(note)
        .collect()
}
