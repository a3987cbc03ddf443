//! Takes tables into a corpus folder, row by row.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use pliego_edition::{ENDINGS, Row, Rows};

use crate::report::{Report, What};

/// A table of a corpus: its name, the columns that name a row (each with other names of it), and the
/// columns by which it is known whatever its file is called.
struct Kind {
    name: &'static str,
    key: &'static [&'static [&'static str]],
    signs: &'static [&'static str],
}

const KINDS: [Kind; 6] = [
    Kind {
        name: "positions",
        key: &[&["statement"], &["demand"], &["passage"]],
        signs: &["statement", "demand", "stance"],
    },
    Kind {
        name: "codings",
        key: &[&["statement"], &["passage"], &["theme"]],
        signs: &["statement", "passage", "theme"],
    },
    Kind {
        name: "statements",
        key: &[&["id", "statement"]],
        signs: &["date", "title"],
    },
    Kind {
        name: "themes",
        key: &[&["id", "theme"]],
        signs: &["label", "definition"],
    },
    Kind {
        name: "demands",
        key: &[&["id", "demand"]],
        signs: &["demand", "label"],
    },
    Kind {
        name: "organizations",
        key: &[&["id", "organization"]],
        signs: &["name", "kind"],
    },
];

/// How many changed rows a report lists.
const LISTED: usize = 20;
/// How many rows that only the folder has a report names.
const KEPT: usize = 5;

/// Takes tables into a folder: statements, themes, codings, demands, positions, organizations, as
/// CSV or spreadsheet. Rows that are there are updated, new ones added; rows that only the folder has
/// stay.
pub fn import(tables: &[PathBuf], folder: &Path) -> Report {
    let mut report = Report::default();
    for table in tables {
        if let Err(why) = one(table, folder, &mut report) {
            report.refuse(table.display().to_string(), why);
        }
    }
    report
}

