// A timeline as a picture: lanes over time. ECharts brings the axis and the zoom; the entries lie on a canvas above it, which is drawn anew at each
// step of the replay from the columns that the page loaded once.
'use strict';

const PICTURE = {UNKNOWN: -2147483648, OPEN: 2147483647, DAY: 86400000, LANE: 46, ROWS: 4, ROW: 9, TOP: 8, MARK: 9, NEAR: 9};
const LANE_COLOURS = ['#1f4e79', '#0b7285', '#a15c00', '#7a1f6b', '#a61b29', '#2b6a2f', '#4b5563', '#5f3dc4'];

class Picture {
  /// @param data columns as the server sends them; @param today in days; @param picked called with the entries that were clicked
  constructor(place, data, today, picked) {
    this.place = place;
    this.data = data;
    this.today = today;
    this.count = data.position.length;
    this.hidden = new Set();
    this.x = new Float32Array(this.count);
    this.y = new Float32Array(this.count);
    this.moment = {order: Int32Array.from({length: this.count}, (_, i) => i), rank: null, shown: this.count, day: today, fresh: 0};
    this.unknown = data.first.some((day, i) => day === PICTURE.UNKNOWN && data.until[i] === PICTURE.UNKNOWN);
    place.style.height = `${PICTURE.TOP + data.lanes.length * PICTURE.LANE + 84}px`;
    this.chart = echarts.init(place);
    this.canvas = document.createElement('canvas');
    this.canvas.className = 'mj-marks';
    place.append(this.canvas);
    this.tip = document.createElement('div');
    this.tip.className = 'mj-tip';
    this.tip.hidden = true;
    place.append(this.tip);
    this.listen(picked);
    this.resize();
  }

  listen(picked) {
    const pointer = this.chart.getZr();
    this.chart.on('datazoom', () => this.later());
    pointer.on('click', event => {
      const found = this.at(event.offsetX, event.offsetY);
      if (found.length) {
        picked(found);
      }
    });
    pointer.on('mousemove', event => this.point(event.offsetX, event.offsetY));
    pointer.on('globalout', () => this.tip.hidden = true);
    window.addEventListener('resize', () => {
      this.chart.resize();
      this.resize();
    });
  }

  narrow() {
    return this.place.clientWidth < 600;
  }

  resize() {
    const width = this.place.clientWidth;
    const names = this.narrow() ? 62 : 76;
    const gutter = this.unknown ? (this.narrow() ? 44 : 66) : 0;
    this.grid = {x: names + gutter, y: PICTURE.TOP, width: width - names - gutter - 14, height: this.data.lanes.length * PICTURE.LANE};
    this.gutter = {x: names, width: gutter};
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(this.place.clientHeight * ratio);
    this.pen = this.canvas.getContext('2d');
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.ratio = ratio;
    this.marks = this.data.lanes.map((lane, i) => this.marksOf(lane.symbol, LANE_COLOURS[i % LANE_COLOURS.length]));
    this.chart.setOption(this.option());
    this.layOut();
  }

  option() {
    const [first, last] = this.range();
    const {x, y, width, height} = this.grid;
    const lanes = this.data.lanes;
    const label = (text, left, top, more) => ({type: 'text', left, top, silent: true, style: {text, fontSize: 12, fill: '#3b4652', ...more}});
    const bands = lanes.map((lane, i) => ({
      type: 'rect', silent: true, shape: {x: 0, y: y + i * PICTURE.LANE, width: x + width, height: PICTURE.LANE}, style: {fill: i % 2 ? '#ffffff' : '#f3f5f8'}, z: -10
    }));
    const names = lanes.map((lane, i) => label(lane.name, 4, y + i * PICTURE.LANE + PICTURE.LANE / 2 - 7, {fill: LANE_COLOURS[i % LANE_COLOURS.length], fontWeight: 600}));
    const unknown = this.unknown ? [label(this.narrow() ? '不详' : '日期不详', this.gutter.x + 4, y + height + 6, {fill: '#5b6572'})] : [];
    return {
      animation: false,
      grid: {left: x, top: y, width, height},
      xAxis: {
        type: 'time', min: first * PICTURE.DAY, max: last * PICTURE.DAY, splitLine: {show: true, lineStyle: {color: '#dfe4ea'}},
        axisLabel: {hideOverlap: true, color: '#48525e', formatter: {year: '{yyyy}年', month: '{yyyy}年{M}月', day: '{M}月{d}日', hour: '{M}月{d}日', none: '{yyyy}年{M}月{d}日'}},
        minInterval: PICTURE.DAY
      },
      yAxis: {type: 'value', min: 0, max: 1, show: false},
      dataZoom: [
        {type: 'inside', filterMode: 'none', minValueSpan: 20 * PICTURE.DAY},
        {type: 'slider', filterMode: 'none', left: x, width, bottom: 8, height: 24, showDetail: false, minValueSpan: 20 * PICTURE.DAY, brushSelect: false}
      ],
      graphic: {elements: [...bands, ...names, ...unknown]},
      series: [{type: 'line', data: [], silent: true}]
    };
  }

