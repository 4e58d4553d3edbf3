// What the pages do without being asked twice: pickers, repeated rows, dates, the first mistake in focus.
'use strict';

/* Pickers: a combobox after the ARIA pattern. The hidden field carries the id, the visible one the words. */
const picks = new WeakMap();

function openPicks(input, list, items) {
  list.replaceChildren(...items.map((item, index) => {
    const line = document.createElement('li');
    line.id = `${input.id}-o${index}`;
    line.setAttribute('role', 'option');
    line.dataset.id = item.id;
    line.textContent = item.label;
    if (item.note) {
      const note = document.createElement('small');
      note.textContent = item.note;
      line.append(note);
    }
    return line;
  }));
  if (items.length === 0) {
    const none = document.createElement('li');
    none.className = 'none';
    none.textContent = inWords('没有找到，请换个词再试，或先登记。');
    list.append(none);
  }
  list.hidden = false;
  input.setAttribute('aria-expanded', 'true');
}

function closePicks(picker) {
  const [input, list] = [picker.querySelector('[role=combobox]'), picker.querySelector('[role=listbox]')];
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

function choose(picker, line) {
  picker.querySelector('input[type=hidden]').value = line.dataset.id;
  picker.querySelector('[role=combobox]').value = line.firstChild.textContent;
  closePicks(picker);
}

async function lookUp(picker) {
  const input = picker.querySelector('[role=combobox]');
  const asked = (picks.get(picker) || 0) + 1;
  picks.set(picker, asked);
  const about = picker.closest('form').dataset.about || '';
  const answer = await fetch(`/pick/${picker.dataset.picks}?q=${encodeURIComponent(input.value.trim())}&about=${encodeURIComponent(about)}`, {headers: {Accept: 'application/json'}});
  const items = answer.ok ? await answer.json() : null;
  if (items && picks.get(picker) === asked && document.activeElement === input) {
    openPicks(input, picker.querySelector('[role=listbox]'), items);
  }
}

/* The words of a picker are sent only where nothing chooses for them. */
document.addEventListener('formdata', event => {
  for (const name of [...event.formData.keys()].filter(name => name.startsWith('typed@'))) {
    event.formData.delete(name);
  }
});

/* What the server filled a picker with is said in English, where English was chosen. */
function sayInEnglish(part) {
  for (const field of part.querySelectorAll('input[data-english]')) {
    field.value = field.defaultValue = field.dataset.english;
    field.removeAttribute('data-english');
  }
}
sayInEnglish(document);
document.addEventListener('htmx:load', event => sayInEnglish(event.detail.elt));

let waiting;
document.addEventListener('input', event => {
  const picker = event.target.matches('[role=combobox]') && event.target.closest('.mj-picker');
  if (picker) {
    picker.querySelector('input[type=hidden]').value = event.target.value.trim();
    // what was offered answers an earlier question; nobody may choose from it any more
    picks.set(picker, (picks.get(picker) || 0) + 1);
    picker.querySelector('[role=listbox]').replaceChildren();
    closePicks(picker);
    clearTimeout(waiting);
    waiting = setTimeout(() => lookUp(picker), 150);
  }
});

document.addEventListener('focusin', event => {
  const picker = event.target.matches('[role=combobox]') && event.target.closest('.mj-picker');
  if (picker && !event.target.value) {
    lookUp(picker);
  }
});

document.addEventListener('focusout', event => {
  const picker = event.target.closest && event.target.closest('.mj-picker');
  if (picker && !picker.contains(event.relatedTarget)) {
    setTimeout(() => closePicks(picker), 150);
  }
});

document.addEventListener('mousedown', event => {
  const line = event.target.closest('.mj-picks [role=option]');
  if (line) {
    event.preventDefault();
    choose(line.closest('.mj-picker'), line);
  }
});

document.addEventListener('keydown', event => {
  if (!event.target.matches('[role=combobox]')) {
    return;
  }
  const picker = event.target.closest('.mj-picker');
  const list = picker.querySelector('[role=listbox]');
  const lines = [...list.querySelectorAll('[role=option]')];
  const at = lines.findIndex(line => line.getAttribute('aria-selected') === 'true');
  const select = index => {
    lines.forEach((line, i) => line.setAttribute('aria-selected', String(i === index)));
    lines[index].scrollIntoView({block: 'nearest'});
    event.target.setAttribute('aria-activedescendant', lines[index].id);
  };
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (list.hidden) {
      lookUp(picker);
    } else if (lines.length) {
      select((at + (event.key === 'ArrowDown' ? 1 : -1) + lines.length) % lines.length);
    }
  } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !list.hidden && lines.length) {
    event.preventDefault();
    choose(picker, lines[Math.max(at, 0)]);
  } else if (event.key === 'Enter' && event.target.value && picker.querySelector('input[type=hidden]').value === event.target.value.trim()) {
    event.preventDefault(); // typed and not chosen yet
  } else if (event.key === 'Escape') {
    picks.set(picker, (picks.get(picker) || 0) + 1); // nor does a late answer open it again
    closePicks(picker);
  }
});

/* The row that was removed last can be had back. */
function offerBack(list, row, next) {
  list.querySelector(':scope > .mj-back')?.remove();
  const told = document.createElement('div');
  told.className = 'mj-back';
  told.setAttribute('role', 'status');
  const back = document.createElement('button');
  Object.assign(back, {type: 'button', className: 'btn btn-sm', textContent: inWords('撤销')});
  back.addEventListener('click', () => {
    (next?.parentElement === list ? next : list.querySelector(':scope > template')).before(row);
    told.remove();
    row.querySelector('[data-remove-row]')?.focus();
    list.dispatchEvent(new Event('change', {bubbles: true}));
  });
  told.append(inWords('已删除一项。'), back);
  list.querySelector(':scope > [data-add-row]').before(told);
}

