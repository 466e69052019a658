/** The pencil: SVG primitives, organic outlines, seeded chance and perspective. */

/** How flat a circle on the table looks from the guest's chair. */
export const TILT = 0.42;

const round = (value) => Number(value.toFixed(1));

export const ellipse = (cx, cy, rx, ry, fill, extra = '') =>
  `<ellipse cx="${round(cx)}" cy="${round(cy)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${extra}/>`;

export const circle = (cx, cy, r, fill, extra = '') => ellipse(cx, cy, r, r, fill, extra);

export const path = (d, fill, extra = '') => `<path d="${d}" fill="${fill}" ${extra}/>`;

export const line = (d, colour, width, extra = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;

export const ringLine = (cx, cy, rx, ry, colour, width, extra = '') =>
  ellipse(cx, cy, rx, ry, 'none', `stroke="${colour}" stroke-width="${width}" ${extra}`);

export const rect = (x, y, width, height, radius, fill, extra = '') =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}" ${extra}/>`;

export const faded = (opacity, ...parts) => `<g opacity="${opacity}">${parts.join('')}</g>`;

export function at(x, y, drawing, { scale = 1, turn = 0, flip = false } = {}) {
  const sx = flip ? -scale : scale;
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${sx} ${scale})">${drawing}</g>`;
}

export function seeded(name) {
  let state = [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), 2166136261) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (random, low, high) => low + (high - low) * random();

export const pick = (random, list) => list[Math.floor(random() * list.length)];

/** A closed soft line through the points (Catmull-Rom turned into Béziers). */
export function smooth(points) {
  const count = points.length;
  const point = (index) => points[(index + count) % count];
  const curves = points.map((_, index) => {
    const [p0, p1, p2, p3] = [point(index - 1), point(index), point(index + 1), point(index + 2)];
    const c1 = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const c2 = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    return `C${[...c1, ...c2, ...p2].map(round).join(' ')}`;
  });
  return `M${points[0].map(round).join(' ')}${curves.join('')}Z`;
}

export const polygon = (points) => `M${points.map((point) => point.map(round).join(' ')).join('L')}Z`;

/** `'226 386, 270 396 12'` → [[226, 386], [270, 396, 12]]: places on the table, written short. */
export const places = (list) => list.split(', ').map((place) => place.split(' ').map(Number));

/** The points of a ring around a centre, as the perspective shows it. */
export function ring(cx, cy, rx, ry, count, start = 0) {
  return Array.from({ length: count }, (_, index) => {
    const angle = start + (index / count) * Math.PI * 2;
    return { x: cx + Math.cos(angle) * rx, y: cy + Math.sin(angle) * ry, angle };
  });
}

export function blob(random, cx, cy, rx, ry, { wobble = 0.1, points = 10 } = {}) {
  const start = random();
  return smooth(
    ring(cx, cy, rx, ry, points, start).map(({ x, y }) => {
      const swell = 1 + (random() - 0.5) * 2 * wobble;
      return [cx + (x - cx) * swell, cy + (y - cy) * swell];
    }),
  );
}

/** Evenly spread places inside an ellipse, the farther ones first, so that near things cover far ones. */
export function scatter(random, count, cx, cy, rx, ry) {
  const turn = random() * 6.28;
  const places = Array.from({ length: count }, (_, index) => {
    const radius = Math.sqrt((index + 0.5) / count);
    const angle = turn + index * 2.39996 + (random() - 0.5) * 0.5;
    return { x: cx + Math.cos(angle) * radius * rx, y: cy + Math.sin(angle) * radius * ry };
  });
  return places.sort((a, b) => a.y - b.y);
}

/** Shows the drawing only inside the outline. */
export function within(outline, ...parts) {
  const key = [...outline].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7);
  const id = `c${(key >>> 0).toString(36)}`;
  return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${parts.join('')}</g>`;
}

export const oval = (cx, cy, rx, ry) =>
  `M${round(cx - rx)} ${round(cy)}a${round(rx)} ${round(ry)} 0 1 0 ${round(rx * 2)} 0a${round(rx)} ${round(ry)} 0 1 0 ${round(-rx * 2)} 0Z`;

export const shadow = (cx, cy, rx, ry, strength = 0.28, blur = 9) =>
  ellipse(cx, cy, rx, ry, '#4a1f12', `opacity="${strength}" filter="url(#blur${blur})"`);

/** A spot of light on something wet or glazed. */
export const gleam = (cx, cy, rx, ry, strength = 0.55, turn = -24) =>
  ellipse(cx, cy, rx, ry, '#fffaf0', `opacity="${strength}" transform="rotate(${turn} ${round(cx)} ${round(cy)})"`);
