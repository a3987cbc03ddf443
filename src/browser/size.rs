//! Sizes of elements.

use web_sys::Element;

/// Returns the width of an element, in pixels.
pub(crate) fn width(element: &Element) -> i64 {
    (element.get_bounding_client_rect().width() as i32).into()
}
