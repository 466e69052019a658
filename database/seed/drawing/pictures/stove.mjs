/** Mains from the stove. */
import { lighten, volume } from '../colour.mjs';
import { citrus, dill, dollop, mushroomSlice, onionRing, parsley, pea, pool, sprinkle, tomatoSlice } from '../garnish.mjs';
import { closer, steam } from '../scene.mjs';
import { at, between, blob, circle, ellipse, gleam, line, path, pick, scatter, seeded, shadow, within, places } from '../shapes.mjs';
import { plate } from '../tableware.mjs';

function mash(random) {
  const body = 'M-104 34C-112 -16 -62 -58 -6 -60C56 -60 108 -18 104 34C96 66 -96 66 -104 34Z';
  return (
    shadow(6, 44, 104, 26, 0.3, 7) +
    path(body, volume('#f6dd93')) +
    within(body, line('M-78 24Q-60 -38 4 -42T70 0M-52 36Q-40 -14 8 -18T50 14M-24 44Q-12 8 18 8', '#dcb860', 5)) +
    sprinkle(random, 14, 0, -8, 66, 34)
  );
}

const beefStrip = (random) =>
  path(blob(random, 0, 0, 34, 14, { wobble: 0.16 }), volume('#7c4526')) + line('M-22 -4Q0 -10 22 -3', '#a86a42', 3);

const pickle = (length = 44) =>
  path(`M${-length} 0C${-length} -20 ${length} -22 ${length} 0C${length} 18 ${-length} 20 ${-length} 0Z`, volume('#7c9636')) +
  [-0.6, -0.2, 0.2, 0.6].map((share) => circle(share * length, share * 4 - 3, 2.6, '#a9bf5c')).join('');

function stroganoff() {
  const random = seeded('stroganoff');
  const strips = scatter(random, 15, 370, 336, 92, 44).map(({ x, y }) => at(x, y, beefStrip(random), { turn: between(random, -50, 50) }));
  return closer([
    plate({ accent: '#5a7d4a', pattern: 'leaves' }),
    at(236, 316, mash(random)),
    pool(random, 372, 346, 118, 58, '#e9c48c'),
    ...strips,
    path(blob(random, 372, 328, 84, 30, { wobble: 0.2 }), volume('#efd0a0'), 'opacity=".8"'),
    at(330, 336, mushroomSlice(24), { turn: -20 }),
    at(396, 318, mushroomSlice(25), { turn: 18 }),
    at(420, 356, mushroomSlice(23), { turn: 34 }),
    at(362, 372, mushroomSlice(22), { turn: -8 }),
    sprinkle(random, 26, 372, 338, 96, 42),
    at(250, 268, dill({ size: 50 }), { turn: 14 }),
    at(188, 390, pickle(36), { turn: 12 }),
    at(252, 400, pickle(34), { turn: -6 }),
    steam(350, 250),
  ]);
}

function crumbed(random) {
  const body = 'M-128 6C-120 -44 -40 -64 30 -56C86 -50 130 -26 134 0C128 32 80 50 10 50C-60 52 -120 40 -128 6Z';
  const crust = scatter(random, 90, 0, -4, 124, 46).map(({ x, y }) =>
    circle(x, y, between(random, 2, 5), pick(random, ['#b8691f', '#e9b25c', '#cf8632'])),
  );
  return shadow(8, 44, 126, 22, 0.36, 7) + path(body, volume('#d68f38')) + within(body, crust.join(''));
}

/** The other half, turned to show the filling. */
const openEnd = () =>
  ellipse(0, 4, 40, 50, '#a85f1c') +
  ellipse(0, 0, 40, 50, volume('#dd9a44')) +
  ellipse(1, 0, 33, 42, volume('#fbeed2')) +
  ellipse(2, 8, 17, 22, volume('#f7cf3f')) +
  places('-4 2, 8 10, 0 18, 6 -2')
    .map(([x, y]) => ellipse(x, y, 4, 2, '#5b8c3a'))
    .join('');

export const potatoBall = () =>
  shadow(3, 14, 24, 8, 0.3, 4) + ellipse(0, 0, 27, 22, volume('#f2cb68')) + line('M-14 -8q10 -7 20 -3', '#c9922f', 3);

function chickenKyiv() {
  const random = seeded('kyiv');
  return closer([
    plate({ accent: '#c8503c', pattern: 'line' }),
    pool(random, 392, 372, 74, 24, '#f3c234'),
    ...places('180 322, 196 358, 160 350').map(([x, y]) => at(x, y, potatoBall())),
    at(322, 322, crumbed(random), { turn: 4 }),
    at(430, 338, openEnd(), { turn: 8 }),
    line('M424 352Q420 380 404 386', '#f7cf3f', 16),
    gleam(412, 380, 7, 3, 0.8),
    ...scatter(random, 16, 240, 394, 50, 16).map(({ x, y }) => at(x, y, pea(9))),
    at(204, 330, parsley({ size: 36 }), { turn: -18 }),
    at(470, 382, citrus({ r: 30, ry: 20 }), { turn: -10 }),
    sprinkle(random, 14, 180, 342, 40, 26),
    steam(300, 236),
  ]);
}

