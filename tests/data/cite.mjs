// Cites the CSL-JSON records of a folder with citeproc-js: cite.mjs MODULES FILE LOCALE. Prints one entry a line.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [modules, file, locale] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const CSL = require("citeproc");
const locales = JSON.parse(readFileSync(`${modules}/@citation-js/plugin-csl/lib/locales.json`, "utf8"));
const styles = JSON.parse(readFileSync(`${modules}/@citation-js/plugin-csl/lib/styles.json`, "utf8"));
const records = JSON.parse(readFileSync(file, "utf8"));

const engine = new CSL.Engine(
  {
    retrieveLocale: (tag) => locales[tag],
    retrieveItem: (id) => records.find((record) => record.id === id),
  },
  styles.apa,
  locale,
  true,
);
engine.setOutputFormat("text");
engine.opt.sort_citations = false;
for (const { id } of records) {
  engine.updateItems([id]);
  process.stdout.write(engine.makeBibliography()[1].join("").replace(/\s+/g, " ").trim() + "\n");
}
