/** `npm run accounting-simulator`: an accounting program to try the house with. It receives each request for a table, decides by simple rules, and sends its decisions back: by signed calls, or over Kafka. */
import { parseArgs } from 'node:util';
import { enter, leave, withToken } from './accounting/registration.mjs';
import { answerCalls } from './accounting/over-http.mjs';
import { answerTopic } from './accounting/over-kafka.mjs';

const { values } = parseArgs({
  options: {
    house: { type: 'string', default: 'http://127.0.0.1:1337' },
    port: { type: 'string', default: '0' },
    owner: { type: 'string', default: 'owner@samovar.test' },
    password: { type: 'string', default: 'Samovar-2026' },
    kafka: { type: 'string' },
  },
});

/** @type {import('./accounting/registration.mjs').Registration | undefined} */
let registration;
const goodbye = async () => registration && (await leave(registration));
try {
  registration = await enter(values);
  const connection = withToken(registration);
  const stop = values.kafka ? await answerTopic(connection, values.kafka) : await answerCalls(connection, Number(values.port));
  console.log(`The accounting simulator decides for ${values.house}${values.kafka ? ' over Kafka' : ''}. Stop it with Ctrl-C.`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(
      signal,
      () =>
        void stop()
          .then(goodbye)
          .finally(() => process.exit(0)),
    );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await goodbye();
  process.exit(1);
}
