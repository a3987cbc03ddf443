//! Sizes of elements.

use web_sys::Element;

use super::window;

/// Whether the window is as narrow as a phone: 44rem, as in `style/page.css`.
pub(crate) fn is_narrow() -> bool {
    let width = window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width < 704.0)
}

/// Returns the width of an element, in pixels.
pub(crate) fn width(element: &Element) -> i64 {
    (element.get_bounding_client_rect().width() as i32).into()
}
