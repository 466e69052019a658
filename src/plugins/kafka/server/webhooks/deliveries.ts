/** Every call that is owed is a row: claimed by one instance, tried for days, kept as the log of what was answered. */
import type { Core } from '@strapi/strapi';
import { v7 as uuid } from 'uuid';
import { DomainError } from '#domain/errors';
import { EVENTS, type Envelope, type EventName } from '#domain/events';
import { inTransaction } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';
import { unseal } from '#platform/sealed';
import type { Consumer } from '#platform/events/consumer';
import { call, type Answer } from '#platform/outbound/call';
import { mayBePrivate } from './endpoints';
import { nextTry } from './schedule';
import { sign, SIGNATURE_HEADER } from '#platform/outbound/signature';

const AT_ONCE = 20;
const CLAIM_SECONDS = 60;
const GONE = 410;

interface Claimed {
  id: string;
  endpoint_id: string;
  event_name: string;
  body: string;
  attempts: number;
  /** Milliseconds since it was due first. */
  age: number;
  url: string;
  secret: string;
  previous_secret: string | null;
}

/** Writes down whom to call; the calls themselves happen outside of any transaction. */
export const webhooks = (strapi: Core.Strapi): Consumer => ({
  name: 'webhooks',
  events: Object.keys(EVENTS) as EventName[],
  handle: (event) => writeDown(strapi, [event]),
  handleAll: (events) => writeDown(strapi, events),
});

const writeDown = (strapi: Core.Strapi, events: readonly Envelope[]): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const endpoints = await prepared<Endpoint>(trx, ENDPOINTS);
    const owed = events.flatMap((event) => endpoints.filter((endpoint) => wants(endpoint, event)).map(({ id }) => deliveryOf(id, event)));
    if (owed.length > 0) await trx('webhook_deliveries').insert(owed);
  });

interface Endpoint {
  id: string;
  events: string[];
}
const ENDPOINTS = statement('webhook_endpoints', 'select id, events from webhook_endpoints where is_active');

/** `*`, `order.*` or the event's own name. */
const wants = ({ events }: Endpoint, { name }: Envelope): boolean =>
  ['*', `${name.split('.')[0] ?? ''}.*`, name].some((pattern) => events.includes(pattern));

const deliveryOf = (endpoint: string, event: Envelope) => ({
  id: uuid(),
  endpoint_id: endpoint,
  event_id: event.id,
  event_name: event.name,
  body: JSON.stringify(event),
});

/** Taken for a minute: an instance that dies meanwhile loses nothing but time. */
const CLAIM = `
  update webhook_deliveries d set attempts = d.attempts + 1, next_attempt_at = now() + interval '${CLAIM_SECONDS} seconds'
  from webhook_endpoints e
  where e.id = d.endpoint_id and d.id in (
    select w.id from webhook_deliveries w join webhook_endpoints a on a.id = w.endpoint_id and a.is_active
    where w.state = 'waiting' and w.next_attempt_at <= now() order by w.next_attempt_at limit ${AT_ONCE} for update of w skip locked)
  returning d.id, d.endpoint_id, d.event_name, d.body, d.attempts, (extract(epoch from now() - d.due_at) * 1000)::float8 as age, e.url, e.secret,
    case when e.previous_until > now() then e.previous_secret end as previous_secret`;

/** @returns how many calls were made; fewer than there may be means that nothing more is due. */
export async function deliverDue(strapi: Core.Strapi): Promise<number> {
  const { rows } = (await strapi.db.connection.raw(CLAIM)) as { rows: Claimed[] };
  await Promise.all(rows.map((claimed) => deliver(strapi, claimed)));
  return rows.length;
}

async function deliver(strapi: Core.Strapi, claimed: Claimed): Promise<void> {
  const answer = await attempt(strapi, claimed);
  const row = strapi.db.connection('webhook_deliveries').where({ id: claimed.id });
  // By the database's clock, as everybody reads them: an instance whose own is wrong puts nothing off.
  const now = strapi.db.connection.fn.now();
  const log = { last_status: answer.status, last_answer: answer.text };
  if (answer.status !== null && answer.status >= 200 && answer.status < 300) {
    await row.update({ ...log, state: 'delivered', delivered_at: now });
    return;
  }
  const wait = answer.status === GONE ? null : nextTry(claimed.attempts, claimed.age, Math.random());
  await row.update({
    ...log,
    ...(wait === null
      ? { state: 'failed' }
      : { next_attempt_at: strapi.db.connection.raw('now() + make_interval(secs => ?)', [wait / 1000]) }),
  });
  if (answer.status === GONE)
    await strapi.db
      .connection('webhook_endpoints')
      .where({ id: claimed.endpoint_id })
      .update({ is_active: false, stopped_reason: 'It answered 410 Gone.' });
}

async function attempt(strapi: Core.Strapi, claimed: Claimed): Promise<Answer> {
  try {
    const kept = [claimed.secret, ...(claimed.previous_secret ? [claimed.previous_secret] : [])];
    const secrets = kept.map((secret) => unseal(strapi, secret));
    const headers = {
      [SIGNATURE_HEADER]: sign(claimed.body, { secrets, seconds: Math.floor(Date.now() / 1000) }),
      'X-Samovar-Event': claimed.event_name,
      'X-Samovar-Delivery': claimed.id,
    };
    return await call(claimed.url, { body: claimed.body, headers, mayBePrivate: mayBePrivate(strapi) });
  } catch (error) {
    return { status: null, text: (error as Error).message };
  }
}

/** Once more by hand, whatever became of it: it gets its three days again. */
export async function resend(strapi: Core.Strapi, id: string): Promise<void> {
  const changed = await strapi.db
    .connection('webhook_deliveries')
    .where({ id })
    .update({ state: 'waiting', attempts: 0, next_attempt_at: strapi.db.connection.fn.now(), due_at: strapi.db.connection.fn.now() });
  if (changed === 0) throw new DomainError('request.not_found');
}

export const listDeliveries = (strapi: Core.Strapi, endpoint: string, { limit }: { limit: number }): Promise<unknown[]> =>
  strapi.db
    .connection('webhook_deliveries')
    .where({ endpoint_id: endpoint })
    .orderBy('id', 'desc')
    .limit(limit)
    .select(
      'id',
      'event_id as eventId',
      'event_name as eventName',
      'state',
      'attempts',
      'last_status as lastStatus',
      'last_answer as lastAnswer',
      'due_at as dueAt',
      'next_attempt_at as nextAttemptAt',
      'delivered_at as deliveredAt',
    );
