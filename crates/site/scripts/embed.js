// Fills the disclosure “Embed”: the part to show, the code to paste, a preview. The page fetches this file when a reader opens the
// disclosure. DATA, which the build puts before it, has the texts, the templates of the code, and the parts of the printed pages.
//
// The link to the whole page, which the program keeps up to date, says what the reader sees.

(() => {
  /** Widths of a frame: in the code, and in the preview. */
  const WIDTHS = { '100%': '640', 640: '640', 360: '360' };

  const make = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => escape(String(values[name])).replaceAll('\n', '<br>'));

  /** Returns what the reader sees: the addresses of the folder and of the page, the language, the fragment and its pairs. */
  const seen = () => {
    const whole = new URL(document.querySelector('.whole-page a').href);
    const fragment = whole.hash.slice(1);
    return {
      folder: new URL('.', whole).href,
      page: location.href.split(/[?#]/)[0],
      language: whole.searchParams.get('lang'),
      fragment,
      pairs: fragment.split('&').filter(Boolean).map(pair => pair.split('=')),
    };
  };

  /** Lists the parts, each with its name, its address in a frame, and its fragment in the whole page. */
  const partsOf = ({ folder, page, language, fragment, pairs }) => {
    const { texts, parts } = DATA.languages[language];
    const framed = (key, of) => `${page}?embed=${key}&lang=${language}${of && '#'}${of}`;
    const narrowing = pairs.filter(([key]) => key === 'context' || !DATA.settings.includes(key)).map(pair => pair.join('=')).join('&');
    const open = new Map(pairs).get('p');
    const listed = [
      { key: '1', name: texts.view, address: framed('1', fragment), fragment, height: 600 },
      { key: 'timeline', name: texts.timeline, address: framed('timeline', narrowing), fragment: narrowing, height: 400 },
    ];
    // The passage is in the page while the reader shows its statement.
    const passage = document.getElementById(open);
    if (open && passage) {
      const [statement, id] = open.split(/\.(?=[^.]*$)/);
      const of = DATA.languages[language].statements[statement];
      listed.push({
        key: 'quote',
        name: `${texts.passage} ${id}: ${of.name}`,
        address: `${folder}${of.page}?embed=quote#${id}`,
        fragment: `p=${open}`,
        height: 400,
        source: of.title,
        words: passage.querySelector('.printed').textContent,
        wordsLanguage: passage.querySelector('[lang]').lang,
      });
    }
    return [...listed, ...parts.map(part => ({ ...part, address: folder + part.address }))];
  };

  /** Returns the part that fits best what the reader sees. The printed parts show everything, so with filters it is the view. */
  const fitting = (parts, pairs) => {
    const of = new Map(pairs);
    const view = of.get('view');
    const isFiltered = pairs.some(([key]) => !DATA.settings.includes(key));
    const find = fragment => parts.find(part => part.fragment === fragment && part.key !== '1');
    const quote = !view && parts.find(part => part.key === 'quote');
    const demand = of.get('cell')?.split('.').pop();
    const fits = {
      positions: () => (demand ? find(`view=positions&demand=${demand}`) : parts.find(part => part.key === 'matrix')),
      figures: () => (of.has('kind') ? find(`view=figures&kind=${of.get('kind')}`) : parts.find(part => part.key === 'figure')),
    };
    return quote || (!isFiltered && fits[view]?.()) || parts[0];
  };

  const show = details => {
    const { texts } = DATA.languages[seen().language];
    if (location.protocol === 'file:') {
      details.append(make('p', { class: 'note' }, texts.needsAddress));
      return;
    }
    const select = make('select', {});
    const radios = (name, label, values) => {
      const buttons = values.map((value, index) => {
        const button = make('input', { type: 'radio', name, value });
        button.checked = index === 0;
        return make('label', {}, button, value === '100%' ? ` ${texts.fullWidth}` : ` ${value} px`);
      });
      return make('div', { class: 'choice', role: 'radiogroup', 'aria-label': label }, `${label}:`, ...buttons);
    };
    const widths = radios('embed-width', texts.width, ['100%', '640', '360']);
    const previews = radios('embed-preview', texts.preview, ['640', '360']);
    const chosen = group => group.querySelector(':checked').value;
    const adapts = make('input', { type: 'checkbox' });
    adapts.checked = true;
    const field = label => {
      const text = make('textarea', { readonly: '', rows: '5', spellcheck: 'false' });
      const status = make('span', { role: 'status' });
      const button = make('button', { type: 'button' }, texts.copy);
      // After the browser has placed its caret, which would undo the selection. WebKit does not scroll to what is selected.
      text.addEventListener('focus', () => setTimeout(() => {
        text.select();
        text.scrollIntoView({ block: 'nearest' });
      }));
      button.addEventListener('click', async () => {
        unsay();
        try {
          await navigator.clipboard.writeText(text.value);
          status.textContent = texts.copied;
        } catch {
          // No clipboard without https, or without leave.
          text.focus();
          text.select();
          status.textContent = texts.copyByHand;
        }
      });
      const set = code => {
        if (text.value === code) return;
        // The preview may report its height while the reader has the code selected.
        const wasSelected = text.value && text.selectionEnd - text.selectionStart === text.value.length;
        text.value = code;
        if (wasSelected) text.select();
      };
      return { set, text, status, label: make('label', {}, `${label}:`, text), line: make('p', {}, button, ' ', status) };
    };
    const fields = [field(texts.code), field(texts.plain)];
    const [framed, frameless] = fields;
    // “Copied” is true until the reader chooses something else, or copies the other code.
    const unsay = () => fields.forEach(({ status }) => status.replaceChildren());
    // On a phone the wide preview scrolls sideways: at another width it would have another height.
    const holder = make('div', { class: 'scroller' });

    let frame;
    let measured = {};
    /** What the reader chose, while it is there; until then the part that fits. */
    let choice;
    const heightAt = (part, width) => (part.key === '1' ? part.height : measured[width] ?? part.height);
    const update = () => {
      const now = seen();
      const parts = partsOf(now);
      const part = parts.find(({ name }) => name === choice) ?? fitting(parts, now.pairs);
      const closed = make('option', { disabled: '' }, texts.openFirst);
      const options = parts.map(({ name }) => {
        const option = make('option', {}, name);
        option.selected = name === part.name;
        return option;
      });
      select.replaceChildren(...options, ...parts.some(({ key }) => key === 'quote') ? [] : [closed]);
      const shown = chosen(previews);
      if (frame?.src !== part.address) measured = {};
      // Another address or width is another frame: another address would add to the history, and a frame out of sight does not
      // notice its width.
      if (frame?.src !== part.address || frame.width !== shown) {
        const title = `${texts.preview}: ${part.name}`;
        frame = make('iframe', { class: 'preview', src: part.address, title, sandbox: 'allow-scripts', width: shown });
        holder.replaceChildren(frame);
      }
      frame.height = heightAt(part, shown);
      const width = chosen(widths);
      const title = part.key === '1' ? texts.title : `${part.name} · ${texts.title}`;
      const code = fill(DATA.frame, { address: part.address, title, width, height: heightAt(part, WIDTHS[width]) });
      framed.set(adapts.checked ? `${code}\n${DATA.listener}` : code);
      const whole = `${now.folder}index.html?lang=${now.language}#${part.fragment}`;
      const isQuote = part.key === 'quote';
      const values = { ...part, address: whole, title: isQuote ? texts.title : title };
      frameless.set(fill(isQuote ? DATA.quotation : DATA.link, values));
    };

    const chosenAnew = () => {
      unsay();
      update();
    };
    select.addEventListener('change', () => {
      choice = select.value;
      chosenAnew();
    });
    widths.addEventListener('change', () => {
      previews.querySelector(`[value='${WIDTHS[chosen(widths)]}']`).checked = true;
      chosenAnew();
    });
    previews.addEventListener('change', update);
    adapts.addEventListener('change', chosenAnew);
    // The preview reports its height. The page listens to no other message.
    addEventListener('message', ({ source, data }) => {
      if (source !== frame?.contentWindow || data?.type !== 'pliego:height' || !Number.isInteger(data.height)) return;
      measured[frame.width] = Math.min(Math.max(data.height, 100), 20000);
      update();
    });
    details.append(
      make('p', { class: 'note' }, texts.note),
      make('label', { class: 'choice' }, `${texts.part}: `, select),
      widths,
      make('label', {}, adapts, ` ${texts.fits}`),
      framed.label,
      framed.line,
      make('p', { class: 'note' }, texts.wordpress),
      frameless.label,
      frameless.line,
      previews,
      holder,
    );
    new MutationObserver(chosenAnew).observe(document.querySelector('.whole-page a'), { attributeFilter: ['href'] });
    update();
  };

  globalThis.showEmbed = details => {
    if (details.children.length === 1) show(details);
  };
})();
