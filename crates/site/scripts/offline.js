// Keeps the page on this device and removes it. `on_demand.js` fetches this file when the reader asks, and while the page is kept.
const worker = new URL('sw.js', document.baseURI).href;
const policy = globalThis.trustedTypes?.createPolicy('offline', { createScriptURL: () => worker });
const setState = state => document.documentElement.setAttribute('data-offline', state);

// The browser fetches a newer version beside the kept one. The page then says so, and the reader decides when to change over.
const watch = registration => {
  if (registration.waiting) setState('newer');
  const follow = () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && navigator.serviceWorker.controller) setState('newer');
    });
  };
  // It may have begun before this script was there.
  follow();
  registration.addEventListener('updatefound', follow);
};

export const keep = async () => {
  setState('keeping');
  try {
    await navigator.serviceWorker.register(policy ? policy.createScriptURL('') : worker);
    watch(await navigator.serviceWorker.ready);
    setState('kept');
  } catch (error) {
    console.warn(error);
    setState('refused');
  }
};

export const kept = async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return;
  setState('kept');
  watch(registration);
};

export const change = async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  registration?.waiting?.postMessage('change');
};

export const remove = async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  const versions = (await caches.keys()).filter(name => name.startsWith('pliego-'));
  await Promise.all(versions.map(version => caches.delete(version)));
  document.documentElement.removeAttribute('data-offline');
};
