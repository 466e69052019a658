/** Herbs, berries, fruit, cream: the last touch of the cook. */
import { darken, fall, lighten, volume } from './colour.mjs';
import { at, between, blob, circle, ellipse, faded, gleam, line, path, pick, ring, scatter, places } from './shapes.mjs';

const GREEN = '#5b8c3a';

/** A feathery frond, its foot at the origin, growing upwards. */
export function dill({ size = 60, colour = GREEN } = {}) {
  const twigs = [];
  for (let step = 0.2; step <= 1; step += 0.133) {
    const y = -size * step;
    const x = Math.sin(step * 2) * size * 0.12;
    const reach = size * 0.34 * (1.25 - step);
    for (const side of [-1, 1]) {
      twigs.push(`M${x} ${y}q${side * reach * 0.5} ${-reach * 0.2} ${side * reach} ${-reach * 0.75}`);
      twigs.push(
        `M${x + side * reach * 0.45} ${y - reach * 0.2}q${side * reach * 0.5} ${reach * 0.05} ${side * reach * 0.75} ${-reach * 0.12}`,
      );
    }
  }
  return line(`M0 0Q${size * 0.02} ${-size * 0.5} ${size * 0.12} ${-size}`, darken(colour, 0.2), 2.6) + line(twigs.join(''), colour, 2.4);
}

export function leaf({ size = 26, colour = GREEN } = {}) {
  return (
    path(
      `M0 0C${-size * 0.55} ${-size * 0.3} ${-size * 0.45} ${-size * 0.85} 0 ${-size * 1.1}C${size * 0.45} ${-size * 0.85} ${size * 0.55} ${-size * 0.3} 0 0Z`,
      volume(colour),
    ) + line(`M0 0V${-size * 0.85}`, darken(colour, 0.25), 1.6)
  );
}

/** Three leaves on one foot. */
export const mint = ({ size = 26, colour = '#5f9d4c' } = {}) =>
  at(0, 0, leaf({ size, colour }), { turn: -52 }) +
  at(0, 0, leaf({ size, colour }), { turn: 48 }) +
  at(0, 0, leaf({ size: size * 1.1, colour: lighten(colour, 0.12) }), { turn: -4 });

/** Curly parsley: a handful of lobes. */
export function parsley({ size = 30, colour = '#4c8436' } = {}) {
  const lobe = (x, y, r) => circle(x, y, r, volume(colour));
  return (
    line(`M0 0V${-size * 0.5}`, darken(colour, 0.2), 2.6) +
    lobe(-size * 0.34, -size * 0.55, size * 0.26) +
    lobe(size * 0.34, -size * 0.55, size * 0.26) +
    lobe(0, -size * 0.82, size * 0.3) +
    lobe(-size * 0.2, -size * 0.72, size * 0.22) +
    lobe(size * 0.2, -size * 0.72, size * 0.22)
  );
}

/** Chopped herbs over an area. */
export function sprinkle(random, count, cx, cy, rx, ry, colours = [GREEN, '#77a84c'], size = 4.5) {
  return scatter(random, count, cx, cy, rx, ry)
    .map(({ x, y }) =>
      ellipse(
        x,
        y,
        size * between(random, 0.7, 1.2),
        size * 0.42,
        pick(random, colours),
        `transform="rotate(${Math.round(random() * 180)} ${x.toFixed(1)} ${y.toFixed(1)})"`,
      ),
    )
    .join('');
}

export function berry(r, colour, { crown = false } = {}) {
  return (
    circle(0, 0, r, volume(colour)) +
    (crown ? circle(0, -r * 0.25, r * 0.34, darken(colour, 0.4)) : '') +
    gleam(-r * 0.38, -r * 0.42, r * 0.24, r * 0.16, 0.7)
  );
}

export const blueberry = (r = 11) => berry(r, '#4a5592', { crown: true });
export const cranberry = (r = 10) => berry(r, '#c01f35');
export const seaBuckthorn = (r = 9) => ellipse(0, 0, r, r * 1.2, volume('#f08a1d')) + gleam(-r * 0.3, -r * 0.5, r * 0.22, r * 0.3, 0.7);

export function raspberry(r = 15, colour = '#d63a56') {
  const grains = scatter(() => 0.5, 13, 0, 0, r * 0.78, r * 0.86);
  return circle(0, 0, r, darken(colour, 0.16)) + grains.map(({ x, y }) => circle(x, y, r * 0.29, volume(colour))).join('');
}

