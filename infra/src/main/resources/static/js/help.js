// “?” and the help link open the page's help beside what is being done; without this file the link leads to the same text.
'use strict';

const helpLink = document.querySelector('a.mj-help');

async function openHelp() {
  const answer = await fetch(helpLink.href, {headers: {Accept: 'text/html'}});
  const text = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('help');
  if (!text) {
    location.assign(helpLink.href);
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.className = 'mj-dialog';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn btn-sm';
  close.textContent = inWords('关闭（Esc）');
  close.addEventListener('click', () => dialog.close());
  text.querySelector('h1').id = 'mj-help-title';
  dialog.setAttribute('aria-labelledby', 'mj-help-title');
  dialog.append(close, document.adoptNode(text));
  // what stands in a form half filled in isn't left by a link
  dialog.querySelectorAll('a').forEach(link => { link.target = '_blank'; link.rel = 'noopener'; });
  dialog.addEventListener('close', () => { dialog.remove(); helpLink.focus(); });
  document.body.append(dialog);
  dialog.showModal();
}

if (helpLink && !document.getElementById('help')) {
  helpLink.addEventListener('click', event => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      openHelp();
    }
  });
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select, [contenteditable], dialog');
    if (event.key === '?' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      openHelp();
    }
  });
}
