/** The published contract as a check of messages: docs/asyncapi.yaml, read as an outsider would. */
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

interface Contract {
  channels: Record<string, { messages: Record<string, unknown> }>;
  components: { messages: Record<string, { payload: object; examples: { payload: unknown }[] }>; schemas: Record<string, object> };
}

export const contract = (): Contract => parse(fs.readFileSync(path.resolve(__dirname, '../../docs/asyncapi.yaml'), 'utf8'));

/** @returns a check that says in words what is wrong with a message, or null */
export function messageValidator(): (topic: string, message: { name?: string }) => string | null {
  const { channels, components } = contract();
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const checks = Object.fromEntries(
    Object.entries(components.messages).map(([name, { payload }]) => [
      name,
      ajv.compile({ ...payload, components: { schemas: components.schemas } }),
    ]),
  );
  return (topic, message) => {
    const name = message.name ?? '';
    const check = checks[name];
    if (!check || !(name in (channels[topic]?.messages ?? {}))) return `${topic} has no message ${name}`;
    return check(message) ? null : `${name}: ${ajv.errorsText(check.errors)}`;
  };
}
