// In a frame of another page: hides the head, and sends the height of the page to the host in the forms that hosts listen for. The
// page listens to no message. It sends to '*', because a height is no secret and a frame without an origin cannot name its host.

const query = new URLSearchParams(location.search);

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
  // A host may hide the frame until it knows the height. The observer below does not fire in a hidden frame, this one does.
  new MutationObserver(sendHeight).observe(root, { attributeFilter: ['data-ready', 'data-failed', 'data-without-wasm'] });
  // WordPress may begin to listen after the frame has loaded.
  for (const wait of [1000, 3000, 9000]) setTimeout(() => sendToWordPress('height', sent), wait);
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(sendHeight, 50);
  }).observe(document.body);
};

if (query.get('embed') === '1') {
  root.setAttribute('data-embed', '');
  if (parent !== self) parsed.then(sendHeights);
}
