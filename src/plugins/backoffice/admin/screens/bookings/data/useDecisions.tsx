/** Decides and moves bookings for a screen: asks where somebody loses, goes ahead of the server, offers to undo. */
import * as React from 'react';
import type { BookingView } from '../../../../contract/bookings';
import type { Asked } from '../parts/Question';
import type { Done } from '../parts/UndoBar';
import { isKeeping, tablesOf } from '../rivals';
import type { Landing } from '../timeline/axis';
import { isRefusal } from '../verbs';
import { useWords, type Word } from '../words';
import type { Deciding } from './deciding';
import { useBookingCommands, type BookingChange } from './useBookingCommands';
import { useInsisting } from './useInsisting';
import { clockText } from '#domain/wall-clock';

export interface Decisions {
  deciding: Deciding;
  asked: Asked | null;
  done: Done | null;
  /** Bookings on their way to a new place. */
  ahead: Readonly<Record<string, Landing>>;
  close: () => void;
  forget: () => void;
}

interface DecisionsNeeds {
  reload: () => Promise<void>;
  open: (id: string) => void;
  /** Where a booking's clock runs. */
  zoneOf: (booking: BookingView) => string;
  /** Who looks may take more guests than the kitchen’s pace. */
  mayExceed: boolean;
}

export function useDecisions({ reload, open, zoneOf, mayExceed }: DecisionsNeeds): Decisions {
  const words = useWords();
  const [asked, setAsked] = React.useState<Asked | null>(null);
  const commands = useBookingCommands(reload, useInsisting(mayExceed, setAsked));
  const [done, setDone] = React.useState<Done | null>(null);
  const [ahead, setAhead] = React.useState<Record<string, Landing>>({});
  const zone = React.useRef(zoneOf);
  zone.current = zoneOf;

  const deciding = React.useMemo<Deciding>(() => {
    const time = (booking: BookingView, instant: string) => clockText(zone.current(booking), new Date(instant));
    const namesOf = (rivals: readonly BookingView[]) =>
      rivals.map((rival) => [rival.name, words('guests', { count: rival.guests }), time(rival, rival.startsAt)].join(' · '));

    const carry = async (booking: BookingView, landing: Landing, text: string) => {
      setAhead((before) => ({ ...before, [booking.id]: landing }));
      const isDone = await commands.change(booking.id, changeTo(booking, landing));
      setAhead(({ [booking.id]: _gone, ...others }) => others);
      if (!isDone) return;
      const back = { table: booking.table, joinedWith: booking.joinedWith, startsAt: booking.startsAt, endsAt: booking.endsAt };
      setDone({ key: Date.now(), text, undo: () => void commands.change(booking.id, changeTo({ ...booking, ...landing }, back)) });
    };

    return {
      commands,
      open,
      decide: (booking, move, rivals) => {
        const run = (note: string) => void commands.move(booking.id, move.verb, note);
        const button = words(`booking.verb.${move.verb}` as Word);
        const { name } = booking;
        if (isRefusal(move)) {
          const word = `ask.${move.verb}` as Word;
          const text = words(move.verb === 'no-show' ? 'ask.noShowTells' : 'ask.tells', { name });
          setAsked({ title: words(word, { name }), text, hasNote: move.verb !== 'no-show', button, isRefusal: true, run });
        } else if (move.verb === 'confirm' && rivals.length > 0) {
          const count = rivals.length;
          setAsked({
            title: words('ask.confirm', { name }),
            text: words('ask.rivals', { count }),
            names: namesOf(rivals),
            button: words('ask.confirmButton', { count }),
            isRefusal: false,
            run,
          });
        } else run('');
      },
      keep: (booking) => {
        const { name } = booking;
        const [title, text] = [words('ask.keepBooking', { name }), words('ask.keepTells', { name })];
        const run = (note: string) => void commands.move(booking.id, 'keep', note);
        setAsked({ title, text, hasNote: true, button: words('booking.verb.keep'), isRefusal: false, run });
      },
      place: (booking, landing, rivals, tableNumber) => {
        const facts = { name: booking.name, table: tableNumber, time: time(booking, landing.startsAt), end: time(booking, landing.endsAt) };
        const run = () => void carry(booking, landing, words('placed', facts));
        if (!isKeeping(booking) || rivals.length === 0) return run();
        setAsked({
          title: words('ask.place', facts),
          text: words('ask.rivals', { count: rivals.length }),
          names: namesOf(rivals),
          button: words('ask.placeButton'),
          isRefusal: false,
          run,
        });
      },
    };
  }, [commands, open, words]);

  const close = React.useCallback(() => setAsked(null), []);
  const forget = React.useCallback(() => setDone(null), []);
  return { deciding, asked, done, ahead, close, forget };
}

/** Only what is another one: guests who sit keep their start. */
function changeTo(booking: Landing, landing: Landing): BookingChange {
  const isElsewhere = tablesOf(landing).join() !== tablesOf(booking).join();
  return {
    ...(isElsewhere && { table: landing.table, joinedWith: landing.joinedWith[0] ?? null }),
    ...(landing.startsAt !== booking.startsAt && { startsAt: landing.startsAt }),
    ...(landing.endsAt !== booking.endsAt && { endsAt: landing.endsAt }),
  };
}

export const isMoved = (booking: BookingView, landing: Landing): boolean => Object.keys(changeTo(booking, landing)).length > 0;
