// Light or dark: set before anything is painted, hence loaded before the style sheets and not deferred. The choice stays in this browser.
// Paper is always light.
'use strict';

(() => {
  const KEPT = 'mj-looks';
  const night = window.matchMedia('(prefers-color-scheme: dark)');
  const paper = window.matchMedia('print');

  function wish() {
    try {
      return window.localStorage.getItem(KEPT) || 'system';
    } catch { // a browser that keeps nothing
      return 'system';
    }
  }

  function show() {
    const dark = !paper.matches && (wish() === 'dark' || wish() === 'system' && night.matches);
    const looks = dark ? 'dark' : 'light';
    if (document.documentElement.dataset.bsTheme !== looks) {
      document.documentElement.dataset.bsTheme = looks;
      window.dispatchEvent(new Event('looks'));
    }
    document.querySelectorAll('[data-looks]').forEach(button => button.setAttribute('aria-pressed', String(button.dataset.looks === wish())));
  }

  show();
  night.addEventListener('change', show);
  paper.addEventListener('change', show);
  window.addEventListener('storage', event => event.key === KEPT && show());

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.mj-looks').forEach(group => group.hidden = false);
    show();
  });

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-looks]');
    if (button) {
      try {
        window.localStorage.setItem(KEPT, button.dataset.looks);
      } catch { // then it lasts as long as the page
      }
      show();
    }
    // the menu of the header closes when one goes elsewhere
    document.querySelectorAll('.mj-else[open]').forEach(menu => menu.open = menu.contains(event.target));
  });

  document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && document.querySelector('.mj-else[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
})();

/// A colour of mingjian.css as it is now, for what draws: `lane0`, `soft`, `paper`.
function colourOf(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--mj-${name}`).trim();
}
