/** Cups, mugs, glasses and pots. */
import { darken, fall, lighten, metal, turned, volume } from './colour.mjs';
import { at, circle, ellipse, gleam, line, oval, path, shadow, TILT, within } from './shapes.mjs';

/** A wide cup on its saucer; the surface of the drink is at (0, 0). */
export function cup({ rx = 128, depth = 128, colour = '#fffaf0', accent, drink }) {
  const ry = rx * TILT;
  const body = `M${-rx} 0C${-rx} ${depth * 0.7} ${-rx * 0.66} ${depth} ${-rx * 0.42} ${depth}H${rx * 0.42}C${rx * 0.66} ${depth} ${rx} ${depth * 0.7} ${rx} 0Z`;
  const handle = `M${rx * 0.94} ${depth * 0.14}C${rx * 1.52} ${depth * 0.02} ${rx * 1.46} ${depth * 0.72} ${rx * 0.76} ${depth * 0.72}`;
  const saucer = rx * 1.56;
  return [
    shadow(6, depth + 18, saucer, saucer * 0.34, 0.36, 9),
    ellipse(0, depth + 8, saucer * 0.98, saucer * 0.335, darken(colour, 0.28)),
    ellipse(0, depth, saucer, saucer * 0.34, fall(colour, darken(colour, 0.1))),
    accent ? ellipse(0, depth, saucer * 0.93, saucer * 0.31, 'none', `stroke="${accent}" stroke-width="4"`) : '',
    ellipse(0, depth + 2, saucer * 0.56, saucer * 0.18, darken(colour, 0.16)),
    line(handle, darken(colour, 0.2), 24),
    line(handle, colour, 17),
    path(body, turned(colour)),
    accent ? within(body, line(`M${-rx * 1.1} ${depth * 0.22}Q0 ${depth * 0.22 + ry * 1.5} ${rx * 1.1} ${depth * 0.22}`, accent, 7)) : '',
    ellipse(0, 0, rx, ry, lighten(colour, 0.5)),
    ellipse(0, 2, rx * 0.94, ry * 0.92, darken(colour, 0.24)),
    within(oval(0, 2, rx * 0.94, ry * 0.92), ellipse(0, 9, rx * 0.92, ry * 0.9, drink)),
  ].join('');
}

const glassBody = (top, bottom, height) =>
  `M${-top} 0L${-bottom} ${height - 14}Q${-bottom} ${height} ${-bottom + 16} ${height + 2}Q0 ${height + 10} ${bottom - 16} ${height + 2}Q${bottom} ${height} ${bottom} ${height - 14}L${top} 0Z`;

/** A straight glass, its rim at (0, 0); `fills` run from the top down as [colour, share of the height]. */
export function glass({ top = 78, bottom = 62, height = 250, level = 26, fills, contents = '' }) {
  const body = glassBody(top, bottom, height);
  const at0 = top - ((top - bottom) * level) / height;
  let y = level;
  const layers = fills.map(([upper, lower, share]) => {
    const part = (height - level) * share;
    const drawn = `<rect x="${-top}" y="${y}" width="${top * 2}" height="${part + 12}" fill="${fall(upper, lower)}"/>`;
    y += part;
    return drawn;
  });
  return [
    shadow(10, height + 6, bottom * 1.2, 14, 0.42, 7),
    path(body, '#ffffff', 'opacity=".35"'),
    within(body, ...layers, contents),
    ellipse(0, level, at0 - 3, at0 * 0.25, lighten(fills[0][0], 0.3)),
    path(body, 'none', 'stroke="#ffffff" stroke-opacity=".75" stroke-width="4"'),
    ellipse(0, 0, top, top * 0.25, 'none', 'stroke="#ffffff" stroke-opacity=".85" stroke-width="4"'),
    gleam(-top * 0.62, height * 0.46, 6, height * 0.32, 0.5, 3),
    gleam(top * 0.66, height * 0.4, 3.4, height * 0.24, 0.35, -3),
  ].join('');
}

