// Forms by hand: a block of a spreadsheet pasted into a cell fills several rows, Ctrl+Enter records, files that are too large are told before they are
// sent, articles of rules are put into longer texts from a list.
'use strict';

(() => {
  const form = document.querySelector('form.mj-form');
  if (!form) {
    return;
  }

  /* Paste. The server reads the block, as it does without JavaScript; only the list that was pasted into is drawn anew. */
  const listOf = cell => {
    let list = cell.closest('.mj-repeat');
    while (list && list.dataset.repeat.includes('[')) {
      list = list.parentElement.closest('.mj-repeat');
    }
    return list;
  };

  // a picker's words stand beside the field that is sent
  const nameOf = cell => cell.closest('.mj-picker')?.querySelector('input[type=hidden]').name || cell.name || '';

  function isBlock(cell, text) {
    const lines = text.replace(/(\r?\n)+$/, '');
    return lines.includes('\t') || cell.tagName !== 'TEXTAREA' && /[\r\n]/.test(lines.trim());
  }

  async function paste(cell, list, text) {
    const sent = new FormData(form);
    for (const [name, value] of [...sent]) {
      if (value instanceof File && !list.querySelector(`[name="${CSS.escape(name)}"]`)) {
        sent.delete(name); // stays chosen in the page
      }
    }
    const into = list.dataset.repeat;
    sent.set('into', into);
    sent.set('cell', nameOf(cell));
    sent.set('block', text);
    list.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(form.action, {method: 'POST', body: sent, redirect: 'manual'});
      const page = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page && page.querySelector(`[data-repeat="${CSS.escape(into)}"]`);
      if (!fresh) {
        say(list, answer.ok ? inWords('没有填入，请刷新页面后重试。') : inWords('没有填入：登录已失效或暂时不可用，请稍后再试。'));
        return;
      }
      list.replaceWith(document.adoptNode(fresh));
      form.dispatchEvent(new Event('change', {bubbles: true}));
      (fresh.querySelector('[aria-invalid=true]') || firstField(fresh.querySelector('.mj-row')))?.focus();
    } catch {
      say(list, inWords('网络不通，没有填入，请稍后再试。'));
    } finally {
      list.removeAttribute('aria-busy');
    }
  }

  function say(list, sentence) {
    let place = list.querySelector(':scope > .mj-pasted');
    if (!place) {
      place = document.createElement('div');
      place.className = 'mj-pasted';
      place.setAttribute('role', 'status');
      list.append(place);
    }
    place.textContent = sentence;
  }

  const firstField = row => row?.querySelector('input:not([type=hidden]):not([tabindex="-1"]), select, textarea');

  form.addEventListener('paste', event => {
    const cell = event.target;
    const list = cell.closest('.mj-row') && !cell.closest('.mj-paste') && listOf(cell);
    const text = event.clipboardData?.getData('text/plain') || '';
    if (list && isBlock(cell, text)) {
      event.preventDefault();
      paste(cell, list, text);
    }
  });

  /* Keyboard. */
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[data-send]'));
    }
  });

  /* A file that is too large never arrives, and neither does an answer about it. */
  form.addEventListener('change', event => {
    const max = Number(event.target.dataset?.bytesMax || 0);
    const file = event.target.files?.[0];
    if (!max) {
      return;
    }
    const told = document.getElementById(`${event.target.id}-p`);
    const wrong = file && (file.size === 0 ? inWords('附件“{name}”是空文件，请核对后重新选择。', {name: file.name})
      : file.size > max ? inWords('附件“{name}”超过{n}MB，请压缩或拆分后再交。', {name: file.name, n: Math.floor(max / 1048576)}) : '');
    event.target.setAttribute('aria-invalid', String(Boolean(wrong)));
    if (told) {
      told.replaceChildren();
      if (wrong) {
        const line = document.createElement('div');
        line.className = 'mj-problem';
        line.setAttribute('role', 'alert');
        line.textContent = wrong;
        told.append(line);
      }
    }
    if (wrong) {
      event.target.value = '';
    }
  });

  /* A longer text takes an article from the list at its end. */
  for (const text of form.querySelectorAll('textarea[data-rules]')) {
    const choice = document.createElement('input');
    choice.className = 'form-control form-control-sm mj-rules-choice';
    choice.setAttribute('list', text.dataset.rules);
    choice.setAttribute('aria-label', inWords('选用条款'));
    choice.placeholder = inWords('选用条款：输入法规名称或内容');
    choice.addEventListener('change', () => {
      if ([...choice.list.options].some(option => option.value === choice.value)) {
        text.value = text.value.trim() ? `${text.value.trim()}；${choice.value}` : choice.value;
        text.dispatchEvent(new Event('input', {bubbles: true}));
        choice.value = '';
        text.focus();
      }
    });
    text.after(choice);
  }
})();
