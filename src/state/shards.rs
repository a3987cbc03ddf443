//! A large collection in shards: texts are asked for where a view needs them, and the view is rendered
//! again when they arrive. Of a whole corpus, every text is here.

use std::sync::PoisonError;

use leptos::prelude::*;

use pliego_corpus::StatementId;
use pliego_explore::findings::Findings;
use pliego_explore::selection::View;

use super::Explorer;
use crate::browser::shards::{self, ARRIVAL};

/// The most statements whose texts a view or a search reads. With 800 texts of 800 words the program took
/// 80 MB of memory, with none of ten thousand 13.
const MOST: usize = 1_000;

impl Explorer {
    /// Whether a text is here. If not, it is asked for; a view that asked is rendered again when it is.
    pub(crate) fn reads(&self, id: StatementId) -> bool {
        if self.corpus.has_text(id) {
            return true;
        }
        // The caller follows it.
        self.arrivals.track();
        if let Some(shards) = self
            .corpus
            .statements
            .shards()
            .filter(|_| !self.failed.get())
        {
            self.want("text-", shards.of_text(id));
        }
        false
    }

    /// Whether texts arrive when they are read.
    pub(crate) fn is_in_shards(&self) -> bool {
        self.corpus.statements.shards().is_some()
    }

    /// Counts the statements of the current view whose texts are not here, and asks for them; more than
    /// [`MOST`] are not asked for.
    pub(crate) fn unread(&self) -> usize {
        let left = self.findings.with(Findings::left);
        if left > 0 {
            return left;
        }
        let ids = match self.selection.with(|selection| selection.view) {
            View::Positions | View::Themes => self.columns(),
            View::Compare => self.compared(),
            _ => self.listed(),
        };
        match ids.len() {
            count if count > MOST => count,
            _ => ids.into_iter().filter(|id| !self.reads(*id)).count(),
        }
    }

    /// Lists the statements that the reader compares.
    fn compared(&self) -> Vec<StatementId> {
        self.selection.with(|selection| {
            let open = selection.open.map(|open| open.statement);
            open.into_iter().chain(selection.compared_with).collect()
        })
    }

    /// Whether shards could not be fetched since the reader's last step.
    pub(crate) fn lacks_shards(&self) -> bool {
        self.failed.get()
    }

    /// Says what a view waits for that reads so many more texts.
    pub(crate) fn note_of_unread(&self, count: usize) -> String {
        match count {
            _ if self.lacks_shards() => self.strings.not_loaded.to_owned(),
            count if count > MOST => (self.strings.too_many)(count, MOST),
            count => (self.strings.reading)(count),
        }
    }

    fn want(&self, kind: &str, shard: usize) {
        if !shards::want(&[kind, &shard.to_string()].concat()) {
            self.fail();
        }
    }

    fn fail(&self) {
        self.failed.set(true);
    }

    /// Takes shards as they arrive, and asks for those that a search needs.
    pub(super) fn follow_shards(self) {
        if !self.is_in_shards() {
            return;
        }
        window_event_listener_untyped(ARRIVAL, move |_| self.take_shards());
        // What could not be fetched is asked for again at the reader's next step.
        Effect::watch(
            move || self.selection.track(),
            move |_, _, _| {
                if self.failed.get_untracked() {
                    self.failed.set(false);
                }
            },
            false,
        );
        Effect::new(move |_| {
            self.findings.with(|findings| {
                for shard in &findings.search.wanted {
                    self.want("words-", *shard);
                }
                if findings.unread.len() <= MOST {
                    for id in &findings.unread {
                        self.reads(*id);
                    }
                }
            });
        });
    }

    fn take_shards(&self) {
        for (name, bytes) in shards::arrived() {
            let taken = bytes.and_then(|bytes| self.take(&name, bytes));
            if taken.is_none() {
                self.fail();
            }
        }
        let again = self.index().again();
        *self.index.write().unwrap_or_else(PoisonError::into_inner) = again;
        // Passages that the address names are known only now.
        if !self.has_interacted.get_untracked() {
            self.read_address();
        }
        self.arrivals.update(|count| *count += 1);
    }

    /// Takes a shard; `None` if it is damaged.
    fn take(&self, name: &str, bytes: &'static [u8]) -> Option<()> {
        let (kind, shard) = name.split_once('-')?;
        let shard = shard.parse().ok()?;
        let taken = match kind {
            "text" => self.corpus.texts_arrive(shard, bytes),
            _ => self.corpus.statements.shards()?.words_arrive(shard, bytes),
        };
        taken.ok()
    }
}
