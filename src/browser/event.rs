//! Reads events, and the fields and pointers that they come from.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent};

/// Whether a click opens the link in place: the main button without a key that opens a tab, a
/// window or a download.
pub(crate) fn is_plain_click(click: &MouseEvent) -> bool {
    click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}

/// Returns the pressed key; empty if the browser filled in a field by itself, because that event is
/// not a `KeyboardEvent`, whatever its type says.
pub(crate) fn key(pressed: &KeyboardEvent) -> String {
    pressed
        .dyn_ref::<KeyboardEvent>()
        .map(KeyboardEvent::key)
        .unwrap_or_default()
}

/// Whether a key is pressed by itself and not into a field: a key that the page may take as a command.
pub(crate) fn is_command(pressed: &KeyboardEvent) -> bool {
    const FIELDS: &str = "input:not([type=checkbox]), select, textarea";
    let is_plain = !(pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key());
    is_plain && !is_at(pressed, FIELDS)
}

/// Whether an event happens at an element that a selector matches.
pub(crate) fn is_at(event: &Event, selector: &str) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(selector).unwrap_or(false))
}

/// Returns the horizontal position of a pointer on an element, in thousandths of its width; `None`
/// for other buttons than the main one.
pub(crate) fn across(pointer: &PointerEvent, element: &Element) -> Option<i64> {
    let bounds = element.get_bounding_client_rect();
    let fraction = (f64::from(pointer.client_x()) - bounds.left()) / bounds.width();
    (pointer.button() <= 0).then_some((fraction * 1000.0).clamp(0.0, 1000.0) as i64)
}

/// Captures the pointer: until the reader releases it, the browser sends its events to an element.
pub(crate) fn capture(pointer: &PointerEvent, element: &Element) {
    let _ = element.set_pointer_capture(pointer.pointer_id());
}
