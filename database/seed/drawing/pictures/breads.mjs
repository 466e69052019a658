/** Open pies, buns and bread. */
import { fall, volume } from '../colour.mjs';
import { butter, citrus, crumbs, dill, sprinkle } from '../garnish.mjs';
import { closer, steam } from '../scene.mjs';
import { at, between, blob, circle, ellipse, gleam, line, path, pick, scatter, seeded, shadow, within, places } from '../shapes.mjs';
import { board, napkin, plate, sauceDish } from '../tableware.mjs';

function openPie(random) {
  const outline = 'M-190 0C-140 -62 -60 -74 0 -74C60 -74 140 -62 190 0C140 58 60 66 0 66C-60 66 -140 58 -190 0Z';
  const mouth = 'M-118 -4C-80 -36 -40 -42 0 -42C40 -42 80 -36 118 -4C80 26 40 32 0 32C-40 32 -80 26 -118 -4Z';
  const pleats = [-150, -120, -90, -60, -30, 0, 30, 60, 90, 120, 150].flatMap((x) => {
    const reach = Math.sqrt(1 - (x / 178) ** 2);
    return [
      line(`M${x * 0.84} ${-40 * reach}L${x} ${-64 * reach}`, '#9a5a1c', 4),
      line(`M${x * 0.84} ${32 * reach}L${x} ${56 * reach}`, '#9a5a1c', 4),
    ];
  });
  const rice = scatter(random, 60, 0, -4, 96, 28).map(({ x, y }) =>
    ellipse(x, y, 6, 2.6, '#fff3d6', `transform="rotate(${Math.round(random() * 180)} ${x.toFixed(0)} ${y.toFixed(0)})"`),
  );
  const flakes = places('-66 -6 -10, -16 -12 4, 36 -6 8, -30 12 0, 72 0 14, 18 14 -6').map(([x, y, turn]) =>
    at(
      x,
      y,
      path(blob(random, 0, 0, 34, 15, { wobble: 0.1 }), volume('#f08763')) +
        line('M-20 4Q-12 -8 -6 -9M-2 7Q6 -6 10 -9M14 6Q20 -2 22 -6', '#fbd0b8', 2.6),
      { turn },
    ),
  );
  return (
    shadow(8, 62, 180, 20, 0.38, 8) +
    path(outline, volume('#e0993f')) +
    pleats.join('') +
    path(mouth, '#c98b45') +
    within(mouth, rice.join(''), flakes.join('')) +
    gleam(-110, -32, 30, 6, 0.55, -24) +
    gleam(96, 36, 30, 5, 0.4, -16)
  );
}

function rasstegai() {
  const random = seeded('rasstegai');
  return closer([
    plate({ accent: '#3566a8', pattern: 'leaves', rx: 244, y: 350 }),
    at(320, 326, openPie(random), { turn: -3, scale: 1.04 }),
    at(334, 312, dill({ size: 62 }), { turn: 34 }),
    at(300, 316, dill({ size: 48 }), { turn: -40 }),
    at(470, 390, citrus({ r: 34, ry: 24 }), { turn: -12 }),
    at(436, 404, citrus({ r: 32, ry: 22 }), { turn: 6 }),
    steam(320, 224),
  ]);
}

function boat(random) {
  const hull = 'M-226 4C-190 -20 -150 -70 -60 -82H60C150 -70 190 -20 226 4C190 40 140 84 0 86C-140 84 -190 40 -226 4Z';
  const lake = 'M-140 0C-110 -38 -60 -54 0 -54C60 -54 110 -38 140 0C110 44 60 58 0 58C-60 58 -110 44 -140 0Z';
  const spots = scatter(random, 26, 0, 2, 122, 44).map(({ x, y }) =>
    path(
      blob(random, x, y, between(random, 6, 15), between(random, 3, 7), { wobble: 0.25, points: 7 }),
      pick(random, ['#e39a2e', '#d9832a', '#fdeec0']),
      'opacity=".75"',
    ),
  );
  return [
    shadow(8, 78, 210, 26, 0.4, 9),
    path(hull, volume('#d88f3a')),
    line('M-214 4C-170 -14 -130 -56 -56 -66H56C130 -56 170 -14 214 4', '#f0bd70', 5, 'opacity=".7"'),
    line('M-216 6q-16 -10 -22 -2M216 6q16 -10 22 -2', '#a9641f', 10),
    path(lake, '#b9701f'),
    path(lake, volume('#f8d277'), 'transform="translate(0 4) scale(.965)"'),
    within(lake, spots.join('')),
    ellipse(4, 4, 46, 28, '#fffdf2', 'opacity=".9"'),
    ellipse(4, 4, 32, 21, '#d9801a'),
    ellipse(4, 1, 31, 20, volume('#f7a51e')),
    gleam(-8, -8, 8, 4, 0.9),
    gleam(-150, -28, 30, 6, 0.5, -32),
    gleam(120, 64, 34, 5, 0.4, -16),
  ].join('');
}

