//! What an event says.

use super::defer;
use super::focus::scroll_to;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlInputElement, KeyboardEvent, MouseEvent, PointerEvent,
    ScrollLogicalPosition,
};

/// Whether a click asks for just this page: no other tab, no other window.
pub(crate) fn is_plain_click(event: &Event) -> bool {
    let event: &MouseEvent = event.unchecked_ref();
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// The key that was pressed; nothing if the browser filled in a field by itself.
pub(crate) fn key(event: &Event) -> String {
    event
        .dyn_ref::<KeyboardEvent>()
        .map(KeyboardEvent::key)
        .unwrap_or_default()
}

/// What stands in the field that changed.
pub(crate) fn value(event: &Event) -> String {
    target::<HtmlInputElement>(event)
        .map(|input| input.value())
        .unwrap_or_default()
}

/// Whether what was folded or unfolded is open now.
pub(crate) fn is_open(event: &Event) -> bool {
    event
        .target()
        .is_some_and(|details| details.unchecked_ref::<Element>().has_attribute("open"))
}

/// Marks all of the text in the field that is entered, to be copied; once the browser has put its
/// caret there. WebKit then no longer brings the field into view.
pub(crate) fn select_all(event: &Event) {
    if let Some(field) = event.target() {
        defer(move || {
            field.unchecked_ref::<HtmlInputElement>().select();
            scroll_to(field.unchecked_ref(), ScrollLogicalPosition::Nearest);
        });
    }
}

/// Whether the box that changed is checked.
pub(crate) fn is_checked(event: &Event) -> bool {
    target::<HtmlInputElement>(event).is_some_and(|input| input.checked())
}

/// How far across the track around it a pointer is, in thousandths; nothing for other buttons than
/// the main one.
pub(crate) fn across(event: &Event, track: &str) -> Option<i64> {
    let pointer: &PointerEvent = event.unchecked_ref();
    let bounds = around(event, track)?.get_bounding_client_rect();
    let part = (f64::from(pointer.client_x()) - bounds.left()) / bounds.width();
    // Through i32: the translation of the program to JavaScript knows no conversion of fractions to
    // more.
    (pointer.button() <= 0).then_some(i64::from((part * 1000.0).clamp(0.0, 1000.0) as i32))
}

/// Whether a pointer is down: a button pressed, a finger on the screen.
pub(crate) fn is_down(event: &Event) -> bool {
    event.unchecked_ref::<PointerEvent>().buttons() != 0
}

/// Sends all that this pointer does to the track until it is let go.
pub(crate) fn capture(event: &Event, track: &str) {
    if let Some(track) = around(event, track) {
        let _ = track.set_pointer_capture(event.unchecked_ref::<PointerEvent>().pointer_id());
    }
}

fn around(event: &Event, selector: &str) -> Option<Element> {
    target::<Element>(event)?.closest(selector).ok()?
}

/// What an event happened to. Listeners stand on elements of a known kind, so that its kind is not
/// asked.
fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target().map(JsCast::unchecked_into)
}
