/** Everything that is wrapped in dough and boiled or steamed. */
import { darken, lighten, volume } from '../colour.mjs';
import { cherry, crumbs, dill, dollop, leaf, parsley, pool, sprinkle } from '../garnish.mjs';
import { closer, steam } from '../scene.mjs';
import { at, between, circle, ellipse, gleam, line, path, pick, scatter, seeded, shadow, places } from '../shapes.mjs';
import { board, plate, sauceDish } from '../tableware.mjs';

/** The bear's ear: a domed pocket with its two corners joined below. */
export function pelmen(colour = '#f9e2b0') {
  const edge = darken(colour, 0.2);
  return [
    shadow(3, 16, 36, 12, 0.3, 3),
    path('M-37 8C-42 -6 -26 -20 0 -20C26 -20 42 -6 37 8C34 18 20 16 12 20C6 26 -6 26 -12 20C-20 16 -34 18 -37 8Z', edge),
    path('M-36 4C-40 -9 -25 -22 0 -22C25 -22 40 -9 36 4C32 14 20 12 12 16C6 21 -6 21 -12 16C-20 12 -32 14 -36 4Z', volume(colour)),
    ellipse(0, -7, 23, 12, volume(lighten(colour, 0.3))),
    line('M-29 2Q-16 13 0 11T29 2', edge, 2.4),
    line('M-9 18Q0 9 9 18', edge, 2.6),
    gleam(-9, -12, 8, 3, 0.8),
  ].join('');
}

const heap = (random, count, draw, { cx = 320, cy = 322, rx = 132, ry = 50, swing = 26 } = {}) =>
  scatter(random, count, cx, cy, rx, ry)
    .map(({ x, y }) => at(x, y, draw(), { turn: between(random, -swing, swing) }))
    .join('');

function siberianPelmeni() {
  const random = seeded('pelmeni');
  return closer([
    plate({ colour: '#3f7390', accent: '#f4e3bd', pattern: 'leaves' }),
    pool(random, 320, 352, 156, 56, '#f3d27c'),
    heap(random, 15, () => pelmen(), { cy: 338, rx: 126, ry: 46 }),
    heap(random, 6, () => pelmen(), { cy: 296, rx: 66, ry: 22 }),
    at(326, 268, dollop(random, 44)),
    at(336, 252, dill({ size: 54 }), { turn: 30 }),
    sprinkle(random, 40, 320, 326, 130, 54),
    sprinkle(random, 24, 320, 330, 120, 50, ['#3a2a20'], 2.2),
    at(510, 382, sauceDish({ x: 0, y: 0, rx: 54, filling: '#fffdf6' })),
    steam(320, 206),
  ]);
}

const roe = (random) =>
  scatter(random, 26, 0, 0, 32, 15)
    .map(({ x, y }) => circle(x, y - 3, 5.4, volume('#f0611f')) + circle(x - 1.6, y - 5, 1.4, '#ffe3c0'))
    .join('');

function salmonPelmeni() {
  const random = seeded('salmon-pelmeni');
  return closer([
    plate({ accent: '#2f5f8f', pattern: 'dots' }),
    pool(random, 320, 352, 158, 56, '#f6ecd2'),
    heap(random, 7, () => pelmen('#f3b79a'), { cy: 346, rx: 128, ry: 42 }),
    heap(random, 6, () => pelmen('#fae6b8'), { cy: 326, rx: 104, ry: 36 }),
    heap(random, 3, () => pelmen('#f3b79a'), { cy: 292, rx: 48, ry: 14 }),
    at(322, 282, dollop(random, 46, { flat: 0.4 })),
    at(322, 268, roe(random)),
    at(352, 272, dill({ size: 56 }), { turn: 34 }),
    at(292, 274, dill({ size: 44 }), { turn: -36 }),
    sprinkle(random, 30, 320, 338, 130, 48),
    steam(320, 212),
  ]);
}

/** A half-moon with a pinched edge. */
export function varenik(colour = '#fae6b8', filling = null) {
  const edge = darken(colour, 0.2);
  const pinches = Array.from({ length: 11 }, (_, index) => {
    const angle = Math.PI * (0.04 + (index / 10) * 0.92);
    return (
      ellipse(-Math.cos(angle) * 57, -Math.sin(angle) * 37 + 10, 9, 7.4, volume(colour)) +
      line(
        `M${(-Math.cos(angle) * 50).toFixed(1)} ${(-Math.sin(angle) * 31 + 10).toFixed(1)}L${(-Math.cos(angle) * 58).toFixed(1)} ${(-Math.sin(angle) * 38 + 10).toFixed(1)}`,
        edge,
        1.8,
      )
    );
  });
  return [
    shadow(3, 22, 56, 10, 0.32, 4),
    path('M-60 12C-50 -32 50 -32 60 12C40 30 -40 30 -60 12Z', edge),
    ...pinches,
    path('M-53 11C-44 -24 44 -24 53 11C36 26 -36 26 -53 11Z', volume(lighten(colour, 0.12))),
    filling ? ellipse(2, 6, 30, 11, filling, 'opacity=".28"') : '',
    gleam(-16, -6, 14, 4, 0.8, -10),
  ].join('');
}

const VARENIKI = places('214 318 -24, 424 318 22, 318 300 0, 250 348 -10, 390 350 12, 320 338 4, 320 382 -4');

