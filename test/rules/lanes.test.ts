/** A whole run is shared out: every file once, what needs an application where one is booted, and nobody waits long for the last. */
import fc from 'fast-check';

interface Lanes {
  projectOf: (file: string) => 'alone' | 'starting' | 'application';
  shareOut: (files: string[], times: Record<string, number>) => string[][];
}
const { projectOf, shareOut } = require('../helpers/lanes') as Lanes;

const BOOTED = 3;
const file = fc.tuple(fc.constantFrom('domain', 'rules', 'browser', 'ops', 'api', 'security', 'concurrency'), fc.nat(30));
const run = fc.uniqueArray(
  file.map(([folder, number]) => `test/${folder}/${number}.test.ts`),
  { minLength: 1, maxLength: 80 },
);
const timed = run.chain((files) =>
  fc
    .array(fc.integer({ min: 1, max: 60 }), { minLength: files.length, maxLength: files.length })
    .map((seconds) => ({ files, times: Object.fromEntries(files.map((name, at) => [name, seconds[at] ?? 1])) })),
);

it.each([
  ['test/domain/money.test.ts', 'alone'],
  ['test/rules/lanes.test.ts', 'alone'],
  ['/somewhere/test/screens/board-words.test.ts', 'alone'],
  ['test/ops/start.test.ts', 'starting'],
  ['test/browser/people.test.ts', 'starting'],
  ['test/api/order.test.ts', 'application'],
  ['test/api/browser.test.ts', 'application'],
  ['test/kafka/events.kafka.ts', 'application'],
])('%s is a test of the kind “%s”', (name, kind) => expect(projectOf(name)).toBe(kind));

it('gives every file to one lane, in at most five', () => {
  fc.assert(
    fc.property(timed, ({ files, times }) => {
      const lanes = shareOut(files, times);
      expect(lanes.flat().sort()).toEqual([...files].sort());
      expect(lanes.length).toBeLessThanOrEqual(5);
    }),
  );
});

it('boots at most three applications, and one second instance beside them', () => {
  fc.assert(
    fc.property(timed, ({ files, times }) => {
      const lanes = shareOut(files, times);
      expect(lanes.filter((lane) => lane.some((name) => projectOf(name) === 'application')).length).toBeLessThanOrEqual(BOOTED);
      expect(lanes.filter((lane) => lane.some((name) => name.includes('/concurrency/'))).length).toBeLessThanOrEqual(1);
    }),
  );
});

it('lets no lane work longer than another by more than its longest file', () => {
  fc.assert(
    fc.property(timed, ({ files, times }) => {
      const free = files.filter((name) => projectOf(name) !== 'application');
      const lengths = shareOut(free, times).map((lane) => lane.reduce((sum, name) => sum + (times[name] ?? 0), 0));
      const boot = 20;
      expect(Math.max(0, ...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(boot + Math.max(0, ...Object.values(times)));
    }),
  );
});

it('counts a file that nobody has timed as an average one', () => {
  const times = { 'test/browser/long.test.ts': 90, 'test/browser/short.test.ts': 10 };
  const lanes = shareOut(['test/browser/new.test.ts', ...Object.keys(times)], times);
  expect(lanes.map(([first]) => first)).toEqual(['test/browser/short.test.ts', 'test/browser/long.test.ts', 'test/browser/new.test.ts']);
});
