/** Two instances on one database: what one commits, the other's guests see soon. Here too: how other sites' pages are answered. */
import request from 'supertest';
import { visitor } from '../helpers/api';
import { dish, person, type Person } from '../helpers/house';
import { secondUrl, SHOP } from '../helpers/instance';
import { becomes } from '../helpers/patience';

let second: string;
let staff: Person;
beforeAll(async () => {
  second = await secondUrl();
  staff = await person('staff');
  await visitor('get', '/api/menu').expect(200);
  await request(second).get('/api/menu').expect(200);
});

it('a change made on one instance is seen on the other soon, both ways', async () => {
  const item = await dish();
  const path = `/api/dishes/${item.documentId}`;
  const here = async () => (await visitor('get', path).expect(200)).body.data.price as number;
  const there = async () => (await request(second).get(path).expect(200)).body.data.price as number;
  const change = (base: string | null, price: number) =>
    base
      ? request(base).patch(path).set('Authorization', `Bearer ${staff.token}`).send({ price }).expect(200)
      : staff.call('patch', path, { price }).expect(200);
  for (let round = 1; round <= 10; round += 1) {
    await Promise.all([here(), there()]);
    await change(null, round);
    expect(await here()).toBe(round);
    await becomes(there, round);
    await change(second, round + 0.5);
    expect(await there()).toBe(round + 0.5);
    await becomes(here, round + 0.5);
  }
});

describe('a page of another site', () => {
  const corsOf = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')));

  it.each([SHOP, 'https://elsewhere.example', 'null'])('is answered ahead of the stack as by the stack: %s', async (origin) => {
    const fast = await request(second).get('/api/menu').set('Origin', origin).expect(200);
    const slow = await request(second).get('/api/menu').set({ Origin: origin, Cookie: 'a=b' }).expect(200);
    expect(corsOf(fast.headers)).toEqual(corsOf(slow.headers));
    expect(fast.headers['access-control-allow-origin']).toBe(origin === SHOP ? SHOP : undefined);
  });

  const preflight = (origin: string) =>
    request(second).options('/api/cart/items').set({
      Origin: origin,
      'Access-Control-Request-Method': 'PATCH',
      'Access-Control-Request-Headers': 'authorization,idempotency-key,x-guest-token',
    });

  it('may write with its visitor’s session when the house has listed it', async () => {
    const { headers } = await preflight(SHOP).expect(204);
    expect(headers).toMatchObject({ 'access-control-allow-origin': SHOP, 'access-control-allow-credentials': 'true' });
    expect(headers['access-control-allow-methods']?.split(',')).toEqual(expect.arrayContaining(['POST', 'PUT', 'PATCH', 'DELETE']));
    expect(headers['access-control-allow-headers']?.split(',')).toEqual(
      expect.arrayContaining(['Authorization', 'Idempotency-Key', 'X-Guest-Token']),
    );
  });

  it.each(['https://elsewhere.example', `${SHOP}.evil.example`, 'null'])('may not when it has not: %s', async (origin) => {
    expect((await preflight(origin)).headers['access-control-allow-origin']).toBeUndefined();
  });
});
