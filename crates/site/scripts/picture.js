// Saves a plot of the page as a picture that names its source. `on_demand.js` fetches this file when a reader asks for a picture.
//
// It reads the document: SVG shapes with their computed styles, text line by line at its position, and borders and backgrounds of
// tables. The picture is an SVG document with the title above the plot and the source below it; a PNG is drawn from it.

(() => {
  const SVG = 'http://www.w3.org/2000/svg';
  /** Style properties that determine what text looks like. */
  const FONT = ['font-family', 'font-size', 'font-style', 'font-weight'];
  /** Style properties that determine what a shape looks like. */
  const SHAPE = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'stop-color', 'stop-opacity',
    'text-anchor', 'paint-order', ...FONT];
  /** Pixels of a PNG for each CSS pixel. */
  const PIXEL_RATIO = 2;
  /** Height of the title, height of a line of the source, margin on each side, in pixels. */
  const HEAD = 44;
  const LINE = 16;
  const MARGIN = 20;
  /** The average width of a letter of the source, in pixels. */
  const LETTER = 6.2;

  const round = length => Math.round(length * 10) / 10;

  /** Makes an SVG element; lengths are rounded to a tenth of a pixel. */
  const element = (name, attributes, text = '') => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, typeof value === 'number' ? round(value) : value);
    }
    made.textContent = text;
    return made;
  };

  const pick = (style, names) => Object.fromEntries(names.map(name => [name, style.getPropertyValue(name)]));

  /** Copies an SVG element with its children and their computed styles. */
  const copyShape = original => {
    const copy = document.createElementNS(SVG, original.tagName);
    for (const { name, value } of original.attributes) {
      if (name !== 'class' && name !== 'role' && !name.startsWith('aria-')) copy.setAttribute(name, value);
    }
    for (const [name, value] of Object.entries(pick(getComputedStyle(original), SHAPE))) {
      // The computed value of a paint server is the page's address with its id; the file needs the id alone.
      const id = /#([^")]+)/.exec(value)?.[1];
      copy.setAttribute(name, id ? `url(#${id})` : value);
    }
    for (const node of original.childNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) copy.append(copyShape(node));
      else if (node.nodeType === Node.TEXT_NODE) copy.append(node.data);
    }
    return copy;
  };

  /** Captures elements of the page, from back to front, at their places in a frame. */
  const capture = (plots, { left, top, right }) => {
    const captured = [];
    const isInside = rect => rect.width > 0 && rect.right > left && rect.left < right;
    /** Captures a background or a border, unless it is transparent. */
    const area = (fill, opacity, x, y, width, height) => {
      if (fill === 'transparent' || fill.endsWith(', 0)')) return;
      captured.push(element('rect', { x: x - left, y: y - top, width, height, fill, opacity }));
    };
    const textLine = (rect, words, style) => {
      // The baseline of most fonts is at about four fifths of their height.
      const place = { x: rect.left - left, y: rect.top + 0.79 * rect.height - top };
      captured.push(element('text', { ...place, fill: style.color, ...pick(style, FONT) }, words.trimEnd()));
    };
    /** Captures a text node, line by line. */
    const text = (node, style) => {
      const range = document.createRange();
      let line;
      let at = 0;
      // A line may break after these characters.
      for (const word of node.data.match(/[^ \n\-–\x2f]*[ \n\-–\x2f]|[^ \n\-–\x2f]+/g) ?? []) {
        range.setStart(node, at);
        range.setEnd(node, at += word.length);
        const rect = range.getBoundingClientRect();
        if (!isInside(rect)) continue;
        if (line && Math.abs(line.rect.top - rect.top) < 2) {
          line.words += word;
        } else {
          if (line) textLine(line.rect, line.words, style);
          line = { rect, words: word };
        }
      }
      if (line) textLine(line.rect, line.words, style);
    };
    const visit = visited => {
      const rect = visited.getBoundingClientRect();
      const style = getComputedStyle(visited);
      if (!isInside(rect) || style.visibility === 'hidden' || style.opacity === '0') return;
      area(style.backgroundColor, style.opacity, rect.left, rect.top, rect.width, rect.height);
      if (visited.tagName === 'svg') {
        const drawing = copyShape(visited);
        const place = { x: rect.left - left, y: rect.top - top, width: rect.width, height: rect.height };
        for (const [name, value] of Object.entries(place)) drawing.setAttribute(name, round(value));
        captured.push(drawing);
        return;
      }
      for (const [side, y] of [['top', rect.top], ['bottom', rect.bottom - 1]]) {
        if (style.getPropertyValue(`border-${side}-width`) !== '0px') {
          area(style.getPropertyValue(`border-${side}-color`), '1', rect.left, y, rect.width, 1);
        }
      }
      for (const node of visited.childNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) visit(node);
        else if (node.nodeType === Node.TEXT_NODE) text(node, style);
      }
    };
    plots.forEach(visit);
    return captured;
  };

  /** Wraps a line at spaces to at most so many letters; a word that is longer, such as an address, is cut. */
  const wrap = (line, letters) => {
    const parts = line.matchAll(new RegExp(` *(\\S{${letters}}|.{1,${letters}}(?= |$))`, 'g'));
    return [...parts].map(([, part]) => part);
  };

  /** Draws the picture of elements of the page. */
  const draw = (plots, title, source) => {
    const rects = plots.map(plot => plot.getBoundingClientRect());
    const edge = (name, choose) => choose(...rects.map(rect => rect[name]));
    const frame = { left: edge('left', Math.min), top: edge('top', Math.min), right: edge('right', Math.max) };
    const width = frame.right - frame.left;
    const foot = HEAD + edge('bottom', Math.max) - frame.top + MARGIN;
    const lines = source.flatMap(line => wrap(line, Math.max(20, Math.floor(width / LETTER))));
    const [outerWidth, outerHeight] = [width + 2 * MARGIN, foot + LINE * lines.length + MARGIN / 2].map(round);
    const { backgroundColor: paper, color: ink } = getComputedStyle(document.documentElement);
    const text = (y, size, words) => element('text', { x: MARGIN, y, 'font-size': size, fill: ink, 'font-family': 'serif' }, words);
    const plot = element('g', { transform: `translate(${MARGIN} ${HEAD})` });
    plot.append(...capture(plots, frame));
    const picture = element('svg', { width: outerWidth, height: outerHeight, viewBox: `0 0 ${outerWidth} ${outerHeight}`, role: 'img' });
    picture.append(
      element('title', {}, title),
      element('desc', {}, source.join(' ')),
      element('rect', { width: '100%', height: '100%', fill: paper }),
      text(HEAD - 16, '18', title),
      plot,
      ...lines.map((line, at) => text(foot + LINE * at, '12', line)),
    );
    return picture;
  };

  const download = (blob, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    // The browser reads the blob after the click. Ten seconds are enough for the slowest engine tried (WebKitGTK).
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  const toPng = async (picture, text) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.getAttribute('width') * PIXEL_RATIO;
    canvas.height = picture.getAttribute('height') * PIXEL_RATIO;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise(resolve => { canvas.toBlob(resolve); });
  };

  globalThis.savePicture = async button => {
    const { selector, name, title, source } = button.closest('.save').dataset;
    const picture = draw([...document.querySelectorAll(selector)], title, [source, location.href]);
    const text = new XMLSerializer().serializeToString(picture);
    const isSvg = button.dataset.save === 'svg';
    const blob = isSvg ? new Blob([text], { type: 'image/svg+xml' }) : await toPng(picture, text);
    download(blob, `pliego-${name}.${button.dataset.save}`);
  };
})();
