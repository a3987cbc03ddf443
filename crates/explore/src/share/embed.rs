//! What a host puts into a page of its own to show a view of this one.

use super::html::Html;

/// The frame, with a link inside for where frames are not shown; a host that adds no [`LISTENER`] gives it this height.
///
/// The frame may run scripts and open windows, and nothing else: no origin, no forms, no way to the page around it.
pub fn frame(address: &str, title: &str, height: u32) -> String {
    let mut html = Html::fragment();
    let attributes = [
        ("class", "pliego"),
        ("src", address),
        ("title", title),
        ("width", "100%"),
        ("height", &height.to_string()),
        ("loading", "lazy"),
        // Old, but hosts that let no style through let this through.
        ("frameborder", "0"),
        ("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"),
        ("referrerpolicy", "no-referrer"),
    ];
    html.el("iframe", &attributes, |html| {
        html.el("a", &[("href", address)], |html| {
            html.text(title);
        });
    });
    html.finish()
}

/// Fits the height of the frame to what it shows. The host asks who sent a height, of what kind it is and within what
/// bounds; the frame listens to nothing.
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
