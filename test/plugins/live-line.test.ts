/** The line that keeps a screen of the panel up to date, against the running server: nothing of it goes on when the screen is closed. */
import { follow } from '../../src/plugins/backoffice/admin/kit/live/follow';
import { sharedUrl } from '../helpers/instance';
import { panelUser } from '../helpers/panel';
import { until } from '../helpers/patience';

/** What a browser has and Node has not, counting what still runs. */
const timers = new Set<unknown>();
const start = (timer: unknown): unknown => (timers.add(timer), timer);
const stop = (timer: NodeJS.Timeout): void => (clearTimeout(timer), void timers.delete(timer));
const browser = {
  setTimeout: (work: () => void, after: number) => start(setTimeout(work, after)),
  setInterval: (work: () => void, every: number) => start(setInterval(work, every)),
  clearTimeout: stop,
  clearInterval: stop,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

it('asks for nothing any more when its screen is closed', async () => {
  Object.assign(globalThis, { window: browser, navigator: { onLine: true } });
  const host = await panelUser('samovar-host');
  const told: string[] = [];
  const end = follow({
    topic: 'orders',
    url: `${sharedUrl()}/live`,
    token: () => host.token,
    renew: () => Promise.resolve(),
    onChange: () => undefined,
    onConnection: (connection) => void told.push(connection),
  });
  await until('a live connection', () => told.includes('live'));
  end();
  expect([...timers]).toEqual([]);
  expect(told).toEqual(['live']);
});
