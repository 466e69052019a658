/** Soufflé, meringue, little cakes and ice cream. */
import { darken, fall, lighten, metal, volume } from '../colour.mjs';
import { blueberry, cherry, crumbs, leaf, mint, raspberry, strawberry } from '../garnish.mjs';
import { closer } from '../scene.mjs';
import {
  at,
  between,
  blob,
  circle,
  ellipse,
  gleam,
  line,
  path,
  pick,
  polygon,
  rect,
  scatter,
  seeded,
  shadow,
  within,
  places,
} from '../shapes.mjs';
import { plate } from '../tableware.mjs';

/** A cube of soufflé in its coat of chocolate. */
function souffle(x, y, size, cut) {
  const [w, d, h] = [size, size * 0.42, size * 0.62];
  const coat = '#4a2415';
  const front = polygon([
    [-w / 2, 0],
    [w / 2, 0],
    [w / 2, h],
    [-w / 2, h],
  ]);
  const side = polygon([
    [w / 2, 0],
    [w / 2 + d, -d * 0.72],
    [w / 2 + d, h - d * 0.72],
    [w / 2, h],
  ]);
  const lid = polygon([
    [-w / 2, 0],
    [-w / 2 + d, -d * 0.72],
    [w / 2 + d, -d * 0.72],
    [w / 2, 0],
  ]);
  const inside = cut ? rect(-w / 2 + 8, 10, w - 16, h - 30, 4, volume('#fff3d2')) + rect(-w / 2 + 8, h - 22, w - 16, 14, 3, '#e0b468') : '';
  return at(
    x,
    y,
    [
      shadow(d * 0.5, h, w * 0.72, 16, 0.4, 6),
      path(front, fall(lighten(coat, 0.1), darken(coat, 0.3))),
      path(side, darken(coat, 0.4)),
      path(lid, fall(lighten(coat, 0.22), coat)),
      inside,
      line(`M${-w / 2 + 2} 0H${w / 2}L${w / 2 + d} ${-d * 0.72}`, lighten(coat, 0.35), 2.4, 'opacity=".7"'),
      line(`M${-w * 0.26} ${-d * 0.3}q${w * 0.13} ${-d * 0.2} ${w * 0.26} 0t${w * 0.26} 0t${w * 0.2} -2`, '#8a4f30', 4),
    ].join(''),
  );
}

function birdsMilk() {
  const random = seeded('birds-milk');
  return closer([
    plate({ accent: '#c99a3e', pattern: 'dots' }),
    souffle(390, 282, 130, false),
    souffle(232, 300, 156, true),
    at(444, 384, souffle(0, 0, 66, true)),
    at(268, 276, at(0, 0, line('M-26 6Q-6 -26 30 -24M-14 0Q4 0 24 -6M-4 -10Q10 -6 26 -14', '#f0c75c', 4))),
    crumbs(random, 40, 320, 418, 120, 12, '#5a2f1c'),
    at(150, 384, raspberry(17)),
    at(178, 398, raspberry(16)),
    at(164, 366, mint({ size: 24 }), { turn: -30 }),
  ]);
}

function meringue(random) {
  const puff = (x, y, r) => path(blob(random, x, y, r * 1.15, r, { wobble: 0.06 }), volume('#fff4dd'));
  const skirt = Array.from({ length: 9 }, (_, index) => puff(176 + index * 36, 342 + Math.sin((index / 8) * Math.PI) * 34, 38));
  const curls = Array.from({ length: 9 }, (_, index) =>
    line(`M${160 + index * 36} ${346 + Math.sin((index / 8) * Math.PI) * 34}q16 -26 32 -2`, '#e3c595', 4),
  );
  return (
    shadow(326, 392, 172, 32, 0.36, 9) +
    ellipse(320, 330, 168, 62, volume('#f8e6c4')) +
    skirt.join('') +
    curls.join('') +
    ellipse(320, 316, 150, 50, volume('#fff6e2'))
  );
}

function pavlova() {
  const random = seeded('pavlova');
  return closer([
    plate({ colour: '#6fa3a0', accent: '#f6ead0', pattern: 'dots', rx: 246, y: 352 }),
    meringue(random),
    path(blob(random, 320, 290, 126, 50, { wobble: 0.08, points: 14 }), volume('#fffdf6')),
    path(blob(random, 318, 272, 92, 36, { wobble: 0.1 }), volume('#ffffff')),
    line('M226 300Q250 330 246 348M390 304Q400 336 412 346M316 322Q312 346 318 356', '#c8243f', 9),
    line('M226 300Q300 332 392 302', '#d93a52', 8, 'opacity=".85"'),
    at(268, 268, strawberry(28), { turn: -20 }),
    at(372, 270, strawberry(27), { turn: 24 }),
    at(320, 252, strawberry(30)),
    at(300, 290, raspberry(19)),
    at(346, 294, raspberry(19)),
    at(236, 292, blueberry(15)),
    at(404, 292, blueberry(15)),
    at(274, 304, blueberry(14)),
    at(376, 304, blueberry(13)),
    at(294, 244, raspberry(17)),
    at(352, 242, blueberry(15)),
    at(326, 222, mint({ size: 34 })),
    at(418, 276, mint({ size: 24 }), { turn: 50 }),
    scatter(random, 60, 320, 310, 160, 70)
      .map(({ x, y }) => circle(x, y, between(random, 1, 2.2), '#ffffff', 'opacity=".8"'))
      .join(''),
  ]);
}

