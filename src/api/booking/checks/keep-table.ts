/** Before a booking is decided: whoever decides about its table takes turns, a table that is kept is not given twice, the kitchen's pace is kept, and who is declined hears what else is free. */
import type { Core } from '@strapi/strapi';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import { decisionSourceOf, type BookingChannel, type BookingRow } from '#domain/booking/booking';
import { tableTaken } from '#domain/booking/taken-table';
import { DomainError } from '#domain/errors';
import { toAmount } from '#domain/money';
import { addAsItsService } from '#platform/documents/status-gate';
import { inTransaction, lockDocument, type Row, type Trx } from '#platform/postgres/rows';
import { readTableById } from '../../table/rows/table-facts';
import { readVenues } from '../../venue/rows/venue-facts';
import { checkPaceKept } from '../request/keep-pace';
import { alternativesIn } from '../rows/alternatives';
import { lockTables, winnerAt } from '../rows/booking-rows';

const UID = 'api::booking.booking';
type Stored = BookingRow & {
  joinedWith: number | null;
  id: number;
  table: number | null;
  venue: number | null;
  lostTo: number | null;
  guests: number;
  price: number;
  channel: BookingChannel | null;
};

interface Tables {
  table_id: number | null;
  joined_with_id: number | null;
}
const tablesOf = ({ table, joinedWith }: Stored): number[] => [table, joinedWith].filter((id) => id !== null);

export const keepTable = (strapi: Core.Strapi, documentId: string, data: Row): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const { state, mayExceedPace } = data;
    delete data.decisionSource;
    delete data.mayExceedPace;
    if (typeof state !== 'string') return;
    const isConfirmed = state === 'confirmed';
    const known = isConfirmed
      ? await trx('bookings').where({ document_id: documentId }).first<Tables | undefined>('table_id', 'joined_with_id')
      : undefined;
    if (known) await lockTables(trx, [known.table_id, known.joined_with_id]);
    const booking = (await lockDocument(strapi, trx, UID, documentId)) as unknown as Stored | null;
    if (!booking || booking.status === state) return;
    data.decisionSource = decisionSourceOf(actorOf(strapi));
    if (state === 'declined' && data.alternatives === undefined) addAsItsService(data, { alternatives: await elsewhere(trx, booking) });
    const isContest = booking.status === 'requested' || (booking.status === 'declined' && booking.lostTo !== null);
    if (!isConfirmed || !isContest || booking.table === null) return;
    // Somebody moved it to another table while we waited: the lock we hold is not the right one.
    if (booking.table !== known?.table_id || booking.joinedWith !== known.joined_with_id) throw new DomainError('request.conflict');
    const winner = await winnerAt(trx, tablesOf(booking), { start: booking.startsAt, end: booking.endsAt }, booking.id);
    const table = await readTableById(trx, booking.table);
    const [venue] = await readVenues(trx, [booking.venue ?? 0]);
    if (!winner && table && venue) {
      const mayExceed = mayExceedPace === true && isStaff(strapi);
      if (await checkPaceKept(trx, { ...visitOf(booking), venue, table, mayExceed })) addAsItsService(data, { exceedsPace: true });
    }
    if (!winner) return;
    throw tableTaken({
      venue: venue ?? { timezone: 'UTC' },
      table: table?.number ?? '',
      winner,
      isStaff: isStaff(strapi) || actorOf(strapi).kind === 'machine',
    });
  });

const visitOf = ({ id, startsAt, endsAt, guests, channel }: Stored) => ({
  span: { start: startsAt, end: endsAt },
  guests,
  isOnline: (channel ?? 'online') === 'online',
  isKeeping: true,
  except: id,
});

/** The house said no to this table at this time: it is not offered again. */
async function elsewhere(trx: Trx, { venue, table, startsAt, endsAt, guests, price }: Stored): Promise<unknown[]> {
  if (venue === null || table === null) return [];
  const span = { start: startsAt, end: endsAt };
  const [offers] = await alternativesIn(trx, { venue, table, also: [span] }, [{ ...span, guests, price: toAmount(price) }]);
  return offers ?? [];
}
