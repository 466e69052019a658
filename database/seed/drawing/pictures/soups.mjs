/** The soups: one bowl each, told apart by colour and by what swims in it. */
import { darken, fall, lighten, volume } from '../colour.mjs';
import { citrus, cucumberSlice, dice, dill, dollop, eggHalf, eyes, leaf, mushroomSlice, sprinkle } from '../garnish.mjs';
import { steam } from '../scene.mjs';
import { at, between, blob, circle, ellipse, gleam, line, path, pick, scatter, seeded, shadow, within, places } from '../shapes.mjs';
import { bowl, surfaceOf } from '../tableware.mjs';

const SURFACE = { x: 320, y: 262, rx: 196 };

const swim = (random, count, draw, { cx = 320, cy = 270, rx = 158, ry = 52 } = {}) =>
  scatter(random, count, cx, cy, rx, ry)
    .map(({ x, y }, index) => at(x, y, draw(index), { turn: between(random, -40, 40) }))
    .join('');

const ribbon = (random, colour) =>
  line(`M-22 0q10 ${between(random, -12, -5)} 20 0t22 ${between(random, -4, 4)}`, darken(colour, 0.14), 9) +
  line(`M-22 -1q10 ${between(random, -12, -5)} 20 0t22 ${between(random, -4, 4)}`, colour, 6);

/** A soft garlic bun, glazed. */
const bun = (r) =>
  shadow(4, r * 0.5, r, r * 0.3, 0.35, 5) +
  ellipse(0, 0, r, r * 0.72, volume('#d58b3e')) +
  gleam(-r * 0.3, -r * 0.3, r * 0.3, r * 0.12, 0.5) +
  places('-8 2, 6 -4, 14 8, -16 -4')
    .map(([x, y]) => ellipse(x, y, 3.4, 1.6, '#5b8c3a'))
    .join('');

function borscht() {
  const random = seeded('borscht');
  const beet = swim(random, 16, () => ribbon(random, pick(random, ['#b3203f', '#c8324a', '#8e1535'])));
  return [
    bowl({ filling: '#a81c34', motif: 'flower', accent: '#c8402f' }),
    within(
      surfaceOf(SURFACE),
      beet,
      swim(random, 6, () => ribbon(random, '#e9d59a')),
      eyes(random, 16, 320, 275, 165, 52, '#f0703f'),
    ),
    at(322, 268, dollop(random, 60)),
    at(330, 256, dill({ size: 62 }), { turn: 38 }),
    at(322, 262, dill({ size: 44 }), { turn: -34 }),
    sprinkle(random, 22, 320, 278, 150, 44),
    at(96, 388, bun(50)),
    at(166, 414, bun(44)),
    steam(330, 190),
  ].join('');
}

function shchi() {
  const random = seeded('shchi');
  const cabbage = swim(random, 22, () => ribbon(random, pick(random, ['#e8dd93', '#d6d279', '#f1eab4'])));
  const carrot = swim(random, 9, () => line('M-13 0L13 -3', '#e88a2c', 7));
  return [
    bowl({ colour: '#3f6f8c', inside: '#eef2ee', filling: '#d8a441', motif: 'diamond', accent: '#f4ecd8', leaf: '#c8503c' }),
    within(
      surfaceOf(SURFACE),
      cabbage,
      carrot,
      swim(random, 7, () => dice(24, '#9a5b3a')),
      eyes(random, 18, 320, 276, 165, 50, '#ffe08a'),
    ),
    at(350, 262, dollop(random, 44)),
    at(356, 250, dill({ size: 48 }), { turn: 30 }),
    sprinkle(random, 30, 320, 276, 155, 46),
    steam(310, 190),
  ].join('');
}

const sausage = () =>
  ellipse(0, 2, 19, 12, '#8e3322') +
  ellipse(0, 0, 19, 12, volume('#d9684c')) +
  places('-6 -2, 5 2, 4 -5')
    .map(([x, y]) => circle(x, y, 2, '#f5c3a4'))
    .join('');

const olive = (colour) => ellipse(0, 0, 14, 11, volume(colour)) + ellipse(1, -1, 5, 4, darken(colour, 0.55));

function solyanka() {
  const random = seeded('solyanka');
  return [
    bowl({ colour: '#4a4440', inside: '#5a524c', filling: '#c2521f' }),
    within(
      surfaceOf(SURFACE),
      eyes(random, 26, 320, 274, 168, 52, '#f2a13e'),
      swim(random, 9, () => dice(22, '#e3a06e')),
      swim(random, 10, sausage),
      swim(random, 5, () => cucumberSlice(17, 11), { rx: 130 }),
    ),
    at(236, 258, olive('#3c3138')),
    at(262, 296, olive('#3c3138')),
    at(420, 254, olive('#7d8a35')),
    at(404, 298, olive('#3c3138')),
    at(296, 240, olive('#7d8a35')),
    at(344, 262, citrus({ r: 50, ry: 30 })),
    at(300, 290, dill({ size: 44 }), { turn: -60 }),
    sprinkle(random, 18, 320, 276, 150, 46),
    steam(320, 188),
  ].join('');
}