  /// The days that the axis spans, with a little room.
  range() {
    let first = this.today;
    let last = this.today;
    for (let i = 0; i < this.count; i++) {
      if (this.data.first[i] !== PICTURE.UNKNOWN) {
        first = Math.min(first, this.data.first[i]);
      }
      if (this.data.last[i] !== PICTURE.UNKNOWN) {
        last = Math.max(last, this.data.last[i]);
      }
    }
    const room = Math.max(15, Math.round((last - first) * 0.02));
    return [first - room, last + room];
  }

  /// Where each entry lies at this zoom: entries of one lane that would cover each other stand in rows, as far as there are rows.
  layOut() {
    const from = this.chart.convertToPixel({xAxisIndex: 0}, this.today * PICTURE.DAY);
    const perDay = (this.chart.convertToPixel({xAxisIndex: 0}, (this.today + 1000) * PICTURE.DAY) - from) / 1000;
    this.px = day => from + (day - this.today) * perDay;
    const ends = this.data.lanes.map(() => new Float32Array(PICTURE.ROWS).fill(-1e9));
    const order = Array.from({length: this.count}, (_, i) => i).sort((a, b) => this.left(a) - this.left(b));
    for (const i of order) {
      const lane = this.data.lane[i];
      const [left, right] = [this.left(i), this.right(i)];
      let row = ends[lane].findIndex(end => end < left);
      if (row < 0) {
        row = ends[lane].indexOf(Math.min(...ends[lane]));
      }
      ends[lane][row] = Math.max(ends[lane][row], right);
      this.x[i] = this.isUnknown(i) ? NaN : this.px(this.isBar(i) ? this.data.first[i] : this.data.last[i]);
      this.y[i] = this.grid.y + lane * PICTURE.LANE + 9 + row * PICTURE.ROW;
    }
    this.draw();
  }

  later() {
    if (!this.due) {
      this.due = requestAnimationFrame(() => {
        this.due = null;
        this.layOut();
      });
    }
  }

  isBar(i) {
    return this.data.until[i] !== PICTURE.UNKNOWN;
  }

  isUnknown(i) {
    return this.data.first[i] === PICTURE.UNKNOWN;
  }

  left(i) {
    return this.isUnknown(i) ? -1e8 : this.px(this.data.first[i]) - (this.isBar(i) ? 0 : 4);
  }

  right(i) {
    return this.isUnknown(i) ? -1e8 : (this.isBar(i) ? this.px(this.endOf(i)) : this.px(this.data.last[i]) + 5);
  }

  /// The last day of a bar as far as it is known at the moment shown.
  endOf(i) {
    const by = this.data.endedBy[i];
    if (by >= 0 && this.isShown(by)) {
      return this.data.last[by];
    }
    return this.data.until[i] === PICTURE.OPEN ? this.moment.day : this.data.until[i];
  }

  isShown(i) {
    return this.moment.rank === null || this.moment.rank[i] < this.moment.shown;
  }

  /// @param moment order and rank of the entries on a clock, how many are shown, the day that open bars reach to, from which rank on they are fresh
  show(moment) {
    this.moment = moment;
    this.draw();
  }

  showLane(lane, yes) {
    this.hidden[yes ? 'delete' : 'add'](lane);
    this.draw();
  }

