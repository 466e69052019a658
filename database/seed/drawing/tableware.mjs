/** Plates, bowls, boards, pans and pots. */
import { darken, fall, lighten, turned, volume } from './colour.mjs';
import { at, circle, ellipse, faded, line, oval, path, ring, ringLine, shadow, TILT, within } from './shapes.mjs';

const PATTERNS = {
  plain: () => '',
  line: (x, y, rx, colour) => ringLine(x, y, rx * 0.93, rx * 0.93 * TILT, colour, 4),
  dots: (x, y, rx, colour) =>
    ringLine(x, y, rx * 0.955, rx * 0.955 * TILT, colour, 2.5) +
    ring(x, y, rx * 0.86, rx * 0.86 * TILT, 36)
      .map((p) => ellipse(p.x, p.y, 4.2, 2.6, colour))
      .join(''),
  leaves: (x, y, rx, colour) =>
    ringLine(x, y, rx * 0.955, rx * 0.955 * TILT, colour, 3) +
    ring(x, y, rx * 0.85, rx * 0.85 * TILT, 28)
      .map((p, i) =>
        ellipse(
          p.x,
          p.y,
          9,
          3.4,
          colour,
          `transform="rotate(${(Math.atan2(Math.sin(p.angle + 1.57) * TILT, Math.cos(p.angle + 1.57)) * 180) / Math.PI + (i % 2 ? 28 : -28)} ${p.x.toFixed(1)} ${p.y.toFixed(1)})"`,
        ),
      )
      .join(''),
  ikat: (x, y, rx, colour) =>
    ringLine(x, y, rx * 0.84, rx * 0.84 * TILT, colour, rx * 0.13, `stroke-dasharray="16 9"`) +
    ringLine(x, y, rx * 0.96, rx * 0.96 * TILT, colour, 5),
};

export function plate({ x = 320, y = 345, rx = 230, colour = '#fffaf0', accent = '#c8503c', pattern = 'line' } = {}) {
  const ry = rx * TILT;
  return [
    shadow(x + 6, y + 26, rx * 0.98, ry * 0.95, 0.34, 10),
    ellipse(x, y + 13, rx * 0.93, ry * 0.95, darken(colour, 0.3)),
    ellipse(x, y + 5, rx, ry, darken(colour, 0.14)),
    ellipse(x, y, rx, ry, fall(colour, darken(colour, 0.06))),
    PATTERNS[pattern](x, y, rx, accent),
    ellipse(x, y + 2, rx * 0.74, ry * 0.74, fall(darken(colour, 0.13), lighten(colour, 0.3))),
    ellipse(x, y + 5, rx * 0.71, ry * 0.7, fall(darken(colour, 0.045), colour)),
  ].join('');
}

const bodyOf = (x, y, rx, depth) =>
  `M${x - rx} ${y}C${x - rx} ${y + depth * 0.62} ${x - rx * 0.66} ${y + depth} ${x - rx * 0.4} ${y + depth}H${x + rx * 0.4}C${x + rx * 0.66} ${y + depth} ${x + rx} ${y + depth * 0.62} ${x + rx} ${y}Z`;

/** A painted flower that follows the round of the bowl. */
const flower = (colour, leaf) =>
  line('M0 16Q-2 2 0 -4', leaf, 3) +
  path('M0 12Q-16 10 -17 -1Q-3 0 0 12Z', leaf) +
  path('M0 12Q16 10 17 -1Q3 0 0 12Z', leaf) +
  [0, 72, 144, 216, 288].map((turn) => ellipse(0, -15, 5.6, 8, colour, `transform="rotate(${turn} 0 -8)"`)).join('') +
  circle(0, -8, 4.2, '#f5c34d');

const diamond = (colour, leaf) => path('M0 -17L13 0L0 17L-13 0Z', colour) + path('M0 -8L6 0L0 8L-6 0Z', leaf);

const MOTIFS = { flower, diamond };

function girdle(x, y, rx, ry, depth, { motif, accent, leaf }) {
  if (!motif) return '';
  const angles = [-62, -38, -13, 13, 38, 62];
  return angles
    .map((degrees) => {
      const a = (degrees * Math.PI) / 180;
      const px = x + Math.sin(a) * rx * 0.9;
      const py = y + depth * 0.2 + Math.cos(a) * ry * 0.98;
      return `<g transform="translate(${px.toFixed(1)} ${py.toFixed(1)}) scale(${(0.25 + 0.75 * Math.cos(a)).toFixed(2)} 1)">${MOTIFS[motif](accent, leaf)}</g>`;
    })
    .join('');
}

/** A bowl with its filling up to the brim; what floats on it is drawn afterwards, see `surfaceOf`. */
export function bowl({
  x = 320,
  y = 262,
  rx = 196,
  depth = 150,
  colour = '#fff6e6',
  inside,
  filling,
  motif,
  accent = '#c8402f',
  leaf = '#4f7d43',
}) {
  const ry = rx * 0.38;
  const body = bodyOf(x, y, rx, depth);
  const wall = inside ?? colour;
  return [
    shadow(x + 8, y + depth + 4, rx * 0.86, 26, 0.42, 10),
    ellipse(x, y + depth, rx * 0.42, 12, darken(colour, 0.34)),
    path(body, turned(colour)),
    within(
      body,
      girdle(x, y, rx, ry, depth, { motif, accent, leaf }),
      ellipse(x, y + depth + 14, rx * 0.9, 52, darken(colour, 0.5), 'opacity=".2"'),
    ),
    ellipse(x, y, rx, ry, lighten(colour, 0.45)),
    ellipse(x, y + 2, rx * 0.95, ry * 0.93, fall(darken(wall, 0.28), darken(wall, 0.06))),
    within(oval(x, y + 2, rx * 0.95, ry * 0.93), ellipse(x, y + 12, rx * 0.93, ry * 0.9, volume(filling))),
  ].join('');
}

