//! Takes texts into a corpus folder, with a description of each.

use core::ops::Range;
use std::fs;
use std::path::{Path, PathBuf};

use pliego_corpus::{PassageKind, VariantArray, Vocabulary};
use pliego_edition::{
    Block, DateWords, blocks, decode, find_dates, guess_language, head, organization, quoted, slug,
};
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use crate::documents::{Document, document};
use crate::quote::Selector;
use crate::report::{Report, What};

/// A passage of at most this many characters is quoted as a whole.
const WHOLE: usize = 80;
/// A passage is compared with another by this many characters.
const COMPARED: usize = 300;
/// How much alike two passages are if one became the other.
const ALIKE: f64 = 0.5;
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
    let words = match given {
        Some(given) => found.iter().find(|date| date.edtf == given),
        None => found
            .iter()
            .filter(is_day)
            .find(at_an_end)
            .or_else(|| found.iter().find(at_an_end)),
    };
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
                "\n[date]\nedtf = {}\nbasis = {}\n\n[[date.evidence]]\noutside = true\nnote = {{ en = \"The editors give this date.\", es = \"Esta fecha la da el equipo editorial.\" }}\n",
                quoted(&edtf),
                quoted(basis.unwrap_or("inferred"))
            );
            (toml, format!("date: {edtf}, which the text does not print"))
        }
        (None, _) => (String::new(), "date: none found".to_owned()),
    }
}

/// Writes the lines that locate a passage: all of its words, or its first and last.
fn place_lines(text: &str, range: Range<usize>) -> String {
    let words = &text[range.clone()];
    let whole = || Selector::of(text, 0..text.len(), range.clone()).lines("exact");
    if words.chars().count() <= WHOLE && !words.contains(['\n', '\r']) {
        return whole();
    }
    match (first_words(text, &range), last_words(text, &range)) {
        (Some(start), Some(end)) => format!("start = {}\nend = {}\n", quoted(start), quoted(end)),
        _ => whole(),
    }
}

/// Finds the first words of a passage that occur nowhere else.
fn first_words<'t>(text: &'t str, range: &Range<usize>) -> Option<&'t str> {
    let words = &text[range.clone()];
    let mut count = 5;
    loop {
        let end = words.match_indices(char::is_whitespace).map(|(at, _)| at);
        let end = end
            .filter(|at| !words[..*at].ends_with(char::is_whitespace))
            .nth(count - 1)?;
        let start = &words[..end];
        if text.find(start) == Some(range.start) && text.rfind(start) == Some(range.start) {
            return Some(start);
        }
        count *= 2;
    }
}

/// Finds the last words of a passage that occur in it only at its end.
fn last_words<'t>(text: &'t str, range: &Range<usize>) -> Option<&'t str> {
    let words = &text[range.clone()];
    let mut count = 4;
    loop {
        let start = words
            .rmatch_indices(char::is_whitespace)
            .map(|(at, space)| at + space.len());
        let start = start
            .filter(|at| !words[*at..].starts_with(char::is_whitespace))
            .nth(count - 1)?;
        let end = &words[start..];
        if words.find(end) == Some(start) {
            return Some(end);
        }
        count *= 2;
    }
}

/// Finds where a described passage stands in a text.
fn locate(table: &Table, text: &str) -> Option<Range<usize>> {
    let get = |key: &str| table.get(key).and_then(Item::as_str);
    let context = |key: &str| get(key).unwrap_or_default();
    let once = |words: &str| {
        let mut found = None;
        for (at, _) in text.match_indices(words) {
            let fits = text[..at].ends_with(context("prefix"))
                && text[at + words.len()..].starts_with(context("suffix"));
            match (fits, found) {
                (true, Some(_)) => return None,
                (true, None) => found = Some(at),
                _ => {}
            }
        }
        found
    };
    if let Some(exact) = get("exact").filter(|exact| !exact.is_empty()) {
        let at = once(exact)?;
        return Some(at..at + exact.len());
    }
    let (start, end) = (
        get("start").filter(|words| !words.is_empty())?,
        get("end").filter(|words| !words.is_empty())?,
    );
    let at = once(start)?;
    let length = text[at..].find(end)? + end.len();
    Some(at..at + length)
}

