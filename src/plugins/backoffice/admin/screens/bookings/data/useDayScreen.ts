/** What timeline and floor plan have in common: a day of a venue, kept up to date, and what is being decided about it. */
import * as React from 'react';
import { useLive } from '../../../kit/live/useLive';
import { useBookingDay } from './useBookings';
import { useDecisions } from './useDecisions';

/** @param which day; empty = the first venue, today. @param open shows one booking or table */
export function useDayScreen(which: { venue: string; day: string }, open: (id: string) => void) {
  const loaded = useBookingDay(which);
  const { data: day, reload } = loaded;
  const live = useLive(
    'bookings',
    React.useCallback(() => void reload(), [reload]),
  );
  const [isHelpOpen, onHelp] = React.useState(false);
  const mayExceed = day?.rights.override ?? false;
  const decisions = useDecisions({ reload, open, zoneOf: () => day?.venue.timezone ?? 'UTC', mayExceed });
  return { loaded, live, decisions, isHelpOpen, onHelp };
}
