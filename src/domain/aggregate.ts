/** The card of an aggregate: what the whole house knows of it. Each noun's `index.ts` is one; the catalogues are read from them. */
import type { Concerned } from './concerned';
import type { ErrorEntry } from './error-entry';
import type { EventEntry } from './event-entry';
import { anyMachine, type AnyMachine, type Machine } from './machine';
import type { StatusMeaning } from './status-table';

export interface StatusChange {
  from: string | null;
  to: string;
  reason: string | null;
}

/** The payload of a status event, from the row that changed (amounts in minor units) and the change. */
export type StatusPayload = (row: Record<string, unknown>, change: StatusChange) => Record<string, unknown>;

type Events = Readonly<Record<string, EventEntry>>;
type Errors = Readonly<Record<string, ErrorEntry>>;

export interface Aggregate<E extends Events = Events, F extends Errors = Errors> {
  /** Its content type; null where its rows are none. */
  uid: string | null;
  /** Its events travel in `samovar.<topic>`. */
  topic?: string;
  /** How its status moves, and what is told of a move. */
  machine?: AnyMachine;
  statusPayload?: StatusPayload;
  events: E;
  /** Whom its events concern; missing where it tells nothing. */
  concerned?: Concerned<keyof NoInfer<E> & string>;
  errors: F;
}

export const aggregate = <E extends Events, F extends Errors>(card: Aggregate<E, F>): Aggregate<E, F> => card;

/** The card of a type whose status moves along a table. */
export const living = <
  S extends string,
  P extends string,
  R extends { status: S },
  M extends StatusMeaning,
  E extends Events,
  F extends Errors,
>({
  machine,
  ...card
}: Required<Omit<Aggregate<E, F>, 'machine'>> & { machine: Machine<S, P, R, M> }): Required<Aggregate<E, F>> => ({
  ...card,
  machine: anyMachine(machine),
});
