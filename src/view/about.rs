//! What the collection is, where its texts are found, how to read its marks, how far two codings agree, and its codebook.

use super::Page;
use super::link::link_into;
use super::particulars::{found_line, relation_line};
use super::remarks::sign;
use crate::browser::node::{Element, Node, el};
use pliego_corpus::{Decision, Demand, Stance, Statement, Unit, Verdict};

pub(super) fn about(page: Page) -> Node {
    let (words, corpus) = (page.words, page.corpus);
    let marks = [
        ("point", words.key_point),
        ("range", words.key_range),
        ("approximate", words.key_about),
        ("mention", words.key_mention),
    ];
    let colophon = el("p.note")
        .text(corpus.editors.get(words.language))
        .text(". ")
        .text(corpus.licence.get(words.language))
        .text(" ")
        .text(format!("{} {}.", words.version, corpus.version));
    let relations = corpus.relations.iter().map(|relation| el("li").child(relation_line(page, relation)));
    el("article.about")
        .child(el("h2").text(words.about_collection))
        .children(corpus.about.iter().map(|text| el("p").text(text.get(words.language))))
        .children(words.about_text.iter().map(|text| el("p").text(*text)))
        .child(el("dl").children(corpus.statements.iter().map(|statement| issuer(page, statement))))
        .child(el("h3").text(words.count_with_care))
        .child(el("ul.relations").children(relations))
        .child(el("h2").text(words.about_texts))
        .child(el("dl").children(corpus.statements.iter().map(|statement| found(page, statement))))
        .child(el("h2").text(words.about_marks))
        .child(el("ul.key").children(marks.map(|(class, text)| el("li").class(class).text(text))))
        .child(codings(page))
        .child(el("h2").text(words.about_codebook))
        .child(el("dl.codebook").children((0..corpus.themes.len()).map(|theme| self::theme(page, theme))))
        .child(el("h2").text(words.about_stances))
        .child(el("dl.stance-key").children(Stance::NAMED.iter().map(|(_, stance)| self::stance(page, *stance))))
        .child(el("dl.codebook").children(corpus.demands.iter().map(|demand| self::demand(page, demand))))
        .child(colophon)
        .into()
}

fn issuer(page: Page, statement: &'static Statement) -> Vec<Element> {
    let issuer = page.corpus.issuer(statement);
    let language = page.words.language;
    let description = issuer.description.as_ref().map(|line| line.get(language));
    vec![el("dt").text(issuer.name.get(language)), el("dd").text(description)]
}

fn found(page: Page, statement: &'static Statement) -> Vec<Element> {
    let name = el("dt").text(page.corpus.issuer(statement).name.get(page.words.language));
    [name].into_iter().chain(statement.found.iter().map(|found| found_line(page, found))).collect()
}

/// How far two codings agree, and what was decided where they do not; nothing if nothing was coded twice.
fn codings(page: Page) -> Vec<Element> {
    let (words, agreement) = (page.words, &page.corpus.agreement);
    if agreement.themes.is_empty() {
        return Vec::new();
    }
    let (themes, stances) = (agreement.pooled().kappa(), agreement.stances);
    let pooled = (words.pooled)(&themes.to_string(), themes.units, &stances.to_string(), stances.units);
    let mut section = vec![el("h2").text(words.about_codings)];
    let coders = page.corpus.coders.as_ref().map(|text| format!(" {}", text.get(words.language)));
    section.push(el("p").text(words.codings_text).text(coders));
    section.push(el("p.pooled").child(el("strong").text(pooled)));
    let [themes, stances] = agreement.held;
    if themes.units > 0 {
        section.push(el("p").text((words.held)(&themes.to_string(), &stances.to_string())));
    }
    section.push(el("h3").text(words.about_decisions));
    let decisions = page.corpus.decisions.iter().map(|decision| el("li").children(self::decision(page, decision)));
    section.push(el("ol.decisions").children(decisions));
    section
}

fn decision(page: Page, decision: &'static Decision) -> Vec<Element> {
    let words = page.words;
    let statement = page.statement(decision.statement);
    let issuer = page.corpus.issuer(statement).short_name(words.language);
    let (passage, coded) = match decision.coded {
        Unit::Theme { passage, theme } => (Some(passage), &page.corpus.themes[theme].label),
        Unit::Demand(demand) => (None, &page.corpus.demands[demand].label),
    };
    let place = match passage {
        Some(passage) => format!("{issuer} {}", statement.passages[passage].id),
        None => issuer.to_owned(),
    };
    let said = |verdict| match verdict {
        Verdict::NotCarried => words.not_carried,
        Verdict::Carried(salience) => (words.salience)(salience),
        Verdict::Takes(stance) => (words.stance)(stance),
    };
    let [first, second, decided] = decision.verdicts.map(said);
    let head = el("p")
        .child(link_into(page, decision.statement, passage).text(place))
        .text(", ")
        .text(coded.get(words.language))
        .text(": ")
        .text((words.coders_said)(first, second, decided));
    vec![head, el("p.note").text(decision.why.get(words.language))]
}

fn theme(page: Page, at: usize) -> Vec<Element> {
    let words = page.words;
    let theme = &page.corpus.themes[at];
    let rule = |name: &'static str, text: &'static str| el("p").child(el("strong").text(name)).text(": ").text(text);
    let agreement = page.corpus.agreement.themes.get(at).map(|counts| {
        let said = (words.agreement)(&counts.kappa().to_string(), counts.both, counts.first_only, counts.second_only);
        el("p.note").text(said)
    });
    let definition = el("dd")
        .child(el("p").text(theme.definition.get(words.language)))
        .child(rule(words.includes, theme.include.get(words.language)))
        .child(rule(words.excludes, theme.exclude.get(words.language)))
        .child(agreement);
    vec![el("dt").text(theme.label.get(words.language)), definition]
}

fn stance(page: Page, stance: Stance) -> Vec<Element> {
    let name = el("dt").child(el("span.sign").attr("aria-hidden", true).text(sign(stance)));
    let meaning = el("dd").text((page.words.stance_means)(stance));
    vec![name.text((page.words.stance)(stance)), meaning]
}

fn demand(page: Page, demand: &'static Demand) -> Vec<Element> {
    let language = page.words.language;
    let note = demand.note.as_ref().map(|note| el("dd").text(note.get(language)));
    [el("dt").text(demand.label.get(language))].into_iter().chain(note).collect()
}
