/** Whose picture it is: an upload makes new files of the caller's own and touches nothing else; a guest hangs up no stranger's. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import request, { type Response } from 'supertest';
import { errorOf, visitor } from '../helpers/api';
import { category, dish, person, unique, type Person, type TestDish } from '../helpers/house';
import { panelUser } from '../helpers/panel';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const OTHER_PNG = Buffer.concat([PNG, Buffer.from('another')]);
const FILE = 'plugin::upload.file';

interface Uploaded {
  id: number;
  url: string;
  name: string;
  alternativeText: string | null;
}

let cook: Person;
let stranger: Person;
let organizer: Person;
let staff: Person;
let owner: string;
/** The picture of the house's own dish, put up over the panel. */
let housePicture: Uploaded;
let houseDish: TestDish;

/** The files go with the tests. */
let lastBefore: number;
beforeAll(async () => {
  lastBefore = Number((await strapi.db.connection('files').max('id as last'))[0]?.last ?? 0);
});
afterAll(async () => {
  const files = (await strapi.db.query(FILE).findMany({ where: { id: { $gt: lastBefore } } })) as Uploaded[];
  for (const { id, url } of files) {
    await strapi.db.query(FILE).delete({ where: { id } });
    if (url.startsWith('/uploads/')) await rm(path.join(strapi.dirs.static.public, url), { force: true });
  }
});

beforeAll(async () => {
  [cook, stranger, organizer, staff] = await Promise.all([person('cook'), person('cook'), person('organizer'), person('staff')]);
  owner = (await panelUser('samovar-owner')).token;
  const [made] = (await post('/upload', owner).attach('files', PNG, 'house.png').expect(201)).body as [Uploaded];
  housePicture = made;
  houseDish = await dish({ image: housePicture.id });
});

const post = (address: string, token: string) => request(strapi.server.httpServer).post(address).set('Authorization', `Bearer ${token}`);
const send = (who: Person, query = '') => post(`/api/upload${query}`, who.token);
const uploadOf = async (who: Person): Promise<Uploaded> =>
  ((await send(who).attach('files', PNG, 'own.png').expect(201)).body as [Uploaded])[0];

/** The picture, its bytes and where it hangs: what a stranger must not be able to change. */
async function stateOf({ id, url }: Uploaded): Promise<unknown> {
  const row = await strapi.db.connection('files').where({ id }).first();
  const places = await strapi.db.connection('files_related_mph').where({ file_id: id }).orderBy('id');
  return { row, places, bytes: (await readFile(path.join(strapi.dirs.static.public, url))).toString('base64') };
}
const count = async (): Promise<number> => Number((await strapi.db.connection('files').count('* as count'))[0]?.count);
const faultsOf = (response: Response) =>
  (errorOf(response).details.errors ?? []).map((fault) => [fault.path.join('.'), fault.message] as [string, string]);

