//! The document as a whole: its language and title, and the switch from the printed page to the
//! program.

use js_sys::Date;
use pliego_corpus::Day;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::document;

/// Creates the element into which the page is rendered before it is shown.
pub(crate) fn detached_root() -> Option<HtmlElement> {
    document()?
        .create_element("div")
        .ok()
        .map(JsCast::unchecked_into)
}

/// Replaces the body by the rendered page, in one step.
pub(crate) fn replace_body(rendered: &HtmlElement) {
    if let Some(body) = document().and_then(|document| document.body()) {
        rendered.set_id("page");
        body.replace_children_with_node_1(rendered);
    }
}

/// Logs a panic and restores the printed page.
pub(crate) fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        // The boot script restores the page at an `error` event; it also hears what no hook does,
        // such as a stack overflow: see `crates/site/scripts/boot/failure.js`.
        if let (Some(window), Ok(event)) = (super::window(), web_sys::Event::new("error")) {
            let _ = window.dispatch_event(&event);
        }
    }));
}

/// Opens the browser's dialog for printing.
pub(crate) fn print() {
    if let Some(window) = super::window() {
        let _ = window.print();
    }
}

/// Sets an attribute of the document's element, whose words the style sheet or a script shows.
pub(crate) fn set(attribute: &str, words: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(attribute, words);
    }
}

/// Returns the day that it is for the reader; `None` in a native program.
pub(crate) fn today() -> Option<Day> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let now = Date::new_0();
    Day::new(
        now.get_full_year().into(),
        now.get_month() as u8 + 1,
        now.get_date() as u8,
    )
}

/// Marks the document as ready for input.
pub(crate) fn set_ready() {
    set("data-ready", "");
}

/// Sets title and language of the document. An unchanged `lang` is not set again: that would
/// restyle every element.
pub(crate) fn describe(title: &str, language: &str) {
    let Some(document) = document() else { return };
    if document.title() != title {
        document.set_title(title);
    }
    if let Some(root) = document
        .document_element()
        .filter(|root| root.get_attribute("lang").as_deref() != Some(language))
    {
        let _ = root.set_attribute("lang", language);
    }
}
