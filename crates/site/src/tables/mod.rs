//! The edition as CSV tables (RFC 4180). Offsets count Unicode code points of the printed text,
//! from 0, the end exclusive.

mod annotations;
mod claims;
mod coders;
mod counts;
mod passages;

use std::io;

use pliego_corpus::documentation::CODERS;
use pliego_corpus::{Label, Language, Span, Statement};
use pliego_edition::Edition;
use serde::Serialize;

pub use annotations::{irregularities, mentions, names};
pub use claims::{figures, positions};
pub use coders::{agreement, coded_positions, coding, ground_agreement, grounds, stance_agreement};
pub use counts::counts;
pub use passages::{codings, passages};

use crate::Site;

/// Writes every table into `data/`.
///
/// # Errors
///
/// If one cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    all(site.edition)?
        .iter()
        .try_for_each(|(path, csv)| site.output.write(&format!("data/{path}"), csv))
}

/// A table: its path below `data/`, and its CSV.
pub type Table = (String, String);

/// Makes every table of the edition.
///
/// # Errors
///
/// None in practice: every row is a flat record.
pub fn all(
    Edition {
        corpus,
        documentation,
    }: &Edition,
) -> csv::Result<Vec<Table>> {
    let mut tables = vec![
        ("passages.csv".to_owned(), passages(corpus)?),
        ("codings.csv".to_owned(), codings(corpus)?),
        ("positions.csv".to_owned(), positions(corpus)?),
        ("figures.csv".to_owned(), figures(corpus)?),
        ("names.csv".to_owned(), names(corpus)?),
        ("mentions.csv".to_owned(), mentions(corpus)?),
        ("oddities.csv".to_owned(), irregularities(corpus)?),
        ("counts.csv".to_owned(), counts(corpus, documentation)?),
        (
            "coding/agreement.csv".to_owned(),
            agreement(corpus, &documentation.agreement)?,
        ),
        (
            "coding/stance-agreement.csv".to_owned(),
            stance_agreement(documentation.agreement.stances)?,
        ),
        (
            "coding/ground-agreement.csv".to_owned(),
            ground_agreement(documentation.agreement.grounds)?,
        ),
    ];
    for (coder, (codings, coded)) in CODERS
        .iter()
        .zip(documentation.codings.iter().zip(&documentation.positions))
    {
        tables.push((format!("coding/{coder}.csv"), coding(corpus, codings)?));
        tables.push((
            format!("coding/{coder}-positions.csv"),
            coded_positions(corpus, coded)?,
        ));
    }
    for (coder, coded) in CODERS.iter().zip(&documentation.grounds) {
        tables.push((
            format!("coding/{coder}-grounds.csv"),
            grounds(corpus, coded)?,
        ));
    }
    Ok(tables)
}

/// Writes records as CSV with CRLF, below a head line of their field names.
fn table<Row: Serialize + Default>(rows: impl IntoIterator<Item = Row>) -> csv::Result<String> {
    let mut rows = rows.into_iter().peekable();
    let empty = rows.peek().is_none();
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    rows.try_for_each(|row| writer.serialize(row))?;
    if empty {
        // The writer takes the field names from a record. Without one, it takes them from a default
        // record, which is cut off below.
        writer.serialize(Row::default())?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))?;
    let csv = String::from_utf8_lossy(&bytes).into_owned();
    Ok(if empty {
        csv.split_inclusive('\n').take(1).collect()
    } else {
        csv
    })
}

/// Returns a label in English, or an empty text if there is none.
fn english(label: Option<&Label>) -> &str {
    label
        .map(|label| label.get(Language::En))
        .unwrap_or_default()
}

/// Returns start and end of a span, in code points.
fn offsets(statement: &Statement, span: Span) -> [usize; 2] {
    [span.start, span.end].map(|byte| {
        statement
            .text
            .get(..byte)
            .unwrap_or_default()
            .chars()
            .count()
    })
}

#[cfg(test)]
mod tests {
    use super::table;
    use serde::Serialize;

    #[derive(Default, Serialize)]
    struct Row<'a> {
        first: &'a str,
        second: Option<i64>,
        third: bool,
    }

    #[test]
    fn a_table_has_a_head_line_and_quotes_what_needs_it() {
        let rows = [
            Row {
                first: "a, \"b\"\nc",
                second: Some(-1),
                third: true,
            },
            Row {
                first: "",
                second: None,
                third: false,
            },
        ];
        let csv = table(rows).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(
            csv,
            "first,second,third\r\n\"a, \"\"b\"\"\nc\",-1,true\r\n,,false\r\n"
        );
    }

    #[test]
    fn a_table_without_rows_has_its_head_line() {
        let csv = table::<Row<'_>>([]).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(csv, "first,second,third\r\n");
    }
}