function potatoVareniki() {
  const random = seeded('vareniki');
  const onion = scatter(random, 26, 320, 322, 108, 44).map(({ x, y }) =>
    at(x, y, line('M-11 2q10 -10 22 0', pick(random, ['#c9822b', '#a8601c', '#e0a548']), 4.6), { turn: between(random, -60, 60) }),
  );
  return closer([
    plate({ colour: '#b9603f', accent: '#f4dcae', pattern: 'dots' }),
    pool(random, 320, 358, 150, 52, '#f5d98c'),
    ...VARENIKI.map(([x, y, turn]) => at(x, y, varenik(), { turn })),
    ...onion,
    sprinkle(random, 40, 320, 336, 130, 50),
    at(504, 380, sauceDish({ x: 0, y: 0, rx: 54, filling: '#fffdf6', colour: '#8fb3bd' })),
    steam(320, 232),
  ]);
}

function cherryVareniki() {
  const random = seeded('cherry-vareniki');
  return closer([
    plate({ accent: '#a3254a', pattern: 'dots' }),
    pool(random, 320, 358, 154, 54, '#a3173a'),
    ...VARENIKI.map(([x, y, turn]) => at(x, y, varenik('#fae3c2', '#a3173a'), { turn })),
    ...places('268 372, 366 366, 310 360').map(([x, y]) => ellipse(x, y, 26, 7, '#b01e42', 'opacity=".55"')),
    at(320, 290, dollop(random, 38)),
    at(326, 262, cherry(18)),
    at(196, 376, cherry(19), { turn: -14 }),
    at(450, 372, cherry(18), { turn: 10 }),
    at(420, 392, cherry(16), { flip: true }),
    at(284, 286, leaf({ size: 30, colour: '#5f9d4c' }), { turn: -58 }),
    sprinkle(random, 26, 320, 336, 120, 44, ['#ffffff'], 2.2),
  ]);
}

/** A pleated pouch with a knob to hold it by. */
function khinkali(scale = 1) {
  const dough = '#f9e5ba';
  const pleats = [-46, -31, -16, 0, 16, 31, 46].map((x) =>
    line(`M${x * 0.2} -62Q${x * 0.55} -44 ${x} -8Q${x * 1.12} 8 ${x * 0.98} 22`, darken(dough, 0.24), 2.4),
  );
  return at(
    0,
    0,
    [
      shadow(6, 36, 62, 14, 0.36, 5),
      path('M-66 18C-70 -18 -22 -32 -11 -62Q0 -68 11 -62C22 -32 70 -18 66 18C62 50 -62 50 -66 18Z', volume(dough)),
      ...pleats,
      path('M-13 -60C-20 -82 -14 -92 0 -92C14 -92 20 -82 13 -60Q0 -52 -13 -60Z', volume(lighten(dough, 0.1))),
      ellipse(0, -87, 10, 5, darken(dough, 0.16)),
      gleam(-30, -2, 7, 16, 0.6, 22),
    ].join(''),
    { scale },
  );
}

function khinkaliBoard() {
  const random = seeded('khinkali');
  return closer([
    board({ y: 356, width: 500, depth: 136 }),
    at(226, 312, khinkali(0.98)),
    at(404, 310, khinkali(0.98)),
    at(316, 326, khinkali(1.04)),
    at(196, 366, khinkali(1.04)),
    at(432, 368, khinkali(1.04)),
    at(314, 386, khinkali(1.06)),
    crumbs(random, 46, 320, 350, 200, 56, '#3a2a20').replaceAll('rx="4"', 'rx="2"'),
    at(518, 408, parsley({ size: 34 })),
    at(500, 416, parsley({ size: 28 }), { turn: -40 }),
    at(112, 408, parsley({ size: 30 }), { turn: -20 }),
    steam(320, 214),
  ]);
}

/** A square parcel, its four corners drawn together. */
const manta = () =>
  shadow(4, 30, 56, 12, 0.34, 4) +
  path('M-58 14C-60 -14 -34 -30 0 -30C34 -30 60 -14 58 14C54 40 -54 40 -58 14Z', volume('#f8e1b2')) +
  path('M-52 -2Q-20 -34 0 -14Q20 -34 52 -2Q24 6 0 -6Q-24 6 -52 -2Z', volume('#fdf0cc')) +
  line('M0 -13Q-14 6 -34 22M0 -13Q14 6 34 22M0 -13V-26M-52 -2Q-26 -4 0 -13Q26 -4 52 -2', '#c9a878', 2.6) +
  circle(0, -14, 6, '#e7cf9f') +
  gleam(-30, 8, 6, 10, 0.55, 30);

function lambManti() {
  const random = seeded('manti');
  const dots = scatter(random, 18, 320, 336, 120, 46).map(({ x, y }) =>
    ellipse(x, y, between(random, 4, 8), between(random, 2.5, 4), '#d4431f', 'opacity=".85"'),
  );
  return closer([
    plate({ colour: '#f4f7fa', accent: '#1f57a5', pattern: 'ikat', rx: 236 }),
    at(240, 314, manta()),
    at(402, 314, manta()),
    at(320, 300, manta()),
    at(214, 354, manta()),
    at(426, 356, manta()),
    at(320, 350, manta()),
    at(268, 388, manta(), { scale: 0.98 }),
    at(374, 390, manta(), { scale: 0.98 }),
    at(322, 308, dollop(random, 50, { flat: 0.42 })),
    ...dots,
    sprinkle(random, 40, 320, 336, 140, 54, ['#4c8436', '#6fa04a']),
    at(340, 288, parsley({ size: 28 }), { turn: 12 }),
    at(512, 396, sauceDish({ x: 0, y: 0, rx: 48, filling: '#c93a22', colour: '#2f6fb5' })),
    steam(320, 226),
  ]);
}

export const dumplings = {
  'siberian-pelmeni': siberianPelmeni,
  'salmon-pelmeni': salmonPelmeni,
  'potato-vareniki': potatoVareniki,
  'cherry-vareniki': cherryVareniki,
  'khinkali-with-beef': khinkaliBoard,
  'lamb-manti': lambManti,
};
