// In a frame of another page: hides the head, and sends the height of the page to the host in the forms that hosts listen for. The
// frame listens to no message. It sends to '*', because a height is no secret and a frame without an origin cannot name its host.

const query = new URLSearchParams(location.search);
/** What the frame shows: `1` for the whole view, or a part, such as `timeline`. */
const part = query.get('embed');

const sendHeights = () => {
  // WordPress gives each frame a secret, and follows a link only if the message holds it.
  const secret = /\?secret=([a-zA-Z0-9]+)$/.exec(location.hash)?.[1];
  const sendToWordPress = (message, value) => {
    if (secret) parent.postMessage({ message, value, secret }, '*');
  };
  addEventListener('click', click => {
    const link = click.target.closest?.('.whole-page a');
    if (link) sendToWordPress('link', link.href);
  });
  let sent = 0;
  let timer;
  const sendHeight = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === sent) return;
    sent = height;
    for (const message of [
      { type: 'pliego:height', v: 1, height },
      { sentinel: 'amp', type: 'embed-size', height },
      { 'datawrapper-height': { [query.get('id') ?? 'pliego']: height } },
      JSON.stringify({ context: 'iframe.resize', height, src: location.href }),
      [`pymxPYMx${query.get('childId') ?? ''}`, 'height', height].join('xPYMx'),
    ]) parent.postMessage(message, '*');
    sendToWordPress('height', height);
  };
  // A host may hide the frame until it knows the height. The observer below does not fire in a hidden frame, these two do.
  addEventListener('load', sendHeight);
  new MutationObserver(sendHeight).observe(root, { attributeFilter: ['data-ready', 'data-failed', 'data-without-wasm'] });
  // Browsers lay out no frame that is out of sight, unless asked. WordPress may begin to listen after the frame has loaded.
  for (const wait of [1000, 3000, 9000]) {
    setTimeout(() => {
      sendHeight();
      sendToWordPress('height', sent);
    }, wait);
  }
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(sendHeight, 50);
  }).observe(document.body);
};

if (part) {
  root.setAttribute('data-embed', part);
  if (parent !== self) parsed.then(sendHeights);
  // A part has no room for what its links lead to: they open the whole page in another tab.
  if (part !== '1') addEventListener('click', click => {
    const link = click.target.closest?.('main a');
    if (!link) return;
    click.stopImmediatePropagation();
    const whole = new URL(link.href);
    whole.searchParams.delete('embed');
    link.href = whole.href;
    link.target = '_blank';
    link.rel = 'noopener';
  }, true);
}
