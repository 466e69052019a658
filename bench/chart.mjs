/** The figures as a bar chart, each line on a scale of its own: how many times as fast as vanilla Strapi. */

const BARS = /** @type {const} */ ([
  ['product', 'Samovar', '#b4552d'],
  ['fastify', 'Fastify + pg', '#5b7f95'],
  ['vanilla', 'vanilla Strapi', '#a9a29a'],
]);
const WIDTH = 760;
const LEFT = 250;
const ROW = 18;
const GROUP = ROW * BARS.length + 22;

/** @param {import('./report.mjs').Results} results */
export function chartOf({ lines }) {
  const height = lines.length * GROUP + 70;
  const groups = lines.map((line, index) => groupOf(line, 50 + index * GROUP)).join('\n');
  const legend = BARS.map(
    ([, title, colour], index) =>
      `<rect x="${LEFT + index * 150}" y="14" width="12" height="12" rx="2" fill="${colour}"/><text x="${LEFT + 18 + index * 150}" y="24">${title}</text>`,
  ).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#2b2622" role="img" aria-label="Requests a second, beside vanilla Strapi and Fastify with pg">
<rect width="${WIDTH}" height="${height}" fill="#fffaf4" rx="8"/>
${legend}
${groups}
<text x="16" y="${height - 12}" font-size="11" fill="#6b635b">requests a second; the length of a bar is relative to the fastest of its line</text>
</svg>
`;
}

/** @param {import('./report.mjs').Results['lines'][number]} line @param {number} top */
function groupOf({ title, perSecond }, top) {
  const most = Math.max(...BARS.map(([name]) => perSecond[name] ?? 0), 1);
  const bars = BARS.map(([name, , colour], index) => {
    const value = perSecond[name] ?? 0;
    const y = top + index * ROW;
    const width = Math.max(2, (value / most) * (WIDTH - LEFT - 90));
    return `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 4}" rx="3" fill="${colour}"/><text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 11}" font-size="11">${Math.round(value).toLocaleString('en')}</text>`;
  });
  return `<text x="16" y="${top + 12 + ROW}">${title}</text>${bars.join('')}`;
}
