//! Ids: their form, and the records that they name.

use pliego_corpus::Text;

use crate::ladder::slug;
use crate::near::shown;
use crate::problem::{Problem, Problems, did_you_mean};
use crate::table::{Located, Table};

/// Describes an unknown name: a value of a key that names a record that does not exist.
pub(crate) fn unknown(key: &str, what: &str, found: &str) -> String {
    format!("`{key}`: expected a known {what}, found “{found}”")
}

fn is_well_formed(id: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !id.is_empty() && !id.starts_with('-') && id.bytes().all(fits)
}

/// Checks the form of an id, and tells whether it is well-formed. `place` says where the id stands:
/// `file name`.
pub(crate) fn check_id(
    problems: &Problems,
    file: &str,
    line: usize,
    place: &str,
    id: &str,
) -> bool {
    let fits = is_well_formed(id);
    if !fits {
        let message = format!("{place}: expected lower-case letters, digits and “-”, found “{id}”");
        let help = match slug(id) {
            empty if empty.is_empty() => {
                "use these only, and begin with a letter or a digit".to_owned()
            }
            slug if place == "file name" => format!("rename it to {slug}"),
            slug => format!("write “{slug}”"),
        };
        problems.add(file, line, message, help);
    }
    fits
}

/// Finds a record by its id text in a list of ids, or reports that it is unknown.
pub(crate) fn resolve<I: From<usize>>(
    table: &Table<'_>,
    key: &str,
    what: &'static str,
    id: Located<&str>,
    ids: &[Text],
) -> Option<I> {
    let found = ids.iter().position(|known| *known == id.value);
    // “Égalité” is reported where it is the id of a record; whoever refers to it, or to “egalite”,
    // need not change.
    let misspelt = |known: &Text| !is_well_formed(known) && slug(known) == slug(id.value);
    if found.is_some() || ids.iter().any(misspelt) {
    } else if table.problems.is_unreadable(what, id.value) {
        table.problems.count_consequence(what);
    } else if ids.is_empty() {
        let (file, line) = table.file.place(id.line);
        let help = match what {
            "country" => "add it to places.toml: id and label, below [[place]]".to_owned(),
            "organization" => "add it to organizations.toml, or write its name into the column “issuer” of statements.csv".to_owned(),
            what => format!("add the {what} first: there is none yet"),
        };
        let problem = Problem {
            file: file.to_owned(),
            line,
            message: shown(&unknown(key, what, id.value)),
            help,
        };
        table.problems.add_missing(what, problem);
    } else {
        let help = did_you_mean(id.value, ids.iter().map(|id| &**id));
        table.report(id.line, unknown(key, what, id.value), help);
    }
    found.map(I::from)
}

/// Finds the records of a list that must have at least one id.
pub(crate) fn resolve_list<I: From<usize>>(
    table: &Table<'_>,
    key: &'static str,
    what: &'static str,
    ids: &[Text],
    help: &str,
) -> Vec<I> {
    if !table.has(key) || table.is_empty_list(key) {
        table.report(
            table.line_of_key(key),
            format!("`{key}`: expected at least one {what}, found none"),
            help,
        );
    }
    table
        .texts(key)
        .into_iter()
        .filter_map(|id| resolve(table, key, what, id, ids))
        .collect()
}
