/** Every type with a table of moves, every field of it, written by every role through the API and the panel: what only the house writes stays as it is. */
import { errorOf, type Client } from '../helpers/api';
import { customerWithCart, dish, person, PICKUP, unique, venue } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { rowOf, type Made } from '../helpers/rows';

const { machines } = running<typeof import('#domain/machines')>('src/domain/machines');
const API_ROLES = ['customer', 'cook', 'organizer', 'staff', 'manager'] as const;
const IDENTITY = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt'];

const OTHER: Readonly<Record<string, unknown>> = {
  string: 'Another',
  text: 'Another',
  uid: 'another',
  datetime: '2031-01-01T00:00:00.000Z',
  integer: 77,
  decimal: 77,
  boolean: true,
  json: { another: 1 },
  component: [],
  relation: null,
  media: null,
};

interface Attribute {
  type: string;
  enum?: string[];
  required?: boolean;
}

jest.setTimeout(400_000);

let callers: [string, 'panel' | 'api', Client][];
beforeAll(async () => {
  const codes = (await strapi.db.query('admin::role').findMany({}))
    .map(({ code }) => code)
    .filter((code) => !code.startsWith('stranger'))
    .sort((a, b) => Number(b === 'strapi-super-admin') - Number(a === 'strapi-super-admin'));
  const panel = await Promise.all(codes.map(async (code) => [code, 'panel', (await panelUser(code)).call] as [string, 'panel', Client]));
  const api = await Promise.all(API_ROLES.map(async (role) => [role, 'api', (await person(role)).call] as [string, 'api', Client]));
  callers = [...panel, ...api];
});

const attributesOf = (uid: string): Record<string, Attribute> => strapi.contentTypes[uid as 'api::order.order'].attributes as never;
const stored = (uid: string, { id }: Made) => strapi.db.connection(strapi.db.metadata.get(uid).tableName).where({ id }).first();

function another(name: string, { type, enum: values }: Attribute): unknown {
  if (type === 'enumeration') return values?.at(-1);
  if (type === 'customField') return ['another'];
  return name === 'documentId' ? 'stolen00stolen00stolen00' : OTHER[type];
}

/** The owner, who may do all, and others by turns: each role meets every third field or so. */
let turn = 0;
function someOf<T>([first, ...others]: readonly T[]): T[] {
  const some = [0, 1, 2].map(() => others[(turn += 1) % others.length] as T);
  return [first as T, ...some];
}

it('no role changes what only the house writes, and no value of any field is a fault of the house', async () => {
  const tally: Record<string, number> = {};
  const wrong: unknown[] = [];
  for (const [uid, machine] of Object.entries(machines)) {
    const row = await rowOf(uid, 'capacity' in attributesOf(uid) ? { capacity: 5 } : {});
    const before = await stored(uid, row);
    const guarded = new Set([...IDENTITY, ...machine.frozen]);
    const fields: [string, Attribute][] = [
      ...Object.entries(attributesOf(uid)),
      ...IDENTITY.map((name) => [name, { type: /At$/.test(name) ? 'datetime' : 'integer' }] as [string, Attribute]),
    ];
    const plural = strapi.contentTypes[uid as 'api::order.order'].info.pluralName;
    for (const [name, attribute] of fields.filter(([field]) => guarded.has(field))) {
      for (const [role, door, call] of someOf(callers)) {
        const path = door === 'panel' ? `/content-manager/collection-types/${uid}/${row.documentId}` : `/api/${plural}/${row.documentId}`;
        const answer = await call(door === 'panel' ? 'put' : 'patch', path, { [name]: another(name, attribute) });
        tally[answer.status] = (tally[answer.status] ?? 0) + 1;
        if (answer.status >= 500) wrong.push([uid, name, role, answer.status, answer.body]);
      }
    }
    const after = await stored(uid, row);
    for (const column of Object.keys(before)) {
      // Strapi writes the moment of publication anew with each write; nobody else does.
      const isFree =
        ['updated_at', 'updated_by_id', 'revision'].includes(column) || (column === 'published_at' && after?.[column] < new Date());
      if (!isFree && String(before[column]) !== String(after?.[column])) wrong.push([uid, column, before[column], after?.[column]]);
    }
  }
  console.info(`fields of the house: ${Object.values(tally).reduce((a, b) => a + b, 0)} writes tried, by code: ${JSON.stringify(tally)}`);
  expect(wrong).toEqual([]);
  expect(tally[400]).toBeGreaterThan(100);
});

