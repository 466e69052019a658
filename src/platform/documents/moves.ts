/** Moving rows along their type's table: one, one after another, or many by sets. */
import type { Core, UID } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { decideMove } from '#domain/machine';
import { actorOf } from '../actions/actor';
import { clock } from '../clock';
import { emitAll } from '../events/emit';
import { write } from './door';
import type { RowOf } from './row-of';
import { eventOf, machineOf, payloadOf, STATUS, statusOf } from './status-gate';
import type { Data } from './write';

interface Step<U extends UID.ContentType> {
  to: string;
  /** Written where the table keeps it. */
  reason?: string | null;
  /** What else changes with it, frozen fields included. */
  fields?: Data<U>;
  asked?: Readonly<Record<string, unknown>>;
}

/** One step of one row, by whoever acts; one that was made already is none. @throws DomainError as the type's table, checks and hooks do */
export async function move<U extends UID.CollectionType>(
  strapi: Core.Strapi,
  uid: U,
  documentId: string,
  { to, reason, fields, asked = {} }: Step<U>,
): Promise<void> {
  const data = { ...fields, [STATUS]: to };
  // That a type with a machine has this status is held by a test of each machine.
  await write(strapi, uid, documentId, data as unknown as Data<U>, { asked, step: { to, reason: reason ?? null } });
}

/** The same step of several rows, each on its own: who was moved by somebody else meanwhile is left as it is. @returns how many were moved */
export async function moveEach<U extends UID.CollectionType>(
  strapi: Core.Strapi,
  uid: U,
  documentIds: readonly string[],
  step: Step<U>,
): Promise<number> {
  let moved = 0;
  for (const documentId of documentIds) {
    try {
      await move(strapi, uid, documentId, step);
      moved += 1;
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
    }
  }
  return moved;
}

/** So many rows go into one statement. */
const AT_ONCE = 5_000;

/**
 * The same step of many rows, which the type's own service has locked: each is decided by the table and leaves its event, in as few statements as one.
 * The type's checks and hooks are not asked: for steps that nothing hangs on.
 */
export async function moveAll<U extends UID.CollectionType>(
  strapi: Core.Strapi,
  uid: U,
  rows: readonly RowOf<U>[],
  { to, fields }: Pick<Step<U>, 'to' | 'fields'>,
): Promise<void> {
  const machine = machineOf(uid);
  if (!machine) throw new Error(`${uid} has no table of moves`);
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    const decided = some.map((row) =>
      decideMove(machine, { row: { ...row, status: statusOf(row) }, to, actor: actorOf(strapi), reason: null, now: clock.now() }),
    );
    const changes = { ...decided[0]?.changes, ...fields };
    const ids = some.map(({ id }) => id);
    await strapi.db.query(uid).updateMany({ where: { id: { $in: ids } }, data: { ...changes, [STATUS]: to } });
    const moved = some.map((row) => ({
      subject: row.documentId,
      payload: payloadOf(machine, { ...row, ...changes, status: to }, { from: statusOf(row), to, reason: null }),
    }));
    await emitAll(strapi, eventOf(machine, to), moved);
  }
}
