// “/” puts the cursor into the search field of the header, wherever nothing is being typed.
'use strict';

document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  const field = document.getElementById('mj-search');
  if (event.key === '/' && !typing && field && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
