/** The delivered nginx as it runs: who is limited how, what is handed on, what is hidden, and what its log says. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { ask, startNginx, type Answer, type Logged, type Nginx } from '../helpers/nginx';
import { until } from '../helpers/patience';
import { everyRoute } from '../helpers/routes';

let nginx: Nginx;
/** What reached the application. */
const seen: { url: string; headers: IncomingHttpHeaders }[] = [];
const note = ({ url = '', headers }: IncomingMessage) => void seen.push({ url, headers });

beforeAll(async () => {
  nginx = await startNginx();
  strapi.server.httpServer.prependListener('request', note);
});
afterAll(() => {
  strapi.server.httpServer.off('request', note);
  nginx.stop();
});

let callers = 1;
/** An address that nobody has asked from, so that nobody's limit is anybody else's. */
const newCaller = (): string => `127.${1 + Math.floor(++callers / 250)}.0.${1 + (callers % 250)}`;
const get = (path: string, headers: Record<string, string> = {}, localAddress = newCaller()): Promise<Answer> =>
  ask(nginx, { path, headers, localAddress });
const errorIn = ({ body }: Answer) => (JSON.parse(body.toString()) as { error: { status: number; details: { code: string } } }).error;
const atOnce = (count: number, make: () => Promise<Answer>): Promise<Answer[]> => Promise.all(Array.from({ length: count }, make));
const lineOf = (requestId: string): Promise<Logged> => until(requestId, () => nginx.logged().find((line) => line.requestId === requestId));

/** How many of so many at once from one address were not nginx's to refuse. */
async function letThrough(count: number, path: string, { method = 'GET', body }: { method?: string; body?: string } = {}): Promise<number> {
  const localAddress = newCaller();
  const headers = { 'Content-Type': 'application/json' };
  const answers = await atOnce(count, () => ask(nginx, { method, path, localAddress, headers, body }));
  const refused = answers.filter(({ status, body: said }) => status === 429 && String(said).includes('try again in a second'));
  for (const answer of refused) {
    expect(answer.headers['retry-after']).toBe('1');
    expect(errorIn(answer)).toMatchObject({ status: 429, details: { code: 'request.too_many' } });
  }
  return count - refused.length;
}

/** One at once, ten in the queue; a second or two may pass meanwhile. */
const SLOW = 14;
const NOT_GUESSED = ['/auth/refresh', '/auth/logout', '/auth/sessions', '/auth/sessions/:id'];

describe('sign-in is slow work', () => {
  const body = JSON.stringify({ identifier: 'nobody@samovar.test', password: 'Correct-horse-9', email: 'nobody@samovar.test' });

  it('at every address where a password or a code can be tried, as the application has them', async () => {
    const guessed = (await everyRoute()).filter(({ path }) => path.startsWith('/api/auth/') || path.startsWith('/auth/'));
    const paths = guessed.map(({ path }) => path.replace(/^\/api/, '')).filter((path) => !NOT_GUESSED.includes(path));
    expect(paths.length).toBeGreaterThan(8);
    const through: Record<string, number> = {};
    for (const path of new Set(paths)) through[path] = await letThrough(25, `/api${path}`, { method: 'POST', body });
    expect(Object.entries(through).filter(([, count]) => count > SLOW)).toEqual([]);
  });

  it.each([
    '/API/Auth/Local',
    '/api/auth/local/',
    '//api//auth/local',
    '/%61pi/auth/local',
    '/admin/login',
    '/Admin/Login',
    '/admin/register-admin',
  ])('however it is written: %s', async (path) => {
    expect(await letThrough(40, path, { method: 'POST', body })).toBeLessThanOrEqual(SLOW);
  });

  it('and asking who one is, or renewing a session, is not', async () => {
    expect(await letThrough(18, '/api/auth/refresh', { method: 'POST', body: '{}' })).toBe(18);
    expect(await letThrough(18, '/api/auth/sessions')).toBe(18);
  });
});

