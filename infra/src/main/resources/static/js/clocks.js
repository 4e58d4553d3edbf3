// The two clocks of a replay: days as text, the stops of a clock, what a typed date means.
'use strict';

const CHINA_MILLIS = 8 * 3600000;

const dayText = day => new Date(day * PICTURE.DAY).toISOString().slice(0, 10);
/// In China, wherever the reader sits.
const minuteText = micros => new Date(micros / 1000 + CHINA_MILLIS).toISOString().slice(0, 16).replace('T', ' ');
const endOfDay = day => ((day + 1) * PICTURE.DAY - CHINA_MILLIS) * 1000 - 1;

/// The order of the entries on a clock, and its stops: after each, how many entries there are.
function clockOf(data, byHappening) {
  const n = data.position.length;
  const value = byHappening ? i => data.last[i] : i => data.at[i];
  const dated = i => !byHappening || data.last[i] !== PICTURE.UNKNOWN;
  // what was recorded is in the order of its position; what happened on one day, too
  const sooner = byHappening ? (a, b) => dated(b) - dated(a) || value(a) - value(b) : () => 0;
  const order = Array.from({length: n}, (_, i) => i).sort((a, b) => sooner(a, b) || data.position[a] - data.position[b]);
  const stops = [{shown: 0, value: null}];
  order.forEach((i, at) => {
    if (dated(i) && (byHappening ? stops[stops.length - 1].value === value(i) : data.joined[i])) {
      stops[stops.length - 1].shown = at + 1;
      stops[stops.length - 1].last = i;
    } else if (dated(i)) {
      stops.push({shown: at + 1, value: value(i), last: i});
    }
  });
  if (stops[stops.length - 1].shown < n) {
    stops.push({shown: n, value: null});
  }
  const rank = new Int32Array(n);
  order.forEach((i, at) => rank[i] = at);
  return {order: Int32Array.from(order), rank, stops, byHappening};
}

/// The last stop at or before a day.
function stopOn(clock, day) {
  const end = clock.byHappening ? day : endOfDay(day);
  let at = 0;
  while (at + 1 < clock.stops.length && clock.stops[at + 1].value !== null && clock.stops[at + 1].value <= end) {
    at++;
  }
  return at;
}

/// The day that a typed date counts from, or what is wrong with it.
function readDay(text, today) {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) {
    return {wrong: inWords('日期无法识别，请写作2015-03-04、2015-03或2015。')};
  }
  const [year, month = 0, day = 0] = text.split('-').map(Number);
  const first = Date.UTC(year, (month || 1) - 1, day || 1) / PICTURE.DAY;
  if (month > 12 || text.length > 4 && !month || text.length > 7 && dayText(first) !== text) {
    return {wrong: inWords('没有{day}这一天，请核对日期。', {day: text})};
  }
  if (year < 1900 || first > today) {
    return {wrong: inWords('日期超出范围：请填写1900年至今天（{today}）之间的日期。', {today: dayText(today)})};
  }
  const last = month ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31);
  return {text, day: day ? first : last / PICTURE.DAY};
}
