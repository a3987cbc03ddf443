// Fills the disclosure “Data”: downloads of everything, and of what the filters show. The page fetches this file when a reader opens
// the disclosure. EXPORT, which the build puts before it, has the texts, the tables and the names of the files.
//
// A table of what the filters show has the records of the whole table that match, as the build wrote them: in both forms, in the same
// columns. The program keeps the ids of what matches in attributes of the disclosure while it is open.

(() => {
  const make = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  /** Returns the answer of a file in `data/`. */
  const fetched = async file => {
    const answer = await fetch(`data/${file}`);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer;
  };

  const download = (text, type, name) => {
    const link = make('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    link.click();
    // The browser reads the blob after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  /** Returns a test: whether a record is of what the filters show. */
  const shownBy = ({ statements, passages }) => {
    const ids = text => new Set(text.split(' '));
    const [ofStatements, ofPassages] = [ids(statements), passages === undefined ? null : ids(passages)];
    return record => {
      if (!ofStatements.has(record.statement)) return false;
      return !ofPassages || !('passage' in record) || ofPassages.has(`${record.statement}.${record.passage}`);
    };
  };

  /** Returns the lines of a CSV file that stand for these records; a quoted cell may hold line breaks. */
  const linesOf = (csv, isKept) => {
    const [head, ...lines] = csv.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+\r\n/g);
    if (lines.length !== isKept.length) throw new Error(`expected ${isKept.length} records, found ${lines.length}`);
    return head + lines.filter((_, index) => isKept[index]).join('');
  };

  /** Returns a name that tells later what the file is: the collection with its version, the table, the filters. */
  const nameOf = (table, ending) => {
    const { hash } = new URL(document.querySelector('.whole-page a').href);
    const filters = decodeURIComponent(hash).replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-|-$/g, '').slice(0, 80);
    return [EXPORT.prefix, table, filters].filter(Boolean).join('-') + ending;
  };

  const save = async (details, table, form) => {
    const all = await (await fetched('all.json')).json();
    const isShown = shownBy(details.dataset);
    const isKept = all[table].map(isShown);
    if (form === 'JSON') {
      const kept = { $schema: all.$schema, collection: all.collection, [table]: all[table].filter((_, index) => isKept[index]) };
      download(JSON.stringify(kept, null, 2), 'application/json', nameOf(table, '.json'));
    } else {
      // Decoding takes the byte order mark away, by which Excel knows UTF-8.
      const csv = await (await fetched(`${table}.csv`)).text();
      download(`\ufeff${linesOf(csv.replace(/^\ufeff/, ''), isKept)}`, 'text/csv', nameOf(table, '.csv'));
    }
  };

  globalThis.showData = details => {
    if (details.children.length > 1) return;
    const { texts, tables } = EXPORT.languages[document.documentElement.lang] ?? Object.values(EXPORT.languages)[0];
    const select = make('select', {}, ...Object.entries(tables).map(([value, name]) => make('option', { value }, name)));
    select.value = 'passages';
    const status = make('span', { role: 'status' });
    const button = form => {
      const made = make('button', { type: 'button' }, form);
      made.addEventListener('click', async () => {
        status.textContent = '';
        try {
          await save(details, select.value, form);
        } catch (error) {
          console.warn(error);
          status.textContent = texts.failed;
        }
      });
      return made;
    };
    const link = ([file, name]) => make('a', { href: `data/${file}`, download: file.split('/').at(-1) }, name);
    const files = [...EXPORT.files, ...Object.entries(tables).map(([table, name]) => [`${table}.csv`, `${name} (CSV)`])];
    details.append(
      make('p', { class: 'note' }, texts.note),
      make('p', {}, make('label', { class: 'choice' }, `${texts.shown}: `, select), ' ', button('CSV'), ' ', button('JSON'), ' ', status),
      make('p', {}, `${texts.everything}: `),
      make('ul', { class: 'downloads' }, ...files.map(file => make('li', {}, link(file)))),
    );
  };
})();