/* Repeated rows, dates, confirmations. */
document.addEventListener('click', event => {
  const add = event.target.closest('[data-add-row]');
  if (add) {
    event.preventDefault(); // without this file the server adds the row
    const box = add.closest('.mj-repeat');
    const used = [...box.querySelectorAll(':scope > .mj-row [name]')].map(field => Number(field.name.slice(box.dataset.repeat.length + 1).split(']')[0]) || 0);
    const next = Math.max(Number(box.dataset.next || 100), 1 + Math.max(0, ...used));
    box.dataset.next = next + 1;
    const holder = document.createElement('div');
    // only this list's number: a list within the new row has its own
    holder.innerHTML = box.querySelector(':scope > template').innerHTML.replaceAll(`${box.dataset.repeat}[:row:]`, `${box.dataset.repeat}[${next}]`);
    const row = holder.firstElementChild;
    add.before(row);
    row.querySelector('input:not([type=hidden]), select, textarea')?.focus();
  }
  const remove = event.target.closest('[data-remove-row]');
  if (remove) {
    const row = remove.closest('.mj-row');
    const list = row.parentElement;
    const next = row.nextElementSibling;
    const near = [next, row.previousElementSibling].find(it => it?.matches('.mj-row'));
    row.remove();
    offerBack(list, row, next);
    (near?.querySelector('[data-remove-row]') || list.querySelector(':scope > [data-add-row]'))?.focus();
    list.dispatchEvent(new Event('change', {bubbles: true})); // the draft has a row less
  }
  const calendar = event.target.closest('[data-pick-date]');
  if (calendar) {
    const box = calendar.closest('.mj-date');
    const native = box.querySelector('input[type=date]');
    native.onchange = () => {
      const typed = box.querySelector('input[type=text]');
      typed.value = native.value;
      typed.dispatchEvent(new Event('change', {bubbles: true}));
    };
    native.showPicker();
  }
  const print = event.target.closest('[data-print]');
  if (print) {
    window.print();
  }
});

/* A paper is mostly of the day on which it was approved. */
document.addEventListener('change', event => {
  const name = event.target.name || '';
  if (name.endsWith('.approvedOn')) {
    const paper = document.getElementsByName(name.replace(/approvedOn$/, 'document.issuedOn'))[0];
    if (paper && !paper.value) {
      paper.value = event.target.value;
    }
  }
});

document.addEventListener('submit', event => {
  const button = event.submitter;
  if (button && button.dataset.confirm && !window.confirm(button.dataset.confirm)) {
    event.preventDefault();
  }
});

/* The first mistake in focus. */
document.querySelector('[aria-invalid=true]')?.focus();

/* Charts in the colours of the page. */
function dressed(option) {
  const axis = {axisLabel: {color: colourOf('softer')}, nameTextStyle: {color: colourOf('soft')}, axisLine: {lineStyle: {color: colourOf('line-strong')}},
    splitLine: {lineStyle: {color: colourOf('line')}}};
  return {...option, color: [colourOf('lane0'), colourOf('lane2'), colourOf('lane1'), colourOf('lane3')], xAxis: {...axis, splitLine: {show: false}, ...option.xAxis},
    yAxis: {...axis, ...option.yAxis}, ...option.legend && {legend: {textStyle: {color: colourOf('softer')}, ...option.legend}},
    tooltip: {backgroundColor: colourOf('paper'), borderColor: colourOf('line-strong'), textStyle: {color: colourOf('ink')}, ...option.tooltip}};
}

/* Each bar keeps its name; where there is no room beside the others it slants, and is cut short only then: the table has it whole. Months of one year go without
   the year, those of several stand on end. */
function named(option, width) {
  const names = option.xAxis.data;
  const count = Math.max(1, names.length);
  const month = name => /^(\d{4})[-\u5e74](\d{1,2})\u6708?$/.exec(name);
  const years = new Set(names.map(name => month(name)?.[1]).filter(Boolean));
  const room = (width - 70) / count - 10;
  const slants = years.size === 0 && count <= 12 && names.some(name => name.length * 12 > room);
  const labels = years.size === 1
    ? {interval: 0, hideOverlap: true, formatter: name => month(name) ? new Date(2000, month(name)[2] - 1).toLocaleString(document.documentElement.lang, {month: 'short'}) : name}
    : years.size > 1
      ? {rotate: 60, interval: count <= 24 ? 0 : 'auto', formatter: name => month(name) ? `${month(name)[1]}-${month(name)[2].padStart(2, '0')}` : name}
      : count <= 12 && {...slants ? {rotate: 40, width: 120} : {width: room}, overflow: 'truncate', interval: 0};
  option.xAxis.axisLabel = {...option.xAxis.axisLabel, ...labels};
  option.grid = {...option.grid, ...years.size > 1 && {bottom: 90}, ...slants && {bottom: 115, left: 90}};
  return option;
}

/* Figures: the table beside the chart says the same in words. Loaded after this file, hence on load. On paper its place is as high as what is drawn in it, and no
   higher than a line before that. */
const CHART_HEIGHT = 320;
window.addEventListener('load', () => {
  for (const place of document.querySelectorAll('[data-chart]')) {
    if (window.echarts) {
      const chart = window.echarts.init(place, null, {height: Math.max(place.clientHeight, CHART_HEIGHT)});
      const draw = () => chart.setOption(named(dressed(JSON.parse(place.dataset.chart)), place.clientWidth), true);
      draw();
      window.addEventListener('resize', () => { chart.resize(); draw(); });
      window.addEventListener('looks', draw);
    } else {
      place.textContent = inWords('图形未能载入，请刷新页面；数据见表。');
    }
  }
});