export function strawberry(r = 22, colour = '#dc3a3f') {
  const seeds = places('-8 -4, 6 -6, -2 5, 8 5, -10 7, 2 14').map(([x, y]) => ellipse((x * r) / 22, (y * r) / 22, 1.5, 2.2, '#f7d774'));
  const cap = [-60, -20, 20, 60].map((turn) =>
    at(0, -r * 0.72, path(`M0 2Q${-r * 0.2} ${-r * 0.3} 0 ${-r * 0.55}Q${r * 0.2} ${-r * 0.3} 0 2Z`, '#5f9a3f'), { turn }),
  );
  return (
    path(
      `M0 ${r * 1.1}C${-r * 1.25} ${r * 0.3} ${-r} ${-r * 0.8} 0 ${-r * 0.75}C${r} ${-r * 0.8} ${r * 1.25} ${r * 0.3} 0 ${r * 1.1}Z`,
      volume(colour),
    ) +
    seeds.join('') +
    cap.join('')
  );
}

export const cherry = (r = 17, colour = '#a3172f') =>
  line(`M0 ${-r * 0.7}Q${r * 0.2} ${-r * 2} ${r * 1.1} ${-r * 2.5}`, '#6c7a34', 2.6) +
  circle(0, 0, r, volume(colour)) +
  gleam(-r * 0.4, -r * 0.42, r * 0.26, r * 0.17, 0.75);

/** A round cut of a citrus fruit, lying or standing as `ry` says. */
export function citrus({ r = 40, ry = r, rind = '#f2bf2e', flesh = '#fbe27a' } = {}) {
  const spokes = ring(0, 0, r * 0.8, ry * 0.8, 8).map(({ x, y }) => line(`M0 0L${x.toFixed(1)} ${y.toFixed(1)}`, '#fff8dc', 2.6));
  return (
    ellipse(0, 3, r, ry, darken(rind, 0.2)) +
    ellipse(0, 0, r, ry, rind) +
    ellipse(0, 0, r * 0.88, ry * 0.88, '#fff6d0') +
    ellipse(0, 0, r * 0.8, ry * 0.8, volume(flesh)) +
    spokes.join('')
  );
}

/** A spoonful of sour cream with its curl, resting on the origin. */
export function dollop(random, rx = 46, { colour = '#fffdf6', flat = 0.5 } = {}) {
  const ry = rx * flat;
  const shade = darken(colour, 0.13);
  const peak = `M${-rx * 0.62} ${-ry * 0.16}C${-rx * 0.62} ${-ry * 0.95} ${-rx * 0.1} ${-ry * 0.9} ${rx * 0.06} ${-ry * 1.85}C${rx * 0.3} ${-ry * 1.5} ${rx * 0.74} ${-ry * 0.8} ${rx * 0.62} ${-ry * 0.1}C${rx * 0.4} ${ry * 0.36} ${-rx * 0.44} ${ry * 0.36} ${-rx * 0.62} ${-ry * 0.16}Z`;
  return [
    path(blob(random, 0, 5, rx * 1.05, ry * 1.05, { wobble: 0.06 }), darken(colour, 0.3), 'opacity=".45"'),
    path(blob(random, 0, 0, rx, ry, { wobble: 0.06 }), volume(colour)),
    path(peak, fall('#fffefa', shade)),
    line(`M${-rx * 0.5} ${-ry * 0.02}Q${-rx * 0.1} ${ry * 0.3} ${rx * 0.3} ${-ry * 0.1}T${rx * 0.24} ${-ry * 0.9}`, shade, 2.4),
  ].join('');
}

/** Half a boiled egg, the yolk up. */
export const eggHalf = (r = 30, tilt = 0.72) =>
  ellipse(0, 4, r * 1.18, r * tilt, '#dcd0bd') +
  ellipse(0, 0, r * 1.18, r * tilt, volume('#fffdf5')) +
  ellipse(-r * 0.08, 0, r * 0.62, r * tilt * 0.62, volume('#f4a92c')) +
  gleam(-r * 0.3, -r * 0.16, r * 0.14, r * 0.07, 0.7);

/** An egg fried sunny side up. */
export function friedEgg(random, rx = 74) {
  const white = blob(random, 0, 0, rx, rx * 0.52, { wobble: 0.13, points: 9 });
  return [
    at(0, 4, path(white, '#c99a4d')),
    path(white, volume('#fffdf5')),
    ellipse(2, 2, rx * 0.36, rx * 0.235, '#d98a1c'),
    ellipse(2, -3, rx * 0.35, rx * 0.235, volume('#f7ac22')),
    gleam(-rx * 0.12, -rx * 0.11, rx * 0.09, rx * 0.045, 0.85),
  ].join('');
}

