/** The pictures of the warm half of the menu. */
import { fall, turned, volume } from '../colour.mjs';
import { blueberry, butter, dill, leaf, mint, parsley, raspberry, sprinkle, strawberry } from '../garnish.mjs';
import { closer, steam } from '../scene.mjs';
import {
  at,
  between,
  blob,
  circle,
  ellipse,
  gleam,
  line,
  oval,
  path,
  pick,
  rect,
  scatter,
  seeded,
  shadow,
  within,
  places,
} from '../shapes.mjs';
import { board, plate } from '../tableware.mjs';
import { pelmen, varenik } from './dumplings.mjs';

/** A boiled egg in its cup, the top cut off. */
const eggCup = () =>
  shadow(6, 92, 62, 12, 0.4, 6) +
  path('M-48 84Q-18 74 -14 44H14Q18 74 48 84Q0 100 -48 84Z', turned('#c8503c')) +
  path('M-62 0C-60 50 -24 56 0 56C24 56 60 50 62 0Z', turned('#c8503c')) +
  line('M-58 16Q0 42 58 16', '#fff3dc', 4) +
  path('M-48 4C-54 -40 -36 -62 0 -62C36 -62 54 -40 48 4Q0 24 -48 4Z', volume('#f3cfa2')) +
  ellipse(0, -52, 32, 12, '#fffaf0') +
  ellipse(0, -52, 20, 7.5, volume('#f4a21f'));

/** A jar of honey with its dipper. */
function honeyJar() {
  const glass = 'M-68 -78Q-84 -68 -84 -44V62Q-84 84 -62 84H62Q84 84 84 62V-44Q84 -68 68 -78Z';
  const dipper =
    line('M0 0L86 -120', '#8a5a2c', 11) +
    [0, 13, 26, 39]
      .map((step) =>
        ellipse(
          step * 0.58,
          -step * 0.82,
          25 - Math.abs(step - 19) * 0.3,
          9,
          step % 26 ? '#c98a42' : '#b0743a',
          `transform="rotate(36 ${step * 0.58} ${-step * 0.82})"`,
        ),
      )
      .join('');
  return [
    shadow(8, 84, 84, 14, 0.42, 7),
    at(14, -50, dipper),
    path(glass, '#fff3d0', 'opacity=".85"'),
    within(glass, rect(-90, -40, 180, 140, 0, fall('#f6b02e', '#c9720f')), ellipse(0, -40, 82, 13, '#fbd067')),
    rect(-44, -12, 88, 58, 10, '#fff6e2'),
    path('M-22 16L-11 -3H11L22 16L11 35H-11Z', '#e0a02c'),
    path('M-12 16L-6 6H6L12 16L6 26H-6Z', '#fff6e2'),
    gleam(-70, 10, 5, 44, 0.7, 0),
    rect(-72, -92, 144, 20, 9, '#fff6e2', 'opacity=".8"'),
  ].join('');
}

function toast(random) {
  const crust = 'M-88 -36C-104 -70 -60 -84 0 -84C60 -84 104 -70 88 -36L82 54Q82 66 70 66H-70Q-82 66 -82 54Z';
  return (
    shadow(8, 66, 84, 10, 0.4, 6) +
    path(crust, '#b8742e') +
    at(0, -2, path(crust, volume('#f3d090')), { scale: 0.9 }) +
    scatter(random, 34, 0, -8, 62, 54)
      .map(({ x, y }) => ellipse(x, y, between(random, 2, 5), between(random, 1.4, 3), '#dca653', 'opacity=".6"'))
      .join('')
  );
}

function morning() {
  const random = seeded('morning');
  return closer([
    board({ y: 366, width: 530, depth: 122 }),
    at(470, 306, toast(random), { turn: 8 }),
    at(414, 322, toast(random), { turn: -4 }),
    at(420, 318, butter(36)),
    at(180, 326, honeyJar(), { scale: 1.12 }),
    at(302, 334, eggCup()),
    at(494, 410, strawberry(22), { turn: -20 }),
    at(460, 418, blueberry(13)),
    at(356, 420, raspberry(16)),
    at(382, 416, mint({ size: 22 }), { turn: 30 }),
  ]);
}

