/** Salads. */
import { turned, volume } from '../colour.mjs';
import { crumbs, cucumberSlice, dice, dill, dollop, eggHalf, halfTomato, onionRing, pea, sprinkle } from '../garnish.mjs';
import { closer } from '../scene.mjs';
import { at, between, ellipse, line, oval, path, pick, scatter, seeded, shadow, within, places, ring } from '../shapes.mjs';
import { bowl, plate } from '../tableware.mjs';

const tumble = (random, count, colours, size, { cx, cy, rx, ry }) =>
  scatter(random, count, cx, cy, rx, ry)
    .map(({ x, y }) => at(x, y, dice(size, pick(random, colours)), { turn: between(random, -18, 18) }))
    .join('');

/** Pressed in a ring: a drum of small dice with a crown. */
function olivier() {
  const random = seeded('olivier');
  const drum = 'M188 262V356A132 50 0 0 0 452 356V262A132 50 0 0 0 188 262Z';
  const colours = ['#f3dc8c', '#ee9440', '#f0a795', '#fff3d0', '#a9c056', '#f6e4a4', '#e8bfa0'];
  return closer([
    plate({ accent: '#c8503c', pattern: 'leaves' }),
    shadow(330, 372, 140, 50, 0.34, 8),
    path(drum, '#f3e3b4'),
    within(drum, tumble(random, 120, colours, 27, { cx: 320, cy: 330, rx: 146, ry: 100 })),
    within(drum, ellipse(474, 340, 60, 130, '#7a4a1c', 'opacity=".16"')),
    ellipse(320, 262, 132, 50, volume('#fdf3d2')),
    tumble(random, 34, colours, 24, { cx: 320, cy: 258, rx: 104, ry: 34 }),
    ...scatter(random, 16, 320, 262, 112, 38).map(({ x, y }) => at(x, y, pea(9))),
    at(320, 246, dollop(random, 58, { flat: 0.4 })),
    at(320, 236, eggHalf(32, 0.74), { turn: -6 }),
    at(344, 236, dill({ size: 52 }), { turn: 24 }),
    at(196, 396, cucumberSlice(24, 12)),
    at(232, 406, cucumberSlice(24, 12)),
    ...places('420 404, 440 396, 458 388').map(([x, y]) => at(x, y, pea(9))),
    sprinkle(random, 12, 320, 256, 110, 34),
  ]);
}

function vinegret() {
  const random = seeded('vinegret');
  const mound = 'M140 262C176 186 250 150 320 150C392 150 464 186 500 262C476 318 164 318 140 262Z';
  const colours = ['#a3214f', '#8a1a44', '#b93468', '#7a1539', '#c24a7c', '#e88a3c', '#e9b4a0', '#a3214f'];
  return [
    bowl({ colour: '#f6f0e2', filling: '#7a1539', motif: 'flower', accent: '#3566a8', leaf: '#6b95c9' }),
    path(mound, volume('#8a1a44')),
    within(mound, tumble(random, 150, colours, 31, { cx: 320, cy: 236, rx: 182, ry: 92 })),
    ...scatter(random, 22, 320, 226, 140, 62).map(({ x, y }) => at(x, y, pea(9))),
    ...places('250 212, 384 204, 318 250, 430 252, 208 256').map(([x, y]) =>
      at(x, y, cucumberSlice(19, 12), { turn: between(random, -20, 20) }),
    ),
    at(306, 184, onionRing(26, 13, '#d9d2a4')),
    at(350, 196, onionRing(24, 12, '#d9d2a4')),
    at(326, 186, dill({ size: 52 }), { turn: 20 }),
    sprinkle(random, 26, 320, 226, 140, 60),
  ].join('');
}

const COAT = [
  ['#8fb0b8', 20],
  ['#f3dc9a', 26],
  ['#fdf6e4', 9],
  ['#ee8f36', 24],
  ['#fdf6e4', 9],
  ['#a81f56', 34],
];

