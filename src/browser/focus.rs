//! Where the reader is: focus and scroll.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{document, later};

/// Moves focus to an element, or to the main one if it is not there, once what is about to be drawn is drawn; brings it to
/// the top of the view, or, if `gently`, only into view. At once: long ways that scroll by make readers wait, and some of them sick.
pub(crate) fn reveal(selector: String, gently: bool) {
    later(move || {
        let Some(element) = find(&selector).or_else(|| find("main")) else {
            return;
        };
        let focus = web_sys::FocusOptions::new();
        focus.set_prevent_scroll(true);
        let _ = element.focus_with_options(&focus);
        scroll_to(&element, if gently { ScrollLogicalPosition::Nearest } else { ScrollLogicalPosition::Start });
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

fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()?.map(JsCast::unchecked_into)
}
