/** The steps of a booking as keys and buttons; which of them are legal says the server. */
import type { BookingMove, BookingView } from '../../../contract/bookings';

/** One letter per action. */
export const BOOKING_LETTERS: Readonly<Record<string, string>> = {
  confirm: 'c',
  decline: 'd',
  seat: 's',
  complete: 'f',
  'no-show': 'o',
  cancel: 'x',
};

/** Ends a booking against somebody's wish: asked once. */
export const isRefusal = ({ verb }: Pick<BookingMove, 'verb'>): boolean => verb === 'decline' || verb === 'cancel' || verb === 'no-show';

/** The step forward; for who asks to cancel it is that. */
export const primaryMove = ({ moves, cancelRequestedAt }: BookingView): BookingMove | undefined =>
  (cancelRequestedAt ? moves.find(({ verb }) => verb === 'cancel') : undefined) ?? moves.find((move) => !isRefusal(move));
