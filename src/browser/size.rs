//! How wide things are.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

use super::{document, window};

/// Says how wide an element is, in pixels, once it is drawn and whenever the window has another size.
pub(crate) fn watch_width(
    selector: &'static str,
    tell: impl Fn(i64) + Clone + 'static,
) -> Option<EventListener> {
    let measure = move || {
        let element =
            document().and_then(|document| document.query_selector(selector).ok().flatten());
        if let Some(element) = element {
            tell(element.get_bounding_client_rect().width() as i64);
        }
    };
    Timeout::new(0, measure.clone()).forget();
    Some(EventListener::new(&window()?.into(), "resize", move |_| {
        measure()
    }))
}
