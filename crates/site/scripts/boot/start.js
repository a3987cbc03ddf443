// Starts the program, which replaces the printed page. This runs in the head: program and glue are asked for at once, and the
// program is compiled while it arrives.

/** The names of the files that the page consists of; those of the single file are inside it. */
const { js, wasm, single } = document.currentScript.dataset;
const isSite = Boolean(js);

/** Resolves once the browser has painted the printed page. It never paints a hidden tab or frame, hence the time limit. */
const painted = () => new Promise(resolve => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 500);
});

/**
 * Fetches the program. Its name holds its hash; what was cut off or replaced fails to compile or to start. It comes with credentials,
 * as the page did: without them, browsers open a new connection, which takes a phone 0.3 seconds.
 */
const fetchProgram = async () => {
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${wasm}: ${response.status}`);
  // Some hosts do not know the type, and browsers then refuse to compile what arrives.
  const isTyped = response.headers.get('Content-Type')?.startsWith('application/wasm');
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
};

/** Returns the program that the single file holds, in pieces of base64. */
const inlineProgram = () => {
  const text = [...document.querySelectorAll('script.program')].map(piece => piece.textContent);
  const decode = piece => Uint8Array.fromBase64?.(piece) ?? Uint8Array.from(atob(piece), letter => letter.charCodeAt(0));
  const pieces = text.map(decode);
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  pieces.reduce((at, piece) => (bytes.set(piece, at), at + piece.length), 0);
  return bytes;
};

const start = async () => {
  const program = isSite && fetchProgram();
  const glue = isSite && import(js);
  await Promise.all([parsed.then(painted), program, glue]);
  printed = [...document.body.childNodes];
  const run = isSite ? (await glue).default : wasm_bindgen;
  await run({ module_or_path: isSite ? await program : inlineProgram() });
};

if (typeof WebAssembly !== 'object') {
  // Lockdown Mode and Tor Browser switch WebAssembly off: the printed page stays, with its own notice.
  showPrinted('data-without-wasm', 'without-wasm');
} else if (isSite && self.origin === 'null') {
  // A frame without an origin and a page opened from a disk may fetch nothing. They go to the single file.
  location.replace(single + location.search + location.hash);
} else {
  root.setAttribute('data-boot', '');
  start().catch(fail);
}