/** The Russian railway's glass holder: pierced brass with a handle. */
export function holder({ rx = 76, height = 150, colour = '#c79a45' }) {
  const body = `M${-rx - 5} 0L${-rx + 3} ${height}Q0 ${height + 24} ${rx - 3} ${height}L${rx + 5} 0Q0 34 ${-rx - 5} 0Z`;
  const dark = darken(colour, 0.45);
  const windows = [-50, -17, 17, 50].map((x) =>
    at(
      x * (rx / 76),
      76 - Math.abs(x) * 0.14,
      path('M0 -34C16 -18 16 18 0 34C-16 18 -16 -18 0 -34Z', '#8a3a12', 'opacity=".85"') +
        path('M0 -20C8 -10 8 10 0 20C-8 10 -8 -10 0 -20Z', lighten(colour, 0.3)) +
        circle(0, -42, 4, dark) +
        circle(0, 42, 4, dark),
      { scale: 1 - Math.abs(x) * 0.003 },
    ),
  );
  const handle = `M${rx + 2} 26C${rx + 78} 6 ${rx + 74} 124 ${rx - 2} 116`;
  return [
    line(handle, dark, 18),
    line(handle, metal(colour), 12),
    line(handle, lighten(colour, 0.4), 3, 'opacity=".7"'),
    path(body, metal(colour)),
    ...windows,
    line(`M${-rx - 5} 2Q0 36 ${rx + 5} 2`, lighten(colour, 0.5), 5),
    line(`M${-rx - 4} 14Q0 48 ${rx + 4} 14`, dark, 2.4),
    line(`M${-rx + 3} ${height - 12}Q0 ${height + 12} ${rx - 3} ${height - 12}`, dark, 2.4),
  ].join('');
}

/** A saucer of its own, for glasses. */
export const saucer = (x, y, rx, colour, accent) =>
  shadow(x + 6, y + 12, rx, rx * 0.34, 0.36, 8) +
  ellipse(x, y + 8, rx * 0.97, rx * 0.34, darken(colour, 0.28)) +
  ellipse(x, y, rx, rx * 0.35, fall(colour, darken(colour, 0.08))) +
  ellipse(x, y, rx * 0.92, rx * 0.315, 'none', `stroke="${accent}" stroke-width="4"`) +
  ellipse(x, y + 2, rx * 0.55, rx * 0.18, darken(colour, 0.12));

export const spoon = (length = 130, colour = '#c3c9cf') =>
  line(`M0 0L${length} 0`, darken(colour, 0.35), 9) +
  line(`M0 -1L${length} -1`, lighten(colour, 0.3), 5) +
  ellipse(-22, 0, 27, 15, darken(colour, 0.3)) +
  ellipse(-22, -1, 25, 13, volume(colour)) +
  gleam(-30, -4, 9, 3, 0.8, -10);

export const ice = (size) =>
  path(`M${-size} ${-size * 0.4}L0 ${-size * 0.85}L${size} ${-size * 0.4}L0 0Z`, '#ffffff', 'opacity=".8"') +
  path(`M${-size} ${-size * 0.4}L0 0V${size}L${-size} ${size * 0.6}Z`, '#ffffff', 'opacity=".42"') +
  path(`M${size} ${-size * 0.4}L0 0V${size}L${size} ${size * 0.6}Z`, '#ffffff', 'opacity=".26"');

export const sugarCube = (size = 30) =>
  path(`M${-size / 2} ${-size * 0.2}L0 ${-size * 0.45}L${size / 2} ${-size * 0.2}L0 ${size * 0.06}Z`, '#ffffff') +
  path(`M${-size / 2} ${-size * 0.2}L0 ${size * 0.06}V${size * 0.6}L${-size / 2} ${size * 0.32}Z`, '#f6ecdc') +
  path(`M${size / 2} ${-size * 0.2}L0 ${size * 0.06}V${size * 0.6}L${size / 2} ${size * 0.32}Z`, '#e3d2ba');

export const coffeeBean = (size = 13) =>
  ellipse(0, 0, size, size * 0.68, volume('#5a2f1a')) +
  line(`M${-size * 0.8} ${size * 0.1}Q0 ${-size * 0.35} ${size * 0.8} ${-size * 0.1}`, '#2f150a', 2.4);
