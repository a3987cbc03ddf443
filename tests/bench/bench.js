// Measures in the page of the benchmark. `index.html?n=1000` opens the synthetic corpus of 1000 statements.
// `window.bench` has the interface of a side-by-side run with other programs: ready, search(q), filter(state), facets(), zoom(i).
import init from './bench_page.js';

const n = new URLSearchParams(location.search).get('n') ?? '5';
const meta = {};
let corpus, memory;

const ready = (async () => {
  const [wasm, bytes, values] = await Promise.all(
    [init(), fetch(`n${n}.postcard`).then(r => r.arrayBuffer()), fetch(`n${n}.json`).then(r => r.json())]);
  [memory, corpus] = [wasm.memory, values];
  const started = performance.now();
  if (!pliego.open(new Uint8Array(bytes))) throw new Error('expected an encoded corpus');
  meta.buildMs = performance.now() - started;
})();

// ---- Side by side with other programs ----

const asQuery = q => q.startsWith('"') ? q : q + '*';
const address = pairs => '#' + pairs.filter(([, value]) => value).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
const ids = (names, all, prefix) => names.map(name => prefix + all.indexOf(name)).filter(id => !id.endsWith('-1')).join(',');
const asAddress = ({ from, to, orgs, themes }, days = true) => address([
  ['from', days && from], ['to', days && to],
  ['org', ids(orgs, corpus.organizations, 'o')], ['theme', ids(themes, corpus.themes, 't')]]);
let state;

const bench = {
  ready, meta,
  search: q => pliego.find(address([['q', asQuery(q)]])),
  filter: filters => { state = filters; return pliego.find(asAddress(filters)); },
  facets: () => {
    const [org, theme] = pliego.counts();
    const byName = (counts, names) => Object.fromEntries(names.map((name, at) => [name, counts[at]]));
    pliego.find(asAddress(state, false));
    const day = {};
    for (const at of pliego.listed()) day[corpus.days[at]] = (day[corpus.days[at]] ?? 0) + 1;
    return { org: byName(org, corpus.organizations), theme: byName(theme, corpus.themes), day };
  },
  megabytes: () => memory.buffer.byteLength / 1048576,
};
window.bench = bench;

// ---- The whole page ----

const day = at => new Date(Date.UTC(2022, 0, 8 + at)).toISOString().slice(0, 10);

async function show() {
  await ready;
  pliego.show();
  await frame();
  await settled();
}

function type(text) {
  const field = document.querySelector('.search input');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

let isDown = false;
function drag(part) {
  const track = document.querySelector('.window'), box = track.getBoundingClientRect();
  const at = { bubbles: true, buttons: 1, button: 0, pointerId: 1, clientY: box.top + 5 };
  if (!isDown) track.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX: box.left + box.width * 0.05 }));
  isDown = true;
  track.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: box.left + box.width * part }));
}

bench.zoom = async i => {
  if (!document.documentElement.hasAttribute('data-ready')) await show();
  drag(0.1 + (i * 7 % 60) / 70);
  await settled();
  return document.body.offsetHeight;
};

const each = async (list, act) => { const times = []; for (const one of list) times.push(await act(one)); return times; };
const time = act => { const started = performance.now(); act(); return performance.now() - started; };

// `tests/bench/main.rs` calls these. They return times in milliseconds.
window.measure = async ({ queries, filters }) => {
  await ready;
  const texts = await fetch(`n${n}.txt`).then(r => r.text()).then(text => text.split('\f'));
  const keys = queries.flatMap(query => [...query].map((_, at) => query.slice(0, at + 1)));
  keys.forEach(bench.search);
  const result = { ready: [meta.buildMs], key: [], filter: [], scan: [], megabytes: bench.megabytes() };
  for (let round = 0; round < 3; round++) {
    result.key.push(...await each(keys, key => time(() => pliego.find(address([['q', key]])))));
    result.filter.push(...await each(filters, filter => time(() => pliego.find(filter))));
    result.scan.push(...await each(queries, query => time(() => texts.filter(text => text.includes(query)).length)));
  }
  return result;
};
window.measurePage = async ({ queries }) => {
  await show();
  const keys = queries.flatMap(query => [...query].map((_, at) => query.slice(0, at + 1)));
  const typing = await each([...keys, ''], key => timePainted(() => type(key)));
  const drags = Array.from({ length: 60 }, (_, i) => 0.1 + (i * 7 % 60) / 70);
  return { typing, dragging: await each(drags, part => timePainted(() => drag(part))) };
};
