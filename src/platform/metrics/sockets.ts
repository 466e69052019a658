/** Open sockets, what their clients send, and who was turned away. */
import type { Core } from '@strapi/strapi';
import { Counter, Gauge, type Registry } from 'prom-client';
import { openSockets } from '../sockets/server';
import { talliesOf } from '../sockets/tally';

export function watchSockets(strapi: Core.Strapi, registry: Registry): void {
  new Gauge({
    name: 'samovar_sockets',
    help: 'Open sockets of this process.',
    labelNames: ['namespace'] as const,
    registers: [registry],
    collect() {
      for (const { namespace, count } of openSockets(strapi)) this.set({ namespace }, count);
    },
  });
  new Counter({
    name: 'samovar_socket_messages_total',
    help: 'Messages from clients.',
    labelNames: ['namespace', 'message'] as const,
    registers: [registry],
    collect() {
      this.reset();
      for (const { labels, count } of talliesOf('messages')) this.inc({ namespace: labels[0], message: labels[1] }, count);
    },
  });
  new Counter({
    name: 'samovar_socket_refused_total',
    help: 'Handshakes that were refused.',
    labelNames: ['namespace', 'status'] as const,
    registers: [registry],
    collect() {
      this.reset();
      for (const { labels, count } of talliesOf('refused')) this.inc({ namespace: labels[0], status: labels[1] }, count);
    },
  });
}
