//! Reads tables of rows: CSV with commas, semicolons or tabs, and spreadsheets.

use core::fmt::Display;
use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Ods, Range, Reader, Xls, Xlsx};

use crate::decode::decode;

/// The endings of tables, in the order in which they are looked for.
pub const ENDINGS: [&str; 5] = ["csv", "tsv", "xlsx", "ods", "xls"];

/// A table of rows below a line of column names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Names of the columns: lower case, with `_` for spaces and hyphens.
    pub columns: Vec<String>,
    /// What separates the cells of a line; a tab, which spreadsheets understand, for a spreadsheet.
    pub separator: u8,
    /// The rows, without empty ones.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, or its row in the spreadsheet, from 1.
    pub line: usize,
    /// Its cells by column, without white space around them and without empty ones.
    pub cells: BTreeMap<String, String>,
}

/// Why a table cannot be read: a line (0 for the file as a whole), a message and a remedy.
pub type TableError = (usize, String, String);

impl Row {
    /// Returns the cell in the first of these columns that has one.
    pub fn cell(&self, columns: &[&str]) -> Option<&str> {
        let mut cells = columns.iter().filter_map(|column| self.cells.get(*column));
        cells.next().map(String::as_str)
    }
}

impl Rows {
    /// Reads a table; the ending of its name says whether it is a spreadsheet.
    ///
    /// # Errors
    /// The first thing that keeps it from being read.
    pub fn read(name: &str, bytes: Vec<u8>) -> Result<Self, TableError> {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let (separator, lines) = match ending.to_ascii_lowercase().as_str() {
            ending @ ("xlsx" | "ods" | "xls") => (b'\t', sheet(ending, bytes)?),
            _ => text(name, bytes)?,
        };
        let mut lines = lines.into_iter();
        let Some((head, columns)) = lines.next() else {
            let help = "name the columns in the first line";
            return Err((
                0,
                "expected a line of column names, found none".to_owned(),
                help.to_owned(),
            ));
        };
        let columns: Vec<String> = columns.iter().map(|name| column(name)).collect();
        let named = columns.iter().filter(|name| !name.is_empty());
        if let Some(twice) = named
            .clone()
            .find(|name| named.clone().filter(|other| other == name).count() > 1)
        {
            let message = format!("expected each column once, found “{twice}” twice");
            return Err((head, message, "rename one of them".to_owned()));
        }
        let mut rows = Vec::new();
        for (line, cells) in lines {
            if let Some(extra) = cells
                .iter()
                .skip(columns.len())
                .find(|cell| !cell.trim().is_empty())
            {
                let message = format!(
                    "expected {} cells as in the first line, found more (“{}”)",
                    columns.len(),
                    shortened(extra)
                );
                let help = "put a text that contains the separator in quotation marks";
                return Err((line, message, help.to_owned()));
            }
            let named = columns
                .iter()
                .zip(&cells)
                .filter(|(name, _)| !name.is_empty());
            let cells: BTreeMap<String, String> = named
                .map(|(name, cell)| (name.clone(), unguarded(cell.trim()).to_owned()))
                .filter(|(_, cell)| !cell.is_empty())
                .collect();
            if !cells.is_empty() {
                rows.push(Row { line, cells });
            }
        }
        Ok(Self {
            columns,
            separator,
            rows,
        })
    }
}

/// Cuts words short for a message.
pub(crate) fn shortened(words: &str) -> String {
    let mut short: String = words.chars().take(40).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}

fn column(name: &str) -> String {
    let name = name.trim().trim_start_matches('\u{feff}').to_lowercase();
    name.replace([' ', '-'], "_")
}

/// Takes away the apostrophe that keeps a spreadsheet from taking a text for a formula.
fn unguarded(cell: &str) -> &str {
    let rest = cell.trim_start_matches('\'');
    match cell.strip_prefix('\'') {
        Some(bare) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => bare,
        _ => cell,
    }
}

type Lines = Vec<(usize, Vec<String>)>;

