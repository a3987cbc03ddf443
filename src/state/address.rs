//! Ties the state to the address bar: the selection is the fragment of the address, the language is
//! in its query.

use leptos::prelude::*;
use pliego_explore::selection::Selection;
use pliego_explore::selection::address::{Remark, names_about, read, write};

use super::{Explorer, Page};
use crate::browser::address_bar;

impl Explorer {
    /// Reads the address now, and whenever the reader goes back or forward, or types or follows
    /// another one.
    pub(crate) fn follow_address(self) {
        self.read_address();
        address_bar::on_change(move || self.read_address());
        // A reader may follow a link sooner than it follows the selection.
        address_bar::before_clicks(move || {
            if address_bar::flush() {
                self.mark_committed();
            }
        });
    }

    /// Reads the address.
    pub(crate) fn read_address(&self) {
        // The browser restores the scroll position of that address, so a statement that opens must
        // not scroll the page.
        self.has_interacted.set(false);
        if self.filters_open.get_untracked() {
            // Back closes the filter dialog and keeps the choices made in it: the page pushes the
            // entry that Back removed again.
            self.close_filters();
            address_bar::push(&self.fragment());
            self.mark_committed();
            return;
        }
        let (selection, remarks) = self.read_fragment();
        if self.selection.with_untracked(|now| *now != selection) {
            self.selection.set(selection);
            self.mark_committed();
        }
        if self.remarks.with_untracked(|now| *now != remarks) {
            self.remarks.set(remarks);
        }
    }

    /// Reads the fragment of the address. One that names the documentation leads to its page.
    fn read_fragment(&self) -> (Selection, Vec<Remark>) {
        let fragment = address_bar::fragment();
        if names_about(&fragment) {
            address_bar::leave_for(&self.address_of_page(Page::About));
        }
        read(&fragment, self.corpus)
    }

    /// Changes the selection as one step of the history. Links follow it soon after, as they follow a
    /// preview.
    pub(crate) fn commit(&self, change: impl FnOnce(&mut Selection)) {
        self.preview(true, change);
    }

    /// Changes the selection while the reader still types or drags, and tells whether it changed.
    /// Only the first change of a series, marked by `is_first`, adds a step to the history.
    pub(crate) fn preview(&self, is_first: bool, change: impl FnOnce(&mut Selection)) -> bool {
        let changed = self.change(change);
        if changed {
            if is_first {
                address_bar::push(&self.fragment());
            }
            let explorer = *self;
            address_bar::replace_soon(self.fragment(), move || explorer.mark_committed());
        }
        changed
    }

    /// Makes the current selection the one that links build on.
    pub(super) fn mark_committed(&self) {
        self.committed.set(self.selection.get_untracked());
    }

    fn change(&self, change: impl FnOnce(&mut Selection)) -> bool {
        self.has_interacted.set(true);
        let before = self.selection.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        let changed = after != before;
        if changed {
            self.remarks.set(Vec::new());
            self.selection.set(after);
        }
        changed
    }

    fn fragment(&self) -> String {
        self.selection
            .with_untracked(|selection| write(selection, self.corpus))
    }

    /// Encodes the committed selection as a fragment.
    pub(crate) fn committed_fragment(&self) -> String {
        self.committed
            .with(|selection| write(selection, self.corpus))
    }
}
