/** What the staff do to bookings and tables: each is asked of the server, and its refusal is shown in the server's words. */
import * as React from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { TableView } from '../../contract/bookings';
import { failureOf } from './failure';

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

export function useBookingCommands(reload: () => Promise<void>): BookingCommands {
  const { post } = useFetchClient();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  return React.useMemo(() => {
    const headers = { 'Accept-Language': locale };
    const ask = async (call: () => Promise<unknown>): Promise<boolean> => {
      const failure = await call().then(
        () => null,
        (error: unknown) => failureOf(error),
      );
      if (failure) toggleNotification({ type: 'danger', message: failure.message });
      await reload();
      return failure === null;
    };
    return {
      move: (id, verb, note) => ask(() => post(`/backoffice/bookings/${id}/move`, { verb, ...(note && { note }) }, { headers })),
      change: (id, change) => ask(() => post(`/backoffice/bookings/${id}/change`, change, { headers })),
      make: (booking) => ask(() => post('/backoffice/bookings', booking, { headers })),
      walkIn: (guests) => ask(() => post('/backoffice/bookings/walk-in', guests, { headers })),
      arrange: (table, change) => ask(() => post(`/backoffice/tables/${table}/arrange`, change, { headers })),
    };
  }, [post, locale, reload, toggleNotification]);
}
