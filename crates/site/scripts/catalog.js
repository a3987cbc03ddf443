// Fetches the texts of the editors in the language of the page. It stands in the glue, after language.js: whoever imports the glue waits
// until they have arrived.

const { pliego } = globalThis;
if (pliego.texts) {
  const response = await fetch(pliego.texts);
  if (!response.ok) throw new Error(`${pliego.texts}: ${response.status}`);
  pliego.texts = await response.json();
}
