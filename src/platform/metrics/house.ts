/** What an operator wants to see at a glance besides requests: the database and its pool; read when somebody asks. */
import type { Core } from '@strapi/strapi';
import { Gauge, type Registry } from 'prom-client';

interface Pool {
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
}

export function watchHouse(strapi: Core.Strapi, registry: Registry): void {
  watchPool(strapi, registry);
  new Gauge({
    name: 'samovar_database_up',
    help: '1 when the database answered this question.',
    registers: [registry],
    async collect() {
      this.set((await answers(strapi)) ? 1 : 0);
    },
  });
}

const answers = (strapi: Core.Strapi): Promise<boolean> =>
  Promise.resolve(strapi.db.connection.raw('select 1').timeout(2_000)).then(
    () => true,
    () => false,
  );

function watchPool(strapi: Core.Strapi, registry: Registry): void {
  new Gauge({
    name: 'samovar_database_connections',
    help: 'Connections of the pool, and who waits for one.',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      const { pool } = strapi.db.connection.client as { pool: Pool };
      this.set({ state: 'used' }, pool.numUsed());
      this.set({ state: 'free' }, pool.numFree());
      this.set({ state: 'awaited' }, pool.numPendingAcquires());
    },
  });
}
