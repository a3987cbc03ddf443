//! Reads a coding by one coder, as it was before codings were compared: `coding/first.toml`, `coding/second.toml`.

use std::path::Path;

use super::Problem;
use super::fields::{Fields, Page, parse, resolve};
use super::problem::Problems;
use super::quote::Quote;
use crate::corpus::{Coded, Corpus, Salience};

/// The coding in that file of the folder, passage by passage; nothing if there is no such file.
///
/// # Errors
/// Everything that is wrong with it, by line.
pub fn coding(folder: &Path, file: &str, corpus: &Corpus) -> Result<Vec<Coded>, Vec<Problem>> {
    if !folder.join(file).exists() {
        return Ok(Vec::new());
    }
    let problems = Problems::default();
    let page = Page::open(folder, file, &problems);
    let coded = page.map(|page| parse(&page, &problems, |fields| passages(fields, corpus)));
    let problems = problems.into_sorted();
    if problems.is_empty() { Ok(coded.unwrap_or_default()) } else { Err(problems) }
}

fn passages(fields: Fields<'_>, corpus: &Corpus) -> Vec<Coded> {
    let statements: Vec<&str> = corpus.statements.iter().map(|statement| statement.id).collect();
    let mut coded: Vec<Coded> = Vec::new();
    for table in fields.tables("passage").unwrap_or_default() {
        let statement = table.needed_text("statement").and_then(|id| resolve(&table, "statement", id, &statements));
        let id = table.needed_text("id");
        let codings = table.tables("coding");
        let Some((statement, id)) = statement.zip(id) else { continue };
        let passages = &corpus.statements[statement].passages;
        let ids: Vec<&str> = passages.iter().map(|passage| passage.id).collect();
        let Some(passage) = resolve(&table, "passage", id, &ids) else { continue };
        if coded.iter().any(|other| (other.statement, other.passage) == (statement, passage)) {
            table.wrong(id.line, format!("the passage “{}” is coded twice", id.value), "give each once");
        }
        let codings = codings.unwrap_or_default().into_iter();
        let codings = codings.filter_map(|coding| self::theme(coding, corpus, statement, passage)).collect();
        table.close();
        coded.push(Coded { statement, passage, codings });
    }
    fields.close();
    coded
}

fn theme(coding: Fields<'_>, corpus: &Corpus, statement: usize, passage: usize) -> Option<(usize, Salience)> {
    let themes: Vec<&str> = corpus.themes.iter().map(|theme| theme.id).collect();
    let theme = coding.needed_text("theme").and_then(|id| resolve(&coding, "theme", id, &themes));
    let salience = coding.needed_choice("salience", Salience::NAMED);
    if let Some(quote) = Quote::read(&coding, "exact") {
        let (statement, span) = (&corpus.statements[statement], corpus.statements[statement].passages[passage].span);
        if let Err(miss) = quote.value.find(statement.text, span.start..span.end) {
            let place = statement.passages[passage].id;
            coding.wrong(quote.line, format!("“{}” {miss} in passage “{place}”", quote.value.exact), miss.right());
        }
    }
    coding.close();
    theme.zip(salience)
}