/** The little cake that looks like a potato with its sprouts. */
function cocoaPotato(random) {
  const body = 'M-94 8C-96 -34 -44 -52 6 -50C58 -48 98 -26 94 10C90 44 44 52 -4 50C-54 48 -92 42 -94 8Z';
  const dust = scatter(random, 120, 0, 0, 88, 44).map(({ x, y }) =>
    circle(x, y, between(random, 1.2, 2.8), pick(random, ['#8a5636', '#3f2012', '#6b3d24'])),
  );
  const sprouts = places('-44 -20, 4 -32, 48 -12, -6 6').map(([x, y]) =>
    at(
      x,
      y,
      ellipse(0, 4, 13, 6, '#3a1c10', 'opacity=".5"') + path('M-12 2C-12 -8 -4 -8 0 -18C4 -8 12 -8 12 2Q0 9 -12 2Z', volume('#fff6e2')),
    ),
  );
  return shadow(6, 44, 92, 16, 0.42, 6) + path(body, volume('#5f3520')) + within(body, dust.join('')) + sprouts.join('');
}

function kartoshka() {
  const random = seeded('kartoshka');
  return closer([
    plate({ accent: '#4f8a8b', pattern: 'leaves' }),
    at(322, 292, cocoaPotato(random), { turn: -4 }),
    at(232, 344, cocoaPotato(random), { turn: -12 }),
    at(412, 348, cocoaPotato(random), { turn: 10 }),
    crumbs(random, 60, 320, 394, 140, 22, '#6b3d24'),
    at(320, 400, leaf({ size: 30, colour: '#5f9d4c' }), { turn: 62 }),
    at(300, 402, cherry(15)),
    at(276, 404, cherry(14), { flip: true }),
  ]);
}

const scoop = (colour, r = 66) => {
  const skirt = Array.from({ length: 8 }, (_, index) =>
    circle(-r * 0.86 + index * r * 0.245, r * 0.42 + (index % 2) * 5, r * 0.2, volume(colour)),
  );
  return (
    circle(0, 0, r, volume(colour)) +
    skirt.join('') +
    line(
      `M${-r * 0.6} ${-r * 0.2}q${r * 0.3} ${-r * 0.34} ${r * 0.6} ${-r * 0.3}M${-r * 0.3} ${r * 0.1}q${r * 0.4} ${-r * 0.3} ${r * 0.8} ${-r * 0.16}`,
      darken(colour, 0.12),
      3,
    ) +
    gleam(-r * 0.4, -r * 0.46, r * 0.2, r * 0.1, 0.7)
  );
};

/** A silver cup on its foot, as in the ice-cream parlours. */
function plombir() {
  const cup = 'M196 268C204 346 268 366 300 370V404Q258 410 250 426H390Q382 410 340 404V370C372 366 436 346 444 268Z';
  const wafer =
    path('M-26 -92L26 -92L26 60L-26 60Z', '#e0a856') + line('M-26 -60H26M-26 -28H26M-26 4H26M-9 -92V60M9 -92V60', '#b97a2c', 3.4);
  return [
    shadow(328, 426, 100, 16, 0.42, 7),
    at(428, 168, wafer, { turn: 24 }),
    at(256, 218, scoop('#fff3d6')),
    at(384, 220, scoop('#f3a9b4')),
    at(320, 164, scoop('#8a5638', 68)),
    path(
      'M270 128C284 92 356 92 370 130C378 152 362 150 358 170C354 184 342 172 338 154C330 146 322 152 320 176C316 190 304 180 302 160C296 146 288 160 282 152C272 150 266 140 270 128Z',
      volume('#b8203c'),
    ),
    gleam(300, 122, 14, 6, 0.6),
    at(322, 94, cherry(20)),
    at(246, 178, mint({ size: 26 }), { turn: -34 }),
    path(cup, metal('#c3c9cf')),
    ellipse(320, 268, 124, 22, 'none', 'stroke="#eef1f4" stroke-width="6"'),
    line('M196 270A124 22 0 0 0 444 270', '#8b939b', 4),
    line('M216 306Q320 338 424 306', '#8b939b', 3),
    ellipse(320, 427, 71, 11, '#8b939b'),
    ellipse(320, 424, 70, 10, metal('#c3c9cf')),
    at(166, 410, blueberry(14)),
    at(486, 412, strawberry(22), { turn: 30 }),
  ].join('');
}

export const sweets = {
  'birds-milk-souffle': birdsMilk,
  'berry-pavlova': pavlova,
  'kartoshka-cake': kartoshka,
  'plombir-ice-cream': plombir,
};