const ladle = () =>
  line('M404 222L540 92', '#8b939b', 14) +
  line('M402 221L538 91', '#eef1f4', 5) +
  line('M540 92q16 -14 22 4', '#8b939b', 12) +
  ellipse(392, 230, 46, 19, '#7d858c') +
  ellipse(392, 228, 40, 15, volume('#d9532a'));

const carrot = () =>
  line('M-46 6L40 -6', '#e8802a', 26) +
  line('M-46 6L-62 8', '#e8802a', 12) +
  line('M-20 -8l4 14M4 -12l4 14', '#c9641b', 3) +
  at(46, -6, dill({ size: 50 }), { turn: 80 });

const onion = () =>
  path('M-36 14C-44 -22 -20 -38 0 -58C20 -38 44 -22 36 14Q0 34 -36 14Z', volume('#c9823a')) +
  line('M0 -52Q-26 -10 -18 20M0 -52Q26 -10 18 20', '#96591f', 2.4);

/** A blue enamel pot, its ladle waiting. */
function soupPot() {
  const random = seeded('pot');
  const body = 'M148 214V372Q148 424 206 426H434Q492 424 492 372V214Z';
  const flowers = places('232 316 1, 320 330 1.25, 408 316 1').map(([x, y, scale]) =>
    at(
      x,
      y,
      [0, 60, 120, 180, 240, 300].map((turn) => ellipse(0, -19, 10, 15, '#f6e9d2', `transform="rotate(${turn})"`)).join('') +
        circle(0, 0, 10, '#f0b23c') +
        at(-36, 26, leaf({ size: 30, colour: '#8fb07a' }), { turn: -70 }) +
        at(36, 26, leaf({ size: 30, colour: '#8fb07a' }), { turn: 70 }),
      { scale },
    ),
  );
  return [
    shadow(330, 424, 190, 24, 0.42, 10),
    line('M150 262C96 250 96 318 150 312M490 262C544 250 544 318 490 312', '#1f3d52', 20),
    line('M150 262C96 250 96 318 150 312M490 262C544 250 544 318 490 312', '#3d6f8e', 12),
    path(body, turned('#3d6f8e')),
    ...flowers,
    ellipse(320, 214, 176, 52, '#1f3d52'),
    ellipse(320, 211, 174, 50, '#f4ecd8'),
    ellipse(320, 216, 162, 43, '#5a2a14'),
    within(
      oval(320, 216, 162, 43),
      ellipse(320, 224, 162, 42, volume('#c8421f')),
      ...scatter(random, 26, 320, 224, 140, 32).map(({ x, y }) =>
        ellipse(x, y, between(random, 6, 15), between(random, 4, 7), pick(random, ['#e98a2e', '#f3d68a', '#a8321c', '#f0a24a'])),
      ),
    ),
    ladle(),
    at(270, 216, dill({ size: 56 }), { turn: -34 }),
    sprinkle(random, 20, 300, 224, 110, 28),
    at(88, 420, carrot()),
    at(560, 424, onion()),
    steam(290, 150),
  ].join('');
}

