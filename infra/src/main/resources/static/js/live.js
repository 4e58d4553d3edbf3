// What others have just recorded: a number on the bell, and on a page that shows it a quiet bar. Nothing moves under the reader's eyes before the click.
'use strict';

(() => {
  const place = document.querySelector('[data-live]');
  if (!place || !window.EventSource) {
    return;
  }
  const bar = place.querySelector('button');
  const unread = document.querySelector('[data-live-unread]');
  const changed = new Set();
  let told = Number(place.dataset.live);
  let stream;

  const isHere = file => {
    const here = window.location.pathname;
    return here === '/' || here === `/${file.list}` || here === `/${file.list}/${file.id}`
      || document.querySelector(`#main a[href="/${file.list}/${CSS.escape(file.id)}"]`) !== null;
  };

  function tell(message) {
    const news = JSON.parse(message.data);
    told = Math.max(told, Number(message.lastEventId));
    if (unread) {
      unread.hidden = news.unread === 0;
      unread.textContent = news.unread + (news.more ? '+' : '');
    }
    if (document.querySelector('form[data-draft]')) {
      return; // nobody is disturbed while filling in a form
    }
    news.files.filter(isHere).forEach(file => changed.add(file.id));
    bar.hidden = changed.size === 0;
    bar.textContent = inWords('有{n}条新情况，点此刷新', {n: changed.size});
  }

  function close() {
    stream?.close();
    stream = undefined;
  }

  // a page out of sight holds no connection: browsers have few for one site
  function open() {
    if (stream || document.visibilityState !== 'visible') {
      return;
    }
    stream = new EventSource(`/live?after=${told}`);
    stream.addEventListener('news', tell);
    stream.addEventListener('enough', close);
  }

  bar.addEventListener('click', async () => {
    if (document.querySelector('[data-chart], [data-scrub]') || !window.htmx) {
      window.location.reload();
      return;
    }
    await window.htmx.ajax('GET', window.location.pathname + window.location.search, {target: '#main', select: '#main', swap: 'outerHTML'});
    changed.clear();
    bar.hidden = true;
    document.getElementById('main').focus();
  });

  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? open() : close()));
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
  open();
})();