fn one(table: &Path, folder: &Path, report: &mut Report) -> Result<(), String> {
    let new = read(table)?;
    let stem = table
        .file_stem()
        .map(|stem| stem.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    let has = |column: &&str| new.columns.iter().any(|known| known == column);
    let named = KINDS.iter().find(|kind| kind.name == stem);
    let kind = named
        .or_else(|| KINDS.iter().find(|kind| kind.signs.iter().all(&has)))
        .ok_or_else(|| {
            let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
            format!(
                "expected a table of {}, found other columns; name the file after one of them",
                names.join(", ")
            )
        })?;
    for names in kind.key {
        // A position may have no passage.
        if !names.iter().any(has) && **names != ["passage"] {
            return Err(format!("expected a column “{}”, found none", names[0]));
        }
    }
    let path = format!("{}.csv", kind.name);
    let target = folder.join(&path);
    let others = ENDINGS.iter().filter(|ending| **ending != "csv");
    let other = others
        .map(|ending| format!("{}.{ending}", kind.name))
        .find(|other| folder.join(other).exists());
    if let Some(other) = other {
        return Err(format!(
            "the folder has {other}; change it there, or save it as CSV and remove it"
        ));
    }
    let old = match target.exists() {
        true => Some(read(&target).map_err(|why| format!("{path} in the folder: {why}"))?),
        false => None,
    };
    let is_new = old.is_none();
    let (merged, lines, changed) = merge(kind, old.unwrap_or_default(), new)?;
    let converted = fs::read(&target).is_ok_and(|bytes| String::from_utf8(bytes).is_err());
    let mut lines = lines;
    if converted {
        lines.push("converted to UTF-8".to_owned());
    }
    if !changed && !is_new && !converted {
        report.push(path, What::Unchanged, lines);
        return Ok(());
    }
    let csv = written(&merged).map_err(|error| error.to_string())?;
    fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    fs::write(&target, csv).map_err(|error| format!("{path} cannot be written ({error})"))?;
    report.push(
        path,
        if is_new { What::Added } else { What::Updated },
        lines,
    );
    Ok(())
}

fn read(table: &Path) -> Result<Rows, String> {
    let bytes = fs::read(table).map_err(|error| format!("cannot be read ({error})"))?;
    let name = table
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    // A table in another encoding is converted, as a text is.
    let name = name.unwrap_or_default();
    let ending = name
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_lowercase();
    let bytes = match ENDINGS[2..].contains(&&*ending) {
        true => bytes,
        false => pliego_edition::convert(bytes)
            .map_err(|foreign| format!("{}; {}", foreign.message(), foreign.help(&name)))?
            .0
            .into_bytes(),
    };
    Rows::read(&name, bytes).map_err(|(line, message, help)| match line {
        0 => format!("{message}; {help}"),
        line => format!("line {line}: {message}; {help}"),
    })
}

fn key(kind: &Kind, row: &Row) -> Vec<String> {
    let cell = |names: &&[&str]| row.cell(names).unwrap_or_default().to_owned();
    kind.key.iter().map(cell).collect()
}

fn merge(kind: &Kind, old: Rows, new: Rows) -> Result<(Rows, Vec<String>, bool), String> {
    let mut columns = old.columns;
    columns.extend(
        new.columns
            .iter()
            .filter(|column| !columns.contains(column))
            .cloned()
            .collect::<Vec<_>>(),
    );
    columns.retain(|column| !column.is_empty());
    let mut rows = old.rows;
    let mut places: BTreeMap<Vec<String>, usize> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| (key(kind, row), at))
        .collect();
    let (mut added, mut lines, mut changed) = (0, Vec::new(), 0);
    let mut seen = BTreeSet::new();
    for row in new.rows {
        let key = key(kind, &row);
        if !seen.insert(key.clone()) {
            return Err(format!(
                "line {}: expected each row once, found “{}” again; keep one",
                row.line,
                key.join(" ")
            ));
        }
        match places.get(&key).and_then(|at| rows.get_mut(*at)) {
            Some(there) => {
                // A column that the new table has not keeps its cells.
                let cells: Vec<String> = new
                    .columns
                    .iter()
                    .filter(|column| there.cells.get(*column) != row.cells.get(*column))
                    .cloned()
                    .collect();
                if cells.is_empty() {
                    continue;
                }
                changed += 1;
                let differences = cells.iter().map(|column| {
                    let cell = |row: &Row| {
                        row.cells
                            .get(column)
                            .map_or("empty".to_owned(), |cell| format!("“{}”", short(cell)))
                    };
                    format!("{column} was {} and is {}", cell(there), cell(&row))
                });
                lines.push(format!(
                    "{}: {}",
                    key.join(" "),
                    differences.collect::<Vec<_>>().join(", ")
                ));
                for column in cells {
                    match row.cells.get(&column) {
                        Some(cell) => there.cells.insert(column, cell.clone()),
                        None => there.cells.remove(&column),
                    };
                }
            }
            None => {
                added += 1;
                places.insert(key, rows.len());
                rows.push(row);
            }
        }
    }
    let kept: Vec<String> = rows
        .iter()
        .map(|row| key(kind, row))
        .filter(|key| !seen.contains(key))
        .map(|key| key.join(" "))
        .collect();
    let more = lines.len().saturating_sub(LISTED);
    lines.truncate(LISTED);
    if more > 0 {
        lines.push(format!("and {more} more"));
    }
    let mut summary = format!(
        "rows: {added} new, {changed} changed, {} the same",
        seen.len() - added - changed
    );
    if !kept.is_empty() {
        summary.push_str(&format!(
            "; {} that only the folder has stay: {}{}",
            kept.len(),
            kept[..kept.len().min(KEPT)].join(", "),
            if kept.len() > KEPT { " …" } else { "" }
        ));
    }
    lines.insert(0, summary);
    let table = Rows {
        columns,
        separator: b',',
        rows,
    };
    Ok((table, lines, added + changed > 0))
}

fn short(words: &str) -> String {
    let short: String = words.chars().take(30).collect();
    if short.len() < words.len() {
        format!("{short}…")
    } else {
        short
    }
}

/// Writes a table as CSV. A cell that a spreadsheet would take for a formula gets an apostrophe, which
/// reading takes away.
fn written(table: &Rows) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(&table.columns)?;
    for row in &table.rows {
        let cells = table.columns.iter().map(|column| {
            let cell = row.cells.get(column).map_or("", String::as_str);
            match cell
                .trim_start_matches('\'')
                .starts_with(['=', '+', '-', '@'])
            {
                true => format!("'{cell}"),
                false => cell.to_owned(),
            }
        });
        writer.write_record(cells)?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}
