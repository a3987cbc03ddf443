// Does what readers ask for by the buttons that the program draws: pictures, citations, data, the embed code, offline storage, sharing.
// Most readers ask for few of them, so each has a script that is fetched when it is asked for.

const root = document.documentElement;

// Firefox asks no second time for an address whose script it could not fetch, so that each failure makes another one.
let again = '';
// Fetches a script, unless the single file holds it, and uses it. If that fails, the page says so beside the button, and goes on.
const use = async (name, act, button) => {
  const earlier = button?.nextElementSibling;
  if (earlier?.matches('.said')) earlier.remove();
  try {
    return await act(isSite && await import(`./${name}.js${again}`));
  } catch (error) {
    again += '?';
    console.warn(error);
    const textContent = `\u2002${root.dataset.unavailable}`;
    const said = Object.assign(document.createElement('span'), { className: 'said', role: 'alert', textContent });
    button?.after(said);
    setTimeout(() => said.remove(), 12000);
  }
};
const savePicture = button => use('picture', () => globalThis.savePicture(button), button);
const fill = button => {
  const { dataset: { fill: name }, parentNode } = button;
  use(name, () => globalThis[{ data: 'showData', embed: 'showEmbed' }[name]](parentNode), button);
};
const offline = (act, button) => use('offline', script => script[act](), button);

// Puts a text on the clipboard in two forms, of which a word processor takes the second, and returns whether it could. Safari copies only
// while it handles a press, so a press promises the forms, which a script is yet to write.
globalThis.putOnClipboard = async forms => {
  const form = type => forms.then(of => of && new Blob([of[type]], { type }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': form('text/plain'), 'text/html': form('text/html') })]);
    return true;
  } catch {
    return false;
  }
};
const cite = async (button, act) => {
  const forms = use('cite', () => globalThis.citing[act](button), button);
  const isPut = act !== 'cite' && globalThis.putOnClipboard(forms);
  (await forms)?.finish(await isPut);
};

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

const toCopy = event => event.target.closest?.('[data-act=copy], [data-act=link]');
// A press on the button leaves the words selected that it copies.
addEventListener('mousedown', press => {
  if (toCopy(press)) press.preventDefault();
});
// Without a clipboard, Safari copies only what is there when the button is pressed.
addEventListener('pointerover', over => {
  if (toCopy(over)) use('cite', () => {});
});
addEventListener('click', click => {
  const button = click.target.closest?.('[data-save], [data-act], [data-fill]');
  if (button?.dataset.fill) fill(button);
  else if (button?.dataset.save) savePicture(button);
  else if (['copy', 'link', 'cite'].includes(button?.dataset.act)) cite(button, button.dataset.act);
  // A reader who closes the menu rejects the promise.
  else if (button?.dataset.act === 'share') navigator.share({ title: document.title, url: location.href }).catch(() => {});
  else if (button && container) offline(button.dataset.act, button);
});
