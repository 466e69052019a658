/** Commands come in over Kafka from programs of the house's owner: whoever may write to the topic may give them. Each is obeyed once or refused with the reason. */
import type { Core } from '@strapi/strapi';
import type { IHeaders } from 'kafkajs';
import { z } from 'zod';
import { englishOf, kindOf } from '#domain/error-catalogue';
import { DomainError } from '#domain/errors';
import { onceInTrace } from '#platform/events/inbox';
import type { AnyCommand } from '#platform/events/command';
import type { Reader } from './group';
import { jsonIn, Refused, tryOrBury } from './reading';

/** What is around every command. */
export const commandFrame = z.strictObject({
  id: z.string().min(8).max(100).describe('The sender’s own: the same id is obeyed once, however often it comes.'),
  name: z.string(),
  payload: z.record(z.string(), z.unknown()),
});

export const COMMANDS = 'commands';

export const commandReader = (strapi: Core.Strapi, commands: readonly AnyCommand[]): Reader => ({
  name: COMMANDS,
  topics: [...new Set(commands.map((declared) => declared.topic))],
  read: (message, { topic, beat }) =>
    tryOrBury(strapi, { consumer: COMMANDS, topic, message, beat, eventId: idIn(message) }, () =>
      obey(strapi, commands, { topic, message }),
    ),
});

/** Once, by the sender's id. @throws Refused where the house says no */
export async function obey(
  strapi: Core.Strapi,
  commands: readonly AnyCommand[],
  { topic, message }: { topic: string; message: { value: Buffer | string | null; headers?: IHeaders } },
): Promise<void> {
  const { declared, id, payload } = understand(commands, topic, jsonIn(message));
  const mark = { consumer: COMMANDS, eventId: id, traceId: traceIn(message.headers?.['trace-id']) ?? id, as: 'machine' } as const;
  await onceInTrace(strapi, mark, async () => {
    try {
      await declared.handle(payload, strapi);
    } catch (error) {
      if (error instanceof DomainError && kindOf(error) !== 'unavailable') throw new Refused(`${error.code}: ${englishOf(error)}`);
      throw error;
    }
  });
}

/** @throws Refused, naming what is wrong */
export function understand(
  commands: readonly AnyCommand[],
  topic: string,
  message: unknown,
): { declared: AnyCommand; id: string; payload: unknown } {
  const frame = commandFrame.safeParse(message);
  if (!frame.success) throw new Refused(`not a command: ${z.prettifyError(frame.error)}`);
  const declared = commands.find((known) => known.topic === topic && known.name === frame.data.name);
  if (!declared) throw new Refused(`${topic} has no command ${frame.data.name}`);
  const payload = (declared.payload as z.ZodObject).strict().safeParse(frame.data.payload);
  if (!payload.success) throw new Refused(`${declared.name}: ${z.prettifyError(payload.error)}`);
  return { declared, id: frame.data.id, payload: payload.data };
}

/** A header may come as bytes, as a text, or several times. */
function traceIn(header: IHeaders[string]): string | null {
  const [first] = Array.isArray(header) ? header : [header];
  return first?.toString() ?? null;
}

function idIn(message: { value: Buffer | null }): string | null {
  try {
    return commandFrame.parse(jsonIn(message)).id;
  } catch {
    return null;
  }
}
