//! The documentation of the corpus: issuers, provenance, key to the marks, agreement of the
//! codings, codebook.

use super::Explorer;
use super::annotations::sign;
use super::links::passage_link;
use super::metadata::{provenance_line, relation_line};
use crate::browser::node::{Element, Node, el};
use pliego_corpus::{Code, CodingUnit, Decision, Demand, Stance, Statement, ThemeId, VariantArray};

pub(super) fn about(explorer: Explorer) -> Node {
    let (strings, corpus) = (explorer.strings, explorer.corpus);
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
        .map(|relation| el("li").child(relation_line(explorer, relation)));
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
                    .map(|statement| issuer(explorer, statement)),
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
                    .map(|statement| provenance(explorer, statement)),
            ),
        )
        .child(el("h2").text(strings.about_marks))
        .child(el("ul.key").children(marks.map(|(class, text)| el("li").class(class).text(text))))
        .child(codings(explorer))
        .child(el("h2").text(strings.about_codebook))
        .child(
            el("dl.codebook").children(
                corpus
                    .themes
                    .keys()
                    .map(|theme| self::theme(explorer, theme)),
            ),
        )
        .child(el("h2").text(strings.about_stances))
        .child(
            el("dl.stance-key").children(
                Stance::VARIANTS
                    .iter()
                    .map(|stance| self::stance(explorer, *stance)),
            ),
        )
        .child(
            el("dl.codebook").children(
                corpus
                    .demands
                    .iter()
                    .map(|demand| self::demand(explorer, demand)),
            ),
        )
        .child(colophon)
        .into()
}

fn issuer(explorer: Explorer, statement: &'static Statement) -> Vec<Element> {
    let issuer = explorer.corpus.issuer(statement);
    let language = explorer.strings.language;
    let description = issuer.description.as_ref().map(|line| line.get(language));
    vec![
        el("dt").text(issuer.name.get(language)),
        el("dd").text(description),
    ]
}

fn provenance(explorer: Explorer, statement: &'static Statement) -> Vec<Element> {
    let name = el("dt").text(
        explorer
            .corpus
            .issuer(statement)
            .name
            .get(explorer.strings.language),
    );
    [name]
        .into_iter()
        .chain(
            statement
                .provenance
                .iter()
                .map(|source| provenance_line(explorer, source)),
        )
        .collect()
}

/// Renders how far the two codings agree and how the editors decided where they differ; nothing if
/// the corpus has no second coding.
fn codings(explorer: Explorer) -> Vec<Element> {
    let (strings, agreement) = (explorer.strings, &explorer.corpus.agreement);
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
    let coders = explorer
        .corpus
        .coders
        .as_ref()
        .map(|text| format!(" {}", text.get(strings.language)));
    section.push(el("p").text(strings.codings_text).text(coders));
    section.push(el("p.pooled").child(el("strong").text(pooled)));
    let holdout = agreement.holdout;
    if holdout.themes.units > 0 {
        section.push(el("p").text((strings.holdout)(
            &holdout.themes.to_string(),
            &holdout.stances.to_string(),
        )));
    }
    section.push(el("h3").text(strings.about_decisions));
    let decisions = explorer
        .corpus
        .decisions
        .iter()
        .map(|decision| el("li").children(self::decision(explorer, decision)));
    section.push(el("ol.decisions").children(decisions));
    section
}

fn decision(explorer: Explorer, decision: &'static Decision) -> Vec<Element> {
    let strings = explorer.strings;
    let statement = explorer.statement(decision.statement);
    let issuer = explorer
        .corpus
        .issuer(statement)
        .short_name(strings.language);
    let (passage, label_of_unit) = match decision.unit {
        CodingUnit::Theme { passage, theme } => {
            (Some(passage), &explorer.corpus.themes[theme].label)
        }
        CodingUnit::Demand(demand) => (None, &explorer.corpus.demands[demand].label),
    };
    let place = match passage {
        Some(passage) => format!("{issuer} {}", statement.passages[passage].id),
        None => issuer.to_owned(),
    };
    let label = |code| match code {
        Code::NotCarried => strings.not_carried,
        Code::Carried(salience) => (strings.salience)(salience),
        Code::Stance(stance) => (strings.stance)(stance),
    };
    let [first, second, decided] = decision.codes.map(label);
    let head = el("p")
        .child(passage_link(explorer, decision.statement, passage).text(place))
        .text(", ")
        .text(label_of_unit.get(strings.language))
        .text(": ")
        .text((strings.coder_codings)(first, second, decided));
    vec![head, el("p.note").text(decision.why.get(strings.language))]
}

fn theme(explorer: Explorer, id: ThemeId) -> Vec<Element> {
    let strings = explorer.strings;
    let theme = &explorer.corpus.themes[id];
    let rule = |name: &'static str, text: &'static str| {
        el("p").child(el("strong").text(name)).text(": ").text(text)
    };
    let agreement = explorer.corpus.agreement.themes.get(id).map(|counts| {
        let text = (strings.agreement)(
            &counts.kappa().to_string(),
            counts.both,
            counts.first_only,
            counts.second_only,
        );
        el("p.note").text(text)
    });
    let definition = el("dd")
        .child(el("p").text(theme.definition.get(strings.language)))
        .child(rule(strings.includes, theme.include.get(strings.language)))
        .child(rule(strings.excludes, theme.exclude.get(strings.language)))
        .child(agreement);
    vec![el("dt").text(theme.label.get(strings.language)), definition]
}

fn stance(explorer: Explorer, stance: Stance) -> Vec<Element> {
    let name = el("dt").child(el("span.sign").attr("aria-hidden", true).text(sign(stance)));
    let meaning = el("dd").text((explorer.strings.stance_definition)(stance));
    vec![name.text((explorer.strings.stance)(stance)), meaning]
}

fn demand(explorer: Explorer, demand: &'static Demand) -> Vec<Element> {
    let language = explorer.strings.language;
    let note = demand
        .note
        .as_ref()
        .map(|note| el("dd").text(note.get(language)));
    [el("dt").text(demand.label.get(language))]
        .into_iter()
        .chain(note)
        .collect()
}