/// Reads lines of text, and tells what separates their cells.
fn text(name: &str, bytes: Vec<u8>) -> Result<(u8, Lines), TableError> {
    let text =
        decode(bytes).map_err(|foreign| (foreign.line(), foreign.message(), foreign.help(name)))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    // Excel writes “sep=;” above a table.
    let declared = text.strip_prefix("sep=").and_then(|rest| {
        let (separator, rest) = rest.split_at_checked(1)?;
        let rest = rest.strip_prefix("\r\n").or(rest.strip_prefix('\n'))?;
        let separator = separator.bytes().next()?;
        Some((separator, rest))
    });
    let (separator, text, above) = match declared {
        Some((separator, rest)) => (separator, rest, 1),
        None => (separator(text), text, 0),
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    let mut line = 1;
    let mut from = 0;
    for record in reader.records() {
        let record = record.map_err(|error| {
            (
                0,
                format!("expected a table, found one that cannot be read ({error})"),
                "save it as CSV (UTF-8)".to_owned(),
            )
        })?;
        // The reader counts no lines that end with CR alone, and begins a record at the line end
        // before it.
        let at = record
            .position()
            .map_or(from, |position| position.byte() as usize);
        line += line_ends(&text[from..at]);
        from = at;
        let blank = text[at..].len() - text[at..].trim_start_matches(['\r', '\n']).len();
        lines.push((
            line + above + line_ends(&text[at..at + blank]),
            record.iter().map(str::to_owned).collect(),
        ));
    }
    Ok((separator, lines))
}

fn line_ends(text: &str) -> usize {
    let lf = text.bytes().filter(|byte| *byte == b'\n').count();
    let cr = text.bytes().filter(|byte| *byte == b'\r').count();
    lf + cr - text.matches("\r\n").count()
}

/// Finds what separates the column names in the first line.
fn separator(text: &str) -> u8 {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in first.bytes() {
        quoted ^= byte == b'"';
        for (separator, count) in &mut counts {
            *count += usize::from(!quoted && byte == *separator);
        }
    }
    // The comma wins a tie.
    counts
        .iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(separator, _)| *separator)
}

fn sheet(ending: &str, bytes: Vec<u8>) -> Result<Lines, TableError> {
    let bytes = Cursor::new(bytes);
    let read = match ending {
        "xlsx" => first_sheet::<Xlsx<_>>(bytes),
        "ods" => first_sheet::<Ods<_>>(bytes),
        _ => first_sheet::<Xls<_>>(bytes),
    };
    let sheet = read.map_err(|error| {
        let message = format!("expected a spreadsheet, found one that cannot be read ({error})");
        (0, message, "save it as CSV (UTF-8)".to_owned())
    })?;
    let first = sheet.start().map_or(0, |(row, _)| row as usize);
    let lines = sheet.rows().enumerate();
    let lines = lines.map(|(row, cells)| {
        let cells: Vec<String> = cells.iter().map(cell).collect();
        (first + row + 1, cells)
    });
    let has_words =
        |(_, cells): &(usize, Vec<String>)| cells.iter().any(|cell| !cell.trim().is_empty());
    Ok(lines.filter(has_words).collect())
}

fn first_sheet<R: Reader<Cursor<Vec<u8>>>>(bytes: Cursor<Vec<u8>>) -> Result<Range<Data>, String>
where
    R::Error: Display,
{
    let mut book = R::new(bytes).map_err(|error| error.to_string())?;
    match book.worksheet_range_at(0) {
        Some(sheet) => sheet.map_err(|error| error.to_string()),
        None => Err("no sheet".to_owned()),
    }
}

/// Writes a cell as one would type it: a year without decimal point, a date as EDTF.
fn cell(data: &Data) -> String {
    match data {
        Data::DateTime(date) if date.is_datetime() => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(date) => date.split('T').next().unwrap_or_default().to_owned(),
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            format!("{number:.0}")
        }
        other => other.to_string(),
    }
}
