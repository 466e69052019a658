/** A socket is worth as much as its session: signing out, a new password, a block or a lost right end it at once, on every instance. */
import type { Core } from '@strapi/strapi';
import type { Server } from 'socket.io';
import { DomainError } from '#domain/errors';
import { onSignal } from '../postgres/signals';
import { callerNow } from './caller';
import type { LiveSocket, SocketNamespace } from './namespace';
import { refusalOf } from './refusal';

/** What no bell tells: a session that has run out, a hand in the database. */
const LOOK_AGAIN_MS = 60_000;
/** Many rights often change at once. */
const GATHER_MS = 300;

let again: NodeJS.Timeout | undefined;
let gathering: NodeJS.Timeout | undefined;

export function watchSessions(strapi: Core.Strapi, io: Server, namespaces: readonly SocketNamespace[]): void {
  /** One after the other: guests wait for the same database. */
  const look = async (isOf: (socket: LiveSocket) => boolean): Promise<void> => {
    for (const namespace of namespaces)
      for (const socket of [...io.of(namespace.name).sockets.values()] as LiveSocket[])
        if (isOf(socket)) await lookAt(strapi, namespace, socket);
  };
  const everybody = (): void => void look(() => true);
  // Without a name the bell says: something may have been missed.
  onSignal('sessions', (session) => void look((socket) => session === '' || socket.data.caller.session === session));
  onSignal('callers', () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      everybody();
    }, GATHER_MS).unref();
  });
  again = setInterval(everybody, LOOK_AGAIN_MS).unref();
}

export function unwatchSessions(): void {
  clearInterval(again);
  clearTimeout(gathering);
  gathering = undefined;
}

/** Only what the database says ends a socket: one that does not answer ends none. */
async function lookAt(strapi: Core.Strapi, namespace: SocketNamespace, socket: LiveSocket): Promise<void> {
  try {
    const caller = await callerNow(strapi, socket.data.caller);
    if (caller) socket.data.caller = caller;
    if (caller && namespace.mayStay(socket, caller)) return;
    const why = new DomainError(caller ? 'request.forbidden' : 'request.unauthenticated');
    socket.emit('ended', refusalOf(strapi, why, socket.data.language));
    socket.disconnect(true);
  } catch (fault) {
    strapi.log.debug(`A socket’s session could not be looked at: ${(fault as Error).message}`);
  }
}
