// Completes a part of a printed page in a frame: its links to the whole page, and the mark of a passage that is cut.

const item = location.hash.slice(1);

const complete = () => {
  for (const link of document.querySelectorAll('.part-foot a')) {
    const words = link.dataset.begins.split(' ');
    const at = words.indexOf(part);
    if (at >= 0) link.hash = words[at + 1] + item;
  }
  const words = document.getElementById(item)?.querySelector('.printed');
  if (part !== 'quote' || !words) return;
  const mark = () => root.toggleAttribute('data-cut', words.scrollHeight > words.clientHeight + 2);
  mark();
  new ResizeObserver(mark).observe(words);
};

if (part) parsed.then(complete);
