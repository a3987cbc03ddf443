//! Where the reader is: focus and scroll.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{document, later};

/// Moves focus to an element, or to the main one if it is not there, once what is about to be drawn is drawn; brings it to
/// the top of the view. At once: long ways that scroll by make readers wait, and some of them sick.
pub(crate) fn reveal(selector: String) {
    later(move || {
        let Some(element) = find(&selector).or_else(|| find("main")) else {
            return;
        };
        let focus = web_sys::FocusOptions::new();
        focus.set_prevent_scroll(true);
        let _ = element.focus_with_options(&focus);
        scroll_to(&element, ScrollLogicalPosition::Start);
    });
}

/// Scrolls until an element is in view.
pub(super) fn scroll_to(element: &HtmlElement, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves focus to an element, once what is about to be drawn is drawn; to the next best if there is no such element.
pub(crate) fn give(selector: String, next_best: &'static str) {
    Timeout::new(0, move || {
        if let Some(element) = find(&selector).or_else(|| find(next_best)) {
            let _ = element.focus();
        }
    })
    .forget();
}

/// Keeps elements from being reached, by key, pointer or voice; or lets them be reached again.
pub(crate) fn set_inert(selector: &str, inert: bool) {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else { return };
    for one in (0..found.length()).filter_map(|at| found.get(at)) {
        let one: Element = one.unchecked_into();
        let _ = if inert { one.set_attribute("inert", "") } else { one.remove_attribute("inert") };
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()?.map(JsCast::unchecked_into)
}
