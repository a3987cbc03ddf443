//! Tables as CSV.

use std::borrow::Cow;

use serde_json::Value;

use super::{Column, Table};

impl Table {
    /// Writes the table as CSV (RFC 4180) with CRLF, below a line of column names.
    ///
    /// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for
    /// a formula. In columns of free text such a cell gets an apostrophe before it; and so does one
    /// that has apostrophes before such a character, so that whoever removes one apostrophe from each
    /// cell that matches `^'+[=+\-@\t\r]` has the values as they were.
    ///
    /// # Errors
    ///
    /// None in practice: it is written to memory.
    pub fn csv(&self) -> csv::Result<String> {
        let columns = self.columns();
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        writer.write_record(columns.iter().map(|column| column.name))?;
        for row in &self.rows {
            let cells = columns
                .iter()
                .map(|column| cell(column, row.get(column.name)));
            writer.write_record(cells.map(|cell| cell.into_owned().into_bytes()))?;
        }
        let bytes = writer
            .into_inner()
            .map_err(|error| csv::Error::from(error.into_error()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

fn cell<'v>(column: &Column<'_>, value: Option<&'v Value>) -> Cow<'v, str> {
    match value {
        None | Some(Value::Null) => Cow::Borrowed(""),
        Some(Value::String(text)) if column.is_free() => guarded(text),
        Some(Value::String(text)) => Cow::Borrowed(text),
        Some(other) => Cow::Owned(other.to_string()),
    }
}

/// Puts an apostrophe before a text that a spreadsheet would take for a formula.
fn guarded(text: &str) -> Cow<'_, str> {
    let first = text.trim_start_matches('\'').chars().next();
    match first {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => Cow::Owned(format!("'{text}")),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use schemars::JsonSchema;
    use serde::Serialize;

    use super::super::{Row, Table};

    /// A table.
    #[derive(Serialize, JsonSchema)]
    struct Tested {
        /// A text.
        first: &'static str,
        /// A number.
        second: Option<i64>,
        /// A flag.
        third: bool,
    }

    impl Row for Tested {
        const KEY: &'static [&'static str] = &["first"];
    }

    fn csv(rows: Vec<Tested>) -> String {
        let table = Table::of("tested", rows).unwrap_or_else(|error| panic!("{error}"));
        table.csv().unwrap_or_else(|error| panic!("{error}"))
    }

    fn row(first: &'static str, second: Option<i64>) -> Tested {
        Tested {
            first,
            second,
            third: second.is_some(),
        }
    }

    #[test]
    fn a_table_has_a_head_line_and_quotes_what_needs_it() {
        let rows = vec![row("a, \"b\"\nc", Some(-1)), row("", None)];
        assert_eq!(
            csv(rows),
            "first,second,third\r\n\"a, \"\"b\"\"\nc\",-1,true\r\n,,false\r\n"
        );
    }

    #[test]
    fn a_table_without_rows_has_its_head_line() {
        assert_eq!(csv(Vec::new()), "first,second,third\r\n");
    }

    #[test]
    fn a_text_that_looks_like_a_formula_gets_an_apostrophe_and_a_number_none() {
        let rows = ["=1+1", "- bread", "'=1", "'tis", "a=b"];
        let written = csv(rows.map(|text| row(text, Some(-2))).into());
        assert_eq!(
            written,
            "first,second,third\r\n'=1+1,-2,true\r\n'- bread,-2,true\r\n''=1,-2,true\r\n'tis,-2,true\r\na=b,-2,true\r\n"
        );
    }
}
