/** The search for a table, and what the staff do to the floor. */
import { errorOf, visitor } from '../helpers/api';
import { byRequests, statementsOf } from '../helpers/statements';
import { person, unique, venue, type Person } from '../helpers/house';
import { later, requested, table, type TestTable } from '../helpers/tables';

let staff: Person;
beforeAll(async () => {
  staff = await person('staff');
});

const search = async (place: string, query: object = {}): Promise<{ table: string; number: string; price: number }[]> => {
  const words = new URLSearchParams({ venue: place, ...query } as Record<string, string>);
  return (await visitor('get', `/api/tables/available?${words.toString()}`).expect(200)).body.data;
};

describe('the search', () => {
  let place: string;
  let small: TestTable, cabin: TestTable, room: TestTable;
  beforeAll(async () => {
    place = (await venue()).documentId;
    small = await table({ venue: place, seats: 2, price: 10 });
    cabin = await table({ venue: place, kind: 'cabin', seats: 6, price: 99.5 });
    room = await table({ venue: place, kind: 'room', seats: 25, price: 450 });
    await table({ venue: place, seats: 4, isBookable: false });
  });
  const found = async (query: object) => (await search(place, query)).map((row) => row.table);

  it('answers every fitting table by kind, seats and price, alone and together, and [] where none fits', async () => {
    expect(await found({})).toEqual([small.documentId, cabin.documentId, room.documentId]);
    expect(await found({ kind: 'cabin' })).toEqual([cabin.documentId]);
    expect(await found({ seats: 6 })).toEqual([cabin.documentId, room.documentId]);
    expect(await found({ minPrice: 99.5, maxPrice: 99.5 })).toEqual([cabin.documentId]);
    expect(await found({ kind: 'room', seats: 20, maxPrice: 500 })).toEqual([room.documentId]);
    expect(await found({ seats: 26 })).toEqual([]);
  });

  it('says what is wrong with a filter', async () => {
    const refusal = async (query: string) => errorOf(await visitor('get', `/api/tables/available?${query}`).expect(400)).details;
    expect((await refusal('kind=balcony')).errors?.[0]?.path).toEqual(['kind']);
    expect((await refusal('seats=0')).errors?.[0]?.path).toEqual(['seats']);
    expect((await refusal('seats=101')).errors?.[0]?.path).toEqual(['seats']);
    expect((await refusal('minPrice=2&maxPrice=1')).code).toBe('table.price_range_turned');
    expect((await refusal('venue=nowhere')).code).toBe('venue.unknown');
    expect((await refusal(`endsAt=${later().toISOString()}`)).code).toBe('table.span_half');
    expect((await refusal('colour=red')).errors?.[0]?.path).toEqual(['colour']);
  });

  it('loses a table to a confirmation and not to a request, and only for its time', async () => {
    const span = { startsAt: later().toISOString(), endsAt: later(2).toISOString() };
    const request = await requested(cabin);
    expect(await found({ kind: 'cabin', ...span })).toEqual([cabin.documentId]);
    await staff.call('post', `/api/bookings/${request.documentId}/confirm`).expect(200);
    expect(await found({ kind: 'cabin', ...span })).toEqual([]);
    expect(await found({ kind: 'cabin', startsAt: later(1).toISOString() })).toEqual([]);
    expect(await found({ kind: 'cabin', startsAt: later(2).toISOString() })).toEqual([cabin.documentId]);
    expect(await found({ kind: 'cabin' })).toEqual([cabin.documentId]);
    await staff.call('post', `/api/bookings/${request.documentId}/cancel`).expect(200);
    expect(await found({ kind: 'cabin', ...span })).toEqual([cabin.documentId]);
  });

  it('finds nothing in a venue that is closed then', async () => {
    const shut = await venue({ closures: [{ startsAt: later(-1), endsAt: later(1) }] });
    const there = await table({ venue: shut.documentId });
    expect(await search(shut.documentId, { startsAt: later().toISOString() })).toEqual([]);
    expect((await search(shut.documentId, { startsAt: later(1).toISOString() })).map((row) => row.table)).toEqual([there.documentId]);
  });

  it('takes three statements, whatever the filters and however many venues and paces there are', async () => {
    await Promise.all([venue({ paceCovers: 9 }), venue({ paceCovers: 9 })]);
    const query = `kind=cabin&seats=2&minPrice=1&maxPrice=999&startsAt=${later().toISOString()}`;
    const { statements } = await statementsOf(() => visitor('get', `/api/tables/available?${query}`).expect(200), byRequests);
    expect(statements.filter((sql) => /\b(tables|venues|bookings)\b/.test(sql))).toHaveLength(3);
  });

  it('knows what a visit will cost on its day', async () => {
    const house = await venue();
    const prices = [{ validFrom: later().toISOString().slice(0, 10), price: 80 }];
    await table({ venue: house.documentId, price: 20, prices });
    const priceOf = async (query: object) => (await search(house.documentId, query)).map((row) => row.price);
    expect(await priceOf({})).toEqual([20]);
    expect(await priceOf({ startsAt: later(24).toISOString() })).toEqual([80]);
    expect(await priceOf({ startsAt: later(24).toISOString(), maxPrice: '50' })).toEqual([]);
  });
});

