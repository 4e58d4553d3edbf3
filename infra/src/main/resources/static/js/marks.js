// The marks of a picture, one symbol per lane: drawn once, then copied to each place.
'use strict';

/// One mark drawn once per lane: whole, corrected, cleared. The two hollow ones differ by a stroke.
function marksOf(symbol, colour, ratio) {
  const images = [0, 1, 2].map(style => {
    const image = document.createElement('canvas');
    image.width = image.height = Math.ceil(12 * ratio);
    const pen = image.getContext('2d');
    pen.scale(ratio, ratio);
    pen.translate(6, 6);
    pen.fillStyle = style ? colourOf('paper') : colour;
    pen.strokeStyle = style === 2 ? colourOf('cleared') : colour;
    pen.lineWidth = 1.3;
    outline(pen, symbol);
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
  return {images, colour, hatch: pen.createPattern(tile, 'repeat')};
}

function outline(pen, symbol) {
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
