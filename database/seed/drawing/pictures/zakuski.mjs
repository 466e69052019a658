/** What stands on the table before the first toast. */
import { metal, turned, volume } from '../colour.mjs';
import { cucumberSlice, dill, halfTomato, leaf, parsley } from '../garnish.mjs';
import { closer } from '../scene.mjs';
import { at, between, circle, ellipse, gleam, line, path, pick, rect, scatter, seeded, shadow, within, places } from '../shapes.mjs';
import { board, plate } from '../tableware.mjs';

const gherkin = (length = 58) =>
  shadow(4, 16, length, 9, 0.34, 4) +
  path(`M${-length} 0C${-length} -24 ${length} -26 ${length} 0C${length} 22 ${-length} 24 ${-length} 0Z`, volume('#6f8f32')) +
  [-0.7, -0.35, 0, 0.35, 0.7].map((share, index) => circle(share * length, index % 2 ? 5 : -8, 3.4, '#9db455')).join('') +
  gleam(-length * 0.3, -11, length * 0.3, 3, 0.5, -2);

function jar() {
  const glass = 'M-62 -96Q-84 -84 -84 -58V84Q-84 104 -62 104H62Q84 104 84 84V-58Q84 -84 62 -96Z';
  return [
    shadow(8, 104, 84, 14, 0.42, 7),
    path(glass, '#dfe6b4', 'opacity=".9"'),
    within(
      glass,
      rect(-90, -64, 180, 180, 0, '#c5cf7e', 'opacity=".75"'),
      at(-46, 30, gherkin(60), { turn: 84 }),
      at(0, 36, gherkin(62), { turn: 92 }),
      at(46, 30, gherkin(60), { turn: 97 }),
      at(-22, -30, gherkin(44), { turn: 70 }),
      at(34, -26, halfTomato(24)),
      at(0, 60, dill({ size: 96, colour: '#6f8a2c' }), { turn: -12 }),
      at(40, 80, circle(0, 0, 11, '#f6ecd2')),
    ),
    path(glass, '#ffffff', 'opacity=".16"'),
    gleam(-62, 10, 6, 66, 0.6, 0),
    gleam(66, 0, 4, 50, 0.35, 0),
    rect(-68, -118, 136, 28, 9, metal('#c9a24a')),
    line('M-64 -104H64', '#8a6a22', 2.4),
  ].join('');
}

function pickles() {
  const random = seeded('pickles');
  const tomato = (r) =>
    shadow(4, r * 0.7, r, r * 0.3, 0.35, 4) +
    circle(0, 0, r, volume('#d8442e')) +
    [0, 72, 144, 216, 288]
      .map((turn) => path('M0 0Q4 -8 0 -15Q-4 -8 0 0Z', '#5f8a3a', `transform="translate(0 ${-r * 0.62}) rotate(${turn}) scale(1 .8)"`))
      .join('') +
    gleam(-r * 0.36, -r * 0.3, r * 0.22, r * 0.12, 0.6);
  const kraut = scatter(random, 60, 0, 0, 66, 26).map(({ x, y }) =>
    line(
      `M${(x - 12).toFixed(0)} ${y.toFixed(0)}q10 ${between(random, -12, 8).toFixed(0)} 24 ${between(random, -4, 4).toFixed(0)}`,
      pick(random, ['#f4ecc0', '#e3d795', '#fbf6dc', '#ee9a48']),
      4,
    ),
  );
  return closer([
    board({ y: 364, width: 540, depth: 132, colour: '#b9773f' }),
    at(186, 290, jar()),
    at(420, 300, tomato(36)),
    at(486, 316, tomato(33)),
    at(352, 304, tomato(31)),
    at(402, 352, shadow(4, 20, 70, 14, 0.32, 5) + kraut.join('')),
    at(300, 386, gherkin(54), { turn: -8 }),
    at(344, 404, gherkin(50), { turn: 6 }),
    at(470, 396, cucumberSlice(25, 13)),
    at(502, 386, cucumberSlice(25, 13)),
    at(440, 404, cucumberSlice(25, 13)),
    at(
      116,
      408,
      path('M-20 12C-24 -14 -8 -20 0 -32C8 -20 24 -14 20 12Q0 24 -20 12Z', volume('#f3e6cc')) +
        line('M0 -26Q-8 0 -4 16M0 -26Q8 0 4 16', '#cbb08a', 2),
    ),
    at(254, 400, dill({ size: 60 }), { turn: -66 }),
    at(414, 340, leaf({ size: 34, colour: '#6d8240' }), { turn: 74 }),
    ...scatter(random, 8, 402, 350, 56, 18).map(({ x, y }) => circle(x, y, 6, volume('#b81f35'))),
  ]);
}

/** A strip of aubergine rolled around walnut paste, standing on end. */
const roll = () =>
  shadow(5, 44, 48, 12, 0.38, 5) +
  path('M-50 -16V36A50 22 0 0 0 50 36V-16Z', turned('#5b2f52')) +
  line('M-30 0V44M-6 6V52M22 4V46', '#7d4a72', 3, 'opacity=".7"') +
  ellipse(0, -16, 50, 22, '#8a5a4a') +
  ellipse(0, -17, 43, 18, volume('#e9cfa0')) +
  line('M-30 -18C-30 -32 26 -34 30 -17C30 -4 -16 -4 -16 -17C-14 -25 12 -24 12 -17', '#8a6238', 3.4);

const grain = () => ellipse(0, 0, 7, 8.6, volume('#c2183c')) + gleam(-2, -3, 2, 2.6, 0.8);

function badrijani() {
  const rolls = places('234 292, 406 292, 320 280, 200 336, 440 338, 320 334, 262 372, 380 374');
  return closer([
    plate({ accent: '#8a2f4f', pattern: 'dots', colour: '#fdf3e2' }),
    ...rolls.map(
      ([x, y]) => at(x, y, roll(), { scale: 0.98 }) + at(x - 6, y - 22, grain()) + at(x + 8, y - 16, grain()) + at(x - 2, y - 10, grain()),
    ),
    ...rolls.filter((_, index) => index % 2 === 0).map(([x, y]) => at(x + 18, y - 22, parsley({ size: 24 }), { turn: 24 })),
    ...places('196 404, 300 416, 330 420, 440 404, 470 388, 170 386').map(([x, y]) => at(x, y, grain())),
    at(238, 412, leaf({ size: 26 }), { turn: -70 }),
    at(408, 414, leaf({ size: 26 }), { turn: 70 }),
  ]);
}

export const zakuski = {
  'barrel-pickles': pickles,
  'aubergine-walnut-rolls': badrijani,
};
