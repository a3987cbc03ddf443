//! Focus and scroll position.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{defer, document, window};

/// Moves the focus to an element after the next rendering, and scrolls it to the top of the window.
/// The scroll jumps: long animated ways make readers wait, and some of them sick. A page in a frame
/// takes no focus from the page around it, and does not scroll that page: Firefox would.
pub(crate) fn reveal(element: HtmlElement) {
    /// Pixels for what stays at the top of the window: the heads of the matrix in two lines.
    const HEADS: f64 = 128.0;
    defer(move || {
        let Some(window) = window() else { return };
        let is_alone = window
            .parent()
            .is_ok_and(|parent| parent.as_ref() == Some(&window));
        if is_alone || document().is_some_and(|document| document.has_focus().unwrap_or(false)) {
            let focus = web_sys::FocusOptions::new();
            focus.set_prevent_scroll(true);
            let _ = element.focus_with_options(&focus);
            scroll_to(&element, ScrollLogicalPosition::Start);
        } else {
            window.scroll_by_with_x_and_y(0.0, element.get_bounding_client_rect().top() - HEADS);
        }
    });
}

/// Moves the focus to an element at once.
pub(crate) fn focus(element: &HtmlElement) {
    let _ = element.focus();
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

/// A place that takes the focus when the element that had it goes away.
pub(crate) enum Place {
    /// The number of matches.
    Count,
    /// The search field.
    Search,
    /// The filters or, where they are a dialog, the button that opens it.
    Filters,
    /// The button that opens the filter dialog.
    OpenFilters,
    /// The first chip.
    Chip,
    /// The title of a statement in the list, by its id text.
    Entry(&'static str),
}

impl Place {
    fn selector(&self) -> String {
        match self {
            Self::Count => "#found".to_owned(),
            Self::Search => ".search input".to_owned(),
            Self::Filters => "#filters, .open-filters".to_owned(),
            Self::OpenFilters => ".open-filters".to_owned(),
            Self::Chip => ".chips button".to_owned(),
            Self::Entry(id) => format!("[data-statement=\"{id}\"] h3 a"),
        }
    }
}

/// Moves the focus to a place after the next rendering, or to the number of matches if it is not
/// there, or to the title of the page. Scrolls it into view: Firefox leaves an element cut off that
/// is partly in view.
pub(crate) fn give(place: Place) {
    defer(move || {
        let found = find(&place.selector()).or_else(|| find("#found"));
        if let Some(element) = found.or_else(|| find("h1")) {
            let _ = element.focus();
            scroll_to(&element, ScrollLogicalPosition::Nearest);
        }
    });
}

/// Returns the first element that matches and is shown.
fn find(selector: &str) -> Option<HtmlElement> {
    let found = document()?.query_selector_all(selector).ok()?;
    (0..found.length())
        .filter_map(|at| found.get(at))
        .map(JsCast::unchecked_into::<HtmlElement>)
        .find(|element| element.offset_width() > 0)
}
