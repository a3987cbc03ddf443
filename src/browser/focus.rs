//! Focus and scroll position.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{defer, document};

/// Moves the focus to an element after the next rendering, and scrolls it to the top of the window.
/// The scroll jumps: long animated ways make readers wait, and some of them sick.
pub(crate) fn reveal(element: HtmlElement) {
    defer(move || {
        let focus = web_sys::FocusOptions::new();
        focus.set_prevent_scroll(true);
        let _ = element.focus_with_options(&focus);
        scroll_to(&element, ScrollLogicalPosition::Start);
    });
}

/// Moves the focus to the beginning of the list of statements, or to that of the view.
pub(crate) fn skip_to_content() {
    if let Some(element) = find("#statements").or_else(|| find("main")) {
        reveal(element);
    }
}

/// Scrolls an element into view.
pub(super) fn scroll_to(element: &HtmlElement, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves the focus to an element after the next rendering, or to `next_best` if it is not there, and
/// scrolls it into view: Firefox leaves an element cut off that is partly in view.
pub(crate) fn give(selector: String, next_best: &'static str) {
    Timeout::new(0, move || {
        if let Some(element) = find(&selector).or_else(|| find(next_best)) {
            let _ = element.focus();
            scroll_to(&element, ScrollLogicalPosition::Nearest);
        }
    })
    .forget();
}

/// Makes elements inert, or active again: an inert element cannot be reached by keyboard, pointer
/// or screen reader.
pub(crate) fn set_inert(selector: &str, inert: bool) {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok())
    else {
        return;
    };
    for one in (0..found.length()).filter_map(|at| found.get(at)) {
        let one: Element = one.unchecked_into();
        let _ = if inert {
            one.set_attribute("inert", "")
        } else {
            one.remove_attribute("inert")
        };
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document()?
        .query_selector(selector)
        .ok()?
        .map(JsCast::unchecked_into)
}