/// Brings the passages of a description up to date with another text. Returns the description and
/// what changed.
fn updated(old: &str, new: &str, toml: &str) -> Result<(String, Vec<String>), String> {
    let mut document: DocumentMut = toml.parse().map_err(|_| {
        "its description is no TOML; run `pliego check` and mend it first".to_owned()
    })?;
    let mut lines = Vec::new();
    let Some(passages) = document
        .get_mut("passage")
        .and_then(Item::as_array_of_tables_mut)
    else {
        return Ok((
            toml.to_owned(),
            vec!["the text changes; its passages are not described".to_owned()],
        ));
    };
    let (old_blocks, new_blocks) = (blocks(old), blocks(new));
    let was: Vec<Option<Range<usize>>> = passages.iter().map(|table| locate(table, old)).collect();
    let mut now: Vec<Option<Range<usize>>> =
        passages.iter().map(|table| locate(table, new)).collect();
    let within = |inner: &Range<usize>, outer: &Range<usize>| {
        outer.start <= inner.start && inner.end <= outer.end
    };
    // Words were added at the end of a passage that was all of its block.
    for at in 0..now.len() {
        let (Some(found), Some(before)) = (now[at].clone(), &was[at]) else {
            continue;
        };
        let whole = old_blocks.iter().any(|block| block.range == *before);
        let block = new_blocks.iter().find(|block| within(&found, &block.range));
        if let Some(block) = block
            && whole
            && block.range != found
            && now
                .iter()
                .flatten()
                .filter(|other| within(other, &block.range))
                .count()
                == 1
        {
            now[at] = None;
        }
    }
    let mut free: Vec<&Block> = new_blocks
        .iter()
        .filter(|block| {
            !now.iter()
                .flatten()
                .any(|found| found.start < block.range.end && block.range.start < found.end)
        })
        .collect();
    let cut = |words: &str| -> String { words.chars().take(COMPARED).collect() };
    let mut gone = Vec::new();
    for (at, table) in passages.iter_mut().enumerate() {
        if now[at].is_some() {
            continue;
        }
        let id = table
            .get("id")
            .and_then(Item::as_str)
            .unwrap_or_default()
            .to_owned();
        let before = was[at]
            .clone()
            .and_then(|range| old.get(range))
            .unwrap_or_default();
        let alike = |block: &Block| {
            strsim::normalized_levenshtein(&cut(before), &cut(&new[block.range.clone()]))
        };
        let best = free
            .iter()
            .enumerate()
            .map(|(place, block)| (alike(block), place));
        match best.max_by(|one, other| one.0.total_cmp(&other.0)) {
            Some((alike, place)) if alike >= ALIKE => {
                let block = free.remove(place);
                set_place(table, new, block.range.clone());
                lines.push(format!(
                    "{id} was “{}” and is “{}”",
                    short(before),
                    short(&new[block.range.clone()])
                ));
            }
            _ => {
                gone.push(at);
                let codings = table
                    .get("coding")
                    .and_then(Item::as_array)
                    .map_or(0, toml_edit::Array::len);
                let codings = if codings > 0 {
                    format!(", with {codings} codings")
                } else {
                    String::new()
                };
                lines.push(format!("{id} is gone{codings}: “{}”", short(before)));
            }
        }
    }
    for at in gone.into_iter().rev() {
        passages.remove(at);
    }
    append(passages, &free, new, &mut lines);
    match lines.is_empty() {
        true => lines.push("white space changes; every passage stays".to_owned()),
        false => lines.push(
            "run `pliego check`: what quotes a passage that changed may need a new quote"
                .to_owned(),
        ),
    }
    Ok((document.to_string(), lines))
}

fn append(passages: &mut ArrayOfTables, blocks: &[&Block], text: &str, lines: &mut Vec<String>) {
    for block in blocks {
        let taken = |id: &str| {
            passages
                .iter()
                .any(|table| table.get("id").and_then(Item::as_str) == Some(id))
        };
        let mut ids = (1..).map(|number| format!("p{number}"));
        let Some(id) = ids.find(|id| !taken(id)) else {
            continue;
        };
        let mut table = Table::new();
        table.insert("id", value(id.clone()));
        table.insert("kind", value(block.kind.name()));
        set_place(&mut table, text, block.range.clone());
        passages.push(table);
        lines.push(format!(
            "{id} is new: “{}”",
            short(&text[block.range.clone()])
        ));
    }
}

fn set_place(table: &mut Table, text: &str, range: Range<usize>) {
    for key in ["exact", "prefix", "suffix", "start", "end"] {
        table.remove(key);
    }
    let lines: Result<DocumentMut, _> = place_lines(text, range).parse();
    if let Ok(lines) = lines {
        for (key, item) in lines.iter() {
            table.insert(key, item.clone());
        }
    }
}

fn short(words: &str) -> String {
    let one_line: Vec<&str> = words.split_whitespace().collect();
    let one_line = one_line.join(" ");
    let short: String = one_line.chars().take(40).collect();
    if short.len() < one_line.len() {
        format!("{short}…")
    } else {
        short
    }
}
