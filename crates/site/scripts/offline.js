// Keeps the page on this device, once the reader asks, and takes it away again. Fetched only then, or when it is kept.
const worker = new URL('sw.js', document.baseURI).href;
const policy = globalThis.trustedTypes?.createPolicy('offline', { createScriptURL: () => worker });
const say = state => document.documentElement.setAttribute('data-offline', state);

// A newer version is fetched beside the one that is kept; the reader is told, and decides when to change over.
const watch = registration => {
  if (registration.waiting) say('newer');
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && navigator.serviceWorker.controller) say('newer');
    });
  });
};

export const keep = async () => {
  say('keeping');
  try {
    await navigator.serviceWorker.register(policy ? policy.createScriptURL('') : worker);
    watch(await navigator.serviceWorker.ready);
    say('kept');
  } catch (error) {
    console.warn(error);
    say('refused');
  }
};

export const kept = async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return;
  say('kept');
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
  for (const name of await caches.keys()) if (name.startsWith('pliego-')) await caches.delete(name);
  document.documentElement.removeAttribute('data-offline');
};