  draw() {
    const pen = this.pen;
    const {x, y, width, height} = this.grid;
    pen.clearRect(0, 0, this.place.clientWidth, this.place.clientHeight);
    pen.save();
    pen.beginPath();
    pen.rect(x, y, width, height);
    pen.clip();
    const unknown = new Int32Array(this.data.lanes.length);
    const fresh = [];
    for (let rank = 0; rank < this.moment.shown; rank++) {
      const i = this.moment.order[rank];
      if (this.hidden.has(this.data.lane[i])) {
        continue;
      }
      if (this.isUnknown(i)) {
        unknown[this.data.lane[i]]++;
      } else if (this.isBar(i)) {
        this.drawBar(i);
      } else {
        this.drawPoint(i);
      }
      if (rank >= this.moment.fresh) {
        fresh.push(i);
      }
    }
    fresh.filter(i => !this.isUnknown(i)).forEach(i => this.ring(i));
    pen.restore();
    this.drawUnknown(unknown);
  }

  styleOf(i) {
    const fixed = by => by === -2 || by >= 0 && this.isShown(by);
    return fixed(this.data.cleared[i]) ? 2 : fixed(this.data.corrected[i]) ? 1 : 0;
  }

  drawPoint(i) {
    const at = this.x[i];
    const lane = this.data.lane[i];
    const from = this.data.first[i] === this.data.last[i] ? at : this.px(this.data.first[i]);
    if (at < this.grid.x - 10 || from > this.grid.x + this.grid.width + 10) {
      return;
    }
    if (at - from > 2) {
      this.pen.fillStyle = this.marks[lane].hatch;
      this.pen.fillRect(from, this.y[i] - 3, at - from, 6);
      this.pen.fillStyle = this.marks[lane].colour;
      this.pen.fillRect(from, this.y[i] - 3, 1, 6);
    }
    this.pen.drawImage(this.marks[lane].images[this.styleOf(i)], at - 6, this.y[i] - 6, 12, 12);
  }

  drawBar(i) {
    const pen = this.pen;
    const lane = this.data.lane[i];
    const from = Math.max(this.x[i], this.grid.x - 5);
    const to = Math.min(Math.max(this.px(this.endOf(i)), this.x[i] + 3), this.grid.x + this.grid.width + 5);
    if (to < this.grid.x || from > this.grid.x + this.grid.width) {
      return;
    }
    pen.globalAlpha = this.styleOf(i) ? 0.25 : 0.8;
    pen.fillStyle = this.marks[lane].colour;
    pen.fillRect(from, this.y[i] - 4, to - from, 8);
    pen.globalAlpha = 1;
    if (this.styleOf(i)) {
      pen.fillRect(from, this.y[i] - 0.5, to - from, 1);
    }
    pen.fillRect(this.x[i], this.y[i] - 4, 2, 8);
    if (this.data.until[i] === PICTURE.OPEN && !(this.data.endedBy[i] >= 0 && this.isShown(this.data.endedBy[i]))) {
      pen.beginPath();
      pen.moveTo(to, this.y[i] - 4);
      pen.lineTo(to + 5, this.y[i]);
      pen.lineTo(to, this.y[i] + 4);
      pen.fill();
    }
  }

  ring(i) {
    this.pen.strokeStyle = '#d9480f';
    this.pen.lineWidth = 2;
    this.pen.beginPath();
    this.pen.arc(this.x[i], this.y[i], 8, 0, 2 * Math.PI);
    this.pen.stroke();
  }

  /// What has no date stands left of the axis, counted.
  drawUnknown(counts) {
    counts.forEach((count, lane) => {
      if (count) {
        const middle = this.grid.y + lane * PICTURE.LANE + PICTURE.LANE / 2;
        this.pen.drawImage(this.marks[lane].images[0], this.gutter.x + 4, middle - 6, 12, 12);
        this.pen.fillStyle = '#3b4652';
        this.pen.font = '12px sans-serif';
        this.pen.fillText(`×${count}`, this.gutter.x + 19, middle + 4);
      }
    });
  }

  /// The entries under a place, the nearest first.
  at(x, y) {
    const found = [];
    const inGutter = this.unknown && x >= this.gutter.x && x < this.gutter.x + this.gutter.width;
    for (let rank = 0; rank < this.moment.shown; rank++) {
      const i = this.moment.order[rank];
      if (this.hidden.has(this.data.lane[i])) {
        continue;
      }
      if (inGutter ? this.isUnknown(i) && Math.floor((y - this.grid.y) / PICTURE.LANE) === this.data.lane[i] : this.isNear(i, x, y)) {
        found.push(i);
      }
    }
    return inGutter ? found : found.sort((a, b) => Math.hypot(this.x[a] - x, this.y[a] - y) - Math.hypot(this.x[b] - x, this.y[b] - y));
  }

