/** Tea and coffee. */
import { fall, turned, volume } from '../colour.mjs';
import { citrus, leaf, mint, seaBuckthorn } from '../garnish.mjs';
import { coffeeBean, cup, glass, holder, saucer, spoon, sugarCube } from '../glassware.mjs';
import { steam } from '../scene.mjs';
import { at, circle, ellipse, gleam, line, path, rect, ring, scatter, seeded, shadow, within, places } from '../shapes.mjs';

function glassOfTea() {
  return [
    saucer(320, 404, 168, '#fffaf0', '#c8503c'),
    at(392, 128, line('M0 0L-34 150', '#8b939b', 8) + line('M-1 0L-35 150', '#eef1f4', 4)),
    at(320, 154, glass({ top: 76, bottom: 70, height: 236, level: 30, fills: [['#d9731c', '#8a3208', 1]] })),
    at(392, 176, citrus({ r: 40, ry: 40 }), { turn: 8 }),
    at(320, 238, holder({ rx: 77, height: 146 })),
    at(190, 398, sugarCube(38)),
    at(222, 416, sugarCube(36)),
    at(444, 412, sugarCube(34)),
    steam(306, 132, 2),
  ].join('');
}

function glassPot() {
  const random = seeded('sea-buckthorn');
  const belly = 'M-118 0C-160 44 -150 150 -84 168H84C150 150 160 44 118 0Z';
  const berries = scatter(random, 34, 0, 92, 112, 66).map(({ x, y }) => at(x, y, seaBuckthorn(10)));
  return [
    shadow(8, 168, 128, 18, 0.42, 8),
    line('M-120 36C-196 20 -196 132 -122 128', '#e9dccb', 14),
    line('M-120 36C-196 20 -196 132 -122 128', '#ffffff', 6),
    path('M118 92C160 84 152 36 196 18L206 32C176 52 182 116 122 132Z', '#f3a03a', 'opacity=".9"'),
    path(belly, '#ffffff', 'opacity=".5"'),
    within(
      belly,
      rect(-170, 26, 340, 160, 0, fall('#f6a52e', '#d9690f')),
      berries.join(''),
      at(-40, 60, citrus({ r: 38, ry: 34, rind: '#e98a1c', flesh: '#f9bc55' })),
      at(44, 108, citrus({ r: 36, ry: 32, rind: '#e98a1c', flesh: '#f9bc55' })),
      at(10, 56, mint({ size: 34 }), { turn: 30 }),
    ),
    path(belly, 'none', 'stroke="#ffffff" stroke-opacity=".8" stroke-width="4"'),
    gleam(-104, 84, 8, 44, 0.6, 8),
    ellipse(0, 0, 120, 26, '#fdf1dd'),
    ellipse(0, -4, 112, 23, turned('#c79a45')),
    ellipse(0, -12, 84, 18, turned('#d9b05c')),
    circle(0, -38, 15, volume('#c79a45')),
  ].join('');
}

const berrySprig = () =>
  line('M-40 12Q0 -4 48 -20', '#7a5a2c', 4) +
  places('-28 2, -10 -10, 6 8, 22 -18, 34 -4, -16 14')
    .map(([x, y]) => at(x, y, seaBuckthorn(10)))
    .join('') +
  at(40, -14, leaf({ size: 34, colour: '#7d9a5a' }), { turn: 60 }) +
  at(-4, -2, leaf({ size: 32, colour: '#7d9a5a' }), { turn: -40 });

/** A glass pot full of orange tea, a small cup beside it. */
function seaBuckthornTea() {
  return [
    at(276, 226, glassPot()),
    at(496, 352, cup({ rx: 62, depth: 58, drink: volume('#ee8f1f'), accent: '#c8503c' })),
    at(114, 414, berrySprig()),
    steam(280, 160, 2),
  ].join('');
}

