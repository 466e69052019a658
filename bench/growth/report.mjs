/** The table of growth: one row for each read, by whoever waited longest for it; and what stands in no table, in a few sentences. */

/** @typedef {import('./walk.mjs').Walked} Walked */
/** @typedef {{ list: string, as: string, ms: [number, number], buffers: [number, number], scans: string[] }} Grown */

/** Fifty rows, each by its key through four levels of an index. A small table is read whole for them, which takes fewer. */
const FEW_PAGES = 200;
const AS_BEFORE = 1.3;

/** @param {{ small: Walked[], large: Walked[], rows: number, seconds: number, unasked: number }} measured */
export function growthTable({ small, large, rows, seconds, unasked }) {
  const grown = grownOf(small, large);
  const size = rows.toLocaleString('en');
  const head = `| read | as | ms at 1,000 | ms at ${size} | factor | pages at 1,000 | pages at ${size} | factor | read from end to end |`;
  const body = grown.map(({ list, as, ms, buffers, scans }) =>
    [list, as, ...ms.map((one) => one.toFixed(1)), factor(ms), ...buffers, factor(buffers, FEW_PAGES), scans.join(', ') || '–'].join(' | '),
  );
  const facts = [
    ...summary(grown),
    statuses(large),
    `Measured in ${Math.round(seconds)} s${unasked > 0 ? `; then time was over, and ${unasked} addresses of the large house were not asked` : ''}.`,
  ];
  return [head, `|${' --- |'.repeat(2)}${' --: |'.repeat(6)} --- |`, ...body.map((cells) => `| ${cells} |`), '', ...facts].join('\n');
}

/** @param {Grown[]} grown @returns {string[]} */
function summary(grown) {
  const steady = grown.filter(({ buffers }) => Number(factor(buffers, FEW_PAGES)) <= AS_BEFORE).length;
  const scanned = grown.filter(({ scans }) => scans.length > 0).length;
  return [
    `${grown.length} reads: ${steady} look at no more than ${AS_BEFORE} times the pages, ${scanned} read a large table from end to end.`,
    'Medians of repeated asks, nothing answered from memory; pages of 8 kB of what grows, without who asks.',
  ];
}

/** @param {Walked[]} walked */
function statuses(walked) {
  /** @type {Record<number, number>} */
  const counts = {};
  for (const { status } of walked) counts[status] = (counts[status] ?? 0) + 1;
  const words = Object.entries(counts).map(([status, count]) => `${count} × ${status}`);
  return `Of ${walked.length} asks in the large house: ${words.join(', ')}.`;
}

/** @param {Walked[]} small @param {Walked[]} large @returns {Grown[]} the one who waits longest in the large house stands for all who may ask */
function grownOf(small, large) {
  /** @type {Map<string, Grown>} */
  const worst = new Map();
  const before = new Map(small.map((walked) => [`${walked.as} ${nameOf(walked.list)}`, walked]));
  for (const { list, as, status, ms, buffers, scans } of large) {
    const small = before.get(`${as} ${nameOf(list)}`);
    if (status !== 200 || small?.status !== 200) continue;
    const name = nameOf(list);
    const known = worst.get(name);
    const all = [...new Set([...scans, ...(known?.scans ?? [])])];
    if (!known || ms > known.ms[1]) worst.set(name, { list: name, as, ms: [small.ms, ms], buffers: [small.buffers, buffers], scans: all });
    else known.scans = all;
  }
  return [...worst.values()].sort((one, other) => (one.list < other.list ? -1 : 1));
}

/** Without the row that was asked for. @param {string} list */
const nameOf = (list) =>
  decodeURIComponent(list)
    .replace(/\/(?:[a-z0-9]{24}|[0-9a-f-]{36})(?=\/|\?|$)/g, '/:id')
    .replace(/page=1&pageSize=\d+&/, '');

/** @param {[number, number]} pair */
const factor = ([small, large], least = 0) => (large <= least ? '1.0' : (large / Math.max(small, 0.1)).toFixed(1));
