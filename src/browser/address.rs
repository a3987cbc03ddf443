//! The address bar: its fragment says what the reader looks at, its query how the page is shown.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::History;

use super::window;
use pliego_corpus::Language;

/// Engines refuse (or drop) more than about a hundred writes in ten seconds.
const WRITE_EVERY_MS: u32 = 300;

thread_local! {
    /// What is to be written when the timer fires.
    static PENDING: RefCell<Option<(String, Timeout)>> = const { RefCell::new(None) };
}

/// The fragment as it stands, without its `#`.
pub(crate) fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or(hash)
}

/// The whole address, as it is to be cited.
pub(crate) fn whole() -> String {
    flush();
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The address without query and fragment. Not from origin and path: a page on a disk has no origin.
fn page() -> String {
    let whole = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    whole.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The whole address of the folder that the page lies in.
pub(crate) fn folder() -> String {
    let mut page = page();
    page.truncate(page.rfind('/').map_or(0, |slash| slash + 1));
    page
}

/// The whole address of a view in a frame.
pub(crate) fn embedded(language: Language, fragment: &str) -> String {
    let page = page();
    let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
    format!("{page}?embed=1&lang={}{hash}", language.tag())
}

/// The language that the query asks for, else the first one of the browser's that there is.
pub(crate) fn language() -> Language {
    let Some(window) = window() else {
        return Language::default();
    };
    let query = window.location().search().unwrap_or_default();
    let asked = query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("lang="));
    let preferred = || {
        let tags = window.navigator().languages().iter().collect::<Vec<JsValue>>();
        tags.iter().filter_map(JsValue::as_string).find_map(|tag| Language::from_tag(&tag))
    };
    asked.and_then(Language::from_tag).or_else(preferred).unwrap_or_default()
}

/// Writes a step that Back takes back.
pub(crate) fn push(fragment: &str) {
    flush();
    write(fragment, true);
}

/// Begins a step of its own at the same address, for what lies over the page: the Back of a phone then closes that, and never
/// leaves the page. The first choice that is made there takes the place of the step; else [`leave_layer`] takes it back.
pub(crate) fn enter_layer() {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::TRUE, "", None);
    }
}

/// Takes the step of [`enter_layer`] back, if no choice has taken its place.
pub(crate) fn leave_layer() {
    if let Some(history) = history().filter(in_layer) {
        let _ = history.back();
    }
}

fn in_layer(history: &History) -> bool {
    history.state().is_ok_and(|state| state.is_truthy())
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// Writes in place of the step before, soon: while a reader drags or types only the last is written, and then told.
pub(crate) fn replace_soon(fragment: String, written: impl FnOnce() + 'static) {
    let write = move || {
        flush();
        written();
    };
    PENDING.with_borrow_mut(|pending| match pending {
        Some((latest, _)) => *latest = fragment,
        None => *pending = Some((fragment, Timeout::new(WRITE_EVERY_MS, write))),
    });
}

fn flush() {
    if let Some((fragment, timer)) = PENDING.take() {
        timer.cancel();
        write(&fragment, false);
    }
}

fn write(fragment: &str, step: bool) {
    if fragment == self::fragment() {
        return;
    }
    let Some(window) = window() else { return };
    let location = window.location();
    let (path, query) = (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
    write_url(&format!("{path}{query}{hash}"), step);
}

/// Asks for a language in the query; what the fragment says stays.
pub(crate) fn set_language(language: Language) {
    let Some(window) = window() else { return };
    let location = window.location();
    let query = location.search().unwrap_or_default();
    let others = query.trim_start_matches('?').split('&');
    let others = others.filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
    let pairs: Vec<String> = others.map(str::to_owned).chain([format!("lang={}", language.tag())]).collect();
    let (path, hash) = (location.pathname().unwrap_or_default(), location.hash().unwrap_or_default());
    write_url(&format!("{path}?{}{hash}", pairs.join("&")), true);
}

fn write_url(url: &str, step: bool) {
    let Some(history) = history() else {
        return;
    };
    // A refused write leaves the address stale, and nothing else.
    let _ = match step && !in_layer(&history) {
        true => history.push_state_with_url(&JsValue::NULL, "", Some(url)),
        false => history.replace_state_with_url(&JsValue::NULL, "", Some(url)),
    };
}

/// Calls back whenever the reader changes the address: Back, Forward, a link, a typed fragment.
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
