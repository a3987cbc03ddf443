//! Reads events, and the fields and pointers that they come from.

use super::defer;
use super::focus::scroll_to;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlInputElement, KeyboardEvent, MouseEvent, PointerEvent,
    ScrollLogicalPosition,
};

/// Whether a click opens the link in place: the main button without a key that opens a tab, a
/// window or a download.
pub(crate) fn is_plain_click(event: &Event) -> bool {
    let event: &MouseEvent = event.unchecked_ref();
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// Returns the pressed key; empty if the browser filled in a field by itself, because that event is
/// not a `KeyboardEvent`.
pub(crate) fn key(event: &Event) -> String {
    event
        .dyn_ref::<KeyboardEvent>()
        .map(KeyboardEvent::key)
        .unwrap_or_default()
}

/// Returns the value of the field that changed.
pub(crate) fn value(event: &Event) -> String {
    target::<HtmlInputElement>(event)
        .map(|input| input.value())
        .unwrap_or_default()
}

/// Whether the toggled `details` element is open.
pub(crate) fn is_open(event: &Event) -> bool {
    event
        .target()
        .is_some_and(|details| details.unchecked_ref::<Element>().has_attribute("open"))
}

/// Selects the text of the focused field, so that the reader can copy it. It waits until the
/// browser has placed its caret, which would undo the selection; it scrolls the field into view,
/// because WebKit then does not.
pub(crate) fn select_all(event: &Event) {
    if let Some(field) = event.target() {
        defer(move || {
            field.unchecked_ref::<HtmlInputElement>().select();
            scroll_to(field.unchecked_ref(), ScrollLogicalPosition::Nearest);
        });
    }
}

/// Whether the checkbox that changed is checked.
pub(crate) fn is_checked(event: &Event) -> bool {
    target::<HtmlInputElement>(event).is_some_and(|input| input.checked())
}

/// Returns the horizontal position of a pointer on the track that contains the event's target, in
/// thousandths; `None` for other buttons than the main one.
pub(crate) fn across(event: &Event, track: &str) -> Option<i64> {
    let pointer: &PointerEvent = event.unchecked_ref();
    let bounds = ancestor(event, track)?.get_bounding_client_rect();
    let fraction = (f64::from(pointer.client_x()) - bounds.left()) / bounds.width();
    // Through i32: the translation of the program to JavaScript cannot convert a float to i64.
    (pointer.button() <= 0).then_some(i64::from((fraction * 1000.0).clamp(0.0, 1000.0) as i32))
}

/// Whether the pointer is down: a button pressed, or a finger on the screen.
pub(crate) fn is_down(event: &Event) -> bool {
    event.unchecked_ref::<PointerEvent>().buttons() != 0
}

/// Captures the pointer: until the reader releases it, the browser sends its events to the track.
pub(crate) fn capture(event: &Event, track: &str) {
    if let Some(track) = ancestor(event, track) {
        let _ = track.set_pointer_capture(event.unchecked_ref::<PointerEvent>().pointer_id());
    }
}

fn ancestor(event: &Event, selector: &str) -> Option<Element> {
    target::<Element>(event)?.closest(selector).ok()?
}

/// Returns the target of an event. The cast is unchecked, because each caller listens on elements
/// of a known type.
fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target().map(JsCast::unchecked_into)
}