const fish = () =>
  path('M-36 2Q-30 -16 4 -17Q34 -16 38 -2Q34 14 0 15Q-32 16 -36 2Z', volume('#f3dcc6')) +
  line('M-22 2Q-16 -8 -20 -10M-4 6Q2 -6 -2 -13M16 6Q22 -4 18 -12', '#d9ae92', 2.4) +
  line('M-35 4Q-30 16 2 16Q32 14 38 0', '#8b8f95', 4);

function ukha() {
  const random = seeded('ukha');
  const carrot = () => ellipse(0, 2, 16, 10, '#c9641b') + ellipse(0, 0, 16, 10, volume('#f0923a'));
  return [
    bowl({ colour: '#f7f3ea', filling: '#dfb254', motif: 'flower', accent: '#3566a8', leaf: '#6b95c9' }),
    within(
      surfaceOf(SURFACE),
      swim(random, 8, () => dice(32, '#f3dd94')),
      swim(random, 8, carrot),
      eyes(random, 24, 320, 275, 166, 52, '#fff0b0'),
    ),
    at(262, 266, fish(), { turn: -12, scale: 1.15 }),
    at(376, 258, fish(), { turn: 14, scale: 1.1 }),
    at(330, 292, fish(), { turn: -4, scale: 1.15 }),
    at(330, 262, leaf({ size: 46, colour: '#6d8240' }), { turn: 62 }),
    at(300, 262, dill({ size: 56 }), { turn: -24 }),
    sprinkle(random, 24, 320, 276, 150, 46),
    steam(320, 188),
  ].join('');
}

const radish = () => ellipse(0, 2, 20, 12, '#a91d4a') + ellipse(0, 0, 20, 12, '#d9406c') + ellipse(0, 0, 16.5, 9.6, volume('#fff4f2'));

function okroshka() {
  const random = seeded('okroshka');
  const ice = () =>
    path('M-20 -6L2 -15L22 -4L0 8Z', '#ffffff', 'opacity=".85"') +
    path('M-20 -6L0 8V22L-20 8Z', '#dfeff2', 'opacity=".8"') +
    path('M22 -4L0 8V22L22 10Z', '#bfdbe2', 'opacity=".8"');
  return [
    bowl({ colour: '#8fbf9f', inside: '#eef5e8', filling: '#f3efd4', motif: 'diamond', accent: '#fff6e0', leaf: '#d9406c' }),
    within(
      surfaceOf(SURFACE),
      swim(random, 14, () => dice(18, pick(random, ['#f3e2a2', '#e8a999', '#f6f0dc']))),
      swim(random, 10, () => cucumberSlice(20, 12)),
      swim(random, 9, radish),
    ),
    at(268, 258, eggHalf(32, 0.7)),
    at(398, 280, eggHalf(30, 0.7), { flip: true, turn: 14 }),
    at(322, 246, ice()),
    at(318, 292, ice(), { flip: true }),
    at(330, 276, dill({ size: 56 }), { turn: 22 }),
    sprinkle(random, 36, 320, 276, 155, 48),
  ].join('');
}

function loaf() {
  const crust = 'M119 262C108 344 160 414 320 416C480 414 532 344 521 262Z';
  const random = seeded('loaf');
  const flour = scatter(random, 46, 320, 352, 176, 46).map(({ x, y }) => circle(x, y, between(random, 1.2, 3), '#f3dfc0', 'opacity=".55"'));
  return [
    shadow(326, 414, 190, 24, 0.45, 10),
    path(crust, fall('#8a4f29', '#5a2c15')),
    within(
      crust,
      flour.join(''),
      line('M150 330Q320 400 490 330M176 366Q320 424 464 366', '#4a2412', 5, 'opacity=".5"'),
      line('M150 326Q320 396 490 326', '#b9784a', 3, 'opacity=".6"'),
    ),
    ellipse(320, 264, 201, 76, '#6b3719'),
    path(blob(random, 320, 264, 186, 67, { wobble: 0.02, points: 24 }), fall('#c99c63', '#e3c08a')),
    ellipse(320, 268, 164, 55, '#7a4a26'),
    ellipse(320, 273, 158, 51, volume('#c2935a')),
  ].join('');
}

function mushroomSoup() {
  const random = seeded('mushroom-soup');
  const inside = 'M162 273a158 51 0 1 0 316 0a158 51 0 1 0 -316 0Z';
  return [
    loaf(),
    within(inside, line('M200 270q60 -40 120 -6t130 -6M210 292q70 26 150 4t96 -8', lighten('#c2935a', 0.5), 7, 'opacity=".7"')),
    at(246, 270, mushroomSlice(30), { turn: -24 }),
    at(318, 258, mushroomSlice(32), { turn: 10 }),
    at(392, 272, mushroomSlice(30), { turn: 30 }),
    at(318, 300, mushroomSlice(27), { turn: -6 }),
    at(352, 286, leaf({ size: 24, colour: '#4c8436' }), { turn: 50 }),
    at(278, 296, leaf({ size: 22, colour: '#4c8436' }), { turn: -70 }),
    sprinkle(random, 20, 320, 276, 136, 38),
    steam(320, 190),
  ].join('');
}

export const soups = {
  'moscow-borscht': borscht,
  'sauerkraut-shchi': shchi,
  'meat-solyanka': solyanka,
  'fishermans-ukha': ukha,
  'summer-okroshka': okroshka,
  'mushroom-soup-in-rye': mushroomSoup,
};
