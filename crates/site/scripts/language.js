// Finds the language of the page among LANGUAGES, which stands before this script: the tag of each, and the texts of the editors in it or
// the file that holds them. The program has those of the first.

const asked = new URLSearchParams(location.search).get('lang');
const primary = [asked, ...navigator.languages].map(tag => tag?.toLowerCase().split(/[-_]/)[0]);
const [language, texts] = primary.map(tag => LANGUAGES.find(([known]) => known === tag)).find(Boolean) ?? LANGUAGES[0];
globalThis.pliego = { language, texts };
