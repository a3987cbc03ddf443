// Follows the server: loads the page again when it is new, and shows what is wrong with the corpus. The server puts this script into each
// page, after SHOWN, which says what it shows now.
(() => {
  let seen = SHOWN.count;
  let shown;

  /** Shows the problems above the page; none hides them. */
  const show = problems => {
    shown?.remove();
    shown = undefined;
    if (!problems) return;
    shown = document.createElement('pre');
    shown.id = 'pliego-problems';
    shown.setAttribute('role', 'alert');
    shown.textContent = problems;
    shown.style.cssText =
      'position:fixed;inset:0 0 auto;z-index:2147483647;max-height:60vh;overflow:auto;margin:0;padding:1rem;' +
      'background:#7a1f1f;color:#fff;font:14px/1.5 monospace;white-space:pre-wrap';
    document.documentElement.append(shown);
  };

  /** Listens to the server. When it has begun again, nobody knows what changed meanwhile: the page is loaded again. */
  const follow = again => {
    const news = new WebSocket(`ws://${location.host}/.pliego/news`);
    news.onmessage = ({ data }) => {
      const { count, problems } = JSON.parse(data);
      if ((again || count !== seen) && !problems) return location.reload();
      seen = count;
      show(problems);
    };
    news.onclose = () => setTimeout(follow, 1000, true);
  };
  show(SHOWN.problems);
  follow(false);
})();