const cabbageRoll = (random) =>
  shadow(6, 40, 86, 16, 0.36, 6) +
  path('M-88 6C-90 -32 -48 -40 4 -40C58 -40 92 -28 90 6C92 42 50 46 0 46C-54 46 -88 42 -88 6Z', volume('#b9c670')) +
  line('M-60 -26Q-30 0 -66 34M-18 -38Q14 2 -20 44M34 -38Q64 0 36 42', '#8c9c45', 3) +
  line('M-40 -34Q-8 -4 -44 40M8 -40Q38 0 8 44', '#d8e19c', 2.6) +
  path(blob(random, 0, -12, 62, 20, { wobble: 0.2 }), volume('#d9502b'), 'opacity=".9"') +
  gleam(-24, -20, 14, 4, 0.5, -8);

function golubtsy() {
  const random = seeded('golubtsy');
  return closer([
    plate({ accent: '#3f6fae', pattern: 'dots' }),
    pool(random, 320, 358, 164, 58, '#d2552c'),
    at(246, 314, cabbageRoll(random), { turn: -10 }),
    at(400, 318, cabbageRoll(random), { turn: 8 }),
    at(316, 360, cabbageRoll(random), { turn: -2 }),
    at(320, 334, dollop(random, 46)),
    at(330, 318, dill({ size: 56 }), { turn: 26 }),
    sprinkle(random, 36, 320, 350, 145, 48),
    steam(320, 236),
  ]);
}

function riceMound(random) {
  const mound = 'M-166 52C-150 -12 -84 -84 0 -88C84 -84 150 -12 166 52C120 82 -120 82 -166 52Z';
  const grains = scatter(random, 300, 0, 4, 152, 78).map(({ x, y }) =>
    ellipse(
      x,
      y,
      8,
      2.8,
      pick(random, ['#fbe3a0', '#f3cb6a', '#e9b548', '#fdf0c8']),
      `transform="rotate(${Math.round(random() * 180)} ${x.toFixed(0)} ${y.toFixed(0)})"`,
    ),
  );
  const carrots = scatter(random, 44, 0, -2, 132, 66).map(({ x, y }) =>
    line(
      `M${(x - 12).toFixed(0)} ${y.toFixed(0)}l${between(random, 18, 26).toFixed(0)} ${between(random, -8, 8).toFixed(0)}`,
      pick(random, ['#e8791f', '#f0932f', '#d0641a']),
      5,
    ),
  );
  return shadow(8, 62, 160, 26, 0.34, 8) + path(mound, volume('#ecbe58')) + within(mound, grains.join(''), carrots.join(''));
}

export const chunk = (random, colour = '#7a4526') =>
  shadow(3, 15, 26, 8, 0.35, 4) +
  path(blob(random, 0, 0, 31, 22, { wobble: 0.14, points: 7 }), volume(colour)) +
  line('M-16 -6Q0 -14 16 -5', lighten(colour, 0.26), 3.4);

const garlicHead = () =>
  path('M-28 12C-34 -14 -12 -20 -3 -44H3C12 -20 34 -14 28 12C22 26 -22 26 -28 12Z', volume('#f2e2c4')) +
  line('M0 -34Q-14 0 -8 22M0 -34Q14 0 8 22M0 -34Q-30 -4 -22 18M0 -34Q30 -4 22 18', '#cbab82', 2.2);

function plov() {
  const random = seeded('plov');
  return closer([
    plate({ colour: '#f4f7fa', accent: '#1f57a5', pattern: 'ikat', rx: 240 }),
    at(320, 328, riceMound(random)),
    ...places('250 318, 312 282, 376 312, 286 352, 352 356, 424 348').map(([x, y]) =>
      at(x, y, chunk(random), { turn: between(random, -20, 20) }),
    ),
    at(326, 256, garlicHead()),
    ...scatter(random, 18, 320, 326, 130, 58).map(({ x, y }) => ellipse(x, y, 4.6, 3, '#8e2333')),
    sprinkle(random, 18, 320, 330, 120, 50),
    at(208, 394, tomatoSlice(28)),
    at(250, 404, tomatoSlice(26)),
    at(440, 394, onionRing(24, 12)),
    at(410, 402, onionRing(22, 11)),
    steam(320, 200),
  ]);
}

export const stove = {
  'beef-stroganoff': stroganoff,
  'chicken-kyiv': chickenKyiv,
  'cabbage-rolls': golubtsy,
  'lamb-plov': plov,
};
