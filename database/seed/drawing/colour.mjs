/** Colours and the gradients that give the flat shapes their soft volume. */

const channels = (hex) => [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));

export function mix(from, to, share) {
  const target = channels(to);
  const parts = channels(from).map((value, index) => Math.round(value + (target[index] - value) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export const lighten = (colour, share) => mix(colour, '#fffaf0', share);

/** Shadows lean to warm brown, those of pale dough and cream to amber, so that nothing on the table turns grey. */
export const darken = (colour, share) => mix(colour, isPale(colour) ? '#8f4a14' : '#3d1a10', share);

function isPale(colour) {
  const [red, green, blue] = channels(colour);
  return red > 205 && green > 175 && blue > 80;
}

/** Light from the upper left: for everything round. */
export const volume = (colour) => `url(#v${colour.slice(1)})`;

/** From the first colour at the top to the second at the bottom. */
export const fall = (top, bottom) => `url(#f${top.slice(1)}-${bottom.slice(1)})`;

/** A turned body: dark edges, a light stripe left of the middle. */
export const turned = (colour) => `url(#t${colour.slice(1)})`;

/** Polished metal: several stripes of light. */
export const metal = (colour) => `url(#m${colour.slice(1)})`;

const stop = (offset, colour) => `<stop offset="${offset}" stop-color="${colour}"/>`;

const GRADIENTS = {
  v: (id, [c]) =>
    `<radialGradient id="${id}" cx=".4" cy=".28" r=".82">${stop(0, lighten(c, 0.3))}${stop(0.5, c)}${stop(1, darken(c, 0.22))}</radialGradient>`,
  f: (id, [a, b]) => `<linearGradient id="${id}" x2="0" y2="1">${stop(0, a)}${stop(1, b)}</linearGradient>`,
  t: (id, [c]) =>
    `<linearGradient id="${id}">${stop(0, darken(c, 0.14))}${stop(0.3, lighten(c, 0.28))}${stop(0.6, c)}${stop(1, darken(c, 0.26))}</linearGradient>`,
  m: (id, [c]) =>
    `<linearGradient id="${id}">${stop(0, darken(c, 0.35))}${stop(0.16, lighten(c, 0.5))}${stop(0.34, c)}${stop(0.52, darken(c, 0.18))}${stop(0.68, lighten(c, 0.65))}${stop(0.84, c)}${stop(1, darken(c, 0.42))}</linearGradient>`,
};

/** Finds every gradient and blur that the drawing names and declares it once. */
export function definitions(body) {
  const gradients = new Set(body.match(/#[vftm][0-9a-f]{6}(?:-[0-9a-f]{6})?(?=\))/g) ?? []);
  const blurs = new Set(body.match(/#blur\d+(?=\))/g) ?? []);
  const declared = [...gradients].map((reference) => {
    const id = reference.slice(1);
    const colours = id
      .slice(1)
      .split('-')
      .map((hex) => `#${hex}`);
    return GRADIENTS[id[0]](id, colours);
  });
  const filters = [...blurs].map((reference) => {
    const id = reference.slice(1);
    return `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${id.slice(4)}"/></filter>`;
  });
  return `<defs>${declared.join('')}${filters.join('')}</defs>`;
}
