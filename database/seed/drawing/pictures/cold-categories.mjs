/** The pictures of the other half of the menu: bread, salads, sweets, tea. */
import { fall, turned, volume } from '../colour.mjs';
import { blueberry, cherry, cucumberSlice, dill, leaf, mint, raspberry, strawberry } from '../garnish.mjs';
import { cup, sugarCube } from '../glassware.mjs';
import { samovar } from '../samovar.mjs';
import { steam } from '../scene.mjs';
import { at, between, blob, circle, ellipse, gleam, line, path, ring, scatter, seeded, shadow, within, places } from '../shapes.mjs';
import { bowl } from '../tableware.mjs';

function embroideredTowel() {
  const towel = 'M104 336H536L606 458H34Z';
  const stitches = Array.from({ length: 20 }, (_, index) =>
    at(46 + index * 29, 434, path('M0 -11L11 0L0 11L-11 0Z', '#c8303a') + path('M0 -5L5 0L0 5L-5 0Z', '#fffdf6')),
  );
  return (
    shadow(320, 436, 270, 22, 0.3, 9) +
    path(towel, fall('#fffdf6', '#efe0c6')) +
    within(towel, ...stitches, line('M20 416H620M20 451H620', '#c8303a', 4))
  );
}

function doughFlowers() {
  const leaves = places('230 262 -80, 250 284 -110, 408 262 80, 392 284 110, 258 244 -50, 382 244 50').map(([x, y, turn]) =>
    at(x, y, leaf({ size: 34, colour: '#e8b468' }), { turn }),
  );
  const petals = ring(0, 0, 10, 7, 5).map(({ x, y }) => ellipse(x, y, 7, 5, volume('#f0bd70')));
  const blossom = petals.join('') + circle(0, 0, 4, '#b0641f');
  return (
    leaves.join('') +
    places('286 288, 356 288, 222 276, 420 276')
      .map(([x, y]) => at(x, y, blossom))
      .join('')
  );
}

const saltCellar = () =>
  path('M268 226C270 268 292 276 320 276C348 276 370 268 372 226Z', turned('#8a5a2c')) +
  ellipse(320, 226, 52, 17, '#c98f52') +
  ellipse(320, 226, 45, 13.5, '#6b4220') +
  path('M277 226Q320 190 363 226Q320 244 277 226Z', volume('#ffffff'));

/** Two ears of rye, mirrored. */
function ears() {
  const grains = places('96 414, 108 404, 120 392, 132 382').map(([x, y]) =>
    ellipse(x, y, 6, 12, volume('#dcae52'), `transform="rotate(44 ${x} ${y})"`),
  );
  const ear = line('M92 420L150 366', '#c9963e', 4) + grains.join('');
  return ear + at(640, 0, ear, { flip: true });
}

/** Bread and salt: the loaf that greets a guest. */
function karavai() {
  const plait = ring(320, 266, 168, 66, 22).map(({ x, y, angle }) =>
    ellipse(
      x,
      y,
      28,
      15,
      volume('#c9742a'),
      `transform="rotate(${((Math.atan2(Math.sin(angle + 1.57) * 0.4, Math.cos(angle + 1.57)) * 180) / Math.PI + 24).toFixed(0)} ${x.toFixed(1)} ${y.toFixed(1)})"`,
    ),
  );
  return [
    embroideredTowel(),
    shadow(326, 396, 190, 26, 0.36, 8),
    path('M134 282C130 358 190 404 320 404C450 404 510 358 506 282Z', fall('#c9742a', '#8a4515')),
    ellipse(320, 280, 187, 84, '#b0641f'),
    ellipse(320, 270, 178, 78, volume('#d9883a')),
    ...plait,
    ellipse(320, 262, 138, 52, volume('#e09a48')),
    doughFlowers(),
    saltCellar(),
    ears(),
  ].join('');
}

const tomato = (r) =>
  circle(0, 0, r, volume('#d8442e')) +
  [0, 72, 144, 216, 288]
    .map((turn) => path('M0 0Q6 -11 0 -20Q-6 -11 0 0Z', '#5f8a3a', `transform="translate(0 ${-r * 0.66}) rotate(${turn}) scale(1 .7)"`))
    .join('') +
  gleam(-r * 0.36, -r * 0.3, r * 0.2, r * 0.12, 0.6);

const cucumber = () =>
  path('M-92 0C-92 -34 92 -36 92 0C92 32 -92 34 -92 0Z', volume('#5f8f38')) +
  [-70, -40, -10, 20, 50, 74].map((x, index) => circle(x, index % 2 ? 8 : -10, 3.6, '#9cc069')).join('') +
  gleam(-20, -16, 50, 4, 0.5, -1);

const radish = () =>
  circle(0, 0, 27, volume('#d23a66')) +
  path('M-7 24Q0 44 3 60Q4 40 8 24Z', '#f6e3e8') +
  gleam(-9, -9, 6, 4, 0.7) +
  at(0, -22, leaf({ size: 46, colour: '#6f9f3f' }), { turn: -20 }) +
  at(0, -22, leaf({ size: 50, colour: '#83b24c' }), { turn: 16 });

