/** The only way a status changes: whoever writes through the Document Service (REST, GraphQL, panel, job) passes here, and each move leaves one event. */
import type { Core, UID } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { statusPayload, type EventName, type StatusChange } from '#domain/events';
import { decideMove } from '#domain/machine';
import { machines, type AnyMachine } from '#domain/machines';
import { actorOf } from '../actions/actor';
import { clock } from '../clock';
import { emit } from '../events/emit';
import { readOnly } from './house-fields';
import type { Intent } from './intent';
import type { RowOf } from './row-of';

/** What Strapi calls a status; see `src/platform/actions/public-names.ts`. */
export const STATUS = 'state';

type Values = Record<string, unknown>;
type Step = { to: string; reason: string | null };
type Asked = { before: object; data: Values; intent: Intent | null };
type Moved = { subject: string; row: object; change: StatusChange };

export const machineOf = (uid: string): AnyMachine | undefined => machines[uid];

/** Only a type with a machine is asked for its status. */
export const statusOf = (row: object): string => String((row as { status?: unknown }).status);

/** Before a row is made: by the type's own service, in its first status. @returns that status @throws DomainError `machine.refuseCreate` */
export function begin(machine: AnyMachine, data: Values, intent: Intent | null): string {
  if (!machine.isMadeByAnybody && !intent) throw new DomainError(machine.refuseCreate);
  const initial = intent?.initial ?? machine.initial;
  data[STATUS] = initial;
  return initial;
}

/**
 * The move that an update asks for. Whoever writes by hand asks with another status, and gives a new reason along.
 * @throws DomainError `request.read_only` where a move's reason is written without a move.
 */
export function wantedMove(machine: AnyMachine, { before, data, intent }: Asked): Step | null {
  if (intent) return intent.step ?? moveIn(before, data, null);
  const said = data[machine.reasonField];
  const reason = typeof said === 'string' && said !== (before as Values)[machine.reasonField] ? said : null;
  const step = moveIn(before, data, reason);
  if (machine.isRemark && !step) return null;
  if (reason !== null && !step) throw readOnly(machine.reasonField);
  // The table says whether the row keeps it.
  delete data[machine.reasonField];
  return step;
}

function moveIn(before: object, data: Values, reason: string | null): Step | null {
  const to = data[STATUS];
  return typeof to === 'string' && to !== statusOf(before) ? { to, reason } : null;
}

/** @returns the change that the table allows, its further fields written into `data` @throws DomainError as `decideMove` does */
export function decide<U extends UID.ContentType>(
  strapi: Core.Strapi,
  machine: AnyMachine,
  { before, step: { to, reason }, data, intent }: { before: RowOf<U>; step: Step; data: Values; intent: Intent | null },
): StatusChange {
  if (machine.refuseMove && !intent) throw new DomainError(machine.refuseMove);
  const from = statusOf(before);
  const decision = decideMove(machine, {
    row: Object.assign({}, before, { status: from }),
    to,
    actor: actorOf(strapi),
    reason,
    now: clock.now(),
  });
  Object.assign(data, decision.changes);
  return { from, to, reason: decision.reason };
}

/** The event of a move, with the row as it has become. */
export const tell = (strapi: Core.Strapi, machine: AnyMachine, { subject, row, change }: Moved): Promise<void> =>
  emit(strapi, eventOf(machine, change.to), { subject, payload: payloadOf(machine, row, change) });

export const eventOf = (machine: AnyMachine, status: string): EventName => `${machine.noun}.${status}` as EventName;

/** @throws Error for a machine that no event is declared of: a bug. */
export function payloadOf(machine: AnyMachine, row: object, change: StatusChange): Values {
  const payload = statusPayload[machine.noun];
  if (!payload) throw new Error(`No status payload for ${machine.noun}`);
  return payload({ ...row }, change);
}