describe('an order', () => {
  const path = (documentId: string) => `/content-manager/collection-types/api::order.order/${documentId}`;
  async function placed(): Promise<{ documentId: string; guest: Client }> {
    await venue();
    const guest = await customerWithCart([await dish({ price: 12 }), 1]);
    return { documentId: (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId, guest: guest.call };
  }
  const historyOf = async (call: Client, documentId: string) =>
    (await call('get', `/api/orders/${documentId}/history`).expect(200)).body.data;

  it('keeps its id and with it its history, and its form may be sent back as it was read', async () => {
    const owner = await panelUser('strapi-super-admin');
    const { documentId, guest } = await placed();
    const refused = errorOf(await owner.call('put', path(documentId), { documentId: 'mine00mine00mine00mine00' }).expect(400));
    expect(refused.details).toMatchObject({ code: 'request.read_only', errors: [{ path: ['documentId'] }] });
    const { data } = (await owner.call('get', path(documentId)).expect(200)).body;
    const { customer: _c, venue: _v, cook: _k, bids: _b, payments: _p, addressedTo: _a, createdBy: _m, updatedBy: _u, ...form } = data;
    await owner.call('put', path(documentId), { ...form, note: 'By the door' }).expect(200);
    expect(await historyOf(guest, documentId)).toHaveLength(1);
    const lines = errorOf(await owner.call('put', path(documentId), { lines: [] }).expect(400));
    expect(lines.details).toMatchObject({ code: 'request.read_only', fields: ['lines'] });
  });

  it('each move keeps its own reason in the log, and what has happened happens once', async () => {
    const staff = await person('staff');
    const { documentId, guest } = await placed();
    const act = (call: Client, verb: string, reason?: string) =>
      call('post', `/api/orders/${documentId}/${verb}`, reason ? { reason } : {});
    await act(staff.call, 'accept').expect(200);
    await act(staff.call, 'start', 'They are hungry').expect(200);
    const { body } = await act(staff.call, 'ready', 'Quicker than thought').expect(200);
    expect(body.data.cancelReason).toBeNull();
    expect(errorOf(await act(staff.call, 'ready', 'Again').expect(409)).details.code).toBe('order.illegal_transition');
    await act(staff.call, 'cancel', 'The oven is broken').expect(200);
    expect(errorOf(await act(guest, 'cancel', 'I never wanted it').expect(409)).details.code).toBe('order.illegal_transition');
    expect(errorOf(await act(staff.call, 'cancel', 'Another one').expect(409)).details.code).toBe('order.illegal_transition');
    const read = (await guest('get', `/api/orders/${documentId}`).expect(200)).body.data;
    expect(read.cancelReason).toBe('The oven is broken');
    expect((await historyOf(guest, documentId)).map(({ to, reason }: { to: string; reason: string | null }) => [to, reason])).toEqual([
      ['placed', null],
      ['accepted', null],
      ['preparing', 'They are hungry'],
      ['ready', 'Quicker than thought'],
      ['cancelled', 'The oven is broken'],
    ]);
  });

  it('a reason that staff give without needing one is in the log, and is not rewritten without a move', async () => {
    const [staff, owner] = [await person('staff'), await panelUser('strapi-super-admin')];
    const { documentId, guest } = await placed();
    await staff.call('post', `/api/orders/${documentId}/cancel`, { reason: 'No flour' }).expect(200);
    expect((await historyOf(guest, documentId)).at(-1)).toMatchObject({ to: 'cancelled', reason: 'No flour' });
    expect(errorOf(await owner.call('put', path(documentId), { cancelReason: 'Their own fault' }).expect(400)).details).toMatchObject({
      code: 'request.read_only',
      errors: [{ path: ['cancelReason'] }],
    });
  });
});

it.each(Object.keys(machines))('%s: every step that was made already is refused', async (uid) => {
  const { move } = running<typeof import('#platform/documents/moves')>('src/platform/documents/moves');
  const states = attributesOf(uid).state?.enum ?? [];
  for (const state of states) {
    const row = await rowOf(uid, { state, ...(await wholeOf(uid)) });
    await expect(move(strapi, uid as 'api::order.order', row.documentId, { to: state, reason: 'Again' })).rejects.toMatchObject({
      code: `${machines[uid]?.noun}.illegal_transition`,
    });
  }
});

/** What the type's own rules ask for before the table of moves is asked. */
async function wholeOf(uid: string): Promise<Record<string, unknown>> {
  if (uid === 'api::bid.bid') {
    const wish = { kind: 'custom', title: 'A wish', wantedAt: new Date(), bidsUntil: new Date() };
    const [customer, cook] = [
      await rowOf('plugin::users-permissions.user', { username: unique('bidder') }),
      await rowOf('plugin::users-permissions.user', { username: unique('bidder') }),
    ];
    return { order: (await rowOf('api::order.order', { ...wish, customer: customer.id })).id, customer: customer.id, cook: cook.id };
  }
  if (uid === 'api::event.event') return { capacity: 5, location: 'Here' };
  if (uid === 'api::ticket.ticket') return { event: (await rowOf('api::event.event', { capacity: 5, location: 'Here' })).id };
  if (!('offerStartsAt' in attributesOf(uid))) return {};
  return { offerStartsAt: new Date(), offerEndsAt: new Date(), offerExpiresAt: new Date() };
}
