//! Takes texts into a corpus folder, with a description of each.

use core::ops::Range;
use std::fs;
use std::path::{Path, PathBuf};

use pliego_corpus::{PassageKind, VariantArray, Vocabulary};
use pliego_edition::{
    Block, DateWords, blocks, decode, find_dates, given_by_editors, guess_language, head,
    organization, quoted, slug,
};

use crate::documents::{Document, document};
use crate::quote::Selector;
use crate::report::{Report, What};
use crate::update::{place_lines, updated};

/// The date of a statement stands in this many passages at its begin or its end.
const ENDS: usize = 3;

/// Takes texts into a folder: `.txt` in any encoding, `.md`, `.docx`, `.odt`. Each becomes a text
/// and a description that names its passages, so that their ids last.
///
/// A text that is there already is left alone, unless `force` is given: then the text and the
/// passages that differ are replaced, and everything else of its description stays.
pub fn add(files: &[PathBuf], folder: &Path, force: bool) -> Report {
    let mut report = Report::default();
    for file in files {
        if let Err(why) = one(file, folder, force, &mut report) {
            report.refuse(file.display().to_string(), why);
        }
    }
    report
}

fn one(file: &Path, folder: &Path, force: bool, report: &mut Report) -> Result<(), String> {
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let bytes = fs::read(file).map_err(|error| format!("cannot be read ({error})"))?;
    let Document { text, mut notes } = document(&name, bytes.clone())?;
    let (end, fields) = head(&text);
    let body = text.get(end..).unwrap_or_default();
    if blocks(body).is_empty() {
        return Err("expected words, found an empty text".to_owned());
    }
    // Below the lines on top may lie anything.
    decode(body.as_bytes().to_vec())
        .map_err(|foreign| format!("{}; {}", foreign.message(), foreign.help(&name)))?;
    let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem);
    let id = slug(stem);
    if id.is_empty() {
        return Err("expected a name with letters or digits; rename the file".to_owned());
    }
    let statements = folder.join("statements");
    fs::create_dir_all(&statements).map_err(|error| failed(&statements, &error))?;
    let target = statements.join(format!("{id}.txt"));
    let description = statements.join(format!("{id}.toml"));
    let path = format!("statements/{id}.txt");
    let same_file = file
        .canonicalize()
        .ok()
        .zip(target.canonicalize().ok())
        .is_some_and(|(one, other)| one == other);
    let there = fs::read(&target).ok().filter(|_| !same_file);
    if id != stem {
        notes.insert(0, format!("its id is {id}"));
    }
    match there {
        Some(there) if there != body.as_bytes() && there != text.as_bytes() => {
            let there = document(&format!("{id}.txt"), there)?.text;
            let there = there.get(head(&there).0..).unwrap_or_default().to_owned();
            let old = fs::read_to_string(&description).unwrap_or_default();
            let (new, mut changes) = updated(&there, body, &old)?;
            if !force {
                changes.insert(
                    0,
                    format!(
                        "{path} is there with another text; nothing was changed. With --force:"
                    ),
                );
                report.push(file.display().to_string(), What::Refused, changes);
                return Ok(());
            }
            write(&target, body)?;
            if !old.is_empty() {
                write(&description, &new)?;
            }
            notes.extend(changes);
            report.push(path, What::Updated, notes);
        }
        there => {
            let described = description.exists();
            // A description with passages describes the file as it is, with what seems to be lines on top.
            let body = if described { text.as_str() } else { body };
            let changed = there.is_none() && !(same_file && bytes == body.as_bytes());
            if described && !changed {
                report.push(path, What::Unchanged, notes);
                return Ok(());
            }
            if changed {
                write(&target, body)?;
            }
            if !described {
                let (toml, found) = described_as(body, &fields, folder)?;
                write(&description, &toml)?;
                notes.extend(found);
            }
            // A text of the folder that had another name or ending.
            let inside = file.parent().and_then(|parent| parent.canonicalize().ok())
                == statements.canonicalize().ok();
            if inside && !same_file && target.exists() && name.to_lowercase().ends_with(".txt") {
                fs::remove_file(file).map_err(|error| failed(file, &error))?;
                notes.push(format!("renamed from {name}"));
            }
            report.push(path, What::Added, notes);
        }
    }
    Ok(())
}

fn failed(path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be written ({error})", path.display())
}

fn write(path: &Path, content: &str) -> Result<(), String> {
    fs::write(path, content).map_err(|error| failed(path, &error))
}

