/** What cards, bars and tables ask of their screen; never changes while the screen lives, so that nothing is drawn anew for it. */
import * as React from 'react';
import type { BookingMove, BookingView } from '../../../../contract/bookings';
import type { Landing } from '../timeline/axis';
import type { BookingCommands } from './useBookingCommands';

export interface Deciding {
  commands: BookingCommands;
  /** Makes the step, after a question where somebody loses by it. */
  decide: (booking: BookingView, move: BookingMove, rivals: readonly BookingView[]) => void;
  /** Answers who asks to cancel: the booking stands. */
  keep: (booking: BookingView) => void;
  /** To another table or time; can be undone for some seconds. */
  place: (booking: BookingView, landing: Landing, rivals: readonly BookingView[], tableNumber: string) => void;
  open: (id: string) => void;
}

const Context = React.createContext<Deciding | null>(null);
export const DecidingProvider = Context.Provider;

export function useDeciding(): Deciding {
  const deciding = React.useContext(Context);
  if (!deciding) throw new Error('A booking needs a screen around it.');
  return deciding;
}
