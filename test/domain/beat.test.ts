/** A job's beat goes on whatever the wall clock is set to; Strapi's own schedule, which waits for a time of day, is the control. */
import { createRequire } from 'node:module';
import { beat } from '#platform/jobs/beat';
import { pause, until } from '../helpers/patience';

// Strapi brings it along for itself.
const { Cron } = createRequire(require.resolve('@strapi/core'))('croner') as {
  Cron: new (rule: string, work: () => void) => { stop(): void };
};

const HOURS = 3_600_000;
const RealDate = Date;
let ahead = 0;
/** As the machine's owner sets it, or as a time server corrects it. */
const setClock = (milliseconds: number): void => {
  ahead = milliseconds;
  globalThis.Date = class extends RealDate {
    constructor(...given: [] | [number]) {
      if (given.length === 0) super(RealDate.now() + ahead);
      else super(...given);
    }
    static override now = () => RealDate.now() + ahead;
  } as DateConstructor;
};
afterEach(() => (globalThis.Date = RealDate));

it('comes again after the clock went two hours ahead and back', async () => {
  let runs = 0;
  const steady = beat(0.02, async () => void (runs += 1));
  await until('the first run', () => runs > 0);
  for (const set of [2 * HOURS, 0, -2 * HOURS, 0]) {
    setClock(set);
    const before = runs;
    await until('more runs', () => runs > before + 2, 5_000);
  }
  await steady.stop();
});

it('is not hurried by a clock that leaps', async () => {
  let runs = 0;
  const steady = beat(60, async () => void (runs += 1), 0);
  await until('the first run', () => runs === 1);
  setClock(2 * HOURS);
  await pause(100);
  expect(runs).toBe(1);
  await steady.stop();
});

it('a schedule by the time of day stands still (the control)', async () => {
  setClock(2 * HOURS);
  let runs = 0;
  const job = new Cron('* * * * * *', () => void (runs += 1));
  await until('the first run', () => runs > 0);
  setClock(0);
  const before = runs;
  await pause(2_500);
  job.stop();
  expect(runs - before).toBeLessThan(2);
});

it('never runs twice at once, is let finish, and ends', async () => {
  let [running, most, runs] = [0, 0, 0];
  const slow = beat(0.01, async () => {
    running += 1;
    most = Math.max(most, running);
    await pause(30);
    running -= 1;
    runs += 1;
  });
  await until('three runs', () => runs >= 3);
  await slow.stop();
  const ended = runs;
  expect([most, running]).toEqual([1, 0]);
  await pause(60);
  expect(runs).toBe(ended);
});
