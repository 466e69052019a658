/** The line that a second instance logs for each request: it names the request and how it went, and nothing of what somebody signed in with. */
import request from 'supertest';
import { secondOutput, secondUrl } from '../helpers/instance';
import { until } from '../helpers/patience';

const SECRET = 'Correct-horse-9';

describe('the line of a request', () => {
  let house: string;
  beforeAll(async () => {
    house = await secondUrl();
  });

  const lineWith = async (requestId: string): Promise<Record<string, unknown>> => {
    const lines = () => secondOutput().split('\n');
    const line = await until(requestId, () => lines().find((text) => text.includes(requestId) && text.startsWith('{')));
    return JSON.parse(line) as Record<string, unknown>;
  };

  it('names the request, its answer and how long it took', async () => {
    const requestId = `trace-${process.pid}-line`;
    const began = Date.now();
    await request(house).get(`/api/nothing?token=${SECRET}`).set('X-Request-Id', requestId).expect(404);
    const line = await lineWith(requestId);
    expect(line).toMatchObject({ level: 'http', message: 'GET /api/nothing 404', status: 404, requestId });
    expect(line.milliseconds).toEqual(expect.any(Number));
    const at = Date.parse(String(line.timestamp));
    expect([at >= began, at <= Date.now()]).toEqual([true, true]);
  });

  it('has nothing of what somebody signed in with', async () => {
    const requestId = `trace-${process.pid}-login`;
    const body = { identifier: 'nobody@samovar.test', password: SECRET };
    await request(house).post('/api/auth/local').set('X-Request-Id', requestId).send(body).expect(400);
    expect(await lineWith(requestId)).toMatchObject({ message: 'POST /api/auth/local 400', status: 400 });
    expect(secondOutput()).not.toContain(SECRET);
  });
});
