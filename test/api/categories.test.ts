/** Sections of the menu over REST: who may write, what is refused, what guests see. */
import { errorOf, visitor } from '../helpers/api';
import { category, dish, person, unique, type Person } from '../helpers/house';

const NOWHERE = '/api/categories/zzzzzzzzzzzzzzzzzzzzzzzz';
let staff: Person;
beforeAll(async () => {
  staff = await person('staff');
});
const add = (body: object) => staff.call('post', '/api/categories', body);
const made = async (body: object = {}) => (await add({ name: unique('Section'), ...body }).expect(201)).body.data;

describe('writing', () => {
  it('is the staff’s: nobody is asked to log in, a customer, a cook and an organizer may not', async () => {
    const { documentId } = await made();
    const writes = [
      ['post', '/api/categories'],
      ['put', `/api/categories/${documentId}`],
      ['patch', `/api/categories/${documentId}`],
      ['delete', `/api/categories/${documentId}`],
    ] as const;
    const others = await Promise.all([person(), person('cook'), person('organizer')]);
    for (const [method, path] of writes) {
      errorOf(await visitor(method, path, { name: 'x' }).expect(401));
      for (const other of others) errorOf(await other.call(method, path, { name: 'x' }).expect(403));
    }
    await visitor('get', `/api/categories/${documentId}`).expect(200);
  });

  it('keeps name and description, and finds a slug', async () => {
    const name = unique('Супы');
    const section = await made({ name, description: 'Hot ones' });
    expect(section).toMatchObject({ name, description: 'Hot ones', slug: expect.stringMatching(/^[a-z0-9-]+$/) });
    expect((await visitor('get', `/api/categories/${section.documentId}`).expect(200)).body.data).toMatchObject({
      name,
      description: 'Hot ones',
    });
  });

  it('needs a name, and one that nobody has, whatever its case', async () => {
    const { name } = await made();
    expect(errorOf(await add({}).expect(400)).details.errors?.map(({ path }) => path)).toEqual([['name']]);
    expect(errorOf(await add({ name: '   ' }).expect(400)).details.errors?.[0]?.path).toEqual(['name']);
    const taken = errorOf(await add({ name: name.toUpperCase() }).expect(409));
    expect(taken.details).toMatchObject({ code: 'request.duplicate', errors: [{ path: ['name'] }] });
  });

  it('needs a slug that nobody has, too', async () => {
    const { slug } = await made();
    expect(errorOf(await add({ name: unique('Other'), slug }).expect(409)).details).toMatchObject({
      code: 'request.duplicate',
      errors: [{ path: ['slug'] }],
    });
  });

  it('makes a name once when twenty add it at the same time', async () => {
    const name = unique('Race');
    const statuses = (await Promise.all(Array.from({ length: 20 }, () => add({ name })))).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array(19).fill(409)]);
  });

  it('PUT sets the whole: what is left out goes back to its default, and the name is needed', async () => {
    const { documentId } = await made({ description: 'Old', rank: 7, isActive: false });
    errorOf(await staff.call('put', `/api/categories/${documentId}`, { description: 'New' }).expect(400));
    const name = unique('Whole');
    const whole = (await staff.call('put', `/api/categories/${documentId}`, { name }).expect(200)).body.data;
    expect(whole).toMatchObject({ name, description: null, rank: 0, isActive: true });
  });

  it('PATCH changes what is sent and nothing else; an empty one is refused, the own name is fine, another’s is not', async () => {
    const [section, other] = [await made({ description: 'Kept' }), await made()];
    const patch = (body: object) => staff.call('patch', `/api/categories/${section.documentId}`, body);
    expect((await patch({ rank: 3 }).expect(200)).body.data).toMatchObject({ name: section.name, description: 'Kept', rank: 3 });
    errorOf(await patch({}).expect(400));
    await patch({ name: section.name }).expect(200);
    expect(errorOf(await patch({ name: other.name }).expect(409)).details.code).toBe('request.duplicate');
  });

  it('names an unknown field and an image that is not there', async () => {
    expect(errorOf(await add({ name: unique('X'), colour: 'red' }).expect(400)).details.errors).toEqual([
      { path: ['colour'], message: 'is not a known field' },
    ]);
    expect(errorOf(await add({ name: unique('X'), image: 999_999 }).expect(400)).details.errors?.[0]?.path).toEqual(['image']);
  });

  it('of what is not there is 404', async () => {
    for (const [method, body] of [
      ['put', { name: unique('X') }],
      ['patch', { rank: 1 }],
      ['delete', undefined],
    ] as const)
      expect(errorOf(await staff.call(method, NOWHERE, body).expect(404)).details.code).toBe('request.not_found');
    errorOf(await visitor('get', NOWHERE).expect(404));
  });
});

describe('deleting', () => {
  it('takes an empty section and keeps one that still has dishes, saying how many', async () => {
    const { documentId } = await made();
    const pie = await dish({ category: documentId });
    expect(errorOf(await staff.call('delete', `/api/categories/${documentId}`).expect(409)).details).toMatchObject({
      code: 'category.has_dishes',
      count: 1,
    });
    await staff.call('delete', `/api/dishes/${pie.documentId}`).expect(204);
    await staff.call('delete', `/api/categories/${documentId}`).expect(204);
    errorOf(await visitor('get', `/api/categories/${documentId}`).expect(404));
  });
});

describe('a section’s dishes', () => {
  it('come in pages that count this section’s alone', async () => {
    const [mine, other] = await Promise.all([category(), category()]);
    for (let rank = 0; rank < 5; rank += 1) await dish({ category: mine.documentId, rank });
    await dish({ category: other.documentId });
    await dish({ category: mine.documentId, isAvailable: false });
    const page = (query: string) => visitor('get', `/api/categories/${mine.documentId}/dishes${query}`);
    const second = (await page('?pagination[page]=2&pagination[pageSize]=2').expect(200)).body;
    expect(second.meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 3, total: 5 });
    expect(second.data.map((item: { rank: number }) => item.rank)).toEqual([2, 3]);
    const last = (await page('?sort=rank:desc&filters[rank][$gt]=1&fields=name,rank&populate=category').expect(200)).body.data;
    expect(last.map((item: { rank: number }) => item.rank)).toEqual([4, 3, 2]);
    expect(Object.keys(last[0]).sort()).toEqual(['category', 'documentId', 'id', 'name', 'rank']);
    for (const query of ['?pagination[page]=x', '?sort=password', '?filters[cook][email]=a', '?page=2', '?limit=5'])
      errorOf(await page(query).expect(400));
    errorOf(await visitor('get', `${NOWHERE}/dishes`).expect(404));
  });

  it('are hidden with the section, for guests and not for the staff', async () => {
    const section = await category({ isActive: false });
    const hidden = await dish({ category: section.documentId });
    errorOf(await visitor('get', `/api/categories/${section.documentId}`).expect(404));
    errorOf(await visitor('get', `/api/categories/${section.documentId}/dishes`).expect(404));
    errorOf(await visitor('get', `/api/dishes/${hidden.documentId}`).expect(404));
    await staff.call('get', `/api/dishes/${hidden.documentId}`).expect(200);
    const seen = await staff.call('get', `/api/categories/${section.documentId}/dishes`).expect(200);
    expect(seen.body.data.map(({ documentId }: { documentId: string }) => documentId)).toEqual([hidden.documentId]);
  });
});