/** What the garden gave this morning. */
function garden() {
  const random = seeded('garden');
  const lettuce = Array.from({ length: 9 }, (_, index) =>
    at(
      150 + index * 42,
      238 - Math.sin((index / 8) * Math.PI) * 34,
      path(blob(random, 0, -26, 46, 54, { wobble: 0.12, points: 16 }), volume(index % 2 ? '#8fbb45' : '#a9cf62')) +
        line('M0 22V-50M0 0L-20 -24M0 -8L20 -32', '#e3efb4', 4),
      { turn: -52 + index * 13 },
    ),
  );
  return [
    bowl({ colour: '#b9773f', inside: '#8a5226', filling: '#5f8a32', y: 266, rx: 210, depth: 140 }),
    ...lettuce,
    at(210, 214, dill({ size: 96 }), { turn: -28 }),
    at(438, 206, dill({ size: 92 }), { turn: 30 }),
    at(386, 232, cucumber(), { turn: -20 }),
    at(236, 246, tomato(50)),
    at(320, 222, tomato(46)),
    at(316, 284, tomato(48)),
    at(398, 280, radish()),
    at(452, 262, radish(), { turn: 24 }),
    at(220, 300, cucumberSlice(34, 20), { turn: 10 }),
    at(260, 312, cucumberSlice(34, 20)),
    at(536, 412, tomato(34)),
    at(580, 424, tomato(28)),
    at(92, 420, cucumberSlice(34, 17)),
    at(128, 430, cucumberSlice(34, 17)),
  ].join('');
}

const stand = () =>
  shadow(326, 440, 130, 18, 0.42, 9) +
  path('M286 352C292 400 262 420 226 430Q320 450 414 430C378 420 348 400 354 352Z', turned('#fffaf0')) +
  ellipse(320, 432, 95, 13, '#f0e2cc') +
  ellipse(320, 354, 214, 44, '#d9c3a6') +
  ellipse(320, 346, 216, 44, volume('#fffaf0')) +
  ellipse(320, 346, 204, 40, 'none', 'stroke="#d9606f" stroke-width="4"');

function icedTiers() {
  const chocolate = '#5a2a1a';
  const drips = places('186 34, 222 62, 262 48, 304 78, 346 54, 386 72, 424 40, 456 30').map(([x, length]) =>
    path(`M${x - 15} 196V${214 + length}a15 15 0 0 0 30 0V196Z`, chocolate),
  );
  return [
    path('M172 202V330A148 44 0 0 0 468 330V202Z', turned('#f6cfc9')),
    line('M172 262A148 44 0 0 0 468 262', '#fffaf0', 12),
    line('M172 326A148 44 0 0 0 468 326', '#d9606f', 9),
    ellipse(320, 200, 150, 46, chocolate),
    ...drips,
    path('M170 200A150 46 0 0 0 470 200L470 210A150 46 0 0 1 170 210Z', chocolate),
    ellipse(320, 196, 144, 41, volume('#74402a')),
  ].join('');
}

/** A birthday cake on its stand. */
function cakeStand() {
  const random = seeded('cake');
  const rose = (x, y) => at(x, y, circle(0, 0, 19, volume('#fff1ea')) + line('M-11 2a11 10 0 1 1 16 8M-5 2a5 5 0 1 1 8 4', '#e9b7b0', 3));
  return [
    stand(),
    icedTiers(),
    ...ring(320, 194, 116, 30, 12)
      .sort((a, b) => a.y - b.y)
      .map(({ x, y }) => rose(x, y - 8)),
    at(288, 170, strawberry(27), { turn: -16 }),
    at(352, 168, strawberry(26), { turn: 18 }),
    at(320, 156, strawberry(30)),
    at(262, 190, raspberry(18)),
    at(380, 190, raspberry(18)),
    at(304, 196, blueberry(15)),
    at(340, 198, blueberry(14)),
    at(322, 184, cherry(17)),
    at(330, 124, mint({ size: 28 })),
    at(
      120,
      422,
      at(0, 0, path('M-40 12Q-44 -18 0 -24Q44 -18 40 12Q0 26 -40 12Z', volume('#f0c2c0')) + line('M-30 -2Q0 -14 30 -2', '#fffaf0', 5)),
    ),
    at(534, 424, strawberry(24), { turn: 26 }),
    at(500, 436, blueberry(13)),
    scatter(random, 40, 320, 196, 130, 34)
      .map(({ x, y }) => circle(x, y, between(random, 1, 2), '#ffffff', 'opacity=".7"'))
      .join(''),
  ].join('');
}

const bublik = (r) =>
  shadow(4, r * 0.5, r, r * 0.3, 0.34, 4) +
  ellipse(0, 0, r * 0.72, r * 0.46, 'none', `stroke="#a8601c" stroke-width="${r * 0.6}"`) +
  ellipse(0, -2, r * 0.72, r * 0.46, 'none', `stroke="#d9933f" stroke-width="${r * 0.5}"`) +
  ellipse(-2, -5, r * 0.74, r * 0.46, 'none', `stroke="#f0bd70" stroke-width="${r * 0.12}" stroke-dasharray="${r} ${r * 3}"`) +
  ring(0, -3, r * 0.72, r * 0.46, 14)
    .map(({ x, y }, index) => circle(x, y + (index % 2 ? 4 : -4), 2, '#3a2a20'))
    .join('');

function teaTable() {
  return [
    at(320, 414, samovar(), { scale: 0.98 }),
    at(506, 356, cup({ rx: 66, depth: 58, drink: volume('#b5531a'), accent: '#c8503c' })),
    at(136, 362, cup({ rx: 66, depth: 58, drink: volume('#5a2f14'), accent: '#2f6f6b' }), { flip: true }),
    at(232, 434, bublik(36)),
    at(404, 438, bublik(36)),
    at(196, 448, sugarCube(26)),
    at(446, 450, sugarCube(26)),
    steam(506, 318, 2, 34),
    steam(136, 324, 2, 34),
  ].join('');
}

export const coldCategories = {
  bakery: { 'category-bakery': karavai },
  salads: { 'category-salads': garden },
  desserts: { 'category-desserts': cakeStand },
  drinks: { 'category-tea-and-coffee': teaTable },
};
