/** A socket is worth as much as its session: signing out, a new password, a block or a lost right end it at once, on every instance. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { onSignal } from '../postgres/signals';
import { callerNow } from './caller';
import { hallOf } from './halls';
import type { Line, SocketNamespace } from './namespace';
import { refusalOf } from './refusal';

/** What no bell tells: a session that has run out, a hand in the database. */
const LOOK_AGAIN_MS = 60_000;
/** Many rights often change at once. */
const GATHER_MS = 300;

let again: NodeJS.Timeout | undefined;
let gathering: NodeJS.Timeout | undefined;

export function watchSessions(strapi: Core.Strapi, namespaces: readonly SocketNamespace[]): void {
  /** One after the other: guests wait for the same database. */
  const look = async (isOf: (line: Line) => boolean): Promise<void> => {
    for (const namespace of namespaces)
      for (const line of hallOf(namespace)?.lines() ?? []) if (isOf(line)) await lookAt(strapi, namespace, line);
  };
  const everybody = (): void => void look(() => true);
  // Without a name the bell says: something may have been missed.
  onSignal('sessions', (session) => void look((line) => session === '' || line.data.caller.session === session));
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
async function lookAt(strapi: Core.Strapi, namespace: SocketNamespace, line: Line): Promise<void> {
  try {
    const caller = await callerNow(strapi, line.data.caller, namespace.strangers);
    if (caller) line.data.caller = caller;
    if (caller && (await namespace.mayStay(line, caller))) return;
    const why = new DomainError(caller ? 'request.forbidden' : 'request.unauthenticated');
    line.emit('ended', refusalOf(strapi, why, line.data.language));
    line.disconnect(true);
  } catch (fault) {
    strapi.log.debug(`A socket’s session could not be looked at: ${(fault as Error).message}`);
  }
}
