//! Reads a corpus and says what it is, or what is wrong with it.

use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use pliego_corpus::Corpus;
use pliego_edition::{Edition, read};

/// How long a folder must be quiet before it is read: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(80);

/// Checks a corpus, with `watch` whenever a file changes.
///
/// # Errors
///
/// If it has problems, or if its folder cannot be watched.
pub fn run(corpus: &Path, watch: bool) -> Result<(), String> {
    if !watch {
        return say(corpus);
    }
    let watched = Watched::new(corpus)?;
    loop {
        if let Err(problems) = say(corpus) {
            eprintln!("{problems}");
        }
        eprintln!();
        if !watched.wait() {
            return Ok(());
        }
    }
}

fn say(corpus: &Path) -> Result<(), String> {
    let edition = edition(corpus)?;
    println!("{}", summary(corpus, &edition.corpus));
    Ok(())
}

/// Reads the edition in a folder.
///
/// # Errors
///
/// If it has problems: a line for each, and one that counts them.
pub fn edition(folder: &Path) -> Result<Edition, String> {
    if !folder.is_dir() {
        return Err(format!(
            "error: {}: expected a folder, found none; help: `pliego check FOLDER` reads the corpus in FOLDER",
            folder.display()
        ));
    }
    let edition = read(folder).map_err(|problems| {
        let mut lines: Vec<String> = problems
            .iter()
            .map(|problem| format!("error: {}", folder.join(problem.to_string()).display()))
            .collect();
        lines.push(match problems.len() {
            1 => "1 problem".to_owned(),
            count => format!("{count} problems"),
        });
        lines.join("\n")
    })?;
    for note in &edition.notes {
        eprintln!("note: {}", folder.join(note.to_string()).display());
    }
    Ok(edition)
}

/// Returns the name of a folder.
pub fn name(folder: &Path) -> String {
    let whole = folder.canonicalize().ok();
    let name = whole.as_deref().and_then(Path::file_name);
    name.unwrap_or(folder.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// Says which corpus this is: `declarations: 7 statements, 1776–1916, 4 languages`.
pub fn summary(folder: &Path, corpus: &Corpus) -> String {
    let name = name(folder);
    let counted = |count: usize, one: &str| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    };
    let (from, to) = corpus.span;
    let (first, last) = (from.civil().0, to.civil().0);
    let years = match first == last {
        _ if !corpus.has_dates() => "no dates".to_owned(),
        true => first.to_string(),
        false => format!("{first}–{last}"),
    };
    let parts = [
        counted(corpus.statements.len(), "statement"),
        years,
        counted(corpus.languages.len(), "language"),
    ];
    format!("{name}: {}", parts.join(", "))
}

/// A folder that is watched.
pub struct Watched {
    /// Watches as long as it lives.
    _watcher: RecommendedWatcher,
    changes: Receiver<()>,
}

impl Watched {
    /// Begins to watch a folder and all below it.
    ///
    /// # Errors
    ///
    /// If the system cannot watch it.
    pub fn new(folder: &Path) -> Result<Self, String> {
        let explain = |error: notify::Error| {
            format!(
                "error: {}: expected a folder that can be watched, found: {error}; help: `pliego check` and \
                 `pliego build` read it once",
                folder.display()
            )
        };
        let (sender, changes) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // Who reads a file changes nothing.
            if event.is_ok_and(|event| !event.kind.is_access()) {
                // Nobody listens any more when the command ends.
                let _ = sender.send(());
            }
        })
        .map_err(explain)?;
        watcher
            .watch(folder, RecursiveMode::Recursive)
            .map_err(explain)?;
        Ok(Self {
            _watcher: watcher,
            changes,
        })
    }

    /// Waits for a change, and until the folder is quiet. Returns false if none can come any more.
    pub fn wait(&self) -> bool {
        let mut changed = self.changes.recv().is_ok();
        while changed {
            match self.changes.recv_timeout(QUIET) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => changed = false,
            }
        }
        changed
    }
}
