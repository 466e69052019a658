/** The chat's scripts and page as browsers get them: small, kept, compressed, for any page, under a policy that lets nothing else in. */
import { createHash } from 'node:crypto';
import { visitor } from '../helpers/api';
import { sharedUrl } from '../helpers/instance';

/** What a page that shows the button costs. */
const MOST_BYTES = 30_000;

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(sharedUrl() + path, { headers });
const lineOf = (script: string): string => /(line-\w+\.js)/.exec(script)?.[1] ?? '';

it('the widget is at most 30 kB compressed; Socket.IO is a file of its own, for when somebody talks', async () => {
  const widget = await get('/chat/widget.js', { 'Accept-Encoding': 'gzip' });
  const script = await widget.text();
  const line = await get(`/chat/${lineOf(script)}`, { 'Accept-Encoding': 'gzip' });
  const [size, sizeOfLine] = [widget, line].map(({ headers }) => Number(headers.get('content-length'))) as [number, number];
  console.log(`The widget: ${size} bytes compressed, ${size + sizeOfLine} with Socket.IO.`);
  expect([widget, line].map(({ status, headers }) => [status, headers.get('content-encoding')])).toEqual([
    [200, 'gzip'],
    [200, 'gzip'],
  ]);
  expect(size).toBeGreaterThan(5_000);
  expect(size).toBeLessThanOrEqual(MOST_BYTES);
  expect([script, await line.text()].map((text) => text.includes('EIO'))).toEqual([false, true]);
});

it.each([
  ['gzip, br', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('a script comes as its reader takes it, and the same: %s', async (accepted, used) => {
  const answer = await get('/chat/widget.js', { 'Accept-Encoding': accepted });
  expect([answer.headers.get('content-encoding'), answer.headers.get('content-type')]).toEqual([
    used,
    'application/javascript; charset=utf-8',
  ]);
  expect(answer.headers.get('vary')).toContain('Accept-Encoding');
  const plain = await (await get('/chat/widget.js', { 'Accept-Encoding': 'identity' })).text();
  expect((await answer.text()) === plain).toBe(true);
});

it('a script is not sent again to whoever has it, and one that is named by its content never changes', async () => {
  const first = await get('/chat/widget.js');
  const tag = first.headers.get('etag') ?? '';
  const again = await visitor('get', '/chat/widget.js', undefined, { 'If-None-Match': tag }).expect(304);
  expect([again.text, again.headers.etag]).toEqual(['', tag]);
  await visitor('get', '/chat/widget.js', undefined, { 'If-None-Match': 'W/"another"' }).expect(200);
  const line = await get(`/chat/${lineOf(await first.text())}`);
  expect([first, line].map(({ headers }) => headers.get('cache-control'))).toEqual([
    'public, max-age=300, stale-while-revalidate=86400',
    'public, max-age=31536000, immutable',
  ]);
});

it('any page may load them, and none is asked for a cookie', async () => {
  const line = lineOf(await (await get('/chat/widget.js')).text());
  for (const name of ['widget.js', 'page.js', line]) {
    const { headers, status } = await get(`/chat/${name}`, { Origin: 'https://shop.example' });
    expect([status, headers.get('access-control-allow-origin'), headers.get('cross-origin-resource-policy')]).toEqual([200, '*', null]);
    expect(headers.get('set-cookie')).toBeNull();
  }
});

it('the page lets in its own script and its own style, and nothing that a name or a header brings', async () => {
  const page = await get('/chat', { 'Accept-Language': 'ru', 'X-Forwarded-Host': '"><script>alert(1)</script>' });
  const html = await page.text();
  const policy = page.headers.get('content-security-policy') ?? '';
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
  expect(html).toContain('<html lang="ru">');
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(policy).toContain(`default-src 'none'; script-src 'self';`);
  expect(policy).not.toMatch(/unsafe|\*/);
  expect([page.status, page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual([200, 'no-store', 'same-origin']);
  const slashed = await fetch(`${sharedUrl()}/chat/`, { redirect: 'manual' });
  expect([slashed.status, slashed.headers.get('location')]).toEqual([302, '../chat']);
});