/** The kitchen table on dumpling day: rolling pin, rounds of dough, rows that wait. */
function doughTable() {
  const random = seeded('dough');
  const round = (filled) =>
    shadow(3, 8, 44, 14, 0.28, 4) +
    ellipse(0, 3, 46, 20, '#d9b878') +
    ellipse(0, 0, 46, 20, volume('#fdf0cc')) +
    (filled ? path(blob(random, 0, -4, 20, 11, { wobble: 0.12 }), volume('#b5654a')) : '');
  const pin =
    line('M-190 0H190', '#8a5226', 20) +
    line('M-190 -4H190', '#c98a4a', 7) +
    rect(-136, -26, 272, 52, 22, fall('#e3ac68', '#a9692f')) +
    gleam(-10, -14, 110, 5, 0.45, 0);
  const flour = scatter(random, 120, 320, 360, 220, 54).map(({ x, y }) =>
    circle(x, y, between(random, 1, 2.6), '#ffffff', 'opacity=".75"'),
  );
  return closer([
    board({ y: 352, width: 560, depth: 168, colour: '#c48b52' }),
    ...flour,
    shadow(330, 300, 190, 14, 0.32, 6),
    at(322, 272, pin, { turn: -5 }),
    ...places('138 336, 232 330').map(([x, y]) => at(x, y, round(true))),
    at(186, 376, round(false)),
    at(120, 398, round(true)),
    ...places('320 336, 398 330, 474 332').map(([x, y]) => at(x, y, pelmen())),
    ...places('284 386, 362 384').map(([x, y]) => at(x, y, pelmen())),
    ...places('452 384, 236 416').map(([x, y]) => at(x, y, varenik(), { scale: 0.9 })),
    at(516, 404, varenik(), { scale: 0.9, turn: 8 }),
    at(350, 420, varenik(), { scale: 0.9 }),
  ]);
}

/** A roast bird on its platter. */
function roast() {
  const random = seeded('roast-bird');
  const potato = () => shadow(3, 14, 26, 8, 0.3, 4) + ellipse(0, 0, 30, 23, volume('#e8b648')) + line('M-15 -8q12 -8 24 -3', '#b97f22', 3);
  const leg = 'M0 0C-44 -8 -66 34 -40 62C-16 86 36 70 44 34L86 6Q98 18 108 6Q112 -8 98 -12Q98 -26 84 -24Q74 -18 78 -6L40 14Q26 0 0 0Z';
  const body = 'M-156 22C-160 -60 -86 -116 10 -112C100 -110 160 -52 150 20C140 84 -146 88 -156 22Z';
  return closer([
    plate({ colour: '#fffaf0', accent: '#5a7d4a', pattern: 'leaves', rx: 262, y: 356 }),
    shadow(326, 392, 170, 34, 0.38, 9),
    ...places('120 356, 150 384, 500 380, 526 352').map(([x, y]) => at(x, y, potato())),
    at(
      320,
      312,
      path(body, volume('#c9772a')) +
        path('M-96 -60Q-20 -110 70 -70', 'none', 'stroke="#f0b264" stroke-width="14" stroke-linecap="round" opacity=".55"') +
        line('M10 -112Q-2 -50 8 10', '#a35a1a', 4, 'opacity=".7"'),
    ),
    at(400, 330, path(leg, volume('#b9641f'))),
    at(236, 330, path(leg, volume('#c06c24')), { flip: true }),
    gleam(280, 244, 34, 9, 0.5, -24),
    gleam(398, 346, 16, 6, 0.45, -20),
    gleam(232, 346, 16, 6, 0.45, 20),
    ...scatter(random, 40, 320, 280, 120, 60).map(({ x, y }) => ellipse(x, y, 3, 1.8, pick(random, ['#5b8c3a', '#7a3f14']))),
    at(200, 414, parsley({ size: 38 }), { turn: -20 }),
    at(236, 424, parsley({ size: 32 }), { turn: 10 }),
    at(420, 424, parsley({ size: 36 }), { turn: 14 }),
    at(464, 412, parsley({ size: 30 }), { turn: 40 }),
    ...places('290 428, 330 434, 372 430').map(([x, y]) => at(x, y, circle(0, -8, 17, volume('#d8442e')) + gleam(-6, -14, 4, 2.6, 0.7))),
    steam(320, 176),
  ]);
}

export const warmCategories = {
  breakfast: { 'category-breakfast': morning },
  soups: { 'category-soups': soupPot },
  dumplings: { 'category-dumplings': doughTable },
  mains: { 'category-mains': roast },
};
