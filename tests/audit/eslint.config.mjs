// Checks the scripts of the site. The parts of the boot script are put into one function (see crates/site/src/scripts.rs): each may
// use the names of those before it.

const browser = Object.fromEntries(
  ['addEventListener', 'atob', 'Blob', 'CITE', 'clearTimeout', 'ClipboardItem', 'console', 'DATA', 'DecompressionStream', 'dispatchEvent', 'document', 'Event', 'EXPORT', 'fetch', 'getComputedStyle', 'getSelection', 'globalThis', 'Image', 'LANGUAGES',
    'location', 'MutationObserver', 'navigator', 'Node', 'parent', 'Range', 'removeEventListener', 'requestAnimationFrame', 'ResizeObserver', 'Response', 'self', 'setTimeout', 'SHARDS', 'SHOWN',
    'URL', 'URLSearchParams', 'WebAssembly', 'WebSocket', 'wasm_bindgen', 'XMLSerializer'].map(name => [name, 'readonly']),
);
const worker = Object.fromEntries(['caches', 'clients', 'FILES', 'Request', 'VERSION'].map(name => [name, 'readonly']));
const parts = Object.fromEntries(
  ['root', 'printed', 'parsed', 'part', 'showPrinted', 'fail', 'isSite'].map(name => [name, 'writable']),
);

const rules = {
  'array-callback-return': 'error',
  'arrow-body-style': 'error',
  'constructor-super': 'error',
  eqeqeq: 'error',
  'for-direction': 'error',
  'max-depth': ['error', 3],
  'no-cond-assign': 'error',
  'no-const-assign': 'error',
  'no-constant-condition': 'error',
  'no-dupe-keys': 'error',
  'no-empty': 'error',
  'no-eval': 'error',
  'no-fallthrough': 'error',
  'no-implied-eval': 'error',
  'no-redeclare': 'error',
  'no-self-assign': 'error',
  'no-shadow': 'error',
  'no-template-curly-in-string': 'error',
  'no-undef': 'error',
  'no-unreachable': 'error',
  'no-unused-vars': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
  'require-atomic-updates': 'error',
  semi: 'error',
  'use-isnan': 'error',
  'valid-typeof': 'error',
};

export default [
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules },
  {
    files: ['**/boot/*.js', '**/language.js', '**/part.js'],
    languageOptions: { sourceType: 'script', ecmaVersion: 2022, globals: { ...browser, ...parts } },
    // A later part uses what an earlier one defines.
    rules: {
      'no-redeclare': ['error', { builtinGlobals: false }],
      'no-unused-vars': ['error', { vars: 'local' }],
    },
  },
  { files: ['**/picture.js', '**/embed.js', '**/cite.js', '**/data.js', '**/serve.js'], languageOptions: { sourceType: 'script', ecmaVersion: 2022, globals: browser } },
  { files: ['**/on_demand.js'], languageOptions: { sourceType: 'script', ecmaVersion: 2022, globals: { ...browser, isSite: 'readonly' } } },
  // It stands after catalog.js, in one module.
  { files: ['**/shards.js'], languageOptions: { sourceType: 'module', ecmaVersion: 2022, globals: { ...browser, pliego: 'readonly' } } },
  { files: ['**/catalog.js'], languageOptions: { sourceType: 'module', ecmaVersion: 2022, globals: browser } },
  { files: ['**/offline.js'], languageOptions: { sourceType: 'module', ecmaVersion: 2022, globals: { ...browser, ...worker } } },
  { files: ['**/worker.js'], languageOptions: { sourceType: 'script', ecmaVersion: 2022, globals: { ...browser, ...worker } } },
];
