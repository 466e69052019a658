/** How long each test file took when that was last written down (`npm test -- --record`): a whole run is shared out by it. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const kept = path.join(root, 'test', 'times.json');

/** @returns {Record<string, number>} seconds by file, as seen from the checkout */
export const recordedTimes = () => JSON.parse(fs.readFileSync(kept, 'utf8'));

/** Files that did not run keep their times, files that are gone lose them. @param {string[]} reports what jest wrote with `--json`, if it came to its end */
export function recordTimes(reports) {
  if (reports.length === 0) return;
  const taken = reports
    .filter((report) => fs.existsSync(report))
    .flatMap((report) => JSON.parse(fs.readFileSync(report, 'utf8')).testResults)
    .map(({ name, startTime, endTime }) => [path.relative(root, name), Math.round((endTime - startTime) / 100) / 10]);
  const times = Object.entries({ ...recordedTimes(), ...Object.fromEntries(taken) })
    .filter(([file]) => fs.existsSync(path.join(root, file)))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  fs.writeFileSync(kept, `${JSON.stringify(Object.fromEntries(times), null, 2)}\n`);
}
