/** A promise that nobody waits for is logged, and the house goes on: Strapi sends statements side by side and waits for the first that fails. */
import { secondOutput, secondProcess, secondUrl } from '../helpers/instance';
import { until } from '../helpers/patience';

it('a fault that nobody waits for is told in the log and ends nothing', async () => {
  const house = await secondUrl();
  // Whoever asks for a job that is not there is told nothing: the fault is left in a promise of that process.
  secondProcess().send({ file: 'platform/clock', job: 'jobThatIsNotThere' });
  await until('the fault in the log', () => /Unhandled rejection: TypeError/.test(secondOutput()));
  expect((await fetch(`${house}/api/health`)).status).toBe(200);
});