describe('the floor', () => {
  it('is changed by staff alone, at once', async () => {
    const house = (await venue()).documentId;
    const facts = { number: unique('N'), venue: house, kind: 'room', seats: 12, price: 99.99, area: 'Terrace', position: { x: 10, y: 20 } };
    expect((await visitor('post', '/api/tables', facts)).status).toBe(401);
    expect((await (await person()).call('post', '/api/tables', facts)).status).toBe(403);
    const made = (await staff.call('post', '/api/tables', facts).expect(201)).body.data;
    expect(made).toMatchObject({ kind: 'room', seats: 12, price: 99.99, isBookable: true });
    expect((await search(house)).map((row) => row.table)).toEqual([made.documentId]);
    expect((await staff.call('patch', `/api/tables/${made.documentId}`, { price: 10 }).expect(200)).body.data).toMatchObject({
      price: 10,
      seats: 12,
    });
    expect(
      (await staff.call('put', `/api/tables/${made.documentId}`, { number: facts.number, venue: house }).expect(200)).body.data,
    ).toMatchObject({
      kind: 'regular',
      seats: 1,
      price: 0,
      area: null,
    });
    await staff.call('post', `/api/tables/${made.documentId}/close`).expect(200);
    expect(await search(house)).toEqual([]);
    await staff.call('post', `/api/tables/${made.documentId}/open`).expect(200);
    expect(await search(house)).toHaveLength(1);
    await staff.call('delete', `/api/tables/${made.documentId}`).expect(204);
    expect(await search(house)).toEqual([]);
  });

  it('refuses impossible tables by name', async () => {
    const house = (await venue()).documentId;
    const number = unique('N');
    const codeOf = async (facts: object, status: number) =>
      errorOf(await staff.call('post', '/api/tables', { number, venue: house, ...facts }).expect(status)).details;
    expect((await codeOf({ seats: 0 }, 400)).errors?.[0]?.path).toEqual(['seats']);
    expect((await codeOf({ seats: 101 }, 400)).errors?.[0]?.path).toEqual(['seats']);
    expect((await codeOf({ price: -1 }, 400)).errors?.[0]?.path).toEqual(['price']);
    expect((await codeOf({ price: 1.005 }, 400)).errors?.[0]?.path).toEqual(['price']);
    expect((await codeOf({ kind: 'balcony' }, 400)).errors?.[0]?.path).toEqual(['kind']);
    expect((await codeOf({ venue: 'a'.repeat(24) }, 400)).errors?.[0]?.path).toEqual(['venue']);
    const day = { validFrom: '2030-01-01', price: 5 };
    expect((await codeOf({ prices: [day, day] }, 400)).code).toBe('table.price_day_repeated');
    const elsewhere = await table();
    expect((await codeOf({ joinsWith: [elsewhere.documentId] }, 400)).code).toBe('table.joins_wrong');
    await staff.call('post', '/api/tables', { number, venue: house }).expect(201);
    expect((await codeOf({ number: number.toLowerCase() }, 409)).code).toBe('request.duplicate');
    await staff.call('post', '/api/tables', { number, venue: (await venue()).documentId }).expect(201);
  });

  it('keeps a table that was booked', async () => {
    const booked = await table();
    await requested(booked);
    const refusal = errorOf(await staff.call('delete', `/api/tables/${booked.documentId}`).expect(409));
    expect(refusal.details).toMatchObject({ code: 'table.has_bookings', count: 1 });
  });
});