describe('POST /api/upload', () => {
  it('makes a new file that remembers who sent it, and tells nobody', async () => {
    const file = await uploadOf(cook);
    expect(await strapi.db.connection('files').where({ id: file.id }).first('uploader_id')).toEqual({ uploader_id: cook.id });
    expect(file).not.toHaveProperty('uploader');
    expect(await strapi.db.connection('files').where({ id: housePicture.id }).first('uploader_id')).toEqual({ uploader_id: null });
    const { documentId } = await dish({ image: file.id });
    const seen = (await visitor('get', `/api/dishes/${documentId}?populate=*`).expect(200)).body.data as { image: object };
    expect(seen.image).toMatchObject({ id: file.id });
    expect(seen.image).not.toHaveProperty('uploader');
    errorOf(await visitor('get', `/api/dishes?filters[image][uploader][id]=${cook.id}`).expect(400));
  });

  it('takes a name and two texts, for one file and for each of several', async () => {
    const one = await send(cook)
      .field('fileInfo', JSON.stringify({ name: 'Soup', alternativeText: 'A soup', caption: 'Hot' }))
      .attach('files', PNG, 'a.png')
      .expect(201);
    expect(one.body).toMatchObject([{ name: 'Soup', alternativeText: 'A soup', caption: 'Hot' }]);
    const two = await send(cook)
      .field('fileInfo', JSON.stringify([{ alternativeText: 'first' }, { alternativeText: 'second' }]))
      .attach('files', PNG, 'a.png')
      .attach('files', PNG, 'b.png')
      .expect(201);
    expect(two.body).toMatchObject([{ alternativeText: 'first' }, { alternativeText: 'second' }]);
  });

  it.each([
    ['cook', () => cook],
    ['organizer', () => organizer],
    ['member of the staff', () => staff],
  ])('replaces and renames nothing for a %s', async (_, who) => {
    const [before, files] = [await stateOf(housePicture), await count()];
    const id = `?id=${housePicture.id}`;
    const answers = [
      await send(who(), id).attach('files', OTHER_PNG, 'mine.png'),
      await send(who(), `${id}&id=${housePicture.id}`).attach('files', OTHER_PNG, 'mine.png'),
      await send(who(), `?id[]=${housePicture.id}`).attach('files', OTHER_PNG, 'mine.png'),
      await send(who(), id).field('fileInfo', JSON.stringify({ name: 'mine' })),
      await send(who(), id).send({ fileInfo: { name: 'mine' } }),
      await post(`/api/UPLOAD/${id}`, who().token).attach('files', OTHER_PNG, 'mine.png'),
    ];
    for (const answer of answers) expect([answer.status, faultsOf(answer)]).toEqual([400, [['id', 'is not a known field']]]);
    expect([await stateOf(housePicture), await count()]).toEqual([before, files]);
  });

  it('hangs a new file nowhere', async () => {
    const { id } = houseDish;
    const [before, files] = [await stateOf(housePicture), await count()];
    const place = { ref: 'api::dish.dish', refId: String(id), field: 'image' };
    const asFields = send(cook);
    for (const [name, value] of Object.entries(place)) void asFields.field(name, value);
    expect(faultsOf(await asFields.attach('files', PNG, 'mine.png'))).toEqual([
      ['ref', 'is not a known field'],
      ['refId', 'is not a known field'],
      ['field', 'is not a known field'],
    ]);
    const asQuery = await send(cook, `?${new URLSearchParams(place).toString()}`).attach('files', PNG, 'mine.png');
    expect(faultsOf(asQuery).map(([name]) => name)).toEqual(['ref', 'refId', 'field']);
    expect([await stateOf(housePicture), await count()]).toEqual([before, files]);
    const seen = (await visitor('get', `/api/dishes/${houseDish.documentId}?populate=image`).expect(200)).body.data;
    expect(seen.image.id).toBe(housePicture.id);
  });

  it.each<[string, Record<string, string>, [string, string]]>([
    ['a path', { path: '../../etc' }, ['path', 'is not a known field']],
    ['another source', { source: 'users-permissions' }, ['source', 'is not a known field']],
    ['wrapped data', { data: '{"ref":"api::dish.dish"}', ref: 'x' }, ['data', 'is not a known field']],
    ['a folder', { fileInfo: '{"folder":1}' }, ['fileInfo.folder', 'is not a known field']],
    ['a folder among several', { fileInfo: '[{"name":"a"},{"folder":1}]' }, ['fileInfo.1.folder', 'is not a known field']],
    ['an uploader', { fileInfo: '{"uploader":1}' }, ['fileInfo.uploader', 'is not a known field']],
    ['an id', { fileInfo: '{"id":1}' }, ['fileInfo.id', 'is not a known field']],
    ['a place to hang', { fileInfo: '{"related":[{"id":1,"__type":"api::dish.dish"}]}' }, ['fileInfo.related', 'is not a known field']],
    ['a name that is none', { fileInfo: '{"name":{"set":1}}' }, ['fileInfo.name', 'is not a text']],
    ['a half-written form', { fileInfo: '{"name":' }, ['fileInfo', 'is not an object']],
  ])('refuses %s by name', async (_, fields, fault) => {
    const files = await count();
    const call = send(cook);
    for (const [name, value] of Object.entries(fields)) void call.field(name, value);
    const answer = await call.attach('files', PNG, 'mine.png');
    expect(answer.status).toBe(400);
    expect(faultsOf(answer)).toContainEqual(fault);
    expect(await count()).toBe(files);
  });

  it('refuses a file in another field by name', async () => {
    const answer = await send(cook).attach('files', PNG, 'mine.png').attach('avatar', PNG, 'mine.png');
    expect([answer.status, faultsOf(answer)]).toEqual([400, [['avatar', 'is not a known field']]]);
  });

  it('is described without what it refuses', async () => {
    const { body } = await visitor('get', '/api/openapi.json').expect(200);
    expect(body.paths['/upload'].post.parameters).toEqual([]);
    expect(JSON.stringify(body)).not.toMatch(/uploader/i);
  });

  it('looks at the bytes under every spelling of its address', async () => {
    for (const address of ['/api/upload', '/api/UPLOAD', '/api/upload/', '/Api/Upload']) {
      const answer = await post(address, cook.token).attach('files', Buffer.from('<script>'), 'mine.png');
      expect([address, errorOf(answer).details.code]).toEqual([address, 'upload.not_a_picture']);
    }
  });
});

