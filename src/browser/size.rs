//! Sizes of elements.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

use super::{document, window};

/// Calls `tell` with the widths of two elements, in pixels: after the next rendering and whenever
/// the window is resized.
pub(crate) fn watch_widths(
    selectors: [&'static str; 2],
    tell: impl Fn(i64, i64) + Clone + 'static,
) -> Option<EventListener> {
    let measure = move || {
        let width = |selector| {
            let element = document()?.query_selector(selector).ok()??;
            Some(element.get_bounding_client_rect().width() as i32)
        };
        if let [Some(one), Some(other)] = selectors.map(width) {
            tell(one.into(), other.into());
        }
    };
    let window = window()?;
    Timeout::new(0, measure.clone()).forget();
    Some(EventListener::new(&window.into(), "resize", move |_| {
        measure();
    }))
}
