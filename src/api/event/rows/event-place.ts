/** Where an event is, and by which clock and in which money: its venue's, else the house's first. */
import { HOUSE_CURRENCY } from '#domain/currency';

/** Joins `v`, the event's venue, and `h`, whose clock and currency hold, to the events `e`. */
export const WITH_PLACE = `left join venues v on v.id = e.venue_id
  left join venues h on h.id = coalesce(e.venue_id, (select id from venues order by rank, id limit 1))`;

export const TIMEZONE = `coalesce(h.timezone, 'UTC')`;
export const CURRENCY = `coalesce(h.currency, '${HOUSE_CURRENCY}')`;
/** Its own words, else the venue's name and address. */
export const PLACE = `coalesce(nullif(trim(e.location), ''), concat_ws(', ', v.name, v.address))`;
