//! How wide things are.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

use super::{document, window};

/// Says how wide two elements are, in pixels, once they are drawn and whenever the window has another size.
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
    Some(EventListener::new(&window.into(), "resize", move |_| measure()))
}
