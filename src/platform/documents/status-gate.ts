/** The only way a status changes: whoever writes through the Document Service (REST, GraphQL, panel, job) passes here, and each move leaves one event. */
import type { Core } from '@strapi/strapi';
import { actorOf } from '../actions/actor';
import { clock } from '../clock';
import { DomainError } from '#domain/errors';
import { statusPayload, type EventName } from '#domain/events';
import { decideMove } from '#domain/machine';
import { machines, type AnyMachine } from '#domain/machines';
import { inTransaction, lockDocument, type Row } from '../postgres/rows';
import { emit, emitAll } from '../events/emit';

/** What Strapi calls a status; see `src/platform/actions/public-names.ts`. */
const STATUS = 'state';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
type Context = Parameters<Middleware>[0];
type Change = { documentId: string; data?: Row };

/** Set by the service that owns a type, for the create it makes itself. */
const makers = new WeakMap<object, string | undefined>();
/** @param initial where the type's service may also begin elsewhere: staff set a booking that is confirmed at once. */
export const asItsService = <D extends object>(data: D, initial?: string): D => {
  makers.set(data, initial);
  return data;
};

/** What a type's own check adds to a write that somebody else makes, frozen fields included. */
const additions = new WeakMap<object, Row>();
export const addAsItsService = (data: object, fields: Row): void => void additions.set(data, fields);

export const statusGate =
  (strapi: Core.Strapi): Middleware =>
  (context, next) =>
    pass(strapi, context, next) as never;

async function pass(strapi: Core.Strapi, context: Context, next: () => Promise<unknown>): Promise<unknown> {
  const machine = machines[context.uid];
  if (!machine) return next();
  switch (context.action as string) {
    case 'create':
      return create(strapi, machine, context, next);
    case 'update':
      return inTransaction(strapi, () => update(strapi, machine, context, next));
    case 'clone':
      throw new DomainError(machine.refuseCreate);
    case 'delete':
      throw new DomainError(machine.refuseDelete);
    default:
      return next();
  }
}

async function create(strapi: Core.Strapi, machine: AnyMachine, context: Context, next: () => Promise<unknown>): Promise<unknown> {
  const params = context.params as unknown as { data: Row };
  if (!machine.isMadeByAnybody && !makers.has(params.data)) throw new DomainError(machine.refuseCreate);
  if (!makers.has(params.data)) for (const field of machine.frozen) delete params.data[field];
  const initial = makers.get(params.data) ?? machine.initial;
  params.data[STATUS] = initial;
  return inTransaction(strapi, async (trx) => {
    const made = (await next()) as { documentId: string };
    const row = await lockDocument(strapi, trx, context.uid, made.documentId);
    await tell(strapi, machine, { subject: made.documentId, row: row ?? {}, change: { from: null, to: initial, reason: null } });
    return made;
  });
}

async function update(strapi: Core.Strapi, machine: AnyMachine, context: Context, next: () => Promise<unknown>): Promise<unknown> {
  const { documentId, data } = context.params as unknown as Change;
  if (data && !makers.has(data)) for (const field of machine.frozen) delete data[field];
  if (data) Object.assign(data, additions.get(data));
  const to = data?.[STATUS];
  if (!data || typeof to !== 'string') return next();
  const row = await inTransaction(strapi, (trx) => lockDocument(strapi, trx, context.uid, documentId));
  if (!row || row.status === to) return next();
  if (machine.refuseMove && !makers.has(data)) throw new DomainError(machine.refuseMove);
  const given = data[machine.reasonField];
  const decision = decideMove(machine, {
    row: row as never,
    to,
    actor: actorOf(strapi),
    reason: typeof given === 'string' ? given : null,
    now: clock.now(),
  });
  Object.assign(data, decision.changes);
  const result = await next();
  const reason = decision.move.needsReason ? (data[machine.reasonField] as string) : null;
  const became = await inTransaction(strapi, (trx) => lockDocument(strapi, trx, context.uid, documentId));
  await tell(strapi, machine, { subject: documentId, row: became ?? row, change: { from: String(row.status), to, reason } });
  return result;
}

/** So many rows go into one statement. */
const AT_ONCE = 5_000;

/**
 * The same move of many rows, which the type's own service has locked: each is decided by the table and leaves its event, in as few statements as one.
 * @param rows as `toRow` gives them @param fields what else changes, frozen fields included
 */
export async function moveAll(
  strapi: Core.Strapi,
  uid: keyof typeof machines,
  rows: readonly Row[],
  { to, fields }: { to: string; fields: Row },
): Promise<void> {
  const machine = machines[uid];
  const payloadOf = machine && statusPayload[machine.noun];
  if (!payloadOf) throw new Error(`No status payload for ${uid}`);
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    const decided = some.map((row) =>
      decideMove(machine, { row: row as never, to, actor: actorOf(strapi), reason: null, now: clock.now() }),
    );
    const changes = { ...decided[0]?.changes, ...fields };
    const ids = some.map(({ id }) => id as number);
    await strapi.db.query(uid).updateMany({ where: { id: { $in: ids } }, data: { ...changes, [STATUS]: to } as never });
    const moved = some.map((row) => ({
      subject: String(row.documentId),
      payload: payloadOf({ ...row, ...changes, status: to }, { from: String(row.status), to, reason: null }),
    }));
    await emitAll(strapi, `${machine.noun}.${to}` as EventName, moved);
  }
}

async function tell(
  strapi: Core.Strapi,
  machine: AnyMachine,
  moved: { subject: string; row: Row; change: { from: string | null; to: string; reason: string | null } },
): Promise<void> {
  const payloadOf = statusPayload[machine.noun];
  if (!payloadOf) throw new Error(`No status payload for ${machine.noun}`);
  await emit(strapi, `${machine.noun}.${moved.change.to}` as EventName, {
    subject: moved.subject,
    payload: payloadOf(moved.row, moved.change),
  });
}
