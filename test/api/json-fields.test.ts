/** What a field of JSON takes: the words of its choices, or what the document says; a form of the panel is no other door. */
import { errorOf } from '../helpers/api';
import { dish, person } from '../helpers/house';
import { published } from '../helpers/events';
import { panelUser, type PanelUser } from '../helpers/panel';

let owner: PanelUser;
beforeAll(async () => {
  owner = await panelUser('samovar-owner');
});
const refused = async (type: string, documentId: string, data: object): Promise<string[] | undefined> =>
  errorOf(await owner.call('put', `/content-manager/collection-types/${type}/${documentId}`, data).expect(400)).details.errors?.map(
    ({ path }) => path.join('.'),
  );

it.each([
  [{}, 'allergens'],
  ['milk', 'allergens'],
  [['milk', 'plutonium'], 'allergens.1'],
  [[['milk']], 'allergens.0'],
])('a dish’s allergens: %j is refused at %s', async (allergens, path) => {
  const { documentId } = await dish({ allergens: ['milk'] });
  expect(await refused('api::dish.dish', documentId, { allergens })).toEqual([path]);
  await owner.call('put', `/content-manager/collection-types/api::dish.dish/${documentId}`, { allergens: ['eggs'] }).expect(200);
});

it.each([
  [{ a: 1 }, 'tags'],
  [['vegan', 7], 'tags'],
])('an event’s tags: %j are refused at %s', async (tags, path) => {
  const { documentId } = await published({ tags: ['vegan'] }, await person('organizer'));
  expect(await refused('api::event.event', documentId, { tags })).toEqual([path]);
});

it.each([
  [{ Telegram: 'https://telegram.example/samovar' }, 'socials'],
  [['https://telegram.example/samovar'], 'socials'],
  [[{ name: 'Telegram', url: 'javascript:alert(1)' }], 'socials.0.url'],
])('the house’s social networks: %j are refused at %s', async (socials, path) => {
  const { body } = await owner.call('put', '/content-manager/single-types/api::site.site', { socials }).expect(400);
  expect(body.error.details.errors.map((error: { path: string[] }) => error.path.join('.'))).toEqual([path]);
});
