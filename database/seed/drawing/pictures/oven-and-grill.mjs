/** Mains from the oven, the pan and the charcoal. */
import { darken, fall, lighten, volume } from '../colour.mjs';
import { citrus, crumbs, dice, dill, dollop, halfTomato, leaf, onionRing, parsley, pool, sprinkle } from '../garnish.mjs';
import { closer, steam } from '../scene.mjs';
import { at, between, blob, circle, ellipse, gleam, line, path, pick, scatter, seeded, shadow, within, places } from '../shapes.mjs';
import { board, clayPot, napkin, plate, sauceDish } from '../tableware.mjs';
import { chunk, potatoBall } from './stove.mjs';

/** A flat steel skewer with its meat, lying from left to right. */
function skewer(random) {
  const pieces = [-120, -60, 0, 60, 120].map((x) =>
    at(
      x,
      0,
      path(blob(random, 0, 0, 32, 27, { wobble: 0.1, points: 8 }), volume('#8f4a24')) +
        line('M-18 -12L-6 14M2 -16L12 14', '#4c2211', 5) +
        gleam(-12, -12, 9, 3.4, 0.35),
    ),
  );
  const onions = [-90, -30, 30, 90].map((x) => ellipse(x, 0, 6, 25, volume('#f0d9e0')) + ellipse(x + 5, 0, 4, 23, volume('#a95f8c')));
  return (
    shadow(8, 26, 170, 12, 0.4, 5) +
    line('M-214 0H206', '#8d9094', 6) +
    line('M-214 -1.5H206', '#d7dadd', 2) +
    line('M-214 0q-26 -16 -30 2t26 6', '#8d9094', 5) +
    onions.join('') +
    pieces.join('')
  );
}

function shashlik() {
  const random = seeded('shashlik');
  const lavash = 'M118 314C150 274 250 300 330 282C420 264 520 288 528 330C534 384 440 404 330 402C210 404 96 384 118 314Z';
  return closer([
    board({ y: 356, width: 520, depth: 140, colour: '#a9683a' }),
    path(lavash, volume('#f0d9a8')),
    within(lavash, crumbs(random, 30, 320, 344, 190, 50, '#c9974f')),
    at(326, 310, skewer(random), { turn: -6 }),
    at(320, 362, skewer(random), { turn: -4 }),
    at(500, 396, sauceDish({ x: 0, y: 0, rx: 46, filling: '#b3261c', colour: '#6b3a2a' })),
    ...places('152 394, 190 404, 228 402').map(([x, y]) => at(x, y, onionRing(26, 13))),
    at(300, 404, halfTomato(26)),
    at(348, 410, halfTomato(22)),
    at(404, 408, parsley({ size: 36 })),
    at(424, 414, parsley({ size: 28 }), { turn: 40 }),
    sprinkle(random, 26, 320, 336, 180, 44),
    steam(320, 254),
  ]);
}

function trout() {
  const random = seeded('trout');
  const body =
    'M-196 4C-160 -52 -60 -66 40 -54C100 -46 140 -24 166 -8L222 -44Q214 0 226 44L164 16C130 42 70 56 -20 54C-110 52 -170 36 -196 4Z';
  const spots = scatter(random, 36, 10, -16, 140, 26).map(({ x, y }) => circle(x, y, between(random, 2, 4), '#3f4a4f', 'opacity=".6"'));
  const marks = [-96, -44, 8, 60, 112].map((x) => line(`M${x - 16} -46L${x + 18} 40`, '#4a2a18', 8, 'opacity=".72"'));
  return closer([
    plate({ accent: '#47736b', pattern: 'line', rx: 250 }),
    ...places('226 386, 270 396, 420 384').map(([x, y]) => at(x, y, potatoBall())),
    shadow(330, 366, 196, 34, 0.32, 8),
    at(
      314,
      332,
      path(body, fall('#8f9ba0', '#efe3d0')) +
        within(
          body,
          ellipse(-10, 14, 190, 14, '#e58a6a', 'opacity=".6"'),
          spots.join(''),
          marks.join(''),
          path('M-200 -60H-132Q-112 0 -136 60H-200Z', '#76858c', 'opacity=".8"'),
        ) +
        line('M-134 -44Q-112 0 -138 40', '#4c585e', 4) +
        circle(-160, -8, 10, '#fffdf5') +
        circle(-160, -8, 5.4, '#33231b') +
        path('M-20 -56Q20 -86 66 -52Z', '#7d8a8f') +
        gleam(-30, -38, 60, 5, 0.4, -4),
      { turn: -4 },
    ),
    at(296, 326, citrus({ r: 32, ry: 22 }), { turn: -8 }),
    at(352, 320, citrus({ r: 32, ry: 22 }), { turn: 6 }),
    at(450, 388, dill({ size: 70 }), { turn: 58 }),
    at(160, 388, dill({ size: 60 }), { turn: -64 }),
    at(486, 372, halfTomato(22)),
    at(180, 372, halfTomato(22)),
    sprinkle(random, 20, 320, 334, 140, 34),
  ]);
}

