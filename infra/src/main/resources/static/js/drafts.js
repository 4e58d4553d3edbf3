// A form saves itself as a draft while somebody types, and once more when the page is left. What was sent is no draft any more.
'use strict';

(() => {
  const form = document.querySelector('form[data-draft]');
  if (!form) {
    return;
  }
  const state = form.querySelector('[data-draft-state]');
  const REST_MILLIS = 1500;
  let changed = false;
  let sent = false;
  let waiting;
  let running;

  const body = () => {
    const typed = [...new FormData(form)].filter(([, value]) => typeof value === 'string'); // a file goes only with the form itself
    const fields = new URLSearchParams(typed);
    fields.set('for', form.dataset.draft);
    return fields;
  };

  async function save(leaving) {
    clearTimeout(waiting);
    if (!changed || sent) {
      return;
    }
    changed = false;
    running = new AbortController();
    try {
      const answer = await fetch('/drafts/auto', {method: 'POST', body: body(), keepalive: leaving, redirect: 'manual', signal: running.signal});
      if (answer.status === 204) {
        state.textContent = inWords('草稿已自动保存');
      } else if (answer.status === 422) {
        state.textContent = await answer.text();
      } else {
        changed = true;
        state.textContent = answer.type === 'opaqueredirect' || answer.status === 403 ? inWords('登录已失效，草稿未保存：请直接提交，登录后接着填写。')
          : inWords('草稿暂时没有保存，稍后再试。');
      }
    } catch {
      changed = !sent;
      state.textContent = sent ? '' : inWords('网络不通，草稿暂时没有保存。');
    }
  }

  for (const kind of ['input', 'change']) {
    form.addEventListener(kind, () => {
      changed = true;
      clearTimeout(waiting);
      waiting = setTimeout(save, REST_MILLIS, false);
    });
  }
  form.addEventListener('submit', () => {
    sent = true;
    clearTimeout(waiting);
    running?.abort();
  });
  window.addEventListener('pagehide', () => save(true));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      save(true);
    }
  });
  // back from the page that followed: what is typed now is a draft again
  window.addEventListener('pageshow', () => { sent = false; });
})();
