/** What an operator wants to know of events: what waits, what was given up, whether the transport and the consumers are there. */
import type { Core } from '@strapi/strapi';
import { Gauge, type Registry } from 'prom-client';
import { transportState } from '#platform/events/transport-state';

interface Backlog {
  unsent: number;
  dead: number;
  oldest: number;
  letters: number;
  owed: number;
}

/** Counted up to 10,000, so that a question never costs more than a moment. */
const BACKLOG = `
  select (select count(*)::int from (select from outbox_events where sent_at is null and dead_at is null limit 10000) u) as unsent,
    (select count(*)::int from (select from outbox_events where sent_at is null and dead_at is not null limit 10000) d) as dead,
    coalesce((select extract(epoch from now() at time zone 'utc' - occurred_at)::float8 from outbox_events
      where sent_at is null and dead_at is null order by id limit 1), 0) as oldest,
    (select count(*)::int from (select from dead_letters where settled_at is null limit 10000) l) as letters,
    (select count(*)::int from (select from webhook_deliveries where state = 'waiting' limit 10000) w) as owed`;

export function watchEvents(strapi: Core.Strapi, registry: Registry): void {
  watchTransport(registry);
  const gauges = {
    dead: gauge(registry, 'samovar_outbox_dead', 'Events that were given up and hold back what follows them.'),
    oldest: gauge(registry, 'samovar_outbox_oldest_seconds', 'Age of the oldest event that waits.'),
    letters: gauge(registry, 'samovar_dead_letters', 'Messages that a consumer gave up and nobody has settled.'),
    owed: gauge(registry, 'samovar_webhooks_waiting', 'Calls of webhooks that are owed (up to 10,000).'),
  };
  new Gauge({
    name: 'samovar_outbox_unsent',
    help: 'Events that wait to be sent (up to 10,000).',
    registers: [registry],
    async collect() {
      const backlog = await ask(strapi);
      this.set(backlog?.unsent ?? NaN);
      for (const [name, one] of Object.entries(gauges)) one.set(backlog ? Math.max(0, backlog[name as keyof Backlog]) : NaN);
    },
  });
}

const ask = async (strapi: Core.Strapi): Promise<Backlog | null> => {
  try {
    const { rows } = (await strapi.db.connection.raw(BACKLOG).timeout(2_000)) as { rows: Backlog[] };
    return rows[0] ?? null;
  } catch {
    return null;
  }
};

function watchTransport(registry: Registry): void {
  new Gauge({
    name: 'samovar_transport_up',
    help: '1 while events can be handed over.',
    labelNames: ['transport'] as const,
    registers: [registry],
    collect() {
      const { name, trouble } = transportState();
      this.reset();
      this.set({ transport: name }, trouble ? 0 : 1);
    },
  });
  const labelNames = ['consumer'] as const;
  const handled = new Gauge({
    name: 'samovar_consumer_handled',
    help: 'Messages read since the start.',
    labelNames,
    registers: [registry],
  });
  const crashes = new Gauge({
    name: 'samovar_consumer_crashes',
    help: 'Times a group was brought back.',
    labelNames,
    registers: [registry],
  });
  new Gauge({
    name: 'samovar_consumer_up',
    help: '1 while the group of this process is joined.',
    labelNames,
    registers: [registry],
    collect() {
      for (const group of transportState().groups) {
        this.set({ consumer: group.name }, group.isRunning ? 1 : 0);
        handled.set({ consumer: group.name }, group.handled);
        crashes.set({ consumer: group.name }, group.crashes);
      }
    },
  });
}

const gauge = (registry: Registry, name: string, help: string): Gauge => new Gauge({ name, help, registers: [registry] });
