/** Pictures: what is one by its content is taken, whatever else pretends to be one is not. */
import request, { type Response } from 'supertest';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { errorOf, visitor } from '../helpers/api';
import { category, person, unique, type Person } from '../helpers/house';
import { panelUser } from '../helpers/panel';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

let staff: Person;
const made: { id: number; url: string }[] = [];
beforeAll(async () => {
  staff = await person('staff');
});
/** The files go with the test. */
afterAll(async () => {
  for (const { id, url } of made) {
    await strapi.db.query('plugin::upload.file').delete({ where: { id } });
    await rm(path.join(strapi.dirs.static.public, url), { force: true });
  }
});

async function send(content: Buffer | string, filename: string, contentType: string, who: Person = staff): Promise<Response> {
  const call = request(strapi.server.httpServer).post('/api/upload').set('Authorization', `Bearer ${who.token}`);
  const response = await call.attach('files', Buffer.from(content), { filename, contentType });
  if (response.status < 300) made.push(...(response.body as { id: number; url: string }[]));
  return response;
}

it('takes a PNG, gives its address, and a dish can wear it', async () => {
  const response = await send(PNG, 'soup.png', 'image/png');
  expect(response.status).toBe(201);
  const [file] = response.body as [{ id: number; url: string; mime: string }];
  expect(file).toMatchObject({ mime: 'image/png', url: expect.stringMatching(/^\/uploads\/.+\.png$/) });
  await visitor('get', file.url).expect(200).expect('Content-Type', 'image/png').expect('X-Content-Type-Options', 'nosniff');
  const { documentId } = await category();
  const dish = { name: unique('Dish'), price: 1, category: documentId, image: file.id };
  expect((await staff.call('post', '/api/dishes', dish).expect(201)).body.data.image).toMatchObject({ url: file.url });
});

it('lets two dishes share one picture, and one of them lose it', async () => {
  const [file] = (await send(PNG, 'shared.png', 'image/png')).body as [{ id: number; url: string }];
  const { documentId: section } = await category();
  const wear = () => staff.call('post', '/api/dishes', { name: unique('Dish'), price: 1, category: section, image: file.id }).expect(201);
  const [one, other] = [(await wear()).body.data, (await wear()).body.data];
  const pictureOf = async ({ documentId }: { documentId: string }) =>
    (await staff.call('get', `/api/dishes/${documentId}?populate=image`).expect(200)).body.data.image?.url ?? null;
  expect([await pictureOf(one), await pictureOf(other)]).toEqual([file.url, file.url]);
  await staff.call('patch', `/api/dishes/${one.documentId}`, { image: null }).expect(200);
  expect([await pictureOf(one), await pictureOf(other)]).toEqual([null, file.url]);
  await visitor('get', file.url).expect(200);
});

describe('the panel’s own door', () => {
  const sendAs = (token: string, content: Buffer | string, filename: string, contentType: string) =>
    request(strapi.server.httpServer)
      .post('/upload')
      .set('Authorization', `Bearer ${token}`)
      .attach('files', Buffer.from(content), { filename, contentType });

  it('refuses what the API refuses, and takes a picture', async () => {
    const { token } = await panelUser('samovar-owner');
    const STRANGERS = [
      [SVG, 'soup.svg', 'image/svg+xml'],
      [SVG, 'soup.jpg', 'image/jpeg'],
      ['<!doctype html><script>alert(1)</script>', 'soup.png', 'image/png'],
      ['MZ\u0090', 'soup.png', 'image/png'],
    ] as const;
    for (const [content, name, type] of STRANGERS) {
      const [panel, api] = [await sendAs(token, content, name, type), await send(content, name, type)];
      expect([panel.status, errorOf(panel).details.code]).toEqual([400, errorOf(api).details.code]);
    }
    const taken = await sendAs(token, PNG, 'soup.png', 'image/png');
    expect(taken.status).toBe(201);
    made.push(...(taken.body as { id: number; url: string }[]));
  });
});

it.each([
  ['a program', Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003'), Buffer.alloc(200)]), 'soup.png', 'image/png'],
  ['a page', '<!doctype html><script>alert(1)</script>', 'soup.png', 'image/png'],
  ['a drawing with a script', SVG, 'soup.svg', 'image/svg+xml'],
  ['a drawing that says it is a photo', SVG, 'soup.jpg', 'image/jpeg'],
  ['a page by its own name', '<h1>hi</h1>', 'soup.html', 'text/html'],
  ['a shell script', '#!/bin/sh\nrm -rf /\n', 'soup.webp', 'image/webp'],
  ['a text', 'soup', 'soup.png', 'image/png'],
  ['an archive', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]), 'soup.png', 'image/png'],
])('refuses %s, whatever it calls itself', async (_, content, name, type) => {
  expect(errorOf(await send(content, name, type)).status).toBe(400);
});

it('does not serve a picture under a name that a browser would run', async () => {
  const response = await send(PNG, 'soup.html', 'image/png');
  if (response.status < 300) expect((response.body as [{ url: string }])[0].url).not.toMatch(/html/);
  else expect(errorOf(response).status).toBe(400);
});

it('refuses 6 MB', async () => {
  const big = Buffer.concat([PNG, Buffer.alloc(6 * 1024 * 1024)]);
  expect([400, 413]).toContain(errorOf(await send(big, 'soup.png', 'image/png')).status);
});

it('refuses nothing at all and a visitor; customers may, for the picture of their profile', async () => {
  errorOf(
    await request(strapi.server.httpServer)
      .post('/api/upload')
      .set('Authorization', `Bearer ${staff.token}`)
      .field('name', 'x')
      .expect(400),
  );
  expect((await send(PNG, 'soup.png', 'image/png', await person())).status).toBe(201);
  errorOf(await request(strapi.server.httpServer).post('/api/upload').attach('files', PNG, 'soup.png').expect(401));
  expect((await send(PNG, 'soup.png', 'image/png', await person('cook'))).status).toBe(201);
});

it('is found by the staff, and a question that makes no sense is refused by name', async () => {
  const ask = (query: string) => staff.call('get', `/api/upload/files${query}`);
  for (const query of ['', '?sort=name:asc&fields=name,url', '?filters[name][$contains]=soup']) await ask(query).expect(200);
  for (const query of ['?sort=nothing', '?filters[size][$contains]=x', '?filters[nothing]=1'])
    expect([query, errorOf(await ask(query)).status]).toEqual([query, 400]);
  for (const query of ['?fields=', '?fields[0]=', '?sort=', '?populate[related]=x', '?filters[size]=x'])
    expect([query, (await ask(query)).status < 500]).toEqual([query, true]);
});

it('does not become a page by its name', async () => {
  const names = ['../../../evil.png', 'a\u0000b.png', '"><script>.png', `${'x'.repeat(300)}.png`];
  for (const name of names) {
    const response = await send(PNG, name, 'image/png');
    expect(response.status).toBeLessThan(500);
    if (response.status < 300) expect((response.body as [{ url: string }])[0].url).toMatch(/^\/uploads\/[\w.-]+\.png$/);
  }
});
