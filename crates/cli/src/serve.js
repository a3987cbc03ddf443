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

  const follow = async () => {
    for (;;) {
      try {
        const { count, problems } = await (await fetch(`/.pliego/news?seen=${seen}`)).json();
        if (count !== seen && !problems) return location.reload();
        seen = count;
        show(problems);
      } catch {
        // The server ended; it may begin again.
        await new Promise(resolve => setTimeout(resolve, 1000));
      }
    }
  };
  show(SHOWN.problems);
  follow();
})();
