//! Where the reader is: focus and scroll.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{document, window};

/// Moves focus to an element, once what is about to be drawn is drawn; brings it to the top of the view, or, if
/// `gently`, only into view.
pub(crate) fn reveal(selector: String, gently: bool) {
    Timeout::new(0, move || {
        let Some(element) = find(&selector) else {
            return;
        };
        let options = ScrollIntoViewOptions::new();
        options.set_block(if gently { ScrollLogicalPosition::Nearest } else { ScrollLogicalPosition::Start });
        options.set_behavior(if is_still() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
        let focus = web_sys::FocusOptions::new();
        focus.set_prevent_scroll(true);
        let _ = element.focus_with_options(&focus);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    })
    .forget();
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

/// Whether the reader asked for no motion.
fn is_still() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_none_or(|query| query.matches())
}
