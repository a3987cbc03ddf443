// Times what a reader waits for: an ordinary script, whose names the scripts after it share.

// Resolves after all effects: they run as microtasks, and a message comes after these.
const settled = () => new Promise(done => {
  const channel = new MessageChannel();
  channel.port1.onmessage = done;
  channel.port2.postMessage(0);
});
const frame = () => new Promise(done => requestAnimationFrame(done));

// Returns the milliseconds of work from an act of the reader to the painted result, without the wait for the next frame.
const timePainted = async act => {
  await frame();
  await settled();
  const started = performance.now();
  await act();
  await settled();
  document.body.offsetHeight;
  const layout = performance.now() - started;
  await frame();
  const paintStarted = performance.now();
  await settled();
  return layout + performance.now() - paintStarted;
};
