// Starts the program, which replaces the printed page. If the program fails, at the start or later, this script shows the printed
// page again, with a notice: a program that has stopped would show an outdated view.
(() => {
  const { js, wasm, integrity, single } = document.currentScript.dataset;
  const root = document.documentElement;
  let printed, failed;
  root.setAttribute('data-boot', '');

  // Shows the printed page with a notice that says why, and marks the root element.
  const showPrinted = (mark, notice) => parsed.then(() => {
    if (printed) document.body.replaceChildren(...printed);
    root.removeAttribute('data-boot');
    root.removeAttribute('data-ready');
    root.setAttribute(mark, '');
    document.getElementById(notice).hidden = false;
  });
  const fail = reason => {
    if (failed) return;
    failed = true;
    console.error(reason);
    showPrinted('data-failed', 'failure').then(() => {
      for (const link of document.querySelectorAll('.reload')) {
        link.addEventListener('click', click => { click.preventDefault(); location.reload(); });
      }
    });
  };
  const parsed = new Promise(done => {
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', done); else done();
  });
  // Resolves once the browser has painted the printed page. It never paints a hidden tab or frame, hence the time limit.
  const painted = () => new Promise(done => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 500);
  });
  // A stack overflow and exhausted memory do not reach the panic hook of the program. They reach the window.
  addEventListener('error', error => {
    const foreign = /^[a-z-]+-extension:/.test(error.filename ?? '') || /^ResizeObserver/.test(error.message ?? '');
    if (!foreign) fail(error.error ?? error.message ?? 'The program stopped.');
  });
  addEventListener('unhandledrejection', rejection => fail(rejection.reason));

  // In a frame of another page: hides the head, and sends the height of the page to the host in the forms that hosts listen for. The
  // page listens to no message. It sends to '*', because a height is no secret and a frame without an origin cannot name its host.
  const query = new URLSearchParams(location.search);
  if (query.get('embed') === '1') {
    root.setAttribute('data-embed', '');
    // WordPress gives each frame a secret, and follows a link only if the message holds it.
    const secret = /\?secret=([a-zA-Z0-9]+)$/.exec(location.hash)?.[1];
    const sendToWordPress = (message, value) => { if (secret) parent.postMessage({ message, value, secret }, '*'); };
    addEventListener('click', click => {
      const link = click.target.closest?.('.whole-page a');
      if (link) sendToWordPress('link', link.href);
    });
    let sent = 0, timer;
    const sendHeight = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height === sent) return;
      sent = height;
      for (const message of [
        { type: 'pliego:height', v: 1, height },
        { sentinel: 'amp', type: 'embed-size', height },
        { 'datawrapper-height': { [query.get('id') ?? 'pliego']: height } },
        JSON.stringify({ context: 'iframe.resize', height, src: location.href }),
        ['pymxPYMx' + (query.get('childId') ?? ''), 'height', height].join('xPYMx'),
      ]) parent.postMessage(message, '*');
      sendToWordPress('height', height);
    };
    if (parent !== self) parsed.then(() => {
      // A host may hide the frame until it knows the height. The observer below does not fire in a hidden frame, this one does.
      new MutationObserver(sendHeight).observe(root, { attributeFilter: ['data-ready', 'data-failed', 'data-without-wasm'] });
      // WordPress may begin to listen after the frame has loaded.
      for (const wait of [1000, 3000, 9000]) setTimeout(() => sendToWordPress('height', sent), wait);
      new ResizeObserver(() => { clearTimeout(timer); timer = setTimeout(sendHeight, 50); }).observe(document.body);
    });
  }

  // Lockdown Mode and Tor Browser switch WebAssembly off: the printed page stays, with its own notice.
  if (typeof WebAssembly !== 'object') {
    showPrinted('data-without-wasm', 'without-wasm');
    return;
  }
  // A frame without an origin and a page opened from a disk may fetch nothing. They go to the single file.
  if (js && self.origin === 'null') {
    location.replace(single + location.search + location.hash);
    return;
  }
  const bytes = () => {
    const text = [...document.querySelectorAll('script.program')].map(piece => piece.textContent);
    const decode = piece => Uint8Array.fromBase64?.(piece) ?? Uint8Array.from(atob(piece), letter => letter.charCodeAt(0));
    const pieces = text.map(decode), all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    pieces.reduce((at, piece) => (all.set(piece, at), at + piece.length), 0);
    return all;
  };
  // The page is kept for offline use only if the reader asks. A frame cannot register a service worker, so it does not offer this.
  const offline = async act => (await import('./offline.js'))[act]();
  const container = (() => { try { return js && parent === self && navigator.serviceWorker; } catch { return null; } })();
  if (container) {
    root.setAttribute('data-can-keep', '');
    if (container.controller) offline('kept');
    addEventListener('click', click => {
      const act = click.target.closest?.('[data-act]')?.dataset.act;
      if (act) offline(act);
    });
  }
  const start = async () => {
    const program = js && fetch(wasm, { integrity, credentials: 'omit' }), glue = js && import(js);
    await parsed;
    await painted();
    printed = [...document.body.childNodes];
    const run = js ? (await glue).default : wasm_bindgen;
    await run({ module_or_path: js ? program : bytes() });
  };
  start().catch(fail);
})();
