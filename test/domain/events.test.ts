/** Events and their tickets: who may move what, when a seat is sold, what a code looks like, who is reminded. */
import fc from 'fast-check';
import {
  changedFields,
  checkEvent,
  checkNotOver,
  checkPublishable,
  eventMachine,
  EVENT_STATUSES,
  type EventStatus,
} from '#domain/event/event';
import { DomainError } from '#domain/errors';
import { decideMove, type Actor } from '#domain/machine';
import {
  checkAdmission,
  checkDoorHours,
  checkBookable,
  checkHeld,
  holdersOf,
  ticketMachine,
  TICKET_STATUSES,
  type TicketStatus,
} from '#domain/ticket/ticket';
import { normalCode, ticketCode } from '#domain/ticket/code';

const NOW = new Date('2026-03-27T12:00:00Z');
const hours = (count: number): Date => new Date(+NOW + count * 3_600_000);
const user = (id: number, ...roles: string[]): Actor => ({ kind: 'user', id, roles });
const ACTORS: Record<string, Actor> = {
  organizer: user(1, 'organizer', 'customer'),
  holder: user(2, 'customer'),
  stranger: user(3, 'customer'),
  staff: user(4, 'staff', 'customer'),
  panel: { kind: 'panel', id: 5, roles: ['samovar-owner'] },
  job: { kind: 'job', id: null, roles: [] },
  nobody: { kind: 'public', id: null, roles: ['public'] },
};
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'passes';
  } catch (refusal) {
    return refusal instanceof DomainError ? refusal.code : String(refusal);
  }
};

const EVENT_TABLE: Record<string, string[]> = {
  'draft → published': ['organizer', 'staff', 'panel'],
  'draft → cancelled': ['organizer', 'staff', 'panel'],
  'published → cancelled': ['organizer', 'staff', 'panel'],
  'published → finished': ['job'],
};
const TICKET_TABLE: Record<string, string[]> = {
  'confirmed → checked_in': ['organizer', 'staff', 'panel'],
  'confirmed → cancelled': ['organizer', 'holder', 'staff', 'panel'],
  'checked_in → confirmed': ['organizer', 'staff', 'panel'],
};
const answer = (known: string[] | undefined, who: string, noun: string): string =>
  known === undefined ? `${noun}.illegal_transition` : known.includes(who) ? 'passes' : `${noun}.move_not_yours`;
const pairs = <S extends string>(states: readonly S[]): [S, S][] => states.flatMap((from) => states.map((to): [S, S] => [from, to]));

test.each(pairs<EventStatus>(EVENT_STATUSES).filter(([from, to]) => from !== to))('an event from %s to %s', (from, to) => {
  for (const [who, actor] of Object.entries(ACTORS)) {
    const row = { status: from, organizer: 1, cancelReason: null };
    const got = codeOf(() => decideMove(eventMachine, { row, to, actor, reason: null, now: NOW }));
    expect([who, got]).toEqual([who, answer(EVENT_TABLE[`${from} → ${to}`], who, 'event')]);
  }
});

test.each(pairs<TicketStatus>(TICKET_STATUSES).filter(([from, to]) => from !== to))('a ticket from %s to %s', (from, to) => {
  for (const [who, actor] of Object.entries(ACTORS)) {
    const row = { status: from, owner: 2, cancelReason: null, checkedInAt: null, checkedInBy: null, isAdmittedOutsideHours: false };
    const got = codeOf(() => decideMove(ticketMachine, { row, to, actor, reason: null, now: NOW }));
    expect([who, got]).toEqual([who, answer(TICKET_TABLE[`${from} → ${to}`], who, 'ticket')]);
  }
});

describe('an event', () => {
  const event = { startsAt: hours(24), endsAt: hours(27), location: 'Rose Street 1', venue: null, capacity: 12, seatsTaken: 5, price: 0 };

  test.each([
    ['as it should be', {}, 'passes'],
    ['that ends as it begins', { endsAt: hours(24) }, 'event.ends_before_start'],
    ['of more than a month', { endsAt: hours(24 + 31 * 24 + 1) }, 'event.too_long'],
    ['nowhere', { location: ' ' }, 'event.place_missing'],
    ['in a venue', { location: null, venue: 3 }, 'passes'],
    ['with fewer seats than are sold', { capacity: 4 }, 'event.seats_are_sold'],
    ['with as many seats as are sold', { capacity: 5 }, 'passes'],
  ])('%s', (_, change, code) => expect(codeOf(() => checkEvent({ ...event, ...change }))).toBe(code));

  test('is published only before it begins', () => {
    expect(codeOf(() => checkPublishable({ startsAt: NOW }, NOW))).toBe('event.starts_in_past');
    expect(codeOf(() => checkPublishable({ startsAt: hours(0.01) }, NOW))).toBe('passes');
  });

  test('has changed where a fact is another one, not where it is written anew', () => {
    expect(changedFields(event, { ...event, startsAt: new Date(event.startsAt) })).toEqual([]);
    expect(changedFields({ ...event, location: undefined }, { ...event, location: null })).toEqual([]);
    expect(changedFields(event, { ...event, endsAt: hours(28), price: 100, seatsTaken: 6 })).toEqual(['endsAt', 'price']);
  });
});

