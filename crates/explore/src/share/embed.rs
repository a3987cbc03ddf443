//! The embed code: what a blogger pastes into a page to show this one, or a part of it, in a frame.

use core::fmt::Display;

/// Writes the `iframe`, with a link inside for readers without frames. `width` is `100%` or a number
/// of pixels, `height` the height in pixels on a page without [`LISTENER`].
///
/// The sandbox lets the frame run scripts, open windows and download, and nothing else: it has no
/// origin, no forms and no access to the page around it.
pub fn frame(address: &str, title: &str, width: &str, height: impl Display) -> String {
    let (address, title) = (escape(address), escape(title));
    // `frameborder` is deprecated, but hosts that strip styles keep it.
    format!(
        "<iframe class=\"pliego\" src=\"{address}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" \
         frameborder=\"0\" \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\" \
         referrerpolicy=\"no-referrer\"><a href=\"{address}\">{title}</a></iframe>"
    )
}

/// Escapes a text for an element or a quoted attribute.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// A script that fits the height of the frame to its content. It accepts a height only from that
/// frame's window, as an integer, and within bounds; the frame itself listens to no message.
pub const LISTENER: &str = "<script>
addEventListener('message', event => {
  const { type, v, height } = event.data ?? {};
  if (type !== 'pliego:height' || v !== 1 || !Number.isInteger(height)) return;
  for (const frame of document.querySelectorAll('iframe.pliego')) {
    if (frame.contentWindow === event.source) {
      frame.style.height = Math.min(Math.max(height, 100), 20000) + 'px';
    }
  }
});
</script>";
