/** A busy evening in a house of its own: it is always about half past six there, whenever the test runs. */
import { randomBytes } from 'node:crypto';
import type { PanelServer } from './panel-server';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MINUTE = 60_000;
const SLOT = 15 * MINUTE;
const HALL = 'Hall';
const GARDEN = 'Winter garden';

type TableFacts = [number: string, kind: string, shape: string, seats: number, area: string, x: number, y: number, isOpen?: boolean];
const TABLES: TableFacts[] = [
  ['1', 'regular', 'round', 2, HALL, 11, 18],
  ['2', 'regular', 'round', 2, HALL, 30, 18],
  ['3', 'regular', 'square', 4, HALL, 50, 18],
  ['4', 'regular', 'square', 4, HALL, 71, 18],
  ['5', 'regular', 'long', 8, HALL, 22, 50],
  ['6', 'regular', 'long', 6, HALL, 55, 50],
  ['7', 'regular', 'round', 4, HALL, 84, 48],
  ['8', 'cabin', 'square', 4, HALL, 14, 83],
  ['9', 'cabin', 'square', 4, HALL, 38, 83],
  ['10', 'room', 'long', 10, HALL, 72, 83, false],
  ['G1', 'regular', 'round', 2, GARDEN, 20, 30],
  ['G2', 'regular', 'round', 4, GARDEN, 50, 30],
  ['G3', 'regular', 'square', 4, GARDEN, 80, 30],
  ['G4', 'regular', 'long', 8, GARDEN, 36, 72],
  ['G5', 'regular', 'round', 4, GARDEN, 80, 72],
];

/** Which may be pushed together; the second one stands already. */
const JOINS = [['4', '3']];

/** [name, table or pushed-together tables, status, minutes from now, minutes long, guests, more] */
type BookingFacts = [string, string, string, number, number, number, Record<string, unknown>?];
const BOOKINGS: BookingFacts[] = [
  ['Ilse Brandt', '1', 'completed', -330, 90, 2],
  ['Omar Haddad', '3', 'completed', -285, 120, 4],
  ['Greta Nyman', '6', 'completed', -240, 120, 5],
  ['Leo Fischer', '9', 'no_show', -180, 90, 3],
  ['Vera Lindqvist', '1', 'seated', -45, 90, 2, { note: 'Window, if possible' }],
  ['Sofia Rossi', '2', 'seated', -110, 90, 2],
  ['Klein family', '5', 'seated', -30, 135, 7, { note: 'Two high chairs' }],
  ['Anna Belova', '8', 'seated', -75, 150, 4],
  ['Oliver Stein', '4', 'confirmed', -15, 105, 3, { phone: '+43 1 5550106' }],
  ['Linh Tran', '7', 'confirmed', 15, 120, 3],
  ['Jonas Krueger', '2', 'confirmed', 45, 90, 2, { note: 'We bring a dog' }],
  ['Ewa Nowak', '6', 'confirmed', 60, 120, 6],
  ['Tomas Herrera', '3', 'confirmed', 75, 105, 4],
  ['Marek Dvorak', 'G2', 'confirmed', 30, 120, 4],
  ['Clara Voss', 'G1', 'seated', -60, 120, 2],
  ['Chess Club', 'G4', 'confirmed', 90, 150, 8, { asksToCancel: true }],
  ['Rosa Marini', '1', 'confirmed', 90, 90, 2],
  ['Weber party', '3+4', 'confirmed', 195, 105, 8, { note: 'A surprise: no name on the sign, please' }],
  ['Pedro Almeida', '5', 'confirmed', 165, 120, 8],
  ['Hanna Weiss', '9', 'requested', 60, 120, 4, { minutesAgo: 95, note: 'Our anniversary, a quiet corner would be lovely' }],
  ['Pavel Orlov', '9', 'requested', 75, 90, 2, { minutesAgo: 60 }],
  ['Marta Silva', '9', 'requested', 120, 120, 3, { minutesAgo: 20 }],
  ['Ingrid Holm', '7', 'requested', 150, 90, 2, { minutesAgo: 12 }],
  ['Aylin Demir', 'G3', 'requested', 45, 120, 4, { minutesAgo: 40, note: 'One of us is allergic to nuts' }],
  ['Emil Falk', 'G3', 'requested', 60, 120, 3, { minutesAgo: 8 }],
  ['Nikolai Petrov', '4', 'requested', 120, 120, 4, { minutesAgo: 180 }],
];
/** Who came before: [name, visits, no-shows] */
const PAST: [string, number, number][] = [
  ['Hanna Weiss', 5, 0],
  ['Pavel Orlov', 1, 2],
  ['Vera Lindqvist', 12, 0],
  ['Ewa Nowak', 3, 0],
  ['Nikolai Petrov', 2, 1],
];

