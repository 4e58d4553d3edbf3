// A timeline as a picture: lanes over time. ECharts brings the axis and the zoom; the entries lie on a canvas above it, which is drawn anew at each
// step of the replay from the columns that the page loaded once.
'use strict';

const PICTURE = {UNKNOWN: -2147483648, OPEN: 2147483647, DAY: 86400000, LANE: 46, ROWS: 4, ROW: 9, TOP: 8, NEAR: 9, LAYER: 500};
const laneColour = lane => colourOf(`lane${lane % 8}`);

class Picture {
  /// @param data columns as the server sends them; @param today in days; @param picked called with the entries that were clicked
  constructor(place, data, today, picked) {
    this.place = place;
    this.data = data;
    this.today = today;
    this.count = data.position.length;
    this.hidden = new Set();
    const all = Array.from({length: this.count}, (_, i) => i);
    this.undated = all.filter(i => this.isUnknown(i));
    // a bar grows, and what somebody corrects later changes its look
    this.changing = all.filter(i => !this.isUnknown(i) && (this.isBar(i) || data.corrected[i] !== -1 || data.cleared[i] !== -1));
    this.still = Uint8Array.from(all, () => 1);
    [...this.undated, ...this.changing].forEach(i => this.still[i] = 0);
    this.x = new Float32Array(this.count);
    this.y = new Float32Array(this.count);
    this.moment = {order: Int32Array.from({length: this.count}, (_, i) => i), rank: null, shown: this.count, day: today, fresh: 0};
    this.unknown = this.undated.length > 0;
    // on paper the place is as high as what is drawn in it
    this.height = PICTURE.TOP + data.lanes.length * PICTURE.LANE + 84;
    place.style.height = `${this.height}px`;
    this.chart = echarts.init(place, null, {height: this.height});
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
    window.addEventListener('looks', () => this.resize());
  }

  narrow() {
    return this.place.clientWidth < 600;
  }

  resize() {
    const width = this.place.clientWidth;
    const names = this.widthOfNames();
    const gutter = this.unknown ? (this.narrow() ? 44 : 66) : 0;
    this.grid = {x: names + gutter, y: PICTURE.TOP, width: width - names - gutter - 14, height: this.data.lanes.length * PICTURE.LANE};
    this.gutter = {x: names, width: gutter};
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(this.height * ratio);
    this.pen = this.canvas.getContext('2d');
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.marks = this.data.lanes.map((lane, i) => marksOf(lane.symbol, laneColour(i), ratio));
    this.chart.setOption(this.option());
    this.layOut();
  }

  /// Names of several words stand in as many lines.
  widthOfNames() {
    const pen = this.canvas.getContext('2d');
    pen.font = '600 12px sans-serif';
    const words = this.data.lanes.flatMap(lane => lane.name.split(' '));
    return Math.max(this.narrow() ? 62 : 76, ...words.map(word => Math.ceil(pen.measureText(word).width) + 12));
  }

