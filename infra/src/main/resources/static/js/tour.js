// The tour of the first page: one step at a time, the place it tells of outlined. It stands in the page and covers nothing.
'use strict';

const tour = document.getElementById('tour');

function startTour() {
  const steps = [...tour.querySelectorAll('.mj-tour-steps > li')].filter(step => document.querySelector(step.dataset.at));
  const [title, back, on, leave] = ['h2', '[data-back]', '[data-on]', '[data-leave]'].map(part => tour.querySelector(part));
  let at = 0;

  function show() {
    document.querySelectorAll('.mj-told').forEach(place => place.classList.remove('mj-told'));
    tour.querySelectorAll('.mj-tour-steps > li').forEach(step => { step.hidden = step !== steps[at]; });
    title.textContent = inWords('导览 {n} / {n1}', {n: at + 1, n1: steps.length});
    back.disabled = at === 0;
    on.textContent = at === steps.length - 1 ? inWords('完成') : inWords('下一步');
    const place = document.querySelector(steps[at].dataset.at);
    place.classList.add('mj-told');
    place.scrollIntoView({block: 'nearest'});
    tour.focus({preventScroll: true});
  }

  function end() {
    document.querySelectorAll('.mj-told').forEach(place => place.classList.remove('mj-told'));
    tour.hidden = true;
    document.getElementById('main').focus({preventScroll: true});
  }

  function go(by) {
    at += by;
    if (at === steps.length) {
      end();
    } else {
      show();
    }
  }

  back.addEventListener('click', () => go(-1));
  on.addEventListener('click', () => go(1));
  leave.addEventListener('click', end);
  tour.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      end();
    } else if (event.key === 'ArrowRight') {
      go(1);
    } else if (event.key === 'ArrowLeft' && at > 0) {
      go(-1);
    }
  });
  tour.hidden = false;
  show();
}

if (tour) {
  startTour();
}
