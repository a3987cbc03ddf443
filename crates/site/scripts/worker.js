// The service worker: answers from the files that it cached at its installation. `VERSION` is a hash of all files; a newer version
// waits beside this one until the reader changes over.
self.addEventListener('install', event => {
  event.waitUntil(caches.open(VERSION).then(cache => cache.addAll(FILES)));
});
self.addEventListener('activate', event => {
  const old = name => name.startsWith('pliego-') && name !== VERSION;
  event.waitUntil(
    caches.keys().then(names => Promise.all(names.filter(old).map(name => caches.delete(name)))).then(() => clients.claim()));
});
self.addEventListener('message', event => {
  if (event.data === 'change') self.skipWaiting();
});
self.addEventListener('fetch', event => {
  if (event.request.method !== 'GET') return;
  // The query says how the page is shown. The file is the same.
  event.respondWith(
    caches.open(VERSION).then(cache => cache.match(event.request, { ignoreSearch: true })).then(kept => kept ?? fetch(event.request)));
});
