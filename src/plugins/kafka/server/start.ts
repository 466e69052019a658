/** Starts and stops what carries events: transport, relay, and on Kafka the consumer groups. */
import type { Core } from '@strapi/strapi';
import { startTelling, stopTelling, type Fare } from './carriers';
import { type AnyCommand } from '#platform/events/command';
import { COMMANDS, commandReader, obey } from './consumers/commands';
import { DomainError } from '#domain/errors';
import { createGroup, type Group } from './consumers/group';
import { reportTransport, type TransportState } from '#platform/events/transport-state';
import { envelopeIn, readerOf } from './consumers/reading';
import { consume } from '#platform/events/inbox';
import { commands, consumers } from '#platform/registry';
import { createRelay, type Relay } from './relay';
import { CONNECTING, kafkaTransport } from './transports/kafka';
import { eventTopics, kafkaClient, kafkaSettings } from './transports/kafka-settings';
import { localTransport } from './transports/local';
import type { Consumer } from '#platform/events/consumer';
import type { Transport } from './transports/transport';

let transport: Transport | null = null;
let relay: Relay | null = null;
let groups: Group[] = [];
let wired: { consumers: readonly Consumer[]; commands: readonly AnyCommand[] } = { consumers: [], commands: [] };

/** Nothing is awaited: a transport that is not there must not delay the start. */
export function startEvents(strapi: Core.Strapi): void {
  const { env } = process;
  wired = { consumers: consumers(strapi), commands: commands() };
  reportTransport(state);
  const settings = kafkaSettings(env);
  if (settings) {
    const kafka = kafkaClient(strapi, settings);
    const inward = commandReader(strapi, wired.commands);
    transport = kafkaTransport(strapi, kafka, { settings, topics: [...eventTopics(), ...inward.topics] });
    const readers = [...wired.consumers.map((consumer) => readerOf(strapi, consumer)), ...(wired.commands.length > 0 ? [inward] : [])];
    if (env.RUN_CONSUMERS !== 'false') groups = readers.map((reader) => createGroup(strapi, kafka, reader));
  } else transport = localTransport(strapi, wired.consumers);
  for (const group of groups) group.start();
  if (env.RUN_JOBS !== 'false') {
    relay = createRelay(strapi, transport);
    transport.start();
    relay.start();
  }
  if (relay || groups.length > 0) startTelling(strapi, fare);
}

export async function stopEvents(strapi: Core.Strapi): Promise<void> {
  await Promise.all([relay?.stop(), ...groups.map((group) => group.stop()), stopTelling(strapi)]);
  await transport?.stop();
  relay = null;
  groups = [];
}

const state = (): TransportState => ({
  name: transport?.name ?? 'none',
  trouble: relay ? (transport?.trouble() ?? null) : null,
  groups: groups.map((group) => ({ ...group.state })),
});

function fare(): Fare {
  const { name, trouble, groups: consumers } = state();
  return { transport: name, sends: relay !== null, trouble: trouble === CONNECTING ? null : trouble, consumers };
}

/** Hands a message to one consumer only, in the surrounding transaction. @throws whatever it says */
export async function redeliver(
  strapi: Core.Strapi,
  { consumer, topic, value }: { consumer: string; topic: string; value: string },
): Promise<void> {
  const known = wired.consumers.find(({ name }) => name === consumer);
  if (known) await consume(strapi, known, envelopeIn({ value }));
  else if (consumer === COMMANDS) await obey(strapi, wired.commands, { topic, message: { value } });
  else throw new DomainError('request.not_found');
}
