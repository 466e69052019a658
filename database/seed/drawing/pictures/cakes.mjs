/** Cakes that are cut. */
import { darken, volume } from '../colour.mjs';
import { blueberry, crumbs, dollop, mint, raspberry, strawberry } from '../garnish.mjs';
import { closer } from '../scene.mjs';
import { at, between, circle, line, path, pick, polygon, rect, scatter, seeded, shadow, within, places } from '../shapes.mjs';
import { plate } from '../tableware.mjs';

const TIP = [148, 300];

const NEAR = [470, 322];

const FAR = [392, 234];

/** A wedge of cake, its tip to the left; `layers` run from the top down as [colour, height]. */
function wedge(layers, top) {
  const height = layers.reduce((sum, [, part]) => sum + part, 0);
  let depth = 0;
  const stripes = layers.map(([colour, part]) => {
    const face = polygon([
      [TIP[0], TIP[1] + depth],
      [NEAR[0], NEAR[1] + depth],
      [NEAR[0], NEAR[1] + depth + part + 0.6],
      [TIP[0], TIP[1] + depth + part + 0.6],
    ]);
    const back = polygon([
      [NEAR[0], NEAR[1] + depth],
      [FAR[0] + 108, FAR[1] + 40 + depth],
      [FAR[0] + 108, FAR[1] + 40 + depth + part],
      [NEAR[0], NEAR[1] + depth + part],
    ]);
    depth += part;
    return path(face, colour) + path(back, darken(colour, 0.16));
  });
  return {
    height,
    lid: `M${TIP.join(' ')}L${FAR.join(' ')}Q${FAR[0] + 96} ${FAR[1] + 4} ${FAR[0] + 108} ${FAR[1] + 40}L${NEAR.join(' ')}Z`,
    drawing:
      shadow(330, NEAR[1] + height + 2, 176, 26, 0.36, 8) +
      stripes.join('') +
      path(
        `M${TIP.join(' ')}L${FAR.join(' ')}Q${FAR[0] + 96} ${FAR[1] + 4} ${FAR[0] + 108} ${FAR[1] + 40}L${NEAR.join(' ')}Z`,
        volume(top),
      ),
  };
}

const repeat = (count, ...layers) => Array.from({ length: count }, () => layers).flat();

function medovik() {
  const random = seeded('medovik');
  const cake = wedge([...repeat(7, ['#c07c34', 8], ['#fdf1d6', 6]), ['#b8742e', 8]], '#d9994c');
  return closer([
    plate({ accent: '#b8742e', pattern: 'line' }),
    at(
      34,
      8,
      [
        cake.drawing,
        within(cake.lid, crumbs(random, 230, 340, 276, 190, 52, '#c98a3e')),
        at(384, 252, dollop(random, 34, { flat: 0.46 })),
        at(390, 234, path('M-20 0L-12 -17H12L20 0L12 17H-12Z', volume('#f0a526')) + path('M-12 0L-7 -10H7L12 0L7 10H-7Z', '#fbd070')),
        at(424, 262, mint({ size: 24 }), { turn: 40 }),
      ].join(''),
      { scale: 0.9 },
    ),
    crumbs(random, 40, 320, 400, 130, 12, '#c98a3e'),
    at(246, 404, line('M-40 4Q-10 -14 20 2T66 -2', '#d98a14', 8)),
    at(474, 386, blueberry(14)),
    at(450, 398, raspberry(16)),
  ]);
}

