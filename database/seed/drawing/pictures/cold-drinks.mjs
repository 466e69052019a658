/** What is poured cold. */
import { fall, volume } from '../colour.mjs';
import { cranberry, leaf, mint } from '../garnish.mjs';
import { coffeeBean, glass, ice } from '../glassware.mjs';
import { at, between, circle, ellipse, gleam, line, path, rect, scatter, seeded, shadow, within, places } from '../shapes.mjs';

function icedLatte() {
  const cubes = places('-30 70 10, 26 62 -14, -6 104 6, 40 112 20, -42 122 -10').map(([x, y, turn]) => at(x, y, ice(27), { turn }));
  return [
    at(384, 84, line('M0 0L-62 290', '#2f6f6b', 13) + line('M-3 0L-65 290', '#5fa39d', 4)),
    at(
      320,
      132,
      glass({
        top: 92,
        bottom: 72,
        height: 288,
        level: 34,
        fills: [
          ['#7a431c', '#8f5525', 0.3],
          ['#a9682f', '#dcae78', 0.28],
          ['#efd5ae', '#fbeed8', 0.42],
        ],
        contents: cubes.join('') + path('M-90 140C-40 170 -20 130 10 176S70 160 96 190V110H-90Z', '#b9783c', 'opacity=".4"'),
      }),
    ),
    ...places('-40 168, 0 158, 44 168').map(([x, y], index) => at(320 + x, y, ice(26), { turn: index * 18 - 16 })),
    ...places('150 418 20, 182 432 -30, 476 420 60, 506 434 10').map(([x, y, turn]) => at(x, y, coffeeBean(16), { turn })),
    ...places('262 260, 380 230, 374 330, 270 340, 356 384, 284 210').map(([x, y]) => ellipse(x, y, 3, 4.6, '#ffffff', 'opacity=".7"')),
  ].join('');
}

const ryeCrust = () =>
  path('M-62 10Q-66 -26 -20 -32H36Q66 -26 62 10Q60 26 44 26H-44Q-60 26 -62 10Z', '#4a2412') +
  path('M-50 8Q-54 -18 -18 -22H32Q54 -18 50 8Q48 17 38 17H-38Q-48 17 -50 8Z', volume('#8f5a31'));

function ryeEar() {
  const grains = [0, 1, 2, 3, 4].map(
    (step) =>
      at(-6 + step * 11, 2 - step * 7, ellipse(0, -7, 4.4, 10, volume('#dcae52')), { turn: 20 }) +
      at(-6 + step * 11, 2 - step * 7, ellipse(0, 7, 4.4, 10, volume('#c9963e')), { turn: 84 }),
  );
  return line('M-46 14Q0 0 44 -28', '#c9963e', 4) + grains.join('');
}

/** A faceted mug with a cap of foam. */
function kvass() {
  const random = seeded('kvass');
  const body = 'M214 156L222 404Q320 434 418 404L426 156Z';
  const facets = [262, 298, 342, 378].map((x) => line(`M${x} 178L${320 + (x - 320) * 0.96} 414`, '#ffffff', 3, 'opacity=".3"'));
  const bubbles = scatter(random, 34, 320, 300, 82, 96).map(({ x, y }) =>
    circle(x, y, between(random, 1.6, 4.4), '#f7c983', 'opacity=".7"'),
  );
  const foam = scatter(random, 26, 320, 148, 108, 24).map(({ x, y }) => circle(x, y, between(random, 17, 28), volume('#fdf0d2')));
  const handle = 'M420 202C520 184 516 366 412 358';
  return [
    shadow(332, 414, 118, 20, 0.44, 8),
    line(handle, '#8a5a34', 26, 'opacity=".55"'),
    line(handle, '#e9cda4', 18, 'opacity=".9"'),
    line(handle, '#fffaf0', 5, 'opacity=".8"'),
    path(body, fall('#a8571c', '#5a2409')),
    within(body, path('M214 156L222 404L262 416L256 156Z', '#d9893a', 'opacity=".4"'), ...bubbles, ...facets),
    path(body, 'none', 'stroke="#fff3df" stroke-opacity=".7" stroke-width="5"'),
    gleam(246, 290, 7, 88, 0.5, -1),
    ...foam,
    path('M226 160C218 196 232 222 244 214C254 206 246 180 262 176Z', volume('#fdf0d2')),
    path('M384 170C388 190 398 206 408 196C418 186 414 166 412 156Z', volume('#fdf0d2')),
    at(136, 412, ryeCrust(), { turn: -6 }),
    at(530, 420, ryeEar()),
  ].join('');
}

function jug() {
  const body = 'M-58 -118C-64 -70 -106 -40 -106 34C-106 96 -76 118 0 118C76 118 106 96 106 34C106 -40 64 -70 58 -118Z';
  const berries = scatter(seeded('jug'), 22, 0, 10, 84, 50).map(({ x, y }) => at(x, y, cranberry(9)));
  return [
    shadow(8, 116, 98, 16, 0.42, 8),
    line('M64 -72C168 -92 158 56 98 52', '#f0c9c4', 14),
    line('M64 -72C168 -92 158 56 98 52', '#ffffff', 6),
    path(body, '#ffffff', 'opacity=".45"'),
    within(body, rect(-120, -56, 240, 190, 0, fall('#d8324a', '#8f1028')), ellipse(0, -56, 74, 15, '#ee7080'), berries.join('')),
    path(body, 'none', 'stroke="#ffffff" stroke-opacity=".8" stroke-width="4"'),
    path('M-58 -118Q-86 -124 -92 -138Q-40 -146 0 -142Q52 -142 58 -118Q0 -106 -58 -118Z', '#ffffff', 'opacity=".6"'),
    gleam(-80, 30, 7, 44, 0.6, 6),
  ].join('');
}

function mors() {
  const cubes = at(-20, 58, ice(24), { turn: 10 }) + at(24, 84, ice(22), { turn: -14 });
  return [
    at(228, 288, jug(), { scale: 1.1 }),
    at(450, 236, glass({ top: 68, bottom: 54, height: 176, level: 24, fills: [['#d8324a', '#8f1028', 1]], contents: cubes })),
    at(432, 248, ice(22), { turn: 8 }),
    at(474, 252, ice(20), { turn: -12 }),
    at(502, 226, mint({ size: 34 }), { turn: 16 }),
    ...places('346 420 13, 372 430 12, 330 438 12, 540 420 13, 560 404 11, 92 424 13, 70 410 11').map(([x, y, r]) =>
      at(x, y, cranberry(r)),
    ),
    at(356, 410, leaf({ size: 26, colour: '#4c8436' }), { turn: 52 }),
    at(98, 412, leaf({ size: 24, colour: '#4c8436' }), { turn: -50 }),
  ].join('');
}

export const coldDrinks = {
  'iced-latte': icedLatte,
  'bread-kvass': kvass,
  'cranberry-mors': mors,
};
