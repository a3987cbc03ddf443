//! The embed code: what a blogger pastes into a page to show a view of this one.

use super::html::Html;

/// Writes the `iframe`, with a link inside for readers without frames. `height` is its height in
/// pixels on a page without [`LISTENER`].
///
/// The sandbox lets the frame run scripts, open windows and download, and nothing else: it has no
/// origin, no forms and no access to the page around it.
pub fn frame(address: &str, title: &str, height: u32) -> String {
    let mut html = Html::fragment();
    let attributes = [
        ("class", "pliego"),
        ("src", address),
        ("title", title),
        ("width", "100%"),
        ("height", &height.to_string()),
        ("loading", "lazy"),
        // Deprecated, but hosts that strip styles keep it.
        ("frameborder", "0"),
        (
            "sandbox",
            "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
        ),
        ("referrerpolicy", "no-referrer"),
    ];
    html.el("iframe", &attributes, |html| {
        html.el("a", &[("href", address)], |html| {
            html.text(title);
        });
    });
    html.finish()
}

/// A script that fits the height of the frame to its content. It accepts a height only from that
/// frame's window, as an integer, and within bounds; the frame itself listens to no message.
pub const LISTENER: &str = "<script>
addEventListener('message', event => {
  const { type, v, height } = event.data ?? {};
  if (type !== 'pliego:height' || v !== 1 || !Number.isInteger(height)) return;
  for (const frame of document.querySelectorAll('iframe.pliego')) {
    if (frame.contentWindow === event.source) {
      frame.style.height = Math.min(Math.max(height, 200), 20000) + 'px';
    }
  }
});
</script>";
