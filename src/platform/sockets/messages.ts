/** Every message of a client passes here: counted, checked by its schema, handled, acknowledged. Whatever goes wrong, the process lives. */
import type { Core } from '@strapi/strapi';
import { parseInput } from '../actions/input';
import { makePlain } from '../actions/plain-values';
import { DomainError } from '#domain/errors';
import { countMessage, isHopeless } from './limits';
import type { LiveSocket, Message, SocketNamespace } from './namespace';
import { refusalOf } from './refusal';
import { tally } from './tally';

type Acknowledge = (answer: unknown) => void;

export function listen(strapi: Core.Strapi, { name: namespace, messages }: SocketNamespace, socket: LiveSocket): void {
  const known = new Map(messages.map((message) => [message.name, message]));
  socket.onAny((name: string, ...given: unknown[]) => {
    const last = given.at(-1);
    const acknowledge: Acknowledge = typeof last === 'function' ? (last as Acknowledge) : () => undefined;
    tally('messages', namespace, known.has(name) ? name : 'unknown');
    answerOf(strapi, socket, { message: known.get(name), given: given[0] })
      .then((data) => acknowledge({ data }))
      .catch(async (fault: unknown) => {
        acknowledge(refusalOf(strapi, fault, socket.data.language));
        if (fault instanceof DomainError && fault.code === 'socket.too_fast' && (await isHopeless(strapi, socket.data.caller)))
          socket.disconnect(true);
      })
      .catch((fault: unknown) => strapi.log.error(fault));
  });
}

async function answerOf(
  strapi: Core.Strapi,
  socket: LiveSocket,
  { message, given }: { message: Message | undefined; given: unknown },
): Promise<unknown> {
  await countMessage(strapi, socket.data.caller);
  makePlain(given);
  if (!message) throw new DomainError('socket.unknown_message');
  const { body } = parseInput({ body: message.input }, { params: {}, query: {}, body: typeof given === 'function' ? {} : given });
  return message.output.parse(await message.handle(socket, body));
}
