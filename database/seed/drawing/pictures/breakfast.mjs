/** The breakfast table: what is served until eleven. */
import { darken, fall, lighten, volume } from '../colour.mjs';
import {
  blueberry,
  butter,
  dill,
  dollop,
  eggHalf,
  friedEgg,
  halfTomato,
  leaf,
  mint,
  mushroomSlice,
  pool,
  raspberry,
  sprinkle,
  strawberry,
} from '../garnish.mjs';
import { closer, steam } from '../scene.mjs';
import {
  at,
  between,
  blob,
  circle,
  ellipse,
  faded,
  gleam,
  line,
  oval,
  path,
  pick,
  scatter,
  seeded,
  shadow,
  within,
  places,
} from '../shapes.mjs';
import { bowl, plate, sauceDish, skillet, surfaceOf } from '../tableware.mjs';

/** A round curd cake: browned faces, a pale waist. */
function syrnik(random, r = 66) {
  const [ry, height] = [r * 0.46, r * 0.52];
  const side = `M${-r} 0V${height}A${r} ${ry} 0 0 0 ${r} ${height}V0Z`;
  return [
    shadow(5, height + 8, r, ry, 0.3, 5),
    path(side, fall('#d9953c', '#c07a2c')),
    within(side, line(`M${-r - 4} ${height * 0.52}Q0 ${height * 0.52 + ry * 1.95} ${r + 4} ${height * 0.52}`, '#f6e2b4', height * 0.42)),
    ellipse(0, 0, r, ry, volume('#dc9840')),
    path(blob(random, 0, 0, r * 0.78, ry * 0.74, { wobble: 0.16 }), '#c27a2b', 'opacity=".55"'),
    path(blob(random, 4, 2, r * 0.46, ry * 0.42, { wobble: 0.24 }), '#e9b467', 'opacity=".7"'),
  ].join('');
}

function syrniki() {
  const random = seeded('syrniki');
  return closer([
    plate({ accent: '#3f6fae', pattern: 'dots' }),
    pool(random, 320, 356, 150, 50, '#c93552'),
    at(248, 314, syrnik(random, 72)),
    at(392, 318, syrnik(random, 72)),
    at(320, 272, syrnik(random, 74)),
    at(318, 262, dollop(random, 48)),
    at(338, 244, raspberry(17)),
    at(302, 240, blueberry(13)),
    at(318, 232, mint({ size: 28 })),
    at(204, 384, raspberry(18)),
    at(240, 396, blueberry(14)),
    at(420, 388, strawberry(22), { turn: 28 }),
    at(456, 366, blueberry(13)),
    at(380, 398, raspberry(16)),
    at(268, 388, mint({ size: 22 }), { turn: -60 }),
  ]);
}

/** Eleven thin ones, each a little off, the top one laced. */
function bliniStack(random) {
  const layers = Array.from({ length: 11 }, (_, index) => {
    const [x, y, rx] = [320 + between(random, -6, 6), 350 - index * 10.5, 150 + between(random, -7, 5)];
    return ellipse(x, y + 7, rx, rx * 0.4, '#b9722c') + ellipse(x, y, rx, rx * 0.4, index % 2 ? '#efc177' : '#e5ad5c');
  });
  const lace = scatter(random, 44, 320, 244, 132, 50).map(({ x, y }) =>
    ellipse(x, y, between(random, 3, 9), between(random, 2, 4), '#c58136', 'opacity=".6"'),
  );
  return layers.join('') + ellipse(320, 244, 146, 57, volume('#eebb6b')) + lace.join('');
}

