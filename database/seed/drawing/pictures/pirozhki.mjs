/** Pirozhki, baked and fried. */
import { darken, lighten, volume } from '../colour.mjs';
import { dill, parsley } from '../garnish.mjs';
import { closer, steam } from '../scene.mjs';
import { at, between, blob, ellipse, gleam, line, path, pick, scatter, seeded, shadow, within } from '../shapes.mjs';
import { board } from '../tableware.mjs';

const CRUST = '#d58a35';

/** A glazed little pie with the seam on top. */
export function pirozhok(colour = CRUST) {
  const seam = Array.from({ length: 9 }, (_, index) =>
    at(-64 + index * 16, -20 - Math.sin((index / 8) * Math.PI) * 22, line('M-6 8Q0 -8 7 7', darken(colour, 0.34), 3.6)),
  );
  return [
    shadow(6, 38, 96, 16, 0.4, 6),
    path('M-104 10C-92 -40 -44 -58 0 -58C44 -58 92 -40 104 10C90 48 -90 48 -104 10Z', volume(colour)),
    path('M-76 -18Q0 -64 76 -18Q0 -42 -76 -18Z', lighten(colour, 0.2), 'opacity=".8"'),
    ...seam,
    gleam(-44, -4, 26, 6, 0.55, -14),
    gleam(40, 6, 14, 4, 0.4, 14),
  ].join('');
}

/** Cut across: the crumb and what is inside. */
function cutPie(random, filling) {
  const inside = blob(random, 0, -2, 48, 30, { wobble: 0.06 });
  const bits = scatter(random, 36, 0, -2, 42, 25).map(({ x, y }) =>
    ellipse(
      x,
      y,
      between(random, 4, 8),
      between(random, 2.4, 4),
      pick(random, filling),
      `transform="rotate(${Math.round(random() * 180)} ${x.toFixed(0)} ${y.toFixed(0)})"`,
    ),
  );
  return [
    shadow(6, 42, 74, 14, 0.4, 6),
    path('M-70 6C-66 -40 -34 -52 0 -52C34 -52 66 -40 70 6C60 46 -60 46 -70 6Z', darken(CRUST, 0.2)),
    path('M-64 6C-60 -36 -32 -47 0 -47C32 -47 60 -36 64 6C54 40 -54 40 -64 6Z', volume('#fbecc6')),
    path(inside, darken(filling[0], 0.3)),
    within(inside, bits.join('')),
  ].join('');
}

function cabbagePirozhki() {
  const random = seeded('cabbage-pirozhki');
  return closer([
    board({ y: 366, width: 510, depth: 124, colour: '#b9773f' }),
    at(214, 316, pirozhok('#e0a04a'), { turn: -5 }),
    at(416, 312, pirozhok('#e0a04a'), { turn: 6 }),
    at(314, 292, pirozhok('#e5a850')),
    at(256, 374, pirozhok('#e0a04a'), { turn: -3 }),
    at(436, 376, cutPie(random, ['#d9d06f', '#eee6a4', '#b9b851', '#e89a3a', '#f4efc4'])),
    at(126, 410, dill({ size: 56 }), { turn: -50 }),
    at(514, 418, parsley({ size: 28 })),
    steam(314, 216),
  ]);
}

/** Plaited straw, the pies peeping out. */
function basket(contents) {
  const body = 'M130 326C140 400 172 430 320 432C468 430 500 400 510 326Q320 366 130 326Z';
  const weave = [];
  for (let row = 0; row < 5; row += 1) {
    for (let column = 0; column < 15; column += 1) {
      const x = 124 + column * 28 + (row % 2) * 14;
      const y = 352 + row * 18 + 16 - ((x - 320) / 190) ** 2 * 16;
      weave.push(ellipse(x, y, 15, 8, (row + column) % 2 ? '#d9a85c' : '#c08c3f'));
    }
  }
  return [
    shadow(328, 430, 180, 22, 0.42, 9),
    ellipse(320, 326, 192, 54, '#7d5424'),
    path('M150 330L250 270L330 300L420 262L492 332L450 372L190 372Z', '#fdf6e6'),
    contents,
    path('M126 330L196 344L170 404Z', '#fdf6e6'),
    path('M514 330L440 346L472 408Z', '#fdf6e6'),
    path(body, '#a9722f'),
    within(body, weave.join('')),
    path('M150 332L206 372L232 344Z', '#fdf6e6'),
    line('M160 340L206 364L226 346', '#c8503c', 3),
    path('M490 332L430 374L408 346Z', '#fdf6e6'),
    line('M480 340L432 366L414 348', '#c8503c', 3),
    line('M128 328Q320 372 512 328', '#8f5f26', 11),
    line('M128 326Q320 370 512 326', '#d9a85c', 6, 'stroke-dasharray="13 9"'),
  ].join('');
}

function meatPirozhki() {
  const random = seeded('meat-pirozhki');
  const pies =
    at(236, 288, pirozhok('#b9662a'), { turn: -16 }) +
    at(404, 284, pirozhok('#c0702c'), { turn: 16 }) +
    at(320, 250, pirozhok('#c47630'), { turn: -2 }) +
    at(264, 326, pirozhok('#c0702c'), { turn: -6 }) +
    at(388, 328, pirozhok('#b9662a'), { turn: 6 });
  return [
    at(0, -26, basket(pies)),
    at(538, 418, cutPie(random, ['#7a4526', '#94582f', '#5f341b', '#b07a4a', '#5b8c3a']), { scale: 0.95 }),
    steam(320, 158),
  ].join('');
}

export const pirozhki = {
  'cabbage-pirozhki': cabbagePirozhki,
  'meat-pirozhki': meatPirozhki,
};
