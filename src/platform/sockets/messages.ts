/** Every message of a client passes here: counted, checked by its schema, handled as the client's own doing, acknowledged. Whatever goes wrong, the process lives. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { parseInput } from '../actions/input';
import { makePlain } from '../actions/plain-values';
import { DomainError } from '#domain/errors';
import type { SocketCaller } from './caller';
import { countMessage, isHopeless } from './limits';
import type { Line, SocketNamespace } from './namespace';
import { refusalOf, type Refusal } from './refusal';
import { tally } from './tally';

export type Answer = { data: unknown } | Refusal;

/** @param said null for what is no message at all: it counts like one @returns the answer; a client that goes on and on too fast is put out after it */
export async function answerMessage(
  strapi: Core.Strapi,
  { name: namespace, messages }: SocketNamespace,
  line: Line,
  said: { name: string; given: unknown } | null,
): Promise<Answer> {
  const message = messages.find(({ name }) => name === said?.name);
  tally('messages', namespace, message?.name ?? 'unknown');
  try {
    await countMessage(strapi, line.data);
    if (!said) throw new DomainError('socket.no_frame');
    makePlain(said.given);
    if (!message) throw new DomainError('socket.unknown_message');
    const { body } = parseInput({ body: message.input }, { params: {}, query: {}, body: said.given });
    return { data: message.output.parse(await asCaller(strapi, line, () => message.handle(line, body))) };
  } catch (fault) {
    const isDeaf = fault instanceof DomainError && fault.code === 'socket.too_fast' && (await isHopeless(strapi, line.data));
    if (isDeaf) setImmediate(() => line.disconnect(true));
    return refusalOf(strapi, fault, line.data.language);
  }
}

const STRATEGIES: Readonly<Record<SocketCaller['kind'], string | null>> = { user: 'users-permissions', panel: 'admin', guest: null };

/** Services ask the request under way who acts; here the message is one. */
function asCaller<T>(strapi: Core.Strapi, { data: { caller, language } }: Line, work: () => Promise<T>): Promise<T> {
  const { kind, id, roles, proofs = [] } = caller;
  const name = STRATEGIES[kind];
  const user = {
    id,
    ...(kind === 'panel' ? { roles: roles.map((code) => ({ code })) } : { role: { type: roles[0] ?? 'customer' } }),
  };
  const state = { requestId: randomUUID(), proofs, ...(name && { user, auth: { strategy: { name } } }) };
  // No request stands behind it: only what services and events read of one.
  return strapi.requestContext.run(
    { state, request: { url: '' }, headers: {}, acceptsLanguages: () => language, set: () => undefined } as never,
    work as never,
  ) as Promise<T>;
}