function blini() {
  const random = seeded('blini');
  const drip = (x, top, length, width) =>
    `M${x - width} ${top}C${x - width} ${top + length * 0.6} ${x - width * 0.9} ${top + length} ${x} ${top + length}C${x + width * 0.9} ${top + length} ${x + width} ${top + length * 0.6} ${x + width} ${top}Z`;
  const honey = '#e08a12';
  return closer([
    plate({ accent: '#c8503c', pattern: 'leaves' }),
    shadow(330, 372, 160, 52, 0.3, 7),
    bliniStack(random),
    faded(
      0.92,
      path(blob(random, 320, 250, 96, 36, { wobble: 0.12 }), volume(honey)),
      path(drip(262, 262, 86, 15), fall(honey, darken(honey, 0.12))),
      path(drip(318, 276, 100, 18), fall(honey, darken(honey, 0.12))),
      path(drip(372, 264, 70, 14), fall(honey, darken(honey, 0.12))),
    ),
    gleam(258, 320, 4, 16, 0.6, 0),
    gleam(313, 340, 5, 20, 0.6, 0),
    at(320, 232, butter(44)),
    at(480, 380, strawberry(24), { turn: -20 }),
    at(446, 400, blueberry(13)),
    at(170, 384, mint({ size: 26 }), { turn: -30 }),
    at(150, 378, raspberry(16)),
    steam(320, 178, 2),
  ]);
}

function farmEggs() {
  const random = seeded('farm-eggs');
  return at(
    -2,
    -36,
    [
      skillet({ x: 300 }),
      within(oval(300, 339, 200, 88), ellipse(300, 345, 196, 84, '#e6b24d', 'opacity=".16"')),
      at(262, 282, halfTomato(24)),
      at(316, 274, halfTomato(28)),
      at(366, 286, halfTomato(23)),
      at(288, 296, leaf({ size: 30 }), { turn: 70 }),
      at(218, 340, friedEgg(random, 84)),
      at(376, 342, friedEgg(random, 86)),
      at(296, 398, halfTomato(27)),
      at(350, 404, halfTomato(23)),
      at(244, 400, leaf({ size: 30 }), { turn: -60 }),
      sprinkle(random, 40, 300, 340, 150, 62),
      steam(300, 236),
    ].join(''),
  );
}

function buckwheat() {
  const random = seeded('buckwheat');
  const mound = 'M136 264C170 196 250 168 320 168C392 168 470 198 504 264C480 318 160 318 136 264Z';
  const grains = scatter(random, 330, 320, 246, 178, 74).map(({ x, y }) =>
    ellipse(
      x,
      y,
      5.4,
      3.8,
      pick(random, ['#8d5a32', '#a5713f', '#77482a', '#b98750']),
      `transform="rotate(${Math.round(random() * 180)} ${x.toFixed(0)} ${y.toFixed(0)})"`,
    ),
  );
  return [
    bowl({ colour: '#f2e7d2', filling: '#6e4527', motif: 'diamond', accent: '#5b7d3a', leaf: '#e0a83a' }),
    path(mound, volume('#85542e')),
    within(mound, grains.join('')),
    at(262, 226, mushroomSlice(34), { turn: -18 }),
    at(352, 212, mushroomSlice(36), { turn: 16 }),
    at(310, 258, mushroomSlice(32), { turn: 4 }),
    at(402, 258, mushroomSlice(30), { turn: 32 }),
    at(214, 266, mushroomSlice(27), { turn: -36 }),
    ...places('286 196, 384 232, 250 262, 350 268').map(([x, y]) => line(`M${x} ${y}q14 -14 30 2`, '#e3b866', 5)),
    at(318, 216, dill({ size: 50 }), { turn: 24 }),
    sprinkle(random, 34, 320, 236, 140, 54),
    steam(320, 154, 2),
  ].join('');
}

const appleSlice = () =>
  path('M-46 2Q-40 -34 0 -36Q40 -34 46 2Q0 20 -46 2Z', '#b82f28') +
  path('M-43 3Q-36 -26 0 -28Q36 -26 43 3Q0 18 -43 3Z', volume('#fff3c4')) +
  ellipse(-3, 0, 3, 5.4, '#7a4a22', 'transform="rotate(24 -3 0)"') +
  ellipse(8, 1, 3, 5.4, '#7a4a22', 'transform="rotate(-24 8 1)"');

