/** Only names of zones that everybody knows alike are taken, wherever there is a zone: read from the running application. */
import { DateTime } from 'luxon';
import { errorOf, type Client } from '../helpers/api';
import { person, unique, venue, type Person } from '../helpers/house';
import { panelUser } from '../helpers/panel';

const WRONG = ['UTC+3', 'UTC-3', 'GMT+3', 'local', 'system', '+03:00', 'utc', 'europe/vienna', 'EUROPE/VIENNA', 'Europe/vienna'];
const WORSE = ['Mars/Olympus', 'posix/Europe/Vienna', 'CEST', 'Vienna', '<+03>-3', "Europe/Vienna'", 'Etc/GMT+25', ''];
const RIGHT = ['Europe/Vienna', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT-3', 'UTC', 'America/Port-au-Prince'];

interface Attribute {
  type: string;
}

/** Every attribute of every type that says a zone. */
const zonesOf = () =>
  Object.entries(strapi.contentTypes).flatMap(([uid, { attributes }]) =>
    Object.entries(attributes as Record<string, Attribute>)
      .filter(([name, { type }]) => uid.startsWith('api::') && type === 'string' && /zone/i.test(name))
      .map(([name]) => ({ uid, name, table: strapi.db.metadata.get(uid).tableName })),
  );

let guest: Person;
let panel: Client;
let place: { documentId: string; id: number };
beforeAll(async () => {
  guest = await person();
  panel = (await panelUser('samovar-owner')).call;
  place = await venue({ rank: 800 });
});

const quiet = (timezone: string) =>
  guest.call('put', '/api/notifications/preferences', { quietHours: { from: '22:00', until: '07:00', timezone } });
const move = (timezone: string) => panel('put', `/content-manager/collection-types/api::venue.venue/${place.documentId}`, { timezone });

describe.each([...WRONG, ...WORSE])('“%s”', (zone) => {
  it('is refused by name, for quiet hours, in the panel and by the application itself', async () => {
    const refusals = [errorOf(await quiet(zone).expect(400)), errorOf(await move(zone).expect(400))];
    for (const { details } of refusals) expect(JSON.stringify(details.errors?.[0]?.path)).toContain('timezone');
    if (zone) await expect(venue({ rank: 801, timezone: zone })).rejects.toThrow();
  });
});

it.each(RIGHT)('“%s” is taken, and the clock, the browser’s library and the database show the same', async (zone) => {
  await quiet(zone).expect(200);
  await move(zone).expect(200);
  const shown = new Date('2026-07-01T12:00:00Z');
  const { rows } = await strapi.db.connection.raw(`select to_char(?::timestamptz at time zone ?, 'YYYY-MM-DD HH24:MI') as text`, [
    shown.toISOString(),
    zone,
  ]);
  const byIntl = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(shown);
  expect([byIntl, DateTime.fromJSDate(shown, { zone }).toFormat('yyyy-MM-dd HH:mm')]).toEqual([rows[0].text, rows[0].text]);
});

it('every column that says a zone refuses others in the database itself', async () => {
  const found = zonesOf();
  expect(found.map(({ uid }) => uid)).toEqual(expect.arrayContaining(['api::venue.venue', 'api::notification.notice-preference']));
  for (const { table, name } of found) {
    const { rows } = await strapi.db.connection.raw(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = ?::regclass and contype = 'c'`,
      [table],
    );
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    expect(rows.map(({ text }: { text: string }) => text).join()).toMatch(new RegExp(`is_time_zone\\(\\(?${column}`));
  }
});

it('a name that is not written out says so in the reader’s language', async () => {
  const answer = await guest.call(
    'put',
    '/api/notifications/preferences',
    { quietHours: { from: '22:00', until: '07:00', timezone: unique('Zone') } },
    { 'Accept-Language': 'ru' },
  );
  expect(errorOf(answer).message).toContain('часовой пояс');
});