/** The leaf that the barista pours. */
const rosetta = () => {
  const cream = '#fdeccb';
  const petals = [0, 1, 2, 3].map((step) => {
    const [y, wide] = [26 - step * 14, 74 - step * 11];
    return line(
      `M${-wide} ${y - 16}C${-wide * 0.8} ${y + 2} ${-wide * 0.3} ${y + 8} 0 ${y + 4}C${wide * 0.3} ${y + 8} ${wide * 0.8} ${y + 2} ${wide} ${y - 16}`,
      cream,
      8 - step * 0.6,
    );
  });
  const heart = 'M0 -18C-36 -22 -38 -42 -18 -42C-8 -42 -2 -38 0 -34C2 -38 8 -42 18 -42C38 -42 36 -22 0 -18Z';
  return petals.join('') + path(heart, cream) + line('M0 -26V38', '#c98442', 2.6);
};

function cappuccino() {
  return [
    at(
      310,
      244,
      cup({ rx: 150, depth: 136, drink: volume('#b56a2c'), accent: '#2f6f6b', colour: '#fffaf0' }) +
        ellipse(0, 9, 128, 49, volume('#c98442')) +
        at(0, 8, rosetta(), { scale: 1.02 }),
    ),
    at(150, 420, spoon(120), { turn: -14 }),
    at(
      496,
      412,
      path('M-34 8C-40 -18 -10 -32 20 -26C44 -20 44 10 22 20C0 26 -28 24 -34 8Z', volume('#c98a42')) +
        places('-12 -8, 8 -14, 20 0, -4 8')
          .map(([x, y]) => ellipse(x, y, 6, 3.4, '#8a5524'))
          .join(''),
    ),
    at(574, 408, coffeeBean(15), { turn: 30 }),
    at(556, 432, coffeeBean(15), { turn: -40 }),
    at(62, 404, coffeeBean(15), { turn: -20 }),
    steam(310, 170),
  ].join('');
}

function anise() {
  const arms = ring(0, 0, 13, 11, 6).map(({ x, y, angle }) =>
    at(x, y, ellipse(0, 0, 15, 6, volume('#8a5a2c')), { turn: (angle * 180) / Math.PI }),
  );
  return arms.join('') + circle(0, 0, 5, '#5f3316');
}

function raf() {
  const stick = (turn) =>
    at(0, 0, line('M-60 0H60', '#8a4f24', 16) + line('M-60 -4H60', '#b97a45', 5) + ellipse(60, 0, 5, 8, '#5f3316'), { turn });
  return [
    saucer(320, 410, 160, '#fffaf0', '#35677c'),
    at(
      320,
      128,
      glass({
        top: 88,
        bottom: 66,
        height: 276,
        level: 40,
        fills: [
          ['#fdf3dc', '#f3dcb4', 0.26],
          ['#ecc894', '#d9a566', 0.4],
          ['#c98f50', '#9c5f2b', 0.34],
        ],
      }),
    ),
    ellipse(320, 160, 78, 22, '#fff8e6'),
    circle(290, 148, 26, volume('#fff6e0')),
    circle(332, 142, 32, volume('#fffaf0')),
    circle(364, 152, 21, volume('#fff6e0')),
    scatter(seeded('raf'), 34, 328, 142, 52, 16)
      .map(({ x, y }) => circle(x, y, 1.8, '#a5602a'))
      .join(''),
    at(178, 398, stick(-16)),
    at(196, 414, stick(8)),
    at(452, 406, anise()),
    steam(322, 108, 2),
  ].join('');
}

function espresso() {
  return [
    at(
      320,
      262,
      cup({ rx: 100, depth: 104, drink: volume('#7a3d14'), colour: '#a8392c' }) +
        ellipse(0, 8, 90, 35, volume('#8f4c1a')) +
        ellipse(-8, 7, 66, 24, '#c98442', 'opacity=".75"') +
        path('M-40 4q30 -20 60 -6t10 16t-44 6Z', '#e3aa62', 'opacity=".6"'),
    ),
    at(234, 410, spoon(110, '#d6b25c'), { turn: -12 }),
    at(428, 392, sugarCube(34)),
    at(454, 404, sugarCube(32)),
    ...places('120 400 20, 150 420 -30, 528 408 60, 506 430 10, 92 424 -10').map(([x, y, turn]) => at(x, y, coffeeBean(16), { turn })),
    steam(320, 200, 2),
  ].join('');
}

export const hotDrinks = {
  'tea-in-podstakannik': glassOfTea,
  'sea-buckthorn-tea': seaBuckthornTea,
  cappuccino,
  'vanilla-raf': raf,
  espresso,
};
