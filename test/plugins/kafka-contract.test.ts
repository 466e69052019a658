/** docs/asyncapi.yaml says what the house sends: it is up to date, complete, and every sample in it fits its own schema. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { contract, messageValidator } from '../kafka/asyncapi-messages';

const root = path.resolve(__dirname, '../..');
const { EVENTS } = require(path.join(root, 'dist/src/domain/events.js')) as { EVENTS: Record<string, { topic: string }> };
const commands = running<typeof import('#platform/registry')>('src/platform/registry').commands();
const { understand } = require(path.join(root, 'dist/src/plugins/kafka/server/consumers/commands.js')) as {
  understand: (known: unknown, topic: string, message: unknown) => { id: string };
};

it('is up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/asyncapi.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it('has every event of the catalogue in the channel of its topic, with a sample that fits', () => {
  const check = messageValidator();
  const { components } = contract();
  const ofTopics = Object.keys(components.messages).filter((name) => !/^(live|chat)\./.test(name));
  expect(ofTopics.sort()).toEqual([...Object.keys(EVENTS), ...commands.map(({ name }) => name)].sort());
  for (const [name, { topic }] of Object.entries(EVENTS)) {
    const sample = components.messages[name]?.examples[0]?.payload as { name?: string };
    expect(check(topic, sample)).toBeNull();
    expect(check(topic, { ...sample, payload: null } as never)).toMatch(/payload/);
    expect(check('samovar.elsewhere', sample)).toMatch(/no message/);
  }
});

it('describes every command that may come in, as the house understands it', () => {
  const check = messageValidator();
  for (const { name, topic } of commands) {
    const sample = contract().components.messages[name]?.examples[0]?.payload as { id: string; name: string; payload: object };
    expect(check(topic, sample)).toBeNull();
    expect(understand(commands, topic, sample).id).toBe(sample.id);
    const foreign = { ...sample, payload: { ...sample.payload, price: 0 } };
    expect(check(topic, foreign)).toMatch(/additional properties/);
    expect(() => understand(commands, topic, foreign)).toThrow(/price/);
    expect(() => understand(commands, 'samovar.commands.elsewhere', sample)).toThrow(/has no command/);
  }
});
