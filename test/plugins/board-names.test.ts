/** The boards call dishes with their options, venues and areas by their names in the language of who looks; what was ordered under another name keeps it. */
import { customerWithCart, dish, person, PICKUP, unique, venue } from '../helpers/house';
import { panelUser, type PanelUser } from '../helpers/panel';
import { later, requested, table } from '../helpers/tables';

let owner: PanelUser;
let place: { documentId: string };
const slug = unique('names');
beforeAll(async () => {
  owner = await panelUser('samovar-owner');
  const areas = [{ name: 'Garden', translations: { ru: { name: 'Сад' } } }];
  place = await venue({ slug, name: 'Tea House', translations: { ru: { name: 'Чайная' } }, areas, rank: 720 });
});

const seen = async (path: string, language: string) =>
  (await owner.call('get', `/backoffice/${path}`, undefined, { 'Accept-Language': language }).expect(200)).body.data;
const inBoth = <T>(read: (language: string) => Promise<T>) => Promise.all(['ru', 'en'].map(read));
type Named = { slug: string; name: string }[];
const nameIn = (venues: Named) => venues.find((one) => one.slug === slug)?.name;

it('on the order board', async () => {
  const [called, renamed] = await Promise.all(
    ['Beet soup', 'Herring'].map((name) => dish({ name: unique(name), price: 5, translations: { ru: { name: `${name} по-русски` } } })),
  );
  const guest = await customerWithCart([called!, 1], [renamed!, 1]);
  const { body } = await guest.call('post', '/api/orders', { ...PICKUP, venue: place.documentId });
  await strapi.db
    .connection('dishes')
    .where({ document_id: renamed!.documentId })
    .update({ name: unique('Renamed') });
  const [russian, english] = await inBoth(async (language) => {
    const board = await seen('orders', language);
    const card = board.cards.find(({ id }: { id: string }) => id === body.data.documentId);
    return { venue: card.venue.name, choice: nameIn(board.venues), lines: card.lines.map(({ name }: { name: string }) => name) };
  });
  expect(russian).toEqual({ venue: 'Чайная', choice: 'Чайная', lines: ['Beet soup по-русски', renamed!.name] });
  expect(english).toEqual({ venue: 'Tea House', choice: 'Tea House', lines: [called!.name, renamed!.name] });
});

it('on the order board, what was chosen of a dish, too', async () => {
  const ru = (name: string) => ({ translations: { ru: { name } } });
  const options = [
    { name: 'Milk', ...ru('Молоко') },
    { name: 'Syrup', ...ru('Сироп') },
    { name: 'Ice', translations: { ru: { name: '' } } },
  ];
  const coffee = await dish({ optionGroups: [{ name: 'Extras', ...ru('Добавки'), min: 0, options }] });
  const guest = await person();
  const chosen = options.map(({ name }) => ({ group: 'Extras', option: name }));
  await guest.call('post', '/api/cart/items', { dish: coffee.documentId, quantity: 1, options: chosen }).expect(201);
  const { body } = await guest.call('post', '/api/orders', { ...PICKUP, venue: place.documentId }).expect(201);
  await strapi.db.connection.raw(
    `update components_menu_options set name = 'Sugar' where name = 'Syrup' and id in (
       select gc.cmp_id from components_menu_option_groups_cmps gc join dishes_cmps dc on dc.cmp_id = gc.entity_id where dc.entity_id = ?)`,
    [coffee.id],
  );
  const both = await inBoth(async (language) => {
    const card = (await seen('orders', language)).cards.find(({ id }: { id: string }) => id === body.data.documentId);
    return card.lines[0].options;
  });
  expect(both).toEqual([
    [
      { group: 'Добавки', option: 'Молоко' },
      { group: 'Extras', option: 'Syrup' },
      { group: 'Добавки', option: 'Ice' },
    ],
    chosen,
  ]);
});

it('on the timeline, among the requests and on the waitlist', async () => {
  const at = await table({ venue: place.documentId, area: 'garden ' });
  const { documentId } = await requested(at);
  const day = later().toLocaleDateString('en-CA', { timeZone: 'Europe/Vienna' });
  const both = await inBoth(async (language) => {
    const timeline = await seen(`bookings/day?venue=${slug}&day=${day}`, language);
    const inbox = await seen('bookings/requests', language);
    const request = inbox.requests.find(({ id }: { id: string }) => id === documentId);
    const waits = await seen('waitlist', language);
    return [
      ...[timeline.venue.name, nameIn(timeline.venues), timeline.tables[0].area, nameIn(inbox.venues)],
      ...[request.venue.name, request.tableFacts.area, nameIn(waits.venues)],
    ];
  });
  expect(both).toEqual([
    ['Чайная', 'Чайная', 'Сад', 'Чайная', 'Чайная', 'Сад', 'Чайная'],
    ['Tea House', 'Tea House', 'garden', 'Tea House', 'Tea House', 'garden', 'Tea House'],
  ]);
});
