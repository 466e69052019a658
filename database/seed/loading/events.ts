/** Plays the events: each is written, published and booked by its people, each at its own time. */
import type { Core } from '@strapi/strapi';
import type { NewEvent } from '../../../src/api/event/actions/event-fields';
import { clock } from '#platform/clock';
import { write } from '#platform/documents/door';
import { move } from '#platform/documents/moves';
import { events } from '../events';
import type { SeedEvent } from '../types';
import { as } from './acting';
import type { LoadedPerson, People } from './people';
import { momentAt } from './times';

const MINUTE = 60_000;
const STAFF = 'staff@samovar.test';

export async function loadEvents(strapi: Core.Strapi, people: People): Promise<void> {
  const now = clock.now();
  const realNow = clock.now;
  try {
    for (const event of events) await play(strapi, people, { event, now });
  } finally {
    clock.now = realNow;
  }
  strapi.log.info(`${events.length} events, some of them with seats left.`);
}

async function play(strapi: Core.Strapi, people: People, { event, now }: { event: SeedEvent; now: Date }): Promise<void> {
  const ago = (minutes: number) => (clock.now = () => new Date(now.getTime() - minutes * MINUTE));
  const host = personOf(people, event.organizer ?? STAFF);
  const service = strapi.service('api::event.event');
  const facts = await factsOf(strapi, event, now);
  ago(event.writtenMinutesAgo);
  const { documentId } = await as<{ documentId: string }>(strapi, host, () => service.add(facts));
  // The menu's pictures are the house's, which alone may hang them up elsewhere.
  await write(strapi, 'api::event.event', documentId, { images: await picturesOf(strapi, event.images) });
  if (event.publishedMinutesAgo === null) return;
  ago(event.publishedMinutesAgo);
  await as(strapi, host, () => service.move(documentId, 'published', null));
  for (const booking of event.bookings) {
    ago(booking.minutesAgo);
    await book(strapi, { documentId, booking, guest: personOf(people, booking.guest), host });
  }
  clock.now = () => now;
  if (event.ends === 'finished') await move(strapi, 'api::event.event', documentId, { to: 'finished' });
}

interface Sale {
  documentId: string;
  booking: SeedEvent['bookings'][number];
  guest: LoadedPerson;
  host: LoadedPerson;
}

async function book(strapi: Core.Strapi, { documentId: event, booking, guest, host }: Sale): Promise<void> {
  const { holders, isGivenBack, isLetIn } = booking;
  const service = strapi.service('api::ticket.ticket');
  const order = { event, owner: guest.id, quantity: holders.length, holders };
  const made = await as<{ documentId: string; code: string }[]>(strapi, guest, () => service.book(order));
  for (const { documentId, code } of made) {
    if (isGivenBack) await as(strapi, guest, () => service.cancel(documentId, null));
    if (isLetIn) await as(strapi, host, () => service.checkIn(code, { door: event, override: true }));
  }
}

async function factsOf(strapi: Core.Strapi, event: SeedEvent, now: Date): Promise<NewEvent> {
  const { title, description, difficulty, location, capacity, price, tags, ingredients } = event;
  const venue = await bySlug(strapi, 'api::venue.venue', event.venue);
  const startsAt = momentAt(event.starts, venue?.timezone ?? 'Europe/Berlin', now);
  return {
    ...{ title, description, difficulty, location, capacity, price, tags, ingredients, startsAt },
    endsAt: new Date(startsAt.getTime() + event.minutes * MINUTE),
    venue: venue?.documentId,
    category: (await bySlug(strapi, 'api::category.category', event.category))?.documentId,
  };
}

/** The menu's pictures are in the library already. */
async function picturesOf(strapi: Core.Strapi, names: readonly string[]): Promise<number[]> {
  const files: { id: number; name: string }[] = await strapi.db.query('plugin::upload.file').findMany({ where: { name: { $in: names } } });
  return names.flatMap((name) => files.find((file) => file.name === name)?.id ?? []);
}

const bySlug = (strapi: Core.Strapi, uid: string, slug: string | null): Promise<{ documentId: string; timezone?: string } | null> =>
  strapi.db.query(uid as never).findOne({ where: { slug } });

function personOf(people: People, email: string): LoadedPerson {
  const person = people.get(email);
  if (!person) throw new Error(`Nobody in the demo house is ${email}`);
  return person;
}
