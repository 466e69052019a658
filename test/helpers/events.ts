/** Events and tickets for a test, made through the application itself. */
import { person, unique, type Person } from './house';

const HOUR = 3_600_000;
export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

export interface TestEvent {
  documentId: string;
  slug: string;
  title: string;
  organizer: Person;
}

export interface TestTicket {
  documentId: string;
  code: string;
  status: string;
  holderName: string;
  price: number;
  event: { documentId: string };
}

export const eventFacts = (facts: object = {}): Record<string, unknown> => ({
  title: unique('Pelmeni'),
  startsAt: inHours(72),
  endsAt: inHours(75),
  location: 'Rose Street 1',
  capacity: 12,
  // So that a test can let guests in today; what is about the door's hours says its own.
  doorsOpenMinutes: 7 * 24 * 60,
  ...facts,
});

export async function drafted(facts: object = {}, organizer?: Person): Promise<TestEvent> {
  const who = organizer ?? (await person('organizer'));
  const { body } = await who.call('post', '/api/events', eventFacts(facts)).expect(201);
  return { ...body.data, organizer: who };
}

export async function published(facts: object = {}, organizer?: Person): Promise<TestEvent> {
  const event = await drafted(facts, organizer);
  await event.organizer.call('post', `/api/events/${event.documentId}/publish`).expect(200);
  return event;
}

export async function booked({ documentId }: TestEvent, guest: Person, order: object = {}): Promise<TestTicket[]> {
  return (await guest.call('post', `/api/events/${documentId}/tickets`, order).expect(201)).body.data;
}