  isNear(i, x, y) {
    if (Math.abs(this.y[i] - y) > 6) {
      return false;
    }
    const to = this.isBar(i) ? this.px(this.endOf(i)) : this.x[i] + PICTURE.NEAR;
    const from = this.isBar(i) || this.data.first[i] === this.data.last[i] ? this.x[i] - PICTURE.NEAR : this.px(this.data.first[i]);
    return x >= from && x <= to + 2;
  }

  point(x, y) {
    const found = this.at(x, y);
    this.place.classList.toggle('mj-over', found.length > 0);
    this.tip.hidden = !found.length;
    if (found.length) {
      const lines = found.slice(0, 6).map(i => `${this.dateOf(i)} ${this.data.text[i]}`);
      this.tip.textContent = lines.join('\n') + (found.length > 6 ? `\n……共${found.length}条` : '');
      this.tip.style.left = `${Math.max(0, Math.min(x + 14, this.place.clientWidth - this.tip.offsetWidth - 4))}px`;
      this.tip.style.top = `${y + 14}px`;
    }
  }

  /// As people read it, as precise as it is known.
  dateOf(i) {
    if (this.isUnknown(i)) {
      return '日期不详';
    }
    const day = new Date(this.data.last[i] * PICTURE.DAY);
    const days = this.data.last[i] - (this.isBar(i) ? this.data.last[i] : this.data.first[i]);
    const [year, month] = [`${day.getUTCFullYear()}年`, `${day.getUTCMonth() + 1}月`];
    return days > 31 ? year : days > 0 ? year + month : `${year}${month}${day.getUTCDate()}日`;
  }

  /// One mark drawn once per lane: whole, corrected, cleared. The two hollow ones differ by a stroke.
  marksOf(symbol, colour) {
    const images = [0, 1, 2].map(style => {
      const image = document.createElement('canvas');
      image.width = image.height = Math.ceil(12 * this.ratio);
      const pen = image.getContext('2d');
      pen.scale(this.ratio, this.ratio);
      pen.translate(6, 6);
      pen.fillStyle = style ? '#fff' : colour;
      pen.strokeStyle = style === 2 ? '#2f9e44' : colour;
      pen.lineWidth = 1.3;
      this.outline(pen, symbol);
      pen.fill();
      pen.stroke();
      if (style === 1) {
        pen.beginPath();
        pen.moveTo(-5, 5);
        pen.lineTo(5, -5);
        pen.stroke();
      }
      return image;
    });
    const tile = document.createElement('canvas');
    tile.width = tile.height = 6;
    const pen = tile.getContext('2d');
    pen.strokeStyle = colour;
    pen.lineWidth = 1;
    pen.beginPath();
    [-6, 0, 6].forEach(at => {
      pen.moveTo(at, 6);
      pen.lineTo(at + 6, 0);
    });
    pen.stroke();
    return {images, colour, hatch: this.pen.createPattern(tile, 'repeat')};
  }

  outline(pen, symbol) {
    const corners = {
      SQUARE: [[-3.6, -3.6], [3.6, -3.6], [3.6, 3.6], [-3.6, 3.6]], TRIANGLE: [[0, -4.6], [4.4, 3.6], [-4.4, 3.6]], DOWN: [[0, 4.6], [4.4, -3.6], [-4.4, -3.6]],
      DIAMOND: [[0, -5], [4.6, 0], [0, 5], [-4.6, 0]], HEXAGON: [[-4.6, 0], [-2.3, -4], [2.3, -4], [4.6, 0], [2.3, 4], [-2.3, 4]],
      CROSS: [[-1.6, -4.6], [1.6, -4.6], [1.6, -1.6], [4.6, -1.6], [4.6, 1.6], [1.6, 1.6], [1.6, 4.6], [-1.6, 4.6], [-1.6, 1.6], [-4.6, 1.6], [-4.6, -1.6], [-1.6, -1.6]],
      STAR: Array.from({length: 10}, (_, i) => [Math.sin(i * Math.PI / 5) * (i % 2 ? 2.1 : 5), -Math.cos(i * Math.PI / 5) * (i % 2 ? 2.1 : 5)])
    }[symbol];
    pen.beginPath();
    if (corners) {
      corners.forEach(([x, y], i) => i ? pen.lineTo(x, y) : pen.moveTo(x, y));
      pen.closePath();
    } else {
      pen.arc(0, 0, 4.2, 0, 2 * Math.PI);
    }
  }
}
