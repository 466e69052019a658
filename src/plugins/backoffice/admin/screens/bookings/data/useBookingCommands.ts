/** What the staff do to bookings and tables, each asked of the server. */
import * as React from 'react';
import type { TableView } from '../../../../contract/bookings';
import { useAsking, type Insist } from '../../../kit/asking/useAsking';

export interface BookingChange {
  table?: string;
  joinedWith?: string | null;
  startsAt?: string;
  endsAt?: string;
  guests?: number;
  name?: string;
  phone?: string | null;
  note?: string | null;
}

export interface NewBooking extends BookingChange {
  table: string;
  guests: number;
  name: string;
}

export interface BookingCommands {
  /** Each says whether it was done. */
  move: (id: string, verb: string, note?: string) => Promise<boolean>;
  change: (id: string, change: BookingChange) => Promise<boolean>;
  make: (booking: NewBooking) => Promise<boolean>;
  walkIn: (guests: NewBooking) => Promise<boolean>;
  arrange: (table: string, change: Partial<Pick<TableView, 'position' | 'isBookable' | 'joinsWith'>>) => Promise<boolean>;
}

export function useBookingCommands(reload: () => Promise<void>, insist?: Insist): BookingCommands {
  const ask = useAsking(reload, insist);
  return React.useMemo(
    () => ({
      move: (id, verb, note) => ask(`/backoffice/bookings/${id}/move`, { verb, ...(note && { note }) }),
      change: (id, change) => ask(`/backoffice/bookings/${id}/change`, change),
      make: (booking) => ask('/backoffice/bookings', booking),
      walkIn: (guests) => ask('/backoffice/bookings/walk-in', guests),
      arrange: (table, change) => ask(`/backoffice/tables/${table}/arrange`, change),
    }),
    [ask],
  );
}
