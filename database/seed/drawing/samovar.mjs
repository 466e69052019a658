/** The samovar itself: in brass for the pictures, as a flat sign for the brand. */
import { darken, lighten, metal, volume } from './colour.mjs';
import { at, circle, ellipse, gleam, line, path, rect, ring, shadow, within } from './shapes.mjs';

const BODY = 'M-92 -120C-104 -60 -86 10 -40 52H40C86 10 104 -60 92 -120Z';

function handle(colour) {
  const dark = darken(colour, 0.4);
  return (
    line('M-90 -96C-134 -104 -138 -44 -94 -40', dark, 15) +
    line('M-90 -96C-134 -104 -138 -44 -94 -40', colour, 9) +
    rect(-134, -86, 17, 34, 8, '#5a2f1a')
  );
}

function teapot() {
  const colour = '#fffaf0';
  return [
    line('M-46 -34C-84 -40 -78 6 -42 2', darken(colour, 0.2), 12),
    line('M-46 -34C-84 -40 -78 6 -42 2', colour, 7),
    path('M44 -4C66 -8 62 -36 82 -44L88 -36C76 -26 78 8 46 16Z', colour),
    path('M-44 -46C-62 -16 -46 20 -26 22H26C46 20 62 -16 44 -46Z', volume(colour)),
    [-18, 0, 18]
      .map(
        (x, index) =>
          circle(x, index === 1 ? -8 : -12, index === 1 ? 9 : 6, '#c8402f') +
          circle(x, index === 1 ? -8 : -12, index === 1 ? 4 : 2.6, '#f5c34d'),
      )
      .join(''),
    path('M-30 -2Q-38 -6 -36 -16Q-26 -12 -30 -2ZM30 -2Q38 -6 36 -16Q26 -12 30 -2Z', '#4f7d43'),
    ellipse(0, -46, 45, 10, darken(colour, 0.1)),
    path('M-36 -48C-30 -66 30 -66 36 -48Q0 -38 -36 -48Z', volume(colour)),
    circle(0, -68, 8, volume('#c8402f')),
  ].join('');
}

/** Brass, its foot at the origin, about 400 units tall with the teapot. */
export function samovar(colour = '#d9a441') {
  const dark = darken(colour, 0.45);
  const flutes = [-62, -36, -12, 12, 36, 62].map((x) =>
    line(`M${x} -112C${x * 1.1} -50 ${x * 0.86} 6 ${x * 0.5} 48`, dark, 2.6, 'opacity=".55"'),
  );
  return at(
    0,
    -104,
    [
      shadow(10, 102, 118, 18, 0.45, 9),
      path('M-70 104C-72 84 -40 86 -30 66H30C40 86 72 84 70 104Z', metal(colour)),
      rect(-84, 92, 168, 14, 7, metal(darken(colour, 0.12))),
      rect(-46, 50, 92, 18, 8, metal(darken(colour, 0.06))),
      handle(colour),
      at(0, 0, handle(colour), { flip: true }),
      path(BODY, metal(colour)),
      within(BODY, ...flutes),
      rect(-92, -88, 184, 7, 3, dark, 'opacity=".35"'),
      circle(0, -40, 30, darken(colour, 0.25)),
      circle(0, -40, 26, volume(lighten(colour, 0.15))),
      ring(0, -40, 15, 15, 8)
        .map(({ x, y }) => circle(x, y, 2.6, dark))
        .join(''),
      circle(0, -40, 7, dark),
      ellipse(0, -122, 98, 17, darken(colour, 0.2)),
      ellipse(0, -126, 98, 16, metal(lighten(colour, 0.1))),
      ellipse(0, -134, 66, 12, darken(colour, 0.25)),
      path('M-48 -136L-40 -168H40L48 -136Q0 -124 -48 -136Z', metal(colour)),
      ellipse(0, -168, 52, 10, metal(lighten(colour, 0.12))),
      rect(-9, 2, 18, 26, 5, metal(darken(colour, 0.1))),
      path('M-7 24H7L12 56H-2Z', metal(darken(colour, 0.05))),
      line('M-20 4H20', dark, 9),
      line('M-20 3H20', lighten(colour, 0.3), 4),
      gleam(-58, -60, 8, 34, 0.5, 6),
      at(0, -190, teapot()),
    ].join(''),
  );
}

/** The product's mark: one colour on a rounded ground, legible at 16 pixels. */
export function mark({ ground = '#a8322a', ink = '#fff3dc' } = {}) {
  const cut = (d, width) => line(d, ground, width);
  return [
    rect(0, 0, 192, 192, 44, ground),
    path('M58 84C52 112 62 136 82 147H110C130 136 140 112 134 84Z', ink),
    line('M58 94C34 90 32 120 60 120M134 94C158 90 160 120 132 120', ink, 9),
    rect(51, 73, 90, 13, 6.5, ink),
    path('M76 74L81 61H111L116 74Z', ink),
    path('M78 147H114L124 163H68Z', ink),
    rect(56, 158, 80, 12, 6, ink),
    path('M74 33C66 44 72 57 82 57H110C120 57 126 44 118 33Z', ink),
    path('M116 44L134 33L139 37L126 54L112 57Z', ink),
    line('M75 38C60 34 60 54 76 52', ink, 6),
    path('M79 29C84 19 108 19 113 29Z', ink),
    circle(96, 18, 5, ink),
    cut('M66 92H126', 4),
    cut('M96 108v17', 10),
    cut('M83 107H109', 9),
  ].join('');
}

/** The mark as a file of its own. */
export const markFile = () =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="192" height="192" viewBox="0 0 192 192" role="img" aria-label="Samovar"><title>Samovar</title>${mark()}</svg>`;