describe('a seat', () => {
  const sale = {
    status: 'published' as EventStatus,
    startsAt: hours(1),
    capacity: 5,
    seatsTaken: 3,
    isHostThere: true,
    ticketsPerPerson: 2,
    held: 0,
  };

  test.each([
    ['the last two', {}, 2, 'passes'],
    ['one too many', { ticketsPerPerson: 3 }, 3, 'ticket.sold_out'],
    ['more than one person may hold', { held: 1 }, 2, 'ticket.too_many'],
    ['of a draft', { status: 'draft' as EventStatus }, 1, 'event.not_on_sale'],
    ['of what was called off', { status: 'cancelled' as EventStatus }, 1, 'event.not_on_sale'],
    ['of what nobody may run', { isHostThere: false }, 1, 'event.host_gone'],
    ['of what has begun', { startsAt: NOW }, 1, 'event.begun'],
  ])('%s', (_, change, quantity, code) => expect(codeOf(() => checkBookable({ ...sale, ...change }, quantity, NOW))).toBe(code));

  test('carries the name that was given, else the buyer’s', () => {
    expect(holdersOf(3, ['Anna'], 'Vera')).toEqual(['Anna', 'Vera', 'Vera']);
    expect(codeOf(() => holdersOf(1, ['Anna', 'Boris'], 'Vera'))).toBe('ticket.too_many_holders');
  });
});

describe('a door', () => {
  const event = { startsAt: hours(3), endsAt: hours(5), doorsOpenMinutes: 60 };
  const at = (moment: Date) => codeOf(() => checkDoorHours(event, moment));

  test('is open from its minutes before the start until the end, to the millisecond', () => {
    const moments = [hours(2), new Date(hours(2).getTime() - 1), new Date(hours(5).getTime() - 1), hours(5)];
    expect(moments.map(at)).toEqual(['passes', 'ticket.door_closed', 'passes', 'ticket.door_closed']);
    expect(at(hours(-240))).toBe('ticket.door_closed');
  });
});

describe('what has ended', () => {
  test('is over at that moment, whatever its status still says', () => {
    const event = { status: 'published' as EventStatus, endsAt: NOW };
    expect([codeOf(() => checkNotOver(event, NOW)), codeOf(() => checkNotOver(event, new Date(NOW.getTime() - 1)))]).toEqual([
      'event.no_longer_editable',
      'passes',
    ]);
  });
});

describe('a code', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

  test('is read as it was made, however it is typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = ticketCode(random);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        for (const typed of [code, code.toLowerCase(), code.replace(/-/g, ' '), code.replace(/0/g, 'o').replace(/1/g, 'l')])
          expect(normalCode(typed)).toBe(code);
      }),
    );
  });

  test('opens the right door, once', () => {
    const event = { documentId: 'here', status: 'published' as EventStatus, title: 'Pelmeni' };
    const ticket = { status: 'confirmed' as TicketStatus, checkedInAt: null, checkedInBy: null, isAdmittedOutsideHours: false };
    const admission = (change: object, door: string | null = null) => codeOf(() => checkAdmission({ ticket, event, door, ...change }));
    expect([admission({}), admission({}, 'here'), admission({}, 'elsewhere')]).toEqual(['passes', 'passes', 'ticket.other_event']);
    expect(admission({ ticket: { ...ticket, status: 'cancelled' } })).toBe('ticket.cancelled');
    expect(admission({ event: { ...event, status: 'cancelled' } })).toBe('event.not_on_sale');
    const used = { status: 'checked_in' as const, checkedInAt: NOW, checkedInBy: 'Olga' };
    expect(() => checkAdmission({ ticket: used, event, door: null })).toThrow(
      expect.objectContaining({ code: 'ticket.already_checked_in', details: { at: NOW.toISOString(), by: 'Olga' } }),
    );
  });

  it('can be sent again as long as somebody can come with it', () => {
    const ticket = { status: 'confirmed' as TicketStatus, checkedInAt: null, checkedInBy: null };
    const codes = TICKET_STATUSES.map((status) => codeOf(() => checkHeld({ ...ticket, status })));
    expect(codes).toEqual(['passes', 'ticket.already_checked_in', 'ticket.cancelled']);
  });
});
