/** What the staff do to bookings and tables, each asked of the server. */
import * as React from 'react';

import { useAsking, type Insist } from '../../../kit/asking/useAsking';
import { actionOf } from '#domain/machine';
import type { SentTo } from '../../../kit/actions';

type BodyOf<Sent extends { body?: unknown }> = NonNullable<Sent['body']>;
export type BookingChange = BodyOf<SentTo<'changeBooking'>>;

export interface BookingCommands {
  /** Each says whether it was done. */
  move: (id: string, verb: string, note?: string) => Promise<boolean>;
  change: (id: string, change: BookingChange) => Promise<boolean>;
  make: (booking: BodyOf<SentTo<'setBooking'>>) => Promise<boolean>;
  walkIn: (guests: BodyOf<SentTo<'seatWalkIn'>>) => Promise<boolean>;
  arrange: (table: string, change: BodyOf<SentTo<'changeTable'>>) => Promise<boolean>;
}

export function useBookingCommands(reload: () => Promise<void>, insist?: Insist): BookingCommands {
  const ask = useAsking(reload, insist);
  return React.useMemo(
    () => ({
      move: (id, verb, note) => ask(actionOf('booking', verb), { params: { id }, body: { ...(note && { note }) } }),
      change: (id, body) => ask('changeBooking', { params: { id }, body }),
      make: (body) => ask('setBooking', { body }),
      walkIn: (body) => ask('seatWalkIn', { body }),
      arrange: (id, body) => ask('changeTable', { params: { id }, body }),
    }),
    [ask],
  );
}
