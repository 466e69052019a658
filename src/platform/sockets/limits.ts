/** How many sockets and messages one person and one address may have, on each instance. */
import type { Core } from '@strapi/strapi';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '#domain/errors';
import type { SocketCaller } from './caller';

interface Settings {
  perPerson: number;
  perAddress: number;
  messages: number;
  messagesPerAddress: number;
  handshakes: number;
}
const SECONDS = { messages: 10, messagesPerAddress: 10, handshakes: 60 } as const;

/** Who goes on and on after being told to wait is put out. */
const DEAF_AFTER = 4;

const open = new Map<string, number>();
const made = new Map<string, RateLimiterMemory>();

const settings = (strapi: Core.Strapi): Settings => strapi.config.get('sockets');
interface From {
  caller: SocketCaller;
  address: string;
}
const personKey = ({ kind, id }: SocketCaller): string => `${kind}:${id}`;

/**
 * Counts one more socket. @returns what takes it off the count again.
 * @throws DomainError `socket.too_many`
 */
export function admit(strapi: Core.Strapi, { caller, address }: From): () => void {
  const { perPerson, perAddress } = settings(strapi);
  const [person, place] = [personKey(caller), `address:${address}`];
  if (count(person) >= perPerson || count(place) >= perAddress) throw new DomainError('socket.too_many');
  for (const key of [person, place]) open.set(key, count(key) + 1);
  let isOpen = true;
  return () => {
    if (isOpen) for (const key of [person, place]) leave(key);
    isOpen = false;
  };
}

const count = (key: string): number => open.get(key) ?? 0;
function leave(key: string): void {
  if (count(key) <= 1) open.delete(key);
  else open.set(key, count(key) - 1);
}

/** @throws DomainError `socket.too_fast` */
export async function countMessage(strapi: Core.Strapi, { caller, address }: From): Promise<void> {
  await consume(limiterOf(strapi, 'messages'), personKey(caller));
  await consume(limiterOf(strapi, 'messagesPerAddress'), address);
}

/** Counts also those who never say who they are. @throws DomainError `socket.too_fast` */
export const countHandshake = (strapi: Core.Strapi, address: string): Promise<void> => consume(limiterOf(strapi, 'handshakes'), address);

/** Whether so many messages beyond the limit came that answering is of no use. */
export async function isHopeless(strapi: Core.Strapi, { caller }: From): Promise<boolean> {
  const known = await limiterOf(strapi, 'messages').get(personKey(caller));
  return (known?.consumedPoints ?? 0) > settings(strapi).messages * DEAF_AFTER;
}

function limiterOf(strapi: Core.Strapi, name: keyof typeof SECONDS): RateLimiterMemory {
  const points = settings(strapi)[name];
  const key = `${name}:${points}`;
  const limiter = made.get(key) ?? new RateLimiterMemory({ keyPrefix: name, points, duration: SECONDS[name] });
  made.set(key, limiter);
  return limiter;
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    throw refusal instanceof RateLimiterRes ? tooFast(refusal) : refusal;
  }
}

const tooFast = ({ msBeforeNext }: RateLimiterRes): DomainError =>
  new DomainError('socket.too_fast', { seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