const walnut = () =>
  shadow(2, 8, 18, 6, 0.35, 3) +
  path('M0 -15C6 -22 22 -16 20 -4C26 4 18 16 8 13C4 18 -4 18 -8 13C-18 16 -26 4 -20 -4C-22 -16 -6 -22 0 -15Z', volume('#c08a4e')) +
  line('M0 -13Q3 0 0 14M-15 -6q7 -5 9 2t-8 9M15 -6q-7 -5 -9 2t8 9', '#84552a', 2.6);

function oats() {
  const random = seeded('oats');
  const flakes = scatter(random, 110, 320, 270, 166, 56).map(({ x, y }) =>
    ellipse(
      x,
      y,
      8,
      4.4,
      pick(random, ['#f7ead0', '#e2cba3', '#efdcb9']),
      `transform="rotate(${Math.round(random() * 180)} ${x.toFixed(0)} ${y.toFixed(0)})"`,
    ),
  );
  const fan = places('226 252 -22, 282 244 -8, 340 246 8, 394 256 22').map(([x, y, turn]) => at(x, y, appleSlice(), { turn }));
  return [
    bowl({ colour: '#7d9fb5', inside: '#f2eee4', filling: '#eddcb8', motif: 'flower', accent: '#fff3df', leaf: '#3e6079' }),
    within(
      surfaceOf({}),
      flakes.join(''),
      line('M160 284Q240 300 320 292T488 276', '#d98a1f', 7, 'opacity=".75"'),
      line('M190 302Q300 318 440 300', '#d98a1f', 5, 'opacity=".7"'),
    ),
    ...fan,
    at(398, 294, walnut()),
    at(352, 304, walnut(), { turn: 40 }),
    at(232, 294, walnut(), { turn: -20 }),
    at(282, 300, blueberry(13)),
    at(308, 306, blueberry(12)),
    at(440, 280, blueberry(13)),
    sprinkle(random, 26, 320, 262, 110, 34, ['#a5602a', '#8a4a1e'], 3.4),
    steam(320, 184),
  ].join('');
}

const salmonFold = (random) =>
  path(blob(random, 0, 0, 54, 24, { wobble: 0.14 }), volume('#f2784f')) +
  line('M-38 4q22 -22 40 -8t34 -4M-30 12q22 -16 40 -4t30 -2', '#fbd0b4', 3.4);

function salmonToast() {
  const random = seeded('salmon-toast');
  const slice = 'M150 300Q152 258 214 262L430 262Q492 260 490 304Q492 332 462 346Q440 384 320 386Q198 384 178 346Q148 330 150 300Z';
  return closer([
    plate({ accent: '#47736b', pattern: 'line', y: 340 }),
    shadow(326, 372, 176, 40, 0.34, 7),
    at(0, 18, path(slice, '#4a2815')),
    path(slice, volume('#8a5530')),
    path(blob(random, 320, 316, 146, 46, { wobble: 0.06 }), volume('#fffaf0')),
    at(236, 300, salmonFold(random), { turn: -10 }),
    at(330, 292, salmonFold(random), { turn: 6 }),
    at(410, 304, salmonFold(random), { turn: 14 }),
    at(276, 330, salmonFold(random), { turn: 4 }),
    at(372, 334, salmonFold(random), { turn: -6 }),
    at(296, 286, eggHalf(37, 0.74), { turn: -8 }),
    at(404, 322, eggHalf(35, 0.74), { turn: 10 }),
    at(226, 306, dill({ size: 58 }), { turn: -20 }),
    at(450, 318, dill({ size: 48 }), { turn: 30 }),
    ...places('262 344, 330 348, 352 318, 430 334, 214 330').map(([x, y]) => circle(x, y, 6, volume('#6d7f34'))),
    sprinkle(random, 16, 320, 318, 130, 40, ['#3a2a20'], 2.4),
    at(506, 372, sauceDish({ x: 0, y: 0, rx: 44, filling: lighten('#f2c230', 0.1), depth: 26 })),
  ]);
}

export const breakfast = {
  'syrniki-with-berries': syrniki,
  'blini-with-butter-and-honey': blini,
  'farmhouse-eggs': farmEggs,
  'buckwheat-with-mushrooms': buckwheat,
  'oat-porridge-with-apple': oats,
  'rye-toast-with-salmon': salmonToast,
};
