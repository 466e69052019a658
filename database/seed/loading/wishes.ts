/** Plays the wishes: each is posted by its guest, bid on by cooks, and cooked by the one who was chosen, each at its own time. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { orderMachine } from '#domain/order/order';
import type { SeedWish } from '../types';
import { wishes } from '../wishes';
import { as } from './acting';
import type { LoadedPerson, People } from './people';

const MINUTE = 60_000;

export async function loadWishes(strapi: Core.Strapi, people: People): Promise<void> {
  const now = clock.now();
  const realNow = clock.now;
  try {
    for (const wish of wishes) await play(strapi, people, { wish, now });
  } finally {
    clock.now = realNow;
  }
  strapi.log.info(`${wishes.length} wishes wait for cooks, or have one.`);
}

async function play(strapi: Core.Strapi, people: People, { wish, now }: { wish: SeedWish; now: Date }): Promise<void> {
  const guest = personOf(people, wish.customer);
  const ago = (minutes: number) => (clock.now = () => new Date(now.getTime() - minutes * MINUTE));
  ago(wish.postedMinutesAgo);
  const documentId = await as(strapi, guest, () => post(strapi, people, { wish, guest, now }));
  const bids = new Map<string, string>();
  for (const { cook, price, message, madeMinutesAgo } of wish.bids) {
    ago(madeMinutesAgo);
    const cookId = personOf(people, cook);
    const offer = { price, message, readyAt: wantedAt(wish, now) };
    const made = await as(strapi, cookId, () => strapi.service('api::bid.bid').make(documentId, cookId.id, offer));
    bids.set(cook, made.documentId);
  }
  const { chosen } = wish;
  if (!chosen) return;
  const bid = bids.get(chosen.cook);
  if (!bid) throw new Error(`${chosen.cook} has not bid in the demo house`);
  ago(chosen.minutesAgo);
  await as(strapi, guest, () => strapi.service('api::bid.bid').accept(bid, 1));
  for (const [index, verb] of wish.moves.entries()) {
    ago((chosen.minutesAgo * (wish.moves.length - index)) / (wish.moves.length + 1));
    const to = orderMachine.moves.find((move) => move.verb === verb)!.to;
    const mover = verb === 'complete' ? guest : personOf(people, chosen.cook);
    await as(strapi, mover, () => strapi.service('api::order.order').move(documentId, to, null));
  }
}

async function post(
  strapi: Core.Strapi,
  people: People,
  { wish, guest, now }: { wish: SeedWish; guest: LoadedPerson; now: Date },
): Promise<string> {
  const { title, description, preferences, requirements, servings, budget, delivery, asks } = wish;
  const cook = asks && (await profileOf(strapi, personOf(people, asks)));
  const facts = { title, description, preferences, requirements, servings, budget, delivery, cook };
  const request = { ...facts, wantedAt: wantedAt(wish, now), paymentMethod: 'cash' as const };
  const made = await strapi.service('api::order.order').wish(guest.id, request);
  return made.documentId;
}

const wantedAt = ({ wantedInMinutes }: SeedWish, now: Date): Date => new Date(now.getTime() + wantedInMinutes * MINUTE);

async function profileOf(strapi: Core.Strapi, { id }: LoadedPerson): Promise<string | undefined> {
  const profile = (await strapi.db.query('api::profile.profile').findOne({ where: { user: id } })) as { documentId: string } | null;
  return profile?.documentId;
}

function personOf(people: People, email: string): LoadedPerson {
  const person = people.get(email);
  if (!person) throw new Error(`Nobody in the demo house is ${email}`);
  return person;
}
