// Shows the printed page again, with a notice, when the program cannot start or stops: a program that has stopped would show an
// outdated view.

const root = document.documentElement;
/** The nodes of the printed page, once the program has replaced them. */
let printed;
let hasFailed = false;

/** Resolves once the page is parsed. */
const parsed = new Promise(resolve => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', resolve);
  else resolve();
});

/** Shows the printed page with the notice that says why, and marks the root element. */
const showPrinted = async (mark, notice) => {
  await parsed;
  if (printed) document.body.replaceChildren(...printed);
  root.removeAttribute('data-boot');
  root.removeAttribute('data-ready');
  root.setAttribute(mark, '');
  document.getElementById(notice).hidden = false;
};

const fail = async reason => {
  if (hasFailed) return;
  hasFailed = true;
  console.error(reason);
  await showPrinted('data-failed', 'failure');
  for (const link of document.querySelectorAll('.reload')) {
    link.addEventListener('click', click => {
      click.preventDefault();
      location.reload();
    });
  }
};

// A stack overflow and exhausted memory do not reach the panic hook of the program. They reach the window.
addEventListener('error', error => {
  const isForeign = /^[a-z-]+-extension:/.test(error.filename ?? '') || /^ResizeObserver/.test(error.message ?? '');
  if (!isForeign) fail(error.error ?? error.message);
});
addEventListener('unhandledrejection', rejection => fail(rejection.reason));
