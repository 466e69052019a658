/** The second half of `npm run test:faults`: the house under load beside a real Apache Kafka that is absent, dies and hangs, and a server that is killed. `-- --short` for a quick look. */
import { parseArgs } from 'node:util';
import { compileStale } from './build.mjs';
import { Refusal, demandPackages } from './paths.mjs';
import { openHouse } from '../test/faults/with-kafka/house.mjs';
import { writeReport } from '../test/faults/with-kafka/report.mjs';
import { absent, hungBroker, killedBroker, killedServer } from '../test/faults/with-kafka/scenes.mjs';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    kills: { type: 'string' },
    seconds: { type: 'string' },
  },
});

const say = (/** @type {string} */ text) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);

async function main() {
  demandPackages();
  await compileStale({ allowFlaws: true });
  const plan = {
    kills: Number(values.kills ?? (values.short ? 3 : 20)),
    outage: Number(values.seconds ?? (values.short ? 5 : 60)),
    calm: values.short ? 4 : 60,
  };
  const house = await openHouse({ guests: 6 });
  process.once('SIGINT', () => void house.close().finally(() => process.exit(130)));
  try {
    const scenes = [];
    for (const scene of [absent, killedServer, killedBroker, hungBroker]) {
      say(`${scene.name} …`);
      scenes.push(await scene(house, plan));
      say(`${scenes.at(-1)?.title}: done`);
    }
    return writeReport(scenes, { keep: !values.short && !values.kills && !values.seconds });
  } finally {
    await house.close();
  }
}

try {
  const broken = await main();
  for (const promise of broken) console.error(`Broken: ${promise}`);
  process.exitCode = broken.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
