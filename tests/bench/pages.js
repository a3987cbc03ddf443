// Measures a built page from inside. `tests/bench/pages.rs` puts it before calls of `measureView`, `measureKeys` and `measureFilters`, which
// return times in milliseconds. `paint.js` stands before it.

const follow = fragment => new Promise(done => {
  if (location.hash === fragment || (location.hash === '' && fragment === '#')) return done();
  addEventListener('hashchange', () => done(), { once: true });
  location.hash = fragment;
});

const measureView = async ({ fragment, rounds }) => {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    await timePainted(() => follow('#view=statements&from=1900-01-01'));
    times.push(await timePainted(() => follow(fragment)));
  }
  return { times, nodes: document.querySelectorAll('*').length };
};

const measureKeys = async ({ words }) => {
  await timePainted(() => follow('#view=statements&from=1900-01-01'));
  const field = document.querySelector('.search input');
  const times = [];
  for (const typed of words.flatMap(word => [...word].map((_, at) => word.slice(0, at + 1)))) {
    times.push(await timePainted(() => {
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }));
  }
  await timePainted(() => {
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  return { times };
};

const measureFilters = async ({ count }) => {
  await timePainted(() => follow('#view=statements&from=1900-01-01'));
  const times = [];
  for (const box of [...document.querySelectorAll('.filters .value input[type=checkbox]')].slice(0, count)) {
    for (const round of [0, 1]) times.push(await timePainted(() => box.click()));
  }
  return { times };
};