/** The outline of a bowl's filling, to clip what swims in it. */
export const surfaceOf = ({ x = 320, y = 262, rx = 196 } = {}) => oval(x, y + 9, rx * 0.915, rx * 0.38 * 0.84);

export function board({ x = 320, y = 352, width = 470, depth = 128, colour = '#b9773f' } = {}) {
  const [left, right] = [x - width / 2, x + width / 2];
  const top = `M${left + 44} ${y - depth / 2}H${right - 44}Q${right - 26} ${y - depth / 2} ${right - 20} ${y - depth / 2 + 16}L${right} ${y + depth / 2 - 18}Q${right + 2} ${y + depth / 2} ${right - 22} ${y + depth / 2}H${left + 22}Q${left - 2} ${y + depth / 2} ${left} ${y + depth / 2 - 18}L${left + 20} ${y - depth / 2 + 16}Q${left + 26} ${y - depth / 2} ${left + 44} ${y - depth / 2}Z`;
  const grain = [0.2, 0.42, 0.66, 0.86].map((share, index) => {
    const gy = y - depth / 2 + depth * share;
    return line(
      `M${left + 10} ${gy}C${x - 120} ${gy - 8 + index * 4} ${x + 60} ${gy + 9 - index * 3} ${right} ${gy - 2}`,
      darken(colour, 0.24),
      2.2,
    );
  });
  return [
    shadow(x + 6, y + depth / 2 + 16, width / 2, 22, 0.4, 9),
    at(0, 14, path(top, darken(colour, 0.34))),
    path(top, fall(lighten(colour, 0.14), colour)),
    within(top, faded(0.55, ...grain)),
  ].join('');
}

/** Cast iron on the table, its handle to the upper right. */
export function skillet({ x = 306, y = 336, rx = 212, colour = '#3b3532' } = {}) {
  const ry = rx * 0.45;
  const handle = `M${x + rx * 0.8} ${y - 46}L${x + rx * 1.42} ${y - 108}q18 -14 30 0t-6 28L${x + rx * 0.94} ${y - 6}Z`;
  return [
    shadow(x + 10, y + 34, rx, ry * 0.9, 0.42, 11),
    path(handle, fall(lighten(colour, 0.24), colour)),
    ellipse(x + rx * 1.46, y - 101, 8, 6, darken(colour, 0.4)),
    ellipse(x, y + 20, rx * 0.93, ry * 0.95, darken(colour, 0.45)),
    ellipse(x, y, rx, ry, lighten(colour, 0.2)),
    ellipse(x, y + 3, rx * 0.95, ry * 0.93, fall(darken(colour, 0.35), lighten(colour, 0.06))),
  ].join('');
}

/** A little dish for sour cream, jam or butter. */
export function sauceDish({ x, y, rx = 48, colour = '#fff6e6', filling, depth = 30 }) {
  const ry = rx * TILT;
  return [
    shadow(x + 3, y + depth, rx * 0.9, 10, 0.32, 5),
    path(bodyOf(x, y, rx, depth), turned(colour)),
    ellipse(x, y, rx, ry, lighten(colour, 0.5)),
    ellipse(x, y + 1, rx * 0.9, ry * 0.88, darken(colour, 0.2)),
    ellipse(x, y + 4, rx * 0.86, ry * 0.78, volume(filling)),
  ].join('');
}

/** A potter's jar for what comes from the oven. */
export function clayPot({ x = 320, y = 232, rx = 132, depth = 168, colour = '#a9542f', filling = '#8a4a24' } = {}) {
  const ry = rx * 0.36;
  const body = `M${x - rx} ${y}C${x - rx * 1.5} ${y + depth * 0.45} ${x - rx * 1.1} ${y + depth * 0.9} ${x - rx * 0.7} ${y + depth}Q${x} ${y + depth + 22} ${x + rx * 0.7} ${y + depth}C${x + rx * 1.1} ${y + depth * 0.9} ${x + rx * 1.5} ${y + depth * 0.45} ${x + rx} ${y}Z`;
  const band = (offset, colourOfBand, width) =>
    line(`M${x - rx * 1.3} ${y + offset}Q${x} ${y + offset + 66} ${x + rx * 1.3} ${y + offset}`, colourOfBand, width);
  return [
    shadow(x + 8, y + depth + 12, rx * 1.1, 24, 0.42, 10),
    path(body, turned(colour)),
    within(body, band(44, '#f1d9b0', 5), band(58, '#f1d9b0', 2.5), band(150, darken(colour, 0.5), 46)),
    ellipse(x, y, rx * 1.08, ry * 1.1, volume(lighten(colour, 0.1))),
    ellipse(x, y + 2, rx * 0.94, ry * 0.92, darken(colour, 0.45)),
    ellipse(x, y + 9, rx * 0.92, ry * 0.82, volume(filling)),
  ].join('');
}

export function napkin({ x, y, colour = '#fff6e6', accent = '#c8503c', width = 180 }) {
  const half = width / 2;
  const outline = `M${-half} 0L${half * 0.4} -34L${half} 8L${-half * 0.3} 46Z`;
  return at(
    x,
    y,
    shadow(4, 18, half * 0.9, 26, 0.25, 6) +
      path(outline, fall(colour, darken(colour, 0.1))) +
      within(outline, line(`M${-half * 0.4} 44L${half} 2`, accent, 4) + line(`M${-half * 0.6} 36L${half * 0.9} -6`, accent, 2)),
  );
}