/** The herring's fur coat, shaped in a ring so that each layer shows. */
function shuba() {
  const random = seeded('shuba');
  let floor = 366;
  const layers = COAT.map(([colour, height]) => {
    const [top, bottom] = [floor - height, floor];
    floor = top;
    return path(`M166 ${top}V${bottom}A154 60 0 0 0 474 ${bottom}V${top}Z`, turned(colour)) + ellipse(320, top, 154, 60, colour);
  });
  const grated = scatter(random, 110, 320, 336, 150, 76)
    .filter(({ y }) => y > 300)
    .map(({ x, y }) =>
      line(
        `M${x.toFixed(0)} ${y.toFixed(0)}l${between(random, 6, 13).toFixed(0)} ${between(random, -4, 4).toFixed(0)}`,
        '#fffaf0',
        2.2,
        'opacity=".34"',
      ),
    );
  return closer([
    plate({ accent: '#3f6fae', pattern: 'dots', rx: 240, y: 350 }),
    shadow(328, 384, 158, 50, 0.36, 8),
    ...layers,
    within(`M166 ${floor}V366A154 60 0 0 0 474 366V${floor}A154 60 0 0 1 166 ${floor}Z`, ...grated),
    ellipse(320, floor, 154, 60, volume('#b3245f')),
    within(oval(320, floor, 150, 57), crumbs(random, 90, 320, floor, 150, 56, '#c24a7c')),
    ...ring(320, floor, 134, 48, 30).map(({ x, y }) => crumbs(random, 4, x, y, 14, 7, '#f7c544')),
    at(300, floor + 8, onionRing(28, 13, '#d9b6c9')),
    at(346, floor + 2, onionRing(24, 11, '#d9b6c9')),
    at(322, floor + 2, eggHalf(32, 0.66)),
    at(336, floor - 8, dill({ size: 64 }), { turn: 26 }),
    at(300, floor, dill({ size: 50 }), { turn: -42 }),
  ]);
}

const romaine = (random, colour) =>
  path('M0 40C-44 20 -52 -40 -24 -74C-10 -92 14 -90 28 -72C54 -38 44 20 0 40Z', volume(colour)) +
  line('M0 38Q4 -20 2 -70', '#eef3c4', 6) +
  line('M2 10Q-18 -4 -28 -22M2 -4Q22 -18 30 -36M2 -26Q-12 -38 -18 -54M2 -36Q16 -48 20 -60', '#dbe7a4', 3);

const chickenSlice = () =>
  shadow(3, 14, 34, 8, 0.3, 4) +
  path('M-40 6C-38 -18 -8 -24 20 -20C40 -16 46 2 36 14C10 26 -30 24 -40 6Z', '#c07a34') +
  path('M-36 4C-34 -14 -8 -19 18 -16C34 -13 40 2 32 10C8 20 -28 18 -36 4Z', volume('#f9e4bf')) +
  line('M-22 4L-10 -12M-2 10L12 -13M18 10L28 -6', '#d9ae74', 3);

const crouton = () => dice(38, '#dc9c45') + line('M-12 12l6 4M6 14l8 -3', '#a9671f', 3);

const shaving = () => path('M-32 4Q-18 -16 6 -13T34 -6Q20 6 4 5T-32 4Z', volume('#fbe6a6'));

function caesar() {
  const random = seeded('caesar');
  const leaves = places(
    '170 246 -52, 220 216 -32, 276 200 -12, 340 196 8, 400 206 26, 456 230 46, 486 258 66, 154 272 -72, 250 250 -24, 316 240 0, 384 248 26, 436 270 48, 204 276 -48',
  );
  const greens = ['#7fae3f', '#95c04c', '#a9cf62', '#6d9c37'];
  return [
    bowl({ colour: '#c99a62', inside: '#a9773f', filling: '#5f8a32', rx: 204, depth: 138 }),
    ...leaves.map(([x, y, turn], index) => at(x, y, romaine(random, greens[index % 4]), { turn, scale: 0.86 })),
    ...places('232 268 -8, 300 238 4, 372 252 -6, 320 292 2, 428 276 12').map(([x, y, turn]) => at(x, y, chickenSlice(), { turn })),
    ...places('268 226, 344 216, 404 240, 200 260, 266 290, 384 294, 452 256').map(([x, y]) =>
      at(x, y, crouton(), { turn: between(random, -20, 20) }),
    ),
    ...places('242 240 10, 330 256 -12, 404 268 20, 284 266 -6, 360 230 4').map(([x, y, turn]) => at(x, y, shaving(), { turn })),
    ...places('212 288, 340 304, 440 296').map(([x, y]) => at(x, y, halfTomato(19))),
    sprinkle(random, 30, 320, 258, 140, 44, ['#3a2a20'], 2.2),
  ].join('');
}

export const salads = {
  'olivier-salad': olivier,
  'beetroot-vinegret': vinegret,
  'herring-under-a-fur-coat': shuba,
  'caesar-with-chicken': caesar,
};
