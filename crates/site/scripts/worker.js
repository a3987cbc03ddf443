// The service worker: answers from the files that it cached at its installation. `VERSION` is a hash of all files; a newer version
// waits beside this one until the reader changes over.
// The files come one after another: Firefox waits for ever when a host that answers one request after another has them all to send at
// once. They come past the browser's own cache, because files of another version may be in it.
const keep = async () => {
  const cache = await caches.open(VERSION);
  try {
    for (const file of FILES) await cache.add(new Request(file, { cache: 'no-store' }));
  } catch (error) {
    await caches.delete(VERSION);
    throw error;
  }
};
self.addEventListener('install', event => event.waitUntil(keep()));
self.addEventListener('activate', event => {
  const old = name => name.startsWith('pliego-') && name !== VERSION;
  event.waitUntil(
    caches.keys().then(names => Promise.all(names.filter(old).map(name => caches.delete(name)))).then(() => clients.claim()));
});
self.addEventListener('message', event => {
  if (event.data === 'change') self.skipWaiting();
});
const answer = async request => {
  // The query says how the page is shown. The file is the same.
  const kept = await caches.match(request, { cacheName: VERSION, ignoreSearch: true });
  if (kept) return kept;
  const response = await fetch(request);
  // What was read is kept, too, a page, a shard of a large collection or the citations of a statement: not all are kept at once. A
  // full disk, or a reader who has removed the copy, keeps none.
  const isKept = request.mode === 'navigate' || /(\.shard|\/cite\.json)$/.test(request.url);
  if (response.ok && isKept && (await caches.has(VERSION))) {
    const cache = await caches.open(VERSION);
    await cache.put(request, response.clone()).catch(console.warn);
  }
  return response;
};
self.addEventListener('fetch', event => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});
