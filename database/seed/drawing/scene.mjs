/** The table that every picture shares: wall, sun, cloth, and a palette for each category. */
import { definitions, darken, fall, lighten } from './colour.mjs';
import { at, circle, faded, line, path, within } from './shapes.mjs';

export const PALETTES = {
  breakfast: { wall: '#fbe3a6', sun: '#fff3cf', cloth: '#f0b95e', stitch: '#c9762f' },
  soups: { wall: '#f3b79b', sun: '#fbdcc4', cloth: '#d9704f', stitch: '#9c3325' },
  dumplings: { wall: '#bcd3d8', sun: '#e2eeec', cloth: '#6f9fae', stitch: '#35677c' },
  mains: { wall: '#ecc7a0', sun: '#fae6cc', cloth: '#b9774b', stitch: '#7a4126' },
  bakery: { wall: '#b9d5c4', sun: '#e3efdd', cloth: '#5f9c86', stitch: '#2f6657' },
  salads: { wall: '#d9e2a6', sun: '#f3f5d5', cloth: '#a3b455', stitch: '#66782a' },
  desserts: { wall: '#f4c3c2', sun: '#fde5df', cloth: '#d98389', stitch: '#a84a58' },
  drinks: { wall: '#e3c6b0', sun: '#f8e8d8', cloth: '#8c5a55', stitch: '#5a2f35' },
};

const EDGE = 'M0 322Q320 286 640 322V480H0Z';

/** A row of cross-stitched diamonds, bent like the edge of the cloth. */
function embroidery(colour) {
  const bend = (x, base) => base - 18 + ((x - 320) / 320) ** 2 * 18;
  const stitches = [];
  for (let x = 20; x <= 620; x += 40) {
    const y = bend(x, 452);
    stitches.push(path(`M${x} ${y - 11}l11 11l-11 11l-11 -11Z`, 'none', `stroke="${colour}" stroke-width="3"`));
    stitches.push(path(`M${x} ${y - 4}l4 4l-4 4l-4 -4Z`, colour));
    stitches.push(circle(x + 20, y, 2.6, colour));
  }
  const hem = (base) => line(`M0 ${bend(0, base)}Q320 ${bend(320, base) - 18} 640 ${bend(640, base)}`, colour, 2.4);
  return faded(0.5, ...stitches, hem(430), hem(475));
}

function table({ wall, sun, cloth, stitch }) {
  return [
    `<rect width="640" height="480" fill="${fall(lighten(wall, 0.18), wall)}"/>`,
    circle(320, 232, 206, sun),
    circle(320, 232, 226, 'none', `stroke="${sun}" stroke-width="3" stroke-dasharray="2 14" stroke-linecap="round"`),
    path(EDGE, fall(lighten(cloth, 0.12), darken(cloth, 0.1))),
    within(EDGE, embroidery(stitch)),
  ].join('');
}

/** Puts the dish on the table of its category. */
export function scene(palette, dish) {
  const body = table(PALETTES[palette]) + dish;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480">${definitions(body)}${body}</svg>`;
}

/** Flat dishes are seen from a little nearer. */
export const closer = (parts) => at(-32, -62, parts.join(''), { scale: 1.1 });

/** The hot ones breathe. */
export function steam(x, y, count = 3, gap = 42) {
  const wisps = Array.from({ length: count }, (_, index) => {
    const left = x + (index - (count - 1) / 2) * gap;
    const rise = index % 2 ? 84 : 66;
    return line(`M${left} ${y}c-16 ${-rise * 0.3} 16 ${-rise * 0.45} 2 ${-rise * 0.75}s6 ${-rise * 0.3} 4 ${-rise * 0.4}`, '#ffffff', 7);
  });
  return `<g opacity=".62" filter="url(#blur3)">${wisps.join('')}</g>`;
}
