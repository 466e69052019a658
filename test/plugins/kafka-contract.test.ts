/** docs/asyncapi.yaml says what the house sends: it is up to date, complete, and every sample in it fits its own schema. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { contract, messageValidator } from '../kafka/asyncapi-messages';

const root = path.resolve(__dirname, '../..');
const { EVENTS } = require(path.join(root, 'dist/src/domain/events.js')) as { EVENTS: Record<string, { topic: string }> };

it('is up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/asyncapi.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it('has every event of the catalogue in the channel of its topic, with a sample that fits', () => {
  const check = messageValidator();
  const { components } = contract();
  expect(Object.keys(components.messages).sort()).toEqual(Object.keys(EVENTS).sort());
  for (const [name, { topic }] of Object.entries(EVENTS)) {
    const sample = components.messages[name]?.examples[0]?.payload as { name?: string };
    expect(check(topic, sample)).toBeNull();
    expect(check(topic, { ...sample, payload: {} } as never)).toMatch(/payload/);
    expect(check('samovar.elsewhere', sample)).toMatch(/no message/);
  }
});