export interface Evening {
  slug: string;
  /** Number → documentId. */
  tables: Record<string, string>;
  /** Name → documentId. */
  bookings: Record<string, string>;
  /** To the full quarter of an hour. */
  now: number;
}

/** @param owner a panel token that may make venues and tables. */
export async function loadEvening(server: PanelServer, owner: string): Promise<Evening> {
  const now = Math.floor(Date.now() / SLOT) * SLOT;
  const venue = await make(server, owner, 'api::venue.venue', {
    name: 'Tea House at the Gate',
    slug: 'tea-house',
    timezone: zoneAtEvening(),
    currency: 'EUR',
    slotMinutes: 15,
    turnMinutes: [
      { guests: 2, minutes: 90 },
      { guests: 6, minutes: 120 },
    ],
    hours: WEEKDAYS.map((weekday) => ({ weekday, opens: '11:00:00.000', closes: '00:00:00.000' })),
    rank: -5,
  });
  const tables: Record<string, string> = {};
  for (const [number, kind, shape, seats, area, x, y, isBookable = true] of TABLES) {
    const joinsWith = { connect: JOINS.filter(([one]) => one === number).map(([, other = '']) => tables[other]) };
    const place = { area, position: { x, y }, venue: { connect: [venue] }, joinsWith };
    const facts = { number, kind, shape, seats, isBookable, price: seats * 5, ...place };
    tables[number] = await make(server, owner, 'api::table.table', facts);
  }
  const bookings: Record<string, string> = {};
  const write = async (facts: BookingFacts, shift = 0) => {
    const [name, table, status, from, minutes, guests, more = {}] = facts;
    const [first = '', other = ''] = table.split('+');
    const startsAt = new Date(now + from * MINUTE + shift);
    const id = `${randomBytes(12).toString('hex')}`;
    await server.query(INSERT, [
      id,
      `B-${randomBytes(4).toString('hex')}`,
      status,
      tables[first],
      startsAt,
      new Date(startsAt.getTime() + minutes * MINUTE),
      guests,
      name,
      `${name.toLowerCase().replace(/\W+/g, '.')}@guests.samovar.test`,
      more.phone ?? null,
      more.note ?? null,
      new Date(Date.now() - Number(more.minutesAgo ?? 1500) * MINUTE),
      more.asksToCancel ? new Date() : null,
      randomBytes(16).toString('hex'),
      tables[other] ?? null,
    ]);
    return id;
  };
  for (const facts of BOOKINGS) bookings[facts[0]] = await write(facts);
  for (const [name, visits, noShows] of PAST)
    for (let visit = 1; visit <= visits + noShows; visit += 1)
      await write([name, '1', visit > visits ? 'no_show' : 'completed', 0, 90, 2], -visit * 7 * 24 * 60 * MINUTE);
  return { slug: 'tea-house', tables, bookings, now };
}

const INSERT = `
insert into bookings (document_id, number, status, table_id, venue_id, starts_at, ends_at, guests, name, email, phone, note, language, price,
  currency, requested_at, free_cancel_until, cancel_requested_at, manage_token_hash, joined_with_id, created_at, updated_at, published_at)
select $1, $2, $3, t.id, t.venue_id, $5::timestamptz at time zone 'utc', $6::timestamptz at time zone 'utc', $7, $8, $9, $10, $11, 'en', t.price, 'EUR',
  $12::timestamptz at time zone 'utc', $5::timestamptz at time zone 'utc', $13::timestamptz at time zone 'utc', $14, (select id from tables where document_id = $15), now(), now(), now()
from tables t where t.document_id = $4`;

async function make(server: PanelServer, token: string, uid: string, data: object): Promise<string> {
  const answer = await fetch(`${server.url}/content-manager/collection-types/${uid}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(data),
  });
  const made = (await answer.json()) as { data?: { documentId: string } };
  if (!made.data) throw new Error(JSON.stringify(made));
  return made.data.documentId;
}

/** Somewhere the clock shows between six and seven in the evening. */
function zoneAtEvening(): string {
  const ahead = (((18 - new Date().getUTCHours()) % 24) + 24) % 24;
  const hours = ahead > 12 ? ahead - 24 : ahead;
  return hours === 0 ? 'Etc/UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}
