// Beside each entry that comes into view: its hash, and whether it holds when worked out again. The page behind the link says the same without script.
'use strict';

(() => {
  let waiting = [];
  let timer;

  function shown(link, check) {
    const box = document.createElement('details');
    box.className = 'mj-hash';
    const summary = document.createElement('summary');
    summary.textContent = `${check.sound ? inWords('✓ 相符') : inWords('✗ 不符')} ${check.hash.slice(0, 12)}…`;
    summary.classList.toggle('bad', !check.sound);
    const whole = document.createElement('code');
    whole.textContent = check.hash;
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.className = 'btn btn-sm btn-ghost-secondary';
    copy.dataset.copy = check.hash;
    copy.textContent = inWords('复制');
    copy.hidden = !navigator.clipboard;
    box.append(summary, whole, ' ', copy);
    link.after(' ', box);
  }

  async function ask() {
    const links = waiting.splice(0, 60);
    const answer = await fetch(`/events/checks?at=${links.map(link => link.dataset.proof).join(',')}`, {headers: {Accept: 'application/json'}});
    if (answer.ok) {
      const checks = new Map((await answer.json()).map(check => [String(check.position), check]));
      links.filter(link => checks.has(link.dataset.proof)).forEach(link => shown(link, checks.get(link.dataset.proof)));
    }
    if (waiting.length) {
      ask();
    }
  }

  const seen = new IntersectionObserver(entries => {
    for (const entry of entries.filter(one => one.isIntersecting)) {
      seen.unobserve(entry.target);
      waiting.push(entry.target);
    }
    clearTimeout(timer);
    timer = setTimeout(() => waiting.length && ask(), 120);
  }, {rootMargin: '200px'});

  function watch() {
    document.querySelectorAll('[data-proof]:not([data-watched])').forEach(link => {
      link.dataset.watched = '';
      seen.observe(link);
    });
    document.querySelectorAll('[data-copy][hidden]').forEach(button => button.hidden = !navigator.clipboard);
  }

  document.addEventListener('click', event => {
    const copy = event.target.closest('[data-copy]');
    if (copy) {
      navigator.clipboard.writeText(copy.dataset.copy).then(() => copy.textContent = inWords('已复制'), () => copy.textContent = inWords('未能复制'));
    }
  });
  document.addEventListener('htmx:afterSettle', watch);
  watch();
})();
