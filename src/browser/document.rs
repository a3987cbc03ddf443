//! The document as a whole: its language and title, and the moment the program takes it over.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::document;

/// Gives the page into which the program draws: an element that is not yet shown.
pub(crate) fn apart() -> Option<HtmlElement> {
    document()?.create_element("div").ok().map(JsCast::unchecked_into)
}

/// Shows what was drawn apart, in place of everything that stood there, in one step.
pub(crate) fn take_over(drawn: &HtmlElement) {
    if let Some(body) = document().and_then(|document| document.body()) {
        drawn.set_id("page");
        body.replace_children_with_node_1(drawn);
    }
}

/// Says in the console what went wrong, should the program ever panic, and has the printed page shown instead.
pub(crate) fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        // The page's boot script listens for it, and for what no hook hears: see `crates/site/scripts/boot.js`.
        if let (Some(window), Ok(event)) = (super::window(), web_sys::Event::new("error")) {
            let _ = window.dispatch_event(&event);
        }
    }));
}

/// Says to whom it may concern that the page answers to input.
pub(crate) fn set_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Names the page and its language. What it says already is left alone: another `lang` would style every element anew.
pub(crate) fn describe(title: &str, language: &str) {
    let Some(document) = document() else { return };
    if document.title() != title {
        document.set_title(title);
    }
    if let Some(root) =
        document.document_element().filter(|root| root.get_attribute("lang").as_deref() != Some(language))
    {
        let _ = root.set_attribute("lang", language);
    }
}