function khachapuri() {
  const random = seeded('khachapuri');
  return closer([
    board({ y: 358, width: 530, depth: 146, colour: '#8f5a33' }),
    at(320, 326, boat(random)),
    at(392, 312, butter(24)),
    sprinkle(random, 16, 290, 334, 100, 36),
    steam(320, 214),
  ]);
}

function vatrushka(random) {
  const raisins = scatter(random, 7, 0, -6, 50, 20).map(({ x, y }) => ellipse(x, y, 7, 5, '#6b2f24') + gleam(x - 2, y - 2, 2, 1, 0.6));
  return [
    shadow(6, 34, 102, 24, 0.4, 7),
    path('M-106 2C-106 -42 -60 -54 0 -54C60 -54 106 -42 106 2C106 44 60 52 0 52C-60 52 -106 44 -106 2Z', volume('#dc943b')),
    ellipse(0, -8, 70, 31, '#b36f22'),
    ellipse(0, -6, 66, 28, volume('#fff1cd')),
    path(blob(random, -8, -8, 36, 14, { wobble: 0.2 }), '#f0cd8c', 'opacity=".7"'),
    raisins.join(''),
    gleam(-74, 4, 12, 7, 0.5, -50),
    gleam(66, 24, 18, 5, 0.4, -24),
  ].join('');
}

function vatrushki() {
  const random = seeded('vatrushki');
  return closer([
    plate({ accent: '#c8503c', pattern: 'dots', rx: 240 }),
    at(212, 330, vatrushka(random)),
    at(430, 332, vatrushka(random)),
    at(322, 288, vatrushka(random)),
    at(320, 374, vatrushka(random)),
    scatter(random, 40, 320, 322, 170, 66)
      .map(({ x, y }) => circle(x, y, between(random, 1, 2.2), '#ffffff', 'opacity=".85"'))
      .join(''),
    steam(320, 212, 2),
  ]);
}

function rye(random) {
  const loaf = 'M-150 -20C-156 -74 -120 -90 -70 -92H110C160 -90 186 -72 182 -20V58C182 76 170 82 152 82H-126C-144 82 -152 76 -150 58Z';
  const seeds = scatter(random, 74, 16, -62, 150, 24).map(({ x, y }) => circle(x, y, 3.6, pick(random, ['#d9b271', '#b98a48', '#8a5a2c'])));
  return (
    shadow(20, 82, 180, 18, 0.42, 9) +
    path(loaf, fall('#6b3a1c', '#3d1d0d')) +
    within(loaf, path('M-160 -100H200V-44Q20 -16 -160 -44Z', '#7d4522'), seeds.join('')) +
    gleam(-96, -74, 34, 5, 0.35, -8)
  );
}

function ryeSlice(random) {
  const crust = 'M-66 -48C-74 -84 -40 -92 0 -92C40 -92 74 -84 66 -48L62 62Q62 74 48 74H-48Q-62 74 -62 62Z';
  const holes = scatter(random, 40, 0, -4, 46, 62).map(({ x, y }) =>
    ellipse(x, y, between(random, 1.4, 3.6), between(random, 1, 2.6), '#5f3519', 'opacity=".75"'),
  );
  return (
    shadow(8, 74, 64, 10, 0.4, 5) +
    path(crust, '#42200e') +
    path(crust, volume('#8f5a31'), 'transform="translate(0 -1) scale(.9)"') +
    holes.join('')
  );
}

function borodinsky() {
  const random = seeded('borodinsky');
  return closer([
    board({ y: 376, width: 520, depth: 116, colour: '#c48b52' }),
    at(360, 318, rye(random)),
    at(206, 336, ryeSlice(random), { turn: -7 }),
    at(152, 352, ryeSlice(random), { turn: -14, scale: 0.96 }),
    at(486, 412, sauceDish({ x: 0, y: 0, rx: 46, filling: '#fbe9ac', colour: '#4f8a8b' })),
    at(300, 422, crumbs(random, 22, 0, 0, 110, 10, '#8a5a2c')),
    at(92, 424, napkin({ x: 0, y: 0, width: 120 }), { scale: 0.8 }),
  ]);
}

export const breads = {
  'salmon-rasstegai': rasstegai,
  'adjarian-khachapuri': khachapuri,
  'curd-vatrushka': vatrushki,
  'borodinsky-bread': borodinsky,
};
