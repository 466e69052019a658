'use strict';
/**
 * Phones were kept as they were typed, so that one person could be many. Each becomes the number that it is, read in the country of its
 * venue; what is no number stays as it is, unless it has no digit at all. Of two live rows that would become the same, the later one stays.
 */
const { getCountries, parsePhoneNumberFromString } = require('libphonenumber-js/min');

const countries = new Map(
  getCountries().flatMap((country) => {
    const locale = new Intl.Locale(`und-${country}`);
    return (locale.getTimeZones?.() ?? locale.timeZones ?? []).map((zone) => [zone, country]);
  }),
);

const numberOf = (typed, zone) => {
  const international = typed.trim().replace(/^00(?=[ ()./-]*[1-9])/, '+');
  const found = parsePhoneNumberFromString(international, { extract: false, defaultCountry: countries.get(zone) });
  return found && !found.ext && found.isPossible() && found.number.length > 7 ? found.number : null;
};

const HOUSE = '(select timezone from venues order by rank, id limit 1)';
/** Table → where its phones were typed, and which other row `o` is about the same visit as row `h`. */
const PLACES = {
  bookings: {
    zone: '(select timezone from venues v where v.id = h.venue_id)',
    same: 'o.table_id = h.table_id and o.starts_at = h.starts_at',
  },
  waitlist_entries: {
    zone: '(select timezone from venues v where v.id = h.venue_id)',
    same: 'o.venue_id = h.venue_id and o.starts_at = h.starts_at',
  },
  components_order_deliveries: { zone: HOUSE, same: 'false' },
  venues: { zone: 'h.timezone', same: 'false' },
  sites: { zone: HOUSE, same: 'false' },
};
const digits = (phone) => `regexp_replace(${phone}, '[^0-9]', '', 'g')`;

async function readTable(knex, table, { zone, same }) {
  await knex.raw(`update ${table} set phone = null where phone is not null and ${digits('phone')} = ''`);
  const { rows } = await knex.raw(
    `select distinct h.phone as typed, coalesce(${zone}, '') as zone from ${table} h where h.phone is not null`,
  );
  const read = rows
    .map(({ typed, zone: place }) => ({ typed, zone: place, number: numberOf(typed, place) }))
    .filter(({ typed, number }) => number !== null && number !== typed);
  if (read.length === 0) return;
  await knex.raw('create temporary table phones_read (typed text, zone text, number text) on commit drop');
  await knex.batchInsert('phones_read', read, 1000);
  await knex.raw(`
    update ${table} h set phone = r.number from phones_read r where r.typed = h.phone and r.zone = coalesce(${zone}, '')
      and not exists (select from ${table} o left join phones_read p on p.typed = o.phone
        where ${same} and o.id <> h.id and (${digits('o.phone')} = ${digits('r.number')} or (o.id < h.id and p.number = r.number)))`);
  await knex.raw('drop table phones_read');
}

module.exports = {
  async up(knex) {
    if (!(await knex.schema.hasTable('venues'))) return;
    for (const [table, place] of Object.entries(PLACES)) {
      if (!(await knex.schema.hasTable(table))) continue;
      // Nobody's screen is open: there is nothing to tell.
      await knex.raw(`alter table ${table} disable trigger user`);
      await readTable(knex, table, place);
      await knex.raw(`alter table ${table} enable trigger user`);
    }
  },
};
