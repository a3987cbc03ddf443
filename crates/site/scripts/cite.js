// Copies quotations with their citation, and shows citations in several styles. The page fetches this file when a reader asks for one
// of them. CITE, which the build puts before it, has the texts and the citations of the collection and of each statement; in a large
// collection each statement has a file for its own.

(() => {
  // The single file holds this script: no closing tag may stand in it.
  const wrap = (name, inner, attributes = '') => `<${name}${attributes}>${inner}<${'/'}${name}>`;
  const link = address => wrap('a', escape(address), ` href="${escape(address)}"`);
  const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const make = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const language = () => (CITE.languages[root.lang] ? root.lang : Object.keys(CITE.languages)[0]);
  const root = document.documentElement;

  /** Returns the citations of a statement, or of the collection, whose id is empty. */
  const citationsOf = async id => {
    const { works } = CITE.languages[language()];
    if (!works[id]) {
      const response = await fetch(`s/${id}/cite.json`);
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      for (const [tag, work] of Object.entries(await response.json())) CITE.languages[tag].works[id] = work;
    }
    return works[id];
  };

  /** Returns the address of this page at a fragment, in its language, with the version and the first words of what is quoted. */
  const addressOf = (fragment, words) => {
    const parts = [fragment, `version=${encodeURIComponent(CITE.version)}`, words && `words=${encodeURIComponent(firstWords(words))}`];
    return `${location.href.split(/[?#]/)[0]}?lang=${language()}#${parts.filter(Boolean).join('&')}`;
  };
  /** Returns the first words of a text, at most 60 characters. */
  const firstWords = text => {
    const line = text.split(/\s+/).join(' ');
    return line.length <= 60 ? line : line.slice(0, line.lastIndexOf(' ', 60) + 1 || 60).trim();
  };

  /** Copies by the older command, which needs neither https nor a permission, and returns whether it did. */
  const copyByCommand = forms => {
    const put = event => {
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const type of ['text/plain', 'text/html']) event.clipboardData.setData(type, forms[type]);
    };
    addEventListener('copy', put, { capture: true, once: true });
    const isDone = document.execCommand('copy');
    removeEventListener('copy', put, { capture: true });
    return isDone;
  };

  /** Says beside a button what became of its work, also to screen readers; what else can be done comes after it. */
  const say = (button, words, ...more) => {
    const status = button.nextElementSibling?.matches('.said') ? button.nextElementSibling : make('span', { class: 'said', role: 'status' });
    if (!status.isConnected) button.after(status);
    status.textContent = '';
    setTimeout(() => status.replaceChildren(`\u2002${words}`, ...more));
    clearTimeout(status.timer);
    status.timer = setTimeout(() => status.remove(), 12000);
  };

  /**
   * Returns what a press copies, in two forms, and how it ends: says what became of it, once the clipboard took the forms or refused them,
   * as it does without https, or in a frame.
   */
  const copying = (button, text, html, ...said) => {
    const forms = { 'text/plain': text, 'text/html': html };
    const finish = isPut => {
      if (isPut || copyByCommand(forms)) say(button, ...said);
      else say(button, CITE.languages[language()].texts.failed);
    };
    return { ...forms, finish };
  };
  /** Copies what is there already. */
  const copyNow = async copied => copied.finish(await globalThis.putOnClipboard(Promise.resolve(copied)));

  /** Returns what of an element's text the reader selected; all of it without a range. */
  const selectedIn = (element, range) => {
    if (!range) return element.textContent;
    const part = document.createRange();
    part.selectNodeContents(element);
    if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
    return part.toString();
  };

  /** Returns the words that the reader selected in the open text, by passage; else those of the current passage. */
  const quotedInText = () => {
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const passages = [...document.querySelectorAll('.passages .passage')];
    const touched = range ? passages.filter(passage => range.intersectsNode(passage.querySelector('.printed'))) : [];
    const chosen = touched.length ? touched : passages.filter(passage => passage.matches('.current'));
    return chosen
      .map(passage => {
        const printed = passage.querySelector('.printed');
        return { id: passage.id, words: selectedIn(printed, touched.length ? range : null).trim(), lang: printed.closest('[lang]').lang };
      })
      .filter(({ words }) => words);
  };

  /** Returns the words beside a button: the quotation before it, or the line of a concordance. */
  const quotedBeside = button => {
    const line = button.closest('tr')?.querySelectorAll('td.printed') ?? [];
    const before = [...document.querySelectorAll('main .printed')].filter(
      printed => printed.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const from = line.length ? [...line] : before.slice(-1);
    const words = from.map(printed => printed.textContent).join('').trim();
    const isCut = line.length > 0;
    return [{ id: button.dataset.passage, isCut, words: isCut ? `… ${words} …` : words, lang: from[0].closest('[lang]').lang }];
  };

  /** Returns the statement of a button, and what is quoted of it. */
  const quotedBy = button => ({
    statement: button.dataset.statement ?? button.dataset.passage.split('.')[0],
    quoted: button.dataset.passage ? quotedBeside(button) : quotedInText(),
  });
  // The line of a concordance is cut anywhere, so its words find no passage.
  const linkTo = (statement, [first]) => addressOf(first ? `p=${first.id}` : `s=${statement}`, first?.isCut ? '' : first?.words);

  /** Copies the address of what is quoted, alone. */
  const copyLink = button => {
    const { texts } = CITE.languages[language()];
    const { statement, quoted } = quotedBy(button);
    const address = linkTo(statement, quoted);
    return copying(button, address, link(address), `${texts.copied}: ${texts.link}`);
  };

  /** Copies a quotation with its citation. */
  const copy = async button => {
    const { texts } = CITE.languages[language()];
    const { statement, quoted } = quotedBy(button);
    const { short, citations: [citation], note } = await citationsOf(statement);
    const ids = quoted.map(({ id }) => id.slice(statement.length + 1));
    const place = ids.length > 1 ? `${ids[0]}–${ids.at(-1)}` : ids[0];
    const address = linkTo(statement, quoted);
    const source = quoted.length ? `${short}, ¶ ${place}.` : '';
    const notes = [source, citation.text, note, address].filter(Boolean);
    const marks = texts.quotes;
    const paragraphs = quoted.map(({ words, lang }) => wrap('p', escape(words).replaceAll('\n', '<br>'), ` lang="${lang}"`));
    const sources = [source && escape(source), citation.html, note && escape(note), link(address)].filter(Boolean).join(' ');
    const alone = make('button', { type: 'button', class: 'copy' }, texts.alone);
    alone.addEventListener('click', () => copyNow(copyLink(button)));
    return copying(
      button,
      [quoted.length && marks[0] + quoted.map(({ words }) => words).join('\n\n') + marks[1], notes.join(' ')].filter(Boolean).join('\n'),
      (quoted.length ? wrap('blockquote', paragraphs.join(''), ` cite="${escape(address)}"`) : '') + wrap('p', sources),
      `${texts.copied}: ${quoted.length ? `¶ ${ids.join(', ')}` : texts.citation} · `,
      alone,
    );
  };

  /** Makes elements of what the engine wrote: text, italics and links. */
  const elements = html => {
    const made = make('span', {});
    let open = made;
    for (const piece of html.split(/(<[^>]+>)/)) {
      if (piece === '<i>') open = made.appendChild(make('i', {}));
      else if (piece.startsWith('<')) open = made;
      else open.append(piece.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]));
    }
    return made;
  };

  const showCitations = async button => {
    const { texts } = CITE.languages[language()];
    const id = button.dataset.statement ?? '';
    const { citations, note, name } = await citationsOf(id);
    const file = id || 'collection';
    const shown = make('p', { class: 'citation' });
    const select = make('select', {}, ...citations.map(({ style }) => make('option', {}, style)));
    const address = addressOf(id && `s=${id}`);
    const current = () => citations[select.selectedIndex];
    const update = () => shown.replaceChildren(elements(current().html), note ? ` ${note}` : '');
    const copyThis = make('button', { type: 'button' }, texts.copy);
    copyThis.addEventListener('click', () => {
      const { text, html } = current();
      copyNow(copying(
        copyThis,
        [text, note, address].filter(Boolean).join(' '),
        [html, note && escape(note), link(address)].filter(Boolean).join(' '),
        texts.copied,
      ));
    });
    const close = make('button', { type: 'button' }, texts.close);
    const download = ([ending, label]) => make('a', { href: `data/citations/${file}.${ending}`, download: `${file}.${ending}` }, label);
    const dialog = make(
      'dialog',
      { class: 'cite open', 'aria-label': texts.title },
      make('p', { class: 'sheet-head' }, make('strong', {}, `${texts.title}: ${name}`), close),
      make('label', { class: 'choice' }, `${texts.style}: `, select),
      shown,
      make('p', { class: 'tools' }, copyThis),
      make('p', { class: 'tools' }, `${texts.files}: `, ...CITE.files.map(download)),
    );
    // Escape closes the dialog, and not the statement below it.
    dialog.addEventListener('keydown', press => {
      if (press.key === 'Escape') press.stopPropagation();
    });
    select.addEventListener('change', update);
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      button.focus();
    });
    update();
    document.body.append(dialog);
    dialog.showModal();
  };

  /** What the buttons ask for, by their `data-act`. */
  globalThis.citing = { copy, link: copyLink, cite: showCitations };
})();