/** Half a dozen crisp leaves, cream between them. */
function napoleon() {
  const random = seeded('napoleon');
  const leaves = Array.from({ length: 7 }, (_, index) => {
    const y = 388 - index * 19;
    const edge = Array.from({ length: 25 }, (_, step) => [156 + step * 12.2, y + between(random, -2.4, 2.4)]);
    const side = Array.from({ length: 9 }, (_, step) => [449 + step * 9.4, y - step * 7.4 + between(random, -2, 2)]);
    const crisp = `M${edge.map((p) => p.map((v) => v.toFixed(1)).join(' ')).join('L')}`;
    const crispSide = `M${side.map((p) => p.map((v) => v.toFixed(1)).join(' ')).join('L')}`;
    return (
      rect(160, y - 17, 288, 16, 5, '#fff0c4') +
      path(`M446 ${y - 17}L522 ${y - 77}V${y - 60}L446 ${y}Z`, '#ecd39a') +
      line(crispSide, '#b9762c', 8) +
      line(crisp, '#d9953f', 9) +
      line(crisp, '#f3c576', 3)
    );
  });
  const top = 'M152 258L236 196H524L450 258Z';
  const flakes = scatter(random, 120, 338, 228, 178, 30).map(({ x, y }) =>
    at(x, y, path('M-9 1L-2 -4L9 -1L3 4Z', pick(random, ['#f3cd84', '#d9953f', '#c9822f', '#fbe2a8'])), { turn: between(random, -60, 60) }),
  );
  const sugar = scatter(random, 130, 338, 226, 176, 28).map(({ x, y }) => circle(x, y, between(random, 1, 2.4), '#ffffff', 'opacity=".9"'));
  return closer([
    plate({ accent: '#a84a58', pattern: 'leaves', rx: 246, y: 352 }),
    shadow(340, 392, 182, 26, 0.36, 8),
    ...leaves,
    path(top, volume('#e3a950')),
    within(top, flakes.join(''), sugar.join('')),
    crumbs(random, 40, 320, 412, 150, 16, '#e3a950'),
    at(300, 216, strawberry(24), { turn: -14 }),
    at(340, 212, raspberry(17)),
    at(372, 218, blueberry(14)),
    at(334, 198, mint({ size: 24 })),
  ]);
}

function sharlotka() {
  const random = seeded('sharlotka');
  const cake = wedge(
    [
      ['#d08a38', 10],
      ['#f9dc94', 54],
      ['#c88136', 9],
    ],
    '#dea24c',
  );
  const apples = places('208 336 6, 272 338 -6, 340 346 8, 406 352 -4, 238 366 -8, 306 370 6, 374 380 -6, 438 378 4').map(([x, y, turn]) =>
    at(x, y - 6, path('M-28 4Q0 -20 28 4Q0 16 -28 4Z', volume('#fff0b8')) + line('M-28 4Q0 -20 28 4', '#e3bd62', 3), { turn }),
  );
  const fan = places('262 284, 312 276, 362 266, 408 256, 334 298, 390 288, 440 280').map(([x, y], index) =>
    at(x, y, path('M-30 8Q-6 -24 30 -4Q8 16 -30 8Z', volume('#f3c568')) + line('M-30 8Q-6 -24 30 -4', '#b8412f', 4), {
      turn: index * 3 - 8,
    }),
  );
  const face = polygon([TIP, NEAR, [NEAR[0], NEAR[1] + 73], [TIP[0], TIP[1] + 73]]);
  return closer([
    plate({ accent: '#a84a58', pattern: 'line' }),
    at(
      34,
      16,
      cake.drawing +
        within(face, apples.join('')) +
        within(cake.lid, fan.join('')) +
        within(
          cake.lid,
          scatter(random, 150, 350, 276, 170, 48)
            .map(({ x, y }) => circle(x, y, between(random, 1, 2.6), '#ffffff', 'opacity=".85"'))
            .join(''),
        ),
      { scale: 0.92 },
    ),
    at(206, 404, dollop(random, 38)),
    at(214, 386, mint({ size: 24 })),
    at(470, 408, line('M-52 0H34', '#a8662b', 15) + line('M-52 -4H34', '#c98a4a', 4) + circle(-54, 0, 6, '#7a4318'), { turn: -10 }),
  ]);
}

export const cakes = {
  'medovik-honey-cake': medovik,
  'napoleon-cake': napoleon,
  'apple-sharlotka': sharlotka,
};
