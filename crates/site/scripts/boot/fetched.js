// Does what a reader seldom asks for, when asked: fetches the scripts for pictures, citations, data, the embed code and offline storage,
// and shares the address.

// What cannot be fetched is not done; the page goes on.
const ask = async act => {
  try {
    await act();
  } catch (error) {
    console.warn(error);
  }
};
const savePicture = button => ask(async () => {
  // The single file holds the script.
  if (isSite) await import('./picture.js');
  await globalThis.savePicture(button);
});
const fill = summary => ask(async () => {
  const { fill: name } = summary.dataset;
  if (isSite) await import(`./${name}.js`);
  globalThis[{ data: 'showData', embed: 'showEmbed' }[name]](summary.parentNode);
});
const cite = (button, act) => ask(async () => {
  if (isSite) await import('./cite.js');
  await globalThis.citing[act](button);
});
const offline = act => ask(async () => (await import('./offline.js'))[act]());

// A frame cannot register a service worker, so it does not offer to keep the page.
const container = (() => {
  try {
    return isSite && parent === self && navigator.serviceWorker;
  } catch {
    return null;
  }
})();
if (container) {
  root.setAttribute('data-can-keep', '');
  if (container.controller) offline('kept');
}

if (navigator.share) root.setAttribute('data-can-share', '');

// A press on the button leaves the words selected that it copies.
addEventListener('mousedown', press => {
  if (press.target.closest?.('[data-act=copy], [data-act=link]')) press.preventDefault();
});
addEventListener('click', click => {
  const button = click.target.closest?.('[data-save], [data-act], [data-fill]');
  if (button?.dataset.fill) fill(button);
  else if (button?.dataset.save) savePicture(button);
  else if (['copy', 'link', 'cite'].includes(button?.dataset.act)) cite(button, button.dataset.act);
  // A reader who closes the menu rejects the promise.
  else if (button?.dataset.act === 'share') ask(() => navigator.share({ title: document.title, url: location.href }));
  else if (button && container) offline(button.dataset.act);
});
