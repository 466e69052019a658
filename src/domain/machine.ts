/** A status changes only along the moves of its type's table; whoever asks for another is told which ones are possible. */
import { DomainError, fieldError, type ErrorCode } from './errors';
import { statusesWhere, type StatusMeaning, type StatusTable } from './status-table';

/** Who does something: a person of the API, a panel user, a program with a token, or the house's own jobs. */
export interface Actor {
  kind: 'public' | 'user' | 'panel' | 'machine' | 'job';
  id: number | null;
  /** API role type (`customer`, `cook`, `staff` …) or panel role codes. */
  roles: string[];
}

export interface Move<Status extends string, Party extends string, Row> {
  /** The verb of the trade, and of the API path: `accept`, `cancel`. */
  verb: string;
  from: Status;
  to: Status;
  by: readonly Party[];
  needsReason?: boolean;
  /** The row keeps its reason where one is given; of any other move only the log does. */
  keepsReason?: true;
  /** Says no with a DomainError where the row itself forbids the move. */
  guard?: (row: Row) => void;
  /** What else changes on the row, e.g. `deliveredAt`. */
  sets?: (change: { now: Date; reason: string | null }) => Partial<Row>;
}

export interface Machine<
  Status extends string = string,
  Party extends string = string,
  Row = never,
  Meaning extends StatusMeaning = StatusMeaning,
> {
  /** The trade's word, first part of its events and error codes: `order`. */
  noun: string;
  initial: Status;
  /** Each status, and what it means for others. */
  meanings: StatusTable<Status, Meaning>;
  /** Which statuses `{statuses}` stands for in `database/constraints`, by the name of the index, constraint or function. */
  predicates: Readonly<Record<string, Partial<Meaning>>>;
  moves: readonly Move<Status, Party, Row>[];
  /** As whom the actor stands to this row. */
  partiesOf: (row: Row, actor: Actor) => Party[];
  /** The column that keeps the reason of the last move that needed or kept one. */
  reasonField: keyof Row & string;
  /** It is a remark as well: whoever edits the row may write it without a move. */
  isRemark?: true;
  /** What never changes once it is made; only the service that owns the type writes it. */
  frozen: readonly (string & {})[];
  /** Its rows come to no end: they rest, and go on. */
  goesRound?: true;
  /** Creation needs no service of its own: in the panel somebody writes it down, and it begins as the first state. */
  isMadeByAnybody?: true;
  /** Refusal of creation and deletion outside the service that owns the type. */
  refuseCreate: ErrorCode;
  refuseDelete: ErrorCode;
  /** The same of a move, where more belongs to it than the row's status. */
  refuseMove?: ErrorCode;
}

/** The row of any type that has a machine. */
export type AnyRow = Record<string, unknown> & { status: string };
export type AnyMeaning = StatusMeaning & Record<string, unknown>;
export type AnyMachine = Machine<string, string, AnyRow, AnyMeaning>;

/** For whoever moves rows of any type. What the compiler can't know: a row that is read from the machine's own table is the row that it was written for. */
export const anyMachine = <S extends string, P extends string, R extends { status: S }, M extends StatusMeaning>(
  machine: Machine<S, P, R, M>,
): AnyMachine => machine as unknown as AnyMachine;

/** Where a row stays for good. */
export const finalStates = <S extends string>({ meanings }: { meanings: StatusTable<S> }): S[] => [
  ...statusesWhere(meanings, { isLive: false }),
];

/** What a row becomes that leaves these statuses behind. */
export const exitsOf = <S extends string, P extends string, R, M extends StatusMeaning>(
  { moves }: Machine<S, P, R, M>,
  statuses: readonly S[],
): S[] => [...new Set(moves.filter(({ from, to }) => statuses.includes(from) && !statuses.includes(to)).map(({ to }) => to))];

/** The moves that this actor may make on this row now, guards included. */
export function legalMoves<S extends string, P extends string, R extends { status: S }>(
  machine: Machine<S, P, R>,
  row: R,
  actor: Actor,
): Move<S, P, R>[] {
  const parties = machine.partiesOf(row, actor);
  return machine.moves.filter((move) => move.from === row.status && move.by.some((party) => parties.includes(party)) && passes(move, row));
}

/** For whoever asks for a step: it is no step to where the row is already. @throws DomainError `<noun>.illegal_transition`. */
export function checkNotThere<S extends string, P extends string, R extends { status: S }>(
  machine: Machine<S, P, R>,
  { row, to, actor }: { row: R; to: S; actor: Actor },
): void {
  if (row.status !== to) return;
  const legal = [...new Set(legalMoves(machine, row, actor).map((move) => move.to))];
  throw new DomainError(codeOf(machine, 'illegal_transition'), { from: row.status, to, legal });
}

/**
 * Decides one change of status and returns what is to be written.
 * @throws DomainError `<noun>.illegal_transition` (409, with the legal targets), `<noun>.move_not_yours` (403),
 *   `<noun>.reason_required` (400), or the move's own guard.
 */
export function decideMove<S extends string, P extends string, R extends { status: S }>(
  machine: Machine<S, P, R>,
  request: { row: R; to: S; actor: Actor; reason: string | null; now: Date },
): { move: Move<S, P, R>; reason: string | null; changes: Partial<R> } {
  const { row, to, actor, reason, now } = request;
  const candidates = machine.moves.filter((move) => move.from === row.status && move.to === to);
  if (candidates.length === 0) {
    const legal = [...new Set(legalMoves(machine, row, actor).map((move) => move.to))];
    throw new DomainError(codeOf(machine, 'illegal_transition'), { from: row.status, to, legal });
  }
  const parties = machine.partiesOf(row, actor);
  const move = candidates.find((candidate) => candidate.by.some((party) => parties.includes(party)));
  if (!move)
    throw new DomainError(codeOf(machine, 'move_not_yours'), { parties: [...new Set(candidates.flatMap((candidate) => candidate.by))] });
  move.guard?.(row);
  const why = reason?.trim() ? reason.trim() : null;
  if (move.needsReason && !why) throw fieldError(codeOf(machine, 'reason_required'), machine.reasonField);
  const kept = ((move.needsReason || move.keepsReason) && why ? { [machine.reasonField]: why } : {}) as Partial<R>;
  return { move, reason: why, changes: { ...kept, ...move.sets?.({ now, reason: why }) } };
}

const passes = <S extends string, P extends string, R>(move: Move<S, P, R>, row: R): boolean => {
  try {
    move.guard?.(row);
    return true;
  } catch (refusal) {
    if (refusal instanceof DomainError) return false;
    throw refusal;
  }
};

const codeOf = (machine: { noun: string }, refusal: string): ErrorCode => `${machine.noun}.${refusal}` as ErrorCode;

/** What a step is called as an action, over the API and in the panel: `accept` of an order is `acceptOrder`, `no-show` of a booking `noShowBooking`. */
export function actionOf<Noun extends string>(noun: Noun, verb: string): `${string}${Capitalize<Noun>}` {
  const words = verb.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${words}${(noun.charAt(0).toUpperCase() + noun.slice(1)) as Capitalize<Noun>}`;
}