describe('the files of the house', () => {
  it('are listed and read over the API by the staff alone, and deleted by nobody', async () => {
    const before = await stateOf(housePicture);
    const addresses = ['/api/upload/files', '/api/upload/files/page', `/api/upload/files/${housePicture.id}`];
    const manager = await person('manager');
    const mayRead = (who: Person) => [staff, manager].includes(who);
    for (const who of [cook, stranger, organizer, staff, await person(), manager]) {
      for (const address of addresses)
        expect([address, (await who.call('get', address)).status]).toEqual([
          address,
          mayRead(who) && address !== '/api/upload/files/page' ? 200 : 403,
        ]);
      expect(errorOf(await who.call('delete', `/api/upload/files/${housePicture.id}`)).status).toBe(403);
    }
    for (const address of addresses) expect(errorOf(await visitor('get', address)).status).toBe(401);
    expect(errorOf(await visitor('delete', `/api/upload/files/${housePicture.id}`)).status).toBe(401);
    expect(await stateOf(housePicture)).toEqual(before);
  });

  it('are out of reach of the panel’s doors for people of the API', async () => {
    const before = await stateOf(housePicture);
    for (const { token } of [cook, staff]) {
      const answers = [
        await post(`/upload?id=${housePicture.id}`, token).attach('files', OTHER_PNG, 'mine.png'),
        await post(`/upload/files/${housePicture.id}/replace`, token).attach('files', OTHER_PNG, 'mine.png'),
        await request(strapi.server.httpServer).delete(`/upload/files/${housePicture.id}`).set('Authorization', `Bearer ${token}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    }
    expect(await stateOf(housePicture)).toEqual(before);
  });

  it('are replaced in the panel as before', async () => {
    const [file] = (await post('/upload', owner).attach('files', PNG, 'old.png').expect(201)).body as [Uploaded];
    const answer = await post(`/upload?id=${file.id}`, owner)
      .field('fileInfo', JSON.stringify({ name: 'new.png' }))
      .attach('files', OTHER_PNG, 'new.png');
    expect([answer.status, (answer.body as Uploaded).id]).toEqual([200, file.id]);
    const bytes = await readFile(path.join(strapi.dirs.static.public, (answer.body as Uploaded).url));
    expect(bytes.length).toBeGreaterThan(0);
    await post(`/upload?id=${file.id}`, owner)
      .send({ fileInfo: { alternativeText: 'New' } })
      .expect(200);
  });
});

describe('a dish of a cook', () => {
  const ofCook = async (facts: object = {}): Promise<Response> => {
    const { documentId } = await category();
    return cook.call('post', '/api/dishes', { name: unique('Dish'), price: 1, category: documentId, ...facts });
  };

  it('wears the cook’s own upload, put on at once or later', async () => {
    const file = await uploadOf(cook);
    const made = await ofCook({ image: file.id });
    expect([made.status, made.body.data.image.id]).toEqual([201, file.id]);
    const bare = (await ofCook()).body.data as { documentId: string };
    const dressed = await cook.call('patch', `/api/dishes/${bare.documentId}`, { image: file.id }).expect(200);
    expect(dressed.body.data.image.id).toBe(file.id);
  });

  it('wears no upload of somebody else, which is answered for as if it were not there', async () => {
    const bare = (await ofCook()).body.data as { documentId: string };
    const ids = [(await uploadOf(stranger)).id, (await uploadOf(staff)).id, housePicture.id, 2_000_000_000];
    for (const id of ids) {
      const answers = [await ofCook({ image: id }), await cook.call('patch', `/api/dishes/${bare.documentId}`, { image: id })];
      for (const answer of answers) expect([answer.status, faultsOf(answer)]).toEqual([400, [['image', `does not exist: ${id}`]]]);
    }
    expect(await strapi.db.connection('files_related_mph').whereIn('file_id', ids.slice(0, 2))).toEqual([]);
  });

  it('keeps what the house has hung on it, and gets it back no more once it is off', async () => {
    const made = (await ofCook()).body.data as { documentId: string; name: string; category: { documentId: string } };
    await staff.call('patch', `/api/dishes/${made.documentId}`, { image: housePicture.id }).expect(200);
    const whole = { name: made.name, price: 2, category: made.category.documentId, image: housePicture.id };
    expect((await cook.call('put', `/api/dishes/${made.documentId}`, whole).expect(200)).body.data.image.id).toBe(housePicture.id);
    await cook.call('patch', `/api/dishes/${made.documentId}`, { image: null }).expect(200);
    expect(faultsOf(await cook.call('patch', `/api/dishes/${made.documentId}`, { image: housePicture.id }))).toHaveLength(1);
    expect(faultsOf(await ofCook({ image: housePicture.id }))).toHaveLength(1);
  });

  it.each([
    ['an object', { id: 1 }],
    ['a connection', { connect: [1] }],
    ['a list', [1]],
    ['a text', '1'],
    ['a fraction', 1.5],
    ['nothing that counts', -1],
  ])('does not take %s for a file', async (_, image) => {
    const answer = await ofCook({ image });
    expect(answer.status).toBe(400);
    expect(faultsOf(answer)[0]?.[0]).toBe('image');
  });

  it('wears no stranger’s picture when many ask at once either', async () => {
    const { id } = await uploadOf(stranger);
    const bare = (await ofCook()).body.data as { documentId: string };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => cook.call('patch', `/api/dishes/${bare.documentId}`, { image: id }).then(({ status }) => status)),
    );
    expect(new Set(answers)).toEqual(new Set([400]));
  });
});

it('brings nothing back that is taken down at the same moment', async () => {
  const { documentId: section } = await category();
  for (let round = 0; round < 8; round += 1) {
    const { documentId } = (await cook.call('post', '/api/dishes', { name: unique('Dish'), price: 1, category: section }).expect(201)).body
      .data;
    await staff.call('patch', `/api/dishes/${documentId}`, { image: housePicture.id }).expect(200);
    const [taken] = await Promise.all([
      staff.call('patch', `/api/dishes/${documentId}`, { image: null }),
      ...Array.from({ length: 3 }, () => cook.call('patch', `/api/dishes/${documentId}`, { image: housePicture.id })),
    ]);
    expect(taken.status).toBe(200);
    expect((await visitor('get', `/api/dishes/${documentId}?populate=image`).expect(200)).body.data.image).toBeNull();
  }
});

it('asks on whatever way Strapi lets a file be named', async () => {
  const { id } = await uploadOf(stranger);
  const { documentId } = (await strapi.db.query(FILE).findOne({ where: { id } })) as { documentId: string };
  const state = { user: { id: cook.id, role: { type: 'cook' } }, auth: { strategy: { name: 'users-permissions' } } };
  const asCook = async (data: object): Promise<void> => {
    await strapi.requestContext.run({ state } as never, async () => {
      await strapi.documents('api::dish.dish').create({ data: data as never });
    });
  };
  const ways = [
    id,
    String(id),
    { id },
    [id],
    [{ id }],
    { connect: [id] },
    { connect: [{ id }] },
    { set: [{ id }] },
    { documentId },
    { set: { documentId } },
  ];
  for (const image of ways) {
    const data = { name: unique('Dish'), price: 1, category: (await category()).documentId, image };
    await expect(asCook(data)).rejects.toMatchObject({ code: 'request.invalid' });
  }
});

describe('an event of an organizer', () => {
  const facts = (more: object) => ({
    title: unique('Evening'),
    startsAt: new Date(Date.now() + 86_400_000).toISOString(),
    endsAt: new Date(Date.now() + 90_000_000).toISOString(),
    location: 'Here',
    capacity: 10,
    ...more,
  });

  it('shows the organizer’s own uploads and what hangs on it, and nobody else’s', async () => {
    const [mine, foreign] = [await uploadOf(organizer), await uploadOf(stranger)];
    const made = (await organizer.call('post', '/api/events', facts({ images: [mine.id] })).expect(201)).body.data as {
      documentId: string;
    };
    const refused = [
      await organizer.call('post', '/api/events', facts({ images: [mine.id, foreign.id, housePicture.id] })),
      await organizer.call('patch', `/api/events/${made.documentId}`, { images: [mine.id, foreign.id, housePicture.id] }),
    ];
    for (const answer of refused)
      expect([answer.status, faultsOf(answer)]).toEqual([
        400,
        [
          ['images', `does not exist: ${foreign.id}`],
          ['images', `does not exist: ${housePicture.id}`],
        ],
      ]);
    await staff.call('patch', `/api/events/${made.documentId}`, { images: [mine.id, housePicture.id] }).expect(200);
    const kept = await organizer.call('patch', `/api/events/${made.documentId}`, { images: [housePicture.id, mine.id] }).expect(200);
    expect((kept.body.data.images as Uploaded[]).map(({ id }) => id)).toEqual([housePicture.id, mine.id]);
  });
});

it('lets the staff hang up any picture, and no uploader who has left takes one along', async () => {
  const gone = await person('cook');
  const file = await uploadOf(gone);
  const section = await staff.call('post', '/api/categories', { name: unique('Section'), image: file.id }).expect(201);
  await strapi.db.connection('up_users').where({ id: gone.id }).delete();
  expect(await strapi.db.connection('files').where({ id: file.id }).first('uploader_id')).toEqual({ uploader_id: null });
  const seen = (await visitor('get', `/api/categories/${section.body.data.documentId}?populate=image`).expect(200)).body.data;
  expect(seen.image.id).toBe(file.id);
});
