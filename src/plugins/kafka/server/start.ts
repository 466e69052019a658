/** Starts and stops what carries events: transport and relay. */
import type { Core } from '@strapi/strapi';
import { createRelay, type Relay } from './relay';
import { localTransport } from './transports/local';
import type { Consumer, Transport } from './transports/transport';

let transport: Transport | null = null;
let relay: Relay | null = null;

/** Nothing is awaited: a transport that is not there must not delay the start. */
export function startEvents(strapi: Core.Strapi, consumers: readonly Consumer[]): void {
  transport = localTransport(strapi, consumers);
  if (process.env.RUN_JOBS === 'false') return;
  relay = createRelay(strapi, transport);
  void transport.start();
  relay.start();
}

export async function stopEvents(): Promise<void> {
  await relay?.stop();
  await transport?.stop();
  relay = null;
}

/** For the health page: which transport, and what troubles it. */
export const transportState = (): { name: string; trouble: string | null } => ({
  name: transport?.name ?? 'none',
  trouble: transport?.trouble() ?? null,
});
