//! The address bar: the fragment holds the selection, the query holds language and embedding.
//!
//! It calls `web_sys::History`, because `gloo::history` (0.3) panics where a browser refuses a
//! write.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::History;

use super::{event, window};
use pliego_corpus::Language;

/// Milliseconds without a change after which the address is written. WebKit refuses more than 100 writes in ten
/// seconds, Firefox and Chromium more than 200.
const PAUSE_MS: u32 = 300;

thread_local! {
    /// The fragment that the timer will write.
    static PENDING: RefCell<Option<(String, Timeout)>> = const { RefCell::new(None) };
}

/// Returns the fragment, without its `#`.
pub(crate) fn fragment() -> String {
    let hash = window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or(hash)
}

/// Returns the address without query and fragment. A page on a disk has no origin, so it is not
/// made of origin and path.
fn page() -> String {
    let whole = window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    whole
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Returns the address of the folder that holds the page.
pub(crate) fn folder() -> String {
    let mut page = page();
    page.truncate(page.rfind('/').map_or(0, |slash| slash + 1));
    page
}

/// Returns the whole address of a view.
pub(crate) fn whole(language: Language, fragment: &str) -> String {
    let hash = if fragment.is_empty() { "" } else { "#" };
    [&page(), "?lang=", language.tag(), hash, fragment].concat()
}

/// Opens another page, in place of this one in the history.
pub(crate) fn leave_for(page: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(page);
    }
}

/// Writes a new history entry.
pub(crate) fn push(fragment: &str) {
    flush();
    write(fragment, true);
}

/// Adds a history entry for a dialog, at the same address: Back then closes the dialog and does not
/// leave the page. The first choice in the dialog replaces the entry; without one, [`leave_dialog`]
/// removes it.
pub(crate) fn enter_dialog() {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::TRUE, "", None);
    }
}

/// Removes the history entry of [`enter_dialog`], unless a choice replaced it.
pub(crate) fn leave_dialog() {
    if let Some(history) = history().filter(is_dialog_entry) {
        let _ = history.back();
    }
}

fn is_dialog_entry(history: &History) -> bool {
    history.state().is_ok_and(|state| state.is_truthy())
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// Replaces the current history entry once the reader pauses for [`PAUSE_MS`], with the latest fragment, and then
/// calls `written`: what follows from it, such as the links, would be felt at a key typed.
pub(crate) fn replace_soon(fragment: String, written: impl FnOnce() + 'static) {
    let write = move || {
        flush();
        written();
    };
    // The timer before it is dropped, and so does not end.
    PENDING.set(Some((fragment, Timeout::new(PAUSE_MS, write))));
}

/// Writes the fragment that a timer would write later, and tells whether there was one.
pub(crate) fn flush() -> bool {
    let pending = PENDING.take();
    let was_pending = pending.is_some();
    if let Some((fragment, timer)) = pending {
        timer.cancel();
        write(&fragment, false);
    }
    was_pending
}

fn write(fragment: &str, new_entry: bool) {
    if fragment == self::fragment() {
        return;
    }
    let Some(window) = window() else { return };
    let location = window.location();
    let (path, query) = (
        location.pathname().unwrap_or_default(),
        location.search().unwrap_or_default(),
    );
    let hash = if fragment.is_empty() {
        String::new()
    } else {
        format!("#{fragment}")
    };
    write_url(&format!("{path}{query}{hash}"), new_entry);
}

fn write_url(url: &str, new_entry: bool) {
    let Some(history) = history() else {
        return;
    };
    // A refused write leaves the address out of date and breaks nothing.
    let _ = match new_entry && !is_dialog_entry(&history) {
        true => history.push_state_with_url(&JsValue::NULL, "", Some(url)),
        false => history.replace_state_with_url(&JsValue::NULL, "", Some(url)),
    };
}

/// Calls `begun` before each click has an effect: when the pointer goes down, which also begins a drag
/// of a link and its menu, and when a key or a script clicks. Fields are left out: they depend on no link, and a
/// reader who chooses several in a row would wait for four hundred links of a timeline each time.
pub(crate) fn before_clicks(begun: impl Fn() + Clone + 'static) {
    let Some(window) = window() else { return };
    for name in ["pointerdown", "click"] {
        let begun = begun.clone();
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window, name, options, move |event| {
            if !event::is_at(event, "input, label, label *") {
                begun();
            }
        })
        .forget();
    }
}

/// Calls `changed` whenever the reader changes the address: Back, Forward, a link, a typed
/// fragment.
pub(crate) fn on_change(mut changed: impl FnMut() + Clone + 'static) {
    let Some(window) = window() else { return };
    let mut again = changed.clone();
    EventListener::new(&window, "popstate", move |_| {
        PENDING.take();
        changed();
    })
    .forget();
    EventListener::new(&window, "hashchange", move |_| again()).forget();
}
