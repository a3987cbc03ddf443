//! What an event says.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, MouseEvent, PointerEvent};

/// Whether a click asks for just this page: no other tab, no other window.
pub(crate) fn is_plain_click(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|event| {
        event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
    })
}

/// The key that was pressed.
pub(crate) fn key(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}

/// What stands in the field that changed.
pub(crate) fn value(event: &Event) -> String {
    input(event).map(|input| input.value()).unwrap_or_default()
}

/// Whether the box that changed is checked.
pub(crate) fn is_checked(event: &Event) -> bool {
    input(event).is_some_and(|input| input.checked())
}

fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Whether an element is open that the reader opened or closed: a `details`.
pub(crate) fn is_open(event: &Event) -> bool {
    event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|element| element.has_attribute("open"))
}

/// How far across the track around it a pointer is, in thousandths, if its main button is meant; and the track.
pub(crate) fn across(event: &Event, track: &str) -> Option<i64> {
    let pointer = event.dyn_ref::<PointerEvent>().filter(|pointer| pointer.button() <= 0)?;
    let bounds = around(event, track)?.get_bounding_client_rect();
    let part = (f64::from(pointer.client_x()) - bounds.left()) / bounds.width();
    Some((part * 1000.0).clamp(0.0, 1000.0) as i64)
}

/// Sends all that this pointer does to the track until it is let go.
pub(crate) fn capture(event: &Event, track: &str) {
    if let (Some(pointer), Some(track)) = (event.dyn_ref::<PointerEvent>(), around(event, track)) {
        let _ = track.set_pointer_capture(pointer.pointer_id());
    }
}

fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}
