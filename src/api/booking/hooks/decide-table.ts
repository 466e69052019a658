/** Around a booking's decision: whoever decides about its table takes turns, the kitchen's pace is kept, and who is declined hears what else is free. */
import { decidesContest, decisionSourceOf } from '#domain/booking/booking';
import { DomainError } from '#domain/errors';
import { toAmount } from '#domain/money';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import type { RowOf } from '#platform/documents/row-of';
import type { Change, Write } from '#platform/documents/write';
import type { Trx } from '#platform/postgres/rows';
import { readTableById } from '../../table/rows/table-facts';
import { readVenues } from '../../venue/rows/venue-facts';
import { checkPaceKept } from '../request/keep-pace';
import { alternativesIn, type Refused } from '../rows/alternatives';
import { lockTables } from '../rows/booking-rows';

type Booking = 'api::booking.booking';

/** What the staff's confirmation may ask beside it. */
export interface Asked {
  mayExceedPace?: boolean;
}

/** @throws DomainError `request.conflict` when somebody moved it to another table while we waited: the locks we hold are not the right ones. */
export async function lockItsTables({ trx, documentId, data }: Write<Booking>): Promise<void> {
  if (data.state !== 'confirmed') return;
  const known = await tablesNow(trx, documentId);
  await lockTables(trx, known);
  if (String(await tablesNow(trx, documentId)) !== String(known)) throw new DomainError('request.conflict');
}

const tablesNow = async (trx: Trx, documentId: string): Promise<(number | null)[]> => {
  const row = await trx('bookings')
    .where({ document_id: documentId })
    .first<{ table_id: number | null; joined_with_id: number | null } | undefined>('table_id', 'joined_with_id');
  return [row?.table_id ?? null, row?.joined_with_id ?? null];
};

export async function noteDecision({ strapi, trx, asked, data, before: booking, add }: Change<Booking>): Promise<void> {
  const { state } = data;
  if (!state || state === booking.status) return;
  add({ decisionSource: decisionSourceOf(actorOf(strapi)) });
  if (state === 'declined' && data.alternatives === undefined) add({ alternatives: await elsewhere(trx, booking) });
  if (state !== 'confirmed' || !decidesContest(booking)) return;
  const { mayExceedPace }: Asked = asked;
  if (await takesPace(trx, booking, mayExceedPace === true && isStaff(strapi))) add({ exceedsPace: true });
}

/** @returns whether it exceeds the kitchen's pace. @throws DomainError `booking.pace_full` */
async function takesPace(trx: Trx, booking: RowOf<Booking>, mayExceed: boolean): Promise<boolean> {
  const { id, table: tableId, startsAt, endsAt, guests, channel } = booking;
  const table = tableId === null ? null : await readTableById(trx, tableId);
  const [venue] = await readVenues(trx, [booking.venue ?? 0]);
  if (!table || !venue) return false;
  const isOnline = (channel ?? 'online') === 'online';
  return checkPaceKept(trx, {
    venue,
    table,
    span: { start: startsAt, end: endsAt },
    guests,
    isOnline,
    isKeeping: true,
    mayExceed,
    except: id,
  });
}

/** The house said no to this table at this time: it is not offered again. */
async function elsewhere(trx: Trx, { venue, table, startsAt, endsAt, guests, price }: RowOf<Booking>) {
  if (venue === null || table === null) return [];
  const span = { start: startsAt, end: endsAt };
  const refused: Refused = { ...span, guests, price: toAmount(price) };
  const [offers] = await alternativesIn(trx, { venue, table, also: [span] }, [refused]);
  return offers ?? [];
}
