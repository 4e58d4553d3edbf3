// The replay bar: steps, play and jumps over both clocks. Moving it asks nobody; when it rests, address and list follow.
'use strict';

(() => {
  const REST_MILLIS = 300;
  const PLAY_MILLIS = 900;
  const box = document.getElementById('replay');
  const form = box.querySelector('.mj-moment');
  const slider = box.querySelector('#scrub');
  const label = box.querySelector('#scrub-label');
  const problem = box.querySelector('#moment-problem');
  const play = box.querySelector('[data-play]');
  const typed = form.elements.on;
  const loading = box.querySelector('.mj-loading');
  const today = Date.parse(box.dataset.today) / PICTURE.DAY;
  let data;
  let picture;
  let clocks;
  let clock;
  let asked = null;
  let resting;
  let playing;

  const name = () => form.elements.clock.value;
  const isNow = at => at >= clock.stops.length - 1;

  function words(at) {
    const stop = clock.stops[at];
    if (asked) {
      const day = {day: asked.text, n: stop.shown};
      return clock.byHappening ? inWords('截至{day}已发生（按今天所知）：{n}条', day) : inWords('截至{day}所知：{n}条', day);
    }
    if (isNow(at)) {
      return inWords('现在：{n}条', {n: stop.shown});
    }
    if (at === 0) {
      return inWords('第一条记录之前');
    }
    const last = {n: stop.shown, text: data.text[stop.last]};
    return clock.byHappening
        ? inWords('截至{day}已发生：{n}条　最近：{text}', {...last, day: dayText(stop.value)})
        : inWords('截至{minute}（第{position}号记录）所知：{n}条　最近：{text}', {...last, minute: minuteText(stop.value), position: data.position[stop.last]});
  }

  function dayOf(at) {
    const stop = clock.stops[at];
    if (asked) {
      return Math.min(asked.day, today);
    }
    return stop.value === null || isNow(at) ? today : clock.byHappening ? stop.value : Math.floor((stop.value / 1000 + CHINA_MILLIS) / PICTURE.DAY);
  }

  /// Shows a stop; the list follows when the bar rests.
  function move(at, quietly) {
    const to = Math.max(0, Math.min(at, clock.stops.length - 1));
    slider.value = to;
    const past = !isNow(to) || asked;
    picture.show({order: clock.order, rank: clock.rank, shown: clock.stops[to].shown, day: dayOf(to), fresh: past && to > 0 ? clock.stops[to - 1].shown : clock.order.length});
    label.textContent = words(to);
    slider.setAttribute('aria-valuetext', label.textContent);
    if (!quietly) {
      clearTimeout(resting);
      resting = setTimeout(rest, REST_MILLIS);
    }
  }

  function parameters(address) {
    ['asOf', 'knownOn', 'happenedBy', 'clock', 'on', 'page', 'entry', 'seen'].forEach(key => address.searchParams.delete(key));
    const at = Number(slider.value);
    if (asked) {
      address.searchParams.set(clock.byHappening ? 'happenedBy' : 'knownOn', asked.text);
    } else if (!isNow(at)) {
      const stop = clock.stops[at];
      if (clock.byHappening) {
        address.searchParams.set('happenedBy', at === 0 ? dayText(clock.stops[1].value - 1) : dayText(stop.value));
      } else {
        address.searchParams.set('asOf', at === 0 ? 0 : data.position[stop.last]);
      }
    } else if (clock.byHappening) {
      address.searchParams.set('clock', 'happened');
    }
    return address;
  }

  function list(address) {
    return window.htmx.ajax('GET', address.pathname + address.search, {target: '#timeline', select: '#timeline', swap: 'outerHTML'});
  }

  function rest() {
    const address = parameters(new URL(window.location.href));
    address.hash = '';
    window.history.replaceState(null, '', address);
    followed(address);
    return list(address);
  }

  /// The comparison begins where the bar stands.
  function followed(address) {
    const link = box.querySelector('[data-compare]');
    const to = new URL(link.href);
    const [side, on] = ['asOf', 'knownOn', 'happenedBy'].map(key => [key, address.searchParams.get(key)]).find(([, value]) => value) || [];
    if (side) {
      to.searchParams.set('a', on);
      to.searchParams.set('aClock', {asOf: 'record', knownOn: 'known', happenedBy: 'happened'}[side]);
      link.href = to.pathname + to.search;
    }
    // who filters the list now filters it at this moment
    document.querySelectorAll('.mj-filters input[data-moment]').forEach(field => field.remove());
    const filters = document.querySelector('.mj-filters');
    if (side && filters) {
      const field = document.createElement('input');
      Object.assign(field, {type: 'hidden', name: side, value: on});
      field.dataset.moment = '';
      filters.append(field);
    }
  }

  /// The bar no longer stands where a typed date put it.
  function forget() {
    asked = null;
    typed.value = '';
    told('');
  }

  function step(by) {
    forget();
    move(Number(slider.value) + by);
  }

  function stop() {
    clearTimeout(playing);
    playing = null;
    play.textContent = inWords('播放');
  }

  function go() {
    play.textContent = inWords('暂停');
    if (isNow(Number(slider.value))) {
      move(0);
    }
    const next = () => {
      step(1);
      if (isNow(Number(slider.value))) {
        stop();
      } else {
        playing = setTimeout(next, PLAY_MILLIS / Number(box.querySelector('#speed').value));
      }
    };
    playing = setTimeout(next, PLAY_MILLIS / Number(box.querySelector('#speed').value));
  }

  function told(text) {
    problem.textContent = text;
    problem.hidden = !text;
    typed.toggleAttribute('aria-invalid', Boolean(text));
    if (text) {
      typed.setAttribute('aria-invalid', 'true');
      typed.focus();
    }
  }

  function jump(text) {
    stop();
    if (!text) {
      asked = null;
      told('');
      move(clock.stops.length - 1);
      return;
    }
    const day = readDay(text, today);
    told(day.wrong || '');
    if (!day.wrong) {
      asked = day;
      move(stopOn(clock, day.day));
    }
  }

  function show(entries) {
    const found = box.querySelector('.mj-found');
    const heading = document.createElement('p');
    const count = {n: entries.length};
    heading.textContent = entries.length > 30 ? inWords('此处共{n}条，列出30条；放大后再点可以分开。', count) : inWords('此处{n}条：', count);
    const lines = document.createElement('ul');
    entries.slice(0, 30).forEach(i => {
      const line = document.createElement('li');
      const entry = document.createElement('a');
      entry.href = entryAddress(i);
      entry.dataset.entry = data.position[i];
      entry.textContent = `${picture.dateOf(i)} ${data.text[i]}`;
      line.append(entry, ' ');
      const page = data.pages[data.file[i]];
      if (page && page !== window.location.pathname) {
        line.append(link(inWords('打开文件'), page), ' ');
      }
      line.append(link(inWords('核验'), `/events/${data.position[i]}`));
      lines.append(line);
    });
    found.replaceChildren(heading, lines);
    found.hidden = false;
    if (entries.length === 1) {
      toEntry(data.position[entries[0]], entryAddress(entries[0]));
    }
  }

  function link(text, href) {
    const made = document.createElement('a');
    made.textContent = text;
    made.href = href;
    made.className = 'text-secondary';
    return made;
  }

  /// In the list where it stands there, else on the page of its own file.
  function entryAddress(i) {
    const page = data.pages[data.file[i]];
    if (window.location.pathname.startsWith('/cases/') && page && page !== window.location.pathname) {
      return page;
    }
    const address = parameters(new URL(window.location.href));
    ['kind', 'from', 'to'].forEach(key => address.searchParams.delete(key));
    address.searchParams.set('entry', data.position[i]);
    address.hash = `e${data.position[i]}`;
    return address.pathname + address.search + address.hash;
  }

  async function toEntry(position, href) {
    const address = new URL(href, window.location.href);
    if (address.pathname !== window.location.pathname) {
      return;
    }
    clearTimeout(resting);
    if (!document.getElementById(`e${position}`)) {
      await list(address);
    }
    const entry = document.getElementById(`e${position}`);
    if (entry) {
      document.querySelectorAll('.mj-time > .found').forEach(before => before.classList.remove('found'));
      entry.classList.add('found');
      entry.tabIndex = -1;
      entry.focus({preventScroll: true});
      entry.scrollIntoView({block: 'center'});
    }
  }

  function listen() {
    slider.addEventListener('input', () => {
      forget();
      stop();
      move(Number(slider.value));
    });
    box.querySelectorAll('[data-step]').forEach(button => button.addEventListener('click', () => {
      stop();
      step(Number(button.dataset.step));
    }));
    play.addEventListener('click', () => playing ? stop() : go());
    form.addEventListener('submit', event => {
      event.preventDefault();
      jump(typed.value.trim());
    });
    box.querySelector('[data-now]').addEventListener('click', event => {
      event.preventDefault();
      typed.value = '';
      jump('');
    });
    form.querySelectorAll('[name=clock]').forEach(radio => radio.addEventListener('change', () => {
      choose();
      asked = null;
      move(clock.stops.length - 1);
      jump(typed.value.trim());
    }));
    box.querySelectorAll('.mj-lanes input').forEach(lane => lane.addEventListener('change', () => picture.showLane(Number(lane.value), lane.checked)));
    box.querySelector('.mj-found').addEventListener('click', event => {
      const entry = event.target.closest('[data-entry]');
      if (entry && new URL(entry.href).pathname === window.location.pathname) {
        event.preventDefault();
        toEntry(entry.dataset.entry, entry.href);
      }
    });
  }

  function choose() {
    clock = clocks[name()] ||= clockOf(data, name() === 'happened');
    slider.max = clock.stops.length - 1;
  }

  /// Where the address says that the bar stands.
  function begin() {
    const given = new URL(window.location.href).searchParams;
    const on = given.get('knownOn') || given.get('happenedBy') || given.get('on');
    const day = on ? readDay(on.trim(), today) : null;
    if (day && !day.wrong) {
      asked = day;
      return stopOn(clock, day.day);
    }
    const record = given.get('asOf') === null ? NaN : Number(given.get('asOf'));
    if (Number.isNaN(record) || clock.byHappening) {
      return clock.stops.length - 1;
    }
    return clock.stops.findLastIndex(stop => stop.last === undefined || data.position[stop.last] <= record);
  }

  async function columns() {
    try {
      const answer = await fetch(box.dataset.picture, {headers: {Accept: 'application/json'}});
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  async function load() {
    loading.hidden = false;
    data = window.echarts ? await columns() : null;
    if (!data) {
      loading.textContent = inWords('图未能载入，请刷新页面；下方列表不受影响。');
      return;
    }
    loading.hidden = true;
    if (!data.position.length) {
      label.textContent = inWords('还没有记录可以回看。');
      return;
    }
    box.querySelectorAll('.mj-play, .mj-lanes, .mj-picture, .mj-hint').forEach(part => part.hidden = false);
    picture = new Picture(box.querySelector('.mj-picture'), data, today, show);
    clocks = {};
    choose();
    move(begin(), true);
    if (data.left) {
      box.querySelector('.mj-hint').prepend(inWords('条目过多，图中只有最近发生的{n}条，另有{n1}条见列表。', {n: data.position.length, n1: data.left}));
    }
    listen();
    slider.disabled = false;
    box.querySelector('.mj-picture').picture = picture;
    box.dataset.ready = '';
  }

  load();
})();