describe('other limits', () => {
  it('the API: twenty and one at once, ten a second', async () => {
    const through = await letThrough(100, '/api/health');
    expect([through >= 21, through < 60]).toEqual([true, true]);
  });

  it('the panel’s screens: ten times as many', async () => {
    expect(await letThrough(60, '/backoffice/none')).toBe(60);
  });

  it('files of the panel and pictures: none', async () => {
    expect(await letThrough(230, '/brand/samovar-192.png')).toBe(230);
  });
});

describe('the figures for Prometheus', () => {
  it.each(['/metrics', '/api/metrics', '/API/Metrics', '/api/metrics/', '//api/metrics', '/api/metrics?x=1', '/%61pi/metrics'])(
    'are not there: %s',
    async (path) => {
      const requestId = `metrics-${newCaller()}`;
      const answer = await get(path, { 'X-Request-Id': requestId });
      expect(errorIn(answer)).toMatchObject({ status: 404, details: { code: 'request.not_found', requestId } });
      expect(seen.filter(({ headers }) => headers['x-request-id'] === requestId)).toEqual([]);
    },
  );
});

describe('what is handed on', () => {
  it('is the caller’s address and the request’s id, and nothing that the caller has invented', async () => {
    const localAddress = newCaller();
    const forged = {
      'X-Forwarded-For': '203.0.113.7',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Host': 'evil.example',
      'X-Request-Id': 'bad id',
    };
    const { headers } = await get('/api/health?forged', forged, localAddress);
    const got = seen.find(({ url }) => url === '/api/health?forged')?.headers;
    expect(got).toMatchObject({
      'x-forwarded-for': localAddress,
      'x-forwarded-proto': 'http',
      'x-forwarded-host': `127.0.0.1:${nginx.port}`,
    });
    expect(got?.['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
    expect(headers['x-request-id']).toBe(got?.['x-request-id']);
  });

  it.each([
    ['/api/health?offer-1', 'websocket'],
    ['/?offer-2', 'websocket'],
    ['/uploads/offer-3.png', 'h2c'],
    ['/socket.io/?EIO=4&transport=polling&offer-4', 'h2c'],
  ])('is no offer of another protocol: %s', async (path, upgrade) => {
    const plain = await get(path.replace('offer', 'plain'));
    const offering = await get(path, { Connection: 'Upgrade', Upgrade: upgrade });
    expect(offering.status).toBe(plain.status);
    const got = seen.find(({ url }) => url === path)?.headers;
    expect(got).toBeDefined();
    expect([got?.upgrade, got?.connection]).toEqual([undefined, undefined]);
  });

  it('is a WebSocket where sockets are', async () => {
    const socket = io(`http://127.0.0.1:${nginx.port}/live`, { transports: ['websocket'], reconnection: false, forceNew: true });
    const fault = await new Promise<Error & { data?: { error: { status: number } } }>((resolve) => socket.once('connect_error', resolve));
    socket.disconnect();
    expect(fault.data?.error.status).toBe(401);
  });

  it('is one for plain frames, too', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${nginx.port}/ws/chat`, ['samovar', 'nobodys-token']);
    const code = await new Promise<number>((resolve, reject) => socket.once('close', resolve).once('error', reject));
    expect(code).toBe(4001);
  });
});

describe('what comes back', () => {
  it.each(['/api/health', '/metrics', '/brand/samovar-192.png', '/admin/none'])('has each security header once: %s', async (path) => {
    const { rawHeaders, headers } = await get(path);
    const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
    for (const name of ['x-frame-options', 'x-content-type-options', 'referrer-policy', 'permissions-policy', 'x-request-id'])
      expect([name, names.filter((one) => one === name).length]).toEqual([name, 1]);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBe('nginx');
    // Over plain HTTP a browser must not remember it.
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('is compressed for whoever takes it, and for nobody else', async () => {
    const zipped = await get('/documentation/swagger-ui.css', { 'Accept-Encoding': 'gzip' });
    expect([zipped.headers['content-encoding'], zipped.headers.vary]).toEqual(['gzip', expect.stringContaining('Accept-Encoding')]);
    for (const encoding of ['gzip;q=0', 'identity', 'br;q=1.0, gzip;q=0.0']) {
      const plain = await get('/documentation/swagger-ui.css', { 'Accept-Encoding': encoding });
      expect([encoding, plain.headers['content-encoding']]).toEqual([encoding, undefined]);
      expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
    }
  });

  it('is a refusal in the common shape where a body is too large', async () => {
    const answer = await ask(nginx, {
      method: 'POST',
      path: '/api/upload',
      headers: { 'Content-Length': String(13 * 1024 * 1024) },
      body: 'x',
    });
    expect(errorIn(answer)).toMatchObject({ status: 413, details: { code: 'request.too_large' } });
  });
});

describe('the access log', () => {
  const SECRET = 'Zq7-hidden_0123456789abcdefghijklmnopqrstuvw';

  it('has no secret of any address that the application has, nor a query', async () => {
    const mounted = [...new Set((strapi.server.router.stack as { path: unknown }[]).map(({ path }) => String(path)))];
    const secret = mounted.filter(
      (path) =>
        /:(?!id\b|uid\b|model\b|path\b|ticket\b)\w+/.test(path) &&
        !/^\/(content-|admin|upload|i18n|backoffice|users-permissions)/.test(path),
    );
    expect(secret.length).toBeGreaterThan(5);
    const ids: string[] = [];
    for (const path of secret) {
      ids.push(`masked-${newCaller()}`);
      const named = path.replace(/:(id|ticket)\b/g, 'abcdefghijklmnopqrstuvwx');
      const filled = named.replace(/:\w+(\([^)]*\))?\??/g, SECRET);
      const short = named.replace(/:\w+(\([^)]*\))?\??/g, '482915');
      await get(`${filled}?token=${SECRET}`, { 'X-Request-Id': ids.at(-1) ?? '' });
      await get(short, { 'X-Request-Id': `${ids.at(-1)}-short` });
    }
    await lineOf(`${ids.at(-1)}-short`);
    const lines = JSON.stringify(nginx.logged());
    expect(lines).not.toMatch(/hidden_|482915|token=/);
    expect(nginx.errors()).not.toContain('hidden_');
  });

  it('names the request, who asked, and what the application said', async () => {
    const [localAddress, requestId] = [newCaller(), 'named-by-the-caller'];
    await get('/api/dishes/abcdefghijklmnopqrstuvwx?fields[0]=name', { 'X-Request-Id': requestId }, localAddress);
    expect(await lineOf(requestId)).toMatchObject({
      path: '/api/dishes/abcdefghijklmnopqrstuvwx',
      address: localAddress,
      status: 404,
      upstreamStatus: '404',
    });
  });
});

it('while the application is away it says so, and quotes no address in its own words', async () => {
  const away = await startNginx({ application: '127.0.0.1:9' });
  try {
    const answer = await ask(away, { path: '/api/bookings/manage/Zq7-hidden_0123456789?token=hidden_', localAddress: newCaller() });
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(errorIn(answer)).toMatchObject({ status: 503, details: { code: 'server.unavailable' } });
    await until('its line', () => away.logged().find(({ status, upstreamStatus }) => status === 503 && upstreamStatus === '502'));
    expect(away.errors() + JSON.stringify(away.logged())).not.toContain('hidden_');
  } finally {
    away.stop();
  }
});

it('over TLS it is the same door, and plain HTTP only leads there', async () => {
  const secure = await startNginx({ main: 'nginx-tls.conf' });
  try {
    const led = await ask(secure, { path: '/api/health?x=1', headers: { Host: 'samovar.example' } });
    expect([led.status, led.headers.location]).toEqual([308, 'https://samovar.example/api/health?x=1']);
    const answer = await ask({ port: secure.tlsPort, isTls: true }, { path: '/api/health?tls' });
    expect([answer.status, answer.headers['strict-transport-security']]).toEqual([200, 'max-age=31536000; includeSubDomains']);
    expect(seen.find(({ url }) => url === '/api/health?tls')?.headers['x-forwarded-proto']).toBe('https');
    expect((await ask({ port: secure.tlsPort, isTls: true }, { path: '/api/metrics' })).status).toBe(404);
  } finally {
    secure.stop();
  }
});