function roastInPot() {
  const random = seeded('roast');
  const bits = scatter(random, 13, 320, 230, 98, 30).map(({ x, y }, index) =>
    at(x, y, index % 3 === 0 ? chunk(random, '#6f3c20') : index % 3 === 1 ? dice(40, '#f0c964') : ellipse(0, 0, 17, 12, volume('#ec8a2e'))),
  );
  return [
    at(124, 392, napkin({ x: 0, y: 0, width: 210 })),
    clayPot({ y: 236, filling: '#8a4a24' }),
    ...bits,
    ellipse(320, 246, 110, 30, '#e8a24a', 'opacity=".22"'),
    at(330, 224, parsley({ size: 36 }), { turn: 10 }),
    at(292, 232, leaf({ size: 44, colour: '#6d8240' }), { turn: -58 }),
    sprinkle(random, 22, 320, 236, 96, 30),
    at(
      528,
      420,
      at(
        0,
        0,
        shadow(4, 26, 78, 16, 0.36, 6) +
          ellipse(0, 14, 84, 30, '#6d3018') +
          ellipse(0, 4, 84, 30, volume('#b25a33')) +
          ellipse(0, 0, 58, 19, 'none', 'stroke="#f1d9b0" stroke-width="3"') +
          ellipse(0, -8, 17, 10, '#7b381d') +
          ellipse(0, -14, 17, 11, volume('#c0673c')),
      ),
    ),
    steam(320, 158),
  ].join('');
}

function pepper(random, colour) {
  const body = 'M-60 -34C-78 10 -64 76 -30 86Q-14 92 0 84Q14 92 30 86C64 76 78 10 60 -34Z';
  const filling = scatter(random, 30, 0, -42, 46, 15).map(({ x, y }) =>
    ellipse(x, y, between(random, 4, 8), between(random, 3, 5), pick(random, ['#f6e6bf', '#d98a3a', '#8a5a34', '#efd292', '#5b8c3a'])),
  );
  return [
    shadow(8, 80, 62, 16, 0.4, 6),
    path(body, volume(colour)),
    line('M-22 -20Q-32 40 -18 82M24 -20Q32 40 18 82', darken(colour, 0.2), 3),
    gleam(-44, 10, 6, 24, 0.5, 8),
    ellipse(0, -34, 61, 23, lighten(colour, 0.22)),
    ellipse(0, -33, 53, 18, darken(colour, 0.35)),
    path('M-52 -36C-44 -74 44 -74 52 -36Q0 -12 -52 -36Z', volume('#c98f4c')),
    filling.join(''),
  ].join('');
}

function stuffedPeppers() {
  const random = seeded('peppers');
  return closer([
    plate({ accent: '#c8503c', pattern: 'dots' }),
    pool(random, 320, 368, 160, 50, '#d2552c'),
    at(322, 284, pepper(random, '#e9b12b')),
    at(220, 300, pepper(random, '#cf3626')),
    at(424, 300, pepper(random, '#d9601f')),
    at(326, 246, parsley({ size: 34 })),
    at(216, 262, parsley({ size: 30 }), { turn: -12 }),
    at(428, 262, parsley({ size: 30 }), { turn: 14 }),
    sprinkle(random, 30, 320, 388, 130, 20),
    steam(322, 196),
  ]);
}

/** A grated potato pancake with a lacy edge. */
function potatoPancake(random, rx = 104) {
  const outline = blob(random, 0, 0, rx, rx * 0.42, { wobble: 0.07, points: 20 });
  const threads = scatter(random, 46, 0, 0, rx * 0.88, rx * 0.36).map(({ x, y }) =>
    line(
      `M${(x - 8).toFixed(0)} ${y.toFixed(0)}q8 ${between(random, -6, 6).toFixed(0)} 17 0`,
      pick(random, ['#f3cd7e', '#b96f22', '#a35d19', '#ecb85c']),
      3,
    ),
  );
  return (
    shadow(5, 18, rx, rx * 0.36, 0.34, 5) +
    at(0, 11, path(outline, '#8f4f16')) +
    path(outline, volume('#d69238')) +
    within(outline, threads.join(''))
  );
}

function draniki() {
  const random = seeded('draniki');
  const chives = scatter(random, 22, 320, 330, 130, 48).map(({ x, y }) =>
    at(x, y, ellipse(0, 0, 5, 3, '#4c8436') + ellipse(0, 0, 2.4, 1.2, '#9cc46b'), { turn: between(random, -30, 30) }),
  );
  return closer([
    plate({ accent: '#6d8a3a', pattern: 'leaves' }),
    at(236, 356, potatoPancake(random)),
    at(402, 358, potatoPancake(random)),
    at(322, 336, potatoPancake(random, 112)),
    at(330, 312, potatoPancake(random, 106)),
    at(316, 288, potatoPancake(random, 108)),
    at(318, 272, dollop(random, 52)),
    at(330, 252, dill({ size: 52 }), { turn: 22 }),
    ...chives,
    at(506, 386, sauceDish({ x: 0, y: 0, rx: 52, filling: '#fffdf6', colour: '#a9542f' })),
    steam(320, 200, 2),
  ]);
}

export const ovenAndGrill = {
  'pork-shashlik': shashlik,
  'grilled-trout': trout,
  'pot-roast': roastInPot,
  'stuffed-peppers': stuffedPeppers,
  draniki,
};