  option() {
    const [first, last] = this.range();
    const {x, y, width, height} = this.grid;
    const lanes = this.data.lanes;
    const label = (text, left, top, more) => ({type: 'text', left, top, silent: true, style: {text, fontSize: 12, fill: colourOf('softer'), ...more}});
    const bands = lanes.map((lane, i) => ({
      type: 'rect', silent: true, shape: {x: 0, y: y + i * PICTURE.LANE, width: x + width, height: PICTURE.LANE}, style: {fill: colourOf(i % 2 ? 'paper' : 'pale')}, z: -10
    }));
    const names = lanes.map((lane, i) => ({
      type: 'text', x: 4, y: y + (i + .5) * PICTURE.LANE, silent: true,
      style: {text: lane.name, fontSize: 12, fontWeight: 600, fill: laneColour(i), verticalAlign: 'middle', width: this.gutter.x - 6, overflow: 'break'}
    }));
    const unknown = this.unknown ? [label(this.narrow() ? inWords('不详') : inWords('日期不详'), this.gutter.x + 4, y + height + 6, {fill: colourOf('soft')})] : [];
    return {
      animation: false,
      grid: {left: x, top: y, width, height},
      xAxis: {
        type: 'time', min: first * PICTURE.DAY, max: last * PICTURE.DAY, splitLine: {show: true, lineStyle: {color: colourOf('line')}},
        axisLabel: {hideOverlap: true, color: colourOf('softer'), formatter: {
          year: inWords('{yyyy}年'), month: inWords('{yyyy}年{M}月'), day: inWords('{M}月{d}日'), hour: inWords('{M}月{d}日'), none: inWords('{yyyy}年{M}月{d}日')
        }},
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
    this.layers = [];
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
    if (moment.order !== this.moment.order) {
      this.layers = [];
    }
    this.moment = moment;
    this.draw();
  }

  showLane(lane, yes) {
    this.hidden[yes ? 'delete' : 'add'](lane);
    this.layers = [];
    this.draw();
  }

  draw() {
    const pen = this.pen;
    const shown = this.moment.shown;
    pen.clearRect(0, 0, this.place.clientWidth, this.height);
    const whole = Math.floor(shown / PICTURE.LAYER);
    if (whole) {
      pen.drawImage(this.layer(whole - 1), 0, 0, this.place.clientWidth, this.height);
    }
    this.clipped(pen, () => {
      this.drawStill(pen, whole * PICTURE.LAYER, shown);
      this.changing.filter(i => this.isSeen(i)).forEach(i => this.isBar(i) ? this.drawBar(i) : this.drawPoint(pen, i));
      for (let rank = this.moment.fresh; rank < shown; rank++) {
        const i = this.moment.order[rank];
        if (this.isSeen(i) && !this.isUnknown(i)) {
          this.ring(i);
        }
      }
    });
    this.drawUnknown();
  }

  /// Marks that stay as they are once they are there lie on layers, one for each so many entries of the order: a step draws the layer below it and what
  /// came since. Made when first needed, thrown away when anything moves.
  layer(number) {
    for (let n = this.layers.length; n <= number; n++) {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [this.canvas.width, this.canvas.height];
      const pen = canvas.getContext('2d');
      if (n) {
        pen.drawImage(this.layers[n - 1], 0, 0);
      }
      pen.setTransform(this.pen.getTransform());
      this.clipped(pen, () => this.drawStill(pen, n * PICTURE.LAYER, (n + 1) * PICTURE.LAYER));
      this.layers.push(canvas);
    }
    return this.layers[number];
  }

  clipped(pen, drawing) {
    pen.save();
    pen.beginPath();
    pen.rect(this.grid.x, this.grid.y, this.grid.width, this.grid.height);
    pen.clip();
    drawing();
    pen.restore();
  }

  drawStill(pen, from, to) {
    for (let rank = from; rank < to; rank++) {
      const i = this.moment.order[rank];
      if (this.still[i] && !this.hidden.has(this.data.lane[i])) {
        this.drawPoint(pen, i);
      }
    }
  }

  isSeen(i) {
    return this.isShown(i) && !this.hidden.has(this.data.lane[i]);
  }

  styleOf(i) {
    const fixed = by => by === -2 || by >= 0 && this.isShown(by);
    return fixed(this.data.cleared[i]) ? 2 : fixed(this.data.corrected[i]) ? 1 : 0;
  }

  drawPoint(pen, i) {
    const at = this.x[i];
    const lane = this.data.lane[i];
    const from = this.data.first[i] === this.data.last[i] ? at : this.px(this.data.first[i]);
    if (at < this.grid.x - 10 || from > this.grid.x + this.grid.width + 10) {
      return;
    }
    if (at - from > 2) {
      pen.fillStyle = this.marks[lane].hatch;
      pen.fillRect(from, this.y[i] - 3, at - from, 6);
      pen.fillStyle = this.marks[lane].colour;
      pen.fillRect(from, this.y[i] - 3, 1, 6);
    }
    pen.drawImage(this.marks[lane].images[this.styleOf(i)], at - 6, this.y[i] - 6, 12, 12);
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
    this.pen.strokeStyle = colourOf('fresh');
    this.pen.lineWidth = 2;
    this.pen.beginPath();
    this.pen.arc(this.x[i], this.y[i], 8, 0, 2 * Math.PI);
    this.pen.stroke();
  }

  /// What has no date stands left of the axis, counted.
  drawUnknown() {
    const counts = new Int32Array(this.data.lanes.length);
    this.undated.filter(i => this.isSeen(i)).forEach(i => counts[this.data.lane[i]]++);
    counts.forEach((count, lane) => {
      if (count) {
        const middle = this.grid.y + lane * PICTURE.LANE + PICTURE.LANE / 2;
        this.pen.drawImage(this.marks[lane].images[0], this.gutter.x + 4, middle - 6, 12, 12);
        this.pen.fillStyle = colourOf('softer');
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
      this.tip.textContent = lines.join('\n') + (found.length > 6 ? `\n${inWords('……共{n}条', {n: found.length})}` : '');
      this.tip.style.left = `${Math.max(0, Math.min(x + 14, this.place.clientWidth - this.tip.offsetWidth - 4))}px`;
      this.tip.style.top = `${y + 14}px`;
    }
  }

  /// As people read it, as precise as it is known.
  dateOf(i) {
    if (this.isUnknown(i)) {
      return inWords('日期不详');
    }
    const day = new Date(this.data.last[i] * PICTURE.DAY);
    const days = this.data.last[i] - (this.isBar(i) ? this.data.last[i] : this.data.first[i]);
    const on = {year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate()};
    return days > 31 ? inWords('{year}年', on) : days > 0 ? inWords('{year}年{month}月', on) : inWords('{year}年{month}月{day}日', on);
  }
}