/** A slice of mushroom, cap up. */
export const mushroomSlice = (size = 26, colour = '#efd3a6') =>
  path(
    `M${-size} 0C${-size} ${-size * 0.95} ${size} ${-size * 0.95} ${size} 0C${size} ${size * 0.28} ${size * 0.4} ${size * 0.2} ${size * 0.3} ${size * 0.08}L${size * 0.26} ${size * 0.7}Q0 ${size * 0.86} ${-size * 0.26} ${size * 0.7}L${-size * 0.3} ${size * 0.08}C${-size * 0.4} ${size * 0.2} ${-size} ${size * 0.28} ${-size} 0Z`,
    volume(colour),
    `stroke="${darken(colour, 0.4)}" stroke-width="2.4"`,
  ) + line(`M${-size * 0.62} ${-size * 0.12}Q0 ${-size * 0.36} ${size * 0.62} ${-size * 0.12}`, darken(colour, 0.35), 2);

/** A dice of vegetable in perspective. */
export function dice(size, colour) {
  const s = size / 2;
  return (
    path(`M${-s} ${-s * 0.3}L0 ${-s * 0.9}L${s} ${-s * 0.3}L0 ${s * 0.3}Z`, lighten(colour, 0.22)) +
    path(`M${-s} ${-s * 0.3}L0 ${s * 0.3}V${s * 1.2}L${-s} ${s * 0.6}Z`, colour) +
    path(`M${s} ${-s * 0.3}L0 ${s * 0.3}V${s * 1.2}L${s} ${s * 0.6}Z`, darken(colour, 0.2))
  );
}

export const pea = (r = 8) => circle(0, 0, r, volume('#8fb43a')) + gleam(-r * 0.35, -r * 0.4, r * 0.25, r * 0.16, 0.6);

export const tomatoSlice = (r = 30, ry = r * 0.5) =>
  ellipse(0, 4, r, ry, '#8e1f1a') +
  ellipse(0, 0, r, ry, '#c93527') +
  ellipse(0, 0, r * 0.86, ry * 0.86, volume('#e2553c')) +
  ring(0, 0, r * 0.5, ry * 0.5, 5)
    .map(({ x, y }) => ellipse(x, y, r * 0.17, ry * 0.19, '#f3a15a'))
    .join('');

export const cucumberSlice = (r = 24, ry = r * 0.5) =>
  ellipse(0, 3, r, ry, '#3c6b2c') +
  ellipse(0, 0, r, ry, '#5a8f3c') +
  ellipse(0, 0, r * 0.86, ry * 0.86, volume('#d5e5a3')) +
  ring(0, 0, r * 0.42, ry * 0.42, 6)
    .map(({ x, y }) => ellipse(x, y, 2.4, 1.6, '#f2f3cf'))
    .join('');

export const onionRing = (r = 24, ry = r * 0.5, colour = '#b0648f') =>
  ellipse(0, 0, r, ry, 'none', `stroke="${colour}" stroke-width="5"`) +
  ellipse(0, -1, r, ry, 'none', `stroke="${lighten(colour, 0.62)}" stroke-width="2.4"`);

export const crumbs = (random, count, cx, cy, rx, ry, colour) =>
  scatter(random, count, cx, cy, rx, ry)
    .map(({ x, y }) => circle(x, y, between(random, 1.6, 4), pick(random, [colour, darken(colour, 0.16), lighten(colour, 0.2)])))
    .join('');

/** Melting butter. */
export const butter = (size = 34) =>
  faded(0.75, ellipse(4, size * 0.42, size * 1.25, size * 0.46, '#f5c243')) +
  path(`M${-size * 0.8} ${-size * 0.1}L0 ${-size * 0.5}L${size * 0.8} ${-size * 0.1}L0 ${size * 0.32}Z`, '#ffeaa0') +
  path(`M${-size * 0.8} ${-size * 0.1}L0 ${size * 0.32}V${size * 0.62}L${-size * 0.8} ${size * 0.2}Z`, '#f7d468') +
  path(`M${size * 0.8} ${-size * 0.1}L0 ${size * 0.32}V${size * 0.62}L${size * 0.8} ${size * 0.2}Z`, '#e9b944');

/** The fat eyes that a good broth has. */
export const eyes = (random, count, cx, cy, rx, ry, colour) =>
  scatter(random, count, cx, cy, rx, ry)
    .map(({ x, y }) => ellipse(x, y, between(random, 4, 11), between(random, 2, 4.4), colour, 'opacity=".5"'))
    .join('');

export const pool = (random, cx, cy, rx, ry, colour) =>
  path(blob(random, cx, cy, rx, ry, { wobble: 0.09, points: 12 }), fall(lighten(colour, 0.1), darken(colour, 0.1)));

export const halfTomato = (r) =>
  ellipse(0, 5, r, r * 0.6, '#8e1f1a') +
  ellipse(0, 0, r, r * 0.58, volume('#e04f3a')) +
  ellipse(0, 0, r * 0.6, r * 0.34, '#f2835a') +
  [-1, 1].map((side) => ellipse(side * r * 0.34, 0, r * 0.15, r * 0.11, '#f9cf7d')).join('');
