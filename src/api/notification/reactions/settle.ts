/** A step that was taken back before anybody heard of it is told to nobody; several at once are told as one; what overtakes it replaces it. */
import type { Envelope } from '#domain/events';
import { SETTLING_SECONDS } from '#domain/notification/notifications';
import { fromJson, type Trx } from '#platform/postgres/rows';
import { NOTICES } from '../catalogue/catalogue';
import type { WordedNotice } from '../catalogue/notice';

interface Waiting {
  id: number;
  template: string;
  payload: unknown;
}

type Facts = Readonly<Record<string, unknown>>;
interface Kept {
  facts: { payload: { before?: Facts } };
}

const UNDOABLE = NOTICES.filter(({ canBeUndone }) => canBeUndone);

/**
 * Takes back what is written of the same thing to the same people and has not left.
 * @returns the event as if it were the only one: since the first that was taken back; null where everything is as it was
 */
export async function settled(trx: Trx, notice: WordedNotice, event: Envelope): Promise<Envelope | null> {
  const replaced = UNDOABLE.filter(({ to }) => to.some((kind) => notice.to.includes(kind))).map(({ name }) => name);
  const [first] = await takenBack(trx, event.subject, replaced);
  if (!first || first.template !== notice.name) return event;
  const before = fromJson<Kept>(first.payload).facts.payload.before ?? {};
  return isAsBefore(event.payload, before) ? null : { ...event, payload: { ...event.payload, before } };
}

/** The oldest first. */
async function takenBack(trx: Trx, about: string, templates: readonly string[]): Promise<Waiting[]> {
  if (templates.length === 0) return [];
  const waiting = await trx('notifications')
    .where({ about, attempts: 0 } as object)
    .whereIn('template', [...templates])
    .whereRaw(`created_at > now() at time zone 'utc' - make_interval(secs => ?) and (status = 'pending' or channel = 'in_app')`, [
      SETTLING_SECONDS,
    ])
    .orderBy('id')
    .forUpdate()
    .select<Waiting[]>('id', 'template', 'payload');
  const ids = waiting.map(({ id }) => id);
  if (ids.length > 0) await trx('notifications').whereIn('id', ids).delete();
  return waiting;
}

const isAsBefore = (now: Facts, before: Facts): boolean => Object.entries(before).every(([fact, was]) => now[fact] === was);