/// Describes a text: returns the description, and what was found for a user to check.
fn described_as(
    text: &str,
    fields: &[(String, String, usize)],
    folder: &Path,
) -> Result<(String, Vec<String>), String> {
    let field = |names: &[&str]| {
        let mut found = fields
            .iter()
            .filter(|(name, value, _)| names.contains(&name.as_str()) && !value.is_empty());
        found.next().map(|(_, value, _)| value.as_str())
    };
    let mut notes = Vec::new();
    let mut toml =
        "# Proposed by `pliego add`. Correct what is wrong: it is not proposed again.\n".to_owned();
    let mut push = |line: &str| {
        toml.push_str(line);
        toml.push('\n');
    };
    if let Some(name) = field(&["by", "issuer", "organization"]) {
        let (id, is_new) = organization(folder, name);
        push(&format!("issuer = {}", quoted(&id)));
        if is_new {
            let path = folder.join("organizations.toml");
            let listed = fs::read_to_string(&path).unwrap_or_default();
            let gap = if listed.is_empty() { "" } else { "\n" };
            let end = if listed.is_empty() || listed.ends_with('\n') {
                ""
            } else {
                "\n"
            };
            let organization = format!(
                "[[organization]]\nid = {}\nname = {}\nkind = \"organization\"\n",
                quoted(&id),
                quoted(name)
            );
            write(&path, &format!("{listed}{end}{gap}{organization}"))?;
            notes.push(format!("organizations.toml lists {name} as {id}"));
        }
    }
    if let Some(kind) = field(&["kind"]) {
        push(&format!("kind = {}", quoted(kind)));
    }
    let language = field(&["language"]).unwrap_or_else(|| guess_language(text));
    if language != "und" {
        push(&format!("language = {}", quoted(language)));
        notes.push(format!("language: {language}"));
    } else {
        notes.push("language: not recognised; add language = \"…\"".to_owned());
    }
    let blocks = blocks(text);
    match field(&["title"]) {
        Some(title) => push(&format!("\n[title]\nsupplied = {}", quoted(title))),
        None if blocks
            .first()
            .is_some_and(|block| block.kind == PassageKind::Title) =>
        {
            push("\n[title]\npassage = \"p1\"");
        }
        None => {}
    }
    let (date, note) = date(
        text,
        &blocks,
        field(&["date"]),
        field(&["date_basis", "basis"]),
    );
    push(&date);
    notes.push(note);
    if let Some(source) = field(&["source", "found"]) {
        push("[[found]]");
        if source.starts_with("https://") && !source.contains(char::is_whitespace) {
            push(&format!("address = {}", quoted(source)));
        }
        push(&format!("note = {}\n", quoted(source)));
    }
    for (block, number) in blocks.iter().zip(1..) {
        push(&format!(
            "[[passage]]\nid = \"p{number}\"\nkind = \"{}\"",
            block.kind.name()
        ));
        push(&place_lines(text, block.range.clone()));
    }
    notes.push(format!("passages: {}", kinds(&blocks)));
    Ok((toml, notes))
}

/// Counts the kinds of passages: “2 headings” is `heading 2`.
fn kinds(blocks: &[Block]) -> String {
    let kinds = PassageKind::VARIANTS.iter().filter_map(|kind| {
        let count = blocks.iter().filter(|block| block.kind == *kind).count();
        (count > 0).then(|| format!("{} {count}", kind.name()))
    });
    kinds.collect::<Vec<_>>().join(", ")
}

/// Writes `[date]`, and says on which words it rests.
fn date(
    text: &str,
    blocks: &[Block],
    given: Option<&str>,
    basis: Option<&str>,
) -> (String, String) {
    let found = find_dates(text);
    let place = |date: &DateWords| {
        blocks.iter().position(|block| {
            block.range.start <= date.range.start && date.range.end <= block.range.end
        })
    };
    let at_an_end =
        |date: &&DateWords| place(date).is_some_and(|at| at < ENDS || at + ENDS >= blocks.len());
    let is_day = |date: &&DateWords| date.edtf.len() == 10;
    let firm = || found.iter().filter(|date| !date.is_doubtful);
    let words = match given {
        Some(given) => found.iter().find(|date| date.edtf == given),
        None => firm()
            .filter(is_day)
            .find(at_an_end)
            .or_else(|| firm().find(at_an_end)),
    };
    let doubtful = found
        .iter()
        .filter(|date| date.is_doubtful)
        .find(at_an_end)
        .and_then(|date| around(text, date.range.clone()));
    let evidence = words.and_then(|date| {
        let number = place(date)?;
        let block = blocks.get(number)?;
        let selector = Selector::of(text, block.range.clone(), date.range.clone());
        Some(format!(
            "\n[[date.evidence]]\npassage = \"p{}\"\n{}",
            number + 1,
            selector.lines("exact")
        ))
    });
    let edtf = given
        .map(str::to_owned)
        .or_else(|| words.map(|date| date.edtf.clone()));
    let printed = words
        .and_then(|date| text.get(date.range.clone()))
        .unwrap_or_default();
    match (edtf, evidence) {
        (Some(edtf), Some(evidence)) => {
            let basis = basis.unwrap_or("stated");
            let toml = format!(
                "\n[date]\nedtf = {}\nbasis = {}\n{evidence}",
                quoted(&edtf),
                quoted(basis)
            );
            (toml, format!("date: {edtf}, from the words “{printed}”"))
        }
        (Some(edtf), None) => {
            let toml = format!(
                "\n[date]\nedtf = {}\nbasis = {}\n\n[[date.evidence]]\noutside = true\nnote = {}\n",
                quoted(&edtf),
                quoted(basis.unwrap_or("inferred")),
                given_by_editors()
            );
            (toml, format!("date: {edtf}, which the text does not print"))
        }
        (None, _) => {
            let said = match doubtful {
                Some(words) => format!(
                    "date: none proposed, the words “{words}” leave it open; write [1931-03-17..1931-03-18] for one of these days, 1931-03-17~ for about that day"
                ),
                None => "date: none found".to_owned(),
            };
            (String::new(), said)
        }
    }
}

/// Returns the words of a line up to the end of a date in it, at most the last six.
fn around(text: &str, date: Range<usize>) -> Option<String> {
    let line = text.get(..date.end)?.rsplit('\n').next()?;
    let words: Vec<&str> = line.split_whitespace().collect();
    Some(words[words.len().saturating_sub(6)..].join(" "))
}
